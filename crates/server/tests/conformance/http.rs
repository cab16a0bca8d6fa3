//! The envelope: bodies, errors, events, what tools see.

use axum::body::Body;
use axum::http::{Request, header};
use axum::response::Response;
use chairside_wire::{CONTENT_TYPE, PROTOCOL_HEADER, codec};
use futures_util::StreamExt;
use serde_json::json;
use tower::ServiceExt;

use crate::support::{Desk, Reply, World};

async fn post(world: &World, desk: &Desk, kind: &str, protocol: Option<&str>, body: Vec<u8>) -> Reply {
    let mut request = Request::post("/v1/sync").header(header::CONTENT_TYPE, kind);
    if let Some(protocol) = protocol {
        request = request.header(PROTOCOL_HEADER, protocol);
    }
    let request = request.header(header::AUTHORIZATION, format!("Bearer {}", desk.bearer));
    world.send(request.body(Body::from(body)).expect("a request")).await
}

#[tokio::test]
async fn bodies_that_are_no_requests() {
    let world = World::new().await;
    let front = world.desk().await;
    let bomb = zstd::bulk::compress(&vec![b' '; 200_000_000], 3).expect("packs");
    assert!(bomb.len() < 100_000);
    let cases = [
        (CONTENT_TYPE, Some("1"), bomb, 413, "too_large"),
        ("application/json", Some("1"), vec![b' '; 2_000_000], 413, "too_large"),
        (CONTENT_TYPE, Some("1"), b"<html>".to_vec(), 400, "bad_request"),
        ("application/json", Some("1"), b"{\"patient\":\"Maria\"}".to_vec(), 400, "bad_request"),
        ("text/html", Some("1"), b"<html>".to_vec(), 415, "bad_request"),
        (CONTENT_TYPE, None, codec::encode(&front.request(&[])).expect("packs"), 400, "bad_request"),
        (
            CONTENT_TYPE,
            Some("2"),
            codec::encode(&front.request(&[])).expect("packs"),
            426,
            "upgrade_required",
        ),
    ];
    for (kind, protocol, body, status, code) in cases {
        let reply = post(&world, &front, kind, protocol, body).await;
        let refused = reply.refused();
        assert!(refused.is(status, code), "{refused:?}");
        assert!(!String::from_utf8_lossy(&reply.body).contains("Maria"), "nothing of a request in an error");
    }
}

#[tokio::test]
async fn desks_too_old_or_too_new_keep_their_queue() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let max = chairside_model::schema::version() + 2;
    for schema in [0, max + 1, u32::MAX] {
        let mut request = front.request(&[]);
        request.schema = schema;
        let refused = front.try_sync(&world, &request).await.expect_err("refused");
        assert!(refused.is(426, "upgrade_required"));
        assert_eq!(refused.details, Some(json!({"min_schema": 1, "max_schema": max})));
    }
}

#[tokio::test]
async fn a_push_beyond_its_bounds_is_too_large() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let many: Vec<_> = (0..201).map(|_| front.patient("X")).collect();
    let request = front.request(&many);
    assert!(front.try_sync(&world, &request).await.expect_err("refused").is(413, "too_large"));
    let full: Vec<_> = (0..200).map(|_| front.patient("X")).collect();
    assert_eq!(front.sync(&world, &full).await.results.len(), 200);
}

#[tokio::test]
async fn no_token_no_answer_and_never_html() {
    let world = World::new().await;
    let get = |path: &str| Request::get(path).body(Body::empty()).expect("a request");
    let nothing = "/v1/records/018f0000-0000-7000-8000-000000000000/history";
    for path in ["/v1/events", nothing, &format!("/v1/blobs/{}", "a".repeat(64))] {
        assert!(world.send(get(path)).await.refused().is(401, "sign_in_needed"), "{path}");
    }
    for path in
        ["/", "/index.html", "/v1", "/v1/blobs", "/v1/records/x", "/%2e%2e/etc/passwd", "/v1/blobs/%ff"]
    {
        assert!(world.send(get(path)).await.refused().is(404, "not_found"), "{path}");
    }
    assert!(world.send(get("/v1/sync")).await.refused().is(405, "bad_request"));
    let request = Request::get("/v1/events").header("authorization", "Bearer nonsense").body(Body::empty());
    assert!(world.send(request.expect("a request")).await.refused().is(401, "sign_in_needed"));
}

#[tokio::test]
async fn plain_json_for_tools() {
    let world = World::new().await;
    let front = world.desk().await;
    let body = serde_json::to_vec(&front.request(&[])).expect("JSON");
    let reply = post(&world, &front, "application/json; charset=utf-8", Some("1"), body).await;
    assert_eq!((reply.status.as_u16(), reply.header("content-type")), (200, "application/json"));
    assert_eq!(reply.json()["rows"].as_array().map(Vec::len), Some(3));
}

#[tokio::test]
async fn history_tells_who_wrote_what() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let patient = front.patient("Haddad");
    let (record, base) = (patient.record, Some(patient.op_id));
    let edit = front.op("patient", record, &[("family", json!("Ito"), base)]);
    let edit_id = edit.op_id;
    front.sync(&world, &[patient, edit]).await;
    let request = Request::get(format!("/v1/records/{record}/history"))
        .header("authorization", format!("Bearer {}", front.bearer))
        .header("accept", "application/json");
    let reply = world.send(request.body(Body::empty()).expect("a request")).await;
    let items = reply.json()["items"].as_array().cloned().expect("items");
    assert_eq!(items.len(), 3);
    assert_eq!((&items[0]["unit"], &items[0]["value"]), (&json!("family"), &json!("Ito")));
    assert_eq!(items[0]["from"], json!(base));
    assert_eq!(items[0]["stamp"]["op"], json!(edit_id));
    assert_eq!(items[0]["stamp"]["user"], json!(front.user));
}

#[tokio::test]
async fn events_poke_without_content_and_end_with_the_server() {
    let world = World::new().await;
    let (mut front, listening) = (world.desk().await, world.desk().await);
    let request = Request::get("/v1/events").header("authorization", format!("Bearer {}", listening.bearer));
    let request = request.body(Body::empty()).expect("a request");
    let response: Response = world.server.router().oneshot(request).await.expect("infallible");
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let mut events = response.into_body().into_data_stream();
    let first = events.next().await.expect("an event").expect("bytes");
    assert_eq!(first, "data: {\"seq\":4}\n\n");
    let patient = front.patient("Haddad");
    front.sync(&world, &[patient]).await;
    let second = events.next().await.expect("an event").expect("bytes");
    assert_eq!(second, "data: {\"seq\":5}\n\n");
    world.server.stop();
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn what_operators_see() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let patient = front.patient("Haddad");
    front.sync(&world, &[patient]).await;
    let get = |path: &str| Request::get(path).body(Body::empty()).expect("a request");
    assert_eq!(world.send(get("/healthz")).await.json()["status"], json!("ok"));
    let metrics = String::from_utf8(world.send(get("/metrics")).await.body).expect("text");
    assert!(metrics.contains("chairside_ops_total{result=\"applied\"} 1"), "{metrics}");
    assert!(metrics.contains("chairside_clinics_open 1"));
    assert!(metrics.contains("chairside_requests_total{route=\"/v1/sync\",status=\"200\"} 1"));
    assert!(!metrics.contains(&world.clinic.to_string()));
    let openapi = world.send(get("/openapi.json")).await.json();
    let paths: Vec<_> = openapi["paths"].as_object().expect("paths").keys().cloned().collect();
    for path in [
        "/v1/sync",
        "/v1/sign-in",
        "/v1/token",
        "/v1/events",
        "/v1/records/{id}/history",
        "/v1/uploads",
        "/v1/uploads/{id}",
        "/v1/blobs/{sha256}",
    ] {
        assert!(paths.iter().any(|known| known == path), "{path}");
    }
}
