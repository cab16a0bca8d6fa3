//! The conflict log on this desk.

use chairside_model::{Conflict, RecordId};
use rusqlite::{Connection, params};

use crate::error::{Error, Result};
use crate::patient::load;
use crate::record::{id_column, id_from};

#[derive(Debug, Clone)]
pub struct ConflictCard {
    pub id: RecordId,
    pub patient: Option<RecordId>,
    pub conflict: Conflict,
    pub created_ms: u64,
}

/// Entries of one listing; a burst of two hundred must be workable.
const LIST_MAX: u32 = 1_000;

/// Newest first; `state`: `auto | open | resolved` or all.
pub fn list(db: &Connection, state: Option<&str>) -> Result<Vec<ConflictCard>> {
    select(
        db,
        "select id, about_patient from conflict where (?1 is null or state = ?1) order by key desc limit ?2",
        params![state, LIST_MAX],
    )
}

/// The open ones of a chart.
pub fn open_of_patient(db: &Connection, patient: RecordId) -> Result<Vec<ConflictCard>> {
    select(
        db,
        "select id, about_patient from conflict where about_patient = ?1 and state = 'open' order by key limit ?2",
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
