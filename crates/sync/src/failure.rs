//! Why an exchange with the server did not succeed, as far as desk and person act differently.

use chairside_model::schema;
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
                (code::UPGRADE_REQUIRED, _) | (_, 426) if is_behind(error) => "server_old",
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

/// The server's newest schema is older than this desk's: it is the server that must be updated.
fn is_behind(error: &WireError) -> bool {
    let newest = error.details.as_ref().and_then(|details| details["max_schema"].as_u64());
    newest.is_some_and(|newest| newest < u64::from(schema::version()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn reason(details: Option<serde_json::Value>) -> &'static str {
        let error = WireError {
            code: code::UPGRADE_REQUIRED.to_owned(),
            message: "This desk's version is too far from the server's.".to_owned(),
            details,
        };
        Failure::Status { status: 426, error, retry_after_s: None }.reason()
    }

    #[test]
    fn an_update_is_asked_of_the_side_that_is_older() {
        let ours = schema::version();
        assert_eq!(reason(Some(json!({"min_schema": 0, "max_schema": ours - 1}))), "server_old");
        assert_eq!(reason(Some(json!({"min_schema": ours + 1, "max_schema": ours + 2}))), "upgrade_required");
        assert_eq!(reason(None), "upgrade_required");
    }
}
