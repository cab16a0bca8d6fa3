//! The simulator: real stores, real engines and the real server's router in one thread, under a virtual clock, a
//! network that drops, doubles, delays and lies, and disks and servers that die. One seed gives one run.
//!
//! The oracle (`oracle`, `book`) knows only what people typed and what they saw when they typed it, never how the
//! merge works.

mod absence;
mod book;
mod exchange;
mod faults;
mod file_oracle;
mod file_walk;
mod files;
mod merging;
mod network;
mod oracle;
mod people;
mod skew;
mod spells;
mod transport;
mod world;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::atomic::Ordering;

use anyhow::{Result, bail, ensure};
use chairside_model::env::fixed::FixedEnv;
use chairside_model::planted::{Planted, plant, planted};
use chairside_model::{Clock as _, LifeId, OpId, RecordId, Row};
use chairside_store::{conflict, outbox};
use chairside_sync::Engine;
use chairside_sync::engine::Urgency;
use chairside_wire::reconcile::{ReconcileAnswer, ReconcileAsk};
use chairside_wire::sync::{Cursor, SyncReply};
use serde::{Deserialize, Serialize};

use self::absence::Absence;
use self::book::{Book, Typed, Word};
pub use self::file_walk::{WALK_FAULTS, WalkReport, file_walk};
use self::files::{DeskFiles, Files};
use self::network::Weather;
use self::spells::{Spell, Spells};
use self::world::{DESKS_MAX, START_MS, Seat, World};
use crate::disk;
use crate::fill::Dice;

/// Few records, so that people meet on the same ones.
const RECORDS_MAX: usize = 10;
/// From the healed line to the first contact, and from there to equal desks.
const CONTACT_MS_MAX: u64 = 15_000;
const CONVERGED_MS_MAX: u64 = 10_000;
/// Whatever a desk waits for, it asks again within this: a minute, and the jitter on top.
const REST_MS_MAX: u64 = 70_000;
/// One tick of the clinic after the line is back.
const TICK_MS: u64 = 500;
/// So long after its last contact a desk is heard again though it has nothing to say.
const POLL_MS: u64 = 30_000;
/// Exchanges of one desk within one tick: a reconcile of everything fits.
const EXCHANGES_MAX: u32 = 2_000;

const PROFILE_COPIED: &str = "profile copied";
const SLEPT_FOR_MONTHS: &str = "slept for months";
const ROW_LOST: &str = "row lost without a word";
const SERVER_RESTORED: &str = "server restored from a backup";
/// Tells the dice that say when a desk joins from those that say everything else.
const JOINS_SALT: u64 = 0x6a6f_696e;
/// The same of the dice that say which version each program is of.
const SKEW_SALT: u64 = 0x736b_6577;
const SIGN_INS_SALT: u64 = 0x7369_676e;
/// Tells the ids of lives from the random bytes of desks.
const LIVES_SALT: u64 = 0x6c69_7665;
/// One step in so many brings a new desk: a schedule of 200 gets one or two.
const JOIN_ONE_IN: u64 = 60;
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
    /// Desks may join in the middle. Schedules that were saved before this was thought of lack it, and stay what they
    /// were.
    #[serde(default)]
    pub joins: bool,
    /// Programs of several versions meet; the same of schedules that were saved before.
    #[serde(default)]
    pub skew: bool,
    /// Bad spells of lines and server, and long absences; the same of schedules that were saved before.
    #[serde(default)]
    pub spells: bool,
    /// People attach images, and desks send and fetch them. As with `joins`.
    #[serde(default)]
    pub files: bool,
    /// A copy's sign-in comes once in many schedules, and meets faults of its own. As with `joins`.
    #[serde(default)]
    pub sign_ins: bool,
    /// One patient is found to have two records. As with `joins`.
    #[serde(default)]
    pub merges: bool,
}

impl Plan {
    pub fn new(seed: u64, steps: u32) -> Self {
        Self {
            seed,
            steps,
            without: BTreeSet::new(),
            joins: true,
            skew: true,
            spells: true,
            files: true,
            sign_ins: true,
            merges: true,
        }
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
    /// Everybody works on one chart: one patient, and little in it.
    one_chart: bool,
    /// Desks join in the middle.
    joins: bool,
    /// Desks and server are of several versions, and are updated in the middle.
    skew: bool,
    /// Lines that are slow or half-open for a while, a server that is full, requests that arrive late.
    spells: bool,
    /// One desk is away while the server is put back, or for half a year.
    absence: bool,
    /// There are images.
    files: bool,
    /// Faults in the middle of a copy's sign-in.
    sign_ins: bool,
    /// Patients are made one, parted, and said to be two people.
    merges: bool,
}

impl Swarm {
    fn of(dice: &Dice, plan: &Plan) -> Self {
        let wanted = |name: &str, by_the_seed: bool| by_the_seed && !plan.without.contains(name);
        let is_absence = plan.spells && plan.seed % 7 == 3;
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
            // Not by the dice: schedules that were saved before this was thought of stay what they were.
            one_chart: wanted("one chart", matches!(plan.seed % 8, 1 | 6) || is_absence),
            joins: wanted("joins", plan.joins && plan.seed.is_multiple_of(3)),
            skew: wanted("skew", plan.skew && plan.seed % 4 == 2),
            spells: wanted("spells", plan.spells && plan.seed % 5 == 1),
            absence: wanted("absence", is_absence),
            // Of these are the seeds that are played twice: files are what other threads take part in.
            files: wanted("files", plan.files && plan.seed.is_multiple_of(5)),
            sign_ins: wanted("sign-ins", plan.sign_ins),
            merges: wanted("merges", plan.merges && plan.seed % 3 == 1),
        }
    }
}

/// Whether the plain algorithm claims to survive it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Plain {
    Survives,
    IsSpared,
}

/// What a schedule may suffer beside bad weather.
const SUFFERED: [(&str, Plain); 17] = [
    ("lines", Plain::Survives),
    ("crashes", Plain::Survives),
    ("clocks", Plain::Survives),
    ("one chart", Plain::Survives),
    ("server dies", Plain::IsSpared),
    ("server restored", Plain::IsSpared),
    ("copies", Plain::IsSpared),
    ("newer desk", Plain::IsSpared),
    ("sleeps", Plain::IsSpared),
    ("disks", Plain::IsSpared),
    ("joins", Plain::IsSpared),
    ("skew", Plain::IsSpared),
    ("spells", Plain::IsSpared),
    ("absence", Plain::IsSpared),
    ("files", Plain::IsSpared),
    ("sign-ins", Plain::IsSpared),
    ("merges", Plain::IsSpared),
];

/// The words [`Plan::without`] may hold.
pub fn swarm_words() -> Vec<&'static str> {
    Weather::FOUL.iter().map(|weather| weather.name()).chain(SUFFERED.map(|(word, _)| word)).collect()
}

/// What the plain algorithm does not claim to survive: left out where the two are compared.
pub fn not_for_plain() -> impl Iterator<Item = &'static str> {
    let spared = SUFFERED.into_iter().filter(|(_, plain)| *plain == Plain::IsSpared);
    spared.map(|(word, _)| word).chain([Weather::ReplyLate.name()])
}

struct SimDesk {
    seat: Seat,
    /// How many versions its program is behind; `None`: there is one version.
    behind: Option<u32>,
    engine: Engine,
    cut_off: bool,
    /// How its line is for a while, and until when.
    spell: Option<(Spell, u64)>,
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
    /// The same of records put in the trash or taken out of it.
    maybe_marked: BTreeSet<RecordId>,
    maybe_answered: BTreeSet<OpId>,
    last_shown: BTreeMap<(RecordId, String), Word>,
    files: DeskFiles,
}

pub struct Sim {
    dice: Dice,
    /// Of their own, so that schedules without joins stay what they were.
    joins: Dice,
    joined: u64,
    /// The same for schedules of one version.
    skew: Dice,
    sign_ins: Dice,
    merging: Dice,
    spells: Spells,
    absence: Option<Absence>,
    /// Steps that were begun.
    step: u32,
    files: Files,
    /// Of their own as well.
    lives: FixedEnv,
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
        self.settle_files().await?;
        self.copies_part().await?;
        self.check_digests().await?;
        self.update_everything()?;
        self.check().await?;
        self.check_files_at_end().await
    }

    /// A copy is noticed when the other one is next heard, and of several copies one after the other.
    async fn copies_part(&mut self) -> Result<()> {
        for _ in 0..self.desks.len() {
            if self.are_apart() {
                return Ok(());
            }
            self.world.clock.advance_ms(POLL_MS);
            self.heal().await?;
        }
        ensure!(self.are_apart(), "two copies go on as one desk");
        Ok(())
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
            joins: Dice::new(seed ^ JOINS_SALT),
            joined: 0,
            skew: Dice::new(seed ^ SKEW_SALT),
            sign_ins: Dice::new(seed ^ SIGN_INS_SALT),
            merging: Dice::new(seed ^ merging::SALT),
            spells: Spells::new(seed),
            absence: None,
            step: 0,
            files: Files::new(seed),
            lives: FixedEnv::new(0, seed ^ LIVES_SALT),
            dice,
        };
        sim.world.program.behind = sim.some_version();
        let count = 3 + sim.below(DESKS_MAX - 2);
        for number in 0..count {
            let seat = sim.world.seat(number, seed.wrapping_mul(31).wrapping_add(number as u64 + 1)).await?;
            let behind = sim.some_version();
            sim.sit(seat, behind)?;
        }
        sim.plan_absence();
        Ok(sim)
    }

    fn sit(&mut self, seat: Seat, behind: Option<u32>) -> Result<()> {
        chairside_model::skew::speak(behind);
        let mut engine = Engine::new(LifeId::fresh(&self.lives));
        engine.resume(&seat.store)?;
        let mut desk = SimDesk {
            seat,
            behind,
            engine,
            cut_off: false,
            spell: None,
            form: None,
            late: None,
            unanswered: BTreeSet::new(),
            refused: BTreeSet::new(),
            record_of: BTreeMap::new(),
            maybe_typed: vec![],
            maybe_marked: BTreeSet::new(),
            maybe_answered: BTreeSet::new(),
            last_shown: BTreeMap::new(),
            files: DeskFiles::default(),
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
        if self.swarm.joins && self.joins.one_in(JOIN_ONE_IN) {
            self.desk_joins().await?;
        }
        self.programs_move_on()?;
        self.step += 1;
        self.late_requests_arrive().await?;
        self.absence_goes_on().await?;
        let desk = self.below(self.desks.len());
        self.speak_as(desk);
        let what = if self.is_evening() || self.is_done(desk) { 0 } else { self.dice.below(110) };
        match what {
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
        self.merge_or_part()?;
        if self.swarm.files {
            self.file_step().await?;
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

    /// The line is back for everyone, and nobody does anything: first contact and convergence within their bounds.
    async fn heal(&mut self) -> Result<()> {
        self.calm = true;
        self.late_requests_arrive().await?;
        self.come_within_reach()?;
        disk::heal(&self.world.server());
        for desk in &mut self.desks {
            desk.cut_off = false;
            disk::heal(&desk.seat.path);
            // A clock that is years off is the person's to set right; the schedule's bounds are in real time.
            desk.seat.env.skew_ms.store(0, Ordering::Relaxed);
        }
        if self.faults.0.contains_key(ROW_LOST) {
            self.until_checksums_are_due();
        }
        let healed_ms = self.world.clock.now_ms();
        let mut contact: Vec<Option<u64>> = vec![None; self.desks.len()];
        let mut is_first = true;
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
            let head = self.poke(std::mem::take(&mut is_first)).await?;
            let last_contact =
                contact.iter().copied().collect::<Option<Vec<_>>>().and_then(|all| all.into_iter().max());
            match last_contact {
                None if !self.is_judged => {}
                None => ensure!(now_ms <= CONTACT_MS_MAX, "no contact {now_ms} ms after the line was back"),
                Some(_) if self.is_at_rest(&head)? => return Ok(()),
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

    /// What a disk or a restored server lost without a word is found by the checksum, once an hour; and a check that was
    /// noted by a clock that ran ahead counts as later.
    fn until_checksums_are_due(&self) {
        for _ in 0..2 {
            let now_ms = self.world.clock.now_ms();
            let is_fresh = |ms: u64| ms <= now_ms && now_ms < ms + 3_600_000;
            if self.desks.iter().any(|desk| is_fresh(desk.seat.store.meta().checked_ms)) {
                self.world.clock.advance_ms(3_600_000);
            }
        }
    }

    /// The event stream of the server, as far as it matters here.
    async fn poke(&mut self, is_first: bool) -> Result<Cursor> {
        let ReconcileAnswer::Digests { pin, .. } = self.ask_server(ReconcileAsk::Digests).await? else {
            bail!("the server gives no digests")
        };
        for desk in &mut self.desks {
            // Streams begin when the line is back.
            if is_first {
                desk.engine.stream_began(pin.seq);
            } else {
                desk.engine.poked(pin.seq);
            }
        }
        Ok(pin)
    }

    fn is_at_rest(&self, head: &Cursor) -> Result<bool> {
        for desk in &self.desks {
            let (meta, counts) = (desk.seat.store.meta(), desk.seat.store.read(outbox::counts)?);
            // What waits for something refused waits for a person.
            let held = desk.held()?;
            if meta.cursor_seq != head.seq
                || meta.cursor_mark.as_ref() != Some(&head.mark)
                || meta.reconcile.is_some()
                || meta.is_partial()
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
