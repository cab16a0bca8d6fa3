//! The laws of the merge, by example and by random schedules.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::id::{OpId, RecordId, UserId};
use crate::rank::Rank;
use crate::schema;

fn op_id(number: u8) -> OpId {
    OpId::from_bytes([number; 16])
}

fn device(number: u8) -> DeviceId {
    DeviceId::from_bytes([number; 16])
}

fn op(collection: &str, number: u8, kind: OpKind, units: &[(&str, Value, Option<u8>)]) -> Op {
    let units = units.iter().map(|(name, value, base)| {
        ((*name).to_owned(), UnitWrite { value: value.clone(), base: base.map(op_id) })
    });
    Op {
        op_id: op_id(number),
        user: UserId::from_bytes([1; 16]),
        collection: collection.to_owned(),
        record: RecordId::from_bytes([9; 16]),
        parent: None,
        kind,
        units: units.collect(),
        rank: Rank::from_ms(u64::from(number)),
        below: vec![],
        covered: vec![],
        confirmed: false,
        seen: 0,
        schema: schema::version(),
        group: None,
    }
}

fn put(number: u8, units: &[(&str, Value, Option<u8>)]) -> Op {
    op("patient", number, OpKind::Put, units)
}

fn apply(row: Row, op: &Op) -> Result<Merged, Refusal> {
    let collection = schema::collection(&row.collection).expect("a collection of the schema");
    merge(row, op, Context { collection, device: device(op.op_id.as_bytes()[0]), unseen_child: None })
}

fn patient() -> Row {
    let row = Row::empty("patient", RecordId::from_bytes([9; 16]), None);
    apply(row, &put(1, &[("given", json!("Tom"), None), ("phone", json!("1"), None)]))
        .expect("a new record")
        .row
}

#[test]
fn different_fields_both_survive_without_a_conflict() {
    let row = apply(patient(), &put(2, &[("given", json!("Tim"), Some(1))])).expect("merges").row;
    let merged = apply(row, &put(3, &[("phone", json!("2"), Some(1))])).expect("merges");
    assert_eq!(
        (merged.row.value("given"), merged.row.value("phone")),
        (Some(&json!("Tim")), Some(&json!("2")))
    );
    assert_eq!((merged.status, merged.conflicts), (Status::Applied, vec![]));
}

#[test]
fn the_same_field_keeps_both_values() {
    let row = apply(patient(), &put(3, &[("phone", json!("3"), Some(1))])).expect("merges").row;
    let merged = apply(row, &put(2, &[("phone", json!("2"), Some(1))])).expect("merges");
    assert_eq!(merged.row.value("phone"), Some(&json!("3")));
    assert_eq!(merged.status, Status::Conflict);
    assert_eq!(
        (&merged.conflicts[0].winner.value, &merged.conflicts[0].loser.value),
        (&json!("3"), &json!("2"))
    );
    assert_eq!(merged.conflicts[0].state, ConflictState::Auto);
}

#[test]
fn a_fast_forward_wins_whatever_the_clocks_say() {
    let row = apply(patient(), &put(200, &[("phone", json!("late"), Some(1))])).expect("merges").row;
    let merged = apply(row, &put(2, &[("phone", json!("after"), Some(200))])).expect("merges");
    assert_eq!((merged.row.value("phone"), merged.status), (Some(&json!("after")), Status::Applied));
}

#[test]
fn an_op_applied_twice_changes_nothing() {
    let op = put(2, &[("phone", json!("2"), Some(1))]);
    let once = apply(patient(), &op).expect("merges").row;
    let twice = apply(once.clone(), &op).expect("merges");
    assert_eq!(twice.row, once);
    assert!(!twice.changed);
}

#[test]
fn clinical_facts_stay_open_until_a_person_decides() {
    let row = Row::empty("allergy", RecordId::from_bytes([9; 16]), None);
    let row =
        apply(row, &op("allergy", 1, OpKind::Put, &[("substance", json!("Latex"), None)])).expect("new").row;
    let row = apply(row, &op("allergy", 3, OpKind::Put, &[("substance", json!("Penicillin"), Some(1))]))
        .expect("merges")
        .row;
    let merged = apply(row, &op("allergy", 2, OpKind::Put, &[("substance", json!("Iodine"), Some(1))]))
        .expect("merges");
    assert_eq!(merged.conflicts[0].state, ConflictState::Open);
}

#[test]
fn a_file_cannot_be_changed_and_says_so() {
    let row = Row::empty("image", RecordId::from_bytes([9; 16]), None);
    let file = |hash: &str| json!({"sha256": hash.repeat(64), "bytes": 1});
    let row = apply(row, &op("image", 1, OpKind::Put, &[("file", file("a"), None)])).expect("new").row;
    assert_eq!(
        apply(row, &op("image", 2, OpKind::Put, &[("file", file("b"), Some(1))])),
        Err(Refusal::Immutable)
    );
}

#[test]
fn an_edit_the_delete_had_not_seen_keeps_the_record() {
    let row = apply(patient(), &put(2, &[("phone", json!("2"), Some(1))])).expect("merges").row;
    let blind =
        op("patient", 3, OpKind::Delete, &[("given", json!("Tom"), Some(1)), ("phone", json!("1"), Some(1))]);
    let merged = apply(row.clone(), &blind).expect("merges");
    assert_eq!((merged.row.deleted, merged.conflicts.len()), (None, 1));
    let seeing =
        op("patient", 4, OpKind::Delete, &[("given", json!("Tom"), Some(1)), ("phone", json!("2"), Some(2))]);
    let merged = apply(row, &seeing).expect("merges");
    assert!(merged.row.deleted.is_some());
    let revived = apply(merged.row, &put(5, &[("phone", json!("3"), Some(2))])).expect("merges");
    assert_eq!((revived.row.deleted, revived.conflicts[0].rule), (None, ConflictRule::EditBeatsDelete));
}

#[test]
fn a_signed_text_beats_an_unsigned_one_of_a_higher_rank() {
    let collection = Collection {
        name: "note",
        parent: None,
        written_by: schema::Writer::Desk,
        units: &[schema::UnitRule {
            name: "text",
            policy: Policy::Sealed,
            fields: &[schema::Field {
                name: "body",
                kind: schema::FieldKind::Text { chars_max: 100 },
                required: true,
            }],
        }],
    };
    let step = |row: Row, number: u8, value: Value, base: Option<u8>| {
        merge(
            row,
            &op("note", number, OpKind::Put, &[("text", value, base)]),
            Context { collection: &collection, device: device(number), unseen_child: None },
        )
    };
    let row =
        step(Row::empty("note", RecordId::from_bytes([9; 16]), None), 1, json!({"body": "draft"}), None)
            .expect("new")
            .row;
    let row = step(row, 9, json!({"body": "later words"}), Some(1)).expect("merges").row;
    let signed =
        step(row, 2, json!({"body": "draft", "signed_at": "2026-01-01T00:00:00Z"}), Some(1)).expect("merges");
    assert_eq!(signed.row.value("text").and_then(|text| text.get("body")), Some(&json!("draft")));
    assert_eq!(signed.conflicts[0].loser.value, json!({"body": "later words"}));
    assert_eq!(step(signed.row, 10, json!({"body": "too late"}), Some(2)), Err(Refusal::Signed));
}

/// What one desk does in a random schedule: which unit, and which earlier version it saw.
#[derive(Debug, Clone)]
struct Edit {
    unit: &'static str,
    saw: prop::sample::Index,
    rank: u8,
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit =
        (prop::sample::select(vec!["given", "phone", "note"]), any::<prop::sample::Index>(), any::<u8>());
    prop::collection::vec(edit.prop_map(|(unit, saw, rank)| Edit { unit, saw, rank }), 1..24)
}

#[derive(Debug, Clone)]
enum Deed {
    Write {
        unit: prop::sample::Index,
        saw: prop::sample::Index,
        rank: u8,
        signs: bool,
    },
    /// With everything in sight, or with an old view.
    Delete {
        blind: bool,
    },
    Restore,
}

fn deed() -> impl Strategy<Value = Deed> {
    let write =
        (any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>(), prop::bool::weighted(0.2));
    prop_oneof![
        8 => write.prop_map(|(unit, saw, rank, signs)| Deed::Write { unit, saw, rank, signs }),
        1 => any::<bool>().prop_map(|blind| Deed::Delete { blind }),
        1 => Just(Deed::Restore),
    ]
}

/// What was accepted so far, and what somebody had in front of them when they replaced it.
#[derive(Default)]
struct Seen {
    accepted: Vec<(String, Value, u8)>,
    replaced: BTreeSet<(String, u8)>,
    logged: BTreeSet<String>,
}

impl Seen {
    fn op(&self, kind: &str, number: u8, deed: &Deed, row: &Row) -> Op {
        match deed {
            Deed::Restore => op(kind, number, OpKind::Restore, &[]),
            Deed::Delete { blind } => {
                let mut delete = op(kind, number, OpKind::Delete, &[]);
                let seen = |unit: &Unit| UnitWrite { value: unit.value.clone(), base: Some(unit.stamp.op) };
                let units = row.units.iter().skip(usize::from(*blind));
                delete.units = units.map(|(name, unit)| (name.clone(), seen(unit))).collect();
                delete
            }
            Deed::Write { unit, saw, rank, signs } => {
                let unit = match kind {
                    "patient" => *unit.get(&["given", "phone", "note"]),
                    "allergy" => *unit.get(&["substance", "reaction"]),
                    "appointment" => *unit.get(&["slot", "reason"]),
                    "note" => "text",
                    _ => "entry",
                };
                let word = format!("value {number}");
                let value = match unit {
                    "slot" => json!({"start": word, "minutes": number, "chair": word}),
                    "text" if *signs => {
                        json!({"body": word, "signed_by": word, "signed_at": "2026-11-21T09:30:00Z"})
                    }
                    "text" => json!({"body": word}),
                    "entry" => {
                        json!({"kind": "payment", "amount_minor": number, "currency": "EUR", "reference": word})
                    }
                    _ => json!(word),
                };
                let versions: Vec<u8> = self
                    .accepted
                    .iter()
                    .filter(|(name, ..)| name == unit)
                    .map(|(_, _, number)| *number)
                    .collect();
                let base = (!versions.is_empty()).then(|| *saw.get(&versions));
                let mut write = op(kind, number, OpKind::Put, &[(unit, value, base)]);
                write.rank = Rank::from_ms(u64::from(*rank));
                write
            }
        }
    }

    fn took(&mut self, op: &Op, merged: &Merged) {
        for conflict in &merged.conflicts {
            self.logged.extend([conflict.winner.value.to_string(), conflict.loser.value.to_string()]);
        }
        for (unit, write) in op.units.iter().filter(|_| op.kind == OpKind::Put) {
            self.accepted.push((unit.clone(), write.value.clone(), op.op_id.as_bytes()[0]));
            self.replaced.extend(write.base.map(|base| (unit.clone(), base.as_bytes()[0])));
        }
    }
}

proptest! {
    /// Every value ever accepted is live, was replaced by an op based on it, or stands in the conflict log.
    #[test]
    fn nothing_typed_disappears(edits in edits()) {
        let mut row = patient();
        let mut logged = BTreeSet::new();
        let mut versions: BTreeMap<&str, Vec<u8>> = BTreeMap::new();
        let mut written: Vec<(&str, u8, Option<u8>)> = Vec::new();
        for (index, edit) in edits.iter().enumerate() {
            let number = u8::try_from(index + 2).expect("few edits");
            let known = versions.entry(edit.unit).or_insert_with(|| if edit.unit == "note" { vec![] } else { vec![1] });
            let base = (!known.is_empty()).then(|| *edit.saw.get(known));
            let mut op = put(number, &[(edit.unit, json!(format!("value {number}")), base)]);
            op.rank = Rank::from_ms(u64::from(edit.rank));
            let merged = apply(row, &op).expect("patients refuse nothing");
            for conflict in &merged.conflicts {
                logged.insert(conflict.winner.value.clone().to_string());
                logged.insert(conflict.loser.value.clone().to_string());
            }
            row = merged.row;
            known.push(number);
            written.push((edit.unit, number, base));
        }
        for (unit, number, _) in &written {
            let value = json!(format!("value {number}"));
            let live = row.value(unit) == Some(&value);
            let seen = written.iter().any(|(_, _, base)| *base == Some(*number));
            prop_assert!(live || seen || logged.contains(&value.to_string()), "{unit} {number}");
        }
    }

    /// Truly concurrent writes of one unit end alike in every order of arrival.
    #[test]
    fn concurrent_writes_converge(ranks in prop::collection::vec(any::<u8>(), 2..6), order in any::<prop::sample::Index>()) {
        let ops: Vec<Op> = ranks.iter().enumerate().map(|(index, rank)| {
            let number = u8::try_from(index + 2).expect("few ops");
            let mut op = put(number, &[("phone", json!(number), Some(1))]);
            op.rank = Rank::from_ms(u64::from(*rank));
            op
        }).collect();
        let forward = ops.iter().fold(patient(), |row, op| apply(row, op).expect("merges").row);
        let mut turned = ops.clone();
        turned.rotate_left(order.index(ops.len()));
        turned.reverse();
        let backward = turned.iter().fold(patient(), |row, op| apply(row, op).expect("merges").row);
        prop_assert_eq!(forward, backward);
    }

    /// Whatever the policy: nothing accepted disappears, a second arrival changes nothing, what is signed or entered
    /// stands, a group is never torn, and a delete takes only what it had seen.
    #[test]
    fn every_policy_keeps_its_word(
        kind in prop::sample::select(vec!["patient", "allergy", "appointment", "note", "ledger_entry"]),
        deeds in prop::collection::vec(deed(), 1..16),
    ) {
        let mut row = Row::empty(kind, RecordId::from_bytes([9; 16]), None);
        let mut world = Seen::default();
        for (index, deed) in deeds.iter().enumerate() {
            let number = u8::try_from(index + 1).expect("few deeds");
            let op = world.op(kind, number, deed, &row);
            let before = row.clone();
            match apply(row.clone(), &op) {
                Ok(merged) => {
                    prop_assert!(!apply(merged.row.clone(), &op).is_ok_and(|again| again.changed && op.kind == OpKind::Put));
                    world.took(&op, &merged);
                    row = merged.row;
                    row.seq = 1;
                    let blindly = matches!(deed, Deed::Delete { blind: true }) && !before.units.is_empty();
                    prop_assert!(!blindly || row.deleted == before.deleted, "a delete took what it had not seen");
                }
                Err(_) => {
                    prop_assert!(matches!(kind, "note" | "ledger_entry"), "only what is signed or entered refuses");
                    prop_assert_eq!(&row, &before);
                }
            }
            for (name, unit) in &before.units {
                let stays = is_signed(&unit.value) || kind == "ledger_entry";
                prop_assert!(!stays || row.value(name) == Some(&unit.value));
            }
        }
        for (unit, value, number) in &world.accepted {
            let live = row.value(unit) == Some(value);
            let kept = live || world.replaced.contains(&(unit.clone(), *number)) || world.logged.contains(&value.to_string());
            prop_assert!(kept, "{kind} {unit} {value}");
            let torn = row.value(unit).is_some_and(|now| !world.accepted.iter().any(|(_, value, _)| value == now));
            prop_assert!(!torn, "{:?} is nobody's", row.value(unit));
        }
    }

    /// A row survives its JSON, default stamp and all.
    #[test]
    fn a_row_survives_its_json(edits in edits()) {
        let mut row = patient();
        for (index, edit) in edits.iter().enumerate() {
            let number = u8::try_from(index + 2).expect("few edits");
            row = apply(row, &put(number, &[(edit.unit, json!(number), Some(1))])).expect("merges").row;
        }
        let json = serde_json::to_string(&row).expect("writes");
        prop_assert_eq!(serde_json::from_str::<Row>(&json).expect("reads"), row);
    }
}
