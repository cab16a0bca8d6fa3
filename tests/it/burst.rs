//! A burst of conflicts after two desks were apart: decided in one go, taken back, and the same on both desks.

use serde_json::{Value, json};

use crate::desks::{Clinic, Desk, Sends, assert_not_in_logs, settle, word};

/// As many as two desks make in a busy day without a line.
const BURST: usize = 200;
const CANARY: &str = "Canaryburst";

#[test]
fn a_burst_of_two_values_is_decided_and_taken_back_alike_on_both_desks() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    let patient = two_values_each(&mut front, &mut surgery);
    let ids = open(&mut front);
    assert_eq!(ids.len(), BURST);
    assert_eq!(open(&mut surgery).len(), BURST);
    pages_cover_everything_once(&mut front, &ids);
    let shown = reactions(&mut front, &patient);

    let mut asked = ids.clone();
    asked.push(patient.clone());
    let answer = front.ok("conflict_resolve_many", json!({"ids": asked, "keep": "loser"}));
    assert_eq!(answer["resolved"], json!(ids));
    assert_eq!(answer["skipped"], json!([{"id": patient, "code": "not_found"}]));
    settle(&mut [&mut front, &mut surgery]);
    let decided = reactions(&mut front, &patient);
    assert_eq!(reactions(&mut surgery, &patient), decided);
    assert!(shown.iter().zip(&decided).all(|(before, after)| before != after));
    assert!(open(&mut front).is_empty() && open(&mut surgery).is_empty());
    let again = surgery.ok("conflict_resolve_many", json!({"ids": ids[..2], "keep": "winner"}));
    assert_eq!(again["resolved"], json!([]));
    assert_eq!(again["skipped"][1]["code"], "already_resolved");

    // The last one is taken back at the other desk: both know what stood there.
    let (last, rest) = ids.split_last().expect("a burst");
    front.all(rest.iter().map(|id| ("conflict_reopen", json!({"id": id}))).collect());
    surgery.ok("conflict_reopen", json!({"id": last}));
    settle(&mut [&mut front, &mut surgery]);
    assert_eq!(reactions(&mut front, &patient), shown);
    assert_eq!(reactions(&mut surgery, &patient), shown);
    assert_eq!((open(&mut front).len(), open(&mut surgery).len()), (BURST, BURST));
    assert_not_in_logs(clinic.folder.path(), CANARY);
}

#[test]
fn a_decision_is_not_taken_back_over_a_later_edit() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    let patient = front.create(json!({"given": CANARY}));
    let added = front.ok("allergy_add", json!({"patient": patient, "substance": "Latex", "reaction": "one"}));
    let update = |reaction: &str| json!({"id": added["id"], "changes": {"reaction": reaction}});
    settle(&mut [&mut front, &mut surgery]);
    front.ok("allergy_update", update("two"));
    surgery.ok("allergy_update", update("three"));
    settle(&mut [&mut front, &mut surgery]);
    let id = open(&mut front).remove(0);
    assert_eq!(front.refused("conflict_reopen", json!({"id": id})), "not_resolved");

    front.ok("conflict_resolve", json!({"id": id, "value": "four"}));
    front.ok("conflict_reopen", json!({"id": id}));
    assert_eq!(reaction(&mut front, &patient), "three", "what was shown before the third value");
    front.ok("conflict_resolve", json!({"id": id, "value": "four"}));
    settle(&mut [&mut front, &mut surgery]);
    assert_eq!(surgery.refused("conflict_reopen", json!({"id": id})), "decided_elsewhere");
    surgery.ok("allergy_update", update("five"));
    settle(&mut [&mut front, &mut surgery]);
    for desk in [&mut front, &mut surgery] {
        assert_eq!(desk.refused("conflict_reopen", json!({"id": id})), "changed_since");
        assert_eq!(reaction(desk, &patient), "five");
    }
}

/// A chart with many allergies, each of which gets a reaction at each desk while neither hears of the other.
fn two_values_each(front: &mut Desk, surgery: &mut Desk) -> String {
    let patient = front.create(json!({"given": CANARY}));
    let add =
        |n| ("allergy_add", json!({"patient": patient, "substance": format!("{n:03}"), "reaction": "?"}));
    let made = front.all((0..BURST).map(add).collect());
    settle(&mut [front, surgery]);
    for (desk, reaction) in [(&mut *front, "rash"), (&mut *surgery, "hives")] {
        let update =
            |made: &Value| ("allergy_update", json!({"id": made["id"], "changes": {"reaction": reaction}}));
        desk.all(made.iter().map(update).collect());
    }
    settle(&mut [front, surgery]);
    patient
}

fn ids(list: &Value) -> Vec<String> {
    list["items"].as_array().expect("a list").iter().map(|item| word(item, "id")).collect()
}

fn open(desk: &mut Desk) -> Vec<String> {
    ids(&desk.ok("conflict_list", json!({"state": "open"})))
}

/// Every reaction of a chart, in the order of the allergies' ids.
fn reactions(desk: &mut Desk, patient: &str) -> Vec<Value> {
    let card = desk.patient(patient);
    let mut allergies = card["allergies"].as_array().expect("a list").clone();
    allergies.sort_by_key(|allergy| word(allergy, "id"));
    allergies.iter().map(|allergy| allergy["reaction"].clone()).collect()
}

fn reaction(desk: &mut Desk, patient: &str) -> Value {
    reactions(desk, patient).remove(0)
}

fn pages_cover_everything_once(desk: &mut Desk, all: &[String]) {
    let mut paged: Vec<String> = Vec::new();
    loop {
        let after = paged.last().cloned();
        let page = desk.ok("conflict_list", json!({"state": "open", "limit": 60, "after": after}));
        assert_eq!(page["total"], BURST);
        assert_eq!(page["counts"], json!([{"state": "open", "collection": "allergy", "count": BURST}]));
        let items = ids(&page);
        assert!(items.len() <= 60);
        if items.is_empty() {
            break;
        }
        paged.extend(items);
    }
    assert_eq!(paged, all);
}
