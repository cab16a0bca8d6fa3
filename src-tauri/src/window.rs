//! The one window: made unseen, shown once the UI is alive, and never led away from our own pages.

use crate::{AppRuntime, files};
use chairside_clinic::DoorError;
use serde_json::{Value, json};
use std::time::Duration;
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager, Url, WebviewWindowBuilder, WindowEvent};

pub(crate) const LABEL: &str = "main";
/// A UI that has not called by then will not; a window with nothing in it can at least be closed.
const SILENT_MAX: Duration = Duration::from_secs(10);

pub(crate) fn open(app: &App<AppRuntime>) -> tauri::Result<()> {
    let configured = app.config().app.windows.first().expect("tauri.conf.json describes the window");
    let window = WebviewWindowBuilder::from_config(app, configured)?
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        // WebView2 and WKWebView keep what they show on disk; WebKitGTK keeps nothing of our schemes, and
        // an unrecorded session of it cannot be driven by the window's tests
        .incognito(cfg!(not(target_os = "linux")))
        .build()?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::DragDrop(drag) = event {
            files::drag(&handle, drag);
        }
    });
    let handle = app.handle().clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(SILENT_MAX).await;
        show(&handle);
    });
    Ok(())
}

/// The UI's first call shows the window: there is something in it by then.
pub(crate) fn show(app: &AppHandle<AppRuntime>) {
    if let Some(window) = app.get_webview_window(LABEL)
        && !window.is_visible().unwrap_or(false)
    {
        let _ = window.show();
        let _ = window.set_focus();
    }
}

pub(crate) fn to_front(app: &AppHandle<AppRuntime>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The system's print dialog for what the window's print styles leave of the page.
pub(crate) fn print(app: &AppHandle<AppRuntime>) -> Result<Value, DoorError> {
    let asked = app.get_webview_window(LABEL).map(|window| window.print());
    match asked {
        Some(Ok(())) => Ok(json!({})),
        _ => Err(DoorError::new("print_failed", "The print dialog did not open.")),
    }
}

fn is_ours(url: &Url) -> bool {
    let packaged = url.scheme() == "tauri" && url.host_str() == Some("localhost");
    // what the same pages are called on Windows
    let mapped = matches!(url.scheme(), "http" | "https") && url.host_str() == Some("tauri.localhost");
    packaged || mapped
}
