//! What people drew and measured on an image: records beside it, never pixels.

use chairside_model::RecordId;
use rusqlite::Connection;
use serde_json::Value;

use crate::error::{Error, Result};
use crate::patient::load;
use crate::record::id_column;
use crate::rev::Rev;

#[derive(Debug, Clone)]
pub struct AnnotationCard {
    pub id: RecordId,
    pub kind: String,
    /// Pairs of fractions of the picture as it lies in the file.
    pub points: Value,
    pub text: Option<String>,
    pub rev: Rev,
}

/// The live ones, oldest first.
pub fn of_image(db: &Connection, image: RecordId) -> Result<Vec<AnnotationCard>> {
    let mut statement = db.prepare_cached(
        "select id from annotation where deleted is null and image = ?1 order by created_ms, id",
    )?;
    let mut rows = statement.query([image.to_string()])?;
    let mut cards = Vec::new();
    while let Some(row) = rows.next()? {
        cards.push(get(db, id_column(row.get_ref(0)?)?)?);
    }
    Ok(cards)
}

pub fn get(db: &Connection, id: RecordId) -> Result<AnnotationCard> {
    let local = load(db, "annotation", id)?;
    let of = |unit: &str, field: &str| local.row.value(unit).and_then(|unit| unit.get(field)).cloned();
    let string = |value: Option<Value>| value.as_ref().and_then(Value::as_str).map(str::to_owned);
    Ok(AnnotationCard {
        id,
        kind: string(of("about", "kind")).ok_or(Error::Stored("an annotation of no kind"))?,
        points: of("shape", "points").unwrap_or(Value::Array(Vec::new())),
        text: string(of("shape", "text")),
        rev: Rev::of(&local.row),
    })
}
