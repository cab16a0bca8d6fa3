//! Why an exchange with the server did not succeed, as far as desk and person act differently.

use chairside_store::ReconcileReason;
use chairside_wire::{WireError, code};

#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Failure {
    /// No connection, or no byte for longer than the stall limit.
    #[error("the server cannot be reached")]
    Offline,
    /// Something answered, but it was not a Chairside server: a captive portal, a proxy, another program.
    #[error("something answered that is not the clinic's server")]
    NotOurServer,
    #[error("the server wants the password again")]
    SignInNeeded,
    #[error("the server answered {status}: {error}")]
    Status { status: u16, error: WireError, retry_after_s: Option<u64> },
    /// The server's own reply does not fit the protocol.
    #[error("the server's reply cannot be read")]
    BadReply,
    /// The reply speaks for another clinic than ours.
    #[error("the server answered for another clinic")]
    WrongClinic,
    /// This desk's disk or database failed.
    #[error("this desk could not keep what came")]
    Local,
}

impl Failure {
    /// The word stored beside what waits, and shown as a reason.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Offline => "offline",
            Self::NotOurServer => "not_our_server",
            Self::SignInNeeded => "sign_in_needed",
            Self::WrongClinic => "wrong_clinic",
            Self::BadReply | Self::Local => "server_error",
            Self::Status { status, error, .. } => match (error.code.as_str(), *status) {
                (code::WRONG_CLINIC, _) | (_, 412) => "wrong_clinic",
                (code::UPGRADE_REQUIRED, _) | (_, 426) => "upgrade_required",
                (code::SERVER_FULL, _) | (_, 507) => "server_full",
                (code::DEVICE_FORKED, _) => "copied",
                (code::CURSOR_UNKNOWN | code::CURSOR_TOO_OLD, _) => "comparing",
                (_, 429 | 503) => "server_busy",
                _ => "server_error",
            },
        }
    }

    /// Smaller requests may get through where a large one did not.
    pub fn wants_smaller(&self) -> bool {
        matches!(self, Self::Offline | Self::BadReply)
            || matches!(self, Self::Status { status: 413 | 500..=599, .. })
    }

    /// The server's history and this desk's are not one: everything must be compared.
    pub fn reconcile_reason(&self) -> Option<ReconcileReason> {
        match self {
            Self::Status { error, .. } if error.code == code::CURSOR_UNKNOWN => Some(ReconcileReason::Forked),
            Self::Status { error, .. } if error.code == code::CURSOR_TOO_OLD => Some(ReconcileReason::TooOld),
            _ => None,
        }
    }

    /// The server heard this desk in a life that the request did not name.
    pub fn is_forked(&self) -> bool {
        matches!(self, Self::Status { error, .. } if error.code == code::DEVICE_FORKED)
    }

    /// Our server's own word that it has no such thing; it may be older than this program.
    pub(crate) fn is_not_found(&self) -> bool {
        matches!(self, Self::Status { status: 404, error, .. } if error.code == code::NOT_FOUND)
    }

    pub fn retry_after_s(&self) -> Option<u64> {
        match self {
            Self::Status { retry_after_s, .. } => *retry_after_s,
            _ => None,
        }
    }
}
