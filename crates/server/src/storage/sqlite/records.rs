//! Records, their history, receipts and commit marks: loading for a push, writing it, reading a page.
//!
//! Must not know: how a merge is decided.

use std::collections::{BTreeMap, BTreeSet};

use chairside_model::op::{MASS_DELETE_PERCENT, MASS_DELETE_ROWS, MASS_DELETE_WINDOW_MS};
use chairside_model::planted::{Planted, planted};
use chairside_model::reconcile::{RowDigest, is_forgotten};
use chairside_model::{OpId, Rank, RecordId, Row, Stamp, Unit};
use chairside_wire::sync::{Cursor, HistoryEntry};
use rusqlite::{OptionalExtension, Transaction, params};

use super::{id, signed, unsigned};
use crate::limits::{
    ANCESTORS_MAX, HISTORY_BYTES_MAX, HISTORY_ITEMS_MAX, HISTORY_LOOKED_BACK_MAX, PRUNE_ROWS_MAX,
};
use crate::push::{DELETED, Loaded, tombstone_history};
use crate::storage::{
    AcceptedStatus, Changes, CursorKnown, DeleteSeen, HistoryNew, Page, PageQuery, Receipt, ReceiptAnswer,
    ServerWrite, StorageError, Wanted,
};

pub(super) fn head(tx: &Transaction<'_>) -> Result<u64, StorageError> {
    let mut statement = tx.prepare_cached("SELECT coalesce(max(seq), 0) FROM commit_mark")?;
    Ok(unsigned(statement.query_row([], |row| row.get(0))?))
}

pub(super) fn head_cursor(tx: &Transaction<'_>) -> Result<Option<Cursor>, StorageError> {
    cursor_at(tx, head(tx)?)
}

/// Tombstones that every desk had half a year to hear of. One with records below it stays, so that they keep a parent.
pub(super) fn forget_tombstones(tx: &Transaction<'_>, before_ms: u64) -> Result<(), StorageError> {
    let last: Option<i64> =
        tx.query_row("SELECT max(seq) FROM commit_mark WHERE at < ?1", [signed(before_ms)], |row| {
            row.get(0)
        })?;
    let Some(last) = last else { return Ok(()) };
    let mut statement = tx.prepare_cached(
        "SELECT body FROM record WHERE deleted = 1 AND seq <= ?1
            AND NOT EXISTS (SELECT 1 FROM record AS child WHERE child.parent = record.id) LIMIT ?2",
    )?;
    let bodies = statement.query_map(params![last, PRUNE_ROWS_MAX], |row| row.get::<_, String>(0))?;
    let bodies: Vec<String> = bodies.collect::<Result<_, _>>()?;
    for body in bodies {
        let row: Row = serde_json::from_str(&body).map_err(|_| StorageError::Damaged("a record"))?;
        if is_forgotten(&row, before_ms) {
            tx.prepare_cached(
                "INSERT OR REPLACE INTO forgotten (id, collection, parent)
                 SELECT id, collection, parent FROM record WHERE id = ?1",
            )?
            .execute([row.record.as_bytes()])?;
            tx.prepare_cached("DELETE FROM record WHERE id = ?1")?.execute([row.record.as_bytes()])?;
            tx.prepare_cached("UPDATE meta SET pruned_seq = max(pruned_seq, ?1) WHERE only = 1")?
                .execute([signed(row.seq)])?;
        }
    }
    tx.prepare_cached("UPDATE meta SET tombstones_ms = max(tombstones_ms, ?1) WHERE only = 1")?
        .execute([signed(before_ms)])?;
    Ok(())
}

/// Tombstones of an older rank are not counted by either side.
pub(super) fn tombstones_ms(tx: &Transaction<'_>) -> Result<u64, StorageError> {
    let mut statement = tx.prepare_cached("SELECT tombstones_ms FROM meta WHERE only = 1")?;
    Ok(unsigned(statement.query_row([], |row| row.get(0))?))
}

pub(super) fn cursor_known(tx: &Transaction<'_>, cursor: &Cursor) -> Result<CursorKnown, StorageError> {
    let mut statement = tx.prepare_cached("SELECT mark FROM commit_mark WHERE seq = ?1")?;
    let mark: Option<Vec<u8>> = statement.query_row([signed(cursor.seq)], |row| row.get(0)).optional()?;
    let known = if planted(Planted::MarkIgnored) {
        cursor.seq <= head(tx)?
    } else {
        mark.is_some_and(|mark| hex::encode(mark) == cursor.mark)
    };
    let mut statement = tx.prepare_cached("SELECT pruned_seq FROM meta WHERE only = 1")?;
    let pruned_seq = unsigned(statement.query_row([], |row| row.get(0))?);
    Ok(match known {
        false => CursorKnown::No,
        true if cursor.seq < pruned_seq && !planted(Planted::TombstonesForgotten) => CursorKnown::TooOld,
        true => CursorKnown::Yes,
    })
}

pub(super) fn load(tx: &Transaction<'_>, wanted: &Wanted) -> Result<Loaded, StorageError> {
    let mut loaded = Loaded { head: head(tx)?, ..Loaded::default() };
    for (op, record) in &wanted.ops {
        let receipt = match (receipt(tx, *op)?, record) {
            (None, Some(record)) => receipt_in_history(tx, *op, *record)?,
            (receipt, _) => receipt,
        };
        loaded.receipts.extend(receipt.map(|receipt| (*op, receipt)));
    }
    let logged = |receipt: &Receipt| match &receipt.answer {
        ReceiptAnswer::Accepted { conflicts, .. } => conflicts.clone(),
        ReceiptAnswer::Refused { .. } => vec![],
    };
    let answered: Vec<RecordId> = loaded
        .receipts
        .values()
        .flat_map(|receipt| [vec![receipt.record], logged(receipt)].concat())
        .collect();
    for record in wanted.records.iter().copied().chain(answered) {
        loaded.forgotten.extend(load_with_ancestors(tx, record, &mut loaded.rows)?);
    }
    for user in &wanted.users {
        let role = super::people::active_role(tx, *user)?;
        loaded.users.extend(role.map(|role| (*user, role)));
    }
    for (collection, coming) in &wanted.deleting {
        if is_mass_delete(tx, wanted, collection, *coming)? {
            loaded.braked.insert(collection.clone());
        }
    }
    for delete in &wanted.deletes {
        let unseen = unseen_child(tx, delete)?;
        loaded.unseen.extend(unseen.map(|stamp| (delete.op, stamp)));
    }
    Ok(loaded)
}

/// With what this desk deleted in the last hour, is it more than a slip of the hand can be trusted with?
fn is_mass_delete(
    tx: &Transaction<'_>,
    wanted: &Wanted,
    collection: &str,
    coming: u64,
) -> Result<bool, StorageError> {
    let Some(device) = wanted.device else { return Ok(false) };
    let since = wanted.now_ms.saturating_sub(MASS_DELETE_WINDOW_MS);
    let lately: i64 = tx
        .prepare_cached(
            "SELECT count(DISTINCT history.record) FROM history JOIN record ON record.id = history.record
              WHERE history.id > (SELECT coalesce(max(id), 0) FROM history) - ?5 AND history.unit = ?1
                AND history.device = ?2 AND history.at > ?3 AND record.collection = ?4 AND record.deleted = 1",
        )?
        .query_row(
            params![DELETED, device.as_bytes(), signed(since), collection, HISTORY_LOOKED_BACK_MAX],
            |row| row.get(0),
        )?;
    let gone = unsigned(lately) + coming;
    if gone <= MASS_DELETE_ROWS {
        return Ok(false);
    }
    let live: i64 = tx
        .prepare_cached("SELECT count(*) FROM record WHERE collection = ?1 AND deleted = 0")?
        .query_row([collection], |row| row.get(0))?;
    let of = unsigned(lately) + unsigned(live);
    Ok(gone * 100 > of * MASS_DELETE_PERCENT)
}

/// What was forgotten is there too: an edit beats a delete however late it comes, and an old row brings nothing back.
/// Gives back which those are, and which are as good as forgotten: a desk that compared everything passed over them.
pub(super) fn load_with_ancestors(
    tx: &Transaction<'_>,
    record: RecordId,
    rows: &mut BTreeMap<RecordId, Row>,
) -> Result<BTreeSet<RecordId>, StorageError> {
    let (mut next, mut forgotten) = (Some(record), BTreeSet::new());
    let tombstones_ms = tombstones_ms(tx)?;
    for _ in 0..=ANCESTORS_MAX {
        let Some(record) = next.filter(|record| !rows.contains_key(record)) else { break };
        let mut row = get(tx, record)?;
        if row.is_none() {
            row = get_forgotten(tx, record)?;
            forgotten.extend(row.as_ref().map(|row| row.record));
        }
        let Some(row) = row else { break };
        if is_forgotten(&row, tombstones_ms) {
            forgotten.insert(record);
        }
        next = row.parent;
        rows.insert(record, row);
    }
    Ok(forgotten)
}

pub(super) fn get(tx: &Transaction<'_>, record: RecordId) -> Result<Option<Row>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT body FROM record WHERE id = ?1")?;
    let body: Option<String> = statement.query_row([record.as_bytes()], |row| row.get(0)).optional()?;
    body.map(|body| serde_json::from_str(&body).map_err(|_| StorageError::Damaged("a record"))).transpose()
}

pub(super) fn receipt(tx: &Transaction<'_>, op: OpId) -> Result<Option<Receipt>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT status, code, seq, record FROM receipt WHERE op = ?1")?;
    let stored = statement
        .query_row([op.as_bytes()], |row| {
            Ok((
                row.get::<_, String>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, i64>(2)?,
                row.get::<_, Vec<u8>>(3)?,
            ))
        })
        .optional()?;
    let Some((status, code, seq, record)) = stored else { return Ok(None) };
    let seq = unsigned(seq);
    // Of an accepted op the code lists the conflict entries it made.
    let conflicts = code.split(',').filter_map(|id| id.parse().ok()).collect();
    let answer = match status.as_str() {
        "applied" => ReceiptAnswer::Accepted { status: AcceptedStatus::Applied, seq, conflicts },
        "merged" => ReceiptAnswer::Accepted { status: AcceptedStatus::Merged, seq, conflicts },
        "conflict" => ReceiptAnswer::Accepted { status: AcceptedStatus::Conflict, seq, conflicts },
        _ => ReceiptAnswer::Refused { code },
    };
    Ok(Some(Receipt { op, answer, record: id(&record)? }))
}

/// The receipt of an op may be gone; what it wrote is in the history for ever.
fn receipt_in_history(
    tx: &Transaction<'_>,
    op: OpId,
    record: RecordId,
) -> Result<Option<Receipt>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT seq FROM history WHERE record = ?1 AND op = ?2 LIMIT 1")?;
    let seq: Option<i64> =
        statement.query_row(params![record.as_bytes(), op.as_bytes()], |row| row.get(0)).optional()?;
    Ok(seq.map(|seq| {
        let answer =
            ReceiptAnswer::Accepted { status: AcceptedStatus::Merged, seq: unsigned(seq), conflicts: vec![] };
        Receipt { op, answer, record }
    }))
}

/// What was written below the record after the author of the delete had last pulled, and that it did not have by
/// another way. Versions tell it exactly; a device would not, since a profile can be copied.
fn unseen_child(tx: &Transaction<'_>, delete: &DeleteSeen) -> Result<Option<Stamp>, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT history.op, history.rank, history.device, history.user
           FROM record JOIN history ON history.record = record.id AND history.seq > ?2
          WHERE record.parent = ?1 AND history.unit <> ?3
          ORDER BY history.seq DESC",
    )?;
    let mut found = statement.query(params![delete.record.as_bytes(), signed(delete.seen), DELETED])?;
    while let Some(row) = found.next()? {
        let stamp =
            StoredStamp { op: row.get(0)?, rank: row.get(1)?, device: row.get(2)?, user: row.get(3)? };
        let stamp = stamp.read()?;
        if !delete.below.contains(&stamp.op) {
            return Ok(Some(stamp));
        }
    }
    Ok(None)
}

/// A record as it was when its tombstone was forgotten: of each unit the last version in the history.
pub(super) fn get_forgotten(tx: &Transaction<'_>, record: RecordId) -> Result<Option<Row>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT collection, parent FROM forgotten WHERE id = ?1")?;
    let place = statement.query_row([record.as_bytes()], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Option<Vec<u8>>>(1)?))
    });
    let Some((collection, parent)) = place.optional()? else { return Ok(None) };
    let parent = parent.map(|parent| id(&parent)).transpose()?;
    let mut row = Row::empty(&collection, record, parent);
    let mut statement = tx.prepare_cached(
        // SQLite takes the other columns from the row that holds the maximum.
        "SELECT unit, max(seq), value, op, rank, device, user FROM history WHERE record = ?1 GROUP BY unit",
    )?;
    let mut versions = statement.query([record.as_bytes()])?;
    while let Some(version) = versions.next()? {
        row.seq = row.seq.max(unsigned(version.get(1)?));
        let stamp = StoredStamp {
            op: version.get(3)?,
            rank: version.get(4)?,
            device: version.get(5)?,
            user: version.get(6)?,
        };
        let (unit, stamp): (String, _) = (version.get(0)?, stamp.read()?);
        let value: serde_json::Value = serde_json::from_str(&version.get::<_, String>(2)?)
            .map_err(|_| StorageError::Damaged("the history of a record"))?;
        if unit == DELETED {
            row.deleted = (value == serde_json::Value::Bool(true)).then_some(stamp);
        } else {
            row.units.insert(unit, Unit { value, stamp });
        }
    }
    Ok(Some(row))
}

struct StoredStamp {
    op: Vec<u8>,
    rank: i64,
    device: Vec<u8>,
    user: Vec<u8>,
}

impl StoredStamp {
    fn read(self) -> Result<Stamp, StorageError> {
        Ok(Stamp {
            op: id(&self.op)?,
            rank: Rank::from_i64(self.rank),
            device: id(&self.device)?,
            user: id(&self.user)?,
        })
    }
}

pub(super) fn write(tx: &Transaction<'_>, changes: &Changes) -> Result<(), StorageError> {
    for row in &changes.rows {
        put(tx, row)?;
    }
    for row in &changes.conflicts {
        put_if_new(tx, row)?;
    }
    for entry in &changes.history {
        history_add(tx, entry, changes.now_ms)?;
    }
    for receipt in &changes.receipts {
        receipt_add(tx, receipt, changes.now_ms)?;
    }
    if !changes.rows.is_empty() || !changes.conflicts.is_empty() {
        mark(tx, changes.head, changes.mark, changes.now_ms)?;
    }
    Ok(())
}

fn put(tx: &Transaction<'_>, row: &Row) -> Result<(), StorageError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO record (id, collection, parent, seq, deleted, body, digest, day)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, deleted = excluded.deleted, body = excluded.body,
           digest = excluded.digest, day = excluded.day",
    )?;
    statement.execute(params![
        row.record.as_bytes(),
        row.collection,
        row.parent.map(|parent| *parent.as_bytes()),
        signed(row.seq),
        row.deleted.is_some(),
        body(row)?,
        RowDigest::of(row).as_bytes(),
        day(row)
    ])?;
    Ok(())
}

/// The day an appointment begins on, by the clinic's own calendar: `2027-03-28` of `2027-03-28T09:00[Europe/Athens]`.
fn day(row: &Row) -> Option<&str> {
    let slot = row.value("slot").filter(|_| row.collection == "appointment")?;
    slot.get("start")?.as_str()?.get(..10)
}

fn put_if_new(tx: &Transaction<'_>, row: &Row) -> Result<(), StorageError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO record (id, collection, seq, body, digest) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (id) DO NOTHING",
    )?;
    let digest = RowDigest::of(row);
    statement.execute(params![
        row.record.as_bytes(),
        row.collection,
        signed(row.seq),
        body(row)?,
        digest.as_bytes()
    ])?;
    Ok(())
}

pub(super) fn body(row: &Row) -> Result<String, StorageError> {
    serde_json::to_string(row).map_err(|_| StorageError::Damaged("a record that has no JSON"))
}

fn history_add(tx: &Transaction<'_>, entry: &HistoryNew, now_ms: u64) -> Result<(), StorageError> {
    let mut statement = tx.prepare_cached(
        "INSERT INTO history (seq, record, unit, from_op, op, rank, device, user, at, value)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    statement.execute(params![
        signed(entry.seq),
        entry.record.as_bytes(),
        entry.unit,
        entry.from.map(|from| *from.as_bytes()),
        entry.stamp.op.as_bytes(),
        entry.stamp.rank.as_i64(),
        entry.stamp.device.as_bytes(),
        entry.stamp.user.as_bytes(),
        signed(now_ms),
        entry.value.to_string()
    ])?;
    Ok(())
}

fn receipt_add(tx: &Transaction<'_>, receipt: &Receipt, now_ms: u64) -> Result<(), StorageError> {
    let (status, code, seq) = match &receipt.answer {
        ReceiptAnswer::Accepted { status, seq, conflicts } => {
            let ids: Vec<String> = conflicts.iter().map(RecordId::to_string).collect();
            (status.as_str(), ids.join(","), *seq)
        }
        ReceiptAnswer::Refused { code } => ("refused", code.clone(), 0),
    };
    let mut statement = tx.prepare_cached(
        "INSERT INTO receipt (op, status, code, seq, record, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (op) DO NOTHING",
    )?;
    let (op, record) = (receipt.op.as_bytes(), receipt.record.as_bytes());
    statement.execute(params![op, status, code, signed(seq), record, signed(now_ms)])?;
    Ok(())
}

impl AcceptedStatus {
    fn as_str(self) -> &'static str {
        match self {
            Self::Applied => "applied",
            Self::Merged => "merged",
            Self::Conflict => "conflict",
        }
    }
}

fn mark(tx: &Transaction<'_>, seq: u64, mark: [u8; 16], now_ms: u64) -> Result<(), StorageError> {
    let mut statement = tx.prepare_cached("INSERT INTO commit_mark (seq, mark, at) VALUES (?1, ?2, ?3)")?;
    statement.execute(params![signed(seq), mark, signed(now_ms)])?;
    Ok(())
}

/// The server's own change to a synced row. `None`: it stands there already.
pub(super) fn write_by_server(
    tx: &Transaction<'_>,
    write: &ServerWrite,
) -> Result<Option<u64>, StorageError> {
    let stored = get(tx, write.record)?;
    let mut row = stored.unwrap_or_else(|| Row::empty(write.collection, write.record, None));
    row.seq = head(tx)? + 1;
    // What is there again is not gone any more.
    let mut changed = row.deleted.is_some();
    if let Some(before) = row.deleted.take() {
        history_add(tx, &tombstone_history(&row, Some(before), write.stamp), write.now_ms)?;
    }
    for (name, value) in &write.units {
        let before = row.units.get(name);
        if before.is_some_and(|unit| unit.value == *value) {
            continue;
        }
        let (from, unit) = (before.map(|unit| unit.stamp.op), name.clone());
        let entry = HistoryNew {
            seq: row.seq,
            record: row.record,
            unit,
            from,
            stamp: write.stamp,
            value: value.clone(),
        };
        history_add(tx, &entry, write.now_ms)?;
        row.units.insert(name.clone(), Unit { value: value.clone(), stamp: write.stamp });
        changed = true;
    }
    if !changed {
        return Ok(None);
    }
    put(tx, &row)?;
    mark(tx, row.seq, write.mark, write.now_ms)?;
    Ok(Some(row.seq))
}

/// The server's own word that what a row tells of is gone. `None`: nobody was told that it was there.
pub(super) fn tombstone_by_server(
    tx: &Transaction<'_>,
    write: &ServerWrite,
) -> Result<Option<u64>, StorageError> {
    let Some(mut row) = get(tx, write.record)?.filter(|row| row.deleted.is_none()) else { return Ok(None) };
    row.seq = head(tx)? + 1;
    row.deleted = Some(write.stamp);
    history_add(tx, &tombstone_history(&row, None, write.stamp), write.now_ms)?;
    put(tx, &row)?;
    mark(tx, row.seq, write.mark, write.now_ms)?;
    Ok(Some(row.seq))
}

/// Rows in sequence order up to the end of the commit with which the page is full.
pub(super) fn page(tx: &Transaction<'_>, query: &PageQuery<'_>) -> Result<Page, StorageError> {
    let head = head(tx)?;
    let mut statement = tx.prepare_cached("SELECT seq, id, body FROM record WHERE seq > ?1 ORDER BY seq")?;
    let skipped = u64::from(planted(Planted::PageSkipsOne) && query.after > 0);
    let mut found = statement.query([signed(query.after + skipped)])?;
    let by_time = planted(Planted::CursorByTimestamp) || planted(Planted::PlainTimestamps);
    let since_ms = if by_time { commit_ms(tx, query.after)? } else { 0 };
    let head_mark = cursor_at(tx, head)?.map(|cursor| cursor.mark);
    let mut page = Page { rows: vec![], next: None, head, head_mark, has_more: false };
    let (mut bytes, mut end) = (0, head);
    while let Some(row) = found.next()? {
        let seq = unsigned(row.get(0)?);
        if seq > end {
            break;
        }
        let record: RecordId = id(&row.get::<_, Vec<u8>>(1)?)?;
        if query.shown.get(&record) == Some(&seq) {
            continue;
        }
        let body: String = row.get(2)?;
        if by_time && written_ms(&body) < since_ms {
            continue;
        }
        bytes += body.len();
        if planted(Planted::PageCutsCommit) && end < head {
            continue;
        }
        page.rows.push(body);
        if bytes >= query.bytes && end == head {
            end = commit_end(tx, seq)?;
        }
    }
    page.has_more = end < head;
    page.next = cursor_at(tx, end)?;
    Ok(page)
}

/// Only for the planted cursor by time.
fn commit_ms(tx: &Transaction<'_>, seq: u64) -> Result<u64, StorageError> {
    let mut statement = tx.prepare_cached("SELECT max(at) FROM commit_mark WHERE seq <= ?1")?;
    Ok(statement.query_row([signed(seq)], |row| row.get::<_, Option<i64>>(0))?.map_or(0, unsigned))
}

/// Only for the planted cursor by time.
fn written_ms(body: &str) -> u64 {
    let row = serde_json::from_str::<Row>(body).ok();
    row.and_then(|row| row.units.values().map(|unit| unit.stamp.rank.ms()).max()).unwrap_or(u64::MAX)
}

fn commit_end(tx: &Transaction<'_>, seq: u64) -> Result<u64, StorageError> {
    let mut statement = tx.prepare_cached("SELECT min(seq) FROM commit_mark WHERE seq >= ?1")?;
    Ok(unsigned(statement.query_row([signed(seq)], |row| row.get(0))?))
}

fn cursor_at(tx: &Transaction<'_>, seq: u64) -> Result<Option<Cursor>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT mark FROM commit_mark WHERE seq = ?1")?;
    let mark: Option<Vec<u8>> = statement.query_row([signed(seq)], |row| row.get(0)).optional()?;
    Ok(mark.map(|mark| Cursor { seq, mark: hex::encode(mark) }))
}

/// Newest first; `None` if there is no such record.
pub(super) fn history(
    tx: &Transaction<'_>,
    record: RecordId,
) -> Result<Option<Vec<HistoryEntry>>, StorageError> {
    let mut exists = tx.prepare_cached("SELECT 1 FROM record WHERE id = ?1")?;
    if !exists.exists([record.as_bytes()])? {
        return Ok(None);
    }
    let mut statement = tx.prepare_cached(
        "SELECT seq, unit, from_op, value, op, rank, device, user FROM history WHERE record = ?1
          ORDER BY seq DESC, id DESC LIMIT ?2",
    )?;
    let mut found = statement.query(params![record.as_bytes(), signed(HISTORY_ITEMS_MAX as u64)])?;
    let (mut items, mut bytes) = (vec![], 0);
    while let Some(row) = found.next()? {
        let value: String = row.get(3)?;
        bytes += value.len();
        if bytes > HISTORY_BYTES_MAX && !items.is_empty() {
            break;
        }
        let stamp =
            StoredStamp { op: row.get(4)?, rank: row.get(5)?, device: row.get(6)?, user: row.get(7)? };
        items.push(HistoryEntry {
            seq: unsigned(row.get(0)?),
            unit: row.get(1)?,
            from: row.get::<_, Option<Vec<u8>>>(2)?.map(|from| id(&from)).transpose()?,
            value: serde_json::from_str(&value).map_err(|_| StorageError::Damaged("a history entry"))?,
            stamp: stamp.read()?,
        });
    }
    Ok(Some(items))
}
