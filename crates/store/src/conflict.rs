//! The conflict log on this desk.

use std::collections::BTreeMap;

use chairside_model::{Conflict, ConflictRule, DeviceId, OpId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::history::Change;
use crate::patient::load;
use crate::record::{id_column, id_from};

#[derive(Debug, Clone)]
pub struct ConflictCard {
    pub id: RecordId,
    pub patient: Option<RecordId>,
    pub conflict: Conflict,
    pub created_ms: u64,
}

/// Entries of one listing that has no pages; more than anybody decides in one sitting.
const LIST_MAX: u32 = 1_000;

/// How many there are of a state and a collection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictCount {
    pub state: String,
    pub collection: String,
    pub count: u64,
}

/// Newest first; `state`: `auto | open | resolved` or all.
pub fn list(db: &Connection, state: Option<&str>) -> Result<Vec<ConflictCard>> {
    page(db, state, None, LIST_MAX)
}

/// Newest first, those after the entry `after`; `state`: `auto | open | resolved` or all.
pub fn page(
    db: &Connection,
    state: Option<&str>,
    after: Option<RecordId>,
    limit: u32,
) -> Result<Vec<ConflictCard>> {
    select(
        db,
        "select id, about_patient from conflict
         where (?1 is null or state = ?1)
           and (?2 is null or key < (select key from conflict where id = ?2))
         order by key desc limit ?3",
        params![state, after.map(|id| *id.as_bytes()), limit],
    )
}

/// Every entry, counted by state and collection.
pub fn counts(db: &Connection) -> Result<Vec<ConflictCount>> {
    let mut statement = db.prepare_cached(
        "select state, coalesce(detail ->> 'collection', ''), count(*) from conflict
         where state is not null group by 1, 2 order by 1, 2",
    )?;
    let rows = statement.query_map([], |row| {
        let count: i64 = row.get(2)?;
        Ok(ConflictCount { state: row.get(0)?, collection: row.get(1)?, count: count.cast_unsigned() })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// What taking a decision back means for the record.
#[derive(Debug, Clone, PartialEq)]
pub enum Before {
    /// The decision left the record as it was.
    AsItIs,
    /// This value stood there before.
    Value(Value),
    /// The decision removed the record.
    Kept,
    /// Somebody wrote it after the decision: that is not ours to take back.
    ChangedSince,
    /// Another desk wrote a third value, and what stood before is known only there.
    Elsewhere,
}

/// What stood in the record before the conflict was decided. `here` is this desk.
pub fn before(db: &Connection, card: &ConflictCard, here: DeviceId) -> Result<Before> {
    let Some(mark) = load(db, "conflict", card.id)?.row.units.get("state").map(|unit| unit.stamp) else {
        return Err(Error::Stored("a conflict"));
    };
    let about = &card.conflict;
    let record = load(db, &about.collection, about.record)?.row;
    if about.rule == ConflictRule::EditBeatsDelete {
        return Ok(match record.deleted {
            None => Before::AsItIs,
            Some(tomb) if tomb.outranks(&mark) => Before::ChangedSince,
            Some(_) => Before::Kept,
        });
    }
    let Some(unit) = record.units.get(&about.field) else { return Ok(Before::AsItIs) };
    if unit.stamp.outranks(&mark) || record.deleted.is_some() {
        return Ok(Before::ChangedSince);
    }
    if let Some(from) = replaced(db, unit.stamp.op, mark.op, &about.field)? {
        return Ok(Before::Value(from));
    }
    Ok(if mark.device == here || unit.value == about.winner.value {
        Before::AsItIs
    } else if unit.value == about.loser.value {
        Before::Value(about.winner.value.clone())
    } else {
        Before::Elsewhere
    })
}

/// The value `edit` replaced, if it was written together with `mark`: one line after the other in the history.
fn replaced(db: &Connection, edit: OpId, mark: OpId, field: &str) -> Result<Option<Value>> {
    let changes: Option<String> = db
        .prepare_cached(
            "select h.changes from history h join history m on m.op_id = ?2 and m.position = h.position + 1
             where h.op_id = ?1 and h.device = m.device",
        )?
        .query_row([edit.as_bytes(), mark.as_bytes()], |row| row.get(0))
        .optional()?;
    let Some(changes) = changes else { return Ok(None) };
    let mut changes: BTreeMap<String, Change> = serde_json::from_str(&changes)?;
    Ok(changes.remove(field).map(|change| change.from))
}

/// The open ones of a chart.
pub fn open_of_patient(db: &Connection, patient: RecordId) -> Result<Vec<ConflictCard>> {
    select(
        db,
        "select id, about_patient from conflict where state = 'open'
           and about_patient in (select ?1 union all select id from patient where merged_root = ?1)
         order by key limit ?2",
        params![patient.as_bytes(), LIST_MAX],
    )
}

fn select(db: &Connection, sql: &str, params: impl rusqlite::Params) -> Result<Vec<ConflictCard>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut cards = Vec::new();
    while let Some(row) = rows.next()? {
        let patient = row.get::<_, Option<Vec<u8>>>(1)?.map(|bytes| id_from(&bytes)).transpose()?;
        cards.push(card(db, id_column(row.get_ref(0)?)?, patient)?);
    }
    Ok(cards)
}

pub fn get(db: &Connection, id: RecordId) -> Result<ConflictCard> {
    let patient: Option<Vec<u8>> = db
        .query_row("select about_patient from conflict where id = ?1", [id.as_bytes()], |row| row.get(0))
        .map_err(|error| {
            if matches!(error, rusqlite::Error::QueryReturnedNoRows) { Error::NotFound } else { error.into() }
        })?;
    card(db, id, patient.map(|bytes| id_from(&bytes)).transpose()?)
}

fn card(db: &Connection, id: RecordId, patient: Option<RecordId>) -> Result<ConflictCard> {
    let local = load(db, "conflict", id)?;
    let conflict = Conflict::from_row(&local.row).ok_or(Error::Stored("a conflict"))?;
    Ok(ConflictCard { id, patient, conflict, created_ms: local.created_ms })
}

pub fn open_count(db: &Connection) -> Result<u64> {
    let count: i64 = db
        .prepare_cached("select count(*) from conflict where state = 'open'")?
        .query_row([], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}
