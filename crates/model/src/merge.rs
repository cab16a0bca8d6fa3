//! The one merge: an operation meets the stored row. Pure; the server runs it, and so does a clinic on one desk.
//!
//! Per unit: the stored version is the op's own id → already applied; it is the op's base → fast-forward, whatever
//! the clocks say; equal values → no conflict; otherwise the two writes are concurrent and the policy decides.
//! Nothing a person typed disappears: it is the row, or a side of a conflict, or a refusal that keeps the op.

use serde_json::{Value, json};

use crate::conflict::{Conflict, ConflictRule, ConflictState, Side};
use crate::id::{DeviceId, OpId};
use crate::op::{Op, OpKind, UnitWrite};
use crate::planted::{Planted, planted};
use crate::row::{Row, Stamp, Unit};
use crate::schema::{Collection, Policy};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// Every unit was a plain fast-forward: the desk already shows the outcome.
    Applied,
    /// Accepted, but the row is not what the desk thought: it needs the row back.
    Merged,
    /// Accepted, and the conflict log has an entry.
    Conflict,
}

/// Why an op was not accepted. The desk keeps it in quarantine with the person's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("it cannot be changed any more: a correction is a new entry")]
    Immutable,
    #[error("it was signed before")]
    Signed,
}

impl Refusal {
    pub fn code(self) -> &'static str {
        match self {
            Self::Immutable => "immutable",
            Self::Signed => "signed",
        }
    }
}

/// A unit that got a new version: one row of the history.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    pub unit: String,
    pub from: Option<OpId>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Merged {
    pub status: Status,
    pub row: Row,
    /// False: nothing in the row changed, so it needs no new sequence number.
    pub changed: bool,
    pub accepted: Vec<Accepted>,
    pub conflicts: Vec<Conflict>,
}

/// What the merge must know beside the row itself.
#[derive(Debug, Clone, Copy)]
pub struct Context<'a> {
    pub collection: &'a Collection,
    pub device: DeviceId,
    /// For a delete: someone else wrote below this record after `op.seen` (the stamp of that write).
    pub unseen_child: Option<Stamp>,
}

/// Merges `op` into `row`. `row.seq` is left to the caller, who owns the sequence.
pub fn merge(row: Row, op: &Op, context: Context<'_>) -> Result<Merged, Refusal> {
    let mut merging = Merging {
        stamp: op.stamp(context.device),
        status: Status::Applied,
        row,
        accepted: vec![],
        conflicts: vec![],
    };
    let before_tombstone = merging.row.deleted;
    match op.kind {
        OpKind::Put => merging.put(op, context)?,
        OpKind::Restore => merging.restore(),
        OpKind::Delete => merging.delete(op, context)?,
    }
    let changed = !merging.accepted.is_empty() || merging.row.deleted != before_tombstone;
    Ok(Merged {
        status: merging.status,
        row: merging.row,
        changed,
        accepted: merging.accepted,
        conflicts: merging.conflicts,
    })
}

/// The parent of a record that was written below a tombstone: an edit beats a delete, one level up.
pub fn revive_parent(mut parent: Row, child_write: Stamp) -> Option<(Row, Conflict)> {
    let tombstone = parent.deleted.take()?;
    let conflict = edit_beats_delete(&parent, child_write, tombstone);
    Some((parent, conflict))
}

pub(crate) struct Merging {
    pub(crate) stamp: Stamp,
    pub(crate) status: Status,
    pub(crate) row: Row,
    pub(crate) accepted: Vec<Accepted>,
    pub(crate) conflicts: Vec<Conflict>,
}

impl Merging {
    fn put(&mut self, op: &Op, context: Context<'_>) -> Result<(), Refusal> {
        if planted(Planted::PlainTimestamps) {
            self.put_plainly(op);
            return Ok(());
        }
        for (name, write) in &op.units {
            if planted(Planted::GroupTornApart) && write.value.is_object() {
                let torn = torn_apart(self.row.value(name), &write.value);
                self.accept(name, write.base, &torn);
                continue;
            }
            self.write_unit(context.collection, name, write)?;
        }
        if planted(Planted::WholeRecordMerge) {
            self.row.units.retain(|name, _| op.units.contains_key(name));
        }
        if let Some(tombstone) = self.row.deleted.take() {
            self.log(edit_beats_delete(&self.row, self.stamp, tombstone));
        }
        Ok(())
    }

    /// Only for the planted algorithm of that name: the later record replaces the earlier, and that is all.
    fn put_plainly(&mut self, op: &Op) {
        let newest = self
            .row
            .units
            .values()
            .map(|unit| unit.stamp.rank)
            .chain(self.row.deleted.map(|stamp| stamp.rank))
            .max();
        if newest.is_some_and(|newest| newest > self.stamp.rank) {
            return self.raise(Status::Merged);
        }
        for (name, write) in &op.units {
            self.accept(name, write.base, &write.value);
        }
        let stamp = self.stamp;
        self.row.units.values_mut().for_each(|unit| unit.stamp = stamp);
        self.row.deleted = None;
    }

    fn restore(&mut self) {
        self.row.deleted = None;
    }

    /// The units of a delete say what the person saw; they are compared and never written.
    fn delete(&mut self, op: &Op, context: Context<'_>) -> Result<(), Refusal> {
        self.may_go(context.collection)?;
        let unseen = self.unseen_write(op).or(context.unseen_child);
        match unseen.filter(|_| !planted(Planted::DeleteBeatsEdit)) {
            Some(edit) => self.log(edit_beats_delete(&self.row, edit, self.stamp)),
            None if self.row.deleted.is_none() => self.row.deleted = Some(self.stamp),
            // Somebody else's tombstone lies there already, and it stays: the desk must learn whose.
            None => self.raise(Status::Merged),
        }
        Ok(())
    }

    /// What cannot be changed cannot be taken away either: a ledger keeps its lines, a chart its signed notes.
    fn may_go(&self, collection: &Collection) -> Result<(), Refusal> {
        let units = || collection.units.iter();
        if !collection.units.is_empty() && units().all(|unit| unit.policy == Policy::Immutable) {
            return Err(Refusal::Immutable);
        }
        let signed = units()
            .filter(|unit| unit.policy == Policy::Sealed)
            .any(|unit| self.row.value(unit.name).is_some_and(is_signed));
        if signed { Err(Refusal::Signed) } else { Ok(()) }
    }

    /// A delete names the version of every unit the person had in front of them; any other version was not seen.
    fn unseen_write(&self, op: &Op) -> Option<Stamp> {
        let seen = |name: &str, unit: &Unit| match op.units.get(name) {
            Some(write) => {
                write.base == Some(unit.stamp.op) || unit.stamp.op == op.op_id || write.value == unit.value
            }
            None => self.row.seq <= op.seen,
        };
        self.row.units.iter().find(|(name, unit)| !seen(name, unit)).map(|(_, unit)| unit.stamp)
    }

    fn write_unit(&mut self, collection: &Collection, name: &str, write: &UnitWrite) -> Result<(), Refusal> {
        let Some(stored) = self.row.units.get(name).cloned() else {
            self.accept(name, None, &write.value);
            return Ok(());
        };
        if stored.stamp.op == self.stamp.op {
            self.raise(Status::Merged);
            return Ok(());
        }
        if stored.value == write.value {
            self.equal_values(name, &stored, write);
            return Ok(());
        }
        let fast_forward = write.base == Some(stored.stamp.op) || planted(Planted::ArrivalWins);
        match collection.policy(name) {
            Policy::Immutable if planted(Planted::LedgerRewritten) => {
                self.accept(name, Some(stored.stamp.op), &write.value);
                Ok(())
            }
            Policy::Sealed if planted(Planted::SignatureMoves) && is_signed(&stored.value) => {
                let mut moved = write.value.clone();
                moved["signed_at"] = stored.value["signed_at"].clone();
                moved["signed_by"] = stored.value["signed_by"].clone();
                self.accept(name, Some(stored.stamp.op), &moved);
                Ok(())
            }
            Policy::Sealed if planted(Planted::SignedByRank) => {
                self.write_concurrent(name, &stored, write, ConflictRule::HigherRank, ConflictState::Auto);
                Ok(())
            }
            Policy::Immutable => Err(Refusal::Immutable),
            Policy::Sealed => self.write_sealed(name, &stored, write, fast_forward),
            _ if fast_forward => {
                self.accept(name, Some(stored.stamp.op), &write.value);
                Ok(())
            }
            Policy::LastWriterWins => {
                self.write_concurrent(name, &stored, write, ConflictRule::HigherRank, ConflictState::Auto);
                Ok(())
            }
            Policy::KeepBoth => {
                self.write_concurrent(name, &stored, write, ConflictRule::KeepBoth, ConflictState::Open);
                Ok(())
            }
        }
    }

    /// Both wrote the same: nobody lost anything. The higher stamp stays, so that every order of arrival ends alike.
    fn equal_values(&mut self, name: &str, stored: &Unit, write: &UnitWrite) {
        if write.base == Some(stored.stamp.op) {
            self.accept(name, Some(stored.stamp.op), &write.value);
            return;
        }
        self.raise(Status::Merged);
        if self.stamp.outranks(&stored.stamp) {
            self.accept(name, Some(stored.stamp.op), &write.value);
        }
    }

    pub(crate) fn write_concurrent(
        &mut self,
        name: &str,
        stored: &Unit,
        write: &UnitWrite,
        rule: ConflictRule,
        state: ConflictState,
    ) {
        let theirs = Side { value: stored.value.clone(), stamp: stored.stamp };
        let mine = Side { value: write.value.clone(), stamp: self.stamp };
        let (winner, loser) = if self.stamp.outranks(&stored.stamp) {
            self.accept(name, Some(stored.stamp.op), &write.value);
            (mine, theirs)
        } else {
            (theirs, mine)
        };
        self.log(self.conflict(name, winner, loser, rule, state));
    }

    pub(crate) fn write_sealed(
        &mut self,
        name: &str,
        stored: &Unit,
        write: &UnitWrite,
        fast_forward: bool,
    ) -> Result<(), Refusal> {
        match (is_signed(&stored.value), is_signed(&write.value)) {
            (true, _) if fast_forward => Err(Refusal::Signed),
            // A second signature under another text is never a matter of rank: a person must see it.
            (true, true) => Err(Refusal::Signed),
            (true, false) => {
                let winner = Side { value: stored.value.clone(), stamp: stored.stamp };
                let loser = Side { value: write.value.clone(), stamp: self.stamp };
                self.log(self.conflict(name, winner, loser, ConflictRule::SignedStands, ConflictState::Auto));
                Ok(())
            }
            (false, _) if fast_forward => {
                self.accept(name, Some(stored.stamp.op), &write.value);
                Ok(())
            }
            (false, true) => {
                let winner = Side { value: write.value.clone(), stamp: self.stamp };
                let loser = Side { value: stored.value.clone(), stamp: stored.stamp };
                self.accept(name, Some(stored.stamp.op), &write.value);
                self.log(self.conflict(name, winner, loser, ConflictRule::SignedStands, ConflictState::Auto));
                Ok(())
            }
            (false, false) => {
                self.write_concurrent(name, stored, write, ConflictRule::HigherRank, ConflictState::Auto);
                Ok(())
            }
        }
    }

    pub(crate) fn accept(&mut self, name: &str, from: Option<OpId>, value: &Value) {
        self.row.units.insert(name.to_owned(), Unit { value: value.clone(), stamp: self.stamp });
        self.accepted.push(Accepted { unit: name.to_owned(), from });
    }

    pub(crate) fn conflict(
        &self,
        field: &str,
        winner: Side,
        loser: Side,
        rule: ConflictRule,
        state: ConflictState,
    ) -> Conflict {
        Conflict {
            collection: self.row.collection.clone(),
            record: self.row.record,
            field: field.to_owned(),
            winner,
            loser,
            rule,
            state,
        }
    }

    pub(crate) fn log(&mut self, conflict: Conflict) {
        if planted(Planted::LoserNotLogged) && conflict.field != "deleted" {
            return;
        }
        self.raise(Status::Conflict);
        self.conflicts.push(conflict);
    }

    fn raise(&mut self, status: Status) {
        if self.status != Status::Conflict {
            self.status = status;
        }
    }
}

pub(crate) fn edit_beats_delete(row: &Row, edit: Stamp, tombstone: Stamp) -> Conflict {
    Conflict {
        collection: row.collection.clone(),
        record: row.record,
        field: "deleted".to_owned(),
        winner: Side { value: json!(false), stamp: edit },
        loser: Side { value: json!(true), stamp: tombstone },
        rule: ConflictRule::EditBeatsDelete,
        state: ConflictState::Auto,
    }
}

/// Only for the planted fault of that name: each field of a group from whoever wrote it last.
fn torn_apart(stored: Option<&Value>, write: &Value) -> Value {
    let mut torn = stored.cloned().unwrap_or(json!({}));
    if let (Some(torn), Some(fields)) = (torn.as_object_mut(), write.as_object()) {
        for (name, value) in fields {
            if name != "minutes" || !torn.contains_key(name) {
                torn.insert(name.clone(), value.clone());
            }
        }
    }
    torn
}

fn is_signed(value: &Value) -> bool {
    value.get("signed_at").is_some_and(|signed_at| !signed_at.is_null())
}

#[cfg(test)]
mod tests;
