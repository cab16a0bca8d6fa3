//! The clinic's encrypted SQLite file: the only crate on the desk side that knows SQL.
//!
//! Must not know: the network, HTTP, windows, who may do what. Every change of a synced record goes through
//! [`Tx`], which writes the row, its history, its queue entry and its audit entry in one transaction.

pub mod allergy;
pub mod annotation;
mod audit;
pub mod badge;
pub mod blob_dir;
pub mod blob_file;
pub mod brake;
pub mod conflict;
mod derive;
pub mod doctor;
pub mod draft;
pub mod duplicates;
mod error;
pub mod event_log;
pub mod evict;
pub mod file;
pub mod history;
pub mod image;
pub mod intake;
mod kept;
pub mod keys;
mod life;
pub mod list;
pub mod merged;
mod meta;
mod migrate;
pub mod mount;
mod open;
pub mod outbox;
pub mod patient;
pub mod people;
pub mod publish;
mod readers;
pub mod reconcile;
mod record;
mod rev;
mod same_version;
pub mod search;
mod shadow;
pub mod slots;
mod snapshot;
mod touched;
mod tx;

/// A consistent view, handed out by [`Store::read`]; only this crate asks it anything.
pub type Reader = rusqlite::Connection;

pub use allergy::AllergyCard;
pub use annotation::AnnotationCard;
pub use audit::AuditAction;
pub use badge::{FileState, FileSync, RecordState, RecordSync};
pub use conflict::ConflictCard;
pub use error::{Error, Result};
pub use event_log::{Event, EventKind, Moved};
pub use file::{DownloadJob, ReleaseJob, UploadItem, UploadJob};
pub use history::HistoryItem;
pub use image::ImageCard;
pub use intake::{FileVersion, IntakeItem, IntakePlace, TrayReason, WatchedFolder};
pub use life::{Lives, next_name};
pub use meta::{Absence, Meta};
pub use mount::{MountCard, MountCell};
pub use open::{Store, StoreOptions};
pub use outbox::{Batch, BatchLimits, QueueCounts, QueueItem};
pub use patient::{PatientCard, PatientRow};
pub use people::Person;
pub use reconcile::{Reconcile, ReconcileReason};
pub use record::shown;
pub use rev::Rev;
pub use search::SearchPage;
pub use shadow::{Applied, PageOutcome};
pub use snapshot::Snapshot;
pub use touched::{Touched, TouchedItem};
pub use tx::{Author, Edit, EditKind, Tx};
