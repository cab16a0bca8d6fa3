//! Rulers, angles, lines and words on an image.

use std::collections::BTreeMap;

use chairside_model::RecordId;
use chairside_store::{AnnotationCard, Edit, EditKind, Rev, Tx, annotation, image};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::error::{DoorError, Result};
use crate::image::edit::create_or_restore;
use crate::patient::{RecordRef, Updated, create, mark};
use crate::session::Session;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AnnotationKind {
    Ruler,
    Angle,
    Freehand,
    Text,
}

/// Across and down, each 0 to 1 of the picture as it lies in the file.
type Point = (f64, f64);

#[derive(Debug, Serialize, TS)]
pub struct Annotation {
    #[ts(as = "String")]
    pub id: RecordId,
    #[ts(as = "AnnotationKind")]
    pub kind: String,
    #[ts(type = "[number, number][]")]
    pub points: Value,
    pub text: Option<String>,
    pub rev: String,
}

impl From<AnnotationCard> for Annotation {
    fn from(card: AnnotationCard) -> Self {
        let AnnotationCard { id, kind, points, text, rev } = card;
        Self { id, kind, points, text, rev: rev.to_string() }
    }
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnnotationAdd {
    #[ts(as = "String")]
    pub image: RecordId,
    pub kind: AnnotationKind,
    pub points: Vec<Point>,
    #[ts(optional)]
    pub text: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AnnotationUpdate {
    #[ts(as = "String")]
    pub id: RecordId,
    pub changes: AnnotationChanges,
    #[ts(optional)]
    pub rev: Option<String>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct AnnotationChanges {
    pub points: Option<Vec<Point>>,
    /// An empty text clears it.
    pub text: Option<String>,
}

/// A hand drawing for ten seconds, thinned by the window.
const FREEHAND_POINTS_MAX: usize = 600;

pub(crate) fn annotation_add(session: &Session, payload: AnnotationAdd) -> Result<RecordRef> {
    let AnnotationAdd { image, kind, points, text } = payload;
    fits(kind, &points)?;
    let text = text.filter(|text| !text.trim().is_empty());
    if kind == AnnotationKind::Text && text.is_none() {
        return Err(DoorError::invalid("A note on an image needs words."));
    }
    let card = session.store.read(|db| image::get(db, image))?;
    let about = json!({"image": image, "kind": kind});
    let units = BTreeMap::from([
        ("about".to_owned(), about),
        ("shape".to_owned(), shape(&json!(points), text.as_deref())),
    ]);
    create(session, "annotation", Some(card.patient), units)
}

pub(crate) fn annotation_update(session: &Session, payload: AnnotationUpdate) -> Result<Updated> {
    let AnnotationUpdate { id, changes, rev } = payload;
    let rev: Option<Rev> = rev.map(|rev| rev.parse()).transpose()?;
    let card = session.store.read(|db| annotation::get(db, id))?;
    let points = match changes.points {
        Some(points) => {
            let kind: AnnotationKind = serde_json::from_value(json!(card.kind))
                .map_err(|_| DoorError::invalid("An annotation of this kind cannot be changed here."))?;
            fits(kind, &points)?;
            json!(points)
        }
        None => card.points,
    };
    let text = changes.text.or(card.text).filter(|text| !text.trim().is_empty());
    let units = BTreeMap::from([("shape".to_owned(), shape(&points, text.as_deref()))]);
    session.write(|tx| tx.edit(&Edit { rev, ..Edit::new("annotation", id, EditKind::Change, units) }))?;
    let card = session.store.read(|db| annotation::get(db, id))?;
    Ok(Updated { id, rev: card.rev.to_string() })
}

pub(crate) fn annotation_delete(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "annotation", payload, EditKind::Delete)
}

pub(crate) fn annotation_restore(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "annotation", payload, EditKind::Restore)
}

/// The same on another record of the same image. Its id is derived, so that a move made twice draws it once.
pub(crate) fn copy(
    tx: &mut Tx<'_>,
    card: &AnnotationCard,
    image: RecordId,
    patient: RecordId,
) -> chairside_store::Result<()> {
    let id = RecordId::derived(image.as_bytes(), &format!("annotation/{}", card.id));
    let units = BTreeMap::from([
        ("about".to_owned(), json!({"image": image, "kind": card.kind})),
        ("shape".to_owned(), shape(&card.points, card.text.as_deref())),
    ]);
    create_or_restore(tx, "annotation", id, patient, units)
}

fn shape(points: &Value, text: Option<&str>) -> Value {
    let mut shape = json!({"points": points});
    if let Some(text) = text {
        shape["text"] = json!(text);
    }
    shape
}

fn fits(kind: AnnotationKind, points: &[Point]) -> Result<()> {
    let wanted = match kind {
        AnnotationKind::Ruler => 2..=2,
        AnnotationKind::Angle => 3..=3,
        AnnotationKind::Freehand => 2..=FREEHAND_POINTS_MAX,
        AnnotationKind::Text => 1..=1,
    };
    if !wanted.contains(&points.len()) {
        return Err(DoorError::invalid("A drawing of this kind has another number of points."));
    }
    let is_inside = |at: f64| (0.0..=1.0).contains(&at);
    if points.iter().all(|(across, down)| is_inside(*across) && is_inside(*down)) {
        return Ok(());
    }
    Err(DoorError::invalid("A drawing stays within its picture."))
}
