//! A clinic that lived on one desk goes to a server: everything arrives, a second desk joins, and the first works on.

use serde_json::{Value, json};

use crate::desks::{Clinic, LOGIN, Picture, Profile, Sends, badge, settle, word};

#[test]
fn a_clinic_on_one_desk_goes_to_a_server_with_all_it_has() {
    let clinic = Clinic::open();
    let profile = Profile::init(clinic.folder.path(), "solo");
    let mut solo = profile.door(Sends::WhenAsked);
    let mut patients: Vec<String> = (0..30)
        .map(|number| solo.create(json!({"given": "Ada", "family": format!("Patient {number:02}")})))
        .collect();
    let (first, gone) = (patients[0].clone(), patients.pop().expect("thirty"));
    solo.ok("patient_delete", json!({"id": gone}));
    solo.ok("allergy_add", json!({"patient": first, "substance": "Latex"}));
    let picture = Picture::new(clinic.folder.path(), "tooth.png", b"the picture of a tooth");
    let image = word(&solo.ok("image_import", json!({"patient": first, "path": picture.path})), "id");
    let card = solo.ok("patient_get", json!({"id": first}));
    assert_eq!(badge(&card["sync"]), "here_only");

    solo.ok("clinic_publish", json!({"server": clinic.url(), "login": LOGIN}));
    assert_eq!(solo.refused("clinic_publish", json!({"server": clinic.url(), "login": LOGIN})), "has_server");
    solo.ok("patient_update", json!({"id": first, "changes": {"phone": "210 555"}}));
    settle(&mut [&mut solo]);
    let status = solo.ok("sync_status", json!({}));
    assert_eq!((&status["here_only"], &status["all_safe"]), (&json!(false), &json!(true)), "{status}");
    assert_eq!(badge(&solo.ok("patient_get", json!({"id": first}))["sync"]), "saved");

    let mut second = clinic.join("second").door(Sends::WhenAsked);
    settle(&mut [&mut second, &mut solo]);
    let found = second.ok("patient_search", json!({"text": "Patient", "limit": 100}));
    assert_eq!(found["items"].as_array().map(Vec::len), Some(29));
    let card = second.ok("patient_get", json!({"id": first}));
    assert_eq!((&card["phone"], &card["allergies"][0]["substance"]), (&json!("210 555"), &json!("Latex")));
    let trash = second.ok("patient_trash", json!({}));
    assert_eq!(trash["items"][0]["id"], json!(gone), "the trash came along");
    let images = second.ok("image_list", json!({"patient": first}));
    assert_eq!(images["items"][0]["id"], json!(image));
    second.ok("image_fetch", json!({"id": image}));
    settle(&mut [&mut second]);
    let out = clinic.folder.path().join("out.png");
    second.ok("image_export", json!({"id": image, "path": out}));
    assert_eq!(std::fs::read(&out).expect("the export"), picture.bytes);

    // Both write on, and the first starts again as a desk of the clinic.
    second.ok("patient_update", json!({"id": first, "changes": {"email": "ada@example.org"}}));
    settle(&mut [&mut second, &mut solo]);
    assert!(solo.close().success());
    let mut solo = profile.door(Sends::WhenAsked);
    let card: Value = solo.ok("patient_get", json!({"id": first}));
    assert_eq!((&card["email"], &card["phone"]), (&json!("ada@example.org"), &json!("210 555")));
}

#[test]
fn a_clinic_with_records_of_its_own_is_not_published_over() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    front.create(json!({"given": "Somebody", "family": "Else"}));
    settle(&mut [&mut front]);
    let mut solo = Profile::init(clinic.folder.path(), "solo").door(Sends::WhenAsked);
    let patient = solo.create(json!({"given": "Ada"}));
    assert_eq!(
        solo.refused("clinic_publish", json!({"server": clinic.url(), "login": LOGIN})),
        "clinic_not_empty"
    );
    assert_eq!(
        solo.refused("clinic_publish", json!({"server": clinic.url(), "login": LOGIN, "password": "wrong"})),
        "password_wrong"
    );
    let card = solo.ok("patient_get", json!({"id": patient}));
    assert_eq!((badge(&card["sync"]).as_str(), &card["given"]), ("here_only", &json!("Ada")));
}
