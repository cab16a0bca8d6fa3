//! Watched folders: an export lands at the patient open at its chair, or waits where a person sees it.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chairside_clinic::{Caller, Desk};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::sample::{desk_at, ok, own_clinic};
use crate::xray::{dicom_of, offer};

/// Three seconds of standing still, and what a busy machine adds.
const PATIENCE: Duration = Duration::from_secs(60);

/// A desk with one watched folder, and two patients.
struct Chair {
    desk: Arc<Desk>,
    exports: PathBuf,
    maria: Value,
    nils: Value,
    folder: TempDir,
}

impl Chair {
    async fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let desk = desk_at(&folder.path().join("profile"));
        ok(&desk, "clinic_init", own_clinic()).await;
        let exports = folder.path().join("exports");
        std::fs::create_dir(&exports).unwrap();
        let maria = json!({"given": "Maria", "family": "Papadaki", "birth_date": "1979-02-28"});
        let nils = json!({"given": "Nils", "family": "Andersson"});
        let maria = ok(&desk, "patient_create", maria).await["id"].clone();
        let nils = ok(&desk, "patient_create", nils).await["id"].clone();
        Self { desk, exports, maria, nils, folder }
    }

    async fn watch(&self) -> Value {
        let handle = self.desk.folder_offer(&self.exports).unwrap().handle.unwrap();
        let payload = json!({"chair": "Chair 1", "handle": handle, "polling": false});
        ok(&self.desk, "intake_folder_add", payload).await["id"].clone()
    }

    async fn open(&self, patient: &Value) {
        ok(&self.desk, "chair_open", json!({"patient": patient})).await;
    }

    async fn intake(&self) -> Value {
        ok(&self.desk, "intake_list", json!({})).await
    }

    async fn images(&self, patient: &Value) -> Vec<Value> {
        ok(&self.desk, "image_list", json!({"patient": patient})).await["items"].as_array().unwrap().clone()
    }

    async fn images_become(&self, patient: &Value, count: usize) -> Vec<Value> {
        until(async || Some(self.images(patient).await).filter(|images| images.len() >= count)).await
    }

    async fn tray_becomes(&self, count: usize) -> Vec<Value> {
        let tray = async || {
            let tray = self.intake().await["tray"].as_array().unwrap().clone();
            Some(tray).filter(|tray| tray.len() >= count)
        };
        until(tray).await
    }
}

async fn until<T>(mut look: impl AsyncFnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look().await {
            return found;
        }
        assert!(begun.elapsed() < PATIENCE, "it never came");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
}

fn picture(path: &Path, shade: u8) {
    image::GrayImage::from_pixel(8, 6, image::Luma([shade])).save(path).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_sensor_that_always_writes_to_one_path_files_each_patient_its_own_image() {
    let chair = Chair::new().await;
    let export = chair.exports.join("export.png");
    picture(&export, 10);
    chair.watch().await;

    chair.open(&chair.maria).await;
    assert_eq!(chair.images(&chair.maria).await.len(), 0, "what stood there before is not of today");
    picture(&export, 50);
    let hers = chair.images_become(&chair.maria, 1).await;

    chair.open(&chair.nils).await;
    picture(&export, 90);
    let his = chair.images_become(&chair.nils, 1).await;
    assert_ne!(hers[0]["sha256"], his[0]["sha256"]);
    assert_eq!(chair.images(&chair.maria).await.len(), 1);

    let intake = chair.intake().await;
    let filed = intake["filed"].as_array().unwrap();
    let places: Vec<_> = filed.iter().map(|arrival| (&arrival["patient"], &arrival["image"])).collect();
    assert_eq!(places, [(&chair.nils, &his[0]["id"]), (&chair.maria, &hers[0]["id"])]);
    assert_eq!((&intake["tray"], &intake["own_chair"]), (&json!([]), &json!("Chair 1")));

    ok(&chair.desk, "intake_confirm", json!({"ids": [filed[0]["id"]]})).await;
    // One click moves the other, and a person looked at it thereby.
    let moved = ok(&chair.desk, "image_move", json!({"id": hers[0]["id"], "patient": chair.nils})).await;
    assert_eq!(chair.intake().await["filed"], json!([]));
    assert_eq!(chair.images(&chair.maria).await.len(), 0);
    let his = chair.images(&chair.nils).await;
    assert_eq!((his.len(), &his[1]["id"], &his[1]["sha256"]), (2, &moved["id"], &hers[0]["sha256"]));
    let back = ok(&chair.desk, "image_move", json!({"id": moved["id"], "patient": chair.maria})).await;
    assert_ne!(back["id"], hers[0]["id"]);
    assert_eq!(chair.images(&chair.maria).await.len(), 1);
    let nowhere = json!({"id": back["id"], "patient": chair.maria});
    assert_eq!(chair.desk.call(Caller::Window, "image_move", nowhere).await.unwrap_err().code, "invalid");
    chair.desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_belongs_to_nobody_yet_waits_in_the_tray_until_a_person_files_it() {
    let chair = Chair::new().await;
    chair.watch().await;
    picture(&chair.exports.join("early.png"), 10);
    let tray = chair.tray_becomes(1).await;
    assert_eq!((&tray[0]["reason"], &tray[0]["has_thumb"]), (&json!("nobody_open"), &json!(true)));

    chair.open(&chair.maria).await;
    dicom_of(&chair.exports, "Andersson^Nils", "19810602");
    let tray = chair.tray_becomes(2).await;
    let named = tray.iter().find(|item| item["reason"] == "names_another").unwrap();
    assert_eq!(named["whose"]["name"], "Nils Andersson");
    assert_eq!(chair.images(&chair.maria).await.len(), 0, "nothing is filed by guess");

    let asked = ok(&chair.desk, "intake_file", json!({"id": named["id"], "patient": chair.maria})).await;
    assert_eq!(asked["whose"]["differs"], json!(["name", "birth_date"]));
    let taken = ok(&chair.desk, "intake_file", json!({"id": named["id"], "patient": chair.nils})).await;
    assert!(taken["taken"]["id"].is_string());
    assert_eq!(chair.images(&chair.nils).await[0]["modality"], "IO");
    let again = json!({"id": named["id"], "patient": chair.nils});
    assert_eq!(chair.desk.call(Caller::Window, "intake_file", again).await.unwrap_err().code, "not_found");

    let early = chair.intake().await["tray"][0]["id"].clone();
    chair.desk.image_picture(early.as_str().unwrap(), chairside_clinic::PictureSize::Tray).await.unwrap();
    ok(&chair.desk, "intake_discard", json!({"id": early})).await;
    assert_eq!(chair.intake().await["tray"], json!([]));
    assert!(chair.exports.join("early.png").exists(), "the device's own file is its own");

    // What was taken is not taken again, and what comes while the desk is closed is found when it opens.
    let mut chair = chair;
    chair.desk.stop().await;
    picture(&chair.exports.join("at night.png"), 70);
    chair.desk = desk_at(&chair.folder.path().join("profile"));
    ok(&chair.desk, "profile_unlock", json!({"password": own_clinic()["password"]})).await;
    let tray = chair.tray_becomes(1).await;
    assert_eq!((tray.len(), &tray[0]["filename"]), (1, &json!("at night.png")));
    chair.desk.stop().await;
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn only_whole_regular_files_are_taken() {
    let chair = Chair::new().await;
    chair.watch().await;
    chair.open(&chair.maria).await;
    let outside = chair.folder.path().join("outside.png");
    picture(&outside, 1);
    std::os::unix::fs::symlink(&outside, chair.exports.join("link.png")).unwrap();
    std::fs::create_dir(chair.exports.join("folder.png")).unwrap();
    let pipe = std::process::Command::new("mkfifo").arg(chair.exports.join("pipe.png")).status();
    assert!(pipe.unwrap().success());
    picture(&chair.exports.join(".hidden.png"), 2);
    picture(&chair.folder.path().join("half.png"), 3);
    std::fs::rename(chair.folder.path().join("half.png"), chair.exports.join("half.png.part")).unwrap();
    std::fs::write(chair.exports.join("empty.png"), b"").unwrap();
    let vanishing = chair.exports.join("vanishing.png");
    picture(&vanishing, 4);
    // A slow writer: half of it now, the rest when it has stood still for long.
    picture(&outside, 5);
    let bytes = std::fs::read(&outside).unwrap();
    let slow = chair.exports.join("slow.png");
    std::fs::write(&slow, &bytes[..bytes.len() / 2]).unwrap();
    tokio::time::sleep(Duration::from_secs(1)).await;
    std::fs::remove_file(&vanishing).unwrap();
    tokio::time::sleep(Duration::from_secs(6)).await;
    assert_eq!(chair.images(&chair.maria).await.len(), 0, "a half is no picture");
    std::fs::write(&slow, &bytes).unwrap();
    let images = chair.images_become(&chair.maria, 1).await;
    assert_eq!((images.len(), &images[0]["filename"]), (1, &json!("slow.png")));
    assert_eq!(chair.intake().await["tray"], json!([]));

    std::fs::rename(&chair.exports, chair.folder.path().join("gone")).unwrap();
    let state = async || {
        Some(chair.intake().await["folders"][0]["state"].clone()).filter(|state| *state == json!("missing"))
    };
    until(state).await;
    std::fs::rename(chair.folder.path().join("gone"), &chair.exports).unwrap();
    picture(&chair.exports.join("after.png"), 6);
    chair.images_become(&chair.maria, 2).await;
    chair.desk.stop().await;
}

/// Two spellings of one name, a name of no spelling, a device of another system: each is a file like any other.
#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn whatever_its_name_an_export_is_taken_once() {
    use std::os::unix::ffi::OsStrExt;
    let chair = Chair::new().await;
    chair.watch().await;
    chair.open(&chair.maria).await;
    let drawn = chair.folder.path().join("drawn.png");
    let long = "ä".repeat(125);
    let names: [&[u8]; 6] =
        ["caf\u{e9}".as_bytes(), "cafe\u{301}".as_bytes(), b"\xff\xfe", b"CON", b"a\nb", long.as_bytes()];
    for (shade, name) in names.iter().enumerate() {
        picture(&drawn, shade as u8);
        std::fs::rename(&drawn, chair.exports.join(std::ffi::OsStr::from_bytes(name))).unwrap();
    }
    let images = chair.images_become(&chair.maria, names.len()).await;
    let contents: std::collections::BTreeSet<&str> =
        images.iter().map(|image| image["sha256"].as_str().unwrap()).collect();
    assert_eq!((images.len(), contents.len()), (names.len(), names.len()));
    assert_eq!(chair.intake().await["tray"], json!([]));
    chair.desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_series_goes_into_its_mount_in_order_and_turned_as_its_positions_are() {
    let chair = Chair::new().await;
    chair.watch().await;
    let create = json!({"patient": chair.maria, "template": "bitewing_4"});
    let mount = ok(&chair.desk, "mount_create", create).await["id"].clone();
    ok(&chair.desk, "mount_skip", json!({"mount": mount, "index": 1, "skipped": true})).await;
    ok(&chair.desk, "chair_open", json!({"patient": chair.maria, "mount": mount})).await;
    for shade in 1..=4 {
        picture(&chair.exports.join(format!("{shade}.png")), shade);
        // As a sensor does: one after the other.
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let images = chair.images_become(&chair.maria, 4).await;
    let listed = ok(&chair.desk, "mount_list", json!({"patient": chair.maria})).await["items"][0].clone();
    let id_of = |name: &str| images.iter().find(|image| image["filename"] == name).unwrap()["id"].clone();
    let held: Vec<_> = listed["cells"].as_array().unwrap().iter().map(|cell| cell["image"].clone()).collect();
    assert_eq!(held, [id_of("1.png"), json!(null), id_of("2.png"), id_of("3.png")]);
    assert_eq!(listed["next"], json!(null));
    let first = images.iter().find(|image| image["filename"] == "1.png").unwrap();
    assert_eq!((&first["turn"], &first["view"]), (&json!(270), &json!("bitewing")));

    ok(&chair.desk, "mount_swap", json!({"mount": mount, "a": 0, "b": 3})).await;
    let now = ok(&chair.desk, "image_get", json!({"id": first["id"]})).await;
    assert_eq!(
        (&now["image"]["turn"], &now["layer"]),
        (&json!(90), &json!(null)),
        "the turn is the position's"
    );
    // A retake: out of the mount, still in the chart, and the next exposure goes there.
    ok(&chair.desk, "mount_place", json!({"mount": mount, "index": 3, "image": null})).await;
    let listed = ok(&chair.desk, "mount_list", json!({"patient": chair.maria})).await["items"][0].clone();
    assert_eq!(listed["next"], 3);
    let place = json!({"mount": mount, "index": 3, "image": id_of("4.png")});
    ok(&chair.desk, "mount_place", place).await;
    let foreign =
        ok(&chair.desk, "mount_create", json!({"patient": chair.nils, "template": "panoramic"})).await;
    let wrong = json!({"mount": foreign["id"], "index": 0, "image": id_of("4.png")});
    assert_eq!(chair.desk.call(Caller::Window, "mount_place", wrong).await.unwrap_err().code, "invalid");
    // Who was written down twice has both records' images and mounts.
    let merge = json!({"from": chair.nils, "into": chair.maria});
    ok(&chair.desk, "patient_merge", merge).await;
    let right = json!({"mount": foreign["id"], "index": 0, "image": id_of("4.png")});
    ok(&chair.desk, "mount_place", right).await;
    // A mount that is gone keeps no exposure from its patient.
    ok(&chair.desk, "mount_delete", json!({"id": mount})).await;
    picture(&chair.exports.join("5.png"), 5);
    chair.images_become(&chair.maria, 5).await;
    chair.desk.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_of_an_image_goes_with_it_to_another_patient() {
    let chair = Chair::new().await;
    let file = chair.folder.path().join("a.png");
    picture(&file, 9);
    let handle = offer(&chair.desk, &file).handle;
    let taken = ok(&chair.desk, "image_take", json!({"patient": chair.maria, "handle": handle})).await;
    let id = taken["taken"]["id"].clone();
    let layer = json!({"window_low": 5, "window_high": 200, "gamma_milli": 800, "invert": true, "sharpen_milli": 0, "turn": 180, "mirrored": false});
    let rev = ok(&chair.desk, "image_get", json!({"id": id})).await["rev"].clone();
    ok(&chair.desk, "image_adjust", json!({"id": id, "layer": layer, "rev": rev})).await;
    ok(&chair.desk, "image_tag", json!({"id": id, "teeth": ["36", "46"]})).await;
    ok(&chair.desk, "image_tag", json!({"id": id, "teeth": ["36"]})).await;
    ok(&chair.desk, "image_tag", json!({"id": id, "teeth": ["36", "46"]})).await;
    ok(&chair.desk, "image_calibrate", json!({"id": id, "spacing_nm": 20_000})).await;
    let ruler = json!({"image": id, "kind": "ruler", "points": [[0.1, 0.2], [0.5, 0.5]]});
    let ruler = ok(&chair.desk, "annotation_add", ruler).await["id"].clone();
    ok(&chair.desk, "annotation_update", json!({"id": ruler, "changes": {"text": "root"}})).await;
    let outside = json!({"image": id, "kind": "ruler", "points": [[0.1, 0.2], [1.5, 0.5]]});
    assert_eq!(chair.desk.call(Caller::Window, "annotation_add", outside).await.unwrap_err().code, "invalid");

    let moved = ok(&chair.desk, "image_move", json!({"id": id, "patient": chair.nils})).await["id"].clone();
    let there = ok(&chair.desk, "image_get", json!({"id": moved})).await;
    assert_eq!((&there["layer"], &there["image"]["teeth"]), (&layer, &json!(["36", "46"])));
    assert_eq!((&there["spacing_nm"], &there["spacing_from"]), (&json!(20_000), &json!("person")));
    assert_eq!(there["annotations"][0]["text"], "root");
    let pixels =
        chair.desk.image_picture(moved.as_str().unwrap(), chairside_clinic::PictureSize::Pixels).await;
    assert_eq!(pixels.unwrap().bytes.len(), 24 + 8 * 6);
    ok(&chair.desk, "image_adjust", json!({"id": moved, "layer": null})).await;
    assert_eq!(ok(&chair.desk, "image_get", json!({"id": moved})).await["layer"], json!(null));
    chair.desk.stop().await;
}
