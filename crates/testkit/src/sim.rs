//! The simulator: real stores, real engines and the real server's router in one thread, under a virtual clock, a
//! network that drops, doubles, delays and lies, and disks and servers that die. One seed gives one run.
//!
//! The oracle (`book`) knows only what people typed and what they saw when they typed it, never how the merge works.

mod book;
mod network;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::atomic::Ordering;

use anyhow::{Context, Result, bail, ensure};
use chairside_model::planted::{Planted, plant, planted};
use chairside_model::reconcile::{DELETED, RowDigest};
use chairside_model::{Clock, OpId, OpKind, RecordId, Row};
use chairside_store::{
    Edit, EditKind, QueueItem, RecordState, Rev, badge, conflict, outbox, reconcile, shown,
};
use chairside_sync::engine::Urgency;
use chairside_sync::{Engine, Failure, Step};
use chairside_wire::codec;
use chairside_wire::reconcile::{
    RECONCILE_PATH, ReconcileAnswer, ReconcileAsk, ReconcileReply, ReconcileRequest,
};
use chairside_wire::sync::{OpResult, ResultStatus, SYNC_PATH, SyncReply, SyncRequest};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use self::book::{Book, Ends, Typed, Word, sides, word};
use self::network::{Carried, Weather, carry, post};
use self::world::{DESKS_MAX, START_MS, Seat, World};
use crate::disk::{self, Fault};
use crate::fill::Dice;

/// Few records, so that people meet on the same ones.
const RECORDS_MAX: usize = 10;
/// From the healed line to the first contact, and from there to equal desks.
const CONTACT_MS_MAX: u64 = 15_000;
const CONVERGED_MS_MAX: u64 = 10_000;
/// One tick of the clinic after the line is back.
const TICK_MS: u64 = 500;
/// Exchanges of one desk within one tick: a reconcile of everything fits.
const EXCHANGES_MAX: u32 = 2_000;

const PROFILE_COPIED: &str = "profile copied";
const SLEPT_FOR_MONTHS: &str = "slept for months";
const ROW_LOST: &str = "row lost without a word";
const SERVER_RESTORED: &str = "server restored from a backup";
/// Lines of the trace that an error shows.
const TRACE_LINES_MAX: usize = 400;

/// How often each fault was reached.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub struct Faults(pub BTreeMap<String, u64>);

impl Faults {
    fn hit(&mut self, name: &'static str) {
        *self.0.entry(name.to_owned()).or_default() += 1;
    }

    pub fn add(&mut self, other: Faults) {
        other.0.into_iter().for_each(|(name, count)| *self.0.entry(name).or_default() += count);
    }
}

/// One schedule, as it is replayed: the same plan gives the same run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub seed: u64,
    pub steps: u32,
    /// Faults the seed would have switched on, and that this schedule does not need.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub without: BTreeSet<String>,
}

impl Plan {
    pub fn new(seed: u64, steps: u32) -> Self {
        Self { seed, steps, without: BTreeSet::new() }
    }
}

pub struct Outcome {
    pub trace: String,
    pub faults: Faults,
    pub edits: usize,
    pub conflicts: usize,
}

/// What this schedule may suffer: the seed switches the rest off, so that no fault hides behind another.
struct Swarm {
    weather: Vec<Weather>,
    lines: bool,
    crashes: bool,
    clocks: bool,
    server_dies: bool,
    server_restored: bool,
    copies: bool,
    newer_desk: bool,
    sleeps: bool,
    disks: bool,
}

impl Swarm {
    fn of(dice: &Dice, plan: &Plan) -> Self {
        let wanted = |name: &str, by_the_seed: bool| by_the_seed && !plan.without.contains(name);
        let weather = Weather::FOUL.into_iter().filter(|weather| wanted(weather.name(), dice.one_in(2)));
        Self {
            weather: weather.collect(),
            lines: wanted("lines", dice.one_in(2)),
            crashes: wanted("crashes", dice.one_in(2)),
            clocks: wanted("clocks", dice.one_in(2)),
            server_dies: wanted("server dies", dice.one_in(3)),
            server_restored: wanted("server restored", dice.one_in(3)),
            copies: wanted("copies", dice.one_in(6)),
            newer_desk: wanted("newer desk", dice.one_in(4)),
            sleeps: wanted("sleeps", dice.one_in(3)),
            disks: wanted("disks", dice.one_in(3)),
        }
    }
}

/// The words [`Plan::without`] may hold.
pub fn swarm_words() -> Vec<&'static str> {
    let rest = [
        "lines",
        "crashes",
        "clocks",
        "server dies",
        "server restored",
        "copies",
        "newer desk",
        "sleeps",
        "disks",
    ];
    Weather::FOUL.iter().map(|weather| weather.name()).chain(rest).collect()
}

struct SimDesk {
    seat: Seat,
    engine: Engine,
    cut_off: bool,
    /// A form opened some time ago: what the person has in front of them.
    form: Option<(RecordId, Row)>,
    /// A reply that is still on its way.
    late: Option<SyncReply>,
    /// Ops that were written here and not answered yet; and those that were refused. By our own reckoning.
    unanswered: BTreeSet<OpId>,
    refused: BTreeSet<OpId>,
    record_of: BTreeMap<OpId, RecordId>,
    /// What was typed and not saved, and what was answered and not written down: the disk failed, and may hold it
    /// all the same.
    maybe_typed: Vec<Typed>,
    maybe_answered: BTreeSet<OpId>,
    last_shown: BTreeMap<(RecordId, String), Word>,
}

pub struct Sim {
    dice: Dice,
    swarm: Swarm,
    world: World,
    desks: Vec<SimDesk>,
    records: Vec<(&'static str, RecordId)>,
    book: Book,
    /// Units and records of a desk that is newer than this program: to be kept as they are.
    from_the_future: Vec<(RecordId, String, Word)>,
    serial: u64,
    /// When the oracle's own questions last got a fresh token.
    asked_ms: u64,
    calm: bool,
    /// The oracle looks at every step and stops at what is wrong.
    is_judged: bool,
    trace: String,
    faults: Faults,
}

/// One schedule: random steps, then the network heals, and the oracle looks.
pub async fn run(plan: &Plan) -> Result<Outcome> {
    let mut sim = Sim::new(plan).await?;
    if let Err(error) = sim.play(plan.steps).await {
        // The last things that happened, for whoever looks into it.
        let tail: Vec<&str> = sim.trace.lines().rev().take(TRACE_LINES_MAX).collect();
        return Err(error.context(tail.into_iter().rev().collect::<Vec<_>>().join("\n")));
    }
    let conflicts = sim.desks[0].seat.store.read(|db| Ok(conflict::list(db, None)?.len()))?;
    Ok(Outcome { trace: sim.trace, faults: sim.faults, edits: sim.book.typed.len(), conflicts })
}

/// What a schedule lost, counted at its end and not judged on the way.
#[derive(Debug, Default, Clone, Copy)]
pub struct Losses {
    pub schedules: u64,
    /// Schedules after which two desks did not hold the same.
    pub diverged: u64,
    pub edits: u64,
    /// Edits that are neither live nor seen by whoever replaced them, nor in the conflict log, nor in quarantine.
    pub gone: u64,
}

impl Losses {
    pub fn add(&mut self, other: Self) {
        self.schedules += other.schedules;
        self.diverged += other.diverged;
        self.edits += other.edits;
        self.gone += other.gone;
    }
}

/// What the plain algorithm does not claim to survive: left out where the two are compared.
pub const NOT_FOR_PLAIN: &[&str] =
    &["server dies", "server restored", "copies", "newer desk", "sleeps", "disks", "reply late"];

/// One schedule without a judge on the way, with this fault planted or none.
pub async fn measure(plan: &Plan, fault: Option<Planted>) -> Result<Losses> {
    plant(fault);
    let losses = Sim::measured(plan).await;
    plant(None);
    losses
}

/// As [`run`], with a fault planted: the sound program's tests must see it.
pub async fn run_planted(plan: &Plan, fault: Planted) -> Result<Outcome> {
    plant(Some(fault));
    let outcome = run(plan).await;
    plant(None);
    outcome
}

impl Sim {
    async fn measured(plan: &Plan) -> Result<Losses> {
        let mut sim = Self::new(plan).await?;
        sim.is_judged = false;
        for _ in 0..plan.steps {
            sim.step().await?;
        }
        sim.heal().await?;
        let first = sim.rows(0)?;
        let mut diverged = false;
        for desk in 1..sim.desks.len() {
            diverged |= sim.differences(&first, desk)?.is_some();
        }
        let (edits, gone) = sim.book.gone(&sim.ends()?);
        Ok(Losses { schedules: 1, diverged: u64::from(diverged), edits, gone })
    }

    async fn play(&mut self, steps: u32) -> Result<()> {
        for _ in 0..steps {
            self.step().await?;
        }
        self.heal().await?;
        self.check().await
    }

    async fn new(plan: &Plan) -> Result<Self> {
        let seed = plan.seed;
        let dice = Dice::new(seed);
        let swarm = Swarm::of(&dice, plan);
        let mut sim = Self {
            swarm,
            world: World::new(seed).await?,
            desks: vec![],
            records: vec![],
            book: Book::default(),
            from_the_future: vec![],
            serial: 0,
            asked_ms: 0,
            calm: false,
            is_judged: true,
            trace: String::new(),
            faults: Faults::default(),
            dice,
        };
        let count = 3 + sim.below(DESKS_MAX - 2);
        for number in 0..count {
            let seat = sim.world.seat(number, seed.wrapping_mul(31).wrapping_add(number as u64 + 1)).await?;
            sim.sit(seat)?;
        }
        Ok(sim)
    }

    fn sit(&mut self, seat: Seat) -> Result<()> {
        let mut engine = Engine::default();
        engine.resume(&seat.store)?;
        let mut desk = SimDesk {
            seat,
            engine,
            cut_off: false,
            form: None,
            late: None,
            unanswered: BTreeSet::new(),
            refused: BTreeSet::new(),
            record_of: BTreeMap::new(),
            maybe_typed: vec![],
            maybe_answered: BTreeSet::new(),
            last_shown: BTreeMap::new(),
        };
        desk.unanswered = desk.queued()?;
        desk.refused = desk.in_quarantine()?;
        self.desks.push(desk);
        Ok(())
    }

    fn below(&self, bound: usize) -> usize {
        usize::try_from(self.dice.below(bound as u64)).unwrap_or(0)
    }

    async fn step(&mut self) -> Result<()> {
        let advance_ms = match self.dice.below(200) {
            0 if self.swarm.sleeps => {
                self.faults.hit("slept for days");
                80 * 3_600_000
            }
            1 if self.swarm.sleeps && self.dice.one_in(4) => {
                self.faults.hit(SLEPT_FOR_MONTHS);
                200 * 24 * 3_600_000
            }
            0..=19 => self.dice.below(120_000),
            _ => self.dice.below(3_000),
        };
        self.world.clock.advance_ms(advance_ms);
        let desk = self.below(self.desks.len());
        match self.dice.below(110) {
            0..=36 => self.exchange(desk).await?,
            37..=46 => self.create(desk)?,
            47..=70 => self.change(desk)?,
            71..=77 => self.open_form(desk)?,
            78..=87 => self.save_form(desk)?,
            88..=91 => self.delete_or_restore(desk)?,
            92..=95 if self.swarm.lines => self.cut_or_join(desk),
            96..=99 if self.swarm.crashes => self.crash(desk)?,
            100..=102 if self.swarm.clocks => self.skew(desk),
            103 if self.swarm.server_dies => self.server_dies()?,
            104..=105 if self.swarm.server_restored => self.back_up_or_restore()?,
            106 if self.swarm.copies => self.copy(desk)?,
            107 if self.swarm.newer_desk => self.newer_desk_writes(desk).await?,
            108 if self.swarm.disks && self.dice.one_in(4) => self.lose_row(desk)?,
            108..=109 if self.swarm.disks => self.disk_fails(desk),
            _ => {}
        }
        self.power_returns()?;
        self.check_queue_and_badges(desk)
    }

    fn note(&mut self, desk: usize, what: &str) {
        // Ids and values come from the seed; the trace compares two runs.
        let _ = writeln!(
            self.trace,
            "{} {} {what}",
            self.world.clock.now_ms() - START_MS,
            self.desks[desk].seat.name
        );
    }

    fn text(&mut self, desk: usize) -> Value {
        self.serial += 1;
        json!(format!("{}-{}", self.desks[desk].seat.name, self.serial))
    }

    /// A value that nobody has typed before.
    fn value(&mut self, desk: usize, unit: &str) -> Value {
        let text = self.text(desk);
        let serial = self.serial;
        match unit {
            "slot" => {
                json!({"start": format!("2027-03-28T09:00#{serial}"), "minutes": 1 + serial % 1_000, "chair": text})
            }
            "text" => json!({"body": text}),
            "entry" => {
                json!({"kind": "payment", "amount_minor": serial, "currency": "EUR", "reference": text})
            }
            _ => text,
        }
    }

    fn create(&mut self, desk: usize) -> Result<()> {
        if self.records.len() >= RECORDS_MAX {
            return self.change(desk);
        }
        let patients: Vec<RecordId> = self.visible(desk, "patient")?;
        let record = RecordId::fresh(&*self.desks[desk].seat.env);
        let (collection, units): (&'static str, Vec<&str>) = match (patients.is_empty(), self.dice.below(8)) {
            (true, _) | (_, 0..=2) => ("patient", vec!["given", "phone"]),
            (_, 3) => ("allergy", vec!["substance"]),
            (_, 4) => ("note", vec!["text"]),
            (_, 5) => ("appointment", vec!["slot"]),
            _ => ("ledger_entry", vec!["entry"]),
        };
        let parent = (collection != "patient").then(|| *self.dice.of(&patients));
        let values = units.into_iter().map(|unit| (unit.to_owned(), self.value(desk, unit))).collect();
        self.write(desk, collection, record, EditKind::Create { parent }, values, None)?;
        self.records.push((collection, record));
        if let Some(parent) = parent {
            self.book.parents.insert(record, parent);
        }
        Ok(())
    }

    fn row(&self, desk: usize, collection: &str, record: RecordId) -> Result<Option<Row>> {
        Ok(self.desks[desk].seat.store.read(|db| shown(db, collection, record))?)
    }

    /// The records of a kind that a person at this desk can open.
    fn visible(&self, desk: usize, collection: &str) -> Result<Vec<RecordId>> {
        let mut visible = vec![];
        for (_, record) in self.records.iter().filter(|(kind, _)| *kind == collection) {
            if self.row(desk, collection, *record)?.is_some_and(|row| row.deleted.is_none()) {
                visible.push(*record);
            }
        }
        Ok(visible)
    }

    fn some_record(&self, desk: usize) -> Result<Option<Row>> {
        if self.records.is_empty() {
            return Ok(None);
        }
        let (collection, record) = *self.dice.of(&self.records);
        let Some(row) = self.row(desk, collection, record)?.filter(|row| row.deleted.is_none()) else {
            return Ok(None);
        };
        // What lies in a chart is reached through its patient, who may arrive after it while a restored server is
        // given back what it lost.
        let patient = row.parent.map(|patient| self.row(desk, "patient", patient)).transpose()?;
        Ok(patient.is_none_or(|patient| patient.is_some()).then_some(row))
    }

    fn change(&mut self, desk: usize) -> Result<()> {
        let Some(row) = self.some_record(desk)? else { return Ok(()) };
        self.save(desk, &row)
    }

    fn open_form(&mut self, desk: usize) -> Result<()> {
        let row = self.some_record(desk)?;
        self.desks[desk].form = row.map(|row| (row.record, row));
        Ok(())
    }

    /// Saves what was opened a while ago: a colleague's edit may have arrived since.
    fn save_form(&mut self, desk: usize) -> Result<()> {
        let Some((_, row)) = self.desks[desk].form.take() else { return Ok(()) };
        self.faults.hit("form saved later");
        self.save(desk, &row)
    }

    /// What a person does with the record in front of them.
    fn save(&mut self, desk: usize, row: &Row) -> Result<()> {
        let unit = match row.collection.as_str() {
            "patient" => *self.dice.of(&["given", "family", "phone", "email", "note"]),
            "allergy" => *self.dice.of(&["substance", "reaction"]),
            "appointment" => *self.dice.of(&["slot", "slot", "reason"]),
            "note" => "text",
            _ => return self.reverse(desk, row),
        };
        let value = match row.value("text") {
            // A signed note is closed to whoever sees that it is.
            Some(text) if text.get("signed_at").is_some() => return Ok(()),
            Some(text) if unit == "text" && self.dice.one_in(3) => self.signed(desk, text),
            _ => self.value(desk, unit),
        };
        let collection = self.kind(row.record)?;
        let values = BTreeMap::from([(unit.to_owned(), value)]);
        self.write(desk, collection, row.record, EditKind::Change, values, Some(row))
    }

    fn signed(&mut self, desk: usize, text: &Value) -> Value {
        self.faults.hit("note signed");
        let by = self.text(desk);
        json!({"body": text["body"], "signed_by": by, "signed_at": "2026-11-21T09:30:00Z"})
    }

    fn reverse(&mut self, desk: usize, row: &Row) -> Result<()> {
        let entry = row.value("entry").cloned().unwrap_or_default();
        if entry["kind"] != "payment" {
            return Ok(());
        }
        let id = RecordId::reversal_of(row.record, &*self.desks[desk].seat.env);
        if self.row(desk, "ledger_entry", id)?.is_some() {
            return Ok(());
        }
        self.faults.hit("payment reversed");
        let reference = self.text(desk);
        let reversal = json!({
            "kind": "reversal", "amount_minor": entry["amount_minor"], "currency": "EUR",
            "reference": reference, "reverses": row.record,
        });
        let parent = row.parent;
        let values = BTreeMap::from([("entry".to_owned(), reversal)]);
        self.write(desk, "ledger_entry", id, EditKind::Create { parent }, values, None)?;
        if !self.records.contains(&("ledger_entry", id)) {
            self.records.push(("ledger_entry", id));
            self.book.parents.extend(parent.map(|parent| (id, parent)));
        }
        Ok(())
    }

    fn kind(&self, record: RecordId) -> Result<&'static str> {
        let found = self.records.iter().find(|(_, known)| *known == record);
        found.map(|(kind, _)| *kind).context("a record of nobody's")
    }

    fn write(
        &mut self,
        desk: usize,
        collection: &'static str,
        record: RecordId,
        kind: EditKind,
        values: BTreeMap<String, Value>,
        seen: Option<&Row>,
    ) -> Result<()> {
        let edit = Edit { rev: seen.map(Rev::of), ..Edit::new(collection, record, kind, values.clone()) };
        let saved = self.perform(desk, &edit)?;
        for (unit, value) in values {
            let word = word(&value);
            let (said, saw) =
                (if saved { "typed" } else { "could not save" }, seen.and_then(|row| row.value(&unit)));
            self.note(desk, &format!("{said} {collection} {record} {unit}={word}"));
            let signed = value.get("signed_at").is_some();
            let typed = Typed { record, unit, word, saw: saw.map(self::word), signed };
            if saved {
                self.book.typed(typed);
            } else {
                self.desks[desk].maybe_typed.push(typed);
            }
        }
        Ok(())
    }

    /// The edit itself, and what it did to the queue. False: the disk failed, and the person was told.
    fn perform(&mut self, number: usize, edit: &Edit) -> Result<bool> {
        let refused = disk::refused();
        let desk = &mut self.desks[number];
        let before = desk.queued()?;
        let store = &desk.seat.store;
        let rank = store.meta().last_rank;
        if let Err(error) = store.write(store.meta().author(), |tx| tx.edit(edit)) {
            ensure!(disk::refused() > refused, error);
            ensure!(desk.queued()? == before, "{}: what was not saved is queued", desk.seat.name);
            self.faults.hit("edit met a failing disk");
            return Ok(false);
        }
        ensure!(store.meta().last_rank > rank, "{}: a rank was given out twice", desk.seat.name);
        let after = desk.queued()?;
        // An edit may take the place of an op that never left; it takes away no other.
        for gone in before.difference(&after) {
            ensure!(after.len() == before.len(), "an edit took {gone} from the queue");
            desk.unanswered.remove(gone);
        }
        for new in after.difference(&before) {
            desk.unanswered.insert(*new);
            desk.record_of.insert(*new, edit.record);
        }
        ensure!(after.iter().any(|op| !before.contains(op)), "an edit was not queued");
        Ok(true)
    }

    fn delete_or_restore(&mut self, desk: usize) -> Result<()> {
        if self.records.is_empty() {
            return Ok(());
        }
        let (collection, record) = *self.dice.of(&self.records);
        let Some(row) = self.row(desk, collection, record)? else { return Ok(()) };
        let signed = row.value("text").is_some_and(|text| text.get("signed_at").is_some());
        if collection == "ledger_entry" || signed {
            return Ok(());
        }
        let kind = if row.deleted.is_some() { EditKind::Restore } else { EditKind::Delete };
        // What lies in the trash for months is forgotten by the server.
        if kind == EditKind::Restore && self.faults.0.contains_key(SLEPT_FOR_MONTHS) {
            return Ok(());
        }
        if kind == EditKind::Delete {
            let saw = self.contents(desk, &row)?;
            self.book.deleted(record, saw);
            self.faults.hit("record deleted");
        } else {
            self.book.restored.insert(record);
            self.faults.hit("record restored");
        }
        if !self.perform(desk, &Edit::new(collection, record, kind, BTreeMap::new()))? {
            // After a crash it may be there all the same: then both are lawful.
            self.book.restored.insert(record);
            let saw = self.contents(desk, &row)?;
            self.book.deleted(record, saw);
        }
        self.note(desk, &format!("{kind:?} {collection} {record}"));
        Ok(())
    }

    /// Everything a person sees who looks at a record and what lies below it.
    fn contents(&self, desk: usize, row: &Row) -> Result<BTreeSet<Word>> {
        let mut saw: BTreeSet<Word> = row.units.values().map(|unit| word(&unit.value)).collect();
        for (child, _) in self.book.parents.iter().filter(|(_, parent)| **parent == row.record) {
            let child = self.row(desk, self.kind(*child)?, *child)?;
            saw.extend(child.iter().flat_map(|child| child.units.values()).map(|unit| word(&unit.value)));
        }
        Ok(saw)
    }

    fn cut_or_join(&mut self, desk: usize) {
        self.desks[desk].cut_off = !self.desks[desk].cut_off;
        self.faults.hit("line cut or joined");
        self.note(desk, "line");
    }

    /// The process dies and starts again: what memory held is gone, what the disk held is not.
    fn crash(&mut self, desk: usize) -> Result<()> {
        let torn: Option<Vec<u8>> = self.dice.one_in(2).then(|| vec![0xA5; 24 + self.below(4_096)]);
        let desk_ref = &mut self.desks[desk];
        let lost = self.world.kill(&mut desk_ref.seat, torn.as_deref(), &self.dice)?;
        desk_ref.engine = Engine::default();
        desk_ref.engine.resume(&desk_ref.seat.store)?;
        desk_ref.form = None;
        desk_ref.late = None;
        self.faults.hit("desk killed");
        (0..lost).for_each(|_| self.faults.hit("unsynced write lost or torn"));
        if torn.is_some() {
            self.faults.hit("torn page at the log's end");
        }
        self.note(desk, "killed");
        self.reckon_anew(desk)
    }

    /// What the disk was asked to do when it failed may be done or not; the queue that was found tells.
    fn reckon_anew(&mut self, number: usize) -> Result<()> {
        let desk = &mut self.desks[number];
        let (queued, refused) = (desk.queued()?, desk.in_quarantine()?);
        let maybe_answered = std::mem::take(&mut desk.maybe_answered);
        desk.unanswered.retain(|op| queued.contains(op) || !maybe_answered.contains(op));
        desk.refused.extend(refused.intersection(&maybe_answered));
        for typed in std::mem::take(&mut desk.maybe_typed) {
            for op in desk.queued()? {
                let body = desk.seat.store.read(|db| outbox::op_json(db, op))?;
                let body: chairside_model::Op = serde_json::from_str(&body)?;
                let written = body.units.get(&typed.unit).map(|write| word(&write.value));
                if body.record != typed.record || written.as_ref() != Some(&typed.word) {
                    continue;
                }
                // It may have taken the place of an op that never left.
                let folded =
                    |old: &OpId| desk.record_of.get(old) == Some(&typed.record) && !queued.contains(old);
                desk.unanswered.retain(|old| !folded(old));
                desk.unanswered.insert(op);
                desk.record_of.insert(op, typed.record);
                self.book.typed(typed);
                self.faults.hit("edit found after a failed save");
                break;
            }
        }
        Ok(())
    }

    fn disk_fails(&mut self, desk: usize) {
        let of_server = self.dice.one_in(3);
        let path = if of_server { self.world.server() } else { self.desks[desk].seat.path.clone() };
        disk::heal(&path);
        let (fault, name) = match self.dice.below(4) {
            0 => (Fault::Full, "disk full"),
            1 => (Fault::WriteFails(1 + self.dice.below(20)), "write to fail"),
            2 => (Fault::SyncFails(1 + self.dice.below(4)), "sync to fail"),
            _ => (Fault::PowerCut(1 + self.dice.below(40)), "power to go within a write"),
        };
        disk::plan(&path, fault);
        self.faults.hit(name);
        self.note(desk, &format!("{}{name}", if of_server { "server " } else { "" }));
    }

    /// The disk gives back an older page, or a bug took a row: nothing says so.
    fn lose_row(&mut self, desk: usize) -> Result<()> {
        let Some(row) = self.some_record(desk)? else { return Ok(()) };
        let waits = self.desks[desk].seat.store.read(outbox::list)?.iter().any(|item| {
            item.record == row.record || self.book.parents.get(&item.record) == Some(&row.record)
        });
        // Where the server loses it as well, nobody has it any more.
        if waits || row.seq == 0 || self.swarm.server_restored {
            return Ok(());
        }
        let (lost, _) = match self.desks[desk].seat.store.write_as_desk(|tx| tx.lose_row(row.record)) {
            Ok(done) => done,
            // The disk is failing already.
            Err(_) => return Ok(()),
        };
        self.faults.hit(ROW_LOST);
        self.desks[desk].form = None;
        self.note(desk, &format!("row lost {lost:?} {}", row.record));
        Ok(())
    }

    /// A machine whose power went in the middle of a write starts again.
    fn power_returns(&mut self) -> Result<()> {
        if disk::is_without_power(&self.world.server()) {
            self.server_dies()?;
        }
        for desk in 0..self.desks.len() {
            if disk::is_without_power(&self.desks[desk].seat.path) {
                self.faults.hit("power went within a write");
                self.crash(desk)?;
            }
        }
        Ok(())
    }

    fn skew(&mut self, desk: usize) {
        let span: i64 = *self.dice.of(&[0, 1_000, 900_000, 86_400_000, 315_360_000_000]);
        let skew = if self.dice.one_in(2) { span } else { -span };
        self.desks[desk].seat.env.skew_ms.store(skew, Ordering::Relaxed);
        self.faults.hit("clock set");
        self.note(desk, &format!("clock {skew}"));
    }

    fn server_dies(&mut self) -> Result<()> {
        self.faults.hit("server killed");
        self.note(0, "server killed");
        let lost = self.world.kill_server(&self.dice)?;
        (0..lost).for_each(|_| self.faults.hit("unsynced write of the server lost or torn"));
        Ok(())
    }

    fn back_up_or_restore(&mut self) -> Result<()> {
        if self.world.has_backup() && self.dice.one_in(2) {
            self.faults.hit(SERVER_RESTORED);
            self.note(0, "server restored");
            return self.world.restore_server();
        }
        self.faults.hit("server backed up");
        self.note(0, "server backed up");
        self.world.backup_server()
    }

    fn copy(&mut self, desk: usize) -> Result<()> {
        if self.desks.len() > DESKS_MAX {
            return Ok(());
        }
        self.faults.hit(PROFILE_COPIED);
        self.note(desk, "copied");
        let seed = self.dice.below(u64::MAX);
        let seat = self.world.copy_profile(&self.desks[desk].seat, seed)?;
        let (record_of, maybe_typed) =
            (self.desks[desk].record_of.clone(), self.desks[desk].maybe_typed.clone());
        self.sit(seat)?;
        let number = self.desks.len() - 1;
        self.desks[number].record_of = record_of;
        self.desks[number].maybe_typed = maybe_typed;
        self.reckon_anew(number)
    }

    /// A desk with a newer program writes what this one does not know.
    async fn newer_desk_writes(&mut self, desk: usize) -> Result<()> {
        let patients = self.visible(desk, "patient")?;
        let Some(patient) = patients.first().copied() else { return Ok(()) };
        let meta = self.desks[desk].seat.store.meta();
        let (Some(device), Some(user)) = (meta.device, meta.user) else { return Ok(()) };
        let env = &*self.desks[desk].seat.env.clone();
        let is_new_collection = self.dice.one_in(2);
        let value = self.text(desk);
        let (collection, record) =
            if is_new_collection { ("tooth_story", RecordId::fresh(env)) } else { ("patient", patient) };
        let unit = if is_new_collection { "chapter" } else { "zodiac" };
        let saw = self.from_the_future.iter().rev().find(|(known, ..)| *known == record);
        if saw.is_some() {
            return Ok(());
        }
        let op = json!({
            "op_id": OpId::fresh(env), "user": user, "collection": collection, "record": record, "kind": OpKind::Put,
            "units": {unit: {"value": value}}, "rank": 1_800_000_000_000_u64 << 16, "seen": 0, "schema": 3,
        });
        let op = serde_json::value::RawValue::from_string(op.to_string())?;
        let (clinic, cursor) = (self.world.clinic, None);
        let request = SyncRequest {
            schema: 3,
            clinic,
            device,
            cycle: 1,
            cursor,
            witness: None,
            ops: vec![op],
            waiting: None,
        };
        let token = self.desks[desk].seat.token.clone();
        let reply: Result<SyncReply, _> =
            post(&self.world.router, SYNC_PATH, Some(&token), codec::encode(&request)?).await;
        let accepted = reply
            .is_ok_and(|reply| reply.results.iter().all(|result| result.status != ResultStatus::Refused));
        if accepted {
            self.faults.hit("newer desk wrote");
            self.from_the_future.push((record, unit.to_owned(), word(&value)));
        }
        Ok(())
    }

    async fn exchange(&mut self, desk: usize) -> Result<()> {
        let urgency = if self.calm || self.dice.one_in(2) { Urgency::Now } else { Urgency::Background };
        self.exchange_if_due(desk, urgency).await.map(|_| ())
    }

    /// False: the engine had nothing to do.
    async fn exchange_if_due(&mut self, desk: usize, urgency: Urgency) -> Result<bool> {
        let refused = disk::refused();
        let sim_desk = &mut self.desks[desk];
        let step = match sim_desk.engine.next(&sim_desk.seat.store, urgency) {
            Err(error) => {
                ensure!(disk::refused() > refused, error);
                self.faults.hit("exchange met a failing disk");
                return Ok(false);
            }
            Ok(step) => step,
        };
        self.answer_asks(desk)?;
        match step {
            Step::Exchange(request) => self.sync(desk, &request).await?,
            Step::Reconcile(request) => self.reconcile(desk, &request).await?,
            Step::Alone | Step::Rest { .. } => return Ok(false),
        }
        self.check_no_going_back(desk)?;
        Ok(true)
    }

    /// After a long absence a person reads what it did, sooner or later; when all is calm at once.
    fn answer_asks(&mut self, desk: usize) -> Result<()> {
        let store = &self.desks[desk].seat.store;
        let told = store.meta().absence.is_some_and(|absence| absence.touched.is_some());
        if told && (self.calm || self.dice.one_in(8)) {
            let answered = store.write_as_desk(|tx| {
                tx.meta_mut().absence = None;
                Ok(())
            });
            if answered.is_ok() {
                self.faults.hit("long absence told");
            }
        }
        Ok(())
    }

    async fn sync(&mut self, desk: usize, request: &SyncRequest) -> Result<()> {
        let sent: Vec<OpId> = request
            .ops
            .iter()
            .filter_map(|op| serde_json::from_str::<chairside_model::Op>(op.get()).ok())
            .map(|op| op.op_id)
            .collect();
        let carried: Carried<SyncReply> = self.carry(desk, SYNC_PATH, codec::encode(request)?).await?;
        // It may take its time, and overtake nothing.
        let earlier = if self.dice.one_in(2) { self.desks[desk].late.take() } else { None };
        self.desks[desk].late = carried.late.or_else(|| self.desks[desk].late.take());
        let reply = match earlier.filter(|_| !self.calm) {
            Some(earlier) => {
                self.faults.hit("late reply delivered");
                Ok(earlier)
            }
            None => carried.reply,
        };
        if self.dies_now() {
            // The reply came, but the process died before it was applied.
            self.faults.hit("reply lost to a crash");
            return self.crash(desk);
        }
        self.check_refusals(&reply)?;
        let results: Vec<OpResult> = reply.as_ref().map(|reply| reply.results.clone()).unwrap_or_default();
        let refused = disk::refused();
        let sim_desk = &mut self.desks[desk];
        let outcome = match sim_desk.engine.replied(&sim_desk.seat.store, reply) {
            Err(error) => {
                ensure!(disk::refused() > refused, error);
                self.faults.hit("reply met a failing disk");
                self.desks[desk].maybe_answered.extend(results.iter().map(|result| result.op_id));
                self.note(desk, "reply not written down");
                return Ok(());
            }
            Ok(outcome) => outcome,
        };
        let said = match outcome {
            Ok(outcome) => {
                for result in results.iter().filter(|result| sent.contains(&result.op_id)) {
                    if sim_desk.unanswered.remove(&result.op_id) && result.status == ResultStatus::Refused {
                        sim_desk.refused.insert(result.op_id);
                    }
                }
                format!("exchange {:?}", outcome.totals)
            }
            Err(failure) => format!("exchange failed {}", failure.reason()),
        };
        self.note(desk, &said);
        Ok(())
    }

    /// Nothing typed here may be refused but what was signed or entered in the ledger before; a clock never refuses.
    fn check_refusals(&self, reply: &Result<SyncReply, Failure>) -> Result<()> {
        let results = reply.iter().flat_map(|reply| &reply.results);
        for code in results.filter_map(|result| result.code.as_deref()) {
            ensure!(matches!(code, "immutable" | "signed"), "the server refused an op: {code}");
        }
        Ok(())
    }

    async fn reconcile(&mut self, desk: usize, request: &ReconcileRequest) -> Result<()> {
        self.faults.hit("reconcile step");
        let carried: Carried<ReconcileReply> =
            self.carry(desk, RECONCILE_PATH, codec::encode(request)?).await?;
        if self.dies_now() {
            self.faults.hit("reconcile cut by a crash");
            return self.crash(desk);
        }
        let sim_desk = &mut self.desks[desk];
        let refused = disk::refused();
        let outcome = match sim_desk.engine.reconciled(&sim_desk.seat.store, carried.reply) {
            Err(error) => {
                ensure!(disk::refused() > refused, error);
                self.faults.hit("reconcile met a failing disk");
                return Ok(());
            }
            Ok(outcome) => outcome,
        };
        let said = outcome.map_or_else(|failure| failure.reason(), |_| "ok");
        self.note(desk, &format!("reconcile {said}"));
        Ok(())
    }

    fn dies_now(&self) -> bool {
        !self.calm && self.swarm.crashes && self.dice.one_in(25)
    }

    async fn carry<T: serde::de::DeserializeOwned>(
        &mut self,
        desk: usize,
        path: &str,
        body: Vec<u8>,
    ) -> Result<Carried<T>> {
        if self.desks[desk].cut_off {
            self.faults.hit("line down");
            return Ok(Carried { reply: Err(Failure::Offline), late: None });
        }
        let foul = !self.calm && !self.swarm.weather.is_empty() && self.dice.one_in(3);
        let weather = if foul { *self.dice.of(&self.swarm.weather) } else { Weather::Fair };
        if foul {
            self.faults.hit(weather.name());
        }
        let token = self.desks[desk].seat.token.clone();
        let carried = carry(&self.world.router, path, &token, body.clone(), weather, &self.dice).await;
        if !matches!(carried.reply, Err(Failure::SignInNeeded)) {
            return Ok(carried);
        }
        self.faults.hit("signed in again");
        let refused = disk::refused();
        if let Err(error) = self.world.renew(&mut self.desks[desk].seat).await {
            ensure!(disk::refused() > refused, error);
            return Ok(Carried { reply: Err(Failure::SignInNeeded), late: None });
        }
        let token = self.desks[desk].seat.token.clone();
        Ok(carry(&self.world.router, path, &token, body, Weather::Fair, &self.dice).await)
    }

    /// The line is back for everyone, and nobody does anything: first contact and convergence within their bounds.
    async fn heal(&mut self) -> Result<()> {
        self.calm = true;
        disk::heal(&self.world.server());
        for desk in &mut self.desks {
            desk.cut_off = false;
            disk::heal(&desk.seat.path);
            // A clock that is years off is the person's to set right; the schedule's bounds are in real time.
            desk.seat.env.skew_ms.store(0, Ordering::Relaxed);
        }
        if self.faults.0.contains_key(ROW_LOST) {
            // Found by the checksum, once an hour.
            self.world.clock.advance_ms(3_600_000);
        }
        let healed_ms = self.world.clock.now_ms();
        let mut contact: Vec<Option<u64>> = vec![None; self.desks.len()];
        loop {
            self.world.clock.advance_ms(TICK_MS);
            let now_ms = self.world.clock.now_ms() - healed_ms;
            for (desk, contact) in contact.iter_mut().enumerate() {
                // The stream of pokes reconnects by itself, and says that the line is back.
                if now_ms >= 12_000 && contact.is_none() && !planted(Planted::NoRetry) {
                    self.desks[desk].engine.line_is_back();
                }
                for exchange in 0.. {
                    ensure!(exchange < EXCHANGES_MAX, "a desk that never comes to rest");
                    if !self.exchange_if_due(desk, Urgency::Background).await? {
                        break;
                    }
                }
                if self.desks[desk].engine.is_online() {
                    contact.get_or_insert(now_ms);
                }
                self.check_queue_and_badges(desk)?;
            }
            let head = self.poke().await?;
            let last_contact =
                contact.iter().copied().collect::<Option<Vec<_>>>().and_then(|all| all.into_iter().max());
            match last_contact {
                None if !self.is_judged => {}
                None => ensure!(now_ms <= CONTACT_MS_MAX, "no contact {now_ms} ms after the line was back"),
                Some(_) if self.is_at_rest(head)? => return Ok(()),
                Some(contact) if !self.is_judged && now_ms > contact + CONVERGED_MS_MAX => return Ok(()),
                Some(_) if !self.is_judged => {}
                Some(contact) => ensure!(
                    now_ms <= contact + CONVERGED_MS_MAX,
                    "not at rest {} ms after the first contact: {}",
                    now_ms - contact,
                    self.standing()?
                ),
            }
        }
    }

    /// The event stream of the server, as far as it matters here.
    async fn poke(&mut self) -> Result<u64> {
        let ReconcileAnswer::Digests { pin, .. } = self.ask_server(ReconcileAsk::Digests).await? else {
            bail!("the server gives no digests")
        };
        for desk in &mut self.desks {
            // Streams begin when the line is back, and begin again by themselves.
            desk.engine.stream_began(pin.seq);
        }
        Ok(pin.seq)
    }

    fn is_at_rest(&self, head: u64) -> Result<bool> {
        for desk in &self.desks {
            let (meta, counts) = (desk.seat.store.meta(), desk.seat.store.read(outbox::counts)?);
            // What waits for something refused waits for a person.
            let held = desk.held()?;
            if meta.cursor_seq != head
                || meta.reconcile.is_some()
                || counts.waiting > counts.quarantined + held
            {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn standing(&self) -> Result<String> {
        let mut standing = String::new();
        for desk in &self.desks {
            let meta = desk.seat.store.meta();
            let counts = desk.seat.store.read(outbox::counts)?;
            let _ = write!(
                standing,
                "{} at {} of {}, {} waiting, {} refused, reconcile {:?}; ",
                desk.seat.name,
                meta.cursor_seq,
                meta.head,
                counts.waiting,
                counts.quarantined,
                meta.reconcile.map(|reconcile| reconcile.left.len())
            );
        }
        Ok(standing)
    }

    async fn check(&mut self) -> Result<()> {
        self.check_digests().await?;
        let first = self.rows(0)?;
        for desk in 1..self.desks.len() {
            if let Some(difference) = self.differences(&first, desk)? {
                bail!(
                    "{} and {} differ in {difference}",
                    self.desks[0].seat.name,
                    self.desks[desk].seat.name
                );
            }
        }
        let latest = chairside_model::Rank::from_ms(self.world.clock.now_ms() + 61_000);
        for row in first.values().filter(|row| row.seq > 0) {
            let honest = row.units.values().all(|unit| unit.stamp.rank <= latest);
            ensure!(honest || self.is_disputed(row.record)?, "a rank from the future stands");
        }
        let ends = self.ends()?;
        self.book.check(&ends)?;
        self.check_future()
    }

    /// The first record that this desk holds otherwise than the first one does.
    fn differences(&self, first: &BTreeMap<RecordId, Row>, desk: usize) -> Result<Option<String>> {
        let other = self.rows(desk)?;
        for (record, row) in first {
            let theirs = other.get(record);
            // Versions and values. The rank of a write from a fast clock is the server's to set, and a restored
            // server sets it again.
            let same = theirs.is_some_and(|theirs| {
                let values = row.units.keys().all(|unit| theirs.value(unit) == row.value(unit));
                values && RowDigest::of(theirs) == RowDigest::of(row)
            });
            // A desk that came after half a year never heard of what had been deleted by then, and whose tombstone
            // it was nobody asks any more.
            let forgotten = self.faults.0.contains_key(SLEPT_FOR_MONTHS)
                && row.deleted.is_some()
                && theirs.is_none_or(|theirs| theirs.deleted.is_some());
            if !same && !forgotten && !self.is_disputed(*record)? {
                return Ok(Some(format!("{record}:\n{row:#?}\n{theirs:#?}")));
            }
        }
        Ok(None)
    }

    /// Every desk's idea of what the server holds is what the server holds.
    async fn check_digests(&mut self) -> Result<()> {
        let ReconcileAnswer::Digests { buckets, pin, tombstones_ms } =
            self.ask_server(ReconcileAsk::Digests).await?
        else {
            bail!("the server gives no digests")
        };
        for number in 0..self.desks.len() {
            let mine: Vec<RowDigest> =
                self.desks[number].seat.store.read(|db| reconcile::digests(db, tombstones_ms))?;
            let mut numbers = 0..=u8::MAX;
            let differs = |bucket: &u8| mine[usize::from(*bucket)] != buckets[usize::from(*bucket)];
            if let Some(bucket) = numbers.find(differs) {
                let mine =
                    self.desks[number].seat.store.read(|db| reconcile::bucket(db, bucket, tombstones_ms))?;
                let theirs = self.ask_server(ReconcileAsk::Bucket { pin: pin.clone(), bucket }).await?;
                let mut want: Vec<RecordId> = mine.keys().copied().collect();
                if let ReconcileAnswer::Bucket { entries } = theirs {
                    want.extend(entries.iter().map(|entry| entry.record));
                }
                let rows = self.ask_server(ReconcileAsk::Rows { pin, offers: vec![], want }).await?;
                let (mut offers, desk) = (vec![], &self.desks[number]);
                for record in mine.keys() {
                    offers.extend(desk.seat.store.read(|db| reconcile::offer(db, *record))?);
                }
                bail!(
                    "{} holds {}\nand the server {}",
                    desk.seat.name,
                    serde_json::to_string(&offers)?,
                    serde_json::to_string(&rows)?
                );
            }
        }
        Ok(())
    }

    async fn ask_server(&mut self, ask: ReconcileAsk) -> Result<ReconcileAnswer> {
        if self.asked_ms + 1_800_000 < self.world.clock.now_ms() {
            self.asked_ms = self.world.clock.now_ms();
            self.world.renew(&mut self.desks[0].seat).await?;
        }
        let desk = &self.desks[0].seat;
        let device = desk.store.meta().device.context("a desk without an id")?;
        let clinic = self.world.clinic;
        let request = ReconcileRequest { schema: 1, clinic, device, cycle: 1, witness: None, ask };
        let reply: Result<ReconcileReply, _> =
            post(&self.world.router, RECONCILE_PATH, Some(&desk.token), codec::encode(&request)?).await;
        Ok(reply?.answer)
    }

    fn rows(&self, desk: usize) -> Result<BTreeMap<RecordId, Row>> {
        Ok(self.desks[desk].seat.store.read(|db| {
            let mut rows = BTreeMap::new();
            for (collection, record) in &self.records {
                rows.extend(shown(db, collection, *record)?.map(|row| (*record, row)));
            }
            Ok(rows)
        })?)
    }

    /// A refused edit stays in sight of whoever typed it: there the desks may differ.
    fn is_disputed(&self, record: RecordId) -> Result<bool> {
        for desk in &self.desks {
            let items = desk.seat.store.read(outbox::list)?;
            if items
                .iter()
                .any(|item| item.record == record || self.book.parents.get(&record) == Some(&item.record))
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn ends(&self) -> Result<Ends> {
        let store = &self.desks[0].seat.store;
        let (mut logged, mut disputes, mut revived) = (BTreeSet::new(), vec![], BTreeSet::new());
        for card in store.read(|db| conflict::list(db, None))? {
            let (winner, loser) = (&card.conflict.winner.value, &card.conflict.loser.value);
            if card.conflict.field == DELETED {
                revived.insert(card.conflict.record);
            } else {
                disputes.push((word(winner), word(loser)));
            }
            logged.extend(sides(&card.conflict.to_row(card.conflict.winner.stamp, 0)));
        }
        let mut quarantined = BTreeSet::new();
        for desk in &self.desks {
            for item in desk.seat.store.read(outbox::list)? {
                let body = desk.seat.store.read(|db| outbox::op_json(db, item.op))?;
                let op: chairside_model::Op = serde_json::from_str(&body)?;
                quarantined.extend(op.units.values().map(|write| word(&write.value)));
            }
        }
        let mut rows = BTreeMap::new();
        for desk in 0..self.desks.len() {
            for (record, row) in self.rows(desk)? {
                // What the server never took is the desk's own until a person decides.
                if row.seq > 0 {
                    rows.entry(record).or_insert(row);
                }
            }
        }
        for row in rows.values_mut() {
            row.units.retain(|name, _| !name.starts_with("zodiac"));
        }
        // A restore forgets who replaced what where no desk had seen it, and two copies of one queue fold it each in
        // its own way: then a replaced value may be called a conflict. It is kept all the same.
        if self.faults.0.contains_key(SERVER_RESTORED) || self.faults.0.contains_key(PROFILE_COPIED) {
            disputes.clear();
        }
        let forgets = self.faults.0.contains_key(SLEPT_FOR_MONTHS);
        Ok(Ends { rows, logged, disputes, revived, quarantined, forgets })
    }

    /// What a newer desk wrote is still there, in the row or held.
    fn check_future(&self) -> Result<()> {
        for (record, unit, word) in &self.from_the_future {
            let mut holders = 0;
            for desk in &self.desks {
                let offer = desk.seat.store.read(|db| reconcile::offer(db, *record))?;
                let kept = offer.as_ref().and_then(|offer| offer.row.value(unit)).map(self::word);
                holders += usize::from(kept.as_ref() == Some(word));
            }
            // The newer desk is not part of the schedule: what no desk had pulled went with a restored server.
            let gone = holders == 0 && self.faults.0.contains_key(SERVER_RESTORED);
            ensure!(gone || holders == self.desks.len(), "a desk lost {unit}={word} of a newer desk");
        }
        Ok(())
    }

    /// The queue holds what was not answered, and the badges say so.
    fn check_queue_and_badges(&mut self, desk: usize) -> Result<()> {
        let desk = &self.desks[desk];
        let (refused, queued): (Vec<_>, Vec<_>) =
            desk.seat.store.read(outbox::list)?.into_iter().partition(|item| item.state == "quarantined");
        let ids = |items: Vec<QueueItem>| items.into_iter().map(|item| item.op).collect::<BTreeSet<_>>();
        ensure!(ids(queued) == desk.unanswered, "{}: the queue is not what is unanswered", desk.seat.name);
        ensure!(ids(refused) == desk.refused, "{}: a refused op is gone", desk.seat.name);
        if !self.is_judged {
            return Ok(());
        }
        // In one look at the store: this is asked at every step.
        let states = desk.seat.store.read(|db| {
            let mut states = vec![];
            for (collection, record) in &self.records {
                if shown(db, collection, *record)?.is_some() {
                    states.push((record, badge::of_record(db, true, collection, *record)?.state));
                }
            }
            Ok(states)
        })?;
        for (record, state) in states {
            let is_of = |op: &&OpId| desk.record_of.get(*op) == Some(record);
            let (waits, refused) =
                (desk.unanswered.iter().any(|op| is_of(&op)), desk.refused.iter().any(|op| is_of(&op)));
            let right = match state {
                RecordState::Rejected => refused,
                RecordState::NewHere | RecordState::Waiting | RecordState::Sending | RecordState::Held => {
                    waits && !refused
                }
                RecordState::NeedsReview => !refused,
                RecordState::Saved => !waits && !refused,
                RecordState::HereOnly => false,
            };
            ensure!(right, "{}: the badge of {record} says {}", desk.seat.name, state.as_str());
        }
        Ok(())
    }

    /// No desk shows again what it had seen replaced.
    fn check_no_going_back(&mut self, desk: usize) -> Result<()> {
        // Two copies of one queue send what was typed once as two writes, and the second has not seen what follows
        // the first. Both values are kept.
        let copied = self.faults.0.contains_key(PROFILE_COPIED);
        let mut now: BTreeMap<(RecordId, String), Word> = BTreeMap::new();
        for (record, row) in self.rows(desk)? {
            now.extend(row.units.iter().map(|(name, unit)| ((record, name.clone()), word(&unit.value))));
        }
        let disputed: BTreeSet<RecordId> = self.desks[desk]
            .refused
            .iter()
            .filter_map(|op| self.desks[desk].record_of.get(op))
            .copied()
            .collect();
        for (place, before) in self.desks[desk].last_shown.iter().filter(|_| self.is_judged) {
            if let Some(word) = now.get(place).filter(|_| !disputed.contains(&place.0) && !copied) {
                ensure!(
                    !self.book.is_before(word, before),
                    "{} went back from {before} to {word}",
                    self.desks[desk].seat.name
                );
            }
        }
        self.desks[desk].last_shown = now;
        Ok(())
    }
}

impl SimDesk {
    fn queued(&self) -> Result<BTreeSet<OpId>> {
        self.ops(|state| state != "quarantined")
    }

    fn in_quarantine(&self) -> Result<BTreeSet<OpId>> {
        self.ops(|state| state == "quarantined")
    }

    fn held(&self) -> Result<u64> {
        Ok(self.ops(|state| state == "held")?.len() as u64)
    }

    fn ops(&self, of_state: impl Fn(&str) -> bool) -> Result<BTreeSet<OpId>> {
        let items = self.seat.store.read(outbox::list)?;
        Ok(items.into_iter().filter(|item| of_state(item.state)).map(|item| item.op).collect())
    }
}
