//! `GET /v1/records/{id}/history`: who wrote what into one record, newest first.
//!
//! Must not know: which screens show it.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chairside_wire::sync::HistoryReply;

use super::caller::Caller;
use super::{Encoding, Segment, reply};
use crate::error::ApiError;
use crate::openapi;
use crate::server::Shared;

/// The history of one record
#[utoipa::path(
    get, path = "/v1/records/{id}/history", tag = "sync", security(("bearer" = [])),
    params(("id" = String, Path, description = "The record's id", format = Uuid)),
    responses(
        (status = 200, description = "Newest first", body = openapi::HistoryReply),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 404, description = "This clinic has no such record", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn history(
    State(server): State<Shared>,
    Segment(id): Segment,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let caller = Caller::of(&server, &headers).await?;
    let record = id.parse().map_err(|_| ApiError::not_found())?;
    let items = caller.storage.history(record).await?.ok_or_else(ApiError::not_found)?;
    reply(Encoding::of_reply(&headers), &HistoryReply { items })
}
