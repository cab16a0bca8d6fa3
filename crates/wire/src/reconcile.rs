//! `POST /v1/reconcile`: a desk and a server that may differ find out where, and each gets what it lacks.
//!
//! One routine for a restored server, a desk that was away too long, a checksum that differs, and a clinic that moves
//! to a server. Every step is repeatable: what is known already changes nothing.

use chairside_model::reconcile::{Offer, RowDigest};
use chairside_model::{ClinicId, DeviceId, RecordId};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::sync::Cursor;

pub const RECONCILE_PATH: &str = "/v1/reconcile";

#[derive(Debug, Serialize, Deserialize)]
pub struct ReconcileRequest {
    pub schema: u32,
    pub clinic: ClinicId,
    pub device: DeviceId,
    /// Echoed in the reply.
    pub cycle: u64,
    /// The newest commit this desk knows of: a server restored in the middle must be noticed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witness: Option<Cursor>,
    pub ask: ReconcileAsk,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReconcileAsk {
    /// What does each bucket hold, and as of when?
    Digests,
    /// What does this bucket hold?
    Bucket { pin: Cursor, bucket: u8 },
    /// Take these, and give me those. The reply has the row of each that was taken or asked for.
    Rows { pin: Cursor, offers: Vec<Offer>, want: Vec<RecordId> },
}

#[derive(Debug, Serialize, Deserialize)]
pub struct ReconcileReply {
    pub clinic: ClinicId,
    pub cycle: u64,
    pub server_time_ms: u64,
    /// The newest commit: what was adopted stands in the history up to here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Cursor>,
    pub answer: ReconcileAnswer,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReconcileAnswer {
    /// `pin`: what comes after this place comes by the ordinary pull. One digest for each bucket, in order, without
    /// the tombstones that are older than `tombstones_ms`: the server may have forgotten those.
    Digests {
        pin: Cursor,
        buckets: Vec<RowDigest>,
        #[serde(default)]
        tombstones_ms: u64,
    },
    Bucket {
        entries: Vec<BucketEntry>,
    },
    /// Each is a [`chairside_model::Row`], as in a pull.
    Rows {
        rows: Vec<Box<RawValue>>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct BucketEntry {
    pub record: RecordId,
    pub digest: RowDigest,
}
