//! The window's one command. Every call passes here, is decoded once and goes to the desk; only the calls
//! that need the platform (a dialog, the clipboard, a link that was followed) are answered by the shell.

use crate::{AppRuntime, files, links, window};
use chairside_clinic::{Caller, Desk, DoorError};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tauri::{AppHandle, State, WebviewWindow};

/// The UI has called: the window may be seen. A person who minimises it later is not overruled.
static UI_ALIVE: AtomicBool = AtomicBool::new(false);

#[tauri::command]
pub(crate) async fn door(
    app: AppHandle<AppRuntime>,
    window: WebviewWindow<AppRuntime>,
    desk: State<'_, Arc<Desk>>,
    name: String,
    payload: Value,
) -> Result<Value, DoorError> {
    if !UI_ALIVE.swap(true, Ordering::Relaxed) {
        window::show(&app);
    }
    match name.as_str() {
        "folder_pick" => files::folder_pick(&app, &desk).await,
        "files_pick" => files::pick(&app, &desk).await,
        "files_paste" => files::paste(&app, &desk).await,
        "recovery_key_save" => files::recovery_key_save(&app, &payload).await,
        "window_print" => window::print(&window),
        "viewer_window" => window::viewer(&app, &payload),
        "image_save" => files::image_save(&app, &desk, payload).await,
        "support_bundle_save" => files::support_bundle_save(&app, &desk).await,
        "link_take" => Ok(links::take(&app)),
        "image_take" => {
            files::taking(&app, payload, |payload| desk.call(Caller::Window, &name, payload)).await
        }
        _ => desk.call(Caller::Window, &name, payload).await,
    }
}
