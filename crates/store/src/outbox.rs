//! The deferred change queue: ops wait here until the server acknowledged that very op.
//!
//! Entries leave one by one, each on its own result. An op that was ever sent is frozen; a newer edit collapses only
//! into an op that never left this desk. A refused op stays, in quarantine, with the person's words in it.

use std::collections::{BTreeMap, BTreeSet};

use chairside_model::op::GROUP_BYTES_MAX;
use chairside_model::planted::{Planted, planted};
use chairside_model::{Op, OpId, OpKind, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::audit::AuditAction;
use crate::brake::Brakes;
use crate::error::{Error, Result};
use crate::record::{id_column, id_from};
use crate::same_version;
use crate::tx::Tx;

/// Ops looked at while one batch is put together: past so many blocked ones the rest waits for the next round.
const SCAN_MAX: usize = 20_000;

#[derive(Debug, Clone, Copy)]
pub struct BatchLimits {
    pub ops_max: usize,
    pub bytes_max: usize,
}

/// What goes up in one request, in queue order; the bodies are ops as JSON.
#[derive(Debug, Clone, Default)]
pub struct Batch {
    pub ops: Vec<String>,
    pub ids: Vec<OpId>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct QueueItem {
    pub op: OpId,
    pub collection: String,
    pub record: RecordId,
    pub patient: Option<RecordId>,
    pub units: Vec<String>,
    pub kind: String,
    /// `queued | inflight | quarantined | held`
    pub state: &'static str,
    pub since_ms: u64,
    pub attempts: u32,
    pub last_error: Option<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct QueueCounts {
    pub waiting: u64,
    pub inflight: u64,
    pub quarantined: u64,
    pub oldest_ms: Option<u64>,
}

/// Queues `op`. Where the newest entry of the record never left this desk and is what the edit builds upon, both
/// become one op (first base, last value); the id of the entry that was replaced is returned.
pub(crate) fn push(tx: &mut Tx<'_>, op: &mut Op, patient: Option<RecordId>) -> Result<Option<OpId>> {
    tx.touched().add_all("queue");
    if let Some((position, earlier)) = collapsible(tx.db, op)? {
        let replaced = earlier.op_id;
        for unit in earlier.units.keys().filter(|unit| !op.units.contains_key(*unit)) {
            same_version::note(tx.db, unit, replaced, op.op_id)?;
        }
        collapse(op, earlier);
        let body = body(op)?;
        tx.db
            .prepare_cached("update outbox set op_id = ?2, body = ?3 where position = ?1")?
            .execute(params![position, op.op_id.as_bytes(), body])?;
        tx.db
            .prepare_cached("update history set op_id = ?2 where op_id = ?1")?
            .execute(params![replaced.as_bytes(), op.op_id.as_bytes()])?;
        return Ok(Some(replaced));
    }
    tx.db
        .prepare_cached(
            "insert into outbox (op_id, collection, record, patient, kind, body, group_id, created_ms) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            op.op_id.as_bytes(),
            op.collection,
            op.record.as_bytes(),
            patient.map(|patient| *patient.as_bytes()),
            op.kind.as_str(),
            body(op)?,
            op.group.map(|group| *group.id.as_bytes()),
            tx.now_ms().cast_signed(),
        ])?;
    Ok(None)
}

fn body(op: &Op) -> Result<String> {
    let body = serde_json::to_string(op)?;
    if body.len() > GROUP_BYTES_MAX {
        Err(Error::TooLarge { bytes: body.len(), bytes_max: GROUP_BYTES_MAX })
    } else {
        Ok(body)
    }
}

/// The newest entry of the record, if the edit may be folded into it.
fn collapsible(db: &Connection, op: &Op) -> Result<Option<(i64, Op)>> {
    if op.kind != OpKind::Put || op.group.is_some() {
        return Ok(None);
    }
    let newest: Option<(i64, String, bool)> = db
        .prepare_cached(
            "select position, body, state = 'queued' and sent = 0 and kind = 'put' and group_id is null
             from outbox where record = ?1 order by position desc limit 1",
        )?
        .query_row([op.record.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((position, body, may)) = newest else { return Ok(None) };
    if !may && !planted(Planted::EditAfterSent) {
        return Ok(None);
    }
    let earlier: Op = serde_json::from_str(&body)?;
    let builds_upon = op
        .units
        .iter()
        .all(|(name, write)| !earlier.units.contains_key(name) || write.base == Some(earlier.op_id));
    let fits = body.len() + serde_json::to_vec(&op.units)?.len() <= GROUP_BYTES_MAX;
    Ok((earlier.user == op.user && builds_upon && fits).then_some((position, earlier)))
}

fn collapse(op: &mut Op, earlier: Op) {
    op.seen = earlier.seen;
    for (name, mut write) in earlier.units {
        if let Some(later) = op.units.remove(&name) {
            write.value = later.value;
        }
        op.units.insert(name, write);
    }
}

/// Only for the planted faults that take away what they should not.
pub(crate) fn drop_all(db: &Connection, record: Option<RecordId>) -> Result<()> {
    let record = record.map(|record| *record.as_bytes());
    db.execute("delete from outbox where state <> 'quarantined' and (?1 is null or record = ?1)", [record])?;
    Ok(())
}

/// What of the record waits here in whatever state: the server may not have judged it.
pub(crate) fn ops_of(db: &Connection, record: RecordId) -> Result<BTreeSet<OpId>> {
    let mut statement = db.prepare_cached("select op_id from outbox where record = ?1")?;
    let mut rows = statement.query([record.as_bytes()])?;
    let mut ops = BTreeSet::new();
    while let Some(row) = rows.next()? {
        ops.insert(id_column(row.get_ref(0)?)?);
    }
    Ok(ops)
}

/// The waiting writes of a record, in the order they were typed.
pub(crate) fn writes_of(db: &Connection, record: RecordId) -> Result<Vec<Op>> {
    let mut statement =
        db.prepare_cached("select body from outbox where record = ?1 and kind = 'put' order by position")?;
    let mut rows = statement.query([record.as_bytes()])?;
    let mut writes = vec![];
    while let Some(row) = rows.next()? {
        writes.push(serde_json::from_str(&row.get::<_, String>(0)?)?);
    }
    Ok(writes)
}

/// Sequence numbers of another history say nothing about what a person had seen: a delete then counts only what it
/// names. The op stays the same op; no server of the new history has met it.
pub(crate) fn forget_seen(db: &Connection) -> Result<()> {
    db.execute("update outbox set body = json_set(body, '$.seen', 0)", [])?;
    Ok(())
}

/// The units of a record that have unsent edits, and whether anything of it is unsent at all.
#[derive(Debug, Default)]
pub(crate) struct Pending {
    pub units: BTreeSet<String>,
    pub any: bool,
}

pub(crate) fn pending(db: &Connection, record: RecordId) -> Result<Pending> {
    let mut pending = Pending::default();
    let mut statement =
        db.prepare_cached("select body from outbox where record = ?1 and state <> 'quarantined'")?;
    let mut rows = statement.query([record.as_bytes()])?;
    while let Some(row) = rows.next()? {
        let op: Op = serde_json::from_str(row.get_ref(0)?.as_str().map_err(|_| Error::Stored("an op"))?)?;
        pending.any = true;
        if op.kind == OpKind::Put {
            pending.units.extend(op.units.into_keys());
        }
    }
    Ok(pending)
}

pub(crate) fn take(db: &Connection, op_id: OpId) -> Result<Option<Op>> {
    let body: Option<String> = db
        .prepare_cached("delete from outbox where op_id = ?1 returning body")?
        .query_row([op_id.as_bytes()], |row| row.get(0))
        .optional()?;
    body.map(|body| Ok(serde_json::from_str(&body)?)).transpose()
}

pub(crate) fn quarantine(db: &Connection, op_id: OpId, code: &str) -> Result<Option<Op>> {
    let body: Option<String> = db
        .prepare_cached(
            "update outbox set state = 'quarantined', last_error = ?2 where op_id = ?1 returning body",
        )?
        .query_row(params![op_id.as_bytes(), code], |row| row.get(0))
        .optional()?;
    body.map(|body| Ok(serde_json::from_str(&body)?)).transpose()
}

/// Both sides hold the same value under two versions: what builds upon ours, unsent edits and open forms, builds upon
/// the server's.
pub(crate) fn rebase(db: &Connection, record: RecordId, unit: &str, from: OpId, to: OpId) -> Result<()> {
    same_version::note(db, unit, from, to)?;
    let mut statement = db.prepare_cached(
        "select position, body from outbox where record = ?1 and sent = 0 and state = 'queued'",
    )?;
    let unsent: Vec<(i64, String)> = statement
        .query_map([record.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    for (position, body) in unsent {
        let mut op: Op = serde_json::from_str(&body)?;
        if let Some(write) = op.units.get_mut(unit).filter(|write| write.base == Some(from)) {
            write.base = Some(to);
            db.execute(
                "update outbox set body = ?2 where position = ?1",
                params![position, serde_json::to_string(&op)?],
            )?;
        }
    }
    Ok(())
}

impl Tx<'_> {
    /// Only for the planted fault of that name.
    pub fn outbox_blanket_done(&mut self) -> Result<()> {
        drop_all(self.db, None)
    }

    /// The next batch, frozen and marked as under way in this transaction, so that a crash after sending re-sends
    /// exactly these bytes.
    pub fn outbox_next(&mut self, limits: BatchLimits) -> Result<Batch> {
        let (blocked, brakes) = (Blocked::load(self.db)?, Brakes::load(self)?);
        let mut braked = BTreeSet::new();
        let mut batch = Batch::default();
        let mut positions = Vec::new();
        let mut bytes = 0;
        let mut statement = self.db.prepare_cached(
            "select position, op_id, body, group_id from outbox where state <> 'quarantined' order by position limit ?1",
        )?;
        let mut rows = statement.query([SCAN_MAX as i64])?;
        let mut group_start: Option<(Vec<u8>, usize)> = None;
        while let Some(row) = rows.next()? {
            let body: String = row.get(2)?;
            if !blocked.is_empty() || !brakes.is_empty() {
                let op: Op = serde_json::from_str(&body)?;
                // What follows a held delete on its record waits with it.
                if brakes.hold(&op) || braked.contains(&op.record) {
                    braked.insert(op.record);
                    continue;
                }
                if blocked.holds(&op) {
                    continue;
                }
            }
            let group: Option<Vec<u8>> = row.get(3)?;
            if group.as_ref() != group_start.as_ref().map(|(id, _)| id) {
                group_start = group.map(|id| (id, batch.ops.len()));
            }
            if !batch.ops.is_empty()
                && (batch.ops.len() >= limits.ops_max || bytes + body.len() > limits.bytes_max)
            {
                // A group goes whole: what of it is already in the batch waits with the rest.
                if let Some((_, start)) = group_start.filter(|(_, start)| *start > 0) {
                    batch.ops.truncate(start);
                    batch.ids.truncate(start);
                    positions.truncate(start);
                }
                break;
            }
            bytes += body.len();
            batch.ids.push(id_column(row.get_ref(1)?)?);
            batch.ops.push(body);
            positions.push(row.get::<_, i64>(0)?);
        }
        drop(rows);
        let mut mark = self.db.prepare_cached(
            "update outbox set state = 'inflight', sent = 1, attempts = attempts + 1 where position = ?1",
        )?;
        for position in positions {
            mark.execute([position])?;
        }
        if !batch.ops.is_empty() {
            self.touched().add_all("queue");
        }
        Ok(batch)
    }

    /// The request did not come through: everything under way waits again, frozen as it is.
    pub fn outbox_failed(&mut self, code: &str) -> Result<()> {
        let failed = self
            .db
            .prepare_cached("update outbox set state = 'queued', last_error = ?1 where state = 'inflight'")?
            .execute([code])?;
        if failed > 0 {
            self.touched().add_all("queue");
        }
        Ok(())
    }

    /// Marks what waits with why it waits, so that a badge can say it.
    pub fn outbox_waits(&mut self, code: &str) -> Result<()> {
        self.db
            .prepare_cached(
                "update outbox set last_error = ?1 where state = 'queued' and last_error is not ?1",
            )?
            .execute([code])?;
        Ok(())
    }
}

/// What may not go up because something it builds upon was refused.
#[derive(Default)]
struct Blocked {
    units: BTreeMap<RecordId, BTreeSet<String>>,
    created: BTreeSet<RecordId>,
}

impl Blocked {
    fn load(db: &Connection) -> Result<Self> {
        let mut blocked = Self::default();
        let mut statement = db.prepare_cached("select body from outbox where state = 'quarantined'")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let op: Op = serde_json::from_str(&row.get::<_, String>(0)?)?;
            // Without a base anywhere it was a create: nothing on or below the record can be accepted.
            if op.kind == OpKind::Put && op.units.values().all(|write| write.base.is_none()) {
                blocked.created.insert(op.record);
            }
            blocked.units.entry(op.record).or_default().extend(op.units.into_keys());
        }
        Ok(blocked)
    }

    fn is_empty(&self) -> bool {
        self.units.is_empty()
    }

    fn holds(&self, op: &Op) -> bool {
        if planted(Planted::QuarantineBlocksAll) {
            return true;
        }
        let below = |record: &RecordId| self.created.contains(record);
        below(&op.record)
            || op.parent.as_ref().is_some_and(below)
            || op.kind == OpKind::Put
                && self
                    .units
                    .get(&op.record)
                    .is_some_and(|units| op.units.keys().any(|name| units.contains(name)))
    }
}

pub fn counts(db: &Connection) -> Result<QueueCounts> {
    Ok(db
        .prepare_cached("select count(*), sum(state = 'inflight'), sum(state = 'quarantined'), min(created_ms) from outbox")?
        .query_row([], |row| {
            Ok(QueueCounts {
                waiting: row.get::<_, i64>(0)?.cast_unsigned(),
                inflight: row.get::<_, Option<i64>>(1)?.unwrap_or(0).cast_unsigned(),
                quarantined: row.get::<_, Option<i64>>(2)?.unwrap_or(0).cast_unsigned(),
                oldest_ms: row.get::<_, Option<i64>>(3)?.map(i64::cast_unsigned),
            })
        })?)
}

/// Rows of one listing: a screen shows no more, and counts come from [`counts`].
const LIST_MAX: i64 = 1_000;

pub fn list(db: &Connection) -> Result<Vec<QueueItem>> {
    let blocked = Blocked::load(db)?;
    let mut statement = db.prepare_cached(
        "select op_id, collection, record, patient, kind, body, state, attempts, last_error, created_ms from outbox order by position limit ?1",
    )?;
    let mut rows = statement.query([LIST_MAX])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        let op: Op = serde_json::from_str(&row.get::<_, String>(5)?)?;
        let state = match row.get_ref(6)?.as_str().unwrap_or("queued") {
            "quarantined" => "quarantined",
            "inflight" => "inflight",
            _ if blocked.holds(&op) => "held",
            _ => "queued",
        };
        items.push(QueueItem {
            op: id_column(row.get_ref(0)?)?,
            collection: row.get(1)?,
            record: id_column(row.get_ref(2)?)?,
            patient: row.get::<_, Option<Vec<u8>>>(3)?.map(|bytes| id_from(&bytes)).transpose()?,
            units: if op.kind == OpKind::Put { op.units.into_keys().collect() } else { Vec::new() },
            kind: row.get(4)?,
            state,
            since_ms: row.get::<_, i64>(9)?.cast_unsigned(),
            attempts: row.get(7)?,
            last_error: row.get(8)?,
        });
    }
    Ok(items)
}

/// The op itself, for the person whose words it holds.
pub fn op_json(db: &Connection, op_id: OpId) -> Result<String> {
    db.query_row("select body from outbox where op_id = ?1", [op_id.as_bytes()], |row| row.get(0))
        .optional()?
        .ok_or(Error::NotFound)
}

impl Tx<'_> {
    /// A person gave up a refused change, with a reason for the audit log. Only a refused one can be given up.
    pub fn outbox_discard(&mut self, op_id: OpId, reason: &str) -> Result<()> {
        let body: Option<String> = self
            .db
            .prepare_cached("delete from outbox where op_id = ?1 and state = 'quarantined' returning body")?
            .query_row([op_id.as_bytes()], |row| row.get(0))
            .optional()?;
        let op: Op = serde_json::from_str(&body.ok_or(Error::NotFound)?)?;
        self.audit(AuditAction::Execute, &op.collection, op.record, &format!("discarded: {reason}"))?;
        self.touched().add_all("queue");
        self.forget_unborn(&op)
    }

    /// Every change is at the clinic, and so is every file.
    pub fn nothing_waits(&self) -> Result<bool> {
        let waits: bool = self
            .db
            .prepare_cached("select exists (select 1 from outbox) or exists (select 1 from upload)")?
            .query_row([], |row| row.get(0))?;
        Ok(!waits)
    }
}
