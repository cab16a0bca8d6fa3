//! Bearer tokens and desk secrets: 32 random bytes, of which only the hash is stored.
//!
//! Must not know: where they are stored. A token names its clinic, because each clinic is a file of its own.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chairside_model::{ClinicId, Env};
use sha2::{Digest, Sha256};

const SECRET_BYTES: usize = 32;
/// A clinic's id, a dot, the secret; anything longer is not ours.
const BEARER_CHARS_MAX: usize = 128;

/// `clinic.secret`, as it travels in `Authorization`.
pub(crate) fn bearer_new(clinic: ClinicId, env: &dyn Env) -> String {
    format!("{}.{}", clinic.uuid().simple(), secret_new(env))
}

pub(crate) fn bearer_clinic(bearer: &str) -> Option<ClinicId> {
    if bearer.len() > BEARER_CHARS_MAX {
        return None;
    }
    bearer.split_once('.')?.0.parse().ok()
}

pub(crate) fn secret_new(env: &dyn Env) -> String {
    let mut secret = [0u8; SECRET_BYTES];
    env.fill(&mut secret);
    URL_SAFE_NO_PAD.encode(secret)
}

/// The secrets are random and long, so a plain hash keeps them.
pub(crate) fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

pub(crate) fn random_16(env: &dyn Env) -> [u8; 16] {
    let mut bytes = [0u8; 16];
    env.fill(&mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use chairside_model::env::fixed::FixedEnv;

    use super::*;

    #[test]
    fn a_bearer_names_its_clinic() {
        let env = FixedEnv::new(1_000, 1);
        let clinic = ClinicId::fresh(&env);
        let bearer = bearer_new(clinic, &env);
        assert_eq!(bearer_clinic(&bearer), Some(clinic));
        assert_ne!(bearer, bearer_new(clinic, &env));
        assert_eq!(bearer_clinic("../../etc"), None);
        assert_eq!(bearer_clinic(&"x".repeat(10_000)), None);
    }
}
