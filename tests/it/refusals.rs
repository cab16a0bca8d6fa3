//! Bad input of every kind: a clear refusal with a code, and nothing lost.

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::desks::{
    Clinic, Desk, LOGIN, PASSWORD, Picture, Profile, Refused, Sends, assert_not_in_logs, badge, pictures,
    settle, word,
};

/// In every patient's name: no log may hold it.
const CANARY: &str = "Canarybird";

/// A clinic on one desk with one patient and one image, closed: each case damages it and mends it again.
struct Good {
    folder: TempDir,
    profile: Profile,
    patient: String,
    image: String,
    picture: Picture,
}

impl Good {
    fn make() -> Good {
        let folder = TempDir::new().expect("a temporary folder");
        let profile = Profile::init(folder.path(), "solo");
        let mut desk = profile.door(Sends::WhenAsked);
        let patient = desk.create(json!({"given": CANARY, "family": "Safe", "phone": "210 1"}));
        let picture = pictures(folder.path()).swap_remove(16);
        let image = word(&desk.ok("image_import", json!({"patient": patient, "path": picture.path})), "id");
        assert!(desk.close().success());
        Good { folder, profile, patient, image, picture }
    }

    fn home(&self) -> PathBuf {
        self.profile.dir.join("clinic")
    }

    fn database(&self) -> PathBuf {
        self.home().join("clinic.db")
    }

    /// The door refuses to open, with this code.
    fn opens_with(&self, code: &str, case: &str) {
        let args = ["call", "patient_search", "{\"text\":\"\",\"limit\":5}"];
        let (answer, status) = self.profile.run(&args, PASSWORD);
        assert!(!status.success(), "{case}: it opened and answered {answer}");
        assert_eq!(Refused::read(&answer["error"]).code, code, "{case}");
        let (answer, status) = self.profile.run(&["door", "--no-sync"], PASSWORD);
        assert!(!status.success() && answer["error"]["code"] == code, "{case}: the door said {answer}");
        let init = ["init", "--name", "A new start", "--owner", LOGIN];
        self.profile.refused(&init, PASSWORD);
    }

    /// Everything that was saved is there.
    fn is_whole(&self) {
        let card =
            self.profile.call("patient_get", &json!({"id": self.patient})).expect("the patient is there");
        assert_eq!((&card["family"], &card["phone"]), (&json!("Safe"), &json!("210 1")));
        assert_not_in_logs(self.folder.path(), CANARY);
    }

    /// Moves what stands at this place away, lets the case put something there, and mends it.
    fn with(&self, place: &Path, put: impl Fn(&Path, &[u8]), code: &str, case: &str) {
        let good = place.with_extension("good");
        let bytes = std::fs::read(place).unwrap_or_default();
        std::fs::rename(place, &good).expect("the good one moves");
        put(place, &bytes);
        let before = snapshot(place);
        self.opens_with(code, case);
        assert_eq!(snapshot(place), before, "{case}: what stands there was touched");
        remove(place);
        std::fs::rename(&good, place).expect("the good one comes back");
        self.is_whole();
    }
}

fn snapshot(place: &Path) -> Option<Vec<u8>> {
    if place.is_file() { std::fs::read(place).ok() } else { place.is_dir().then(|| b"a folder".to_vec()) }
}

fn remove(place: &Path) {
    if place.is_dir() {
        std::fs::remove_dir_all(place).expect("a folder is removed");
    } else if place.exists() {
        std::fs::remove_file(place).expect("a file is removed");
    }
}

fn write(place: &Path, bytes: &[u8]) {
    std::fs::write(place, bytes).expect("a file is written");
}

/// Bytes without any order, the same in every run.
fn noise(len: usize) -> Vec<u8> {
    let mut state = 7_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state.to_le_bytes()[7]
    };
    (0..len).map(|_| next()).collect()
}

#[test]
fn whatever_stands_in_the_place_of_the_database() {
    let good = Good::make();
    let database = good.database();
    let put = |place: &Path, bytes: &[u8]| write(place, bytes);
    good.with(&database, |_, _| {}, "database_missing", "nothing");
    good.with(
        &database,
        |place, _| std::fs::create_dir(place).expect("a folder"),
        "not_a_database",
        "a folder",
    );
    #[cfg(unix)]
    good.with(&database, |place, _| fifo(place), "not_a_database", "a FIFO");
    good.with(&database, |place, _| put(place, b"my shopping list\n"), "not_a_database", "a text file");
    good.with(&database, |place, _| put(place, b""), "database_corrupt", "an empty file");
    good.with(
        &database,
        |place, bytes| put(place, &bytes[..bytes.len() / 3 + 100]),
        "database_corrupt",
        "cut short",
    );
    good.with(&database, |place, bytes| put(place, &noise(bytes.len())), "database_corrupt", "noise");
    let header = |place: &Path, bytes: &[u8]| put(place, &flipped(bytes, 40));
    good.with(&database, header, "database_corrupt", "one bit of the first page");
}

fn flipped(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] ^= 0x10;
    bytes
}

/// One bit anywhere: an answer that is right, or a refusal that says the file is damaged. Never less than there was.
#[test]
fn one_wrong_bit_is_never_a_blank_clinic() {
    let good = Good::make();
    let bytes = std::fs::read(good.database()).expect("the database");
    let pages = bytes.len() / 4096;
    let mut refused = 0;
    for page in (1..pages).step_by((pages / 12).max(1)) {
        write(&good.database(), &flipped(&bytes, page * 4096 + 2000));
        let (found, status) = good.profile.run(&["call", "patient_search", "{\"text\":\"safe\"}"], PASSWORD);
        if status.success() {
            assert_eq!(found["total"], 1, "page {page} answered {found}");
        } else {
            assert_eq!(Refused::read(&found["error"]).code, "database_corrupt", "page {page}");
            refused += 1;
        }
    }
    assert!(refused > 0, "no page of the file mattered");
    write(&good.database(), &bytes);
    good.is_whole();
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let good = Good::make();
    let slots = chairside_store::slots::Slots::open(&good.home()).expect("the key slots");
    let key = slots.unlock(PASSWORD).expect("the password").sqlcipher_raw_key().to_string();
    let version = |version: u32| {
        let db = rusqlite::Connection::open(good.database()).expect("the database");
        db.pragma_update(None, "key", format!("x'{key}'")).expect("the key");
        let before: u32 = db.query_row("pragma user_version", [], |row| row.get(0)).expect("the version");
        db.pragma_update(None, "user_version", version).expect("the version");
        before
    };
    let ours = version(99);
    good.opens_with("database_newer", "schema 99");
    version(ours);
    good.is_whole();
}

#[test]
fn whatever_stands_in_the_place_of_the_keys() {
    let good = Good::make();
    let [first, second] = ["keys-a.json", "keys-b.json"].map(|name| good.home().join(name));
    let bytes = [&first, &second].map(|path| std::fs::read(path).expect("a copy of the keys"));
    let damages: [(&str, Vec<u8>); 5] = [
        ("empty", Vec::new()),
        ("text", b"my shopping list\n".to_vec()),
        ("cut short", bytes[0][..bytes[0].len() / 2].to_vec()),
        ("one bit", flipped(&bytes[0], bytes[0].len() / 2)),
        ("noise", noise(800)),
    ];
    for (case, damage) in &damages {
        write(&first, damage);
        good.is_whole();
        write(&first, damage);
        write(&second, damage);
        good.opens_with("keys_damaged", case);
        write(&first, &bytes[0]);
        write(&second, &bytes[1]);
        good.is_whole();
    }
    remove(&first);
    good.is_whole();
    remove(&first);
    remove(&second);
    good.opens_with("keys_missing", "no keys");
    std::fs::create_dir(&first).expect("a folder");
    std::fs::create_dir(&second).expect("a folder");
    good.opens_with("keys_damaged", "folders");
    remove(&first);
    remove(&second);
    #[cfg(unix)]
    {
        fifo(&first);
        fifo(&second);
        good.opens_with("keys_damaged", "FIFOs");
        remove(&first);
        remove(&second);
    }
    write(&second, &bytes[1]);
    good.is_whole();
}

/// A file that would hold whoever opens it until somebody writes.
#[cfg(unix)]
fn fifo(place: &Path) {
    let made = std::process::Command::new("mkfifo").arg(place).status();
    assert!(made.expect("mkfifo runs").success(), "no FIFO was made");
}

#[test]
fn whatever_stands_in_the_place_of_the_profile() {
    let good = Good::make();
    good.with(
        &good.home(),
        |place, _| write(place, b"a file"),
        "not_a_database",
        "a file for the clinic's folder",
    );
    let moved = |place: &Path, _: &[u8]| write(place, b"a file");
    good.with(&good.profile.dir, moved, "not_a_database", "a file for the profile's folder");
    let nobody = Profile::new(good.folder.path(), "nobody");
    assert_eq!(nobody.refused(&["door"], PASSWORD), "profile_empty");
    assert_eq!(nobody.refused(&["call", "patient_search", "{\"text\":\"\"}"], PASSWORD), "profile_empty");
    assert!(!nobody.dir.exists(), "looking makes nothing");
}

#[test]
fn wrong_passwords_second_doors_and_second_starts() {
    let good = Good::make();
    for password in ["wrong", "", "correct horse battery ", "TN8F-54ET-2DGC-JRJC-97RY-ENC0-HWPK-P44A-S3"] {
        let code = good.profile.refused(&["call", "sync_status"], password);
        assert!(
            ["password_wrong", "recovery_key_wrong", "invalid"].contains(&code.as_str()),
            "{password:?}: {code}"
        );
    }
    let init = ["init", "--name", "Another", "--owner", LOGIN];
    assert_eq!(good.profile.refused(&init, PASSWORD), "profile_not_empty");
    let mut desk = good.profile.door(Sends::WhenAsked);
    desk.ok("sync_status", json!({}));
    assert_eq!(good.profile.refused(&["door"], PASSWORD), "profile_in_use");
    assert_eq!(good.profile.refused(&["call", "sync_status"], PASSWORD), "profile_in_use");
    assert_eq!(desk.ok("patient_search", json!({"text": ""}))["total"], 1);
    assert_eq!(desk.refused("profile_unlock", json!({})), "invalid");
    drop(desk);
    assert_eq!(good.profile.refused(&["call", "sync_status", "not json"], PASSWORD), "invalid");
    let lines: [&[&str]; 4] =
        [&["frobnicate"], &["init"], &["call"], &["call", "patient_create", "{\"given\":", CANARY]];
    for line in lines {
        let (answer, status) = good.profile.run(line, PASSWORD);
        assert!(!status.success() && !answer.to_string().contains(CANARY), "{line:?}: {answer}");
        assert_eq!(Refused::read(&answer["error"]).code, "invalid", "{line:?}");
    }
    good.is_whole();
}

#[test]
fn joining_what_cannot_be_joined() {
    let mut clinic = Clinic::open();
    let profile = clinic.join("front");
    let url = clinic.url();
    let join = ["join", "--server", &url, "--login", LOGIN];
    assert_eq!(profile.refused(&join, PASSWORD), "profile_not_empty");
    let fresh = Profile::new(clinic.folder.path(), "fresh");
    assert_eq!(fresh.refused(&join, "wrong"), "password_wrong");
    assert_eq!(fresh.refused(&["join", "--server", &url, "--login", "nobody"], PASSWORD), "password_wrong");
    assert_eq!(fresh.refused(&["join", "--server", "clinic", "--login", LOGIN], PASSWORD), "invalid");
    let unknown = "01a1fce8-7ae2-7aac-997b-ea9a5d161c75";
    let args = ["join", "--server", &url, "--login", LOGIN, "--clinic", unknown];
    assert_eq!(fresh.refused(&args, PASSWORD), "wrong_clinic");
    let other = another_program();
    let args = ["join", "--server", &other, "--login", LOGIN];
    assert_eq!(fresh.refused(&args, PASSWORD), "not_our_server");
    clinic.stop();
    assert_eq!(fresh.refused(&join, PASSWORD), "server_unreachable");
    clinic.start();
    assert!(fresh.run(&join, PASSWORD).1.success(), "after all of that it joins");
}

/// Another web server; answers where.
fn another_program() -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("its own address"));
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut request = [0; 4096];
            let _ = stream.read(&mut request);
            let page = "<html>It works!\n";
            let head = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\nconnection: close";
            let _ = write!(stream, "{head}\r\ncontent-length: {}\r\n\r\n{page}", page.len());
        }
    });
    url
}

/// The same address, another clinic behind it: nothing goes there, nothing comes from there.
#[test]
fn a_server_of_another_clinic_gets_nothing() {
    let mut clinic = Clinic::open();
    let profile = clinic.join("front");
    let mut desk = profile.door(Sends::WhenAsked);
    desk.sync_now();
    let patient = desk.create(json!({"given": CANARY}));
    clinic.stop();
    let mut other = clinic.elsewhere();
    let report = desk.sync_now();
    assert_eq!((&report["pushed"], &report["pulled"], &report["waiting"]), (&json!(0), &json!(0), &json!(1)));
    assert_eq!(desk.sync_status()["reason"], "wrong_clinic");
    assert_eq!(badge(&desk.patient(&patient)["sync"]), "new_here");
    other.stop();
    clinic.start();
    settle(&mut [&mut desk]);
    assert_eq!(badge(&desk.patient(&patient)["sync"]), "saved");
    assert_not_in_logs(clinic.folder.path(), CANARY);
}

#[test]
fn files_that_are_no_images() {
    let good = Good::make();
    let mut desk = good.profile.door(Sends::WhenAsked);
    let folder = good.folder.path();
    let place = |name: &str| folder.join(name);
    write(&place("empty.png"), b"");
    std::fs::create_dir(place("folder.png")).expect("a folder");
    let mut cases =
        vec![("empty.png", "file_empty"), ("folder.png", "file_unreadable"), ("nowhere.png", "file_missing")];
    #[cfg(unix)]
    {
        fifo(&place("fifo.png"));
        std::os::unix::fs::symlink(&good.picture.path, place("link.png")).expect("a link");
        cases.extend([
            ("fifo.png", "file_unreadable"),
            ("link.png", "file_unreadable"),
            ("/dev/null", "file_unreadable"),
            ("empty.png/x", "file_unreadable"),
        ]);
    }
    for (name, code) in cases {
        let refused =
            desk.call("image_import", json!({"patient": good.patient, "path": place(name)})).expect_err(name);
        assert_eq!(refused.code, code, "{name}");
        assert!(!refused.message.contains("png"), "a file's name may be a patient's: {}", refused.message);
    }
    let missing = json!({"patient": good.image, "path": good.picture.path});
    assert_eq!(desk.refused("image_import", missing), "not_found");
    strange_contents_are_kept(&mut desk, &good);
    names_are_only_names(&mut desk, &good);
    assert!(desk.close().success());
    good.is_whole();
}

/// One byte more than the largest file that is previewed has, and then some: 101 MiB.
const LARGE_BYTES: usize = 101 * 1024 * 1024;

/// What cannot be decoded is filed all the same, and comes back as it was.
fn strange_contents_are_kept(desk: &mut Desk, good: &Good) {
    let whole = &good.picture.bytes;
    let mut bomb = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\xfd\xe8\0\0\xfd\xe8\x08\x06\0\0\0".to_vec();
    bomb.extend(noise(64));
    let mut large = whole.clone();
    large.resize(LARGE_BYTES, 0);
    let contents = [
        ("a half", whole[..whole.len() / 2].to_vec()),
        ("its first bytes", whole[..9].to_vec()),
        ("a flipped byte", flipped(whole, whole.len() / 2)),
        ("65,000 pixels square", bomb),
        ("one byte", vec![0]),
        ("a program", [b"MZ\x90\0".as_slice(), &noise(500)].concat()),
        ("a page", b"<html><script>alert(1)</script>".to_vec()),
        ("two files in one", [whole.as_slice(), b"PK\x03\x04", &noise(90)].concat()),
        ("101 MiB", large),
    ];
    for (what, bytes) in &contents {
        let picture = Picture::new(good.folder.path(), "strange.jpg", bytes);
        check_kept(desk, good, &picture, what);
    }
}

/// What is no way, no device and no end of a text elsewhere is none here; twins by another spelling are two.
#[cfg(unix)]
fn names_are_only_names(desk: &mut Desk, good: &Good) {
    let long = format!("{}.png", "ä".repeat(120));
    let names = [
        "caf\u{e9}.png",
        "cafe\u{301}.png",
        "CON",
        "a\nb.png",
        "\u{202e}gnp.exe",
        "...png",
        "c:\\d.png",
        &long,
    ];
    for (number, name) in names.into_iter().enumerate() {
        let bytes = [good.picture.bytes.as_slice(), &[number as u8]].concat();
        let picture = Picture::new(good.folder.path(), name, &bytes);
        let id = check_kept(desk, good, &picture, name);
        let listed = desk.ok("image_list", json!({"patient": good.patient}))["items"].clone();
        let image = listed.as_array().expect("a list").iter().find(|image| image["id"] == *id);
        let shown = word(image.expect("it is listed"), "filename");
        let plain: String = name.chars().filter(|c| !c.is_control()).collect();
        assert_eq!(shown, plain);
    }
}

#[cfg(not(unix))]
fn names_are_only_names(_desk: &mut Desk, _good: &Good) {}

/// Filed, and the same bytes come out; answers the image.
fn check_kept(desk: &mut Desk, good: &Good, picture: &Picture, what: &str) -> String {
    let made = desk.ok("image_import", json!({"patient": good.patient, "path": picture.path}));
    assert_eq!(made["sha256"], picture.sha256, "{what}");
    let out = good.folder.path().join("kept.out");
    desk.ok("image_export", json!({"id": made["id"], "path": out}));
    assert!(std::fs::read(out).expect("the export") == picture.bytes, "{what} came back with other bytes");
    word(&made, "id")
}

#[test]
fn a_stored_image_that_is_gone_or_damaged_says_so() {
    let good = Good::make();
    let stored = largest_file(&good.home().join("files"));
    let bytes = std::fs::read(&stored).expect("the stored image");
    let out = good.folder.path().join("image.out");
    let export = json!({"id": good.image, "path": out});
    let cases: [(&str, Option<Vec<u8>>); 4] = [
        ("file_missing", None),
        ("file_damaged", Some(flipped(&bytes, bytes.len() / 2))),
        ("file_damaged", Some(bytes[..bytes.len() - 20].to_vec())),
        ("file_damaged", Some(Vec::new())),
    ];
    for (code, damage) in cases {
        remove(&stored);
        if let Some(damage) = &damage {
            write(&stored, damage);
        }
        let mut desk = good.profile.door(Sends::WhenAsked);
        assert_eq!(desk.refused("image_export", export.clone()), code);
        assert!(!out.exists(), "half an image would pass for the original");
        assert_eq!(desk.patient(&good.patient)["family"], "Safe", "the record opens all the same");
        assert!(desk.close().success());
    }
    remove(&stored);
    write(&stored, &bytes);
    good.profile.call("image_export", &export).expect("the good file is back");
    assert_eq!(std::fs::read(out).expect("the export"), good.picture.bytes);
}

fn largest_file(folder: &Path) -> PathBuf {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let entry = entry.expect("an entry");
            let about = entry.metadata().expect("what it is");
            if about.is_dir() { folders.push(entry.path()) } else { files.push((about.len(), entry.path())) }
        }
    }
    files.into_iter().max().expect("a file").1
}

#[test]
fn requests_that_do_not_fit() {
    let good = Good::make();
    let mut desk = good.profile.door(Sends::WhenAsked);
    let id = good.patient.clone();
    let cases = [
        ("patient_create", json!({}), "invalid"),
        ("patient_create", json!({"given": ""}), "invalid"),
        ("patient_create", json!({"given": "  "}), "invalid"),
        ("patient_create", json!({"given": CANARY.repeat(1_000)}), "too_long"),
        ("patient_create", json!({"given": format!("{CANARY}\0")}), "invalid"),
        ("patient_create", json!({"given": format!("{CANARY}\nBcc: x")}), "invalid"),
        ("patient_create", json!({"given": {"text": CANARY}}), "invalid"),
        ("patient_create", json!({"given": "A", "nickname": CANARY}), "invalid"),
        ("patient_create", json!({"given": "A", "birth_date": "2025-02-29"}), "invalid"),
        ("patient_create", json!([CANARY]), "invalid"),
        ("patient_create", json!(null), "invalid"),
        ("patient_update", json!({"id": id, "changes": {"nickname": CANARY}}), "invalid"),
        ("patient_update", json!({"id": id, "changes": {"family": "x".repeat(10_000)}}), "too_long"),
        ("patient_update", json!({"id": id, "changes": {"phone": 5}}), "invalid"),
        ("patient_update", json!({"id": id, "changes": {"phone": "1"}, "rev": "what?"}), "invalid"),
        ("patient_update", json!({"id": good.image, "changes": {"phone": "1"}}), "not_found"),
        ("patient_update", json!({"changes": {"phone": "1"}}), "invalid"),
        ("patient_get", json!({"id": CANARY}), "invalid"),
        ("patient_get", json!({"id": "01a1fce8-7ae2-7aac-997b-ea9a5d161c75"}), "not_found"),
        ("patient_delete", json!({"id": "01a1fce8-7ae2-7aac-997b-ea9a5d161c75"}), "not_found"),
        ("allergy_add", json!({"patient": id, "substance": " "}), "invalid"),
        ("allergy_add", json!({"patient": good.image, "substance": "Latex"}), "not_found"),
        ("allergy_add", json!({"patient": id, "substance": "Latex", "criticality": "awful"}), "invalid"),
        ("conflict_list", json!({"state": CANARY}), "invalid"),
        ("conflict_resolve", json!({"id": id, "keep": "winner"}), "not_found"),
        ("conflict_resolve_many", json!({"ids": vec![&id; 501], "keep": "winner"}), "invalid"),
        ("conflict_reopen", json!({"id": id}), "not_found"),
        ("image_list", json!({}), "invalid"),
        ("image_export", json!({"id": good.image, "path": good.folder.path()}), "file_unwritable"),
        (
            "image_export",
            json!({"id": good.image, "path": good.folder.path().join("no/such/place")}),
            "file_unwritable",
        ),
        ("no_such_call", json!({}), "unknown_call"),
        ("", json!({}), "unknown_call"),
    ];
    for (name, payload, code) in cases {
        let shown = payload.to_string();
        let refused = desk.call(name, payload).expect_err(&shown);
        assert_eq!(refused.code, code, "{name} {shown}: {}", refused.message);
        assert!(!refused.message.contains(CANARY), "a refusal never repeats a value: {}", refused.message);
    }
    assert_eq!(
        desk.ok("patient_search", json!({"text": ""}))["total"],
        1,
        "nothing was written by any of these"
    );
    lines_that_are_no_requests(&mut desk, &id);
    names_of_every_kind(&mut desk);
    assert!(desk.close().success());
    good.is_whole();
}

fn lines_that_are_no_requests(desk: &mut Desk, patient: &str) {
    let unfinished = format!("{{\"id\":1,\"call\":\"patient_get\",\"payload\":{{\"id\":\"{CANARY}");
    let deep = format!(
        "{{\"id\":1,\"call\":\"patient_get\",\"payload\":{}{}}}",
        "[".repeat(5_000),
        "]".repeat(5_000)
    );
    let lines = [
        "not json",
        "[]",
        "5",
        "\"x\"",
        "{}",
        "{\"id\":1}",
        "{\"call\":5}",
        "\u{feff}{}",
        &unfinished,
        &deep,
    ];
    for line in lines {
        desk.say(line);
        let reply = desk.next_reply().expect("the door stays open");
        assert_eq!(Refused::read(&reply["error"]).code, "invalid", "{line}");
        assert!(!reply.to_string().contains(CANARY));
    }
    let long = json!({"id": 7, "call": "patient_update", "payload": {"id": patient, "changes": {"note": "x".repeat(1_200_000)}}});
    desk.say(&long.to_string());
    let reply = desk.next_reply().expect("the door stays open");
    assert_eq!(Refused::read(&reply["error"]).code, "too_long");
    // After a line that was too long the next one is heard, from its beginning.
    assert_eq!(desk.patient(patient)["family"], "Safe");
}

/// Text is text: it comes back as it was typed, is found, and breaks nothing.
fn names_of_every_kind(desk: &mut Desk) {
    let names = [
        "<script>alert(1)</script>",
        "\u{202e}gnp.exe",
        "\"; drop table patient; --",
        "' or 1=1",
        "=cmd|' /C calc'!A0",
        "../../etc/passwd",
        "O\u{2019}Neill \u{1f9b7}",
        "a\u{0301}\u{0323}",
        "\u{fffd}x",
        "%s%n",
        "{{7*7}}",
        "CON",
    ];
    for name in names {
        let id = desk.create(json!({"given": "Kind", "family": name}));
        assert_eq!(desk.patient(&id)["family"], name);
        let found = desk.ok("patient_search", json!({"text": name, "limit": 50}));
        let items: &Vec<Value> = found["items"].as_array().expect("a list");
        assert!(items.iter().any(|item| item["id"] == id), "{name} is not found by its own name");
    }
}

/// A place of its own to mount, where this machine lets us; unmounted at the end.
#[cfg(target_os = "linux")]
struct Mounted(PathBuf);

#[cfg(target_os = "linux")]
impl Mounted {
    fn new(place: &Path, args: &[&str]) -> Option<Mounted> {
        std::fs::create_dir_all(place).expect("a place to mount at");
        let output = std::process::Command::new("mount").args(args).arg(place).output();
        if output.is_ok_and(|output| output.status.success()) {
            return Some(Mounted(place.to_owned()));
        }
        println!("SKIPPED: this machine does not let the test mount {args:?}");
        None
    }
}

#[cfg(target_os = "linux")]
impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = std::process::Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_profile_that_cannot_be_written_is_left_alone() {
    let good = Good::make();
    let place = good.folder.path().join("locked");
    let source = good.profile.dir.to_string_lossy().into_owned();
    let Some(_mounted) = Mounted::new(&place, &["--bind", "-o", "ro", &source]) else { return };
    let again = std::process::Command::new("mount").args(["-o", "remount,bind,ro"]).arg(&place).status();
    if std::fs::write(place.join("probe"), b"x").is_ok() {
        println!("SKIPPED: a read-only mount can be written here ({again:?})");
        return;
    }
    let locked = Profile { dir: place, log: good.profile.log.clone() };
    assert_eq!(locked.refused(&["door"], PASSWORD), "profile_read_only");
    assert_eq!(locked.refused(&["init", "--name", "A", "--owner", LOGIN], PASSWORD), "profile_read_only");
    good.is_whole();
}

/// The disk fills up, says so on every save, keeps what it has, and goes on when there is room again.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_says_so_and_loses_nothing() {
    let folder = TempDir::new().expect("a temporary folder");
    let place = folder.path().join("small");
    let Some(_mounted) = Mounted::new(&place, &["-t", "tmpfs", "-o", "size=6m", "chairside-test"]) else {
        return;
    };
    let profile = Profile { dir: place.join("solo"), log: folder.path().join("solo.log") };
    assert!(profile.run(&["init", "--name", "Small", "--owner", LOGIN], PASSWORD).1.success());
    let mut desk = profile.door(Sends::WhenAsked);
    let patient = desk.create(json!({"given": CANARY, "note": "0"}));
    let room = std::fs::File::create(place.join("ballast")).expect("a file that takes the room");
    let filled = fill(&room);
    assert!(filled > 0);
    let saved = until_full(&mut desk, &patient);
    let picture = Picture::new(folder.path(), "large.bin", &noise(300_000));
    let import = json!({"patient": patient, "path": picture.path});
    assert_eq!(desk.refused("image_import", import.clone()), "disk_full");
    assert_eq!(desk.patient(&patient)["note"], saved.to_string(), "what was answered is there");
    assert_eq!(desk.refused("patient_create", json!({"given": "B", "note": "x".repeat(9_000)})), "disk_full");
    room.set_len(0).expect("room again");
    desk.ok("image_import", import);
    desk.update(&patient, json!({"note": "after"}));
    assert!(desk.close().success());
    assert_eq!(profile.call("patient_get", &json!({"id": patient})).expect("it opens")["note"], "after");
    assert_not_in_logs(folder.path(), CANARY);
}

#[cfg(target_os = "linux")]
fn fill(mut room: &std::fs::File) -> u64 {
    let piece = noise(64 * 1024);
    let mut filled = 0;
    while room.write_all(&piece).is_ok() {
        filled += piece.len() as u64;
    }
    // The last pieces, a page at a time.
    while room.write_all(&piece[..4096]).is_ok() {
        filled += 4096;
    }
    filled
}

/// Saves until the disk is full; answers the last number that was saved.
#[cfg(target_os = "linux")]
fn until_full(desk: &mut Desk, patient: &str) -> u32 {
    for number in 1..10_000 {
        let changes = json!({"note": number.to_string()});
        match desk.call("patient_update", json!({"id": patient, "changes": changes})) {
            Ok(_) => {}
            Err(refused) => {
                assert_eq!(refused.code, "disk_full");
                return number - 1;
            }
        }
    }
    panic!("the disk does not fill");
}
