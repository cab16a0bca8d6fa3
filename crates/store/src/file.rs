//! Which bytes are here, which must go up, which should come down. Each job has its own retry schedule.
//!
//! No path leads from "not verified on the server" to "may be deleted": an upload job ends only on the server's word.

use chairside_model::planted::{Planted, planted};
use chairside_model::{RecordId, Row, text};
use rusqlite::{Connection, OptionalExtension, named_params, params};

use crate::badge;
use crate::error::Result;
use crate::event_log::{Event, EventKind};
use crate::record::id_column;
use crate::tx::Tx;

/// Thumbnails go before originals: other desks can then show something.
const PRIORITY_THUMBNAIL: i64 = 0;
const PRIORITY_ORIGINAL: i64 = 1;
/// Nobody waits for it yet.
const PRIORITY_EAGER: i64 = 2;
/// Images of these next days are at hand before anybody asks.
const EAGER_DAYS: u64 = 8;
/// Originals asked for in one round: some hundred patients' worth, and a short transaction.
const EAGER_AT_ONCE_MAX: u32 = 200;
/// No wait of a job is longer, so one that seems to be was begun by a clock that ran ahead: it is over.
const WAIT_MS_MAX: i64 = 15 * 60 * 1_000;

/// A larger file waits for smaller ones, but not for ever: each file that was queued after it counts as so much larger.
/// So a scan of 300 MiB is overtaken by the next 37 files at most, and one of 2 GiB by the next 256, whatever their size.
const OVERTAKING_BYTES: i64 = 8 * 1024 * 1024;
/// An image of a patient who comes today goes as if it were so much smaller: before every other that did not wait for
/// longer than 512 later files. Larger than any file, so that it is a rule and not a matter of sizes.
const TODAY_BYTES: i64 = 4 * 1024 * 1024 * 1024;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadJob {
    pub sha256: String,
    pub bytes: u64,
    pub filename: String,
    pub url: Option<String>,
    pub attempts: u32,
    pub is_thumbnail: bool,
}

/// Bytes that nothing here refers to any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReleaseJob {
    pub sha256: String,
    pub attempts: u32,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DownloadJob {
    pub sha256: String,
    pub bytes: u64,
    pub attempts: u32,
    pub is_thumbnail: bool,
}

/// A waiting original, for the page that lists what waits.
#[derive(Debug, Clone, PartialEq)]
pub struct UploadItem {
    pub image: RecordId,
    pub patient: RecordId,
    pub sha256: String,
    pub filename: String,
    pub bytes: u64,
    pub sent_bytes: u64,
    pub is_active: bool,
    pub attempts: u32,
    pub last_error: Option<String>,
}

impl Tx<'_> {
    /// Bytes that are durable on this disk and belong to an image that is being filed in this transaction.
    pub fn file_here(&mut self, sha256: &str, bytes: u64, filename: &str, is_thumbnail: bool) -> Result<()> {
        let now = self.now_ms().cast_signed();
        self.db
            .prepare_cached(
                "insert into file (sha256, bytes, state, since_ms, used_ms) values (?1, ?2, 'here', ?3, ?3)
                 on conflict do update set state = 'here', since_ms = excluded.since_ms, used_ms = excluded.used_ms
                 where state <> 'here'",
            )?
            .execute(params![sha256, bytes.cast_signed(), now])?;
        // An image's own record asks for its thumbnail before it is known to be here.
        self.db.prepare_cached("delete from download where sha256 = ?1")?.execute([sha256])?;
        if !self.meta().has_server() || is_at_clinic(self.db, sha256)? {
            return Ok(());
        }
        let priority = if is_thumbnail { PRIORITY_THUMBNAIL } else { PRIORITY_ORIGINAL };
        self.db
            .prepare_cached(
                // Filed again, a file that was gone need not wait until it is looked for.
                "insert into upload (sha256, bytes, filename, priority, created_ms) values (?1, ?2, ?3, ?4, ?5)
                 on conflict do update set next_attempt_ms = 0",
            )?
            .execute(params![sha256, bytes.cast_signed(), filename, priority, now])?;
        self.touched().add_all("upload");
        Ok(())
    }

    /// Jobs whose time has come, most useful first: thumbnails, then who comes today, then the small ones, each within
    /// the bounds above. `ignore_backoff`: a person asked.
    pub fn uploads_due(&mut self, limit: u32, ignore_backoff: bool) -> Result<Vec<UploadJob>> {
        let now = self.now_ms();
        let until = if ignore_backoff { i64::MAX } else { now.cast_signed() };
        let today = Days::today(now);
        let mut statement = self.db.prepare_cached(
            "with today as materialized (
               select image.sha256, image.thumb_sha256 from appointment join image on image.parent = appointment.parent
               where appointment.deleted is null and appointment.start >= ?4 and appointment.start < ?5),
             first as materialized (
               select sha256 from today where sha256 is not null
               union select thumb_sha256 from today where thumb_sha256 is not null)
             select sha256, bytes, filename, url, attempts, priority = 0 from upload
             where next_attempt_ms <= ?1 or next_attempt_ms > ?3
             order by priority,
               bytes + position * ?6 - ?7 * (sha256 in first),
               position
             limit ?2",
        )?;
        let ahead = now.cast_signed().saturating_add(WAIT_MS_MAX);
        let named = params![until, limit, ahead, today.from, today.to, OVERTAKING_BYTES, TODAY_BYTES];
        let jobs = statement.query_map(named, |row| {
            Ok(UploadJob {
                sha256: row.get(0)?,
                bytes: row.get::<_, i64>(1)?.cast_unsigned(),
                filename: row.get(2)?,
                url: row.get(3)?,
                attempts: row.get(4)?,
                is_thumbnail: row.get(5)?,
            })
        })?;
        Ok(jobs.collect::<Result<_, _>>()?)
    }

    /// Where the server keeps the upload, and how far it is: kept so that a restart goes on inside the file.
    pub fn upload_progress(&mut self, sha256: &str, url: Option<&str>, sent_bytes: u64) -> Result<()> {
        self.db
            .prepare_cached("update upload set url = ?2, sent_bytes = ?3, active = 1 where sha256 = ?1")?
            .execute(params![sha256, url, sent_bytes.cast_signed()])?;
        self.touch_file(sha256)
    }

    /// Never given up: it waits for its next attempt, with the reason.
    pub fn upload_failed(
        &mut self,
        sha256: &str,
        code: &str,
        next_attempt_ms: u64,
        forget_url: bool,
    ) -> Result<()> {
        if planted(Planted::UploadGivenUp) {
            self.db.execute("delete from upload where sha256 = ?1 and attempts >= 4", [sha256])?;
        }
        self.db
            .prepare_cached(
                "update upload set active = 0, attempts = attempts + 1, last_error = ?2, next_attempt_ms = ?3,
                 url = case when ?4 then null else url end where sha256 = ?1",
            )?
            .execute(params![sha256, code, next_attempt_ms.cast_signed(), forget_url])?;
        self.note(&Event::of_file(EventKind::FileUpFailed, sha256, Some(code)))?;
        self.touch_file(sha256)
    }

    /// The server found other bytes than were promised; how often in a row it did.
    pub fn upload_mismatched(&mut self, sha256: &str) -> Result<u32> {
        let mut statement = self.db.prepare_cached(
            "update upload set mismatches = mismatches + 1 where sha256 = ?1 returning mismatches",
        )?;
        Ok(statement.query_row([sha256], |row| row.get(0)).optional()?.unwrap_or(0))
    }

    /// The disk has the very bytes: the line or the server is to blame, and counting begins anew.
    pub fn upload_checked(&mut self, sha256: &str) -> Result<()> {
        self.db.prepare_cached("update upload set mismatches = 0 where sha256 = ?1")?.execute([sha256])?;
        Ok(())
    }

    /// The server hashed the whole and made it durable.
    pub fn upload_verified(&mut self, sha256: &str) -> Result<()> {
        if self.db.prepare_cached("delete from upload where sha256 = ?1")?.execute([sha256])? > 0 {
            self.note(&Event::of_file(EventKind::FileUp, sha256, None))?;
        }
        self.db
            .prepare_cached("update file set verified = 1, since_ms = ?2 where sha256 = ?1")?
            .execute(params![sha256, self.now_ms().cast_signed()])?;
        self.comes_again(sha256)?;
        self.touch_file(sha256)
    }

    /// The bytes are not on this disk any more, or not what they were: said loudly, never skipped; and where the clinic
    /// has them they come again.
    pub fn file_gone(&mut self, sha256: &str, damaged: bool) -> Result<()> {
        let state = if damaged { "damaged" } else { "lost" };
        self.db
            .prepare_cached("update file set state = ?2, since_ms = ?3 where sha256 = ?1")?
            .execute(params![sha256, state, self.now_ms().cast_signed()])?;
        self.comes_again(sha256)?;
        self.touch_file(sha256)
    }

    /// What this disk lost and the clinic has is wanted here: it was here before.
    fn comes_again(&mut self, sha256: &str) -> Result<()> {
        let gone: Option<i64> = self
            .db
            .prepare_cached("select bytes from file where sha256 = ?1 and state in ('lost', 'damaged')")?
            .query_row([sha256], |row| row.get(0))
            .optional()?;
        let Some(bytes) = gone.filter(|_| self.meta().has_server()) else { return Ok(()) };
        if is_at_clinic(self.db, sha256)? {
            let (_, is_thumbnail) = used_as(self.db, sha256)?;
            self.download_want(sha256, bytes.cast_unsigned(), is_thumbnail)?;
        }
        Ok(())
    }

    /// A person opened it, or it is a thumbnail: bring it here.
    pub fn download_want(&mut self, sha256: &str, bytes: u64, is_thumbnail: bool) -> Result<()> {
        self.want(sha256, bytes, if is_thumbnail { PRIORITY_THUMBNAIL } else { PRIORITY_ORIGINAL })
    }

    fn want(&mut self, sha256: &str, bytes: u64, priority: i64) -> Result<()> {
        if is_here(self.db, sha256)? {
            return Ok(());
        }
        self.db
            .prepare_cached(
                "insert into download (sha256, bytes, priority, created_ms) values (?1, ?2, ?3, ?4)
                 on conflict do update set next_attempt_ms = 0, priority = min(priority, excluded.priority)",
            )?
            .execute(params![sha256, bytes.cast_signed(), priority, self.now_ms().cast_signed()])?;
        self.touch_file(sha256)
    }

    /// Originals of who comes today or in the next seven days, and of pinned patients: before anybody asks. How many more
    /// are to come.
    pub fn downloads_eager(&mut self) -> Result<u64> {
        let wanted = eager(self.db, self.now_ms())?;
        for (sha256, bytes) in &wanted {
            self.want(sha256, *bytes, PRIORITY_EAGER)?;
        }
        Ok(wanted.len() as u64)
    }

    pub fn downloads_due(&mut self, limit: u32, ignore_backoff: bool) -> Result<Vec<DownloadJob>> {
        let now = self.now_ms().cast_signed();
        let until = if ignore_backoff { i64::MAX } else { now };
        let mut statement = self.db.prepare_cached(
            "select sha256, bytes, attempts, priority = 0 from download
             where (next_attempt_ms <= ?1 or next_attempt_ms > ?3)
               and exists (select 1 from blob where blob.sha256 = download.sha256 and blob.deleted is null)
             order by priority, created_ms, sha256 limit ?2",
        )?;
        let jobs = statement.query_map(params![until, limit, now.saturating_add(WAIT_MS_MAX)], |row| {
            Ok(DownloadJob {
                sha256: row.get(0)?,
                bytes: row.get::<_, i64>(1)?.cast_unsigned(),
                attempts: row.get(2)?,
                is_thumbnail: row.get(3)?,
            })
        })?;
        Ok(jobs.collect::<Result<_, _>>()?)
    }

    /// The job of one wanted file, whether or not its time has come.
    pub fn download_job(&mut self, sha256: &str) -> Result<Option<DownloadJob>> {
        let mut statement = self
            .db
            .prepare_cached("select sha256, bytes, attempts, priority = 0 from download where sha256 = ?1")?;
        let job = statement.query_row([sha256], |row| {
            Ok(DownloadJob {
                sha256: row.get(0)?,
                bytes: row.get::<_, i64>(1)?.cast_unsigned(),
                attempts: row.get(2)?,
                is_thumbnail: row.get(3)?,
            })
        });
        Ok(job.optional()?)
    }

    pub fn download_progress(&mut self, sha256: &str, got_bytes: u64) -> Result<()> {
        self.db
            .prepare_cached("update download set got_bytes = ?2, active = 1 where sha256 = ?1")?
            .execute(params![sha256, got_bytes.cast_signed()])?;
        self.touch_file(sha256)
    }

    pub fn download_failed(&mut self, sha256: &str, code: &str, next_attempt_ms: u64) -> Result<()> {
        self.db
            .prepare_cached("update download set active = 0, attempts = attempts + 1, last_error = ?2, next_attempt_ms = ?3 where sha256 = ?1")?
            .execute(params![sha256, code, next_attempt_ms.cast_signed()])?;
        self.note(&Event::of_file(EventKind::FileDownFailed, sha256, Some(code)))?;
        self.touch_file(sha256)
    }

    /// The bytes came, their hash is right and they are durable here.
    pub fn download_done(&mut self, sha256: &str, bytes: u64) -> Result<()> {
        self.db.prepare_cached("delete from download where sha256 = ?1")?.execute([sha256])?;
        self.db
            .prepare_cached(
                "insert into file (sha256, bytes, state, verified, since_ms, used_ms) values (?1, ?2, 'here', 1, ?3, ?3)
                 on conflict do update set state = 'here', verified = 1, since_ms = excluded.since_ms,
                   used_ms = excluded.used_ms",
            )?
            .execute(params![sha256, bytes.cast_signed(), self.now_ms().cast_signed()])?;
        self.note(&Event::of_file(EventKind::FileDown, sha256, None))?;
        self.touch_file(sha256)
    }

    /// The wanted bytes lay on this disk already, whole. That the clinic has them is not said thereby.
    pub fn download_needless(&mut self, sha256: &str, bytes: u64) -> Result<()> {
        let (filename, is_thumbnail) = used_as(self.db, sha256)?;
        self.file_here(sha256, bytes, &filename, is_thumbnail)?;
        self.touch_file(sha256)
    }

    /// After a crash nothing is under way.
    pub fn transfers_reset(&mut self) -> Result<()> {
        let ended = self.db.execute("update upload set active = 0 where active = 1", [])?
            + self.db.execute("update download set active = 0 where active = 1", [])?;
        if ended > 0 {
            self.touched().add_all("upload");
        }
        Ok(())
    }

    /// Files rest, or go on.
    pub fn files_pause(&mut self, is_paused: bool) {
        self.meta_mut().files_paused = is_paused;
        self.touched().add_all("upload");
    }

    pub(crate) fn touch_file(&mut self, sha256: &str) -> Result<()> {
        let mut statement =
            self.db.prepare_cached("select id, parent from image where sha256 = ?1 or thumb_sha256 = ?1")?;
        let mut rows = statement.query([sha256])?;
        let mut images = Vec::new();
        while let Some(row) = rows.next()? {
            images.push((id_column(row.get_ref(0)?)?, id_column(row.get_ref(1)?)?));
        }
        images.into_iter().for_each(|(image, patient)| self.touched().add("image", image, Some(patient)));
        self.touched().add_all("upload");
        Ok(())
    }
}

/// What follows for its files from an image as it is now.
pub(crate) fn image_written(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    want_thumbnail(tx, row)?;
    let Some(file) = row.value("file").filter(|_| tx.meta().has_server()) else { return Ok(()) };
    for name in ["sha256", "thumb_sha256"] {
        let Some(sha256) = file.get(name).and_then(serde_json::Value::as_str) else { continue };
        match row.deleted {
            Some(stamp) if Some(stamp.device) == tx.meta().device => tx.release_if_unused(sha256)?,
            Some(_) => {}
            None => tx.used_again(sha256)?,
        }
    }
    Ok(())
}

impl Tx<'_> {
    /// The last image that showed these bytes went: the server is told, once it has heard of that.
    fn release_if_unused(&mut self, sha256: &str) -> Result<()> {
        self.db
            .prepare_cached(
                "insert into release (sha256, created_ms) select ?1, ?2
                 where not exists (select 1 from image where sha256 = ?1 and deleted is null)
                   and not exists (select 1 from image where thumb_sha256 = ?1 and deleted is null)
                 on conflict do update set next_attempt_ms = 0",
            )?
            .execute(params![sha256, self.now_ms().cast_signed()])?;
        Ok(())
    }

    /// An image shows these bytes: nothing is to be given back, and what the server gave up goes up again.
    fn used_again(&mut self, sha256: &str) -> Result<()> {
        self.db.prepare_cached("delete from release where sha256 = ?1")?.execute([sha256])?;
        let bytes: Option<i64> = self
            .db
            .prepare_cached(
                "select bytes from file where sha256 = ?1 and state = 'here' and verified = 0
                 and exists (select 1 from blob where blob.sha256 = file.sha256 and blob.deleted is not null)
                 and not exists (select 1 from upload where upload.sha256 = file.sha256)",
            )?
            .query_row([sha256], |row| row.get(0))
            .optional()?;
        let Some(bytes) = bytes else { return Ok(()) };
        let (filename, is_thumbnail) = used_as(self.db, sha256)?;
        self.file_here(sha256, bytes.cast_unsigned(), &filename, is_thumbnail)
    }

    /// What the server may be told that nothing refers to: it has answered everything this desk wrote of the images.
    pub fn releases_due(&mut self, limit: u32, ignore_backoff: bool) -> Result<Vec<ReleaseJob>> {
        let now = self.now_ms().cast_signed();
        let until = if ignore_backoff { i64::MAX } else { now };
        let sql = format!(
            "select sha256, attempts from release where {RELEASE_MAY_GO} order by created_ms, sha256 limit ?3"
        );
        let mut statement = self.db.prepare_cached(&sql)?;
        let named = params![until, now.saturating_add(WAIT_MS_MAX), limit];
        let jobs = statement
            .query_map(named, |row| Ok(ReleaseJob { sha256: row.get(0)?, attempts: row.get(1)? }))?;
        Ok(jobs.collect::<Result<_, _>>()?)
    }

    pub fn release_done(&mut self, sha256: &str) -> Result<()> {
        self.db.prepare_cached("delete from release where sha256 = ?1")?.execute([sha256])?;
        Ok(())
    }

    pub fn release_failed(&mut self, sha256: &str, code: &str, next_attempt_ms: u64) -> Result<()> {
        self.db
            .prepare_cached("update release set attempts = attempts + 1, last_error = ?2, next_attempt_ms = ?3 where sha256 = ?1")?
            .execute(params![sha256, code, next_attempt_ms.cast_signed()])?;
        Ok(())
    }
}

/// A tombstone that waits in the queue is not known to the server: to it, the image is still there.
const RELEASE_MAY_GO: &str = "(next_attempt_ms <= ?1 or next_attempt_ms > ?2)
    and not exists (select 1 from image join outbox on outbox.record = image.id where image.sha256 = release.sha256)
    and not exists (select 1 from image join outbox on outbox.record = image.id where image.thumb_sha256 = release.sha256)";

/// Dates as appointments are written, local and without a zone: from one to before another.
pub(crate) struct Days {
    pub(crate) from: String,
    pub(crate) to: String,
}

const HOUR_MS: u64 = 60 * 60 * 1_000;
/// The earth's earliest and latest zones: what is today anywhere counts, so that no desk need know where it stands. A day
/// too many only lets something go sooner.
const EARLIEST_MS: u64 = 14 * HOUR_MS;
const LATEST_MS: u64 = 12 * HOUR_MS;

impl Days {
    pub(crate) fn today(now_ms: u64) -> Self {
        Self::until(now_ms, 1)
    }

    /// Today and the days after it, so many in all.
    pub(crate) fn until(now_ms: u64, days: u64) -> Self {
        let date = |ms: u64| text::instant(ms).chars().take(10).collect();
        Self {
            from: date(now_ms.saturating_sub(LATEST_MS)),
            to: date(now_ms + EARLIEST_MS + days * 24 * HOUR_MS),
        }
    }
}

/// A pulled image whose thumbnail is not here: small, and wanted at once.
fn want_thumbnail(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    let Some(file) = row.value("file").filter(|_| row.deleted.is_none()) else { return Ok(()) };
    let thumb = file.get("thumb_sha256").and_then(serde_json::Value::as_str);
    let bytes = file.get("thumb_bytes").and_then(serde_json::Value::as_u64);
    if let (Some(thumb), Some(bytes)) = (thumb, bytes)
        && tx.meta().has_server()
        && !is_here(tx.db, thumb)?
    {
        tx.download_want(thumb, bytes, true)?;
    }
    Ok(())
}

/// The server has verified bytes: images that show them change their badge, and an upload of the same bytes is done.
pub(crate) fn arrived_at_clinic(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    let sha256 = row
        .value("file")
        .and_then(|file| file.get("sha256"))
        .and_then(serde_json::Value::as_str)
        .map(str::to_owned);
    // Also where the bytes are not here any more: then others sent them, and nobody need look for them.
    sha256.map_or(Ok(()), |sha256| tx.upload_verified(&sha256))
}

impl Tx<'_> {
    /// Everything was compared, so that every file of the clinic is known here. One that counts as verified and is not
    /// among them went with a restored server before this desk heard of it from there: it goes up again.
    pub(crate) fn files_not_vouched_for(&mut self) -> Result<()> {
        if planted(Planted::RestoredFilesForgotten) {
            return Ok(());
        }
        self.db.execute(
            "update file set verified = 0 where verified = 1
             and not exists (select 1 from blob where blob.sha256 = file.sha256 and blob.deleted is null)",
            [],
        )?;
        self.files_to_clinic()
    }

    /// Every file that is here goes up, unless the clinic has it or it waits already.
    pub(crate) fn files_to_clinic(&mut self) -> Result<()> {
        let mut statement = self.db.prepare(
            // But for what the server gave up after its time, until something shows it again.
            "select sha256, bytes from file where state = 'here' and verified = 0
             and not exists (select 1 from upload where upload.sha256 = file.sha256)
             and (not exists (select 1 from blob where blob.sha256 = file.sha256 and blob.deleted is not null and seq > 0)
               or exists (select 1 from image where image.sha256 = file.sha256 and image.deleted is null)
               or exists (select 1 from image where image.thumb_sha256 = file.sha256 and image.deleted is null))",
        )?;
        let files = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
        for file in files {
            let (sha256, bytes) = file?;
            let (filename, is_thumbnail) = used_as(self.db, &sha256)?;
            self.file_here(&sha256, bytes.cast_unsigned(), &filename, is_thumbnail)?;
        }
        Ok(())
    }
}

/// The name a file came under, and whether it only is a thumbnail.
fn used_as(db: &Connection, sha256: &str) -> Result<(String, bool)> {
    Ok(db
        .prepare_cached(
            "select coalesce(max(filename) filter (where sha256 = ?1), ''), coalesce(min(sha256 is not ?1), 0)
             from image where ?1 in (sha256, thumb_sha256)",
        )?
        .query_row([sha256], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// A restored server no longer says that it holds these bytes: they go up again, if they are here.
pub(crate) fn no_longer_at_clinic(tx: &mut Tx<'_>, row: &Row) -> Result<()> {
    if planted(Planted::RestoredFilesForgotten) {
        return Ok(());
    }
    let Some(file) = row.value("file") else { return Ok(()) };
    let (Some(sha256), Some(bytes)) = (file["sha256"].as_str(), file["bytes"].as_u64()) else {
        return Ok(());
    };
    tx.db.prepare_cached("update file set verified = 0 where sha256 = ?1")?.execute([sha256])?;
    // What the server itself gave up after its time, with nothing that shows it, is not forced upon it again.
    let by_server = row.deleted.is_some() && row.seq > 0;
    if is_here(tx.db, sha256)? && (!by_server || is_shown(tx.db, sha256)?) {
        let (filename, is_thumbnail) = used_as(tx.db, sha256)?;
        tx.file_here(sha256, bytes, &filename, is_thumbnail)?;
    }
    tx.touch_file(sha256)
}

/// Some image that is not in the trash shows these bytes.
fn is_shown(db: &Connection, sha256: &str) -> Result<bool> {
    Ok(db
        .prepare_cached(
            "select exists (select 1 from image where sha256 = ?1 and deleted is null)
                 or exists (select 1 from image where thumb_sha256 = ?1 and deleted is null)",
        )?
        .query_row([sha256], |row| row.get(0))?)
}

/// Patients whose originals are kept at hand: pinned ones, and who comes in these days.
pub(crate) const AT_HAND: &str = "select patient from patient_pin
    union select parent from appointment where deleted is null and start >= :from and start < :to";

/// Are there any? A look costs no transaction.
pub fn has_eager(db: &Connection, now_ms: u64) -> Result<bool> {
    Ok(!eager(db, now_ms)?.is_empty())
}

fn eager(db: &Connection, now_ms: u64) -> Result<Vec<(String, u64)>> {
    let days = Days::until(now_ms, EAGER_DAYS);
    let sql = format!(
        "select distinct image.sha256, image.bytes from image join blob on blob.sha256 = image.sha256
         where image.parent in ({AT_HAND}) and image.deleted is null and blob.deleted is null
           and not exists (select 1 from file where file.sha256 = image.sha256 and file.state <> 'absent')
           and not exists (select 1 from download where download.sha256 = image.sha256)
         order by image.created_ms desc limit :limit"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let named = named_params! { ":from": days.from, ":to": days.to, ":limit": EAGER_AT_ONCE_MAX };
    let found = statement.query_map(named, |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.cast_unsigned())))?;
    Ok(found.collect::<Result<_, _>>()?)
}

pub fn is_here(db: &Connection, sha256: &str) -> Result<bool> {
    Ok(db
        .prepare_cached("select exists (select 1 from file where sha256 = ?1 and state = 'here')")?
        .query_row([sha256], |row| row.get(0))?)
}

/// The clinic's server holds these very bytes, by its own word.
pub fn is_at_clinic(db: &Connection, sha256: &str) -> Result<bool> {
    let verified: Option<bool> = db
        .prepare_cached("select verified from file where sha256 = ?1")?
        .query_row([sha256], |row| row.get(0))
        .optional()?;
    Ok(verified.unwrap_or(false) || badge::at_clinic(db, sha256)?)
}

/// Files still to go up, and the oldest of them. A thumbnail counts only when it travels alone: people count images.
pub fn waiting(db: &Connection) -> Result<(u64, Option<u64>)> {
    let (count, oldest): (i64, Option<i64>) = db
        .prepare_cached(
            "select count(*) filter (where priority = 1 or not exists (
               select 1 from image join upload original on original.sha256 = image.sha256
               where image.thumb_sha256 = upload.sha256)), min(created_ms)
             from upload",
        )?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((count.cast_unsigned(), oldest.map(i64::cast_unsigned)))
}

/// Files moving at this moment.
pub fn active(db: &Connection) -> Result<u64> {
    let count: i64 = db
        .prepare_cached("select (select count(*) from upload where active = 1) + (select count(*) from download where active = 1)")?
        .query_row([], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

/// The earliest moment any transfer may be tried.
pub fn next_attempt_ms(db: &Connection) -> Result<Option<u64>> {
    let sql = format!(
        "select min(next_attempt_ms) from (select next_attempt_ms from upload union all
         select next_attempt_ms from download where exists
         (select 1 from blob where blob.sha256 = download.sha256 and blob.deleted is null)
         union all select next_attempt_ms from release where {RELEASE_MAY_GO})"
    );
    // Of a release any time will do: what counts is whether it may go at all.
    let next: Option<i64> =
        db.prepare_cached(&sql)?.query_row(params![i64::MAX, i64::MAX], |row| row.get(0))?;
    Ok(next.map(i64::cast_unsigned))
}

/// What is still to go up, in all.
pub fn bytes_to_send(db: &Connection) -> Result<u64> {
    let bytes: i64 = db
        .prepare_cached("select coalesce(sum(max(bytes - sent_bytes, 0)), 0) from upload")?
        .query_row([], |row| row.get(0))?;
    Ok(bytes.cast_unsigned())
}

/// Rows of one listing; the count comes from [`waiting`].
const LIST_MAX: i64 = 500;

/// Originals that wait; a thumbnail shares its original's line.
pub fn upload_list(db: &Connection) -> Result<Vec<UploadItem>> {
    let mut statement = db.prepare_cached(
        "select image.id, image.parent, upload.sha256, image.filename, upload.bytes, upload.sent_bytes, upload.attempts, upload.last_error, upload.active
         from upload join image on image.sha256 = upload.sha256 order by upload.priority, upload.position limit ?1",
    )?;
    let mut rows = statement.query([LIST_MAX])?;
    let mut items = Vec::new();
    while let Some(row) = rows.next()? {
        items.push(UploadItem {
            image: id_column(row.get_ref(0)?)?,
            patient: id_column(row.get_ref(1)?)?,
            sha256: row.get(2)?,
            filename: row.get::<_, Option<String>>(3)?.unwrap_or_default(),
            bytes: row.get::<_, i64>(4)?.cast_unsigned(),
            sent_bytes: row.get::<_, i64>(5)?.cast_unsigned(),
            attempts: row.get(6)?,
            last_error: row.get(7)?,
            is_active: row.get(8)?,
        });
    }
    Ok(items)
}
