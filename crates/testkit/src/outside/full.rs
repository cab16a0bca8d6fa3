//! A full disk under the desk, then under the server: a clear refusal, nothing by half, and on when there is room.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::book::Book;
use super::desks::{Clinic, Desk, Profile, Sends, settle, word};
use super::disk::Disk;
use super::figures::Figures;
use super::kill::at_rest;
use super::pictures::{Picture, pictures};

/// Two small profiles and little else.
const DISK_BYTES: u64 = 48 * 1024 * 1024;
/// Writes between two looks whether the disk is full.
const WRITES: usize = 40;
/// Rounds after which a disk without a free byte must have refused something.
const ROUNDS_MAX: usize = 200;

pub fn full(seed: u64, figures: &mut Figures) -> Result<(), String> {
    desk_full(figures)?;
    server_full(seed, figures)
}

fn desk_full(figures: &mut Figures) -> Result<(), String> {
    let disk = Disk::new(DISK_BYTES)?;
    let clinic = Clinic::open();
    let profile = Profile { dir: disk.root().join("front"), log: clinic.folder.path().join("front.log") };
    clinic.join_as(&profile, "front", &clinic.url());
    let mut door = profile.door(Sends::WhenAsked);
    let mut book = Book::open(&mut door, "Newcomer");
    let pictures = pictures(clinic.folder.path());
    disk.fill();
    figures.fault("disk full, desk");
    let refusals = until_refused(&mut door, &mut book, figures);
    assert!(refusals.keys().all(|code| code == "disk_full"), "a full disk says so: {refusals:?}");
    book.check(&mut door);
    book.check_total(&mut door);
    no_half_image(&mut door, &book, &pictures[16]);
    // A restart on a full disk either opens or says why, and harms nothing.
    door.kill_and_hear();
    drop(door);
    disk.free();
    let mut door = profile.door(Sends::WhenAsked);
    book.check(&mut door);
    goes_on(&mut door, &mut book, figures);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    settle(&mut [&mut door, &mut surgery]);
    at_rest(&mut door, &mut [&mut book]);
    at_rest(&mut surgery, &mut [&mut book]);
    Ok(())
}

/// Writes until the disk refuses; answers how often each code came.
fn until_refused(door: &mut Desk, book: &mut Book, figures: &mut Figures) -> BTreeMap<String, u64> {
    let mut refusals = BTreeMap::new();
    for _ in 0..ROUNDS_MAX {
        let asked = book.ask_many(door, WRITES);
        for _ in 0..WRITES {
            let reply = door.next_reply().expect("a full disk does not end the door");
            match book.answered(&asked, &reply) {
                Some(refused) => {
                    figures.unanswered += 1;
                    *refusals.entry(refused.code).or_default() += 1;
                }
                None => figures.acknowledged += 1,
            }
        }
        if !refusals.is_empty() {
            return refusals;
        }
    }
    panic!("a full disk refused nothing");
}

fn no_half_image(door: &mut Desk, book: &Book, picture: &Picture) {
    let import = json!({"patient": book.hot(), "path": picture.path});
    let answer = door.call("image_import", import);
    let listed = door.ok("image_list", json!({"patient": book.hot()}));
    let listed: Vec<Value> = listed["items"].as_array().expect("a list").clone();
    match answer {
        Err(refused) => {
            assert_eq!(refused.code, "disk_full");
            assert!(listed.is_empty(), "a refused image is listed");
        }
        Ok(taken) => assert_eq!(word(&listed[0], "id"), word(&taken, "id")),
    }
}

fn goes_on(door: &mut Desk, book: &mut Book, figures: &mut Figures) {
    let asked = book.ask_many(door, WRITES);
    for _ in 0..WRITES {
        let reply = door.next_reply().expect("the door is alive");
        assert_eq!(book.answered(&asked, &reply), None, "there is room again");
        figures.acknowledged += 1;
    }
    book.check(door);
}

fn server_full(seed: u64, figures: &mut Figures) -> Result<(), String> {
    let disk = Disk::new(DISK_BYTES)?;
    let mut clinic = Clinic::open_at(disk.root().join("server"));
    let mut front = clinic.join("front").door(Sends::WhenAsked);
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    let mut book = Book::open(&mut front, "Newcomer");
    settle(&mut [&mut front, &mut surgery]);
    disk.fill();
    figures.fault("disk full, server");
    let waiting = until_server_full(&mut front, &mut book, figures);
    let status = front.sync_status();
    assert_eq!(status["reason"], "server_full", "the desk says why: {status}");
    assert_eq!(status["waiting"], waiting, "the queue is kept");
    book.check(&mut front);
    if seed.is_multiple_of(2) {
        clinic.stop();
        disk.free();
        clinic.start();
    } else {
        disk.free();
    }
    goes_on(&mut front, &mut book, figures);
    settle(&mut [&mut front, &mut surgery]);
    at_rest(&mut front, &mut [&mut book]);
    at_rest(&mut surgery, &mut [&mut book]);
    Ok(())
}

/// Writes and sends until the server takes no more; answers how much waits.
fn until_server_full(front: &mut Desk, book: &mut Book, figures: &mut Figures) -> u64 {
    for _ in 0..ROUNDS_MAX {
        goes_on(front, book, figures);
        let waiting = front.sync_now()["waiting"].as_u64().expect("a count");
        if waiting > 0 {
            return waiting;
        }
    }
    panic!("a full server took everything");
}
