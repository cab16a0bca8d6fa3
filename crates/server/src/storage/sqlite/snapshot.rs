//! One part of the clinic for a new desk, in the order in which a desk needs it.
//!
//! Only rows up to the pin: what changed since has a higher number and comes by the ordinary pull. A row that still
//! stands at or below the pin has not changed since, so what an earlier phase gave out can be told from the row alone,
//! and the last phase leaves out exactly that.

use std::collections::BTreeSet;

use chairside_model::RecordId;
use chairside_wire::sync::Cursor;
use rusqlite::{OptionalExtension, Transaction, params};

use super::{id, records, signed, unsigned};
use crate::storage::{Part, PartQuery, Place, StorageError};

struct Filling {
    pin: u64,
    /// Seconds, as SQLite's `date` takes them.
    now_s: i64,
    bytes_left: usize,
    rows: Vec<String>,
    /// Patients in this very part: a second appointment does not bring them again.
    charts: BTreeSet<RecordId>,
}

impl Filling {
    fn push(&mut self, body: String) {
        self.bytes_left = self.bytes_left.saturating_sub(body.len());
        self.rows.push(body);
    }

    fn is_full(&self) -> bool {
        self.bytes_left == 0
    }
}

pub(super) fn part(tx: &Transaction<'_>, query: &PartQuery<'_>) -> Result<Part, StorageError> {
    let head = records::head_cursor(tx)?;
    let pin = query.pin.cloned().or_else(|| head.clone());
    let total = if query.pin.is_none() { Some(total(tx, pin.as_ref())?) } else { None };
    let mut part = Filling {
        pin: pin.as_ref().map_or(0, |pin| pin.seq),
        now_s: signed(query.now_ms / 1_000),
        bytes_left: query.bytes.max(1),
        rows: vec![],
        charts: BTreeSet::new(),
    };
    let mut next = Some(query.from);
    while let Some(place) = next.filter(|_| !part.is_full()) {
        next = match place {
            Place::People { after } => Some(people(tx, after, &mut part)?),
            Place::Near { turn, after } => Some(near(tx, turn, after, &mut part)?),
            Place::Patients { below } => Some(patients(tx, below, &mut part)?),
            Place::Rest { below } => rest(tx, below, &mut part)?,
        };
    }
    Ok(Part { pin, head, total, rows: part.rows, next })
}

/// Every record up to the pin comes once, whatever comes early comes again with its like.
fn total(tx: &Transaction<'_>, pin: Option<&Cursor>) -> Result<u64, StorageError> {
    let mut statement = tx.prepare_cached("SELECT count(*) FROM record WHERE seq <= ?1")?;
    let count = statement.query_row([signed(pin.map_or(0, |pin| pin.seq))], |row| row.get(0))?;
    Ok(unsigned(count))
}

fn people(tx: &Transaction<'_>, after: u64, part: &mut Filling) -> Result<Place, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT seq, body FROM record WHERE collection IN ('clinic', 'user', 'device') AND seq > ?1 AND seq <= ?2
          ORDER BY seq",
    )?;
    let mut found = statement.query(params![signed(after), signed(part.pin)])?;
    while let Some(row) = found.next()? {
        part.push(row.get(1)?);
        if part.is_full() {
            return Ok(Place::People { after: unsigned(row.get(0)?) });
        }
    }
    Ok(Place::NEAR)
}

/// Given out once more with the rest, so that midnight in the middle of a snapshot does no harm.
fn near(tx: &Transaction<'_>, turn: u32, after: u64, part: &mut Filling) -> Result<Place, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT seq, parent, body FROM record
          WHERE day = date(?1, 'unixepoch', ?2) AND deleted = 0 AND seq > ?3 AND seq <= ?4
          ORDER BY seq",
    )?;
    let day = format!("{:+} days", Place::days_from_today(turn));
    let mut found = statement.query(params![part.now_s, day, signed(after), signed(part.pin)])?;
    while let Some(row) = found.next()? {
        if let Some(parent) = row.get::<_, Option<Vec<u8>>>(1)? {
            chart(tx, id(&parent)?, part)?;
        }
        part.push(row.get(2)?);
        if part.is_full() {
            return Ok(Place::Near { turn, after: unsigned(row.get(0)?) });
        }
    }
    Ok(Place::after_turn(turn))
}

fn chart(tx: &Transaction<'_>, patient: RecordId, part: &mut Filling) -> Result<(), StorageError> {
    if !part.charts.insert(patient) {
        return Ok(());
    }
    let mut statement = tx.prepare_cached("SELECT body FROM record WHERE id = ?1 AND seq <= ?2")?;
    let found =
        statement.query_row(params![patient.as_bytes(), signed(part.pin)], |row| row.get::<_, String>(0));
    if let Some(body) = found.optional()? {
        part.push(body);
    }
    allergies(tx, patient, part)
}

/// What a person must not open a chart without.
fn allergies(tx: &Transaction<'_>, patient: RecordId, part: &mut Filling) -> Result<(), StorageError> {
    // The plus keeps SQLite from walking all allergies of the clinic for each chart.
    let mut statement = tx.prepare_cached(
        "SELECT body FROM record WHERE parent = ?1 AND +collection = 'allergy' AND deleted = 0 AND +seq <= ?2",
    )?;
    let mut found = statement.query(params![patient.as_bytes(), signed(part.pin)])?;
    while let Some(row) = found.next()? {
        part.push(row.get(0)?);
    }
    Ok(())
}

fn patients(tx: &Transaction<'_>, below: u64, part: &mut Filling) -> Result<Place, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT seq, id, body FROM record WHERE collection = 'patient' AND deleted = 0 AND seq < ?1 AND seq <= ?2
          ORDER BY seq DESC",
    )?;
    let mut found = statement.query(params![signed(below), signed(part.pin)])?;
    while let Some(row) = found.next()? {
        part.push(row.get(2)?);
        allergies(tx, id(&row.get::<_, Vec<u8>>(1)?)?, part)?;
        if part.is_full() {
            return Ok(Place::Patients { below: unsigned(row.get(0)?) });
        }
    }
    Ok(Place::REST)
}

fn rest(tx: &Transaction<'_>, below: u64, part: &mut Filling) -> Result<Option<Place>, StorageError> {
    let mut statement = tx.prepare_cached(
        "SELECT seq, body FROM record
          WHERE seq < ?1 AND seq <= ?2
            AND collection NOT IN ('clinic', 'user', 'device')
            AND NOT (collection = 'patient' AND deleted = 0)
            AND NOT (collection = 'allergy' AND deleted = 0 AND EXISTS (
                  SELECT 1 FROM record AS chart WHERE chart.id = record.parent
                     AND chart.collection = 'patient' AND chart.deleted = 0 AND chart.seq <= ?2))
          ORDER BY seq DESC",
    )?;
    let mut found = statement.query(params![signed(below), signed(part.pin)])?;
    while let Some(row) = found.next()? {
        part.push(row.get(1)?);
        if part.is_full() {
            return Ok(Some(Place::Rest { below: unsigned(row.get(0)?) }));
        }
    }
    Ok(None)
}
