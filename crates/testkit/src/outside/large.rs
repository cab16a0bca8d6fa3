//! A large file through built programs: taken, sent, and in how much memory.

use std::time::Duration;

use serde_json::json;

use super::desks::{Clinic, Sends, badge};
use super::figures::Figures;

/// What the largest file may take on a machine that is busy with other things.
const UP_MAX: Duration = Duration::from_secs(900);

/// A file of so many bytes; neither desk nor server may ever hold more memory than `peak_mib_max`.
pub fn large(bytes: u64, peak_mib_max: u64, figures: &mut Figures) {
    let clinic = Clinic::open();
    let mut front = clinic.join("front").door(Sends::ByItself);
    let patient = front.create(json!({"given": "Kwame"}));
    let path = clinic.folder.path().join("volume.bin");
    std::fs::File::create(&path).and_then(|file| file.set_len(bytes)).expect("a sparse file");
    let taken = front.ok("image_import", json!({"patient": patient, "path": path}));
    assert_eq!(taken["bytes"], bytes);
    figures.acknowledged += 1;
    let desk = front.process().expect("it runs");
    figures.peak_mib.insert("desk, taking".to_owned(), peak_mib(desk));
    let listed = json!({"patient": patient});
    front.until("the file is up", UP_MAX, "image_list", &listed, |list| {
        badge(&list["items"][0]["sync"]) == "verified"
    });
    let server = clinic.process().expect("it runs");
    figures.peak_mib.insert("desk, sending".to_owned(), peak_mib(desk));
    figures.peak_mib.insert("server".to_owned(), peak_mib(server));
    assert!(figures.peak_mib.values().all(|mib| *mib < peak_mib_max), "{:?} MiB", figures.peak_mib);
}

/// The most memory a process ever had at once, as Linux tells it.
fn peak_mib(process: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("the process lives");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("Linux says so");
    let kib: u64 = line.split_whitespace().nth(1).and_then(|kib| kib.parse().ok()).expect("a number");
    kib / 1024
}
