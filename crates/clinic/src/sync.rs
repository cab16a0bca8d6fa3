//! Sync as a person sees it: the state, and "now".

use std::collections::BTreeSet;
use std::sync::PoisonError;

use chairside_model::text::instant;
use chairside_store::brake::{self, MassDelete};
use chairside_store::{Meta, Snapshot, conflict, file, outbox};
use chairside_sync::{ABSENCE_ASKED_MS, Direction};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calls::Nothing;
use crate::env;
use crate::error::{DoorError, Result};
use crate::queue::remaining_s;
use crate::session::Session;
use crate::sync_view::{FirstFetch, SyncAnswer, SyncAsk, SyncAskKind, SyncNow, SyncStatus};

/// A clock this far off is worth a banner; less is the network's doing.
const CLOCK_OFF_MS: i64 = 120_000;
/// Of what is told once, however bad it is.
const ONLY_LEVEL: u8 = 1;
/// Changes that wait before a person is told, and told again. Nothing is ever refused for it.
const QUEUE_LONG: [u64; 2] = [5_000, 20_000];
/// Room left on the disk before a person is told, and told again: a busy day of images, and a few scans.
const DISK_LOW_BYTES: [u64; 2] = [500_000_000, 100_000_000];

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
    let pace = session.line.as_ref().map(|line| line.transport().pace());
    let rate = |direction| pace.and_then(|pace| pace.rate(direction));
    let up_per_s = rate(Direction::Up);
    let rates = [up_per_s, rate(Direction::Down)].into_iter().flatten();
    let now_ms = session.env.now_ms();
    let clock_off_s = (clock_off_ms.abs() > CLOCK_OFF_MS).then_some(clock_off_ms / 1_000);
    let disk_free = env::disk_free_bytes(&session.profile);
    let noted = session.noted.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let status = session.store.read(|db| {
        let queue = outbox::counts(db)?;
        let braked = brake::mass_deletes(db, meta.device, now_ms)?;
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
            files_paused: meta.files_paused,
            files_bytes_per_s: rates.reduce(|up, down| up + down),
            files_remaining_s: remaining_s(file::bytes_to_send(db)?, up_per_s),
            cursor: meta.cursor_seq,
            head: meta.head,
            all_safe: meta.has_server()
                && nothing_waits
                && !meta.is_partial()
                && meta.cursor_seq >= meta.head
                && meta.last_complete_ms.is_some(),
            partial: meta.is_partial(),
            first_fetch: meta.snapshot.as_ref().and_then(first_fetch),
            last_complete_at: meta.last_complete_ms.map(instant),
            offline_since: meta.offline_since_ms.map(instant),
            offline_since_ms: meta.offline_since_ms,
            next_attempt_at: (meta.next_attempt_ms > now_ms).then(|| instant(meta.next_attempt_ms)),
            clock_off_s,
            asks: asks(
                &meta,
                &braked,
                &Told { waiting: queue.waiting, clock_off_s, disk_free, noted: &noted },
            ),
            server: meta.server.clone(),
            simulated: session.trouble.is_on(),
            desk: meta.desk.clone(),
            user: user.name.clone(),
        })
    })?;
    Ok(status)
}

/// What colleagues wrote since the fetch began comes with it: it never is more than the whole.
fn first_fetch(snapshot: &Snapshot) -> Option<FirstFetch> {
    snapshot.total.map(|of| FirstFetch { came: snapshot.came.min(of), of })
}

/// Is anything of this desk not at the clinic yet that goes there by itself?
pub(crate) fn something_waits(db: &chairside_store::Reader) -> chairside_store::Result<bool> {
    Ok(outbox::counts(db)?.waiting > 0 || file::waiting(db)?.0 > 0)
}

/// What is only told, and what of it a person has read already.
struct Told<'a> {
    waiting: u64,
    clock_off_s: Option<i64>,
    disk_free: Option<u64>,
    noted: &'a BTreeSet<(SyncAskKind, u8)>,
}

impl Told<'_> {
    fn asks(&self) -> impl Iterator<Item = SyncAsk> {
        let new = |kind, level| level > 0 && !self.noted.contains(&(kind, level));
        let level = disk_level(self.disk_free);
        let free = self.disk_free.filter(|_| new(SyncAskKind::DiskLow, level));
        let disk = free.map(|free_bytes| SyncAsk::DiskLow { free_bytes, level });
        let level = queue_level(self.waiting);
        let long =
            new(SyncAskKind::QueueLong, level).then_some(SyncAsk::QueueLong { waiting: self.waiting, level });
        let clock = self.clock_off_s.filter(|_| new(SyncAskKind::ClockOff, ONLY_LEVEL));
        let clock = clock.map(|seconds| SyncAsk::ClockOff { seconds });
        [disk, long, clock].into_iter().flatten()
    }
}

fn asks(meta: &Meta, braked: &[MassDelete], told: &Told<'_>) -> Vec<SyncAsk> {
    let away = meta.absence.as_ref().and_then(|absence| Some((absence, absence.touched?)));
    let absence = away.map(|(absence, touched)| SyncAsk::LongAbsence {
        waiting: absence.waiting,
        touched,
        since: instant(absence.since_ms),
    });
    let deletes = braked.iter().map(|brake| SyncAsk::MassDelete {
        collection: brake.collection.to_owned(),
        count: brake.count,
        of: brake.of,
    });
    let restored = meta.restored_ms.map(|_| SyncAsk::ServerRestored);
    let copied = meta.copy_of.clone().map(|of| SyncAsk::ProfileCopied { of, desk: meta.desk.clone() });
    deletes.chain(absence).chain(restored).chain(copied).chain(told.asks()).collect()
}

fn queue_level(waiting: u64) -> u8 {
    QUEUE_LONG.iter().filter(|limit| waiting >= **limit).count() as u8
}

fn disk_level(free: Option<u64>) -> u8 {
    free.map_or(0, |free| DISK_LOW_BYTES.iter().filter(|limit| free < **limit).count() as u8)
}

/// The person's word on what sync asked; what only told something is noted.
pub(crate) fn sync_answer(session: &Session, answer: SyncAnswer) -> Result<Nothing> {
    let now_ms = session.env.now_ms();
    match answer.kind {
        SyncAskKind::MassDelete => session.write(|tx| tx.mass_deletes_decided(answer.go))?,
        SyncAskKind::LongAbsence => session.write(|tx| {
            let meta = tx.meta_mut();
            match &mut meta.absence {
                Some(absence) if !answer.go && absence.until_ms > now_ms => {
                    absence.until_ms = now_ms + ABSENCE_ASKED_MS;
                }
                absence => *absence = None,
            }
            Ok(())
        })?,
        SyncAskKind::ServerRestored => session.write(|tx| {
            tx.meta_mut().restored_ms = None;
            Ok(())
        })?,
        SyncAskKind::ProfileCopied => session.write(|tx| {
            tx.meta_mut().copy_of = None;
            Ok(())
        })?,
        SyncAskKind::QueueLong | SyncAskKind::ClockOff | SyncAskKind::DiskLow => {
            let level = match answer.kind {
                SyncAskKind::QueueLong => queue_level(session.store.read(outbox::counts)?.waiting),
                SyncAskKind::DiskLow => disk_level(env::disk_free_bytes(&session.profile)),
                _ => ONLY_LEVEL,
            };
            session.noted.lock().unwrap_or_else(PoisonError::into_inner).insert((answer.kind, level));
        }
    }
    Ok(Nothing {})
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

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(told: &Told<'_>) -> Vec<SyncAsk> {
        told.asks().collect()
    }

    #[test]
    fn a_disk_that_fills_is_told_twice_and_each_time_once() {
        let mut noted = BTreeSet::new();
        let with = |free, noted: &BTreeSet<_>| {
            kinds(&Told { waiting: 0, clock_off_s: None, disk_free: free, noted })
        };
        assert_eq!(with(None, &noted), []);
        assert_eq!(with(Some(500_000_000), &noted), []);
        let low = SyncAsk::DiskLow { free_bytes: 499_999_999, level: 1 };
        assert_eq!(with(Some(499_999_999), &noted), [low]);
        noted.insert((SyncAskKind::DiskLow, 1));
        assert_eq!(with(Some(400_000_000), &noted), []);
        let fuller = SyncAsk::DiskLow { free_bytes: 40_000_000, level: 2 };
        assert_eq!(with(Some(40_000_000), &noted), [fuller]);
    }

    #[test]
    fn the_disk_comes_before_what_only_travels_slowly() {
        let told = Told {
            waiting: 6_000,
            clock_off_s: Some(3_600),
            disk_free: Some(1),
            noted: &BTreeSet::from([(SyncAskKind::ClockOff, ONLY_LEVEL)]),
        };
        let found = kinds(&told);
        assert!(
            matches!(found[..], [SyncAsk::DiskLow { level: 2, .. }, SyncAsk::QueueLong { level: 1, .. }]),
            "{found:?}"
        );
    }
}
