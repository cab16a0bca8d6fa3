//! One file going up by tus: made, asked for its offset, sent chunk by chunk, verified by the server.
//!
//! The server's offset is the truth. A job ends only on the server's word that it holds the very bytes; every other
//! end leaves the job waiting with its reason.

use std::io::{Read, Seek, SeekFrom};

use chairside_model::planted::{Planted, planted};
use chairside_store::blob_dir::{BlobDir, BlobError, BlobHealth};
use chairside_store::{Store, Touched, UploadJob};
use chairside_wire::limits::UPLOAD_CHUNK_BYTES;
use sha2::{Digest, Sha256};

use crate::backoff;
use crate::failure::Failure;
use crate::transport::{Append, Chunk, Transport};

/// Rounds one attempt may take beyond the chunks themselves: an offset asked again, an upload made anew.
const DETOURS_MAX: u32 = 4;
/// So often in a row, over all attempts, the server may find other bytes than were promised before the disk is asked
/// whether it still has them: once is a bad line, and reading a scan twice for each takes longer than sending it.
const MISMATCHES_MAX: u32 = 3;

#[derive(Debug, PartialEq, Eq)]
pub enum UploadEnd {
    Verified,
    /// The bytes are not on this disk any more, or not what they were: a person must know.
    NotHere,
}

/// Moves one file; whatever happens is written to the store before this returns.
pub async fn upload(
    store: &Store,
    blobs: &BlobDir,
    transport: &dyn Transport,
    job: &UploadJob,
    progress: &(dyn Fn(Touched) + Sync),
) -> chairside_store::Result<Result<UploadEnd, Failure>> {
    let mut sending = Sending { store, transport, job, url: job.url.clone(), progress };
    let opened =
        decode_sha256(&job.sha256).ok_or(BlobError::Damaged).and_then(|sha256| blobs.open_blob(&sha256));
    let mut reader = match opened {
        Ok(reader) => reader,
        Err(error) => return sending.without_bytes(!matches!(error, BlobError::Missing)).await,
    };
    let mut detours = 0;
    let mut known: Option<u64> = None;
    let mut checksums = Checksums::OfTheWhole;
    loop {
        let offset = match known.take() {
            Some(offset) => offset,
            None => match sending.place().await {
                Ok(offset) => offset,
                Err(failure) => return sending.failed(failure),
            },
        };
        // No server that holds these bytes has more of them: only the very length is its word.
        if offset > job.bytes {
            sending.url = None;
            detours += 1;
            if detours > DETOURS_MAX {
                return sending.failed(Failure::BadReply);
            }
            continue;
        }
        sending.note(offset)?;
        if offset == job.bytes {
            let ((), touched) = store.write_as_desk(|tx| tx.upload_verified(&job.sha256))?;
            progress(touched);
            return Ok(Ok(UploadEnd::Verified));
        }
        let Ok(chunk) = read_chunk(&mut reader, offset, checksums) else { return gone(store, job, true) };
        let url = sending.url.clone().unwrap_or_default();
        let sent = offset + chunk.bytes.len() as u64;
        let appended = transport.upload_append(&url, chunk).await;
        if planted(Planted::UploadSentIsVerified) && sent == job.bytes {
            store.write_as_desk(|tx| tx.upload_verified(&job.sha256))?;
            return Ok(Ok(UploadEnd::Verified));
        }
        match appended {
            Ok(Append::At(offset)) => known = Some(offset),
            Ok(Append::Elsewhere) => detours += 1,
            Ok(Append::Gone) => {
                sending.url = None;
                detours += 1;
            }
            // Read again, and from now on each chunk says what it is: another such costs no more than the chunk.
            Ok(Append::Corrupted) => {
                checksums = Checksums::OfEachChunk;
                detours += 1;
                let (mismatches, _) = store.write_as_desk(|tx| tx.upload_mismatched(&job.sha256))?;
                if mismatches >= MISMATCHES_MAX {
                    return sending.asks_the_disk(blobs);
                }
            }
            Err(failure) => return sending.failed(failure),
        }
        if detours > DETOURS_MAX {
            return sending.failed(Failure::BadReply);
        }
    }
}

/// What the server can check. The whole always; a hash of each chunk beside it would be computed twice for nothing on a
/// line that keeps its word.
#[derive(Clone, Copy)]
enum Checksums {
    OfTheWhole,
    OfEachChunk,
}

struct Sending<'a> {
    store: &'a Store,
    transport: &'a dyn Transport,
    job: &'a UploadJob,
    url: Option<String>,
    progress: &'a (dyn Fn(Touched) + Sync),
}

impl Sending<'_> {
    /// The offset to go on from, at a place the server knows.
    async fn place(&mut self) -> Result<u64, Failure> {
        if let Some(url) = &self.url
            && let Some(offset) = self.transport.upload_offset(url).await?
        {
            return Ok(offset);
        }
        let place =
            self.transport.upload_create(&self.job.sha256, self.job.bytes, &self.job.filename).await?;
        self.url = Some(place.url);
        Ok(place.offset)
    }

    fn note(&self, offset: u64) -> chairside_store::Result<()> {
        let ((), touched) = self
            .store
            .write_as_desk(|tx| tx.upload_progress(&self.job.sha256, self.url.as_deref(), offset))?;
        (self.progress)(touched);
        Ok(())
    }

    /// The server may hold them all the same: only its last answer was lost, or others sent the very same.
    async fn without_bytes(&mut self, damaged: bool) -> chairside_store::Result<Result<UploadEnd, Failure>> {
        let arrived = self.place().await;
        if let Ok(offset) = arrived {
            self.note(offset)?;
        }
        if arrived != Ok(self.job.bytes) {
            return gone(self.store, self.job, damaged);
        }
        let ((), touched) = self.store.write_as_desk(|tx| {
            tx.file_gone(&self.job.sha256, damaged)?;
            tx.upload_verified(&self.job.sha256)
        })?;
        (self.progress)(touched);
        Ok(Ok(UploadEnd::Verified))
    }

    /// Who is to blame for bytes that arrive as others? A spoilt file says so; a whole one goes on waiting.
    fn asks_the_disk(&self, blobs: &BlobDir) -> chairside_store::Result<Result<UploadEnd, Failure>> {
        let health = decode_sha256(&self.job.sha256).map(|sha256| blobs.verify(&sha256));
        match health {
            Some(Ok(BlobHealth::Whole)) => {
                self.store.write_as_desk(|tx| tx.upload_checked(&self.job.sha256))?;
                self.failed(Failure::BadReply)
            }
            Some(Ok(BlobHealth::Missing)) => gone(self.store, self.job, false),
            Some(Ok(BlobHealth::Damaged)) | None => gone(self.store, self.job, true),
            Some(Err(_)) => self.failed(Failure::Local),
        }
    }

    fn failed(&self, failure: Failure) -> chairside_store::Result<Result<UploadEnd, Failure>> {
        let delay_ms = backoff::delay_ms(self.store.env(), &failure, self.job.attempts + 1);
        let next_ms = self.store.env().now_ms() + delay_ms;
        let forget = self.url.is_none();
        let ((), touched) = self
            .store
            .write_as_desk(|tx| tx.upload_failed(&self.job.sha256, failure.reason(), next_ms, forget))?;
        (self.progress)(touched);
        Ok(Err(failure))
    }
}

/// A file that cannot be read waits far out instead of burning tries: the badge is what brings a person.
const GONE_RETRY_MS: u64 = 15 * 60 * 1_000;

fn gone(
    store: &Store,
    job: &UploadJob,
    damaged: bool,
) -> chairside_store::Result<Result<UploadEnd, Failure>> {
    let reason = if damaged { "file_damaged" } else { "file_missing" };
    let next_ms = store.env().now_ms() + GONE_RETRY_MS;
    store.write_as_desk(|tx| {
        tx.file_gone(&job.sha256, damaged)?;
        tx.upload_failed(&job.sha256, reason, next_ms, false)
    })?;
    Ok(Ok(UploadEnd::NotHere))
}

fn read_chunk(reader: &mut (impl Read + Seek), offset: u64, checksums: Checksums) -> std::io::Result<Chunk> {
    reader.seek(SeekFrom::Start(offset))?;
    let mut bytes = Vec::new();
    reader.take(UPLOAD_CHUNK_BYTES).read_to_end(&mut bytes)?;
    let sha256 = match checksums {
        Checksums::OfTheWhole => None,
        Checksums::OfEachChunk => Some(Sha256::digest(&bytes).into()),
    };
    Ok(Chunk { offset, bytes: bytes.into(), sha256 })
}

pub(crate) fn decode_sha256(hex: &str) -> Option<[u8; 32]> {
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    let mut bytes = [0; 32];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&hex[index * 2..index * 2 + 2], 16).ok()?;
    }
    Some(bytes)
}
