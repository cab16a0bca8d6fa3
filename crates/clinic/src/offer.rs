//! What a person hands over: files, folders of them, the folder of a DICOM medium, a zip. Each becomes the files in it.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io::Read;
use std::path::{Path, PathBuf};

use chairside_imaging::{ArchiveEntry, ENTRIES_MAX, Imaging, ImagingError};
use chairside_store::blob_dir::{BlobError, open_source};

use crate::error::{DoorError, Result};

/// Folders within folders: a DICOM medium has three.
const DEPTH_MAX: usize = 8;

/// Where the bytes behind a handle lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Source {
    File(PathBuf),
    Entry { archive: PathBuf, index: usize, name: String },
}

impl Source {
    /// From its beginning, each time.
    pub(crate) fn open(&self, imaging: &Imaging) -> Result<Box<dyn Read>> {
        Ok(match self {
            Self::File(path) => Box::new(open_source(path)?),
            Self::Entry { archive, index, .. } => {
                Box::new(imaging.archive_entry(open_source(archive)?, *index).map_err(unreadable)?)
            }
        })
    }

    pub(crate) fn name(&self) -> String {
        match self {
            Self::File(path) => own_name(path),
            Self::Entry { name, .. } => name.clone(),
        }
    }
}

fn unreadable(error: ImagingError) -> DoorError {
    tracing::warn!(%error, "an archive was not read");
    BlobError::Source(std::io::ErrorKind::InvalidData.into()).into()
}

/// The last part of a path: enough to know it by, and no way to it.
pub(crate) fn own_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.to_string_lossy(), OsStr::to_string_lossy).into_owned()
}

#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Chosen {
    pub(crate) source: Source,
    pub(crate) name: String,
    pub(crate) bytes: u64,
}

/// Every file of what was chosen, in the order of their names where they come from one folder.
pub(crate) fn chosen(imaging: &Imaging, paths: &[PathBuf], files_max: usize) -> Result<Vec<Chosen>> {
    let mut walk = Walk { imaging, files_max, chosen: Vec::new() };
    for path in paths {
        walk.take(path, 0)?;
    }
    Ok(walk.chosen)
}

struct Walk<'a> {
    imaging: &'a Imaging,
    files_max: usize,
    chosen: Vec<Chosen>,
}

impl Walk<'_> {
    /// What a person pointed at may be a link; what is found in a folder may not.
    fn take(&mut self, path: &Path, depth: usize) -> Result<()> {
        let found = if depth == 0 { std::fs::metadata(path) } else { std::fs::symlink_metadata(path) };
        let Ok(found) = found else {
            // Gone since it was chosen, or since the folder was read.
            return if depth == 0 {
                Err(DoorError::new("file_missing", "There is no such file."))
            } else {
                Ok(())
            };
        };
        if found.is_dir() {
            return self.folder(path, depth);
        }
        if !found.is_file() {
            return Ok(());
        }
        // A medium's table of contents stands for the medium.
        if depth == 0 && is_named(path, "DICOMDIR") {
            return path.parent().map_or(Ok(()), |medium| self.folder(medium, depth));
        }
        if is_zip(path) {
            return self.archive(path);
        }
        self.push(Chosen { source: Source::File(path.to_owned()), name: own_name(path), bytes: found.len() })
    }

    fn folder(&mut self, path: &Path, depth: usize) -> Result<()> {
        if depth >= DEPTH_MAX {
            return Err(DoorError::new("folder_too_deep", "The folder has too many folders within folders."));
        }
        let refused = |_| DoorError::new("folder_unreadable", "This folder cannot be read.");
        let mut inside = BTreeMap::new();
        for entry in std::fs::read_dir(path).map_err(refused)? {
            let entry = entry.map_err(refused)?;
            let name = entry.file_name();
            if !name.to_string_lossy().starts_with('.') && !is_named(&entry.path(), "DICOMDIR") {
                inside.insert(name, entry.path());
            }
            if inside.len() > self.files_max {
                return Err(too_many());
            }
        }
        inside.values().try_for_each(|path| self.take(path, depth + 1))
    }

    fn archive(&mut self, path: &Path) -> Result<()> {
        let entries = self.imaging.archive_entries(open_source(path)?).map_err(unreadable)?;
        if entries.len() > ENTRIES_MAX {
            return Err(too_many());
        }
        for ArchiveEntry { index, name, bytes } in entries {
            let source = Source::Entry { archive: path.to_owned(), index, name: name.clone() };
            self.push(Chosen { source, name, bytes })?;
        }
        Ok(())
    }

    fn push(&mut self, chosen: Chosen) -> Result<()> {
        if self.chosen.len() >= self.files_max {
            return Err(too_many());
        }
        self.chosen.push(chosen);
        Ok(())
    }
}

fn too_many() -> DoorError {
    DoorError::new("too_many", "Too many files at once: take fewer.")
}

fn is_named(path: &Path, name: &str) -> bool {
    path.file_name().is_some_and(|own| own.eq_ignore_ascii_case(name))
}

/// By name and content: a letter in an office program's format is a zip as well, and stays one file.
fn is_zip(path: &Path) -> bool {
    let mut start = [0; 4];
    path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip"))
        && open_source(path)
            .is_ok_and(|mut file| file.read_exact(&mut start).is_ok() && &start == b"PK\x03\x04")
}
