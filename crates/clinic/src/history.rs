//! What was done to a patient, newest first.

use std::collections::BTreeMap;

use chairside_model::RecordId;
use chairside_model::text::instant;
use chairside_store::{badge, history, people};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::error::Result;
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
