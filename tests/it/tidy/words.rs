//! What may not stand in our files: headless modules, tests that do not count, paths of one machine.

use super::{Source, assert_none, root, sources};

/// Written in two halves so that this file passes its own rule.
const UNCOUNTED_TESTS: [&str; 2] = [concat!("#[ig", "nore"), concat!("#[should", "_panic")];
const HOME_FOLDERS: [&str; 4] =
    [concat!("/ho", "me/"), concat!("/Us", "ers/"), concat!("/ro", "ot/"), concat!("C:\\Us", "ers")];
/// Shorter than this, the checkout's path would be found in many an innocent line.
const CHECKOUT_PATH_MIN: usize = 8;

#[test]
fn every_module_says_what_it_is_for() {
    assert_none(&rust().iter().filter_map(headless).collect::<Vec<_>>());
}

#[test]
fn every_test_counts() {
    assert_none(&rust().iter().filter_map(uncounted).collect::<Vec<_>>());
}

/// The lint denies it everywhere; this is where it may be allowed.
#[test]
fn unsafe_code_is_in_its_named_place_alone() {
    let allows = |source: &&Source| source.text.contains(concat!("unsafe", "_code, reason"));
    let found: Vec<String> = rust().iter().filter(allows).map(|source| source.path.clone()).collect();
    assert_eq!(found, ["crates/testkit/src/disk.rs"]);
}

#[test]
fn no_file_names_a_place_of_one_machine() {
    let checkout = root().to_string_lossy().into_owned();
    assert_none(&sources().iter().filter_map(|source| machine_path(source, &checkout)).collect::<Vec<_>>());
}

#[test]
fn bad_words_are_found() {
    let source = |text: &str| Source { path: "a.rs".into(), text: text.into() };
    assert!(headless(&source("use std::fs;\n")).is_some());
    assert!(headless(&source("//! What it is for.\n")).is_none());
    assert!(uncounted(&source(&format!("//! A test.\n{}]\n", UNCOUNTED_TESTS[0]))).is_some());
    assert!(uncounted(&source("//! A test.\n#[test]\n")).is_none());
    assert!(machine_path(&source(&format!("see {}ann/notes", HOME_FOLDERS[0])), "/srv/checkout").is_some());
    assert!(machine_path(&source("see /srv/checkout/notes"), "/srv/checkout").is_some());
    assert!(machine_path(&source("see docs/notes"), "/srv/checkout").is_none());
}

fn rust() -> Vec<Source> {
    sources().into_iter().filter(|source| source.path.ends_with(".rs")).collect()
}

fn headless(source: &Source) -> Option<String> {
    let has_header = source.text.starts_with("//! ");
    (!has_header).then(|| format!("{}: begin with a //! sentence on what the module is for", source.path))
}

fn uncounted(source: &Source) -> Option<String> {
    let word = UNCOUNTED_TESTS.iter().find(|word| source.text.contains(**word))?;
    Some(format!("{}: {word} hides a test; mend or remove it", source.path))
}

fn machine_path(source: &Source, checkout: &str) -> Option<String> {
    let checkout = (checkout.len() >= CHECKOUT_PATH_MIN).then_some(checkout);
    let word = HOME_FOLDERS.into_iter().chain(checkout).find(|word| source.text.contains(word))?;
    Some(format!("{}: {word} is a place of one machine", source.path))
}

/// A language that the window speaks and the system's messages do not would be English there.
#[test]
fn the_shell_speaks_every_language_of_the_catalogue() {
    let shell = std::fs::read_to_string(root().join("src-tauri/src/words.rs")).unwrap();
    let files = std::fs::read_dir(root().join("assets/locales")).unwrap();
    let names: Vec<_> = files.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    assert!(names.len() > 1, "the catalogue has moved");
    for name in names {
        assert!(shell.contains(&format!("locales/{name}")), "{name} is not in src-tauri/src/words.rs");
    }
}
