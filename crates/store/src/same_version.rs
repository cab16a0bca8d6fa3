//! Versions that live on under another id. A form names the versions it was opened with; when nothing but the id
//! changed since, its base is still what the person saw, and no conflict.

use chairside_model::OpId;
use chairside_model::planted::{Planted, planted};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::Result;
use crate::record::id_column;

/// No form stays open for so many edits; what is forgotten here costs at worst a conflict that nobody needed.
const KEPT_MAX: i64 = 10_000;

/// The value of `unit` that had the version `was` has the version `now`.
pub(crate) fn note(db: &Connection, unit: &str, was: OpId, now: OpId) -> Result<()> {
    let key = params![was.as_bytes(), unit, now.as_bytes()];
    db.prepare_cached("update same_version set now = ?3 where now = ?1 and unit = ?2")?.execute(key)?;
    db.prepare_cached("insert or replace into same_version (was, unit, now) values (?1, ?2, ?3)")?
        .execute(key)?;
    db.prepare_cached("delete from same_version where position <= ?1")?
        .execute([db.last_insert_rowid() - KEPT_MAX])?;
    Ok(())
}

/// The id that this version of `unit` goes by now.
pub(crate) fn current(db: &Connection, unit: &str, version: OpId) -> Result<OpId> {
    if planted(Planted::FoldedVersionForgotten) {
        return Ok(version);
    }
    let now = db
        .prepare_cached("select now from same_version where was = ?1 and unit = ?2")?
        .query_row(params![version.as_bytes(), unit], |row| Ok(id_column(row.get_ref(0)?)))
        .optional()?;
    now.unwrap_or(Ok(version))
}
