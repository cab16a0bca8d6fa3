//! `GET /v1/events`: pokes without content. A desk that misses one is told by its next poll.
//!
//! Must not know: what happened.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use chairside_wire::sync::Poke;
use futures_util::StreamExt;
use tokio_stream::wrappers::WatchStream;

use super::caller::Caller;
use crate::error::ApiError;
use crate::limits::{BUSY_RETRY_S, EVENT_STREAMS_MAX, KEEP_ALIVE};
use crate::openapi;
use crate::server::Shared;

/// Tells, as server-sent events, that there is something to fetch
#[utoipa::path(
    get, path = "/v1/events", tag = "sync", security(("bearer" = [])),
    responses(
        (status = 200, description = "Each event's data is `{\"seq\": number}`", content_type = "text/event-stream", body = String),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
        (status = 429, description = "Too many streams of this clinic", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn events(State(server): State<Shared>, headers: HeaderMap) -> Result<Response, ApiError> {
    let caller = Caller::of(&server, &headers).await?;
    if server.event_streams(caller.clinic) >= EVENT_STREAMS_MAX {
        return Err(ApiError::too_many("Too many open event streams.", BUSY_RETRY_S));
    }
    let pokes = server.pokes(caller.clinic);
    server.poke(caller.clinic, caller.storage.head().await?);
    let token_ends = Duration::from_millis(caller.session.expires_at_ms.saturating_sub(server.now_ms()));
    let stopping = server.stopping.clone();
    let ends = async move {
        let _ = tokio::time::timeout(token_ends, stopping.cancelled_owned()).await;
    };
    let events = WatchStream::new(pokes).map(event).take_until(Box::pin(ends));
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)).into_response())
}

fn event(seq: u64) -> Result<Event, Infallible> {
    Ok(Event::default().data(serde_json::json!(Poke { seq }).to_string()))
}
