//! Telling the server that nothing here refers to some bytes any more. It looks into its own rows and decides; saying so
//! twice, or of bytes it never had, changes nothing.

use chairside_store::{ReleaseJob, Store};

use crate::backoff;
use crate::failure::Failure;
use crate::transport::Transport;

/// Tells it once; whatever happens is written to the store before this returns.
pub async fn release(
    store: &Store,
    transport: &dyn Transport,
    job: &ReleaseJob,
) -> chairside_store::Result<Result<(), Failure>> {
    match transport.blob_release(&job.sha256).await {
        Ok(()) => {
            store.write_as_desk(|tx| tx.release_done(&job.sha256))?;
            Ok(Ok(()))
        }
        Err(failure) => {
            let delay_ms = backoff::delay_ms(store.env(), &failure, job.attempts + 1);
            let next_ms = store.env().now_ms() + delay_ms;
            store.write_as_desk(|tx| tx.release_failed(&job.sha256, failure.reason(), next_ms))?;
            Ok(Err(failure))
        }
    }
}
