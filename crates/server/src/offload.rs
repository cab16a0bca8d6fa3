//! Long work beside the async threads, where there are several.
//!
//! Must not know: what the work is. On a single-threaded runtime (the simulator) it runs in place, so that a seed
//! gives the same run twice.

use tokio::runtime::{Handle, RuntimeFlavor};

pub(crate) async fn offload<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let several =
        Handle::try_current().is_ok_and(|runtime| runtime.runtime_flavor() == RuntimeFlavor::MultiThread);
    if !several {
        return work();
    }
    match tokio::task::spawn_blocking(work).await {
        Ok(outcome) => outcome,
        Err(failure) if failure.is_panic() => std::panic::resume_unwind(failure.into_panic()),
        // The runtime is going away, and the caller with it.
        Err(_) => std::future::pending().await,
    }
}
