//! The images of one patient, seen from outside: each is there once, with its own bytes, filed or in the tray.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::desks::{Desk, word};
use super::pictures::{Picture, pictures};

/// Three seconds of standing still, and a traced program on a busy machine.
pub(super) const FOLDER_MAX: Duration = Duration::from_secs(60);

pub(super) struct Filed {
    pub(super) patient: String,
    pub(super) pictures: Vec<Picture>,
    folder: PathBuf,
}

impl Filed {
    /// Pictures and what comes out again lie in `folder`.
    pub(super) fn new(folder: &Path, patient: String) -> Self {
        Self { patient, pictures: Vec::new(), folder: folder.to_owned() }
    }

    fn exports(&self) -> PathBuf {
        self.folder.join("exports")
    }

    /// From now on the desk watches a folder of exports.
    pub(super) fn watch(&self, door: &mut Desk) {
        std::fs::create_dir(self.exports()).expect("a folder for exports");
        door.ok("own_chair_set", json!({"chair": "Chair 1"}));
        door.ok("intake_folder_import", json!({"chair": "Chair 1", "path": self.exports()}));
    }

    /// One more; no two are the same, and each takes more than one chunk of the encrypted file.
    pub(super) fn draw(&mut self) -> &Picture {
        let number = self.pictures.len() as u32;
        let mut bytes = pictures(&self.folder).swap_remove(16).bytes;
        assert!(bytes.len() > 128 * 1024, "a picture of several chunks");
        bytes.extend_from_slice(&number.to_be_bytes());
        self.pictures.push(Picture::new(&self.folder, &format!("exposure {number}.png"), &bytes));
        &self.pictures[number as usize]
    }

    /// The sensor writes the newest.
    pub(super) fn export(&self) {
        let picture = self.pictures.last().expect("one was drawn");
        std::fs::copy(&picture.path, self.exports().join(name(picture))).expect("an export");
    }

    /// Images of the patient and items of the tray. `None`: the desk is gone.
    pub(super) fn taken(&self, door: &mut Desk) -> Option<usize> {
        let ids =
            [door.ask("image_list", json!({"patient": self.patient})), door.ask("intake_list", json!({}))];
        let [images, intake] = ids.map(|id| door.reply(id));
        Some(count(&images?.expect("a list")["items"]) + count(&intake?.expect("a list")["tray"]))
    }

    /// Until all that was exported has been taken; false if the desk is gone before.
    pub(super) fn all_come(&self, door: &mut Desk) -> bool {
        let begun = Instant::now();
        loop {
            match self.taken(door) {
                None => return false,
                Some(taken) if taken >= self.pictures.len() => return true,
                Some(_) => {}
            }
            assert!(begun.elapsed() < FOLDER_MAX, "an export was not taken");
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// How often a picture is there; what is listed has its bytes.
    pub(super) fn times(&self, door: &mut Desk, picture: &Picture) -> usize {
        let listed = door.ok("image_list", json!({"patient": self.patient}))["items"].clone();
        let tray = door.ok("intake_list", json!({}))["tray"].clone();
        let filed: Vec<&Value> = items(&listed).filter(|image| image["sha256"] == picture.sha256).collect();
        for image in &filed {
            self.check_bytes(door, image, picture);
        }
        filed.len() + items(&tray).filter(|item| item["filename"] == name(picture)).count()
    }

    fn check_bytes(&self, door: &mut Desk, image: &Value, picture: &Picture) {
        let out = self.folder.join("out");
        door.ok("image_export", json!({"id": word(image, "id"), "path": out}));
        let bytes = std::fs::read(&out).expect("the export");
        assert!(bytes == picture.bytes, "{} came back with other bytes", name(picture));
    }

    /// Every image that one desk lists is whole at both.
    pub(super) fn check_same(&self, here: &mut Desk, there: &mut Desk) {
        for door in [&mut *here, &mut *there] {
            let listed = door.ok("image_list", json!({"patient": self.patient}))["items"].clone();
            for image in items(&listed) {
                let picture = self.pictures.iter().find(|picture| image["sha256"] == picture.sha256);
                self.check_bytes(door, image, picture.expect("one of ours"));
            }
        }
        let [here, there] = [here, there]
            .map(|door| count(&door.ok("image_list", json!({"patient": self.patient}))["items"]));
        assert_eq!(here, there, "both desks list the same");
    }
}

fn items(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().expect("a list").iter()
}

fn count(list: &Value) -> usize {
    items(list).count()
}

fn name(picture: &Picture) -> String {
    picture.path.file_name().expect("it has a name").to_string_lossy().into_owned()
}

/// No file that is listed lacks its bytes.
pub(super) fn check_files(door: &mut Desk) {
    let files = door.ok("doctor", json!({}))["files"].clone();
    assert_eq!((&files["lost"], &files["damaged"]), (&json!(0), &json!(0)), "{files}");
}
