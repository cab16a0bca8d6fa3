//! Who is asking: a bearer token, the clinic it is for, the desk and the person behind it.
//!
//! Must not know: what is asked. A caller holds one clinic's storage and has no way to another's.

use std::sync::Arc;

use axum::http::{HeaderMap, header};
use chairside_model::ClinicId;

use crate::error::ApiError;
use crate::files::Files;
use crate::server::Inner;
use crate::storage::{ClinicStorage, Session};
use crate::tokens;

pub(crate) struct Caller {
    pub(crate) clinic: ClinicId,
    pub(crate) storage: Arc<dyn ClinicStorage>,
    pub(crate) files: Files,
    pub(crate) session: Session,
}

impl Caller {
    pub(crate) async fn of(server: &Inner, headers: &HeaderMap) -> Result<Self, ApiError> {
        let bearer = bearer(headers).ok_or_else(ApiError::sign_in_needed)?;
        let clinic = tokens::bearer_clinic(bearer).ok_or_else(ApiError::sign_in_needed)?;
        let storage = server.clinic(clinic).await?.ok_or_else(ApiError::wrong_clinic)?;
        let session = storage.token(&tokens::hash(bearer), server.now_ms()).await?;
        let session = session.ok_or_else(ApiError::sign_in_needed)?;
        Ok(Self { clinic, storage, files: server.files(clinic), session })
    }
}

fn bearer(headers: &HeaderMap) -> Option<&str> {
    let (scheme, bearer) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| bearer.trim())
}
