//! Files over the line: two at a time, in the background and all of them on "sync now". The server's pause and a line
//! that fails one of them hold for all.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chairside_model::Env;
use chairside_store::{DownloadJob, ReleaseJob, Touched, UploadJob};
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::sync::Notify;

use super::{Line, LineEvent, REST_MAX, SyncReport, busy};
use crate::backoff;
use crate::download::download;
use crate::failure::Failure;
use crate::lock::held;
use crate::release::release;
use crate::upload::{UploadEnd, upload};

/// Files that move side by side: the server makes one durable while the line carries the other. More only share the same
/// line, and each cut would cost as many chunks.
const LANES: usize = 2;
/// Jobs taken from the store beyond those that move or were tried.
const JOBS: u32 = 1;
/// Files wait at most 32 s for a server that fails: well within the minute in which something pending is tried.
const FILE_BACKOFF_STEPS_MAX: u32 = 5;

/// When files may be tried again after the line failed one of them: trying the next over the same line at once
/// would only fail the same way, once for each file that waits.
#[derive(Default)]
pub(super) struct FilesRest {
    failures: u32,
    until_ms: u64,
    /// The part of it that the server asked for, which outranks a person's impatience.
    retry_after_ms: u64,
}

impl FilesRest {
    fn note<T>(&mut self, env: &dyn Env, moved: &Result<T, Failure>) {
        match moved {
            Err(failure) if is_of_the_line(failure) => {
                self.failures = self.failures.saturating_add(1);
                let tries = self.failures.min(FILE_BACKOFF_STEPS_MAX);
                self.until_ms = env.now_ms() + backoff::delay_ms(env, failure, tries);
                if failure.retry_after_s().is_some() {
                    self.retry_after_ms = self.until_ms;
                }
            }
            _ => *self = Self::default(),
        }
    }
}

/// Files that are moving: nobody moves the same one beside it.
#[derive(Default)]
pub(super) struct Claims {
    moving: Mutex<BTreeSet<String>>,
    freed: Notify,
}

struct Claim<'a> {
    claims: &'a Claims,
    name: String,
}

impl Claims {
    fn try_take(&self, name: &str) -> Option<Claim<'_>> {
        held(&self.moving).insert(name.to_owned()).then(|| Claim { claims: self, name: name.to_owned() })
    }

    async fn take(&self, name: &str) -> Claim<'_> {
        loop {
            let freed = self.freed.notified();
            if let Some(claim) = self.try_take(name) {
                return claim;
            }
            freed.await;
        }
    }

    fn count(&self) -> u32 {
        held(&self.moving).len() as u32
    }
}

impl Drop for Claim<'_> {
    fn drop(&mut self) {
        held(&self.claims.moving).remove(&self.name);
        self.claims.freed.notify_waiters();
    }
}

enum Job {
    Up(UploadJob),
    Down(DownloadJob),
    Release(ReleaseJob),
}

impl Job {
    /// One file may go up and be asked for at once, but not twice the same way.
    fn name(&self) -> String {
        match self {
            Self::Up(job) => format!("up/{}", job.sha256),
            Self::Down(job) => down_name(&job.sha256),
            Self::Release(job) => format!("release/{}", job.sha256),
        }
    }
}

fn down_name(sha256: &str) -> String {
    format!("down/{sha256}")
}

/// What came of a job, as far as a report counts it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    Uploaded,
    /// People count images, not their thumbnails.
    ThumbnailUploaded,
    Downloaded,
    Nothing,
}

type Moved = Result<Done, Failure>;

/// Everything a person waits for is tried once; the background takes what is due, as long as it may.
enum Mode<'a> {
    Background,
    Now { report: &'a mut SyncReport, tried: BTreeSet<String> },
}

impl Line {
    pub(super) async fn files_now(&self, report: &mut SyncReport) -> chairside_store::Result<()> {
        self.files_wanted.fetch_add(1, Ordering::Relaxed);
        self.wake_files.notify_one();
        let mut rest = self.files.lock().await;
        self.files_wanted.fetch_sub(1, Ordering::Relaxed);
        if !self.wait_politely(rest.retry_after_ms).await {
            report.failure = Some(busy());
            return Ok(());
        }
        self.ask_early()?;
        self.lanes(&mut rest, Mode::Now { report, tried: BTreeSet::new() }).await?;
        // What woke this may have been meant for the background.
        self.wake_files.notify_one();
        self.make_room()
    }

    /// Who comes this week is at hand before anybody asks.
    fn ask_early(&self) -> chairside_store::Result<()> {
        let now_ms = self.store.env().now_ms();
        if self.store.read(|db| chairside_store::file::has_eager(db, now_ms))? {
            let (_, touched) = self.early_wanted()?;
            self.progress()(touched);
        }
        Ok(())
    }

    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself is not general enough")]
    fn early_wanted(&self) -> chairside_store::Result<(u64, Touched)> {
        self.store.write_as_desk(|tx| tx.downloads_eager())
    }

    /// Where a person bounds the room, what was not used for longest goes back, if the clinic has it.
    fn make_room(&self) -> chairside_store::Result<()> {
        let bytes_max = self.room_bytes.load(Ordering::Relaxed);
        if bytes_max > 0 && self.store.read(chairside_store::evict::kept_bytes)? > bytes_max {
            let (_, touched) = self.store.write_as_desk(|tx| tx.evict(&self.blobs, bytes_max))?;
            self.progress()(touched);
        }
        Ok(())
    }

    /// Brings one file here now, for whoever is waiting for it.
    pub async fn fetch(&self, sha256: &str) -> chairside_store::Result<Result<(), Failure>> {
        let _claim = self.claims.take(&down_name(sha256)).await;
        let (job, _) = self.store.write_as_desk(|tx| tx.download_job(sha256))?;
        match job {
            Some(job) => download(&self.store, &self.blobs, &*self.transport, &job, &self.progress()).await,
            None => Ok(Ok(())),
        }
    }

    pub(super) async fn run_files(&self) {
        while !self.is_stopping() {
            let rest = match self.files_in_background().await {
                Ok(rest) => rest,
                Err(error) => {
                    tracing::error!(%error, "the store failed during a transfer");
                    REST_MAX
                }
            };
            if !rest.is_zero() {
                let _ = tokio::time::timeout(rest, self.wake_files.notified()).await;
            }
        }
    }

    async fn files_in_background(&self) -> chairside_store::Result<Duration> {
        let mut rest = self.files.lock().await;
        let until_ms = rest.until_ms.max(self.quiet_until_ms.load(Ordering::Relaxed));
        if self.is_ahead(until_ms) {
            return Ok(self.until(until_ms));
        }
        self.ask_early()?;
        self.lanes(&mut rest, Mode::Background).await?;
        self.make_room()?;
        if self.is_ahead(rest.until_ms) {
            return Ok(self.until(rest.until_ms));
        }
        if self.is_paused() {
            return Ok(REST_MAX);
        }
        Ok(self.files_due()?.map_or(REST_MAX, |next_ms| self.until(next_ms)))
    }

    /// Keeps both lanes busy until there is nothing more to move, or may be.
    async fn lanes(&self, rest: &mut FilesRest, mut mode: Mode<'_>) -> chairside_store::Result<()> {
        let mut moving = FuturesUnordered::new();
        let mut line_failed = false;
        loop {
            while moving.len() < self.width() && !line_failed && self.may_begin(&mode) {
                let Some((job, claim)) = self.next_job(&mut mode)? else { break };
                moving.push(self.move_one(job, claim));
            }
            if moving.is_empty() {
                return Ok(());
            }
            let moved = tokio::select! {
                // A failure first: it says that nothing else need be tried.
                biased;
                moved = moving.next() => moved,
                // Something else may be due, the second lane may be used, or nothing may move any more.
                () = self.wake_files.notified() => {
                    // What somebody waits for now goes first; the bytes that arrived are not sent again.
                    if !self.may_begin(&mode) {
                        drop(moving);
                        return self.nothing_moves();
                    }
                    continue;
                }
            };
            let Some(moved) = moved else { return Ok(()) };
            let moved = moved?;
            rest.note(self.store.env(), &moved);
            if moved.as_ref().is_err_and(is_of_the_line) {
                line_failed = true;
                self.files_pass.store(false, Ordering::Relaxed);
            }
            self.count(&mut mode, moved);
        }
    }

    /// A server that fails at files is asked with one at a time; the second lane waits until the first gets somewhere.
    fn width(&self) -> usize {
        if self.files_pass.load(Ordering::Relaxed) { LANES } else { 1 }
    }

    /// What was under way is dropped where it stands, and goes on from there.
    fn nothing_moves(&self) -> chairside_store::Result<()> {
        #[expect(
            clippy::redundant_closure_for_method_calls,
            reason = "the method itself is not general enough"
        )]
        let ((), touched) = self.store.write_as_desk(|tx| tx.transfers_reset())?;
        self.progress()(touched);
        Ok(())
    }

    fn count(&self, mode: &mut Mode<'_>, moved: Moved) {
        match (mode, moved) {
            (Mode::Now { report, .. }, Ok(Done::Uploaded)) => report.uploaded += 1,
            (Mode::Now { report, .. }, Ok(Done::Downloaded)) => report.downloaded += 1,
            (Mode::Now { report, .. }, Err(failure)) if is_of_the_line(&failure) => {
                report.failure = Some(failure);
            }
            // The server tells of a verified file by a row.
            (Mode::Background, Ok(Done::Uploaded | Done::ThumbnailUploaded)) => {
                self.wake_records.notify_one();
            }
            _ => {}
        }
    }

    fn may_begin(&self, mode: &Mode<'_>) -> bool {
        match mode {
            // A person who asks for everything now means files too, paused or not; the pause stays.
            Mode::Now { .. } => true,
            Mode::Background => {
                !self.is_paused() && !self.is_stopping() && self.files_wanted.load(Ordering::Relaxed) == 0
            }
        }
    }

    fn is_paused(&self) -> bool {
        self.store.meta().files_paused
    }

    /// What goes up before what comes down: nobody else has it yet.
    fn next_job(&self, mode: &mut Mode<'_>) -> chairside_store::Result<Option<(Job, Claim<'_>)>> {
        let (tried, ignore_backoff) = match mode {
            Mode::Background => (0, false),
            Mode::Now { tried, .. } => (tried.len() as u32, true),
        };
        let limit = JOBS + self.claims.count() + tried;
        let (jobs, _) = self.store.write_as_desk(|tx| {
            let up = tx.uploads_due(limit, ignore_backoff)?.into_iter().map(Job::Up);
            let down = tx.downloads_due(limit, ignore_backoff)?.into_iter().map(Job::Down);
            let released = tx.releases_due(limit, ignore_backoff)?.into_iter().map(Job::Release);
            Ok(up.chain(down).chain(released).collect::<Vec<_>>())
        })?;
        for job in jobs {
            let name = job.name();
            if matches!(mode, Mode::Now { tried, .. } if tried.contains(&name)) {
                continue;
            }
            if let Some(claim) = self.claims.try_take(&name) {
                if let Mode::Now { tried, .. } = mode {
                    tried.insert(name);
                }
                return Ok(Some((job, claim)));
            }
        }
        Ok(None)
    }

    async fn move_one(&self, job: Job, _claim: Claim<'_>) -> chairside_store::Result<Moved> {
        let (tell, transport) = (self.progress(), &*self.transport);
        let progress = |touched: Touched| {
            tell(touched);
            if !self.files_pass.swap(true, Ordering::Relaxed) {
                self.wake_files.notify_one();
            }
        };
        Ok(match job {
            Job::Up(job) => {
                let moved = upload(&self.store, &self.blobs, transport, &job, &progress).await?;
                moved.map(|end| match end {
                    UploadEnd::Verified if job.is_thumbnail => Done::ThumbnailUploaded,
                    UploadEnd::Verified => Done::Uploaded,
                    UploadEnd::NotHere => Done::Nothing,
                })
            }
            Job::Down(job) => {
                let moved = download(&self.store, &self.blobs, transport, &job, &progress).await?;
                moved.map(|()| if job.is_thumbnail { Done::Nothing } else { Done::Downloaded })
            }
            Job::Release(job) => release(&self.store, transport, &job).await?.map(|()| Done::Nothing),
        })
    }

    pub(super) fn files_due(&self) -> chairside_store::Result<Option<u64>> {
        self.store.read(chairside_store::file::next_attempt_ms)
    }

    fn progress(&self) -> impl Fn(Touched) + Sync + '_ {
        |touched| {
            if !touched.is_empty() {
                (self.on_event)(LineEvent::Changed(touched));
            }
        }
    }
}

/// Trying the next file over the same line would only fail the same way.
fn is_of_the_line(failure: &Failure) -> bool {
    !matches!(failure, Failure::Status { status: 400..=428, .. } | Failure::Status { status: 430..=499, .. })
}
