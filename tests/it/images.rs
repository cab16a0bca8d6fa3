//! What goes wrong with pictures elsewhere: a sensor that exports to one path for everybody, and a list of images that
//! two desks write over each other.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::desks::{Clinic, Desk, Picture, Profile, Sends, badge, settle, sha256, word};

fn import(desk: &mut Desk, patient: &str, picture: &Picture) -> String {
    word(&desk.ok("image_import", json!({"patient": patient, "path": picture.path})), "id")
}

fn images(desk: &mut Desk, patient: &str) -> Vec<Value> {
    desk.ok("image_list", json!({"patient": patient}))["items"].as_array().expect("a list").clone()
}

#[test]
fn one_path_for_every_export_never_files_a_picture_under_another_patient() {
    let folder = tempfile::TempDir::new().expect("a temporary folder");
    let mut desk = Profile::init(folder.path(), "solo").door(Sends::WhenAsked);
    let out = folder.path().join("out");
    let mut filed = vec![];
    for name in ["First", "Second", "Third"] {
        let patient = desk.create(json!({"given": name}));
        // The sensor writes over its last picture.
        let picture = Picture::new(folder.path(), "sensor.png", format!("the picture of {name}").as_bytes());
        filed.push((import(&mut desk, &patient, &picture), patient, picture.bytes));
    }
    for (image, patient, bytes) in filed {
        let listed = images(&mut desk, &patient);
        assert_eq!((listed.len(), &listed[0]["id"]), (1, &json!(image)));
        desk.ok("image_export", json!({"id": image, "path": out}));
        assert_eq!(std::fs::read(&out).expect("the export"), bytes);
    }
}

#[test]
fn images_added_to_one_chart_at_two_desks_are_all_there() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    let patient = front.create(json!({"given": "Kwame"}));
    settle(&mut [&mut front, &mut surgery]);
    let mut taken = BTreeSet::new();
    for number in 0..3 {
        for (name, desk) in [("front", &mut front), ("surgery", &mut surgery)] {
            let bytes = format!("picture {number} of {name}");
            let picture =
                Picture::new(clinic.folder.path(), &format!("{name}{number}.png"), bytes.as_bytes());
            import(desk, &patient, &picture);
            taken.insert(sha256(&picture.bytes));
        }
    }
    settle(&mut [&mut front, &mut surgery]);
    settle(&mut [&mut front, &mut surgery]);
    for desk in [&mut front, &mut surgery] {
        let listed = images(desk, &patient);
        let hashes: BTreeSet<String> = listed.iter().map(|image| word(image, "sha256")).collect();
        assert_eq!((listed.len(), &hashes), (6, &taken));
        let safe = |image: &Value| ["verified", "on_server"].contains(&badge(&image["sync"]).as_str());
        assert!(listed.iter().all(safe), "{listed:?}");
    }
}
