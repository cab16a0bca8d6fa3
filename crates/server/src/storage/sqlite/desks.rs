//! When desks were heard of and what they said waits with them.
//!
//! Must not know: who asks.

use chairside_wire::desks::DeskSeen;
use rusqlite::{Transaction, params};

use super::{id, records, signed, unsigned};
use crate::limits::SEEN_EVERY_MS;
use crate::storage::{DeskSaid, DeskTotals, StorageError};

/// Is what the desk says news? A quiet desk is not worth a commit at every poll.
pub(super) fn is_news(tx: &Transaction<'_>, said: &DeskSaid) -> Result<bool, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT 1 FROM device WHERE id = ?1 AND (waiting_records <> ?2 OR waiting_files <> ?3
           OR waiting_oldest IS NOT ?4 OR cursor <> ?5 OR last_seen + ?6 <= ?7
           OR life IS NOT coalesce(?8, life))",
    )?;
    Ok(statement.exists(params![
        said.device.as_bytes(),
        signed(said.waiting.records),
        signed(said.waiting.files),
        said.waiting.oldest_ms.map(signed),
        signed(said.cursor_seq),
        signed(SEEN_EVERY_MS),
        signed(said.now_ms),
        said.life.map(|life| *life.as_bytes())
    ])?)
}

pub(super) fn note(tx: &Transaction<'_>, said: &DeskSaid) -> Result<(), StorageError> {
    tx.prepare_cached(
        "UPDATE device SET waiting_records = ?2, waiting_files = ?3, waiting_oldest = ?4, cursor = ?5, last_seen = ?6,
           life = coalesce(?7, life)
          WHERE id = ?1",
    )?
    .execute(params![
        said.device.as_bytes(),
        signed(said.waiting.records),
        signed(said.waiting.files),
        said.waiting.oldest_ms.map(signed),
        signed(said.cursor_seq),
        signed(said.now_ms),
        said.life.map(|life| *life.as_bytes())
    ])?;
    Ok(())
}

pub(super) fn list(tx: &Transaction<'_>) -> Result<Vec<DeskSeen>, StorageError> {
    let head = records::head(tx)?;
    let mut statement = tx.prepare_cached(
        "SELECT id, name, last_seen, waiting_records, waiting_files, waiting_oldest, cursor
           FROM device WHERE revoked = 0 ORDER BY name, id",
    )?;
    let mut rows = statement.query([])?;
    let mut desks = Vec::new();
    while let Some(row) = rows.next()? {
        desks.push(DeskSeen {
            device: id(&row.get::<_, Vec<u8>>(0)?)?,
            name: row.get(1)?,
            last_seen_ms: unsigned(row.get(2)?),
            waiting_records: unsigned(row.get(3)?),
            waiting_files: unsigned(row.get(4)?),
            oldest_waiting_ms: row.get::<_, Option<i64>>(5)?.map(unsigned),
            cursor_behind: head.saturating_sub(unsigned(row.get(6)?)),
        });
    }
    Ok(desks)
}

pub(super) fn add_totals(
    tx: &Transaction<'_>,
    now_ms: u64,
    totals: &mut DeskTotals,
) -> Result<(), StorageError> {
    for desk in list(tx)? {
        let silent_ms = now_ms.saturating_sub(desk.last_seen_ms);
        for (seen, within_ms) in totals.seen.iter_mut().zip(DeskTotals::WITHIN_MS) {
            *seen += u64::from(silent_ms <= within_ms);
        }
        totals.waiting_records += desk.waiting_records;
        totals.waiting_files += desk.waiting_files;
    }
    Ok(())
}
