//! One writer for each upload at a time, and the newest request is the one that writes.
//!
//! Must not know: files, HTTP. A desk whose line broke comes back at once; the request it left behind must step
//! aside instead of holding the upload until it notices.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use chairside_model::{ClinicId, RecordId};
use tokio::sync::OwnedMutexGuard;
use tokio_util::sync::CancellationToken;

#[derive(Default)]
pub(crate) struct Leases(Mutex<BTreeMap<(ClinicId, RecordId), Weak<Turn>>>);

#[derive(Default)]
struct Turn {
    holder: Arc<tokio::sync::Mutex<()>>,
    /// Cancelled when somebody newer wants the upload.
    newest: Mutex<CancellationToken>,
}

pub(crate) struct Lease {
    _turn: Arc<Turn>,
    _guard: OwnedMutexGuard<()>,
    /// Stop at the next piece: a newer request waits.
    pub(crate) superseded: CancellationToken,
}

impl Leases {
    pub(crate) async fn take(&self, clinic: ClinicId, upload: RecordId) -> Lease {
        let turn = self.turn(clinic, upload);
        let superseded = CancellationToken::new();
        let older = {
            let mut newest = turn.newest.lock().unwrap_or_else(PoisonError::into_inner);
            std::mem::replace(&mut *newest, superseded.clone())
        };
        older.cancel();
        let guard = Arc::clone(&turn.holder).lock_owned().await;
        Lease { _turn: turn, _guard: guard, superseded }
    }

    fn turn(&self, clinic: ClinicId, upload: RecordId) -> Arc<Turn> {
        let mut turns = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        turns.retain(|_, turn| turn.strong_count() > 0);
        let known = turns.get(&(clinic, upload)).and_then(Weak::upgrade);
        known.unwrap_or_else(|| {
            let turn = Arc::new(Turn::default());
            turns.insert((clinic, upload), Arc::downgrade(&turn));
            turn
        })
    }
}

#[cfg(test)]
mod tests {
    use chairside_model::env::fixed::FixedEnv;

    use super::*;

    #[tokio::test]
    async fn the_newer_request_gets_the_upload() {
        let env = FixedEnv::new(1_000, 1);
        let (clinic, upload) = (ClinicId::fresh(&env), RecordId::fresh(&env));
        let leases = Leases::default();
        let first = leases.take(clinic, upload).await;
        assert!(!first.superseded.is_cancelled());
        let stepping_aside = first.superseded.clone();
        let (second, ()) = tokio::join!(leases.take(clinic, upload), async move {
            stepping_aside.cancelled().await;
            drop(first);
        });
        assert!(!second.superseded.is_cancelled());
    }
}
