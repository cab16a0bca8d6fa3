//! What desks say waits with them, and `GET /v1/desks`, where the owner reads it.

use chairside_model::DeviceId;
use serde::{Deserialize, Serialize};

pub const DESKS_PATH: &str = "/v1/desks";

/// How much of a desk's work is still only there. Counts, for the owner; nothing is decided by them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WaitingCounts {
    pub records: u64,
    pub files: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oldest_ms: Option<u64>,
}

/// In the order of their names.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DesksReply {
    pub items: Vec<DeskSeen>,
}

/// A desk as the server last heard of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeskSeen {
    pub device: DeviceId,
    pub name: String,
    pub last_seen_ms: u64,
    pub waiting_records: u64,
    pub waiting_files: u64,
    pub oldest_waiting_ms: Option<u64>,
    /// Commits that the desk has not fetched.
    pub cursor_behind: u64,
}
