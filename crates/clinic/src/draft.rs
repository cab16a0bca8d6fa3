//! Unfinished forms, kept as they are typed.

use chairside_store::draft;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::Result;
use crate::session::Session;

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DraftRef {
    pub key: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DraftPut {
    pub key: String,
    pub text: String,
}

#[derive(Debug, Serialize, TS)]
pub struct Draft {
    pub text: Option<String>,
}

pub(crate) fn draft_get(session: &Session, payload: DraftRef) -> Result<Draft> {
    Ok(Draft { text: session.store.read(|db| draft::get(db, &payload.key))? })
}

pub(crate) fn draft_put(session: &Session, payload: DraftPut) -> Result<Nothing> {
    session.store.write_as_desk(|tx| tx.draft_put(&payload.key, &payload.text))?;
    Ok(Nothing {})
}

pub(crate) fn draft_delete(session: &Session, payload: DraftRef) -> Result<Nothing> {
    session.store.write_as_desk(|tx| tx.draft_delete(&payload.key))?;
    Ok(Nothing {})
}
