//! Signing in a person at a desk, and renewing the desk's short-lived token.

use chairside_model::{ClinicId, DeviceId, UserId};
use serde::{Deserialize, Serialize};

pub const SIGN_IN_PATH: &str = "/v1/sign-in";
pub const TOKEN_PATH: &str = "/v1/token";

#[derive(Serialize, Deserialize)]
pub struct SignInRequest {
    pub login: String,
    pub password: String,
    /// Which clinic, where the server holds several with this login.
    pub clinic: Option<ClinicId>,
    /// The desk signing in; `None` asks for a new one.
    pub device: Option<DeviceId>,
    /// What the desk is called, for its colleagues ("Front desk 1").
    pub desk: String,
}

#[derive(Serialize, Deserialize)]
pub struct SignInReply {
    pub clinic: ClinicId,
    pub clinic_name: String,
    pub user: UserId,
    pub user_name: String,
    pub role: String,
    pub device: DeviceId,
    /// Kept by the desk in its encrypted store; renews the token without the password.
    pub device_secret: String,
    pub token: Token,
}

/// `POST /v1/token`: the device's secret for a fresh token. A revoked device or user gets 401.
#[derive(Serialize, Deserialize)]
pub struct TokenRequest {
    pub clinic: ClinicId,
    pub device: DeviceId,
    pub user: UserId,
    pub device_secret: String,
}

#[derive(Clone, Serialize, Deserialize)]
pub struct Token {
    pub bearer: String,
    pub expires_at_ms: u64,
}

/// In `details` of `choose_clinic`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClinicChoice {
    pub id: ClinicId,
    pub name: String,
}
