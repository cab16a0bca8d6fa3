//! One file coming down: streamed, encrypted and hashed on the way, kept only if it is the very file asked for.

use std::sync::Arc;

use chairside_model::planted::{Planted, planted};
use chairside_store::blob_dir::{BlobDir, BlobError};
use chairside_store::{DownloadJob, Store, Touched};
use futures_util::{StreamExt, TryStreamExt};
use tokio_util::io::{StreamReader, SyncIoBridge};

use crate::backoff;
use crate::failure::Failure;
use crate::transport::Transport;
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
            let ((), touched) = store.write_as_desk(|tx| match came {
                Came::FromClinic { bytes } => tx.download_done(&job.sha256, bytes),
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
    FromClinic {
        bytes: u64,
    },
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
        && blobs.verify(&wanted).is_ok_and(|health| health == chairside_store::blob_dir::BlobHealth::Whole)
    {
        return Ok(Came::WasHere);
    }
    note(store, job, 0, progress)?;
    let stream = transport.blob(&job.sha256, 0).await?.ok_or(Failure::BadReply)?;
    let (sender, receiver) = tokio::sync::mpsc::channel(PIECES_AHEAD_MAX);
    let import = import(store.clone(), blobs.clone(), receiver, wanted);
    let pump = pump(store, job, stream, sender, progress);
    let (pumped, imported) = tokio::join!(pump, import);
    pumped?;
    Ok(Came::FromClinic { bytes: imported? })
}

/// Pieces read from the line before the disk took the earlier ones.
const PIECES_AHEAD_MAX: usize = 8;

type Piece = std::io::Result<bytes::Bytes>;

async fn pump(
    store: &Store,
    job: &DownloadJob,
    mut stream: crate::transport::BlobStream,
    sender: tokio::sync::mpsc::Sender<Piece>,
    progress: &(dyn Fn(Touched) + Sync),
) -> Result<(), Failure> {
    let mut got = 0u64;
    let mut noted = 0u64;
    while let Some(piece) = stream.next().await {
        let piece = match piece {
            Ok(piece) => piece,
            Err(failure) => {
                // The importer must see an error, not a short file.
                let _ = sender.send(Err(std::io::ErrorKind::ConnectionAborted.into())).await;
                return Err(failure);
            }
        };
        got += piece.len() as u64;
        if sender.send(Ok(piece)).await.is_err() {
            // The importer stopped; its own error says why.
            return Ok(());
        }
        if got - noted >= PROGRESS_BYTES {
            noted = got;
            note(store, job, got, progress)?;
        }
    }
    Ok(())
}

async fn import(
    store: Arc<Store>,
    blobs: Arc<BlobDir>,
    receiver: tokio::sync::mpsc::Receiver<Piece>,
    wanted: [u8; 32],
) -> Result<u64, Failure> {
    let pieces = futures_util::stream::unfold(receiver, async |mut receiver| {
        receiver.recv().await.map(|piece| (piece, receiver))
    });
    let reader = SyncIoBridge::new(StreamReader::new(Box::pin(pieces).into_stream()));
    // A fault is planted in one thread, and that is not the one that imports.
    let keeps_damaged = planted(Planted::DamagedDownloadKept);
    let imported = tokio::task::spawn_blocking(move || {
        let imported = blobs.import(reader, store.env())?;
        if imported.sha256 != wanted && !keeps_damaged {
            blobs.remove(&imported.sha256)?;
            return Err(BlobError::Damaged);
        }
        Ok(imported.bytes)
    });
    match imported.await {
        Ok(Ok(bytes)) => Ok(bytes),
        Ok(Err(BlobError::Source(_))) => Err(Failure::Offline),
        Ok(Err(BlobError::Damaged | BlobError::Empty | BlobError::TooBig)) => Err(Failure::BadReply),
        _ => Err(Failure::Local),
    }
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
