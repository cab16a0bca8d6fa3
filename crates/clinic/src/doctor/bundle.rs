//! The support bundle: all of the report in one file, which may be sent to a stranger.

use std::path::PathBuf;

use chairside_store::doctor as store_doctor;
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use super::checksum::checksum;
use super::doctor;
use crate::calls::Nothing;
use crate::error::{DoorError, Result};
use crate::image::{export_error, write_beside};
use crate::session::Session;
use crate::settings;

const BUNDLE_FORM: u32 = 1;

/// The bundle as text, for the window, which has no paths.
#[derive(Debug, Serialize, TS)]
pub struct SupportBundleMade {
    pub name: String,
    pub json: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SupportBundle {
    #[ts(type = "string")]
    pub path: PathBuf,
}

#[derive(Debug, Serialize, TS)]
pub struct SupportBundleWritten {
    pub bytes: u64,
}

pub(crate) fn support_bundle_make(session: &Session, _: Nothing) -> Result<SupportBundleMade> {
    let doctor = doctor(session, Nothing {})?;
    let schema = session.store.read(store_doctor::schema_sql)?;
    let at = doctor.at.clone();
    let bundle = json!({
        "form": BUNDLE_FORM,
        "doctor": doctor,
        "checksum": checksum(session)?,
        "settings": settings::load(&session.profile),
        "schema": schema,
    });
    let json = serde_json::to_string_pretty(&bundle)
        .map_err(|_| DoorError::new("internal", "The bundle cannot be written."))?;
    let day = at.get(..10).unwrap_or_default();
    Ok(SupportBundleMade { name: format!("chairside-support-{day}.json"), json })
}

pub(crate) fn support_bundle(session: &Session, payload: SupportBundle) -> Result<SupportBundleWritten> {
    let made = support_bundle_make(session, Nothing {})?;
    let bytes = write_beside(&payload.path, &mut made.json.as_bytes()).map_err(export_error)?;
    Ok(SupportBundleWritten { bytes })
}
