//! Files that a person hands to the window: dropped, picked or pasted. The window learns a one-time handle,
//! a name and a size of each, never its path.

use crate::AppRuntime;
use crate::clipboard::{self, Clip};
use crate::events::EVENT;
use chairside_clinic::{Caller, Desk, DoorError, FileOffer, FolderOffer};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, DragDropEvent, Emitter, Manager};
use tauri_plugin_dialog::DialogExt;
use tempfile::TempDir;

/// What the dialog proposes.
const BUNDLE_NAME: &str = "chairside-support.json";
const IMAGE_NAME: &str = "image";
const KEY_NAME: &str = "chairside-recovery-key.txt";
/// A page of words around one key, in any language.
const KEY_PAGE_BYTES_MAX: usize = 8 * 1024;

/// Pasted pictures lie in a private folder each until they are taken; it is removed then, or when the window ends.
#[derive(Default)]
pub(crate) struct Pasted {
    by_handle: Mutex<HashMap<String, TempDir>>,
}

impl Pasted {
    fn keep(&self, handle: String, folder: TempDir) {
        self.by_handle.lock().unwrap_or_else(PoisonError::into_inner).insert(handle, folder);
    }

    fn remove(&self, handle: &str) {
        self.by_handle.lock().unwrap_or_else(PoisonError::into_inner).remove(handle);
    }

    pub(crate) fn clear(&self) {
        self.by_handle.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// Something is dragged over the window, or let go on it.
pub(crate) fn drag(app: &AppHandle<AppRuntime>, drag: &DragDropEvent) {
    match drag {
        DragDropEvent::Enter { .. } => hover(app, Hover::Over),
        DragDropEvent::Leave => hover(app, Hover::Away),
        DragDropEvent::Drop { paths, .. } => {
            hover(app, Hover::Away);
            dropped(app.clone(), paths.clone());
        }
        _ => {}
    }
}

#[derive(Clone, Copy)]
enum Hover {
    Over,
    Away,
}

fn hover(app: &AppHandle<AppRuntime>, hover: Hover) {
    let over = matches!(hover, Hover::Over);
    let _ = app.emit(EVENT, json!({ "event": "files_hover", "over": over }));
}

fn dropped(app: AppHandle<AppRuntime>, paths: Vec<PathBuf>) {
    tauri::async_runtime::spawn_blocking(move || {
        let (items, refused) = match app.state::<Arc<Desk>>().file_offers(&paths) {
            Ok(items) => (items, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        let _ = app.emit(EVENT, json!({ "event": "files_dropped", "items": items, "refused": refused }));
    });
}

/// `files_pick`: the system's own dialog; no items when it is cancelled.
pub(crate) async fn pick(app: &AppHandle<AppRuntime>, desk: &Arc<Desk>) -> Result<Value, DoorError> {
    let (picked, answer) = tokio::sync::oneshot::channel();
    app.dialog().file().pick_files(move |files| {
        let _ = picked.send(files.unwrap_or_default());
    });
    let files = answer.await.unwrap_or_default();
    let paths: Vec<PathBuf> = files.into_iter().filter_map(|file| file.into_path().ok()).collect();
    Ok(json!({ "items": offers(desk, paths).await? }))
}

/// `folder_pick`: the system's dialog for folders; no handle when it is cancelled.
pub(crate) async fn folder_pick(app: &AppHandle<AppRuntime>, desk: &Desk) -> Result<Value, DoorError> {
    let (picked, answer) = tokio::sync::oneshot::channel();
    app.dialog().file().pick_folder(move |folder| {
        let _ = picked.send(folder);
    });
    let folder = answer.await.ok().flatten().and_then(|folder| folder.into_path().ok());
    let offer = folder.map(|folder| desk.folder_offer(&folder)).transpose()?;
    Ok(json!(offer.unwrap_or(FolderOffer { handle: None, place: None })))
}

/// `support_bundle_save`: where to is between the person and the system's dialog. The window learns whether it was
/// saved; that is why the call that takes a path is made here, in the shell's name and not in the window's.
pub(crate) async fn support_bundle_save(
    app: &AppHandle<AppRuntime>,
    desk: &Arc<Desk>,
) -> Result<Value, DoorError> {
    let Some(path) = place_to_save(app, BUNDLE_NAME, "json").await else {
        return Ok(json!({ "saved": false }));
    };
    desk.call(Caller::Cli, "support_bundle", json!({ "path": path })).await?;
    Ok(json!({ "saved": true }))
}

/// `image_save`: as [`support_bundle_save`]. The name proposed says nothing of whose image it is.
pub(crate) async fn image_save(
    app: &AppHandle<AppRuntime>,
    desk: &Arc<Desk>,
    payload: Value,
) -> Result<Value, DoorError> {
    let form = payload["as"].as_str().unwrap_or("original");
    let extension = match form {
        "png" => "png",
        "dicom" => "dcm",
        _ => "*",
    };
    let name = if extension == "*" { IMAGE_NAME.to_owned() } else { format!("{IMAGE_NAME}.{extension}") };
    let Some(path) = place_to_save(app, &name, extension).await else {
        return Ok(json!({ "saved": false }));
    };
    let export = json!({ "id": payload["id"], "path": path, "as": form });
    desk.call(Caller::Cli, "image_export", export).await?;
    Ok(json!({ "saved": true }))
}

/// `recovery_key_save`: the page as it was shown, with the key, in a file only this user can read. The window alone
/// still has the key: the core forgot it.
pub(crate) async fn recovery_key_save(
    app: &AppHandle<AppRuntime>,
    payload: &Value,
) -> Result<Value, DoorError> {
    let text = payload["text"].as_str().filter(|text| text.len() <= KEY_PAGE_BYTES_MAX);
    let text = text.ok_or_else(|| DoorError::invalid("There is no recovery key to save."))?.to_owned();
    let Some(path) = place_to_save(app, KEY_NAME, "txt").await else {
        return Ok(json!({ "saved": false }));
    };
    let written = tauri::async_runtime::spawn_blocking(move || write_private(&path, &text)).await;
    match written {
        Ok(Ok(())) => Ok(json!({ "saved": true })),
        _ => Err(DoorError::new("file_unwritable", "The file cannot be written.")),
    }
}

/// The system's own dialog; `None` when it is cancelled.
async fn place_to_save(app: &AppHandle<AppRuntime>, name: &str, extension: &str) -> Option<PathBuf> {
    let (picked, answer) = tokio::sync::oneshot::channel();
    let dialog = app.dialog().file().set_file_name(name).add_filter(extension, &[extension]);
    dialog.save_file(move |file| {
        let _ = picked.send(file);
    });
    answer.await.ok().flatten().and_then(|file| file.into_path().ok())
}

/// On the disk when it returns: a stick may be pulled out at once.
fn write_private(path: &Path, text: &str) -> std::io::Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).write(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// A folder or a zip takes its time: that is not for the threads that serve the window.
async fn offers(desk: &Arc<Desk>, paths: Vec<PathBuf>) -> Result<Vec<FileOffer>, DoorError> {
    let desk = Arc::clone(desk);
    let offered = tauri::async_runtime::spawn_blocking(move || desk.file_offers(&paths)).await;
    offered.unwrap_or_else(|_| Err(DoorError::new("internal", "The files could not be looked at.")))
}

/// `files_paste`: the files on the clipboard, or else its picture.
pub(crate) async fn paste(app: &AppHandle<AppRuntime>, desk: &Arc<Desk>) -> Result<Value, DoorError> {
    let items = match clipboard::read(app).await {
        Clip::Files(paths) => offers(desk, paths).await?,
        Clip::Picture { bytes, extension } => {
            picture_offer(app, desk, &bytes, extension).into_iter().collect()
        }
        Clip::Nothing => Vec::new(),
    };
    Ok(json!({ "items": items }))
}

/// `image_take` uses a handle up, so the pasted file behind it goes, unless a person is asked whose it is first.
pub(crate) async fn taking<F>(
    app: &AppHandle<AppRuntime>,
    payload: Value,
    take: impl FnOnce(Value) -> F,
) -> Result<Value, DoorError>
where
    F: Future<Output = Result<Value, DoorError>>,
{
    let handle = payload["handle"].as_str().unwrap_or_default().to_owned();
    let answer = take(payload).await;
    if !answer.as_ref().is_ok_and(|answer| answer.get("whose").is_some()) {
        app.state::<Pasted>().remove(&handle);
    }
    answer
}

#[expect(
    clippy::disallowed_methods,
    reason = "the file is a copy for a moment: what it holds is still on the clipboard"
)]
fn picture_offer(
    app: &AppHandle<AppRuntime>,
    desk: &Desk,
    bytes: &[u8],
    extension: &str,
) -> Option<FileOffer> {
    let folder =
        private_folder().inspect_err(|error| tracing::warn!(%error, "no place for a pasted picture")).ok()?;
    let path = folder.path().join(format!("pasted.{extension}"));
    std::fs::write(&path, bytes)
        .inspect_err(|error| tracing::warn!(%error, "a pasted picture was not kept"))
        .ok()?;
    let offer = desk.file_offers(std::slice::from_ref(&path));
    let offer =
        offer.inspect_err(|error| tracing::warn!(code = %error.code, "a pasted picture was not offered"));
    let offer = offer.ok()?.pop()?;
    app.state::<Pasted>().keep(offer.handle.clone(), folder);
    Some(offer)
}

/// Only this user can look into it, and it lies in memory where the system has such a place.
fn private_folder() -> std::io::Result<TempDir> {
    let place = dirs::runtime_dir().filter(|place| place.is_dir()).unwrap_or_else(std::env::temp_dir);
    tempfile::Builder::new().prefix("chairside-").tempdir_in(place)
}
