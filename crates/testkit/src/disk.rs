//! A disk that can fail: a layer over SQLite's own access to files. It fills up, refuses the nth write or sync, and
//! remembers what was written since the last sync, which a power cut may take or tear.
//!
//! One of the two places with unsafe code: SQLite's interface to files is made of C pointers. Every method hands on
//! to SQLite's own; the faults are this thread's, so that tests beside each other do not share them.

#![expect(unsafe_code, reason = "SQLite takes a virtual file system as C structures only")]

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ffi::{CStr, c_int, c_void};
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::{Result, ensure};
use rusqlite::ffi;

use crate::fill::Dice;

/// A power cut tears a write at a sector's edge.
const SECTOR: usize = 512;

/// What goes wrong next, for the files below one path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Every write that makes a file longer fails.
    Full,
    /// The nth write from now fails, once.
    WriteFails(u64),
    /// The nth sync from now fails, once.
    SyncFails(u64),
    /// At the nth write or sync from now the power goes: it and everything after it fails.
    PowerCut(u64),
}

/// A write that no sync has followed: what it replaced, and what it wrote.
struct Unsynced {
    offset: u64,
    before: Vec<u8>,
    after: Vec<u8>,
    length_before: u64,
}

#[derive(Default)]
struct Disk {
    faults: Vec<(PathBuf, Fault)>,
    unsynced: BTreeMap<PathBuf, Vec<Unsynced>>,
    hits: u64,
}

thread_local! { static DISK: RefCell<Disk> = RefCell::new(Disk::default()); }

/// What a write or a sync is told.
enum Verdict {
    Fine,
    Fails(c_int),
}

impl Disk {
    fn judge(&mut self, path: &Path, write_grows: Option<bool>) -> Verdict {
        let is_write = write_grows.is_some();
        let failure = if is_write { ffi::SQLITE_IOERR_WRITE } else { ffi::SQLITE_IOERR_FSYNC };
        let mut verdict = Verdict::Fine;
        self.faults.retain_mut(|(below, fault)| {
            if !is_below(path, below) {
                return true;
            }
            let (fails, stays) = match fault {
                Fault::Full => (write_grows == Some(true), true),
                Fault::WriteFails(left) if is_write => count_down(left),
                Fault::SyncFails(left) if !is_write => count_down(left),
                Fault::WriteFails(_) | Fault::SyncFails(_) => (false, true),
                Fault::PowerCut(left) => (count_down(left).0, true),
            };
            if fails {
                verdict = Verdict::Fails(if *fault == Fault::Full { ffi::SQLITE_FULL } else { failure });
            }
            stays
        });
        self.hits += u64::from(matches!(verdict, Verdict::Fails(_)));
        verdict
    }
}

fn count_down(left: &mut u64) -> (bool, bool) {
    *left = left.saturating_sub(1);
    (*left == 0, *left > 0)
}

/// In this folder, or this database or its log.
fn is_below(path: &Path, below: &Path) -> bool {
    let log = || path.to_str()?.strip_prefix(below.to_str()?)?.chars().next();
    path.starts_with(below) || log() == Some('-')
}

/// From now on SQLite, in this process, reaches its files through this layer.
pub fn install() -> Result<()> {
    static INSTALLED: OnceLock<c_int> = OnceLock::new();
    let code = *INSTALLED.get_or_init(register);
    ensure!(code == ffi::SQLITE_OK, "SQLite refused the simulated disk: {code}");
    Ok(())
}

/// The files below `path` (a folder, or a database with its log) suffer this from now on.
pub fn plan(path: &Path, fault: Fault) {
    DISK.with_borrow_mut(|disk| disk.faults.push((path.to_owned(), fault)));
}

/// The files below `path` are well again, and what was written to them is on the disk.
pub fn heal(path: &Path) {
    DISK.with_borrow_mut(|disk| {
        disk.faults.retain(|(below, _)| below != path);
        disk.unsynced.retain(|written, _| !is_below(written, path));
    });
}

/// The power that was to go at some write or sync has gone.
pub fn is_without_power(path: &Path) -> bool {
    let gone = |(below, fault): &(PathBuf, Fault)| below == path && *fault == Fault::PowerCut(0);
    DISK.with_borrow(|disk| disk.faults.iter().any(gone))
}

/// A new disk for a new schedule.
pub fn forget() {
    DISK.with_borrow_mut(|disk| *disk = Disk::default());
}

/// How many writes and syncs were refused in this thread since [`forget`].
pub fn refused() -> u64 {
    DISK.with_borrow(|disk| disk.hits)
}

/// What a power cut leaves in the copies of the files below `path`: each write since the last sync is there, gone, or
/// torn, as the dice have it. Answers how many were not kept whole.
pub fn lose_unsynced(path: &Path, copy_of: impl Fn(&Path) -> PathBuf, dice: &Dice) -> Result<u64> {
    let written = DISK.with_borrow_mut(|disk| std::mem::take(&mut disk.unsynced));
    let (lost, kept): (BTreeMap<_, _>, BTreeMap<_, _>) =
        written.into_iter().partition(|(written, _)| is_below(written, path));
    DISK.with_borrow_mut(|disk| disk.unsynced = kept);
    lost.iter().map(|(written, writes)| lose(&copy_of(written), writes, dice)).sum()
}

fn lose(image: &Path, writes: &[Unsynced], dice: &Dice) -> Result<u64> {
    let Some(first) = writes.first() else { return Ok(0) };
    let file = std::fs::OpenOptions::new().read(true).write(true).open(image)?;
    for write in writes.iter().rev() {
        file.write_all_at(&write.before, write.offset)?;
    }
    file.set_len(first.length_before)?;
    let mut lost = 0;
    for write in writes {
        let kept = match dice.below(3) {
            0 => 0,
            1 => write.after.len().min(SECTOR * usize::try_from(dice.below(8))?),
            _ => write.after.len(),
        };
        lost += u64::from(kept < write.after.len());
        file.write_all_at(&write.after[..kept], write.offset)?;
    }
    Ok(lost)
}

/// Our part of an open file; SQLite's own follows it in memory.
#[repr(C)]
struct File {
    base: ffi::sqlite3_file,
    /// Null for a temporary file: nothing in it outlives the process.
    path: *mut PathBuf,
}

static METHODS: ffi::sqlite3_io_methods = ffi::sqlite3_io_methods {
    // Without the memory-mapped pages of version 3: they would pass by this layer.
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};

fn register() -> c_int {
    // SAFETY: SQLite's default is there once it is initialised and stays for the process; the copy is leaked and so
    // stays as well. Its other methods work with the copy, since they look at `pAppData` only, which is copied too.
    unsafe {
        ffi::sqlite3_initialize();
        let inner = ffi::sqlite3_vfs_find(std::ptr::null());
        if inner.is_null() {
            return ffi::SQLITE_ERROR;
        }
        let mut outer = *inner;
        outer.zName = c"simulated-disk".as_ptr();
        outer.szOsFile += size_of::<File>() as c_int;
        outer.pNext = std::ptr::null_mut();
        outer.xOpen = Some(open);
        INNER.get_or_init(|| Inner(inner));
        ffi::sqlite3_vfs_register(Box::into_raw(Box::new(outer)), 1)
    }
}

struct Inner(*mut ffi::sqlite3_vfs);
// SAFETY: SQLite's default is shared by all its threads; it is never changed here.
unsafe impl Send for Inner {}
// SAFETY: as above.
unsafe impl Sync for Inner {}

static INNER: OnceLock<Inner> = OnceLock::new();

unsafe extern "C" fn open(
    _: *mut ffi::sqlite3_vfs,
    name: ffi::sqlite3_filename,
    file: *mut ffi::sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    let Some(vfs) = INNER.get() else { return ffi::SQLITE_ERROR };
    // SAFETY: SQLite gives `szOsFile` bytes at `file`, which is ours and then the inner's; `name` is a C string or null.
    unsafe {
        let ours = file.cast::<File>();
        (*ours).base.pMethods = std::ptr::null();
        (*ours).path = std::ptr::null_mut();
        let Some(open) = (*vfs.0).xOpen else { return ffi::SQLITE_ERROR };
        let code = open(vfs.0, name, inner(file), flags, out_flags);
        if code == ffi::SQLITE_OK {
            if !name.is_null() {
                let path = PathBuf::from(CStr::from_ptr(name).to_string_lossy().into_owned());
                (*ours).path = Box::into_raw(Box::new(path));
            }
            (*ours).base.pMethods = &raw const METHODS;
        }
        code
    }
}

/// # Safety
/// `file` was opened by [`open`].
unsafe fn inner(file: *mut ffi::sqlite3_file) -> *mut ffi::sqlite3_file {
    // SAFETY: the inner's part begins where ours ends.
    unsafe { file.cast::<File>().add(1).cast() }
}

/// # Safety
/// As [`inner`]; SQLite opens no file whose methods are missing.
unsafe fn methods<'a>(file: *mut ffi::sqlite3_file) -> &'a ffi::sqlite3_io_methods {
    // SAFETY: the inner's methods are static, and set while the file is open.
    unsafe { &*(*inner(file)).pMethods }
}

/// # Safety
/// As [`inner`].
unsafe fn path<'a>(file: *mut ffi::sqlite3_file) -> Option<&'a Path> {
    // SAFETY: null, or the path boxed by `open` and freed by `close`.
    unsafe { (*file.cast::<File>()).path.as_ref().map(PathBuf::as_path) }
}

/// Calls the inner's method of that name.
macro_rules! hand_on {
    ($file:ident . $method:ident ( $($argument:expr),* )) => {
        match methods($file).$method {
            Some(method) => method(inner($file) $(, $argument)*),
            None => ffi::SQLITE_IOERR,
        }
    };
}

unsafe extern "C" fn close(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: SQLite closes what `open` opened, once.
    unsafe {
        let code = hand_on!(file.xClose());
        let ours = file.cast::<File>();
        if !(*ours).path.is_null() {
            drop(Box::from_raw((*ours).path));
            (*ours).path = std::ptr::null_mut();
        }
        code
    }
}

unsafe extern "C" fn read(
    file: *mut ffi::sqlite3_file,
    to: *mut c_void,
    amount: c_int,
    offset: ffi::sqlite3_int64,
) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xRead(to, amount, offset)) }
}

unsafe extern "C" fn write(
    file: *mut ffi::sqlite3_file,
    from: *const c_void,
    amount: c_int,
    offset: ffi::sqlite3_int64,
) -> c_int {
    // SAFETY: `from` holds `amount` bytes; the rest is handed on as it came.
    unsafe {
        if let Some(path) = path(file) {
            let mut length = 0;
            if hand_on!(file.xFileSize(&raw mut length)) != ffi::SQLITE_OK {
                return ffi::SQLITE_IOERR_FSTAT;
            }
            let bytes = std::slice::from_raw_parts(from.cast::<u8>(), usize::try_from(amount).unwrap_or(0));
            let grows = offset + ffi::sqlite3_int64::from(amount) > length;
            let verdict = DISK.with_borrow_mut(|disk| disk.judge(path, Some(grows)));
            if let Verdict::Fails(code) = verdict {
                return code;
            }
            let there = (length - offset).clamp(0, ffi::sqlite3_int64::from(amount));
            let mut before = vec![0_u8; usize::try_from(there).unwrap_or(0)];
            if there > 0 {
                let (to, amount) = (before.as_mut_ptr().cast(), there as c_int);
                if hand_on!(file.xRead(to, amount, offset)) != ffi::SQLITE_OK {
                    return ffi::SQLITE_IOERR_READ;
                }
            }
            let (offset, length_before) = (offset.cast_unsigned(), length.cast_unsigned());
            let write = Unsynced { offset, before, after: bytes.to_vec(), length_before };
            DISK.with_borrow_mut(|disk| disk.unsynced.entry(path.to_owned()).or_default().push(write));
        }
        hand_on!(file.xWrite(from, amount, offset))
    }
}

unsafe extern "C" fn truncate(file: *mut ffi::sqlite3_file, size: ffi::sqlite3_int64) -> c_int {
    // SAFETY: handed on as it came. What was cut off cannot be put back, so it counts as synced.
    unsafe {
        if let Some(path) = path(file) {
            DISK.with_borrow_mut(|disk| disk.unsynced.remove(path));
        }
        hand_on!(file.xTruncate(size))
    }
}

unsafe extern "C" fn sync(file: *mut ffi::sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: handed on as it came. The disk of a test need not be synced in truth: nobody cuts its power.
    unsafe {
        let Some(path) = path(file) else { return hand_on!(file.xSync(flags)) };
        DISK.with_borrow_mut(|disk| match disk.judge(path, None) {
            Verdict::Fails(code) => code,
            Verdict::Fine => {
                disk.unsynced.remove(path);
                ffi::SQLITE_OK
            }
        })
    }
}

unsafe extern "C" fn file_size(file: *mut ffi::sqlite3_file, size: *mut ffi::sqlite3_int64) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xFileSize(size)) }
}

unsafe extern "C" fn lock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xLock(level)) }
}

unsafe extern "C" fn unlock(file: *mut ffi::sqlite3_file, level: c_int) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xUnlock(level)) }
}

unsafe extern "C" fn check_reserved_lock(file: *mut ffi::sqlite3_file, out: *mut c_int) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xCheckReservedLock(out)) }
}

unsafe extern "C" fn file_control(file: *mut ffi::sqlite3_file, op: c_int, argument: *mut c_void) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xFileControl(op, argument)) }
}

unsafe extern "C" fn sector_size(file: *mut ffi::sqlite3_file) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xSectorSize()) }
}

/// No promise of the disk that would let SQLite leave out a sync.
unsafe extern "C" fn device_characteristics(_: *mut ffi::sqlite3_file) -> c_int {
    0
}

unsafe extern "C" fn shm_map(
    file: *mut ffi::sqlite3_file,
    page: c_int,
    size: c_int,
    extend: c_int,
    out: *mut *mut c_void,
) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xShmMap(page, size, extend, out)) }
}

unsafe extern "C" fn shm_lock(file: *mut ffi::sqlite3_file, offset: c_int, n: c_int, flags: c_int) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xShmLock(offset, n, flags)) }
}

unsafe extern "C" fn shm_barrier(file: *mut ffi::sqlite3_file) {
    // SAFETY: handed on as it came.
    unsafe {
        if let Some(barrier) = methods(file).xShmBarrier {
            barrier(inner(file));
        }
    }
}

unsafe extern "C" fn shm_unmap(file: *mut ffi::sqlite3_file, delete: c_int) -> c_int {
    // SAFETY: handed on as it came.
    unsafe { hand_on!(file.xShmUnmap(delete)) }
}
