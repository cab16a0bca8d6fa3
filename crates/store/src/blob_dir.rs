//! The folder of a profile's encrypted files, each under a name made from the hash of its content.
//!
//! Must not know: patients, rows, uploads, why a file is kept. A file's bytes are never modified: a file is
//! written aside, synced, and put under its name whole, so what is there is either all there or damaged by the disk.

pub(crate) mod disk;

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use chairside_model::Env;
use sha2::{Digest, Sha256};

use crate::blob_file::{BlobFileError, BlobReader, BlobWriter, CHUNK_BYTES};
use crate::keys::BlobRoot;

/// The largest file a clinic can keep: a cone-beam scan is a few hundred MiB, and the server refuses more.
pub const BLOB_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;

/// Files being written. Whatever is in here when the folder is opened was left by a crash.
const ASIDE: &str = "tmp";

#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is larger than 2 GiB")]
    TooBig,
    #[error("it is not a file: a folder, a link, a pipe or a device")]
    NotAFile,
    #[error("the disk is full")]
    DiskFull,
    #[error("the file is not on this desk")]
    Missing,
    #[error("the file is damaged on this desk's disk")]
    Damaged,
    /// The file to take in could not be read.
    #[error("reading the file to import: {0}")]
    Source(#[source] io::Error),
    /// The folder of files could not be read or written.
    #[error("the folder of files: {0}")]
    Io(#[source] io::Error),
}

/// Files that are coming, under their names: a cut line leaves them for the next try.
const PARTIAL: &str = "partial";
/// Files of one folder that a sweep looks at: far above what a clinic has.
const LISTED_MAX: usize = 1_000_000;

/// What a file is to the rest of the store. As long as it lives, nobody takes the bytes away: whoever imports drops it
/// after the rows that name them are written.
#[derive(Debug)]
pub struct Imported {
    pub sha256: [u8; 32],
    pub bytes: u64,
    _claim: Claim,
}

/// Bytes that are on the disk and perhaps not in the rows yet, by their hash and how often.
type Claims = Arc<Mutex<BTreeMap<[u8; 32], usize>>>;

#[derive(Debug)]
struct Claim {
    claims: Claims,
    sha256: [u8; 32],
}

impl Claim {
    fn new(claims: &Claims, sha256: [u8; 32]) -> Self {
        *locked(claims).entry(sha256).or_default() += 1;
        Self { claims: Arc::clone(claims), sha256 }
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        let mut claims = locked(&self.claims);
        if let Some(count) = claims.get_mut(&self.sha256) {
            *count -= 1;
            if *count == 0 {
                claims.remove(&self.sha256);
            }
        }
    }
}

/// What a panic left behind is still a count.
fn locked<T>(kept: &Mutex<T>) -> MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Was a file taken away?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Removed {
    Yes,
    /// Somebody is just filing the same bytes.
    Claimed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlobHealth {
    Whole,
    Missing,
    Damaged,
}

/// Opened once per profile: the profile's lock keeps a second program from sweeping what this one writes.
pub struct BlobDir {
    dir: PathBuf,
    root: BlobRoot,
    claims: Claims,
    /// Files that are coming at this moment: each has one writer.
    coming: Claims,
}

impl BlobDir {
    /// Makes the folder where there is none, and sweeps what a crash left half written.
    pub fn open(dir: &Path, root: BlobRoot) -> Result<Self, BlobError> {
        let aside = dir.join(ASIDE);
        disk::make_dirs(&aside).map_err(disk_error)?;
        disk::make_dirs(&dir.join(PARTIAL)).map_err(disk_error)?;
        disk::sync_folder_of(&aside).map_err(disk_error)?;
        for orphan in disk::list(&aside).map_err(disk_error)? {
            // A clinic opens even if a virus scanner holds a leftover; the next opening tries again.
            let _ = disk::remove(&orphan);
        }
        Ok(Self { dir: dir.to_owned(), root, claims: Claims::default(), coming: Claims::default() })
    }

    /// Takes a private, encrypted copy. When this returns, the copy survives a power cut.
    ///
    /// A file that is already there is replaced by the same content, which heals it if the disk damaged it.
    pub fn import(&self, source: impl Read, env: &dyn Env) -> Result<Imported, BlobError> {
        self.import_bounded(source, env, BLOB_BYTES_MAX)
    }

    /// Fails with [`BlobError::Damaged`] if the file is cut or is another one; damage inside a chunk shows when
    /// that chunk is read, as [`io::ErrorKind::InvalidData`].
    pub fn open_blob(&self, sha256: &[u8; 32]) -> Result<BlobReader<File>, BlobError> {
        let file = disk::open_regular(&self.path_of(sha256)).map_err(stored_error)?;
        Ok(BlobReader::open(file, &self.root, sha256)?)
    }

    /// Whether something stands under this name; [`BlobDir::verify`] says whether it is whole.
    pub fn contains(&self, sha256: &[u8; 32]) -> Result<bool, BlobError> {
        disk::exists(&self.path_of(sha256)).map_err(disk_error)
    }

    /// Reads the whole file and hashes it again.
    pub fn verify(&self, sha256: &[u8; 32]) -> Result<BlobHealth, BlobError> {
        match self.open_blob(sha256).and_then(hash_again) {
            Ok(actual) if actual == *sha256 => Ok(BlobHealth::Whole),
            Ok(_) | Err(BlobError::Damaged) => Ok(BlobHealth::Damaged),
            Err(BlobError::Missing) => Ok(BlobHealth::Missing),
            Err(error) => Err(error),
        }
    }

    /// Goes on with a file that is coming, or begins. `None`: somebody else is writing it.
    pub fn partial(&self, sha256: &[u8; 32], env: &dyn Env) -> Result<Option<Partial>, BlobError> {
        if locked(&self.coming).contains_key(sha256) {
            return Ok(None);
        }
        let coming = Claim::new(&self.coming, *sha256);
        let path = self.dir.join(PARTIAL).join(self.root.name_of(sha256));
        let begun = disk::open_to_go_on(&path).map_err(disk_error)?;
        let writer = match begun.map(|file| BlobWriter::resume(file, &self.root)) {
            Some(Ok(writer)) => writer,
            Some(Err(BlobFileError::Io(error))) => return Err(disk_error(error)),
            // Not even its head can be read: nothing of it is of use.
            Some(Err(BlobFileError::Damaged)) => {
                disk::remove(&path).map_err(disk_error)?;
                self.partial_new(&path, env)?
            }
            None => self.partial_new(&path, env)?,
        };
        Ok(Some(Partial { writer, path, _coming: coming }))
    }

    fn partial_new(&self, path: &Path, env: &dyn Env) -> Result<BlobWriter<File>, BlobError> {
        let file = disk::create_new(path).map_err(disk_error)?;
        BlobWriter::new(file, &self.root, env).map_err(disk_error)
    }

    /// All of it came: it gets its name, if it is what `is_wanted` says. Otherwise nothing of it is kept.
    pub fn partial_finish(
        &self,
        partial: Partial,
        is_wanted: impl FnOnce(&[u8; 32]) -> bool,
    ) -> Result<Imported, BlobError> {
        let Partial { writer, path, _coming } = partial;
        let written = writer.finish().map_err(disk_error)?;
        if !is_wanted(&written.sha256) {
            disk::remove(&path).map_err(disk_error)?;
            return Err(BlobError::Damaged);
        }
        disk::sync(&written.inner).map_err(disk_error)?;
        let claim = Claim::new(&self.claims, written.sha256);
        self.put_in_place(&path, &written.sha256)?;
        Ok(Imported { sha256: written.sha256, bytes: written.bytes, _claim: claim })
    }

    /// As [`BlobDir::remove`], unless somebody files the same bytes at this moment. An import claims them before they get
    /// their name, so that it either is seen here or puts them there anew.
    pub fn remove_unclaimed(&self, sha256: &[u8; 32]) -> Result<Removed, BlobError> {
        let claims = locked(&self.claims);
        if claims.contains_key(sha256) {
            return Ok(Removed::Claimed);
        }
        self.remove(sha256).map(|()| Removed::Yes)
    }

    /// The names of all files, and of those that are coming.
    pub(crate) fn names(&self) -> Result<BlobNames, BlobError> {
        let mut names = BlobNames::default();
        for folder in disk::list(&self.dir).map_err(disk_error)? {
            let is_fan = folder.file_name().is_some_and(|name| name.len() == 2);
            if is_fan {
                names.files.extend(listed(&folder)?);
            }
        }
        names.files.truncate(LISTED_MAX);
        names.partials = listed(&self.dir.join(PARTIAL))?;
        Ok(names)
    }

    pub(crate) fn name_of(&self, sha256: &[u8; 32]) -> String {
        self.root.name_of(sha256)
    }

    /// Of files that no row knows, so that nobody can say their hash. What is being filed is left alone.
    pub(crate) fn remove_names(&self, names: &[String]) -> Result<u64, BlobError> {
        let claims = locked(&self.claims);
        let claimed: BTreeSet<String> = claims.keys().map(|sha256| self.root.name_of(sha256)).collect();
        let mut removed = 0;
        for name in names.iter().filter(|name| name.len() > 2 && !claimed.contains(*name)) {
            disk::remove(&self.dir.join(&name[..2]).join(name)).map_err(disk_error)?;
            removed += 1;
        }
        Ok(removed)
    }

    /// Downloads that nobody goes on with.
    pub(crate) fn remove_partials(&self, names: &[String]) -> Result<(), BlobError> {
        let coming = locked(&self.coming);
        let coming: BTreeSet<String> = coming.keys().map(|sha256| self.root.name_of(sha256)).collect();
        for name in names.iter().filter(|name| !coming.contains(*name)) {
            disk::remove(&self.dir.join(PARTIAL).join(name)).map_err(disk_error)?;
        }
        Ok(())
    }

    /// A file that is not there is no error: the caller wanted it gone.
    pub fn remove(&self, sha256: &[u8; 32]) -> Result<(), BlobError> {
        let path = self.path_of(sha256);
        disk::remove(&path).map_err(disk_error)?;
        disk::sync_folder_of(&path).map_err(disk_error)
    }

    fn import_bounded(
        &self,
        source: impl Read,
        env: &dyn Env,
        bytes_max: u64,
    ) -> Result<Imported, BlobError> {
        let aside = self.dir.join(ASIDE).join(random_name(env));
        let imported = self.write_aside(&aside, source, env, bytes_max).and_then(|(sha256, bytes)| {
            let claim = Claim::new(&self.claims, sha256);
            self.put_in_place(&aside, &sha256)?;
            Ok(Imported { sha256, bytes, _claim: claim })
        });
        if imported.is_err() {
            // Should this fail as well, the next opening sweeps it.
            let _ = disk::remove(&aside);
        }
        imported
    }

    fn write_aside(
        &self,
        aside: &Path,
        source: impl Read,
        env: &dyn Env,
        bytes_max: u64,
    ) -> Result<([u8; 32], u64), BlobError> {
        let file = disk::create_new(aside).map_err(disk_error)?;
        self.encrypt(source, file, env, bytes_max)
    }

    fn encrypt(
        &self,
        mut source: impl Read,
        file: File,
        env: &dyn Env,
        bytes_max: u64,
    ) -> Result<([u8; 32], u64), BlobError> {
        let mut writer = BlobWriter::new(file, &self.root, env).map_err(disk_error)?;
        let mut buffer = vec![0; CHUNK_BYTES];
        let mut bytes = 0;
        loop {
            let count = read_some(&mut source, &mut buffer)?;
            if count == 0 {
                break;
            }
            bytes += count as u64;
            if bytes > bytes_max {
                return Err(BlobError::TooBig);
            }
            writer.write_all(&buffer[..count]).map_err(disk_error)?;
        }
        if bytes == 0 {
            return Err(BlobError::Empty);
        }
        let written = writer.finish().map_err(disk_error)?;
        disk::sync(&written.inner).map_err(disk_error)?;
        Ok((written.sha256, written.bytes))
    }

    fn put_in_place(&self, aside: &Path, sha256: &[u8; 32]) -> Result<(), BlobError> {
        let path = self.path_of(sha256);
        if let Some(folder) = path.parent() {
            disk::make_dirs(folder).map_err(disk_error)?;
        }
        if let Err(error) = disk::replace(aside, &path) {
            // Windows may refuse to replace a file that somebody is reading: then the one there must do.
            if self.verify(sha256)? != BlobHealth::Whole {
                return Err(disk_error(error));
            }
            disk::remove(aside).map_err(disk_error)?;
        }
        disk::sync_folder_of(&path).map_err(disk_error)
    }

    /// Two letters of fan-out keep a folder of 100,000 images at about 400 entries.
    fn path_of(&self, sha256: &[u8; 32]) -> PathBuf {
        let name = self.root.name_of(sha256);
        self.dir.join(&name[..2]).join(name)
    }
}

/// A file that is coming. Whatever was written when it is dropped is there for the next try, but for the last begun chunk.
pub struct Partial {
    writer: BlobWriter<File>,
    path: PathBuf,
    _coming: Claim,
}

impl Partial {
    /// How much of it is here.
    pub fn bytes(&self) -> u64 {
        self.writer.bytes()
    }

    pub fn append(&mut self, bytes: &[u8]) -> Result<(), BlobError> {
        self.writer.write_all(bytes).map_err(disk_error)
    }

    /// What is here is of no use.
    pub fn forget(self) -> Result<(), BlobError> {
        disk::remove(&self.path).map_err(disk_error)
    }
}

/// What lies in the folder.
#[derive(Debug, Default)]
pub(crate) struct BlobNames {
    pub(crate) files: Vec<String>,
    pub(crate) partials: Vec<String>,
}

fn listed(folder: &Path) -> Result<Vec<String>, BlobError> {
    let paths = disk::list(folder).map_err(disk_error)?;
    Ok(paths.iter().filter_map(|path| path.file_name()?.to_str().map(str::to_owned)).collect())
}

/// Opens what a person or a watched folder points at: regular files only, links not followed, checked on the
/// handle and not on the name, so that nothing can be put in its place in between.
pub fn open_source(path: &Path) -> Result<File, BlobError> {
    disk::open_regular(path).map_err(|error| match error {
        disk::OpenError::NotAFile => BlobError::NotAFile,
        disk::OpenError::Io(error) => BlobError::Source(error),
    })
}

/// As [`open_source`], but only while nobody else writes it: `None` while somebody does. Holds as long as the file is
/// open, as far as the system can hold it: Windows keeps others out, elsewhere they have to ask.
pub fn open_source_alone(path: &Path) -> Result<Option<File>, BlobError> {
    match disk::open_regular_alone(path) {
        Ok(file) => Ok(file),
        Err(disk::OpenError::NotAFile) => Err(BlobError::NotAFile),
        Err(disk::OpenError::Io(error)) => Err(BlobError::Source(error)),
    }
}

impl From<BlobFileError> for BlobError {
    fn from(error: BlobFileError) -> Self {
        match error {
            BlobFileError::Damaged => Self::Damaged,
            BlobFileError::Io(error) => disk_error(error),
        }
    }
}

fn stored_error(error: disk::OpenError) -> BlobError {
    match error {
        disk::OpenError::NotAFile => BlobError::Damaged,
        disk::OpenError::Io(error) if error.kind() == io::ErrorKind::NotFound => BlobError::Missing,
        disk::OpenError::Io(error) => disk_error(error),
    }
}

fn disk_error(error: io::Error) -> BlobError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => BlobError::DiskFull,
        _ => BlobError::Io(error),
    }
}

fn read_some(source: &mut impl Read, buffer: &mut [u8]) -> Result<usize, BlobError> {
    loop {
        match source.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => return read.map_err(BlobError::Source),
        }
    }
}

fn hash_again(mut reader: BlobReader<File>) -> Result<[u8; 32], BlobError> {
    let mut hasher = Sha256::new();
    let mut buffer = vec![0; CHUNK_BYTES];
    loop {
        let count = reader.read(&mut buffer).map_err(BlobFileError::from_read)?;
        if count == 0 {
            return Ok(hasher.finalize().into());
        }
        hasher.update(&buffer[..count]);
    }
}

fn random_name(env: &dyn Env) -> String {
    let mut bytes = [0; 16];
    env.fill(&mut bytes);
    hex::encode(bytes)
}

#[cfg(test)]
mod tests;
