//! Mounts: a series of exposures, each at its position.

use std::collections::BTreeMap;

use chairside_model::{RecordId, mount as templates, text};
use chairside_store::{EditKind, MountCard, Reader, Tx, badge, image, merged, mount};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::{DoorError, Result};
use crate::image::edit::create_or_restore;
use crate::patient::{PatientRef, RecordRef, create, mark, must_exist};
use crate::session::Session;
use crate::sync_view::RecordSync;

#[derive(Debug, Serialize, TS)]
pub struct MountTemplate {
    pub id: &'static str,
    /// Width over height of the whole.
    pub aspect: f64,
    pub positions: Vec<MountPosition>,
}

/// Left, top, width and height are fractions of the whole.
#[derive(Debug, Serialize, TS)]
pub struct MountPosition {
    pub index: usize,
    pub view: &'static str,
    #[ts(as = "Vec<String>")]
    pub teeth: &'static [&'static str],
    /// Degrees clockwise that an exposure of this position is turned by to stand right.
    pub turn: u16,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

#[derive(Debug, Serialize, TS)]
pub struct MountTemplates {
    pub items: Vec<MountTemplate>,
}

#[derive(Debug, Serialize, TS)]
pub struct Mount {
    #[ts(as = "String")]
    pub id: RecordId,
    #[ts(as = "String")]
    pub patient: RecordId,
    pub template: String,
    pub taken_at: String,
    /// The lowest position that is empty and was not skipped.
    pub next: Option<usize>,
    /// One for each position of the template.
    pub cells: Vec<MountCell>,
    pub sync: RecordSync,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct MountCell {
    pub index: usize,
    #[ts(as = "Option<String>")]
    pub image: Option<RecordId>,
    pub skipped: bool,
}

#[derive(Debug, Serialize, TS)]
pub struct MountList {
    pub items: Vec<Mount>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MountCreate {
    #[ts(as = "String")]
    pub patient: RecordId,
    pub template: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MountPlace {
    #[ts(as = "String")]
    pub mount: RecordId,
    pub index: usize,
    /// `None` takes it out: the image stays in the chart.
    #[ts(as = "Option<String>")]
    pub image: Option<RecordId>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MountSwap {
    #[ts(as = "String")]
    pub mount: RecordId,
    pub a: usize,
    pub b: usize,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MountSkip {
    #[ts(as = "String")]
    pub mount: RecordId,
    pub index: usize,
    pub skipped: bool,
}

#[expect(clippy::unnecessary_wraps, reason = "a call answers with a result")]
pub(crate) fn mount_templates(_: &Session, _: Nothing) -> Result<MountTemplates> {
    let position = |(index, position): (usize, templates::Position)| MountPosition {
        index,
        view: position.view,
        teeth: position.teeth,
        turn: position.turn,
        x: position.left,
        y: position.top,
        width: position.width,
        height: position.height,
    };
    let template = |template: templates::Template| MountTemplate {
        id: template.id,
        aspect: template.aspect,
        positions: template.positions.into_iter().enumerate().map(position).collect(),
    };
    Ok(MountTemplates { items: templates::templates().into_iter().map(template).collect() })
}

pub(crate) fn mount_create(session: &Session, payload: MountCreate) -> Result<RecordRef> {
    must_exist(session, payload.patient)?;
    let units = BTreeMap::from([
        ("template".to_owned(), json!(payload.template)),
        ("taken_at".to_owned(), json!(text::instant(session.env.now_ms()))),
    ]);
    create(session, "mount", Some(payload.patient), units)
}

/// The newest first.
pub(crate) fn mount_list(session: &Session, payload: PatientRef) -> Result<MountList> {
    let has_server = session.has_server();
    let mut items = session.store.read(|db| {
        let cards = mount::of_patient(db, payload.patient)?;
        cards
            .into_iter()
            .map(|card| Mount::from_card(db, has_server, card))
            .collect::<chairside_store::Result<Vec<_>>>()
    })?;
    items.sort_by(|a, b| b.taken_at.cmp(&a.taken_at));
    Ok(MountList { items })
}

impl Mount {
    fn from_card(db: &Reader, has_server: bool, card: MountCard) -> chairside_store::Result<Self> {
        let cells = cells(&card);
        Ok(Self {
            id: card.id,
            patient: card.patient,
            next: next(&cells),
            cells,
            sync: badge::of_record(db, has_server, "mount", card.id)?.into(),
            template: card.template,
            taken_at: card.taken_at.unwrap_or_else(|| text::instant(card.created_ms)),
        })
    }
}

/// A template of a newer program shows what it holds.
fn cells(card: &MountCard) -> Vec<MountCell> {
    let known = templates::template(&card.template).map_or(0, |template| template.positions.len());
    let held = card.cells.iter().map(|cell| cell.position + 1).max().unwrap_or(0);
    let cell = |index| {
        let held = card.cells.iter().find(|cell| cell.position == index);
        MountCell {
            index,
            image: held.and_then(|cell| cell.image),
            skipped: held.is_some_and(|cell| cell.skipped && cell.image.is_none()),
        }
    };
    (0..known.max(held)).map(cell).collect()
}

fn next(cells: &[MountCell]) -> Option<usize> {
    cells.iter().find(|cell| cell.image.is_none() && !cell.skipped).map(|cell| cell.index)
}

pub(crate) fn mount_place(session: &Session, payload: MountPlace) -> Result<RecordRef> {
    let MountPlace { mount: id, index, image } = payload;
    let card = has_position(session, id, &[index])?;
    if let Some(image) = image {
        let (placed, is_theirs) = session.store.read(|db| {
            let placed = image::get(db, image)?;
            let is_theirs = are_one_person(db, placed.patient, card.patient)?;
            Ok((placed, is_theirs))
        })?;
        if placed.deleted || !is_theirs {
            return Err(DoorError::invalid("Only an image of the same patient can stand in a mount."));
        }
    }
    session.write(|tx| {
        // One place for one image.
        if let Some(image) = image {
            let elsewhere =
                card.cells.iter().filter(|cell| cell.image == Some(image) && cell.position != index);
            elsewhere.into_iter().try_for_each(|cell| put(tx, &card, cell.position, None, false))?;
        }
        put(tx, &card, index, image, false)
    })?;
    Ok(RecordRef { id })
}

pub(crate) fn mount_swap(session: &Session, payload: MountSwap) -> Result<RecordRef> {
    let MountSwap { mount: id, a, b } = payload;
    let card = has_position(session, id, &[a, b])?;
    let at = |index: usize| {
        let held = card.cells.iter().find(|cell| cell.position == index);
        held.map_or((None, false), |cell| (cell.image, cell.skipped))
    };
    let (of_a, of_b) = (at(a), at(b));
    session.write(|tx| {
        put(tx, &card, a, of_b.0, of_b.1)?;
        put(tx, &card, b, of_a.0, of_a.1)
    })?;
    Ok(RecordRef { id })
}

pub(crate) fn mount_skip(session: &Session, payload: MountSkip) -> Result<RecordRef> {
    let MountSkip { mount: id, index, skipped } = payload;
    let card = has_position(session, id, &[index])?;
    let is_held = card.cells.iter().any(|cell| cell.position == index && cell.image.is_some());
    if is_held {
        return Err(DoorError::invalid("This position holds an image."));
    }
    session.write(|tx| put(tx, &card, index, None, skipped))?;
    Ok(RecordRef { id })
}

pub(crate) fn mount_delete(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "mount", payload, EditKind::Delete)
}

pub(crate) fn mount_restore(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "mount", payload, EditKind::Restore)
}

fn has_position(session: &Session, id: RecordId, indexes: &[usize]) -> Result<MountCard> {
    let card = session.store.read(|db| mount::get(db, id))?;
    let count = cells(&card).len();
    if indexes.iter().any(|index| *index >= count) {
        return Err(DoorError::invalid("The mount has no such position."));
    }
    Ok(card)
}

fn put(
    tx: &mut Tx<'_>,
    card: &MountCard,
    index: usize,
    image: Option<RecordId>,
    skipped: bool,
) -> chairside_store::Result<()> {
    let mut cell = json!({"mount": card.id, "position": index, "skipped": u8::from(skipped)});
    if let Some(image) = image {
        cell["image"] = json!(image);
    }
    let units = BTreeMap::from([("cell".to_owned(), cell)]);
    create_or_restore(tx, "mount_cell", RecordId::mount_cell(card.id, index), card.patient, units)
}

/// Who was written down twice and merged has mounts and images at both records.
fn are_one_person(db: &Reader, one: RecordId, other: RecordId) -> chairside_store::Result<bool> {
    Ok(merged::root(db, one)? == merged::root(db, other)?)
}

/// An exposure goes to the next position, if the series is that patient's and one is open.
pub(crate) fn place_next(
    tx: &mut Tx<'_>,
    mount: RecordId,
    patient: RecordId,
    image: RecordId,
) -> chairside_store::Result<Option<usize>> {
    let card = match tx.read(|db| mount::get(db, mount)) {
        Err(chairside_store::Error::NotFound) => return Ok(None),
        card => card?,
    };
    if card.deleted || !tx.read(|db| are_one_person(db, card.patient, patient))? {
        return Ok(None);
    }
    let Some(index) = next(&cells(&card)) else { return Ok(None) };
    put(tx, &card, index, Some(image), false)?;
    Ok(Some(index))
}
