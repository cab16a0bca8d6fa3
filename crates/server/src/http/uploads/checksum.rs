//! `Upload-Checksum`: the digest that one PATCH promises of its own bytes.
//!
//! Must not know: the whole file, whose hash the upload was announced with.

use axum::http::HeaderMap;
use chairside_wire::upload::{SHA1, SHA256, UPLOAD_CHECKSUM, checksum_parts};
use sha1::Sha1;
use sha2::{Digest, Sha256};

use crate::error::ApiError;

pub(super) struct Checksum {
    promised: Vec<u8>,
    found: Found,
}

enum Found {
    Sha1(Sha1),
    Sha256(Sha256),
}

impl Checksum {
    /// `None`: nothing was promised.
    pub(super) fn of(headers: &HeaderMap) -> Result<Option<Self>, ApiError> {
        let Some(value) = headers.get(UPLOAD_CHECKSUM) else { return Ok(None) };
        let parts = value.to_str().ok().and_then(checksum_parts);
        let (algorithm, promised) = parts.ok_or_else(|| unknown("Upload-Checksum cannot be read."))?;
        let found = match algorithm {
            SHA1 => Found::Sha1(Sha1::new()),
            SHA256 => Found::Sha256(Sha256::new()),
            _ => return Err(unknown("Upload-Checksum is of a kind that is not known here.")),
        };
        Ok(Some(Self { promised, found }))
    }

    pub(super) fn update(&mut self, piece: &[u8]) {
        match &mut self.found {
            Found::Sha1(sha1) => sha1.update(piece),
            Found::Sha256(sha256) => sha256.update(piece),
        }
    }

    pub(super) fn holds(self) -> bool {
        match self.found {
            Found::Sha1(sha1) => sha1.finalize().as_slice() == self.promised,
            Found::Sha256(sha256) => sha256.finalize().as_slice() == self.promised,
        }
    }
}

fn unknown(message: &'static str) -> ApiError {
    ApiError::bad_request(message)
}
