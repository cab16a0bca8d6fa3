//! The listening socket: bind, tell where, serve until a signal.
//!
//! Must not know: routes.

use std::fs::File;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use chairside_server::Server;
use serde_json::json;
use tokio::net::TcpListener;

pub(crate) async fn serve(server: &Server, data: &Path, listen: SocketAddr) -> anyhow::Result<()> {
    let _only = only_one(data)?;
    let listener = TcpListener::bind(listen).await.with_context(|| format!("listening on {listen}"))?;
    let address = listener.local_addr().context("asking for the port")?;
    println!("{}", json!({ "listening": format!("http://{address}") }));
    let serving = server.serve(listener);
    let stopping = async {
        asked_to_stop().await;
        tracing::info!("stopping");
        server.stop();
    };
    tokio::select! {
        ((), ()) = async { tokio::join!(serving, stopping) } => {}
        () = sweeping(server) => {}
    }
    Ok(())
}

/// Often enough that what is over after days goes within the hour, and seldom enough to cost nothing.
const SWEEP_EVERY: Duration = Duration::from_secs(60 * 60);

async fn sweeping(server: &Server) {
    loop {
        server.sweep().await;
        tokio::time::sleep(SWEEP_EVERY).await;
    }
}

/// Two servers over one folder would not see each other's pokes and uploads.
fn only_one(data: &Path) -> anyhow::Result<File> {
    let lock = File::options().create(true).truncate(false).write(true).open(data.join("serve.lock"))?;
    lock.try_lock().map_err(|_| anyhow::anyhow!("another server already serves this folder"))?;
    Ok(lock)
}

#[cfg(unix)]
async fn asked_to_stop() {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut terminate), Ok(mut interrupt)) =
        (signal(SignalKind::terminate()), signal(SignalKind::interrupt()))
    else {
        tracing::error!("signals cannot be listened to");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = interrupt.recv() => {}
    }
}

#[cfg(not(unix))]
async fn asked_to_stop() {
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending().await
    }
}
