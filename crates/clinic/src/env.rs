//! The real clock, the time zone, the real randomness and the room on the disk: the one place of the desk that asks the
//! operating system for them.

use std::path::Path;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use chairside_model::{Clock, Randomness};
use chairside_sync::Trouble;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

#[derive(Debug, Default, Clone, Copy)]
pub struct SystemEnv;

impl Clock for SystemEnv {
    #[expect(clippy::disallowed_methods, reason = "this is where the injected clock comes from")]
    fn now_ms(&self) -> u64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    }
}

impl Randomness for SystemEnv {
    #[expect(clippy::disallowed_methods, reason = "this is where the injected randomness comes from")]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("without the system's randomness no key may be made");
    }
}

/// The real ones, but for a clock that support put wrong on purpose.
pub(crate) struct DeskEnv {
    trouble: Arc<Trouble>,
}

impl DeskEnv {
    pub(crate) fn new(trouble: Arc<Trouble>) -> Self {
        Self { trouble }
    }
}

impl Clock for DeskEnv {
    fn now_ms(&self) -> u64 {
        self.trouble.skewed_ms(SystemEnv.now_ms())
    }
}

impl Randomness for DeskEnv {
    fn fill(&self, bytes: &mut [u8]) {
        SystemEnv.fill(bytes);
    }
}

/// Room on the disk a folder lies on. `None`: the system does not say, and nobody is warned for that.
pub(crate) fn disk_free_bytes(folder: &Path) -> Option<u64> {
    fs4::available_space(folder).ok()
}

/// An instant as the clock on this desk's wall shows it, without a zone.
pub(crate) fn local_civil(instant: &str) -> Option<String> {
    let zoned = instant.parse::<jiff::Timestamp>().ok()?.to_zoned(TimeZone::system());
    Some(zoned.datetime().strftime("%Y-%m-%dT%H:%M:%S").to_string())
}

/// A device's local date and time, in the zone of this desk: it stands in the same clinic. `None`: before 1970, or no
/// time at all.
pub(crate) fn local_ms(civil: &str) -> Option<u64> {
    let zoned = civil.parse::<DateTime>().ok()?.to_zoned(TimeZone::system()).ok()?;
    u64::try_from(zoned.timestamp().as_millisecond()).ok()
}
