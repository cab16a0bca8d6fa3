//! What a desk can say about itself to whoever must help: counts, ids, codes and times, and the means to try again.
//!
//! Must not know: names, notes or any other value of a record. What this module answers may be sent to a stranger.

pub(crate) mod bundle;
pub(crate) mod checksum;
pub(crate) mod desks;
pub(crate) mod timeline;
pub(crate) mod trouble;

use std::collections::BTreeMap;

use chairside_model::schema;
use chairside_model::text::instant;
use chairside_store::doctor::{self as store_doctor, Tally};
use chairside_store::event_log::{self, EVENTS_MAX, EventItem, code_word};
use chairside_store::{EventKind, file, outbox};
use serde::Serialize;
use ts_rs::TS;

use self::trouble::{Trouble, trouble_of};
use crate::calls::Nothing;
use crate::error::Result;
use crate::session::Session;

/// Waiting changes listed one by one; all are counted.
const QUEUE_LISTED_MAX: usize = 100;
/// Exchanges that durations and the success rate are taken from.
const EXCHANGES_MAX: u64 = 200;

#[derive(Debug, Serialize, TS)]
pub struct Doctor {
    pub at: String,
    pub version: String,
    pub os: String,
    pub arch: String,
    /// Of the desk's own file.
    pub file_schema: u32,
    /// Of the records that travel.
    pub record_schema: u32,
    pub has_server: bool,
    pub online: bool,
    pub device: String,
    pub trouble: Trouble,
    pub queue: DoctorQueue,
    pub cursor: DoctorCursor,
    pub files: DoctorFiles,
    pub conflicts: Vec<DoctorConflicts>,
    pub exchanges: DoctorExchanges,
    pub rows: BTreeMap<String, u64>,
    /// Rows kept for a newer program.
    pub rows_held: u64,
    pub events: Vec<DoctorEvent>,
}

#[derive(Debug, Serialize, TS)]
pub struct DoctorQueue {
    pub by_state: BTreeMap<String, u64>,
    pub oldest_since: Option<String>,
    pub reasons: Vec<DoctorReason>,
    /// The first ones; `by_state` counts them all.
    pub items: Vec<DoctorOp>,
}

/// Why some wait, how many, since when.
#[derive(Debug, Serialize, TS)]
pub struct DoctorReason {
    pub state: String,
    pub reason: Option<String>,
    pub count: u64,
    pub since: String,
}

#[derive(Debug, Serialize, TS)]
pub struct DoctorOp {
    pub op: String,
    pub collection: String,
    pub record: String,
    pub kind: String,
    pub state: String,
    pub since: String,
    pub attempts: u32,
    pub reason: Option<String>,
    pub next_attempt_at: Option<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct DoctorCursor {
    pub cursor: u64,
    pub head: u64,
    pub behind: u64,
    pub reason: Option<String>,
    pub attempts: u32,
    pub next_attempt_at: Option<String>,
    pub last_complete_at: Option<String>,
    pub offline_since: Option<String>,
    pub clock_off_ms: i64,
}

#[derive(Debug, Serialize, TS)]
pub struct DoctorFiles {
    pub uploads: u64,
    pub upload_bytes: u64,
    pub upload_bytes_sent: u64,
    pub downloads: u64,
    pub moving: u64,
    pub here: u64,
    pub absent: u64,
    pub lost: u64,
    pub damaged: u64,
    pub reasons: Vec<DoctorReason>,
}

#[derive(Debug, Serialize, TS)]
pub struct DoctorConflicts {
    pub collection: String,
    pub open: u64,
    pub auto: u64,
    pub resolved: u64,
}

/// Over the last exchanges with the server.
#[derive(Debug, Serialize, TS)]
pub struct DoctorExchanges {
    pub count: u64,
    pub failed: u64,
    /// `None`: there was none yet.
    pub success_percent: Option<u32>,
    pub push: DoctorTimes,
    pub pull: DoctorTimes,
}

#[derive(Debug, Serialize, TS)]
pub struct DoctorTimes {
    pub measured: u64,
    pub p50_ms: Option<u64>,
    pub p99_ms: Option<u64>,
}

#[derive(Debug, Serialize, TS)]
pub struct DoctorEvent {
    pub at: String,
    /// Of the first, where `times` alike ones are one line.
    pub since: String,
    pub times: u64,
    pub kind: String,
    pub op: Option<String>,
    pub record: Option<String>,
    pub collection: Option<String>,
    pub sha256: Option<String>,
    pub code: Option<String>,
    pub ms: Option<u64>,
    pub bytes: Option<u64>,
    pub pushed: u64,
    pub pulled: u64,
    pub conflicts: u64,
}

pub(crate) fn doctor(session: &Session, _: Nothing) -> Result<Doctor> {
    let meta = session.store.meta();
    let now_ms = session.env.now_ms();
    let line = session.line.as_ref();
    let next_attempt_at = (meta.next_attempt_ms > now_ms).then(|| instant(meta.next_attempt_ms));
    let cursor = DoctorCursor {
        cursor: meta.cursor_seq,
        head: meta.head,
        behind: meta.head.saturating_sub(meta.cursor_seq),
        reason: word(meta.last_error.as_deref()),
        attempts: meta.attempts,
        next_attempt_at: next_attempt_at.clone(),
        last_complete_at: meta.last_complete_ms.map(instant),
        offline_since: meta.offline_since_ms.map(instant),
        clock_off_ms: line.map_or(0, |line| line.clock_off_ms()),
    };
    let doctor = session.store.read(|db| {
        let events = event_log::list(db, EVENTS_MAX)?;
        Ok(Doctor {
            at: instant(now_ms),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            os: std::env::consts::OS.to_owned(),
            arch: std::env::consts::ARCH.to_owned(),
            file_schema: chairside_store::doctor::file_schema(db)?,
            record_schema: schema::version(),
            has_server: meta.has_server(),
            online: line.is_some_and(|line| line.is_online()),
            device: meta.device.map(|device| device.to_string()).unwrap_or_default(),
            trouble: trouble_of(session),
            queue: queue(db, next_attempt_at)?,
            cursor,
            files: files(db)?,
            conflicts: conflicts(db)?,
            exchanges: exchanges(&events),
            rows: store_doctor::row_counts(db)?
                .into_iter()
                .map(|(name, count)| (name.to_owned(), count))
                .collect(),
            rows_held: store_doctor::held_count(db)?,
            events: events.into_iter().map(DoctorEvent::from).collect(),
        })
    })?;
    Ok(doctor)
}

fn queue(
    db: &chairside_store::Reader,
    next_attempt_at: Option<String>,
) -> chairside_store::Result<DoctorQueue> {
    let items = outbox::list(db)?;
    let tally = store_doctor::queue_tally(db)?;
    let mut by_state =
        BTreeMap::from(["queued", "inflight", "held", "quarantined"].map(|s| (s.to_owned(), 0)));
    for counted in &tally {
        *by_state.entry(counted.state.clone()).or_default() += counted.count;
    }
    // What a refused change holds back is stored as queued: only the list knows.
    let held = items.iter().filter(|item| item.state == "held").count() as u64;
    by_state.insert("held".to_owned(), held);
    by_state.entry("queued".to_owned()).and_modify(|queued| *queued = queued.saturating_sub(held));
    Ok(DoctorQueue {
        by_state,
        oldest_since: outbox::counts(db)?.oldest_ms.map(instant),
        reasons: reasons(tally),
        items: items
            .into_iter()
            .take(QUEUE_LISTED_MAX)
            .map(|item| DoctorOp {
                op: item.op.to_string(),
                collection: item.collection,
                record: item.record.to_string(),
                kind: item.kind,
                state: item.state.to_owned(),
                since: instant(item.since_ms),
                attempts: item.attempts,
                reason: word(item.last_error.as_deref()),
                next_attempt_at: next_attempt_at.clone().filter(|_| item.state == "queued"),
            })
            .collect(),
    })
}

fn reasons(tally: Vec<Tally>) -> Vec<DoctorReason> {
    let reason = |counted: Tally| DoctorReason {
        state: counted.state,
        reason: word(counted.reason.as_deref()),
        count: counted.count,
        since: instant(counted.oldest_ms),
    };
    tally.into_iter().map(reason).collect()
}

fn files(db: &chairside_store::Reader) -> chairside_store::Result<DoctorFiles> {
    let counts = store_doctor::file_counts(db)?;
    Ok(DoctorFiles {
        uploads: counts.uploads,
        upload_bytes: counts.upload_bytes,
        upload_bytes_sent: counts.upload_bytes_sent,
        downloads: counts.downloads,
        moving: file::active(db)?,
        here: counts.here,
        absent: counts.absent,
        lost: counts.lost,
        damaged: counts.damaged,
        reasons: reasons(store_doctor::transfer_tally(db)?),
    })
}

fn conflicts(db: &chairside_store::Reader) -> chairside_store::Result<Vec<DoctorConflicts>> {
    let counts = store_doctor::conflict_counts(db)?.into_iter();
    Ok(counts
        .map(|counts| DoctorConflicts {
            collection: counts.collection,
            open: counts.open,
            auto: counts.auto,
            resolved: counts.resolved,
        })
        .collect())
}

fn exchanges(events: &[EventItem]) -> DoctorExchanges {
    let (mut count, mut failed) = (0, 0);
    let (mut push, mut pull) = (Vec::new(), Vec::new());
    for event in events {
        let is_ok = event.kind == EventKind::ExchangeOk.as_str();
        if !is_ok && event.kind != EventKind::ExchangeFailed.as_str() {
            continue;
        }
        let times = event.times.min(EXCHANGES_MAX - count);
        if times == 0 {
            break;
        }
        count += times;
        if is_ok {
            let of = if event.moved.pushed > 0 { &mut push } else { &mut pull };
            of.extend(event.ms);
        } else {
            failed += times;
        }
    }
    let percent = |all: u64| u32::try_from((all - failed) * 100 / all).unwrap_or(0);
    DoctorExchanges {
        count,
        failed,
        success_percent: (count > 0).then(|| percent(count)),
        push: times(push),
        pull: times(pull),
    }
}

fn times(mut measured: Vec<u64>) -> DoctorTimes {
    measured.sort_unstable();
    // The nearest rank: a value that was really measured.
    let rank = |percent: usize| {
        let index = (measured.len() * percent).div_ceil(100).saturating_sub(1);
        measured.get(index).copied()
    };
    DoctorTimes { measured: measured.len() as u64, p50_ms: rank(50), p99_ms: rank(99) }
}

/// Codes are words; anything else may have come from elsewhere.
fn word(code: Option<&str>) -> Option<String> {
    code.map(|code| code_word(code).to_owned())
}

impl From<EventItem> for DoctorEvent {
    fn from(event: EventItem) -> Self {
        Self {
            at: instant(event.at_ms),
            since: instant(event.first_ms),
            times: event.times,
            kind: event.kind,
            op: event.op.map(|op| op.to_string()),
            record: event.record.map(|record| record.to_string()),
            collection: event.collection,
            sha256: event.sha256,
            code: event.code,
            ms: event.ms,
            bytes: event.bytes,
            pushed: event.moved.pushed,
            pulled: event.moved.pulled,
            conflicts: event.moved.conflicts,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_measured_values() {
        let of = |values: &[u64]| {
            let found = times(values.to_vec());
            (found.p50_ms, found.p99_ms)
        };
        assert_eq!(of(&[]), (None, None));
        assert_eq!(of(&[7]), (Some(7), Some(7)));
        assert_eq!(of(&(1..=100).rev().collect::<Vec<_>>()), (Some(50), Some(99)));
    }
}
