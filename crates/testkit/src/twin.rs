//! The shell's twin: the same door, events, pictures and drops over loopback HTTP, so that a browser shows the same
//! window over the real core. For tests and for development in a browser; the shipped window opens no port.
//!
//! Like the shell it hands on and understands nothing: it must not know patients, SQL or the server.

mod pages;

use std::collections::VecDeque;
use std::convert::Infallible;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, ensure};
use axum::extract::{DefaultBodyLimit, Path as Part, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use chairside_clinic::desk::PAYLOAD_BYTES_MAX;
use chairside_clinic::{Caller, Desk, DeskOptions, DoorError, DoorEvent, PictureSize, SyncMode};
use futures_util::stream::{Stream, unfold};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::broadcast::{self, error::RecvError};

/// Events a page may lag behind; past these it is told that all it shows may be old.
const EVENTS_AHEAD_MAX: usize = 1_024;

#[derive(clap::Args)]
pub struct Options {
    /// Where this desk keeps its clinic
    #[arg(long, value_name = "DIR")]
    profile: PathBuf,
    /// The built UI, of a mode that knows this door
    #[arg(long, value_name = "DIR")]
    ui: PathBuf,
    /// A loopback address; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:0")]
    listen: SocketAddr,
}

struct Twin {
    desk: Arc<Desk>,
    ui: PathBuf,
    /// `HOST:PORT`, the only name this server answers to.
    own: String,
    /// What the window hears, the desk's events and the shell's own.
    said: broadcast::Sender<Value>,
    /// What a person chooses in the next dialog, or has on the clipboard.
    chosen: Mutex<Vec<PathBuf>>,
}

/// Serves until the process is asked to end, then closes the desk.
pub async fn serve(options: Options) -> Result<()> {
    ensure!(options.listen.ip().is_loopback(), "the twin listens on a loopback address only");
    ensure!(options.ui.join("index.html").is_file(), "there is no built UI in {}", options.ui.display());
    let listener = TcpListener::bind(options.listen).await.context("no place to listen")?;
    let own = listener.local_addr()?.to_string();
    let desk = Desk::start(DeskOptions {
        profile: options.profile,
        sync: SyncMode::Background,
        child_program: std::env::current_exe()?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    });
    let (said, _) = broadcast::channel(EVENTS_AHEAD_MAX);
    println!("{}", json!({ "listening": format!("http://{own}") }));
    tokio::spawn(forward(Arc::clone(&desk), said.clone()));
    let twin = Twin { desk: Arc::clone(&desk), ui: options.ui, own, said, chosen: Mutex::default() };
    tokio::select! {
        served = axum::serve(listener, router(Arc::new(twin))) => served?,
        () = asked_to_end() => {}
    }
    desk.stop().await;
    Ok(())
}

fn router(twin: Arc<Twin>) -> Router {
    let pictures = PictureSize::ALL.into_iter().fold(Router::new(), |router, (word, size)| {
        let of_size = async move |State(twin): State<Arc<Twin>>, Part(id): Part<String>| {
            picture(&twin.desk, &id, size).await
        };
        router.route(&format!("/{word}/{{id}}"), get(of_size))
    });
    pictures
        .route("/door/{name}", post(door))
        .route("/events", get(events))
        .route("/drop", post(dropped))
        .route("/choose", post(choose))
        .fallback(get(page))
        .layer(DefaultBodyLimit::max(PAYLOAD_BYTES_MAX))
        .layer(from_fn_with_state(Arc::clone(&twin), only_its_own))
        .with_state(twin)
}

/// A page from elsewhere in the same browser must not reach the clinic, nor must a name that was bent to loopback.
async fn only_its_own(State(twin): State<Arc<Twin>>, request: Request, next: Next) -> Response {
    if is_own(&twin.own, request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

fn is_own(own: &str, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).is_some_and(|host| host == own);
    let origin = headers.get(header::ORIGIN);
    host && origin.is_none_or(|origin| origin.as_bytes() == format!("http://{own}").as_bytes())
}

async fn door(
    State(twin): State<Arc<Twin>>,
    Part(name): Part<String>,
    Json(payload): Json<Value>,
) -> Json<Value> {
    let answer = match name.as_str() {
        "folder_pick" => match twin.take_chosen().first() {
            Some(folder) => twin.desk.folder_offer(folder).map(|offer| json!(offer)),
            None => Ok(json!({ "handle": null, "place": null })),
        },
        "files_pick" | "files_paste" => {
            twin.desk.file_offers(&twin.take_chosen()).map(|items| json!({ "items": items }))
        }
        "support_bundle_save" => support_bundle_save(&twin).await,
        "recovery_key_save" => Ok(json!({ "saved": recovery_key_save(&twin, &payload).await })),
        // no printer, no second window, and nobody who follows links from outside
        "window_print" | "viewer_window" => Ok(json!({})),
        "image_save" => image_save(&twin, payload).await,
        "link_take" => Ok(json!({ "link": null })),
        _ => twin.desk.call(Caller::Window, &name, payload).await,
    };
    Json(match answer {
        Ok(answer) => json!({ "ok": answer }),
        Err(error) => json!({ "error": error }),
    })
}

/// As the shell does it: the path is between the person and the dialog.
async fn support_bundle_save(twin: &Twin) -> Result<Value, DoorError> {
    let Some(path) = twin.take_chosen().into_iter().next() else {
        return Ok(json!({ "saved": false }));
    };
    twin.desk.call(Caller::Cli, "support_bundle", json!({ "path": path })).await?;
    Ok(json!({ "saved": true }))
}

async fn image_save(twin: &Twin, payload: Value) -> Result<Value, DoorError> {
    let Some(path) = twin.take_chosen().into_iter().next() else {
        return Ok(json!({ "saved": false }));
    };
    let export = json!({ "id": payload["id"], "path": path, "as": payload["as"] });
    twin.desk.call(Caller::Cli, "image_export", export).await?;
    Ok(json!({ "saved": true }))
}

/// The key is in the window alone: the core forgot it.
async fn recovery_key_save(twin: &Twin, payload: &Value) -> bool {
    let Some(path) = twin.take_chosen().into_iter().next() else { return false };
    let text = payload["text"].as_str().unwrap_or_default();
    tokio::fs::write(path, text).await.is_ok()
}

#[derive(Deserialize)]
struct Paths {
    paths: Vec<PathBuf>,
}

/// What a test chooses in the dialog that comes next.
async fn choose(State(twin): State<Arc<Twin>>, Json(Paths { paths }): Json<Paths>) {
    *twin.chosen.lock().unwrap_or_else(PoisonError::into_inner) = paths;
}

/// Files let go on the window.
async fn dropped(State(twin): State<Arc<Twin>>, Json(Paths { paths }): Json<Paths>) {
    let _ = tokio::task::spawn_blocking(move || {
        let (items, refused) = match twin.desk.file_offers(&paths) {
            Ok(items) => (items, None),
            Err(error) => (Vec::new(), Some(error)),
        };
        // nobody listens: nobody looks
        let _ = twin.said.send(json!({ "event": "files_hover", "over": false }));
        let _ = twin.said.send(json!({ "event": "files_dropped", "items": items, "refused": refused }));
    })
    .await;
}

impl Twin {
    fn take_chosen(&self) -> Vec<PathBuf> {
        std::mem::take(&mut *self.chosen.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

async fn forward(desk: Arc<Desk>, said: broadcast::Sender<Value>) {
    let mut events = desk.events();
    loop {
        let told = match events.recv().await {
            Ok(event) => vec![event],
            Err(RecvError::Lagged(_)) => DoorEvent::everything(),
            Err(RecvError::Closed) => return,
        };
        for event in told {
            let _ = said.send(json!(event));
        }
    }
}

async fn events(State(twin): State<Arc<Twin>>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = unfold((twin.said.subscribe(), everything()), |(mut said, mut next)| async {
        while next.is_empty() {
            match said.recv().await {
                Ok(event) => next.push_back(event),
                Err(RecvError::Lagged(_)) => next = everything(),
                Err(RecvError::Closed) => return None,
            }
        }
        let event = Event::default().data(next.pop_front()?.to_string());
        Some((Ok(event), (said, next)))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

/// What was said before a page listened, or while its line was cut, it has not heard.
fn everything() -> VecDeque<Value> {
    DoorEvent::everything().into_iter().map(|event| json!(event)).collect()
}

async fn picture(desk: &Desk, id: &str, size: PictureSize) -> Response {
    let Ok(picture) = desk.image_picture(id, size).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let headers = [
        (header::CONTENT_TYPE, picture.mime),
        (header::CACHE_CONTROL, "no-store".to_owned()),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff".to_owned()),
    ];
    (headers, picture.bytes).into_response()
}

async fn page(State(twin): State<Arc<Twin>>, request: Request) -> Response {
    pages::page(&twin.ui, Path::new(request.uri().path())).await
}

#[cfg(unix)]
async fn asked_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = tokio::signal::ctrl_c() => {}
            }
        }
        Err(_) => std::future::pending().await,
    }
}

#[cfg(not(unix))]
async fn asked_to_end() {
    let _ = tokio::signal::ctrl_c().await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_page_is_answered() {
        let answered = |host: &str, origin: Option<&str>| {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, host.parse().unwrap());
            if let Some(origin) = origin {
                headers.insert(header::ORIGIN, origin.parse().unwrap());
            }
            is_own("127.0.0.1:4000", &headers)
        };
        assert!(answered("127.0.0.1:4000", None));
        assert!(answered("127.0.0.1:4000", Some("http://127.0.0.1:4000")));
        assert!(!answered("clinic.example:4000", None));
        assert!(!answered("127.0.0.1:4001", None));
        assert!(!answered("127.0.0.1:4000", Some("http://127.0.0.1:4001")));
        assert!(!answered("127.0.0.1:4000", Some("https://clinic.example")));
        assert!(!answered("127.0.0.1:4000", Some("null")));
        assert!(!is_own("127.0.0.1:4000", &HeaderMap::new()));
    }
}
