//! Shows what the core finds worth a message of the system while nobody looks at the window. Counts, never names.

use crate::{AppRuntime, window, words};
use chairside_clinic::notice::{Notice, NoticeKind, Notices, Watched};
use chairside_clinic::{Caller, Desk, DoorEvent};
use notify_rust::Notification;
use serde_json::json;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tauri::{AppHandle, Manager};
use tokio::sync::broadcast::error::RecvError;

const APP_NAME: &str = "Chairside";

pub(crate) async fn watch(desk: Arc<Desk>, app: AppHandle<AppRuntime>) {
    let mut events = desk.events();
    let mut notices = Notices::default();
    loop {
        match events.recv().await {
            Ok(DoorEvent::Sync { status }) => {
                if let Some(notice) = notices.next(&status, watched(&app), now_ms()) {
                    tell(&desk, &app, notice).await;
                }
            }
            // the next status says it all anew
            Ok(DoorEvent::Changed { .. }) | Err(RecvError::Lagged(_)) => {}
            Err(RecvError::Closed) => return,
        }
    }
}

fn watched(app: &AppHandle<AppRuntime>) -> Watched {
    let focused = app.get_webview_window(window::LABEL).and_then(|window| window.is_focused().ok());
    if focused.unwrap_or(false) { Watched::Yes } else { Watched::No }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how often a person is called goes by the computer's own clock"
)]
fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
}

async fn tell(desk: &Arc<Desk>, app: &AppHandle<AppRuntime>, notice: Notice) {
    let Ok(settings) = desk.call(Caller::Window, "settings_get", json!({})).await else { return };
    if settings["notices"] == "off" {
        return;
    }
    let language = settings["language"].as_str().unwrap_or_default();
    let Some(text) = words::counted(language, words_of(notice.kind), notice.count) else { return };
    let app = app.clone();
    // It lives as long as its message does: only so does it hear the click.
    let thread = std::thread::Builder::new().name("notice".to_owned());
    if let Err(error) = thread.spawn(move || show(&app, &text)) {
        tracing::warn!(%error, "no thread for a message of the system");
    }
}

fn words_of(kind: NoticeKind) -> &'static str {
    match kind {
        NoticeKind::DiskLow => "notify-disk",
        NoticeKind::Refused => "notify-refused",
        NoticeKind::TwoValues => "notify-two-values",
        NoticeKind::Offline => "notify-offline",
    }
}

fn show(app: &AppHandle<AppRuntime>, text: &str) {
    let mut message = Notification::new();
    message.appname(APP_NAME).summary(APP_NAME).body(text);
    #[cfg(target_os = "linux")]
    message.action("default", APP_NAME);
    match message.show() {
        // elsewhere a click starts Chairside, which leads to the one window anyway
        #[cfg(target_os = "linux")]
        Ok(shown) => shown.wait_for_action(|action| {
            if action == "default" {
                window::to_front(app);
            }
        }),
        #[cfg(not(target_os = "linux"))]
        Ok(_) => _ = app,
        // a desktop without messages is no fault of ours
        Err(error) => tracing::debug!(%error, "no message of the system could be shown"),
    }
}
