//! How much of the clinic a new desk has: nothing yet, some parts, or (once there is no [`Snapshot`] any more) all.
//!
//! Must not know: the network, what the parts are. The place of the next part is stored in the transaction that
//! stores the rows of the one before it, so a crash costs one part at most.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::meta::Meta;
use crate::reconcile::ReconcileReason;
use crate::tx::Tx;

/// Under way, from joining until the last part is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    pub since_ms: u64,
    /// The moment that all parts show. `None`: the first part has not come.
    pub pin: Option<(u64, String)>,
    /// Where the next part begins, in the server's words.
    pub next: Option<String>,
    /// Records of the whole, where the server says so.
    #[serde(default)]
    pub total: Option<u64>,
    /// Those of them that are here. What changes meanwhile comes by the pull and counts as well.
    #[serde(default)]
    pub came: u64,
}

impl Snapshot {
    /// For a desk that just joined.
    pub fn wanted(now_ms: u64) -> Self {
        Self { since_ms: now_ms, pin: None, next: None, total: None, came: 0 }
    }
}

impl Meta {
    /// Some of the clinic is not here yet: what is searched and counted here is not the whole.
    pub fn is_partial(&self) -> bool {
        self.snapshot.is_some()
    }

    /// Up to which number an edit made now has seen everything. What has not come cannot have been seen, although the
    /// pull goes on from the pin.
    pub(crate) fn seen_now(&self) -> u64 {
        if self.is_partial() { 0 } else { self.seen_seq }
    }
}

impl Tx<'_> {
    /// A record that was not on this desk before.
    pub(crate) fn record_came(&mut self) {
        // Only a first fetch is counted: any other row leaves what is stored of the desk as it is.
        if self.meta().is_partial()
            && let Some(snapshot) = &mut self.meta_mut().snapshot
        {
            snapshot.came += 1;
        }
    }

    /// How much the whole is, told with the first part.
    pub fn snapshot_is_of(&mut self, total: Option<u64>) {
        if let (Some(snapshot), Some(total)) = (&mut self.meta_mut().snapshot, total) {
            snapshot.total = Some(total);
        }
    }

    /// The rows of a part are applied. The first part makes its pin the cursor: from then on what changes comes by the
    /// ordinary pull. `next`: `None` after the last.
    pub fn snapshot_came(&mut self, pin: (u64, String), next: Option<String>) -> Result<()> {
        let meta = self.meta_mut();
        let Some(snapshot) = &mut meta.snapshot else { return Ok(()) };
        let is_last = next.is_none();
        if snapshot.pin.is_none() {
            (meta.cursor_seq, meta.cursor_mark) = (pin.0, Some(pin.1.clone()));
            snapshot.pin = Some(pin);
        }
        snapshot.next = next;
        if is_last {
            meta.snapshot = None;
        }
        self.touched().add_all("queue");
        Ok(())
    }

    /// The server is of before there were snapshots: everything comes by the ordinary pull from the beginning, or, in
    /// the middle of it, by a comparison.
    pub fn snapshot_given_up(&mut self) -> Result<()> {
        match self.meta().snapshot.as_ref().map(|snapshot| snapshot.pin.is_some()) {
            Some(true) => self.reconcile_begin(ReconcileReason::Repair),
            Some(false) => {
                self.meta_mut().snapshot = None;
                Ok(())
            }
            None => Ok(()),
        }
    }
}
