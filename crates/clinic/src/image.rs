//! Images: bytes first (durable, by their hash), then the record and its upload job in one transaction.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use chairside_imaging::Inspection;
use chairside_model::{RecordId, text};
use chairside_store::blob_dir::{BlobError, BlobHealth, Imported, open_source};
use chairside_store::blob_file::BlobReader;
use chairside_store::{AuditAction, Edit, EditKind, ImageCard, Reader, badge, file, image};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::desk::{Picture, PictureSize};
use crate::env::local_ms;
use crate::error::{DoorError, Result};
use crate::patient::{PatientRef, RecordRef, mark, must_exist};
use crate::pin;
use crate::session::Session;
use crate::sync_view::{FileSync, RecordSync};
use crate::whose::{self, Whose};

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
    pub sync: FileSync,
    pub record: RecordSync,
}

#[derive(Debug, Serialize, TS)]
pub struct ImageList {
    pub items: Vec<Image>,
}

/// A script knows what it imports: it is never asked whose a file is.
pub(crate) fn image_import(session: &Session, payload: ImageImport) -> Result<ImageTaken> {
    must_exist(session, payload.patient)?;
    let source = open_source(&payload.path)?;
    file(session, payload.patient, &file_name(&payload.path), source, None)
}

/// Files a copy: when this says taken, the original's bytes and its record survive a power cut.
pub(crate) fn take(session: &Session, payload: &ImageTake, path: &Path) -> Result<ImageTakeAnswer> {
    must_exist(session, payload.patient)?;
    let whose = whose::of_another(session, payload.patient, &mut open_source(path)?)?;
    let audited = match whose {
        Some(whose) if !payload.confirmed => return Ok(ImageTakeAnswer::Whose(whose)),
        whose => whose.map(|_| CONFIRMED),
    };
    let source = open_source(path)?;
    file(session, payload.patient, &file_name(path), source, audited).map(ImageTakeAnswer::Taken)
}

/// How the audit log calls it.
const CONFIRMED: &str = "filed_though_it_names_another";

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// As [`take`], from memory.
pub(crate) fn take_bytes(
    session: &Session,
    patient: RecordId,
    name: &str,
    bytes: &[u8],
) -> Result<ImageTaken> {
    must_exist(session, patient)?;
    file(session, patient, name, bytes, None)
}

fn file(
    session: &Session,
    patient: RecordId,
    name: &str,
    source: impl Read,
    audited: Option<&str>,
) -> Result<ImageTaken> {
    let original = session.blobs.import(source, &*session.env)?;
    let inspection = inspect(session, &original);
    let thumb = inspection
        .thumbnail
        .as_deref()
        .map(|bytes| session.blobs.import(bytes, &*session.env))
        .transpose()?;
    let filename: String = name.chars().filter(|c| !c.is_control()).take(FILENAME_CHARS_MAX).collect();
    let file = file_unit(&original, &inspection, thumb.as_ref(), &filename);
    let id = RecordId::fresh(&*session.env);
    let units = BTreeMap::from([
        ("file".to_owned(), file),
        ("taken_at".to_owned(), Value::String(text::instant(taken_ms(session, &inspection)))),
    ]);
    let edit = Edit::new("image", id, EditKind::Create { parent: Some(patient) }, units);
    let sha256 = hex::encode(original.sha256);
    session.write(|tx| {
        tx.edit(&edit)?;
        if let Some(audited) = audited {
            tx.audit(AuditAction::Execute, "image", id, audited)?;
        }
        tx.file_here(&sha256, original.bytes, &filename, false)?;
        thumb
            .iter()
            .try_for_each(|thumb| tx.file_here(&hex::encode(thumb.sha256), thumb.bytes, "thumbnail", true))
    })?;
    Ok(ImageTaken { id, sha256, bytes: original.bytes })
}

/// When the device says it was taken, unless that is not over yet: then its clock is wrong, and it was just now.
fn taken_ms(session: &Session, inspection: &Inspection) -> u64 {
    let now_ms = session.env.now_ms();
    let said = inspection.dicom.as_ref().and_then(|header| header.taken_at.as_deref());
    said.and_then(local_ms).filter(|taken_ms| *taken_ms <= now_ms).unwrap_or(now_ms)
}

/// As long as the field allows.
const FILENAME_CHARS_MAX: usize = 300;

/// What cannot be looked into is kept all the same, with a placeholder.
fn inspect(session: &Session, original: &Imported) -> Inspection {
    let reader = match session.blobs.open_blob(&original.sha256) {
        Ok(reader) => reader,
        Err(_) => return unknown(),
    };
    session.imaging.inspect(reader).unwrap_or_else(|error| {
        tracing::warn!(%error, "no preview of an image");
        unknown()
    })
}

fn unknown() -> Inspection {
    Inspection {
        mime: "application/octet-stream",
        width: None,
        height: None,
        dicom: None,
        thumbnail: None,
        note: None,
    }
}

fn file_unit(
    original: &Imported,
    inspection: &Inspection,
    thumb: Option<&Imported>,
    filename: &str,
) -> Value {
    let mut file = json!({
        "sha256": hex::encode(original.sha256),
        "bytes": original.bytes,
        "filename": filename,
        "mime": inspection.mime,
        "width": inspection.width,
        "height": inspection.height,
        "thumb_sha256": thumb.map(|thumb| hex::encode(thumb.sha256)),
        "thumb_bytes": thumb.map(|thumb| thumb.bytes),
    });
    if let Some(fields) = file.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    file
}

pub(crate) fn image_list(session: &Session, payload: PatientRef) -> Result<ImageList> {
    let has_server = session.has_server();
    let items = session.store.read(|db| {
        let cards = image::of_patient(db, payload.patient)?;
        cards
            .into_iter()
            .map(|card| Image::from_card(db, has_server, card))
            .collect::<chairside_store::Result<Vec<_>>>()
    })?;
    Ok(ImageList { items })
}

impl Image {
    fn from_card(db: &Reader, has_server: bool, card: ImageCard) -> chairside_store::Result<Self> {
        let thumb_here = card.thumb_sha256.as_deref().map(|thumb| file::is_here(db, thumb)).transpose()?;
        Ok(Self {
            sync: badge::of_file(db, has_server, &card.sha256)?.into(),
            record: badge::of_record(db, has_server, "image", card.id)?.into(),
            id: card.id,
            patient: card.patient,
            sha256: card.sha256,
            bytes: card.bytes,
            filename: card.filename,
            mime: card.mime,
            width: card.width,
            height: card.height,
            taken_at: card.taken_at.unwrap_or_else(|| text::instant(card.created_ms)),
            has_thumb: thumb_here.unwrap_or(false),
        })
    }
}

pub(crate) fn image_delete(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "image", payload, EditKind::Delete)
}

pub(crate) fn image_restore(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "image", payload, EditKind::Restore)
}

/// Asks for the original; it comes in the background.
pub(crate) fn image_fetch(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    let card = session.store.read(|db| image::get(db, payload.id))?;
    session.write(|tx| tx.download_want(&card.sha256, card.bytes, false))?;
    Ok(payload)
}

/// The original, byte for byte, fetched from the clinic if it is not here.
pub(crate) async fn image_export(session: &Session, payload: ImageExport) -> Result<ImageExported> {
    let card = session.store.read(|db| image::get(db, payload.id))?;
    session.write(|tx| tx.audit(AuditAction::Execute, "image", payload.id, "export"))?;
    match export(session, &card, &payload.path).await {
        // Reading it showed that the disk had spoilt it. The clinic may have it whole.
        Err(error) if matches!(error.code.as_str(), "file_missing" | "file_damaged") => {
            export(session, &card, &payload.path).await
        }
        exported => exported,
    }
}

async fn export(session: &Session, card: &ImageCard, path: &Path) -> Result<ImageExported> {
    bring_here(session, card).await?;
    let mut original = open(session, &card.sha256)?;
    let bytes = write_beside(path, &mut original).map_err(export_error)?;
    Ok(ImageExported { bytes })
}

async fn bring_here(session: &Session, card: &ImageCard) -> Result<()> {
    let is_here = || session.store.read(|db| file::is_here(db, &card.sha256));
    if is_here()? {
        return Ok(());
    }
    // What the disk had lost may lie there again: another drive, a folder that was moved.
    let health = session.blobs.verify(&hash(&card.sha256)?)?;
    if health == BlobHealth::Whole {
        let ((), touched) =
            session.store.write_as_desk(|tx| tx.download_needless(&card.sha256, card.bytes))?;
        session.tell(&touched);
        return Ok(());
    }
    let at_clinic = session.store.read(|db| file::is_at_clinic(db, &card.sha256))?;
    match &session.line {
        _ if health == BlobHealth::Damaged && !at_clinic => Err(BlobError::Damaged.into()),
        None => Err(DoorError::new("file_missing", "The file is not on this desk.")),
        Some(line) => {
            session.store.write_as_desk(|tx| tx.download_want(&card.sha256, card.bytes, false))?;
            line.fetch(&card.sha256).await??;
            if is_here()? {
                return Ok(());
            }
            let why = "The file is not at the clinic yet: the desk that took it has not sent it.";
            Err(DoorError::new("file_missing", why))
        }
    }
}

fn hash(sha256: &str) -> Result<[u8; 32]> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(sha256, &mut bytes).map_err(|_| DoorError::not_found())?;
    Ok(bytes)
}

fn open<'a>(session: &'a Session, sha256: &'a str) -> Result<Original<'a>> {
    match session.blobs.open_blob(&hash(sha256)?) {
        Ok(reader) => {
            pin::used(session, sha256);
            Ok(Original { session, sha256, reader })
        }
        Err(error) => {
            match error {
                BlobError::Missing => gone(session, sha256, false),
                BlobError::Damaged => gone(session, sha256, true),
                _ => {}
            }
            Err(error.into())
        }
    }
}

/// A file on this disk. Whoever reads it is the first to notice that the disk spoilt it.
struct Original<'a> {
    session: &'a Session,
    sha256: &'a str,
    reader: BlobReader<File>,
}

impl Read for Original<'_> {
    fn read(&mut self, bytes: &mut [u8]) -> std::io::Result<usize> {
        let read = self.reader.read(bytes);
        if read.as_ref().is_err_and(|error| error.kind() == std::io::ErrorKind::InvalidData) {
            gone(self.session, self.sha256, true);
        }
        read
    }
}

/// Said at the image; where the clinic has it, it comes again.
fn gone(session: &Session, sha256: &str, damaged: bool) {
    // Where not even this can be written, the person reads the error of the file itself.
    if let Ok(((), touched)) = session.store.write_as_desk(|tx| tx.file_gone(sha256, damaged)) {
        session.tell(&touched);
        if let Some(line) = &session.line {
            line.wake();
        }
    }
}

/// Whole or not at all: a half-written export would pass for the original.
pub(crate) fn write_beside(path: &Path, original: &mut impl Read) -> std::io::Result<u64> {
    let mut partial = path.as_os_str().to_owned();
    partial.push(".partial");
    let written = create(Path::new(&partial)).and_then(|mut file| {
        let bytes = std::io::copy(original, &mut file)?;
        file.sync_all()?;
        Ok(bytes)
    });
    match written {
        Ok(bytes) => std::fs::rename(&partial, path).map(|()| bytes),
        Err(error) => {
            let _ = std::fs::remove_file(&partial);
            Err(error)
        }
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "an export leaves the profile on purpose, where the person said"
)]
fn create(path: &Path) -> std::io::Result<File> {
    File::create(path)
}

pub(crate) fn export_error(error: std::io::Error) -> DoorError {
    match error.kind() {
        std::io::ErrorKind::InvalidData => {
            DoorError::new("file_damaged", "The file is damaged on this desk's disk.")
        }
        std::io::ErrorKind::StorageFull => DoorError::new("disk_full", "The disk is full."),
        _ => DoorError::new("file_unwritable", "The file cannot be written there."),
    }
}

/// A picture the window can show. `None`: nothing to show yet, or nothing that can be shown.
pub(crate) fn picture(session: &Session, id: RecordId, size: PictureSize) -> Result<Option<Picture>> {
    let card = session.store.read(|db| image::get(db, id))?;
    match size {
        PictureSize::Thumb => {
            let Some(thumb) = card.thumb_sha256 else { return Ok(None) };
            if !session.store.read(|db| file::is_here(db, &thumb))? {
                return Ok(None);
            }
            let mut bytes = Vec::new();
            open(session, &thumb)?.read_to_end(&mut bytes).map_err(export_error)?;
            Ok(Some(Picture { mime: "image/jpeg".to_owned(), bytes }))
        }
        PictureSize::View => {
            if !session.store.read(|db| file::is_here(db, &card.sha256))? {
                return Ok(None);
            }
            let picture = session.imaging.view(open(session, &card.sha256)?, VIEW_SIDE_MAX);
            Ok(picture.ok().map(|picture| Picture { mime: picture.mime.to_owned(), bytes: picture.bytes }))
        }
    }
}

/// A 4K screen and some room to zoom.
const VIEW_SIDE_MAX: u32 = 4_096;
