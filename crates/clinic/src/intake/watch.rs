//! When is a file in a watched folder complete? Pure: listings go in with the time, files to take come out.
//!
//! A file is worth opening once its size and its time stood still at two looks over three seconds; whether it opens
//! alone and decodes, the caller finds out. It belongs to whoever was open at the chair when it was first seen.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};

use chairside_model::RecordId;
use chairside_store::FileVersion;

/// From one look to the next while something is arriving.
pub(super) const LOOK_MS: u64 = 1_500;
/// How long size and time must stand still.
const STILL_MS: u64 = 3_000;
/// Looks that must find it as the look before did.
const STILL_LOOKS: u32 = 2;
/// A file its decoder refuses is taken for unfinished so long: a device may reserve the space first and fill it later.
const REFUSED_MS: u64 = 60_000;

/// Who is open at a chair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct OpenChart {
    pub(crate) patient: RecordId,
    /// The series that exposures go to.
    pub(crate) mount: Option<RecordId>,
}

/// Whose a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    To(OpenChart),
    Nobody,
    /// It was written again while another was open: it may be of either.
    Unsure,
}

impl From<Option<OpenChart>> for Bound {
    fn from(open: Option<OpenChart>) -> Self {
        open.map_or(Self::Nobody, Self::To)
    }
}

/// A regular file of the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) name: OsString,
    pub(crate) version: FileVersion,
}

/// How a name is kept: itself, or where it is no text its bytes spelled out.
pub(crate) fn key(name: &OsStr) -> String {
    name.to_str().map_or_else(|| name.as_encoded_bytes().escape_ascii().to_string(), str::to_owned)
}

#[derive(Debug)]
struct Candidate {
    version: FileVersion,
    since_ms: u64,
    still_looks: u32,
    bound: Bound,
    not_before_ms: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Watch {
    candidates: BTreeMap<String, Candidate>,
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Ready {
    pub(crate) key: String,
    pub(crate) name: OsString,
    pub(crate) version: FileVersion,
    pub(crate) bound: Bound,
    /// It stood still for so long that it will not become a picture any more.
    pub(crate) is_final: bool,
}

#[derive(Debug, Default)]
pub(crate) struct Look {
    /// Those of an open chart first, then the oldest.
    pub(crate) ready: Vec<Ready>,
    /// Files that are not taken yet, the ready ones among them.
    pub(crate) arriving: usize,
    /// Seen before and no longer there.
    pub(crate) gone: Vec<String>,
}

impl Watch {
    pub(crate) fn look(
        &mut self,
        now_ms: u64,
        open: Option<OpenChart>,
        entries: &[Entry],
        seen: &BTreeMap<String, FileVersion>,
    ) -> Look {
        let mut listed: BTreeMap<String, &Entry> = BTreeMap::new();
        for entry in entries {
            listed.insert(key(&entry.name), entry);
        }
        // One that was taken is done: the same name written again is another file, of whoever is open by then.
        self.candidates
            .retain(|key, known| listed.contains_key(key) && seen.get(key) != Some(&known.version));
        let mut look = Look {
            gone: seen.keys().filter(|key| !listed.contains_key(*key)).cloned().collect(),
            ..Look::default()
        };
        for (key, entry) in listed.iter().filter(|(key, entry)| seen.get(*key) != Some(&entry.version)) {
            look.arriving += 1;
            let candidate = self.candidates.entry(key.clone());
            let candidate = candidate.and_modify(|known| known.look(now_ms, open, entry.version));
            let candidate = candidate.or_insert_with(|| Candidate::new(now_ms, open, entry.version));
            if candidate.is_ready(now_ms) {
                look.ready.push(Ready {
                    key: key.clone(),
                    name: entry.name.clone(),
                    version: entry.version,
                    bound: candidate.bound,
                    is_final: candidate.has_stood(now_ms, REFUSED_MS),
                });
            }
        }
        look.ready.sort_by_key(|ready| (!matches!(ready.bound, Bound::To(_)), ready.version.modified_ns));
        look
    }

    /// Its decoder refused it: perhaps it is not finished. It is looked at once more when that would have shown.
    pub(crate) fn refused(&mut self, key: &str) {
        if let Some(candidate) = self.candidates.get_mut(key) {
            candidate.not_before_ms = candidate.since_ms.saturating_add(REFUSED_MS);
        }
    }

    /// Somebody else holds it, or the disk would not: it is tried again.
    pub(crate) fn hindered(&mut self, key: &str, now_ms: u64) {
        if let Some(candidate) = self.candidates.get_mut(key) {
            candidate.not_before_ms = now_ms.saturating_add(STILL_MS);
        }
    }
}

impl Candidate {
    fn new(now_ms: u64, open: Option<OpenChart>, version: FileVersion) -> Self {
        Self { version, since_ms: now_ms, still_looks: 0, bound: open.into(), not_before_ms: 0 }
    }

    fn look(&mut self, now_ms: u64, open: Option<OpenChart>, version: FileVersion) {
        // A clock that was set back begins the wait anew.
        if version == self.version && now_ms >= self.since_ms {
            self.still_looks += 1;
            return;
        }
        if version != self.version && Bound::from(open) != self.bound {
            self.bound = Bound::Unsure;
        }
        *self = Self { bound: self.bound, ..Self::new(now_ms, open, version) };
    }

    fn has_stood(&self, now_ms: u64, for_ms: u64) -> bool {
        self.still_looks >= STILL_LOOKS && now_ms.saturating_sub(self.since_ms) >= for_ms
    }

    /// An empty file is one that nobody wrote to yet, until it has been so for long.
    fn is_ready(&self, now_ms: u64) -> bool {
        let wait_ms = if self.version.bytes == 0 { REFUSED_MS } else { STILL_MS };
        self.has_stood(now_ms, wait_ms) && now_ms >= self.not_before_ms
    }
}

/// What no device exports: hidden files, those of office programs and browsers that are not finished, the system's own.
pub(crate) fn is_ignored(name: &OsStr) -> bool {
    const ENDINGS: [&str; 8] =
        [".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp", ".lock"];
    const NAMES: [&str; 3] = ["thumbs.db", "desktop.ini", "dicomdir"];
    let name = name.to_string_lossy().to_lowercase();
    let is_unfinished = ENDINGS.iter().any(|ending| name.ends_with(ending));
    name.starts_with(['.', '~', '#'])
        || name.ends_with('~')
        || is_unfinished
        || NAMES.contains(&name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: OpenChart = OpenChart { patient: id(1), mount: None };
    const B: OpenChart = OpenChart { patient: id(2), mount: None };

    const fn id(byte: u8) -> RecordId {
        RecordId::from_bytes([byte; 16])
    }

    fn file(name: &str, bytes: u64, modified_ns: i64) -> Entry {
        Entry { name: name.into(), version: FileVersion { bytes, modified_ns } }
    }

    struct Scene {
        watch: Watch,
        now_ms: u64,
        open: Option<OpenChart>,
        files: Vec<Entry>,
        seen: BTreeMap<String, FileVersion>,
    }

    impl Scene {
        fn new(open: Option<OpenChart>) -> Self {
            Self { watch: Watch::default(), now_ms: 1_000_000, open, files: vec![], seen: BTreeMap::new() }
        }

        fn look(&mut self) -> Look {
            self.now_ms += LOOK_MS;
            self.watch.look(self.now_ms, self.open, &self.files, &self.seen)
        }

        /// Looks until something is ready, and takes it.
        fn take(&mut self) -> Option<(Bound, u64)> {
            let from_ms = self.now_ms;
            for _ in 0..100 {
                if let Some(ready) = self.look().ready.pop() {
                    self.seen.insert(ready.key, ready.version);
                    return Some((ready.bound, self.now_ms - from_ms));
                }
            }
            None
        }
    }

    #[test]
    fn a_file_is_complete_when_it_stood_still_twice_over_three_seconds() {
        let mut scene = Scene::new(Some(A));
        scene.files = vec![file("a.png", 10, 1)];
        assert!(scene.look().ready.is_empty());
        assert!(scene.look().ready.is_empty());
        assert_eq!(scene.look().ready.len(), 1);
    }

    #[test]
    fn a_slow_writer_is_waited_for() {
        let mut scene = Scene::new(Some(A));
        for bytes in 1..20 {
            scene.files = vec![file("a.png", bytes, bytes as i64)];
            let look = scene.look();
            assert!((look.ready.is_empty(), look.arriving) == (true, 1));
        }
        assert_eq!(scene.take(), Some((Bound::To(A), 2 * LOOK_MS)));
    }

    #[test]
    fn two_quick_looks_are_not_three_seconds() {
        let mut scene = Scene::new(Some(A));
        scene.files = vec![file("a.png", 10, 1)];
        for _ in 0..10 {
            scene.now_ms += 100;
            assert!(scene.watch.look(scene.now_ms, scene.open, &scene.files, &scene.seen).ready.is_empty());
        }
    }

    #[test]
    fn one_path_for_two_patients_in_turn_is_two_files() {
        let mut scene = Scene::new(Some(A));
        scene.files = vec![file("export.png", 10, 1)];
        assert_eq!(scene.take().map(|(bound, _)| bound), Some(Bound::To(A)));
        scene.open = Some(B);
        scene.files = vec![file("export.png", 10, 2)];
        assert_eq!(scene.take().map(|(bound, _)| bound), Some(Bound::To(B)));
        assert_eq!(scene.look().arriving, 0);
    }

    #[test]
    fn a_file_belongs_to_who_was_open_when_it_appeared() {
        let mut scene = Scene::new(Some(A));
        scene.files = vec![file("a.png", 10, 1)];
        scene.look();
        scene.open = Some(B);
        assert_eq!(scene.take().map(|(bound, _)| bound), Some(Bound::To(A)));
    }

    #[test]
    fn written_again_with_another_open_it_may_be_of_either() {
        let mut scene = Scene::new(Some(A));
        scene.files = vec![file("export.png", 10, 1)];
        scene.look();
        scene.open = Some(B);
        scene.files = vec![file("export.png", 10, 2)];
        assert_eq!(scene.take().map(|(bound, _)| bound), Some(Bound::Unsure));
    }

    #[test]
    fn what_vanishes_is_forgotten_and_what_comes_back_waits_anew() {
        let mut scene = Scene::new(None);
        scene.files = vec![file("a.png", 10, 1)];
        scene.look();
        let files = std::mem::take(&mut scene.files);
        assert_eq!(scene.look().arriving, 0);
        scene.files = files;
        assert_eq!(scene.take(), Some((Bound::Nobody, 3 * LOOK_MS)));
        scene.files.clear();
        assert_eq!(scene.look().gone, ["a.png"]);
    }

    #[test]
    fn what_its_decoder_refuses_is_tried_once_more_after_a_minute() {
        let mut scene = Scene::new(None);
        scene.files = vec![file("a.png", 10, 1)];
        while scene.look().ready.is_empty() {}
        scene.watch.refused("a.png");
        let begun_ms = scene.now_ms;
        let ready = loop {
            if let Some(ready) = scene.look().ready.pop() {
                break ready;
            }
        };
        assert!(ready.is_final && scene.now_ms - begun_ms >= REFUSED_MS - 3 * LOOK_MS);
    }

    #[test]
    fn a_held_file_is_tried_again_and_an_empty_one_waits_long() {
        let mut scene = Scene::new(None);
        scene.files = vec![file("a.png", 10, 1), file("b.png", 0, 1)];
        while scene.look().ready.is_empty() {}
        scene.watch.hindered("a.png", scene.now_ms);
        assert!(scene.look().ready.is_empty());
        assert_eq!(scene.look().ready.len(), 1);
        scene.now_ms += REFUSED_MS;
        let names: Vec<_> = scene.look().ready.into_iter().map(|ready| ready.key).collect();
        assert_eq!(names, ["a.png", "b.png"]);
    }

    #[test]
    fn the_open_chart_goes_before_a_heap_of_old_files() {
        let mut scene = Scene::new(None);
        scene.files = (0..100).map(|number| file(&format!("{number}.png"), 10, number)).collect();
        scene.look();
        scene.open = Some(A);
        scene.files.push(file("now.png", 10, 5_000));
        for _ in 0..3 {
            scene.look();
        }
        assert_eq!(scene.look().ready[0].key, "now.png");
    }

    #[test]
    fn a_clock_that_is_set_back_begins_the_wait_anew() {
        let mut scene = Scene::new(None);
        scene.files = vec![file("a.png", 10, 1)];
        scene.look();
        scene.now_ms -= 500_000;
        assert_eq!(scene.take().map(|(_, took_ms)| took_ms), Some(3 * LOOK_MS));
    }

    #[test]
    fn names_of_unfinished_and_hidden_files_are_left_alone() {
        for name in [".a.png", "~$a.png", "a.png.part", "A.TMP", "Thumbs.db", "DICOMDIR", "#a#", "a.png~"] {
            assert!(is_ignored(OsStr::new(name)), "{name}");
        }
        assert!(!is_ignored(OsStr::new("CON")) && !is_ignored(OsStr::new("IM000001")));
    }
}
