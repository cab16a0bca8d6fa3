//! Badges: what state a record or a file is in, why, and since when. Queries over queue, uploads and conflicts;
//! never stored, so they cannot drift from what they speak of.

use std::collections::BTreeSet;

use chairside_model::RecordId;
use chairside_model::planted::{Planted, planted};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

use crate::error::Result;
use crate::merged;
use crate::record::id_column;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordState {
    // In the order of how much they matter: a patient shows the greatest of its parts.
    HereOnly,
    Saved,
    Sending,
    NewHere,
    Waiting,
    Held,
    NeedsReview,
    Rejected,
}

impl RecordState {
    pub const ALL: [Self; 8] = [
        Self::HereOnly,
        Self::Saved,
        Self::Sending,
        Self::NewHere,
        Self::Waiting,
        Self::Held,
        Self::NeedsReview,
        Self::Rejected,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::HereOnly => "here_only",
            Self::Saved => "saved",
            Self::Sending => "sending",
            Self::NewHere => "new_here",
            Self::Waiting => "waiting",
            Self::Held => "held",
            Self::NeedsReview => "needs_review",
            Self::Rejected => "rejected",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct RecordSync {
    pub state: RecordState,
    pub since_ms: u64,
    pub reason: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    SavedHere,
    Uploading,
    Retry,
    Verified,
    OnServer,
    Downloading,
    LostHere,
    Damaged,
}

impl FileState {
    pub const ALL: [Self; 8] = [
        Self::SavedHere,
        Self::Uploading,
        Self::Retry,
        Self::Verified,
        Self::OnServer,
        Self::Downloading,
        Self::LostHere,
        Self::Damaged,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::SavedHere => "saved_here",
            Self::Uploading => "uploading",
            Self::Retry => "retry",
            Self::Verified => "verified",
            Self::OnServer => "on_server",
            Self::Downloading => "downloading",
            Self::LostHere => "lost_here",
            Self::Damaged => "damaged",
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct FileSync {
    pub state: FileState,
    pub since_ms: u64,
    pub reason: Option<String>,
    pub percent: Option<u8>,
    pub next_attempt_ms: Option<u64>,
}

impl FileSync {
    /// As it is while files rest: nothing is tried, whatever came of it before.
    #[must_use]
    pub fn unless_paused(self, is_paused: bool) -> Self {
        if !is_paused || !matches!(self.state, FileState::SavedHere | FileState::Retry) {
            return self;
        }
        Self { reason: Some("paused".to_owned()), next_attempt_ms: None, ..self }
    }
}

/// One past edit: still queued, refused, or at the clinic.
pub fn of_op(db: &Connection, has_server: bool, op: chairside_model::OpId, at_ms: u64) -> Result<RecordSync> {
    if !has_server {
        return Ok(state(RecordState::HereOnly, at_ms, "no_server"));
    }
    let queued: Option<(String, Option<String>)> = db
        .prepare_cached("select state, last_error from outbox where op_id = ?1")?
        .query_row([op.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(match queued {
        None => RecordSync { state: RecordState::Saved, since_ms: at_ms, reason: None },
        Some((kind, _)) if kind == "quarantined" => state(RecordState::Rejected, at_ms, "refused"),
        Some((kind, _)) if kind == "inflight" => state(RecordState::Sending, at_ms, "in_flight"),
        Some((_, error)) => state(RecordState::Waiting, at_ms, error.as_deref().unwrap_or("not_sent_yet")),
    })
}

/// The rows a badge speaks of: one record, or a whole chart.
#[derive(Clone, Copy)]
enum Scope {
    Record,
    Patient,
}

/// One record. `has_server` false: the clinic is complete on this desk.
pub fn of_record(
    db: &Connection,
    has_server: bool,
    collection: &str,
    record: RecordId,
) -> Result<RecordSync> {
    sync(db, has_server, collection, record, Scope::Record)
}

/// A patient: the worst of the record, what lies below it, its files, and of the records shown as this one.
pub fn of_patient(db: &Connection, has_server: bool, patient: RecordId) -> Result<RecordSync> {
    let mut worst = of_one_record(db, has_server, patient)?;
    for member in merged::members(db, patient)?.into_iter().skip(1) {
        let sync = of_one_record(db, has_server, member)?;
        if sync.state > worst.state {
            worst = sync;
        }
    }
    Ok(worst)
}

/// The patients of one page of a list, in its order. Most have nothing open: one look for the whole page says who has.
pub fn of_patients(db: &Connection, has_server: bool, patients: &[RecordId]) -> Result<Vec<RecordSync>> {
    let open = with_anything_open(db, patients)?;
    let one = |patient: &RecordId| match open.contains(patient) {
        true => of_patient(db, has_server, *patient),
        false => Ok(at_rest(row_facts(db, "patient", *patient)?, has_server)),
    };
    patients.iter().map(one).collect()
}

/// Those of them whose badge is more than their own row's: something is queued, undecided, unsent or lost, or they
/// have several records.
fn with_anything_open(db: &Connection, patients: &[RecordId]) -> Result<BTreeSet<RecordId>> {
    let these = (1..=patients.len()).map(|n| format!("?{n}")).collect::<Vec<_>>().join(",");
    let sql = format!(
        "select patient from outbox where patient in ({these})
         union all select about_patient from conflict where about_patient in ({these}) and state = 'open'
         union all select merged_root from patient where merged_root in ({these})
         union all select parent from image where parent in ({these}) and deleted is null and (
             exists (select 1 from upload where upload.sha256 in (image.sha256, image.thumb_sha256))
             or exists (select 1 from file where file.sha256 = image.sha256 and state in ('lost', 'damaged')))"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let ids = params_from_iter(patients.iter().map(RecordId::as_bytes));
    statement.query_and_then(ids, |row| id_column(row.get_ref(0)?))?.collect()
}

fn of_one_record(db: &Connection, has_server: bool, patient: RecordId) -> Result<RecordSync> {
    let records = sync(db, has_server, "patient", patient, Scope::Patient)?;
    let files = files_of_patient(db, has_server, patient)?;
    Ok(match files {
        Some(files) if files.state > records.state => files,
        _ => records,
    })
}

fn sync(
    db: &Connection,
    has_server: bool,
    collection: &str,
    record: RecordId,
    scope: Scope,
) -> Result<RecordSync> {
    if planted(Planted::BadgeTooEarly) && was_sent(db, record)? {
        return Ok(RecordSync { state: RecordState::Saved, since_ms: 0, reason: None });
    }
    let conflict_since = open_conflict(db, record, scope)?;
    let row = row_facts(db, collection, record)?;
    if let Some(queue) = queue_facts(db, record, scope)?.filter(|_| has_server) {
        if queue.quarantined {
            return Ok(state(RecordState::Rejected, queue.oldest_ms, "refused"));
        }
        if let Some(since_ms) = conflict_since {
            return Ok(state(RecordState::NeedsReview, since_ms, "two_values"));
        }
        return Ok(if queue.all_inflight {
            state(RecordState::Sending, queue.oldest_ms, "in_flight")
        } else {
            let waiting = if row.seq == 0 { RecordState::NewHere } else { RecordState::Waiting };
            state(waiting, queue.oldest_ms, queue.last_error.as_deref().unwrap_or("not_sent_yet"))
        });
    }
    Ok(match conflict_since {
        Some(since_ms) => state(RecordState::NeedsReview, since_ms, "two_values"),
        None => at_rest(row, has_server),
    })
}

/// Nothing is queued and nobody has to decide anything.
fn at_rest(row: RowFacts, has_server: bool) -> RecordSync {
    match has_server {
        false => state(RecordState::HereOnly, row.created_ms, "no_server"),
        true => {
            RecordSync { state: RecordState::Saved, since_ms: row.saved_ms.max(row.created_ms), reason: None }
        }
    }
}

/// Only for the planted fault that is satisfied with this.
fn was_sent(db: &Connection, record: RecordId) -> Result<bool> {
    Ok(db
        .prepare_cached("select exists (select 1 from outbox where record = ?1 and sent = 1)")?
        .query_row([record.as_bytes()], |row| row.get(0))?)
}

fn state(state: RecordState, since_ms: u64, reason: &str) -> RecordSync {
    RecordSync { state, since_ms, reason: Some(reason.to_owned()) }
}

struct QueueFacts {
    oldest_ms: u64,
    all_inflight: bool,
    quarantined: bool,
    last_error: Option<String>,
}

fn queue_facts(db: &Connection, record: RecordId, scope: Scope) -> Result<Option<QueueFacts>> {
    let column = match scope {
        Scope::Record => "record",
        Scope::Patient => "patient",
    };
    let sql = format!(
        "select min(created_ms), min(state = 'inflight'), max(state = 'quarantined'), max(last_error) from outbox where {column} = ?1"
    );
    Ok(db
        .prepare_cached(&sql)?
        .query_row([record.as_bytes()], |row| {
            let oldest: Option<i64> = row.get(0)?;
            Ok(oldest.map(|oldest| {
                Ok::<_, rusqlite::Error>(QueueFacts {
                    oldest_ms: oldest.cast_unsigned(),
                    all_inflight: row.get(1)?,
                    quarantined: row.get(2)?,
                    last_error: row.get(3)?,
                })
            }))
        })?
        .transpose()?)
}

fn open_conflict(db: &Connection, record: RecordId, scope: Scope) -> Result<Option<u64>> {
    let column = match scope {
        Scope::Record => "about_record",
        Scope::Patient => "about_patient",
    };
    let sql = format!("select min(created_ms) from conflict where {column} = ?1 and state = 'open'");
    let since: Option<i64> = db.prepare_cached(&sql)?.query_row([record.as_bytes()], |row| row.get(0))?;
    Ok(since.map(i64::cast_unsigned))
}

#[derive(Default, Clone, Copy)]
struct RowFacts {
    created_ms: u64,
    seq: u64,
    saved_ms: u64,
}

fn row_facts(db: &Connection, collection: &str, record: RecordId) -> Result<RowFacts> {
    let sql = format!("select created_ms, seq, saved_ms from {collection} where id = ?1");
    let facts = db.prepare_cached(&sql)?.query_row([record.as_bytes()], |row| {
        let number = |at| row.get::<_, i64>(at).map(i64::cast_unsigned);
        Ok(RowFacts { created_ms: number(0)?, seq: number(1)?, saved_ms: number(2)? })
    });
    Ok(facts.optional()?.unwrap_or_default())
}

/// The files of a chart in the records' words: unsent bytes wait, lost or damaged ones need a person.
fn files_of_patient(db: &Connection, has_server: bool, patient: RecordId) -> Result<Option<RecordSync>> {
    if !has_server {
        return Ok(None);
    }
    let broken: Option<(String, i64)> = db
        .prepare_cached(
            "select file.state, file.since_ms from image join file on file.sha256 = image.sha256
             where image.parent = ?1 and image.deleted is null and file.state in ('lost', 'damaged')
               and file.verified = 0
               and not exists (select 1 from blob where blob.sha256 = file.sha256 and blob.deleted is null)
             limit 1",
        )?
        .query_row([patient.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((kind, since)) = broken {
        let reason = if kind == "lost" { "file_missing" } else { "file_damaged" };
        return Ok(Some(state(RecordState::NeedsReview, since.cast_unsigned(), reason)));
    }
    let (since, active, error): (Option<i64>, Option<bool>, Option<String>) = db
        .prepare_cached(
            "select min(upload.created_ms), max(upload.active), max(upload.last_error) from image
             join upload on upload.sha256 in (image.sha256, image.thumb_sha256)
             where image.parent = ?1 and image.deleted is null",
        )?
        .query_row([patient.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(since.map(|since| match (active, error) {
        (Some(true), _) => state(RecordState::Sending, since.cast_unsigned(), "in_flight"),
        (_, error) => {
            state(RecordState::Waiting, since.cast_unsigned(), error.as_deref().unwrap_or("not_sent_yet"))
        }
    }))
}

/// One original.
pub fn of_file(db: &Connection, has_server: bool, sha256: &str) -> Result<FileSync> {
    let file: Option<(String, bool, i64)> = db
        .prepare_cached("select state, verified, since_ms from file where sha256 = ?1")?
        .query_row([sha256], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let (kept, verified, since) = match file {
        Some(file) => file,
        None => ("absent".to_owned(), false, arrived_ms(db, sha256)?),
    };
    let plain = |state, reason: Option<&str>| FileSync {
        state,
        since_ms: since.cast_unsigned(),
        reason: reason.map(str::to_owned),
        percent: None,
        next_attempt_ms: None,
    };
    let at_clinic = verified || at_clinic(db, sha256)?;
    if kept == "here" {
        return match (has_server, at_clinic) {
            (false, _) => Ok(plain(FileState::SavedHere, Some("no_server"))),
            (true, true) => Ok(plain(FileState::Verified, None)),
            (true, false) => {
                Ok(uploading(db, sha256)?
                    .unwrap_or_else(|| plain(FileState::SavedHere, Some("not_sent_yet"))))
            }
        };
    }
    // Asking for what was lost here and never left does not bring it: it stays lost.
    let can_come = at_clinic || kept == "absent";
    if let Some(downloading) = downloading(db, sha256)?.filter(|_| can_come) {
        return Ok(downloading);
    }
    Ok(match (at_clinic, kept.as_str()) {
        (true, _) => plain(FileState::OnServer, Some("not_fetched")),
        (false, "lost") => plain(FileState::LostHere, Some("file_missing")),
        (false, "damaged") => plain(FileState::Damaged, Some("file_damaged")),
        (false, _) => FileSync { percent: Some(0), ..plain(FileState::Downloading, Some("on_another_desk")) },
    })
}

/// When this desk learned of bytes it does not have: from the server's word, or else from the image's record.
fn arrived_ms(db: &Connection, sha256: &str) -> Result<i64> {
    Ok(db
        .prepare_cached(
            "select coalesce((select saved_ms from blob where sha256 = ?1), (select max(saved_ms, created_ms) from image where sha256 = ?1), 0)",
        )?
        .query_row([sha256], |row| row.get(0))?)
}

/// The server told this desk that it holds and has verified these bytes.
pub(crate) fn at_clinic(db: &Connection, sha256: &str) -> Result<bool> {
    Ok(db
        .prepare_cached("select exists (select 1 from blob where sha256 = ?1 and deleted is null)")?
        .query_row([sha256], |row| row.get(0))?)
}

fn uploading(db: &Connection, sha256: &str) -> Result<Option<FileSync>> {
    transfer(
        db,
        "select active, sent_bytes, bytes, attempts, next_attempt_ms, last_error, created_ms from upload where sha256 = ?1",
        sha256,
        FileState::Uploading,
    )
}

fn downloading(db: &Connection, sha256: &str) -> Result<Option<FileSync>> {
    let sync = transfer(
        db,
        "select active, got_bytes, bytes, attempts, next_attempt_ms, last_error, created_ms from download where sha256 = ?1",
        sha256,
        FileState::Downloading,
    )?;
    // A download that waits for its next attempt is still a download: nothing of this desk is at stake.
    Ok(sync.map(|sync| FileSync { state: FileState::Downloading, percent: sync.percent.or(Some(0)), ..sync }))
}

fn transfer(db: &Connection, sql: &str, sha256: &str, moving: FileState) -> Result<Option<FileSync>> {
    let sync = db
        .prepare_cached(sql)?
        .query_row(params![sha256], |row| {
            let (active, done, bytes): (bool, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (attempts, next, error, since): (i64, i64, Option<String>, i64) =
                (row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?);
            let percent = u8::try_from(done.saturating_mul(100) / bytes.max(1)).unwrap_or(100).min(100);
            let (state, reason) = match (active, attempts > 0 && error.is_some()) {
                (true, _) => (moving, "in_flight".to_owned()),
                (false, true) => (FileState::Retry, error.unwrap_or_default()),
                (false, false) => (FileState::SavedHere, "not_sent_yet".to_owned()),
            };
            Ok(FileSync {
                state,
                since_ms: since.cast_unsigned(),
                reason: Some(reason),
                percent: active.then_some(percent),
                next_attempt_ms: (state == FileState::Retry).then_some(next.cast_unsigned()),
            })
        })
        .optional()?;
    Ok(sync)
}
