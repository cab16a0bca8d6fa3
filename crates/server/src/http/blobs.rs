//! `/v1/blobs/{sha256}`: verified bytes, whole or in part, for the clinic that has them.
//!
//! Must not know: what is in them. They go out as opaque bytes that no browser may interpret.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use chairside_wire::code;
use futures_util::stream;

use super::Segment;
use super::caller::Caller;
use crate::error::ApiError;
use crate::files::Sha256Hex;
use crate::limits::FILE_PIECE_BYTES;
use crate::offload::offload;
use crate::openapi;
use crate::server::{Inner, NOBODY, Shared};

/// The bytes
#[utoipa::path(
    get, path = "/v1/blobs/{sha256}", tag = "files", security(("bearer" = [])),
    params(
        ("sha256" = String, Path, description = "64 hexadecimal digits", pattern = "^[0-9a-f]{64}$"),
        ("range" = Option<String>, Header, description = "`bytes=from-to`"),
    ),
    responses(
        (status = 200, description = "All", content_type = "application/octet-stream", body = openapi::Bytes),
        (status = 206, description = "A part", content_type = "application/octet-stream", body = openapi::Bytes),
        (status = 304, description = "You have them"),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 404, description = "This clinic does not have them", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
        (status = 416, description = "No such part", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn blob_get(
    State(server): State<Shared>,
    Segment(sha256): Segment,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let blob = find(&server, &sha256, &headers).await?;
    if is_same(&headers, header::IF_NONE_MATCH, &blob.etag) {
        return Ok((StatusCode::NOT_MODIFIED, [(header::ETAG, blob.etag)]).into_response());
    }
    let Some(part) = part(&headers, &blob) else { return Ok(no_such_part(blob.bytes)) };
    let body = Body::from_stream(stream_of(blob.file, part));
    let (status, headers) = head_of(&blob.etag, blob.bytes, part);
    Ok((status, headers, body).into_response())
}

/// Does this clinic have the bytes, verified?
#[utoipa::path(
    head, path = "/v1/blobs/{sha256}", tag = "files", security(("bearer" = [])),
    params(("sha256" = String, Path, description = "64 hexadecimal digits", pattern = "^[0-9a-f]{64}$")),
    responses(
        (status = 200, description = "Yes; Content-Length tells how many"),
        (status = 401, description = "Sign in again"),
        (status = 404, description = "No"),
        (status = 412, description = "`wrong_clinic`"),
    )
)]
pub(crate) async fn blob_head(
    State(server): State<Shared>,
    Segment(sha256): Segment,
    headers: HeaderMap,
) -> Result<Response, ApiError> {
    let blob = find(&server, &sha256, &headers).await?;
    Ok(head_of(&blob.etag, blob.bytes, Part::all(blob.bytes)).into_response())
}

/// Nothing at this desk refers to the bytes any more
///
/// Said as often as one likes. The server removes them once none of its own rows has referred to them for 90 days.
#[utoipa::path(
    delete, path = "/v1/blobs/{sha256}", tag = "files", security(("bearer" = [])),
    params(("sha256" = String, Path, description = "64 hexadecimal digits", pattern = "^[0-9a-f]{64}$")),
    responses(
        (status = 204, description = "Noted. The bytes are still here"),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 404, description = "This clinic does not have them", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn blob_delete(
    State(server): State<Shared>,
    Segment(sha256): Segment,
    headers: HeaderMap,
) -> Result<StatusCode, ApiError> {
    let caller = Caller::of(&server, &headers).await?;
    let sha256 = Sha256Hex::parse(&sha256).ok_or_else(ApiError::not_found)?;
    if !caller.storage.blob_release(sha256.as_str(), server.now_ms()).await? {
        return Err(ApiError::not_found());
    }
    Ok(StatusCode::NO_CONTENT)
}

struct Blob {
    file: File,
    bytes: u64,
    etag: String,
}

/// Listed for this clinic, and there as long as it should be; otherwise it is as if it had never been.
async fn find(server: &Inner, sha256: &str, headers: &HeaderMap) -> Result<Blob, ApiError> {
    let caller = Caller::of(server, headers).await?;
    let sha256 = Sha256Hex::parse(sha256).ok_or_else(ApiError::not_found)?;
    let bytes = caller.storage.blob_bytes(sha256.as_str()).await?.ok_or_else(ApiError::not_found)?;
    if caller.files.blob_length(&sha256)? != Some(bytes) {
        lost(server, &caller, &sha256).await?;
        return Err(ApiError::not_found());
    }
    let file = File::open(caller.files.blob_path(&sha256))?;
    Ok(Blob { file, bytes, etag: format!("\"{}\"", sha256.as_str()) })
}

/// A verified file is not on the disk any more as it was. The desks are told, and whoever holds the bytes sends them again.
async fn lost(server: &Inner, caller: &Caller, sha256: &Sha256Hex) -> Result<(), ApiError> {
    tracing::error!(sha256 = sha256.as_str(), "a verified file is missing or damaged");
    if caller.files.blob_length(sha256)?.is_some() {
        caller.files.blob_set_aside(sha256)?;
    }
    let write = server.blob_write(caller.clinic, sha256.as_str(), NOBODY, []);
    if let Some(head) = caller.storage.blob_lost(sha256.as_str(), write).await? {
        server.poke(caller.clinic, head);
    }
    Ok(())
}

/// Are the bytes still what they were?
///
/// For a desk that was given others: the server reads all of them again.
#[utoipa::path(
    post, path = "/v1/blobs/{sha256}/check", tag = "files", security(("bearer" = [])),
    params(("sha256" = String, Path, description = "64 hexadecimal digits", pattern = "^[0-9a-f]{64}$")),
    responses(
        (status = 204, description = "They are; the line altered them"),
        (status = 401, description = "Sign in again", body = openapi::ErrorBody),
        (status = 404, description = "They are not, and are off the list; or this clinic never had them", body = openapi::ErrorBody),
        (status = 412, description = "`wrong_clinic`", body = openapi::ErrorBody),
    )
)]
pub(crate) async fn blob_check(
    State(server): State<Shared>,
    Segment(sha256): Segment,
    headers: HeaderMap,
) -> Result<StatusCode, ApiError> {
    find(&server, &sha256, &headers).await?;
    let caller = Caller::of(&server, &headers).await?;
    let sha256 = Sha256Hex::parse(&sha256).ok_or_else(ApiError::not_found)?;
    let (files, asked) = (caller.files.clone(), sha256.clone());
    if offload(move || files.blob_is_whole(&asked)).await? == Some(true) {
        return Ok(StatusCode::NO_CONTENT);
    }
    lost(&server, &caller, &sha256).await?;
    Err(ApiError::not_found())
}

/// From one byte to before another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    from: u64,
    to: u64,
}

impl Part {
    fn all(bytes: u64) -> Self {
        Self { from: 0, to: bytes }
    }
}

fn head_of(etag: &str, bytes: u64, part: Part) -> (StatusCode, HeaderMap) {
    let mut headers = HeaderMap::new();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(part.to - part.from));
    headers.insert(header::ACCEPT_RANGES, HeaderValue::from_static("bytes"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("private, immutable"));
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment"));
    headers.extend(HeaderValue::from_str(etag).map(|etag| (header::ETAG, etag)));
    if part == Part::all(bytes) {
        return (StatusCode::OK, headers);
    }
    let range = format!("bytes {}-{}/{bytes}", part.from, part.to - 1);
    headers.extend(HeaderValue::from_str(&range).map(|range| (header::CONTENT_RANGE, range)));
    (StatusCode::PARTIAL_CONTENT, headers)
}

fn no_such_part(bytes: u64) -> Response {
    let error = ApiError::new(StatusCode::RANGE_NOT_SATISFIABLE, code::BAD_REQUEST, "There is no such part.");
    let mut response = error.into_response();
    let range = HeaderValue::from_str(&format!("bytes */{bytes}"));
    response.headers_mut().extend(range.map(|range| (header::CONTENT_RANGE, range)));
    response
}

fn is_same(headers: &HeaderMap, name: header::HeaderName, etag: &str) -> bool {
    let tags = headers.get(name).and_then(|tags| tags.to_str().ok()).unwrap_or_default();
    tags.split(',').any(|tag| tag.trim() == etag || tag.trim() == "*")
}

/// `None`: it lies outside. Several parts at once, or a part of something older, are answered with the whole.
fn part(headers: &HeaderMap, blob: &Blob) -> Option<Part> {
    let all = Some(Part::all(blob.bytes));
    if headers.contains_key(header::IF_RANGE) && !is_same(headers, header::IF_RANGE, &blob.etag) {
        return all;
    }
    match headers.get(header::RANGE).and_then(|range| range.to_str().ok()) {
        Some(range) => part_of(range, blob.bytes),
        None => all,
    }
}

fn part_of(range: &str, bytes: u64) -> Option<Part> {
    let all = Some(Part::all(bytes));
    let Some((from, to)) = range.strip_prefix("bytes=").and_then(|range| range.split_once('-')) else {
        return all;
    };
    match (from.trim().parse::<u64>(), to.trim().parse::<u64>()) {
        (Ok(from), Ok(to)) if from <= to => inside(Part { from, to: to.saturating_add(1).min(bytes) }),
        (Ok(from), Err(_)) if to.trim().is_empty() => inside(Part { from, to: bytes }),
        (Err(_), Ok(last)) if from.trim().is_empty() => {
            inside(Part { from: bytes.saturating_sub(last), to: bytes })
        }
        _ => all,
    }
}

fn inside(part: Part) -> Option<Part> {
    (part.from < part.to).then_some(part)
}

fn stream_of(file: File, part: Part) -> impl futures_util::Stream<Item = std::io::Result<Bytes>> {
    stream::try_unfold((file, part), |(file, part)| async move {
        if part.from == part.to {
            return Ok(None);
        }
        let (file, piece) = offload(move || read_piece(file, part)).await?;
        let part = Part { from: part.from + piece.len() as u64, ..part };
        Ok(Some((piece, (file, part))))
    })
}

fn read_piece(mut file: File, part: Part) -> std::io::Result<(File, Bytes)> {
    let left = usize::try_from(part.to - part.from).unwrap_or(usize::MAX);
    let mut piece = vec![0u8; left.min(FILE_PIECE_BYTES)];
    file.seek(SeekFrom::Start(part.from))?;
    file.read_exact(&mut piece)?;
    Ok((file, Bytes::from(piece)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_file() {
        let part = |from, to| Some(Part { from, to });
        assert_eq!(part_of("bytes=0-9", 100), part(0, 10));
        assert_eq!(part_of("bytes=90-", 100), part(90, 100));
        assert_eq!(part_of("bytes=-10", 100), part(90, 100));
        assert_eq!(part_of("bytes=95-200", 100), part(95, 100));
        assert_eq!(part_of("bytes=100-", 100), None);
        assert_eq!(part_of("bytes=-0", 100), None);
        assert_eq!(part_of("bytes=0-1,5-6", 100), part(0, 100));
        assert_eq!(part_of("lines=1-2", 100), part(0, 100));
        assert_eq!(part_of("bytes=9-3", 100), part(0, 100));
    }
}
