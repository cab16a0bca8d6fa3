//! The first fetch of a clinic, part by part: what to ask next, and applying what came in one transaction.
//!
//! Must not know: HTTP, SQL, what the parts are. Parts alternate with ordinary exchanges, so that nothing that is
//! typed meanwhile waits for a large clinic to arrive.

use chairside_model::planted::{Planted, planted};
use chairside_store::{Meta, Snapshot, Tx};
use chairside_wire::snapshot::SnapshotReply;
use chairside_wire::sync::Cursor;

use crate::failure::Failure;
use crate::pull;

/// Rows of which the planted fault loses a part: often enough to be met, and not always.
const LOST_EVERY: usize = 3;

/// What the next part is asked with.
pub(crate) fn place(snapshot: &Snapshot) -> (Option<Cursor>, Option<String>) {
    let pin = snapshot.pin.clone().map(|(seq, mark)| Cursor { seq, mark });
    (pin, snapshot.next.clone())
}

/// A part of another moment than the one that was asked for is no part of this snapshot.
pub(crate) fn check(meta: &Meta, reply: SnapshotReply) -> Result<SnapshotReply, Failure> {
    let asked = meta.snapshot.as_ref().ok_or(Failure::BadReply)?;
    let same = asked.pin.as_ref().is_none_or(|(seq, mark)| (*seq, mark) == (reply.pin.seq, &reply.pin.mark));
    // A place that does not move would be asked for ever.
    let moves = reply.next.is_none() || reply.next != asked.next;
    if same && moves { Ok(reply) } else { Err(Failure::BadReply) }
}

/// How many rows came.
pub(crate) fn apply(tx: &mut Tx<'_>, reply: SnapshotReply) -> chairside_store::Result<u64> {
    let lost = planted(Planted::PartSkipped) && reply.rows.len().is_multiple_of(LOST_EVERY);
    let pulled = if lost { pull::Pulled::default() } else { pull::apply_rows(tx, &reply.rows)? };
    let is_last = reply.next.is_none();
    tx.snapshot_came((reply.pin.seq, reply.pin.mark), reply.next)?;
    let meta = tx.meta_mut();
    if let Some(head) = reply.head {
        meta.head = head.seq;
        if is_last && planted(Planted::PinAtEnd) {
            (meta.cursor_seq, meta.cursor_mark) = (head.seq, Some(head.mark));
        }
    }
    Ok(pulled.rows)
}
