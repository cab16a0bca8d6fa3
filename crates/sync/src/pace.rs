//! How fast bytes of files may move: behind records, within a person's limit; and how fast they do.
//!
//! Must not know: files, requests. Whoever moves bytes asks before each piece, and says which way it goes.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::Instant;

use crate::lock::held;

/// What is asked for at once: at the lowest limit a piece takes two seconds, far below any stall limit.
pub(crate) const PIECE_BYTES: usize = 16 * 1024;
/// A limit below this would look like a dead line to both sides.
pub const KIB_S_MIN: u32 = 8;
/// A record never waits for a file; a file waits for an exchange of records, but not for one that hangs: the server takes
/// 30 s of silence for a dead line.
const BEHIND_RECORDS_MAX: Duration = Duration::from_secs(10);
/// A rate is of so much time: long enough to be calm, short enough to follow the line.
const RATE_WINDOW: Duration = Duration::from_secs(10);
/// A rate of less time than this says nothing.
const RATE_MIN: Duration = Duration::from_millis(500);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

#[derive(Default)]
pub struct Pace {
    kept: Mutex<Kept>,
    records_done: Notify,
}

#[derive(Default)]
struct Kept {
    /// `None`: as fast as it goes.
    bytes_s_max: Option<u64>,
    /// When the bytes that were let through so far have had their time.
    free_at: Option<Instant>,
    /// Exchanges of records under way.
    exchanges: u32,
    up: Meter,
    down: Meter,
}

/// As long as it lives, records are being exchanged.
pub(crate) struct Exchanging<'a>(&'a Pace);

impl Drop for Exchanging<'_> {
    fn drop(&mut self) {
        let mut kept = held(&self.0.kept);
        kept.exchanges = kept.exchanges.saturating_sub(1);
        drop(kept);
        self.0.records_done.notify_waiters();
    }
}

impl Pace {
    /// KiB a second for all files together, in each direction. 0: no limit.
    pub fn limit(&self, kib_s: u32) {
        let mut kept = held(&self.kept);
        kept.bytes_s_max = (kib_s > 0).then(|| u64::from(kib_s.max(KIB_S_MIN)) * 1024);
        kept.free_at = None;
    }

    pub(crate) fn records(&self) -> Exchanging<'_> {
        held(&self.kept).exchanges += 1;
        Exchanging(self)
    }

    /// Waits until so many bytes may move.
    pub(crate) async fn admit(&self, direction: Direction, bytes: usize) {
        self.behind_records().await;
        let turn = held(&self.kept).turn(Instant::now(), bytes as u64);
        if let Some(at) = turn {
            tokio::time::sleep_until(at).await;
        }
        held(&self.kept).meter(direction).moved(Instant::now(), bytes as u64);
    }

    async fn behind_records(&self) {
        let until = Instant::now() + BEHIND_RECORDS_MAX;
        loop {
            let done = self.records_done.notified();
            if held(&self.kept).exchanges == 0 {
                return;
            }
            if tokio::time::timeout_at(until, done).await.is_err() {
                return;
            }
        }
    }

    /// Bytes a second, lately. `None`: nothing moves, or not for long enough to tell.
    pub fn rate(&self, direction: Direction) -> Option<u64> {
        held(&self.kept).meter(direction).rate(Instant::now())
    }
}

impl Kept {
    /// When so many bytes may go. `None`: at once.
    fn turn(&mut self, now: Instant, bytes: u64) -> Option<Instant> {
        let bytes_s_max = self.bytes_s_max?;
        let at = self.free_at.map_or(now, |free_at| free_at.max(now));
        self.free_at = Some(at + Duration::from_micros(bytes * 1_000_000 / bytes_s_max));
        Some(at)
    }

    fn meter(&mut self, direction: Direction) -> &mut Meter {
        match direction {
            Direction::Up => &mut self.up,
            Direction::Down => &mut self.down,
        }
    }
}

/// What moved when, within the window.
#[derive(Default)]
struct Meter(VecDeque<(Instant, u64)>);

impl Meter {
    /// So many samples tell as much as all.
    const SAMPLES_MAX: usize = 1_024;

    fn moved(&mut self, now: Instant, bytes: u64) {
        match self.0.back_mut() {
            // On a fast line a sample for each piece would say the same a thousand times.
            Some((at, so_far)) if now.duration_since(*at) < RATE_WINDOW / Self::SAMPLES_MAX as u32 => {
                *so_far += bytes;
            }
            _ => self.0.push_back((now, bytes)),
        }
        self.forget(now);
    }

    fn forget(&mut self, now: Instant) {
        while self.0.front().is_some_and(|(at, _)| now.duration_since(*at) > RATE_WINDOW) {
            self.0.pop_front();
        }
    }

    fn rate(&mut self, now: Instant) -> Option<u64> {
        self.forget(now);
        let (first, _) = self.0.front()?;
        let took = now.duration_since(*first);
        let bytes: u64 = self.0.iter().map(|(_, bytes)| bytes).sum();
        (took >= RATE_MIN).then(|| bytes * 1_000 / (took.as_millis() as u64).max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When the last of so many KiB may go, counted from now on.
    fn last_turn(pace: &Pace, now: Instant, kib: usize) -> Duration {
        let turns = (0..kib / 16).map(|_| held(&pace.kept).turn(now, PIECE_BYTES as u64));
        turns.last().flatten().map_or(Duration::ZERO, |at| at.duration_since(now))
    }

    #[test]
    fn a_limit_holds_for_all_files_together_and_can_be_lifted() {
        let (pace, now) = (Pace::default(), Instant::now());
        assert_eq!(last_turn(&pace, now, 1_024), Duration::ZERO);
        pace.limit(64);
        assert_eq!(last_turn(&pace, now, 512), Duration::from_millis(7_750));
        assert_eq!(last_turn(&pace, now, 512), Duration::from_millis(15_750), "the other file waits as well");
        let later = now + Duration::from_secs(60);
        assert_eq!(last_turn(&pace, later, 16), Duration::ZERO, "what was not used is not saved up");
        pace.limit(0);
        assert_eq!(last_turn(&pace, now, 1_024), Duration::ZERO);
        pace.limit(1);
        assert_eq!(last_turn(&pace, now, 32), Duration::from_secs(2), "no limit looks like a dead line");
    }

    #[tokio::test]
    async fn files_wait_for_records() {
        let (pace, order) = (Pace::default(), Mutex::new(vec![]));
        let exchange = pace.records();
        tokio::join!(
            async {
                pace.admit(Direction::Up, 1).await;
                held(&order).push("file");
            },
            async {
                tokio::task::yield_now().await;
                held(&order).push("records");
                drop(exchange);
            }
        );
        assert_eq!(*held(&order), ["records", "file"]);
    }

    #[test]
    fn a_rate_is_what_moved_lately() {
        let (mut meter, now) = (Meter::default(), Instant::now());
        let after = |ms: u64| now + Duration::from_millis(ms);
        assert_eq!(meter.rate(now), None);
        meter.moved(now, 1_000);
        assert_eq!(meter.rate(after(10)), None, "too short to tell");
        for step in 1..50 {
            meter.moved(after(step * 100), 1_000);
        }
        assert_eq!(meter.rate(after(5_000)), Some(10_000));
        assert_eq!(meter.rate(after(30_000)), None);
    }
}
