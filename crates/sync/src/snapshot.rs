//! The first fetch of a clinic, part by part: what to ask next, and applying what came in one transaction.
//!
//! Must not know: HTTP, SQL, what the parts are. Parts alternate with ordinary exchanges, so that nothing that is
//! typed meanwhile waits for a large clinic to arrive.

use chairside_store::{Meta, Snapshot, Tx};
use chairside_wire::snapshot::SnapshotReply;
use chairside_wire::sync::Cursor;

use crate::failure::Failure;
use crate::pull;

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
    let pulled = pull::apply_rows(tx, &reply.rows)?;
    tx.snapshot_is_of(reply.total);
    tx.snapshot_came((reply.pin.seq, reply.pin.mark), reply.next)?;
    if let Some(head) = reply.head {
        tx.meta_mut().head = head.seq;
    }
    Ok(pulled.rows)
}
