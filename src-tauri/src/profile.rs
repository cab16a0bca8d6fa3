//! Which profile this window shows. Every profile has a window of its own, and only one.

use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use tauri::utils::config::Config;

/// Enough of the hash that two profiles of one machine never share a name.
const NAME_BYTES: usize = 8;

/// The profile's folder under one name, however it was written.
pub(crate) fn folder(chosen: Option<PathBuf>) -> PathBuf {
    let folder = chosen.unwrap_or_else(platform_folder);
    // A folder is not a clinic: what is in it, or cannot be, the core finds out and says.
    let _ = std::fs::create_dir_all(&folder);
    std::fs::canonicalize(&folder).or_else(|_| std::path::absolute(&folder)).unwrap_or(folder)
}

fn platform_folder() -> PathBuf {
    let data = dirs::data_local_dir().expect("every desktop has a folder for a program's data");
    data.join("Chairside").join("profile")
}

/// The identifier names the lock of the one running window and the folder of its size and place.
pub(crate) fn name_instance(config: &mut Config, profile: &Path) {
    let hash = Sha256::digest(profile.as_os_str().as_encoded_bytes());
    let name = hex::encode(&hash[..NAME_BYTES]);
    // a letter first: a part of a D-Bus name never begins with a digit
    config.identifier = format!("{}.p{name}", config.identifier);
}
