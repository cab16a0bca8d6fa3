//! What a desk can do: use-cases, roles, events, and the one declared list of calls (the door).
//!
//! Must not know: windows, web views, command lines. The shell, the cli and the tests all come through
//! [`Desk::call`] with a name of [`calls::CALLS`] and hear [`DoorEvent`]s.

#![allow(
    clippy::needless_pass_by_value,
    reason = "every use-case takes its payload whole: the door has decoded it for this one call"
)]

pub mod allergy;
pub mod annotation;
pub mod calls;
pub mod conflict;
pub mod demo;
pub mod desk;
pub mod doctor;
pub mod draft;
pub mod duplicate;
pub mod env;
pub mod error;
pub mod event;
pub mod history;
pub mod image;
pub mod intake;
pub mod link;
pub mod mount;
pub mod notice;
pub(crate) mod offer;
pub mod patient;
mod pin;
pub mod profile;
pub mod queue;
pub(crate) mod sample;
pub mod session;
pub mod settings;
pub mod sync;
pub mod sync_log;
pub mod sync_view;
pub mod whose;

pub use calls::Caller;
pub use chairside_imaging::imaging_child_main;
pub use chairside_sync::http::install_crypto;
pub use desk::{Desk, DeskOptions, FileOffer, Picture, PictureSize, SyncMode};
pub use error::DoorError;
pub use event::DoorEvent;
pub use intake::folder::FolderOffer;
pub use link::Link;
