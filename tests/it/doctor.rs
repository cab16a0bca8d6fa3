//! What a desk says of itself: whole when its server is gone, and without anything of a patient.

use serde_json::{Value, json};

use crate::desks::{Clinic, LOGIN, PASSWORD, Profile, Sends};

/// Names, notes and phones in several scripts: none may leave the desk by way of support.
const CANARIES: [&str; 6] = ["Canarybird", "Καναρίνι", "كناري", "金絲雀", "6945550199", "Ca\u{301}narü"];

fn assert_no_canary(text: &str, place: &str) {
    for canary in CANARIES {
        assert!(!text.contains(canary), "{place} holds {canary}");
        let escaped = canary.escape_unicode().to_string();
        assert!(!text.contains(&escaped), "{place} holds {canary}, escaped");
    }
}

fn count(doctor: &Value, state: &str) -> u64 {
    doctor["queue"]["by_state"][state].as_u64().expect("a count")
}

#[test]
fn doctor_and_bundle_hold_no_patient_data() {
    let mut clinic = Clinic::open();
    let profile = clinic.join("front");
    let mut desk = profile.door(Sends::WhenAsked);
    desk.sync_now();
    let patient = desk.create(json!({
        "given": CANARIES[0], "family": CANARIES[1], "phone": CANARIES[4], "note": CANARIES[2],
        "email": "canarybird@example.com",
    }));
    desk.ok("allergy_add", json!({"patient": patient, "substance": CANARIES[3], "reaction": CANARIES[5]}));
    desk.sync_now();
    assert_eq!(desk.ok("checksum_now", json!({}))["verdict"], "equal");
    clinic.stop();
    desk.update(&patient, json!({"note": CANARIES[5]}));
    desk.sync_now();

    let doctor = desk.ok("doctor", json!({}));
    assert_eq!(count(&doctor, "queued"), 1);
    assert_eq!(doctor["queue"]["reasons"][0]["reason"], "offline");
    assert_eq!(doctor["rows"]["patient"], 1, "it did look");
    assert_eq!(doctor["exchanges"]["failed"].as_u64(), Some(1), "{}", doctor["exchanges"]);
    assert!(doctor["exchanges"]["push"]["p50_ms"].is_u64(), "{}", doctor["exchanges"]);
    assert_no_canary(&doctor.to_string(), "doctor");

    let op = desk.ok("queue_list", json!({}))["items"][0]["op"].clone();
    let timeline = desk.ok("op_timeline", json!({"op": op}));
    let kinds: Vec<_> =
        timeline["steps"].as_array().expect("steps").iter().map(|step| &step["kind"]).collect();
    assert_eq!(kinds, ["op_written", "op_sent"]);
    assert_no_canary(&timeline.to_string(), "the timeline");
    let checksum = desk.ok("checksum_now", json!({}));
    assert_eq!(checksum["verdict"], "offline", "the digests are this desk's own");
    assert_no_canary(&checksum.to_string(), "the checksum");

    let path = clinic.folder.path().join("bundle.json");
    desk.ok("support_bundle", json!({"path": path}));
    let bundle = std::fs::read_to_string(&path).expect("the bundle is there");
    let parsed: Value = serde_json::from_str(&bundle).expect("JSON");
    assert_eq!(parsed["doctor"]["rows"]["allergy"], 1);
    assert!(parsed["schema"].as_array().is_some_and(|tables| tables.len() > 10));
    assert_no_canary(&bundle, "the bundle");
    assert!(!bundle.contains(LOGIN) && !bundle.contains(PASSWORD), "no login and no password");
    assert!(!bundle.contains("device_secret") && !bundle.contains("Bearer"), "no secret");
    assert!(desk.close().success());

    let (printed, status) = profile.run(&["doctor"], PASSWORD);
    assert!(status.success(), "{printed}");
    assert_eq!(count(&printed, "queued"), 1, "what waits is told without the server");
    assert_no_canary(&printed.to_string(), "the command");
    for log in ["server.log", "front.log"] {
        let text = std::fs::read_to_string(clinic.folder.path().join(log)).unwrap_or_default();
        assert_no_canary(&text, log);
    }
}

#[test]
fn a_simulated_line_is_said_and_ends_with_the_process() {
    let clinic = Clinic::open();
    let profile = clinic.join("front");
    let mut desk = profile.door(Sends::WhenAsked);
    desk.sync_now();
    assert_eq!(desk.sync_status()["simulated"], false);
    desk.ok("trouble_set", json!({"offline": true, "clock_skew_ms": 864_000_000}));
    desk.create(json!({"given": "Maria", "family": "Papadaki"}));
    assert_eq!(desk.sync_now()["pushed"], 0);
    let status = desk.sync_status();
    assert_eq!((&status["simulated"], &status["online"]), (&json!(true), &json!(false)));
    assert_eq!(desk.refused("trouble_set", json!({"drop_percent": 101})), "invalid");

    // Every answer is lost, yet what arrived is counted once.
    desk.ok("trouble_set", json!({"offline": false, "drop_percent": 100}));
    desk.sync_now();
    desk.ok("trouble_set", json!({"drop_percent": 0, "clock_skew_ms": 0}));
    desk.sync_now();
    let doctor = desk.ok("doctor", json!({}));
    assert_eq!((count(&doctor, "queued"), &doctor["cursor"]["behind"]), (0, &json!(0)));
    assert_eq!(desk.sync_status()["simulated"], false);
    desk.ok("trouble_set", json!({"offline": true}));
    assert!(desk.close().success());
    let mut again = profile.door(Sends::WhenAsked);
    assert_eq!(again.sync_status()["simulated"], false);
}

#[test]
fn the_owner_sees_what_waits_at_each_desk() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    for number in 0..3 {
        surgery.create(json!({"given": "Maria", "family": format!("Papadaki {number}")}));
    }
    surgery.sync_now();
    front.sync_now();
    let desks = front.ok("desk_list", json!({}));
    let named = |name: &str| {
        let items = desks["items"].as_array().expect("items");
        items
            .iter()
            .find(|desk| desk["name"] == name)
            .unwrap_or_else(|| panic!("no {name} in {desks}"))
            .clone()
    };
    assert_eq!((&named("Front")["is_this"], &named("Surgery")["is_this"]), (&json!(true), &json!(false)));
    assert_eq!(
        (&named("Surgery")["waiting_records"], &named("Surgery")["waiting_files"]),
        (&json!(0), &json!(0))
    );
    assert!(named("Surgery")["last_seen"].as_str().is_some_and(|at| at.starts_with("20")));
    assert_eq!(
        Profile::init(clinic.folder.path(), "alone").call("desk_list", &json!({})).map_err(|r| r.code),
        Err("no_server".to_owned())
    );
}
