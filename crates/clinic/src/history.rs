//! What was done to a patient, newest first.

use std::collections::BTreeMap;

use chairside_model::RecordId;
use chairside_model::text::instant;
use chairside_store::{Reader, badge, history, merged, people, shown};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::error::Result;
use crate::patient::{PatientLink, link};
use crate::session::Session;
use crate::sync_view::RecordSync;

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct HistoryQuery {
    #[ts(as = "String")]
    pub patient: RecordId,
    pub limit: u32,
}

#[derive(Debug, Serialize, TS)]
pub struct HistoryItem {
    pub op: String,
    pub collection: String,
    #[ts(as = "String")]
    pub record: RecordId,
    #[ts(type = "\"put\" | \"delete\" | \"restore\"")]
    pub kind: String,
    pub at: String,
    pub user: String,
    /// The other record, where two became one, were parted, or were said to be two people.
    pub other: Option<PatientLink>,
    #[ts(type = "Record<string, { from: unknown; to: unknown }>")]
    pub changes: BTreeMap<String, Value>,
    pub sync: RecordSync,
}

#[derive(Debug, Serialize, TS)]
pub struct HistoryList {
    pub items: Vec<HistoryItem>,
}

/// A timeline shows a page at a time.
const LIMIT_MAX: u32 = 500;

pub(crate) fn history_list(session: &Session, payload: HistoryQuery) -> Result<HistoryList> {
    let has_server = session.has_server();
    let items = session.store.read(|db| {
        let items = history::of_patient(db, payload.patient, payload.limit.min(LIMIT_MAX))?;
        items
            .into_iter()
            .map(|item| {
                Ok(HistoryItem {
                    op: item.op.to_string(),
                    other: other(db, payload.patient, &item)?,
                    sync: badge::of_op(db, has_server, item.op, item.at_ms)?.into(),
                    collection: item.collection,
                    record: item.record,
                    kind: item.kind,
                    at: instant(item.at_ms),
                    user: people::user_name(db, item.user)?,
                    changes: item
                        .changes
                        .into_iter()
                        .map(|(unit, change)| (unit, serde_json::json!(change)))
                        .collect(),
                })
            })
            .collect::<chairside_store::Result<Vec<_>>>()
    })?;
    Ok(HistoryList { items })
}

/// From the side of the patient whose history it is.
fn other(
    db: &Reader,
    patient: RecordId,
    item: &history::HistoryItem,
) -> chairside_store::Result<Option<PatientLink>> {
    let id = match item.collection.as_str() {
        "patient" => merged_with(patient, item),
        "distinct_patient" => told_from(db, patient, item.record)?,
        _ => None,
    };
    id.map(|id| link(db, id)).transpose()
}

fn merged_with(patient: RecordId, item: &history::HistoryItem) -> Option<RecordId> {
    let change = item.changes.get("merged_into")?;
    let into = change.to.as_str().or(change.from.as_str())?;
    if item.record == patient { into.parse().ok() } else { Some(item.record) }
}

fn told_from(db: &Reader, patient: RecordId, pair: RecordId) -> chairside_store::Result<Option<RecordId>> {
    let Some(row) = shown(db, "distinct_patient", pair)? else { return Ok(None) };
    let other = row.value("other").and_then(Value::as_str).and_then(|id| id.parse().ok());
    let ours = merged::members(db, patient)?;
    Ok([row.parent, other].into_iter().flatten().find(|id| !ours.contains(id)))
}
