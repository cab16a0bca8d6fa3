//! What goes wrong with pictures elsewhere: a sensor that exports to one path for everybody, and a list of images that
//! two desks write over each other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::desks::{Clinic, Desk, Fault, Line, Picture, Profile, Sends, badge, settle, sha256, word};

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

const SERVER_ERROR: &str = "HTTP/1.1 500 Internal Server Error\r\nchairside-protocol: 1\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

/// What becomes of a begun upload while the server is down.
#[derive(Debug, Clone, Copy)]
enum Spoilt {
    Forgotten,
    /// More arrived than the desk knows of.
    Ahead,
    OtherBytes,
    TooLong,
}

#[test]
fn an_upload_that_the_server_lost_or_spoilt_is_made_anew_and_arrives() {
    let mut clinic = Clinic::open();
    let line = Line::to(clinic.address());
    let mut front = clinic.join_at("front", &line.url()).door(Sends::WhenAsked);
    let patient = front.create(json!({"given": "Kwame"}));
    settle(&mut [&mut front]);
    let out = clinic.folder.path().join("out");
    for spoilt in [Spoilt::Forgotten, Spoilt::Ahead, Spoilt::OtherBytes, Spoilt::TooLong] {
        let bytes = format!("a picture that nothing can decode, for {spoilt:?}");
        let picture = Picture::new(clinic.folder.path(), "shot.bin", bytes.as_bytes());
        let image = import(&mut front, &patient, &picture);
        // The upload is made, and not a byte of it arrives.
        line.becomes(Fault::AnswerAt("/v1/uploads/", SERVER_ERROR));
        front.sync_now();
        assert_eq!(state(&mut front, &patient, &image), "retry", "{spoilt:?}");
        clinic.stop();
        let begun = begun_uploads(&clinic.folder.path().join("server/clinics"));
        assert_eq!(begun.len(), 1, "{spoilt:?}: {begun:?}");
        spoil(&begun[0], spoilt, &picture.bytes);
        clinic.start();
        line.becomes(Fault::None);
        settle(&mut [&mut front]);
        assert_eq!(state(&mut front, &patient, &image), "verified", "{spoilt:?}");
        let mut surgery = clinic.join(&format!("desk {spoilt:?}")).door(Sends::WhenAsked);
        settle(&mut [&mut surgery]);
        let exported = surgery.call("image_export", json!({"id": image, "path": out}));
        assert!(exported.is_ok(), "{spoilt:?}: {exported:?}");
        assert_eq!(std::fs::read(&out).expect("the export"), picture.bytes, "{spoilt:?}");
    }
}

#[test]
fn a_picture_that_the_disk_lost_or_spoilt_comes_again_from_the_clinic() {
    let clinic = Clinic::open();
    let profile = clinic.join("front");
    let mut front = profile.door(Sends::WhenAsked);
    let patient = front.create(json!({"given": "Kwame"}));
    let picture = Picture::new(clinic.folder.path(), "shot.bin", &[7; 200_000]);
    let image = import(&mut front, &patient, &picture);
    settle(&mut [&mut front]);
    let out = clinic.folder.path().join("out");
    let export = json!({"id": image, "path": out});
    let stored = stored_as(&profile.dir.join("clinic/files"), picture.bytes.len());
    let whole = std::fs::read(&stored).expect("the stored picture");
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for (case, spoilt) in [("lost", None), ("flipped", Some(flipped)), ("cut", Some(whole[..100].to_vec()))] {
        std::fs::remove_file(&stored).expect("the stored picture");
        if let Some(spoilt) = spoilt {
            std::fs::write(&stored, spoilt).expect("the stored picture");
        }
        front.ok("image_export", export.clone());
        assert_eq!(std::fs::read(&out).expect("the export"), picture.bytes, "{case}");
        assert_eq!(state(&mut front, &patient, &image), "verified", "{case}");
    }
}

/// The only file of a profile that holds so many bytes, and their seals.
fn stored_as(folder: &Path, bytes: usize) -> PathBuf {
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if std::fs::metadata(&path).expect("a file").len() > bytes as u64 {
                return path;
            }
        }
    }
    panic!("no file of {bytes} bytes")
}

fn state(desk: &mut Desk, patient: &str, image: &str) -> String {
    let listed = images(desk, patient);
    badge(&listed.iter().find(|each| each["id"] == image).expect("the image")["sync"])
}

fn begun_uploads(clinics: &Path) -> Vec<PathBuf> {
    let entries = |folder: &Path| -> Vec<PathBuf> {
        let entries = std::fs::read_dir(folder).into_iter().flatten();
        entries.map(|entry| entry.expect("an entry").path()).collect()
    };
    entries(clinics).iter().flat_map(|clinic| entries(&clinic.join("uploads"))).collect()
}

fn spoil(upload: &Path, spoilt: Spoilt, bytes: &[u8]) {
    let becomes = |bytes: &[u8]| std::fs::write(upload, bytes).expect("the upload's file");
    match spoilt {
        Spoilt::Forgotten => std::fs::remove_file(upload).expect("the upload's file"),
        Spoilt::Ahead => becomes(&bytes[..bytes.len() / 2]),
        Spoilt::OtherBytes => becomes(&vec![b'x'; bytes.len() / 2]),
        Spoilt::TooLong => becomes(&vec![b'x'; bytes.len() * 2]),
    }
}
