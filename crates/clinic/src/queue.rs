//! What waits: changes and files, each with why, since when and when it is tried again.

use chairside_model::text::instant;
use chairside_model::{OpId, RecordId};
use chairside_store::{Event, EventKind, badge, file, outbox, patient};
use chairside_sync::Direction;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::{DoorError, Result};
use crate::session::Session;

#[derive(Debug, Serialize, TS)]
pub struct QueueItem {
    pub op: String,
    pub collection: String,
    #[ts(as = "String")]
    pub record: RecordId,
    #[ts(as = "Option<String>")]
    pub patient: Option<RecordId>,
    /// The patient's name, for the screen.
    pub title: String,
    pub units: Vec<String>,
    #[ts(type = "\"put\" | \"delete\" | \"restore\"")]
    pub kind: String,
    #[ts(type = "\"queued\" | \"inflight\" | \"quarantined\" | \"held\"")]
    pub state: String,
    pub since: String,
    pub attempts: u32,
    pub next_attempt_at: Option<String>,
    pub last_error: Option<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct QueueList {
    pub items: Vec<QueueItem>,
}

#[derive(Debug, Serialize, TS)]
pub struct UploadItem {
    #[ts(as = "String")]
    pub image: RecordId,
    #[ts(as = "String")]
    pub patient: RecordId,
    pub title: String,
    pub filename: String,
    pub bytes: u64,
    pub sent: u64,
    #[ts(type = "FileState")]
    pub state: String,
    pub since: String,
    pub attempts: u32,
    pub next_attempt_at: Option<String>,
    pub last_error: Option<String>,
    /// Only while it moves, and once that can be told: its share of what the line carries.
    pub bytes_per_s: Option<u64>,
    pub remaining_s: Option<u64>,
}

#[derive(Debug, Serialize, TS)]
pub struct UploadList {
    pub items: Vec<UploadItem>,
}

#[derive(Debug, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpRef {
    pub op: String,
}

/// A stuck change in full: the person's own words, to copy or to keep.
#[derive(Debug, Serialize, TS)]
pub struct QueueExport {
    pub json: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct QueueDiscard {
    pub op: String,
    /// Why, for the audit log.
    pub reason: String,
}

#[derive(Debug, Serialize, TS)]
pub struct Discarded {
    pub op: String,
}

/// A reason is a sentence.
const REASON_CHARS_MAX: usize = 500;

/// Only a refused change can be given up; everything else goes on waiting.
pub(crate) fn queue_discard(session: &Session, payload: QueueDiscard) -> Result<Discarded> {
    let op: OpId = payload.op.parse().map_err(|_| DoorError::not_found())?;
    let reason: String = payload.reason.trim().chars().take(REASON_CHARS_MAX).collect();
    if reason.is_empty() {
        return Err(DoorError::invalid("A reason is needed."));
    }
    session.write(|tx| {
        tx.note(&Event::of_op(EventKind::OpDiscarded, op, None))?;
        tx.outbox_discard(op, &reason)
    })?;
    Ok(Discarded { op: payload.op })
}

pub(crate) fn queue_list(session: &Session, _: Nothing) -> Result<QueueList> {
    let meta = session.store.meta();
    let next_attempt_at = (meta.next_attempt_ms > 0).then(|| instant(meta.next_attempt_ms));
    let items = session.store.read(|db| {
        let items = outbox::list(db)?;
        items
            .into_iter()
            .map(|item| {
                Ok(QueueItem {
                    op: item.op.to_string(),
                    collection: item.collection,
                    record: item.record,
                    patient: item.patient,
                    title: item
                        .patient
                        .map(|patient| patient::title(db, patient))
                        .transpose()?
                        .unwrap_or_default(),
                    units: item.units,
                    kind: item.kind,
                    state: item.state.to_owned(),
                    since: instant(item.since_ms),
                    attempts: item.attempts,
                    next_attempt_at: next_attempt_at.clone().filter(|_| item.state == "queued"),
                    last_error: item.last_error,
                })
            })
            .collect::<chairside_store::Result<Vec<_>>>()
    })?;
    Ok(QueueList { items })
}

pub(crate) fn upload_list(session: &Session, _: Nothing) -> Result<UploadList> {
    let is_paused = session.store.meta().files_paused;
    let rate = session.line.as_ref().and_then(|line| line.transport().pace().rate(Direction::Up));
    let items = session.store.read(|db| {
        let items = file::upload_list(db)?;
        let moving = items.iter().filter(|item| item.is_active).count() as u64;
        let share = rate.and_then(|rate| rate.checked_div(moving));
        items
            .into_iter()
            .map(|item| {
                let sync = badge::of_file(db, true, &item.sha256)?.unless_paused(is_paused);
                let bytes_per_s = share.filter(|_| item.is_active);
                Ok(UploadItem {
                    bytes_per_s,
                    remaining_s: remaining_s(item.bytes.saturating_sub(item.sent_bytes), bytes_per_s),
                    image: item.image,
                    patient: item.patient,
                    title: patient::title(db, item.patient)?,
                    filename: item.filename,
                    bytes: item.bytes,
                    sent: item.sent_bytes,
                    state: sync.state.as_str().to_owned(),
                    since: instant(sync.since_ms),
                    attempts: item.attempts,
                    next_attempt_at: sync.next_attempt_ms.map(instant),
                    last_error: item.last_error,
                })
            })
            .collect::<chairside_store::Result<Vec<_>>>()
    })?;
    Ok(UploadList { items })
}

/// `None`: nothing moves, or too slowly to say.
pub(crate) fn remaining_s(bytes: u64, bytes_per_s: Option<u64>) -> Option<u64> {
    Some(bytes.div_ceil(bytes_per_s.filter(|rate| *rate > 0)?))
}

/// Files rest until a person says otherwise, also over a restart; records go on. "Sync now" moves everything all the same.
pub(crate) fn files_pause(session: &Session, _: Nothing) -> Result<Nothing> {
    files_paused(session, true)
}

pub(crate) fn files_resume(session: &Session, _: Nothing) -> Result<Nothing> {
    files_paused(session, false)
}

fn files_paused(session: &Session, paused: bool) -> Result<Nothing> {
    session.write(|tx| {
        tx.files_pause(paused);
        Ok(())
    })?;
    Ok(Nothing {})
}

pub(crate) fn queue_export(session: &Session, payload: OpRef) -> Result<QueueExport> {
    let op: OpId = payload.op.parse().map_err(|_| DoorError::not_found())?;
    Ok(QueueExport { json: session.store.read(|db| outbox::op_json(db, op))? })
}

/// A refused change is offered again, with the words and the bases it was frozen with.
pub(crate) fn queue_retry(session: &Session, payload: OpRef) -> Result<OpRef> {
    let op: OpId = payload.op.parse().map_err(|_| DoorError::not_found())?;
    let fresh = session.write(|tx| {
        tx.note(&Event::of_op(EventKind::OpRetried, op, None))?;
        let fresh = tx.outbox_retry(op)?;
        tx.note(&Event::of_op(EventKind::OpRetried, fresh, None))?;
        Ok(fresh)
    })?;
    Ok(OpRef { op: fresh.to_string() })
}
