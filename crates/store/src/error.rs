//! What can go wrong with the clinic's file, told apart as far as someone acts on the difference.

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A directory, a text file, a device: something stands where the clinic's file should be.
    #[error("what stands in the place of the clinic's file is not a database")]
    NotADatabase,
    /// Known to have existed, gone now. Never answered by making a new, empty one.
    #[error("the clinic's file is missing")]
    Missing,
    #[error("the clinic's file is damaged")]
    Corrupt,
    #[error("the clinic's file was written by a newer version (schema {found}, this version knows {known})")]
    Newer { found: u32, known: u32 },
    #[error("the profile cannot be written to")]
    ReadOnly,
    #[error("the disk is full")]
    DiskFull,
    #[error("the disk reported an error")]
    Io,
    #[error("another program holds the clinic's file")]
    Busy,
    #[error("SQLite runs with {pragma} = {found}, which could lose a saved edit")]
    Unsafe { pragma: &'static str, found: String },
    #[error("there is no such record")]
    NotFound,
    #[error("no record has this form of revision")]
    BadRev,
    #[error(transparent)]
    Invalid(#[from] chairside_model::schema::Invalid),
    #[error("refused: {0}")]
    Refused(#[from] chairside_model::merge::Refusal),
    #[error("the change is too large to be sent ({bytes} bytes, {bytes_max} are possible)")]
    TooLarge { bytes: usize, bytes_max: usize },
    #[error("a stored value cannot be read: {0}")]
    Stored(&'static str),
    #[error("the store failed (SQLite: {:?})", .0.sqlite_error_code())]
    Sqlite(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) => Self::NotADatabase,
            Some(ErrorCode::DatabaseCorrupt) => Self::Corrupt,
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::SystemIoFailure) => Self::Io,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            _ => Self::Sqlite(error),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(_: serde_json::Error) -> Self {
        // The JSON itself may hold a patient's words: only the fact is told.
        Self::Stored("JSON")
    }
}
