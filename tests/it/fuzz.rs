//! The kept corpus of the fuzzer, through the very programs: what was found once stays found. `cargo xtask sim --fuzz`
//! looks for more.

use std::fs::File;
use std::path::PathBuf;

use chairside_imaging::{Imaging, ImagingError, Note};
use chairside_testkit::fuzz;

use crate::desks::program;
use crate::tidy::root;

/// A corpus that shrinks to nothing proves nothing: its seeds alone are more.
const INPUTS_MIN: usize = 10;

fn inputs(target: &str) -> Vec<PathBuf> {
    let folder = root().join("fuzz/corpus").join(target);
    let entries = std::fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut inputs: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    assert!(inputs.len() >= INPUTS_MIN, "{target} has {} inputs", inputs.len());
    inputs.sort();
    inputs
}

fn imaging() -> Imaging {
    Imaging::new(program("imaging-child"))
}

/// Each gets its answer in time. `dies`: may a child meet the end of its memory?
fn looked_at(target: &str, dies: bool) {
    let imaging = imaging();
    for input in inputs(target) {
        let name = input.display();
        let inspection = imaging.inspect(File::open(&input).unwrap()).unwrap();
        let pixels = imaging.pixels(File::open(&input).unwrap());
        let notes = [inspection.note, pixels.err().and_then(note)];
        assert!(!notes.contains(&Some(Note::TimedOut)), "{name} takes too long");
        assert!(dies || !notes.contains(&Some(Note::Crashed)), "{name} ends the child");
    }
}

fn note(error: ImagingError) -> Option<Note> {
    match error {
        ImagingError::NoPreview(note) => note,
        error => panic!("{error}"),
    }
}

#[test]
fn no_picture_of_the_corpus_ends_a_child() {
    looked_at("picture", false);
}

#[test]
fn each_dicom_of_the_corpus_is_shown_or_refused() {
    // dicom-rs asks for as much memory as a text claims to be long.
    looked_at("dicom", true);
}

#[test]
fn each_archive_of_the_corpus_is_listed_or_refused() {
    let imaging = imaging();
    for input in inputs("archive") {
        let Ok(entries) = imaging.archive_entries(File::open(&input).unwrap()) else { continue };
        for entry in entries {
            assert!(!entry.name.is_empty() && !entry.name.contains(['/', '\\', '\0']), "{}", input.display());
        }
    }
}

#[test]
fn changed_files_of_the_corpus_are_true_or_called_damaged() {
    inputs("chunk_format").iter().for_each(|input| fuzz::chunk_format(&std::fs::read(input).unwrap()));
}

#[test]
fn requests_of_the_corpus_are_answered_as_the_contract_says() {
    inputs("tus").iter().for_each(|input| fuzz::tus(&std::fs::read(input).unwrap()));
}
