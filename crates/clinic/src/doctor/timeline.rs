//! What became of one change, step by step.
//!
//! Must not know: its values.

use chairside_model::OpId;
use chairside_model::text::instant;
use chairside_store::doctor as store_doctor;
use chairside_store::{event_log, outbox};
use serde::Serialize;
use ts_rs::TS;

use super::{DoctorEvent, word};
use crate::error::{DoorError, Result};
use crate::queue::OpRef;
use crate::session::Session;

#[derive(Debug, Serialize, TS)]
pub struct OpTimeline {
    pub op: String,
    pub record: String,
    pub collection: String,
    pub kind: String,
    /// `queued | inflight | quarantined | held | done`
    pub state: String,
    pub reason: Option<String>,
    pub attempts: u32,
    pub steps: Vec<DoctorEvent>,
}

pub(crate) fn op_timeline(session: &Session, payload: OpRef) -> Result<OpTimeline> {
    let op: OpId = payload.op.parse().map_err(|_| DoorError::not_found())?;
    let timeline = session.store.read(|db| {
        let known = store_doctor::op_state(db, op)?;
        let held = outbox::list(db)?.iter().any(|item| item.op == op && item.state == "held");
        let mut steps: Vec<_> = event_log::of_op(db, op)?.into_iter().map(DoctorEvent::from).collect();
        steps.push(written(&known, &payload.op));
        steps.reverse();
        let queued = known.queued.as_ref();
        let state = queued.map_or("done", |queued| if held { "held" } else { queued.state.as_str() });
        Ok(OpTimeline {
            op: payload.op.clone(),
            record: known.record.to_string(),
            collection: known.collection.clone(),
            kind: known.kind.clone(),
            state: state.to_owned(),
            reason: word(queued.and_then(|queued| queued.last_error.as_deref())),
            attempts: queued.map_or(0, |queued| queued.attempts),
            steps,
        })
    })?;
    Ok(timeline)
}

/// The save itself is not in the log, but the queue and the history know when it was.
fn written(known: &store_doctor::OpState, op: &str) -> DoctorEvent {
    DoctorEvent {
        at: instant(known.written_ms),
        since: instant(known.written_ms),
        times: 1,
        kind: "op_written".to_owned(),
        op: Some(op.to_owned()),
        record: Some(known.record.to_string()),
        collection: Some(known.collection.clone()),
        sha256: None,
        code: None,
        ms: None,
        bytes: None,
        pushed: 0,
        pulled: 0,
        conflicts: 0,
    }
}
