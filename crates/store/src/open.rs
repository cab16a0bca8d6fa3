//! Opening the clinic's file: keys, pragmas read back, migrations; one writer and a few readers.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chairside_model::Env;
use chairside_model::planted::{Planted, planted};
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::audit::AuditChain;
use crate::error::{Error, Result};
use crate::kept;
use crate::keys::DataKey;
use crate::meta::{self, Meta};
use crate::migrate;
use crate::readers::Readers;
use crate::touched::Touched;
use crate::tx::{Author, Tx};

/// Only another program (a backup tool, a virus scanner) can hold the file: wait a moment, then say so.
const BUSY_TIMEOUT_MS: u32 = 5_000;
/// A checkpoint every 4 MiB of log keeps the log small and the average save at one fsync.
const CHECKPOINT_PAGES: u32 = 1_000;
/// The writer touches few pages of a clinic at a time.
const WRITER_CACHE_KIB: i32 = 4_096;

pub struct StoreOptions<'a> {
    pub path: &'a Path,
    pub key: &'a DataKey,
    pub env: Arc<dyn Env>,
}

/// The open file of one clinic on this desk.
pub struct Store {
    pub(crate) path: PathBuf,
    sqlcipher_key: String,
    pub(crate) writer: Mutex<Writer>,
    readers: Readers,
    env: Arc<dyn Env>,
}

pub(crate) struct Writer {
    db: Connection,
    audit: AuditChain,
    meta: Meta,
}

impl Store {
    /// Makes a new file. There must be none: an existing one is never replaced.
    pub fn create(options: &StoreOptions<'_>) -> Result<Self> {
        if options.path.exists() {
            return Err(Error::NotADatabase);
        }
        Self::connect(options, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
    }

    /// Opens the file that must be there.
    pub fn open(options: &StoreOptions<'_>) -> Result<Self> {
        match std::fs::metadata(options.path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(Error::Missing),
            Err(_) => return Err(Error::Io),
            Ok(found) if !found.is_file() => return Err(Error::NotADatabase),
            Ok(found) if found.len() == 0 => return Err(Error::Corrupt),
            Ok(_) => {}
        }
        Self::connect(options, OpenFlags::SQLITE_OPEN_READ_WRITE)
    }

    fn connect(options: &StoreOptions<'_>, flags: OpenFlags) -> Result<Self> {
        let sqlcipher_key = options.key.sqlcipher_raw_key().to_string();
        let mut db = Connection::open_with_flags(options.path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        unlock(&db, &sqlcipher_key, WRITER_CACHE_KIB)?;
        durable(&db)?;
        migrate::run(&mut db)?;
        let audit = AuditChain::resume(&db, options.key)?;
        let meta = Meta::load(&db)?;
        kept::sweep(options.path, options.env.now_ms(), usize::MAX);
        Ok(Self {
            path: options.path.to_owned(),
            sqlcipher_key,
            writer: Mutex::new(Writer { db, audit, meta }),
            readers: Readers::default(),
            env: options.env.clone(),
        })
    }

    pub fn env(&self) -> &dyn Env {
        &*self.env
    }

    /// One write transaction: all of it is durable when this returns, or none of it happened.
    pub fn write<R>(
        &self,
        author: Author,
        work: impl FnOnce(&mut Tx<'_>) -> Result<R>,
    ) -> Result<(R, Touched)> {
        let mut guard = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        let writer = &mut *guard;
        let sql = writer.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let audit_before = writer.audit.clone();
        let meta_before = writer.meta.clone();
        let mut tx = Tx::begin(&sql, &*self.env, author, &mut writer.audit, &mut writer.meta);
        let done = work(&mut tx).and_then(|value| {
            let touched = tx.finish()?;
            Ok((value, touched))
        });
        let done = done.and_then(|answer| {
            if planted(Planted::SavedBeforeCommit) && writer.meta.last_rank.as_u64().is_multiple_of(13) {
                return Ok(answer);
            }
            sql.commit()?;
            Ok(answer)
        });
        if done.is_err() {
            // What the file does not hold, memory must not hold either.
            writer.audit = audit_before;
            writer.meta = meta_before;
        }
        done
    }

    /// A write of the engine's or the desk's own (cursors, jobs, drafts), with nobody as its author.
    pub fn write_as_desk<R>(&self, work: impl FnOnce(&mut Tx<'_>) -> Result<R>) -> Result<(R, Touched)> {
        let author = self.meta().author();
        self.write(author, work)
    }

    /// A consistent view: everything read inside comes from one moment.
    pub fn read<R>(&self, work: impl FnOnce(&Connection) -> Result<R>) -> Result<R> {
        self.readers.read(
            |cache_kib| self.reader(cache_kib),
            |db| {
                let sql = db.transaction_with_behavior(TransactionBehavior::Deferred)?;
                work(&sql)
            },
        )
    }

    pub fn meta(&self) -> Meta {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner).meta.clone()
    }

    /// SQLite's own check of every page and SQLCipher's of every page's authentication code.
    pub fn check(&self) -> Result<()> {
        self.read(|db| {
            let verdict: String = db.query_row("pragma quick_check(1)", [], |row| row.get(0))?;
            if verdict == "ok" { Ok(()) } else { Err(Error::Corrupt) }
        })
    }

    /// Every fault of the file shows when it is opened, not in the middle of a morning.
    fn reader(&self, cache_kib: i32) -> Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(&self.path, flags)?;
        unlock(&db, &self.sqlcipher_key, cache_kib)?;
        db.pragma_update(None, "query_only", true)?;
        Ok(db)
    }
}

fn unlock(db: &Connection, sqlcipher_key: &str, cache_kib: i32) -> Result<()> {
    // In this form SQLCipher takes the bytes as the key; anything else would be stretched as if a person had typed it.
    db.pragma_update(None, "key", zeroize::Zeroizing::new(format!("x'{sqlcipher_key}'")).as_str())?;
    db.busy_timeout(std::time::Duration::from_millis(u64::from(BUSY_TIMEOUT_MS)))?;
    // The first page is read here, before any setting that would read it by itself: a wrong key or a foreign file
    // ends here.
    let pages: i64 =
        db.query_row("select count(*) from sqlite_schema", [], |row| row.get(0)).map_err(|error| {
            let error = Error::from(error);
            // With a key that unwrapped correctly, "not a database" means the file itself is not what it was.
            if matches!(error, Error::NotADatabase) && db.path().is_some_and(is_ours_by_size) {
                Error::Corrupt
            } else {
                error
            }
        })?;
    debug_assert!(pages >= 0);
    db.pragma_update(None, "cache_size", -cache_kib)?;
    // Nothing of a patient may land in a temporary file.
    db.pragma_update(None, "temp_store", "memory")?;
    db.pragma_update(None, "foreign_keys", false)?;
    db.pragma_update(None, "trusted_schema", false)?;
    db.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// SQLCipher's files are whole pages; what is not was never one.
fn is_ours_by_size(path: &str) -> bool {
    const PAGE_BYTES: u64 = 4096;
    std::fs::metadata(path).is_ok_and(|file| file.len() >= PAGE_BYTES && file.len() % PAGE_BYTES == 0)
}

/// Sets what durability rests on and reads it back: a saved edit must survive a power cut.
fn durable(db: &Connection) -> Result<()> {
    let mode: String = db.query_row("pragma journal_mode = wal", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(Error::Unsafe { pragma: "journal_mode", found: mode });
    }
    db.pragma_update(None, "synchronous", "full")?;
    let level: i64 = db.query_row("pragma synchronous", [], |row| row.get(0))?;
    const FULL: i64 = 2;
    if level != FULL {
        return Err(Error::Unsafe { pragma: "synchronous", found: level.to_string() });
    }
    if planted(Planted::CommitNotSynced) {
        db.pragma_update(None, "synchronous", "normal")?;
    }
    db.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    meta::refuse_read_only(db)
}
