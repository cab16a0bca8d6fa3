//! The outside a core step may ask for: the time and random bytes. The simulator brings its own.

/// Milliseconds since 1970-01-01T00:00:00Z. A desk's clock may be wrong: nothing orders records by it alone.
pub trait Clock: Send + Sync {
    fn now_ms(&self) -> u64;
}

pub trait Randomness: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

/// What every step gets instead of the operating system.
pub trait Env: Clock + Randomness {}
impl<T: Clock + Randomness> Env for T {}

/// A small repeatable environment for unit tests of any crate.
pub mod fixed {
    use std::sync::atomic::{AtomicU64, Ordering};

    /// A clock that stands where it is put, and a counting generator (SplitMix64). Never for keys.
    pub struct FixedEnv {
        now_ms: AtomicU64,
        state: AtomicU64,
    }

    impl FixedEnv {
        pub fn new(now_ms: u64, seed: u64) -> Self {
            Self { now_ms: AtomicU64::new(now_ms), state: AtomicU64::new(seed) }
        }
        pub fn set_ms(&self, now_ms: u64) {
            self.now_ms.store(now_ms, Ordering::Relaxed);
        }
        pub fn advance_ms(&self, by: u64) {
            self.now_ms.fetch_add(by, Ordering::Relaxed);
        }
    }

    impl super::Clock for FixedEnv {
        fn now_ms(&self) -> u64 {
            self.now_ms.load(Ordering::Relaxed)
        }
    }

    impl super::Randomness for FixedEnv {
        fn fill(&self, bytes: &mut [u8]) {
            for chunk in bytes.chunks_mut(8) {
                let mut z = self.state.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
                z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                chunk.copy_from_slice(&(z ^ (z >> 31)).to_le_bytes()[..chunk.len()]);
            }
        }
    }
}
