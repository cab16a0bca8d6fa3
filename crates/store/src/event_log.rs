//! The last things this desk did, for whoever must find out why something waits.
//!
//! Must not know: values. An event is ids, words of the program and numbers, so that a support bundle can hold all
//! of them. Every event is written inside a transaction that happens anyway.

use chairside_model::{OpId, RecordId};
use rusqlite::{Connection, OptionalExtension, params};

use crate::error::Result;
use crate::outbox::Batch;
use crate::record::id_column;
use crate::tx::Tx;

/// A day of a busy clinic, and less than a megabyte.
pub const EVENTS_MAX: u32 = 1_000;
/// A larger push is one line: a thousand ops of one import must not push everything else out.
const OPS_EACH_MAX: usize = 50;
/// Longer than any code of ours or the server's.
const CODE_CHARS_MAX: usize = 40;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    Opened,
    /// The last process ended while something was under way.
    Recovered,
    ExchangeOk,
    ExchangeFailed,
    OpSent,
    OpAnswered,
    OpConflict,
    OpRefused,
    OpRetried,
    OpDiscarded,
    FileUp,
    FileUpFailed,
    FileDown,
    FileDownFailed,
    /// The server heard this desk in a life that this file does not know.
    CopyNoticed,
    DeskOfItsOwn,
}

impl EventKind {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Recovered => "recovered",
            Self::ExchangeOk => "exchange_ok",
            Self::ExchangeFailed => "exchange_failed",
            Self::OpSent => "op_sent",
            Self::OpAnswered => "op_answered",
            Self::OpConflict => "op_conflict",
            Self::OpRefused => "op_refused",
            Self::OpRetried => "op_retried",
            Self::OpDiscarded => "op_discarded",
            Self::FileUp => "file_up",
            Self::FileUpFailed => "file_up_failed",
            Self::FileDown => "file_down",
            Self::FileDownFailed => "file_down_failed",
            Self::CopyNoticed => "copy_noticed",
            Self::DeskOfItsOwn => "desk_of_its_own",
        }
    }

    /// Like ones in a row become one line, or a night without a network would be all there is to read.
    fn folds(self) -> bool {
        matches!(self, Self::ExchangeOk | Self::ExchangeFailed)
    }
}

/// What one exchange moved.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moved {
    pub pushed: u64,
    pub pulled: u64,
    pub conflicts: u64,
}

#[derive(Debug, Clone)]
pub struct Event<'a> {
    pub kind: EventKind,
    pub op: Option<OpId>,
    pub sha256: Option<&'a str>,
    pub code: Option<&'a str>,
    pub ms: Option<u64>,
    pub moved: Moved,
}

impl<'a> Event<'a> {
    pub fn new(kind: EventKind) -> Self {
        Self { kind, op: None, sha256: None, code: None, ms: None, moved: Moved::default() }
    }

    pub fn of_op(kind: EventKind, op: OpId, code: Option<&'a str>) -> Self {
        Self { op: Some(op), code, ..Self::new(kind) }
    }

    pub fn of_file(kind: EventKind, sha256: &'a str, code: Option<&'a str>) -> Self {
        Self { sha256: Some(sha256), code, ..Self::new(kind) }
    }

    pub fn exchange(ms: u64, moved: Moved) -> Self {
        Self { ms: Some(ms), moved, ..Self::new(EventKind::ExchangeOk) }
    }

    pub fn exchange_failed(ms: u64, code: &'a str) -> Self {
        Self { ms: Some(ms), code: Some(code), ..Self::new(EventKind::ExchangeFailed) }
    }
}

/// An event as it is read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventItem {
    pub at_ms: u64,
    pub first_ms: u64,
    pub times: u64,
    pub kind: String,
    pub op: Option<OpId>,
    pub record: Option<RecordId>,
    pub collection: Option<String>,
    pub sha256: Option<String>,
    pub code: Option<String>,
    pub ms: Option<u64>,
    pub bytes: Option<u64>,
    pub moved: Moved,
}

/// A code is a word. What a server of another make puts in its place is not kept.
pub fn code_word(code: &str) -> &str {
    let is_word = !code.is_empty()
        && code.len() <= CODE_CHARS_MAX
        && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
    if is_word { code } else { "other" }
}

impl Tx<'_> {
    /// Adds to the log; the oldest beyond [`EVENTS_MAX`] leave it.
    pub fn note(&mut self, event: &Event<'_>) -> Result<()> {
        let at_ms = self.now_ms().cast_signed();
        let code = event.code.map(code_word);
        if event.kind.folds() && event.moved == Moved::default() && fold(self.db, event, code, at_ms)? {
            return Ok(());
        }
        let (record, collection) = match event.op {
            Some(op) => whose(self.db, op)?.unzip(),
            None => (None, None),
        };
        let bytes: Option<i64> = match event.sha256 {
            Some(sha256) => self
                .db
                .prepare_cached("select bytes from file where sha256 = ?1")?
                .query_row([sha256], |row| row.get(0))
                .optional()?,
            None => None,
        };
        self.db
            .prepare_cached(
                "insert into event_log (at_ms, first_ms, kind, op, record, collection, sha256, code, ms, bytes, pushed, pulled, conflicts)
                 values (?1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
            )?
            .execute(params![
                at_ms,
                event.kind.as_str(),
                event.op.map(|op| *op.as_bytes()),
                record,
                collection,
                event.sha256,
                code,
                event.ms.map(u64::cast_signed),
                bytes,
                event.moved.pushed.cast_signed(),
                event.moved.pulled.cast_signed(),
                event.moved.conflicts.cast_signed(),
            ])?;
        self.db
            .prepare_cached("delete from event_log where position <= ?1")?
            .execute([self.db.last_insert_rowid() - i64::from(EVENTS_MAX)])?;
        Ok(())
    }

    /// The ops of a batch that is about to leave.
    pub fn note_sent(&mut self, batch: &Batch) -> Result<()> {
        if batch.ids.len() > OPS_EACH_MAX {
            return Ok(());
        }
        batch.ids.iter().try_for_each(|op| self.note(&Event::of_op(EventKind::OpSent, *op, None)))
    }

    /// A plain answer is told only where the push was small; what needs a person always is.
    pub fn note_answer(&mut self, event: &Event<'_>, ops: usize) -> Result<()> {
        if event.kind == EventKind::OpAnswered && ops > OPS_EACH_MAX {
            return Ok(());
        }
        self.note(event)
    }

    /// Called before what was under way is set back.
    pub fn note_recovery(&mut self) -> Result<()> {
        let under_way: bool = self
            .db
            .prepare_cached("select exists (select 1 from outbox where state = 'inflight') or exists (select 1 from upload where active = 1) or exists (select 1 from download where active = 1)")?
            .query_row([], |row| row.get(0))?;
        if under_way { self.note(&Event::new(EventKind::Recovered)) } else { Ok(()) }
    }
}

/// An exchange that moved nothing, right after another such, is the same line once more.
fn fold(db: &Connection, event: &Event<'_>, code: Option<&str>, at_ms: i64) -> Result<bool> {
    let folded = db
        .prepare_cached(
            "update event_log set at_ms = ?1, times = times + 1, ms = ?2
             where position = (select max(position) from event_log)
               and kind = ?3 and code is ?4 and pushed = 0 and pulled = 0",
        )?
        .execute(params![at_ms, event.ms.map(u64::cast_signed), event.kind.as_str(), code])?;
    Ok(folded > 0)
}

/// The record and the collection an op is about, from the queue or from what was done here.
fn whose(db: &Connection, op: OpId) -> Result<Option<(Vec<u8>, String)>> {
    Ok(db
        .prepare_cached(
            "select record, collection from outbox where op_id = ?1
             union all select record, collection from history where op_id = ?1 limit 1",
        )?
        .query_row([op.as_bytes()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// Newest first.
pub fn list(db: &Connection, limit: u32) -> Result<Vec<EventItem>> {
    select(db, None, limit)
}

/// Everything that is known of one op, newest first.
pub fn of_op(db: &Connection, op: OpId) -> Result<Vec<EventItem>> {
    select(db, Some(op), EVENTS_MAX)
}

fn select(db: &Connection, of: Option<OpId>, limit: u32) -> Result<Vec<EventItem>> {
    let mut statement = db.prepare_cached(
        "select at_ms, first_ms, times, kind, op, record, collection, sha256, code, ms, bytes, pushed, pulled, conflicts
         from event_log where ?1 is null or op = ?1 order by position desc limit ?2",
    )?;
    let mut rows = statement.query(params![of.map(|op| *op.as_bytes()), limit])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        let number = |index: usize| -> Result<Option<u64>> {
            Ok(row.get::<_, Option<i64>>(index)?.map(i64::cast_unsigned))
        };
        let has =
            |index: usize| -> Result<bool> { Ok(row.get_ref(index)? != rusqlite::types::ValueRef::Null) };
        items.push(EventItem {
            at_ms: number(0)?.unwrap_or(0),
            first_ms: number(1)?.unwrap_or(0),
            times: number(2)?.unwrap_or(1),
            kind: row.get(3)?,
            op: if has(4)? { Some(id_column(row.get_ref(4)?)?) } else { None },
            record: if has(5)? { Some(id_column(row.get_ref(5)?)?) } else { None },
            collection: row.get(6)?,
            sha256: row.get(7)?,
            code: row.get(8)?,
            ms: number(9)?,
            bytes: number(10)?,
            moved: Moved {
                pushed: number(11)?.unwrap_or(0),
                pulled: number(12)?.unwrap_or(0),
                conflicts: number(13)?.unwrap_or(0),
            },
        });
    }
    Ok(items)
}
