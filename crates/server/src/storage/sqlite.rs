//! One SQLite file for each clinic under `DATA/clinics/<id>/clinic.db`, called inline.
//!
//! Must not know: HTTP, who may do what. The writer lock is held for one transaction and never across an await,
//! so a request that goes away cannot leave half of one behind.

mod desks;
mod open;
mod people;
mod reconcile;
mod records;
mod snapshot;
mod uploads;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use chairside_model::planted::{Planted, planted};
use chairside_model::{ClinicId, DeviceId, RecordId, UserId};
use chairside_wire::desks::DeskSeen;
use chairside_wire::reconcile::BucketEntry;
use chairside_wire::sync::{Cursor, HistoryEntry};
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};

use super::{
    Answer, BlobNew, ClinicNew, ClinicStorage, CursorKnown, Decide, DeskSaid, DeskSignIn, DeskTotals, Device,
    Digests, Page, PageQuery, Part, PartQuery, ServerWrite, Session, Storage, StorageError, TakeAway,
    TokenNew, Upload, User, UserNew, Wanted,
};
use crate::limits::READERS_KEPT;
use crate::push::{self, Adoption, Decision, TooMuch};

pub(crate) const CLINICS_FOLDER: &str = "clinics";
const DATABASE: &str = "clinic.db";

pub(crate) struct SqliteStorage {
    folder: PathBuf,
    open: Mutex<BTreeMap<ClinicId, Arc<SqliteClinic>>>,
}

impl SqliteStorage {
    pub(crate) fn new(data: &Path) -> std::io::Result<Self> {
        let folder = data.join(CLINICS_FOLDER);
        create_private(&folder)?;
        Ok(Self { folder, open: Mutex::default() })
    }

    fn clinic_now(&self, id: ClinicId) -> Result<Option<Arc<SqliteClinic>>, StorageError> {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(clinic) = open.get(&id) {
            return Ok(Some(Arc::clone(clinic)));
        }
        let path = self.folder.join(id.to_string()).join(DATABASE);
        if !path.is_file() {
            return Ok(None);
        }
        let clinic = Arc::new(SqliteClinic::open(id, path)?);
        open.insert(id, Arc::clone(&clinic));
        Ok(Some(clinic))
    }

    fn clinics_now(&self) -> Result<Vec<ClinicId>, StorageError> {
        let entries = std::fs::read_dir(&self.folder).map_err(|error| file_error(&error))?;
        let names = entries.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        let mut clinics: Vec<ClinicId> = names.filter_map(|name| name.parse().ok()).collect();
        clinics.sort_unstable();
        Ok(clinics)
    }
}

/// For the server's own user only: the files in it are not encrypted.
fn create_private(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

impl Storage for SqliteStorage {
    fn clinic_create<'a>(&'a self, clinic: &'a ClinicNew) -> Answer<'a, ()> {
        Box::pin(async move { open::create(&self.folder, clinic) })
    }
    fn clinic<'a>(&'a self, id: ClinicId) -> Answer<'a, Option<Arc<dyn ClinicStorage>>> {
        Box::pin(async move { Ok(self.clinic_now(id)?.map(|clinic| clinic as Arc<dyn ClinicStorage>)) })
    }
    fn clinics(&self) -> Answer<'_, Vec<ClinicId>> {
        Box::pin(async move { self.clinics_now() })
    }
    fn desk_totals(&self, now_ms: u64) -> Answer<'_, DeskTotals> {
        Box::pin(async move {
            let open: Vec<_> =
                self.open.lock().unwrap_or_else(PoisonError::into_inner).values().map(Arc::clone).collect();
            let mut totals = DeskTotals::default();
            for clinic in open {
                clinic.read(|tx| desks::add_totals(tx, now_ms, &mut totals))?;
            }
            Ok(totals)
        })
    }
    fn clinics_open(&self) -> usize {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

pub(crate) struct SqliteClinic {
    path: PathBuf,
    /// `None` after the disk failed under it: such a handle is not to be trusted and is opened anew.
    writer: tokio::sync::Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
}

impl SqliteClinic {
    fn open(id: ClinicId, path: PathBuf) -> Result<Self, StorageError> {
        let mut writer = open::writer(&path)?;
        open::migrate(&mut writer)?;
        open::check_identity(&writer, id)?;
        Ok(Self { path, writer: tokio::sync::Mutex::new(Some(writer)), readers: Mutex::default() })
    }

    /// One snapshot. Readers wait for nobody and nobody waits for them.
    fn read<T>(
        &self,
        look: impl FnOnce(&Transaction<'_>) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let kept = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut reader = kept.map_or_else(|| open::reader(&self.path), Ok)?;
        let outcome = {
            let snapshot = reader.transaction_with_behavior(TransactionBehavior::Deferred)?;
            look(&snapshot)?
        };
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < READERS_KEPT {
            readers.push(reader);
        }
        Ok(outcome)
    }

    /// One commit. Sequence numbers are given inside, so their order is the order in which commits are seen.
    async fn write<T>(
        &self,
        change: impl FnOnce(&Transaction<'_>) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let mut slot = self.writer.lock().await;
        let mut writer = slot.take().map_or_else(|| open::writer(&self.path), Ok)?;
        let outcome = in_transaction(&mut writer, change);
        if !matches!(outcome, Err(StorageError::Failed(_))) {
            *slot = Some(writer);
        }
        outcome
    }
}

fn in_transaction<T>(
    writer: &mut Connection,
    change: impl FnOnce(&Transaction<'_>) -> Result<T, StorageError>,
) -> Result<T, StorageError> {
    let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let outcome = change(&tx)?;
    if planted(Planted::AnsweredBeforeCommit) && records::head(&tx)?.is_multiple_of(5) {
        return Ok(outcome);
    }
    tx.commit()?;
    Ok(outcome)
}

impl ClinicStorage for SqliteClinic {
    fn name(&self) -> Answer<'_, String> {
        Box::pin(async move { self.read(people::clinic_name) })
    }
    fn head(&self) -> Answer<'_, u64> {
        Box::pin(async move { self.read(records::head) })
    }
    fn head_cursor(&self) -> Answer<'_, Option<Cursor>> {
        Box::pin(async move { self.read(records::head_cursor) })
    }

    fn cursor_known<'a>(&'a self, cursor: &'a Cursor) -> Answer<'a, CursorKnown> {
        Box::pin(async move { self.read(|tx| records::cursor_known(tx, cursor)) })
    }
    fn push<'a>(&'a self, wanted: &'a Wanted, decide: Decide<'a>) -> Answer<'a, Result<Decision, TooMuch>> {
        Box::pin(self.write(move |tx| {
            let loaded = records::load(tx, wanted)?;
            let Ok(mut decision) = decide(loaded) else { return Ok(Err(TooMuch)) };
            // An entry that stands in the log already stays as it is, and is what the desk gets.
            for conflict in decision.results.iter_mut().flat_map(|result| &mut result.conflicts) {
                if let Some(stored) = records::get(tx, conflict.record)? {
                    *conflict = stored;
                }
            }
            records::write(tx, &decision.changes)?;
            people::prune(tx, decision.changes.now_ms)?;
            Ok(Ok(decision))
        }))
    }
    fn page<'a>(&'a self, query: PageQuery<'a>) -> Answer<'a, Page> {
        Box::pin(async move { self.read(|tx| records::page(tx, &query)) })
    }
    fn part<'a>(&'a self, query: PartQuery<'a>) -> Answer<'a, Part> {
        Box::pin(async move { self.read(|tx| snapshot::part(tx, &query)) })
    }
    fn digests(&self) -> Answer<'_, Digests> {
        Box::pin(async move { self.read(reconcile::digests) })
    }
    fn bucket(&self, bucket: u8) -> Answer<'_, (Option<Cursor>, Vec<BucketEntry>)> {
        Box::pin(async move { self.read(|tx| reconcile::bucket(tx, bucket)) })
    }
    fn adopt<'a>(
        &'a self,
        adoption: Adoption,
        asked: &'a [RecordId],
    ) -> Answer<'a, (Vec<String>, Option<Cursor>)> {
        Box::pin(self.write(move |tx| {
            let mut asked: Vec<RecordId> = asked.to_vec();
            if !adoption.offers.is_empty() {
                let loaded = reconcile::load(tx, &adoption.offers)?;
                let (changes, logged) = push::adopt(adoption, loaded);
                records::write(tx, &changes)?;
                asked.extend(logged);
            }
            Ok((reconcile::rows(tx, &asked)?, records::head_cursor(tx)?))
        }))
    }
    fn history(&self, record: RecordId) -> Answer<'_, Option<Vec<HistoryEntry>>> {
        Box::pin(async move { self.read(|tx| records::history(tx, record)) })
    }

    fn user_by_login<'a>(&'a self, login_key: &'a str) -> Answer<'a, Option<User>> {
        Box::pin(async move { self.read(|tx| people::user_by_login(tx, login_key)) })
    }
    fn user_create<'a>(&'a self, user: &'a UserNew, write: ServerWrite) -> Answer<'a, bool> {
        Box::pin(self.write(move |tx| {
            let free = people::user_add(tx, user)?;
            if free {
                records::write_by_server(tx, &write)?;
            }
            Ok(free)
        }))
    }
    fn device(&self, id: DeviceId) -> Answer<'_, Option<Device>> {
        Box::pin(async move { self.read(|tx| people::device(tx, id)) })
    }
    fn desk_sign_in<'a>(&'a self, desk: &'a DeskSignIn, write: ServerWrite) -> Answer<'a, Option<u64>> {
        Box::pin(self.write(move |tx| {
            people::desk_sign_in(tx, desk, write.now_ms)?;
            records::write_by_server(tx, &write)
        }))
    }
    fn desk_secret_matches<'a>(
        &'a self,
        device: DeviceId,
        user: UserId,
        secret_hash: &'a [u8; 32],
    ) -> Answer<'a, bool> {
        Box::pin(async move { self.read(|tx| people::desk_secret_matches(tx, device, user, secret_hash)) })
    }
    fn token_add<'a>(&'a self, token: &'a TokenNew, now_ms: u64) -> Answer<'a, ()> {
        Box::pin(self.write(move |tx| people::token_add(tx, token, now_ms)))
    }
    fn token<'a>(&'a self, hash: &'a [u8; 32], now_ms: u64) -> Answer<'a, Option<Session>> {
        Box::pin(async move { self.read(|tx| people::token(tx, hash, now_ms)) })
    }

    fn role(&self, user: UserId) -> Answer<'_, Option<String>> {
        Box::pin(async move { self.read(|tx| people::active_role(tx, user)) })
    }
    fn desk_said<'a>(&'a self, said: &'a DeskSaid) -> Answer<'a, ()> {
        Box::pin(async move {
            if self.read(|tx| desks::is_news(tx, said))? {
                self.write(move |tx| desks::note(tx, said)).await?;
            }
            Ok(())
        })
    }
    fn desks(&self) -> Answer<'_, Vec<DeskSeen>> {
        Box::pin(async move { self.read(desks::list) })
    }

    fn upload_add<'a>(&'a self, upload: &'a Upload) -> Answer<'a, bool> {
        Box::pin(self.write(move |tx| uploads::add(tx, upload)))
    }
    fn upload(&self, id: RecordId) -> Answer<'_, Option<Upload>> {
        Box::pin(async move { self.read(|tx| uploads::get(tx, id)) })
    }
    fn upload_touch(&self, id: RecordId, now_ms: u64) -> Answer<'_, ()> {
        Box::pin(self.write(move |tx| uploads::touch(tx, id, now_ms)))
    }
    fn upload_remove(&self, id: RecordId) -> Answer<'_, ()> {
        Box::pin(self.write(move |tx| uploads::remove(tx, id)))
    }
    fn uploads_open(&self) -> Answer<'_, u64> {
        Box::pin(async move { self.read(uploads::open_count) })
    }
    fn uploads_older_than(&self, ms: u64) -> Answer<'_, Vec<RecordId>> {
        Box::pin(async move { self.read(|tx| uploads::older_than(tx, ms)) })
    }
    fn blob_bytes<'a>(&'a self, sha256: &'a str) -> Answer<'a, Option<u64>> {
        Box::pin(async move { self.read(|tx| uploads::blob_bytes(tx, sha256)) })
    }
    fn blob_release<'a>(&'a self, sha256: &'a str, now_ms: u64) -> Answer<'a, bool> {
        Box::pin(self.write(move |tx| uploads::release(tx, sha256, now_ms)))
    }
    fn blobs_released_before(&self, ms: u64, limit: u32) -> Answer<'_, Vec<String>> {
        Box::pin(async move { self.read(|tx| uploads::released_before(tx, ms, limit)) })
    }
    fn blob_expire<'a>(
        &'a self,
        sha256: &'a str,
        before_ms: u64,
        write: ServerWrite,
        take_away: TakeAway<'a>,
    ) -> Answer<'a, Option<u64>> {
        Box::pin(self.write(move |tx| {
            if !uploads::may_go(tx, sha256, before_ms)? || !uploads::unlist(tx, sha256)? {
                return Ok(None);
            }
            let head = records::tombstone_by_server(tx, &write)?;
            // Under the writer's lock and before the commit: whoever counts on these bytes either came before, and then
            // they are not released any more, or finds neither row nor file.
            take_away().map_err(|error| file_error(&error))?;
            Ok(head)
        }))
    }
    fn blob_lost<'a>(&'a self, sha256: &'a str, write: ServerWrite) -> Answer<'a, Option<u64>> {
        Box::pin(self.write(move |tx| {
            if uploads::unlist(tx, sha256)? { records::tombstone_by_server(tx, &write) } else { Ok(None) }
        }))
    }
    fn blob_add<'a>(&'a self, blob: &'a BlobNew, write: ServerWrite) -> Answer<'a, Option<u64>> {
        Box::pin(self.write(move |tx| {
            if uploads::finish(tx, blob)? { records::write_by_server(tx, &write) } else { Ok(None) }
        }))
    }
}

impl From<rusqlite::Error> for StorageError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(code) => Self::Failed(format!("{code:?}")),
            // The other kinds of error may quote the value they met.
            None => Self::Damaged("a column of an unexpected kind"),
        }
    }
}

pub(crate) fn file_error(error: &std::io::Error) -> StorageError {
    if crate::error::is_full(error) {
        StorageError::Full
    } else {
        StorageError::Failed(format!("{:?}", error.kind()))
    }
}

/// SQLite's integers are signed; ours never reach the sign.
fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// A 16-byte column as the id it is.
fn id<T: for<'b> TryFrom<&'b [u8]>>(bytes: &[u8]) -> Result<T, StorageError> {
    T::try_from(bytes).map_err(|_| StorageError::Damaged("an id"))
}
