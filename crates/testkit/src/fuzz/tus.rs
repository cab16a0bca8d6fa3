//! Requests of tus against the real server's router: whatever they say, the answer is one of the contract, an upload
//! holds what was appended to it, and a file counts as whole only with the bytes of its hash.
//!
//! An input is text, so that the corpus can be read: requests with `==` between them, each a method (and a path, if it is
//! not the newest upload's), lines of headers, an empty line, a body.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, Request, StatusCode, Uri, header};
use chairside_model::env::fixed::FixedEnv;
use chairside_server::{PasswordCost, Server, ServerOptions, clinic_create};
use chairside_wire::upload::{
    BLOBS_PATH, OFFSET_OCTET_STREAM, SHA256, TUS_1_0_0, TUS_RESUMABLE, UPLOAD_LENGTH, UPLOAD_METADATA,
    UPLOAD_OFFSET, UPLOADS_PATH, metadata_value,
};
use chairside_wire::users::{SignInReply, SignInRequest};
use chairside_wire::{CONTENT_TYPE, ErrorBody, PROTOCOL, PROTOCOL_HEADER, codec};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// Of one input; more says nothing new.
const REQUESTS_MAX: usize = 8;
const REPLY_BYTES_MAX: usize = 64 * 1024;
const LOGIN: &str = "dana";
const PASSWORD: &str = "correct horse";

pub fn tus(input: &[u8]) {
    let stage = stage();
    stage.runtime.block_on(async {
        let mut uploads = Uploads::default();
        for request in requests(input).take(REQUESTS_MAX) {
            stage.exchange(&mut uploads, &request).await;
        }
        stage.leave(uploads).await;
    });
}

struct Stage {
    runtime: Runtime,
    router: Router,
    bearer: HeaderValue,
    _data: TempDir,
}

/// One server for all inputs: what one leaves behind must not harm the next.
fn stage() -> &'static Stage {
    static STAGE: OnceLock<Stage> = OnceLock::new();
    STAGE.get_or_init(|| {
        let runtime =
            tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime starts");
        let data = tempfile::tempdir().expect("a place for a server");
        let mut options = ServerOptions::new(data.path(), Arc::new(FixedEnv::new(1_800_000_000_000, 7)));
        options.password_cost = PasswordCost::CHEAP_FOR_TESTS;
        let server = Server::open(options).expect("the server opens");
        let token = runtime.block_on(signed_in(&server));
        let bearer = HeaderValue::from_str(&format!("Bearer {token}")).expect("a token is text");
        Stage { runtime, router: server.router(), bearer, _data: data }
    })
}

async fn signed_in(server: &Server) -> String {
    let clinic = clinic_create(server, "Smile", LOGIN, PASSWORD).await.expect("a clinic");
    let [login, password, desk] = [LOGIN, PASSWORD, "Fuzz"].map(str::to_owned);
    let body = codec::encode(&SignInRequest { login, password, clinic: Some(clinic), device: None, desk });
    let request = Request::post("/v1/sign-in")
        .header(PROTOCOL_HEADER, PROTOCOL)
        .header(header::CONTENT_TYPE, CONTENT_TYPE)
        .body(Body::from(body.expect("it packs")))
        .expect("a request");
    let response = server.router().oneshot(request).await.expect("infallible");
    let body = to_bytes(response.into_body(), REPLY_BYTES_MAX).await.expect("a body");
    codec::decode::<SignInReply>(&body, REPLY_BYTES_MAX).expect("signed in").token.bearer
}

/// What the input asks for, as far as HTTP can carry it.
struct Asked<'a> {
    method: Method,
    path: Option<&'a str>,
    headers: HeaderMap,
    body: &'a [u8],
}

fn requests(input: &[u8]) -> impl Iterator<Item = Asked<'_>> {
    parts(input, b"\n==\n").filter_map(asked)
}

fn asked(part: &[u8]) -> Option<Asked<'_>> {
    let (head, body) = parted(part, b"\n\n");
    let mut lines = std::str::from_utf8(head).ok()?.lines();
    let (method, path) = lines.next().map(|line| line.split_once(' ').unwrap_or((line, "")))?;
    let mut headers = HeaderMap::new();
    for (name, value) in lines.filter_map(|line| line.split_once(':')) {
        let name = HeaderName::from_bytes(name.trim().as_bytes());
        let value = HeaderValue::from_bytes(value.trim().as_bytes());
        if let (Ok(name), Ok(value)) = (name, value) {
            headers.insert(name, value);
        }
    }
    let method = Method::from_bytes(method.as_bytes()).ok()?;
    Some(Asked { method, path: Some(path).filter(|path| path.starts_with('/')), headers, body })
}

fn parted<'a>(bytes: &'a [u8], mark: &[u8]) -> (&'a [u8], &'a [u8]) {
    match bytes.windows(mark.len()).position(|window| window == mark) {
        Some(at) => (&bytes[..at], &bytes[at + mark.len()..]),
        None => (bytes, &[]),
    }
}

fn parts<'a>(bytes: &'a [u8], mark: &'static [u8]) -> impl Iterator<Item = &'a [u8]> {
    let mut rest = Some(bytes);
    std::iter::from_fn(move || {
        let (part, after) = parted(rest?, mark);
        rest = Some(after).filter(|after| !after.is_empty());
        Some(part)
    })
}

/// What was made, by its location, and what it must hold.
#[derive(Default)]
struct Uploads {
    made: BTreeMap<String, Upload>,
    newest: Option<String>,
}

struct Upload {
    length: u64,
    sha256: String,
    /// `None`: the server had the file already.
    bytes: Option<Vec<u8>>,
}

struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Reply {
    fn number(&self, name: &str) -> Option<u64> {
        self.headers.get(name)?.to_str().ok()?.parse().ok()
    }
}

impl Stage {
    async fn exchange(&self, uploads: &mut Uploads, asked: &Asked<'_>) {
        let newest = if asked.method == Method::POST { None } else { uploads.newest.as_deref() };
        let path = asked.path.or(newest).unwrap_or(UPLOADS_PATH);
        let Ok(uri) = path.parse::<Uri>() else { return };
        let reply = self.send(asked.method.clone(), uri, asked.headers.clone(), asked.body).await;
        let location = reply.headers.get(header::LOCATION).and_then(|location| location.to_str().ok());
        if let Some(location) = location.filter(|_| reply.status == StatusCode::CREATED) {
            uploads.made.insert(location.to_owned(), begun(asked, &reply));
            uploads.newest = Some(location.to_owned());
        }
        self.look(uploads, asked.body).await;
    }

    /// Every answer is one of the contract.
    async fn send(&self, method: Method, uri: Uri, asked: HeaderMap, body: &[u8]) -> Reply {
        let is_head = method == Method::HEAD;
        let mut request = Request::new(Body::from(body.to_vec()));
        let headers = request.headers_mut();
        headers.insert(PROTOCOL_HEADER, HeaderValue::from_static(PROTOCOL));
        headers.insert(header::AUTHORIZATION, self.bearer.clone());
        headers.insert(TUS_RESUMABLE, HeaderValue::from_static(TUS_1_0_0));
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(OFFSET_OCTET_STREAM));
        headers.extend(asked);
        (*request.method_mut(), *request.uri_mut()) = (method, uri);
        let response = self.router.clone().oneshot(request).await.expect("infallible");
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, REPLY_BYTES_MAX).await.expect("a body of ours is bounded");
        let reply = Reply { status: parts.status, headers: parts.headers, body };
        let is_failure = reply.status.is_server_error() && reply.status != StatusCode::INSUFFICIENT_STORAGE;
        assert!(!is_failure, "the server failed: {}", reply.status);
        if reply.status.is_client_error() && !is_head && !reply.body.is_empty() {
            let error = serde_json::from_slice::<ErrorBody>(&reply.body);
            assert!(error.is_ok(), "a refusal in other words than the contract's: {}", reply.status);
        }
        reply
    }

    /// An upload never goes back, never holds more than it was given, and is whole only with the promised bytes.
    async fn look(&self, uploads: &mut Uploads, sent: &[u8]) {
        let mut gone = Vec::new();
        for (location, upload) in &mut uploads.made {
            let uri = location.parse().expect("a location of ours");
            let reply = self.send(Method::HEAD, uri, HeaderMap::new(), &[]).await;
            let Some(offset) = reply.number(UPLOAD_OFFSET).filter(|_| reply.status == StatusCode::OK) else {
                gone.push(location.clone());
                continue;
            };
            assert_eq!(reply.number(UPLOAD_LENGTH), Some(upload.length), "another length than was announced");
            let Some(bytes) = &mut upload.bytes else { continue };
            let more = offset.checked_sub(bytes.len() as u64).expect("an upload never goes back");
            let more = sent.get(..usize::try_from(more).expect("small")).expect("no more than was sent");
            bytes.extend_from_slice(more);
            if offset == upload.length {
                assert_eq!(hex::encode(Sha256::digest(&bytes)), upload.sha256, "whole with other bytes");
                self.check_blob(upload).await;
            }
        }
        for location in gone {
            uploads.made.remove(&location);
        }
    }

    async fn check_blob(&self, upload: &Upload) {
        let uri = format!("{BLOBS_PATH}/{}", upload.sha256).parse().expect("a path of ours");
        let reply = self.send(Method::GET, uri, HeaderMap::new(), &[]).await;
        assert_eq!(reply.status, StatusCode::OK, "a whole file is there");
        assert_eq!(Some(reply.body.as_ref()), upload.bytes.as_deref());
    }

    /// Unfinished uploads are counted: the next input begins with none.
    async fn leave(&self, uploads: Uploads) {
        for location in uploads.made.into_keys() {
            let uri = location.parse().expect("a location of ours");
            let reply = self.send(Method::DELETE, uri, HeaderMap::new(), &[]).await;
            assert_eq!(reply.status, StatusCode::NO_CONTENT, "an upload can be given up");
        }
    }
}

fn begun(asked: &Asked<'_>, reply: &Reply) -> Upload {
    let announced = |name| asked.headers.get(name).and_then(|value| value.to_str().ok());
    let length = announced(UPLOAD_LENGTH).and_then(|length| length.trim().parse().ok());
    let length = length.expect("nothing is begun without a length");
    let sha256 = announced(UPLOAD_METADATA).and_then(|metadata| metadata_value(metadata, SHA256));
    let sha256 = sha256.expect("nothing is begun without a hash").to_ascii_lowercase();
    let is_known = reply.number(UPLOAD_OFFSET) == Some(length);
    Upload { length, sha256, bytes: (!is_known).then(Vec::new) }
}
