//! The bytes of one PATCH, appended as they come and durable before they are acknowledged.
//!
//! Must not know: the hash of the whole. What arrived before a line broke stays; what a full disk took is cut off
//! again, and so are bytes that all came and are not the promised ones.

use axum::body::Body;
use futures_util::StreamExt;

use super::checksum::Checksum;
use super::{checksum_mismatch, mismatch, more_than_announced};
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
    /// All came, and they are not what their checksum promised.
    Altered,
    Disk(std::io::Error),
}

impl End {
    fn back_to(&self, file: &UploadFile, began: u64) -> Option<u64> {
        match self {
            Self::Disk(_) | Self::TooMany => Some(file.durable()),
            Self::Altered => Some(began),
            Self::All | Self::Cut | Self::Stalled | Self::Superseded | Self::Stopping => None,
        }
    }
}

/// The length the upload has reached, durably.
pub(super) async fn receive(
    server: &Inner,
    caller: &Caller,
    upload: &Upload,
    lease: &Lease,
    body: Body,
    mut checksum: Option<Checksum>,
) -> Result<u64, ApiError> {
    let mut file = caller.files.upload_open(upload.id)?;
    let began = file.length();
    let mut end = append_all(server, upload, lease, body, &mut file, checksum.as_mut()).await?;
    if matches!(end, End::All) && checksum.is_some_and(|checksum| !checksum.holds()) {
        end = End::Altered;
    }
    let back_to = end.back_to(&file, began);
    let (reached, outcome) = settle(file, back_to).await;
    outcome?;
    match end {
        End::All => Ok(reached),
        End::Cut => Err(ApiError::bad_request("The bytes ended halfway.")),
        End::Stalled => Err(ApiError::stalled()),
        End::Superseded => Err(mismatch(reached)),
        End::Stopping => Err(ApiError::busy()),
        End::TooMany => Err(more_than_announced()),
        End::Altered => Err(checksum_mismatch("The bytes are not those of their checksum, and are dropped.")),
        End::Disk(error) => Err(error.into()),
    }
}

async fn append_all(
    server: &Inner,
    upload: &Upload,
    lease: &Lease,
    body: Body,
    file: &mut UploadFile,
    mut checksum: Option<&mut Checksum>,
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
        if let Some(checksum) = &mut checksum {
            checksum.update(&piece);
        }
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

/// Durable as far as it came, or back to where it is good.
async fn settle(mut file: UploadFile, back_to: Option<u64>) -> (u64, std::io::Result<()>) {
    offload(move || {
        let outcome = match back_to {
            None => file.make_durable(),
            Some(length) => file.cut_back(length),
        };
        (file.length(), outcome)
    })
    .await
}
