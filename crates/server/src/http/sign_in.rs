//! `POST /v1/sign-in` and `POST /v1/token`: a person at a desk, and the desk on its own.
//!
//! Must not know: how passwords are hashed or tokens stored. A login that does not exist, a wrong password and a
//! disabled user look alike and take as long.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use chairside_model::schema::NAME_CHARS_MAX;
use chairside_model::{ClinicId, DeviceId, RecordId, UserId};
use chairside_wire::code;
use chairside_wire::limits::PASSWORD_BYTES_MAX;
use chairside_wire::users::{ClinicChoice, SignInReply, SignInRequest, Token, TokenRequest};
use serde_json::json;
use uuid::Uuid;

use super::{Encoding, read, reply, require_protocol};
use crate::error::ApiError;
use crate::limits::{CLINICS_OF_LOGIN_MAX, LOGIN_CHARS_MAX, SIGN_IN_BYTES_MAX, TOKEN_MS};
use crate::openapi;
use crate::server::{Inner, Shared, login_key};
use crate::storage::{ClinicStorage, DeskSignIn, StorageError, TokenNew, User};
use crate::tokens;

const DESK_NAME: &str = "Desk";

/// Signs a person in at a desk
#[utoipa::path(
    post, path = "/v1/sign-in", tag = "sign-in",
    params(("chairside-protocol" = openapi::Protocol, Header, description = "The protocol's version")),
    request_body = openapi::SignInRequest,
    responses(
        (status = 200, description = "Signed in", body = openapi::SignInReply),
        (status = 400, description = "Not a sign-in", body = openapi::ErrorBody),
        (status = 401, description = "`password_wrong`", body = openapi::ErrorBody),
        (status = 403, description = "This desk was removed", body = openapi::ErrorBody),
        (status = 409, description = "`choose_clinic`, with the clinics in the details", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
        (status = 413, description = "Too large", body = openapi::ErrorBody),
        (status = 415, description = "Neither JSON nor packed JSON", body = openapi::ErrorBody),
        (status = 426, description = "`upgrade_required`", body = openapi::ErrorBody),
        (status = 429, description = "Too many attempts: see Retry-After", body = openapi::ErrorBody),
        (status = 503, description = "Busy: see Retry-After", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn sign_in(State(server): State<Shared>, request: Request) -> Result<Response, ApiError> {
    let (parts, body) = request.into_parts();
    require_protocol(&parts.headers)?;
    let request: SignInRequest = read(&parts.headers, body, SIGN_IN_BYTES_MAX).await?;
    let desk_name = desk_name(&request.desk)?;
    let member = check_password(&server, &request, address(&parts)).await?;
    let signed_in = desk_sign_in(&server, &request, desk_name, member).await?;
    reply(Encoding::of_reply(&parts.headers), &signed_in)
}

/// Renews a desk's token with the desk's secret
#[utoipa::path(
    post, path = "/v1/token", tag = "sign-in",
    params(("chairside-protocol" = openapi::Protocol, Header, description = "The protocol's version")),
    request_body = openapi::TokenRequest,
    responses(
        (status = 200, description = "A fresh token", body = openapi::Token),
        (status = 400, description = "Not a token request", body = openapi::ErrorBody),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
        (status = 413, description = "Too large", body = openapi::ErrorBody),
        (status = 415, description = "Neither JSON nor packed JSON", body = openapi::ErrorBody),
        (status = 426, description = "`upgrade_required`", body = openapi::ErrorBody),
        (status = 503, description = "Busy: see Retry-After", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn token(State(server): State<Shared>, request: Request) -> Result<Response, ApiError> {
    let (parts, body) = request.into_parts();
    require_protocol(&parts.headers)?;
    let request: TokenRequest = read(&parts.headers, body, SIGN_IN_BYTES_MAX).await?;
    let storage = server.clinic(request.clinic).await?.ok_or_else(ApiError::wrong_clinic)?;
    let secret = tokens::hash(&request.device_secret);
    if !storage.desk_secret_matches(request.device, request.user, &secret).await? {
        return Err(ApiError::sign_in_needed());
    }
    let (token, stored) = token_new(&server, request.clinic, request.device, request.user);
    storage.token_add(&stored, server.now_ms()).await?;
    reply(Encoding::of_reply(&parts.headers), &token)
}

/// A user of one clinic whose password was right.
struct Member {
    clinic: ClinicId,
    storage: Arc<dyn ClinicStorage>,
    user: User,
}

async fn check_password(
    server: &Inner,
    request: &SignInRequest,
    address: Option<IpAddr>,
) -> Result<Member, ApiError> {
    let login = login_key(&request.login);
    if login.is_empty()
        || login.chars().count() > LOGIN_CHARS_MAX
        || request.password.len() > PASSWORD_BYTES_MAX
    {
        return Err(ApiError::bad_request("A login and a password of sensible length are needed."));
    }
    let begun = server.attempts.begin(&login, address, server.now_ms());
    begun.map_err(|wait| {
        server.metrics.sign_in("too_many");
        ApiError::too_many("Too many attempts. Please wait.", wait.seconds)
    })?;
    let members = members(server, request, &login).await?;
    let outcome = choose(members).await;
    server.metrics.sign_in(if outcome.is_ok() { "ok" } else { "refused" });
    // More than one clinic means that the password was right.
    if !matches!(&outcome, Err(refused) if refused.status == StatusCode::UNAUTHORIZED) {
        server.attempts.succeeded(&login, address);
    }
    outcome
}

/// Everyone with this login, this password and the right to come in. At least one hash is made, whoever asks.
async fn members(server: &Inner, request: &SignInRequest, login: &str) -> Result<Vec<Member>, ApiError> {
    let mut members = vec![];
    let candidates = candidates(server, request.clinic, login).await?;
    if candidates.is_empty() {
        server.passwords.matches(&request.password, None).await?;
    }
    for member in candidates {
        let right = server.passwords.matches(&request.password, Some(&member.user.password_hash)).await?;
        if right && member.user.active {
            members.push(member);
        }
    }
    Ok(members)
}

async fn candidates(server: &Inner, clinic: Option<ClinicId>, login: &str) -> Result<Vec<Member>, ApiError> {
    if let Some(clinic) = clinic {
        let storage = server.clinic(clinic).await?.ok_or_else(ApiError::wrong_clinic)?;
        return Ok(member(clinic, storage, login).await?.into_iter().collect());
    }
    let mut candidates = vec![];
    for clinic in server.storage.clinics().await? {
        // One clinic's broken file must not keep the others out.
        let Ok(Some(storage)) = server.clinic(clinic).await.inspect_err(|error| broken(clinic, error)) else {
            continue;
        };
        let Ok(member) = member(clinic, storage, login).await.inspect_err(|error| broken(clinic, error))
        else {
            continue;
        };
        candidates.extend(member);
        if candidates.len() == CLINICS_OF_LOGIN_MAX {
            break;
        }
    }
    Ok(candidates)
}

async fn member(
    clinic: ClinicId,
    storage: Arc<dyn ClinicStorage>,
    login: &str,
) -> Result<Option<Member>, StorageError> {
    let user = storage.user_by_login(login).await?;
    Ok(user.map(|user| Member { clinic, storage, user }))
}

fn broken(clinic: ClinicId, error: &StorageError) {
    tracing::error!(%clinic, %error, "a clinic cannot be opened");
}

async fn choose(mut members: Vec<Member>) -> Result<Member, ApiError> {
    if members.len() > 1 {
        let mut clinics = vec![];
        for member in &members {
            clinics.push(ClinicChoice { id: member.clinic, name: member.storage.name().await? });
        }
        let refused = ApiError::new(StatusCode::CONFLICT, code::CHOOSE_CLINIC, "Which clinic?");
        return Err(refused.with_details(json!({ "clinics": clinics })));
    }
    let wrong = || {
        ApiError::new(StatusCode::UNAUTHORIZED, code::PASSWORD_WRONG, "The login or the password is wrong.")
    };
    members.pop().ok_or_else(wrong)
}

async fn desk_sign_in(
    server: &Inner,
    request: &SignInRequest,
    desk_name: String,
    member: Member,
) -> Result<SignInReply, ApiError> {
    let device = device(server, request.device, member.storage.as_ref()).await?;
    let secret = tokens::secret_new(server.env.as_ref());
    let (token, stored) = token_new(server, member.clinic, device, member.user.id);
    let units = [("name", json!(desk_name))];
    let write = server.write_of("device", RecordId::from_uuid(device.uuid()), member.user.id, units);
    let desk = DeskSignIn { device, name: desk_name, secret_hash: tokens::hash(&secret), token: stored };
    if let Some(head) = member.storage.desk_sign_in(&desk, write).await? {
        server.poke(member.clinic, head);
    }
    Ok(SignInReply {
        clinic: member.clinic,
        clinic_name: member.storage.name().await?,
        user: member.user.id,
        user_name: member.user.name,
        role: member.user.role,
        device,
        device_secret: secret,
        token,
    })
}

/// A desk keeps its id, also towards a server that was restored and forgot it; one that was removed stays out.
async fn device(
    server: &Inner,
    asked: Option<DeviceId>,
    storage: &dyn ClinicStorage,
) -> Result<DeviceId, ApiError> {
    let Some(device) = asked.filter(|device| *device != DeviceId::from_uuid(Uuid::nil())) else {
        return Ok(DeviceId::fresh(server.env.as_ref()));
    };
    match storage.device(device).await? {
        Some(known) if known.revoked => Err(ApiError::forbidden("This desk was removed from the clinic.")),
        _ => Ok(device),
    }
}

fn token_new(server: &Inner, clinic: ClinicId, device: DeviceId, user: UserId) -> (Token, TokenNew) {
    let bearer = tokens::bearer_new(clinic, server.env.as_ref());
    let expires_at_ms = server.now_ms() + TOKEN_MS;
    let stored = TokenNew { hash: tokens::hash(&bearer), device, user, expires_at_ms };
    (Token { bearer, expires_at_ms }, stored)
}

fn desk_name(asked: &str) -> Result<String, ApiError> {
    let name = asked.trim();
    if name.chars().count() > NAME_CHARS_MAX || name.chars().any(char::is_control) {
        return Err(ApiError::bad_request("The desk's name must be one short line."));
    }
    Ok(if name.is_empty() { DESK_NAME } else { name }.to_owned())
}

/// Unknown where the router is driven without a socket.
fn address(parts: &Parts) -> Option<IpAddr> {
    parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip())
}
