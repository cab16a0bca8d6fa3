//! An op as it came in: decoded alone, so that one bad op does not refuse its neighbours.
//!
//! Must not know: the row it is meant for. What depends on the stored state is decided in `push`.

use std::borrow::Cow;

use chairside_model::op::{GROUP_BYTES_MAX, GROUP_OPS_MAX};
use chairside_model::{Op, OpGroup, OpId, RecordId};
use chairside_wire::limits::OP_BYTES_MAX;
use chairside_wire::sync::op_code;
use serde::Deserialize;
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::limits::NAME_BYTES_MAX;
use crate::push::DELETED;

pub(crate) struct Incoming {
    /// Nil where not even the id could be read.
    pub(crate) op_id: OpId,
    pub(crate) group: Option<OpGroup>,
    pub(crate) bytes: usize,
    pub(crate) op: Result<Op, Refused>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) code: Cow<'static, str>,
    pub(crate) kept: Kept,
}

/// Whether the refusal gets a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kept {
    /// A fact about the op: sent again it would be refused again.
    Yes,
    /// The circumstances may heal (a role, a parent, a newer server), or there is a receipt already.
    No,
}

impl Refused {
    pub(crate) fn for_good(code: &'static str) -> Self {
        Self { code: Cow::Borrowed(code), kept: Kept::Yes }
    }
    pub(crate) fn for_now(code: &'static str) -> Self {
        Self { code: Cow::Borrowed(code), kept: Kept::No }
    }
}

/// What is read of an op that cannot be read as a whole.
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    op_id: Option<&'a RawValue>,
    #[serde(borrow)]
    group: Option<&'a RawValue>,
}

impl Incoming {
    pub(crate) fn decode(raw: &RawValue) -> Self {
        let text = raw.get();
        let envelope = serde_json::from_str::<Envelope<'_>>(text).ok();
        let op_id = envelope.as_ref().and_then(|envelope| part(envelope.op_id)).unwrap_or(nil_op());
        let group = envelope.as_ref().and_then(|envelope| part(envelope.group));
        Self { op_id, group, bytes: text.len(), op: decode(text) }
    }
}

fn part<T: serde::de::DeserializeOwned>(raw: Option<&RawValue>) -> Option<T> {
    serde_json::from_str(raw?.get()).ok()
}

pub(crate) fn nil_op() -> OpId {
    OpId::from_uuid(Uuid::nil())
}

fn decode(text: &str) -> Result<Op, Refused> {
    if text.len() > OP_BYTES_MAX {
        return Err(Refused::for_now(op_code::TOO_LARGE));
    }
    let op: Op = serde_json::from_str(text).map_err(|_| Refused::for_now(op_code::BAD_OP))?;
    if is_well_formed(&op) { Ok(op) } else { Err(Refused::for_now(op_code::BAD_OP)) }
}

fn is_well_formed(op: &Op) -> bool {
    op.op_id != nil_op()
        && op.record != RecordId::from_uuid(Uuid::nil())
        && op.parent != Some(op.record)
        && is_name(&op.collection)
        && op.units.keys().all(|unit| is_name(unit) && unit != DELETED)
}

/// Names of collections and units: what any schema of ours could hold.
pub(super) fn is_name(name: &str) -> bool {
    (1..=NAME_BYTES_MAX).contains(&name.len())
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
}

/// The ops that are accepted or refused together: a group, or one op without a group.
pub(crate) fn bundles(incoming: &[Incoming]) -> impl Iterator<Item = &[Incoming]> {
    incoming.chunk_by(|a, b| a.group.is_some_and(|group| b.group.is_some_and(|next| next.id == group.id)))
}

/// Is a group here as a whole, and not larger than one may be?
pub(crate) fn bundle_is_whole(bundle: &[Incoming]) -> bool {
    let size = u32::try_from(bundle.len()).unwrap_or(u32::MAX);
    let one_size = |incoming: &Incoming| incoming.group.is_none_or(|group| group.size == size);
    let bytes: usize = bundle.iter().map(|incoming| incoming.bytes).sum();
    let fits = bundle.len() == 1 || (bundle.len() <= GROUP_OPS_MAX && bytes <= GROUP_BYTES_MAX);
    bundle.iter().all(one_size) && fits
}
