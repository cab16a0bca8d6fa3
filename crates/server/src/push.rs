//! The pure half of a push: ops meet the loaded rows; results and the changes to write come out.
//!
//! Must not know: SQL, HTTP, the clock. Everything it decides on was loaded before, so that every storage decides
//! alike and a test needs none.

mod adopt;
mod incoming;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use chairside_model::merge::{self, Context, Merged, Refusal, Status};
use chairside_model::planted::{Planted, planted};
use chairside_model::schema::{self, RECORD_BYTES_MAX, Writer};
use chairside_model::{Collection, Conflict, DeviceId, Op, OpId, OpKind, Rank, RecordId, Row, Stamp, UserId};
use chairside_wire::sync::{OpResult, ResultStatus, op_code};
use serde_json::json;

pub(crate) use self::adopt::{AdoptLoaded, Adoption, adopt};
pub(crate) use self::incoming::{Incoming, Kept, Refused};
use self::incoming::{bundle_is_whole, bundles};
use crate::limits::{ANCESTORS_MAX, COMMIT_BYTES_MAX, RESULT_BYTES_MAX};
use crate::storage::{AcceptedStatus, Changes, DeleteSeen, HistoryNew, Receipt, ReceiptAnswer, Wanted};

/// The name a tombstone has in the history and in the conflict log.
pub(crate) const DELETED: &str = chairside_model::reconcile::DELETED;
/// May look, may not write.
const READING_ROLES: &[&str] = &["auditor"];
/// A collection of a newer desk: nothing is known of it but that it must be kept.
const UNKNOWN: Collection = Collection { name: "", parent: None, written_by: Writer::Desk, units: &[] };

pub(crate) struct Push {
    pub(crate) device: DeviceId,
    /// Where the desk stood when it sent this: rows up to here are known to it.
    pub(crate) cursor_seq: u64,
    pub(crate) now_ms: u64,
    pub(crate) mark: [u8; 16],
    pub(crate) ops: Vec<Incoming>,
}

#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) head: u64,
    pub(crate) receipts: BTreeMap<OpId, Receipt>,
    pub(crate) rows: BTreeMap<RecordId, Row>,
    /// Of `rows`, those whose tombstones were forgotten: as they were deleted, out of the history.
    pub(crate) forgotten: BTreeSet<RecordId>,
    /// The active users and their roles.
    pub(crate) users: BTreeMap<UserId, String>,
    /// Collections of which this desk deletes so much that a person must say it was meant.
    pub(crate) braked: BTreeSet<String>,
    /// For deletes: a write below the record that its author had not seen.
    pub(crate) unseen: BTreeMap<OpId, Stamp>,
}

#[derive(Debug)]
pub(crate) struct Decision {
    pub(crate) results: Vec<OpResult>,
    pub(crate) changes: Changes,
    /// The version of each record that the desk will have by these results.
    pub(crate) shown: BTreeMap<RecordId, u64>,
    pub(crate) result_bytes: usize,
}

/// The push would write or answer more than a reply may carry: the desk sends a smaller one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooMuch;

impl Push {
    pub(crate) fn wanted(&self) -> Wanted {
        let mut wanted = Wanted { device: Some(self.device), now_ms: self.now_ms, ..Wanted::default() };
        for incoming in &self.ops {
            wanted.ops.insert(incoming.op_id, incoming.op.as_ref().ok().map(|op| op.record));
            let Ok(op) = &incoming.op else { continue };
            wanted.records.insert(op.record);
            wanted.records.extend(op.parent);
            wanted.users.insert(op.user);
            if op.kind == OpKind::Delete {
                if !op.confirmed {
                    *wanted.deleting.entry(op.collection.clone()).or_default() += 1;
                }
                wanted.records.extend(op.covered.iter().map(|covered| covered.record));
                let below = op.below.iter().copied().collect();
                wanted.deletes.push(DeleteSeen { op: op.op_id, record: op.record, seen: op.seen, below });
            }
        }
        wanted
    }
}

pub(crate) fn decide(push: &Push, loaded: Loaded) -> Result<Decision, TooMuch> {
    let done = Layer { seq: loaded.head, ..Layer::default() };
    let mut deciding = Deciding { push, loaded, done, rank_floor: Rank::default(), results: vec![] };
    for bundle in bundles(&push.ops) {
        deciding.bundle(bundle);
    }
    deciding.finish()
}

/// What a bundle has changed so far. It is thrown away whole if one of its ops is refused.
#[derive(Default)]
struct Layer {
    seq: u64,
    rows: BTreeMap<RecordId, Row>,
    /// Conflict entries found here; one that is stored already stays as it is.
    conflicts: BTreeSet<RecordId>,
    history: Vec<HistoryNew>,
    receipts: BTreeMap<OpId, Receipt>,
    shown: BTreeMap<RecordId, u64>,
}

impl Layer {
    fn next_seq(&mut self) -> u64 {
        self.seq += 1;
        self.seq
    }

    fn absorb(&mut self, upper: Layer) {
        self.seq = upper.seq;
        self.rows.extend(upper.rows);
        self.conflicts.extend(upper.conflicts);
        self.history.extend(upper.history);
        self.receipts.extend(upper.receipts);
        self.shown.extend(upper.shown);
    }

    fn put(&mut self, mut row: Row) -> u64 {
        row.seq = self.next_seq();
        let seq = row.seq;
        self.rows.insert(row.record, row);
        seq
    }
}

struct Deciding<'a> {
    push: &'a Push,
    loaded: Loaded,
    done: Layer,
    rank_floor: Rank,
    results: Vec<OpResult>,
}

impl Deciding<'_> {
    fn bundle(&mut self, bundle: &[Incoming]) {
        if !bundle_is_whole(bundle) {
            self.results
                .extend(bundle.iter().map(|incoming| refused_result(incoming.op_id, op_code::GROUP_REFUSED)));
            return;
        }
        let mut layer = Layer { seq: self.done.seq, ..Layer::default() };
        let mut results = Vec::with_capacity(bundle.len());
        for (index, incoming) in bundle.iter().enumerate() {
            match self.one(&mut layer, incoming) {
                Ok(result) => results.push(result),
                Err(refused) => return self.refuse(bundle, index, &refused),
            }
        }
        self.done.absorb(layer);
        self.results.extend(results);
    }

    /// The culprit keeps its own code; nothing of its bundle was done.
    fn refuse(&mut self, bundle: &[Incoming], culprit: usize, refused: &Refused) {
        for (index, incoming) in bundle.iter().enumerate() {
            let code = if index == culprit { &refused.code } else { op_code::GROUP_REFUSED };
            self.results.push(refused_result(incoming.op_id, code));
        }
        let culprit = &bundle[culprit];
        if let (Kept::Yes, Ok(op)) = (refused.kept, &culprit.op) {
            let answer = ReceiptAnswer::Refused { code: refused.code.to_string() };
            self.done.receipts.insert(op.op_id, Receipt { op: op.op_id, answer, record: op.record });
        }
    }

    fn one(&mut self, layer: &mut Layer, incoming: &Incoming) -> Result<OpResult, Refused> {
        let receipt = self.receipt(layer, incoming.op_id).filter(|_| !planted(Planted::ReceiptIgnored));
        if let Some(receipt) = receipt.cloned() {
            return self.again(layer, incoming, &receipt);
        }
        let op = incoming.op.as_ref().map_err(Refused::clone)?;
        self.check_user(op)?;
        if planted(Planted::ClockRefuses) && op.rank.ms() > self.push.now_ms + 60_000 {
            return Err(Refused::for_good(op_code::INVALID));
        }
        let collection = check_collection(op)?;
        if op.kind == OpKind::Delete && !op.confirmed && self.loaded.braked.contains(&op.collection) {
            return Err(Refused::for_now(op_code::MASS_DELETE));
        }
        let row = self.row(layer, op.record).cloned();
        if op.kind == OpKind::Delete && row.is_none() {
            return Ok(not_here(layer, op));
        }
        self.check_place(layer, collection, op, row.as_ref())?;
        check_values(collection, op, row.as_ref())?;
        let known = row.as_ref().is_none_or(|row| self.is_known(layer, row));
        let row = row.unwrap_or_else(|| Row::empty(&op.collection, op.record, op.parent));
        match self.clamp(op) {
            Cow::Borrowed(op) => self.accept(layer, collection, op, row, known),
            // The desk does not know the rank its write got: it needs the row back.
            Cow::Owned(op) => self.accept(layer, collection, &op, row, false),
        }
    }

    /// An op that was answered before: its effect is not repeated, the row tells the desk what became of it.
    fn again(&self, layer: &mut Layer, incoming: &Incoming, receipt: &Receipt) -> Result<OpResult, Refused> {
        if let ReceiptAnswer::Refused { code } = &receipt.answer {
            return Err(Refused { code: Cow::Owned(code.clone()), kept: Kept::No });
        }
        if incoming.op.as_ref().is_ok_and(|op| op.record != receipt.record) {
            return Err(Refused::for_now(op_code::BAD_OP));
        }
        let row = self.row(layer, receipt.record).cloned();
        let conflicts = match &receipt.answer {
            ReceiptAnswer::Accepted { conflicts, .. } => self.rows(layer, conflicts),
            ReceiptAnswer::Refused { .. } => vec![],
        };
        let seq = row.as_ref().map_or(0, |row| row.seq);
        layer.shown.insert(receipt.record, seq);
        // A delete of what was not here leaves nothing to show.
        let status = if row.is_some() { ResultStatus::Merged } else { ResultStatus::Applied };
        Ok(OpResult { op_id: incoming.op_id, status, seq, code: None, row, conflicts })
    }

    fn check_user(&self, op: &Op) -> Result<(), Refused> {
        let role = self.loaded.users.get(&op.user).ok_or(Refused::for_now(op_code::UNKNOWN_USER))?;
        if READING_ROLES.contains(&role.as_str()) {
            Err(Refused::for_now(op_code::FORBIDDEN))
        } else {
            Ok(())
        }
    }

    /// A record stays what and where it is; a new one needs its parent.
    fn check_place(
        &self,
        layer: &Layer,
        collection: &Collection,
        op: &Op,
        row: Option<&Row>,
    ) -> Result<(), Refused> {
        if let Some(row) = row {
            let same = row.collection == op.collection && (op.parent.is_none() || op.parent == row.parent);
            return if same { Ok(()) } else { Err(Refused::for_good(op_code::INVALID)) };
        }
        if op.kind == OpKind::Restore {
            return Err(Refused::for_now(op_code::INVALID));
        }
        let Some(parent_collection) = collection.parent else { return Ok(()) };
        let parent = op.parent.and_then(|parent| self.row(layer, parent));
        match parent {
            Some(parent) if parent.collection == parent_collection => Ok(()),
            _ => Err(Refused::for_now(op_code::PARENT_MISSING)),
        }
    }

    /// A rank too far ahead is pulled back, in the order the ops came.
    fn clamp<'op>(&mut self, op: &'op Op) -> Cow<'op, Op> {
        if planted(Planted::RankNotClamped) {
            return Cow::Borrowed(op);
        }
        let rank = op.rank.clamped(self.push.now_ms, self.rank_floor);
        if rank == op.rank {
            return Cow::Borrowed(op);
        }
        self.rank_floor = rank;
        Cow::Owned(Op { rank, ..op.clone() })
    }

    fn accept(
        &self,
        layer: &mut Layer,
        collection: &Collection,
        op: &Op,
        row: Row,
        known: bool,
    ) -> Result<OpResult, Refused> {
        let is_new = row.seq == 0;
        let tombstone = row.deleted;
        let unseen_child = self.loaded.unseen.get(&op.op_id).copied().or_else(|| self.unseen_here(layer, op));
        let context = Context { collection, device: self.push.device, unseen_child };
        let mut merged = merge::merge(row, op, context).map_err(refusal)?;
        if record_bytes(&merged.row) > RECORD_BYTES_MAX {
            return Err(Refused::for_good(op_code::TOO_LARGE));
        }
        let stamp = op.stamp(self.push.device);
        if merged.changed || is_new {
            self.write(layer, &mut merged, stamp, tombstone);
        }
        if op.kind == OpKind::Put {
            self.revive(layer, &mut merged, stamp);
        }
        self.log(layer, &merged.conflicts, stamp);
        let conflicts = self.rows(layer, &merged.conflicts.iter().map(Conflict::id).collect::<Vec<_>>());
        Ok(answer(layer, op, merged, conflicts, known))
    }

    /// For a delete: a write below the record that its author had not seen, earlier in this very push, or pulled by
    /// the desk and covered by an edit of its own, which then did not win.
    fn unseen_here(&self, layer: &Layer, op: &Op) -> Option<Stamp> {
        if op.kind != OpKind::Delete {
            return None;
        }
        let below =
            |record: RecordId| self.row(layer, record).is_some_and(|row| row.parent == Some(op.record));
        let covered = op.covered.iter().find_map(|covered| {
            let row = self.row(layer, covered.record).filter(|row| row.parent == Some(op.record))?;
            row.units.values().map(|unit| unit.stamp).find(|stamp| stamp.op == covered.op)
        });
        if covered.is_some() {
            return covered;
        }
        let mut written = self.done.history.iter().chain(&layer.history);
        written
            .find(|entry| entry.unit != DELETED && !op.below.contains(&entry.stamp.op) && below(entry.record))
            .map(|entry| entry.stamp)
    }

    /// Does the desk have this version, from its cursor or by an earlier result of this very request? Of what was
    /// forgotten it may have seen only some.
    fn is_known(&self, layer: &Layer, row: &Row) -> bool {
        let shown = layer.shown.get(&row.record).or_else(|| self.done.shown.get(&row.record));
        let pulled = row.seq <= self.push.cursor_seq && !self.loaded.forgotten.contains(&row.record);
        shown == Some(&row.seq) || pulled
    }

    fn write(&self, layer: &mut Layer, merged: &mut Merged, stamp: Stamp, tombstone: Option<Stamp>) {
        let seq = layer.put(merged.row.clone());
        merged.row.seq = seq;
        let record = merged.row.record;
        for accepted in &merged.accepted {
            let value = merged.row.value(&accepted.unit).cloned().unwrap_or_default();
            let unit = accepted.unit.clone();
            layer.history.push(HistoryNew { seq, record, unit, from: accepted.from, stamp, value });
        }
        if merged.row.deleted != tombstone {
            layer.history.push(tombstone_history(&merged.row, tombstone, stamp));
        }
    }

    /// A put below a tombstone takes it away, as far up as there are any.
    fn revive(&self, layer: &mut Layer, merged: &mut Merged, stamp: Stamp) {
        if planted(Planted::DeletedParentHides) {
            return;
        }
        let mut next = merged.row.parent;
        for _ in 0..ANCESTORS_MAX {
            let Some(parent) = next.and_then(|parent| self.row(layer, parent)).cloned() else { return };
            next = parent.parent;
            let tombstone = parent.deleted;
            let Some((mut parent, conflict)) = merge::revive_parent(parent, stamp) else { continue };
            parent.seq = layer.put(parent.clone());
            layer.history.push(tombstone_history(&parent, tombstone, stamp));
            merged.conflicts.push(conflict);
            merged.status = Status::Conflict;
        }
    }

    fn log(&self, layer: &mut Layer, conflicts: &[Conflict], stamp: Stamp) {
        for conflict in conflicts {
            let id = conflict.id();
            if self.row(layer, id).is_none() {
                layer.put(conflict.to_row(stamp, 0));
                layer.conflicts.insert(id);
            }
        }
    }

    fn rows(&self, layer: &Layer, records: &[RecordId]) -> Vec<Row> {
        records.iter().filter_map(|record| self.row(layer, *record)).cloned().collect()
    }

    fn row<'s>(&'s self, layer: &'s Layer, record: RecordId) -> Option<&'s Row> {
        layer
            .rows
            .get(&record)
            .or_else(|| self.done.rows.get(&record))
            .or_else(|| self.loaded.rows.get(&record))
    }

    fn receipt<'s>(&'s self, layer: &'s Layer, op: OpId) -> Option<&'s Receipt> {
        layer
            .receipts
            .get(&op)
            .or_else(|| self.done.receipts.get(&op))
            .or_else(|| self.loaded.receipts.get(&op))
    }

    fn finish(self) -> Result<Decision, TooMuch> {
        let result_bytes = self
            .results
            .iter()
            .flat_map(|result| result.row.iter().chain(&result.conflicts))
            .map(record_bytes)
            .sum();
        let commit_bytes: usize = self.done.rows.values().map(record_bytes).sum();
        let can_be_halved = bundles(&self.push.ops).nth(1).is_some();
        if can_be_halved && (result_bytes > RESULT_BYTES_MAX || commit_bytes > COMMIT_BYTES_MAX) {
            return Err(TooMuch);
        }
        let found = &self.done.conflicts;
        let (conflicts, rows) = self.done.rows.into_values().partition(|row| found.contains(&row.record));
        let changes = Changes {
            rows,
            conflicts,
            history: self.done.history,
            receipts: self.done.receipts.into_values().collect(),
            head: self.done.seq,
            mark: self.push.mark,
            now_ms: self.push.now_ms,
        };
        Ok(Decision { results: self.results, changes, shown: self.done.shown, result_bytes })
    }
}

fn check_collection(op: &Op) -> Result<&'static Collection, Refused> {
    let collection = schema::collection(&op.collection).unwrap_or(&UNKNOWN);
    match collection.written_by {
        Writer::Desk => Ok(collection),
        Writer::Server => Err(Refused::for_now(op_code::FORBIDDEN)),
    }
}

/// Units this server knows must hold what they may hold; units of a newer desk are kept as they are. What a delete
/// names is not written and need not be valid.
fn check_values(collection: &Collection, op: &Op, row: Option<&Row>) -> Result<(), Refused> {
    if op.kind != OpKind::Put {
        return Ok(());
    }
    let invalid = |_| Refused::for_good(op_code::INVALID);
    for (name, write) in &op.units {
        if let Some(rule) = collection.unit(name) {
            schema::check_unit(rule, &write.value).map_err(invalid)?;
        }
    }
    if row.is_none() {
        schema::check_new(collection, op.units.keys().map(String::as_str)).map_err(invalid)?;
    }
    Ok(())
}

/// The result of an accepted op, and its receipt.
fn answer(layer: &mut Layer, op: &Op, merged: Merged, conflicts: Vec<Row>, known: bool) -> OpResult {
    let (status, kept) = match merged.status {
        Status::Applied if known => (ResultStatus::Applied, AcceptedStatus::Applied),
        Status::Applied | Status::Merged => (ResultStatus::Merged, AcceptedStatus::Merged),
        Status::Conflict => (ResultStatus::Conflict, AcceptedStatus::Conflict),
    };
    let seq = merged.row.seq;
    layer.shown.insert(op.record, seq);
    layer.shown.extend(conflicts.iter().map(|row| (row.record, row.seq)));
    let logged = conflicts.iter().map(|row| row.record).collect();
    let answer = ReceiptAnswer::Accepted { status: kept, seq, conflicts: logged };
    layer.receipts.insert(op.op_id, Receipt { op: op.op_id, answer, record: op.record });
    let row = (status != ResultStatus::Applied).then_some(merged.row);
    OpResult { op_id: op.op_id, status, seq, code: None, row, conflicts }
}

/// A delete of what is not here: a server put back to an old state never had it. A tombstone without a record would be
/// all it could leave.
fn not_here(layer: &mut Layer, op: &Op) -> OpResult {
    let answer =
        ReceiptAnswer::Accepted { status: AcceptedStatus::Applied, seq: layer.seq, conflicts: vec![] };
    layer.receipts.insert(op.op_id, Receipt { op: op.op_id, answer, record: op.record });
    let (op_id, seq) = (op.op_id, layer.seq);
    OpResult { op_id, status: ResultStatus::Applied, seq, code: None, row: None, conflicts: vec![] }
}

fn refused_result(op_id: OpId, code: &str) -> OpResult {
    let code = Some(code.to_owned());
    OpResult { op_id, status: ResultStatus::Refused, seq: 0, code, row: None, conflicts: vec![] }
}

fn refusal(refusal: Refusal) -> Refused {
    Refused::for_good(refusal.code())
}

pub(crate) fn tombstone_history(row: &Row, before: Option<Stamp>, stamp: Stamp) -> HistoryNew {
    let value = json!(row.deleted.is_some());
    let from = before.map(|before| before.op);
    HistoryNew { seq: row.seq, record: row.record, unit: DELETED.to_owned(), from, stamp, value }
}

/// The JSON of a record's values.
fn record_bytes(row: &Row) -> usize {
    row.units.iter().map(|(name, unit)| name.len() + unit.value.to_string().len()).sum()
}
