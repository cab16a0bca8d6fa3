//! What a refused request looks like: a status, a code to branch on, a sentence for people.
//!
//! Must not know: what was asked. No value of a request ever gets into a message; parse errors, which quote what
//! they met, are dropped here.

use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use chairside_wire::codec::CodecError;
use chairside_wire::limits::{RETRY_AFTER_S_MAX, RETRY_AFTER_S_MIN};
use chairside_wire::{ErrorBody, WireError, code};

use crate::limits::BUSY_RETRY_S;
use crate::storage::StorageError;

#[derive(Debug)]
pub(crate) struct ApiError {
    pub(crate) status: StatusCode,
    pub(crate) error: WireError,
    pub(crate) retry_after_s: Option<u64>,
}

impl ApiError {
    pub(crate) fn new(status: StatusCode, code: &str, message: &str) -> Self {
        let error = WireError { code: code.to_owned(), message: message.to_owned(), details: None };
        Self { status, error, retry_after_s: None }
    }

    pub(crate) fn with_details(mut self, details: serde_json::Value) -> Self {
        self.error.details = Some(details);
        self
    }

    pub(crate) fn retry_after(mut self, seconds: u64) -> Self {
        self.retry_after_s = Some(seconds.clamp(RETRY_AFTER_S_MIN, RETRY_AFTER_S_MAX));
        self
    }

    pub(crate) fn bad_request(message: &str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code::BAD_REQUEST, message)
    }
    pub(crate) fn sign_in_needed() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, code::SIGN_IN_NEEDED, "Please sign in again.")
    }
    pub(crate) fn forbidden(message: &str) -> Self {
        Self::new(StatusCode::FORBIDDEN, code::FORBIDDEN, message)
    }
    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, code::NOT_FOUND, "There is nothing here.")
    }
    pub(crate) fn wrong_clinic() -> Self {
        Self::new(
            StatusCode::PRECONDITION_FAILED,
            code::WRONG_CLINIC,
            "This server does not hold that clinic.",
        )
    }
    pub(crate) fn too_large(message: &str) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, code::TOO_LARGE, message)
    }
    pub(crate) fn too_many(message: &str, seconds: u64) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, code::TOO_MANY, message).retry_after(seconds)
    }
    pub(crate) fn busy() -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, code::BUSY, "The server is busy.")
            .retry_after(BUSY_RETRY_S)
    }
    pub(crate) fn server_full() -> Self {
        Self::new(StatusCode::INSUFFICIENT_STORAGE, code::SERVER_FULL, "The server's disk is full.")
    }
    pub(crate) fn internal() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, code::INTERNAL, "Something went wrong in the server.")
    }
    /// The other side went silent in the middle of its request.
    pub(crate) fn stalled() -> Self {
        Self::new(StatusCode::REQUEST_TIMEOUT, code::BAD_REQUEST, "The request stopped halfway.")
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let mut response = (self.status, axum::Json(ErrorBody { error: self.error })).into_response();
        if let Some(seconds) = self.retry_after_s {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        if self.status == StatusCode::UNAUTHORIZED {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        response
    }
}

impl From<CodecError> for ApiError {
    fn from(error: CodecError) -> Self {
        match error {
            CodecError::NotZstd(_) => Self::bad_request("The body is not packed by zstd."),
            CodecError::TooLarge { .. } => Self::too_large("The body is too large."),
            CodecError::Json(_) => Self::bad_request("The body is not the JSON that is expected here."),
        }
    }
}

impl From<StorageError> for ApiError {
    fn from(error: StorageError) -> Self {
        tracing::error!(%error, "storage");
        match error {
            StorageError::Full => Self::server_full(),
            StorageError::Busy => Self::busy(),
            StorageError::Failed(_) | StorageError::Damaged(_) => Self::internal(),
        }
    }
}

impl From<std::io::Error> for ApiError {
    fn from(error: std::io::Error) -> Self {
        tracing::error!(kind = ?error.kind(), "file");
        if is_full(&error) { Self::server_full() } else { Self::internal() }
    }
}

pub(crate) fn is_full(error: &std::io::Error) -> bool {
    use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
    matches!(error.kind(), StorageFull | QuotaExceeded | FileTooLarge)
}
