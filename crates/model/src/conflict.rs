//! The conflict log: both values of a unit that two people wrote without seeing each other.
//!
//! An entry is an ordinary synced record of the collection `conflict` with a derived id, so that two places that
//! find the same conflict make one entry, and so that every desk shows it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::id::RecordId;
use crate::row::{Row, Stamp, Unit};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConflictState {
    /// The policy decided; kept to be looked up.
    Auto,
    /// A person must decide.
    Open,
    Resolved,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConflictRule {
    /// `lww`: the higher rank is shown.
    HigherRank,
    /// `keep_both`: the higher rank is shown until a person decides.
    KeepBoth,
    /// `sealed`: the signed text stands, whatever the ranks.
    SignedStands,
    /// An edit met a delete that had not seen it: the record stays.
    EditBeatsDelete,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Side {
    pub value: Value,
    #[serde(flatten)]
    pub stamp: Stamp,
}

/// A conflict as the merge found it, before it is a row.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Conflict {
    pub collection: String,
    pub record: RecordId,
    /// The unit's name; `deleted` for an edit against a delete.
    pub field: String,
    pub winner: Side,
    pub loser: Side,
    pub rule: ConflictRule,
    pub state: ConflictState,
}

impl Conflict {
    /// Derived from the record, the unit and the two versions in either order.
    pub fn id(&self) -> RecordId {
        let (low, high) = {
            let (a, b) = (self.winner.stamp.op, self.loser.stamp.op);
            if a < b { (a, b) } else { (b, a) }
        };
        RecordId::derived(self.record.as_bytes(), &format!("conflict/{}/{low}/{high}", self.field))
    }

    /// The synced row: what happened is one immutable unit, the state is another that a person may change.
    pub fn to_row(&self, stamp: Stamp, seq: u64) -> Row {
        let detail = json!({
            "collection": self.collection,
            "record": self.record,
            "field": self.field,
            "winner": self.winner,
            "loser": self.loser,
            "rule": self.rule,
        });
        let units = BTreeMap::from([
            ("detail".to_owned(), Unit { value: detail, stamp }),
            ("state".to_owned(), Unit { value: json!(self.state), stamp }),
        ]);
        Row { collection: "conflict".to_owned(), record: self.id(), parent: None, seq, units, deleted: None }
    }

    pub fn from_row(row: &Row) -> Option<Conflict> {
        let mut detail = row.value("detail")?.as_object()?.clone();
        detail.insert("state".to_owned(), row.value("state")?.clone());
        serde_json::from_value(Value::Object(detail)).ok()
    }
}
