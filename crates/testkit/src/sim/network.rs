//! The network, as bad as it gets: what becomes of one request on its way to the server's own router and back.

use std::sync::OnceLock;

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
    router: &axum::Router,
    path: &str,
    token: &str,
    body: Vec<u8>,
    weather: Weather,
    dice: &Dice,
) -> Carried<T> {
    let now = |reply| Carried { reply, late: None };
    match weather {
        Weather::Fair => now(post(router, path, Some(token), body).await),
        Weather::RequestDropped => now(Err(Failure::Offline)),
        Weather::ReplyDropped => {
            let _: Result<T, _> = post(router, path, Some(token), body).await;
            now(Err(Failure::Offline))
        }
        Weather::RequestDoubled => {
            let first = post(router, path, Some(token), body.clone()).await;
            let second = post(router, path, Some(token), body).await;
            now(if dice.one_in(2) { first } else { second })
        }
        Weather::CaptivePortal => now(Err(Failure::NotOurServer)),
        Weather::ReplyCut => {
            let _: Result<T, _> = post(router, path, Some(token), body).await;
            now(Err(Failure::BadReply))
        }
        Weather::ReplyLate => {
            let late = post(router, path, Some(token), body).await.ok();
            Carried { reply: Err(Failure::Offline), late }
        }
        Weather::UpgradeRequired => now(Err(status(426, "upgrade_required", None))),
        Weather::ServerBusy => now(Err(status(503, "busy", Some(1 + dice.below(10))))),
    }
}

fn status(status: u16, code: &str, retry_after_s: Option<u64>) -> Failure {
    let error = chairside_wire::WireError { code: code.to_owned(), message: String::new(), details: None };
    Failure::Status { status, error, retry_after_s }
}

/// One request through the server's own router.
pub(super) async fn post<T: serde::de::DeserializeOwned>(
    router: &axum::Router,
    path: &str,
    token: Option<&str>,
    body: Vec<u8>,
) -> Result<T, Failure> {
    show('>', path, &body);
    let mut request = axum::http::Request::post(path)
        .header(PROTOCOL_HEADER, PROTOCOL)
        .header("content-type", CONTENT_TYPE)
        .header("accept", CONTENT_TYPE);
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let request = request.body(axum::body::Body::from(body)).map_err(|_| Failure::Local)?;
    let response = router.clone().oneshot(request).await.map_err(|_| Failure::Local)?;
    let status = response.status();
    let bytes = axum::body::to_bytes(response.into_body(), BYTES_MAX).await.map_err(|_| Failure::BadReply)?;
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
