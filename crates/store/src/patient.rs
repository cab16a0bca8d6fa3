//! Patients as lists and pages show them.

use chairside_model::{RecordId, schema};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use crate::error::{Error, Result};
use crate::merged;
use crate::record::{self, Local, id_column};
use crate::rev::Rev;

#[derive(Debug, Clone, Default, PartialEq)]
pub struct PatientRow {
    pub id: Option<RecordId>,
    pub given: Option<String>,
    pub family: Option<String>,
    pub birth_date: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub file_number: Option<String>,
    pub created_ms: u64,
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
    pub file_number: Option<String>,
    /// The record this one is shown as, where it was merged.
    pub merged_into: Option<RecordId>,
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
        file_number: text("file_number"),
        merged_into: Some(merged::root(db, id)?).filter(|root| *root != id),
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

/// Counts take in what lies below the records that are shown as this one.
const ROW_SQL: &str = "select id, given, family, birth_date, phone, deleted is not null,
  (select count(*) from allergy where allergy.deleted is null and allergy.parent in
    (select patient.id union all select member.id from patient member where member.merged_root = patient.id)),
  (select count(*) from image where image.deleted is null and image.parent in
    (select patient.id union all select member.id from patient member where member.merged_root = patient.id)),
  email, file_number, created_ms
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
        email: row.get(8)?,
        file_number: row.get(9)?,
        created_ms: row.get::<_, i64>(10)?.cast_unsigned(),
    })
}

pub(crate) fn rows_by_key(db: &Connection, keys: &[i64]) -> Result<Vec<PatientRow>> {
    let mut statement = db.prepare_cached(&format!("{ROW_SQL} where key = ?1"))?;
    keys.iter()
        .map(|key| statement.query_and_then([key], row)?.next().unwrap_or(Err(Error::NotFound)))
        .collect()
}

/// One patient as a list shows it.
pub fn row_of(db: &Connection, id: RecordId) -> Result<PatientRow> {
    let mut statement = db.prepare_cached(&format!("{ROW_SQL} where id = ?1"))?;
    statement.query_and_then([id.as_bytes()], row)?.next().unwrap_or(Err(Error::NotFound))
}

/// The trash, the latest first.
pub fn trash(db: &Connection, limit: u32) -> Result<Vec<PatientRow>> {
    let mut statement = db.prepare_cached(&format!(
        "{ROW_SQL} where deleted is not null and merged_root is null order by saved_ms desc, key desc limit ?1"
    ))?;
    statement.query_and_then(params![limit], row)?.collect()
}

/// Everybody: who has several records counts once.
pub fn count(db: &Connection) -> Result<u64> {
    let count: i64 = db
        .prepare_cached("select count(*) from patient where deleted is null and merged_root is null")?
        .query_row([], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}
