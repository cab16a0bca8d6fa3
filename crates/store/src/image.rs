//! Images of a patient: records that name bytes by their hash, and how they are shown. The bytes travel by themselves.

use std::collections::{BTreeMap, BTreeSet};

use chairside_model::{RecordId, mount as templates};
use rusqlite::Connection;
use serde_json::Value;

use crate::allergy::ids;
use crate::error::{Error, Result};
use crate::patient::{load, text};
use crate::record::{Local, id_column};
use crate::rev::Rev;

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
    /// The code of DICOM.
    pub modality: Option<String>,
    /// Nanometres a pixel: as the device said, and as a person measured.
    pub spacing_nm: Option<u64>,
    pub calibration_nm: Option<u64>,
    /// Said by a person; else that of the mount position it stands in.
    pub view: Option<String>,
    pub teeth: BTreeSet<String>,
    /// The value of the unit `layer`; empty means none.
    pub layer: Value,
    /// How the mount position it stands in turns it.
    pub mount_turn: Option<u16>,
    pub deleted: bool,
    pub rev: Rev,
}

impl ImageCard {
    pub fn is_adjusted(&self) -> bool {
        self.layer.as_object().is_some_and(|layer| !layer.is_empty())
    }
}

/// What other records say of an image.
#[derive(Debug, Clone, Default)]
struct Beside {
    teeth: BTreeSet<String>,
    position: Option<(String, usize)>,
}

pub fn of_patient(db: &Connection, patient: RecordId) -> Result<Vec<ImageCard>> {
    let mut beside = beside(
        db,
        "parent in (select ?1 union all select id from patient where merged_root = ?1)",
        patient.as_bytes(),
    )?;
    let ids = ids(db, "image", patient)?;
    ids.into_iter().map(|id| card(db, id, beside.remove(&id).unwrap_or_default())).collect()
}

pub fn get(db: &Connection, id: RecordId) -> Result<ImageCard> {
    let mut beside = beside(db, "image = ?1", id.to_string())?;
    card(db, id, beside.remove(&id).unwrap_or_default())
}

fn beside(db: &Connection, of: &str, value: impl rusqlite::ToSql) -> Result<BTreeMap<RecordId, Beside>> {
    let mut found: BTreeMap<RecordId, Beside> = BTreeMap::new();
    let mut tags =
        db.prepare_cached(&format!("select image, tooth from image_tooth where deleted is null and {of}"))?;
    let mut rows = tags.query([&value])?;
    while let Some(row) = rows.next()? {
        if let Ok(image) = row.get::<_, String>(0)?.parse() {
            found.entry(image).or_default().teeth.insert(row.get(1)?);
        }
    }
    let cells_of = of.replace("parent", "cell.parent").replace("image =", "cell.image =");
    let mut cells = db.prepare_cached(&format!(
        "select cell.image, mount.template, cell.position from mount_cell cell
           join mount on mount.id = unhex(replace(cell.mount, '-', '')) and mount.deleted is null
         where cell.deleted is null and cell.image is not null and {cells_of} order by mount.created_ms"
    ))?;
    let mut rows = cells.query([&value])?;
    while let Some(row) = rows.next()? {
        if let (Ok(image), Ok(position)) =
            (row.get::<_, String>(0)?.parse(), usize::try_from(row.get::<_, i64>(2)?))
        {
            found.entry(image).or_default().position = Some((row.get(1)?, position));
        }
    }
    Ok(found)
}

fn card(db: &Connection, id: RecordId, beside: Beside) -> Result<ImageCard> {
    let local = load(db, "image", id)?;
    let file = local.row.value("file").ok_or(Error::Stored("an image without a file"))?;
    let string = |name: &str| file.get(name).and_then(Value::as_str).map(str::to_owned);
    let number = |name: &str| file.get(name).and_then(Value::as_u64);
    let exposure = |name: &str| local.row.value("exposure").and_then(|exposure| exposure.get(name));
    let position = beside.position.and_then(|(template, position)| {
        templates::template(&template).and_then(|template| template.positions.get(position).cloned())
    });
    let expected = position.as_ref().map(|position| position.teeth.iter().map(|tooth| (*tooth).to_owned()));
    let teeth = if beside.teeth.is_empty() { expected.into_iter().flatten().collect() } else { beside.teeth };
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
        modality: exposure("modality").and_then(Value::as_str).map(str::to_owned),
        spacing_nm: exposure("spacing_nm").and_then(Value::as_u64),
        calibration_nm: local.row.value("calibration").and_then(Value::as_u64),
        view: text(&local, "view").or_else(|| position.as_ref().map(|position| position.view.to_owned())),
        teeth,
        layer: layer(&local),
        mount_turn: position.map(|position| position.turn),
        deleted: local.row.deleted.is_some(),
        rev: Rev::of(&local.row),
    })
}

fn layer(local: &Local) -> Value {
    local.row.value("layer").cloned().unwrap_or(Value::Null)
}

/// The live tags of an image: record and tooth.
pub fn tags(db: &Connection, image: RecordId) -> Result<Vec<(RecordId, String)>> {
    let mut statement =
        db.prepare_cached("select id, tooth from image_tooth where deleted is null and image = ?1")?;
    let mut rows = statement.query([image.to_string()])?;
    let mut tags = Vec::new();
    while let Some(row) = rows.next()? {
        tags.push((id_column(row.get_ref(0)?)?, row.get(1)?));
    }
    Ok(tags)
}
