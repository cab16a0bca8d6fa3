//! Who may import whom: the table of ARCHITECTURE.md, read back from the manifests.

use super::{assert_none, root};
use std::path::Path;
use toml::{Table, Value};

/// A crate of ours, and those of ours it may import.
const MAY_IMPORT: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("wire", &["model"]),
    ("store", &["model"]),
    ("sync", &["model", "wire", "store"]),
    ("imaging", &["model"]),
    ("documents", &["model"]),
    ("clinic", &["model", "store", "sync", "imaging", "documents"]),
    ("server", &["model", "wire"]),
    ("cli", &["clinic"]),
];
/// The window may open the clinic, and be its hub.
const SHELL_MAY_IMPORT: &[&str] = &["clinic", "server"];
/// These prove the others and may import all of them but the shell.
const PROVERS: [&str; 1] = ["testkit"];

/// A library that only some may know: nothing above `store` knows SQL, nothing below the shell a window.
const KNOWN_ONLY_BY: [(&str, &[&str]); 4] = [
    ("rusqlite", &["store", "server", "testkit"]),
    ("reqwest", &["sync", "testkit"]),
    ("axum", &["server", "testkit"]),
    ("tauri", &[]),
];

#[test]
fn crates_import_only_what_the_table_allows() {
    let mut findings = Vec::new();
    for entry in std::fs::read_dir(root().join("crates")).unwrap() {
        let folder = entry.unwrap().path();
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        findings.extend(findings_in(&name, &manifest(&folder)));
    }
    let shell = manifest(&root());
    let ours = imports(&shell).into_iter().filter_map(|name| ours(&name));
    let wrong = ours.filter(|name| !SHELL_MAY_IMPORT.contains(&name.as_str()));
    findings.extend(wrong.map(|name| format!("the shell may not import {name}")));
    assert_none(&findings);
}

#[test]
fn a_forbidden_import_is_found() {
    let manifest = "[dependencies]\nchairside-store.workspace = true\n\
        [target.'cfg(unix)'.dev-dependencies]\nreqwest = \"1\"\ntauri-build = \"2\"";
    let found = findings_in("server", &manifest.parse().unwrap());
    assert_eq!(
        found,
        ["server may not import store", "server may not know reqwest", "server may not know tauri-build"]
    );
    assert_eq!(findings_in("new", &Table::new()), ["crates/new has no line in the import table"]);
}

fn manifest(folder: &Path) -> Table {
    std::fs::read_to_string(folder.join("Cargo.toml")).unwrap().parse().unwrap()
}

fn findings_in(name: &str, manifest: &Table) -> Vec<String> {
    let imports = imports(manifest);
    let unknown = imports.iter().filter(|library| !may_know(name, library));
    let mut findings: Vec<String> = unknown.map(|library| format!("{name} may not know {library}")).collect();
    if !PROVERS.contains(&name) {
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(of, _)| *of == name) else {
            return vec![format!("crates/{name} has no line in the import table")];
        };
        let wrong = imports.iter().filter_map(|import| ours(import));
        let wrong = wrong.filter(|import| !allowed.contains(&import.as_str()));
        findings.splice(0..0, wrong.map(|import| format!("{name} may not import {import}")));
    }
    findings
}

fn may_know(name: &str, library: &str) -> bool {
    let is = |known: &str| library == known || library.starts_with(&format!("{known}-"));
    KNOWN_ONLY_BY.iter().all(|(known, by)| !is(known) || by.contains(&name))
}

fn ours(import: &str) -> Option<String> {
    import.strip_prefix("chairside-").map(str::to_owned)
}

/// The names of all dependencies: normal, for tests, for the build, and for one platform only.
fn imports(manifest: &Table) -> Vec<String> {
    let mut names = Vec::new();
    for (key, value) in manifest {
        let Value::Table(table) = value else { continue };
        if key.ends_with("dependencies") {
            names.extend(table.keys().cloned());
        } else if key == "target" {
            names.extend(table.values().filter_map(Value::as_table).flat_map(imports));
        }
    }
    names.sort();
    names
}
