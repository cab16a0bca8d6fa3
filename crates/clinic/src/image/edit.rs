//! What people say of an image and how they want it shown: records and a layer beside the bytes, never the bytes.

use std::collections::{BTreeMap, BTreeSet};

use chairside_imaging::export::{self, Look};
use chairside_model::RecordId;
use chairside_store::{AuditAction, Edit, EditKind, ImageCard, Rev, Tx, annotation, image, shown};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::Image;
use crate::annotation::Annotation;
use crate::error::{DoorError, Result};
use crate::patient::{RecordRef, RecordUpdate, Updated, must_exist, update};
use crate::session::Session;

/// How a person wants an image shown. The window counts in the picture's own samples.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImageLayer {
    pub window_low: u32,
    pub window_high: u32,
    /// 1000 leaves the greys as they are.
    pub gamma_milli: u32,
    pub invert: bool,
    pub sharpen_milli: u32,
    /// Degrees clockwise: 0, 90, 180 or 270.
    pub turn: u16,
    pub mirrored: bool,
}

#[derive(Debug, Serialize, TS)]
pub struct ImageDetail {
    pub image: Image,
    pub rev: String,
    pub layer: Option<ImageLayer>,
    pub annotations: Vec<Annotation>,
    /// Nanometres a pixel. `None`: nobody knows, and no millimetres may be shown.
    pub spacing_nm: Option<u64>,
    pub spacing_from: Option<SpacingFrom>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SpacingFrom {
    Device,
    Person,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImageAdjust {
    #[ts(as = "String")]
    pub id: RecordId,
    /// `None`: back to the original.
    pub layer: Option<ImageLayer>,
    #[ts(optional)]
    pub rev: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImageTag {
    #[ts(as = "String")]
    pub id: RecordId,
    /// FDI; all of them.
    pub teeth: Vec<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImageCalibrate {
    #[ts(as = "String")]
    pub id: RecordId,
    /// `None`: what the device said counts again.
    pub spacing_nm: Option<u64>,
    #[ts(optional)]
    pub rev: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImageMove {
    #[ts(as = "String")]
    pub id: RecordId,
    #[ts(as = "String")]
    pub patient: RecordId,
}

pub(crate) fn image_get(session: &Session, payload: RecordRef) -> Result<ImageDetail> {
    let meta = session.store.meta();
    Ok(session.store.read(|db| {
        let card = image::get(db, payload.id)?;
        let annotations = annotation::of_image(db, payload.id)?;
        let (spacing_nm, spacing_from) = match (card.calibration_nm, card.spacing_nm) {
            (Some(measured), _) => (Some(measured), Some(SpacingFrom::Person)),
            (None, Some(said)) => (Some(said), Some(SpacingFrom::Device)),
            (None, None) => (None, None),
        };
        Ok(ImageDetail {
            rev: card.rev.to_string(),
            layer: layer(&card),
            annotations: annotations.into_iter().map(Annotation::from).collect(),
            spacing_nm,
            spacing_from,
            image: Image::from_card(db, &meta, card)?,
        })
    })?)
}

fn layer(card: &ImageCard) -> Option<ImageLayer> {
    let number = |name: &str| card.layer.get(name).and_then(Value::as_u64);
    let flag = |name: &str| number(name) == Some(1);
    card.is_adjusted().then(|| ImageLayer {
        window_low: number("window_low").and_then(|sample| u32::try_from(sample).ok()).unwrap_or(0),
        window_high: number("window_high")
            .and_then(|sample| u32::try_from(sample).ok())
            .unwrap_or(u16::MAX.into()),
        gamma_milli: number("gamma_milli").and_then(|gamma| u32::try_from(gamma).ok()).unwrap_or(1_000),
        invert: flag("invert"),
        sharpen_milli: number("sharpen_milli").and_then(|sharpen| u32::try_from(sharpen).ok()).unwrap_or(0),
        turn: turn(card),
        mirrored: flag("mirrored"),
    })
}

/// The layer's word, else that of the mount position it stands in.
pub(super) fn turn(card: &ImageCard) -> u16 {
    let said = card.layer.get("turn").and_then(Value::as_u64).and_then(|turn| u16::try_from(turn).ok());
    said.or(card.mount_turn).unwrap_or(0)
}

/// As the viewer shows it; without a layer in the picture's own window.
pub(super) fn look(card: &ImageCard, pixels: &[u8]) -> Look {
    let layer = layer(card);
    let (low, high) = export::window(pixels).unwrap_or((0, u16::MAX.into()));
    Look {
        window_low: layer.as_ref().map_or(low, |layer| layer.window_low),
        window_high: layer.as_ref().map_or(high, |layer| layer.window_high),
        gamma_milli: layer.as_ref().map_or(1_000, |layer| layer.gamma_milli),
        invert: layer.as_ref().is_some_and(|layer| layer.invert),
        sharpen_milli: layer.as_ref().map_or(0, |layer| layer.sharpen_milli),
        turn: turn(card),
        mirrored: is_mirrored(card),
    }
}

pub(super) fn is_mirrored(card: &ImageCard) -> bool {
    card.layer.get("mirrored").and_then(Value::as_u64) == Some(1)
}

pub(crate) fn image_adjust(session: &Session, payload: ImageAdjust) -> Result<Updated> {
    let value = payload.layer.map_or_else(|| Ok(json!({})), |layer| layer_unit(&layer))?;
    change(session, payload.id, "layer", value, payload.rev)
}

fn layer_unit(layer: &ImageLayer) -> Result<Value> {
    if layer.window_low >= layer.window_high {
        return Err(DoorError::invalid("A window's dark end lies below its bright end."));
    }
    if !layer.turn.is_multiple_of(90) {
        return Err(DoorError::invalid("A picture is turned by quarters."));
    }
    Ok(json!({
        "window_low": layer.window_low,
        "window_high": layer.window_high,
        "gamma_milli": layer.gamma_milli,
        "invert": u8::from(layer.invert),
        "sharpen_milli": layer.sharpen_milli,
        "turn": layer.turn,
        "mirrored": u8::from(layer.mirrored),
    }))
}

/// Measured as the device says, the device's word is enough: taking a calibration back leads there.
pub(crate) fn image_calibrate(session: &Session, payload: ImageCalibrate) -> Result<Updated> {
    let said = session.store.read(|db| image::get(db, payload.id))?.spacing_nm;
    let measured = payload.spacing_nm.filter(|measured| Some(*measured) != said);
    change(session, payload.id, "calibration", json!(measured), payload.rev)
}

fn change(session: &Session, id: RecordId, unit: &str, value: Value, rev: Option<String>) -> Result<Updated> {
    let rev: Option<Rev> = rev.map(|rev| rev.parse()).transpose()?;
    let units = BTreeMap::from([(unit.to_owned(), value)]);
    session.write(|tx| tx.edit(&Edit { rev, ..Edit::new("image", id, EditKind::Change, units) }))?;
    updated(session, id)
}

fn updated(session: &Session, id: RecordId) -> Result<Updated> {
    let card = session.store.read(|db| image::get(db, id))?;
    Ok(Updated { id, rev: card.rev.to_string() })
}

/// What a person may say of an image beside its layer.
const SAID: [&str; 2] = ["view", "taken_at"];

pub(crate) fn image_update(session: &Session, payload: RecordUpdate) -> Result<Updated> {
    let id = payload.id;
    if let Some(other) = payload.changes.keys().find(|name| !SAID.contains(&name.as_str())) {
        return Err(DoorError::invalid(format!("An image has no field {other} to change.")));
    }
    update(session, "image", payload)?;
    updated(session, id)
}

/// The tags become exactly these. A tag that is there is left alone, one that was taken away comes back.
pub(crate) fn image_tag(session: &Session, payload: ImageTag) -> Result<RecordRef> {
    let ImageTag { id, teeth } = payload;
    if let Some(wrong) = teeth.iter().find(|tooth| !is_tooth(tooth)) {
        return Err(DoorError::invalid(format!("There is no tooth {wrong} in FDI notation.")));
    }
    let wanted: BTreeSet<String> = teeth.into_iter().collect();
    let (card, tags) = session.store.read(|db| Ok((image::get(db, id)?, image::tags(db, id)?)))?;
    session.write(|tx| {
        for (tag, tooth) in &tags {
            if !wanted.contains(tooth) {
                tx.edit(&Edit::new("image_tooth", *tag, EditKind::Delete, BTreeMap::new()))?;
            }
        }
        for tooth in wanted.iter().filter(|tooth| !tags.iter().any(|(_, tagged)| tagged == *tooth)) {
            tag(tx, card.patient, id, tooth)?;
        }
        Ok(())
    })?;
    Ok(RecordRef { id })
}

fn tag(tx: &mut Tx<'_>, patient: RecordId, image: RecordId, tooth: &str) -> chairside_store::Result<()> {
    let units = BTreeMap::from([("tag".to_owned(), json!({"image": image, "tooth": tooth}))]);
    create_or_restore(tx, "image_tooth", RecordId::image_tooth(image, tooth), patient, units)
}

/// A record with a natural key: made, or brought back where it was made before.
pub(crate) fn create_or_restore(
    tx: &mut Tx<'_>,
    collection: &'static str,
    id: RecordId,
    parent: RecordId,
    units: BTreeMap<String, Value>,
) -> chairside_store::Result<()> {
    let kind = match tx.read(|db| shown(db, collection, id))? {
        Some(row) if row.deleted.is_some() => {
            tx.edit(&Edit::new(collection, id, EditKind::Restore, BTreeMap::new()))?;
            EditKind::Change
        }
        Some(_) => EditKind::Change,
        None => EditKind::Create { parent: Some(parent) },
    };
    tx.edit(&Edit::new(collection, id, kind, units))
}

/// Quadrants 1–4 have eight teeth, those of children 5–8 have five.
fn is_tooth(tooth: &str) -> bool {
    matches!(tooth.as_bytes(), [b'1'..=b'4', b'1'..=b'8'] | [b'5'..=b'8', b'1'..=b'5'])
}

/// Units that go with an image to another patient.
const MOVED: [&str; 6] = ["file", "taken_at", "exposure", "view", "layer", "calibration"];

/// A new record at that patient takes the image's place: what was said of it goes along, the old one is in the trash.
pub(crate) fn image_move(session: &Session, payload: ImageMove) -> Result<RecordRef> {
    let ImageMove { id, patient } = payload;
    must_exist(session, patient)?;
    let card = session.store.read(|db| image::get(db, id))?;
    if card.deleted {
        return Err(DoorError::not_found());
    }
    if card.patient == patient {
        return Err(DoorError::invalid("The image is at this patient already."));
    }
    let moved = RecordId::moved_image(id, patient);
    session.write(|tx| {
        let row = tx.read(|db| shown(db, "image", id))?.ok_or(chairside_store::Error::NotFound)?;
        let mut units: BTreeMap<String, Value> =
            MOVED.iter().filter_map(|name| Some(((*name).to_owned(), row.value(name)?.clone()))).collect();
        units.insert("moved_from".to_owned(), json!(id));
        create_or_restore(tx, "image", moved, patient, units)?;
        for (_, tooth) in tx.read(|db| image::tags(db, id))? {
            tag(tx, patient, moved, &tooth)?;
        }
        for annotation in tx.read(|db| annotation::of_image(db, id))? {
            crate::annotation::copy(tx, &annotation, moved, patient)?;
        }
        tx.edit(&Edit::new("image", id, EditKind::Delete, BTreeMap::new()))?;
        tx.audit(AuditAction::Execute, "image", id, "moved_away")?;
        tx.audit(AuditAction::Execute, "image", moved, "moved_here")?;
        tx.intake_looked_at(&[id])
    })?;
    Ok(RecordRef { id: moved })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn teeth_are_those_of_fdi() {
        assert!(["11", "18", "48", "51", "85"].into_iter().all(is_tooth));
        assert!(!["10", "19", "49", "56", "91", "1", "111", "", "١١"].into_iter().any(is_tooth));
    }
}
