//! This desk's side of a reconcile: what it holds of the server's rows, what it can offer, and taking what comes.
//!
//! Must not know: the network. Everything here speaks of rows *without* the unsent edits that lie on them; those wait
//! in the queue as ever. Local-only tables (drafts, jobs, the queue, audit) are never rebuilt.

use std::collections::{BTreeMap, BTreeSet};

use chairside_model::planted::{Planted, planted};
use chairside_model::reconcile::{BUCKETS, DELETED, KNOWN_MAX, Offer, RowDigest, bucket_of, is_forgotten};
use chairside_model::schema::{self, Collection, Writer};
use chairside_model::{Covered, Op, OpId, OpKind, RecordId, Row};
use rusqlite::{Connection, OptionalExtension, params};
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::history::Change;
use crate::meta::Meta;
use crate::outbox;
use crate::record::{self, Local, id_column};
use crate::tx::Tx;

/// Why this desk compares everything with the server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReconcileReason {
    /// The server's history is another: it was restored, copied or overtaken.
    Forked,
    /// Tombstones this desk never saw are gone from the server.
    TooOld,
    /// A checksum differed.
    Repair,
    /// The clinic lived on this desk alone and goes to a server.
    Publish,
}

impl ReconcileReason {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Forked => "forked",
            Self::TooOld => "too_old",
            Self::Repair => "repair",
            Self::Publish => "publish",
        }
    }
}

/// How far a reconcile is. It survives a restart: a bucket begun is begun again, and what is known changes nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reconcile {
    pub reason: ReconcileReason,
    pub since_ms: u64,
    /// The server's place when it answered the digests; the ordinary pull goes on from there.
    pub pin: Option<(u64, String)>,
    /// Buckets that differ and are not done yet.
    pub left: Vec<u8>,
    /// Tombstones of an older rank are not counted. Zero after a fork: a restored server lacks some of them.
    #[serde(default)]
    pub tombstones_ms: u64,
}

/// The digest of each bucket.
pub fn digests(db: &Connection, tombstones_ms: u64) -> Result<Vec<RowDigest>> {
    let mut buckets = vec![RowDigest::default(); BUCKETS];
    each(db, &mut |row| {
        if !is_forgotten(row, tombstones_ms) {
            buckets[usize::from(bucket_of(row.record))].fold(RowDigest::of(row));
        }
    })?;
    Ok(buckets)
}

/// What one bucket holds.
pub fn bucket(db: &Connection, bucket: u8, tombstones_ms: u64) -> Result<BTreeMap<RecordId, RowDigest>> {
    let mut entries = BTreeMap::new();
    for collection in schema::collections() {
        let sql = format!(
            "select id from {} where substr(id, 16, 1) = ?1 and id not in (select record from held)",
            collection.name
        );
        for id in ids(db, &sql, [[bucket].as_slice()])? {
            if let Some(row) = server_row(db, collection, id)?.filter(|row| !is_forgotten(row, tombstones_ms))
            {
                entries.insert(id, RowDigest::of(&row));
            }
        }
    }
    for row in held(db)? {
        if bucket_of(row.record) == bucket {
            entries.insert(row.record, RowDigest::of(&row));
        }
    }
    Ok(entries)
}

/// By unit.
type Versions = BTreeMap<String, BTreeSet<OpId>>;

/// One record for the server to take. `None`: it is the server's own, or this desk knows nothing the server could.
pub fn offer(db: &Connection, record: RecordId) -> Result<Option<Offer>> {
    let Some(row) = find(db, record)? else { return Ok(None) };
    let collection = schema::collection(&row.collection);
    if collection.is_some_and(|collection| collection.written_by == Writer::Server) {
        return Ok(None);
    }
    let mut known = known(db, record)?;
    for (name, unit) in &row.units {
        if let Some(versions) = known.get_mut(name) {
            versions.remove(&unit.stamp.op);
        }
    }
    known.retain(|_, versions| !versions.is_empty());
    let below = if row.deleted.is_some() { all_below(db, record)? } else { BTreeSet::new() };
    // A tombstone that came in this very reconcile was written by somebody who had not seen what is offered.
    let known_seq = known_seq(db)?;
    let parent = row.parent.map(|parent| find(db, parent)).transpose()?.flatten();
    let parent_deleted = parent
        .filter(|parent| parent.seq <= known_seq)
        .and_then(|parent| parent.deleted)
        .map(|tombstone| tombstone.op);
    let rewritten = own_writes(&row, &outbox::writes_of(db, record)?, &mut known);
    Ok(Some(Offer { row, known, rewritten, below, parent_deleted }))
}

/// Which of this desk's own unanswered writes lie upon the offered versions, by what each was written upon. One of
/// them may have arrived and be what is offered; then those below it were replaced, and are known.
fn own_writes(row: &Row, writes: &[Op], known: &mut Versions) -> Versions {
    let base = |op: &Op, unit: &str| op.units.get(unit).and_then(|write| write.base);
    let (mut below, mut upon) = (Versions::new(), Versions::new());
    for (unit, offered) in &row.units {
        let (mut at, mut later) = (Some(offered.stamp.op), BTreeSet::from([offered.stamp.op]));
        for op in writes.iter().rev().filter(|op| op.units.contains_key(unit)) {
            if at == Some(op.op_id) {
                at = base(op, unit);
                if op.op_id != offered.stamp.op {
                    below.entry(unit.clone()).or_default().insert(op.op_id);
                }
            }
        }
        for op in writes.iter().filter(|op| op.units.contains_key(unit)) {
            let lies_upon = base(op, unit).is_some_and(|base| later.contains(&base));
            if lies_upon || planted(Planted::OwnWritesInOneHeap) {
                later.insert(op.op_id);
                upon.entry(unit.clone()).or_default().insert(op.op_id);
            }
        }
    }
    // The server takes what is known as answered: an op must be so in all its units.
    for op in writes {
        let is_below = |unit: &str| below.get(unit).is_some_and(|ops| ops.contains(&op.op_id));
        let is_offered = |unit: &str| row.units.get(unit).is_some_and(|unit| unit.stamp.op == op.op_id);
        if op.units.keys().all(|unit| is_below(unit) || is_offered(unit)) {
            for unit in op.units.keys().filter(|unit| is_below(unit)) {
                known.entry(unit.clone()).or_default().insert(op.op_id);
            }
        }
    }
    upon
}

/// Is this a record that only the server writes?
pub fn is_servers_own(db: &Connection, record: RecordId) -> Result<bool> {
    for collection in
        schema::collections().iter().filter(|collection| collection.written_by == Writer::Server)
    {
        if record::load(db, collection, record)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Up to which number a person here has seen what lies below `record`: not past a record that this program is too old
/// to show.
pub(crate) fn seen_of_chart(db: &Connection, record: RecordId, seen: u64) -> Result<u64> {
    let unseen: Option<i64> = db
        .prepare_cached(
            "select min(seq) from held where seq > 0 and json_valid(body) and body ->> 'parent' = ?1",
        )?
        .query_row([record.to_string()], |row| row.get(0))?;
    let unseen = unseen.filter(|_| !planted(Planted::HiddenKindDeleted));
    Ok(unseen.map_or(seen, |unseen| seen.min(unseen.cast_unsigned() - 1)))
}

/// The versions of records below `record` that this desk holds though its cursor has not passed them: its own, not
/// sent or just answered.
pub(crate) fn below_ahead_of(db: &Connection, record: RecordId, cursor_seq: u64) -> Result<Vec<OpId>> {
    let ahead = |local: &Local| local.row.seq == 0 || local.row.seq > cursor_seq || !local.shadow.is_empty();
    Ok(children(db, record)?
        .iter()
        .filter(|local| ahead(local))
        .flat_map(|local| local.row.units.values().map(|unit| unit.stamp.op))
        .collect())
}

/// Colleagues' versions below `record` that a pending edit of this desk lies over.
pub(crate) fn covered_below(db: &Connection, record: RecordId) -> Result<Vec<Covered>> {
    if planted(Planted::CoveredNotNamed) {
        return Ok(vec![]);
    }
    let covered = |local: &Local| {
        let units: Vec<OpId> = local.shadow.units.values().flatten().map(|unit| unit.stamp.op).collect();
        let record = local.row.record;
        units.into_iter().map(move |op| Covered { record, op })
    };
    Ok(children(db, record)?.iter().flat_map(covered).collect())
}

/// Up to which number a row was here before this reconcile: where the history is another one, the number one at most.
fn known_seq(db: &Connection) -> Result<u64> {
    Ok(Meta::load(db)?.cursor_seq.max(1))
}

/// Every version below a tombstone that stood beside it here. What came in this very reconcile did not: a child of
/// that kind the delete had not seen.
fn all_below(db: &Connection, record: RecordId) -> Result<BTreeSet<OpId>> {
    let known_seq = known_seq(db)?;
    let mut ops = BTreeSet::new();
    for local in children(db, record)?.into_iter().filter(|local| local.row.seq <= known_seq) {
        ops.extend(local.row.units.values().map(|unit| unit.stamp.op));
        ops.extend(known(db, local.row.record)?.into_values().flatten());
        ops.extend(local.shadow.units.values().flatten().map(|unit| unit.stamp.op));
    }
    Ok(ops)
}

fn children(db: &Connection, record: RecordId) -> Result<Vec<Local>> {
    let Some((parent, _)) = locate(db, record)? else { return Ok(vec![]) };
    let mut children = vec![];
    for collection in schema::collections().iter().filter(|collection| collection.parent == Some(parent.name))
    {
        let sql = format!("select id from {} where parent = ?1", collection.name);
        for id in ids(db, &sql, [record.as_bytes().as_slice()])? {
            children.extend(record::load(db, collection, id)?);
        }
    }
    Ok(children)
}

/// Every version of the record's units that this desk ever saw, but for its own that were not answered yet.
fn known(db: &Connection, record: RecordId) -> Result<Versions> {
    let unanswered = outbox::ops_of(db, record)?;
    let mut statement = db.prepare_cached(
        "select op_id, kind, changes from history where record = ?1 order by position desc limit ?2",
    )?;
    let mut rows = statement.query((record.as_bytes(), KNOWN_MAX as i64 * 8))?;
    let mut known = Versions::new();
    let mut note = |unit: &str, op: OpId| {
        let versions = known.entry(unit.to_owned()).or_default();
        if versions.len() < KNOWN_MAX && !unanswered.contains(&op) {
            versions.insert(op);
        }
    };
    while let Some(row) = rows.next()? {
        let op: OpId = id_column(row.get_ref(0)?)?;
        if row.get_ref(1)?.as_str().ok() == Some(OpKind::Delete.as_str()) {
            note(DELETED, op);
        }
        let changes: BTreeMap<String, Change> = serde_json::from_str(&row.get::<_, String>(2)?)?;
        for (unit, change) in changes {
            note(&unit, op);
            if let Some(was) = change.was {
                note(&unit, was);
            }
        }
    }
    Ok(known)
}

fn find(db: &Connection, record: RecordId) -> Result<Option<Row>> {
    if let Some((collection, _)) = locate(db, record)? {
        return server_row(db, collection, record);
    }
    held_row(db, record)
}

fn held_row(db: &Connection, record: RecordId) -> Result<Option<Row>> {
    let body: Option<String> = db
        .prepare_cached("select body from held where record = ?1")?
        .query_row([record.as_bytes()], |row| row.get(0))
        .optional()?;
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
}

fn locate(db: &Connection, record: RecordId) -> Result<Option<(&'static Collection, Local)>> {
    for collection in schema::collections() {
        if let Some(local) = record::load(db, collection, record)? {
            return Ok(Some((collection, local)));
        }
    }
    Ok(None)
}

/// The record as some server last gave it. `None`: no server ever had it.
fn server_row(db: &Connection, collection: &Collection, record: RecordId) -> Result<Option<Row>> {
    let Some(local) = record::load(db, collection, record)? else { return Ok(None) };
    Ok((local.row.seq > 0).then(|| without_pending(local)))
}

fn without_pending(local: Local) -> Row {
    let mut row = local.row;
    for (name, server) in local.shadow.units {
        match server {
            Some(unit) => row.units.insert(name, unit),
            None => row.units.remove(&name),
        };
    }
    if let Some(tombstone) = local.shadow.deleted {
        row.deleted = tombstone.stamp;
    }
    row
}

fn each(db: &Connection, take: &mut dyn FnMut(&Row)) -> Result<()> {
    for collection in schema::collections() {
        let sql = format!(
            "select id from {} where seq > 0 and id not in (select record from held)",
            collection.name
        );
        for id in ids(db, &sql, [])? {
            if let Some(row) = server_row(db, collection, id)? {
                take(&row);
            }
        }
    }
    held(db)?.iter().for_each(take);
    Ok(())
}

/// Rows this program cannot show are still the clinic's.
fn held(db: &Connection) -> Result<Vec<Row>> {
    let mut statement = db.prepare_cached("select body from held where seq > 0")?;
    let mut rows = statement.query([])?;
    let mut held = vec![];
    while let Some(row) = rows.next()? {
        held.extend(serde_json::from_str::<Row>(&row.get::<_, String>(0)?));
    }
    Ok(held)
}

fn ids(db: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<Vec<RecordId>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut ids = vec![];
    while let Some(row) = rows.next()? {
        ids.push(id_column(row.get_ref(0)?)?);
    }
    Ok(ids)
}

impl Tx<'_> {
    /// From here on the ordinary exchange rests until everything was compared. Sequence numbers of another history
    /// mean nothing in this one, and neither does what a waiting op had seen of it.
    pub fn reconcile_begin(&mut self, reason: ReconcileReason) -> Result<()> {
        let now_ms = self.now_ms();
        if reason == ReconcileReason::Forked {
            if !planted(Planted::OldSeqKept) {
                for collection in schema::collections() {
                    self.db.execute(&format!("update {} set seq = 1 where seq > 1", collection.name), [])?;
                }
            }
            self.db.execute("update held set seq = 1 where seq > 1", [])?;
            if !planted(Planted::OldSeenKept) {
                outbox::forget_seen(self.db)?;
            }
        }
        let meta = self.meta_mut();
        // In the same history what is known of it still holds, and is looked at all the way.
        if reason == ReconcileReason::Forked {
            meta.witness = None;
            // What is typed meanwhile has seen nothing of the new history by number; a delete names what it saw.
            (meta.cursor_seq, meta.cursor_mark, meta.seen_seq) = (0, None, 0);
        }
        meta.reconcile =
            Some(Reconcile { reason, since_ms: now_ms, pin: None, left: vec![], tombstones_ms: 0 });
        self.touched().add_all("queue");
        Ok(())
    }

    /// The server does not have this record, and this desk has nothing to offer in its place.
    pub fn reconcile_missing(&mut self, record: RecordId) -> Result<()> {
        // What this program cannot show yet lies in the trash when it can.
        if let Some(mut row) = held_row(self.db, record)? {
            row.seq = 0;
            row.deleted = row.deleted.or(row.default_stamp());
            self.db
                .prepare_cached("update held set seq = 0, body = ?2 where record = ?1")?
                .execute(params![record.as_bytes(), serde_json::to_string(&row)?])?;
        }
        let Some((collection, before)) = locate(self.db, record)? else { return Ok(()) };
        let mut local = before.clone();
        match collection.written_by {
            // Only the server can say that it holds bytes: what it no longer says is no longer so.
            Writer::Server => {
                local.row.seq = 0;
                if collection.name == "blob" {
                    local.row.deleted = local.row.default_stamp();
                }
            }
            // Its tombstone came and went while this desk was away: to the trash, where a person can look.
            Writer::Desk => {
                local.row.seq = 0;
                local.row.deleted = local.row.deleted.or(local.row.default_stamp());
            }
        }
        record::save(self.db, collection, &local, Some(&before))?;
        crate::derive::after_write(self, collection, Some(&before), &local)
    }

    /// As if the disk had lost the row: for the simulator only.
    #[cfg(feature = "planted")]
    pub fn lose_row(&mut self, record: RecordId) -> Result<()> {
        if let Some((collection, _)) = locate(self.db, record)? {
            self.db
                .execute(&format!("delete from {} where id = ?1", collection.name), [record.as_bytes()])?;
        }
        Ok(())
    }

    /// Everything was compared: the ordinary exchange goes on from where the digests were taken.
    pub fn reconcile_end(&mut self) -> Result<()> {
        let meta = self.meta_mut();
        // What happened here since it began was not looked at.
        meta.checked_ms = meta.reconcile.as_ref().map_or(0, |state| state.since_ms);
        if meta.reconcile.as_ref().is_some_and(|state| state.reason == ReconcileReason::Forked) {
            meta.restored_ms = Some(meta.checked_ms);
        }
        if let Some((seq, mark)) = meta.reconcile.take().and_then(|reconcile| reconcile.pin) {
            (meta.cursor_seq, meta.seen_seq) = (seq, seq);
            meta.cursor_mark = Some(mark);
            meta.head = seq;
            // Everything was compared, also what had not come yet.
            meta.snapshot = None;
        }
        self.touched().add_all("queue");
        self.files_not_vouched_for()
    }

    /// Was this record edited here since, or something below it, so that it must not quietly go to the trash?
    pub fn is_edited_here(&self, record: RecordId) -> Result<bool> {
        for child in children(self.db, record)? {
            if !outbox::ops_of(self.db, child.row.record)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(!outbox::ops_of(self.db, record)?.is_empty())
    }
}

/// Units as writes without a base: a record the server does not have is made anew from what stands here.
pub(crate) fn as_new(row: &Row) -> BTreeMap<String, chairside_model::UnitWrite> {
    row.units
        .iter()
        .map(|(name, unit)| {
            (name.clone(), chairside_model::UnitWrite { value: unit.value.clone(), base: None })
        })
        .collect()
}
