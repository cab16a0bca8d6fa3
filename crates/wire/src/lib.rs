//! The sync contract between a desk and the server: requests, replies, error codes, limits, encoding.
//!
//! Must not know: sockets, SQL, the order in which either side does things. Both sides compile the same types.

pub mod codec;
pub mod desks;
pub mod limits;
pub mod reconcile;
pub mod snapshot;
pub mod sync;
pub mod upload;
pub mod users;

use serde::{Deserialize, Serialize};

/// Sent with every request and every reply. A reply without it is not from a Chairside server, whatever its status.
pub const PROTOCOL_HEADER: &str = "chairside-protocol";
pub const PROTOCOL: &str = "1";
/// JSON, packed by zstd.
pub const CONTENT_TYPE: &str = "application/vnd.chairside+zstd";

/// The body of every reply that is not 2xx.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ErrorBody {
    pub error: WireError,
}

/// `code` is for branching, `message` for people. Neither ever holds patient data.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, thiserror::Error)]
#[error("{code}: {message}")]
pub struct WireError {
    pub code: String,
    pub message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub details: Option<serde_json::Value>,
}

/// Codes of whole requests, with the HTTP status each travels under.
pub mod code {
    pub const BAD_REQUEST: &str = "bad_request"; // 400
    pub const SIGN_IN_NEEDED: &str = "sign_in_needed"; // 401
    pub const PASSWORD_WRONG: &str = "password_wrong"; // 401, at sign-in
    pub const FORBIDDEN: &str = "forbidden"; // 403
    pub const NOT_FOUND: &str = "not_found"; // 404
    pub const CHOOSE_CLINIC: &str = "choose_clinic"; // 409, details {clinics:[{id,name}]}
    pub const CURSOR_UNKNOWN: &str = "cursor_unknown"; // 409: the server's history is not the one this cursor came from
    pub const CURSOR_TOO_OLD: &str = "cursor_too_old"; // 409: tombstones this cursor has not passed are gone
    pub const DEVICE_FORKED: &str = "device_forked"; // 409: this desk was heard in a life that this one does not know
    pub const OFFSET_MISMATCH: &str = "offset_mismatch"; // 409, tus
    pub const GONE: &str = "gone"; // 410, tus
    pub const WRONG_CLINIC: &str = "wrong_clinic"; // 412
    pub const TOO_LARGE: &str = "too_large"; // 413
    pub const UPGRADE_REQUIRED: &str = "upgrade_required"; // 426
    pub const TOO_MANY: &str = "too_many"; // 429 + Retry-After
    pub const CHECKSUM_MISMATCH: &str = "checksum_mismatch"; // 460, tus
    pub const INTERNAL: &str = "internal"; // 500
    pub const BUSY: &str = "busy"; // 503 + Retry-After
    pub const SERVER_FULL: &str = "server_full"; // 507
}
