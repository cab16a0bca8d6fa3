//! `POST /v1/sync`: the push and the pull of one round trip.
//!
//! Must not know: how ops are decided (`push`) or rows kept (`storage`).

use std::ops::RangeInclusive;

use axum::extract::{Request, State};
use axum::response::Response;
use chairside_model::planted::{Planted, planted};
use chairside_model::{ClinicId, DeviceId, LifeId, schema};
use chairside_wire::code;
use chairside_wire::limits::{PUSH_BYTES_MAX, PUSH_OPS_MAX, REQUEST_BYTES_MAX};
use chairside_wire::sync::{Cursor, OpResult, ResultStatus, SyncReply, SyncRequest};
use serde_json::value::RawValue;

use super::caller::Caller;
use super::{Encoding, read, reply, require_protocol, upgrade_required};
use crate::error::ApiError;
use crate::limits::RESULT_BYTES_BESIDE_PAGE_MAX;
use crate::openapi;
use crate::push::{self, Decision, Incoming, Push};
use crate::server::{Inner, Shared};
use crate::storage::{Changes, CursorKnown, DeskSaid, Page, PageQuery};
use crate::tokens::random_16;

/// Desks two schema versions behind are still understood, and so are those two ahead.
const SCHEMA_DISTANCE_MAX: u32 = 2;

fn schemas() -> RangeInclusive<u32> {
    let ours = schema::version();
    ours.saturating_sub(SCHEMA_DISTANCE_MAX).max(1)..=ours + SCHEMA_DISTANCE_MAX
}

/// Sends waiting operations and fetches the next page of rows
#[utoipa::path(
    post, path = "/v1/sync", tag = "sync", security(("bearer" = [])),
    params(("chairside-protocol" = openapi::Protocol, Header, description = "The protocol's version")),
    request_body = openapi::SyncRequest,
    responses(
        (status = 200, description = "Results and rows", body = openapi::SyncReply),
        (status = 400, description = "Not a request of this protocol", body = openapi::ErrorBody),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 403, description = "Another desk's token", body = openapi::ErrorBody),
        (status = 409, description = "`cursor_unknown`: another history; `cursor_too_old`: away too long; `device_forked`: a copy of this desk was heard since", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
        (status = 413, description = "Send a smaller push", body = openapi::ErrorBody),
        (status = 415, description = "Neither JSON nor packed JSON", body = openapi::ErrorBody),
        (status = 426, description = "`upgrade_required`", body = openapi::ErrorBody),
        (status = 500, description = "The server failed", body = openapi::ErrorBody),
        (status = 503, description = "Busy: see Retry-After", body = openapi::ErrorBody),
        (status = 507, description = "The server's disk is full", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn sync(State(server): State<Shared>, request: Request) -> Result<Response, ApiError> {
    let (parts, body) = request.into_parts();
    require_protocol(&parts.headers)?;
    let caller = Caller::of(&server, &parts.headers).await?;
    let request: SyncRequest = read(&parts.headers, body, REQUEST_BYTES_MAX).await?;
    check(&request, &caller)?;
    check_cursor(&request, &caller).await?;
    check_life(&request, &caller).await?;
    let started = tokio::time::Instant::now();
    let kind = if request.ops.is_empty() { "pull" } else { "push" };
    let decision = if request.ops.is_empty() { nothing() } else { push(&server, &request, &caller).await? };
    let page = page(&server, &request, &caller, &decision).await?;
    // A push forgets tombstones whose time is over, this one or a neighbour's: the page would lack them.
    check_cursor(&request, &caller).await?;
    note_desk(&server, &request, &caller).await;
    server.metrics.exchange(kind, started.elapsed());
    reply(Encoding::of_reply(&parts.headers), &answer(&server, &request, decision.results, page)?)
}

/// The desk's version, clinic and token fit together and to this server.
pub(super) fn check_desk(
    caller: &Caller,
    schema: u32,
    clinic: ClinicId,
    device: DeviceId,
) -> Result<(), ApiError> {
    let schemas = schemas();
    if !schemas.contains(&schema) {
        let details = serde_json::json!({"min_schema": schemas.start(), "max_schema": schemas.end()});
        return Err(
            upgrade_required("This desk's version is too far from the server's.").with_details(details)
        );
    }
    if clinic != caller.clinic {
        return Err(ApiError::wrong_clinic());
    }
    if device != caller.session.device {
        return Err(ApiError::forbidden("This token belongs to another desk."));
    }
    Ok(())
}

fn check(request: &SyncRequest, caller: &Caller) -> Result<(), ApiError> {
    check_desk(caller, request.schema, request.clinic, request.device)?;
    let bytes: usize = request.ops.iter().map(|op| op.get().len()).sum();
    if request.ops.len() > PUSH_OPS_MAX || bytes > PUSH_BYTES_MAX {
        return Err(ApiError::too_large("Too many operations at once."));
    }
    Ok(())
}

/// Before anything is accepted: a desk whose history is not ours must reconcile first.
async fn check_cursor(request: &SyncRequest, caller: &Caller) -> Result<(), ApiError> {
    check_places(caller, [request.cursor.as_ref(), request.witness.as_ref()]).await
}

/// Before anything is accepted: two copies of one profile must not both go on as this desk. Whoever knows the life it
/// was last heard in, does.
async fn check_life(request: &SyncRequest, caller: &Caller) -> Result<(), ApiError> {
    let Some(life) = request.life else { return Ok(()) };
    let device = caller.storage.device(caller.session.device).await?;
    let known = |last: LifeId| last == life || request.earlier_lives.contains(&last);
    if device.and_then(|device| device.life).is_none_or(known) || planted(Planted::CopyNotNoticed) {
        return Ok(());
    }
    Err(conflict(code::DEVICE_FORKED, "Another copy of this desk was heard since."))
}

/// Each is a place in this history, and no tombstone behind it is forgotten.
pub(super) async fn check_places(caller: &Caller, places: [Option<&Cursor>; 2]) -> Result<(), ApiError> {
    let mut too_old = false;
    for cursor in places.into_iter().flatten() {
        match caller.storage.cursor_known(cursor).await? {
            CursorKnown::Yes => {}
            CursorKnown::TooOld => too_old = true,
            CursorKnown::No => {
                let message = "The server's history is not the one this desk knows.";
                return Err(conflict(code::CURSOR_UNKNOWN, message));
            }
        }
    }
    if too_old {
        return Err(conflict(code::CURSOR_TOO_OLD, "This desk was away for longer than deletions are kept."));
    }
    Ok(())
}

fn conflict(code: &'static str, message: &'static str) -> ApiError {
    ApiError::new(axum::http::StatusCode::CONFLICT, code, message)
}

/// For the owner's list of desks, and to notice copies. A sync that succeeded does not fail for it.
async fn note_desk(server: &Inner, request: &SyncRequest, caller: &Caller) {
    let said = DeskSaid {
        device: caller.session.device,
        waiting: request.waiting.unwrap_or_default(),
        cursor_seq: cursor_seq(request),
        life: request.life,
        now_ms: server.now_ms(),
    };
    if let Err(error) = caller.storage.desk_said(&said).await {
        tracing::warn!(%error, "when this desk was heard of is not noted");
    }
}

fn nothing() -> Decision {
    Decision { results: vec![], changes: Changes::default(), shown: Default::default(), result_bytes: 0 }
}

async fn push(server: &Inner, request: &SyncRequest, caller: &Caller) -> Result<Decision, ApiError> {
    let push = Push {
        device: caller.session.device,
        cursor_seq: cursor_seq(request),
        now_ms: server.now_ms(),
        mark: random_16(server.env.as_ref()),
        ops: request.ops.iter().map(|op| Incoming::decode(op)).collect(),
    };
    let wanted = push.wanted();
    let decide = Box::new(|loaded| push::decide(&push, loaded));
    let decision = caller.storage.push(&wanted, decide).await?;
    let decision =
        decision.map_err(|_| ApiError::too_large("The outcome of these operations is too large."))?;
    for result in &decision.results {
        server.metrics.op(word(result.status));
    }
    server.poke(caller.clinic, decision.changes.head);
    Ok(decision)
}

fn cursor_seq(request: &SyncRequest) -> u64 {
    request.cursor.as_ref().map_or(0, |cursor| cursor.seq)
}

async fn page(
    server: &Inner,
    request: &SyncRequest,
    caller: &Caller,
    decision: &Decision,
) -> Result<Page, ApiError> {
    if decision.result_bytes > RESULT_BYTES_BESIDE_PAGE_MAX {
        let (next, head) = (request.cursor.clone(), caller.storage.head_cursor().await?);
        let (head, head_mark) = head.map_or((0, None), |head| (head.seq, Some(head.mark)));
        return Ok(Page { rows: vec![], next, head, head_mark, has_more: true });
    }
    let query = PageQuery { after: cursor_seq(request), bytes: server.page_bytes, shown: &decision.shown };
    let page = caller.storage.page(query).await?;
    server.metrics.rows_pulled(page.rows.len(), page.rows.iter().map(String::len).sum());
    Ok(page)
}

fn answer(
    server: &Inner,
    request: &SyncRequest,
    results: Vec<OpResult>,
    page: Page,
) -> Result<SyncReply, ApiError> {
    let (next, schemas): (Option<Cursor>, _) = (page.next, schemas());
    let rows = page.rows.into_iter().map(RawValue::from_string).collect::<Result<Vec<_>, _>>();
    Ok(SyncReply {
        clinic: request.clinic,
        cycle: request.cycle,
        head: page.head,
        head_mark: page.head_mark,
        server_time_ms: server.now_ms(),
        min_schema: *schemas.start(),
        max_schema: *schemas.end(),
        results,
        rows: rows.map_err(|_| ApiError::internal())?,
        next,
        has_more: page.has_more,
    })
}

fn word(status: ResultStatus) -> &'static str {
    match status {
        ResultStatus::Applied => "applied",
        ResultStatus::Merged => "merged",
        ResultStatus::Conflict => "conflict",
        ResultStatus::Refused => "refused",
    }
}
