//! What a reconcile reads: digests, one bucket, and what is known of the offered records.
//!
//! Must not know: how an offer is judged.

use std::collections::BTreeSet;

use chairside_model::reconcile::{BUCKETS, Holds, Offer, RowDigest, bucket_of, is_forgotten};
use chairside_model::{OpId, RecordId, Row, Stamp};
use chairside_wire::reconcile::BucketEntry;
use chairside_wire::sync::Cursor;
use rusqlite::{OptionalExtension, Transaction, params};

use super::{id, records};
use crate::push::AdoptLoaded;
use crate::storage::{Digests, ReceiptAnswer, StorageError};

pub(super) fn digests(tx: &Transaction<'_>) -> Result<Digests, StorageError> {
    let mut buckets = vec![RowDigest::default(); BUCKETS];
    each(tx, |entry| {
        buckets[usize::from(bucket_of(entry.record))].fold(entry.digest);
    })?;
    Ok(Digests { head: records::head_cursor(tx)?, buckets, tombstones_ms: records::tombstones_ms(tx)? })
}

pub(super) fn bucket(
    tx: &Transaction<'_>,
    bucket: u8,
) -> Result<(Option<Cursor>, Vec<BucketEntry>), StorageError> {
    let mut entries = vec![];
    each(tx, |entry| {
        if bucket_of(entry.record) == bucket {
            entries.push(entry);
        }
    })?;
    Ok((records::head_cursor(tx)?, entries))
}

fn each(tx: &Transaction<'_>, mut take: impl FnMut(BucketEntry)) -> Result<(), StorageError> {
    let tombstones_ms = records::tombstones_ms(tx)?;
    let mut statement = tx.prepare_cached("SELECT id, digest, deleted FROM record")?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        let record: RecordId = id(row.get_ref(0)?.as_blob().unwrap_or_default())?;
        let deleted = row.get::<_, bool>(2)?;
        if deleted && records::get(tx, record)?.is_some_and(|row| is_forgotten(&row, tombstones_ms)) {
            continue;
        }
        let stored = row.get_ref(1)?.as_blob().ok().and_then(|bytes| bytes.try_into().ok());
        let digest = match stored {
            Some(bytes) => RowDigest::from_bytes(bytes),
            // Written before digests were kept.
            None => records::get(tx, record)?.map(|row| RowDigest::of(&row)).unwrap_or_default(),
        };
        take(BucketEntry { record, digest });
    }
    Ok(())
}

pub(super) fn load(tx: &Transaction<'_>, offers: &[Offer]) -> Result<AdoptLoaded, StorageError> {
    let mut loaded = AdoptLoaded { head: records::head(tx)?, ..AdoptLoaded::default() };
    for offer in offers {
        let record = offer.row.record;
        records::load_with_ancestors(tx, record, &mut loaded.rows)?;
        if let Some(parent) = offer.row.parent {
            records::load_with_ancestors(tx, parent, &mut loaded.rows)?;
        }
        let offered = offer.row.units.values().map(|unit| unit.stamp.op);
        let ops = offered.chain(offer.row.deleted.map(|tombstone| tombstone.op)).collect();
        let mut holds = known_of(tx, record, &ops, &mut loaded.logged)?;
        if offer.row.deleted.is_some() {
            holds.unknown_child = unknown_child(tx, record, &offer.below)?;
        }
        loaded.holds.insert(record, holds);
    }
    Ok(loaded)
}

fn known_of(
    tx: &Transaction<'_>,
    record: RecordId,
    ops: &BTreeSet<OpId>,
    logged: &mut BTreeSet<RecordId>,
) -> Result<Holds, StorageError> {
    let mut statement = tx.prepare_cached("SELECT unit, op FROM history WHERE record = ?1")?;
    let mut found = statement.query([record.as_bytes()])?;
    let mut holds = Holds::default();
    while let Some(row) = found.next()? {
        let op: OpId = id(&row.get::<_, Vec<u8>>(1)?)?;
        holds.seen.entry(row.get(0)?).or_default().insert(op);
    }
    for op in ops {
        if let Some(receipt) = records::receipt(tx, *op)?.filter(|receipt| receipt.record == record) {
            holds.answered.insert(*op);
            if let ReceiptAnswer::Accepted { conflicts, .. } = receipt.answer {
                logged.extend(conflicts);
            }
        }
    }
    Ok(holds)
}

fn unknown_child(
    tx: &Transaction<'_>,
    record: RecordId,
    below: &BTreeSet<OpId>,
) -> Result<Option<Stamp>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT body FROM record WHERE parent = ?1 AND deleted = 0")?;
    let mut found = statement.query(params![record.as_bytes()])?;
    while let Some(row) = found.next()? {
        let child: Row =
            serde_json::from_str(&row.get::<_, String>(0)?).map_err(|_| StorageError::Damaged("a record"))?;
        let unknown = child.units.values().find(|unit| !below.contains(&unit.stamp.op));
        if let Some(unit) = unknown {
            return Ok(Some(unit.stamp));
        }
    }
    Ok(None)
}

/// As stored, or as they were deleted before they were forgotten.
pub(super) fn rows(tx: &Transaction<'_>, asked: &[RecordId]) -> Result<Vec<String>, StorageError> {
    let mut statement = tx.prepare_cached("SELECT body FROM record WHERE id = ?1")?;
    let mut rows = vec![];
    for record in asked {
        let mut body: Option<String> =
            statement.query_row([record.as_bytes()], |row| row.get(0)).optional()?;
        if body.is_none() {
            body = records::get_forgotten(tx, *record)?.map(|row| records::body(&row)).transpose()?;
        }
        rows.extend(body);
    }
    Ok(rows)
}
