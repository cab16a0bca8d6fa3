//! What sync did, as a person would tell it: what went up and came down, when, how much, what failed and why.
//!
//! Must not know: ids, and anything of a record. The events are those of the doctor page; alike ones that lie close
//! together become one entry here, and what moved nothing is left out.

use chairside_model::text::instant;
use chairside_store::event_log::{self, EVENTS_MAX, EventItem, code_word};
use serde::Serialize;
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::Result;
use crate::session::Session;

/// Alike things within this are told in one breath.
const TOGETHER_MS: u64 = 10 * 60 * 1_000;
/// A failing line is tried ever more seldom; until something succeeds it is one story.
const FAILING_TOGETHER_MS: u64 = 2 * 60 * 60 * 1_000;

/// Newest first: all that the log of this desk still has.
#[derive(Debug, Serialize, TS)]
pub struct SyncLog {
    pub items: Vec<SyncLogItem>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SyncLogItem {
    pub at: String,
    /// Of the first, where several are told in one.
    pub since: String,
    #[ts(
        type = "\"exchanged\" | \"failed\" | \"images_sent\" | \"image_not_sent\" | \"images_fetched\" | \"image_not_fetched\" | \"two_values\" | \"refused\" | \"retried\" | \"discarded\" | \"opened\" | \"recovered\" | \"copied\" | \"own_desk\""
    )]
    pub kind: &'static str,
    pub count: u64,
    /// Changes that went up.
    pub pushed: u64,
    /// Records that came down.
    pub pulled: u64,
    pub bytes: u64,
    /// A word of the program; the catalogue has its sentence.
    pub reason: Option<String>,
    /// Somebody may have to look.
    pub problem: bool,
}

pub(crate) fn sync_log(session: &Session, _: Nothing) -> Result<SyncLog> {
    let events = session.store.read(|db| event_log::list(db, EVENTS_MAX))?;
    Ok(SyncLog { items: told(&events).into_iter().map(SyncLogItem::from).collect() })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Exchanged,
    Failed,
    ImagesSent,
    ImageNotSent,
    ImagesFetched,
    ImageNotFetched,
    TwoValues,
    Refused,
    Retried,
    Discarded,
    Opened,
    Recovered,
    Copied,
    OwnDesk,
}

impl Kind {
    /// `None`: a step that only support asks for.
    fn of(event: &EventItem) -> Option<Self> {
        Some(match event.kind.as_str() {
            "exchange_ok" if event.moved.pushed + event.moved.pulled > 0 => Self::Exchanged,
            "exchange_failed" => Self::Failed,
            "file_up" => Self::ImagesSent,
            "file_up_failed" => Self::ImageNotSent,
            "file_down" => Self::ImagesFetched,
            "file_down_failed" => Self::ImageNotFetched,
            "op_conflict" => Self::TwoValues,
            "op_refused" => Self::Refused,
            "op_retried" => Self::Retried,
            "op_discarded" => Self::Discarded,
            "opened" => Self::Opened,
            "recovered" => Self::Recovered,
            "copy_noticed" => Self::Copied,
            "desk_of_its_own" => Self::OwnDesk,
            _ => return None,
        })
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Exchanged => "exchanged",
            Self::Failed => "failed",
            Self::ImagesSent => "images_sent",
            Self::ImageNotSent => "image_not_sent",
            Self::ImagesFetched => "images_fetched",
            Self::ImageNotFetched => "image_not_fetched",
            Self::TwoValues => "two_values",
            Self::Refused => "refused",
            Self::Retried => "retried",
            Self::Discarded => "discarded",
            Self::Opened => "opened",
            Self::Recovered => "recovered",
            Self::Copied => "copied",
            Self::OwnDesk => "own_desk",
        }
    }

    fn is_problem(self) -> bool {
        matches!(
            self,
            Self::Failed
                | Self::ImageNotSent
                | Self::ImageNotFetched
                | Self::TwoValues
                | Self::Refused
                | Self::Recovered
                | Self::Copied
        )
    }

    fn together_ms(self) -> u64 {
        if self == Self::Failed { FAILING_TOGETHER_MS } else { TOGETHER_MS }
    }
}

#[derive(Debug)]
struct Entry {
    kind: Kind,
    reason: Option<String>,
    at_ms: u64,
    since_ms: u64,
    count: u64,
    pushed: u64,
    pulled: u64,
    bytes: u64,
    /// Something else happened before it that ends its story.
    closed: bool,
}

/// From events newest first to entries newest first.
fn told(events: &[EventItem]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for event in events {
        if event.kind == "exchange_ok" {
            entries
                .iter_mut()
                .filter(|entry| entry.kind == Kind::Failed)
                .for_each(|entry| entry.closed = true);
        }
        let Some(kind) = Kind::of(event) else { continue };
        let reason = event.code.as_deref().map(|code| code_word(code).to_owned());
        let near = |entry: &&mut Entry| {
            entry.kind == kind
                && entry.reason == reason
                && !entry.closed
                && entry.since_ms.saturating_sub(event.at_ms) <= kind.together_ms()
        };
        match entries.iter_mut().rev().find(near) {
            Some(entry) => entry.add(event),
            None => entries.push(Entry::new(kind, reason, event)),
        }
    }
    entries
}

impl Entry {
    fn new(kind: Kind, reason: Option<String>, event: &EventItem) -> Self {
        let mut entry = Self {
            kind,
            reason,
            at_ms: event.at_ms,
            since_ms: event.first_ms,
            count: 0,
            pushed: 0,
            pulled: 0,
            bytes: 0,
            closed: false,
        };
        entry.add(event);
        entry
    }

    fn add(&mut self, event: &EventItem) {
        self.since_ms = self.since_ms.min(event.first_ms);
        self.count += event.times;
        self.pushed += event.moved.pushed;
        self.pulled += event.moved.pulled;
        self.bytes += event.bytes.unwrap_or(0);
    }
}

impl From<Entry> for SyncLogItem {
    fn from(entry: Entry) -> Self {
        Self {
            at: instant(entry.at_ms),
            since: instant(entry.since_ms),
            kind: entry.kind.as_str(),
            count: entry.count,
            pushed: entry.pushed,
            pulled: entry.pulled,
            bytes: entry.bytes,
            reason: entry.reason,
            problem: entry.kind.is_problem(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chairside_store::event_log::Moved;

    const MINUTE: u64 = 60_000;
    const NOON: u64 = 1_800_000_000_000;

    fn event(kind: &str, minutes: u64) -> EventItem {
        EventItem {
            at_ms: NOON + minutes * MINUTE,
            first_ms: NOON + minutes * MINUTE,
            times: 1,
            kind: kind.to_owned(),
            op: None,
            record: None,
            collection: None,
            sha256: None,
            code: None,
            ms: None,
            bytes: None,
            moved: Moved::default(),
        }
    }

    fn moved(minutes: u64, pushed: u64, pulled: u64) -> EventItem {
        EventItem { moved: Moved { pushed, pulled, conflicts: 0 }, ..event("exchange_ok", minutes) }
    }

    fn failed(minutes: u64, code: &str) -> EventItem {
        EventItem { code: Some(code.to_owned()), ..event("exchange_failed", minutes) }
    }

    /// Events as they happened; entries as `kind xcount @minute of the newest`.
    fn log(mut events: Vec<EventItem>) -> Vec<String> {
        events.reverse();
        let line = |entry: &Entry| {
            let minute = (entry.at_ms - NOON) / MINUTE;
            format!("{} x{} @{minute}", entry.kind.as_str(), entry.count)
        };
        told(&events).iter().map(line).collect()
    }

    #[test]
    fn what_lies_close_together_is_one_entry_though_other_things_lie_between() {
        let photo = |minutes| EventItem { bytes: Some(1_000), ..event("file_up", minutes) };
        let events =
            vec![moved(0, 2, 0), photo(1), moved(2, 1, 4), photo(3), moved(4, 0, 1), moved(30, 1, 0)];
        assert_eq!(log(events.clone()), ["exchanged x1 @30", "exchanged x3 @4", "images_sent x2 @3"]);
        let newest_first: Vec<_> = events.into_iter().rev().collect();
        let entries = told(&newest_first);
        assert_eq!((entries[1].pushed, entries[1].pulled, entries[2].bytes), (3, 5, 2_000));
        assert_eq!(entries[1].since_ms, NOON);
    }

    #[test]
    fn a_night_without_a_line_is_one_entry_until_the_line_is_back() {
        let night = EventItem { times: 90, first_ms: NOON, ..failed(600, "offline") };
        let events = vec![night, failed(610, "offline"), event("exchange_ok", 611), failed(612, "offline")];
        assert_eq!(log(events), ["failed x1 @612", "failed x91 @610"]);
    }

    #[test]
    fn each_reason_is_told_for_itself() {
        let events = vec![failed(0, "offline"), failed(1, "server_busy"), failed(2, "offline")];
        assert_eq!(log(events), ["failed x2 @2", "failed x1 @1"]);
    }

    #[test]
    fn what_moved_nothing_and_what_only_support_asks_for_is_left_out() {
        let events = vec![
            event("exchange_ok", 0),
            event("op_sent", 1),
            event("op_answered", 2),
            event("op_retried", 3),
        ];
        assert_eq!(log(events), Vec::<String>::new());
    }

    #[test]
    fn a_reason_is_a_word() {
        let entries = told(&[failed(0, "Maria Papadaki was refused")]);
        assert_eq!(entries[0].reason.as_deref(), Some("other"));
    }
}
