//! What the engines need from a network. HTTP is one; the simulator's faulty one is another.

use std::future::Future;
use std::pin::Pin;

use bytes::Bytes;
use chairside_wire::reconcile::{ReconcileReply, ReconcileRequest};
use chairside_wire::snapshot::{SnapshotReply, SnapshotRequest};
use chairside_wire::sync::{SyncReply, SyncRequest};
use chairside_wire::upload::CHECKSUM_MISMATCH_STATUS;

use crate::failure::Failure;

pub type Reply<'a, T> = Pin<Box<dyn Future<Output = Result<T, Failure>> + Send + 'a>>;

/// Where an upload stands at the server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadPlace {
    pub url: String,
    pub offset: u64,
}

/// Bytes of a file for the server to append.
#[derive(Debug, Clone)]
pub struct Chunk {
    pub offset: u64,
    pub bytes: Bytes,
    /// Their checksum, where the line or the disk gave reason for one: then bytes that were altered on the way cost a
    /// chunk and not the file.
    pub sha256: Option<[u8; 32]>,
}

/// What the server said to bytes that were sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Append {
    /// The server has this many bytes now.
    At(u64),
    /// The server expects another offset: ask it.
    Elsewhere,
    /// The server forgot the upload: make a new one.
    Gone,
    /// What arrived is not what was promised, of the chunk or of the whole: ask how far the upload is, if it still is.
    Corrupted,
}

impl Append {
    /// `sent`: the offset that the server answered with.
    pub fn of(sent: Result<Option<u64>, Failure>) -> Result<Self, Failure> {
        match sent {
            Ok(offset) => offset.map(Self::At).ok_or(Failure::BadReply),
            Err(Failure::Status { status: 409 | 423, .. }) => Ok(Self::Elsewhere),
            Err(Failure::Status { status: CHECKSUM_MISMATCH_STATUS, .. }) => Ok(Self::Corrupted),
            Err(failure) if is_gone(&failure) => Ok(Self::Gone),
            Err(failure) => Err(failure),
        }
    }
}

/// The server does not know the upload, or not any more.
pub fn is_gone(failure: &Failure) -> bool {
    matches!(failure, Failure::Status { status: 403 | 404 | 410, .. })
}

pub trait Transport: Send + Sync {
    fn sync<'a>(&'a self, request: &'a SyncRequest) -> Reply<'a, SyncReply>;
    fn reconcile<'a>(&'a self, request: &'a ReconcileRequest) -> Reply<'a, ReconcileReply>;
    fn snapshot<'a>(&'a self, request: &'a SnapshotRequest) -> Reply<'a, SnapshotReply>;

    /// Makes an upload; an offset equal to the length means that the clinic has these bytes already.
    fn upload_create<'a>(&'a self, sha256: &'a str, bytes: u64, filename: &'a str) -> Reply<'a, UploadPlace>;
    /// `None`: the server forgot it.
    fn upload_offset<'a>(&'a self, url: &'a str) -> Reply<'a, Option<u64>>;
    fn upload_append<'a>(&'a self, url: &'a str, chunk: Chunk) -> Reply<'a, Append>;

    /// Nothing at this desk refers to these bytes any more.
    fn blob_release<'a>(&'a self, sha256: &'a str) -> Reply<'a, ()>;

    /// Bytes of a verified file from `offset` on, in pieces; `None`: the clinic does not have it.
    fn blob<'a>(&'a self, sha256: &'a str, offset: u64) -> Reply<'a, Option<BlobPart>>;
    /// They came as others: the server looks whether its own are what they were.
    fn blob_check<'a>(&'a self, sha256: &'a str) -> Reply<'a, ()>;
}

/// The body of a download.
pub struct BlobPart {
    /// Where it begins, which may be at the beginning though a part was asked for.
    pub from: u64,
    pub pieces: BlobStream,
}

pub type BlobStream = Pin<Box<dyn futures_util::Stream<Item = Result<Bytes, Failure>> + Send>>;
