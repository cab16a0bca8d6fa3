//! Badges and the state of sync in the door's words.

use chairside_model::text::instant;
use chairside_store::{FileSync as StoreFileSync, RecordSync as StoreRecordSync};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[derive(Debug, Clone, Serialize, TS)]
pub struct RecordSync {
    #[ts(type = "RecordState")]
    pub state: String,
    pub since: String,
    #[ts(type = "Reason | null")]
    pub reason: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FileSync {
    #[ts(type = "FileState")]
    pub state: String,
    pub since: String,
    #[ts(type = "Reason | null")]
    pub reason: Option<String>,
    pub percent: Option<u8>,
    pub next_attempt_at: Option<String>,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct SyncStatus {
    pub online: bool,
    #[ts(type = "Reason | null")]
    pub reason: Option<String>,
    pub here_only: bool,
    pub waiting: u64,
    pub files_waiting: u64,
    pub oldest_waiting_s: Option<u64>,
    /// Open conflicts and refused changes.
    pub needs_person: u64,
    pub conflicts_open: u64,
    pub rejected: u64,
    pub sending: u64,
    pub sending_files: u64,
    /// A person stopped them.
    pub files_paused: bool,
    /// What files take of the line at the moment, both ways; only while that can be told.
    pub files_bytes_per_s: Option<u64>,
    /// Until everything of here is up, at this rate.
    pub files_remaining_s: Option<u64>,
    pub cursor: u64,
    pub head: u64,
    pub all_safe: bool,
    /// Not the whole clinic is on this desk yet: lists and totals lack something.
    pub partial: bool,
    /// How far that is, where the server says how much there is.
    pub first_fetch: Option<FirstFetch>,
    pub last_complete_at: Option<String>,
    pub offline_since: Option<String>,
    /// The same for whoever counts: not told at the door.
    #[serde(skip)]
    #[ts(skip)]
    pub offline_since_ms: Option<u64>,
    pub next_attempt_at: Option<String>,
    /// Only when this desk's clock is off enough to matter.
    pub clock_off_s: Option<i64>,
    pub server: Option<String>,
    /// The line or the clock is made worse on purpose.
    pub simulated: bool,
    /// What a person is asked or told before sync goes on.
    pub asks: Vec<SyncAsk>,
    pub desk: String,
    pub user: String,
}

/// Records of the clinic that are on this new desk, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct FirstFetch {
    pub came: u64,
    pub of: u64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum SyncAsk {
    /// So much waited for so long; `touched` of the changes are to records that others changed meanwhile.
    LongAbsence {
        waiting: u64,
        touched: u64,
        since: String,
    },
    /// Deletes that wait for a word.
    MassDelete {
        collection: String,
        count: u64,
        of: u64,
    },
    QueueLong {
        waiting: u64,
        level: u8,
    },
    /// The server had been restored; this desk gave back what it lacked.
    ServerRestored,
    /// This profile was a copy of the desk `of`, and is a desk of its own since.
    ProfileCopied {
        of: String,
        desk: String,
    },
    ClockOff {
        seconds: i64,
    },
    /// The disk of the profile is nearly full; `level` 2: so full that the next image may not fit.
    DiskLow {
        free_bytes: u64,
        level: u8,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SyncAskKind {
    LongAbsence,
    MassDelete,
    QueueLong,
    ServerRestored,
    ProfileCopied,
    ClockOff,
    DiskLow,
}

/// `go: false`: not yet, or (of a mass delete) not meant at all.
#[derive(Debug, Serialize, Deserialize, TS)]
pub struct SyncAnswer {
    pub kind: SyncAskKind,
    pub go: bool,
}

#[derive(Debug, Clone, Default, Serialize, TS)]
pub struct SyncNow {
    pub pushed: u64,
    pub pulled: u64,
    pub uploaded: u64,
    pub downloaded: u64,
    pub conflicts: u64,
    /// Records and files that are still only here.
    pub waiting: u64,
}

impl From<StoreRecordSync> for RecordSync {
    fn from(sync: StoreRecordSync) -> Self {
        Self { state: sync.state.as_str().to_owned(), since: instant(sync.since_ms), reason: sync.reason }
    }
}

impl From<StoreFileSync> for FileSync {
    fn from(sync: StoreFileSync) -> Self {
        Self {
            state: sync.state.as_str().to_owned(),
            since: instant(sync.since_ms),
            reason: sync.reason,
            percent: sync.percent,
            next_attempt_at: sync.next_attempt_ms.map(instant),
        }
    }
}
