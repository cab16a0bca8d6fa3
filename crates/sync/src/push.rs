//! What goes up: the next batch of ops, and what the server said of each.

use chairside_model::{OpId, Row};
use chairside_store::{Applied, Batch, BatchLimits, Event, EventKind, Moved, Store, Tx};
use chairside_wire::desks::WaitingCounts;
use chairside_wire::limits::{PUSH_BYTES_MAX, PUSH_OPS_MAX};
use chairside_wire::sync::{OpResult, ResultStatus};
use serde_json::value::RawValue;

/// How many ops the next push may carry: halved when a request fails, grown by a quarter when one succeeds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PushSize(usize);

/// A single op must always be able to go alone.
const OPS_MIN: usize = 1;

impl Default for PushSize {
    fn default() -> Self {
        Self(PUSH_OPS_MAX)
    }
}

impl PushSize {
    pub(crate) fn limits(self) -> BatchLimits {
        BatchLimits {
            ops_max: self.0,
            bytes_max: (PUSH_BYTES_MAX * self.0 / PUSH_OPS_MAX).max(PUSH_BYTES_MAX / PUSH_OPS_MAX),
        }
    }
    pub(crate) fn smaller(&mut self) {
        self.0 = (self.0 / 2).max(OPS_MIN);
    }
    pub(crate) fn larger(&mut self) {
        self.0 = (self.0 + self.0.div_ceil(4)).min(PUSH_OPS_MAX);
    }
}

/// What the owner's list of desks shows of this one: what still waits once `sent` ops of this request arrived.
pub(crate) fn waiting(store: &Store, sent: u64) -> chairside_store::Result<WaitingCounts> {
    store.read(|db| {
        let queue = chairside_store::outbox::counts(db)?;
        let (files, oldest_file_ms) = chairside_store::file::waiting(db)?;
        let records = queue.waiting.saturating_sub(sent);
        let oldest_ms = queue.oldest_ms.filter(|_| records > 0).into_iter().chain(oldest_file_ms).min();
        Ok(WaitingCounts { records, files, oldest_ms })
    })
}

/// The next batch, and that it left.
pub(crate) fn next_batch(tx: &mut Tx<'_>, size: PushSize) -> chairside_store::Result<Batch> {
    let batch = tx.outbox_next(size.limits())?;
    tx.note_sent(&batch)?;
    Ok(batch)
}

pub(crate) fn note_exchange(
    tx: &mut Tx<'_>,
    took_ms: u64,
    answered: Answered,
    pulled: u64,
) -> chairside_store::Result<()> {
    let moved = Moved { pushed: answered.accepted, pulled, conflicts: answered.conflicts };
    tx.note(&Event::exchange(took_ms, moved))
}

/// A batch's ops as they travel, byte for byte as they were frozen.
pub(crate) fn raw_ops(ops: Vec<String>) -> Result<Vec<Box<RawValue>>, serde_json::Error> {
    ops.into_iter().map(RawValue::from_string).collect()
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Answered {
    pub(crate) accepted: u64,
    pub(crate) conflicts: u64,
}

/// Applies one result per op that is under way; results for anything else are not ours.
pub(crate) fn apply_results(
    tx: &mut Tx<'_>,
    under_way: &[OpId],
    results: Vec<OpResult>,
) -> chairside_store::Result<Answered> {
    let mut answered = Answered::default();
    for result in results.into_iter().filter(|result| under_way.contains(&result.op_id)) {
        answered.accepted += u64::from(result.status != ResultStatus::Refused);
        answered.conflicts += u64::from(result.status == ResultStatus::Conflict);
        // Both values first, then the op may go.
        for conflict in &result.conflicts {
            tx.row_pulled(conflict)?;
        }
        let Some(answer) = answer(result.status, result.seq, result.code, result.row) else { continue };
        let kind = match result.status {
            ResultStatus::Refused => EventKind::OpRefused,
            ResultStatus::Conflict => EventKind::OpConflict,
            ResultStatus::Applied | ResultStatus::Merged => EventKind::OpAnswered,
        };
        let code = if let Applied::Refused { code, .. } = &answer { Some(code.as_str()) } else { None };
        tx.note_answer(&Event::of_op(kind, result.op_id, code), under_way.len())?;
        tx.op_answered(result.op_id, &answer)?;
    }
    Ok(answered)
}

/// `None`: accepted, but without the row it should have carried; the op stays and is asked again.
fn answer(status: ResultStatus, seq: u64, code: Option<String>, row: Option<Row>) -> Option<Applied> {
    match (status, row) {
        (ResultStatus::Applied, None) => Some(Applied::FastForward { seq }),
        (ResultStatus::Refused, row) => Some(Applied::Refused {
            code: code.unwrap_or_else(|| "refused".to_owned()),
            row: row.map(Box::new),
        }),
        (_, Some(row)) => Some(Applied::Row(Box::new(row))),
        (_, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_push_shrinks_to_one_op_and_grows_back() {
        let mut size = PushSize::default();
        (0..20).for_each(|_| size.smaller());
        assert_eq!(size.limits().ops_max, 1);
        (0..40).for_each(|_| size.larger());
        assert_eq!(size, PushSize::default());
    }
}
