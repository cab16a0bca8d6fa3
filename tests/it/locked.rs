//! A locked desk lets nobody in, and still sends what was saved on it.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::desks::{Clinic, PASSWORD, Sends, word};

/// The lines of both desks are in the background: changes travel within seconds, on a busy machine within many.
const TRAVELS_MAX: Duration = Duration::from_secs(60);

#[test]
fn what_was_saved_travels_while_the_desk_is_locked() {
    let mut clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::ByItself);
    let mut surgery = clinic.join("surgery").door(Sends::ByItself);
    clinic.stop();
    let patient = word(&front.ok("patient_create", json!({"given": "Ana"})), "id");
    assert_eq!(front.ok("profile_lock", json!({}))["state"], "locked");
    assert_eq!(front.refused("patient_get", json!({"id": patient})), "not_signed_in");
    clinic.start();
    let started = Instant::now();
    while surgery.ok("patient_search", json!({"text": "ana"}))["total"] != 1 {
        assert!(started.elapsed() < TRAVELS_MAX, "a locked desk kept to itself what was saved on it");
        std::thread::sleep(Duration::from_millis(200));
    }
    assert_eq!(front.refused("profile_unlock", json!({"password": "not this one"})), "password_wrong");
    assert_eq!(front.ok("profile_unlock", json!({"password": PASSWORD}))["state"], "open");
    assert_eq!(front.patient(&patient)["given"], "Ana");
}
