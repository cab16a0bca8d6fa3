//! What goes with time, whether or not anybody asks: looked for once an hour, clinic by clinic.
//!
//! Must not know: sockets, timers. Whoever serves calls it; a test calls it when it pleases.

use chairside_model::ClinicId;

use crate::error::ApiError;
use crate::files::Sha256Hex;
use crate::http::uploads;
use crate::limits::{EXPIRED_AT_ONCE_MAX, UNREFERENCED_MS_MAX};
use crate::server::{Inner, NOBODY, Server};

impl Server {
    /// One round over all clinics. A clinic whose disk fails is tried again in the next round.
    pub async fn sweep(&self) {
        let server = self.inner();
        let Ok(clinics) = server.storage.clinics().await else { return };
        for clinic in clinics {
            if clinic_sweep(server, clinic).await.is_err() {
                tracing::warn!(%clinic, "what is over could not be cleared away");
            }
        }
    }
}

async fn clinic_sweep(server: &Inner, clinic: ClinicId) -> Result<(), ApiError> {
    let Some(storage) = server.clinic(clinic).await? else { return Ok(()) };
    let files = server.files(clinic);
    uploads::sweep(server, &*storage, &files).await?;
    let before_ms = server.now_ms().saturating_sub(UNREFERENCED_MS_MAX);
    for sha256 in storage.blobs_released_before(before_ms, EXPIRED_AT_ONCE_MAX).await? {
        let Some(sha256) = Sha256Hex::parse(&sha256) else { continue };
        let write = server.blob_write(clinic, sha256.as_str(), NOBODY, []);
        let take_away = || files.blob_remove(&sha256);
        let gone = storage.blob_expire(sha256.as_str(), before_ms, write, Box::new(take_away)).await?;
        if let Some(head) = gone {
            tracing::info!(%clinic, sha256 = sha256.as_str(), "bytes that nothing referred to for long are removed");
            server.poke(clinic, head);
        }
    }
    Ok(())
}
