//! The watched folders of this desk, as a person sets them up.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chairside_model::RecordId;
use chairside_store::{FileVersion, WatchedFolder, intake};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CHAIR_CHARS_MAX;
use super::round::list;
use super::watch::key;
use crate::calls::Nothing;
use crate::desk::Desk;
use crate::error::{DoorError, Result};
use crate::event::DoorEvent;
use crate::offer::Source;
use crate::patient::RecordRef;
use crate::session::Session;
use crate::settings;

/// One for each chair of a large clinic, and some to spare.
const FOLDERS_MAX: usize = 100;

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IntakeFolderAdd {
    pub chair: String,
    /// Of the system's dialog for folders.
    pub handle: String,
    /// For network shares, which tell nobody of their changes.
    pub polling: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IntakeFolderImport {
    pub chair: String,
    #[ts(as = "String")]
    pub path: PathBuf,
    #[serde(default)]
    pub polling: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct IntakeFolderUpdate {
    #[ts(as = "String")]
    pub id: RecordId,
    pub chair: Option<String>,
    pub polling: Option<bool>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OwnChairSet {
    /// `None`: this desk stands at no chair.
    pub chair: Option<String>,
}

/// What the shell's dialog gives: a handle for one use, and a name to show.
#[derive(Debug, Serialize, TS)]
pub struct FolderOffer {
    pub handle: Option<String>,
    pub place: Option<String>,
}

pub(crate) fn intake_folder_add(desk: &Desk, payload: IntakeFolderAdd) -> Result<RecordRef> {
    let session = desk.session_of("intake_folder_add")?;
    let Source::File(path) = desk.handle_taken(&payload.handle)? else { return Err(unreadable()) };
    add(&session, payload.chair, &path, payload.polling)
}

pub(crate) fn intake_folder_import(session: &Session, payload: IntakeFolderImport) -> Result<RecordRef> {
    add(session, payload.chair, &payload.path, payload.polling)
}

fn add(session: &Session, chair: String, path: &Path, polling: bool) -> Result<RecordRef> {
    let chair = named(chair)?;
    // The way it is opened from now on, whatever the program's own folder will be.
    let path = std::fs::canonicalize(path).map_err(|_| unreadable())?;
    if session
        .profile
        .canonicalize()
        .is_ok_and(|profile| profile.starts_with(&path) || path.starts_with(profile))
    {
        return Err(DoorError::invalid("Chairside's own folder cannot be watched."));
    }
    let standing: BTreeMap<String, FileVersion> = list(&path)
        .map_err(|_| unreadable())?
        .into_iter()
        .map(|entry| (key(&entry.name), entry.version))
        .collect();
    let path = path.to_str().ok_or_else(unreadable)?.to_owned();
    let folders = session.store.read(intake::folders)?;
    if folders.len() >= FOLDERS_MAX {
        return Err(DoorError::new("too_many", "Too many folders are watched already."));
    }
    if folders.iter().any(|folder| folder.path == path) {
        return Err(DoorError::new("folder_watched", "This folder is watched already."));
    }
    let folder = WatchedFolder { id: RecordId::fresh(&*session.env), chair, path, polling };
    session.write(|tx| tx.folder_put(&folder, &standing))?;
    session.intake.wake();
    Ok(RecordRef { id: folder.id })
}

fn named(chair: String) -> Result<String> {
    let chair = chair.trim().to_owned();
    let is_line = !chair.is_empty() && !chair.chars().any(char::is_control);
    if is_line && chair.chars().count() <= CHAIR_CHARS_MAX {
        return Ok(chair);
    }
    Err(DoorError::invalid(format!("A chair's name has 1 to {CHAIR_CHARS_MAX} characters in one line.")))
}

fn unreadable() -> DoorError {
    DoorError::new("folder_unreadable", "This folder cannot be read.")
}

pub(crate) fn intake_folder_update(session: &Session, payload: IntakeFolderUpdate) -> Result<RecordRef> {
    let IntakeFolderUpdate { id, chair, polling } = payload;
    let folders = session.store.read(intake::folders)?;
    let mut folder = folders.into_iter().find(|folder| folder.id == id).ok_or_else(DoorError::not_found)?;
    if let Some(chair) = chair {
        folder.chair = named(chair)?;
    }
    folder.polling = polling.unwrap_or(folder.polling);
    session.write(|tx| tx.folder_put(&folder, &BTreeMap::new()))?;
    session.intake.wake();
    Ok(RecordRef { id })
}

pub(crate) fn intake_folder_remove(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    session.write(|tx| tx.folder_remove(payload.id))?;
    session.intake.wake();
    Ok(payload)
}

pub(crate) fn own_chair_set(desk: &Arc<Desk>, payload: OwnChairSet) -> Result<Nothing> {
    let session = desk.session_of("own_chair_set")?;
    let chair = payload.chair.filter(|chair| !chair.trim().is_empty()).map(named).transpose()?;
    settings::set_chair(&session.profile, chair.unwrap_or_default())?;
    let _ = session.events.send(DoorEvent::of_kind("settings"));
    let _ = session.events.send(DoorEvent::of_kind("intake"));
    Ok(Nothing {})
}
