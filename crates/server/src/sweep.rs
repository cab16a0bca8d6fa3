//! What goes with time, whether or not anybody asks: looked for once an hour, clinic by clinic.
//!
//! Must not know: sockets, timers. Whoever serves calls it; a test calls it when it pleases.

use crate::error::ApiError;
use crate::http::uploads;
use crate::server::{Inner, Server};

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

async fn clinic_sweep(server: &Inner, clinic: chairside_model::ClinicId) -> Result<(), ApiError> {
    let Some(storage) = server.clinic(clinic).await? else { return Ok(()) };
    uploads::sweep(server, &*storage, &server.files(clinic)).await
}
