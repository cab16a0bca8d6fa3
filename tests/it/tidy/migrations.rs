//! A released migration has run on somebody's only copy of their clinic: it is never edited again.

use super::{assert_none, root};
use sha2::{Digest, Sha256};

/// One line for each released migration: the SHA-256 of its text, then its path.
const RELEASED: &str = "tests/released-migrations.txt";

#[test]
fn released_migrations_are_untouched() {
    let list = std::fs::read_to_string(root().join(RELEASED)).unwrap();
    assert_none(&findings_in(&list, |path| std::fs::read(root().join(path)).ok()));
}

#[test]
fn an_edited_or_missing_migration_is_found() {
    let hash = hex::encode(Sha256::digest("create table a (id text) strict;"));
    let list = format!("# a comment\n{hash}  same.sql\n{hash}  edited.sql\n{hash}  gone.sql\nshort line\n");
    let found = findings_in(&list, |path| match path {
        "same.sql" => Some(b"create table a (id text) strict;".to_vec()),
        "edited.sql" => Some(b"create table a (id blob) strict;".to_vec()),
        _ => None,
    });
    assert_eq!(
        found,
        [
            "edited.sql was released and has changed",
            "gone.sql was released and is gone",
            "not a line of the list: short line"
        ]
    );
}

#[test]
fn migrations_are_numbered_without_a_gap() {
    for folder in ["crates/store/migrations", "crates/server/migrations"] {
        let Ok(entries) = std::fs::read_dir(root().join(folder)) else { continue };
        let names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
        assert_none(&misnumbered(folder, names));
    }
}

#[test]
fn a_gap_in_the_numbers_is_found() {
    let names = ["001_first.sql", "003_third.sql"].map(str::to_owned).to_vec();
    assert_eq!(misnumbered("m", names), ["m/003_third.sql should have the number 002"]);
}

fn findings_in(list: &str, read: impl Fn(&str) -> Option<Vec<u8>>) -> Vec<String> {
    let lines = list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let check = |line: &str| {
        let Some((hash, path)) = line.split_once("  ") else {
            return Some(format!("not a line of the list: {line}"));
        };
        match read(path) {
            None => Some(format!("{path} was released and is gone")),
            Some(text) if hex::encode(Sha256::digest(&text)) != hash => {
                Some(format!("{path} was released and has changed"))
            }
            Some(_) => None,
        }
    };
    lines.filter_map(check).collect()
}

fn misnumbered(folder: &str, mut names: Vec<String>) -> Vec<String> {
    names.retain(|name| name.ends_with(".sql"));
    names.sort();
    let numbered = (1..).zip(names);
    let wrong = numbered.filter(|(number, name)| !name.starts_with(&format!("{number:03}_")));
    wrong.map(|(number, name)| format!("{folder}/{name} should have the number {number:03}")).collect()
}
