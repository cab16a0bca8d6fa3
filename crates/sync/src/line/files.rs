//! Files over the line: in the background one by one, and all of them on "sync now". The server's pause and a line
//! that fails one of them hold for all.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;
use std::time::Duration;

use chairside_model::Env;
use chairside_store::Touched;

use super::{Line, LineEvent, REST_MAX, SyncReport, busy};
use crate::backoff;
use crate::download::download;
use crate::failure::Failure;
use crate::upload::{UploadEnd, upload};

/// Jobs taken from the store at a time.
const JOBS: u32 = 16;
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

impl Line {
    pub(super) async fn files_now(&self, report: &mut SyncReport) -> chairside_store::Result<()> {
        let mut rest = self.files.lock().await;
        let mut tried = BTreeSet::new();
        loop {
            let (jobs, _) = self.store.write_as_desk(|tx| tx.uploads_due(JOBS + tried.len() as u32, true))?;
            let Some(job) = jobs.into_iter().find(|job| !tried.contains(&job.sha256)) else { break };
            tried.insert(job.sha256.clone());
            if !self.wait_politely(rest.retry_after_ms).await {
                report.failure = Some(busy());
                return Ok(());
            }
            let moved = upload(&self.store, &self.blobs, &*self.transport, &job, &self.progress()).await?;
            rest.note(self.store.env(), &moved);
            match moved {
                Ok(UploadEnd::Verified) => report.uploaded += u64::from(!job.is_thumbnail),
                Ok(UploadEnd::NotHere) => {}
                Err(failure) if is_of_the_line(&failure) => {
                    report.failure = Some(failure);
                    return Ok(());
                }
                Err(_) => {}
            }
        }
        let mut tried = BTreeSet::new();
        loop {
            let (jobs, _) =
                self.store.write_as_desk(|tx| tx.downloads_due(JOBS + tried.len() as u32, true))?;
            let Some(job) = jobs.into_iter().find(|job| !tried.contains(&job.sha256)) else { return Ok(()) };
            tried.insert(job.sha256.clone());
            if !self.wait_politely(rest.retry_after_ms).await {
                report.failure = Some(busy());
                return Ok(());
            }
            let moved = download(&self.store, &self.blobs, &*self.transport, &job, &self.progress()).await?;
            rest.note(self.store.env(), &moved);
            match moved {
                Ok(()) => report.downloaded += u64::from(!job.is_thumbnail),
                Err(failure) if is_of_the_line(&failure) => {
                    report.failure = Some(failure);
                    return Ok(());
                }
                Err(_) => {}
            }
        }
    }

    /// Brings one file here now, for whoever is waiting for it.
    pub async fn fetch(&self, sha256: &str) -> chairside_store::Result<Result<(), Failure>> {
        let (jobs, _) = self.store.write_as_desk(|tx| tx.download_job(sha256))?;
        match jobs {
            Some(job) => download(&self.store, &self.blobs, &*self.transport, &job, &self.progress()).await,
            None => Ok(Ok(())),
        }
    }

    pub(super) async fn run_files(&self) {
        while !self.is_stopping() {
            let rest = match self.one_file().await {
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

    async fn one_file(&self) -> chairside_store::Result<Duration> {
        let mut rest = self.files.lock().await;
        let until_ms = rest.until_ms.max(self.quiet_until_ms.load(Ordering::Relaxed));
        if self.is_ahead(until_ms) {
            return Ok(self.until(until_ms));
        }
        let (upload_job, _) = self.store.write_as_desk(|tx| Ok(tx.uploads_due(1, false)?.pop()))?;
        if let Some(job) = upload_job {
            let moved = upload(&self.store, &self.blobs, &*self.transport, &job, &self.progress()).await?;
            rest.note(self.store.env(), &moved);
            if moved.is_ok() {
                self.wake_records.notify_one();
            }
            return Ok(Duration::ZERO);
        }
        let (download_job, _) = self.store.write_as_desk(|tx| Ok(tx.downloads_due(1, false)?.pop()))?;
        if let Some(job) = download_job {
            let moved = download(&self.store, &self.blobs, &*self.transport, &job, &self.progress()).await?;
            rest.note(self.store.env(), &moved);
            return Ok(Duration::ZERO);
        }
        Ok(self.files_due()?.map_or(REST_MAX, |next_ms| self.until(next_ms)))
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
