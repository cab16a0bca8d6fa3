//! Mounts of a patient: series of exposures, and what stands at which position.

use chairside_model::RecordId;
use rusqlite::{Connection, OptionalExtension};

use crate::allergy::ids;
use crate::error::{Error, Result};
use crate::patient::{load, text};

#[derive(Debug, Clone)]
pub struct MountCard {
    pub id: RecordId,
    pub patient: RecordId,
    pub template: String,
    pub taken_at: Option<String>,
    pub created_ms: u64,
    pub deleted: bool,
    /// Positions that hold something or were skipped.
    pub cells: Vec<MountCell>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MountCell {
    pub position: usize,
    /// Only one that is there and not in the trash.
    pub image: Option<RecordId>,
    pub skipped: bool,
}

pub fn of_patient(db: &Connection, patient: RecordId) -> Result<Vec<MountCard>> {
    ids(db, "mount", patient)?.into_iter().map(|id| get(db, id)).collect()
}

pub fn get(db: &Connection, id: RecordId) -> Result<MountCard> {
    let local = load(db, "mount", id)?;
    Ok(MountCard {
        id,
        patient: local.row.parent.ok_or(Error::Stored("a mount without a patient"))?,
        template: text(&local, "template").ok_or(Error::Stored("a mount without a template"))?,
        taken_at: text(&local, "taken_at"),
        created_ms: local.created_ms,
        deleted: local.row.deleted.is_some(),
        cells: cells(db, id)?,
    })
}

fn cells(db: &Connection, mount: RecordId) -> Result<Vec<MountCell>> {
    let mut statement = db.prepare_cached(
        "select cell.position, image.id is not null, cell.image, coalesce(cell.skipped, 0) from mount_cell cell
           left join image on image.id = unhex(replace(cell.image, '-', '')) and image.deleted is null
         where cell.deleted is null and cell.mount = ?1 order by cell.position",
    )?;
    let mut rows = statement.query([mount.to_string()])?;
    let mut cells = Vec::new();
    while let Some(row) = rows.next()? {
        let image: Option<String> = row.get(2)?;
        let is_there: bool = row.get(1)?;
        cells.push(MountCell {
            position: usize::try_from(row.get::<_, i64>(0)?).unwrap_or(0),
            image: image.filter(|_| is_there).and_then(|image| image.parse().ok()),
            skipped: row.get(3)?,
        });
    }
    Ok(cells)
}

/// Where an image stands: mount and position. Of several, the oldest mount.
pub fn place_of(db: &Connection, image: RecordId) -> Result<Option<(RecordId, usize)>> {
    let mut statement = db.prepare_cached(
        "select cell.mount, cell.position from mount_cell cell
           join mount on mount.id = unhex(replace(cell.mount, '-', '')) and mount.deleted is null
         where cell.deleted is null and cell.image = ?1 order by mount.created_ms limit 1",
    )?;
    let found = statement
        .query_row([image.to_string()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))
        .optional()?;
    Ok(found.and_then(|(mount, position)| Some((mount.parse().ok()?, usize::try_from(position).ok()?))))
}
