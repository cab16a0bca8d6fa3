//! What was done, edit by edit, here and (as it arrives) by colleagues: for the timeline, for undo, and to find the last rank after a restart.

use std::collections::BTreeMap;

use chairside_model::{DeviceId, OpId, OpKind, Rank, RecordId, UserId};
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::Result;
use crate::merged;
use crate::record::id_column;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    pub from: Value,
    pub to: Value,
    /// The version that was replaced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub was: Option<OpId>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct HistoryItem {
    pub op: OpId,
    pub collection: String,
    pub record: RecordId,
    pub kind: String,
    pub at_ms: u64,
    pub user: UserId,
    pub device: DeviceId,
    pub changes: BTreeMap<String, Change>,
}

/// One edit, ours or a colleague's.
pub(crate) struct Entry<'a> {
    pub op: OpId,
    pub collection: &'a str,
    pub record: RecordId,
    pub patient: Option<RecordId>,
    pub kind: OpKind,
    pub at_ms: u64,
    pub rank: Rank,
    pub user: UserId,
    pub device: DeviceId,
}

/// Has this edit of the record been logged here, by whoever it is?
pub(crate) fn has(db: &Connection, op: OpId, record: RecordId) -> Result<bool> {
    Ok(db
        .prepare_cached("select exists (select 1 from history where op_id = ?1 and record = ?2)")?
        .query_row(params![op.as_bytes(), record.as_bytes()], |row| row.get(0))?)
}

pub(crate) fn append(db: &Connection, entry: &Entry<'_>, changes: &BTreeMap<String, Change>) -> Result<()> {
    db.prepare_cached(
        "insert into history (op_id, collection, record, patient, kind, at_ms, rank, user, device, changes)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?
    .execute(params![
        entry.op.as_bytes(),
        entry.collection,
        entry.record.as_bytes(),
        entry.patient.map(|patient| *patient.as_bytes()),
        entry.kind.as_str(),
        entry.at_ms.cast_signed(),
        entry.rank.as_i64(),
        entry.user.as_bytes(),
        entry.device.as_bytes(),
        serde_json::to_string(changes)?,
    ])?;
    Ok(())
}

/// Newest first: what was done to this patient here, and by colleagues since this desk joined.
pub fn of_patient(db: &Connection, patient: RecordId, limit: u32) -> Result<Vec<HistoryItem>> {
    let whose: Vec<String> = merged::members(db, patient)?.iter().map(RecordId::to_string).collect();
    // That two are not one person is filed under one of them, and is told of both.
    let mut statement = db.prepare_cached(
        "select op_id, collection, record, kind, at_ms, user, device, changes
         from history where patient in (select ?1 union all select id from patient where merged_root = ?1)
           or record in (select id from distinct_patient where other in (select value from json_each(?3)))
         order by at_ms desc, position desc limit ?2",
    )?;
    let mut rows = statement.query(params![patient.as_bytes(), limit, serde_json::to_string(&whose)?])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        let mut changes: BTreeMap<String, Change> = serde_json::from_str(&row.get::<_, String>(7)?)?;
        // A new version of the same words is kept for the machine, and is no news to a person.
        let (had, kind) = (!changes.is_empty(), row.get_ref(3)?.as_str().unwrap_or_default() == "put");
        changes.retain(|_, change| change.from != change.to);
        if kind && had && changes.is_empty() {
            continue;
        }
        items.push(HistoryItem {
            op: id_column(row.get_ref(0)?)?,
            collection: row.get(1)?,
            record: id_column(row.get_ref(2)?)?,
            kind: row.get(3)?,
            at_ms: row.get::<_, i64>(4)?.cast_unsigned(),
            user: id_column(row.get_ref(5)?)?,
            device: id_column(row.get_ref(6)?)?,
            changes,
        });
    }
    Ok(items)
}
