//! What a desk can say about itself to whoever must help: counts, ids, codes and times, and the means to try again.
//!
//! Must not know: names, notes or any other value of a record. What this module answers may be sent to a stranger.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chairside_model::text::instant;
use chairside_model::{OpId, schema};
use chairside_store::doctor::{self as store_doctor, Tally};
use chairside_store::event_log::{self, EVENTS_MAX, EventItem, code_word};
use chairside_store::{Event, EventKind, file, outbox};
use chairside_sync::Compared;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::{DoorError, Result};
use crate::image::{export_error, write_beside};
use crate::queue::OpRef;
use crate::session::Session;
use crate::settings;

/// Waiting changes listed one by one; all are counted.
const QUEUE_LISTED_MAX: usize = 100;
/// Exchanges that durations and the success rate are taken from.
const EXCHANGES_MAX: u64 = 200;
/// A simulated line slower than this could not be told from a dead one.
const LATENCY_MS_MAX: u64 = 30_000;
/// Ten years either way.
const CLOCK_SKEW_MS_MAX: i64 = 10 * 366 * 86_400_000;
const BUNDLE_FORM: u32 = 1;

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

/// What is made worse on purpose; all nothing is the real world. Lost with the process.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Trouble {
    pub offline: bool,
    pub latency_ms: u64,
    pub drop_percent: u32,
    pub clock_skew_ms: i64,
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

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct TroubleSet {
    pub offline: Option<bool>,
    pub latency_ms: Option<u64>,
    pub drop_percent: Option<u32>,
    pub clock_skew_ms: Option<i64>,
}

#[derive(Debug, Serialize, TS)]
pub struct Checksum {
    pub at: String,
    pub cursor: u64,
    /// Beside the server's: `equal | differs | moving | offline | here_only`; what differs is being mended. `None`: the
    /// server was not asked.
    pub verdict: Option<String>,
    pub collections: Vec<CollectionChecksum>,
}

#[derive(Debug, Serialize, TS)]
pub struct CollectionChecksum {
    pub collection: String,
    pub rows: u64,
    pub sha256: String,
}

/// The bundle as text, for the window, which has no paths.
#[derive(Debug, Serialize, TS)]
pub struct SupportBundleMade {
    pub name: String,
    pub json: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SupportBundle {
    #[ts(type = "string")]
    pub path: PathBuf,
}

#[derive(Debug, Serialize, TS)]
pub struct SupportBundleWritten {
    pub bytes: u64,
}

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

pub(crate) fn trouble_of(session: &Session) -> Trouble {
    let trouble = session.trouble.get();
    Trouble {
        offline: trouble.offline,
        latency_ms: trouble.latency_ms,
        drop_percent: trouble.drop_percent,
        clock_skew_ms: trouble.clock_skew_ms,
    }
}

/// What is not named stays as it is.
pub(crate) fn trouble_set(session: &Session, payload: TroubleSet) -> Result<Trouble> {
    if payload.latency_ms.is_some_and(|ms| ms > LATENCY_MS_MAX) {
        return Err(DoorError::invalid("A simulated delay may be at most 30 seconds."));
    }
    if payload.drop_percent.is_some_and(|percent| percent > 100) {
        return Err(DoorError::invalid("At most 100 percent can be lost."));
    }
    if payload.clock_skew_ms.is_some_and(|ms| ms.abs() > CLOCK_SKEW_MS_MAX) {
        return Err(DoorError::invalid("A simulated clock may be at most ten years off."));
    }
    session.trouble.change(|trouble| {
        trouble.offline = payload.offline.unwrap_or(trouble.offline);
        trouble.latency_ms = payload.latency_ms.unwrap_or(trouble.latency_ms);
        trouble.drop_percent = payload.drop_percent.unwrap_or(trouble.drop_percent);
        trouble.clock_skew_ms = payload.clock_skew_ms.unwrap_or(trouble.clock_skew_ms);
    });
    if let Some(line) = &session.line {
        line.wake();
    }
    Ok(trouble_of(session))
}

/// This desk's digests, and whether the server holds the same.
pub(crate) async fn checksum_now(session: &Session, _: Nothing) -> Result<Checksum> {
    let verdict = match &session.line {
        None => "here_only",
        Some(line) => match line.compare_now().await? {
            Ok(Compared::Equal) => "equal",
            Ok(Compared::Differs) => "differs",
            Ok(Compared::Moving) => "moving",
            Err(_) => "offline",
        },
    };
    Ok(Checksum { verdict: Some(verdict.to_owned()), ..checksum(session)? })
}

fn checksum(session: &Session) -> Result<Checksum> {
    let cursor = session.store.meta().cursor_seq;
    let digests = session.store.read(store_doctor::digests)?;
    let collection = |digest: store_doctor::CollectionDigest| CollectionChecksum {
        collection: digest.collection,
        rows: digest.rows,
        sha256: digest.sha256,
    };
    Ok(Checksum {
        at: instant(session.env.now_ms()),
        cursor,
        verdict: None,
        collections: digests.into_iter().map(collection).collect(),
    })
}

pub(crate) fn support_bundle_make(session: &Session, _: Nothing) -> Result<SupportBundleMade> {
    let doctor = doctor(session, Nothing {})?;
    let schema = session.store.read(store_doctor::schema_sql)?;
    let at = doctor.at.clone();
    let bundle = json!({
        "form": BUNDLE_FORM,
        "doctor": doctor,
        "checksum": checksum(session)?,
        "settings": settings::load(&session.profile),
        "schema": schema,
    });
    let json = serde_json::to_string_pretty(&bundle)
        .map_err(|_| DoorError::new("internal", "The bundle cannot be written."))?;
    let day = at.get(..10).unwrap_or_default();
    Ok(SupportBundleMade { name: format!("chairside-support-{day}.json"), json })
}

pub(crate) fn support_bundle(session: &Session, payload: SupportBundle) -> Result<SupportBundleWritten> {
    let made = support_bundle_make(session, Nothing {})?;
    let bytes = write_beside(&payload.path, &mut made.json.as_bytes()).map_err(export_error)?;
    Ok(SupportBundleWritten { bytes })
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
