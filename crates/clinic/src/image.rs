//! Images of a patient: what they are and how they are shown. How one is filed and where its bytes go have files of
//! their own.

pub(crate) mod edit;
pub(crate) mod filing;
pub(crate) mod original;

use std::path::PathBuf;

use chairside_model::{RecordId, text};
use chairside_store::{EditKind, ImageCard, Meta, Reader, badge, file, image};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::patient::{PatientRef, RecordRef, mark};
use crate::session::Session;
use crate::sync_view::{FileSync, RecordSync};
use crate::whose::Whose;

pub(crate) use original::{export_error, write_beside};

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImageTake {
    #[ts(as = "String")]
    pub patient: RecordId,
    /// A one-time handle from a drop, a dialog or a paste.
    pub handle: String,
    /// A person saw that the file names somebody else, and wants it filed here.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub confirmed: bool,
}

/// The handle stays good for another try after `whose`.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImageTakeAnswer {
    Taken(ImageTaken),
    /// Nothing was filed: the file names somebody else than the chart.
    Whose(Whose),
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImageImport {
    #[ts(as = "String")]
    pub patient: RecordId,
    #[ts(as = "String")]
    pub path: PathBuf,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImageExport {
    #[ts(as = "String")]
    pub id: RecordId,
    #[ts(as = "String")]
    pub path: PathBuf,
    #[serde(default, rename = "as")]
    pub form: ExportForm,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportForm {
    /// Byte for byte.
    #[default]
    Original,
    /// As it is shown, the layer burnt in.
    Png,
    /// All its samples, with the patient's name. An original in DICOM leaves as it is.
    Dicom,
}

#[derive(Debug, Serialize, TS)]
pub struct ImageTaken {
    #[ts(as = "String")]
    pub id: RecordId,
    pub sha256: String,
    pub bytes: u64,
}

#[derive(Debug, Serialize, TS)]
pub struct ImageExported {
    pub bytes: u64,
}

#[derive(Debug, Serialize, TS)]
pub struct Image {
    #[ts(as = "String")]
    pub id: RecordId,
    #[ts(as = "String")]
    pub patient: RecordId,
    pub sha256: String,
    pub bytes: u64,
    pub filename: String,
    pub mime: String,
    pub width: Option<u32>,
    pub height: Option<u32>,
    pub taken_at: String,
    pub has_thumb: bool,
    /// The code of DICOM: IO, PX, DX, XC and so on.
    pub modality: Option<String>,
    pub view: Option<String>,
    /// FDI, sorted.
    pub teeth: Vec<String>,
    /// Degrees clockwise it is shown turned by: the layer's word, else its mount position's.
    pub turn: u16,
    pub mirrored: bool,
    /// It has a layer of its own.
    pub is_adjusted: bool,
    pub sync: FileSync,
    pub record: RecordSync,
}

#[derive(Debug, Serialize, TS)]
pub struct ImageList {
    pub items: Vec<Image>,
}

pub(crate) fn image_list(session: &Session, payload: PatientRef) -> Result<ImageList> {
    let meta = session.store.meta();
    let items = session.store.read(|db| {
        let cards = image::of_patient(db, payload.patient)?;
        cards
            .into_iter()
            .map(|card| Image::from_card(db, &meta, card))
            .collect::<chairside_store::Result<Vec<_>>>()
    })?;
    Ok(ImageList { items })
}

impl Image {
    pub(crate) fn from_card(db: &Reader, meta: &Meta, card: ImageCard) -> chairside_store::Result<Self> {
        let has_server = meta.has_server();
        let thumb_here = card.thumb_sha256.as_deref().map(|thumb| file::is_here(db, thumb)).transpose()?;
        let (turn, mirrored, is_adjusted) = (edit::turn(&card), edit::is_mirrored(&card), card.is_adjusted());
        Ok(Self {
            sync: badge::of_file(db, has_server, &card.sha256)?.unless_paused(meta.files_paused).into(),
            record: badge::of_record(db, has_server, "image", card.id)?.into(),
            id: card.id,
            patient: card.patient,
            sha256: card.sha256,
            bytes: card.bytes,
            filename: card.filename,
            mime: card.mime,
            width: card.width,
            height: card.height,
            has_thumb: thumb_here.unwrap_or(false),
            turn,
            mirrored,
            is_adjusted,
            taken_at: card.taken_at.unwrap_or_else(|| text::instant(card.created_ms)),
            modality: card.modality,
            view: card.view,
            teeth: card.teeth.into_iter().collect(),
        })
    }
}

pub(crate) fn image_delete(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "image", payload, EditKind::Delete)
}

pub(crate) fn image_restore(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "image", payload, EditKind::Restore)
}
