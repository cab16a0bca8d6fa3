//! Counts and digests over the whole file, for support: how much waits and why, never what it says.
//!
//! Must not know: who asks. Nothing here returns a value of a record.

use std::collections::BTreeMap;

use chairside_model::schema::{self, Collection};
use chairside_model::{OpId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};
use sha2::{Digest, Sha256};

use crate::audit::AuditAction;
use crate::error::{Error, Result};
use crate::outbox;
use crate::record::{self, id_column};
use crate::tx::Tx;

/// Things that are alike, counted, with the oldest of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub state: String,
    pub reason: Option<String>,
    pub count: u64,
    pub oldest_ms: u64,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FileCounts {
    pub uploads: u64,
    pub upload_bytes: u64,
    pub upload_bytes_sent: u64,
    pub downloads: u64,
    pub here: u64,
    pub absent: u64,
    pub lost: u64,
    pub damaged: u64,
}

/// Conflicts about one collection, by what became of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictCounts {
    pub collection: String,
    pub open: u64,
    pub auto: u64,
    pub resolved: u64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollectionDigest {
    pub collection: String,
    pub rows: u64,
    pub sha256: String,
}

/// Where one op stands; its values stay in the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpState {
    pub record: RecordId,
    pub collection: String,
    pub kind: String,
    pub written_ms: u64,
    /// `None`: it is no longer in the queue.
    pub queued: Option<QueuedOp>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedOp {
    pub state: String,
    pub sent: bool,
    pub attempts: u32,
    pub last_error: Option<String>,
    pub since_ms: u64,
}

/// The number of the newest migration the file has seen.
pub fn file_schema(db: &Connection) -> Result<u32> {
    crate::migrate::version(db)
}

/// Tables and indexes as they are in this very file: structure only.
pub fn schema_sql(db: &Connection) -> Result<Vec<String>> {
    let mut statement =
        db.prepare("select sql from sqlite_schema where sql is not null order by tbl_name, name")?;
    let found = statement.query_map([], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub fn queue_tally(db: &Connection) -> Result<Vec<Tally>> {
    tally(
        db,
        "select state, last_error, count(*), min(created_ms) from outbox group by state, last_error order by 1, 2",
    )
}

/// Uploads and downloads that wait, by reason.
pub fn transfer_tally(db: &Connection) -> Result<Vec<Tally>> {
    tally(
        db,
        "select 'upload', last_error, count(*), min(created_ms) from upload group by last_error
         union all select 'download', last_error, count(*), min(created_ms) from download group by last_error",
    )
}

fn tally(db: &Connection, sql: &str) -> Result<Vec<Tally>> {
    let mut statement = db.prepare_cached(sql)?;
    let found = statement.query_map([], |row| {
        Ok(Tally {
            state: row.get(0)?,
            reason: row.get(1)?,
            count: row.get::<_, i64>(2)?.cast_unsigned(),
            oldest_ms: row.get::<_, i64>(3)?.cast_unsigned(),
        })
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub fn file_counts(db: &Connection) -> Result<FileCounts> {
    let mut statement = db.prepare_cached(
        "select (select count(*) from upload), (select coalesce(sum(bytes), 0) from upload),
                (select coalesce(sum(sent_bytes), 0) from upload), (select count(*) from download),
                count(*) filter (where state = 'here'), count(*) filter (where state = 'absent'),
                count(*) filter (where state = 'lost'), count(*) filter (where state = 'damaged') from file",
    )?;
    Ok(statement.query_row([], |row| {
        let number = |index: usize| row.get::<_, i64>(index).map(i64::cast_unsigned);
        Ok(FileCounts {
            uploads: number(0)?,
            upload_bytes: number(1)?,
            upload_bytes_sent: number(2)?,
            downloads: number(3)?,
            here: number(4)?,
            absent: number(5)?,
            lost: number(6)?,
            damaged: number(7)?,
        })
    })?)
}

pub fn conflict_counts(db: &Connection) -> Result<Vec<ConflictCounts>> {
    let mut statement = db.prepare_cached(
        "select coalesce(json_extract(detail, '$.collection'), ''), count(*) filter (where state = 'open'),
                count(*) filter (where state = 'auto'), count(*) filter (where state = 'resolved')
         from conflict where deleted is null group by 1 order by 1",
    )?;
    let found = statement.query_map([], |row| {
        let number = |index: usize| row.get::<_, i64>(index).map(i64::cast_unsigned);
        Ok(ConflictCounts {
            collection: row.get(0)?,
            open: number(1)?,
            auto: number(2)?,
            resolved: number(3)?,
        })
    })?;
    let counts: Vec<ConflictCounts> = found.collect::<Result<_, _>>()?;
    // The name came over the wire: only ours are told.
    Ok(counts.into_iter().filter(|counts| schema::collection(&counts.collection).is_some()).collect())
}

/// Rows kept for a newer program, which this one cannot show.
pub fn held_count(db: &Connection) -> Result<u64> {
    let count: i64 = db.prepare_cached("select count(*) from held")?.query_row([], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

pub fn row_counts(db: &Connection) -> Result<BTreeMap<&'static str, u64>> {
    schema::collections()
        .iter()
        .map(|collection| {
            let sql = format!("select count(*) from {}", collection.name);
            let count: i64 = db.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
            Ok((collection.name, count.cast_unsigned()))
        })
        .collect()
}

/// One digest for each collection over what this desk shows: two desks that hold the same say the same.
pub fn digests(db: &Connection) -> Result<Vec<CollectionDigest>> {
    schema::collections().iter().map(|collection| digest(db, collection)).collect()
}

/// Over ids, tombstones and units with the op that wrote them, in the order of ids.
fn digest(db: &Connection, collection: &Collection) -> Result<CollectionDigest> {
    let sql = format!("select id from {} order by id", collection.name);
    let mut statement = db.prepare(&sql)?;
    let mut ids = statement.query([])?;
    let (mut hasher, mut rows) = (Sha256::new(), 0);
    while let Some(row) = ids.next()? {
        let id: RecordId = id_column(row.get_ref(0)?)?;
        let Some(local) = record::load(db, collection, id)? else { continue };
        let units: BTreeMap<_, _> =
            local.row.units.iter().map(|(name, unit)| (name, (unit.stamp.op, &unit.value))).collect();
        let line = serde_json::to_vec(&(id, local.row.deleted.is_some(), units))?;
        hasher.update((line.len() as u64).to_le_bytes());
        hasher.update(&line);
        rows += 1;
    }
    Ok(CollectionDigest {
        collection: collection.name.to_owned(),
        rows,
        sha256: hex::encode(hasher.finalize()),
    })
}

pub fn op_state(db: &Connection, op: OpId) -> Result<OpState> {
    let queued = db
        .prepare_cached(
            "select record, collection, kind, state, sent, attempts, last_error, created_ms from outbox where op_id = ?1",
        )?
        .query_row([op.as_bytes()], |row| {
            let queued = QueuedOp {
                state: row.get(3)?,
                sent: row.get(4)?,
                attempts: row.get(5)?,
                last_error: row.get(6)?,
                since_ms: row.get::<_, i64>(7)?.cast_unsigned(),
            };
            Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?, row.get(2)?, queued))
        })
        .optional()?;
    if let Some((record, collection, kind, queued)) = queued {
        let written_ms = queued.since_ms;
        return Ok(OpState {
            record: record::id_from(&record)?,
            collection,
            kind,
            written_ms,
            queued: Some(queued),
        });
    }
    let done = db
        .prepare_cached("select record, collection, kind, at_ms from history where op_id = ?1 limit 1")?
        .query_row([op.as_bytes()], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?, row.get(2)?, row.get::<_, i64>(3)?))
        })
        .optional()?;
    let (record, collection, kind, at_ms) = done.ok_or(Error::NotFound)?;
    Ok(OpState {
        record: record::id_from(&record)?,
        collection,
        kind,
        written_ms: at_ms.cast_unsigned(),
        queued: None,
    })
}

impl Tx<'_> {
    /// Offers a refused change again, with the very values and bases it was frozen with, under a new id: the server
    /// remembers what it refused by the old one and would only say so again. The new id is returned.
    pub fn outbox_retry(&mut self, op_id: OpId) -> Result<OpId> {
        let refused: Option<bool> = self
            .db
            .prepare_cached("select state = 'quarantined' from outbox where op_id = ?1")?
            .query_row([op_id.as_bytes()], |row| row.get(0))
            .optional()?;
        if refused != Some(true) {
            return Err(Error::NotFound);
        }
        let mut op: chairside_model::Op = serde_json::from_str(&outbox::op_json(self.db, op_id)?)?;
        let fresh = OpId::fresh(self.env());
        op.op_id = fresh;
        // Offered once more after the server had its doubts: the person means it.
        op.confirmed |= op.kind == chairside_model::OpKind::Delete;
        self.db
            .prepare_cached(
                "update outbox set op_id = ?2, body = ?3, state = 'queued', sent = 0, last_error = 'not_sent_yet' where op_id = ?1",
            )?
            .execute(params![op_id.as_bytes(), fresh.as_bytes(), serde_json::to_string(&op)?])?;
        self.db
            .prepare_cached("update history set op_id = ?2 where op_id = ?1")?
            .execute(params![op_id.as_bytes(), fresh.as_bytes()])?;
        for unit in op.units.keys() {
            outbox::rebase(self.db, op.record, unit, op_id, fresh)?;
        }
        self.restamp(&op.collection, op.record, op_id, fresh)?;
        self.audit(AuditAction::Execute, &op.collection, op.record, "offered again")?;
        self.touched().add_all("queue");
        Ok(fresh)
    }

    /// A record the server never took still shows the refused op's values: they are now the new one's.
    fn restamp(&self, collection: &str, id: RecordId, from: OpId, to: OpId) -> Result<()> {
        let Some(collection) = schema::collection(collection) else { return Ok(()) };
        let Some(before) = record::load(self.db, collection, id)? else { return Ok(()) };
        let mut local = before.clone();
        local.row.units.values_mut().filter(|unit| unit.stamp.op == from).for_each(|unit| unit.stamp.op = to);
        record::save(self.db, collection, &local, Some(&before))
    }
}
