//! Chairside from outside: built programs under kills, power cuts, full disks and bad lines.
//!
//! Everything here speaks the outside contract. It must not know how the core is made: no crate of ours is imported.
//! A failed expectation panics, as in a test; the program `outside` catches that and notes the seed.
#![allow(
    clippy::disallowed_methods,
    clippy::missing_panics_doc,
    clippy::print_stderr,
    reason = "it starts programs, reads the clock, breaks disks and fails loudly; the rules of the core are not for it"
)]

mod book;
mod desks;
mod dice;
mod disk;
mod figures;
mod filed;
mod full;
mod kill;
mod large;
mod ledger;
mod line;
mod nemesis;
mod pictures;
mod power;
mod steps;

pub use desks::{
    Clinic, Desk, LOGIN, PASSWORD, Profile, Refused, Sends, Signal, assert_not_in_logs, badge, program,
    settle, signal, word,
};
pub use disk::Disk;
pub use figures::Figures;
pub use full::full;
pub use kill::{desk_killed, server_killed};
pub use large::large;
pub use line::{Fault, Line};
pub use nemesis::{Storm, nemesis};
pub use pictures::{Picture, pictures, sha256};
pub use power::{power_cut, power_cut_at_the_folder};
pub use steps::{STEPS_MAX, Work, steps};
