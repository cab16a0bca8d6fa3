//! The routes, and what every request and reply has in common: the protocol header, places, panics, bodies.
//!
//! Must not know: SQL, merging. Each handler reads, asks the server's parts, and answers.

mod blobs;
mod caller;
mod desks;
mod events;
mod history;
mod meta;
mod reconcile;
mod sign_in;
mod snapshot;
mod sync;
pub(crate) mod uploads;

use std::any::Any;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{FromRequestParts, MatchedPath, Path, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use bytes::{Bytes, BytesMut};
use chairside_wire::upload::{TUS_1_0_0, TUS_RESUMABLE};
use chairside_wire::{CONTENT_TYPE, PROTOCOL, PROTOCOL_HEADER, code, codec};
use futures_util::StreamExt;
use serde::Serialize;
use serde::de::DeserializeOwned;
use tower::util::MapRequest;
use tower_http::catch_panic::CatchPanicLayer;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::error::ApiError;
use crate::limits::STALL;
use crate::openapi::Documentation;
use crate::server::{Inner, Shared};

const JSON: &str = "application/json";

pub(crate) fn router(server: &Shared) -> Router {
    let (router, documentation) = OpenApiRouter::with_openapi(Documentation::openapi())
        .routes(routes!(sync::sync))
        .routes(routes!(reconcile::reconcile))
        .routes(routes!(snapshot::snapshot))
        .routes(routes!(sign_in::sign_in))
        .routes(routes!(sign_in::token))
        .routes(routes!(events::events))
        .routes(routes!(history::history))
        .routes(routes!(desks::desks))
        .routes(routes!(uploads::upload_create, uploads::uploads_options))
        .routes(routes!(
            uploads::upload_head,
            uploads::upload_patch,
            uploads::upload_delete,
            uploads::upload_options
        ))
        .routes(routes!(blobs::blob_get, blobs::blob_head, blobs::blob_delete))
        .routes(routes!(blobs::blob_check))
        .routes(routes!(meta::healthz))
        .routes(routes!(meta::metrics))
        .split_for_parts();
    let documentation = Bytes::from(documentation.to_json().unwrap_or_default());
    let router = router
        .route("/openapi.json", axum::routing::get(move || meta::openapi(documentation.clone())))
        .fallback(async || ApiError::not_found())
        .method_not_allowed_fallback(async || method_not_allowed())
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn_with_state(Arc::clone(server), around))
        .with_state(Arc::clone(server));
    // Before the routes, which go by the method.
    Router::new().fallback_service(MapRequest::new(router, uploads::with_method_meant))
}

fn method_not_allowed() -> ApiError {
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, code::BAD_REQUEST, "That cannot be done here.")
}

#[expect(clippy::needless_pass_by_value, reason = "the signature is the layer's")]
fn after_panic(panic: Box<dyn Any + Send>) -> Response {
    // What it says may quote a value: only that it happened is logged here. The hook has shown where.
    let _ = panic;
    tracing::error!("a handler panicked");
    ApiError::internal().into_response()
}

async fn around(State(server): State<Shared>, request: Request, next: Next) -> Response {
    let started = tokio::time::Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let is_tus = uploads::is_upload(&request);
    let mut response = match admit(&server, request.headers()) {
        Ok(_place) => next.run(request).await,
        Err(refused) => refused.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(HeaderName::from_static(PROTOCOL_HEADER), HeaderValue::from_static(PROTOCOL));
    if is_tus {
        // Also where the request got no further than to here.
        headers.insert(HeaderName::from_static(TUS_RESUMABLE), HeaderValue::from_static(TUS_1_0_0));
    }
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    let (status, took) = (response.status().as_u16(), started.elapsed());
    tracing::debug!(route, status, ?took, "answered");
    server.metrics.request(route, status, took);
    response
}

fn admit(server: &Inner, headers: &HeaderMap) -> Result<tokio::sync::OwnedSemaphorePermit, ApiError> {
    let spoken = headers.get(PROTOCOL_HEADER);
    if spoken.is_some_and(|spoken| spoken.as_bytes() != PROTOCOL.as_bytes()) {
        return Err(upgrade_required("This server speaks another version of the protocol."));
    }
    server.places.clone().try_acquire_owned().map_err(|_| ApiError::busy())
}

pub(crate) fn upgrade_required(message: &str) -> ApiError {
    ApiError::new(StatusCode::UPGRADE_REQUIRED, code::UPGRADE_REQUIRED, message)
}

/// Public tools (a tus client, curl) need not say it; a desk always does.
pub(crate) fn require_protocol(headers: &HeaderMap) -> Result<(), ApiError> {
    if headers.contains_key(PROTOCOL_HEADER) {
        return Ok(());
    }
    Err(ApiError::bad_request("The header chairside-protocol is missing."))
}

/// The one variable part of a path. What cannot be one of ours is not found.
pub(crate) struct Segment(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for Segment {
    type Rejection = ApiError;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, ApiError> {
        let segment = Path::<String>::from_request_parts(parts, state).await;
        segment.map(|Path(segment)| Self(segment)).map_err(|_| ApiError::not_found())
    }
}

/// How a body is written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Packed,
    Json,
}

impl Encoding {
    fn of_request(headers: &HeaderMap) -> Result<Self, ApiError> {
        let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if kind.eq_ignore_ascii_case(CONTENT_TYPE) {
            return Ok(Self::Packed);
        }
        if kind.eq_ignore_ascii_case(JSON) {
            return Ok(Self::Json);
        }
        let message = "The body must be JSON, packed by zstd or plain.";
        Err(ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, code::BAD_REQUEST, message))
    }

    /// Plain JSON for whoever asks for it, or speaks it and asks for nothing else.
    pub(crate) fn of_reply(headers: &HeaderMap) -> Self {
        let accepted =
            headers.get(header::ACCEPT).and_then(|accepted| accepted.to_str().ok()).unwrap_or_default();
        if accepted.contains(CONTENT_TYPE) {
            return Self::Packed;
        }
        let plain = accepted.contains(JSON) || Self::of_request(headers).is_ok_and(|kind| kind == Self::Json);
        if plain { Self::Json } else { Self::Packed }
    }
}

pub(crate) async fn read<T: DeserializeOwned>(
    headers: &HeaderMap,
    body: Body,
    bytes_max: usize,
) -> Result<T, ApiError> {
    let encoding = Encoding::of_request(headers)?;
    let body = read_bytes(body, bytes_max).await?;
    match encoding {
        Encoding::Packed => Ok(codec::decode(&body, bytes_max)?),
        Encoding::Json => serde_json::from_slice(&body)
            .map_err(|_| ApiError::bad_request("The body is not the JSON that is expected here.")),
    }
}

/// The whole body, up to a bound, from a sender that keeps sending.
async fn read_bytes(body: Body, bytes_max: usize) -> Result<Bytes, ApiError> {
    let mut pieces = body.into_data_stream();
    let mut whole = BytesMut::new();
    loop {
        let piece = tokio::time::timeout(STALL, pieces.next()).await.map_err(|_| ApiError::stalled())?;
        let Some(piece) = piece else { return Ok(whole.freeze()) };
        let piece = piece.map_err(|_| ApiError::bad_request("The body ended halfway."))?;
        if whole.len() + piece.len() > bytes_max {
            return Err(ApiError::too_large("The body is too large."));
        }
        whole.extend_from_slice(&piece);
    }
}

pub(crate) fn reply(encoding: Encoding, body: &impl Serialize) -> Result<Response, ApiError> {
    let (kind, body) = match encoding {
        Encoding::Packed => (CONTENT_TYPE, codec::encode(body)?),
        Encoding::Json => (JSON, serde_json::to_vec(body).map_err(|_| ApiError::internal())?),
    };
    Ok(([(header::CONTENT_TYPE, kind)], body).into_response())
}
