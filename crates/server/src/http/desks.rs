//! `GET /v1/desks`: when each desk was last heard of and how much waits there, for the owner.
//!
//! Must not know: what it is that waits.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use chairside_wire::desks::DesksReply;

use super::caller::Caller;
use super::{Encoding, reply};
use crate::error::ApiError;
use crate::openapi;
use crate::server::Shared;

/// The clinic's desks, for its owner
#[utoipa::path(
    get, path = "/v1/desks", tag = "operation", security(("bearer" = [])),
    responses(
        (status = 200, description = "By name; desks that were shut out are left out", body = openapi::DesksReply),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 403, description = "Not the owner", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn desks(State(server): State<Shared>, headers: HeaderMap) -> Result<Response, ApiError> {
    let caller = Caller::of(&server, &headers).await?;
    if caller.storage.role(caller.session.user).await?.as_deref() != Some("owner") {
        return Err(ApiError::forbidden("Only the owner sees the list of desks."));
    }
    let items = caller.storage.desks().await?;
    reply(Encoding::of_reply(&headers), &DesksReply { items })
}
