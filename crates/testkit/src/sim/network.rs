//! The network, as bad as it gets: what becomes of one request on its way to the server's own router and back.

use std::sync::OnceLock;

use axum::body::{Body, Bytes};
use axum::http::{Request, StatusCode};
use chairside_model::{schema, skew};
use chairside_sync::Failure;
use chairside_wire::{CONTENT_TYPE, PROTOCOL, PROTOCOL_HEADER, codec};
use tower::ServiceExt;

use crate::fill::Dice;

const BYTES_MAX: usize = 64 * 1024 * 1024;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weather {
    Fair,
    RequestDropped,
    ReplyDropped,
    RequestDoubled,
    CaptivePortal,
    ReplyCut,
    /// The reply comes, but only to a later request.
    ReplyLate,
    /// The desk's program is too new for the server.
    UpgradeRequired,
    ServerBusy,
}

impl Weather {
    pub(super) const FOUL: [Self; 8] = [
        Self::RequestDropped,
        Self::ReplyDropped,
        Self::RequestDoubled,
        Self::CaptivePortal,
        Self::ReplyCut,
        Self::ReplyLate,
        Self::UpgradeRequired,
        Self::ServerBusy,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Fair => "fair weather",
            Self::RequestDropped => "request dropped",
            Self::ReplyDropped => "reply dropped",
            Self::RequestDoubled => "request doubled",
            Self::CaptivePortal => "captive portal",
            Self::ReplyCut => "reply cut",
            Self::ReplyLate => "reply late",
            Self::UpgradeRequired => "upgrade required",
            Self::ServerBusy => "server busy",
        }
    }
}

/// The reply that came, and one that will come to a later request.
pub(super) struct Carried<T> {
    pub(super) reply: Result<T, Failure>,
    pub(super) late: Option<T>,
}

pub(super) async fn carry<T: serde::de::DeserializeOwned>(
    program: &Program,
    path: &str,
    token: &str,
    body: Vec<u8>,
    weather: Weather,
    dice: &Dice,
) -> Carried<T> {
    let now = |reply| Carried { reply, late: None };
    match weather {
        Weather::Fair => now(post(program, path, Some(token), body).await),
        Weather::RequestDropped => now(Err(Failure::Offline)),
        Weather::ReplyDropped => {
            let _: Result<T, _> = post(program, path, Some(token), body).await;
            now(Err(Failure::Offline))
        }
        Weather::RequestDoubled => {
            let first = post(program, path, Some(token), body.clone()).await;
            let second = post(program, path, Some(token), body).await;
            now(if dice.one_in(2) { first } else { second })
        }
        Weather::CaptivePortal => now(Err(Failure::NotOurServer)),
        Weather::ReplyCut => {
            let _: Result<T, _> = post(program, path, Some(token), body).await;
            now(Err(Failure::BadReply))
        }
        Weather::ReplyLate => {
            let late = post(program, path, Some(token), body).await.ok();
            Carried { reply: Err(Failure::Offline), late }
        }
        Weather::UpgradeRequired => now(Err(status(426, "upgrade_required", None))),
        Weather::ServerBusy => now(Err(status(503, "busy", Some(1 + dice.below(10))))),
    }
}

pub(super) fn status(status: u16, code: &str, retry_after_s: Option<u64>) -> Failure {
    let error = chairside_wire::WireError { code: code.to_owned(), message: String::new(), details: None };
    Failure::Status { status, error, retry_after_s }
}

/// The server's program.
pub(super) struct Program {
    pub(super) router: axum::Router,
    /// How many versions it is behind; `None`: there is one version.
    pub(super) behind: Option<u32>,
}

impl Program {
    /// The version of the schema it speaks.
    pub(super) fn schema(&self) -> u32 {
        let asking = skew::spoken();
        skew::speak(self.behind);
        let version = schema::version();
        skew::speak(asking);
        version
    }

    /// Speaks as its own version meanwhile; whoever asks may be of another.
    async fn answer(&self, request: Request<Body>) -> Result<(StatusCode, Bytes), Failure> {
        let asking = skew::spoken();
        skew::speak(self.behind);
        let answered = self.router.clone().oneshot(request).await;
        let answer = match answered {
            Ok(response) => {
                let status = response.status();
                let read = axum::body::to_bytes(response.into_body(), BYTES_MAX).await;
                read.map(|bytes| (status, bytes)).map_err(|_| Failure::BadReply)
            }
            Err(_) => Err(Failure::Local),
        };
        skew::speak(asking);
        answer
    }
}

/// One request through the server's own router.
pub(super) async fn post<T: serde::de::DeserializeOwned>(
    program: &Program,
    path: &str,
    token: Option<&str>,
    body: Vec<u8>,
) -> Result<T, Failure> {
    show('>', path, &body);
    let mut request = Request::post(path)
        .header(PROTOCOL_HEADER, PROTOCOL)
        .header("content-type", CONTENT_TYPE)
        .header("accept", CONTENT_TYPE);
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let request = request.body(Body::from(body)).map_err(|_| Failure::Local)?;
    let (status, bytes) = program.answer(request).await?;
    show('<', status.as_str(), &bytes);
    if !status.is_success() {
        let error =
            serde_json::from_slice::<chairside_wire::ErrorBody>(&bytes).map_err(|_| Failure::BadReply)?.error;
        if status == 401 {
            return Err(Failure::SignInNeeded);
        }
        return Err(Failure::Status { status: status.as_u16(), error, retry_after_s: None });
    }
    codec::decode(&bytes, BYTES_MAX).map_err(|_| Failure::BadReply)
}

/// With `CHAIRSIDE_SIM_WIRE` set, everything that is sent and answered: for whoever looks into a failing seed.
fn show(direction: char, what: &str, body: &[u8]) {
    static WANTED: OnceLock<bool> = OnceLock::new();
    if *WANTED.get_or_init(|| std::env::var_os("CHAIRSIDE_SIM_WIRE").is_some()) {
        let body = codec::decode::<serde_json::Value>(body, BYTES_MAX).unwrap_or_default();
        eprintln!("{direction} {what} {body}");
    }
}
