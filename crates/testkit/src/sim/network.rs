//! The network, as bad as it gets: what becomes of one request on its way to the server's own router and back.

use std::sync::OnceLock;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, Request, StatusCode, request};
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

/// What becomes of one request.
pub(super) struct Fate {
    /// How often it reaches the server.
    pub(super) arrives: usize,
    /// Which of the server's replies the desk hears; or what it hears instead.
    pub(super) hears: Result<usize, Failure>,
}

impl Weather {
    pub(super) fn fate(self, dice: &Dice) -> Fate {
        let (arrives, hears) = match self {
            Self::Fair => (1, Ok(0)),
            Self::RequestDropped => (0, Err(Failure::Offline)),
            Self::ReplyDropped | Self::ReplyLate => (1, Err(Failure::Offline)),
            Self::RequestDoubled => (2, Ok(usize::from(!dice.one_in(2)))),
            Self::CaptivePortal => (0, Err(Failure::NotOurServer)),
            Self::ReplyCut => (1, Err(Failure::BadReply)),
            Self::UpgradeRequired => (0, Err(status(426, "upgrade_required", None))),
            Self::ServerBusy => (0, Err(status(503, "busy", Some(1 + dice.below(10))))),
        };
        Fate { arrives, hears }
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
    let fate = weather.fate(dice);
    let mut replies = vec![];
    for _ in 0..fate.arrives {
        replies.push(post(program, path, Some(token), body.clone()).await);
    }
    match fate.hears {
        Ok(heard) => Carried { reply: replies.swap_remove(heard), late: None },
        Err(failure) => {
            let late = replies.pop().filter(|_| weather == Weather::ReplyLate).and_then(Result::ok);
            Carried { reply: Err(failure), late }
        }
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
    async fn answer(&self, request: Request<Body>) -> Result<(StatusCode, HeaderMap, Bytes), Failure> {
        let asking = skew::spoken();
        skew::speak(self.behind);
        let answered = self.router.clone().oneshot(request).await;
        let answer = match answered {
            Ok(response) => {
                let (parts, body) = response.into_parts();
                let read = axum::body::to_bytes(body, BYTES_MAX).await;
                read.map(|bytes| (parts.status, parts.headers, bytes)).map_err(|_| Failure::BadReply)
            }
            Err(_) => Err(Failure::Local),
        };
        skew::speak(asking);
        answer
    }
}

/// One packed request through the server's own router.
pub(super) async fn post<T: serde::de::DeserializeOwned>(
    program: &Program,
    path: &str,
    token: Option<&str>,
    body: Vec<u8>,
) -> Result<T, Failure> {
    show('>', path, &body);
    let request = Request::post(path).header("content-type", CONTENT_TYPE).header("accept", CONTENT_TYPE);
    let answer = ask(program, request, token, body.into()).await?;
    show('<', "200", &answer.body);
    codec::decode(&answer.body, BYTES_MAX).map_err(|_| Failure::BadReply)
}

pub(super) struct Answer {
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

/// Any request through the server's own router; what is no success is a failure, sorted as over HTTP.
pub(super) async fn ask(
    program: &Program,
    request: request::Builder,
    token: Option<&str>,
    body: Body,
) -> Result<Answer, Failure> {
    let request = request.header(PROTOCOL_HEADER, PROTOCOL);
    let request = match token {
        Some(token) => request.header("authorization", format!("Bearer {token}")),
        None => request,
    };
    let request = request.body(body).map_err(|_| Failure::Local)?;
    let (code, headers, body) = program.answer(request).await?;
    if code.is_success() {
        return Ok(Answer { headers, body });
    }
    show('<', code.as_str(), &body);
    let said = serde_json::from_slice::<chairside_wire::ErrorBody>(&body).map(|body| body.error);
    // The answer to a HEAD has no body.
    match (code.as_u16(), said) {
        (401, _) => Err(Failure::SignInNeeded),
        (status, Ok(error)) => Err(Failure::Status { status, error, retry_after_s: None }),
        (number, Err(_)) => Err(status(number, "internal", None)),
    }
}

/// With `CHAIRSIDE_SIM_WIRE` set, everything that is sent and answered: for whoever looks into a failing seed.
fn show(direction: char, what: &str, body: &[u8]) {
    static WANTED: OnceLock<bool> = OnceLock::new();
    if *WANTED.get_or_init(|| std::env::var_os("CHAIRSIDE_SIM_WIRE").is_some()) {
        let body = codec::decode::<serde_json::Value>(body, BYTES_MAX).unwrap_or_default();
        eprintln!("{direction} {what} {body}");
    }
}
