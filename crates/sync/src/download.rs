//! One file coming down: kept aside, encrypted and hashed as it comes, and given its name only if it is the very file
//! asked for. A line that is cut leaves what came, and the next try goes on behind it.

use std::sync::Arc;

use chairside_model::planted::{Planted, planted};
use chairside_store::blob_dir::{BlobDir, BlobError, BlobHealth, Imported, Partial};
use chairside_store::{DownloadJob, Store, Touched};
use futures_util::StreamExt;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;

use crate::backoff;
use crate::failure::Failure;
use crate::transport::{BlobPart, Transport};
use crate::upload::decode_sha256;

/// A badge moves at most once for so many bytes: each step is a durable write.
const PROGRESS_BYTES: u64 = 4 * 1024 * 1024;

/// Fetches one file; whatever happens is written to the store before this returns.
pub async fn download(
    store: &Arc<Store>,
    blobs: &Arc<BlobDir>,
    transport: &dyn Transport,
    job: &DownloadJob,
    progress: &(dyn Fn(Touched) + Sync),
) -> chairside_store::Result<Result<(), Failure>> {
    match fetch(store, blobs, transport, job, progress).await {
        Ok(came) => {
            let ((), touched) = store.write_as_desk(|tx| match &came {
                Came::FromClinic(imported) => tx.download_done(&job.sha256, imported.bytes),
                Came::WasHere => tx.download_needless(&job.sha256, job.bytes),
            })?;
            progress(touched);
            Ok(Ok(()))
        }
        Err(failure) => {
            let delay_ms = backoff::delay_ms(store.env(), &failure, job.attempts + 1);
            let next_ms = store.env().now_ms() + delay_ms;
            let ((), touched) =
                store.write_as_desk(|tx| tx.download_failed(&job.sha256, failure.reason(), next_ms))?;
            progress(touched);
            Ok(Err(failure))
        }
    }
}

enum Came {
    FromClinic(Imported),
    /// A crash between a file's bytes and its rows leaves such: nobody else need have them.
    WasHere,
}

async fn fetch(
    store: &Arc<Store>,
    blobs: &Arc<BlobDir>,
    transport: &dyn Transport,
    job: &DownloadJob,
    progress: &(dyn Fn(Touched) + Sync),
) -> Result<Came, Failure> {
    let wanted = decode_sha256(&job.sha256).ok_or(Failure::BadReply)?;
    if blobs.contains(&wanted).unwrap_or(false)
        && blobs.verify(&wanted).is_ok_and(|health| health == BlobHealth::Whole)
    {
        return Ok(Came::WasHere);
    }
    let mut partial = begun(store, blobs, wanted).await?;
    if partial.bytes() > job.bytes {
        partial = anew(store, blobs, wanted, partial).await?;
    }
    note(store, job, partial.bytes(), progress)?;
    if partial.bytes() < job.bytes {
        let part = transport.blob(&job.sha256, partial.bytes()).await?.ok_or(Failure::BadReply)?;
        if part.from != partial.bytes() {
            // Something on the way does not know of parts, and sends all of it.
            partial = anew(store, blobs, wanted, partial).await?;
        }
        if part.from != partial.bytes() {
            return Err(Failure::BadReply);
        }
        partial = rest(store, job, part, partial, progress).await?;
    }
    match finished(blobs, wanted, partial).await {
        // On the way, or at the server? It looks, and says so to everybody if it is the server's disk.
        Err(Failure::BadReply) => {
            transport.blob_check(&job.sha256).await?;
            Err(Failure::BadReply)
        }
        finished => Ok(Came::FromClinic(finished?)),
    }
}

async fn begun(store: &Arc<Store>, blobs: &Arc<BlobDir>, wanted: [u8; 32]) -> Result<Partial, Failure> {
    let (store, blobs) = (store.clone(), blobs.clone());
    // `None`: an earlier try has not noticed yet that it is over.
    blocking(move || blobs.partial(&wanted, store.env())).await?.ok_or(Failure::Local)
}

async fn anew(
    store: &Arc<Store>,
    blobs: &Arc<BlobDir>,
    wanted: [u8; 32],
    useless: Partial,
) -> Result<Partial, Failure> {
    blocking(move || useless.forget()).await?;
    begun(store, blobs, wanted).await
}

async fn finished(blobs: &Arc<BlobDir>, wanted: [u8; 32], partial: Partial) -> Result<Imported, Failure> {
    let blobs = blobs.clone();
    // A fault is planted in one thread, and that is not the one that finishes.
    let keeps_damaged = planted(Planted::DamagedDownloadKept);
    blocking(move || blobs.partial_finish(partial, |found| *found == wanted || keeps_damaged)).await
}

/// Work on the disk, beside the loop that talks.
async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, BlobError> + Send + 'static,
) -> Result<T, Failure> {
    match spawn_blocking(work).await {
        Ok(Ok(done)) => Ok(done),
        Ok(Err(BlobError::Damaged | BlobError::Empty | BlobError::TooBig)) => Err(Failure::BadReply),
        _ => Err(Failure::Local),
    }
}

/// Pieces read from the line before the disk took the earlier ones.
const PIECES_AHEAD_MAX: usize = 8;

/// All that comes; where the line breaks, what came until then is kept.
async fn rest(
    store: &Store,
    job: &DownloadJob,
    part: BlobPart,
    mut partial: Partial,
    progress: &(dyn Fn(Touched) + Sync),
) -> Result<Partial, Failure> {
    let (sender, mut receiver) = mpsc::channel::<bytes::Bytes>(PIECES_AHEAD_MAX);
    let room = job.bytes.saturating_sub(partial.bytes());
    let writing = blocking(move || {
        while let Some(piece) = receiver.blocking_recv() {
            partial.append(&piece)?;
        }
        Ok(partial)
    });
    let (pumped, written) = tokio::join!(pump(store, job, part, room, sender, progress), writing);
    pumped?;
    written
}

async fn pump(
    store: &Store,
    job: &DownloadJob,
    mut part: BlobPart,
    room: u64,
    sender: mpsc::Sender<bytes::Bytes>,
    progress: &(dyn Fn(Touched) + Sync),
) -> Result<(), Failure> {
    let (mut got, mut noted) = (0u64, 0u64);
    while let Some(piece) = part.pieces.next().await {
        let piece = piece?;
        got += piece.len() as u64;
        // More than there is of it: a file that never ends must not fill the disk.
        if got > room {
            return Err(Failure::BadReply);
        }
        if sender.send(piece).await.is_err() {
            // The writer stopped; its own error says why.
            return Ok(());
        }
        if got - noted >= PROGRESS_BYTES {
            noted = got;
            note(store, job, part.from + got, progress)?;
        }
    }
    if got < room { Err(Failure::Offline) } else { Ok(()) }
}

fn note(
    store: &Store,
    job: &DownloadJob,
    got: u64,
    progress: &(dyn Fn(Touched) + Sync),
) -> Result<(), Failure> {
    let ((), touched) =
        store.write_as_desk(|tx| tx.download_progress(&job.sha256, got)).map_err(|_| Failure::Local)?;
    progress(touched);
    Ok(())
}
