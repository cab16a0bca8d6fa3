//! The window: made unseen, shown once the UI is alive, and never led away from our own pages. Beside it, at most, one
//! for a second screen that shows an image alone.

use crate::{AppRuntime, files};
use chairside_clinic::DoorError;
use serde_json::{Value, json};
use std::time::Duration;
use tauri::utils::config::WindowConfig;
use tauri::webview::NewWindowResponse;
use tauri::{App, AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

pub(crate) const LABEL: &str = "main";
const VIEWER: &str = "viewer";
/// A UI that has not called by then will not; a window with nothing in it can at least be closed.
const SILENT_MAX: Duration = Duration::from_secs(10);

pub(crate) fn open(app: &App<AppRuntime>) -> tauri::Result<()> {
    let configured = app.config().app.windows.first().expect("tauri.conf.json describes the window");
    let window = ours(app, configured)?.build()?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| match event {
        WindowEvent::DragDrop(drag) => files::drag(&handle, drag),
        // What shows the clinic goes with it.
        WindowEvent::Destroyed => {
            if let Some(viewer) = handle.get_webview_window(VIEWER) {
                let _ = viewer.close();
            }
        }
        _ => {}
    });
    let handle = app.handle().clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(SILENT_MAX).await;
        show(&handle);
    });
    Ok(())
}

fn ours<'a, M: Manager<AppRuntime>>(
    app: &'a M,
    configured: &WindowConfig,
) -> tauri::Result<WebviewWindowBuilder<'a, AppRuntime, M>> {
    Ok(WebviewWindowBuilder::from_config(app, configured)?
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        // WebView2 and WKWebView keep what they show on disk; WebKitGTK keeps nothing of our schemes, and
        // an unrecorded session of it cannot be driven by the window's tests
        .incognito(cfg!(not(target_os = "linux"))))
}

/// `viewer_window`: one image on a second screen. Where it is open already, it turns to this image.
pub(crate) fn viewer(app: &AppHandle<AppRuntime>, payload: &Value) -> Result<Value, DoorError> {
    let image = payload["image"].as_str().filter(|image| is_id(image));
    let image = image.ok_or_else(|| DoorError::invalid("There is no such image."))?;
    let page = format!("index.html#/viewer/{image}");
    shown_in_viewer(app, &page).map_err(|error| {
        tracing::warn!(%error, "the second window did not open");
        DoorError::new("window_failed", "The second window did not open.")
    })?;
    Ok(json!({}))
}

/// Nothing else is put into an address.
fn is_id(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

fn shown_in_viewer(app: &AppHandle<AppRuntime>, page: &str) -> tauri::Result<()> {
    if let (Some(viewer), Some(window)) = (app.get_webview_window(VIEWER), app.get_webview_window(LABEL)) {
        let mut url = window.url()?;
        url.set_fragment(page.split_once('#').map(|(_, fragment)| fragment));
        viewer.navigate(url)?;
        viewer.show()?;
        return viewer.set_focus();
    }
    let configured = app.config().app.windows.first().expect("tauri.conf.json describes the window");
    let viewer = WindowConfig {
        label: VIEWER.to_owned(),
        url: WebviewUrl::App(page.into()),
        visible: true,
        drag_drop_enabled: false,
        ..configured.clone()
    };
    ours(app, &viewer)?.build()?;
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

/// The system's print dialog for what the print styles leave of the window's page.
pub(crate) fn print(window: &WebviewWindow<AppRuntime>) -> Result<Value, DoorError> {
    match window.print() {
        Ok(()) => Ok(json!({})),
        Err(_) => Err(DoorError::new("print_failed", "The print dialog did not open.")),
    }
}

pub(crate) fn is_ours(url: &Url) -> bool {
    let packaged = url.scheme() == "tauri" && url.host_str() == Some("localhost");
    // what the same pages are called on Windows
    let mapped = matches!(url.scheme(), "http" | "https") && url.host_str() == Some("tauri.localhost");
    packaged || mapped
}
