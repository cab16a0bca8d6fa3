//! `POST /v1/snapshot`: the clinic for a new desk, part by part.
//!
//! Must not know: what is given out first (`storage`). Nothing is kept between two parts: the desk brings pin and
//! place along.

use axum::extract::{Request, State};
use axum::response::Response;
use chairside_wire::limits::{REQUEST_BYTES_MAX, SNAPSHOT_FIRST_SHARE, SNAPSHOT_PLACE_BYTES_MAX};
use chairside_wire::snapshot::{SnapshotReply, SnapshotRequest};
use serde_json::value::RawValue;

use super::caller::Caller;
use super::sync::{check_desk, check_places};
use super::{Encoding, read, reply, require_protocol};
use crate::error::ApiError;
use crate::openapi;
use crate::server::{Inner, Shared};
use crate::storage::{Part, PartQuery, Place};

/// Gives a new desk the clinic, the most useful part first
#[utoipa::path(
    post, path = "/v1/snapshot", tag = "sync", security(("bearer" = [])),
    params(("chairside-protocol" = openapi::Protocol, Header, description = "The protocol's version")),
    request_body = openapi::SnapshotRequest,
    responses(
        (status = 200, description = "One part", body = openapi::SnapshotReply),
        (status = 400, description = "Not a request of this protocol", body = openapi::ErrorBody),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 403, description = "Another desk's token", body = openapi::ErrorBody),
        (status = 409, description = "`cursor_unknown`: another history; `cursor_too_old`: away too long", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
        (status = 413, description = "The request is too large", body = openapi::ErrorBody),
        (status = 415, description = "Neither JSON nor packed JSON", body = openapi::ErrorBody),
        (status = 426, description = "`upgrade_required`", body = openapi::ErrorBody),
        (status = 500, description = "The server failed", body = openapi::ErrorBody),
        (status = 503, description = "Busy: see Retry-After", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn snapshot(State(server): State<Shared>, request: Request) -> Result<Response, ApiError> {
    let (parts, body) = request.into_parts();
    require_protocol(&parts.headers)?;
    let caller = Caller::of(&server, &parts.headers).await?;
    let request: SnapshotRequest = read(&parts.headers, body, REQUEST_BYTES_MAX).await?;
    check_desk(&caller, request.schema, request.clinic, request.device)?;
    check_places(&caller, [request.pin.as_ref(), request.witness.as_ref()]).await?;
    let started = tokio::time::Instant::now();
    let part = caller.storage.part(query(&server, &request)?).await?;
    server.metrics.rows_pulled(part.rows.len(), part.rows.iter().map(String::len).sum());
    server.metrics.exchange("snapshot", started.elapsed());
    reply(Encoding::of_reply(&parts.headers), &answer(&server, &request, part)?)
}

fn query<'a>(server: &Inner, request: &'a SnapshotRequest) -> Result<PartQuery<'a>, ApiError> {
    let no_place = || ApiError::bad_request("This is no place in a snapshot.");
    let from = match (&request.pin, &request.after) {
        (None, None) => Place::START,
        (Some(_), Some(place)) if place.len() <= SNAPSHOT_PLACE_BYTES_MAX => {
            place.parse().map_err(|_| no_place())?
        }
        _ => return Err(no_place()),
    };
    let share = if request.pin.is_none() { SNAPSHOT_FIRST_SHARE } else { 1 };
    Ok(PartQuery {
        pin: request.pin.as_ref(),
        from,
        bytes: server.page_bytes / share,
        now_ms: server.now_ms(),
    })
}

fn answer(server: &Inner, request: &SnapshotRequest, part: Part) -> Result<SnapshotReply, ApiError> {
    let rows = part.rows.into_iter().map(RawValue::from_string).collect::<Result<Vec<_>, _>>();
    Ok(SnapshotReply {
        clinic: request.clinic,
        cycle: request.cycle,
        server_time_ms: server.now_ms(),
        head: part.head,
        pin: part.pin.ok_or_else(ApiError::internal)?,
        total: part.total,
        rows: rows.map_err(|_| ApiError::internal())?,
        next: part.next.map(|place| place.to_string()),
    })
}
