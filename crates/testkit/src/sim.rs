//! The simulator: real stores, real engines and the real server's router in one thread, under a virtual clock and a
//! network that drops, doubles and lies. One seed gives one run.
//!
//! The oracle knows only what people typed and what they saw when they typed it, never how the merge works.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::{Context, Result, bail, ensure};
use chairside_model::env::fixed::FixedEnv;
use chairside_model::{ClinicId, Clock, DeviceId, Env, Randomness, RecordId, UserId};
use chairside_server::{PasswordCost, Server, ServerOptions, clinic_create};
use chairside_store::keys::DataKey;
use chairside_store::{Edit, EditKind, Rev, Store, StoreOptions, badge, conflict, outbox, patient};
use chairside_sync::engine::Urgency;
use chairside_sync::{Engine, Failure, Step};
use chairside_wire::sync::{SYNC_PATH, SyncReply, SyncRequest};
use chairside_wire::users::{SIGN_IN_PATH, SignInReply, SignInRequest};
use chairside_wire::{CONTENT_TYPE, PROTOCOL, PROTOCOL_HEADER, codec};
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt;

use crate::fill::Dice;

const START_MS: u64 = 1_800_000_000_000;
const PASSWORD: &str = "simulated-password";
/// Rounds of exchanges after which a healed clinic must be at rest.
const HEAL_ROUNDS_MAX: u32 = 400;
const UNITS: &[&str] = &["given", "family", "phone", "email", "note"];
/// Few records, so that people meet on the same ones.
const RECORDS_MAX: usize = 6;

/// A desk's view of time: the virtual clock, and how wrong this desk is.
struct DeskEnv {
    clock: Arc<FixedEnv>,
    random: FixedEnv,
    skew_ms: AtomicI64,
}

impl Clock for DeskEnv {
    fn now_ms(&self) -> u64 {
        self.clock.now_ms().saturating_add_signed(self.skew_ms.load(Ordering::Relaxed))
    }
}

impl Randomness for DeskEnv {
    fn fill(&self, bytes: &mut [u8]) {
        self.random.fill(bytes);
    }
}

struct SimDesk {
    name: &'static str,
    env: Arc<DeskEnv>,
    path: PathBuf,
    key: DataKey,
    store: Store,
    engine: Engine,
    token: String,
    cut_off: bool,
    /// A form opened some time ago: what the person has in front of them.
    form: Option<Form>,
}

struct Form {
    record: RecordId,
    rev: Rev,
    shown: BTreeMap<String, Value>,
}

/// What a person typed, and what stood there when they did.
struct Typed {
    record: RecordId,
    unit: String,
    value: String,
    saw: Option<String>,
}

/// How often each fault was reached.
#[derive(Debug, Default, Clone)]
pub struct Faults(pub BTreeMap<&'static str, u64>);

impl Faults {
    fn hit(&mut self, name: &'static str) {
        *self.0.entry(name).or_default() += 1;
    }
}

pub struct Outcome {
    pub trace: String,
    pub faults: Faults,
    pub edits: usize,
    pub conflicts: usize,
}

pub struct Sim {
    _folder: TempDir,
    dice: Dice,
    clock: Arc<FixedEnv>,
    router: axum::Router,
    desks: Vec<SimDesk>,
    records: Vec<RecordId>,
    typed: Vec<Typed>,
    deleted_by_people: BTreeSet<RecordId>,
    serial: u64,
    calm: bool,
    trace: String,
    faults: Faults,
}

/// One schedule: `steps` random steps, then the network heals, and the oracle looks.
pub async fn run(seed: u64, steps: u32) -> Result<Outcome> {
    let mut sim = Sim::new(seed).await?;
    for _ in 0..steps {
        sim.step().await?;
    }
    sim.heal().await?;
    sim.check()?;
    let conflicts = sim.desks[0].store.read(|db| Ok(conflict::list(db, None)?.len()))?;
    Ok(Outcome { trace: sim.trace, faults: sim.faults, edits: sim.typed.len(), conflicts })
}

impl Sim {
    async fn new(seed: u64) -> Result<Self> {
        // In memory where there is such a place: the simulated disk keeps nothing after the run.
        let shm = std::path::Path::new("/dev/shm");
        let folder = if shm.is_dir() { tempfile::tempdir_in(shm)? } else { tempfile::tempdir()? };
        let clock = Arc::new(FixedEnv::new(START_MS, seed ^ 0x5e41));
        let server = Server::open(ServerOptions {
            password_cost: PasswordCost::CHEAP_FOR_TESTS,
            ..ServerOptions::new(folder.path().join("server"), clock.clone())
        })?;
        let clinic = clinic_create(&server, "Simulated clinic", "owner", PASSWORD).await?;
        let mut sim = Self {
            dice: Dice::new(seed),
            clock,
            router: server.router(),
            desks: Vec::new(),
            records: Vec::new(),
            typed: Vec::new(),
            deleted_by_people: BTreeSet::new(),
            serial: 0,
            calm: false,
            trace: String::new(),
            faults: Faults::default(),
            _folder: folder,
        };
        let names = ["front", "surgery", "hygiene", "office"];
        let count = 3 + usize::try_from(sim.dice.below(2)).unwrap_or(0);
        for (number, name) in names.into_iter().take(count).enumerate() {
            let desk = sim.desk(name, clinic, seed.wrapping_mul(31).wrapping_add(number as u64 + 1)).await?;
            sim.desks.push(desk);
        }
        Ok(sim)
    }

    async fn desk(&self, name: &'static str, clinic: ClinicId, seed: u64) -> Result<SimDesk> {
        let request = SignInRequest {
            login: "owner".to_owned(),
            password: PASSWORD.to_owned(),
            clinic: Some(clinic),
            device: None,
            desk: name.to_owned(),
        };
        let reply: SignInReply = post(&self.router, SIGN_IN_PATH, None, codec::encode(&request)?)
            .await
            .map_err(|failure| anyhow::anyhow!("sign-in: {failure}"))?;
        let env = Arc::new(DeskEnv {
            clock: self.clock.clone(),
            random: FixedEnv::new(0, seed),
            skew_ms: AtomicI64::new(0),
        });
        let key = DataKey::fresh(&*env);
        let path = self._folder.path().join(format!("{name}.db"));
        let shared: Arc<dyn Env> = env.clone();
        let store = Store::create(&StoreOptions { path: &path, key: &key, env: shared })?;
        set_up(&store, clinic, reply.device, reply.user, name)?;
        Ok(SimDesk {
            name,
            env,
            path,
            key,
            store,
            engine: Engine::default(),
            token: reply.token.bearer,
            cut_off: false,
            form: None,
        })
    }

    async fn step(&mut self) -> Result<()> {
        let advance_ms = match self.dice.below(10) {
            0 => self.dice.below(120_000),
            _ => self.dice.below(3_000),
        };
        self.clock.advance_ms(advance_ms);
        let desk = usize::try_from(self.dice.below(self.desks.len() as u64)).unwrap_or(0);
        match self.dice.below(100) {
            0..=34 => self.exchange(desk).await,
            35..=44 => self.create(desk),
            45..=69 => self.change(desk),
            70..=76 => self.open_form(desk),
            77..=86 => self.save_form(desk),
            87..=89 => self.delete(desk),
            90..=93 => self.cut_or_join(desk),
            94..=96 => self.crash(desk),
            _ => self.skew(desk),
        }
    }

    fn note(&mut self, desk: usize, what: &str) {
        // Ids and values come from the seed; the trace compares two runs.
        let _ = writeln!(self.trace, "{} {} {what}", self.clock.now_ms() - START_MS, self.desks[desk].name);
    }

    fn value(&mut self, desk: usize, unit: &str) -> String {
        self.serial += 1;
        format!("{unit}-{}-{}", self.desks[desk].name, self.serial)
    }

    fn create(&mut self, desk: usize) -> Result<()> {
        if self.records.len() >= RECORDS_MAX {
            return self.change(desk);
        }
        let record = RecordId::fresh(&*self.desks[desk].env);
        let units: Vec<&str> =
            UNITS.iter().copied().filter(|unit| *unit == "given" || self.dice.one_in(2)).collect();
        let values: BTreeMap<String, String> =
            units.into_iter().map(|unit| (unit.to_owned(), self.value(desk, unit))).collect();
        self.write(desk, record, EditKind::Create { parent: None }, values, None)?;
        self.records.push(record);
        Ok(())
    }

    /// The record as this desk shows it, or nothing if it never came here or lies in the trash.
    fn shown(&self, desk: usize, record: RecordId) -> Result<Option<(Rev, BTreeMap<String, Value>)>> {
        let store = &self.desks[desk].store;
        Ok(store.read(|db| {
            if !patient::exists(db, record)? {
                return Ok(None);
            }
            let card = patient::get(db, record)?;
            Ok((!card.deleted).then(|| (card.rev.clone(), values_of(card))))
        })?)
    }

    fn some_record(&self) -> Option<RecordId> {
        (!self.records.is_empty()).then(|| *self.dice.of(&self.records))
    }

    fn change(&mut self, desk: usize) -> Result<()> {
        let Some(record) = self.some_record() else { return Ok(()) };
        let Some((rev, shown)) = self.shown(desk, record)? else { return Ok(()) };
        let unit = *self.dice.of(UNITS);
        let value = self.value(desk, unit);
        self.write(
            desk,
            record,
            EditKind::Change,
            BTreeMap::from([(unit.to_owned(), value)]),
            Some((rev, shown)),
        )
    }

    fn open_form(&mut self, desk: usize) -> Result<()> {
        let Some(record) = self.some_record() else { return Ok(()) };
        self.desks[desk].form = self.shown(desk, record)?.map(|(rev, shown)| Form { record, rev, shown });
        Ok(())
    }

    /// Saves what was opened a while ago: a colleague's edit may have arrived since.
    fn save_form(&mut self, desk: usize) -> Result<()> {
        let Some(form) = self.desks[desk].form.take() else { return Ok(()) };
        self.faults.hit("form saved later");
        let unit = *self.dice.of(UNITS);
        let value = self.value(desk, unit);
        self.write(
            desk,
            form.record,
            EditKind::Change,
            BTreeMap::from([(unit.to_owned(), value)]),
            Some((form.rev, form.shown)),
        )
    }

    fn write(
        &mut self,
        desk: usize,
        record: RecordId,
        kind: EditKind,
        values: BTreeMap<String, String>,
        seen: Option<(Rev, BTreeMap<String, Value>)>,
    ) -> Result<()> {
        let units = values.iter().map(|(unit, value)| (unit.clone(), json!(value))).collect();
        let (rev, shown) = seen.map_or((None, BTreeMap::new()), |(rev, shown)| (Some(rev), shown));
        let edit = Edit { rev, ..Edit::new("patient", record, kind, units) };
        let store = &self.desks[desk].store;
        store.write(store.meta().author(), |tx| tx.edit(&edit))?;
        for (unit, value) in values {
            self.note(desk, &format!("typed {unit}={value}"));
            let saw = shown.get(&unit).and_then(Value::as_str).map(str::to_owned);
            self.typed.push(Typed { record, unit, value, saw });
        }
        Ok(())
    }

    fn delete(&mut self, desk: usize) -> Result<()> {
        let Some(record) = self.some_record() else { return Ok(()) };
        if self.shown(desk, record)?.is_none() {
            return Ok(());
        }
        let store = &self.desks[desk].store;
        let edit = Edit::new("patient", record, EditKind::Delete, BTreeMap::new());
        store.write(store.meta().author(), |tx| tx.edit(&edit))?;
        self.deleted_by_people.insert(record);
        self.faults.hit("delete");
        self.note(desk, "deleted");
        Ok(())
    }

    fn cut_or_join(&mut self, desk: usize) -> Result<()> {
        self.desks[desk].cut_off = !self.desks[desk].cut_off;
        self.faults.hit("line cut or joined");
        self.note(desk, "line");
        Ok(())
    }

    /// The process dies and starts again: what memory held is gone, what the disk held is not.
    fn crash(&mut self, desk: usize) -> Result<()> {
        let desk_ref = &mut self.desks[desk];
        let env: Arc<dyn Env> = desk_ref.env.clone();
        desk_ref.store = Store::open(&StoreOptions { path: &desk_ref.path, key: &desk_ref.key, env })?;
        desk_ref.engine = Engine::default();
        desk_ref.engine.resume(&desk_ref.store)?;
        desk_ref.form = None;
        self.faults.hit("desk restarted");
        self.note(desk, "restarted");
        Ok(())
    }

    fn skew(&mut self, desk: usize) -> Result<()> {
        let span: i64 = *self.dice.of(&[0, 1_000, 900_000, 86_400_000, 315_360_000_000]);
        let skew = if self.dice.one_in(2) { span } else { -span };
        self.desks[desk].env.skew_ms.store(skew, Ordering::Relaxed);
        self.faults.hit("clock set");
        self.note(desk, &format!("clock {skew}"));
        Ok(())
    }

    async fn exchange(&mut self, desk: usize) -> Result<()> {
        let urgency = if self.calm || self.dice.one_in(2) { Urgency::Now } else { Urgency::Background };
        let sim_desk = &mut self.desks[desk];
        let Step::Exchange(request) = sim_desk.engine.next(&sim_desk.store, urgency)? else { return Ok(()) };
        let reply = self.carry(desk, &request).await;
        let sim_desk = &mut self.desks[desk];
        let crashed = !self.calm && self.dice.one_in(25);
        if crashed {
            // The reply came, but the process died before it was applied.
            self.faults.hit("reply lost to a crash");
            return self.crash(desk);
        }
        let outcome = sim_desk.engine.replied(&sim_desk.store, reply)?;
        let word = match outcome {
            Ok(outcome) => format!("exchange {:?}", outcome.totals),
            Err(failure) => format!("exchange failed {}", failure.reason()),
        };
        self.note(desk, &word);
        Ok(())
    }

    /// The network, as bad as it gets.
    async fn carry(&mut self, desk: usize, request: &SyncRequest) -> Result<SyncReply, Failure> {
        if self.desks[desk].cut_off {
            self.faults.hit("line down");
            return Err(Failure::Offline);
        }
        let body = codec::encode(request).map_err(|_| Failure::Local)?;
        let token = self.desks[desk].token.clone();
        let fault = if self.calm { 99 } else { self.dice.below(40) };
        match fault {
            0..=2 => {
                self.faults.hit("request dropped");
                Err(Failure::Offline)
            }
            3..=6 => {
                self.faults.hit("reply dropped");
                let _: Result<SyncReply, _> = post(&self.router, SYNC_PATH, Some(&token), body).await;
                Err(Failure::Offline)
            }
            7..=9 => {
                self.faults.hit("request doubled");
                let first = post::<SyncReply>(&self.router, SYNC_PATH, Some(&token), body.clone()).await;
                let second = post(&self.router, SYNC_PATH, Some(&token), body).await;
                if self.dice.one_in(2) { first } else { second }
            }
            10 => {
                self.faults.hit("captive portal");
                Err(Failure::NotOurServer)
            }
            11 => {
                self.faults.hit("reply cut");
                let _: Result<SyncReply, _> = post(&self.router, SYNC_PATH, Some(&token), body).await;
                Err(Failure::BadReply)
            }
            _ => post(&self.router, SYNC_PATH, Some(&token), body).await,
        }
    }

    /// The line is back for everyone; exchanges go on until nobody has anything to say.
    async fn heal(&mut self) -> Result<()> {
        self.calm = true;
        for desk in &mut self.desks {
            desk.cut_off = false;
        }
        for round in 0..HEAL_ROUNDS_MAX {
            self.clock.advance_ms(1_000);
            for desk in 0..self.desks.len() {
                self.exchange(desk).await?;
            }
            if round > 2 && self.is_at_rest()? {
                return Ok(());
            }
        }
        bail!("not at rest {HEAL_ROUNDS_MAX} rounds after the network healed")
    }

    fn is_at_rest(&self) -> Result<bool> {
        let heads: BTreeSet<u64> = self.desks.iter().map(|desk| desk.store.meta().cursor_seq).collect();
        let waiting: u64 = self
            .desks
            .iter()
            .map(|desk| Ok(desk.store.read(outbox::counts)?.waiting))
            .sum::<Result<u64>>()?;
        Ok(heads.len() == 1 && waiting == 0)
    }

    fn check(&self) -> Result<()> {
        let first = self.content(0)?;
        for desk in 1..self.desks.len() {
            let other = self.content(desk)?;
            let differing = first.iter().find(|(record, shown)| other.get(record) != Some(shown));
            if let Some((record, shown)) = differing {
                bail!(
                    "{} and {} differ in {record}:\n{shown:#?}\n{:#?}",
                    self.desks[0].name,
                    self.desks[desk].name,
                    other.get(record)
                );
            }
        }
        self.check_typed(&first)?;
        self.check_badges()
    }

    /// Everything typed is live, or was seen by whoever replaced it, or stands in the conflict log.
    fn check_typed(&self, content: &BTreeMap<RecordId, Shown>) -> Result<()> {
        let logged: BTreeSet<String> = self.desks[0].store.read(|db| {
            let cards = conflict::list(db, None)?;
            Ok(cards
                .iter()
                .flat_map(|card| [&card.conflict.winner.value, &card.conflict.loser.value])
                .filter_map(|value| value.as_str().map(str::to_owned))
                .collect())
        })?;
        for typed in &self.typed {
            let shown = content
                .get(&typed.record)
                .with_context(|| format!("the record of {} is gone", typed.value))?;
            let live = shown.values.get(&typed.unit).and_then(Value::as_str) == Some(&typed.value);
            let seen = self.typed.iter().any(|later| later.saw.as_deref() == Some(&typed.value));
            ensure!(
                live || seen || logged.contains(&typed.value),
                "lost without a trace: {}={}",
                typed.unit,
                typed.value
            );
            ensure!(
                !shown.deleted || self.deleted_by_people.contains(&typed.record),
                "nobody deleted the record of {}",
                typed.value
            );
        }
        Ok(())
    }

    fn check_badges(&self) -> Result<()> {
        for desk in &self.desks {
            for record in &self.records {
                let sync = desk.store.read(|db| badge::of_record(db, true, "patient", *record))?;
                ensure!(
                    sync.state.as_str() == "saved",
                    "{} shows {} at rest",
                    desk.name,
                    sync.state.as_str()
                );
            }
        }
        Ok(())
    }

    fn content(&self, desk: usize) -> Result<BTreeMap<RecordId, Shown>> {
        let store = &self.desks[desk].store;
        let mut content = BTreeMap::new();
        for record in &self.records {
            let card = store
                .read(|db| patient::get(db, *record))
                .with_context(|| format!("{} lacks a record", self.desks[desk].name))?;
            let (deleted, rev) = (card.deleted, card.rev.to_string());
            content.insert(*record, Shown { deleted, rev, values: values_of(card) });
        }
        Ok(content)
    }
}

#[derive(Debug, PartialEq)]
struct Shown {
    deleted: bool,
    /// The versions too: desks that show the same by chance would part at the next edit.
    rev: String,
    values: BTreeMap<String, Value>,
}

fn values_of(card: patient::PatientCard) -> BTreeMap<String, Value> {
    let fields = [
        ("given", card.given),
        ("family", card.family),
        ("phone", card.phone),
        ("email", card.email),
        ("note", card.note),
    ];
    fields.into_iter().filter_map(|(unit, value)| Some((unit.to_owned(), Value::String(value?)))).collect()
}

fn set_up(store: &Store, clinic: ClinicId, device: DeviceId, user: UserId, name: &str) -> Result<()> {
    store.write_as_desk(|tx| {
        let meta = tx.meta_mut();
        meta.clinic = Some(clinic);
        meta.device = Some(device);
        meta.user = Some(user);
        meta.server = Some("http://simulated".to_owned());
        meta.desk = name.to_owned();
        Ok(())
    })?;
    Ok(())
}

/// One request through the server's own router.
async fn post<T: serde::de::DeserializeOwned>(
    router: &axum::Router,
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
    let request = request.body(axum::body::Body::from(body)).map_err(|_| Failure::Local)?;
    let response = router.clone().oneshot(request).await.map_err(|_| Failure::Local)?;
    let status = response.status();
    const BYTES_MAX: usize = 64 * 1024 * 1024;
    let bytes = axum::body::to_bytes(response.into_body(), BYTES_MAX).await.map_err(|_| Failure::BadReply)?;
    if !status.is_success() {
        let error =
            serde_json::from_slice::<chairside_wire::ErrorBody>(&bytes).map_err(|_| Failure::BadReply)?.error;
        if status == 401 {
            return Err(Failure::SignInNeeded);
        }
        return Err(Failure::Status { status: status.as_u16(), error, retry_after_s: None });
    }
    codec::decode(&bytes, BYTES_MAX).map_err(|_| Failure::BadReply)
}
