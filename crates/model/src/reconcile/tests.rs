//! The rule of an offer, case by case: who is newer, and when neither is.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::{DELETED, Holds, Offer, RowDigest, adopt};
use crate::env::fixed::FixedEnv;
use crate::id::{DeviceId, OpId, RecordId, UserId};
use crate::rank::Rank;
use crate::row::{Row, Stamp, Unit};
use crate::schema;

struct Case {
    env: FixedEnv,
    record: RecordId,
}

impl Case {
    fn new() -> Self {
        let env = FixedEnv::new(1_000, 7);
        let record = RecordId::fresh(&env);
        Self { env, record }
    }

    fn stamp(&self, ms: u64) -> Stamp {
        let (device, user) = (DeviceId::fresh(&self.env), UserId::fresh(&self.env));
        Stamp { op: OpId::fresh(&self.env), rank: Rank::from_ms(ms), device, user }
    }

    fn row(&self, name: &str, stamp: Stamp) -> Row {
        let mut row = Row::empty("patient", self.record, None);
        row.units.insert("family".to_owned(), Unit { value: json!(name), stamp });
        row
    }
}

fn offer(row: Row) -> Offer {
    Offer {
        row,
        known: BTreeMap::new(),
        rewritten: BTreeMap::new(),
        below: BTreeSet::new(),
        parent_deleted: None,
    }
}

fn knows(mut offer: Offer, unit: &str, op: OpId) -> Offer {
    offer.known.entry(unit.to_owned()).or_default().insert(op);
    offer
}

fn adopted(stored: Row, offer: &Offer, holds: &Holds) -> crate::merge::Merged {
    adopt(stored, offer, holds, schema::collection("patient").expect("patients"))
}

#[test]
fn a_restored_server_takes_what_came_after_its_backup() {
    let case = Case::new();
    let (old, new) = (case.stamp(1), case.stamp(2));
    let offered = knows(offer(case.row("After", new)), "family", old.op);
    let merged = adopted(case.row("Before", old), &offered, &Holds::default());
    assert_eq!((merged.row.value("family"), merged.conflicts.len()), (Some(&json!("After")), 0));
}

/// The answer to the desk's own write was lost, a colleague had pulled it and brought it back, and wrote upon it with
/// a clock that is behind. What the desk had replaced itself must not win by its rank.
#[test]
fn what_the_desks_own_unanswered_write_replaced_does_not_come_back() {
    let case = Case::new();
    let (old, own, upon) = (case.stamp(500), case.stamp(600), case.stamp(2));
    let mut offered = offer(case.row("Before", old));
    offered.rewritten.entry("family".to_owned()).or_default().insert(own.op);
    let mut holds = Holds::default();
    holds.seen.entry("family".to_owned()).or_default().extend([own.op, upon.op]);
    let merged = adopted(case.row("Upon mine", upon), &offered, &holds);
    assert_eq!((merged.row.value("family"), merged.changed), (Some(&json!("Upon mine")), false));
}

#[test]
fn a_clock_that_was_behind_does_not_make_the_later_edit_lose() {
    let case = Case::new();
    let (old, new) = (case.stamp(9_000), case.stamp(2));
    let offered = knows(offer(case.row("After", new)), "family", old.op);
    let merged = adopted(case.row("Before", old), &offered, &Holds::default());
    assert_eq!(merged.row.value("family"), Some(&json!("After")));
}

#[test]
fn what_the_server_has_gone_past_is_nothing_new() {
    let case = Case::new();
    let (old, new) = (case.stamp(9_000), case.stamp(2));
    let holds = Holds { answered: BTreeSet::from([old.op]), ..Holds::default() };
    let merged = adopted(case.row("After", new), &offer(case.row("Before", old)), &holds);
    assert!(!merged.changed && merged.conflicts.is_empty());
}

#[test]
fn two_who_went_on_alone_are_a_conflict() {
    let case = Case::new();
    let (here, there) = (case.stamp(1), case.stamp(2));
    let merged = adopted(case.row("Here", here), &offer(case.row("There", there)), &Holds::default());
    assert_eq!((merged.row.value("family"), merged.conflicts.len()), (Some(&json!("There")), 1));
}

#[test]
fn a_tombstone_holds_only_if_it_saw_what_stands_here() {
    let case = Case::new();
    let (seen, unseen) = (case.stamp(1), case.stamp(2));
    let mut deleted = case.row("Seen", seen);
    deleted.deleted = Some(case.stamp(3));
    let merged = adopted(case.row("Seen", seen), &offer(deleted.clone()), &Holds::default());
    assert_eq!(merged.row.deleted, deleted.deleted);
    let holds = Holds {
        seen: BTreeMap::from([("family".to_owned(), BTreeSet::from([seen.op]))]),
        ..Holds::default()
    };
    let merged = adopted(case.row("Unseen", unseen), &offer(deleted), &holds);
    assert_eq!((merged.row.deleted, merged.conflicts.len()), (None, 1));
}

#[test]
fn a_tombstone_that_was_taken_away_does_not_come_back() {
    let case = Case::new();
    let (stamp, tombstone) = (case.stamp(1), case.stamp(2));
    let mut stored = case.row("Same", stamp);
    stored.deleted = Some(tombstone);
    let offered = knows(offer(case.row("Same", stamp)), DELETED, tombstone.op);
    assert_eq!(adopted(stored, &offered, &Holds::default()).row.deleted, None);
}

#[test]
fn a_digest_is_of_versions_and_not_of_numbers() {
    let case = Case::new();
    let stamp = case.stamp(1);
    let (mut one, other) = (case.row("A", stamp), case.row("A", stamp));
    one.seq = 99;
    assert_eq!(RowDigest::of(&one), RowDigest::of(&other));
    assert_ne!(RowDigest::of(&one), RowDigest::of(&case.row("A", case.stamp(1))));
}
