//! What happened, as facts: whoever shows them decides what to read again.

use chairside_store::Touched;
use serde::Serialize;
use ts_rs::TS;

use crate::sync_view::SyncStatus;

/// Kinds of the `changed` event: together they touch every query of the window.
const KINDS: [&str; 9] =
    ["patient", "allergy", "image", "mount", "intake", "conflict", "distinct_patient", "profile", "settings"];

#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum DoorEvent {
    Changed { touched: Vec<TouchedFact> },
    Sync { status: Box<SyncStatus> },
}

/// `id` null: everything of this kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TouchedFact {
    pub kind: String,
    pub id: Option<String>,
    pub patient: Option<String>,
}

impl DoorEvent {
    pub fn changed(touched: &Touched) -> Self {
        let touched = touched
            .items()
            .iter()
            .map(|item| TouchedFact {
                kind: item.kind.clone(),
                id: item.id.map(|id| id.to_string()),
                patient: item.patient.map(|patient| patient.to_string()),
            })
            .collect();
        Self::Changed { touched }
    }

    /// Something of the desk itself: its profile, its settings.
    pub fn of_kind(kind: &str) -> Self {
        Self::Changed { touched: vec![TouchedFact { kind: kind.to_owned(), id: None, patient: None }] }
    }

    /// For a listener that did not hear all that was said: whatever it shows may be old.
    pub fn everything() -> Vec<Self> {
        KINDS.map(Self::of_kind).into()
    }
}
