//! The state of one record: its units, who wrote each, and whether a tombstone lies on it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::id::{DeviceId, OpId, RecordId, UserId};
use crate::rank::Rank;

/// The version of a unit: the op that wrote it, with what is needed to order concurrent writes and to name the author.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Stamp {
    pub op: OpId,
    pub rank: Rank,
    pub device: DeviceId,
    pub user: UserId,
}

impl Stamp {
    /// Rank, then device, then op id: a total order over concurrent writes that every desk computes alike.
    pub fn outranks(&self, other: &Stamp) -> bool {
        (self.rank, self.device, self.op) > (other.rank, other.device, other.op)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    pub value: Value,
    pub stamp: Stamp,
}

/// One record as the server holds it and a pull carries it.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    pub collection: String,
    pub record: RecordId,
    pub parent: Option<RecordId>,
    /// The clinic's sequence number of the last accepted change; 0 while the server has never seen the record.
    pub seq: u64,
    pub units: BTreeMap<String, Unit>,
    /// `Some`: a tombstone, and who laid it.
    pub deleted: Option<Stamp>,
}

impl Row {
    pub fn empty(collection: &str, record: RecordId, parent: Option<RecordId>) -> Self {
        Self {
            collection: collection.to_owned(),
            record,
            parent,
            seq: 0,
            units: BTreeMap::new(),
            deleted: None,
        }
    }

    pub fn value(&self, unit: &str) -> Option<&Value> {
        self.units.get(unit).map(|unit| &unit.value)
    }

    /// The stamp most of the units share: written once, so that a row costs little on the wire and on disk.
    pub fn default_stamp(&self) -> Option<Stamp> {
        let mut counts: BTreeMap<OpId, (usize, Stamp)> = BTreeMap::new();
        for unit in self.units.values() {
            counts.entry(unit.stamp.op).or_insert((0, unit.stamp)).0 += 1;
        }
        counts
            .into_values()
            .max_by_key(|(count, stamp)| (*count, stamp.rank, stamp.op))
            .map(|(_, stamp)| stamp)
    }
}

/// The form a row has in JSON: values, one default stamp, and only the stamps that differ from it.
#[derive(Serialize, Deserialize)]
struct RowJson {
    collection: String,
    record: RecordId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parent: Option<RecordId>,
    seq: u64,
    values: BTreeMap<String, Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stamp: Option<Stamp>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    stamps: BTreeMap<String, Stamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deleted: Option<Stamp>,
}

impl Serialize for Row {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let default = self.default_stamp();
        RowJson {
            collection: self.collection.clone(),
            record: self.record,
            parent: self.parent,
            seq: self.seq,
            values: self.units.iter().map(|(name, unit)| (name.clone(), unit.value.clone())).collect(),
            stamp: default,
            stamps: self
                .units
                .iter()
                .filter(|(_, unit)| Some(unit.stamp) != default)
                .map(|(name, unit)| (name.clone(), unit.stamp))
                .collect(),
            deleted: self.deleted,
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Row {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let json = RowJson::deserialize(deserializer)?;
        let mut units = BTreeMap::new();
        for (name, value) in json.values {
            let stamp = json.stamps.get(&name).copied().or(json.stamp);
            let stamp = stamp.ok_or_else(|| serde::de::Error::custom("a unit has no stamp"))?;
            units.insert(name, Unit { value, stamp });
        }
        Ok(Row {
            collection: json.collection,
            record: json.record,
            parent: json.parent,
            seq: json.seq,
            units,
            deleted: json.deleted,
        })
    }
}
