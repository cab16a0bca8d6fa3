//! The files of the built UI, and nothing beside them.

use std::path::{Component, Path, PathBuf};

use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

const TYPES: [(&str, &str); 6] = [
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("svg", "image/svg+xml"),
    ("woff2", "font/woff2"),
    ("json", "application/json"),
];

pub(super) async fn page(ui: &Path, address: &Path) -> Response {
    let file = file_of(address);
    let kind = file.as_deref().and_then(type_of);
    let (Some(file), Some(kind)) = (file, kind) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match tokio::fs::read(ui.join(file)).await {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind)], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Below the folder and nowhere else: no way up, no second root.
fn file_of(address: &Path) -> Option<PathBuf> {
    let below = address.strip_prefix("/").ok()?;
    if below.as_os_str().is_empty() {
        return Some(PathBuf::from("index.html"));
    }
    let plain = below.components().all(|part| matches!(part, Component::Normal(_)));
    plain.then(|| below.to_path_buf())
}

fn type_of(file: &Path) -> Option<&'static str> {
    let extension = file.extension()?.to_str()?;
    TYPES.iter().find(|(of, _)| *of == extension).map(|(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_a_file_of_the_ui_or_nowhere() {
        let file = |address: &str| file_of(Path::new(address));
        assert_eq!(file("/"), Some("index.html".into()));
        assert_eq!(file("/assets/index.js"), Some("assets/index.js".into()));
        for nowhere in ["/../clinic.db", "/assets/../../key", "//etc/../../x", "", "assets"] {
            assert_eq!(file(nowhere), None, "{nowhere}");
        }
        assert_eq!(type_of(Path::new("clinic.db")), None);
        assert_eq!(type_of(Path::new("index.html")), Some("text/html; charset=utf-8"));
    }
}
