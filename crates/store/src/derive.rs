//! What follows from a record's write in the same transaction: search, sort keys, what a conflict is about, which
//! files are wanted here, and the facts for whoever watches.

use chairside_model::schema::{self, Collection};
use chairside_model::{Conflict, RecordId, Row};
use rusqlite::{Connection, params};

use crate::error::Result;
use crate::file;
use crate::merged;
use crate::mount;
use crate::record::Local;
use crate::search;
use crate::tx::Tx;

pub(crate) fn after_write(
    tx: &mut Tx<'_>,
    collection: &Collection,
    before: Option<&Local>,
    local: &Local,
) -> Result<()> {
    let row = &local.row;
    match collection.name {
        "patient" => {
            for id in search::index(tx.db, before.map(|before| &before.row), row)? {
                tx.touched().add("patient", id, Some(id));
            }
        }
        "conflict" => conflict_about(tx, row)?,
        "image" => file::image_written(tx, row)?,
        "blob" if row.deleted.is_some() => file::no_longer_at_clinic(tx, row)?,
        "blob" => file::arrived_at_clinic(tx, row)?,
        _ => {}
    }
    if before.is_none() && collection.parent == Some("patient") {
        conflicts_find_patient(tx, row)?;
    }
    let patient = if collection.name == "conflict" {
        about(row).and_then(|(_, patient)| patient)
    } else {
        patient_of(row)
    };
    let mut facts = vec![(collection.name, row.record)];
    facts.extend(shown_with(tx.db, row)?);
    // A page shows what lies below every record of its person.
    let root = patient.map(|id| merged::root(tx.db, id)).transpose()?;
    for (kind, id) in facts {
        tx.touched().add(kind, id, patient);
        if root != patient {
            tx.touched().add(kind, id, root);
        }
    }
    Ok(())
}

/// Whoever shows an image shows its tags and drawings, and how the mount it stands in turns it; a mount shows whether the
/// images in it are there.
fn shown_with(db: &Connection, row: &Row) -> Result<Vec<(&'static str, RecordId)>> {
    let unit = match row.collection.as_str() {
        "image" => {
            return Ok(mount::place_of(db, row.record)?
                .map(|(mount, _)| ("mount", mount))
                .into_iter()
                .collect());
        }
        "image_tooth" => "tag",
        "annotation" => "about",
        "mount_cell" => "cell",
        _ => return Ok(Vec::new()),
    };
    let named = |kind: &'static str| {
        let id = row.value(unit)?.get(kind)?.as_str()?.parse().ok()?;
        Some((kind, id))
    };
    Ok(["image", "mount"].into_iter().filter_map(named).collect())
}

/// The chart a record belongs to, for its queue entry and its history.
pub(crate) fn patient_of(row: &Row) -> Option<RecordId> {
    match row.collection.as_str() {
        "patient" => Some(row.record),
        collection => schema::collection(collection)
            .filter(|collection| collection.parent == Some("patient"))
            .and(row.parent),
    }
}

fn conflict_about(tx: &Tx<'_>, row: &Row) -> Result<()> {
    let Some((record, direct)) = about(row) else { return Ok(()) };
    let patient = match direct {
        Some(patient) => Some(patient),
        None => parent_of(tx, row, record)?,
    };
    tx.db
        .prepare_cached("update conflict set about_record = ?2, about_patient = ?3 where id = ?1")?
        .execute(params![
            row.record.as_bytes(),
            record.as_bytes(),
            patient.map(|patient| *patient.as_bytes())
        ])?;
    Ok(())
}

/// A conflict may arrive before the record it is about, which travels with its latest change: it is shown with the
/// patient from the moment the record is here.
fn conflicts_find_patient(tx: &Tx<'_>, row: &Row) -> Result<()> {
    let Some(patient) = row.parent else { return Ok(()) };
    tx.db
        .prepare_cached(
            "update conflict set about_patient = ?2 where about_patient is null and about_record = ?1",
        )?
        .execute(params![row.record.as_bytes(), patient.as_bytes()])?;
    Ok(())
}

/// The record a conflict is about, and the patient if it is about one.
fn about(row: &Row) -> Option<(RecordId, Option<RecordId>)> {
    let conflict = Conflict::from_row(row)?;
    Some((conflict.record, (conflict.collection == "patient").then_some(conflict.record)))
}

fn parent_of(tx: &Tx<'_>, row: &Row, record: RecordId) -> Result<Option<RecordId>> {
    let Some(collection) =
        Conflict::from_row(row).and_then(|conflict| schema::collection(&conflict.collection))
    else {
        return Ok(None);
    };
    Ok(crate::record::load(tx.db, collection, record)?.and_then(|local| local.row.parent))
}
