//! `POST /v1/snapshot`: the clinic for a new desk, part by part, the most useful first.
//!
//! All parts are of one moment, the **pin**. What changes meanwhile is left out of the parts that follow and comes by
//! the ordinary pull, which begins at the pin. So parts and exchanges may alternate, and a part that comes twice
//! changes nothing.

use chairside_model::{ClinicId, DeviceId};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::sync::Cursor;

pub const SNAPSHOT_PATH: &str = "/v1/snapshot";

#[derive(Debug, Serialize, Deserialize)]
pub struct SnapshotRequest {
    pub schema: u32,
    pub clinic: ClinicId,
    pub device: DeviceId,
    /// Echoed in the reply.
    pub cycle: u64,
    /// The newest commit this desk knows of: a server restored in the middle must be noticed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<Cursor>,
    /// As the first part gave it. `None`: begin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<Cursor>,
    /// `next` of the last part that was applied, as it came: only the server reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct SnapshotReply {
    pub clinic: ClinicId,
    pub cycle: u64,
    pub server_time_ms: u64,
    /// The newest commit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Cursor>,
    pub pin: Cursor,
    /// Records of the whole snapshot, told with its first part: so that a person sees how far it is. An older server
    /// does not say, and nothing depends on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// Each is a [`chairside_model::Row`], as in a pull; decoded one by one.
    pub rows: Vec<Box<RawValue>>,
    /// Where the next part begins. `None`: this was the last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}
