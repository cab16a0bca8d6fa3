//! What the server keeps, as a contract: load, let a pure step decide, write what it decided, all in one commit.
//!
//! Must not know: SQL, HTTP, how a merge is done. SQLite is the first implementation; its calls are async only so
//! that a database across a network fits the same trait.

mod place;
pub(crate) mod sqlite;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chairside_model::reconcile::RowDigest;
use chairside_model::{ClinicId, DeviceId, LifeId, OpId, RecordId, Row, Stamp, UserId};
use chairside_wire::desks::{DeskSeen, WaitingCounts};
use chairside_wire::reconcile::BucketEntry;
use chairside_wire::sync::{Cursor, HistoryEntry};
use futures_util::future::BoxFuture;

pub(crate) use self::place::Place;
use crate::limits::DAY_MS;
use crate::push::{Adoption, Decision, Loaded, TooMuch};

pub(crate) type Answer<'a, T> = BoxFuture<'a, Result<T, StorageError>>;
pub(crate) type Decide<'a> = Box<dyn FnOnce(Loaded) -> Result<Decision, TooMuch> + Send + 'a>;

pub(crate) type TakeAway<'a> = Box<dyn FnOnce() -> std::io::Result<()> + Send + 'a>;

/// Without any stored value: these lines go to the log.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StorageError {
    #[error("the disk is full")]
    Full,
    #[error("the database is held by somebody else")]
    Busy,
    #[error("the database failed: {0}")]
    Failed(String),
    #[error("the database holds something that cannot be read: {0}")]
    Damaged(&'static str),
}

/// Every clinic of this server.
pub(crate) trait Storage: Send + Sync {
    fn clinic_create<'a>(&'a self, clinic: &'a ClinicNew) -> Answer<'a, ()>;
    /// Looked up on demand: another process may have made it a moment ago.
    fn clinic<'a>(&'a self, id: ClinicId) -> Answer<'a, Option<Arc<dyn ClinicStorage>>>;
    fn clinics(&self) -> Answer<'_, Vec<ClinicId>>;
    /// Over the clinics that are open here, summed up.
    fn desk_totals(&self, now_ms: u64) -> Answer<'_, DeskTotals>;
    fn clinics_open(&self) -> usize;
}

/// One clinic. Nothing here can reach another one.
pub(crate) trait ClinicStorage: Send + Sync {
    fn name(&self) -> Answer<'_, String>;
    fn head(&self) -> Answer<'_, u64>;
    /// The newest commit with its mark.
    fn head_cursor(&self) -> Answer<'_, Option<Cursor>>;

    /// Is this a place in *this* clinic's sequence?
    fn cursor_known<'a>(&'a self, cursor: &'a Cursor) -> Answer<'a, CursorKnown>;
    /// Loads what is wanted, lets `decide` decide, writes the changes. One commit, under the clinic's lock.
    fn push<'a>(&'a self, wanted: &'a Wanted, decide: Decide<'a>) -> Answer<'a, Result<Decision, TooMuch>>;
    fn page<'a>(&'a self, query: PageQuery<'a>) -> Answer<'a, Page>;
    /// One part of the clinic for a new desk.
    fn part<'a>(&'a self, query: PartQuery<'a>) -> Answer<'a, Part>;
    /// The head, and the digest of each bucket as of then.
    fn digests(&self) -> Answer<'_, Digests>;
    /// The head, and what the bucket holds as of then: a desk that sees its lost offer in it has a witness again.
    fn bucket(&self, bucket: u8) -> Answer<'_, (Option<Cursor>, Vec<BucketEntry>)>;
    /// Judges what is offered and writes the outcome in one commit; then the rows that were asked for, and the head.
    fn adopt<'a>(
        &'a self,
        adoption: Adoption,
        asked: &'a [RecordId],
    ) -> Answer<'a, (Vec<String>, Option<Cursor>)>;
    fn history(&self, record: RecordId) -> Answer<'_, Option<Vec<HistoryEntry>>>;

    fn user_by_login<'a>(&'a self, login_key: &'a str) -> Answer<'a, Option<User>>;
    /// False: the login is taken.
    fn user_create<'a>(&'a self, user: &'a UserNew, write: ServerWrite) -> Answer<'a, bool>;
    fn device(&self, id: DeviceId) -> Answer<'_, Option<Device>>;
    fn desk_sign_in<'a>(&'a self, desk: &'a DeskSignIn, write: ServerWrite) -> Answer<'a, Option<u64>>;
    /// May this desk renew a token for this user?
    fn desk_secret_matches<'a>(
        &'a self,
        device: DeviceId,
        user: UserId,
        secret_hash: &'a [u8; 32],
    ) -> Answer<'a, bool>;
    fn token_add<'a>(&'a self, token: &'a TokenNew, now_ms: u64) -> Answer<'a, ()>;
    fn token<'a>(&'a self, hash: &'a [u8; 32], now_ms: u64) -> Answer<'a, Option<Session>>;

    fn role(&self, user: UserId) -> Answer<'_, Option<String>>;
    fn desk_said<'a>(&'a self, said: &'a DeskSaid) -> Answer<'a, ()>;
    fn desks(&self) -> Answer<'_, Vec<DeskSeen>>;

    /// False: it counted on bytes that the clinic has, and they went at this very moment. Bytes somebody counts on are
    /// wanted again.
    fn upload_add<'a>(&'a self, upload: &'a Upload) -> Answer<'a, bool>;
    fn upload(&self, id: RecordId) -> Answer<'_, Option<Upload>>;
    fn upload_touch(&self, id: RecordId, now_ms: u64) -> Answer<'_, ()>;
    fn upload_remove(&self, id: RecordId) -> Answer<'_, ()>;
    fn uploads_open(&self) -> Answer<'_, u64>;
    fn uploads_older_than(&self, ms: u64) -> Answer<'_, Vec<RecordId>>;
    fn blob_bytes<'a>(&'a self, sha256: &'a str) -> Answer<'a, Option<u64>>;
    /// Notes that a desk refers to these bytes no longer. False: this clinic does not list them.
    fn blob_release<'a>(&'a self, sha256: &'a str, now_ms: u64) -> Answer<'a, bool>;
    /// Bytes that were released before then.
    fn blobs_released_before(&self, ms: u64, limit: u32) -> Answer<'_, Vec<String>>;
    /// Takes the bytes off the list, and `take_away` off the disk, if no row has referred to them since `before_ms`. That
    /// some row once did is needed, too: a clinic with rows missing keeps its files. One commit with the synced row that
    /// tells the desks; the new head.
    fn blob_expire<'a>(
        &'a self,
        sha256: &'a str,
        before_ms: u64,
        write: ServerWrite,
        take_away: TakeAway<'a>,
    ) -> Answer<'a, Option<u64>>;
    /// The bytes turned out not to be on the disk, or not to be what they were: they are off the list, and whoever holds
    /// them is told so by the row.
    fn blob_lost<'a>(&'a self, sha256: &'a str, write: ServerWrite) -> Answer<'a, Option<u64>>;
    /// The verified bytes and the synced row that tells the desks, in one commit. The new head, if there is one.
    fn blob_add<'a>(&'a self, blob: &'a BlobNew, write: ServerWrite) -> Answer<'a, Option<u64>>;
}

/// What a push needs to see before it can be decided.
/// What a desk's place in the history is to this server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CursorKnown {
    Yes,
    /// Tombstones it has not passed are gone.
    TooOld,
    No,
}

/// What the clinic holds, as of `head`.
pub(crate) struct Digests {
    pub(crate) head: Option<Cursor>,
    pub(crate) buckets: Vec<RowDigest>,
    pub(crate) tombstones_ms: u64,
}

#[derive(Debug, Default)]
pub(crate) struct Wanted {
    pub(crate) device: Option<DeviceId>,
    pub(crate) now_ms: u64,
    /// How many unconfirmed deletes of each collection come.
    pub(crate) deleting: BTreeMap<String, u64>,
    /// Where the op could be read, with its record.
    pub(crate) ops: BTreeMap<OpId, Option<RecordId>>,
    /// With their parents, which the storage finds.
    pub(crate) records: BTreeSet<RecordId>,
    pub(crate) users: BTreeSet<UserId>,
    pub(crate) deletes: Vec<DeleteSeen>,
}

/// A delete wants to know what others wrote below the record after the person looked.
#[derive(Debug, Clone)]
pub(crate) struct DeleteSeen {
    pub(crate) op: OpId,
    pub(crate) record: RecordId,
    pub(crate) seen: u64,
    /// Versions below the record that the desk had, though its cursor had not passed them.
    pub(crate) below: BTreeSet<OpId>,
}

/// What one push writes.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    pub(crate) rows: Vec<Row>,
    /// Rows that stay as they are where they exist already.
    pub(crate) conflicts: Vec<Row>,
    pub(crate) history: Vec<HistoryNew>,
    pub(crate) receipts: Vec<Receipt>,
    /// The last sequence number of this commit; unchanged if nothing changed.
    pub(crate) head: u64,
    pub(crate) mark: [u8; 16],
    pub(crate) now_ms: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct HistoryNew {
    pub(crate) seq: u64,
    pub(crate) record: RecordId,
    pub(crate) unit: String,
    pub(crate) from: Option<OpId>,
    pub(crate) stamp: Stamp,
    pub(crate) value: serde_json::Value,
}

#[derive(Debug, Clone)]
pub(crate) struct Receipt {
    pub(crate) op: OpId,
    pub(crate) answer: ReceiptAnswer,
    pub(crate) record: RecordId,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ReceiptAnswer {
    /// `conflicts`: the entries it made in the conflict log.
    Accepted {
        status: AcceptedStatus,
        seq: u64,
        conflicts: Vec<RecordId>,
    },
    Refused {
        code: String,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AcceptedStatus {
    Applied,
    Merged,
    Conflict,
}

/// A change that the server itself makes to a synced row: its own commit.
#[derive(Debug, Clone)]
pub(crate) struct ServerWrite {
    pub(crate) collection: &'static str,
    pub(crate) record: RecordId,
    pub(crate) units: BTreeMap<String, serde_json::Value>,
    pub(crate) stamp: Stamp,
    pub(crate) mark: [u8; 16],
    pub(crate) now_ms: u64,
}

#[derive(Debug)]
pub(crate) struct PageQuery<'a> {
    pub(crate) after: u64,
    pub(crate) bytes: usize,
    /// The versions the desk has by this very reply: they need not be sent again.
    pub(crate) shown: &'a BTreeMap<RecordId, u64>,
}

#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) rows: Vec<String>,
    pub(crate) next: Option<Cursor>,
    pub(crate) head: u64,
    pub(crate) head_mark: Option<String>,
    pub(crate) has_more: bool,
}

#[derive(Debug)]
pub(crate) struct PartQuery<'a> {
    /// The moment that the whole snapshot shows. `None`: now.
    pub(crate) pin: Option<&'a Cursor>,
    pub(crate) from: Place,
    pub(crate) bytes: usize,
    /// What is near is near to this.
    pub(crate) now_ms: u64,
}

#[derive(Debug)]
pub(crate) struct Part {
    /// `None`: the clinic has not a single commit.
    pub(crate) pin: Option<Cursor>,
    pub(crate) head: Option<Cursor>,
    /// Records of the whole, where this is the first part of it.
    pub(crate) total: Option<u64>,
    pub(crate) rows: Vec<String>,
    pub(crate) next: Option<Place>,
}

pub(crate) struct ClinicNew {
    pub(crate) id: ClinicId,
    pub(crate) name: String,
    pub(crate) owner: UserNew,
    pub(crate) now_ms: u64,
    /// The clinic's row, then the owner's.
    pub(crate) writes: Vec<ServerWrite>,
}

pub(crate) struct UserNew {
    pub(crate) id: UserId,
    pub(crate) login: String,
    pub(crate) login_key: String,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) password_hash: String,
}

#[derive(Clone)]
pub(crate) struct User {
    pub(crate) id: UserId,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) password_hash: String,
    pub(crate) active: bool,
}

#[derive(Debug, Clone, Copy)]
pub(crate) struct Device {
    pub(crate) revoked: bool,
    /// The one it was last heard in.
    pub(crate) life: Option<LifeId>,
}

/// What a desk says of itself with every sync.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DeskSaid {
    pub(crate) device: DeviceId,
    pub(crate) waiting: WaitingCounts,
    pub(crate) cursor_seq: u64,
    /// `None`: the one noted last stays.
    pub(crate) life: Option<LifeId>,
    pub(crate) now_ms: u64,
}

/// Desks counted without saying whose they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct DeskTotals {
    /// Heard of within each of [`DeskTotals::WITHIN_MS`].
    pub(crate) seen: [u64; 3],
    pub(crate) waiting_records: u64,
    pub(crate) waiting_files: u64,
}

impl DeskTotals {
    pub(crate) const WITHIN_MS: [u64; 3] = [60 * 60 * 1_000, DAY_MS, 7 * DAY_MS];
    pub(crate) const WITHIN: [&str; 3] = ["1h", "1d", "7d"];
}

pub(crate) struct DeskSignIn {
    pub(crate) device: DeviceId,
    pub(crate) name: String,
    pub(crate) secret_hash: [u8; 32],
    pub(crate) token: TokenNew,
}

#[derive(Clone)]
pub(crate) struct TokenNew {
    pub(crate) hash: [u8; 32],
    pub(crate) device: DeviceId,
    pub(crate) user: UserId,
    pub(crate) expires_at_ms: u64,
}

/// Who a valid token speaks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Session {
    pub(crate) device: DeviceId,
    pub(crate) user: UserId,
    pub(crate) expires_at_ms: u64,
}

#[derive(Debug, Clone)]
pub(crate) struct Upload {
    pub(crate) id: RecordId,
    pub(crate) sha256: String,
    pub(crate) filename: String,
    pub(crate) length: u64,
    pub(crate) device: DeviceId,
    pub(crate) user: UserId,
    pub(crate) done: bool,
    pub(crate) created_at_ms: u64,
    pub(crate) touched_at_ms: u64,
}

pub(crate) struct BlobNew {
    pub(crate) upload: RecordId,
    pub(crate) sha256: String,
    pub(crate) bytes: u64,
    pub(crate) now_ms: u64,
}
