//! Builds the web UI, and only when what it is made of has changed.

use anyhow::Result;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use xshell::{Shell, cmd};

/// Lies inside node_modules so that removing the one removes the other.
const INSTALLED: &str = "ui/node_modules/.chairside-stamp";
const BUILT: &str = "target/xtask/ui.stamp";
/// What the tools write into ui/ themselves, and the pictures and walks, which are not part of the window.
const NOT_INPUTS: &[&str] = &["node_modules", "dist", "e2e", "test-results", "coverage"];

/// `npm ci`, unless the lock file is the one installed last.
pub(crate) fn install(sh: &Shell) -> Result<()> {
    once(sh, &["ui/package.json", "ui/package-lock.json"], INSTALLED, |sh| npm(sh, &["ci"]))
}

/// Does what these files ask for, unless it was done for the very same before.
pub(crate) fn once(
    sh: &Shell,
    files: &[&str],
    stamp_file: &str,
    install: impl FnOnce(&Shell) -> Result<()>,
) -> Result<()> {
    let mut hasher = DefaultHasher::new();
    for file in files {
        sh.read_binary_file(file)?.hash(&mut hasher);
    }
    let stamp = hasher.finish().to_string();
    if sh.read_file(stamp_file).is_ok_and(|found| found == stamp) {
        println!("what {} asks for is current", files[0]);
        return Ok(());
    }
    install(sh)?;
    sh.write_file(stamp_file, stamp)?;
    Ok(())
}

/// `npm run build`, unless the last build saw the same files.
pub(crate) fn build(sh: &Shell) -> Result<()> {
    let mut hasher = DefaultHasher::new();
    hash_folder(sh, Path::new("ui"), &mut hasher)?;
    let stamp = hasher.finish().to_string();
    let built = sh.path_exists("ui/dist/index.html");
    if built && sh.read_file(BUILT).is_ok_and(|found| found == stamp) {
        println!("the UI is current");
        return Ok(());
    }
    npm(sh, &["run", "build"])?;
    sh.create_dir("target/xtask")?;
    sh.write_file(BUILT, stamp)?;
    Ok(())
}

/// One script of ui/package.json.
pub(crate) fn script(sh: &Shell, name: &str) -> Result<()> {
    npm(sh, &["run", name])
}

fn npm(sh: &Shell, arguments: &[&str]) -> Result<()> {
    let _ui = sh.push_dir("ui");
    cmd!(sh, "npm {arguments...}").run()?;
    Ok(())
}

fn hash_folder(sh: &Shell, folder: &Path, hasher: &mut DefaultHasher) -> Result<()> {
    let mut entries = sh.read_dir(folder)?;
    entries.sort();
    for path in entries {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if NOT_INPUTS.contains(&name.as_str()) {
            continue;
        }
        name.hash(hasher);
        if path.is_dir() {
            hash_folder(sh, &path, hasher)?;
        } else {
            sh.read_binary_file(&path)?.hash(hasher);
        }
    }
    Ok(())
}
