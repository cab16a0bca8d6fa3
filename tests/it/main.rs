//! The one integration binary: house rules, and walks over the whole of Chairside.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "tests start programs, read the clock and fail loudly; the rules of the core are not for them"
)]

mod burst;
mod contract;
mod doctor;
mod fuzz;
mod images;
mod intake;
mod kill;
mod large;
mod locked;
mod outside;
mod people;
mod publish;
mod refusals;
mod sample;
mod tidy;
mod tus;
#[cfg(target_os = "linux")]
mod window;
mod xray;

use chairside_testkit::outside as desks;
