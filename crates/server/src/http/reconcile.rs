//! `POST /v1/reconcile`: where a desk and the server differ, and each gets what it lacks.
//!
//! Must not know: how an offer is judged (`push::adopt`) or rows are kept (`storage`).

use axum::extract::{Request, State};
use axum::response::Response;
use chairside_wire::code;
use chairside_wire::limits::{RECONCILE_ROWS_MAX, REQUEST_BYTES_MAX};
use chairside_wire::reconcile::{ReconcileAnswer, ReconcileAsk, ReconcileReply, ReconcileRequest};
use chairside_wire::sync::Cursor;
use serde_json::value::RawValue;

use super::caller::Caller;
use super::sync::check_desk;
use super::{Encoding, read, reply, require_protocol};
use crate::error::ApiError;
use crate::openapi;
use crate::push::Adoption;
use crate::server::Shared;
use crate::storage::{CursorKnown, Digests};
use crate::tokens::random_16;

/// Finds where a desk and the server differ, and gives each what it lacks
#[utoipa::path(
    post, path = "/v1/reconcile", tag = "sync", security(("bearer" = [])),
    params(("chairside-protocol" = openapi::Protocol, Header, description = "The protocol's version")),
    request_body = openapi::ReconcileRequest,
    responses(
        (status = 200, description = "Digests, one bucket, or rows", body = openapi::ReconcileReply),
        (status = 400, description = "Not a request of this protocol", body = openapi::ErrorBody),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 403, description = "Another desk's token", body = openapi::ErrorBody),
        (status = 409, description = "`cursor_unknown`: begin anew", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
        (status = 413, description = "Offer or ask for less", body = openapi::ErrorBody),
        (status = 415, description = "Neither JSON nor packed JSON", body = openapi::ErrorBody),
        (status = 426, description = "`upgrade_required`", body = openapi::ErrorBody),
        (status = 500, description = "The server failed", body = openapi::ErrorBody),
        (status = 503, description = "Busy: see Retry-After", body = openapi::ErrorBody),
        (status = 507, description = "The server's disk is full", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn reconcile(State(server): State<Shared>, request: Request) -> Result<Response, ApiError> {
    let (parts, body) = request.into_parts();
    require_protocol(&parts.headers)?;
    let caller = Caller::of(&server, &parts.headers).await?;
    let request: ReconcileRequest = read(&parts.headers, body, REQUEST_BYTES_MAX).await?;
    check_desk(&caller, request.schema, request.clinic, request.device)?;
    let (head, answer) = match request.ask {
        ReconcileAsk::Digests => {
            check_known(&caller, [request.witness.as_ref(), None]).await?;
            let Digests { head, buckets, tombstones_ms } = caller.storage.digests().await?;
            let pin = head.ok_or_else(ApiError::internal)?;
            (Some(pin.clone()), ReconcileAnswer::Digests { pin, buckets, tombstones_ms })
        }
        ReconcileAsk::Bucket { pin, bucket } => {
            check_known(&caller, [Some(&pin), request.witness.as_ref()]).await?;
            let (head, entries) = caller.storage.bucket(bucket).await?;
            (head, ReconcileAnswer::Bucket { entries })
        }
        ReconcileAsk::Rows { pin, offers, want } => {
            if offers.len() + want.len() > RECONCILE_ROWS_MAX {
                return Err(ApiError::too_large("Too many rows at once."));
            }
            check_known(&caller, [Some(&pin), request.witness.as_ref()]).await?;
            let (now_ms, mark) = (server.now_ms(), random_16(server.env.as_ref()));
            let mut asked: Vec<_> = offers.iter().map(|offer| offer.row.record).collect();
            asked.extend(want);
            let (rows, head) = caller.storage.adopt(Adoption { now_ms, mark, offers }, &asked).await?;
            server.poke(caller.clinic, head.as_ref().map_or(0, |head| head.seq));
            let rows = rows.into_iter().map(RawValue::from_string).collect::<Result<Vec<_>, _>>();
            (head, ReconcileAnswer::Rows { rows: rows.map_err(|_| ApiError::internal())? })
        }
    };
    let (clinic, cycle, server_time_ms) = (request.clinic, request.cycle, server.now_ms());
    reply(Encoding::of_reply(&parts.headers), &ReconcileReply { clinic, cycle, server_time_ms, head, answer })
}

async fn check_known(caller: &Caller, places: [Option<&Cursor>; 2]) -> Result<(), ApiError> {
    for place in places.into_iter().flatten() {
        // Of its own pin a reconcile may lag behind what was forgotten since.
        if caller.storage.cursor_known(place).await? == CursorKnown::No {
            let message = "The server's history is not the one this reconcile began with.";
            return Err(ApiError::new(axum::http::StatusCode::CONFLICT, code::CURSOR_UNKNOWN, message));
        }
    }
    Ok(())
}
