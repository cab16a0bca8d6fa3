//! Every call to the file system of this module and of the key slots: the one place for a disk that fails on demand.

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
