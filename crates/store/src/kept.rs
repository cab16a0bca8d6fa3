//! Copies of the clinic's file, kept for a month: before everything is compared with a server of another history, and
//! wherever else one would later wish for the file as it was. Encrypted like the file itself.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use crate::error::{Error, Result};
use crate::open::Store;

const FOLDER: &str = "kept";
const KEPT_MS: u64 = 30 * 24 * 3_600_000;
/// More would fill the disk of a desk whose server is restored again and again; the oldest go first.
const COPIES_MAX: usize = 3;

impl Store {
    /// Copies the file with its log while nobody writes; the copy opens like the file itself.
    pub fn keep_copy(&self, why: &str) -> Result<PathBuf> {
        // A copy is the file and its log of one moment: only the writer changes either.
        let _writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = folder(&self.path);
        std::fs::create_dir_all(&folder).map_err(|_| Error::Io)?;
        sweep(&self.path, self.env().now_ms(), COPIES_MAX - 1);
        let name = format!("{:013}-{why}.db", self.env().now_ms());
        let (copy, partial) = (folder.join(&name), folder.join(format!("{name}.part")));
        let log = |path: &Path| path.with_extension("db-wal");
        copy_durably(&self.path, &partial)?;
        if log(&self.path).is_file() {
            copy_durably(&log(&self.path), &log(&copy))?;
        }
        std::fs::rename(&partial, &copy).map_err(|_| Error::Io)?;
        Ok(copy)
    }
}

/// Removes what was kept long enough, and the oldest beyond `copies_max`.
pub(crate) fn sweep(database: &Path, now_ms: u64, copies_max: usize) {
    let Ok(entries) = std::fs::read_dir(folder(database)) else { return };
    let mut copies: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "db"))
        .collect();
    copies.sort();
    let too_many = copies.len().saturating_sub(copies_max);
    for (index, copy) in copies.iter().enumerate() {
        let name = copy.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let made_ms: u64 = name.split('-').next().and_then(|ms| ms.parse().ok()).unwrap_or(0);
        if index < too_many || made_ms + KEPT_MS < now_ms {
            // A copy that cannot be removed today is removed another day.
            let _ = std::fs::remove_file(copy.with_extension("db-wal"));
            let _ = std::fs::remove_file(copy);
        }
    }
}

fn folder(database: &Path) -> PathBuf {
    database.with_file_name(FOLDER)
}

fn copy_durably(from: &Path, to: &Path) -> Result<()> {
    // What a crash left of an earlier try.
    let _ = std::fs::remove_file(to);
    let copied = || {
        let (mut from, mut to) = (File::open(from)?, File::create_new(to)?);
        std::io::copy(&mut from, &mut to)?;
        to.sync_all()
    };
    copied().map_err(|_| Error::Io)
}
