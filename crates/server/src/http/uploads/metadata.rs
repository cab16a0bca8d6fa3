//! `Upload-Metadata`: names and base64 values; and the date form of HTTP.
//!
//! Must not know: uploads. A file's name is kept as text and never becomes a path.

use axum::http::HeaderValue;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;

use crate::error::ApiError;
use crate::files::Sha256Hex;
use crate::limits::FILENAME_BYTES_MAX;
use crate::storage::Upload;

pub(super) struct Metadata {
    pub(super) sha256: Sha256Hex,
    pub(super) filename: String,
}

impl Metadata {
    pub(super) fn parse(header: Option<&HeaderValue>) -> Result<Self, ApiError> {
        let text = header.and_then(|header| header.to_str().ok()).unwrap_or_default();
        let sha256 = value(text, "sha256").and_then(|sha256| Sha256Hex::parse(&sha256));
        let filename = value(text, "filename").unwrap_or_default();
        if filename.len() > FILENAME_BYTES_MAX {
            return Err(ApiError::bad_request("The file's name is too long."));
        }
        let missing = || {
            ApiError::bad_request("Upload-Metadata needs sha256: the base64 of its 64 hexadecimal digits.")
        };
        Ok(Self { sha256: sha256.ok_or_else(missing)?, filename })
    }
}

fn value(text: &str, wanted: &str) -> Option<String> {
    let mut pairs = text.split(',').map(|pair| pair.trim().split_once(' ').unwrap_or((pair.trim(), "")));
    let (_, encoded) = pairs.find(|(name, _)| *name == wanted)?;
    String::from_utf8(STANDARD.decode(encoded.trim()).ok()?).ok()
}

pub(super) fn write(upload: &Upload) -> String {
    format!("sha256 {},filename {}", STANDARD.encode(&upload.sha256), STANDARD.encode(&upload.filename))
}

pub(super) fn http_date(ms: i64) -> Option<String> {
    DateTimePrinter::new().timestamp_to_rfc9110_string(&Timestamp::from_millisecond(ms).ok()?).ok()
}
