//! Images of a patient: records that name bytes by their hash. The bytes travel by themselves.

use chairside_model::RecordId;
use rusqlite::Connection;
use serde_json::Value;

use crate::allergy::ids;
use crate::error::{Error, Result};
use crate::patient::{load, text};

#[derive(Debug, Clone)]
pub struct ImageCard {
    pub id: RecordId,
    pub patient: RecordId,
    pub sha256: String,
    pub bytes: u64,
    pub filename: String,
    pub mime: String,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub thumb_sha256: Option<String>,
    pub taken_at: Option<String>,
    pub created_ms: u64,
}

pub fn of_patient(db: &Connection, patient: RecordId) -> Result<Vec<ImageCard>> {
    ids(db, "image", patient)?.into_iter().map(|id| get(db, id)).collect()
}

pub fn get(db: &Connection, id: RecordId) -> Result<ImageCard> {
    let local = load(db, "image", id)?;
    let file = local.row.value("file").ok_or(Error::Stored("an image without a file"))?;
    let string = |name: &str| file.get(name).and_then(Value::as_str).map(str::to_owned);
    let number = |name: &str| file.get(name).and_then(Value::as_u64);
    Ok(ImageCard {
        id,
        patient: local.row.parent.ok_or(Error::Stored("an image without a patient"))?,
        sha256: string("sha256").ok_or(Error::Stored("an image without a hash"))?,
        bytes: number("bytes").unwrap_or(0),
        filename: string("filename").unwrap_or_default(),
        mime: string("mime").unwrap_or_else(|| "application/octet-stream".to_owned()),
        width: number("width").and_then(|side| u32::try_from(side).ok()),
        height: number("height").and_then(|side| u32::try_from(side).ok()),
        thumb_sha256: string("thumb_sha256"),
        taken_at: text(&local, "taken_at"),
        created_ms: local.created_ms,
    })
}
