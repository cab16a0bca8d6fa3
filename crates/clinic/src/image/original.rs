//! The bytes of an image: shown, exported, fetched, and noticed when the disk spoilt them.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use chairside_imaging::export::{self, DicomFacts};
use chairside_imaging::{DICOM_MIME, PIXELS_MIME, Picture as Seen};
use chairside_model::{RecordId, text};
use chairside_store::blob_dir::{BlobError, BlobHealth};
use chairside_store::blob_file::BlobReader;
use chairside_store::{AuditAction, ImageCard, file, image, intake, patient};

use super::{ExportForm, ImageExport, ImageExported, edit};
use crate::desk::{Picture, PictureSize};
use crate::env::local_civil;
use crate::error::{DoorError, Result};
use crate::patient::RecordRef;
use crate::pin;
use crate::session::Session;

/// Asks for the original; it comes in the background.
pub(crate) fn image_fetch(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    let card = session.store.read(|db| image::get(db, payload.id))?;
    session.write(|tx| tx.download_want(&card.sha256, card.bytes, false))?;
    Ok(payload)
}

/// A file for somebody else, fetched from the clinic if it is not here.
pub(crate) async fn image_export(session: &Session, payload: ImageExport) -> Result<ImageExported> {
    let card = session.store.read(|db| image::get(db, payload.id))?;
    session.write(|tx| tx.audit(AuditAction::Execute, "image", payload.id, "export"))?;
    match export(session, &card, &payload).await {
        // Reading it showed that the disk had spoilt it. The clinic may have it whole.
        Err(error) if matches!(error.code.as_str(), "file_missing" | "file_damaged") => {
            export(session, &card, &payload).await
        }
        exported => exported,
    }
}

async fn export(session: &Session, card: &ImageCard, payload: &ImageExport) -> Result<ImageExported> {
    bring_here(session, card).await?;
    let mut original = open(session, &card.sha256)?;
    let bytes = match payload.form {
        ExportForm::Original => write_beside(&payload.path, &mut original),
        ExportForm::Dicom if card.mime == DICOM_MIME => write_beside(&payload.path, &mut original),
        ExportForm::Dicom => {
            let pixels = pixels(session, original)?;
            let facts = dicom_facts(session, card)?;
            write_beside(
                &payload.path,
                &mut export::dicom(&pixels, &facts).ok_or_else(no_picture)?.as_slice(),
            )
        }
        ExportForm::Png => {
            let pixels = pixels(session, original)?;
            let png = export::png(&pixels, edit::look(card, &pixels)).ok_or_else(no_picture)?;
            write_beside(&payload.path, &mut png.as_slice())
        }
    };
    Ok(ImageExported { bytes: bytes.map_err(export_error)? })
}

fn pixels(session: &Session, original: Original<'_>) -> Result<Vec<u8>> {
    session.imaging.pixels(original).map_err(|_| no_picture())
}

fn no_picture() -> DoorError {
    DoorError::new("no_picture", "This file cannot be shown, so only the original can be exported.")
}

/// One study a day, and the image a series of its own: what it was exported from says no more.
fn dicom_facts(session: &Session, card: &ImageCard) -> Result<DicomFacts> {
    let chart = session.store.read(|db| patient::get(db, card.patient))?;
    let taken_at = card.taken_at.clone().unwrap_or_else(|| text::instant(card.created_ms));
    let local = local_civil(&taken_at).unwrap_or(taken_at);
    let day = local.split('T').next().unwrap_or_default();
    let id_of = |key: &str| *RecordId::derived(card.patient.as_bytes(), key).as_bytes();
    Ok(DicomFacts {
        family: chart.family.unwrap_or_default(),
        given: chart.given.unwrap_or_default(),
        patient_id: chart.file_number.unwrap_or_else(|| card.patient.to_string()),
        birth_date: chart.birth_date,
        modality: card.modality.clone().unwrap_or_else(|| modality_of(card.view.as_deref()).to_owned()),
        spacing_nm: card.calibration_nm.or(card.spacing_nm),
        clinic: session.store.read(chairside_store::people::clinic_name)?,
        study: id_of(&format!("dicom study/{day}")),
        series: id_of(&format!("dicom series/{}", card.id)),
        instance: id_of(&format!("dicom instance/{}", card.id)),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        taken_at: Some(local),
    })
}

/// DICOM's code for what a person said it shows; without a word, what it is for certain: other.
fn modality_of(view: Option<&str>) -> &'static str {
    match view.unwrap_or_default() {
        "bitewing" | "periapical" | "occlusal" => "IO",
        "panoramic" => "PX",
        "ceph_lateral" | "ceph_pa" | "tmj" => "DX",
        view if view.starts_with("intraoral_") || view.starts_with("extraoral_") => "XC",
        _ => "OT",
    }
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
    match size {
        PictureSize::Thumb => {
            let card = session.store.read(|db| image::get(db, id))?;
            card.thumb_sha256.map_or(Ok(None), |thumb| thumbnail(session, &thumb))
        }
        PictureSize::Tray => {
            let item = session.store.read(|db| intake::get(db, id))?;
            item.thumb.map_or(Ok(None), |(thumb, _)| small(session, &thumb).map(Some))
        }
        PictureSize::View => shown(session, id, |original| {
            let Seen { mime, bytes } = session.imaging.view(original, VIEW_SIDE_MAX).ok()?;
            Some(Picture { mime: mime.to_owned(), bytes })
        }),
        PictureSize::Pixels => shown(session, id, |original| {
            let bytes = session.imaging.pixels(original).ok()?;
            Some(Picture { mime: PIXELS_MIME.to_owned(), bytes })
        }),
    }
}

fn thumbnail(session: &Session, thumb: &str) -> Result<Option<Picture>> {
    if !session.store.read(|db| file::is_here(db, thumb))? {
        return Ok(None);
    }
    small(session, thumb).map(Some)
}

fn small(session: &Session, thumb: &str) -> Result<Picture> {
    let mut bytes = Vec::new();
    open(session, thumb)?.read_to_end(&mut bytes).map_err(export_error)?;
    Ok(Picture { mime: "image/jpeg".to_owned(), bytes })
}

fn shown(
    session: &Session,
    id: RecordId,
    see: impl FnOnce(Original<'_>) -> Option<Picture>,
) -> Result<Option<Picture>> {
    let card = session.store.read(|db| image::get(db, id))?;
    if !session.store.read(|db| file::is_here(db, &card.sha256))? {
        return Ok(None);
    }
    Ok(see(open(session, &card.sha256)?))
}

/// A 4K screen and some room to zoom.
const VIEW_SIDE_MAX: u32 = 4_096;
