//! `Upload-Metadata` as this server wants it; and the date form of HTTP.
//!
//! Must not know: uploads. A file's name is kept as text and never becomes a path.

use axum::http::HeaderValue;
use chairside_wire::upload::{SHA256, metadata_value};
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;

use crate::error::ApiError;
use crate::files::Sha256Hex;
use crate::limits::FILENAME_BYTES_MAX;

pub(super) struct Metadata {
    pub(super) sha256: Sha256Hex,
    pub(super) filename: String,
}

impl Metadata {
    pub(super) fn parse(header: Option<&HeaderValue>) -> Result<Self, ApiError> {
        let text = header.and_then(|header| header.to_str().ok()).unwrap_or_default();
        let sha256 = metadata_value(text, SHA256).and_then(|sha256| Sha256Hex::parse(&sha256));
        let filename = metadata_value(text, "filename").unwrap_or_default();
        if filename.len() > FILENAME_BYTES_MAX {
            return Err(ApiError::bad_request("The file's name is too long."));
        }
        let missing = || {
            ApiError::bad_request("Upload-Metadata needs sha256: the base64 of its 64 hexadecimal digits.")
        };
        Ok(Self { sha256: sha256.ok_or_else(missing)?, filename })
    }
}

pub(super) fn http_date(ms: i64) -> Option<String> {
    DateTimePrinter::new().timestamp_to_rfc9110_string(&Timestamp::from_millisecond(ms).ok()?).ok()
}
