//! An operation: what one person did to one record, in the units that merge as a whole.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::id::{DeviceId, GroupId, OpId, RecordId, UserId};
use crate::rank::Rank;
use crate::row::Stamp;

/// A group travels whole and is accepted whole; more than this is refused where it is written.
pub const GROUP_OPS_MAX: usize = 100;
pub const GROUP_BYTES_MAX: usize = 128 * 1024;

/// A delete of more rows than this *and* of a larger share than [`MASS_DELETE_PERCENT`] of a collection is a slip
/// until a person says otherwise. Counted over [`MASS_DELETE_WINDOW_MS`] for each desk.
pub const MASS_DELETE_ROWS: u64 = 50;
pub const MASS_DELETE_PERCENT: u64 = 20;
pub const MASS_DELETE_WINDOW_MS: u64 = 60 * 60 * 1000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpKind {
    /// Creates the record or changes units of it.
    Put,
    /// Leaves a tombstone. Its units name the versions the person had in front of them; they are never written.
    Delete,
    /// Takes the tombstone away.
    Restore,
}

impl OpKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Put => "put",
            Self::Delete => "delete",
            Self::Restore => "restore",
        }
    }
}

/// The new value of a unit and the version it replaces (`None`: the unit had never been written).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnitWrite {
    pub value: Value,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<OpId>,
}

/// A version that was pulled and not shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Covered {
    pub record: RecordId,
    pub op: OpId,
}

/// All ops of one group carry the same id and the same count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpGroup {
    pub id: GroupId,
    pub size: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Op {
    pub op_id: OpId,
    pub user: UserId,
    pub collection: String,
    pub record: RecordId,
    /// The record this one belongs to; fixed at creation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<RecordId>,
    pub kind: OpKind,
    #[serde(default)]
    pub units: BTreeMap<String, UnitWrite>,
    /// Of a delete: versions below the record that this desk had, though its cursor had not passed them yet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub below: Vec<OpId>,
    /// Of a delete: colleagues' versions below the record that this desk had pulled and did not show, because an edit
    /// of its own lay over them. Where one of them stands in the end, nobody who deleted saw it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub covered: Vec<Covered>,
    /// Of a delete among so many that a person was asked: they meant it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub confirmed: bool,
    pub rank: Rank,
    /// The sequence number the desk had pulled to when the person did this.
    pub seen: u64,
    pub schema: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<OpGroup>,
}

impl Op {
    /// The stamp every unit written by this op gets.
    pub fn stamp(&self, device: DeviceId) -> Stamp {
        Stamp { op: self.op_id, rank: self.rank, device, user: self.user }
    }
}
