//! tus uploads and verified blobs.

use std::path::{Path, PathBuf};

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use chairside_model::{Op, OpKind, RecordId};
use chairside_server::clinic_create;
use chairside_wire::sync::ResultStatus;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::support::{Desk, PASSWORD, Reply, World};

fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// A desk's hand on `/v1/uploads`.
struct Tus<'a> {
    world: &'a World,
    desk: &'a Desk,
}

impl Tus<'_> {
    async fn send(&self, method: Method, path: &str, headers: &[(&str, String)], body: Body) -> Reply {
        let mut request = Request::builder().method(method).uri(path).header("tus-resumable", "1.0.0");
        request = request.header("authorization", format!("Bearer {}", self.desk.bearer));
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        self.world.send(request.body(body).expect("a request")).await
    }

    async fn create(&self, sha256: &str, length: u64) -> Reply {
        let metadata = format!(
            "sha256 {},filename {}",
            STANDARD.encode(sha256),
            STANDARD.encode("../../x-ray \u{202e}.png")
        );
        let headers = [("upload-length", length.to_string()), ("upload-metadata", metadata)];
        self.send(Method::POST, "/v1/uploads", &headers, Body::empty()).await
    }

    async fn begin(&self, sha256: &str, length: u64) -> String {
        let reply = self.create(sha256, length).await;
        assert_eq!(reply.status, StatusCode::CREATED);
        assert_eq!(reply.header("upload-offset"), "0");
        reply.header("location").to_owned()
    }

    async fn patch(&self, upload: &str, offset: u64, body: impl Into<Body>) -> Reply {
        let headers = [
            ("upload-offset", offset.to_string()),
            ("content-type", "application/offset+octet-stream".to_owned()),
        ];
        self.send(Method::PATCH, upload, &headers, body.into()).await
    }

    async fn head(&self, upload: &str) -> Reply {
        self.send(Method::HEAD, upload, &[], Body::empty()).await
    }

    async fn blob(&self, method: Method, sha256: &str, range: Option<&str>) -> Reply {
        let range: Vec<_> = range.map(|range| ("range", range.to_owned())).into_iter().collect();
        self.send(method, &format!("/v1/blobs/{sha256}"), &range, Body::empty()).await
    }
}

#[tokio::test]
async fn bytes_go_up_in_pieces_and_come_back_the_same() {
    let mut world = World::new().await;
    let mut front = world.desk().await;
    front.pull_all(&world).await;
    let bytes: Vec<u8> = (0..1_000_000u32).map(|n| n.to_le_bytes()[0] ^ n.to_le_bytes()[1]).collect();
    let hash = sha256(&bytes);
    let upload = {
        let tus = Tus { world: &world, desk: &front };
        let upload = tus.begin(&hash, 1_000_000).await;
        let reply = tus.patch(&upload, 0, bytes[..300_000].to_vec()).await;
        assert_eq!((reply.status.as_u16(), reply.header("upload-offset")), (204, "300000"));
        assert_eq!(
            tus.patch(&upload, 0, bytes.clone()).await.refused().details,
            Some(json!({"offset": 300_000}))
        );
        assert!(tus.patch(&upload, 0, bytes.clone()).await.refused().is(409, "offset_mismatch"));
        assert_eq!(
            tus.blob(Method::HEAD, &hash, None).await.status,
            404,
            "not before it is whole and verified"
        );
        upload
    };
    world.restart();
    let tus = Tus { world: &world, desk: &front };
    let head = tus.head(&upload).await;
    assert_eq!((head.header("upload-offset"), head.header("upload-length")), ("300000", "1000000"));
    assert_eq!(tus.patch(&upload, 300_000, bytes[300_000..].to_vec()).await.status, 204);
    assert_eq!(tus.head(&upload).await.header("upload-offset"), "1000000");

    let head = tus.blob(Method::HEAD, &hash, None).await;
    assert_eq!((head.status.as_u16(), head.header("content-length")), (200, "1000000"));
    let whole = tus.blob(Method::GET, &hash, None).await;
    assert_eq!(whole.body, bytes);
    assert_eq!(whole.header("etag"), format!("\"{hash}\""));
    assert_eq!(whole.header("content-type"), "application/octet-stream");
    let part = tus.blob(Method::GET, &hash, Some("bytes=999990-")).await;
    assert_eq!((part.status.as_u16(), part.header("content-range")), (206, "bytes 999990-999999/1000000"));
    assert_eq!(part.body, bytes[999_990..]);
    assert_eq!(tus.blob(Method::GET, &hash, Some("bytes=1000000-")).await.status, 416);

    let synced = front.sync(&world, &[]).await;
    let row = synced.row_of("blob").expect("the desks are told");
    assert_eq!(row.value("file"), Some(&json!({"sha256": hash, "bytes": 1_000_000})));
}

#[tokio::test]
async fn a_broken_line_loses_nothing_that_arrived() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let upload = tus.begin(&sha256(b"hello world"), 11).await;
    let pieces = vec![Ok(Bytes::from_static(b"hello ")), Err(std::io::Error::other("the line broke"))];
    let reply = tus.patch(&upload, 0, Body::from_stream(futures_util::stream::iter(pieces))).await;
    assert_eq!(reply.status, 400);
    assert_eq!(tus.head(&upload).await.header("upload-offset"), "6");
    assert_eq!(tus.patch(&upload, 6, "world").await.status, 204);
    assert_eq!(tus.blob(Method::GET, &sha256(b"hello world"), None).await.body, b"hello world");
}

#[tokio::test]
async fn other_bytes_than_promised_are_refused_and_forgotten() {
    let world = World::new().await;
    let mut front = world.desk().await;
    front.pull_all(&world).await;
    let tus = Tus { world: &world, desk: &front };
    let upload = tus.begin(&sha256(b"right"), 5).await;
    assert!(tus.patch(&upload, 0, "wrong").await.refused().is(460, "checksum_mismatch"));
    assert_eq!(tus.head(&upload).await.status, 404);
    assert_eq!(tus.blob(Method::GET, &sha256(b"right"), None).await.status, 404);
    assert_eq!(tus.blob(Method::GET, &sha256(b"wrong"), None).await.status, 404);
    assert!(front.sync(&world, &[]).await.rows.is_empty());
}

#[tokio::test]
async fn more_bytes_than_announced_are_refused() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let upload = tus.begin(&sha256(b"right"), 5).await;
    let stream =
        futures_util::stream::iter(vec![Ok::<_, std::io::Error>(Bytes::from_static(b"right and more"))]);
    assert!(tus.patch(&upload, 0, Body::from_stream(stream)).await.refused().is(413, "too_large"));
    assert_eq!(tus.head(&upload).await.header("upload-offset"), "0");
}

#[tokio::test]
async fn bytes_that_are_not_those_of_their_checksum_are_dropped() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let bytes = b"hello world";
    let upload = tus.begin(&sha256(bytes), 11).await;
    let digest = |algorithm: &str, bytes: &[u8]| match algorithm {
        "sha1" => STANDARD.encode(sha1::Sha1::digest(bytes)),
        _ => STANDARD.encode(Sha256::digest(bytes)),
    };
    let patch = async |offset: usize, body: &'static [u8], checksum: String| {
        let headers = [
            ("upload-offset", offset.to_string()),
            ("content-type", "application/offset+octet-stream".to_owned()),
            ("upload-checksum", checksum),
        ];
        tus.send(Method::PATCH, &upload, &headers, Body::from(body)).await
    };
    for algorithm in ["sha1", "sha256"] {
        let promised = format!("{algorithm} {}", digest(algorithm, b"hello "));
        assert!(patch(0, b"jello ", promised).await.refused().is(460, "checksum_mismatch"), "{algorithm}");
        assert_eq!(tus.head(&upload).await.header("upload-offset"), "0", "{algorithm}");
    }
    for wrong in ["md5 1B2M2Y8AsgTpgAmY7PhCfg==", "sha256", "sha256 ***"] {
        assert!(patch(0, b"hello ", wrong.to_owned()).await.refused().is(400, "bad_request"), "{wrong}");
    }
    let reply = patch(0, b"hello ", format!("sha1 {}", digest("sha1", b"hello "))).await;
    assert_eq!((reply.status.as_u16(), reply.header("upload-offset")), (204, "6"));
    assert!(
        patch(6, b"w0rld", format!("sha256 {}", digest("sha256", b"world")))
            .await
            .refused()
            .is(460, "checksum_mismatch")
    );
    assert_eq!(tus.head(&upload).await.header("upload-offset"), "6", "what came before stays");
    let reply = patch(6, b"world", format!("sha256 {}", digest("sha256", b"world"))).await;
    assert_eq!((reply.status.as_u16(), reply.header("upload-offset")), (204, "11"));
    assert_eq!(tus.blob(Method::GET, &sha256(bytes), None).await.body, bytes);
}

#[tokio::test]
async fn every_reply_says_which_tus_it_speaks() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let upload = tus.begin(&sha256(b"hello"), 5).await;
    for path in ["/v1/uploads", upload.as_str()] {
        let request = Request::builder().method(Method::OPTIONS).uri(path);
        let reply = world.send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(reply.status, 204);
        assert_eq!((reply.header("tus-version"), reply.header("tus-max-size")), ("1.0.0", "2147483648"));
        assert_eq!(reply.header("tus-extension"), "creation,termination,checksum,expiration");
        assert_eq!(reply.header("tus-checksum-algorithm"), "sha1,sha256");
    }
    let head = tus.head(&upload).await;
    assert_eq!((head.header("tus-resumable"), head.header("cache-control")), ("1.0.0", "no-store"));
    let expires = head.header("upload-expires").to_owned();
    assert!(expires.ends_with(" GMT"), "{expires}");
    let unsigned = Request::head(&upload).header("tus-resumable", "1.0.0");
    let refused = [
        world.send(unsigned.body(Body::empty()).expect("a request")).await,
        tus.head("/v1/uploads/nonsense").await,
        tus.send(Method::GET, &upload, &[], Body::empty()).await,
        tus.patch(&upload, 3, "lo").await,
    ];
    let said = refused.map(|reply| (reply.status.as_u16(), reply.header("tus-resumable").to_owned()));
    assert_eq!(said, [401, 404, 405, 409].map(|status| (status, "1.0.0".to_owned())));
}

#[tokio::test]
async fn a_client_that_can_only_post_says_what_it_means() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let upload = tus.begin(&sha256(b"hello"), 5).await;
    let meant = |method: &str| ("x-http-method-override", method.to_owned());
    let headers = [
        meant("PATCH"),
        ("upload-offset", "0".to_owned()),
        ("content-type", "application/offset+octet-stream".to_owned()),
    ];
    assert_eq!(tus.send(Method::POST, &upload, &headers, Body::from("hel")).await.status, 204);
    let head = tus.send(Method::GET, &upload, &[meant("HEAD")], Body::empty()).await;
    assert_eq!(head.header("upload-offset"), "3");
    assert_eq!(tus.send(Method::POST, &upload, &[meant("DELETE")], Body::empty()).await.status, 204);
    assert_eq!(tus.head(&upload).await.status, 404);
    let elsewhere = Request::post("/healthz").header("x-http-method-override", "GET");
    assert_eq!(world.send(elsewhere.body(Body::empty()).expect("a request")).await.status, 405, "only there");
}

#[tokio::test]
async fn an_abandoned_upload_goes_without_anybodys_asking() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let (old, young) = (tus.begin(&sha256(b"old"), 3).await, tus.begin(&sha256(b"young"), 5).await);
    tus.patch(&old, 0, "o").await;
    world.env.advance_ms(6 * 86_400_000);
    let reply = world.sign_in("dana", PASSWORD, None, Some(front.device)).await.expect("signs in");
    let front = Desk::new(&world, reply);
    let tus = Tus { world: &world, desk: &front };
    let before = tus.head(&young).await.header("upload-expires").to_owned();
    let touched = tus.patch(&young, 0, "yo").await;
    assert_ne!(touched.header("upload-expires"), before, "who goes on gets another week, and is told");
    world.env.advance_ms(2 * 86_400_000);
    world.server.sweep().await;
    let folder = world.data.path().join("clinics").join(world.clinic.to_string()).join("uploads");
    assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 1);
    let reply = world.sign_in("dana", PASSWORD, None, Some(front.device)).await.expect("signs in");
    let later = Desk::new(&world, reply);
    let tus = Tus { world: &world, desk: &later };
    assert_eq!(tus.head(&old).await.status, 404);
    assert_eq!(tus.patch(&young, 2, "ung").await.status, 204);
}

#[tokio::test]
async fn what_cannot_be_an_upload() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let hash = sha256(b"x");
    assert!(tus.create(&hash, 0).await.refused().is(400, "bad_request"), "empty");
    assert!(tus.create(&hash, 2 * 1024 * 1024 * 1024 + 1).await.refused().is(413, "too_large"));
    assert!(tus.create("../../etc/passwd", 5).await.refused().is(400, "bad_request"));
    assert_eq!(tus.head("/v1/uploads/nonsense").await.status, 404);
    let upload = tus.begin(&hash, 1).await;
    let untyped =
        tus.send(Method::PATCH, &upload, &[("upload-offset", "0".to_owned())], Body::from("x")).await;
    assert_eq!(untyped.status, 415);
    let request = Request::head(&upload).header("authorization", format!("Bearer {}", front.bearer));
    let reply = world.send(request.body(Body::empty()).expect("a request")).await;
    assert_eq!((reply.status.as_u16(), reply.header("tus-version")), (412, "1.0.0"));
}

#[tokio::test]
async fn bytes_the_clinic_has_need_not_be_sent_again() {
    let world = World::new().await;
    let (front, surgery) = (world.desk().await, world.desk().await);
    let hash = sha256(b"same");
    let tus = Tus { world: &world, desk: &front };
    let upload = tus.begin(&hash, 4).await;
    assert_eq!(tus.patch(&upload, 0, "same").await.status, 204);
    let tus = Tus { world: &world, desk: &surgery };
    let reply = tus.create(&hash, 4).await;
    assert_eq!((reply.status.as_u16(), reply.header("upload-offset")), (201, "4"));
    assert_eq!(tus.head(reply.header("location")).await.header("upload-offset"), "4");
    assert!(
        tus.create(&hash, 5).await.refused().is(400, "bad_request"),
        "the same hash cannot have two lengths"
    );
}

#[tokio::test]
async fn what_one_clinic_has_another_cannot_learn() {
    let world = World::new().await;
    clinic_create(&world.server, "Other", "olga", PASSWORD).await.expect("a clinic");
    let front = world.desk().await;
    let olga = Desk::new(&world, world.sign_in("olga", PASSWORD, None, None).await.expect("signs in"));
    let hash = sha256(b"secret");
    let mine = Tus { world: &world, desk: &front };
    let open = mine.begin(&sha256(b"open"), 4).await;
    let upload = mine.begin(&hash, 6).await;
    mine.patch(&upload, 0, "secret").await;

    let other = Tus { world: &world, desk: &olga };
    for method in [Method::HEAD, Method::GET] {
        assert_eq!(other.blob(method, &hash, None).await.status, 404);
    }
    assert_eq!(other.create(&hash, 6).await.header("upload-offset"), "0", "no sign that somebody has it");
    for upload in [&open, &upload] {
        assert_eq!(other.head(upload).await.status, 404);
        assert_eq!(other.patch(upload, 0, "x").await.status, 404);
        assert_eq!(other.send(Method::DELETE, upload, &[], Body::empty()).await.status, 404);
    }
    assert_eq!(mine.head(&open).await.status, 200);
}

#[tokio::test]
async fn uploads_are_given_up_or_grow_old() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let upload = tus.begin(&sha256(b"a"), 1).await;
    assert_eq!(tus.send(Method::DELETE, &upload, &[], Body::empty()).await.status, 204);
    assert_eq!(tus.head(&upload).await.status, 404);

    let upload = tus.begin(&sha256(b"b"), 1).await;
    world.env.advance_ms(8 * 86_400_000);
    let reply = world.sign_in("dana", PASSWORD, None, Some(front.device)).await.expect("signs in");
    let later = Desk::new(&world, reply);
    let tus = Tus { world: &world, desk: &later };
    assert_eq!(tus.head(&upload).await.status, 410);
    assert_eq!(tus.head(&upload).await.status, 404);
    let folder = world.data.path().join("clinics").join(world.clinic.to_string()).join("uploads");
    assert_eq!(std::fs::read_dir(folder).expect("a folder").count(), 0);
}

#[tokio::test]
async fn an_upload_whose_end_was_cut_off_is_finished_by_the_next_question() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let (before, after) = (sha256(b"before"), sha256(b"after!"));

    // Killed after the last byte, before the hash was checked.
    let upload = tus.begin(&before, 6).await;
    arrives(&world, &upload, b"before");
    assert_eq!(tus.head(&upload).await.header("upload-offset"), "6");
    assert_eq!(tus.blob(Method::GET, &before, None).await.body, b"before");

    // Killed after the rename, before the list was written.
    let upload = tus.begin(&after, 6).await;
    is_renamed(&world, &arrives(&world, &upload, b"after!"), &after);
    assert_eq!(tus.head(&upload).await.header("upload-offset"), "6");
    assert_eq!(tus.blob(Method::GET, &after, None).await.body, b"after!");
}

#[tokio::test]
async fn bytes_whose_upload_was_given_up_before_they_were_listed_are_known_to_the_next() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let hash = sha256(b"after!");
    let upload = tus.begin(&hash, 6).await;
    is_renamed(&world, &arrives(&world, &upload, b"after!"), &hash);
    assert_eq!(tus.send(Method::DELETE, &upload, &[], Body::empty()).await.status, 204);
    assert_eq!(tus.blob(Method::GET, &hash, None).await.status, 404);
    assert_eq!(tus.create(&hash, 6).await.header("upload-offset"), "6");
    assert_eq!(tus.blob(Method::GET, &hash, None).await.body, b"after!");
}

fn clinic_folder(world: &World) -> PathBuf {
    world.data.path().join("clinics").join(world.clinic.to_string())
}

/// The bytes are on the disk, and nobody was told.
fn arrives(world: &World, upload: &str, bytes: &[u8]) -> PathBuf {
    let file = clinic_folder(world).join("uploads").join(upload.rsplit('/').next().expect("an id"));
    let mut opened = std::fs::File::options().append(true).open(&file).expect("opens");
    std::io::Write::write_all(&mut opened, bytes).expect("writes");
    file
}

fn is_renamed(world: &World, file: &Path, hash: &str) {
    let shard = clinic_folder(world).join("blobs").join(&hash[..2]);
    std::fs::create_dir_all(&shard).expect("a folder");
    std::fs::rename(file, shard.join(hash)).expect("renames");
}

#[tokio::test]
async fn an_upload_longer_than_announced_is_gone_and_not_whole() {
    let world = World::new().await;
    let front = world.desk().await;
    let tus = Tus { world: &world, desk: &front };
    let folder = world.data.path().join("clinics").join(world.clinic.to_string()).join("uploads");
    for asks_first in [true, false] {
        let upload = tus.begin(&sha256(b"right"), 5).await;
        let file = folder.join(upload.rsplit('/').next().expect("an id"));
        let mut file = std::fs::File::options().append(true).open(&file).expect("opens");
        std::io::Write::write_all(&mut file, b"right and more").expect("a disk that went wrong");
        let reply =
            if asks_first { tus.head(&upload).await } else { tus.patch(&upload, 14, Body::empty()).await };
        assert_eq!(reply.status, 410);
        assert_eq!(tus.blob(Method::GET, &sha256(b"right"), None).await.status, 404);
        assert_eq!(tus.head(&upload).await.status, 404);
    }
}

const DAY_MS: u64 = 86_400_000;

/// One desk that files pictures, and days that go by.
struct Days {
    world: World,
    desk: Desk,
}

impl Days {
    async fn new() -> Self {
        let world = World::new().await;
        let mut desk = world.desk().await;
        desk.pull_all(&world).await;
        Self { world, desk }
    }

    async fn pass(&mut self, days: u64) {
        self.world.env.advance_ms(days * DAY_MS);
        self.world.server.sweep().await;
        let reply =
            self.world.sign_in("dana", PASSWORD, None, Some(self.desk.device)).await.expect("signs in");
        self.desk.bearer = reply.token.bearer;
    }

    async fn upload(&self, bytes: &'static [u8]) {
        let tus = Tus { world: &self.world, desk: &self.desk };
        let upload = tus.begin(&sha256(bytes), bytes.len() as u64).await;
        assert_eq!(tus.patch(&upload, 0, bytes).await.status, 204);
    }

    async fn image(&mut self, bytes: &[u8]) -> RecordId {
        let (patient, image) =
            (RecordId::fresh(self.world.env.as_ref()), RecordId::fresh(self.world.env.as_ref()));
        let file =
            json!({"sha256": sha256(bytes), "bytes": bytes.len(), "filename": "a.png", "mime": "image/png"});
        let person = self.desk.op("patient", patient, &[("given", json!("Ama"), None)]);
        let units = [("file", file, None), ("taken_at", json!("2027-01-15T08:00:00.000Z"), None)];
        let mut picture = self.desk.op("image", image, &units);
        picture.parent = Some(patient);
        self.send(&[person, picture]).await;
        image
    }

    async fn mark(&mut self, image: RecordId, kind: OpKind) {
        let mut op = self.desk.op("image", image, &[]);
        op.kind = kind;
        op.seen = u64::MAX >> 1;
        self.send(&[op]).await;
    }

    async fn send(&mut self, ops: &[Op]) {
        let synced = self.desk.sync(&self.world, ops).await;
        assert!(
            synced.results.iter().all(|result| result.status != ResultStatus::Refused),
            "{:?}",
            synced.results
        );
    }

    async fn release(&self, bytes: &[u8]) -> u16 {
        let tus = Tus { world: &self.world, desk: &self.desk };
        let path = format!("/v1/blobs/{}", sha256(bytes));
        tus.send(Method::DELETE, &path, &[], Body::empty()).await.status.as_u16()
    }

    async fn has(&self, bytes: &[u8]) -> bool {
        let tus = Tus { world: &self.world, desk: &self.desk };
        tus.blob(Method::HEAD, &sha256(bytes), None).await.status == 200
    }
}

#[tokio::test]
async fn bytes_go_ninety_days_after_the_last_reference_and_not_before() {
    let mut days = Days::new().await;
    days.upload(b"shown twice").await;
    let (first, second) = (days.image(b"shown twice").await, days.image(b"shown twice").await);
    days.mark(first, OpKind::Delete).await;
    // A desk that is wrong about it changes nothing; nor does one that says it again.
    for _ in 0..2 {
        assert_eq!(days.release(b"shown twice").await, 204);
    }
    days.pass(100).await;
    assert!(days.has(b"shown twice").await, "the second image is still there");
    days.mark(second, OpKind::Delete).await;
    assert_eq!(days.release(b"shown twice").await, 204);
    days.pass(89).await;
    assert!(days.has(b"shown twice").await);
    days.pass(2).await;
    assert!(!days.has(b"shown twice").await);
    let synced = days.desk.sync(&days.world, &[]).await;
    assert!(synced.row_of("blob").expect("the desks are told").deleted.is_some());
    assert_eq!(days.release(b"shown twice").await, 404, "told late, it changes nothing");

    // Whoever still has them brings them back.
    days.mark(second, OpKind::Restore).await;
    days.upload(b"shown twice").await;
    assert!(days.has(b"shown twice").await);
    let synced = days.desk.sync(&days.world, &[]).await;
    assert!(synced.row_of("blob").expect("the desks are told").deleted.is_none());
}

#[tokio::test]
async fn an_image_that_was_taken_back_in_time_keeps_its_bytes() {
    let mut days = Days::new().await;
    days.upload(b"taken back").await;
    let image = days.image(b"taken back").await;
    days.mark(image, OpKind::Delete).await;
    assert_eq!(days.release(b"taken back").await, 204);
    days.pass(60).await;
    days.mark(image, OpKind::Restore).await;
    days.pass(60).await;
    assert!(days.has(b"taken back").await);
    days.mark(image, OpKind::Delete).await;
    assert_eq!(days.release(b"taken back").await, 204);
    days.pass(60).await;
    assert!(days.has(b"taken back").await, "counted from the second time");
    days.pass(31).await;
    assert!(!days.has(b"taken back").await);
}

#[tokio::test]
async fn bytes_that_no_row_ever_named_are_kept() {
    let mut days = Days::new().await;
    days.upload(b"rows missing").await;
    assert_eq!(days.release(b"rows missing").await, 204);
    days.pass(1_000).await;
    assert!(days.has(b"rows missing").await, "an empty list of references is no reason");
}

#[tokio::test]
async fn bytes_somebody_counts_on_again_are_kept() {
    let mut days = Days::new().await;
    days.upload(b"counted on").await;
    let image = days.image(b"counted on").await;
    days.mark(image, OpKind::Delete).await;
    assert_eq!(days.release(b"counted on").await, 204);
    days.world.env.advance_ms(91 * DAY_MS);
    let reply = days.world.sign_in("dana", PASSWORD, None, Some(days.desk.device)).await.expect("signs in");
    days.desk.bearer = reply.token.bearer;
    // Filed anew at a desk whose record has not come yet; and then the round.
    let tus = Tus { world: &days.world, desk: &days.desk };
    assert_eq!(tus.create(&sha256(b"counted on"), 10).await.header("upload-offset"), "10");
    days.world.server.sweep().await;
    assert!(days.has(b"counted on").await);
}

#[tokio::test]
async fn a_file_that_the_servers_disk_lost_or_spoilt_is_off_the_list() {
    for spoilt in [false, true] {
        let mut days = Days::new().await;
        days.upload(b"a picture").await;
        let hash = sha256(b"a picture");
        let clinic = days.world.data.path().join("clinics").join(days.world.clinic.to_string());
        let stored = clinic.join("blobs").join(&hash[..2]).join(&hash);
        if spoilt {
            let mut file = std::fs::File::options().write(true).open(&stored).expect("the stored file");
            std::io::Write::write_all(&mut file, b"a pictura").expect("the stored file");
        } else {
            std::fs::remove_file(&stored).expect("the stored file");
        }
        days.desk.pull_all(&days.world).await;
        let tus = Tus { world: &days.world, desk: &days.desk };
        let check = format!("/v1/blobs/{hash}/check");
        assert_eq!(tus.send(Method::POST, &check, &[], Body::empty()).await.status, 404);
        assert!(!days.has(b"a picture").await);
        let synced = days.desk.sync(&days.world, &[]).await;
        assert!(synced.row_of("blob").expect("the desks are told").deleted.is_some());
        days.upload(b"a picture").await;
        let tus = Tus { world: &days.world, desk: &days.desk };
        assert_eq!(tus.send(Method::POST, &check, &[], Body::empty()).await.status, 204);
        assert_eq!(tus.blob(Method::GET, &hash, None).await.body, b"a picture");
        assert_eq!(stored.with_extension("damaged").exists(), spoilt, "what was spoilt is kept aside");
    }
}
