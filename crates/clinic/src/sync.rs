//! Sync as a person sees it: the state, and "now".

use chairside_model::text::instant;
use chairside_store::{conflict, file, outbox};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::{DoorError, Result};
use crate::session::Session;
use crate::sync_view::{SyncNow, SyncStatus};

/// A clock this far off is worth a banner; less is the network's doing.
const CLOCK_OFF_MS: i64 = 120_000;

#[derive(Debug, Serialize, Deserialize, TS)]
pub struct TokenAnswer {
    pub server: String,
    pub authorization: String,
}

pub(crate) fn sync_status(session: &Session, _: Nothing) -> Result<SyncStatus> {
    let meta = session.store.meta();
    let user = session.person()?;
    let online = session.line.as_ref().is_some_and(|line| line.is_online());
    let clock_off_ms = session.line.as_ref().map_or(0, |line| line.clock_off_ms());
    let now_ms = session.env.now_ms();
    let status = session.store.read(|db| {
        let queue = outbox::counts(db)?;
        let (files_waiting, oldest_file_ms) = file::waiting(db)?;
        let conflicts_open = conflict::open_count(db)?;
        let oldest_ms = queue.oldest_ms.into_iter().chain(oldest_file_ms).min();
        let nothing_waits = queue.waiting == 0 && files_waiting == 0;
        Ok(SyncStatus {
            online,
            reason: if online { None } else { meta.last_error.clone() },
            here_only: !meta.has_server(),
            waiting: queue.waiting,
            files_waiting,
            oldest_waiting_s: oldest_ms.map(|oldest| now_ms.saturating_sub(oldest) / 1_000),
            needs_person: conflicts_open + queue.quarantined,
            conflicts_open,
            rejected: queue.quarantined,
            sending: queue.inflight,
            sending_files: file::active(db)?,
            cursor: meta.cursor_seq,
            head: meta.head,
            all_safe: meta.has_server()
                && nothing_waits
                && meta.cursor_seq >= meta.head
                && meta.last_complete_ms.is_some(),
            last_complete_at: meta.last_complete_ms.map(instant),
            offline_since: meta.offline_since_ms.map(instant),
            next_attempt_at: (meta.next_attempt_ms > now_ms).then(|| instant(meta.next_attempt_ms)),
            clock_off_s: (clock_off_ms.abs() > CLOCK_OFF_MS).then_some(clock_off_ms / 1_000),
            server: meta.server.clone(),
            simulated: session.trouble.is_on(),
            desk: meta.desk.clone(),
            user: user.name.clone(),
        })
    })?;
    Ok(status)
}

/// Offline is not an error: what waits is in the answer, and why is in the status.
pub(crate) async fn sync_now(session: &Session, _: Nothing) -> Result<SyncNow> {
    let Some(line) = &session.line else { return Ok(SyncNow::default()) };
    let report = line.sync_now().await?;
    let status = sync_status(session, Nothing {})?;
    Ok(SyncNow {
        pushed: report.pushed,
        pulled: report.pulled,
        uploaded: report.uploaded,
        downloaded: report.downloaded,
        conflicts: report.conflicts,
        waiting: status.waiting + status.files_waiting,
    })
}

/// For public tools that are to be pointed at the server: short-lived.
pub(crate) async fn token(session: &Session, _: Nothing) -> Result<TokenAnswer> {
    let Some(line) = &session.line else {
        return Err(DoorError::new("no_server", "This clinic has no server."));
    };
    let token = line.transport().token().await?;
    Ok(TokenAnswer {
        server: line.transport().server().to_owned(),
        authorization: format!("Bearer {}", token.bearer),
    })
}
