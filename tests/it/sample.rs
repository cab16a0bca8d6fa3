//! The sample clinic: beside an empty profile, cut off from everything real, gone when it is left.

use std::path::Path;
use std::sync::Arc;

use chairside_clinic::{Caller, Desk, DeskOptions, SyncMode};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::desks::{LOGIN, PASSWORD, program};

const FOLDER: &str = "chairside-sample";

pub(crate) fn desk_at(profile: &Path) -> Arc<Desk> {
    Desk::start(DeskOptions {
        profile: profile.to_owned(),
        sync: SyncMode::Background,
        child_program: program("chairside-cli"),
        version: "0".to_owned(),
    })
}

pub(crate) async fn ok(desk: &Arc<Desk>, name: &str, payload: Value) -> Value {
    desk.call(Caller::Window, name, payload).await.unwrap_or_else(|error| panic!("{name}: {error}"))
}

async fn refused(desk: &Arc<Desk>, name: &str, payload: Value) -> String {
    desk.call(Caller::Window, name, payload).await.expect_err(name).code
}

pub(crate) fn own_clinic() -> Value {
    json!({"clinic": "Hill Street", "login": LOGIN, "name": "Eleni", "desk": "Front", "password": PASSWORD})
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sample_clinic_is_full_cut_off_and_gone_when_it_is_left() {
    let folder = TempDir::new().unwrap();
    let desk = desk_at(folder.path());
    let status = ok(&desk, "sample_open", json!({})).await;
    assert_eq!((&status["state"], &status["sample"]), (&json!("open"), &json!(true)), "{status}");
    assert_eq!(status["server"], Value::Null);
    let page = ok(&desk, "patient_search", json!({"text": "", "limit": 10})).await;
    assert_eq!(page["total"], 300, "all are there at once");
    assert!(folder.path().join(FOLDER).is_dir());
    assert!(!folder.path().join("clinic").exists(), "the desk's own clinic is not touched");

    // It can be worked in like a real one.
    let made = ok(&desk, "patient_create", json!({"given": "Ada"})).await;
    let card = ok(&desk, "patient_get", made).await;
    assert_eq!(card["sync"]["state"], "here_only");
    let publish = json!({"server": "http://127.0.0.1:9", "login": LOGIN});
    let join = json!({"server": "http://127.0.0.1:9", "login": LOGIN, "password": PASSWORD});
    for (name, payload) in [
        ("clinic_publish", publish),
        ("clinic_join", join),
        ("clinic_init", own_clinic()),
        ("profile_lock", json!({})),
        ("recovery_key_confirm", json!({"recovery_key": "0000"})),
    ] {
        assert_eq!(refused(&desk, name, payload).await, "sample_clinic", "{name}");
    }
    // The looks and the tour are the desk's own: they outlive the sample.
    assert_eq!(ok(&desk, "settings_get", json!({})).await["tour"], "new");
    ok(&desk, "settings_set", json!({"changes": {"tour": "seen", "auto_lock": "30"}})).await;
    assert_eq!(refused(&desk, "settings_set", json!({"changes": {"auto_lock": "7"}})).await, "invalid");
    let again = ok(&desk, "sample_open", json!({})).await;
    assert_eq!(again["sample"], true, "a second look is the same one");
    let page = ok(&desk, "patient_search", json!({"text": "", "limit": 10})).await;
    assert_eq!(page["total"], 301);

    let left = ok(&desk, "sample_leave", json!({})).await;
    assert_eq!((&left["state"], &left["sample"]), (&json!("empty"), &json!(false)), "{left}");
    assert!(!folder.path().join(FOLDER).exists());
    let settings = ok(&desk, "settings_get", json!({})).await;
    assert_eq!((&settings["tour"], &settings["auto_lock"]), (&json!("seen"), &json!("30")));
    assert_eq!(refused(&desk, "patient_search", json!({"text": "", "limit": 10})).await, "not_signed_in");

    ok(&desk, "clinic_init", own_clinic()).await;
    let page = ok(&desk, "patient_search", json!({"text": "", "limit": 10})).await;
    assert_eq!(page["total"], 0, "nothing of the sample is in the clinic");
    assert_eq!(refused(&desk, "sample_open", json!({})).await, "profile_not_empty");
    let status = ok(&desk, "sample_leave", json!({})).await;
    assert_eq!(
        (&status["state"], &status["sample"]),
        (&json!("open"), &json!(false)),
        "a real one is not left"
    );
    desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn its_pictures_arrive_by_themselves_and_end_with_it() {
    let folder = TempDir::new().unwrap();
    let desk = desk_at(folder.path());
    let mut events = desk.events();
    ok(&desk, "sample_open", json!({})).await;
    let patient = loop {
        let event = serde_json::to_value(events.recv().await.unwrap()).unwrap();
        let touched = event["touched"].as_array().cloned().unwrap_or_default();
        if let Some(image) = touched.iter().find(|fact| fact["kind"] == "image") {
            break image["patient"].clone();
        }
    };
    let images = ok(&desk, "image_list", json!({"patient": patient})).await;
    assert_eq!(images["items"][0]["filename"], "bitewing-1.png");
    ok(&desk, "sample_leave", json!({})).await;
    assert!(!folder.path().join(FOLDER).exists(), "no picture is written behind its back");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_crash_left_is_removed_at_the_next_look_and_never_opened() {
    let folder = TempDir::new().unwrap();
    let left = folder.path().join(FOLDER);
    {
        let crashed = desk_at(folder.path());
        ok(&crashed, "sample_open", json!({})).await;
        assert!(left.join("clinic").is_dir());
        // Another program over the same profile leaves it alone.
        let other = desk_at(folder.path());
        assert_eq!(ok(&other, "profile_status", json!({})).await["state"], "empty");
        assert_eq!(refused(&other, "sample_open", json!({})).await, "profile_in_use");
        assert!(left.join("clinic").is_dir());
        crashed.stop().await;
    }
    std::fs::create_dir_all(left.join("clinic")).unwrap();
    std::fs::write(left.join("clinic").join("clinic.db"), b"half written").unwrap();
    let desk = desk_at(folder.path());
    let status = ok(&desk, "profile_status", json!({})).await;
    assert_eq!((&status["state"], &status["sample"]), (&json!("empty"), &json!(false)));
    assert!(!left.exists());
    let status = ok(&desk, "sample_open", json!({})).await;
    assert_eq!(status["sample"], true);
    desk.stop().await;
    assert!(!left.exists(), "closing the window leaves it too");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_desk_says_who_opens_it_and_how_many_tries_are_left() {
    let folder = TempDir::new().unwrap();
    let desk = desk_at(folder.path());
    ok(&desk, "clinic_init", own_clinic()).await;
    let locked = ok(&desk, "profile_lock", json!({})).await;
    assert_eq!((&locked["state"], &locked["logins"]), (&json!("locked"), &json!([LOGIN])));
    for left in (1..5).rev() {
        let wrong = json!({"password": "wrong"});
        let error = desk.call(Caller::Window, "profile_unlock", wrong).await.expect_err("wrong");
        assert_eq!(error.code, "password_wrong");
        assert_eq!(error.details, Some(json!({"tries_left": left, "pause_s": 300})));
    }
    let error = desk.call(Caller::Window, "profile_unlock", json!({"password": "wrong"})).await;
    assert_eq!(error.expect_err("the fifth").details, None, "the pause has begun");
    assert_eq!(refused(&desk, "profile_unlock", json!({"password": PASSWORD})).await, "locked_for");
}
