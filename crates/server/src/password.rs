//! Passwords: hashed with Argon2id, a few at a time, and as slowly for a login that does not exist.
//!
//! Must not know: who signs in. It never sees where a hash is stored.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use chairside_model::Env;
use tokio::sync::Semaphore;

use crate::error::ApiError;
use crate::limits::{HASHES_AT_ONCE, HASHES_WAITING_MAX};
use crate::offload::offload;

const SALT_BYTES: usize = 16;

/// What one hash costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordCost {
    pub memory_kib: u32,
    pub rounds: u32,
}

impl PasswordCost {
    /// OWASP's recommendation for Argon2id on a server that others share.
    pub const SERVER: Self = Self { memory_kib: 19 * 1024, rounds: 2 };
    /// For the simulator and for tests, which sign in thousands of times. Never for people.
    pub const CHEAP_FOR_TESTS: Self = Self { memory_kib: 8, rounds: 1 };
}

#[derive(Clone)]
pub(crate) struct Passwords {
    argon2: Argon2<'static>,
    /// What a login that does not exist is compared with.
    nobody: Arc<str>,
    permits: Arc<Semaphore>,
    waiting: Arc<AtomicUsize>,
}

#[derive(Debug, thiserror::Error)]
#[error("the password could not be hashed")]
pub(crate) struct HashError;

impl Passwords {
    pub(crate) fn new(cost: PasswordCost, env: &dyn Env) -> Result<Self, HashError> {
        let params = Params::new(cost.memory_kib, cost.rounds, 1, None).map_err(|_| HashError)?;
        let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut noise = [0u8; 32];
        env.fill(&mut noise);
        let nobody = Arc::from(hash(&argon2, &noise, env)?);
        let permits = Arc::new(Semaphore::new(HASHES_AT_ONCE));
        Ok(Self { argon2, nobody, permits, waiting: Arc::default() })
    }

    pub(crate) fn hash(&self, password: &str, env: &dyn Env) -> Result<String, HashError> {
        hash(&self.argon2, password.as_bytes(), env)
    }

    /// Compares with nobody's password where there is no hash, so that both answers take as long.
    pub(crate) async fn matches(&self, password: &str, stored: Option<&str>) -> Result<bool, ApiError> {
        let _place = Place::take(&self.waiting).ok_or_else(ApiError::busy)?;
        let permit = self.permits.clone().acquire_owned().await.map_err(|_| ApiError::busy())?;
        let (argon2, password) = (self.argon2.clone(), password.to_owned());
        let exists = stored.is_some();
        let hash = stored.map_or_else(|| self.nobody.to_string(), str::to_owned);
        let equal = offload(move || {
            let _permit = permit;
            argon2.verify_password(password.as_bytes(), hash.as_str()).is_ok()
        })
        .await;
        Ok(equal && exists)
    }
}

fn hash(argon2: &Argon2<'_>, password: &[u8], env: &dyn Env) -> Result<String, HashError> {
    let mut salt = [0u8; SALT_BYTES];
    env.fill(&mut salt);
    let hash: PasswordHash = argon2.hash_password_with_salt(password, &salt).map_err(|_| HashError)?;
    Ok(hash.to_string())
}

/// A place in the bounded queue for a hash.
struct Place<'a>(&'a AtomicUsize);

impl<'a> Place<'a> {
    fn take(waiting: &'a AtomicUsize) -> Option<Self> {
        let taken = waiting.fetch_add(1, Ordering::SeqCst);
        let place = Self(waiting);
        (taken < HASHES_AT_ONCE + HASHES_WAITING_MAX).then_some(place)
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
