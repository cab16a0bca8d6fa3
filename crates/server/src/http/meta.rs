//! What operators and tools ask: is it alive, what does it do, how does one talk to it.
//!
//! Must not know: clinics, beyond how many are open.

use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use bytes::Bytes;

use crate::error::ApiError;
use crate::openapi::Health;
use crate::server::Shared;
use crate::storage::DeskTotals;

/// Alive, and its folder can be read
#[utoipa::path(
    get, path = "/healthz", tag = "operation",
    responses(
        (status = 200, description = "Alive", body = Health),
        (status = 500, description = "Its folder cannot be read", body = crate::openapi::ErrorBody),
    )
)]
pub(crate) async fn healthz(State(server): State<Shared>) -> Result<Json<Health>, ApiError> {
    server.storage.clinics().await?;
    Ok(Json(Health { status: "ok".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() }))
}

/// Counters in Prometheus' text form
#[utoipa::path(
    get, path = "/metrics", tag = "operation",
    responses((status = 200, description = "Counters", content_type = "text/plain", body = String))
)]
pub(crate) async fn metrics(State(server): State<Shared>) -> impl IntoResponse {
    let desks = server.storage.desk_totals(server.now_ms()).await.unwrap_or_else(|error| {
        tracing::warn!(%error, "the desks cannot be counted");
        DeskTotals::default()
    });
    let counters = server.metrics.render(server.storage.clinics_open(), &desks);
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], counters)
}

pub(crate) async fn openapi(documentation: Bytes) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "application/json")], documentation)
}
