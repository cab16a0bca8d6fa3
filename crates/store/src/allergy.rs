//! Allergies of a patient: clinical facts, each a record of its own.

use chairside_model::RecordId;
use rusqlite::Connection;

use crate::error::Result;
use crate::patient::{load, text};
use crate::record::id_column;
use crate::rev::Rev;

#[derive(Debug, Clone)]
pub struct AllergyCard {
    pub id: RecordId,
    pub patient: RecordId,
    pub substance: String,
    pub reaction: Option<String>,
    pub criticality: Option<String>,
    pub rev: Rev,
}

pub fn of_patient(db: &Connection, patient: RecordId) -> Result<Vec<AllergyCard>> {
    ids(db, "allergy", patient)?.into_iter().map(|id| get(db, id)).collect()
}

pub fn get(db: &Connection, id: RecordId) -> Result<AllergyCard> {
    let local = load(db, "allergy", id)?;
    Ok(AllergyCard {
        id,
        patient: local.row.parent.ok_or(crate::Error::Stored("an allergy without a patient"))?,
        substance: text(&local, "substance").unwrap_or_default(),
        reaction: text(&local, "reaction"),
        criticality: text(&local, "criticality"),
        rev: Rev::of(&local.row),
    })
}

/// The live records of a collection below a patient and the records shown as this one, oldest first.
pub(crate) fn ids(db: &Connection, collection: &str, patient: RecordId) -> Result<Vec<RecordId>> {
    let sql = format!(
        "select id from {collection} where deleted is null
           and parent in (select ?1 union all select id from patient where merged_root = ?1)
         order by created_ms, id"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([patient.as_bytes()])?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        ids.push(id_column(row.get_ref(0)?)?);
    }
    Ok(ids)
}
