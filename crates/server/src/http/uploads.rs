//! tus 1.0 under `/v1/uploads`: create, ask how far, append, give up.
//!
//! Must not know: which record the bytes belong to. The offset is the length of the upload's file and nothing else,
//! so that a server that was killed knows as much as one that was not.

mod checksum;
mod metadata;
mod receive;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chairside_model::RecordId;
use chairside_model::planted::{Planted, planted};
use chairside_model::schema::FILE_BYTES_MAX;
use chairside_wire::code;
use chairside_wire::upload::{
    CHECKSUM_MISMATCH_STATUS, METHOD_OVERRIDE, OFFSET_OCTET_STREAM, SHA1, SHA256, TUS_1_0_0,
    TUS_CHECKSUM_ALGORITHM, TUS_EXTENSION, TUS_MAX_SIZE, TUS_RESUMABLE, TUS_VERSION, UPLOAD_EXPIRES,
    UPLOAD_LENGTH, UPLOAD_METADATA, UPLOAD_OFFSET, UPLOADS_PATH, metadata,
};
use serde_json::json;

use self::checksum::Checksum;
use self::metadata::{Metadata, http_date};
use super::Segment;
use super::caller::Caller;
use crate::error::ApiError;
use crate::files::{Files, Sha256Hex};
use crate::limits::{BUSY_RETRY_S, DAY_MS, UPLOAD_IDLE_MS_MAX, UPLOADS_OPEN_MAX};
use crate::offload::offload;
use crate::openapi;
use crate::server::{Inner, Shared};
use crate::storage::{BlobNew, ClinicStorage, Upload};

const EXTENSIONS: &str = "creation,termination,checksum,expiration";

/// Begins an upload
#[utoipa::path(
    post, path = "/v1/uploads", tag = "files", security(("bearer" = [])),
    params(
        ("tus-resumable" = openapi::TusResumable, Header, description = "The version of tus"),
        ("upload-length" = u64, Header, description = "Bytes, 1 to 2 GiB", minimum = 1, maximum = 2147483648_u64),
        ("upload-metadata" = String, Header, description = "`sha256 <base64 of the hex>,filename <base64>`", pattern = "^sha256 [A-Za-z0-9+/]{86}==(,filename [A-Za-z0-9+/]*={0,2})?$"),
    ),
    responses(
        (status = 201, description = "Begun; whole already if Upload-Offset equals Upload-Length", headers(
            ("location" = String, description = "The upload"), ("upload-offset" = u64, description = "Bytes the server has"))),
        (status = 400, description = "No length, or no hash", body = openapi::ErrorBody),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 412, description = "Not tus 1.0.0, or `wrong_clinic`", body = openapi::ErrorBody),
        (status = 413, description = "Larger than 2 GiB", body = openapi::ErrorBody),
        (status = 429, description = "Too many unfinished uploads", body = openapi::ErrorBody),
        (status = 507, description = "The server's disk is full", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn upload_create(
    State(server): State<Shared>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    check_tus(&headers)?;
    let caller = Caller::of(&server, &headers).await?;
    let length = length(&headers)?;
    let metadata = Metadata::parse(headers.get(UPLOAD_METADATA))?;
    sweep(&server, &*caller.storage, &caller.files).await?;
    let listed = has_blob(&caller, &metadata.sha256, length).await?;
    // Verified once, and its upload was given up before it could be listed.
    let renamed = !listed && caller.files.blob_length(&metadata.sha256)? == Some(length);
    let whole = listed || renamed;
    if !whole && caller.storage.uploads_open().await? >= UPLOADS_OPEN_MAX {
        return Err(ApiError::too_many("Too many unfinished uploads.", BUSY_RETRY_S).into());
    }
    if !whole && !caller.files.room_for(length)? {
        return Err(ApiError::server_full().into());
    }
    let upload = upload_new(&server, &caller, metadata, length, listed);
    if !whole {
        caller.files.upload_create(upload.id)?;
    }
    if !caller.storage.upload_add(&upload).await? {
        return Err(ApiError::busy().into());
    }
    if renamed {
        list(&server, &caller, &upload).await?;
    }
    server.metrics.upload(if whole { "known" } else { "begun" });
    let location = format!("{UPLOADS_PATH}/{}", upload.id);
    let offset = if whole { length } else { 0 };
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], progress(&upload, offset)).into_response())
}

/// Tells how far an upload is
#[utoipa::path(
    head, path = "/v1/uploads/{id}", tag = "files", security(("bearer" = [])),
    params(
        ("id" = String, Path, description = "The upload", format = Uuid),
        ("tus-resumable" = openapi::TusResumable, Header, description = "The version of tus"),
    ),
    responses(
        (status = 200, description = "How far", headers(
            ("upload-offset" = u64, description = "Bytes the server has"), ("upload-length" = u64, description = "All bytes"))),
        (status = 401, description = "Sign in again"),
        (status = 404, description = "This clinic has no such upload"),
        (status = 410, description = "It was given up"),
        (status = 412, description = "Not tus 1.0.0, or `wrong_clinic`"),
    )
)]
pub(crate) async fn upload_head(
    State(server): State<Shared>,
    Segment(id): Segment,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    check_tus(&headers)?;
    let caller = Caller::of(&server, &headers).await?;
    let id = upload_id(&id)?;
    let _lease = server.leases.take(caller.clinic, id).await;
    let upload = upload(&server, &caller, id).await?;
    let offset = offset(&server, &caller, &upload).await?;
    if offset == upload.length && !upload.done {
        finish(&server, &caller, &upload).await?;
    }
    let metadata = [(UPLOAD_METADATA, metadata(&upload.sha256, &upload.filename))];
    Ok((StatusCode::OK, metadata, progress(&upload, offset)).into_response())
}

/// Appends bytes at an offset
#[utoipa::path(
    patch, path = "/v1/uploads/{id}", tag = "files", security(("bearer" = [])),
    params(
        ("id" = String, Path, description = "The upload", format = Uuid),
        ("tus-resumable" = openapi::TusResumable, Header, description = "The version of tus"),
        ("upload-offset" = u64, Header, description = "Where these bytes begin"),
        ("upload-checksum" = Option<String>, Header, description = "`sha256 <base64>` or `sha1 <base64>` of these bytes"),
    ),
    request_body(content = openapi::Bytes, content_type = "application/offset+octet-stream"),
    responses(
        (status = 204, description = "Durable up to Upload-Offset; at the end also verified", headers(
            ("upload-offset" = u64, description = "Bytes the server has"))),
        (status = 400, description = "No offset, or a checksum of another kind", body = openapi::ErrorBody),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 404, description = "This clinic has no such upload", body = openapi::ErrorBody),
        (status = 408, description = "The bytes stopped coming", body = openapi::ErrorBody),
        (status = 409, description = "Another offset: ask by HEAD", body = openapi::ErrorBody),
        (status = 410, description = "It was given up", body = openapi::ErrorBody),
        (status = 412, description = "Not tus 1.0.0, or `wrong_clinic`", body = openapi::ErrorBody),
        (status = 413, description = "More than was announced", body = openapi::ErrorBody),
        (status = 415, description = "Not application/offset+octet-stream", body = openapi::ErrorBody),
        (status = 460, description = "These bytes have another checksum, and are dropped; or the whole has another hash, and the upload is gone", body = openapi::ErrorBody),
        (status = 507, description = "The server's disk is full", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn upload_patch(
    State(server): State<Shared>,
    Segment(id): Segment,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refused> {
    check_tus(&headers)?;
    let caller = Caller::of(&server, &headers).await?;
    check_content_type(&headers)?;
    let id = upload_id(&id)?;
    let asked =
        number(&headers, UPLOAD_OFFSET).ok_or_else(|| ApiError::bad_request("Upload-Offset is missing."))?;
    let checksum = Checksum::of(&headers)?;
    let lease = server.leases.take(caller.clinic, id).await;
    let upload = upload(&server, &caller, id).await?;
    let offset = offset(&server, &caller, &upload).await?;
    if asked != offset {
        return Err(mismatch(offset).into());
    }
    if number(&headers, header::CONTENT_LENGTH.as_str()).is_some_and(|bytes| bytes > upload.length - offset) {
        return Err(more_than_announced().into());
    }
    if upload.done {
        return Ok((StatusCode::NO_CONTENT, progress(&upload, offset)).into_response());
    }
    let reached = receive::receive(&server, &caller, &upload, &lease, body, checksum).await?;
    server.metrics.upload_bytes(reached - offset);
    let upload = touched(&server, &caller, upload).await?;
    if reached == upload.length {
        finish(&server, &caller, &upload).await?;
    }
    Ok((StatusCode::NO_CONTENT, progress(&upload, reached)).into_response())
}

/// Gives an upload up
#[utoipa::path(
    delete, path = "/v1/uploads/{id}", tag = "files", security(("bearer" = [])),
    params(
        ("id" = String, Path, description = "The upload", format = Uuid),
        ("tus-resumable" = openapi::TusResumable, Header, description = "The version of tus"),
    ),
    responses(
        (status = 204, description = "Given up. Verified bytes stay"),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 404, description = "This clinic has no such upload", body = openapi::ErrorBody),
        (status = 410, description = "It was given up before", body = openapi::ErrorBody),
        (status = 412, description = "Not tus 1.0.0, or `wrong_clinic`", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn upload_delete(
    State(server): State<Shared>,
    Segment(id): Segment,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    check_tus(&headers)?;
    let caller = Caller::of(&server, &headers).await?;
    let id = upload_id(&id)?;
    let _lease = server.leases.take(caller.clinic, id).await;
    let upload = upload(&server, &caller, id).await?;
    forget(&*caller.storage, &caller.files, upload.id).await?;
    server.metrics.upload("given_up");
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// What this server knows of tus
#[utoipa::path(options, path = "/v1/uploads", tag = "files",
    responses((status = 204, description = "Version, extensions and limit in the headers")))]
pub(crate) async fn uploads_options() -> Response {
    capabilities()
}

/// What this server knows of tus
#[utoipa::path(options, path = "/v1/uploads/{id}", tag = "files",
    params(("id" = String, Path, description = "Any upload")),
    responses((status = 204, description = "Version, extensions and limit in the headers")))]
pub(crate) async fn upload_options() -> Response {
    capabilities()
}

fn capabilities() -> Response {
    let headers = [
        (TUS_VERSION, TUS_1_0_0.to_owned()),
        (TUS_EXTENSION, EXTENSIONS.to_owned()),
        (TUS_MAX_SIZE, FILE_BYTES_MAX.to_string()),
        (TUS_CHECKSUM_ALGORITHM, format!("{SHA1},{SHA256}")),
    ];
    (StatusCode::NO_CONTENT, headers).into_response()
}

/// A refusal that also says which tus this server speaks.
pub(crate) struct Refused(ApiError);

impl<E: Into<ApiError>> From<E> for Refused {
    fn from(error: E) -> Self {
        Self(error.into())
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = self.0.into_response();
        if response.status() == StatusCode::PRECONDITION_FAILED {
            response.headers_mut().insert(TUS_VERSION, HeaderValue::from_static(TUS_1_0_0));
        }
        response
    }
}

/// Is this a request of tus?
pub(super) fn is_upload(request: &Request) -> bool {
    let rest = request.uri().path().strip_prefix(UPLOADS_PATH);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A client that can only GET and POST names the method it means, and that one counts.
pub(super) fn with_method_meant(mut request: Request) -> Request {
    let meant = request.headers().get(METHOD_OVERRIDE).filter(|_| is_upload(&request));
    let meant = meant.and_then(|method| Method::from_bytes(method.as_bytes()).ok());
    if let Some(method) = meant {
        *request.method_mut() = method;
    }
    request
}

fn check_tus(headers: &HeaderMap) -> Result<(), ApiError> {
    if headers.get(TUS_RESUMABLE).is_some_and(|version| version.as_bytes() == TUS_1_0_0.as_bytes()) {
        return Ok(());
    }
    let message = "Tus-Resumable: 1.0.0 is needed.";
    Err(ApiError::new(StatusCode::PRECONDITION_FAILED, code::BAD_REQUEST, message))
}

fn check_content_type(headers: &HeaderMap) -> Result<(), ApiError> {
    if headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes() == OFFSET_OCTET_STREAM.as_bytes())
    {
        return Ok(());
    }
    let message = "Content-Type: application/offset+octet-stream is needed.";
    Err(ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, code::BAD_REQUEST, message))
}

fn number(headers: &HeaderMap, name: &str) -> Option<u64> {
    let text = headers.get(name)?.to_str().ok()?;
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
}

fn length(headers: &HeaderMap) -> Result<u64, ApiError> {
    match number(headers, UPLOAD_LENGTH) {
        None => Err(ApiError::bad_request("Upload-Length is missing.")),
        Some(0) => Err(ApiError::bad_request("The file is empty.")),
        Some(length) if length > FILE_BYTES_MAX => Err(ApiError::too_large("The file is larger than 2 GiB.")),
        Some(length) => Ok(length),
    }
}

fn upload_id(id: &str) -> Result<RecordId, ApiError> {
    id.parse().map_err(|_| ApiError::not_found())
}

fn progress(upload: &Upload, offset: u64) -> [(HeaderName, HeaderValue); 3] {
    [
        (HeaderName::from_static(UPLOAD_OFFSET), HeaderValue::from(offset)),
        (HeaderName::from_static(UPLOAD_LENGTH), HeaderValue::from(upload.length)),
        (HeaderName::from_static(UPLOAD_EXPIRES), expires(upload)),
    ]
}

fn expires(upload: &Upload) -> HeaderValue {
    let at = i64::try_from(upload.touched_at_ms + UPLOAD_IDLE_MS_MAX).unwrap_or(i64::MAX);
    let date = http_date(at).and_then(|date| HeaderValue::from_str(&date).ok());
    date.unwrap_or(HeaderValue::from_static("Thu, 01 Jan 1970 00:00:00 GMT"))
}

fn mismatch(offset: u64) -> ApiError {
    let message = "The upload stands at another offset.";
    let refused = ApiError::new(StatusCode::CONFLICT, code::OFFSET_MISMATCH, message);
    refused.with_details(json!({ "offset": offset }))
}

fn more_than_announced() -> ApiError {
    ApiError::too_large("These are more bytes than the upload was announced with.")
}

fn gone() -> ApiError {
    ApiError::new(StatusCode::GONE, code::GONE, "The upload was given up. Please begin anew.")
}

fn upload_new(server: &Inner, caller: &Caller, metadata: Metadata, length: u64, done: bool) -> Upload {
    let now_ms = server.now_ms();
    Upload {
        id: RecordId::fresh(server.env.as_ref()),
        sha256: metadata.sha256.as_str().to_owned(),
        filename: metadata.filename,
        length,
        device: caller.session.device,
        user: caller.session.user,
        done,
        created_at_ms: now_ms,
        touched_at_ms: now_ms,
    }
}

/// Does this clinic have the bytes, in its list and on its disk?
async fn has_blob(caller: &Caller, sha256: &Sha256Hex, length: u64) -> Result<bool, ApiError> {
    let Some(bytes) = caller.storage.blob_bytes(sha256.as_str()).await? else { return Ok(false) };
    if caller.files.blob_length(sha256)? != Some(bytes) {
        return Ok(false);
    }
    if bytes == length {
        Ok(true)
    } else {
        Err(ApiError::bad_request("The file of that hash has another length."))
    }
}

async fn upload(server: &Inner, caller: &Caller, id: RecordId) -> Result<Upload, ApiError> {
    let upload = caller.storage.upload(id).await?.ok_or_else(ApiError::not_found)?;
    if upload.touched_at_ms + UPLOAD_IDLE_MS_MAX < server.now_ms() {
        forget(&*caller.storage, &caller.files, id).await?;
        return Err(gone());
    }
    Ok(upload)
}

/// How much of it is here. A file that was renamed but not yet listed is whole: it was verified before the rename. One
/// that is longer than was announced is no part of the promised bytes.
async fn offset(server: &Inner, caller: &Caller, upload: &Upload) -> Result<u64, ApiError> {
    if upload.done {
        return Ok(upload.length);
    }
    match caller.files.upload_length(upload.id)? {
        Some(length) if length <= upload.length => return Ok(length),
        Some(_) => {
            forget(&*caller.storage, &caller.files, upload.id).await?;
            return Err(gone());
        }
        None => {}
    }
    let sha256 = Sha256Hex::parse(&upload.sha256).ok_or_else(ApiError::internal)?;
    if caller.files.blob_length(&sha256)? == Some(upload.length) {
        list(server, caller, upload).await?;
        return Ok(upload.length);
    }
    forget(&*caller.storage, &caller.files, upload.id).await?;
    Err(gone())
}

/// The whole is here: is it what was promised? Then it gets its name, and the desks are told.
async fn finish(server: &Inner, caller: &Caller, upload: &Upload) -> Result<(), ApiError> {
    if caller.files.upload_length(upload.id)?.is_none() {
        return list(server, caller, upload).await;
    }
    let (files, id) = (caller.files.clone(), upload.id);
    let found = offload(move || files.upload_sha256(id)).await?;
    let sha256 = Sha256Hex::parse(&upload.sha256).ok_or_else(ApiError::internal)?;
    if found != upload.sha256 && !planted(Planted::UploadNotHashed) {
        forget(&*caller.storage, &caller.files, upload.id).await?;
        server.metrics.upload("checksum_mismatch");
        return Err(checksum_mismatch("The bytes are not those of the announced hash."));
    }
    let files = caller.files.clone();
    offload(move || files.upload_becomes_blob(id, &sha256)).await?;
    list(server, caller, upload).await
}

async fn list(server: &Inner, caller: &Caller, upload: &Upload) -> Result<(), ApiError> {
    let (sha256, bytes) = (upload.sha256.clone(), upload.length);
    let file = json!({ "sha256": sha256, "bytes": bytes });
    let write = server.blob_write(caller.clinic, &sha256, upload.user, [("file", file)]);
    let blob = BlobNew { upload: upload.id, sha256, bytes, now_ms: server.now_ms() };
    if let Some(head) = caller.storage.blob_add(&blob, write).await? {
        server.poke(caller.clinic, head);
    }
    server.metrics.upload("verified");
    Ok(())
}

fn checksum_mismatch(message: &'static str) -> ApiError {
    let status = StatusCode::from_u16(CHECKSUM_MISMATCH_STATUS).unwrap_or(StatusCode::BAD_REQUEST);
    ApiError::new(status, code::CHECKSUM_MISMATCH, message)
}

/// Once a day is enough to keep an upload from growing old.
async fn touched(server: &Inner, caller: &Caller, upload: Upload) -> Result<Upload, ApiError> {
    let now_ms = server.now_ms();
    if upload.touched_at_ms + DAY_MS >= now_ms {
        return Ok(upload);
    }
    caller.storage.upload_touch(upload.id, now_ms).await?;
    Ok(Upload { touched_at_ms: now_ms, ..upload })
}

/// The file first: a row without a file answers `gone`, a file without a row would stay for ever.
async fn forget(storage: &dyn ClinicStorage, files: &Files, upload: RecordId) -> Result<(), ApiError> {
    files.upload_remove(upload)?;
    Ok(storage.upload_remove(upload).await?)
}

/// Abandoned uploads of one clinic.
pub(crate) async fn sweep(
    server: &Inner,
    storage: &dyn ClinicStorage,
    files: &Files,
) -> Result<(), ApiError> {
    let old = server.now_ms().saturating_sub(UPLOAD_IDLE_MS_MAX);
    for upload in storage.uploads_older_than(old).await? {
        forget(storage, files, upload).await?;
    }
    Ok(())
}
