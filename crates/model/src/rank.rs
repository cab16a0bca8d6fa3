//! A hybrid logical clock: wall-clock milliseconds that never go back, and a counter within one millisecond.
//!
//! A rank orders only writes that are truly concurrent. It never decides whether something is new (that is
//! the version's job) and it is never a cursor.

use serde::{Deserialize, Serialize};

/// 48 bits of milliseconds and 16 bits of counter, compared as one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rank(u64);

/// How far ahead of the server a rank may lie before it is clamped: more is a wrong clock, not a busy desk.
pub const RANK_AHEAD_MS_MAX: u64 = 60_000;

/// Beyond this the 48 bits would overflow (the year 10889).
const MS_MAX: u64 = (1 << 48) - 1;

impl Rank {
    pub fn from_ms(ms: u64) -> Self {
        Self(ms.min(MS_MAX) << 16)
    }
    pub fn ms(self) -> u64 {
        self.0 >> 16
    }
    pub fn as_u64(self) -> u64 {
        self.0
    }
    pub fn from_u64(bits: u64) -> Self {
        Self(bits)
    }
    /// SQLite's integers are signed: the bits are kept, the top one is never set before the year 6429.
    pub fn as_i64(self) -> i64 {
        i64::try_from(self.0).unwrap_or(i64::MAX)
    }
    pub fn from_i64(bits: i64) -> Self {
        Self(u64::try_from(bits).unwrap_or(0))
    }
    fn next(self) -> Self {
        Self(self.0.saturating_add(1))
    }
    /// A rank too far ahead of `server_ms` is pulled back to the bound; the counter keeps the order of its writes.
    pub fn clamped(self, server_ms: u64, floor: Rank) -> Self {
        let bound = Self::from_ms(server_ms + RANK_AHEAD_MS_MAX);
        if self <= bound { self } else { bound.max(floor.next()) }
    }
}

/// The desk's own clock. Its last value is stored with every write and read back at start, so that a clock
/// that stepped back cannot reuse a rank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HybridClock {
    last: Rank,
}

impl HybridClock {
    pub fn resume(last: Rank) -> Self {
        Self { last }
    }
    pub fn last(&self) -> Rank {
        self.last
    }
    pub fn tick(&mut self, now_ms: u64) -> Rank {
        self.last = Rank::from_ms(now_ms).max(self.last.next());
        self.last
    }
    /// A rank seen from elsewhere: ours moves past it, unless it lies beyond what a right clock could have made.
    pub fn observe(&mut self, seen: Rank, now_ms: u64) {
        if seen.ms() <= now_ms.saturating_add(RANK_AHEAD_MS_MAX) {
            self.last = self.last.max(seen);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_steps_back_never_reuses_a_rank() {
        let mut clock = HybridClock::resume(Rank::from_ms(1_000));
        let first = clock.tick(5_000);
        let second = clock.tick(10);
        assert!(second > first);
        assert!(HybridClock::resume(second).tick(0) > second);
    }

    #[test]
    fn ranks_from_the_far_future_are_clamped_in_order() {
        let first = Rank::from_ms(10_000_000).clamped(1_000, Rank::default());
        let second = Rank::from_ms(10_000_001).clamped(1_000, first);
        assert_eq!(first.ms(), 61_000);
        assert!(second > first);
        assert_eq!(second.ms(), 61_000);
    }
}
