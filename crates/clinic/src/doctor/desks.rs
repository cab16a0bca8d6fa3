//! The clinic's desks as the server last saw them.

use chairside_model::text::instant;
use serde::Serialize;
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::{DoorError, Result};
use crate::session::Session;

#[derive(Debug, Serialize, TS)]
pub struct DeskList {
    pub items: Vec<DeskSeen>,
}

/// A desk of the clinic as the server last saw it.
#[derive(Debug, Serialize, TS)]
pub struct DeskSeen {
    pub device: String,
    pub name: String,
    pub is_this: bool,
    pub last_seen: String,
    pub waiting_records: u64,
    pub waiting_files: u64,
    pub oldest_waiting: Option<String>,
    pub cursor_behind: u64,
}

/// Which desks the server heard from, and what they said waits with them.
pub(crate) async fn desk_list(session: &Session, _: Nothing) -> Result<DeskList> {
    let Some(line) = &session.line else {
        return Err(DoorError::new("no_server", "This clinic has no server."));
    };
    let this = session.store.meta().device;
    let desks = line.transport().desks().await?;
    let seen = |desk: chairside_sync::DeskSeen| DeskSeen {
        is_this: Some(desk.device) == this,
        device: desk.device.to_string(),
        name: desk.name,
        last_seen: instant(desk.last_seen_ms),
        waiting_records: desk.waiting_records,
        waiting_files: desk.waiting_files,
        oldest_waiting: desk.oldest_waiting_ms.map(instant),
        cursor_behind: desk.cursor_behind,
    };
    Ok(DeskList { items: desks.items.into_iter().map(seen).collect() })
}
