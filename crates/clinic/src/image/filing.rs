//! Filing: bytes first (durable, by their hash), then the record and its upload job in one transaction.

use std::collections::BTreeMap;
use std::io::Read;

use chairside_imaging::{DICOM_MIME, DicomHeader, Inspection};
use chairside_model::{RecordId, text};
use chairside_store::blob_dir::{Imported, open_source};
use chairside_store::{AuditAction, Edit, EditKind, Tx};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{ImageImport, ImageTake, ImageTakeAnswer, ImageTaken};
use crate::env::local_ms;
use crate::error::Result;
use crate::offer::{Source, own_name};
use crate::patient::must_exist;
use crate::session::Session;
use crate::whose;

/// A script knows what it imports: it is never asked whose a file is.
pub(crate) fn image_import(session: &Session, payload: ImageImport) -> Result<ImageTaken> {
    must_exist(session, payload.patient)?;
    let found = bring(session, &own_name(&payload.path), open_source(&payload.path)?)?;
    file(session, payload.patient, &found, None)
}

/// Files a copy: when this says taken, the original's bytes and its record survive a power cut.
pub(crate) fn take(session: &Session, payload: &ImageTake, source: &Source) -> Result<ImageTakeAnswer> {
    must_exist(session, payload.patient)?;
    let header = whose::header(session, &mut source.open(&session.imaging)?);
    let whose = whose::of_another(session, payload.patient, header.as_ref())?;
    let audited = match whose {
        Some(whose) if !payload.confirmed => return Ok(ImageTakeAnswer::Whose(whose)),
        whose => whose.map(|_| CONFIRMED),
    };
    let found = bring(session, &source.name(), source.open(&session.imaging)?)?;
    file(session, payload.patient, &found, audited).map(ImageTakeAnswer::Taken)
}

/// How the audit log calls it.
pub(crate) const CONFIRMED: &str = "filed_though_it_names_another";

/// As [`take`], from memory.
pub(crate) fn take_bytes(
    session: &Session,
    patient: RecordId,
    name: &str,
    bytes: &[u8],
) -> Result<ImageTaken> {
    must_exist(session, patient)?;
    let found = bring(session, name, bytes)?;
    file(session, patient, &found, None)
}

/// Bytes that are durable on this disk, and what was found out about them. No record names them yet.
#[derive(Serialize, Deserialize)]
pub(crate) struct Found {
    /// What the record of an image will say.
    pub(crate) units: BTreeMap<String, Value>,
    pub(crate) sha256: String,
    pub(crate) bytes: u64,
    pub(crate) filename: String,
    pub(crate) mime: String,
    pub(crate) thumb: Option<(String, u64)>,
    pub(crate) header: Option<DicomHeader>,
    /// Its decoder takes it.
    pub(crate) is_picture: bool,
    /// Until a row names them, nobody takes the bytes away.
    #[serde(skip)]
    _held: Vec<Imported>,
}

/// Takes a private copy of the bytes and looks into it.
pub(crate) fn bring(session: &Session, name: &str, source: impl Read) -> Result<Found> {
    let original = session.blobs.import(source, &*session.env)?;
    let mut inspection = inspect(session, &original);
    if inspection.dicom.is_none() && inspection.mime == DICOM_MIME {
        // Too large to be looked into, or the death of its decoder: its beginning may still say when it was taken.
        let reader = session.blobs.open_blob(&original.sha256).ok();
        inspection.dicom = reader.and_then(|mut reader| whose::header(session, &mut reader));
    }
    let thumb = inspection
        .thumbnail
        .as_deref()
        .map(|bytes| session.blobs.import(bytes, &*session.env))
        .transpose()?;
    let filename: String = name.chars().filter(|c| !c.is_control()).take(FILENAME_CHARS_MAX).collect();
    let mut units = BTreeMap::from([
        ("file".to_owned(), file_unit(&original, &inspection, thumb.as_ref(), &filename)),
        ("taken_at".to_owned(), Value::String(text::instant(taken_ms(session, &inspection)))),
    ]);
    if let Some(exposure) = inspection.dicom.as_ref().and_then(exposure_unit) {
        units.insert("exposure".to_owned(), exposure);
    }
    Ok(Found {
        units,
        sha256: hex::encode(original.sha256),
        bytes: original.bytes,
        filename,
        mime: inspection.mime.to_owned(),
        thumb: thumb.as_ref().map(|thumb| (hex::encode(thumb.sha256), thumb.bytes)),
        is_picture: inspection.thumbnail.is_some(),
        header: inspection.dicom,
        _held: thumb.into_iter().chain([original]).collect(),
    })
}

fn file(session: &Session, patient: RecordId, found: &Found, audited: Option<&str>) -> Result<ImageTaken> {
    let id = RecordId::fresh(&*session.env);
    session.write(|tx| write(tx, id, patient, found, audited))?;
    Ok(ImageTaken { id, sha256: found.sha256.clone(), bytes: found.bytes })
}

/// The record and the jobs of its files.
pub(crate) fn write(
    tx: &mut Tx<'_>,
    id: RecordId,
    patient: RecordId,
    found: &Found,
    audited: Option<&str>,
) -> chairside_store::Result<()> {
    tx.edit(&Edit::new("image", id, EditKind::Create { parent: Some(patient) }, found.units.clone()))?;
    if let Some(audited) = audited {
        tx.audit(AuditAction::Execute, "image", id, audited)?;
    }
    tx.file_here(&found.sha256, found.bytes, &found.filename, false)?;
    found.thumb.iter().try_for_each(|(thumb, bytes)| tx.file_here(thumb, *bytes, "thumbnail", true))
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

fn exposure_unit(header: &DicomHeader) -> Option<Value> {
    let mut exposure = json!({
        "modality": header.modality.as_deref().filter(|code| code.len() <= MODALITY_CHARS_MAX),
        "spacing_nm": header.spacing_nm,
    });
    let fields = exposure.as_object_mut()?;
    fields.retain(|_, value| !value.is_null());
    (!fields.is_empty()).then_some(exposure)
}

/// As long as DICOM's code strings, and as the field allows.
const MODALITY_CHARS_MAX: usize = 16;
