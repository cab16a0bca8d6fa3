//! The one error the door gives: a code to branch on, a message for a person, never patient data.

use chairside_store::blob_dir::BlobError;
use chairside_store::slots::SlotError;
use chairside_sync::Failure;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{code}: {message}")]
pub struct DoorError {
    pub code: String,
    pub message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "unknown")]
    pub details: Option<serde_json::Value>,
}

pub type Result<T, E = DoorError> = std::result::Result<T, E>;

impl DoorError {
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Self { code: code.to_owned(), message: message.into(), details: None }
    }

    pub fn not_found() -> Self {
        Self::new("not_found", "There is no such record.")
    }

    pub fn not_signed_in() -> Self {
        Self::new("not_signed_in", "Sign in first.")
    }

    /// The profile's folder could not be read or written.
    pub fn io(kind: std::io::ErrorKind) -> Self {
        use std::io::ErrorKind;
        match kind {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::new("disk_full", "The disk is full."),
            ErrorKind::ReadOnlyFilesystem | ErrorKind::PermissionDenied => {
                Self::new("profile_read_only", "The profile's folder cannot be written to.")
            }
            ErrorKind::NotADirectory => {
                Self::new("not_a_database", "What stands in the place of the profile's folder is a file.")
            }
            _ => Self::new("internal", "The profile's folder cannot be used."),
        }
    }

    pub fn invalid(message: impl Into<String>) -> Self {
        Self::new("invalid", message)
    }
}

impl From<chairside_store::Error> for DoorError {
    fn from(error: chairside_store::Error) -> Self {
        use chairside_model::schema::Invalid;
        use chairside_store::Error;
        let code = match &error {
            Error::NotADatabase => "not_a_database",
            Error::Missing => "database_missing",
            Error::Corrupt => "database_corrupt",
            Error::Newer { .. } => "database_newer",
            Error::ReadOnly => "profile_read_only",
            Error::DiskFull => "disk_full",
            Error::Busy => "profile_in_use",
            Error::Invalid(Invalid::TooLong { .. }) | Error::TooLarge { .. } => "too_long",
            Error::Invalid(_) | Error::BadRev => "invalid",
            Error::NotFound => "not_found",
            Error::Refused(refusal) => refusal.code(),
            Error::Io | Error::Unsafe { .. } | Error::Stored(_) | Error::Sqlite(_) => {
                // Not its cause: SQLite may quote what somebody searched for.
                tracing::error!(%error, "the store failed");
                "internal"
            }
        };
        Self::new(code, sentence(&error.to_string()))
    }
}

impl From<BlobError> for DoorError {
    fn from(error: BlobError) -> Self {
        let code = match &error {
            BlobError::Empty => "file_empty",
            BlobError::TooBig => "file_too_big",
            BlobError::NotAFile => "file_unreadable",
            BlobError::DiskFull => "disk_full",
            BlobError::Missing => "file_missing",
            BlobError::Damaged => "file_damaged",
            BlobError::Source(cause) if cause.kind() == std::io::ErrorKind::NotFound => "file_missing",
            BlobError::Source(_) => "file_unreadable",
            BlobError::Io(cause) if cause.kind() == std::io::ErrorKind::ReadOnlyFilesystem => {
                "profile_read_only"
            }
            BlobError::Io(_) => "internal",
        };
        // A file's name may be a patient's name: the message never has it.
        let message = match code {
            "file_missing" => "There is no such file.".to_owned(),
            "file_unreadable" => "The file cannot be read: it must be an ordinary file.".to_owned(),
            "internal" => "The folder of files on this desk cannot be used.".to_owned(),
            _ => sentence(&error.to_string()),
        };
        Self::new(code, message)
    }
}

impl From<SlotError> for DoorError {
    fn from(error: SlotError) -> Self {
        let code = match &error {
            SlotError::PasswordWrong => "password_wrong",
            SlotError::NoSlots => "keys_missing",
            SlotError::SlotsDamaged => "keys_damaged",
            SlotError::TooNew => "database_newer",
            SlotError::RecoveryKeyMistyped(_) | SlotError::RecoveryKeyWrong => "recovery_key_wrong",
            SlotError::PasswordLength | SlotError::Label => "invalid",
            SlotError::Io(cause) => return Self::io(cause.kind()),
            _ => "internal",
        };
        Self::new(code, sentence(&error.to_string()))
    }
}

impl From<Failure> for DoorError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Status { error, .. } => {
                Self { code: error.code, message: error.message, details: error.details }
            }
            Failure::Offline => Self::new("server_unreachable", "The server cannot be reached."),
            Failure::NotOurServer => Self::new(
                "not_our_server",
                "Something answered at this address, but it is not a Chairside server.",
            ),
            other => Self::new(other.reason(), sentence(&other.to_string())),
        }
    }
}

/// A message for people begins with a capital and ends with a full stop.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", chars.as_str().trim_end_matches('.'))
}
