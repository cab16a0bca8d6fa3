//! The folder of a profile's encrypted files, each under a name made from the hash of its content.
//!
//! Must not know: patients, rows, uploads, why a file is kept. A file's bytes are never modified: a file is
//! written aside, synced, and put under its name whole, so what is there is either all there or damaged by the disk.

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

/// Every call to the file system of this module and of the key slots: the one place for a disk that fails on demand.
pub(crate) mod disk {
    use std::fs::{self, File, OpenOptions};
    use std::io;
    use std::path::{Path, PathBuf};

    #[derive(Debug)]
    pub(crate) enum OpenError {
        NotAFile,
        Io(io::Error),
    }

    /// Fails if the name is taken: nothing is ever emptied. Only this user may read it.
    pub(crate) fn create_new(path: &Path) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)
    }

    /// A file of ours that is not finished. `None`: there is none.
    pub(crate) fn open_to_go_on(path: &Path) -> io::Result<Option<File>> {
        match OpenOptions::new().read(true).write(true).open(path) {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(crate) fn open_regular(path: &Path) -> Result<File, OpenError> {
        let mut options = OpenOptions::new();
        options.read(true);
        not_following(&mut options);
        let file = options.open(path).map_err(open_error)?;
        let metadata = file.metadata().map_err(OpenError::Io)?;
        if !metadata.is_file() {
            return Err(OpenError::NotAFile);
        }
        Ok(file)
    }

    #[cfg(unix)]
    pub(crate) fn open_regular_alone(path: &Path) -> Result<Option<File>, OpenError> {
        let file = open_regular(path)?;
        match file.try_lock_shared() {
            Ok(()) => Ok(Some(file)),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            // A share that knows no locks: then size and time must do.
            Err(fs::TryLockError::Error(_)) => Ok(Some(file)),
        }
    }

    #[cfg(windows)]
    pub(crate) fn open_regular_alone(path: &Path) -> Result<Option<File>, OpenError> {
        const FILE_SHARE_READ: u32 = 1;
        const ERROR_SHARING_VIOLATION: i32 = 32;
        let mut options = OpenOptions::new();
        options.read(true);
        std::os::windows::fs::OpenOptionsExt::share_mode(&mut options, FILE_SHARE_READ);
        not_following(&mut options);
        match options.open(path) {
            Ok(file) if file.metadata().map_err(OpenError::Io)?.is_file() => Ok(Some(file)),
            Ok(_) => Err(OpenError::NotAFile),
            Err(error) if error.raw_os_error() == Some(ERROR_SHARING_VIOLATION) => Ok(None),
            Err(error) => Err(open_error(error)),
        }
    }

    pub(crate) fn exists(path: &Path) -> io::Result<bool> {
        match fs::symlink_metadata(path) {
            Ok(_) => Ok(true),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    pub(crate) fn make_dirs(path: &Path) -> io::Result<()> {
        if path.is_dir() {
            return Ok(());
        }
        fs::create_dir_all(path)
    }

    pub(crate) fn list(folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
    }

    pub(crate) fn sync(file: &File) -> io::Result<()> {
        file.sync_all()
    }

    /// Atomic: the name stands for the old file or for the new one.
    pub(crate) fn replace(from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    pub(crate) fn remove(path: &Path) -> io::Result<()> {
        match fs::remove_file(path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        }
    }

    /// Makes a name survive a power cut, and the name of its folder, which may be as new.
    pub(crate) fn sync_folder_of(path: &Path) -> io::Result<()> {
        path.ancestors().skip(1).take(2).try_for_each(sync_folder)
    }

    #[cfg(unix)]
    fn sync_folder(folder: &Path) -> io::Result<()> {
        match File::open(folder) {
            Ok(folder) => folder.sync_all(),
            // A name that never was, in a folder that never was.
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// NTFS journals names itself, and Windows offers no way to wait for it.
    #[cfg(not(unix))]
    fn sync_folder(_folder: &Path) -> io::Result<()> {
        Ok(())
    }

    #[cfg(unix)]
    fn not_following(options: &mut OpenOptions) {
        use rustix::fs::OFlags;
        // NONBLOCK: a pipe without a writer would hold the opening for ever.
        let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::NOCTTY;
        std::os::unix::fs::OpenOptionsExt::custom_flags(options, flags.bits() as i32);
    }

    #[cfg(windows)]
    fn not_following(options: &mut OpenOptions) {
        /// Opens the link itself, which then is no file.
        const FILE_FLAG_OPEN_REPARSE_POINT: u32 = 0x0020_0000;
        std::os::windows::fs::OpenOptionsExt::custom_flags(options, FILE_FLAG_OPEN_REPARSE_POINT);
    }

    #[cfg(unix)]
    fn open_error(error: io::Error) -> OpenError {
        use rustix::io::Errno;
        match error.raw_os_error().map(Errno::from_raw_os_error) {
            // A link; a socket or a device without a driver.
            Some(Errno::LOOP | Errno::NXIO) => OpenError::NotAFile,
            _ => OpenError::Io(error),
        }
    }

    #[cfg(windows)]
    fn open_error(error: io::Error) -> OpenError {
        OpenError::Io(error)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Seek, SeekFrom};

    use chairside_model::env::fixed::FixedEnv;
    use tempfile::TempDir;

    use super::*;
    use crate::keys::DataKey;

    struct Desk {
        _folder: TempDir,
        dir: PathBuf,
        env: FixedEnv,
        blobs: BlobDir,
    }

    fn root() -> BlobRoot {
        DataKey::fresh(&FixedEnv::new(0, 1)).blob_root()
    }

    fn desk() -> Desk {
        let folder = TempDir::new().unwrap();
        let dir = folder.path().join("blobs");
        let blobs = BlobDir::open(&dir, root()).unwrap();
        Desk { _folder: folder, dir, env: FixedEnv::new(0, 2), blobs }
    }

    impl Desk {
        fn import(&self, content: &[u8]) -> Imported {
            self.blobs.import(content, &self.env).unwrap()
        }
        fn read(&self, sha256: &[u8; 32]) -> Result<Vec<u8>, BlobError> {
            let mut content = Vec::new();
            let mut reader = self.blobs.open_blob(sha256)?;
            reader.read_to_end(&mut content).map_err(BlobFileError::from_read)?;
            Ok(content)
        }
        fn left_aside(&self) -> usize {
            disk::list(&self.dir.join(ASIDE)).unwrap().len()
        }
    }

    fn sha256(content: &[u8]) -> [u8; 32] {
        Sha256::digest(content).into()
    }

    #[test]
    fn an_imported_file_comes_back_and_is_found_by_its_hash() {
        let desk = desk();
        for length in [1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES] {
            let content = vec![length as u8; length];
            let imported = desk.import(&content);
            assert_eq!((imported.sha256, imported.bytes), (sha256(&content), length as u64));
            assert_eq!(desk.read(&imported.sha256).unwrap(), content);
            assert_eq!(desk.blobs.verify(&imported.sha256).unwrap(), BlobHealth::Whole);
        }
        assert_eq!(desk.left_aside(), 0);
    }

    #[test]
    fn the_name_tells_nothing_about_the_content() {
        let desk = desk();
        let imported = desk.import(b"tooth 36");
        let path = desk.blobs.path_of(&imported.sha256);
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(path.parent().unwrap().ends_with(&name[..2]) && name.len() == 64);
        assert_ne!(name, hex::encode(imported.sha256));
    }

    #[test]
    fn the_same_file_twice_is_one_file() {
        let desk = desk();
        let first = desk.import(b"the same");
        assert_eq!(desk.import(b"the same").sha256, first.sha256);
        let folder = desk.blobs.path_of(&first.sha256).parent().unwrap().to_owned();
        assert_eq!(disk::list(&folder).unwrap().len(), 1);
    }

    #[test]
    fn importing_at_the_same_moment_gives_one_whole_file() {
        let desk = desk();
        let content = vec![9; 300_000];
        std::thread::scope(|scope| {
            for _ in 0..4 {
                scope.spawn(|| desk.import(&content));
            }
        });
        assert_eq!(desk.blobs.verify(&sha256(&content)).unwrap(), BlobHealth::Whole);
        assert_eq!(desk.left_aside(), 0);
    }

    #[test]
    fn an_empty_and_a_too_big_file_are_refused_and_leave_nothing() {
        let desk = desk();
        assert!(matches!(desk.blobs.import(io::empty(), &desk.env), Err(BlobError::Empty)));
        let bounded = |content: &[u8]| desk.blobs.import_bounded(content, &desk.env, 10);
        assert!(matches!(bounded(&[1; 11]), Err(BlobError::TooBig)));
        assert!(bounded(&[1; 10]).is_ok());
        assert_eq!(desk.left_aside(), 0);
    }

    #[test]
    fn a_source_that_fails_half_way_leaves_nothing() {
        struct Unplugged;
        impl Read for Unplugged {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::ErrorKind::NotConnected.into())
            }
        }
        let desk = desk();
        let source = (&[1; 100_000][..]).chain(Unplugged);
        assert!(matches!(desk.blobs.import(source, &desk.env), Err(BlobError::Source(_))));
        assert_eq!(desk.left_aside(), 0);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_called_so() {
        let desk = desk();
        let full = File::options().write(true).open("/dev/full").unwrap();
        let written = desk.blobs.encrypt(&[1; 100_000][..], full, &desk.env, BLOB_BYTES_MAX);
        assert!(matches!(written, Err(BlobError::DiskFull)));
    }

    #[test]
    fn what_a_crash_left_aside_is_swept_and_the_rest_stays() {
        let desk = desk();
        let imported = desk.import(b"kept");
        fs::copy(desk.blobs.path_of(&imported.sha256), desk.dir.join(ASIDE).join("half")).unwrap();
        let again = BlobDir::open(&desk.dir, root()).unwrap();
        assert_eq!(desk.left_aside(), 0);
        assert_eq!(again.verify(&imported.sha256).unwrap(), BlobHealth::Whole);
    }

    fn partial(desk: &Desk, sha256: &[u8; 32]) -> Partial {
        desk.blobs.partial(sha256, &desk.env).unwrap().expect("nobody else writes it")
    }

    #[test]
    fn a_file_that_was_coming_goes_on_after_a_restart() {
        let mut desk = desk();
        let content: Vec<u8> = (0..300_000u32).map(|n| n.to_le_bytes()[0] ^ n.to_le_bytes()[1]).collect();
        let wanted = sha256(&content);
        let mut coming = partial(&desk, &wanted);
        assert!(desk.blobs.partial(&wanted, &desk.env).unwrap().is_none(), "it has one writer");
        coming.append(&content[..200_000]).unwrap();
        drop(coming);
        assert_eq!(desk.blobs.verify(&wanted).unwrap(), BlobHealth::Missing);
        let path = disk::list(&desk.dir.join(PARTIAL)).unwrap().remove(0);
        assert!(
            !fs::read(&path).unwrap().windows(50).any(|bytes| bytes == &content[..50]),
            "sealed from the start"
        );

        desk.blobs = BlobDir::open(&desk.dir, root()).unwrap();
        let mut coming = partial(&desk, &wanted);
        assert_eq!(coming.bytes(), 3 * CHUNK_BYTES as u64, "whole chunks");
        coming.append(&content[3 * CHUNK_BYTES..]).unwrap();
        let imported = desk.blobs.partial_finish(coming, |found| *found == wanted).unwrap();
        assert_eq!(imported.bytes, 300_000);
        assert_eq!(desk.read(&wanted).unwrap(), content);
        assert!(disk::list(&desk.dir.join(PARTIAL)).unwrap().is_empty());
    }

    #[test]
    fn what_the_disk_spoilt_of_a_coming_file_comes_again() {
        let desk = desk();
        let content = vec![7; 4 * CHUNK_BYTES];
        let wanted = sha256(&content);
        for (flipped, kept) in [(100_000, 1), (20, 0), (9, 0)] {
            let mut coming = partial(&desk, &wanted);
            coming.append(&content[coming.bytes() as usize..]).unwrap();
            drop(coming);
            let path = disk::list(&desk.dir.join(PARTIAL)).unwrap().remove(0);
            let mut file = fs::read(&path).unwrap();
            file[flipped] ^= 1;
            fs::remove_file(&path).unwrap();
            disk::create_new(&path).unwrap().write_all(&file).unwrap();
            assert_eq!(partial(&desk, &wanted).bytes(), kept * CHUNK_BYTES as u64, "{flipped}");
        }
        let mut coming = partial(&desk, &wanted);
        coming.append(&content).unwrap();
        assert!(desk.blobs.partial_finish(coming, |found| *found == wanted).is_ok());
    }

    #[test]
    fn a_coming_file_that_is_another_is_not_kept() {
        let desk = desk();
        let wanted = sha256(b"wanted");
        let mut coming = partial(&desk, &wanted);
        coming.append(b"altered").unwrap();
        let finished = desk.blobs.partial_finish(coming, |found| *found == wanted);
        assert!(matches!(finished, Err(BlobError::Damaged)));
        assert_eq!(desk.blobs.verify(&wanted).unwrap(), BlobHealth::Missing);
        assert_eq!(partial(&desk, &wanted).bytes(), 0);
    }

    #[test]
    fn bytes_that_somebody_is_filing_are_not_taken_away() {
        let desk = desk();
        let imported = desk.import(b"just filed");
        let sha256 = imported.sha256;
        assert_eq!(desk.blobs.remove_unclaimed(&sha256).unwrap(), Removed::Claimed);
        let again = desk.import(b"just filed");
        drop(imported);
        assert_eq!(desk.blobs.remove_unclaimed(&sha256).unwrap(), Removed::Claimed, "twice at once");
        drop(again);
        assert_eq!(desk.blobs.remove_unclaimed(&sha256).unwrap(), Removed::Yes);
        assert_eq!(desk.blobs.verify(&sha256).unwrap(), BlobHealth::Missing);
    }

    #[test]
    fn damage_is_told_from_absence_and_healed_by_importing_again() {
        let desk = desk();
        let content = vec![5; 2 * CHUNK_BYTES];
        let imported = desk.import(&content);
        let path = desk.blobs.path_of(&imported.sha256);

        let mut file = fs::read(&path).unwrap();
        file[100] ^= 1;
        fs::remove_file(&path).unwrap();
        disk::create_new(&path).unwrap().write_all(&file).unwrap();
        assert_eq!(desk.blobs.verify(&imported.sha256).unwrap(), BlobHealth::Damaged);
        assert!(matches!(desk.read(&imported.sha256), Err(BlobError::Damaged)));
        let mut reader = desk.blobs.open_blob(&imported.sha256).unwrap();
        reader.seek(SeekFrom::Start(CHUNK_BYTES as u64)).unwrap();
        assert_eq!(reader.read(&mut [0; 10]).unwrap(), 10, "the whole second chunk is still readable");

        desk.import(&content);
        assert_eq!(desk.blobs.verify(&imported.sha256).unwrap(), BlobHealth::Whole);

        desk.blobs.remove(&imported.sha256).unwrap();
        desk.blobs.remove(&imported.sha256).unwrap();
        assert_eq!(desk.blobs.verify(&imported.sha256).unwrap(), BlobHealth::Missing);
        assert!(!desk.blobs.contains(&imported.sha256).unwrap());
    }

    #[test]
    fn a_file_under_another_files_name_is_damage() {
        let desk = desk();
        let (first, second) = (desk.import(b"first"), desk.import(b"second"));
        fs::copy(desk.blobs.path_of(&second.sha256), desk.blobs.path_of(&first.sha256)).unwrap();
        assert!(matches!(desk.blobs.open_blob(&first.sha256), Err(BlobError::Damaged)));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn only_regular_files_are_sources() {
        let folder = TempDir::new().unwrap();
        let path = |name: &str| folder.path().join(name);
        disk::create_new(&path("file")).unwrap();
        std::os::unix::fs::symlink(path("file"), path("link")).unwrap();
        std::os::unix::fs::symlink(path("nowhere"), path("dangling")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(path("socket")).unwrap();
        let (kind, mode) = (rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR);
        rustix::fs::mknodat(rustix::fs::CWD, path("pipe"), kind, mode, 0).unwrap();

        assert!(open_source(&path("file")).is_ok());
        for name in ["link", "dangling", "socket", "pipe", "."] {
            assert!(matches!(open_source(&path(name)), Err(BlobError::NotAFile)), "{name}");
        }
        assert!(matches!(open_source(Path::new("/dev/null")), Err(BlobError::NotAFile)));
        assert!(matches!(open_source(&path("missing")), Err(BlobError::Source(_))));
    }
}
