//! The transport of a simulated desk: the requests of one transfer, through the server's own router, in the weather of
//! the schedule; and what only befalls bodies of bytes, which may end in the middle or arrive altered.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, request};
use chairside_model::DeviceId;
use chairside_sync::Failure;
use chairside_sync::transport::{
    Append, BlobPart, BlobStream, Chunk, Reply, Transport, UploadPlace, is_gone,
};
use chairside_wire::reconcile::{RECONCILE_PATH, ReconcileReply, ReconcileRequest};
use chairside_wire::snapshot::{SNAPSHOT_PATH, SnapshotReply, SnapshotRequest};
use chairside_wire::sync::{SYNC_PATH, SyncReply, SyncRequest};
use chairside_wire::upload::{
    BLOBS_PATH, OFFSET_OCTET_STREAM, SHA256, TUS_1_0_0, TUS_RESUMABLE, UPLOAD_CHECKSUM, UPLOAD_LENGTH,
    UPLOAD_METADATA, UPLOAD_OFFSET, UPLOADS_PATH, checksum, metadata,
};
use chairside_wire::{CONTENT_TYPE, codec};
use futures_util::stream;
use tokio::sync::Notify;

use super::network::{Answer, Weather, ask};
use super::world::World;
use crate::fill::Dice;

const BYTES_MAX: usize = 64 * 1024 * 1024;
const VOID: &str = "upload void at the server: another hash";
const ALTERED_CHUNK: &str = "chunk dropped at the server: another checksum";
/// A download comes in so many pieces.
const PIECES: usize = 3;

pub(super) struct SimTransport<'a> {
    pub(super) world: &'a World,
    pub(super) dice: &'a Dice,
    /// What may happen to a request; nothing but fair weather when all is calm.
    pub(super) foul: &'a [Weather],
    pub(super) is_calm: bool,
    pub(super) cut_off: bool,
    pub(super) device: Option<DeviceId>,
    pub(super) desk: &'a str,
    pub(super) token: Mutex<String>,
    /// Requests until the desk is killed, after the server did what was asked and before the desk hears of it.
    pub(super) dies_after: AtomicU32,
    pub(super) died: Notify,
    /// The faults that were reached.
    pub(super) hits: Mutex<Vec<&'static str>>,
}

enum Damage {
    None,
    /// The line breaks after a part.
    Cut,
    /// A bit is flipped on the way, and no checksum of the line notices.
    Altered,
}

impl SimTransport<'_> {
    async fn send(&self, build: impl Fn() -> (request::Builder, Body) + Sync) -> Result<Answer, Failure> {
        if self.cut_off {
            self.hit("line down");
            return Err(Failure::Offline);
        }
        let is_foul = !self.is_calm && !self.foul.is_empty() && self.dice.one_in(3);
        let weather = if is_foul { *self.dice.of(self.foul) } else { Weather::Fair };
        if is_foul {
            self.hit(weather.name());
        }
        let fate = weather.fate(self.dice);
        let mut answers = vec![];
        for _ in 0..fate.arrives {
            answers.push(self.signed_in(&build).await);
        }
        if self.dies_after.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1))
            == Ok(1)
        {
            self.died.notify_one();
            std::future::pending::<()>().await;
        }
        fate.hears.and_then(|heard| answers.swap_remove(heard))
    }

    /// A token that grew old is renewed once, as over HTTP.
    async fn signed_in(
        &self,
        build: impl Fn() -> (request::Builder, Body) + Sync,
    ) -> Result<Answer, Failure> {
        let token = held(&self.token).clone();
        let (request, body) = build();
        let answer = ask(&self.world.program, request, Some(&token), body).await;
        if !matches!(answer, Err(Failure::SignInNeeded)) {
            return answer;
        }
        let renewed = self.world.token(self.device, self.desk).await;
        let token = renewed.map_err(|_| Failure::SignInNeeded)?;
        held(&self.token).clone_from(&token);
        let (request, body) = build();
        ask(&self.world.program, request, Some(&token), body).await
    }

    async fn packed<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        request: &(impl serde::Serialize + Sync),
    ) -> Result<T, Failure> {
        let packed = codec::encode(request).map_err(|_| Failure::Local)?;
        let build = || {
            let request =
                Request::post(path).header("content-type", CONTENT_TYPE).header("accept", CONTENT_TYPE);
            (request, Body::from(packed.clone()))
        };
        codec::decode(&self.send(build).await?.body, BYTES_MAX).map_err(|_| Failure::BadReply)
    }

    fn damage(&self) -> Damage {
        match self.dice.below(10) {
            _ if self.is_calm => Damage::None,
            0..=2 => Damage::Cut,
            3 => Damage::Altered,
            _ => Damage::None,
        }
    }

    fn altered(&self, bytes: &Bytes) -> Bytes {
        self.hit("bytes altered on the line");
        let mut bytes = bytes.to_vec();
        let at = self.below(bytes.len());
        bytes[at] ^= 1 << self.dice.below(8);
        bytes.into()
    }

    fn below(&self, bound: usize) -> usize {
        usize::try_from(self.dice.below(bound as u64)).unwrap_or(0)
    }

    pub(super) fn hit(&self, fault: &'static str) {
        held(&self.hits).push(fault);
    }
}

impl Transport for SimTransport<'_> {
    fn sync<'a>(&'a self, request: &'a SyncRequest) -> Reply<'a, SyncReply> {
        Box::pin(self.packed(SYNC_PATH, request))
    }

    fn reconcile<'a>(&'a self, request: &'a ReconcileRequest) -> Reply<'a, ReconcileReply> {
        Box::pin(self.packed(RECONCILE_PATH, request))
    }

    fn snapshot<'a>(&'a self, request: &'a SnapshotRequest) -> Reply<'a, SnapshotReply> {
        Box::pin(self.packed(SNAPSHOT_PATH, request))
    }

    fn upload_create<'a>(&'a self, sha256: &'a str, bytes: u64, filename: &'a str) -> Reply<'a, UploadPlace> {
        Box::pin(async move {
            let metadata = metadata(sha256, filename);
            let answer = self
                .send(|| {
                    let request = tus(Request::post(UPLOADS_PATH));
                    let request = request.header(UPLOAD_LENGTH, bytes).header(UPLOAD_METADATA, &metadata);
                    (request, Body::empty())
                })
                .await?;
            let location = answer.headers.get("location").and_then(|place| place.to_str().ok());
            let url = location.ok_or(Failure::BadReply)?.to_owned();
            Ok(UploadPlace { url, offset: offset(&answer.headers).unwrap_or(0) })
        })
    }

    fn upload_offset<'a>(&'a self, url: &'a str) -> Reply<'a, Option<u64>> {
        Box::pin(async move {
            match self.send(|| (tus(Request::head(url)), Body::empty())).await {
                Ok(answer) => offset(&answer.headers).map(Some).ok_or(Failure::BadReply),
                Err(failure) if is_gone(&failure) => {
                    self.hit("upload gone at the server");
                    Ok(None)
                }
                Err(failure) => Err(failure),
            }
        })
    }

    fn upload_append<'a>(&'a self, url: &'a str, chunk: Chunk) -> Reply<'a, Append> {
        Box::pin(async move {
            let damage = self.damage();
            let (from, promised) = (chunk.offset, chunk.sha256.map(|sha256| checksum(SHA256, &sha256)));
            let sent = match damage {
                Damage::Altered => self.altered(&chunk.bytes),
                Damage::None | Damage::Cut => chunk.bytes,
            };
            let arrives = matches!(damage, Damage::Cut).then(|| sent.slice(..self.below(sent.len())));
            let build = || {
                let request = tus(Request::patch(url)).header(UPLOAD_OFFSET, from);
                let request = match &promised {
                    Some(promised) => request.header(UPLOAD_CHECKSUM, promised),
                    None => request,
                };
                let body = arrives.clone().map_or_else(|| Body::from(sent.clone()), broken_off);
                (request.header("content-type", OFFSET_OCTET_STREAM), body)
            };
            let answer = self.send(build).await;
            if arrives.is_some() {
                self.hit("upload cut in the middle");
                return Err(Failure::Offline);
            }
            let answered = Append::of(answer.map(|answer| offset(&answer.headers)));
            if matches!(answered, Ok(Append::Corrupted)) {
                self.hit(if promised.is_some() { ALTERED_CHUNK } else { VOID });
            }
            answered
        })
    }

    fn blob_release<'a>(&'a self, sha256: &'a str) -> Reply<'a, ()> {
        Box::pin(async move {
            let path = format!("{BLOBS_PATH}/{sha256}");
            match self.send(|| (Request::delete(&path), Body::empty())).await {
                Ok(_) | Err(Failure::Status { status: 404 | 405, .. }) => Ok(()),
                Err(failure) => Err(failure),
            }
        })
    }

    fn blob_check<'a>(&'a self, sha256: &'a str) -> Reply<'a, ()> {
        Box::pin(async move {
            let path = format!("{BLOBS_PATH}/{sha256}/check");
            match self.send(|| (Request::post(&path), Body::empty())).await {
                Ok(_) | Err(Failure::Status { status: 404 | 405, .. }) => Ok(()),
                Err(failure) => Err(failure),
            }
        })
    }

    fn blob<'a>(&'a self, sha256: &'a str, from: u64) -> Reply<'a, Option<BlobPart>> {
        Box::pin(async move {
            let path = format!("{BLOBS_PATH}/{sha256}");
            let build = || (Request::get(&path).header("range", format!("bytes={from}-")), Body::empty());
            match self.send(build).await {
                Ok(answer) => {
                    let is_part = answer.headers.contains_key("content-range");
                    if is_part {
                        self.hit("download went on inside a file");
                    }
                    let from = if is_part { from } else { 0 };
                    Ok(Some(BlobPart { from, pieces: self.pieces(answer.body) }))
                }
                Err(Failure::Status { status: 404, .. }) => Ok(None),
                Err(failure) => Err(failure),
            }
        })
    }
}

impl SimTransport<'_> {
    fn pieces(&self, body: Bytes) -> BlobStream {
        let damage = self.damage();
        let body = if matches!(damage, Damage::Altered) { self.altered(&body) } else { body };
        let size = body.len().div_ceil(PIECES).max(1);
        let mut pieces: Vec<Result<Bytes, Failure>> =
            (0..body.len()).step_by(size).map(|at| Ok(body.slice(at..body.len().min(at + size)))).collect();
        if matches!(damage, Damage::Cut) {
            self.hit("download cut in the middle");
            pieces.truncate(1);
            pieces.push(Err(Failure::Offline));
        }
        Box::pin(stream::iter(pieces))
    }
}

/// These bytes, and then the line breaks.
fn broken_off(part: Bytes) -> Body {
    Body::from_stream(stream::iter([
        Ok(part),
        Err(std::io::Error::from(std::io::ErrorKind::ConnectionAborted)),
    ]))
}

pub(super) fn tus(request: request::Builder) -> request::Builder {
    request.header(TUS_RESUMABLE, TUS_1_0_0)
}

fn offset(headers: &HeaderMap) -> Option<u64> {
    headers.get(UPLOAD_OFFSET)?.to_str().ok()?.parse().ok()
}

/// What a panic left behind is still a token or a count.
pub(super) fn held<T>(kept: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}
