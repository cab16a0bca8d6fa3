//! After a long absence: what waits goes up when everything was pulled, and when a person had a moment to read what it
//! is about to touch.

use chairside_store::{Absence, Meta, QueueCounts, Store, Tx};

use crate::engine::Urgency;

/// So long without a complete exchange, or so much that waits, is told before it goes up.
const LONG_MS: u64 = 72 * 3_600_000;
const MANY_OPS: u64 = 500;
/// Nobody may be at the desk: what is pending and online is attempted within a minute.
const PAUSE_MS: u64 = 60_000;
/// A person asked for time to look.
pub const ABSENCE_ASKED_MS: u64 = 10 * 60_000;

/// What keeps the queue from going up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    No,
    UntilPulled,
    Until(u64),
}

/// `is_back`: nothing was heard from the server since the line was lost or the program began.
pub(crate) fn held(
    store: &Store,
    meta: &Meta,
    queue: &QueueCounts,
    urgency: Urgency,
    is_back: bool,
) -> chairside_store::Result<Held> {
    let now_ms = store.env().now_ms();
    match &meta.absence {
        // Not now: a person who asks for it has read enough.
        Some(absence) if absence.touched.is_some() => {
            let ahead_ms = absence.until_ms.saturating_sub(now_ms);
            let waits = urgency == Urgency::Background && ahead_ms > 0 && ahead_ms <= ABSENCE_ASKED_MS;
            Ok(if waits { Held::Until(absence.until_ms) } else { Held::No })
        }
        Some(_) => Ok(Held::UntilPulled),
        // Asked once, at the first contact after it.
        None if is_back && was_long(meta, queue, now_ms) => {
            let absence = Absence {
                since_ms: meta.last_complete_ms.or(meta.offline_since_ms).unwrap_or(now_ms),
                from_seq: meta.cursor_seq,
                waiting: queue.waiting - queue.quarantined,
                touched: None,
                until_ms: 0,
            };
            store.write_as_desk(|tx| {
                tx.meta_mut().absence = Some(absence);
                Ok(())
            })?;
            Ok(Held::UntilPulled)
        }
        None => Ok(Held::No),
    }
}

fn was_long(meta: &Meta, queue: &QueueCounts, now_ms: u64) -> bool {
    let is_long =
        meta.last_complete_ms.is_some_and(|complete_ms| now_ms.saturating_sub(complete_ms) >= LONG_MS);
    meta.cursor_mark.is_some() && (is_long || queue.waiting >= MANY_OPS)
}

/// Everything was pulled: what a person may want to know before the push goes on.
pub(crate) fn told(tx: &mut Tx<'_>, now_ms: u64) -> chairside_store::Result<()> {
    let absence = tx.meta().absence.as_ref().filter(|absence| absence.touched.is_none());
    let Some(from_seq) = absence.map(|absence| absence.from_seq) else { return Ok(()) };
    let touched = tx.waiting_touched_since(from_seq)?;
    if let Some(absence) = &mut tx.meta_mut().absence {
        absence.touched = Some(touched);
        absence.until_ms = now_ms + PAUSE_MS;
    }
    Ok(())
}
