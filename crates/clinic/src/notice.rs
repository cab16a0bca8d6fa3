//! What deserves a message of the system while nobody looks at the window: counts only, seldom, each matter once.
//!
//! Must not know: names, or how a message is shown. It is a pure decision over two states and the clock.

use std::collections::BTreeMap;

use crate::sync_view::{SyncAsk, SyncStatus};

/// Of one kind, whatever happens: a desk that calls all day is switched off.
const EACH_AT_MOST_EVERY_MS: u64 = 60 * 60 * 1_000;
/// Lines are cut every day; what is told is that work has stayed here for as long as this.
const OFFLINE_TOLD_AFTER_MS: u64 = 60 * 60 * 1_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    DiskLow,
    Refused,
    TwoValues,
    Offline,
}

/// Worst first. `count` is of changes; of a disk, the room left in megabytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
    pub count: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Watched {
    /// The window is in front: the person sees for themselves.
    Yes,
    No,
}

/// What a person knows already, because they were told or because they saw it.
#[derive(Debug, Default)]
pub struct Notices {
    known: BTreeMap<NoticeKind, u64>,
    told_ms: BTreeMap<NoticeKind, u64>,
}

impl Notices {
    /// The one message that is due, if any. What is held back by the hour is due when the hour is over.
    pub fn next(&mut self, status: &SyncStatus, watched: Watched, now_ms: u64) -> Option<Notice> {
        let mut due = None;
        for Matter { kind, mark, count } in matters(status, now_ms) {
            let known = self.known.get(&kind).copied().unwrap_or(0);
            if watched == Watched::Yes || mark < known {
                self.known.insert(kind, mark);
            } else if mark > known && due.is_none() && self.may_tell(kind, now_ms) {
                self.known.insert(kind, mark);
                self.told_ms.insert(kind, now_ms);
                due = Some(Notice { kind, count });
            }
        }
        due
    }

    fn may_tell(&self, kind: NoticeKind, now_ms: u64) -> bool {
        // A clock that was set back must not silence a desk for years.
        self.told_ms.get(&kind).is_none_or(|told| now_ms.abs_diff(*told) >= EACH_AT_MOST_EVERY_MS)
    }
}

/// `mark` grows when there is something new to say, and is 0 when there is nothing.
struct Matter {
    kind: NoticeKind,
    mark: u64,
    count: u64,
}

fn matters(status: &SyncStatus, now_ms: u64) -> [Matter; 4] {
    let disk = status.asks.iter().find_map(|ask| match ask {
        SyncAsk::DiskLow { free_bytes, level } => Some((u64::from(*level), free_bytes / 1_000_000)),
        _ => None,
    });
    let (level, megabytes) = disk.unwrap_or_default();
    let waiting = status.waiting + status.files_waiting;
    let offline = status.offline_since_ms.filter(|since| {
        !status.online && waiting > 0 && now_ms.saturating_sub(*since) >= OFFLINE_TOLD_AFTER_MS
    });
    [
        Matter { kind: NoticeKind::DiskLow, mark: level, count: megabytes },
        Matter { kind: NoticeKind::Refused, mark: status.rejected, count: status.rejected },
        Matter { kind: NoticeKind::TwoValues, mark: status.conflicts_open, count: status.conflicts_open },
        // Each cut has a beginning of its own, and is one matter.
        Matter { kind: NoticeKind::Offline, mark: offline.unwrap_or(0), count: waiting },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: u64 = 60 * 60 * 1_000;
    const START: u64 = 1_800_000_000_000;

    fn calm() -> SyncStatus {
        SyncStatus {
            online: true,
            reason: None,
            here_only: false,
            waiting: 0,
            files_waiting: 0,
            oldest_waiting_s: None,
            needs_person: 0,
            conflicts_open: 0,
            rejected: 0,
            sending: 0,
            sending_files: 0,
            files_paused: false,
            files_bytes_per_s: None,
            files_remaining_s: None,
            cursor: 0,
            head: 0,
            all_safe: true,
            partial: false,
            first_fetch: None,
            last_complete_at: None,
            offline_since: None,
            offline_since_ms: None,
            next_attempt_at: None,
            clock_off_s: None,
            server: None,
            simulated: false,
            asks: Vec::new(),
            desk: String::new(),
            user: String::new(),
        }
    }

    fn offline(since_ms: u64) -> SyncStatus {
        SyncStatus {
            online: false,
            waiting: 14,
            files_waiting: 6,
            offline_since_ms: Some(since_ms),
            ..calm()
        }
    }

    fn told(notices: &mut Notices, status: &SyncStatus, now_ms: u64) -> Option<(NoticeKind, u64)> {
        notices.next(status, Watched::No, now_ms).map(|notice| (notice.kind, notice.count))
    }

    #[test]
    fn a_calm_desk_says_nothing() {
        assert_eq!(told(&mut Notices::default(), &calm(), START), None);
    }

    #[test]
    fn a_refusal_is_told_once_and_the_next_when_the_hour_is_over() {
        let mut notices = Notices::default();
        let refused = |rejected| SyncStatus { rejected, ..calm() };
        assert_eq!(told(&mut notices, &refused(1), START), Some((NoticeKind::Refused, 1)));
        assert_eq!(told(&mut notices, &refused(1), START + 2 * HOUR), None);
        assert_eq!(told(&mut notices, &refused(2), START + 2 * HOUR), Some((NoticeKind::Refused, 2)));
        assert_eq!(told(&mut notices, &refused(3), START + 2 * HOUR + 1), None);
        assert_eq!(told(&mut notices, &refused(3), START + 3 * HOUR), Some((NoticeKind::Refused, 3)));
    }

    #[test]
    fn what_was_seen_or_settled_is_not_told() {
        let mut notices = Notices::default();
        let open = |conflicts_open| SyncStatus { conflicts_open, ..calm() };
        assert_eq!(notices.next(&open(2), Watched::Yes, START), None);
        assert_eq!(told(&mut notices, &open(2), START), None);
        assert_eq!(told(&mut notices, &open(0), START), None);
        assert_eq!(told(&mut notices, &open(1), START), Some((NoticeKind::TwoValues, 1)));
    }

    #[test]
    fn one_message_at_a_time_the_worst_first() {
        let mut notices = Notices::default();
        let asks = vec![SyncAsk::DiskLow { free_bytes: 40_000_000, level: 2 }];
        let both = SyncStatus { conflicts_open: 1, asks, ..calm() };
        assert_eq!(told(&mut notices, &both, START), Some((NoticeKind::DiskLow, 40)));
        assert_eq!(told(&mut notices, &both, START), Some((NoticeKind::TwoValues, 1)));
        assert_eq!(told(&mut notices, &both, START + 5 * HOUR), None);
    }

    #[test]
    fn a_long_cut_is_told_once_for_each_cut_and_only_where_something_waits() {
        let mut notices = Notices::default();
        assert_eq!(told(&mut notices, &offline(START), START + HOUR - 1), None);
        assert_eq!(told(&mut notices, &offline(START), START + HOUR), Some((NoticeKind::Offline, 20)));
        assert_eq!(told(&mut notices, &offline(START), START + 9 * HOUR), None);
        assert_eq!(told(&mut notices, &calm(), START + 10 * HOUR), None);
        let again = START + 11 * HOUR;
        assert_eq!(told(&mut notices, &offline(again), again + HOUR), Some((NoticeKind::Offline, 20)));
        let nothing = SyncStatus { waiting: 0, files_waiting: 0, ..offline(START) };
        assert_eq!(told(&mut Notices::default(), &nothing, START + 9 * HOUR), None);
    }

    #[test]
    fn a_clock_set_back_does_not_silence_a_desk() {
        let mut notices = Notices::default();
        let refused = |rejected| SyncStatus { rejected, ..calm() };
        assert!(told(&mut notices, &refused(1), START + 1_000 * HOUR).is_some());
        assert!(told(&mut notices, &refused(2), START).is_some());
    }
}
