//! When to try again: full jitter, bounded so that a healed line is noticed within seconds.

use chairside_model::Env;
use chairside_model::planted::{Planted, planted};

use crate::failure::Failure;

/// The first wait; each further failure doubles the bound.
const FIRST_MS: u64 = 1_000;
/// A server that answers with errors is asked at most once in this time by a desk somebody looks at.
const BUSY_MS_MAX: u64 = 60_000;
/// An unreachable one is probed within this, so that first contact comes within 15 s of the line's return.
const PROBE_MS_MIN: u64 = 8_000;
const PROBE_MS_MAX: u64 = 12_000;

/// Milliseconds to wait after the `attempts`-th failure in a row. `Retry-After` outranks everything.
pub fn delay_ms(env: &dyn Env, failure: &Failure, attempts: u32) -> u64 {
    if let Some(seconds) = failure.retry_after_s() {
        return seconds * 1_000;
    }
    let bound = FIRST_MS << attempts.min(10);
    match failure {
        Failure::Offline | Failure::NotOurServer if bound > PROBE_MS_MAX => {
            between(env, PROBE_MS_MIN, PROBE_MS_MAX)
        }
        _ => between(env, FIRST_MS / 4, bound.min(BUSY_MS_MAX)),
    }
}

fn between(env: &dyn Env, low: u64, high: u64) -> u64 {
    let mut bytes = [0; 8];
    env.fill(&mut bytes);
    low + u64::from_le_bytes(bytes) % (high.saturating_sub(low) + 1)
}

/// Short enough to be through within 10 s of the first contact.
const PAUSE_MS_MAX: u64 = 8_000;

/// Of one thing that the server fails at, while it does everything else: an exchange that succeeds meanwhile says
/// nothing about the next try.
#[derive(Debug, Default)]
pub(crate) struct Pause {
    failures: u32,
    until_ms: u64,
}

impl Pause {
    pub(crate) fn failed(&mut self, now_ms: u64) {
        self.failures = self.failures.saturating_add(1);
        self.until_ms = now_ms + (FIRST_MS << self.failures.min(10)).min(pause_ms_max());
    }

    /// `None`: it is over. One that ends in the far future was a short one before the clock was set back.
    pub(crate) fn until_ms(&self, now_ms: u64) -> Option<u64> {
        let left_ms = self.until_ms.saturating_sub(now_ms);
        (left_ms > 0 && left_ms <= pause_ms_max()).then_some(self.until_ms)
    }

    /// A person asked.
    pub(crate) fn end(&mut self) {
        self.until_ms = 0;
    }
}

fn pause_ms_max() -> u64 {
    if planted(Planted::PauseGrows) { u64::MAX } else { PAUSE_MS_MAX }
}

#[cfg(test)]
mod tests {
    use chairside_model::env::fixed::FixedEnv;

    use super::*;

    #[test]
    fn a_dead_line_is_probed_and_a_busy_server_is_spared() {
        let env = FixedEnv::new(0, 7);
        for attempts in 0..50 {
            assert!(delay_ms(&env, &Failure::Offline, attempts) <= PROBE_MS_MAX);
            assert!(delay_ms(&env, &Failure::BadReply, attempts) <= BUSY_MS_MAX);
        }
        let long_gone = (0..50).map(|_| delay_ms(&env, &Failure::Offline, 20)).min();
        assert!(long_gone >= Some(PROBE_MS_MIN));
    }
}
