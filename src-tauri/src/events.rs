//! Carries the desk's events to the window.

use crate::AppRuntime;
use chairside_clinic::{Desk, DoorEvent};
use std::sync::Arc;
use tauri::{AppHandle, Emitter};
use tokio::sync::broadcast::error::RecvError;

/// The one event the window listens to.
pub(crate) const EVENT: &str = "chairside";
/// Kinds of the `changed` event: together they touch every query of the window.
const KINDS: [&str; 7] =
    ["patient", "allergy", "image", "conflict", "distinct_patient", "profile", "settings"];

pub(crate) async fn forward(desk: Arc<Desk>, app: AppHandle<AppRuntime>) {
    let mut events = desk.events();
    loop {
        match events.recv().await {
            Ok(event) => emit(&app, event),
            // the window was too slow to hear everything: all it shows may be old
            Err(RecvError::Lagged(_)) => {
                for kind in KINDS {
                    emit(&app, DoorEvent::of_kind(kind));
                }
            }
            Err(RecvError::Closed) => return,
        }
    }
}

fn emit(app: &AppHandle<AppRuntime>, event: DoorEvent) {
    if let Err(error) = app.emit(EVENT, event) {
        tracing::warn!(%error, "an event did not reach the window");
    }
}
