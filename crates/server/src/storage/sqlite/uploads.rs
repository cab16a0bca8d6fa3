//! Uploads under way and the list of verified bytes.
//!
//! Must not know: the bytes themselves. How far an upload is, its file says.

use chairside_model::RecordId;
use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::{id, signed, unsigned};
use crate::storage::{BlobNew, StorageError, Upload};

pub(super) fn add(tx: &Transaction<'_>, upload: &Upload) -> Result<(), StorageError> {
    let state = if upload.done { "done" } else { "open" };
    tx.execute(
        "INSERT INTO upload (id, sha256, filename, length, device, user, state, created_at, touched_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            upload.id.as_bytes(),
            upload.sha256,
            upload.filename,
            signed(upload.length),
            upload.device.as_bytes(),
            upload.user.as_bytes(),
            state,
            signed(upload.created_at_ms),
            signed(upload.touched_at_ms)
        ],
    )?;
    Ok(())
}

pub(super) fn get(tx: &Transaction<'_>, upload: RecordId) -> Result<Option<Upload>, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT id, sha256, filename, length, device, user, state, created_at, touched_at FROM upload WHERE id = ?1",
    )?;
    let mut found = statement.query([upload.as_bytes()])?;
    found.next()?.map(read).transpose()
}

fn read(row: &Row<'_>) -> Result<Upload, StorageError> {
    Ok(Upload {
        id: id(&row.get::<_, Vec<u8>>(0)?)?,
        sha256: row.get(1)?,
        filename: row.get(2)?,
        length: unsigned(row.get(3)?),
        device: id(&row.get::<_, Vec<u8>>(4)?)?,
        user: id(&row.get::<_, Vec<u8>>(5)?)?,
        done: row.get::<_, String>(6)? == "done",
        created_at_ms: unsigned(row.get(7)?),
        touched_at_ms: unsigned(row.get(8)?),
    })
}

pub(super) fn touch(tx: &Transaction<'_>, upload: RecordId, now_ms: u64) -> Result<(), StorageError> {
    tx.execute(
        "UPDATE upload SET touched_at = ?2 WHERE id = ?1",
        params![upload.as_bytes(), signed(now_ms)],
    )?;
    Ok(())
}

pub(super) fn remove(tx: &Transaction<'_>, upload: RecordId) -> Result<(), StorageError> {
    tx.execute("DELETE FROM upload WHERE id = ?1", [upload.as_bytes()])?;
    Ok(())
}

pub(super) fn open_count(tx: &Transaction<'_>) -> Result<u64, StorageError> {
    let count = tx.query_row("SELECT count(*) FROM upload WHERE state = 'open'", [], |row| row.get(0))?;
    Ok(unsigned(count))
}

pub(super) fn older_than(tx: &Transaction<'_>, ms: u64) -> Result<Vec<RecordId>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT id FROM upload WHERE touched_at < ?1")?;
    let mut found = statement.query([signed(ms)])?;
    let mut uploads = vec![];
    while let Some(row) = found.next()? {
        uploads.push(id(&row.get::<_, Vec<u8>>(0)?)?);
    }
    Ok(uploads)
}

pub(super) fn blob_bytes(tx: &Transaction<'_>, sha256: &str) -> Result<Option<u64>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT bytes FROM blob WHERE sha256 = ?1")?;
    Ok(statement.query_row([sha256], |row| row.get(0)).optional()?.map(unsigned))
}

/// False: the clinic had these bytes already. The upload is over either way.
pub(super) fn finish(tx: &Transaction<'_>, blob: &BlobNew) -> Result<bool, StorageError> {
    tx.execute(
        "UPDATE upload SET state = 'done', touched_at = ?2 WHERE id = ?1",
        params![blob.upload.as_bytes(), signed(blob.now_ms)],
    )?;
    let added = tx.execute(
        "INSERT INTO blob (sha256, bytes, verified_at) VALUES (?1, ?2, ?3) ON CONFLICT (sha256) DO NOTHING",
        params![blob.sha256, signed(blob.bytes), signed(blob.now_ms)],
    )?;
    Ok(added == 1)
}
