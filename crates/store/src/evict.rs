//! Room on this disk: originals that nobody used for longest are given back where a person bounds it, and bytes that no
//! row ever named go after a while.
//!
//! What may go is the one question here. Only bytes the clinic's server holds by its own word, twice (its answer and its
//! row), that are no thumbnail, wait for nothing and for nobody's look, and are not of a patient who is pinned or comes
//! soon.

use std::collections::BTreeSet;

use chairside_model::RecordId;
use chairside_model::planted::{Planted, planted};
use rusqlite::{Connection, named_params, params};

use crate::blob_dir::{BlobDir, Removed};
use crate::error::{Error, Result};
use crate::file::{AT_HAND, Days};
use crate::open::Store;
use crate::tx::Tx;

/// Originals of these days, from yesterday on, are at hand anyway.
const AT_HAND_DAYS: u64 = 8;
/// A look at a file is noted at most this often: each note is a durable write.
const USED_EVERY_MS: u64 = 60 * 60 * 1_000;
/// Files given back in one transaction.
const EVICTED_AT_ONCE_MAX: u32 = 50;
/// Bytes without a row are kept so long after they were first seen: a profile that was put back to a copy gets the rows of
/// its last days by the next pulls, and somebody may still bring the newer database back.
const ORPHAN_MS_MAX: u64 = 30 * 24 * 60 * 60 * 1_000;
/// Orphans that go at one opening; the rest at the next.
const ORPHANS_AT_ONCE_MAX: u32 = 1_000;

#[cfg(feature = "planted")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileFact {
    pub sha256: String,
    pub is_here: bool,
    /// To go up.
    pub waits: bool,
}

/// Bytes of files on this disk.
pub fn kept_bytes(db: &Connection) -> Result<u64> {
    let bytes: i64 = db
        .prepare_cached("select coalesce(sum(bytes), 0) from file where state = 'here'")?
        .query_row([], |row| row.get(0))?;
    Ok(bytes.cast_unsigned())
}

/// Looks for bytes in the folder that no row names, and for downloads that nobody goes on with. What was seen so before,
/// and for long enough, goes; how many files did. Meant for the opening: nothing else waits for the look.
pub fn sweep(store: &Store, blobs: &BlobDir) -> Result<u64> {
    let found = blobs.names().map_err(|_| Error::Stored("the folder of files cannot be listed"))?;
    let known = store.read(|db| known_names(db, blobs))?;
    let orphans: BTreeSet<String> = found.files.into_iter().filter(|name| !known.contains(name)).collect();
    let (removed, _) = store.write_as_desk(|tx| {
        tx.orphans_seen(&orphans)?;
        tx.partials_over(blobs, found.partials)?;
        tx.orphans_go(blobs)
    })?;
    Ok(removed)
}

impl Tx<'_> {
    /// Somebody looked at it.
    pub fn file_used(&mut self, sha256: &str) -> Result<()> {
        self.db
            .prepare_cached("update file set used_ms = ?2 where sha256 = ?1")?
            .execute(params![sha256, self.now_ms().cast_signed()])?;
        Ok(())
    }

    /// Gives back what was not used for longest until no more than `bytes_max` are here, or nothing more may go. How many
    /// files went.
    ///
    /// The bytes go inside the transaction that says so: whoever files the same at this moment either is seen to do so, or
    /// writes its rows after this.
    pub fn evict(&mut self, blobs: &BlobDir, bytes_max: u64) -> Result<u64> {
        let mut over = kept_bytes(self.db)?.saturating_sub(bytes_max);
        let mut gone = 0;
        for (sha256, bytes) in evictable(self.db, self.now_ms())? {
            if over == 0 {
                break;
            }
            let Some(hash) = hash_of(&sha256) else { continue };
            // One that a virus scanner holds, or somebody is filing, stays until another time.
            if !matches!(blobs.remove_unclaimed(&hash), Ok(Removed::Yes)) {
                continue;
            }
            self.db
                .prepare_cached("update file set state = 'absent', since_ms = ?2 where sha256 = ?1")?
                .execute(params![sha256, self.now_ms().cast_signed()])?;
            self.touch_file(&sha256)?;
            over = over.saturating_sub(bytes);
            gone += 1;
        }
        Ok(gone)
    }

    fn orphans_seen(&mut self, orphans: &BTreeSet<String>) -> Result<()> {
        let mut statement = self.db.prepare_cached("select name from orphan")?;
        let seen: BTreeSet<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
        // These got a row, or went.
        for name in seen.difference(orphans) {
            self.db.prepare_cached("delete from orphan where name = ?1")?.execute([name])?;
        }
        let now = self.now_ms().cast_signed();
        for name in orphans.difference(&seen) {
            self.db
                .prepare_cached("insert into orphan (name, since_ms) values (?1, ?2)")?
                .execute(params![name, now])?;
        }
        Ok(())
    }

    /// Looked up once more, now that nobody else writes: a row may have come since.
    fn orphans_go(&mut self, blobs: &BlobDir) -> Result<u64> {
        let before = self.now_ms().saturating_sub(ORPHAN_MS_MAX).cast_signed();
        let mut statement = self
            .db
            .prepare_cached("select name from orphan where since_ms < ?1 order by since_ms, name limit ?2")?;
        let old = statement.query_map(params![before, ORPHANS_AT_ONCE_MAX], |row| row.get(0))?;
        let mut old = old.collect::<Result<Vec<String>, _>>()?;
        if old.is_empty() {
            return Ok(0);
        }
        let known = known_names(self.db, blobs)?;
        old.retain(|name| !known.contains(name));
        blobs.remove_names(&old).map_err(|_| Error::Stored("an orphaned file cannot be removed"))
    }

    fn partials_over(&mut self, blobs: &BlobDir, mut partials: Vec<String>) -> Result<()> {
        if partials.is_empty() {
            return Ok(());
        }
        let wanted = wanted_names(self.db, blobs)?;
        partials.retain(|name| !wanted.contains(name));
        blobs.remove_partials(&partials).map_err(|_| Error::Stored("a partial file cannot be removed"))
    }

    /// What there is of files, for a walk that asks after every step.
    #[cfg(feature = "planted")]
    pub fn file_facts(&self) -> Result<Vec<FileFact>> {
        let mut statement = self.db.prepare_cached(
            "select sha256, state = 'here', exists (select 1 from upload where upload.sha256 = file.sha256) from file",
        )?;
        let facts = statement.query_map([], |row| {
            Ok(FileFact { sha256: row.get(0)?, is_here: row.get(1)?, waits: row.get(2)? })
        })?;
        Ok(facts.collect::<Result<_, _>>()?)
    }

    #[cfg(feature = "planted")]
    pub fn queued_ops(&self) -> Result<Vec<chairside_model::OpId>> {
        Ok(crate::outbox::list(self.db)?.into_iter().map(|item| item.op).collect())
    }

    pub fn patient_pin(&mut self, patient: RecordId) -> Result<()> {
        self.db
            .prepare_cached(
                "insert into patient_pin (patient, since_ms) values (?1, ?2) on conflict do nothing",
            )?
            .execute(params![patient.as_bytes(), self.now_ms().cast_signed()])?;
        self.touched().add("patient", patient, Some(patient));
        Ok(())
    }

    pub fn patient_unpin(&mut self, patient: RecordId) -> Result<()> {
        self.db
            .prepare_cached("delete from patient_pin where patient = ?1")?
            .execute([patient.as_bytes()])?;
        self.touched().add("patient", patient, Some(patient));
        Ok(())
    }
}

/// Is it long enough that a look was noted?
pub fn is_use_news(db: &Connection, sha256: &str, now_ms: u64) -> Result<bool> {
    let before = now_ms.saturating_sub(USED_EVERY_MS).cast_signed();
    let ahead = now_ms.cast_signed();
    Ok(db
        .prepare_cached(
            "select exists (select 1 from file where sha256 = ?1 and (used_ms < ?2 or used_ms > ?3))",
        )?
        .query_row(params![sha256, before, ahead], |row| row.get(0))?)
}

pub fn pinned(db: &Connection) -> Result<Vec<RecordId>> {
    let mut statement = db.prepare_cached("select patient from patient_pin order by since_ms, patient")?;
    statement.query_and_then([], |row| crate::record::id_column(row.get_ref(0)?))?.collect()
}

/// The longest unused first.
fn evictable(db: &Connection, now_ms: u64) -> Result<Vec<(String, u64)>> {
    let days = Days::until(now_ms, AT_HAND_DAYS);
    let verified = if planted(Planted::UnverifiedEvicted) {
        "1"
    } else {
        "file.verified = 1
           and exists (select 1 from blob where blob.sha256 = file.sha256 and blob.deleted is null)
           and not exists (select 1 from upload where upload.sha256 = file.sha256)"
    };
    let sql = format!(
        "select file.sha256, file.bytes from file where file.state = 'here' and {verified}
           and exists (select 1 from image where image.sha256 = file.sha256)
           and not exists (select 1 from image where image.thumb_sha256 = file.sha256)
           and not exists (select 1 from download where download.sha256 = file.sha256)
           and not exists (select 1 from intake where intake.sha256 = file.sha256)
           and not exists (select 1 from image where image.sha256 = file.sha256 and image.parent in ({AT_HAND}))
         order by file.used_ms, file.sha256 limit :limit"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let named = named_params! { ":from": days.from, ":to": days.to, ":limit": EVICTED_AT_ONCE_MAX };
    let found = statement.query_map(named, |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.cast_unsigned())))?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// By the names they have in the folder. An image's own row is enough: its bytes may lie here before they count as here.
fn known_names(db: &Connection, blobs: &BlobDir) -> Result<BTreeSet<String>> {
    names(
        db,
        blobs,
        "select sha256 from file union select sha256 from upload union select sha256 from download
         union select sha256 from image where sha256 is not null
         union select thumb_sha256 from image where thumb_sha256 is not null
         union select sha256 from intake
         union select thumb_sha256 from intake where thumb_sha256 is not null",
    )
}

fn wanted_names(db: &Connection, blobs: &BlobDir) -> Result<BTreeSet<String>> {
    names(db, blobs, "select sha256 from download")
}

fn names(db: &Connection, blobs: &BlobDir, sql: &str) -> Result<BTreeSet<String>> {
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut names = BTreeSet::new();
    while let Some(row) = rows.next()? {
        names.extend(hash_of(&row.get::<_, String>(0)?).map(|hash| blobs.name_of(&hash)));
    }
    Ok(names)
}

fn hash_of(sha256: &str) -> Option<[u8; 32]> {
    let mut bytes = [0; 32];
    hex::decode_to_slice(sha256, &mut bytes).ok().map(|()| bytes)
}
