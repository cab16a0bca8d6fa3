//! Uploads under way and the list of verified bytes.
//!
//! Must not know: the bytes themselves. How far an upload is, its file says.

use chairside_model::RecordId;
use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::{id, signed, unsigned};
use crate::storage::{BlobNew, StorageError, Upload};

pub(super) fn add(tx: &Transaction<'_>, upload: &Upload) -> Result<bool, StorageError> {
    if upload.done
        && tx.execute("UPDATE blob SET released_at = NULL WHERE sha256 = ?1", [&upload.sha256])? == 0
    {
        return Ok(false);
    }
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
    Ok(true)
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

pub(super) fn release(tx: &Transaction<'_>, sha256: &str, now_ms: u64) -> Result<bool, StorageError> {
    let mut statement =
        tx.prepare_cached("UPDATE blob SET released_at = coalesce(released_at, ?2) WHERE sha256 = ?1")?;
    Ok(statement.execute(params![sha256, signed(now_ms)])? > 0)
}

pub(super) fn released_before(
    tx: &Transaction<'_>,
    ms: u64,
    limit: u32,
) -> Result<Vec<String>, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT sha256 FROM blob WHERE released_at < ?1 ORDER BY released_at, sha256 LIMIT ?2",
    )?;
    let found = statement.query_map(params![signed(ms), limit], |row| row.get(0))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// By every row that names these bytes anywhere: rows of newer desks too, and both sides of a conflict. What is still
/// referred to is released no longer.
pub(super) fn may_go(tx: &Transaction<'_>, sha256: &str, before_ms: u64) -> Result<bool, StorageError> {
    let (rows, live, last): (i64, i64, Option<i64>) = tx
        .prepare_cached(
            "WITH naming AS MATERIALIZED
               (SELECT deleted, seq FROM record WHERE collection <> 'blob' AND instr(body, ?1) > 0)
             SELECT count(*), count(*) FILTER (WHERE deleted = 0),
               (SELECT min(at) FROM commit_mark WHERE seq >= (SELECT max(seq) FROM naming)) FROM naming",
        )?
        .query_row([sha256], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    if live > 0 {
        tx.execute("UPDATE blob SET released_at = NULL WHERE sha256 = ?1", [sha256])?;
    }
    // The last change of the last tombstone is when it was made, by this server's own clock.
    Ok(rows > 0 && live == 0 && last.is_some_and(|last| unsigned(last) < before_ms))
}

pub(super) fn unlist(tx: &Transaction<'_>, sha256: &str) -> Result<bool, StorageError> {
    Ok(tx.execute("DELETE FROM blob WHERE sha256 = ?1", [sha256])? > 0)
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
