//! Patients as lists and pages show them.

use chairside_model::{RecordId, schema};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::record::{self, Local, id_column};
use crate::rev::Rev;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PatientRow {
    pub id: Option<RecordId>,
    pub given: Option<String>,
    pub family: Option<String>,
    pub birth_date: Option<String>,
    pub phone: Option<String>,
    pub alerts: u32,
    pub images: u32,
    pub deleted: bool,
}

#[derive(Debug, Clone)]
pub struct PatientCard {
    pub id: RecordId,
    pub given: Option<String>,
    pub family: Option<String>,
    pub birth_date: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub note: Option<String>,
    pub deleted: bool,
    pub rev: Rev,
    /// Units that are not at the clinic yet.
    pub waiting: Vec<String>,
}

pub fn get(db: &Connection, id: RecordId) -> Result<PatientCard> {
    let local = load(db, "patient", id)?;
    let text = |unit: &str| text(&local, unit);
    Ok(PatientCard {
        id,
        given: text("given"),
        family: text("family"),
        birth_date: text("birth_date"),
        phone: text("phone"),
        email: text("email"),
        note: text("note"),
        deleted: local.row.deleted.is_some(),
        rev: Rev::of(&local.row),
        waiting: crate::outbox::pending(db, id)?.units.into_iter().collect(),
    })
}

pub(crate) fn load(db: &Connection, collection: &str, id: RecordId) -> Result<Local> {
    let collection = schema::collection(collection).ok_or(Error::NotFound)?;
    record::load(db, collection, id)?.ok_or(Error::NotFound)
}

pub(crate) fn text(local: &Local, unit: &str) -> Option<String> {
    local.row.value(unit).and_then(Value::as_str).map(str::to_owned)
}

/// Is there such a patient, in the trash or not?
pub fn exists(db: &Connection, id: RecordId) -> Result<bool> {
    Ok(db
        .prepare_cached("select exists (select 1 from patient where id = ?1)")?
        .query_row([id.as_bytes()], |row| row.get(0))?)
}

/// The name as a list shows it. For screens only: never for a log.
pub fn title(db: &Connection, id: RecordId) -> Result<String> {
    let name: Option<(Option<String>, Option<String>)> = db
        .prepare_cached("select given, family from patient where id = ?1")?
        .query_row([id.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let (given, family) = name.unwrap_or_default();
    Ok([given, family].into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

const ROW_SQL: &str = "select id, given, family, birth_date, phone, deleted is not null,
  (select count(*) from allergy where allergy.parent = patient.id and allergy.deleted is null),
  (select count(*) from image where image.parent = patient.id and image.deleted is null)
  from patient";

fn row(row: &rusqlite::Row<'_>) -> Result<PatientRow> {
    Ok(PatientRow {
        id: Some(id_column(row.get_ref(0)?)?),
        given: row.get(1)?,
        family: row.get(2)?,
        birth_date: row.get(3)?,
        phone: row.get(4)?,
        deleted: row.get(5)?,
        alerts: row.get(6)?,
        images: row.get(7)?,
    })
}

pub(crate) fn rows_by_key(db: &Connection, keys: &[i64]) -> Result<Vec<PatientRow>> {
    let mut statement = db.prepare_cached(&format!("{ROW_SQL} where key = ?1"))?;
    keys.iter()
        .map(|key| statement.query_and_then([key], row)?.next().unwrap_or(Err(Error::NotFound)))
        .collect()
}

/// The trash, the latest first.
pub fn trash(db: &Connection, limit: u32) -> Result<Vec<PatientRow>> {
    let mut statement = db.prepare_cached(&format!(
        "{ROW_SQL} where deleted is not null order by saved_ms desc, key desc limit ?1"
    ))?;
    statement.query_and_then(params![limit], row)?.collect()
}

pub fn count(db: &Connection) -> Result<u64> {
    let count: i64 =
        db.query_row("select count(*) from patient where deleted is null", [], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}
