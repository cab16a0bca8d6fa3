//! The few facts the desk keeps about itself: whose it is, where its cursor stands, when it may try again.

use chairside_model::{ClinicId, DeviceId, Rank, UserId};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::life::Lives;
use crate::reconcile::Reconcile;
use crate::snapshot::Snapshot;
use crate::tx::Author;

/// Kept in memory beside the writer and in the table `meta`; both change in the same transaction.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Meta {
    pub clinic: Option<ClinicId>,
    /// The schema of the program that had this file last, once everything it could not show was looked at again.
    pub schema: u32,
    pub device: Option<DeviceId>,
    pub user: Option<UserId>,
    /// The clinic's server; `None`: this clinic lives on this desk alone, and there is no outbox.
    pub server: Option<String>,
    pub login: Option<String>,
    pub device_secret: Option<String>,
    pub desk: String,
    pub cursor_seq: u64,
    pub cursor_mark: Option<String>,
    /// Where the cursor last stood with nothing more to come. In the middle of several pages a row that moved on to a
    /// later one is missing here, and with it what the pages so far would have shown of it.
    pub seen_seq: u64,
    pub head: u64,
    /// The newest commit this desk knows of, which may lie beyond its cursor: (sequence number, mark).
    pub witness: Option<(u64, String)>,
    pub last_complete_ms: Option<u64>,
    pub offline_since_ms: Option<u64>,
    /// Durable backoff: a restart does not turn waiting into hammering.
    pub attempts: u32,
    pub next_attempt_ms: u64,
    /// When the last attempt failed, by this desk's clock.
    pub attempted_ms: u64,
    pub last_error: Option<String>,
    pub push_ops_max: Option<usize>,
    /// The highest rank this desk has used or accepted from elsewhere.
    pub last_rank: Rank,
    pub recovery_key_confirmed: bool,
    /// A person stopped the files; records travel all the same.
    pub files_paused: bool,
    /// Under way: everything here is being compared with the server.
    pub reconcile: Option<Reconcile>,
    /// Not the whole clinic is here yet.
    pub snapshot: Option<Snapshot>,
    /// The last comparison of everything with the server, by checksum.
    pub checked_ms: u64,
    /// After a long absence, until a person has read what it did.
    pub absence: Option<Absence>,
    /// A server of another history was given back what it lacked; until a person has read it.
    pub restored_ms: Option<u64>,
    pub lives: Lives,
    /// This file is a copy: the desk of its own that it is about to sign in as.
    pub becomes: Option<DeviceId>,
    /// The desk it was a copy of; until a person has read it.
    pub copy_of: Option<String>,
}

/// Much waits, or has waited for long: first everything is pulled and told, then it goes up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    pub since_ms: u64,
    /// The cursor when it was noticed.
    pub from_seq: u64,
    pub waiting: u64,
    /// Waiting changes to records that others changed meanwhile. `None`: the pull is not done.
    pub touched: Option<u64>,
    /// Until then the push waits for a person.
    pub until_ms: u64,
}

const KEY: &str = "desk";

impl Meta {
    pub(crate) fn load(db: &Connection) -> Result<Self> {
        let stored: Option<String> = db
            .query_row("select value from meta where key = ?1", [KEY], |row| row.get(0))
            .map(Some)
            .or_else(none_if_absent)?;
        let mut meta: Meta = stored.map(|json| serde_json::from_str(&json)).transpose()?.unwrap_or_default();
        // Each edit's rank is in its history row, so that an edit need not write this table too.
        let written: Option<i64> = db
            .query_row("select rank from history order by position desc limit 1", [], |row| row.get(0))
            .map(Some)
            .or_else(none_if_absent)?;
        meta.last_rank = meta.last_rank.max(Rank::from_i64(written.unwrap_or(0)));
        Ok(meta)
    }

    pub(crate) fn save(&self, db: &Connection) -> Result<()> {
        let json = serde_json::to_string(self)?;
        db.prepare_cached(
            "insert into meta (key, value) values (?1, ?2) on conflict do update set value = excluded.value",
        )?
        .execute(params![KEY, json])?;
        Ok(())
    }

    pub fn author(&self) -> Author {
        let nil = [0; 16];
        Author {
            user: self.user.unwrap_or_else(|| UserId::from_bytes(nil)),
            device: self.device.unwrap_or_else(|| DeviceId::from_bytes(nil)),
        }
    }

    pub fn has_server(&self) -> bool {
        self.server.is_some()
    }
}

pub(crate) fn none_if_absent<T>(error: rusqlite::Error) -> Result<Option<T>, Error> {
    if matches!(error, rusqlite::Error::QueryReturnedNoRows) { Ok(None) } else { Err(error.into()) }
}

/// A profile on a read-only disk is found at the start, not at the first save.
pub(crate) fn refuse_read_only(db: &Connection) -> Result<()> {
    if db.is_readonly("main")? { Err(Error::ReadOnly) } else { Ok(()) }
}
