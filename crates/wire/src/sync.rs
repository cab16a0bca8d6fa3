//! `POST /v1/sync`: ops go up and rows come down in one round trip.

use chairside_model::{ClinicId, DeviceId, LifeId, OpId, Row};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

pub const SYNC_PATH: &str = "/v1/sync";
pub const EVENTS_PATH: &str = "/v1/events";

/// Where a desk stands in the clinic's sequence. The mark is random and belongs to that one commit: a server that
/// was restored, copied or overtaken cannot know it, which is how a fork is noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cursor {
    pub seq: u64,
    pub mark: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct SyncRequest {
    pub schema: u32,
    pub clinic: ClinicId,
    pub device: DeviceId,
    /// Echoed in the reply: a late reply to an older request is told apart by it.
    pub cycle: u64,
    /// `None`: from the beginning.
    pub cursor: Option<Cursor>,
    /// The newest commit this desk knows of. It may lie beyond the cursor: what the desk pushed is acknowledged
    /// before it is pulled, and a server that lost it must be noticed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<Cursor>,
    /// Each is an [`chairside_model::Op`]; decoded one by one, so that one bad op does not refuse its neighbours.
    pub ops: Vec<Box<RawValue>>,
    /// For the owner's list of desks: nothing is decided by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<crate::desks::WaitingCounts>,
    /// This opening of the desk's profile. Two copies of one profile have different ones, which is how a copy is
    /// noticed. `None`: a desk of before there were lives.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub life: Option<LifeId>,
    /// The lives before it, as far as the profile remembers them; left out once this one was answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier_lives: Vec<LifeId>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct SyncReply {
    pub clinic: ClinicId,
    pub cycle: u64,
    /// The sequence number of the newest commit.
    pub head: u64,
    /// Its mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head_mark: Option<String>,
    pub server_time_ms: u64,
    pub min_schema: u32,
    pub max_schema: u32,
    /// One for each op, in the order they came.
    pub results: Vec<OpResult>,
    /// Each is a [`Row`], in sequence order; decoded one by one.
    pub rows: Vec<Box<RawValue>>,
    /// The last *scanned* commit, also when no row was for this desk.
    pub next: Option<Cursor>,
    pub has_more: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ResultStatus {
    /// A plain fast-forward on a row the desk knew: `seq` is all it needs.
    Applied,
    /// Accepted; `row` is the row after the merge.
    Merged,
    /// Accepted, and the conflict log has both values; `row` is the row after the merge.
    Conflict,
    /// Not accepted; `code` says why. The desk keeps the op for a person.
    Refused,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct OpResult {
    pub op_id: OpId,
    pub status: ResultStatus,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub seq: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<Row>,
    /// What the op added to the conflict log. It comes with the result, so that a desk that lets go of its op holds
    /// both values in the same moment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Row>,
}

/// Codes of single ops.
pub mod op_code {
    pub const BAD_OP: &str = "bad_op";
    pub const INVALID: &str = "invalid";
    pub const TOO_LARGE: &str = "too_large";
    pub const FORBIDDEN: &str = "forbidden";
    pub const UNKNOWN_USER: &str = "unknown_user";
    pub const PARENT_MISSING: &str = "parent_missing";
    pub const IMMUTABLE: &str = "immutable";
    pub const SIGNED: &str = "signed";
    pub const GROUP_REFUSED: &str = "group_refused";
    /// So much deleted within an hour that a person must say that it was meant.
    pub const MASS_DELETE: &str = "mass_delete";
}

/// `GET /v1/records/{id}/history`, newest first.
#[derive(Debug, Serialize, Deserialize)]
pub struct HistoryReply {
    pub items: Vec<HistoryEntry>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HistoryEntry {
    pub seq: u64,
    pub unit: String,
    pub from: Option<OpId>,
    pub value: serde_json::Value,
    pub stamp: chairside_model::Stamp,
}

/// One server-sent event of `GET /v1/events`: something happened, ask for it. Without content on purpose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poke {
    pub seq: u64,
}

fn is_zero(seq: &u64) -> bool {
    *seq == 0
}
