//! Making and opening a clinic's file: settings read back, migrations by number, nothing new over something old.
//!
//! Must not know: what the tables mean.

use std::path::Path;

use chairside_model::ClinicId;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::{DATABASE, file_error, people, records, signed};
use crate::limits::DATABASE_BUSY;
use crate::storage::{ClinicNew, StorageError};

/// Append only; the position is the `user_version` it leads to.
const MIGRATIONS: &[&str] = &[
    include_str!("../../../migrations/001_first.sql"),
    include_str!("../../../migrations/002_digest.sql"),
    include_str!("../../../migrations/003_waiting.sql"),
    include_str!("../../../migrations/004_forgotten.sql"),
    include_str!("../../../migrations/005_snapshot.sql"),
    include_str!("../../../migrations/006_life.sql"),
    include_str!("../../../migrations/007_released.sql"),
];

/// `synchronous=FULL` as SQLite reports it. With NORMAL a power cut takes commits that were acknowledged.
const SYNCHRONOUS_FULL: i64 = 2;

/// Made aside and renamed whole: a clinic's folder either has everything or is not there.
pub(super) fn create(clinics: &Path, clinic: &ClinicNew) -> Result<(), StorageError> {
    let aside = clinics.join(format!(".new-{}", clinic.id));
    let files = |error: std::io::Error| file_error(&error);
    std::fs::create_dir(&aside).map_err(files)?;
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = connect(&aside.join(DATABASE), flags)?;
    migrate(&mut connection)?;
    fill(&mut connection, clinic)?;
    connection.close().map_err(|(_, error)| error)?;
    sync_folder(&aside).map_err(files)?;
    std::fs::rename(&aside, clinics.join(clinic.id.to_string())).map_err(files)?;
    sync_folder(clinics).map_err(files)
}

fn fill(connection: &mut Connection, clinic: &ClinicNew) -> Result<(), StorageError> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    people::clinic_add(&tx, clinic)?;
    people::user_add(&tx, &clinic.owner)?;
    for write in &clinic.writes {
        records::write_by_server(&tx, write)?;
    }
    Ok(tx.commit()?)
}

pub(super) fn writer(path: &Path) -> Result<Connection, StorageError> {
    connect(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)
}

pub(super) fn reader(path: &Path) -> Result<Connection, StorageError> {
    let connection = writer(path)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn connect(path: &Path, flags: OpenFlags) -> Result<Connection, StorageError> {
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(DATABASE_BUSY)?;
    let journal: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // On macOS an ordinary fsync stops at the drive's cache.
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    let synchronous: i64 = connection.query_row("PRAGMA synchronous", [], |row| row.get(0))?;
    if journal != "wal" || synchronous != SYNCHRONOUS_FULL {
        return Err(StorageError::Damaged("the settings that make a commit durable"));
    }
    Ok(connection)
}

pub(super) fn migrate(connection: &mut Connection) -> Result<(), StorageError> {
    let tx = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: i64 = tx.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let done = usize::try_from(version).unwrap_or(usize::MAX);
    if done > MIGRATIONS.len() {
        return Err(StorageError::Damaged("a file of a newer server"));
    }
    for migration in &MIGRATIONS[done..] {
        tx.execute_batch(migration)?;
    }
    if done < MIGRATIONS.len() {
        tx.pragma_update(None, "user_version", signed(MIGRATIONS.len() as u64))?;
    }
    Ok(tx.commit()?)
}

/// A file copied into another clinic's folder must not serve as that clinic.
pub(super) fn check_identity(connection: &Connection, id: ClinicId) -> Result<(), StorageError> {
    let stored: Vec<u8> =
        connection.query_row("SELECT clinic FROM meta WHERE only = 1", [], |row| row.get(0))?;
    if stored == id.as_bytes() { Ok(()) } else { Err(StorageError::Damaged("another clinic's file")) }
}

/// A renamed or new name in a folder is durable only once the folder is.
pub(crate) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { std::fs::File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schema_sql_shows_the_whole_truth() {
        let mut connection = Connection::open_in_memory().expect("memory");
        migrate(&mut connection).expect("migrates");
        let mut statement = connection
            .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC, name")
            .expect("prepares");
        let parts = statement.query_map([], |row| row.get::<_, String>(0)).expect("reads");
        let found: Vec<String> = parts.map(|part| part.expect("text") + ";\n").collect();
        let shown = include_str!("../../../schema.sql").replace("\r\n", "\n");
        let (_head, shown) = shown.split_once("\n\n").expect("a head and the tables");
        assert_eq!(found.join("\n"), shown, "copy the left side below the head of schema.sql");
    }

    #[test]
    fn the_migrations_build_a_file_once() {
        let mut connection = Connection::open_in_memory().expect("memory");
        migrate(&mut connection).expect("first");
        migrate(&mut connection).expect("second is a no-op");
        connection.pragma_update(None, "user_version", 999).expect("set");
        assert!(matches!(migrate(&mut connection), Err(StorageError::Damaged(_))));
    }
}
