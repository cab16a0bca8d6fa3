//! Patients that are one person: `merged_into` names the record that stays, and nothing below either of them moves.
//!
//! Derived here: `merged_root`, the record a merged one is shown as. Two desks may merge the same pair in opposite
//! directions before they meet; the loop that makes has a root too, the lowest id in it, so every desk shows the same.

use chairside_model::{RecordId, Row};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::Result;
use crate::record::id_column;

/// Records of one person. More than this is a mistake of a script, and is cut rather than walked for ever.
const MEMBERS_MAX: usize = 200;

/// The record this one is shown as: itself, unless it was merged.
pub fn root(db: &Connection, id: RecordId) -> Result<RecordId> {
    let root = db
        .prepare_cached("select merged_root from patient where id = ?1 and merged_root is not null")?
        .query_row([id.as_bytes()], |row| Ok(id_column(row.get_ref(0)?)))
        .optional()?;
    root.unwrap_or(Ok(id))
}

/// The records shown as this one, itself first.
pub fn members(db: &Connection, id: RecordId) -> Result<Vec<RecordId>> {
    let mut members = vec![id];
    members.extend(ids(
        db,
        "select id from patient where merged_root = ?1 order by key limit ?2",
        id.as_bytes(),
    )?);
    Ok(members)
}

/// Where a merged record points, however that was written.
pub(crate) fn target(row: &Row) -> Option<RecordId> {
    row.value("merged_into")?.as_str()?.parse().ok().filter(|into| *into != row.record)
}

/// Brings `merged_root` up to date around a patient that is new here or points elsewhere now; answers whose search
/// entry may have to change.
pub(crate) fn settle(db: &Connection, before: Option<&Row>, row: &Row) -> Result<Vec<RecordId>> {
    let (was, is) = (before.and_then(target), target(row));
    if before.is_some() && was == is {
        return Ok(vec![]);
    }
    let mut around = vec![row.record];
    around.extend([was, is].into_iter().flatten());
    let mut at = 0;
    while at < around.len() && around.len() < MEMBERS_MAX {
        let near = pointing_at(db, around[at])?.into_iter().chain(points_at(db, around[at])?);
        let new: Vec<_> = near.filter(|id| !around.contains(id)).collect();
        around.extend(new);
        at += 1;
    }
    if around.len() == 1 {
        return Ok(vec![]);
    }
    around.iter().try_for_each(|id| settle_one(db, *id))?;
    Ok(around)
}

fn settle_one(db: &Connection, id: RecordId) -> Result<()> {
    let root = find_root(db, id)?;
    let shown_as = (root != id).then(|| *root.as_bytes());
    db.prepare_cached("update patient set merged_root = ?2 where id = ?1 and merged_root is not ?2")?
        .execute(params![id.as_bytes(), shown_as])?;
    Ok(())
}

/// Follows the pointers to the record that points at nobody, or to the lowest id of a loop.
fn find_root(db: &Connection, id: RecordId) -> Result<RecordId> {
    let mut way = vec![id];
    while let Some(next) = points_at(db, way[way.len() - 1])?.filter(|_| way.len() < MEMBERS_MAX) {
        if let Some(start) = way.iter().position(|passed| *passed == next) {
            return Ok(way[start..].iter().copied().min().unwrap_or(next));
        }
        way.push(next);
    }
    Ok(way[way.len() - 1])
}

/// `None` also where the record it names is not on this desk: until it comes, this one stands for itself.
fn points_at(db: &Connection, id: RecordId) -> Result<Option<RecordId>> {
    let into: Option<String> = db
        .prepare_cached("select merged_into from patient where id = ?1 and merged_into is not null")?
        .query_row([id.as_bytes()], |row| row.get(0))
        .optional()?;
    let Some(into) = into.and_then(|into| into.parse::<RecordId>().ok()).filter(|into| *into != id) else {
        return Ok(None);
    };
    Ok(crate::patient::exists(db, into)?.then_some(into))
}

fn pointing_at(db: &Connection, id: RecordId) -> Result<Vec<RecordId>> {
    ids(db, "select id from patient where merged_into = ?1 order by key limit ?2", &id.to_string())
}

fn ids(db: &Connection, sql: &str, of: &dyn rusqlite::ToSql) -> Result<Vec<RecordId>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params![of, MEMBERS_MAX as i64])?;
    let mut ids = Vec::new();
    while let Some(row) = rows.next()? {
        ids.push(id_column(row.get_ref(0)?)?);
    }
    Ok(ids)
}
