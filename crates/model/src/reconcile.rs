//! When a desk and a server may differ (a restored server, a long absence, a wrong checksum): digests that find
//! where, and the rule by which the server adopts what a desk offers.
//!
//! An offer is a row as the desk last knew it from *some* server, with the versions it saw replaced on the way. So the
//! server can tell "yours is newer" (it holds a version the desk saw replaced) from "mine is newer" (its history
//! holds the desk's) from "both went on alone" (neither knows the other's), and only the last is a conflict.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::conflict::{ConflictRule, ConflictState, Side};
use crate::id::{OpId, RecordId};
use crate::merge::{Merged, Merging, Status, edit_beats_delete};
use crate::planted::{Planted, planted};
use crate::row::{Row, Unit};
use crate::schema::{Collection, Policy};

/// Records are compared in this many parts, by the last byte of their ids.
pub const BUCKETS: usize = 256;
/// The name a tombstone has among the units of an offer and in the history.
pub const DELETED: &str = "deleted";
/// Replaced versions of one unit that travel with an offer: the newest. A backup older than that many edits of one
/// unit shows as a logged conflict, never as a loss.
pub const KNOWN_MAX: usize = 64;

/// What a record holds, by its versions alone: equal digests, equal records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct RowDigest([u8; 16]);

impl RowDigest {
    pub fn of(row: &Row) -> Self {
        let mut hash = Sha256::new();
        hash.update(row.collection.as_bytes());
        hash.update([0]);
        hash.update(row.record.as_bytes());
        for (name, unit) in &row.units {
            hash.update(name.as_bytes());
            hash.update([0]);
            hash.update(unit.stamp.op.as_bytes());
        }
        if let Some(tombstone) = row.deleted {
            hash.update(b"deleted\0");
            hash.update(tombstone.op.as_bytes());
        }
        let mut digest = [0; 16];
        digest.copy_from_slice(&hash.finalize()[..16]);
        Self(digest)
    }

    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The digest of a set, in whatever order it is met.
    pub fn fold(&mut self, other: Self) {
        self.0.iter_mut().zip(other.0).for_each(|(mine, theirs)| *mine ^= theirs);
    }
}

impl From<RowDigest> for String {
    fn from(digest: RowDigest) -> Self {
        hex::encode(digest.0)
    }
}

impl TryFrom<String> for RowDigest {
    type Error = hex::FromHexError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let mut digest = [0; 16];
        hex::decode_to_slice(text, &mut digest)?;
        Ok(Self(digest))
    }
}

/// A tombstone so old that the server may have forgotten it: neither side counts it.
pub fn is_forgotten(row: &Row, tombstones_ms: u64) -> bool {
    row.deleted.is_some_and(|tombstone| tombstone.rank.ms() < tombstones_ms)
}

pub fn bucket_of(record: RecordId) -> u8 {
    record.as_bytes()[15]
}

/// One record as a desk knows it from a server, without its own unsent edits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Offer {
    pub row: Row,
    /// Of each unit (and of `deleted`): versions this desk saw, which others have replaced since.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub known: BTreeMap<String, BTreeSet<OpId>>,
    /// Of each unit: this desk's own writes upon what is offered, not answered yet. Where one of them has arrived all
    /// the same, what is offered was replaced long ago.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub rewritten: BTreeMap<String, BTreeSet<OpId>>,
    /// With a tombstone: every version this desk knows below the record, so that the server can tell a child that
    /// the delete had not seen.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub below: BTreeSet<OpId>,
    /// The tombstone on the parent, as this desk knows it: both stood side by side once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent_deleted: Option<OpId>,
}

impl Offer {
    fn knows(&self, unit: &str, op: OpId) -> bool {
        self.known.get(unit).is_some_and(|known| known.contains(&op))
    }
}

/// What the server holds beside the row.
#[derive(Debug, Clone, Default)]
pub struct Holds {
    /// Of each unit (and of `deleted`): every version in the server's history.
    pub seen: BTreeMap<String, BTreeSet<OpId>>,
    /// Offered ops that were accounted for before, here or in another history: what came of them stands.
    pub answered: BTreeSet<OpId>,
    /// Live records below this one hold a version that the desk does not know.
    pub unknown_child: Option<crate::Stamp>,
}

impl Holds {
    fn has_seen(&self, unit: &str, op: OpId) -> bool {
        self.answered.contains(&op) || self.seen.get(unit).is_some_and(|seen| seen.contains(&op))
    }
}

/// The server's row after the offer. `row.seq` is left to the caller.
pub fn adopt(stored: Row, offer: &Offer, holds: &Holds, collection: &Collection) -> Merged {
    let before = stored.deleted;
    let stamp = offer.row.units.values().map(|unit| unit.stamp).max_by_key(|stamp| stamp.rank);
    let Some(stamp) = stamp.or(offer.row.deleted) else { return unchanged(stored) };
    let mut merging =
        Merging { stamp, status: Status::Applied, row: stored, accepted: vec![], conflicts: vec![] };
    for (name, unit) in &offer.row.units {
        merging.stamp = unit.stamp;
        merging.adopt_unit(collection, name, unit, offer, holds);
    }
    merging.adopt_tombstone(offer, holds);
    let changed = !merging.accepted.is_empty() || merging.row.deleted != before;
    Merged {
        status: merging.status,
        row: merging.row,
        changed,
        accepted: merging.accepted,
        conflicts: merging.conflicts,
    }
}

fn unchanged(row: Row) -> Merged {
    Merged { status: Status::Applied, row, changed: false, accepted: vec![], conflicts: vec![] }
}

impl Merging {
    fn adopt_unit(&mut self, collection: &Collection, name: &str, unit: &Unit, offer: &Offer, holds: &Holds) {
        let Some(stored) = self.row.units.get(name).cloned() else {
            self.accept(name, None, &unit.value);
            return;
        };
        let (theirs, mine) = (unit.stamp.op, stored.stamp.op);
        let rewritten = offer.rewritten.get(name).into_iter().flatten();
        let has_later = rewritten.into_iter().any(|op| *op == mine || holds.has_seen(name, *op));
        let is_old = holds.has_seen(name, theirs) || has_later;
        if theirs == mine || is_old && !planted(Planted::OfferAlwaysWins) {
            return;
        }
        if planted(Planted::OfferNeverWins) {
            return;
        }
        if offer.knows(name, mine) || planted(Planted::OfferAlwaysWins) {
            self.accept(name, Some(mine), &unit.value);
            return;
        }
        if unit.value == stored.value {
            if unit.stamp.outranks(&stored.stamp) {
                self.accept(name, Some(mine), &unit.value);
            }
            return;
        }
        let write = crate::UnitWrite { value: unit.value.clone(), base: None };
        match collection.policy(name) {
            Policy::LastWriterWins => {
                self.write_concurrent(name, &stored, &write, ConflictRule::HigherRank, ConflictState::Auto);
            }
            Policy::KeepBoth => {
                self.write_concurrent(name, &stored, &write, ConflictRule::KeepBoth, ConflictState::Open);
            }
            // What can never be rewritten stays; the other is a person's to see.
            Policy::Immutable => self.stored_stands(name, &stored, unit, ConflictRule::KeepBoth),
            Policy::Sealed => {
                if self.write_sealed(name, &stored, &write, false).is_err() {
                    self.stored_stands(name, &stored, unit, ConflictRule::SignedStands);
                }
            }
        }
    }

    fn stored_stands(&mut self, name: &str, stored: &Unit, offered: &Unit, rule: ConflictRule) {
        let winner = Side { value: stored.value.clone(), stamp: stored.stamp };
        let loser = Side { value: offered.value.clone(), stamp: offered.stamp };
        self.log(self.conflict(name, winner, loser, rule, ConflictState::Open));
    }

    fn adopt_tombstone(&mut self, offer: &Offer, holds: &Holds) {
        match (self.row.deleted, offer.row.deleted) {
            (None, Some(theirs)) => {
                if holds.has_seen(DELETED, theirs.op) || planted(Planted::TombstonesNotOffered) {
                    return;
                }
                match self.unknown_to(offer).or(holds.unknown_child) {
                    Some(edit) => self.log(edit_beats_delete(&self.row, edit, theirs)),
                    None => self.row.deleted = Some(theirs),
                }
            }
            (Some(mine), None) if offer.knows(DELETED, mine.op) => self.row.deleted = None,
            // The tombstone was laid without a look at what just came.
            (Some(mine), None) if !self.accepted.is_empty() => {
                self.log(edit_beats_delete(&self.row, self.stamp, mine));
                self.row.deleted = None;
            }
            _ => {}
        }
    }

    /// A unit of the server's that the deleting side never saw.
    fn unknown_to(&self, offer: &Offer) -> Option<crate::Stamp> {
        let seen = |name: &str, unit: &Unit| {
            offer.row.units.get(name).is_some_and(|theirs| theirs.stamp.op == unit.stamp.op)
                || offer.knows(name, unit.stamp.op)
        };
        self.row.units.iter().find(|(name, unit)| !seen(name, unit)).map(|(_, unit)| unit.stamp)
    }
}

#[cfg(test)]
mod tests;
