//! Comparing everything with the server, in steps that survive a restart: digests, then bucket by bucket what differs.
//!
//! Must not know: HTTP, SQL. Each step is repeatable; a bucket that was begun is begun again after a crash.

use std::collections::BTreeMap;

use chairside_model::RecordId;
use chairside_model::planted::{Planted, planted};
use chairside_model::reconcile::{Offer, RowDigest};
use chairside_store::{ReconcileReason, Store, Touched, reconcile};
use chairside_wire::limits::{RECONCILE_BYTES_MAX, RECONCILE_ROWS_MAX};
use chairside_wire::reconcile::{BucketEntry, ReconcileAnswer, ReconcileAsk};
use chairside_wire::sync::Cursor;

use crate::failure::Failure;

/// What is left of the bucket at hand; lost with the process, which then begins the bucket anew.
#[derive(Debug, Default)]
pub(crate) struct Reconciling {
    bucket: Option<Bucket>,
}

#[derive(Debug)]
struct Bucket {
    number: u8,
    offer: Vec<RecordId>,
    want: Vec<RecordId>,
    /// Of the step under way.
    offered: usize,
    wanted: usize,
}

impl Reconciling {
    pub(crate) fn forget(&mut self) {
        self.bucket = None;
    }

    /// The next thing to ask. `None`: nothing is left.
    pub(crate) fn ask(&mut self, store: &Store) -> chairside_store::Result<Option<ReconcileAsk>> {
        let Some(state) = store.meta().reconcile else { return Ok(None) };
        let Some((seq, mark)) = state.pin else { return Ok(Some(ReconcileAsk::Digests)) };
        let pin = Cursor { seq, mark };
        match (&mut self.bucket, state.left.first()) {
            (Some(bucket), _) => bucket.step(store, pin).map(Some),
            (None, Some(bucket)) => Ok(Some(ReconcileAsk::Bucket { pin, bucket: *bucket })),
            (None, None) => Ok(None),
        }
    }

    pub(crate) fn answered(
        &mut self,
        store: &Store,
        answer: ReconcileAnswer,
    ) -> chairside_store::Result<Result<Touched, Failure>> {
        match answer {
            ReconcileAnswer::Digests { pin, buckets, tombstones_ms } => {
                self.digests(store, &pin, &buckets, tombstones_ms).map(Ok)
            }
            ReconcileAnswer::Bucket { entries } => self.entries(store, &entries).map(Ok),
            ReconcileAnswer::Rows { rows } => self.rows(store, &rows),
        }
    }

    fn digests(
        &mut self,
        store: &Store,
        pin: &Cursor,
        theirs: &[RowDigest],
        tombstones_ms: u64,
    ) -> chairside_store::Result<Touched> {
        self.bucket = None;
        let state = store.meta().reconcile;
        let same_history = state
            .is_some_and(|state| matches!(state.reason, ReconcileReason::TooOld | ReconcileReason::Repair));
        let tombstones_ms = if same_history { tombstones_ms } else { 0 };
        let mine = store.read(|db| reconcile::digests(db, tombstones_ms))?;
        let differing = |number: &u8| mine.get(usize::from(*number)) != theirs.get(usize::from(*number));
        let left: Vec<u8> = (0..=u8::MAX).filter(differing).collect();
        let done = left.is_empty();
        let ((), touched) = store.write_as_desk(|tx| {
            if let Some(state) = &mut tx.meta_mut().reconcile {
                state.pin = Some((pin.seq, pin.mark.clone()));
                state.left = left;
                state.tombstones_ms = tombstones_ms;
            }
            if done { tx.reconcile_end() } else { Ok(()) }
        })?;
        Ok(touched)
    }

    fn entries(&mut self, store: &Store, theirs: &[BucketEntry]) -> chairside_store::Result<Touched> {
        let Some(state) = store.meta().reconcile else { return Ok(Touched::default()) };
        let Some(number) = state.left.first().copied() else { return Ok(Touched::default()) };
        let mine = store.read(|db| reconcile::bucket(db, number, state.tombstones_ms))?;
        let theirs: BTreeMap<RecordId, RowDigest> =
            theirs.iter().map(|entry| (entry.record, entry.digest)).collect();
        let mut bucket = Bucket { number, offer: vec![], want: vec![], offered: 0, wanted: 0 };
        let mut missing = vec![];
        for (record, digest) in &mine {
            match theirs.get(record) {
                Some(theirs) if theirs == digest => {}
                other => bucket.sort(store, *record, other.is_some(), state.reason, &mut missing)?,
            }
        }
        bucket.want.extend(theirs.keys().filter(|record| !mine.contains_key(*record)));
        let done = bucket.is_done();
        let ((), touched) = store.write_as_desk(|tx| {
            missing.iter().try_for_each(|record| tx.reconcile_missing(*record))?;
            if done { end_bucket(tx, number) } else { Ok(()) }
        })?;
        self.bucket = (!done).then_some(bucket);
        Ok(touched)
    }

    fn rows(
        &mut self,
        store: &Store,
        rows: &[Box<serde_json::value::RawValue>],
    ) -> chairside_store::Result<Result<Touched, Failure>> {
        let Some(mut bucket) = self.bucket.take() else { return Ok(Err(Failure::BadReply)) };
        bucket.offer.drain(..bucket.offered.min(bucket.offer.len()));
        bucket.want.drain(..bucket.wanted.min(bucket.want.len()));
        let done = bucket.is_done();
        let ((), touched) = store.write_as_desk(|tx| {
            for raw in rows {
                match serde_json::from_str(raw.get()) {
                    Ok(row) => tx.row_reconciled(&row)?,
                    Err(_) => tx.row_held(raw.get())?,
                }
            }
            if done { end_bucket(tx, bucket.number) } else { Ok(()) }
        })?;
        self.bucket = (!done).then_some(bucket);
        Ok(Ok(touched))
    }
}

fn end_bucket(tx: &mut chairside_store::Tx<'_>, number: u8) -> chairside_store::Result<()> {
    let mut done = false;
    if let Some(state) = &mut tx.meta_mut().reconcile {
        state.left.retain(|left| *left != number);
        done = state.left.is_empty();
    }
    if done { tx.reconcile_end() } else { Ok(()) }
}

impl Bucket {
    fn is_done(&self) -> bool {
        self.offer.is_empty() && self.want.is_empty()
    }

    /// A record of ours that differs from the server's, or that it lacks.
    fn sort(
        &mut self,
        store: &Store,
        record: RecordId,
        server_has_it: bool,
        reason: ReconcileReason,
        missing: &mut Vec<RecordId>,
    ) -> chairside_store::Result<()> {
        let servers_own = store.read(|db| reconcile::is_servers_own(db, record))?;
        let given_up = reason == ReconcileReason::TooOld && !server_has_it && !is_edited(store, record)?;
        match (servers_own || planted(Planted::ResyncRebuilds), server_has_it) {
            (true, true) => self.want.push(record),
            (true, false) => missing.push(record),
            (false, _) if given_up => missing.push(record),
            (false, _) => self.offer.push(record),
        }
        Ok(())
    }

    fn step(&mut self, store: &Store, pin: Cursor) -> chairside_store::Result<ReconcileAsk> {
        let mut offers: Vec<Offer> = vec![];
        let mut bytes = 0;
        self.offered = 0;
        for record in &self.offer {
            if self.offered >= RECONCILE_ROWS_MAX / 2 {
                break;
            }
            let offer = store.read(|db| reconcile::offer(db, *record))?;
            let offer = offer.filter(|offer| !planted(Planted::OnlyOwnOffered) || is_own(store, offer));
            if let Some(offer) = offer {
                bytes += serde_json::to_vec(&offer).map_or(0, |json| json.len());
                if bytes > RECONCILE_BYTES_MAX && !offers.is_empty() {
                    break;
                }
                offers.push(offer);
            }
            self.offered += 1;
        }
        self.wanted = self.want.len().min(RECONCILE_ROWS_MAX / 2);
        Ok(ReconcileAsk::Rows { pin, offers, want: self.want[..self.wanted].to_vec() })
    }
}

fn is_edited(store: &Store, record: RecordId) -> chairside_store::Result<bool> {
    store.write_as_desk(|tx| tx.is_edited_here(record)).map(|(edited, _)| edited)
}

fn is_own(store: &Store, offer: &Offer) -> bool {
    let own = store.meta().device;
    offer.row.units.values().all(|unit| Some(unit.stamp.device) == own)
}
