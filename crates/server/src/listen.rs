//! Connections: accepted up to a number, dropped if they say nothing, let out in peace when the server stops.
//!
//! Must not know: routes, signals.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::net::TcpListener;
use tokio::sync::Semaphore;
use tower::ServiceExt;

use crate::limits::{ACCEPT_PAUSE, CONNECTIONS_MAX, HEADERS, SHUTDOWN_GRACE};
use crate::server::Server;

impl Server {
    /// Serves until [`Server::stop`], then lets the last replies out.
    pub async fn serve(&self, listener: TcpListener) {
        let router = self.router();
        let graceful = GracefulShutdown::new();
        let places = Arc::new(Semaphore::new(CONNECTIONS_MAX));
        let stopping = self.stopping();
        let mut http = http1::Builder::new();
        http.timer(TokioTimer::new()).header_read_timeout(HEADERS);
        loop {
            let Ok(place) = Arc::clone(&places).acquire_owned().await else { break };
            let accepted = tokio::select! {
                () = stopping.cancelled() => break,
                accepted = listener.accept() => accepted,
            };
            let Ok((stream, peer)) = accepted.inspect_err(|error| tracing::warn!(%error, "accept")) else {
                tokio::time::sleep(ACCEPT_PAUSE).await;
                continue;
            };
            // Small replies must not wait for the next packet.
            let _ = stream.set_nodelay(true);
            let router = router.clone();
            let service = service_fn(move |request| answer(router.clone(), peer, request));
            let talk = graceful.watch(http.serve_connection(TokioIo::new(stream), service));
            tokio::spawn(async move {
                // How a conversation broke off matters to nobody: the desk comes back.
                let _ = talk.await;
                drop(place);
            });
        }
        drop(listener);
        let _ = tokio::time::timeout(SHUTDOWN_GRACE, graceful.shutdown()).await;
    }
}

async fn answer(
    router: Router,
    peer: SocketAddr,
    mut request: hyper::Request<Incoming>,
) -> Result<Response, Infallible> {
    request.extensions_mut().insert(ConnectInfo(peer));
    router.oneshot(request.map(Body::new)).await
}
