//! A clinic's bytes on disk: `uploads/<id>` while they come, `blobs/ab/<sha256>` once verified.
//!
//! Must not know: who may have them. A path is made only of ids and hashes that were parsed, never of names.

use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use chairside_model::{ClinicId, RecordId};
use sha2::{Digest, Sha256};

use crate::limits::{DISK_RESERVE_BYTES, FILE_PIECE_BYTES};
use crate::storage::sqlite::CLINICS_FOLDER;

/// The folder of one clinic's files.
#[derive(Debug, Clone)]
pub(crate) struct Files(PathBuf);

/// A SHA-256 in lower-case hexadecimal, parsed once: safe in a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sha256Hex(String);

impl Sha256Hex {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        chairside_model::text::is_sha256(text).then(|| Self(text.to_owned()))
    }
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl Files {
    pub(crate) fn of(data: &Path, clinic: ClinicId) -> Self {
        Self(data.join(CLINICS_FOLDER).join(clinic.to_string()))
    }

    pub(crate) fn blob_path(&self, sha256: &Sha256Hex) -> PathBuf {
        self.0.join("blobs").join(&sha256.0[..2]).join(&sha256.0)
    }

    fn upload_path(&self, upload: RecordId) -> PathBuf {
        self.0.join("uploads").join(upload.to_string())
    }

    /// What the disk still takes, for files; a little is left for records.
    pub(crate) fn room_for(&self, bytes: u64) -> io::Result<bool> {
        Ok(fs4::available_space(&self.0)?.saturating_sub(DISK_RESERVE_BYTES) >= bytes)
    }

    pub(crate) fn upload_create(&self, upload: RecordId) -> io::Result<()> {
        std::fs::create_dir_all(self.0.join("uploads"))?;
        OpenOptions::new().write(true).create_new(true).open(self.upload_path(upload))?.sync_all()
    }

    /// `None`: there is no such file.
    pub(crate) fn upload_length(&self, upload: RecordId) -> io::Result<Option<u64>> {
        length(&self.upload_path(upload))
    }

    pub(crate) fn upload_open(&self, upload: RecordId) -> io::Result<UploadFile> {
        let mut file = OpenOptions::new().write(true).open(self.upload_path(upload))?;
        let length = file.seek(SeekFrom::End(0))?;
        Ok(UploadFile { file, durable: length, length })
    }

    pub(crate) fn upload_remove(&self, upload: RecordId) -> io::Result<()> {
        match std::fs::remove_file(self.upload_path(upload)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    /// The hash of what has arrived.
    pub(crate) fn upload_sha256(&self, upload: RecordId) -> io::Result<String> {
        sha256_of(&self.upload_path(upload))
    }

    /// `None`: there is no such file.
    pub(crate) fn blob_is_whole(&self, sha256: &Sha256Hex) -> io::Result<Option<bool>> {
        match sha256_of(&self.blob_path(sha256)) {
            Ok(found) => Ok(Some(found == sha256.0)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Nobody is given it any more; somebody who knows disks may want to look at it.
    pub(crate) fn blob_set_aside(&self, sha256: &Sha256Hex) -> io::Result<()> {
        let path = self.blob_path(sha256);
        std::fs::rename(&path, path.with_extension("damaged"))
    }

    /// Verified bytes get the name under which they stay: durable, then renamed, then the folders made durable.
    pub(crate) fn upload_becomes_blob(&self, upload: RecordId, sha256: &Sha256Hex) -> io::Result<()> {
        let (from, to) = (self.upload_path(upload), self.blob_path(sha256));
        let folder = self.0.join("blobs").join(&sha256.0[..2]);
        std::fs::create_dir_all(&folder)?;
        File::open(&from)?.sync_all()?;
        std::fs::rename(from, to)?;
        sync_folder(&folder)?;
        sync_folder(&self.0.join("blobs"))?;
        sync_folder(&self.0)
    }

    pub(crate) fn blob_remove(&self, sha256: &Sha256Hex) -> io::Result<()> {
        match std::fs::remove_file(self.blob_path(sha256)) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    pub(crate) fn blob_length(&self, sha256: &Sha256Hex) -> io::Result<Option<u64>> {
        length(&self.blob_path(sha256))
    }
}

fn sha256_of(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let (mut hash, mut piece) = (Sha256::new(), vec![0u8; FILE_PIECE_BYTES]);
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(hex::encode(hash.finalize())),
            read => hash.update(&piece[..read]),
        }
    }
}

fn length(path: &Path) -> io::Result<Option<u64>> {
    match std::fs::metadata(path) {
        Ok(metadata) => Ok(Some(metadata.len())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// An upload being appended to. What is not durable yet is cut off again if the disk fails.
pub(crate) struct UploadFile {
    file: File,
    durable: u64,
    length: u64,
}

impl UploadFile {
    pub(crate) fn length(&self) -> u64 {
        self.length
    }

    pub(crate) fn append(&mut self, piece: &[u8]) -> io::Result<()> {
        self.file.write_all(piece)?;
        self.length += piece.len() as u64;
        Ok(())
    }

    pub(crate) fn make_durable(&mut self) -> io::Result<()> {
        if self.length > self.durable {
            self.file.sync_data()?;
            self.durable = self.length;
        }
        Ok(())
    }

    /// What was durable when the file was opened or last synced.
    pub(crate) fn durable(&self) -> u64 {
        self.durable
    }

    pub(crate) fn cut_back(&mut self, length: u64) -> io::Result<()> {
        self.file.set_len(length)?;
        self.file.seek(SeekFrom::Start(length))?;
        (self.length, self.durable) = (length, length);
        self.file.sync_all()
    }
}
