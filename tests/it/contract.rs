//! The contract walk: two desks, `front` and `surgery`, and a server, driven only through the outside contract.
//! Badges and counts are looked at on every step of the way.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::{Value, json};

use crate::desks::{
    Clinic, Desk, Picture, Profile, Sends, assert_not_in_logs, badge, pictures, settle, sha256, word,
};

/// Patients of the walk, half of them made at each desk before the desks first meet.
const PATIENTS: usize = 1_000;
const CANARY: &str = "Canarybird";

#[test]
fn two_desks_work_apart_and_end_up_equal() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    surgery.sync_now();
    let half = PATIENTS / 2;
    let made_at_front = register(&mut front, 0..half);
    let made_at_surgery = register(&mut surgery, half..PATIENTS);
    nothing_is_sent_unasked(&mut front, half, &made_at_front[0]);

    assert_eq!(front.sync_now()["pushed"], half);
    assert_eq!(surgery.sync_now()["pushed"], half);
    settle(&mut [&mut front, &mut surgery]);
    let everyone: Vec<String> = made_at_front.into_iter().chain(made_at_surgery).collect();
    both_hold_the_same(&mut front, &mut surgery, &everyone);

    different_fields_both_survive(&mut front, &mut surgery, &everyone[1]);
    the_same_field_keeps_both_values(&mut front, &mut surgery, &everyone[2]);
    an_open_form_does_not_overwrite(&mut front, &mut surgery, &everyone[3]);
    an_allergy_asks_a_person(&mut front, &mut surgery, &everyone[4]);
    an_edit_beats_a_delete(&mut front, &mut surgery, &everyone[5]);
    an_edit_beats_a_delete(&mut surgery, &mut front, &everyone[6]);
    a_delete_is_undone(&mut front, &mut surgery, &everyone[7]);
    both_hold_the_same(&mut front, &mut surgery, &everyone);
    for desk in [&mut front, &mut surgery] {
        everything_is_safe(desk);
    }
    assert_eq!(front.sync_status()["head"], surgery.sync_status()["head"]);
    assert!(front.close().success() && surgery.close().success());
    assert_not_in_logs(clinic.folder.path(), CANARY);
}

/// Patients in the order of their numbers; answers their ids.
fn register(desk: &mut Desk, numbers: std::ops::Range<usize>) -> Vec<String> {
    let patient = |number: usize| {
        let payload = json!({
            "given": format!("{CANARY} {number:04}"), "family": format!("O'Family {}", number % 83),
            "phone": format!("+30 694 555 {number:04}"), "birth_date": "1985-03-14",
        });
        ("patient_create", payload)
    };
    desk.all(numbers.map(patient).collect()).iter().map(|made| word(made, "id")).collect()
}

fn nothing_is_sent_unasked(desk: &mut Desk, count: usize, patient: &str) {
    assert_eq!(badge(&desk.patient(patient)["sync"]), "new_here");
    let queue = queue(desk);
    assert_eq!(queue.len(), count);
    let first = &queue[0];
    assert_eq!((&first["collection"], &first["record"]), (&json!("patient"), &json!(patient)));
    assert_eq!((&first["state"], &first["attempts"]), (&json!("queued"), &json!(0)));
    assert!(first["op"].is_string() && first["last_error"].is_null() && first["next_attempt_at"].is_null());
    let status = desk.sync_status();
    assert_eq!((&status["waiting"], &status["files_waiting"]), (&json!(count), &json!(0)));
    assert_eq!((&status["all_safe"], &status["online"]), (&json!(false), &json!(false)));
    assert!(status["oldest_waiting_s"].is_u64());
}

fn queue(desk: &mut Desk) -> Vec<Value> {
    desk.ok("queue_list", json!({}))["items"].as_array().expect("a list").clone()
}

/// Every card, field by field, revisions included; only the moments a desk learned of things are its own.
fn both_hold_the_same(front: &mut Desk, surgery: &mut Desk, patients: &[String]) {
    let everyone = json!({"text": "", "limit": 1});
    assert_eq!(front.ok("patient_search", everyone.clone())["total"], patients.len());
    assert_eq!(surgery.ok("patient_search", everyone)["total"], patients.len());
    let cards = |desk: &mut Desk| -> Vec<Value> {
        let calls = patients.iter().map(|id| ("patient_get", json!({"id": id}))).collect();
        desk.all(calls).into_iter().map(without_moments).collect()
    };
    for (at_front, at_surgery) in cards(front).iter().zip(cards(surgery)) {
        assert_eq!(*at_front, at_surgery);
    }
}

fn without_moments(mut card: Value) -> Value {
    badge(&card["sync"]);
    card["sync"]["since"].take();
    for allergy in card["allergies"].as_array_mut().expect("a list") {
        allergy["sync"]["since"].take();
    }
    card
}

fn state(desk: &mut Desk, patient: &str) -> String {
    badge(&desk.patient(patient)["sync"])
}

/// Conflicts about this record, in this state or in any.
fn conflicts(desk: &mut Desk, record: &str, state: Option<&str>) -> Vec<Value> {
    let filter = state.map_or(json!({}), |state| json!({"state": state}));
    let listed = desk.ok("conflict_list", filter);
    let mut items = listed["items"].as_array().expect("a list").clone();
    items.retain(|item| item["record"] == record);
    items
}

/// The one conflict about a record, with who, where and when on both sides.
fn conflict(desk: &mut Desk, record: &str) -> Value {
    let mut found = conflicts(desk, record, None);
    assert_eq!(found.len(), 1, "{found:?}");
    for side in ["winner", "loser"] {
        let side = &found[0][side];
        assert_eq!(side["user"], "eleni");
        assert!(word(side, "at").starts_with("20"), "{side}");
    }
    found.remove(0)
}

fn different_fields_both_survive(front: &mut Desk, surgery: &mut Desk, patient: &str) {
    front.update(patient, json!({"phone": "210 1"}));
    surgery.update(patient, json!({"email": "a@b.example"}));
    for desk in [&mut *front, &mut *surgery] {
        assert_eq!(state(desk, patient), "waiting");
        assert_eq!(desk.sync_status()["waiting"], 1);
    }
    assert_eq!(front.sync_now()["conflicts"], 0);
    assert_eq!(state(front, patient), "saved");
    assert_eq!(surgery.sync_now()["conflicts"], 0);
    settle(&mut [front, surgery]);
    for desk in [front, surgery] {
        let card = desk.patient(patient);
        assert_eq!((&card["phone"], &card["email"]), (&json!("210 1"), &json!("a@b.example")));
        assert_eq!(badge(&card["sync"]), "saved");
        assert!(conflicts(desk, patient, None).is_empty());
    }
}

fn the_same_field_keeps_both_values(front: &mut Desk, surgery: &mut Desk, patient: &str) {
    front.update(patient, json!({"phone": "210 222"}));
    surgery.update(patient, json!({"phone": "210 333"}));
    // The later edit is pushed first: order is by when it was made, not by when it came.
    surgery.sync_now();
    assert_eq!(front.sync_now()["conflicts"], 1);
    settle(&mut [front, surgery]);
    for desk in [&mut *front, &mut *surgery] {
        assert_eq!(desk.patient(patient)["phone"], "210 333");
        let conflict = conflict(desk, patient);
        assert_eq!((&conflict["field"], &conflict["state"]), (&json!("phone"), &json!("auto")));
        let (winner, loser) = (&conflict["winner"], &conflict["loser"]);
        assert_eq!((&winner["value"], &winner["device"]), (&json!("210 333"), &json!("Surgery")));
        assert_eq!((&loser["value"], &loser["device"]), (&json!("210 222"), &json!("Front")));
        assert_eq!(state(desk, patient), "saved", "a conflict that settled itself asks nobody");
    }
    resolve(front, surgery, patient, &json!({"value": "210 444"}));
    assert_eq!(surgery.patient(patient)["phone"], "210 444");
}

fn an_open_form_does_not_overwrite(front: &mut Desk, surgery: &mut Desk, patient: &str) {
    let opened = word(&front.patient(patient), "rev");
    surgery.update(patient, json!({"note": "prefers mornings", "email": "kept@b.example"}));
    settle(&mut [surgery, front]);
    assert_eq!(front.patient(patient)["note"], "prefers mornings", "it came under the open form");
    let saved = json!({"id": patient, "changes": {"note": "prefers evenings"}, "rev": opened});
    assert!(front.ok("patient_update", saved)["rev"].is_string());
    assert_eq!(front.sync_now()["conflicts"], 1);
    settle(&mut [front, surgery]);
    for desk in [&mut *front, &mut *surgery] {
        let card = desk.patient(patient);
        assert_eq!((&card["note"], &card["email"]), (&json!("prefers evenings"), &json!("kept@b.example")));
        let conflict = conflict(desk, patient);
        assert_eq!(conflict["winner"]["value"], "prefers evenings");
        assert_eq!(conflict["loser"]["value"], "prefers mornings");
    }
    resolve(surgery, front, patient, &json!({"keep": "loser"}));
    assert_eq!(front.patient(patient)["note"], "prefers mornings");
}

fn an_allergy_asks_a_person(front: &mut Desk, surgery: &mut Desk, patient: &str) {
    let added =
        json!({"patient": patient, "substance": "Penicillin", "reaction": "rash", "criticality": "low"});
    let allergy = word(&front.ok("allergy_add", added), "id");
    assert_eq!(state(front, patient), "waiting", "the patient is known, its allergy is not");
    settle(&mut [front, surgery]);
    front.ok(
        "allergy_update",
        json!({"id": allergy, "changes": {"reaction": "swelling", "criticality": "high"}}),
    );
    surgery.ok("allergy_update", json!({"id": allergy, "changes": {"reaction": "anaphylaxis"}}));
    front.sync_now();
    surgery.sync_now();
    settle(&mut [front, surgery]);
    for desk in [&mut *front, &mut *surgery] {
        assert_eq!(state(desk, patient), "needs_review");
        let shown = &desk.patient(patient)["allergies"][0];
        assert_eq!((&shown["substance"], &shown["reaction"]), (&json!("Penicillin"), &json!("anaphylaxis")));
        assert_eq!(shown["criticality"], "high", "the field only one desk touched");
        assert_eq!(badge(&shown["sync"]), "needs_review");
        let conflict = conflict(desk, &allergy);
        assert_eq!((&conflict["collection"], &conflict["state"]), (&json!("allergy"), &json!("open")));
        assert_eq!(conflict["loser"]["value"], "swelling");
        assert_eq!(desk.sync_status()["conflicts_open"], 1);
    }
    assert_eq!(card_text(&front.patient(patient)), THE_CARD);
    resolve(front, surgery, &allergy, &json!({"keep": "winner"}));
    for desk in [front, surgery] {
        assert_eq!(state(desk, patient), "saved");
        assert_eq!(desk.patient(patient)["allergies"][0]["reaction"], "anaphylaxis");
    }
}

/// What a person reads on the card of the patient with two values, ids and moments left out.
const THE_CARD: &str = "\
given Canarybird 0004
family O'Family 4
birth_date 1985-03-14
phone +30 694 555 0004
email -
note -
needs_review (two_values)
allergy Penicillin: anaphylaxis, high, needs_review (two_values)
conflict allergy.reaction: \"anaphylaxis\" by eleni at Surgery, or \"swelling\" by eleni at Front (keep_both)
";

fn card_text(card: &Value) -> String {
    let plain = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let sync = |sync: &Value| format!("{} ({})", badge(sync), plain(&sync["reason"]));
    let mut text = String::new();
    for field in ["given", "family", "birth_date", "phone", "email", "note"] {
        text += &format!("{field} {}\n", plain(&card[field]));
    }
    text += &format!("{}{}\n", sync(&card["sync"]), if card["deleted"] == true { " deleted" } else { "" });
    for allergy in card["allergies"].as_array().expect("a list") {
        let words = ["reaction", "criticality"].map(|field| plain(&allergy[field])).join(", ");
        text += &format!("allergy {}: {words}, {}\n", plain(&allergy["substance"]), sync(&allergy["sync"]));
    }
    for conflict in card["conflicts"].as_array().expect("a list") {
        let side = |side: &Value| {
            format!("{} by {} at {}", side["value"], plain(&side["user"]), plain(&side["device"]))
        };
        let (winner, loser) = (side(&conflict["winner"]), side(&conflict["loser"]));
        let unit = format!("{}.{}", plain(&conflict["collection"]), plain(&conflict["field"]));
        text += &format!("conflict {unit}: {winner}, or {loser} ({})\n", plain(&conflict["rule"]));
    }
    text
}

/// Whoever deletes does not see the colleague's edit: the patient stays, and both are told.
fn an_edit_beats_a_delete(deletes: &mut Desk, edits: &mut Desk, patient: &str) {
    deletes.ok("patient_delete", json!({"id": patient}));
    assert_eq!(deletes.patient(patient)["deleted"], true);
    edits.update(patient, json!({"email": "still@here.example"}));
    deletes.sync_now();
    edits.sync_now();
    settle(&mut [deletes, edits]);
    for desk in [deletes, edits] {
        let card = desk.patient(patient);
        assert_eq!((&card["deleted"], &card["email"]), (&json!(false), &json!("still@here.example")));
        assert_eq!(conflicts(desk, patient, None).len(), 1, "both are told");
        let found = desk.ok("patient_search", json!({"text": card["given"], "limit": 5}));
        assert_eq!(found["total"], 1, "it is found again");
    }
}

fn a_delete_is_undone(front: &mut Desk, surgery: &mut Desk, patient: &str) {
    let name = surgery.patient(patient)["given"].clone();
    let found =
        |desk: &mut Desk| desk.ok("patient_search", json!({"text": name, "limit": 5}))["total"].clone();
    front.ok("patient_delete", json!({"id": patient}));
    settle(&mut [front, surgery]);
    assert_eq!((&surgery.patient(patient)["deleted"], found(surgery)), (&json!(true), json!(0)));
    surgery.ok("patient_restore", json!({"id": patient}));
    settle(&mut [surgery, front]);
    assert_eq!((&front.patient(patient)["deleted"], found(front)), (&json!(false), json!(1)));
    assert!(conflicts(front, patient, None).is_empty());
}

/// Decides at one desk; the decision reaches the other.
fn resolve(decides: &mut Desk, hears: &mut Desk, record: &str, how: &Value) {
    let mut decision = how.clone();
    decision["id"] = conflict(decides, record)["id"].clone();
    assert_eq!(decides.ok("conflict_resolve", decision.clone())["id"], decision["id"]);
    settle(&mut [decides, hears]);
    for desk in [decides, hears] {
        assert_eq!(conflict(desk, record)["state"], "resolved");
        assert!(conflicts(desk, record, Some("open")).is_empty());
    }
}

fn everything_is_safe(desk: &mut Desk) {
    let status = desk.sync_status();
    assert_eq!((&status["all_safe"], &status["online"]), (&json!(true), &json!(true)), "{status}");
    assert_eq!((&status["waiting"], &status["files_waiting"]), (&json!(0), &json!(0)));
    assert_eq!((&status["reason"], &status["oldest_waiting_s"]), (&json!(null), &json!(null)));
    assert_eq!(status["cursor"], status["head"]);
    assert!(queue(desk).is_empty());
}

/// Somebody copied the profile's folder to a second computer, and both go on.
#[test]
fn a_copied_profile_is_told_and_gets_a_name_of_its_own() {
    let clinic = Clinic::open();
    let profile = clinic.join("front");
    let mut front = profile.door(Sends::WhenAsked);
    let mut office = clinic.join("office").door(Sends::WhenAsked);
    let sent = front.create(json!({"given": CANARY, "family": "Sent"}));
    settle(&mut [&mut front, &mut office]);
    let waiting = front.create(json!({"given": CANARY, "family": "Waiting at both"}));
    assert!(front.close().success());
    let copied = Profile::new(clinic.folder.path(), "copy");
    copy_folder(&profile.dir, &copied.dir);

    let (mut front, mut copy) = (profile.door(Sends::WhenAsked), copied.door(Sends::ByItself));
    let typed = |desk: &mut Desk| desk.create(json!({"given": CANARY, "family": "Typed since"}));
    let patients = [sent, waiting, typed(&mut front), typed(&mut copy)];
    settle(&mut [&mut front, &mut copy, &mut office]);
    settle(&mut [&mut front, &mut copy, &mut office]);
    both_hold_the_same(&mut front, &mut copy, &patients);
    both_hold_the_same(&mut copy, &mut office, &patients);

    let list = office.ok("desk_list", json!({}));
    let names = list["items"].as_array().expect("desks").iter().map(|desk| word(desk, "name"));
    assert_eq!(names.collect::<Vec<_>>(), ["Front", "Front (2)", "Office"]);
    let told = |desk: &mut Desk| desk.sync_status()["asks"].as_array().expect("asks").clone();
    let is_copy = |desk: &mut Desk| word(&desk.sync_status(), "desk") == "Front (2)";
    let (own, other) = if is_copy(&mut front) { (&mut front, &mut copy) } else { (&mut copy, &mut front) };
    let ask = json!({"kind": "profile_copied", "of": "Front", "desk": "Front (2)"});
    assert_eq!((told(own), told(other)), (vec![ask], vec![]));
    own.ok("sync_answer", json!({"kind": "profile_copied", "go": false}));
    assert_eq!(told(own), Vec::<Value>::new());
    everything_is_safe(own);
    assert_not_in_logs(clinic.folder.path(), CANARY);
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let (entry, to) = entry.map(|entry| (entry.path(), to.join(entry.file_name()))).unwrap();
        if entry.is_dir() {
            copy_folder(&entry, &to);
        } else {
            std::fs::copy(&entry, &to).unwrap();
        }
    }
}

#[test]
fn images_arrive_byte_for_byte() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    let patient = front.create(json!({"given": CANARY, "family": "Pictures"}));
    settle(&mut [&mut front, &mut surgery]);
    let pictures = pictures(clinic.folder.path());
    let ids: Vec<String> = pictures.iter().map(|picture| import(&mut front, &patient, picture)).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 20, "the same bytes twice are two images");
    assert_eq!(states(&mut front, &patient), ["saved_here"; 20]);
    assert_eq!(state(&mut front, &patient), "waiting");
    let distinct = pictures.iter().map(|picture| &picture.sha256).collect::<BTreeSet<_>>().len();
    assert!(front.sync_status()["files_waiting"].as_u64() >= Some(distinct as u64));

    let report = front.sync_now();
    assert!(report["uploaded"].as_u64() >= Some(distinct as u64), "{report}");
    assert_eq!((&report["pushed"], &report["waiting"]), (&json!(20), &json!(0)));
    assert_eq!(states(&mut front, &patient), ["verified"; 20]);
    assert_eq!(state(&mut front, &patient), "saved");
    surgery.sync_now();
    assert_eq!(states(&mut surgery, &patient), ["on_server"; 20]);
    for (id, picture) in ids.iter().zip(&pictures) {
        export(&mut surgery, id, picture);
        export(&mut front, id, picture);
    }
    assert_eq!(states(&mut surgery, &patient), ["verified"; 20]);
    assert_eq!(listed(&mut front, &patient), listed(&mut surgery, &patient));
    settle(&mut [&mut front, &mut surgery]);
    everything_is_safe(&mut front);
    everything_is_safe(&mut surgery);
    assert_not_in_logs(clinic.folder.path(), CANARY);
}

fn import(desk: &mut Desk, patient: &str, picture: &Picture) -> String {
    let made = desk.ok("image_import", json!({"patient": patient, "path": picture.path}));
    assert_eq!((&made["sha256"], &made["bytes"]), (&json!(picture.sha256), &json!(picture.bytes.len())));
    word(&made, "id")
}

fn export(desk: &mut Desk, id: &str, picture: &Picture) {
    let path = picture.path.with_extension("out");
    let answer = desk.ok("image_export", json!({"id": id, "path": path}));
    assert_eq!(answer["bytes"], picture.bytes.len());
    let bytes = std::fs::read(&path).expect("the exported file");
    assert_eq!(sha256(&bytes), picture.sha256, "byte for byte");
}

fn images(desk: &mut Desk, patient: &str) -> Vec<Value> {
    desk.ok("image_list", json!({"patient": patient}))["items"].as_array().expect("a list").clone()
}

fn states(desk: &mut Desk, patient: &str) -> Vec<String> {
    images(desk, patient).iter().map(|image| badge(&image["sync"])).collect()
}

fn listed(desk: &mut Desk, patient: &str) -> BTreeSet<String> {
    let facts = ["id", "sha256", "bytes", "filename", "mime", "width", "height", "taken_at", "has_thumb"];
    let line = |image: &Value| facts.map(|fact| image[fact].to_string()).join(" ");
    images(desk, patient).iter().map(line).collect()
}

#[test]
fn a_clinic_on_one_desk_is_complete() {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let profile = Profile::init(folder.path(), "solo");
    let mut desk = profile.door(Sends::ByItself);
    let patient = desk.create(json!({"given": CANARY, "family": "Alone"}));
    desk.update(&patient, json!({"phone": "210 5"}));
    let allergy = json!({"patient": patient, "substance": "Latex"});
    desk.ok("allergy_add", allergy);
    let card = desk.patient(&patient);
    assert_eq!(badge(&card["sync"]), "here_only");
    assert_eq!(badge(&card["allergies"][0]["sync"]), "here_only");
    let picture = pictures(folder.path()).swap_remove(3);
    let image = import(&mut desk, &patient, &picture);
    assert_eq!(states(&mut desk, &patient), ["saved_here"]);
    export(&mut desk, &image, &picture);
    let quiet =
        json!({"pushed": 0, "pulled": 0, "uploaded": 0, "downloaded": 0, "conflicts": 0, "waiting": 0});
    assert_eq!(desk.sync_now(), quiet);
    assert!(queue(&mut desk).is_empty());
    assert_eq!(desk.sync_status()["all_safe"], false, "nothing of it is on a server");
    assert_eq!(desk.refused("token", json!({})), "no_server");
    assert!(desk.close().success());
    assert_eq!(profile.call("patient_get", &json!({"id": patient})).expect("still there")["phone"], "210 5");
    assert_not_in_logs(folder.path(), CANARY);
}

#[test]
fn patients_are_found_as_people_type() {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let mut desk = Profile::init(folder.path(), "solo").door(Sends::WhenAsked);
    let patients = [
        ("Séamus", "O'Brien", "+30 694 555 0172"),
        ("Øystein", "Ødegård", "00 47 22 33 44 55"),
        ("Ayşe", "Işık", "(0532) 111-22-33"),
        ("علي", "محمدی", "٠٩١٢٤٥٦٧٨٩"),
        ("太郎", "佐藤", "03-1234-5678"),
        ("Bo", "Li", ""),
        ("\"Robert'); drop", "<b>NEAR(*)</b>", "1"),
    ];
    for (given, family, phone) in patients {
        desk.create(json!({"given": given, "family": family, "phone": phone}));
    }
    let cases = [
        ("o'brien", 0),
        ("OBRIEN", 0),
        ("O’Brien", 0),
        ("brien", 0),
        ("seamus o'b", 0),
        ("obrien séamus", 0),
        ("6945550172", 0),
        ("694 555", 0),
        ("555-01 72", 0),
        ("+30694", 0),
        ("50172", 0),
        ("Ødeg", 1),
        ("odegard", 1),
        ("øyst", 1),
        ("2233 4455", 1),
        ("(47) 22", 1),
        ("ışık", 2),
        ("isik", 2),
        ("IŞIK", 2),
        ("Ayse", 2),
        ("05321112233", 2),
        ("111 2233", 2),
        ("علی", 3),
        ("علي", 3),
        ("محمدي", 3),
        ("0912456", 3),
        ("٤٥٦٧", 3),
        ("佐", 4),
        ("藤", 4),
        ("太郎", 4),
        ("佐藤 太", 4),
        ("12345678", 4),
        ("li", 5),
        ("bo", 5),
        ("BO LI", 5),
        ("robert'", 6),
        ("\"rob", 6),
        ("NEAR(", 6),
        ("<b>", 6),
    ];
    for (text, index) in cases {
        let found = desk.ok("patient_search", json!({"text": text, "limit": 10}));
        let first = &found["items"][0];
        assert_eq!(first["family"], patients[index].1, "\"{text}\" found {found}");
    }
    for (text, total) in [("", 7), ("zzz", 0), ("OR", 0), ("AND NOT", 0), ("family:li", 0), ("*", 7)] {
        let found = desk.ok("patient_search", json!({"text": text, "limit": 10}));
        assert_eq!(found["total"], total, "\"{text}\" found {found}");
    }
    let page = desk.ok("patient_search", json!({"text": "", "limit": 2}));
    assert_eq!((page["items"].as_array().map(Vec::len), &page["total"]), (Some(2), &json!(7)));
}
