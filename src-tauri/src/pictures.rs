//! The `chairside:` scheme: displayable pictures of images, by id. The window gets bytes, never a path.

use crate::{AppRuntime, window};
use chairside_clinic::{Desk, PictureSize};
use std::sync::Arc;
use tauri::http::{HeaderValue, Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Url};

pub(crate) const SCHEME: &str = "chairside";

/// Answers `/thumb/ID` and the other words of [`PictureSize::ALL`]; everything else, and what is not here, is not found.
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands the context over")]
pub(crate) fn answer(
    context: UriSchemeContext<'_, AppRuntime>,
    request: Request<Vec<u8>>,
    responder: UriSchemeResponder,
) {
    let desk = Arc::clone(&context.app_handle().state::<Arc<Desk>>());
    tauri::async_runtime::spawn(async move {
        let response = picture(&desk, request.uri().path()).await;
        let mut response = response.unwrap_or_else(not_found);
        // Samples are fetched by script, which the engine allows our own pages alone.
        if let Some(origin) = request.headers().get(header::ORIGIN).filter(|origin| is_ours(origin)) {
            response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, origin.clone());
        }
        responder.respond(response);
    });
}

async fn picture(desk: &Desk, path: &str) -> Option<Response<Vec<u8>>> {
    let (word, id) = path.trim_start_matches('/').split_once('/')?;
    let (_, size) = PictureSize::ALL.into_iter().find(|(known, _)| *known == word)?;
    let picture = desk.image_picture(id, size).await.ok()?;
    Response::builder()
        .header(header::CONTENT_TYPE, picture.mime)
        // a patient's picture stays in memory: the web engine must not keep it on disk
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(picture.bytes)
        .ok()
}

fn is_ours(origin: &HeaderValue) -> bool {
    origin.to_str().ok().and_then(|origin| Url::parse(origin).ok()).is_some_and(|url| window::is_ours(&url))
}

fn not_found() -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}
