//! The pure half of a reconcile: offered rows meet the stored ones.
//!
//! Must not know: SQL, HTTP. The rule for one record is `model::reconcile`; here it meets parents, receipts and the
//! clinic's sequence.

use std::collections::{BTreeMap, BTreeSet};

use chairside_model::merge::{self, Merged};
use chairside_model::reconcile::{self, Holds, Offer};
use chairside_model::schema::{self, RECORD_BYTES_MAX, Writer};
use chairside_model::{Collection, Conflict, Rank, RecordId, Row};

use super::incoming::is_name;
use super::{DELETED, Layer, UNKNOWN, record_bytes, tombstone_history};
use crate::storage::{AcceptedStatus, Changes, HistoryNew, Receipt, ReceiptAnswer};

pub(crate) struct Adoption {
    pub(crate) now_ms: u64,
    pub(crate) mark: [u8; 16],
    pub(crate) offers: Vec<Offer>,
}

#[derive(Debug, Default)]
pub(crate) struct AdoptLoaded {
    pub(crate) head: u64,
    /// The offered records and their parents.
    pub(crate) rows: BTreeMap<RecordId, Row>,
    pub(crate) holds: BTreeMap<RecordId, Holds>,
    /// Entries of the conflict log that offered versions made when they were first judged.
    pub(crate) logged: BTreeSet<RecordId>,
}

/// What to write, and the entries of the conflict log that the desk must get with the outcome: it lets go of its own
/// side in the same moment.
pub(crate) fn adopt(adoption: Adoption, loaded: AdoptLoaded) -> (Changes, BTreeSet<RecordId>) {
    let done = Layer { seq: loaded.head, ..Layer::default() };
    let mut adopting = Adopting { loaded, done, now_ms: adoption.now_ms };
    for offer in adoption.offers {
        adopting.one(offer);
    }
    let logged = std::mem::take(&mut adopting.loaded.logged);
    let found = &adopting.done.conflicts;
    let (conflicts, rows) = adopting.done.rows.into_values().partition(|row| found.contains(&row.record));
    let changes = Changes {
        rows,
        conflicts,
        history: adopting.done.history,
        receipts: adopting.done.receipts.into_values().collect(),
        head: adopting.done.seq,
        mark: adoption.mark,
        now_ms: adoption.now_ms,
    };
    (changes, logged)
}

struct Adopting {
    loaded: AdoptLoaded,
    done: Layer,
    now_ms: u64,
}

impl Adopting {
    fn one(&mut self, mut offer: Offer) {
        let Some(collection) = acceptable(&offer) else { return };
        let (record, parent) = (offer.row.record, offer.row.parent);
        let stored = self.row(record).cloned();
        if stored.as_ref().is_some_and(|stored| {
            stored.collection != offer.row.collection || stored.parent.is_some() && stored.parent != parent
        }) {
            return;
        }
        let holds = self.loaded.holds.remove(&record).unwrap_or_default();
        self.clamp(&mut offer.row);
        let is_new = stored.is_none();
        let stored = stored.unwrap_or_else(|| Row::empty(&offer.row.collection, record, parent));
        let before = stored.deleted;
        let mut merged = reconcile::adopt(stored, &offer, &holds, collection);
        if merged.changed || is_new {
            self.write(&mut merged, &offer, before);
        }
        self.revive(&mut merged, &offer);
        self.log(&merged);
        let logged: Vec<RecordId> = merged.conflicts.iter().map(Conflict::id).collect();
        self.loaded.logged.extend(&logged);
        self.remember(&offer, merged.row.seq, &logged);
    }

    fn write(&mut self, merged: &mut Merged, offer: &Offer, before: Option<chairside_model::Stamp>) {
        merged.row.seq = self.done.put(merged.row.clone());
        let (seq, record) = (merged.row.seq, merged.row.record);
        for accepted in &merged.accepted {
            let Some(unit) = offer.row.units.get(&accepted.unit) else { continue };
            let (stamp, value) = (unit.stamp, unit.value.clone());
            let unit = accepted.unit.clone();
            self.done.history.push(HistoryNew { seq, record, unit, from: accepted.from, stamp, value });
        }
        if merged.row.deleted != before
            && let Some(stamp) = merged.row.deleted.or(before)
        {
            self.done.history.push(tombstone_history(&merged.row, before, stamp));
        }
    }

    /// A live record came below a tombstone that its desk does not know: an edit beats a delete.
    fn revive(&mut self, merged: &mut Merged, offer: &Offer) {
        if merged.row.deleted.is_some() || merged.accepted.is_empty() {
            return;
        }
        let Some(parent) = merged.row.parent.and_then(|parent| self.row(parent)).cloned() else { return };
        let tombstone = parent.deleted;
        if tombstone.map(|stamp| stamp.op) == offer.parent_deleted {
            return;
        }
        let Some(edit) = merged.row.default_stamp() else { return };
        let Some((mut parent, conflict)) = merge::revive_parent(parent, edit) else { return };
        parent.seq = self.done.put(parent.clone());
        self.done.history.push(tombstone_history(&parent, tombstone, edit));
        merged.conflicts.push(conflict);
    }

    fn log(&mut self, merged: &Merged) {
        for conflict in &merged.conflicts {
            let id = conflict.id();
            if self.row(id).is_none() {
                let newer = if conflict.winner.stamp.outranks(&conflict.loser.stamp) {
                    conflict.winner.stamp
                } else {
                    conflict.loser.stamp
                };
                self.done.put(conflict.to_row(newer, 0));
                self.done.conflicts.insert(id);
            }
        }
    }

    /// Whatever this desk knows has been at the clinic: the desk that wrote it, and never heard so, must not be
    /// judged a second time by what came after.
    fn remember(&mut self, offer: &Offer, seq: u64, logged: &[RecordId]) {
        let record = offer.row.record;
        // An entry of the conflict log is stamped with the op that made it, which belongs to another record.
        let borrowed = offer.row.units.get("detail").filter(|_| offer.row.collection == "conflict");
        let borrowed = borrowed.map(|detail| detail.stamp.op);
        let shown = offer.row.units.values().map(|unit| unit.stamp.op).filter(|op| Some(*op) != borrowed);
        let tombstone = offer.row.deleted.map(|stamp| stamp.op);
        for op in shown.chain(tombstone).chain(offer.known.values().flatten().copied()) {
            let answer =
                ReceiptAnswer::Accepted { status: AcceptedStatus::Merged, seq, conflicts: logged.to_vec() };
            self.done.receipts.entry(op).or_insert(Receipt { op, answer, record });
        }
    }

    fn clamp(&self, row: &mut Row) {
        let mut floor = Rank::default();
        for unit in row.units.values_mut() {
            unit.stamp.rank = unit.stamp.rank.clamped(self.now_ms, floor);
            floor = floor.max(unit.stamp.rank);
        }
    }

    fn row(&self, record: RecordId) -> Option<&Row> {
        self.done.rows.get(&record).or_else(|| self.loaded.rows.get(&record))
    }
}

/// What a server took once a server may take again; names and sizes are looked at all the same.
fn acceptable(offer: &Offer) -> Option<&'static Collection> {
    let row = &offer.row;
    let collection = schema::collection(&row.collection).unwrap_or(&UNKNOWN);
    let fits = collection.written_by == Writer::Desk
        && is_name(&row.collection)
        && row.units.keys().all(|unit| is_name(unit) && unit != DELETED)
        && (!row.units.is_empty() || row.deleted.is_some())
        && record_bytes(row) <= RECORD_BYTES_MAX
        && row.units.iter().all(|(name, unit)| {
            collection
                .unit(name)
                .is_none_or(|rule| unit.value.is_null() || schema::check_unit(rule, &unit.value).is_ok())
        });
    fits.then_some(collection)
}
