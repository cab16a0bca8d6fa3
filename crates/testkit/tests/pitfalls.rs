//! How systems like this one lose data elsewhere, each played out here: real stores and engines against the server's
//! own router, on a clock that the test sets. `docs/reliability.md` names these tests.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use chairside_model::env::fixed::FixedEnv;
use chairside_model::{ClinicId, Clock, DeviceId, Env, LifeId, RecordId};
use chairside_server::{PasswordCost, Server, ServerOptions, clinic_create};
use chairside_store::keys::DataKey;
use chairside_store::{
    Edit, EditKind, QueueCounts, ReconcileReason, Snapshot, Store, StoreOptions, outbox, reconcile, shown,
};
use chairside_sync::engine::Urgency;
use chairside_sync::{Engine, Failure, OwnDesk, Step};
use chairside_wire::desks::{DESKS_PATH, DesksReply};
use chairside_wire::reconcile::RECONCILE_PATH;
use chairside_wire::snapshot::SNAPSHOT_PATH;
use chairside_wire::sync::SYNC_PATH;
use chairside_wire::users::{SIGN_IN_PATH, SignInReply, SignInRequest};
use chairside_wire::{CONTENT_TYPE, ErrorBody, PROTOCOL, PROTOCOL_HEADER, WireError, code, codec};
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt;

const PASSWORD: &str = "correct horse";
const BYTES_MAX: usize = 64 * 1024 * 1024;
const DAY_MS: u64 = 86_400_000;
/// More exchanges than anything here needs: a desk that does not come to rest is stuck.
const EXCHANGES_MAX: usize = 2_000;

struct Clinic {
    folder: TempDir,
    env: Arc<FixedEnv>,
    router: axum::Router,
    id: ClinicId,
}

impl Clinic {
    async fn open(page_bytes: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let env = Arc::new(FixedEnv::new(1_800_000_000_000, 11));
        let server = serve(&folder.path().join("server"), &env, page_bytes);
        let id = clinic_create(&server, "Smile", "dana", PASSWORD).await.unwrap();
        Self { router: server.router(), folder, env, id }
    }

    async fn join(&self, name: &str) -> Desk {
        let key = DataKey::fresh(&*self.env);
        let env: Arc<dyn Env> = self.env.clone();
        let path = self.folder.path().join(format!("{name}.db"));
        let store = Store::create(&StoreOptions { path: &path, key: &key, env }).unwrap();
        let signed_in = self.sign_in(name, &store).await;
        store
            .write_as_desk(|tx| {
                let meta = tx.meta_mut();
                meta.clinic = Some(self.id);
                meta.device = Some(signed_in.device);
                meta.user = Some(signed_in.user);
                meta.server = Some("http://here".to_owned());
                Ok(())
            })
            .unwrap();
        let engine = Engine::new(LifeId::fresh(&*self.env));
        Desk { name: name.to_owned(), key, store, engine, token: signed_in.token.bearer }
    }

    /// As the door does it: a desk that is given the clinic in parts.
    async fn join_new(&self, name: &str) -> Desk {
        let desk = self.join(name).await;
        let wanted = Snapshot::wanted(self.env.now_ms());
        desk.store
            .write_as_desk(|tx| {
                tx.meta_mut().snapshot = Some(wanted);
                Ok(())
            })
            .unwrap();
        desk
    }

    async fn sign_in(&self, name: &str, store: &Store) -> SignInReply {
        let request = self.sign_in_request(name, store.meta().device);
        self.post(SIGN_IN_PATH, None, codec::encode(&request).unwrap()).await.unwrap()
    }

    fn sign_in_request(&self, name: &str, device: Option<DeviceId>) -> SignInRequest {
        SignInRequest {
            login: "dana".to_owned(),
            password: PASSWORD.to_owned(),
            clinic: Some(self.id),
            device,
            desk: name.to_owned(),
        }
    }

    /// Somebody copied the profile, as it lies there, and opened the copy.
    fn copy_of(&self, desk: &Desk, name: &str) -> Desk {
        for end in [".db", ".db-wal"] {
            let at = |name: &str| self.folder.path().join(format!("{name}{end}"));
            std::fs::copy(at(&desk.name), at(name)).unwrap();
        }
        let path = self.folder.path().join(format!("{name}.db"));
        let store =
            Store::open(&StoreOptions { path: &path, key: &desk.key, env: self.env.clone() }).unwrap();
        let mut engine = Engine::new(LifeId::fresh(&*self.env));
        engine.resume(&store).unwrap();
        Desk { name: name.to_owned(), key: desk.key.clone(), store, engine, token: desk.token.clone() }
    }

    async fn post<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        token: Option<&str>,
        body: Vec<u8>,
    ) -> Result<T, Failure> {
        let mut request = axum::http::Request::post(path)
            .header(PROTOCOL_HEADER, PROTOCOL)
            .header("content-type", CONTENT_TYPE)
            .header("accept", CONTENT_TYPE);
        if let Some(token) = token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let response = self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let status = response.status().as_u16();
        let bytes = axum::body::to_bytes(response.into_body(), BYTES_MAX).await.unwrap();
        match status {
            200 => Ok(codec::decode(&bytes, BYTES_MAX).unwrap()),
            401 => Err(Failure::SignInNeeded),
            _ => {
                let error = serde_json::from_slice::<ErrorBody>(&bytes).unwrap().error;
                Err(Failure::Status { status, error, retry_after_s: None })
            }
        }
    }

    /// As the owner reads them.
    async fn desk_names(&self, of: &Desk) -> Vec<String> {
        let request = axum::http::Request::get(DESKS_PATH)
            .header(PROTOCOL_HEADER, PROTOCOL)
            .header("authorization", format!("Bearer {}", of.token))
            .header("accept", CONTENT_TYPE);
        let response = self.router.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        let bytes = axum::body::to_bytes(response.into_body(), BYTES_MAX).await.unwrap();
        let desks: DesksReply = codec::decode(&bytes, BYTES_MAX).unwrap();
        desks.items.into_iter().map(|desk| desk.name).collect()
    }

    /// The server's folder as it is now, put aside.
    fn back_up(&mut self, page_bytes: usize) {
        self.stop();
        copy(&self.folder.path().join("server"), &self.folder.path().join("backup"));
        self.router = serve(&self.folder.path().join("server"), &self.env, page_bytes).router();
    }

    fn restore(&mut self, page_bytes: usize) {
        self.stop();
        std::fs::remove_dir_all(self.folder.path().join("server")).unwrap();
        copy(&self.folder.path().join("backup"), &self.folder.path().join("server"));
        self.router = serve(&self.folder.path().join("server"), &self.env, page_bytes).router();
    }

    fn stop(&mut self) {
        self.router = axum::Router::new();
    }
}

fn serve(data: &Path, env: &Arc<FixedEnv>, page_bytes: usize) -> Server {
    Server::open(ServerOptions {
        password_cost: PasswordCost::CHEAP_FOR_TESTS,
        page_bytes,
        ..ServerOptions::new(data, env.clone())
    })
    .unwrap()
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

struct Desk {
    name: String,
    key: DataKey,
    store: Store,
    engine: Engine,
    token: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Line {
    Good,
    /// The request arrives, its answer does not.
    LosesReplies,
    Cut,
}

impl Desk {
    fn write(&self, edits: &[Edit]) {
        let author = self.store.meta().author();
        self.store.write(author, |tx| edits.iter().try_for_each(|edit| tx.edit(edit).map(|_| ()))).unwrap();
    }

    fn create(
        &self,
        clinic: &Clinic,
        collection: &'static str,
        parent: Option<RecordId>,
        values: Value,
    ) -> RecordId {
        clinic.env.advance_ms(10);
        let record = RecordId::fresh(&*clinic.env);
        self.write(&[Edit::new(collection, record, EditKind::Create { parent }, units(values))]);
        record
    }

    fn patient(&self, clinic: &Clinic, given: &str) -> RecordId {
        self.create(clinic, "patient", None, json!({"given": given}))
    }

    fn change(&self, record: RecordId, values: Value) {
        self.write(&[Edit::new("patient", record, EditKind::Change, units(values))]);
    }

    fn value(&self, collection: &str, record: RecordId, unit: &str) -> Option<Value> {
        let row = self.store.read(|db| shown(db, collection, record)).unwrap()?;
        row.value(unit).cloned()
    }

    fn is_deleted(&self, record: RecordId) -> bool {
        let row = self.store.read(|db| shown(db, "patient", record)).unwrap();
        row.unwrap().deleted.is_some()
    }

    fn queue(&self) -> QueueCounts {
        self.store.read(outbox::counts).unwrap()
    }

    /// One exchange, if there is anything to say. False: the engine rests.
    async fn exchange(&mut self, clinic: &Clinic, urgency: Urgency, line: Line) -> bool {
        let step = self.engine.next(&self.store, urgency).unwrap();
        match step {
            Step::Exchange(request) => {
                let reply = self.carry(clinic, SYNC_PATH, codec::encode(&*request).unwrap(), line).await;
                let _ = self.engine.replied(&self.store, reply).unwrap();
            }
            Step::Reconcile(request) => {
                let reply = self.carry(clinic, RECONCILE_PATH, codec::encode(&*request).unwrap(), line).await;
                let _ = self.engine.reconciled(&self.store, reply).unwrap();
            }
            Step::Snapshot(request) => {
                let reply = self.carry(clinic, SNAPSHOT_PATH, codec::encode(&*request).unwrap(), line).await;
                let _ = self.engine.part_came(&self.store, reply).unwrap();
            }
            Step::SignIn(own) => self.sign_in_as(clinic, &own, line).await,
            Step::Rest { .. } | Step::Alone => return false,
        }
        true
    }

    async fn sign_in_as(&mut self, clinic: &Clinic, own: &OwnDesk, line: Line) {
        let request = clinic.sign_in_request(&own.name, Some(own.device));
        let reply = self.carry(clinic, SIGN_IN_PATH, codec::encode(&request).unwrap(), line).await;
        let token = reply.as_ref().ok().map(|reply: &SignInReply| reply.token.bearer.clone());
        if self.engine.signed_in(&self.store, reply).unwrap().is_ok() {
            self.token = token.unwrap();
        }
    }

    async fn carry<T: serde::de::DeserializeOwned>(
        &mut self,
        clinic: &Clinic,
        path: &str,
        body: Vec<u8>,
        line: Line,
    ) -> Result<T, Failure> {
        if line == Line::Cut {
            return Err(Failure::Offline);
        }
        let mut reply = clinic.post(path, Some(&self.token), body.clone()).await;
        if matches!(reply, Err(Failure::SignInNeeded)) {
            self.token = clinic.sign_in(&self.name, &self.store).await.token.bearer;
            reply = clinic.post(path, Some(&self.token), body).await;
        }
        if line == Line::LosesReplies { Err(Failure::Offline) } else { reply }
    }

    /// "Sync now" until there is nothing left to say or to hear.
    async fn settle(&mut self, clinic: &Clinic) {
        for _ in 0..EXCHANGES_MAX {
            clinic.env.advance_ms(1_000);
            self.exchange(clinic, Urgency::Now, Line::Good).await;
            if self.engine.is_settled(&self.store).unwrap() {
                return;
            }
        }
        panic!("{} does not come to rest", self.name);
    }
}

/// By the versions of all they hold of the server's.
fn assert_same(one: &Desk, other: &Desk) {
    let digests = |desk: &Desk| desk.store.read(|db| reconcile::digests(db, 0)).unwrap();
    assert!(digests(one) == digests(other), "{} and {} do not hold the same", one.name, other.name);
}

fn units(values: Value) -> BTreeMap<String, Value> {
    serde_json::from_value(values).unwrap()
}

fn payment(amount_minor: i64) -> Value {
    json!({"entry": {"kind": "payment", "amount_minor": amount_minor, "currency": "EUR"}})
}

fn other_history() -> Failure {
    conflict(code::CURSOR_UNKNOWN)
}

fn a_copy() -> Failure {
    conflict(code::DEVICE_FORKED)
}

fn conflict(code: &str) -> Failure {
    let error = WireError { code: code.to_owned(), message: String::new(), details: None };
    Failure::Status { status: 409, error, retry_after_s: None }
}

const PAGE: usize = 1024 * 1024;

#[tokio::test]
async fn half_of_the_replies_lost_leave_every_payment_once() {
    let clinic = Clinic::open(PAGE).await;
    let (mut front, mut office) = (clinic.join("front").await, clinic.join("office").await);
    let patient = front.patient(&clinic, "Tom");
    let mut payments = vec![];
    for amount in 1..=40 {
        payments.push(front.create(&clinic, "ledger_entry", Some(patient), payment(amount)));
        let line = if amount % 2 == 0 { Line::LosesReplies } else { Line::Good };
        front.exchange(&clinic, Urgency::Now, line).await;
    }
    front.settle(&clinic).await;
    office.settle(&clinic).await;
    assert_eq!((front.queue().waiting, front.queue().quarantined), (0, 0));
    let paid: i64 = payments
        .iter()
        .map(|payment| {
            office.value("ledger_entry", *payment, "entry").unwrap()["amount_minor"].as_i64().unwrap()
        })
        .sum();
    assert_eq!(paid, (1..=40).sum::<i64>());
    assert_same(&front, &office);
}

#[tokio::test]
async fn five_hundred_refused_ops_hold_up_neither_a_good_one_nor_what_comes_down() {
    let clinic = Clinic::open(PAGE).await;
    let (mut front, mut office) = (clinic.join("front").await, clinic.join("office").await);
    let patient = front.patient(&clinic, "Tom");
    let entries: Vec<RecordId> = (0..500).map(|_| RecordId::fresh(&*clinic.env)).collect();
    let kind = || EditKind::Create { parent: Some(patient) };
    let made: Vec<Edit> =
        entries.iter().map(|id| Edit::new("ledger_entry", *id, kind(), units(payment(1)))).collect();
    front.write(&made);
    front.settle(&clinic).await;
    // What a ledger holds cannot be rewritten: each of these is refused.
    let rewritten: Vec<Edit> = entries
        .iter()
        .map(|id| Edit::new("ledger_entry", *id, EditKind::Change, units(payment(2))))
        .collect();
    front.write(&rewritten);
    let good = front.patient(&clinic, "Ann");
    office.settle(&clinic).await;
    office.change(patient, json!({"phone": "030"}));
    office.settle(&clinic).await;
    for _ in 0..3 {
        clinic.env.advance_ms(1_000);
        front.exchange(&clinic, Urgency::Background, Line::Good).await;
    }
    assert_eq!((front.queue().waiting, front.queue().quarantined), (500, 500), "all refused, none dropped");
    assert_eq!(front.value("patient", patient, "phone"), Some(json!("030")), "what others wrote came down");
    office.settle(&clinic).await;
    assert_eq!(office.value("patient", good, "given"), Some(json!("Ann")));
}

#[tokio::test]
async fn one_failed_round_is_tried_again_within_a_minute_though_nobody_writes() {
    let clinic = Clinic::open(PAGE).await;
    let mut front = clinic.join("front").await;
    front.settle(&clinic).await;
    let patient = front.patient(&clinic, "Tom");
    for _ in 0..12 {
        clinic.env.advance_ms(60_000);
        front.exchange(&clinic, Urgency::Background, Line::Cut).await;
    }
    // The program was started again meanwhile, and the desk is idle.
    front.engine = Engine::new(LifeId::fresh(&*clinic.env));
    front.engine.resume(&front.store).unwrap();
    let failed_ms = clinic.env.now_ms();
    while front.queue().waiting > 0 {
        clinic.env.advance_ms(500);
        front.exchange(&clinic, Urgency::Background, Line::Good).await;
        assert!(clinic.env.now_ms() - failed_ms <= 60_000, "a minute after the failure it still waits");
    }
    assert_eq!(front.value("patient", patient, "given"), Some(json!("Tom")));
}

#[tokio::test]
async fn a_server_that_lost_everything_and_went_on_is_given_it_back_by_one_desk() {
    let mut clinic = Clinic::open(PAGE).await;
    let (mut front, mut office) = (clinic.join("front").await, clinic.join("office").await);
    clinic.back_up(PAGE);
    let ours: Vec<RecordId> = (0..20).map(|n| front.patient(&clinic, &format!("F{n}"))).collect();
    let theirs: Vec<RecordId> = (0..20).map(|n| office.patient(&clinic, &format!("O{n}"))).collect();
    front.settle(&clinic).await;
    office.settle(&clinic).await;
    let gone = ours[3];
    office.write(&[Edit::new("patient", gone, EditKind::Delete, BTreeMap::new())]);
    office.settle(&clinic).await;
    front.settle(&clinic).await;
    assert!(front.is_deleted(gone));
    // Back to the morning before; and the desk that wrote half of it never comes again.
    clinic.restore(PAGE);
    drop(office);
    // A new desk writes so much that the numbers of the new history overtake those that the old desk knows.
    let mut lab = clinic.join("lab").await;
    let since: Vec<RecordId> = (0..80).map(|n| lab.patient(&clinic, &format!("L{n}"))).collect();
    lab.settle(&clinic).await;
    assert!(lab.store.meta().head > front.store.meta().head);
    front.settle(&clinic).await;
    lab.settle(&clinic).await;
    front.settle(&clinic).await;
    for desk in [&front, &lab] {
        for record in ours.iter().chain(&theirs).chain(&since) {
            assert!(desk.value("patient", *record, "given").is_some(), "{} lacks {record}", desk.name);
            assert_eq!(desk.is_deleted(*record), *record == gone, "{}: {record}", desk.name);
        }
    }
    assert_same(&front, &lab);
}

#[tokio::test]
async fn a_server_that_asks_for_a_comparison_again_and_again_is_not_asked_in_a_loop() {
    let clinic = Clinic::open(PAGE).await;
    let mut front = clinic.join("front").await;
    front.settle(&clinic).await;
    let patient = front.patient(&clinic, "Tom");
    let (begun_ms, mut asked) = (clinic.env.now_ms(), 0);
    while clinic.env.now_ms() - begun_ms < 3_600_000 {
        match front.engine.next(&front.store, Urgency::Background).unwrap() {
            Step::Exchange(_) => {
                assert!(front.engine.replied(&front.store, Err(other_history())).unwrap().is_err());
            }
            Step::Reconcile(_) => {
                assert!(front.engine.reconciled(&front.store, Err(other_history())).unwrap().is_err());
            }
            Step::Rest { until_ms } => {
                clinic.env.advance_ms(until_ms - clinic.env.now_ms());
                continue;
            }
            Step::Snapshot(_) | Step::SignIn(_) | Step::Alone => {
                panic!("the desk has a server and its clinic")
            }
        }
        asked += 1;
    }
    // At random within a minute: about two a minute, and never more than the poll of a healthy line would be.
    assert!(asked < 240, "asked {asked} times in an hour");
    assert_eq!(front.queue().waiting, 1, "what waits is kept");
    front.settle(&clinic).await;
    assert_eq!((front.queue().waiting, front.value("patient", patient, "given")), (0, Some(json!("Tom"))));
}

#[tokio::test]
async fn a_desk_that_slept_for_400_days_brings_nothing_back_and_loses_nothing() {
    let clinic = Clinic::open(PAGE).await;
    let (mut front, mut sleeper) = (clinic.join("front").await, clinic.join("sleeper").await);
    let [deleted, edited, charted] = ["Gone", "Edited", "Charted"].map(|given| front.patient(&clinic, given));
    front.settle(&clinic).await;
    sleeper.settle(&clinic).await;
    sleeper.change(edited, json!({"phone": "030"}));
    let allergy = sleeper.create(&clinic, "allergy", Some(charted), json!({"substance": "Latex"}));
    let new = sleeper.patient(&clinic, "New");
    for record in [deleted, edited, charted] {
        front.write(&[Edit::new("patient", record, EditKind::Delete, BTreeMap::new())]);
    }
    front.settle(&clinic).await;
    // Work goes on, and the server forgets its tombstones.
    for day in 0..40 {
        clinic.env.advance_ms(10 * DAY_MS);
        front.patient(&clinic, &format!("Day {day}"));
        front.settle(&clinic).await;
    }
    sleeper.exchange(&clinic, Urgency::Now, Line::Good).await;
    let reason = sleeper.store.meta().reconcile.map(|reconcile| reconcile.reason);
    assert_eq!(reason, Some(ReconcileReason::TooOld), "what it has not heard of is forgotten already");
    sleeper.settle(&clinic).await;
    front.settle(&clinic).await;
    for desk in [&front, &sleeper] {
        assert!(desk.is_deleted(deleted), "{}: the deleted came back", desk.name);
        assert!(!desk.is_deleted(edited), "{}: a delete took an edit it had not seen", desk.name);
        assert!(!desk.is_deleted(charted), "{}: a delete took an allergy it had not seen", desk.name);
        assert_eq!(desk.value("patient", edited, "phone"), Some(json!("030")));
        assert_eq!(desk.value("allergy", allergy, "substance"), Some(json!("Latex")));
        assert_eq!(desk.value("patient", new, "given"), Some(json!("New")));
    }
    assert_eq!((sleeper.queue().waiting, sleeper.queue().quarantined), (0, 0));
}

#[tokio::test]
async fn work_upon_what_was_deleted_and_forgotten_brings_it_back_whole() {
    let clinic = Clinic::open(PAGE).await;
    let (mut front, mut office) = (clinic.join("front").await, clinic.join("office").await);
    let [edited, charted, restored, again] =
        ["Edited", "Charted", "Restored", "Again"].map(|given| front.patient(&clinic, given));
    for record in [edited, charted, restored, again] {
        front.write(&[Edit::new("patient", record, EditKind::Delete, BTreeMap::new())]);
    }
    for _ in 0..20 {
        clinic.env.advance_ms(10 * DAY_MS);
        front.patient(&clinic, "Work goes on");
        front.settle(&clinic).await;
        office.settle(&clinic).await;
    }
    front.change(edited, json!({"phone": "030"}));
    let allergy = front.create(&clinic, "allergy", Some(charted), json!({"substance": "Latex"}));
    front.write(&[Edit::new("patient", restored, EditKind::Restore, BTreeMap::new())]);
    front.write(&[Edit::new("patient", again, EditKind::Delete, BTreeMap::new())]);
    // The first answer is lost: the second, out of the receipts, says the same.
    front.exchange(&clinic, Urgency::Now, Line::LosesReplies).await;
    for desk in [&mut front, &mut office] {
        desk.settle(&clinic).await;
    }
    assert_eq!((front.queue().waiting, front.queue().quarantined), (0, 0));
    for (record, given) in [(edited, "Edited"), (charted, "Charted"), (restored, "Restored")] {
        assert!(!front.is_deleted(record), "{given}");
        assert_eq!(office.value("patient", record, "given"), Some(json!(given)));
        assert!(!office.is_deleted(record), "{given}");
    }
    assert!(front.is_deleted(again));
    assert_eq!(office.value("patient", edited, "phone"), Some(json!("030")));
    assert_eq!(office.value("allergy", allergy, "substance"), Some(json!("Latex")));
    assert_same(&front, &office);
}

#[tokio::test]
async fn a_desk_that_joins_while_others_write_misses_nothing() {
    // A page holds two or three patients.
    let clinic = Clinic::open(600).await;
    let mut front = clinic.join("front").await;
    let known: Vec<RecordId> = (0..60).map(|n| front.patient(&clinic, &format!("P{n}"))).collect();
    front.settle(&clinic).await;
    let mut new = clinic.join("new").await;
    let mut pages = 0;
    loop {
        clinic.env.advance_ms(1_000);
        new.exchange(&clinic, Urgency::Now, Line::Good).await;
        if !new.engine.has_more_rows() {
            break;
        }
        // Between two pages: a record already given out changes, one still to come does, and there is a new one.
        if pages < 30 {
            front.change(known[pages], json!({"phone": format!("a{pages}")}));
            front.change(known[59 - pages], json!({"email": format!("b{pages}")}));
            front.patient(&clinic, &format!("N{pages}"));
            front.settle(&clinic).await;
        }
        pages += 1;
        assert!(pages < EXCHANGES_MAX, "the first sync never ends");
    }
    assert!(pages > 5, "there were only {pages} pages");
    front.settle(&clinic).await;
    new.settle(&clinic).await;
    assert_same(&front, &new);
}

/// The day of the tests' clock.
const TODAY: &str = "2027-01-15";
/// A part of two or three patients.
const SMALL_PAGE: usize = 1_200;

/// Patients, some with an allergy, a note, an appointment (`days`: of which month and day), and one in the trash.
fn fill(desk: &Desk, clinic: &Clinic, patients: usize) -> Vec<RecordId> {
    let known: Vec<RecordId> = (0..patients).map(|n| desk.patient(clinic, &format!("P{n}"))).collect();
    for (n, patient) in known.iter().enumerate() {
        if n % 3 == 0 {
            desk.create(clinic, "allergy", Some(*patient), json!({"substance": format!("latex {n}")}));
        }
        if n % 4 == 0 {
            desk.create(clinic, "note", Some(*patient), json!({"text": {"body": format!("note {n}")}}));
        }
        desk.create(clinic, "ledger_entry", Some(*patient), payment(1 + n as i64));
    }
    let gone = desk.patient(clinic, "Gone");
    desk.write(&[Edit::new("patient", gone, EditKind::Delete, BTreeMap::new())]);
    known
}

fn appointment(desk: &Desk, clinic: &Clinic, patient: RecordId, day: &str) -> RecordId {
    let slot = json!({"slot": {"start": format!("{day}T09:00[Europe/Athens]"), "minutes": 30}});
    desk.create(clinic, "appointment", Some(patient), slot)
}

/// How many records of the clinic are here, and of how many, while it arrives.
fn fetched(desk: &Desk) -> Option<(u64, u64)> {
    let snapshot = desk.store.meta().snapshot?;
    Some((snapshot.came, snapshot.total?))
}

#[tokio::test]
async fn the_first_part_holds_who_comes_today_however_large_the_clinic_is() {
    let clinic = Clinic::open(64 * 1024).await;
    let mut front = clinic.join("front").await;
    let known = fill(&front, &clinic, 600);
    // The oldest charts of all, so that nothing but their appointments brings them first.
    let today: Vec<RecordId> =
        known[..6].iter().map(|patient| appointment(&front, &clinic, *patient, TODAY)).collect();
    let far = appointment(&front, &clinic, known[10], "2027-06-01");
    front.settle(&clinic).await;

    let mut new = clinic.join_new("new").await;
    assert!(new.store.meta().is_partial());
    assert!(new.exchange(&clinic, Urgency::Background, Line::Good).await);
    for (patient, appointment) in known.iter().zip(&today) {
        assert!(new.value("patient", *patient, "given").is_some());
        assert!(new.value("appointment", *appointment, "slot").is_some());
    }
    let allergies = |desk: &Desk, patient: RecordId| {
        desk.store.read(|db| chairside_store::allergy::of_patient(db, patient)).unwrap().len()
    };
    assert_eq!(
        (allergies(&new, known[0]), allergies(&new, known[3])),
        (1, 1),
        "no chart without its allergies"
    );
    assert_eq!(new.value("appointment", far, "slot"), None, "that can wait");
    assert!(new.store.meta().is_partial(), "and the desk says that it is not the whole");
    assert!(new.store.meta().last_complete_ms.is_none());
    let (first, of) = fetched(&new).expect("the server says how much there is");
    assert!(first >= 18 && first < of, "{first} of {of}");
    assert!(new.exchange(&clinic, Urgency::Background, Line::Good).await);
    let mut last = first;
    while let Some((came, still_of)) = fetched(&new) {
        assert!(came >= last && came <= of && still_of == of, "{came} of {still_of} after {last} of {of}");
        last = came;
        assert!(new.exchange(&clinic, Urgency::Background, Line::Good).await);
    }
    assert!(last > of / 2, "it was told on the way, and last {last} of {of}");

    new.settle(&clinic).await;
    assert!(!new.store.meta().is_partial());
    assert!(new.value("appointment", far, "slot").is_some());
    front.settle(&clinic).await;
    assert_same(&front, &new);
}

#[tokio::test]
async fn a_clinic_that_changes_while_it_arrives_reaches_a_new_desk_whole() {
    let clinic = Clinic::open(SMALL_PAGE).await;
    let mut front = clinic.join("front").await;
    let known = fill(&front, &clinic, 60);
    front.settle(&clinic).await;
    let mut new = clinic.join_new("new").await;
    let (mut steps, mut arrived_early) = (0, false);
    while new.store.meta().is_partial() {
        clinic.env.advance_ms(1_000);
        new.exchange(&clinic, Urgency::Background, Line::Good).await;
        // A record already given out changes, one still to come does, one goes, and there is a new one with a child.
        if steps < 25 {
            front.change(known[59 - steps], json!({"phone": format!("a{steps}")}));
            front.change(known[steps], json!({"email": format!("b{steps}")}));
            if steps < 10 {
                front.write(&[Edit::new("patient", known[25 + steps], EditKind::Delete, BTreeMap::new())]);
            }
            let fresh = front.patient(&clinic, &format!("N{steps}"));
            front.create(&clinic, "allergy", Some(fresh), json!({"substance": "latex"}));
            front.settle(&clinic).await;
        }
        if steps == 3 {
            new.patient(&clinic, "Typed meanwhile");
        }
        arrived_early |= steps > 3 && new.queue().waiting == 0;
        steps += 1;
        assert!(steps < EXCHANGES_MAX, "the clinic never arrives");
    }
    assert!(steps > 40, "there were only {steps} steps");
    assert!(arrived_early, "what is typed does not wait for the last part");
    new.settle(&clinic).await;
    front.settle(&clinic).await;
    new.settle(&clinic).await;
    assert_same(&front, &new);
}

#[tokio::test]
async fn a_first_fetch_goes_on_from_where_it_was_cut() {
    let clinic = Clinic::open(SMALL_PAGE).await;
    let mut front = clinic.join("front").await;
    fill(&front, &clinic, 60);
    front.settle(&clinic).await;
    let (mut calm, mut cut) = (clinic.join_new("calm").await, clinic.join_new("cut").await);
    let (mut calm_parts, mut cut_parts, mut deaths) = (0, 0, 0);
    while calm.store.meta().is_partial() {
        calm.exchange(&clinic, Urgency::Now, Line::Good).await;
        calm_parts += 1;
    }
    while cut.store.meta().is_partial() {
        // Every third answer is lost, and the process with it: what the engine knew is gone.
        let is_lost = cut_parts % 3 == 2;
        cut.exchange(&clinic, Urgency::Now, if is_lost { Line::LosesReplies } else { Line::Good }).await;
        if is_lost {
            cut.engine = Engine::new(LifeId::fresh(&*clinic.env));
            cut.engine.resume(&cut.store).unwrap();
            deaths += 1;
        }
        cut_parts += 1;
        assert!(cut_parts < EXCHANGES_MAX, "the clinic never arrives");
    }
    assert!(deaths > 5, "it was cut {deaths} times only");
    // Each death costs the part that was under way, and at most one look at what is new.
    assert!(cut_parts <= calm_parts + 2 * deaths, "{cut_parts} steps instead of {calm_parts}, {deaths} cuts");
    cut.settle(&clinic).await;
    front.settle(&clinic).await;
    assert_same(&front, &cut);
}

#[tokio::test]
async fn a_server_restored_in_the_middle_of_a_first_fetch_is_compared_with() {
    let mut clinic = Clinic::open(SMALL_PAGE).await;
    let mut front = clinic.join("front").await;
    fill(&front, &clinic, 40);
    front.settle(&clinic).await;
    clinic.back_up(SMALL_PAGE);
    let late = front.patient(&clinic, "After the backup");
    front.settle(&clinic).await;
    let mut new = clinic.join_new("new").await;
    for _ in 0..5 {
        new.exchange(&clinic, Urgency::Now, Line::Good).await;
    }
    assert!(new.store.meta().is_partial());
    clinic.restore(SMALL_PAGE);
    new.settle(&clinic).await;
    assert!(!new.store.meta().is_partial());
    front.settle(&clinic).await;
    new.settle(&clinic).await;
    assert!(new.value("patient", late, "given").is_some());
    assert_same(&front, &new);
}

#[tokio::test]
async fn a_delete_while_the_clinic_arrives_does_not_take_what_had_not_come() {
    let clinic = Clinic::open(SMALL_PAGE).await;
    let mut front = clinic.join("front").await;
    let known = fill(&front, &clinic, 30);
    appointment(&front, &clinic, known[4], TODAY);
    front.settle(&clinic).await;
    let mut new = clinic.join_new("new").await;
    while new.value("patient", known[4], "given").is_none() {
        new.exchange(&clinic, Urgency::Now, Line::Good).await;
    }
    assert!(new.store.meta().is_partial(), "the patient is here, the notes are not");
    new.write(&[Edit::new("patient", known[4], EditKind::Delete, BTreeMap::new())]);
    new.settle(&clinic).await;
    front.settle(&clinic).await;
    assert!(!front.is_deleted(known[4]) && !new.is_deleted(known[4]), "nobody at the desk had seen the note");
    assert_same(&front, &new);
}

#[tokio::test]
async fn a_server_of_before_there_were_parts_is_pulled_from_the_beginning() {
    let clinic = Clinic::open(SMALL_PAGE).await;
    let mut front = clinic.join("front").await;
    fill(&front, &clinic, 20);
    front.settle(&clinic).await;
    let mut new = clinic.join_new("new").await;
    assert!(matches!(new.engine.next(&new.store, Urgency::Now).unwrap(), Step::Snapshot(_)));
    let error = WireError { code: code::NOT_FOUND.to_owned(), message: String::new(), details: None };
    let not_found = Failure::Status { status: 404, error, retry_after_s: None };
    assert!(new.engine.part_came(&new.store, Err(not_found)).unwrap().is_ok());
    assert!(matches!(new.engine.next(&new.store, Urgency::Now).unwrap(), Step::Exchange(_)));
    new.settle(&clinic).await;
    front.settle(&clinic).await;
    assert_same(&front, &new);
}

/// Pulls go on, and their success is no reason to send the same push again every second.
#[tokio::test]
async fn a_server_that_is_full_is_pulled_from_and_not_hammered() {
    let clinic = Clinic::open(PAGE).await;
    let mut front = clinic.join("front").await;
    front.settle(&clinic).await;
    let patient = front.patient(&clinic, "Tom");
    let (begun_ms, mut pushes, mut pulls) = (clinic.env.now_ms(), 0, 0);
    while clinic.env.now_ms() - begun_ms < 600_000 {
        match front.engine.next(&front.store, Urgency::Background).unwrap() {
            Step::Exchange(request) if request.ops.is_empty() => {
                let reply =
                    clinic.post(SYNC_PATH, Some(&front.token), codec::encode(&*request).unwrap()).await;
                front.engine.replied(&front.store, reply).unwrap().unwrap();
                pulls += 1;
            }
            Step::Exchange(_) => {
                let error =
                    WireError { code: "server_full".to_owned(), message: String::new(), details: None };
                let full = Failure::Status { status: 507, error, retry_after_s: None };
                assert!(front.engine.replied(&front.store, Err(full)).unwrap().is_err());
                pushes += 1;
            }
            Step::Rest { until_ms } => clinic.env.advance_ms(until_ms - clinic.env.now_ms()),
            Step::Reconcile(_) | Step::Snapshot(_) | Step::SignIn(_) | Step::Alone => {
                panic!("nothing to compare")
            }
        }
    }
    assert!((70..=110).contains(&pushes), "{pushes} pushes in ten minutes");
    assert!(pulls >= pushes, "each is followed by a pull");
    front.settle(&clinic).await;
    assert_eq!((front.queue().waiting, front.value("patient", patient, "given")), (0, Some(json!("Tom"))));
}

#[tokio::test]
async fn a_copied_profile_becomes_a_desk_of_its_own_and_both_queues_arrive() {
    let clinic = Clinic::open(PAGE).await;
    let mut front = clinic.join("front").await;
    let mut office = clinic.join("office").await;
    front
        .store
        .write_as_desk(|tx| {
            tx.meta_mut().desk = "Front".to_owned();
            Ok(())
        })
        .unwrap();
    front.settle(&clinic).await;
    let both = front.patient(&clinic, "Typed before");
    let mut copy = clinic.copy_of(&front, "copy");
    let mine = front.patient(&clinic, "Typed here");
    let theirs = copy.patient(&clinic, "Typed there");
    let sum = front.create(&clinic, "ledger_entry", Some(both), payment(500));

    // The copy knows the life in which the server heard this desk; the desk itself comes second, with a reply lost.
    copy.settle(&clinic).await;
    assert_eq!(copy.store.meta().device, front.store.meta().device);
    for line in [Line::LosesReplies, Line::Good, Line::Good, Line::LosesReplies, Line::Good] {
        clinic.env.advance_ms(120_000);
        front.exchange(&clinic, Urgency::Now, line).await;
    }
    front.settle(&clinic).await;
    copy.settle(&clinic).await;
    office.settle(&clinic).await;
    let meta = front.store.meta();
    assert_ne!(copy.store.meta().device, meta.device);
    assert_eq!((meta.desk.as_str(), meta.copy_of.as_deref()), ("Front (2)", Some("Front")));
    for desk in [&front, &copy, &office] {
        assert_eq!(desk.queue().waiting, 0, "{}", desk.name);
        for (record, given) in [(both, "Typed before"), (mine, "Typed here"), (theirs, "Typed there")] {
            assert_eq!(desk.value("patient", record, "given"), Some(json!(given)), "{}", desk.name);
        }
        assert!(desk.value("ledger_entry", sum, "entry").is_some());
        assert_same(desk, &office);
    }
    assert_eq!(
        clinic.desk_names(&office).await,
        ["Front (2)", "front", "office"],
        "no reply that was lost made a desk"
    );
    // Both have gone on being who they are.
    for desk in [&mut front, &mut copy] {
        desk.engine = Engine::new(LifeId::fresh(&*clinic.env));
        desk.settle(&clinic).await;
    }
    assert_eq!((front.store.meta().device, front.store.meta().copy_of), (meta.device, meta.copy_of));
    assert_eq!(copy.store.meta().copy_of, None);
}

#[tokio::test]
async fn a_push_that_went_unanswered_is_followed_by_a_smaller_one() {
    let clinic = Clinic::open(PAGE).await;
    let mut front = clinic.join("front").await;
    front.settle(&clinic).await;
    for _ in 0..600 {
        front.patient(&clinic, "Tom");
    }
    let mut pushed = vec![];
    for unanswered in [false, true, false] {
        let Step::Exchange(request) = front.engine.next(&front.store, Urgency::Now).unwrap() else {
            panic!("there is something to push")
        };
        pushed.push(request.ops.len());
        if unanswered {
            front.engine.went_unanswered();
        }
        let body = codec::encode(&*request).unwrap();
        let reply = front.carry(&clinic, SYNC_PATH, body, Line::Good).await;
        assert!(front.engine.replied(&front.store, reply).unwrap().is_ok());
    }
    assert_eq!(pushed, [200, 200, 125]);
}

#[tokio::test]
async fn a_server_that_takes_every_desk_for_a_copy_does_not_get_desk_after_desk() {
    let clinic = Clinic::open(PAGE).await;
    let mut front = clinic.join("front").await;
    front.settle(&clinic).await;
    let patient = front.patient(&clinic, "Tom");
    let (begun_ms, mut desks) = (clinic.env.now_ms(), BTreeSet::new());
    while clinic.env.now_ms() - begun_ms < 3_600_000 {
        desks.insert(front.store.meta().device);
        match front.engine.next(&front.store, Urgency::Background).unwrap() {
            Step::Exchange(_) => {
                assert!(front.engine.replied(&front.store, Err(a_copy())).unwrap().is_err());
            }
            Step::Rest { until_ms } => clinic.env.advance_ms(until_ms - clinic.env.now_ms()),
            Step::SignIn(own) => front.sign_in_as(&clinic, &own, Line::Good).await,
            Step::Reconcile(_) | Step::Snapshot(_) | Step::Alone => panic!("there is something to push"),
        }
    }
    assert!(desks.len() <= 4, "{} desks in an hour", desks.len());
    assert_eq!(front.queue().waiting, 1, "what waits is kept");
    front.settle(&clinic).await;
    assert_eq!((front.queue().waiting, front.value("patient", patient, "given")), (0, Some(json!("Tom"))));
}

#[tokio::test]
async fn a_desk_whose_server_was_put_back_is_not_taken_for_a_copy() {
    let mut clinic = Clinic::open(PAGE).await;
    let mut front = clinic.join("front").await;
    let device = front.store.meta().device;
    front.settle(&clinic).await;
    clinic.back_up(PAGE);
    for _ in 0..20 {
        front.engine = Engine::new(LifeId::fresh(&*clinic.env));
        // Sent, and answered only now and then.
        front.patient(&clinic, "Tom");
        front.exchange(&clinic, Urgency::Now, Line::LosesReplies).await;
        front.engine = Engine::new(LifeId::fresh(&*clinic.env));
        front.settle(&clinic).await;
    }
    clinic.restore(PAGE);
    front.patient(&clinic, "Mia");
    front.settle(&clinic).await;
    assert_eq!((front.store.meta().device, front.store.meta().copy_of), (device, None));
    assert_eq!(front.queue().waiting, 0);
}

/// `cargo xtask test` walks a million.
const WALK_STEPS: u64 = 20_000;

#[test]
fn no_walk_through_the_states_of_files_leads_from_unverified_to_gone() {
    let report = chairside_testkit::sim::file_walk(1, WALK_STEPS, None).expect("the walk holds");
    assert_eq!(report.steps, WALK_STEPS);
    assert!(report.evicted > 100 && report.verified > 100, "{report:?}");
}

#[test]
fn a_walk_through_the_states_of_files_finds_what_is_put_in() {
    for fault in chairside_testkit::sim::WALK_FAULTS {
        let found = chairside_testkit::sim::file_walk(1, WALK_STEPS, Some(*fault));
        assert!(found.is_err(), "{} was not found", fault.word());
    }
}
