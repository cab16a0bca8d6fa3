//! A bad line and a wrong clock on purpose, as the door sets and tells them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{DoorError, Result};
use crate::session::Session;

/// A simulated line slower than this could not be told from a dead one.
const LATENCY_MS_MAX: u64 = 30_000;
/// Ten years either way.
const CLOCK_SKEW_MS_MAX: i64 = 10 * 366 * 86_400_000;

/// What is made worse on purpose; all nothing is the real world. Lost with the process.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct Trouble {
    pub offline: bool,
    pub latency_ms: u64,
    pub drop_percent: u32,
    pub clock_skew_ms: i64,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct TroubleSet {
    pub offline: Option<bool>,
    pub latency_ms: Option<u64>,
    pub drop_percent: Option<u32>,
    pub clock_skew_ms: Option<i64>,
}

pub(crate) fn trouble_of(session: &Session) -> Trouble {
    let trouble = session.trouble.get();
    Trouble {
        offline: trouble.offline,
        latency_ms: trouble.latency_ms,
        drop_percent: trouble.drop_percent,
        clock_skew_ms: trouble.clock_skew_ms,
    }
}

/// What is not named stays as it is.
pub(crate) fn trouble_set(session: &Session, payload: TroubleSet) -> Result<Trouble> {
    if payload.latency_ms.is_some_and(|ms| ms > LATENCY_MS_MAX) {
        return Err(DoorError::invalid("A simulated delay may be at most 30 seconds."));
    }
    if payload.drop_percent.is_some_and(|percent| percent > 100) {
        return Err(DoorError::invalid("At most 100 percent can be lost."));
    }
    if payload.clock_skew_ms.is_some_and(|ms| ms.abs() > CLOCK_SKEW_MS_MAX) {
        return Err(DoorError::invalid("A simulated clock may be at most ten years off."));
    }
    session.trouble.change(|trouble| {
        trouble.offline = payload.offline.unwrap_or(trouble.offline);
        trouble.latency_ms = payload.latency_ms.unwrap_or(trouble.latency_ms);
        trouble.drop_percent = payload.drop_percent.unwrap_or(trouble.drop_percent);
        trouble.clock_skew_ms = payload.clock_skew_ms.unwrap_or(trouble.clock_skew_ms);
    });
    if let Some(line) = &session.line {
        line.wake();
    }
    Ok(trouble_of(session))
}
