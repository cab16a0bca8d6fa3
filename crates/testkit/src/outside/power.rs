//! Power cuts under a desk that writes, and in every second run under its server too.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::book::Book;
use super::desks::{Clinic, Desk, Profile, Sends, settle, word};
use super::dice::Dice;
use super::disk::Disk;
use super::figures::Figures;
use super::filed::{Filed, check_files};
use super::kill::at_rest;
use super::pictures::{Picture, pictures};

/// A hole in a file, so it costs nothing: well above the 256 MiB that the server keeps free of uploads.
const DISK_BYTES: u64 = 1024 * 1024 * 1024;
/// Writes asked in one breath before the cut falls among them.
const WRITES: usize = 24;

/// What lies on the disk, and what of it was answered.
struct Stage {
    clinic: Clinic,
    profile: Profile,
    book: Book,
    pictures: Vec<Picture>,
    /// Answered imports: the image's id and which picture it is.
    images: BTreeMap<String, usize>,
    server_too: bool,
}

/// So many cuts over one disk. `Err` says why this machine has no such disk.
pub fn power_cut(seed: u64, cuts: u32, figures: &mut Figures) -> Result<(), String> {
    let mut disk = Disk::new(DISK_BYTES)?;
    let mut dice = Dice::new(seed, 2);
    let server_too = !seed.is_multiple_of(2);
    let clinic = if server_too { Clinic::open_at(disk.root().join("server")) } else { Clinic::open() };
    let logs = clinic.folder.path().join("front.log");
    let profile = Profile { dir: disk.root().join("front"), log: logs };
    clinic.join_as(&profile, "front", &clinic.url());
    let sends = if dice.below(2) == 0 { Sends::ByItself } else { Sends::WhenAsked };
    let mut door = profile.door(sends);
    let book = Book::open(&mut door, "Newcomer");
    let pictures = pictures(clinic.folder.path());
    let mut stage = Stage { clinic, profile, book, pictures, images: BTreeMap::new(), server_too };
    for _ in 0..cuts {
        stage.write_until_cut(door, &mut disk, &mut dice, figures);
        door = stage.profile.door(sends);
        stage.check(&mut door);
    }
    let mut surgery = stage.clinic.join("surgery").door(Sends::WhenAsked);
    if sends == Sends::ByItself {
        door.sync_now();
    }
    settle(&mut [&mut door, &mut surgery]);
    for desk in [&mut door, &mut surgery] {
        at_rest(desk, &mut [&mut stage.book]);
        stage.check_images(desk, usize::MAX);
    }
    Ok(())
}

/// From an export to the middle of its being taken: three seconds it must stand still.
const TAKING_MS: (u64, u64) = (2_900, 4_600);
/// Exports of one breath.
const EXPORTS: usize = 3;

/// So many cuts under a desk that takes what a sensor wrote elsewhere. Each export is there once in the end, and whole.
pub fn power_cut_at_the_folder(seed: u64, cuts: u32, figures: &mut Figures) -> Result<(), String> {
    let mut disk = Disk::new(DISK_BYTES)?;
    let mut dice = Dice::new(seed, 3);
    let clinic = Clinic::open();
    let profile = Profile { dir: disk.root().join("front"), log: clinic.folder.path().join("front.log") };
    clinic.join_as(&profile, "front", &clinic.url());
    let mut door = profile.door(Sends::WhenAsked);
    let patient = door.create(json!({"given": "Kwame"}));
    let mut filed = Filed::new(clinic.folder.path(), patient);
    filed.watch(&mut door);
    for _ in 0..cuts {
        door.ok("chair_open", json!({"patient": filed.patient}));
        for _ in 0..EXPORTS {
            filed.draw();
            filed.export();
        }
        std::thread::sleep(dice.ms(TAKING_MS.0, TAKING_MS.1));
        disk.cut();
        figures.fault("power cut, desk and its folder");
        door.kill_and_hear();
        disk.comes_back();
        door = profile.door(Sends::WhenAsked);
        door.ok("chair_open", json!({"patient": filed.patient}));
        assert!(filed.all_come(&mut door), "a desk with power lives");
        figures.acknowledged += EXPORTS as u64;
        for picture in filed.pictures.iter().rev().take(EXPORTS) {
            assert_eq!(filed.times(&mut door, picture), 1);
        }
        check_files(&mut door);
    }
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    settle(&mut [&mut door, &mut surgery]);
    filed.check_same(&mut door, &mut surgery);
    Ok(())
}

impl Stage {
    fn write_until_cut(&mut self, mut door: Desk, disk: &mut Disk, dice: &mut Dice, figures: &mut Figures) {
        let picture = dice.below(self.pictures.len());
        let import = json!({"patient": self.book.hot(), "path": self.pictures[picture].path});
        let mut asked = self.book.ask_many(&mut door, dice.below(WRITES));
        let import = door.ask("image_import", import);
        asked.extend(self.book.ask_many(&mut door, WRITES));
        let waits_for = dice.below(asked.len() + 2);
        let mut replies: Vec<Value> =
            (0..waits_for).map(|_| door.next_reply().expect("the power is still on")).collect();
        std::thread::sleep(dice.ms(0, 4));
        // What a desk says once the power is gone nobody hears.
        replies.extend(door.heard_so_far());
        disk.cut();
        figures.fault(if self.server_too { "power cut, desk and server" } else { "power cut, desk" });
        // Some doors live on for a while over a disk that is gone.
        std::thread::sleep(dice.ms(0, 10));
        figures.after_the_cut +=
            door.kill_and_hear().iter().filter(|reply| reply.get("ok").is_some()).count() as u64;
        figures.unanswered += (asked.len() + 1 - replies.len()) as u64;
        let mut refused = 0;
        for reply in replies {
            let of_image = reply["id"] == import;
            if of_image && reply.get("ok").is_some() {
                assert_eq!(reply["ok"]["sha256"], self.pictures[picture].sha256);
                self.images.insert(word(&reply["ok"], "id"), picture);
            } else if !of_image && self.book.answered(&asked, &reply).is_some() {
                refused += 1;
            }
            figures.acknowledged += u64::from(reply.get("ok").is_some());
            figures.unanswered += u64::from(reply.get("ok").is_none());
        }
        // A commit that the disk never confirmed may have reached it.
        self.book.forgive_refusals(refused);
        if self.server_too {
            self.clinic.stop();
        }
        disk.comes_back();
        if self.server_too {
            self.clinic.start();
        }
    }

    fn check(&mut self, door: &mut Desk) {
        self.book.check(door);
        self.book.check_total(door);
        self.check_images(door, 2);
    }

    /// The last so many answered images come back byte for byte; none that is listed is unreadable.
    fn check_images(&self, door: &mut Desk, last: usize) {
        let listed = door.ok("image_list", json!({"patient": self.book.hot()}));
        let listed = listed["items"].as_array().expect("a list");
        let out = self.clinic.folder.path().join("out");
        for (id, picture) in self.images.iter().rev().take(last) {
            assert!(listed.iter().any(|image| image["id"] == **id), "an answered image is gone");
            door.ok("image_export", json!({"id": id, "path": out}));
            let bytes = std::fs::read(&out).expect("the export");
            assert!(bytes == self.pictures[*picture].bytes, "image {id} came back with other bytes");
        }
    }
}
