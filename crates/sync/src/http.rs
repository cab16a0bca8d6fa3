//! The transport over HTTP: tokens, limits, stall timeouts, and telling our server from whatever else answers.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use chairside_model::schema::{self, Writer};
use chairside_model::{ClinicId, DeviceId, Row, UserId};
use chairside_wire::desks::{DESKS_PATH, DesksReply};
use chairside_wire::limits::{HEARTBEAT_S, REPLY_BYTES_MAX, RETRY_AFTER_S_MAX, RETRY_AFTER_S_MIN};
use chairside_wire::reconcile::{RECONCILE_PATH, ReconcileReply, ReconcileRequest};
use chairside_wire::snapshot::{SNAPSHOT_PATH, SnapshotReply, SnapshotRequest};
use chairside_wire::sync::{EVENTS_PATH, SYNC_PATH, SyncReply, SyncRequest};
use chairside_wire::upload::{
    BLOBS_PATH, OFFSET_OCTET_STREAM, SHA256, TUS_1_0_0, TUS_RESUMABLE, UPLOAD_CHECKSUM, UPLOAD_LENGTH,
    UPLOAD_METADATA, UPLOAD_OFFSET, UPLOADS_PATH, checksum, metadata,
};
use chairside_wire::users::{SIGN_IN_PATH, SignInReply, SignInRequest, TOKEN_PATH, Token, TokenRequest};
use chairside_wire::{CONTENT_TYPE, ErrorBody, PROTOCOL, PROTOCOL_HEADER, WireError, codec};
use futures_util::{StreamExt, TryStreamExt};
use reqwest::header::{
    AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE as CONTENT_TYPE_HEADER, LOCATION, RANGE, RETRY_AFTER,
};
use reqwest::{Body, Client, ClientBuilder, Method, RequestBuilder, Response, StatusCode, redirect};
use serde_json::value::RawValue;

use crate::failure::Failure;
use crate::lock::held;
use crate::pace::{Direction, PIECE_BYTES, Pace};
use crate::transport::{Append, BlobPart, BlobStream, Chunk, Reply, Transport, UploadPlace, is_gone};
use crate::trouble::{Fate, Trouble};

/// A server on another continent over a bad line answers within this, or it is not there.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(8);
/// No byte for this long: the line is dead, however long the whole may take.
const STALL_TIMEOUT: Duration = Duration::from_secs(30);
/// Records that are asked for and not answered in this time are asked for again over a new connection: the old one may be
/// one that only this side still knows, and each of these requests may come twice. With the second answer this is
/// within the 10 s in which desks are equal after the first contact.
const UNANSWERED: Duration = CONNECT_TIMEOUT;
/// After that it is the server or the line that needs the time, and gets [`STALL_TIMEOUT`].
const ASKED_AGAIN_MAX: u32 = 2;
/// The server's heart did not beat twice: the stream of pokes hangs on a connection that only this side still knows.
const SILENCE_MAX: Duration = Duration::from_secs(2 * HEARTBEAT_S + 1);
/// A token this close to its end is renewed before it is used.
const RENEW_BEFORE_MS: u64 = 60_000;
/// What is read of an error's body.
const ERROR_BYTES_MAX: usize = 64 * 1024;

/// Who works here. The password stays in memory, for when the server asks to sign in anew.
pub struct Credentials {
    pub clinic: ClinicId,
    pub user: UserId,
    pub login: String,
    pub password: Option<secrecy::SecretString>,
}

/// Which desk this is at the server. It changes as a whole, when a copied profile becomes a desk of its own.
#[derive(Clone)]
pub struct Identity {
    pub device: DeviceId,
    pub secret: String,
    pub name: String,
}

struct Known {
    identity: Identity,
    /// Of this very desk.
    token: Option<Token>,
}

type KeepSecret = Box<dyn Fn(DeviceId, &str) + Send + Sync>;

pub struct HttpTransport {
    /// With the connections it keeps for the next request.
    client: Mutex<Clients>,
    pace: Arc<Pace>,
    server: String,
    credentials: Credentials,
    known: Mutex<Known>,
    /// Requests for records that were asked again.
    unanswered: AtomicU64,
    keep_secret: KeepSecret,
    now_ms: Box<dyn Fn() -> u64 + Send + Sync>,
    trouble: Arc<Trouble>,
}

/// TLS by rustls; asked for once, before the first connection.
pub fn install_crypto() {
    // A second call finds one installed, which is what is wanted.
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// `http://host:port` without a path or a trailing slash.
pub fn server_base(server: &str) -> Option<String> {
    let url = reqwest::Url::parse(server.trim()).ok()?;
    let plain =
        matches!(url.scheme(), "http" | "https") && url.username().is_empty() && url.password().is_none();
    (plain && url.has_host()).then(|| url.origin().ascii_serialization())
}

#[derive(Clone)]
struct Clients {
    asks: Client,
    /// Its requests take as long as their bodies do on a slow line: how long it may be silent is watched beside it.
    sends: Client,
}

impl Clients {
    fn new() -> Result<Self, Failure> {
        Ok(Self { asks: client()?, sends: built(builder())? })
    }
}

fn client() -> Result<Client, Failure> {
    client_that_waits(STALL_TIMEOUT)
}

fn client_that_waits(silence_max: Duration) -> Result<Client, Failure> {
    built(builder().read_timeout(silence_max))
}

fn built(builder: ClientBuilder) -> Result<Client, Failure> {
    builder.build().map_err(|_| Failure::Local)
}

fn builder() -> ClientBuilder {
    install_crypto();
    Client::builder()
        .connect_timeout(CONNECT_TIMEOUT)
        // A redirect would carry the token elsewhere.
        .redirect(redirect::Policy::none())
        .no_proxy()
        .user_agent(concat!("chairside/", env!("CARGO_PKG_VERSION")))
}

/// Signs a person in before there is a profile: joining a clinic.
pub async fn sign_in(server: &str, request: &SignInRequest) -> Result<SignInReply, Failure> {
    let response =
        post_packed(client()?.request(Method::POST, format!("{server}{SIGN_IN_PATH}")), request).await?;
    body(response).await
}

/// Has nobody written anything to the clinic that was signed in to? What the server itself says of clinic, people and
/// desks does not count.
pub async fn is_empty_clinic(server: &str, to: &SignInReply) -> Result<bool, Failure> {
    let (schema, clinic, device) = (schema::version(), to.clinic, to.device);
    let request = SyncRequest {
        schema,
        clinic,
        device,
        cycle: 0,
        cursor: None,
        witness: None,
        ops: vec![],
        waiting: None,
        life: None,
        earlier_lives: vec![],
    };
    let url = format!("{server}{SYNC_PATH}");
    let builder = client()?.request(Method::POST, url).bearer_auth(&to.token.bearer);
    let reply: SyncReply = body(post_packed(builder, &request).await?).await?;
    let is_servers = |row: &RawValue| {
        let row = serde_json::from_str::<Row>(row.get()).ok();
        let collection = row.and_then(|row| schema::collection(&row.collection));
        collection.is_some_and(|collection| collection.written_by == Writer::Server)
    };
    Ok(!reply.has_more && reply.rows.iter().all(|row| is_servers(row)))
}

impl HttpTransport {
    /// `keep_secret` stores a new secret of this device, which outdates the one before it.
    pub fn new(
        server: &str,
        credentials: Credentials,
        identity: Identity,
        keep_secret: impl Fn(DeviceId, &str) + Send + Sync + 'static,
        now_ms: impl Fn() -> u64 + Send + Sync + 'static,
    ) -> Result<Self, Failure> {
        Ok(Self {
            client: Mutex::new(Clients::new()?),
            pace: Arc::default(),
            server: server.to_owned(),
            credentials,
            known: Mutex::new(Known { identity, token: None }),
            unanswered: AtomicU64::new(0),
            keep_secret: Box::new(keep_secret),
            now_ms: Box::new(now_ms),
            trouble: Arc::default(),
        })
    }

    /// The same, over a line that can be made worse.
    pub fn troubled(self, trouble: Arc<Trouble>) -> Self {
        Self { trouble, ..self }
    }

    /// The clinic's desks, which the server tells its owner only.
    pub async fn desks(&self) -> Result<DesksReply, Failure> {
        let url = self.url(DESKS_PATH);
        body(self.send(|client| client.get(&url).header("accept", CONTENT_TYPE)).await?).await
    }

    /// How many requests for records had to be asked for again so far.
    pub fn unanswered(&self) -> u64 {
        self.unanswered.load(Ordering::Relaxed)
    }

    pub fn server(&self) -> &str {
        &self.server
    }

    /// A valid token, renewed by the device's secret or, where that is refused, by the password in memory.
    pub async fn token(&self) -> Result<Token, Failure> {
        let token = held(&self.known).token.clone();
        match token {
            Some(token) if token.expires_at_ms > (self.now_ms)() + RENEW_BEFORE_MS => Ok(token),
            _ => self.renew().await,
        }
    }

    async fn renew(&self) -> Result<Token, Failure> {
        let as_desk = held(&self.known).identity.clone();
        let device = as_desk.device;
        let request = TokenRequest {
            clinic: self.credentials.clinic,
            device,
            user: self.credentials.user,
            device_secret: as_desk.secret.clone(),
        };
        let renewed = post_packed(
            self.client().request(Method::POST, format!("{}{TOKEN_PATH}", self.server)),
            &request,
        )
        .await;
        let token = match renewed {
            Ok(response) => body(response).await?,
            Err(Failure::SignInNeeded) => {
                let reply = self.sign_in_as(device, &as_desk.name).await?;
                (self.keep_secret)(device, &reply.device_secret);
                self.learned(device, |known| known.identity.secret = reply.device_secret);
                reply.token
            }
            Err(failure) => return Err(failure),
        };
        self.learned(device, |known| known.token = Some(Token::clone(&token)));
        Ok(token)
    }

    /// What was asked for as a desk that this is no longer says nothing about the one it is.
    fn learned(&self, device: DeviceId, learn: impl FnOnce(&mut Known)) {
        let mut known = held(&self.known);
        if known.identity.device == device {
            learn(&mut known);
        }
    }

    /// By the password in memory.
    pub async fn sign_in_as(&self, device: DeviceId, name: &str) -> Result<SignInReply, Failure> {
        use secrecy::ExposeSecret;
        let by = &self.credentials;
        let Some(password) = &by.password else { return Err(Failure::SignInNeeded) };
        let request = SignInRequest {
            login: by.login.clone(),
            password: password.expose_secret().to_owned(),
            clinic: Some(by.clinic),
            device: Some(device),
            desk: name.to_owned(),
        };
        sign_in(&self.server, &request).await
    }

    /// From now on this is another desk, with that one's token.
    pub fn becomes(&self, identity: Identity, token: Token) {
        *held(&self.known) = Known { identity, token: Some(token) };
    }

    pub fn pace(&self) -> &Arc<Pace> {
        &self.pace
    }

    fn client(&self) -> Client {
        held(&self.client).asks.clone()
    }

    /// The next request goes over a new connection: of those at hand only this side may still know.
    pub fn forget_connections(&self) {
        if let Ok(fresh) = Clients::new() {
            *held(&self.client) = fresh;
        }
    }

    async fn send(&self, build: impl Fn(&Client) -> RequestBuilder) -> Result<Response, Failure> {
        let answered = self.send_by(&self.client(), build).await;
        if matches!(answered, Err(Failure::Offline)) {
            self.forget_connections();
        }
        answered
    }

    /// Sends with the token; a refused token is renewed once.
    async fn send_by(
        &self,
        client: &Client,
        build: impl Fn(&Client) -> RequestBuilder,
    ) -> Result<Response, Failure> {
        let fate = self.trouble.fate().await?;
        let token = self.token().await?;
        let answered = match checked(build(client).header(AUTHORIZATION, bearer(&token))).await {
            Err(Failure::SignInNeeded) => {
                let token = self.renew().await?;
                checked(build(client).header(AUTHORIZATION, bearer(&token))).await
            }
            answered => answered,
        };
        if fate == Fate::Passes { answered } else { Err(Failure::Offline) }
    }

    async fn packed<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        request: &impl serde::Serialize,
    ) -> Result<T, Failure> {
        let packed = Bytes::from(codec::encode(request).map_err(|_| Failure::Local)?);
        let url = self.url(path);
        let ask = || {
            self.send(|client| {
                client
                    .post(&url)
                    .header(CONTENT_TYPE_HEADER, CONTENT_TYPE)
                    .header("accept", CONTENT_TYPE)
                    .body(packed.clone())
            })
        };
        for _ in 0..ASKED_AGAIN_MAX {
            match tokio::time::timeout(UNANSWERED, ask()).await {
                Ok(response) => return body(response?).await,
                Err(_) => {
                    self.unanswered.fetch_add(1, Ordering::Relaxed);
                    self.forget_connections();
                }
            }
        }
        body(ask().await?).await
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.server)
    }

    /// A place the server named, which must be on the server itself: the token goes nowhere else.
    fn upload_url(&self, location: &str) -> Option<String> {
        let base = reqwest::Url::parse(&self.server).ok()?;
        let url = base.join(location).ok()?;
        (url.origin() == base.origin()).then(|| url.to_string())
    }

    /// The stream of pokes, over a connection of its own; ends when the line does, or when nothing was heard for longer
    /// than a living server is silent.
    pub async fn pokes(
        &self,
    ) -> Result<impl futures_util::Stream<Item = chairside_wire::sync::Poke> + use<>, Failure> {
        let url = self.url(EVENTS_PATH);
        let stream = client_that_waits(SILENCE_MAX)?;
        let begins = self.send_by(&stream, |client| client.get(&url).header("accept", "text/event-stream"));
        let begun = tokio::time::timeout(CONNECT_TIMEOUT, begins).await.unwrap_or(Err(Failure::Offline));
        if matches!(begun, Err(Failure::Offline)) {
            self.forget_connections();
        }
        let heard = begun?.bytes_stream().take_while(|piece| std::future::ready(piece.is_ok()));
        let events = sse_stream::SseStream::from_bytes_stream(heard);
        Ok(events.filter_map(async |event| serde_json::from_str(&event.ok()?.data?).ok()))
    }
}

impl Transport for HttpTransport {
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
            let url = self.url(UPLOADS_PATH);
            let metadata = metadata(sha256, filename);
            let response = self
                .send(|client| {
                    client
                        .post(&url)
                        .header(TUS_RESUMABLE, TUS_1_0_0)
                        .header(UPLOAD_LENGTH, bytes)
                        .header(UPLOAD_METADATA, &metadata)
                })
                .await?;
            let location = response
                .headers()
                .get(LOCATION)
                .and_then(|value| value.to_str().ok())
                .ok_or(Failure::BadReply)?;
            let url = self.upload_url(location).ok_or(Failure::BadReply)?;
            Ok(UploadPlace { url, offset: offset(&response).unwrap_or(0) })
        })
    }

    fn upload_offset<'a>(&'a self, url: &'a str) -> Reply<'a, Option<u64>> {
        Box::pin(async move {
            let Some(url) = self.upload_url(url) else { return Ok(None) };
            match self.send(|client| client.head(&url).header(TUS_RESUMABLE, TUS_1_0_0)).await {
                Ok(response) => offset(&response).map(Some).ok_or(Failure::BadReply),
                Err(failure) if is_gone(&failure) => Ok(None),
                Err(failure) => Err(failure),
            }
        })
    }

    fn upload_append<'a>(&'a self, url: &'a str, chunk: Chunk) -> Reply<'a, Append> {
        Box::pin(async move {
            let Some(url) = self.upload_url(url) else { return Ok(Append::Gone) };
            let sends = held(&self.client).sends.clone();
            let heartbeat = Arc::new(Heartbeat::default());
            let sending = self.send_by(&sends, |client| {
                let request = client
                    .patch(&url)
                    .header(TUS_RESUMABLE, TUS_1_0_0)
                    .header(UPLOAD_OFFSET, chunk.offset)
                    .header(CONTENT_TYPE_HEADER, OFFSET_OCTET_STREAM)
                    .header(CONTENT_LENGTH, chunk.bytes.len())
                    .body(paced(chunk.bytes.clone(), self.pace.clone(), heartbeat.clone()));
                match chunk.sha256 {
                    Some(sha256) => request.header(UPLOAD_CHECKSUM, checksum(SHA256, &sha256)),
                    None => request,
                }
            });
            let sent = tokio::select! {
                sent = sending => sent,
                () = heartbeat.stops() => Err(Failure::Offline),
            };
            if matches!(sent, Err(Failure::Offline)) {
                self.forget_connections();
            }
            Append::of(sent.map(|response| offset(&response)))
        })
    }

    fn blob_release<'a>(&'a self, sha256: &'a str) -> Reply<'a, ()> {
        Box::pin(async move {
            let url = self.url(&format!("{BLOBS_PATH}/{sha256}"));
            match self.send(|client| client.delete(&url)).await {
                Ok(_) => Ok(()),
                // It never had them, or is older than this program and keeps everything.
                Err(Failure::Status { status: 404 | 405, .. }) => Ok(()),
                Err(failure) => Err(failure),
            }
        })
    }

    fn blob_check<'a>(&'a self, sha256: &'a str) -> Reply<'a, ()> {
        Box::pin(async move {
            let url = self.url(&format!("{BLOBS_PATH}/{sha256}/check"));
            match self.send(|client| client.post(&url)).await {
                Ok(_) | Err(Failure::Status { status: 404 | 405, .. }) => Ok(()),
                Err(failure) => Err(failure),
            }
        })
    }

    fn blob<'a>(&'a self, sha256: &'a str, from: u64) -> Reply<'a, Option<BlobPart>> {
        Box::pin(async move {
            let url = self.url(&format!("{BLOBS_PATH}/{sha256}"));
            let response = self.send(|client| client.get(&url).header(RANGE, format!("bytes={from}-"))).await;
            match response {
                Ok(response) => {
                    let from = if response.status() == StatusCode::PARTIAL_CONTENT { from } else { 0 };
                    let pieces = response.bytes_stream().map_err(|_| Failure::Offline);
                    let pace = self.pace.clone();
                    // A piece that is not taken yet holds up the rest: so a limit holds for what comes, too.
                    let paced: BlobStream = Box::pin(pieces.and_then(move |piece| {
                        let pace = pace.clone();
                        async move {
                            pace.admit(Direction::Down, piece.len()).await;
                            Ok(piece)
                        }
                    }));
                    Ok(Some(BlobPart { from, pieces: paced }))
                }
                Err(Failure::Status { status: 404, .. }) => Ok(None),
                Err(failure) => Err(failure),
            }
        })
    }
}

/// The body of an upload, piece by piece as it may go.
fn paced(bytes: Bytes, pace: Arc<Pace>, heartbeat: Arc<Heartbeat>) -> Body {
    let pieces = futures_util::stream::unfold(bytes, move |mut rest| {
        let (pace, heartbeat) = (pace.clone(), heartbeat.clone());
        async move {
            let piece = rest.split_to(rest.len().min(PIECE_BYTES));
            heartbeat.beats();
            if piece.is_empty() {
                return None;
            }
            pace.admit(Direction::Up, piece.len()).await;
            heartbeat.beats();
            Some((Ok::<_, std::io::Error>(piece), rest))
        }
    });
    Body::wrap_stream(pieces)
}

/// Beats whenever the line takes a piece.
struct Heartbeat(Mutex<tokio::time::Instant>);

impl Default for Heartbeat {
    fn default() -> Self {
        Self(Mutex::new(tokio::time::Instant::now()))
    }
}

impl Heartbeat {
    fn beats(&self) {
        *held(&self.0) = tokio::time::Instant::now();
    }

    /// Ends once the line took nothing for too long, and no answer came meanwhile.
    async fn stops(&self) {
        loop {
            let dead_at = *held(&self.0) + STALL_TIMEOUT;
            if dead_at <= tokio::time::Instant::now() {
                return;
            }
            tokio::time::sleep_until(dead_at).await;
        }
    }
}

fn bearer(token: &Token) -> String {
    format!("Bearer {}", token.bearer)
}

fn offset(response: &Response) -> Option<u64> {
    response.headers().get(UPLOAD_OFFSET)?.to_str().ok()?.parse().ok()
}

async fn post_packed(request: RequestBuilder, payload: &impl serde::Serialize) -> Result<Response, Failure> {
    let packed = codec::encode(payload).map_err(|_| Failure::Local)?;
    checked(request.header(CONTENT_TYPE_HEADER, CONTENT_TYPE).header("accept", CONTENT_TYPE).body(packed))
        .await
}

/// Sends, and sorts what answers: our server's success, our server's error, or something that is not our server.
async fn checked(request: RequestBuilder) -> Result<Response, Failure> {
    let response = request.header(PROTOCOL_HEADER, PROTOCOL).send().await.map_err(|_| Failure::Offline)?;
    let status = response.status();
    let retry_after_s = retry_after_s(&response);
    if !response.headers().contains_key(PROTOCOL_HEADER) {
        // A gateway in front of our server may say these on its own; the pause it asks for is the server's.
        let gateway = matches!(
            status,
            StatusCode::TOO_MANY_REQUESTS
                | StatusCode::BAD_GATEWAY
                | StatusCode::SERVICE_UNAVAILABLE
                | StatusCode::GATEWAY_TIMEOUT
        );
        return Err(if gateway {
            status_failure(response, retry_after_s).await
        } else {
            Failure::NotOurServer
        });
    }
    if status.is_success() {
        return Ok(response);
    }
    Err(status_failure(response, retry_after_s).await)
}

async fn status_failure(response: Response, retry_after_s: Option<u64>) -> Failure {
    let status = response.status().as_u16();
    let packed = limited(response, ERROR_BYTES_MAX).await.unwrap_or_default();
    let error = serde_json::from_slice::<ErrorBody>(&packed).map_or_else(
        |_| WireError {
            code: "internal".to_owned(),
            message: "the server gave no reason".to_owned(),
            details: None,
        },
        |body| body.error,
    );
    if status == 401 && error.code == chairside_wire::code::SIGN_IN_NEEDED {
        return Failure::SignInNeeded;
    }
    Failure::Status { status, error, retry_after_s }
}

/// Seconds only; a date would trust two clocks. Clamped, so that no value can spin or silence a desk.
fn retry_after_s(response: &Response) -> Option<u64> {
    let seconds = response.headers().get(RETRY_AFTER)?.to_str().ok()?.trim().parse::<i64>().unwrap_or(0);
    Some(seconds.max(0).cast_unsigned().clamp(RETRY_AFTER_S_MIN, RETRY_AFTER_S_MAX))
}

async fn body<T: serde::de::DeserializeOwned>(response: Response) -> Result<T, Failure> {
    let ours = response
        .headers()
        .get(CONTENT_TYPE_HEADER)
        .is_some_and(|kind| kind.as_bytes() == CONTENT_TYPE.as_bytes());
    if !ours {
        return Err(Failure::NotOurServer);
    }
    let packed = limited(response, REPLY_BYTES_MAX).await?;
    codec::decode(&packed, REPLY_BYTES_MAX).map_err(|_| Failure::BadReply)
}

async fn limited(response: Response, bytes_max: usize) -> Result<Vec<u8>, Failure> {
    let mut stream = response.bytes_stream();
    let mut bytes = Vec::new();
    while let Some(piece) = stream.next().await {
        bytes.extend(piece.map_err(|_| Failure::Offline)?);
        if bytes.len() > bytes_max {
            return Err(Failure::BadReply);
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_is_an_origin() {
        assert_eq!(server_base(" http://127.0.0.1:8080/ "), Some("http://127.0.0.1:8080".to_owned()));
        assert_eq!(server_base("https://clinic.example/app"), Some("https://clinic.example".to_owned()));
        for wrong in ["clinic", "file:///etc", "http://user:pass@host", ""] {
            assert_eq!(server_base(wrong), None, "{wrong}");
        }
    }
}
