//! Patients whose images this desk keeps at hand, and when an image was last looked at. Of this desk alone: nothing here
//! travels.

use chairside_model::RecordId;
use chairside_store::evict;
use serde::Serialize;
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::Result;
use crate::patient::{RecordRef, must_exist};
use crate::session::Session;

#[derive(Debug, Serialize, TS)]
pub struct PinList {
    #[ts(as = "Vec<String>")]
    pub patients: Vec<RecordId>,
}

/// The originals come in the background, and stay.
pub(crate) fn patient_pin(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    must_exist(session, payload.id)?;
    session.write(|tx| tx.patient_pin(payload.id))?;
    Ok(payload)
}

pub(crate) fn patient_unpin(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    session.write(|tx| tx.patient_unpin(payload.id))?;
    Ok(payload)
}

pub(crate) fn pin_list(session: &Session, _: Nothing) -> Result<PinList> {
    Ok(PinList { patients: session.store.read(evict::pinned)? })
}

/// What is looked at is not what goes first where the room is bounded. A look that cannot be noted is a look all the same.
pub(crate) fn used(session: &Session, sha256: &str) {
    let now_ms = session.env.now_ms();
    if session.store.read(|db| evict::is_use_news(db, sha256, now_ms)).unwrap_or(false) {
        let _ = session.store.write_as_desk(|tx| tx.file_used(sha256));
    }
}
