//! Failed sign-ins, counted for each login at an address and for each address.
//!
//! Must not know: passwords. It keeps hashes of logins, in memory only, and a bounded number of them.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use crate::limits::{
    FAILURE_WINDOW_MS, FAILURES_OF_ADDRESS_MAX, FAILURES_OF_LOGIN_MAX, FAILURES_WATCHED_MAX,
};

#[derive(Default)]
pub(crate) struct Attempts(Mutex<BTreeMap<Key, Window>>);

type Key = [u8; 32];

#[derive(Clone, Copy)]
struct Window {
    ends_ms: u64,
    count: u32,
}

/// Come back in so many seconds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TooManyAttempts {
    pub(crate) seconds: u64,
}

impl Attempts {
    /// Counts the attempt before it is made, so that many at once do not all pass.
    pub(crate) fn begin(
        &self,
        login_key: &str,
        address: Option<IpAddr>,
        now_ms: u64,
    ) -> Result<(), TooManyAttempts> {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        make_room(&mut windows, now_ms);
        let counted = [
            (key_of_login(login_key, address), FAILURES_OF_LOGIN_MAX),
            (key_of_address(address), FAILURES_OF_ADDRESS_MAX),
        ];
        for (key, max) in counted {
            let window = windows.get(&key).filter(|window| window.ends_ms > now_ms);
            if let Some(window) = window.filter(|window| window.count >= max) {
                return Err(TooManyAttempts { seconds: (window.ends_ms - now_ms).div_ceil(1000) });
            }
        }
        for (key, _) in counted {
            count(&mut windows, key, now_ms);
        }
        Ok(())
    }

    /// The right password: this login starts afresh, and its attempt does not burden the address.
    pub(crate) fn succeeded(&self, login_key: &str, address: Option<IpAddr>) {
        let mut windows = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        windows.remove(&key_of_login(login_key, address));
        if let Some(window) = windows.get_mut(&key_of_address(address)) {
            window.count = window.count.saturating_sub(1);
        }
    }
}

fn count(windows: &mut BTreeMap<Key, Window>, key: Key, now_ms: u64) {
    let fresh = Window { ends_ms: now_ms + FAILURE_WINDOW_MS, count: 0 };
    let window = windows.entry(key).or_insert(fresh);
    if window.ends_ms <= now_ms {
        *window = fresh;
    }
    window.count += 1;
}

fn make_room(windows: &mut BTreeMap<Key, Window>, now_ms: u64) {
    if windows.len() < FAILURES_WATCHED_MAX {
        return;
    }
    windows.retain(|_, window| window.ends_ms > now_ms);
    while windows.len() >= FAILURES_WATCHED_MAX {
        windows.pop_first();
    }
}

fn key_of_login(login_key: &str, address: Option<IpAddr>) -> Key {
    Sha256::digest(format!("login/{address:?}/{login_key}")).into()
}

fn key_of_address(address: Option<IpAddr>) -> Key {
    Sha256::digest(format!("address/{address:?}")).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_login_is_stopped_and_comes_free_again() {
        let attempts = Attempts::default();
        for _ in 0..FAILURES_OF_LOGIN_MAX {
            assert_eq!(attempts.begin("dana", None, 1_000), Ok(()));
        }
        assert_eq!(attempts.begin("dana", None, 2_000), Err(TooManyAttempts { seconds: 299 }));
        assert_eq!(attempts.begin("mira", None, 2_000), Ok(()));
        assert_eq!(attempts.begin("dana", None, 1_000 + FAILURE_WINDOW_MS), Ok(()));
    }

    #[test]
    fn signing_in_rightly_is_never_counted() {
        let attempts = Attempts::default();
        for _ in 0..10 * FAILURES_OF_ADDRESS_MAX {
            assert_eq!(attempts.begin("dana", None, 1_000), Ok(()));
            attempts.succeeded("dana", None);
        }
    }
}
