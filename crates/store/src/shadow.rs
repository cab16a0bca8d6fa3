//! The server's side of a record: results of our ops and rows of a pull, applied so that a pending edit stays on top.
//!
//! What the window shows = the server's row + pending ops. A pull changes the shadow, never a pending edit.
//! Removing an op and applying what the server made of it is one transaction.

use std::collections::BTreeMap;

use chairside_model::schema::{self, Collection};
use chairside_model::{Op, OpId, OpKind, Rank, RecordId, Row, Stamp, Unit};
use rusqlite::{Connection, params};
use serde_json::Value;

use chairside_model::planted::{Planted, planted};

use crate::audit::AuditAction;
use crate::derive;
use crate::error::Result;
use crate::history::{self, Change};
use crate::outbox::{self, Pending};
use crate::record::{self, Local, Tombstone};
use crate::tx::Tx;

/// Rows looked at again at one start: more than newer desks write between two updates, and no long wait.
const AGAIN_MAX: u32 = 10_000;

/// What the server said of one op.
#[derive(Debug, Clone)]
pub enum Applied {
    /// A fast-forward: the row is what this desk shows; only its sequence number is new.
    FastForward { seq: u64 },
    /// Accepted; this is the row after the merge.
    Row(Box<Row>),
    /// Not accepted.
    Refused { code: String, row: Option<Box<Row>> },
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PageOutcome {
    pub rows: u64,
    /// Rows this program cannot show; kept for after an upgrade.
    pub held: u64,
}

impl Tx<'_> {
    /// Applies the server's answer to one op. An answer to an op that is gone (a late or doubled reply) is ignored.
    pub fn op_answered(&mut self, op_id: OpId, answer: &Applied) -> Result<()> {
        match answer {
            Applied::Refused { code, row } => {
                if planted(Planted::RefusedDropped) {
                    outbox::take(self.db, op_id)?;
                } else if planted(Planted::PoisonAtHead) {
                    // It simply stays where it is.
                } else if let Some(op) = outbox::quarantine(self.db, op_id, code)? {
                    self.resolve(&op, row.as_deref(), None)?;
                }
            }
            Applied::Row(row) => {
                if let Some(op) = outbox::take(self.db, op_id)?
                    && !planted(Planted::MergedRowDropped)
                {
                    self.rebase_equal(&op, row)?;
                    self.resolve(&op, Some(row), None)?;
                }
            }
            Applied::FastForward { seq } => {
                if let Some(op) = outbox::take(self.db, op_id)? {
                    self.resolve(&op, None, Some(*seq))?;
                }
            }
        }
        self.touched().add_all("queue");
        Ok(())
    }

    /// Applies one pulled row. An older or equal sequence number than the local one is nothing new.
    pub fn row_pulled(&mut self, row: &Row) -> Result<bool> {
        let Some(collection) =
            schema::collection(&row.collection).filter(|collection| can_show(collection, row))
        else {
            self.hold(row)?;
            self.record_came();
            return Ok(false);
        };
        let before = record::load(self.db, collection, row.record)?;
        if before.as_ref().is_some_and(|before| row.seq <= before.row.seq)
            && !planted(Planted::OlderRowApplied)
        {
            return Ok(true);
        }
        self.take(collection, row, before.as_ref())?;
        Ok(true)
    }

    /// One row as the server holds it now, whatever its number: the numbers of two histories cannot be compared.
    pub fn row_reconciled(&mut self, row: &Row) -> Result<()> {
        let Some(collection) =
            schema::collection(&row.collection).filter(|collection| can_show(collection, row))
        else {
            return self.hold(row);
        };
        let before = record::load(self.db, collection, row.record)?;
        self.take(collection, row, before.as_ref())
    }

    fn take(&mut self, collection: &Collection, row: &Row, before: Option<&Local>) -> Result<()> {
        let pending = outbox::pending(self.db, row.record)?;
        if before.is_none() {
            self.record_came();
        }
        let mut local = before.cloned().unwrap_or_else(|| self.unseen(row));
        fold(&mut local, row, &pending, self.now_ms());
        self.db.prepare_cached("delete from held where record = ?1")?.execute([row.record.as_bytes()])?;
        self.finish_row(collection, before, &local)
    }

    /// A row of the desk's own making in a clinic without a server: its name, its people, its desk.
    pub fn row_placed(&mut self, row: &Row) -> Result<()> {
        let collection = schema::collection(&row.collection).ok_or(crate::Error::NotFound)?;
        let before = record::load(self.db, collection, row.record)?;
        let local = Local::new(row.clone(), self.now_ms());
        self.finish_row(collection, before.as_ref(), &local)
    }

    /// Our op is no longer pending: its units show the server's side, unless a later edit of ours lies on them.
    fn resolve(&mut self, op: &Op, row: Option<&Row>, fast_forward: Option<u64>) -> Result<()> {
        let Some(collection) = schema::collection(&op.collection) else { return Ok(()) };
        let Some(before) = record::load(self.db, collection, op.record)? else { return Ok(()) };
        let mut local = before.clone();
        let mut with_op = outbox::pending(self.db, op.record)?;
        let after = outbox::pending(self.db, op.record)?;
        with_op.any = true;
        with_op.units.extend(op.units.keys().cloned());
        if let Some(row) = row.filter(|row| row.seq > local.row.seq) {
            fold(&mut local, row, &with_op, self.now_ms());
        }
        if let Some(seq) = fast_forward {
            self.fast_forward(&mut local, op, seq, &with_op);
        }
        // A refused create has no server's side to go back to: the person's record stays as it is.
        if local.row.seq > 0 {
            settle(&mut local, &after);
        }
        self.finish_row(collection, Some(&before), &local)
    }

    /// A record the server never took and whose creation was given up goes to the trash of this desk.
    pub(crate) fn forget_unborn(&mut self, op: &Op) -> Result<()> {
        let Some(collection) = schema::collection(&op.collection) else { return Ok(()) };
        let Some(before) = record::load(self.db, collection, op.record)? else { return Ok(()) };
        let mut local = before.clone();
        if local.row.seq == 0 && !outbox::pending(self.db, op.record)?.any {
            local.row.deleted = Some(op.stamp(self.author_device()));
        }
        self.finish_row(collection, Some(&before), &local)
    }

    /// A delete that never left was not meant: the record is as it was.
    pub(crate) fn delete_taken_back(&mut self, op: &Op) -> Result<()> {
        self.audit(AuditAction::Update, &op.collection, op.record, "delete taken back")?;
        let Some(collection) = schema::collection(&op.collection) else { return Ok(()) };
        let Some(before) = record::load(self.db, collection, op.record)? else { return Ok(()) };
        let mut local = before.clone();
        local.row.deleted = local.shadow.deleted.as_ref().and_then(|tombstone| tombstone.stamp);
        let after = outbox::pending(self.db, op.record)?;
        settle(&mut local, &after);
        self.finish_row(collection, Some(&before), &local)
    }

    fn fast_forward(&mut self, local: &mut Local, op: &Op, seq: u64, pending: &Pending) {
        let stamp = op.stamp(self.author_device());
        if local.row.seq == 0 {
            // A creation: what was typed after it, and waits, the server has never had.
            for name in &pending.units {
                local.shadow.units.entry(name.clone()).or_insert(None);
            }
        }
        match op.kind {
            OpKind::Put => {
                for (name, write) in &op.units {
                    local.shadow.units.insert(name.clone(), Some(Unit { value: write.value.clone(), stamp }));
                }
                local.shadow.deleted = Some(Tombstone { stamp: None });
            }
            OpKind::Delete => local.shadow.deleted = Some(Tombstone { stamp: Some(stamp) }),
            OpKind::Restore => local.shadow.deleted = Some(Tombstone { stamp: None }),
        }
        local.row.seq = local.row.seq.max(seq);
        local.saved_ms = self.now_ms();
    }

    fn rebase_equal(&mut self, op: &Op, row: &Row) -> Result<()> {
        for (name, write) in &op.units {
            if let Some(unit) =
                row.units.get(name).filter(|unit| unit.value == write.value && unit.stamp.op != op.op_id)
            {
                outbox::rebase(self.db, op.record, name, op.op_id, unit.stamp.op)?;
            }
        }
        Ok(())
    }

    fn finish_row(&mut self, collection: &Collection, before: Option<&Local>, local: &Local) -> Result<()> {
        let highest = local.row.units.values().map(|unit| unit.stamp.rank).max().unwrap_or_default();
        self.observe(highest);
        self.log_seen(before, local)?;
        record::save(self.db, collection, local, before)?;
        derive::after_write(self, collection, before, local)
    }

    /// What colleagues did joins the history as it arrives here. The first sync is left out: it brings how things
    /// are, not what happened.
    fn log_seen(&self, before: Option<&Local>, local: &Local) -> Result<()> {
        let Some(patient) = derive::patient_of(&local.row) else { return Ok(()) };
        if before.is_none() && self.meta().last_complete_ms.is_none() {
            return Ok(());
        }
        let mut edits: BTreeMap<OpId, (Stamp, BTreeMap<String, Change>)> = BTreeMap::new();
        for (name, unit) in &local.row.units {
            let was = before.and_then(|before| before.row.units.get(name));
            let from = was.map_or(&Value::Null, |was| &was.value);
            if was.is_none_or(|was| was.stamp.op != unit.stamp.op) {
                let was = was.map(|was| was.stamp.op);
                let change = Change { from: from.clone(), to: unit.value.clone(), was };
                edits
                    .entry(unit.stamp.op)
                    .or_insert((unit.stamp, BTreeMap::new()))
                    .1
                    .insert(name.clone(), change);
            }
        }
        for (stamp, changes) in edits.into_values() {
            if history::has(self.db, stamp.op, local.row.record)? {
                continue;
            }
            self.append_seen(&local.row, patient, OpKind::Put, stamp, &changes)?;
        }
        let was_live = before.is_some_and(|before| before.row.deleted.is_none());
        match local.row.deleted.filter(|_| was_live) {
            Some(stamp) if history::has(self.db, stamp.op, local.row.record)? => Ok(()),
            Some(stamp) => self.append_seen(&local.row, patient, OpKind::Delete, stamp, &BTreeMap::new()),
            None => Ok(()),
        }
    }

    fn append_seen(
        &self,
        row: &Row,
        patient: RecordId,
        kind: OpKind,
        stamp: Stamp,
        changes: &BTreeMap<String, Change>,
    ) -> Result<()> {
        let entry = history::Entry {
            op: stamp.op,
            collection: &row.collection,
            record: row.record,
            patient: Some(patient),
            kind,
            at_ms: stamp.rank.ms(),
            // This column also carries our own clock over a restart: it must never show a lower rank than ours.
            rank: self.meta().last_rank,
            user: stamp.user,
            device: stamp.device,
        };
        history::append(self.db, &entry, changes)
    }

    fn unseen(&self, row: &Row) -> Local {
        let empty = Row::empty(&row.collection, row.record, row.parent);
        let created = row.units.values().map(|unit| unit.stamp.rank.ms()).min();
        Local::new(empty, created.unwrap_or_else(|| self.now_ms()))
    }

    fn hold(&mut self, row: &Row) -> Result<()> {
        if planted(Planted::UnknownKindDropped) {
            return Ok(());
        }
        self.db
            .prepare_cached(
                "insert into held (record, collection, seq, body) values (?1, ?2, ?3, ?4)
                 on conflict do update set seq = excluded.seq, body = excluded.body where excluded.seq >= held.seq",
            )?
            .execute(params![
                row.record.as_bytes(),
                row.collection,
                row.seq.cast_signed(),
                serde_json::to_string(row)?
            ])?;
        Ok(())
    }

    /// A row that is not even one: kept as it came, under an id of its own.
    pub fn row_held(&mut self, raw: &str) -> Result<()> {
        let id = RecordId::derived(b"undecodable", raw);
        self.db
            .prepare_cached("insert into held (record, collection, seq, body) values (?1, '', 0, ?2) on conflict do nothing")?
            .execute(params![id.as_bytes(), raw])?;
        Ok(())
    }

    /// What an older program held back this one may be able to show: tried at every start, since an update brings one.
    /// What still cannot be shown stays as it came.
    pub fn held_again(&mut self) -> Result<u64> {
        let mut shown = 0;
        for held in held(self.db)?.into_iter().filter(|_| !planted(Planted::HeldAfterUpdate)) {
            let Ok(row) = serde_json::from_str::<Row>(&held.body) else { continue };
            // The number in the body may be of another history.
            let seq = if held.seq > 0 { held.seq } else { row.seq.min(self.meta().cursor_seq) };
            let row = Row { seq, ..row };
            let Some(collection) =
                schema::collection(&row.collection).filter(|collection| can_show(collection, &row))
            else {
                continue;
            };
            let before = record::load(self.db, collection, row.record)?;
            if before.as_ref().is_none_or(|before| before.row.seq <= row.seq) {
                self.take(collection, &row, before.as_ref())?;
                shown += 1;
            }
            self.db.prepare_cached("delete from held where record = ?1")?.execute([&held.id])?;
        }
        Ok(shown)
    }

    /// Units that an older program kept aside get the columns they have by now: after an update, once.
    pub fn extra_again(&mut self) -> Result<()> {
        if self.meta().schema == schema::version() {
            return Ok(());
        }
        let mut left = AGAIN_MAX;
        for collection in schema::collections() {
            for id in kept_aside(self.db, collection, left)? {
                left -= 1;
                self.columns_filled(collection, id)?;
            }
        }
        if left > 0 {
            self.meta_mut().schema = schema::version();
        }
        Ok(())
    }

    fn columns_filled(&mut self, collection: &Collection, id: RecordId) -> Result<()> {
        let Some(local) = record::load(self.db, collection, id)? else { return Ok(()) };
        let mut before = local.clone();
        before.row.units.retain(|name, _| !local.in_extra.contains(name));
        self.finish_row(collection, Some(&before), &local)
    }

    /// Our clock moves past what it accepted, so that a later edit here also ranks later.
    fn observe(&mut self, rank: Rank) {
        let mut clock = chairside_model::HybridClock::resume(self.meta().last_rank);
        clock.observe(rank, self.now_ms());
        if clock.last() > self.meta().last_rank {
            self.meta_mut().last_rank = clock.last();
        }
    }

    pub(crate) fn author_device(&self) -> chairside_model::DeviceId {
        self.meta().author().device
    }
}

/// The server's row meets ours: units with unsent edits go to the shadow, all others into the row.
fn fold(local: &mut Local, row: &Row, pending: &Pending, now_ms: u64) {
    for (name, unit) in &row.units {
        if pending.units.contains(name) && !planted(Planted::PullOverUnsent) {
            local.shadow.units.insert(name.clone(), Some(unit.clone()));
        } else {
            local.row.units.insert(name.clone(), unit.clone());
        }
    }
    // A server's row is whole: what it lacks, the server has never had.
    for name in pending.units.iter().filter(|name| !row.units.contains_key(*name)) {
        local.shadow.units.insert(name.clone(), None);
    }
    if pending.any {
        local.shadow.deleted = Some(Tombstone { stamp: row.deleted });
    } else {
        local.row.deleted = row.deleted;
    }
    local.row.parent = row.parent.or(local.row.parent);
    local.row.seq = row.seq;
    local.saved_ms = now_ms;
}

/// Units that are no longer pending leave the shadow and are shown.
fn settle(local: &mut Local, pending: &Pending) {
    let settled: Vec<String> =
        local.shadow.units.keys().filter(|name| !pending.units.contains(*name)).cloned().collect();
    for name in settled {
        match local.shadow.units.remove(&name).flatten() {
            Some(unit) => local.row.units.insert(name, unit),
            None => local.row.units.remove(&name),
        };
    }
    if !pending.any
        && let Some(tombstone) = local.shadow.deleted.take()
    {
        local.row.deleted = tombstone.stamp;
    }
}

/// A value this program's schema does not allow would be shown wrongly or not at all.
fn can_show(collection: &Collection, row: &Row) -> bool {
    let parent_known = collection.parent.is_none() || row.parent.is_some();
    parent_known
        && row.units.iter().all(|(name, unit)| {
            collection
                .unit(name)
                .is_none_or(|rule| unit.value.is_null() || schema::check_unit(rule, &unit.value).is_ok())
        })
}

/// Records with a unit that has columns by now and lies beside them.
fn kept_aside(db: &Connection, collection: &Collection, at_most: u32) -> Result<Vec<RecordId>> {
    let sql = format!(
        "select id from {} where exists (select 1 from json_each(extra) where key in (select value from json_each(?1)))
          limit ?2",
        collection.name
    );
    let names: Vec<&str> = collection.units.iter().map(|unit| unit.name).collect();
    let mut statement = db.prepare_cached(&sql)?;
    let ids = statement
        .query_map(params![serde_json::to_string(&names)?, at_most], |row| row.get::<_, Vec<u8>>(0))?;
    ids.map(|id| record::id_from(&id?)).collect()
}

struct Held {
    id: Vec<u8>,
    /// 0: it was not even a row to the program that held it.
    seq: u64,
    body: String,
}

fn held(db: &Connection) -> Result<Vec<Held>> {
    let mut statement = db.prepare_cached("select record, seq, body from held limit ?1")?;
    let held = statement.query_map([AGAIN_MAX], |row| {
        Ok(Held { id: row.get(0)?, seq: row.get::<_, i64>(1)?.cast_unsigned(), body: row.get(2)? })
    })?;
    Ok(held.collect::<rusqlite::Result<_>>()?)
}
