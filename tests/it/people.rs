//! One person with two records, over two desks and a server: made one, parted, and made one from both sides at once.

use serde_json::{Value, json};

use crate::desks::{Clinic, Desk, Sends, settle, word};

fn register(desk: &mut Desk, given: &str, family: &str, birth_date: &str) -> String {
    let payload = json!({"given": given, "family": family, "birth_date": birth_date});
    word(&desk.ok("patient_create", payload), "id")
}

/// Ids found by a text, in the order shown.
fn found(desk: &mut Desk, text: &str) -> Vec<String> {
    let page = desk.ok("patient_search", json!({"text": text, "limit": 20}));
    page["items"].as_array().expect("a list").iter().map(|row| word(row, "id")).collect()
}

fn substances(card: &Value) -> Vec<String> {
    card["allergies"].as_array().expect("a list").iter().map(|allergy| word(allergy, "substance")).collect()
}

/// Whom the history of a patient calls another person, newest first.
fn told_apart(desk: &mut Desk, patient: &str) -> Vec<String> {
    let history = desk.ok("history_list", json!({"patient": patient, "limit": 50}));
    let items = history["items"].as_array().expect("a list").iter();
    items
        .filter(|item| item["collection"] == "distinct_patient")
        .map(|item| word(&item["other"], "id"))
        .collect()
}

#[test]
fn two_records_of_one_person_become_one_at_every_desk_and_part_again() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    let maria = register(&mut front, "Katerina", "Papadaki", "1985-03-14");
    let again = register(&mut surgery, "Katrina", "Papadaki", "1985-03-14");
    front.ok("allergy_add", json!({"patient": maria, "substance": "Latex"}));
    surgery.ok("allergy_add", json!({"patient": again, "substance": "Penicillin"}));
    surgery.ok("patient_update", json!({"id": again, "changes": {"phone": "+30 694 555 0172"}}));
    settle(&mut [&mut front, &mut surgery]);

    let alike = front.ok("patient_alike", json!({"given": "Katerina", "family": "Papadaki"}));
    assert_eq!(alike["items"][0]["patient"]["id"], json!(maria), "asked while somebody types");
    let pairs = front.ok("duplicate_list", json!({}));
    assert_eq!(pairs["total"], 1);
    assert_eq!(pairs["items"][0]["reasons"], json!(["similar_name", "same_birth_date"]));

    let merge = json!({"from": again, "into": maria, "changes": {"phone": "+30 694 555 0172"}});
    front.ok("patient_merge", merge);
    settle(&mut [&mut front, &mut surgery]);
    for desk in [&mut front, &mut surgery] {
        assert_eq!(
            found(desk, "katrina"),
            [maria.as_str()],
            "the other spelling leads to the one that stayed"
        );
        let card = desk.patient(&maria);
        assert_eq!(substances(&card), ["Latex", "Penicillin"]);
        assert_eq!((&card["phone"], &card["merged"][0]["id"]), (&json!("+30 694 555 0172"), &json!(again)));
        assert_eq!(desk.patient(&again)["merged_into"]["id"], json!(maria));
        assert_eq!(desk.ok("patient_search", json!({"text": ""}))["total"], 1);
        assert_eq!(desk.ok("duplicate_list", json!({}))["total"], 0);
    }

    surgery.ok("patient_unmerge", json!({"id": again}));
    settle(&mut [&mut front, &mut surgery]);
    assert_eq!(found(&mut front, "katrina"), [again.as_str()]);
    assert_eq!(substances(&front.patient(&maria)), ["Latex"]);
    let two = json!({"one": again, "other": maria});
    surgery.ok("duplicate_dismiss", two.clone());
    settle(&mut [&mut front, &mut surgery]);
    assert_eq!(front.ok("duplicate_list", json!({}))["total"], 0, "said once, at whatever desk");
    front.ok("duplicate_restore", two.clone());
    assert_eq!(front.ok("duplicate_list", json!({}))["total"], 1);
    front.ok("duplicate_dismiss", two);
    assert_eq!(front.ok("duplicate_list", json!({}))["total"], 0, "taken back and said again");
    assert_eq!(told_apart(&mut front, &maria), [again.as_str(); 3], "said, taken back, said again");
    assert_eq!(told_apart(&mut front, &again), [maria.as_str(); 3], "and the other's history says it too");
    settle(&mut [&mut front, &mut surgery]);
    assert!(told_apart(&mut surgery, &again).contains(&maria), "at every desk");
}

#[test]
fn a_pair_merged_from_both_sides_at_once_is_one_person_and_can_be_parted() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    let one = register(&mut front, "Jon", "Smith", "1970-05-06");
    let other = register(&mut front, "John", "Smith", "1970-05-06");
    settle(&mut [&mut front, &mut surgery]);
    front.ok("patient_merge", json!({"from": one, "into": other, "changes": {}}));
    surgery.ok("patient_merge", json!({"from": other, "into": one, "changes": {}}));
    settle(&mut [&mut front, &mut surgery]);
    let shown = found(&mut front, "smith");
    assert_eq!((shown.len(), &shown), (1, &found(&mut surgery, "smith")));

    let hidden = if shown[0] == one { &other } else { &one };
    front.ok("patient_unmerge", json!({"id": hidden}));
    settle(&mut [&mut front, &mut surgery]);
    for desk in [&mut front, &mut surgery] {
        assert_eq!(found(desk, "smith").len(), 2, "parted at both desks");
    }
}

#[test]
fn a_record_made_one_with_two_others_is_decided_between_two_names() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    let one = register(&mut front, "Jon", "Smith", "1970-05-06");
    let john = register(&mut front, "John", "Smith", "1970-05-06");
    let joan = register(&mut front, "Joan", "Smith", "1971-05-06");
    settle(&mut [&mut front, &mut surgery]);
    front.ok("patient_merge", json!({"from": one, "into": john, "changes": {}}));
    surgery.ok("patient_merge", json!({"from": one, "into": joan, "changes": {}}));
    settle(&mut [&mut front, &mut surgery]);
    let list = front.ok("conflict_list", json!({}));
    let conflict = &list["items"][0];
    assert_eq!((&conflict["field"], &list["total"]), (&json!("merged_into"), &json!(1)));
    let mut named = ["winner", "loser"].map(|side| {
        let patient = &conflict[side]["patient"];
        assert_eq!(patient["id"], conflict[side]["value"]);
        format!("{} {}", word(patient, "name"), word(patient, "birth_date"))
    });
    named.sort();
    assert_eq!(named, ["Joan Smith 1971-05-06", "John Smith 1970-05-06"]);
}

#[test]
fn what_cannot_be_one_is_refused() {
    let clinic = Clinic::open();
    let mut desk = clinic.join("front").door(Sends::WhenAsked);
    let one = register(&mut desk, "Jon", "Smith", "1970-05-06");
    let other = register(&mut desk, "John", "Smith", "1970-05-06");
    let merge = |from: &str, into: &str| json!({"from": from, "into": into, "changes": {}});
    assert_eq!(desk.refused("patient_merge", merge(&one, &one)), "invalid");
    let raw = json!({"id": one, "changes": {"merged_into": other}});
    assert_eq!(desk.refused("patient_update", raw), "invalid");
    desk.ok("patient_delete", json!({"id": other}));
    assert_eq!(desk.refused("patient_merge", merge(&one, &other)), "invalid");
    assert_eq!(desk.refused("duplicate_dismiss", json!({"one": one, "other": one})), "invalid");
}
