//! What goes wrong with pictures elsewhere: a sensor that exports to one path for everybody, and a list of images that
//! two desks write over each other.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chairside_testkit::fill::Dice;
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

/// Of random bytes, so that nothing packs or recognises them.
fn shot(folder: &Path, number: u64, bytes: usize) -> Picture {
    let dice = Dice::new(number);
    let words = (0..bytes / 8).flat_map(|_| dice.below(u64::MAX).to_le_bytes());
    Picture::new(folder, &format!("shot{number}.bin"), &words.collect::<Vec<u8>>())
}

const IMAGES: usize = 100;
const IMAGE_BYTES: usize = 1_500_000;
const CUT_EVERY: usize = 5_000_000;

#[test]
fn a_hundred_images_over_a_line_that_is_cut_every_five_megabytes() {
    let clinic = Clinic::open();
    let line = Line::to(clinic.address());
    let mut front = clinic.join_at("front", &line.url()).door(Sends::WhenAsked);
    let patient = front.create(json!({"given": "Kwame"}));
    settle(&mut [&mut front]);
    for number in 0..IMAGES {
        let picture = shot(clinic.folder.path(), number as u64, IMAGE_BYTES);
        import(&mut front, &patient, &picture);
        std::fs::remove_file(picture.path).expect("the source");
    }
    let before = line.up_bytes();
    line.becomes(Fault::CutEvery(CUT_EVERY));
    let mut tries = 0;
    while front.sync_status()["files_waiting"] != 0 {
        tries += 1;
        assert!(tries < 200, "{} still wait", front.sync_status()["files_waiting"]);
        front.sync_now();
    }
    let (useful, sent) = (IMAGES * IMAGE_BYTES, line.up_bytes() - before);
    let ratio = sent as f64 / useful as f64;
    println!("{sent} bytes for {useful}: {ratio:.4}, in {tries} tries");
    // Two files are under way at a cut, and of each what the server had not yet read goes again.
    assert!(ratio <= 1.05, "{ratio}");
    let safe = |image: &Value| badge(&image["sync"]) == "verified";
    assert!(images(&mut front, &patient).iter().all(safe));
}

#[test]
fn bytes_that_the_line_alters_are_never_verified_and_arrive_once_it_does_not() {
    let clinic = Clinic::open();
    let line = Line::to(clinic.address());
    let mut front = clinic.join_at("front", &line.url()).door(Sends::WhenAsked);
    let patient = front.create(json!({"given": "Kwame"}));
    settle(&mut [&mut front]);
    let picture = shot(clinic.folder.path(), 1, 400_000);
    let image = import(&mut front, &patient, &picture);
    line.becomes(Fault::Alter);
    for _ in 0..4 {
        front.sync_now();
        assert_eq!(state(&mut front, &patient, &image), "retry", "the disk is asked, and has the very bytes");
    }
    line.becomes(Fault::None);
    settle(&mut [&mut front]);
    assert_eq!(state(&mut front, &patient, &image), "verified");
}

#[test]
fn files_that_a_person_stopped_rest_over_a_restart_and_records_go_on() {
    let clinic = Clinic::open();
    let profile = clinic.join("front");
    let mut front = profile.door(Sends::ByItself);
    front.ok("files_pause", json!({}));
    front.killed_and_opened(&profile, Sends::ByItself);
    let patient = front.create(json!({"given": "Kwame"}));
    let image = import(&mut front, &patient, &shot(clinic.folder.path(), 1, 200_000));
    let nothing = json!({});
    let within = std::time::Duration::from_secs(20);
    front.until("the records are up", within, "sync_status", &nothing, |status| status["waiting"] == 0);
    let status = front.sync_status();
    assert_eq!((&status["files_waiting"], &status["files_paused"]), (&json!(1), &json!(true)));
    let sync = front.ok("image_list", json!({"patient": patient}))["items"][0]["sync"].clone();
    assert_eq!((&sync["state"], &sync["reason"]), (&json!("saved_here"), &json!("paused")));
    // A person who says "now" means files too; the next one waits again.
    front.sync_now();
    assert_eq!(state(&mut front, &patient, &image), "verified");
    let second = import(&mut front, &patient, &shot(clinic.folder.path(), 2, 200_000));
    front.until("the records are up", within, "sync_status", &nothing, |status| status["waiting"] == 0);
    assert_ne!(state(&mut front, &patient, &second), "verified");
    front.forget_events();
    front.ok("files_resume", json!({}));
    let told = front.event(within, |event| event["touched"][0]["kind"] == "upload");
    assert!(told.is_some(), "the window hears that files go on");
    front.until("the rest is up", within, "sync_status", &nothing, |status| status["files_waiting"] == 0);
}

#[test]
fn a_download_over_a_line_that_is_cut_goes_on_inside_the_file_also_after_a_restart() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let patient = front.create(json!({"given": "Kwame"}));
    let picture = shot(clinic.folder.path(), 1, 24_000_000);
    let image = import(&mut front, &patient, &picture);
    settle(&mut [&mut front]);
    let line = Line::to(clinic.address());
    let profile = clinic.join_at("surgery", &line.url());
    let mut surgery = profile.door(Sends::WhenAsked);
    settle(&mut [&mut surgery]);
    let before = line.down_bytes();
    line.becomes(Fault::CutDownEvery(CUT_EVERY));
    let out = clinic.folder.path().join("out");
    let export = json!({"id": image, "path": out});
    let mut tries = 0;
    while surgery.call("image_export", export.clone()).is_err() {
        tries += 1;
        assert!(tries < 20, "it never comes");
        if tries == 2 {
            surgery.killed_and_opened(&profile, Sends::WhenAsked);
        }
    }
    assert!(tries >= 3, "the line was not cut: {tries}");
    let ratio = (line.down_bytes() - before) as f64 / picture.bytes.len() as f64;
    println!("{ratio:.4} of the file came down, in {tries} tries");
    assert!(ratio <= 1.05, "{ratio}");
    assert_eq!(sha256(&std::fs::read(&out).expect("the export")), picture.sha256);
}

#[test]
fn a_picture_that_is_gone_here_and_at_the_server_comes_from_another_desk() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let patient = front.create(json!({"given": "Kwame"}));
    let picture = shot(clinic.folder.path(), 1, 300_000);
    let image = import(&mut front, &patient, &picture);
    settle(&mut [&mut front]);
    let surgery_profile = clinic.join("surgery");
    let mut surgery = surgery_profile.door(Sends::WhenAsked);
    settle(&mut [&mut surgery]);
    let out = clinic.folder.path().join("out");
    let export = json!({"id": image, "path": out});
    surgery.ok("image_export", export.clone());
    let here = stored_as(&surgery_profile.dir.join("clinic/files"), picture.bytes.len());
    let at_server = blob_at_server(&clinic.folder.path().join("server/clinics"), &picture.sha256);
    std::fs::remove_file(&here).expect("the desk's file");
    std::fs::remove_file(&at_server).expect("the server's file");

    assert!(surgery.call("image_export", export.clone()).is_err(), "it is nowhere but at the other desk");
    // Which hears of it at its next exchange, and answers by sending it.
    assert_eq!(front.sync_now()["uploaded"], 1);
    settle(&mut [&mut front, &mut surgery]);
    surgery.ok("image_export", export);
    assert_eq!(std::fs::read(&out).expect("the export"), picture.bytes);
    for desk in [&mut front, &mut surgery] {
        assert_eq!(state(desk, &patient, &image), "verified");
    }
}

fn blob_at_server(clinics: &Path, sha256: &str) -> PathBuf {
    let clinics = std::fs::read_dir(clinics).expect("a folder").map(|entry| entry.expect("an entry").path());
    let mut blobs = clinics.map(|clinic| clinic.join("blobs").join(&sha256[..2]).join(sha256));
    blobs.find(|blob| blob.is_file()).expect("the server's file")
}

#[test]
fn originals_of_a_pinned_patient_come_by_themselves_and_stay() {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let (pinned, other) = (front.create(json!({"given": "Kwame"})), front.create(json!({"given": "Ama"})));
    let near = import(&mut front, &pinned, &shot(clinic.folder.path(), 1, 700_000));
    let far = import(&mut front, &other, &shot(clinic.folder.path(), 2, 700_000));
    settle(&mut [&mut front]);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    settle(&mut [&mut surgery]);
    assert_eq!(state(&mut surgery, &pinned, &near), "on_server");
    surgery.ok("patient_pin", json!({"id": pinned}));
    assert_eq!(surgery.ok("pin_list", json!({}))["patients"], json!([pinned]));
    settle(&mut [&mut surgery]);
    assert_eq!(state(&mut surgery, &pinned, &near), "verified");
    assert_eq!(state(&mut surgery, &other, &far), "on_server");
    // And stay, where the room is bounded.
    surgery.ok("image_fetch", json!({"id": far}));
    settle(&mut [&mut surgery]);
    assert_eq!(state(&mut surgery, &other, &far), "verified");
    surgery.ok("settings_set", json!({"changes": {"files_room_mib": 1}}));
    surgery.sync_now();
    assert_eq!(state(&mut surgery, &pinned, &near), "verified");
    assert_eq!(state(&mut surgery, &other, &far), "on_server");
}

#[test]
fn where_the_room_is_bounded_only_what_the_clinic_has_goes_the_longest_unused_first() {
    let clinic = Clinic::open();
    let line = Line::to(clinic.address());
    let profile = clinic.join_at("front", &line.url());
    let mut front = profile.door(Sends::WhenAsked);
    let patient = front.create(json!({"given": "Kwame"}));
    let images: Vec<String> = (0..3)
        .map(|number| import(&mut front, &patient, &shot(clinic.folder.path(), number, 900_000)))
        .collect();
    settle(&mut [&mut front]);
    line.becomes(Fault::Refuse);
    line.disconnect();
    let unsent = import(&mut front, &patient, &shot(clinic.folder.path(), 9, 1_500_000));
    front.ok("settings_set", json!({"changes": {"files_room_mib": 2}}));
    line.becomes(Fault::None);
    let states = |front: &mut Desk| -> Vec<String> {
        images.iter().map(|image| state(front, &patient, image)).collect()
    };
    // 4.2 MB in a room of 2 MiB: the new one goes up first, and stays as the newest; so may nothing but one other.
    front.sync_now();
    assert_eq!(state(&mut front, &patient, &unsent), "verified");
    let after = states(&mut front);
    assert_eq!(after.iter().filter(|state| *state == "on_server").count(), 3, "{after:?}");
    let out = clinic.folder.path().join("out");
    front.ok("image_export", json!({"id": images[0], "path": out}));
    assert_eq!(
        std::fs::read(&out).expect("the export").len(),
        900_000,
        "it comes again when somebody wants it"
    );
}
