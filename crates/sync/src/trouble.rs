//! A bad line and a wrong clock on purpose, so that people can see what Chairside does about them.
//!
//! Must not know: who asked for it. Off unless set, and gone with the process.

use std::sync::Mutex;
use std::time::Duration;

use crate::failure::Failure;
use crate::lock::held;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct TroubleState {
    pub offline: bool,
    pub latency_ms: u64,
    pub drop_percent: u32,
    pub clock_skew_ms: i64,
}

/// Shared by everything of one process that meets the line or the clock.
#[derive(Debug, Default)]
pub struct Trouble(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    state: TroubleState,
    /// Adds up the percentages: what goes over a hundred is lost. Even shares need no dice.
    lost: u32,
}

/// Where the line breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    Passes,
    /// The request arrives and is done; its answer does not come.
    LosesReply,
}

impl Trouble {
    pub fn get(&self) -> TroubleState {
        held(&self.0).state
    }

    pub fn change(&self, change: impl FnOnce(&mut TroubleState)) {
        change(&mut held(&self.0).state);
    }

    pub fn is_on(&self) -> bool {
        self.get() != TroubleState::default()
    }

    /// This moment by the clock as it is simulated.
    pub fn skewed_ms(&self, now_ms: u64) -> u64 {
        now_ms.saturating_add_signed(self.get().clock_skew_ms)
    }

    /// Before a request leaves.
    pub(crate) async fn fate(&self) -> Result<Fate, Failure> {
        let (state, is_lost) = self.draw();
        if state.offline {
            return Err(Failure::Offline);
        }
        if state.latency_ms > 0 {
            tokio::time::sleep(Duration::from_millis(state.latency_ms)).await;
        }
        Ok(if is_lost { Fate::LosesReply } else { Fate::Passes })
    }

    fn draw(&self) -> (TroubleState, bool) {
        let mut kept = held(&self.0);
        kept.lost += kept.state.drop_percent;
        let is_lost = kept.lost >= 100;
        if is_lost {
            kept.lost -= 100;
        }
        (kept.state, is_lost)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_many_are_lost_as_was_asked() {
        let trouble = Trouble::default();
        assert!(!trouble.is_on());
        for percent in [0, 1, 25, 50, 100] {
            trouble.change(|state| state.drop_percent = percent);
            let lost = (0..200).filter(|_| trouble.draw().1).count();
            assert_eq!(lost, percent as usize * 2, "{percent} percent");
        }
    }

    #[test]
    fn the_clock_goes_either_way_and_never_below_zero() {
        let trouble = Trouble::default();
        trouble.change(|state| state.clock_skew_ms = -10);
        assert_eq!((trouble.skewed_ms(15), trouble.skewed_ms(5)), (5, 0));
        assert!(trouble.is_on());
    }
}
