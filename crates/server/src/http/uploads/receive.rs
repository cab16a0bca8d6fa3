//! The bytes of one PATCH, appended as they come and durable before they are acknowledged.
//!
//! Must not know: hashes. What arrived before a line broke stays; what a full disk took is cut off again.

use axum::body::Body;
use futures_util::StreamExt;

use super::{mismatch, more_than_announced};
use crate::error::ApiError;
use crate::files::UploadFile;
use crate::http::caller::Caller;
use crate::lease::Lease;
use crate::limits::{FILE_SYNC_BYTES, STALL};
use crate::offload::offload;
use crate::server::Inner;
use crate::storage::Upload;

/// Why the bytes ended.
enum End {
    All,
    Cut,
    Stalled,
    /// The desk came back with a newer request.
    Superseded,
    Stopping,
    TooMany,
    Disk(std::io::Error),
}

/// The length the upload has reached, durably.
pub(super) async fn receive(
    server: &Inner,
    caller: &Caller,
    upload: &Upload,
    lease: &Lease,
    body: Body,
) -> Result<u64, ApiError> {
    let mut file = caller.files.upload_open(upload.id)?;
    let end = append_all(server, upload, lease, body, &mut file).await?;
    let (reached, outcome) = settle(file, matches!(end, End::Disk(_) | End::TooMany)).await;
    outcome?;
    match end {
        End::All => Ok(reached),
        End::Cut => Err(ApiError::bad_request("The bytes ended halfway.")),
        End::Stalled => Err(ApiError::stalled()),
        End::Superseded => Err(mismatch(reached)),
        End::Stopping => Err(ApiError::busy()),
        End::TooMany => Err(more_than_announced()),
        End::Disk(error) => Err(error.into()),
    }
}

async fn append_all(
    server: &Inner,
    upload: &Upload,
    lease: &Lease,
    body: Body,
    file: &mut UploadFile,
) -> Result<End, ApiError> {
    let mut pieces = body.into_data_stream();
    let mut unsynced = 0;
    loop {
        let piece = tokio::select! {
            biased;
            () = lease.superseded.cancelled() => return Ok(End::Superseded),
            () = server.stopping.cancelled() => return Ok(End::Stopping),
            piece = tokio::time::timeout(STALL, pieces.next()) => piece,
        };
        let piece = match piece {
            Err(_) => return Ok(End::Stalled),
            Ok(None) => return Ok(End::All),
            Ok(Some(Err(_))) => return Ok(End::Cut),
            Ok(Some(Ok(piece))) => piece,
        };
        if piece.len() as u64 > upload.length - file.length() {
            return Ok(End::TooMany);
        }
        unsynced += piece.len() as u64;
        if let Err(error) = append(file, &piece, &mut unsynced) {
            return Ok(End::Disk(error));
        }
    }
}

fn append(file: &mut UploadFile, piece: &[u8], unsynced: &mut u64) -> std::io::Result<()> {
    file.append(piece)?;
    if *unsynced >= FILE_SYNC_BYTES {
        file.make_durable()?;
        *unsynced = 0;
    }
    Ok(())
}

/// Durable as far as it came, or back to what was durable before.
async fn settle(mut file: UploadFile, cut_back: bool) -> (u64, std::io::Result<()>) {
    offload(move || {
        let outcome = if cut_back { file.cut_back() } else { file.make_durable() };
        (file.length(), outcome)
    })
    .await
}
