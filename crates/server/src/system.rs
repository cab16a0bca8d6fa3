//! The real clock and the real randomness: the one place of this crate where the machine is asked for them.
//!
//! Must not know: anything else. Tests and the simulator bring their own.

use chairside_model::{Clock, Randomness};

#[derive(Debug, Clone, Copy, Default)]
pub struct SystemEnv;

impl Clock for SystemEnv {
    fn now_ms(&self) -> u64 {
        #[expect(clippy::disallowed_methods, reason = "the edge where the machine's clock comes in")]
        let now = std::time::SystemTime::now();
        now.duration_since(std::time::UNIX_EPOCH)
            .map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or(u64::MAX))
    }
}

impl Randomness for SystemEnv {
    fn fill(&self, bytes: &mut [u8]) {
        #[expect(clippy::disallowed_methods, reason = "the edge where the machine's randomness comes in")]
        getrandom::fill(bytes).expect("the operating system always has randomness once it has started");
    }
}
