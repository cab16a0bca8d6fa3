//! A random walk over what can become of a desk's files, in any order and without mercy: filed, sent, refused, verified,
//! lost, spoilt, wanted, fetched, put in the trash and taken back, given up by the server, given back for room. After
//! each step the walk asks the one thing that matters: did a state lead from "not verified" to "gone"?
//!
//! Real is the desk's store, which holds the rules. Not real are the bytes, the line and the server: of the server the
//! walk knows what it would truly hold, and the store hears of it only what a server says.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use anyhow::{Result, ensure};
use chairside_model::env::fixed::FixedEnv;
use chairside_model::planted::{Planted, plant};
use chairside_model::{ClinicId, DeviceId, Env, OpId, Rank, RecordId, Row, Stamp, Unit, UserId};
use chairside_store::blob_dir::BlobDir;
use chairside_store::evict::FileFact;
use chairside_store::keys::DataKey;
use chairside_store::{Applied, Edit, EditKind, Store, StoreOptions, Tx};
use serde_json::json;

use super::world::START_MS;
use crate::fill::Dice;

/// Few, so that everything happens to each of them again and again.
const FILES: usize = 6;
const PATIENTS: usize = 2;
const BYTES: u64 = 1_000;
/// Steps of one transaction: what is asked after a step is asked within it.
const STEPS_AT_ONCE: u64 = 500;

/// Faults that this walk must find.
pub const WALK_FAULTS: &[Planted] = &[Planted::UnverifiedEvicted, Planted::UploadGivenUp];

#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct WalkReport {
    pub steps: u64,
    /// Files that went to make room, all of them verified.
    pub evicted: u64,
    /// Uploads that ended, all of them by the server's word.
    pub verified: u64,
    /// How often each kind of step was taken.
    pub taken: BTreeMap<&'static str, u64>,
}

/// So many steps with one seed, sound or with one fault put in.
pub fn file_walk(seed: u64, steps: u64, fault: Option<Planted>) -> Result<WalkReport> {
    let folder = tempfile::tempdir()?;
    let env = Arc::new(FixedEnv::new(START_MS, seed));
    let key = DataKey::fresh(&*env);
    let (path, shared): (_, Arc<dyn Env>) = (folder.path().join("clinic.db"), env.clone());
    let store = Store::create(&StoreOptions { path: &path, key: &key, env: shared })?;
    let blobs = BlobDir::open(&folder.path().join("files"), key.blob_root())?;
    plant(fault);
    let walked = walk(&store, &blobs, &env, seed, steps);
    plant(None);
    walked
}

fn walk(store: &Store, blobs: &BlobDir, env: &FixedEnv, seed: u64, steps: u64) -> Result<WalkReport> {
    let mut walker = Walker { dice: Dice::new(seed), env, ..Walker::new(env) };
    store.write_as_desk(|tx| walker.begins(tx))?;
    while walker.report.steps < steps {
        let mut found = Ok(());
        store.write_as_desk(|tx| {
            for _ in 0..STEPS_AT_ONCE.min(steps - walker.report.steps) {
                let step = walker.step(tx, blobs)?;
                found = walker.check(&tx.file_facts()?, step);
                if found.is_err() {
                    break;
                }
            }
            Ok(())
        })?;
        found?;
    }
    Ok(walker.report)
}

struct Walker<'a> {
    dice: Dice,
    env: &'a FixedEnv,
    patients: Vec<RecordId>,
    images: Vec<RecordId>,
    trashed: BTreeSet<usize>,
    blob_rows: Vec<RecordId>,
    seq: u64,
    /// What the server truly holds.
    server: BTreeSet<String>,
    /// What it has told this desk that it holds, and not taken back.
    told: BTreeSet<String>,
    before: BTreeMap<String, FileFact>,
    report: WalkReport,
}

impl<'a> Walker<'a> {
    fn new(env: &'a FixedEnv) -> Self {
        let fresh = |count: usize| (0..count).map(|_| RecordId::fresh(env)).collect::<Vec<_>>();
        Self {
            dice: Dice::new(0),
            env,
            patients: fresh(PATIENTS),
            images: fresh(FILES),
            trashed: BTreeSet::new(),
            blob_rows: fresh(FILES),
            seq: 10,
            server: BTreeSet::new(),
            told: BTreeSet::new(),
            before: BTreeMap::new(),
            report: WalkReport::default(),
        }
    }

    fn begins(&self, tx: &mut Tx<'_>) -> chairside_store::Result<()> {
        let meta = tx.meta_mut();
        meta.clinic = Some(ClinicId::from_bytes([1; 16]));
        meta.device = Some(DeviceId::from_bytes([2; 16]));
        meta.user = Some(UserId::from_bytes([3; 16]));
        meta.server = Some("http://127.0.0.1:1".to_owned());
        for patient in &self.patients {
            let units = BTreeMap::from([("given".to_owned(), json!("Kwame"))]);
            tx.edit(&Edit::new("patient", *patient, EditKind::Create { parent: None }, units))?;
        }
        for (number, image) in self.images.iter().enumerate() {
            let file =
                json!({"sha256": name(number), "bytes": BYTES, "filename": "x.png", "mime": "image/png"});
            let taken_at = json!("2027-01-15T08:00:00.000Z");
            let units = BTreeMap::from([("file".to_owned(), file), ("taken_at".to_owned(), taken_at)]);
            let parent = Some(self.patients[number % PATIENTS]);
            tx.edit(&Edit::new("image", *image, EditKind::Create { parent }, units))?;
        }
        Ok(())
    }

    fn below(&self, bound: u64) -> u64 {
        self.dice.below(bound)
    }

    fn step(&mut self, tx: &mut Tx<'_>, blobs: &BlobDir) -> chairside_store::Result<&'static str> {
        self.report.steps += 1;
        // Minutes, and now and then weeks: waits end, appointments pass.
        self.env.advance_ms(if self.below(200) == 0 { 1_000_000_000 } else { self.below(120_000) });
        let number = usize::try_from(self.below(FILES as u64)).unwrap_or(0);
        let file = name(number);
        let kind = self.below(100);
        let word = match kind {
            0..=11 => self.files(tx, &file)?,
            12..=39 => self.sends(tx, number, &file)?,
            40..=63 => self.fetches(tx, &file)?,
            64..=69 => self.disk(tx, &file)?,
            70..=72 => self.server_forgets(tx, number, &file)?,
            73..=85 => self.person(tx, number)?,
            _ => {
                let room = self.below(FILES as u64 + 1) * BYTES;
                self.report.evicted += tx.evict(blobs, room)?;
                "room is made"
            }
        };
        *self.report.taken.entry(word).or_default() += 1;
        Ok(word)
    }

    fn files(&mut self, tx: &mut Tx<'_>, file: &str) -> chairside_store::Result<&'static str> {
        tx.file_here(file, BYTES, "x.png", false)?;
        Ok("filed")
    }

    /// What a transfer may write down, in any order; the server's word only where it truly holds the bytes.
    fn sends(&mut self, tx: &mut Tx<'_>, number: usize, file: &str) -> chairside_store::Result<&'static str> {
        let next_ms = self.env_ms() + self.below(600_000);
        match self.below(8) {
            0 => tx.uploads_due(5, true).map(|_| "asked what is due"),
            1 => tx.upload_progress(file, Some("/v1/uploads/1"), self.below(BYTES + 1)).map(|()| "part sent"),
            2 => tx.upload_progress(file, None, BYTES).map(|()| "all sent, no word"),
            3 => tx.upload_failed(file, "offline", next_ms, self.below(2) == 0).map(|()| "sending failed"),
            4 => tx.upload_mismatched(file).map(|_| "mismatched"),
            5 => tx.transfers_reset().map(|()| "restarted"),
            6 if self.before.get(file).is_some_and(|fact| fact.is_here && fact.waits) => {
                self.server.insert(file.to_owned());
                Ok("arrived, and nobody heard")
            }
            _ if self.server.contains(file) => {
                if self.below(2) == 0 {
                    tx.upload_verified(file)?;
                } else {
                    let row = self.blob_row(number, file);
                    tx.row_reconciled(&row)?;
                }
                self.told.insert(file.to_owned());
                self.report.verified += 1;
                Ok("verified")
            }
            _ => Ok("nothing"),
        }
    }

    fn fetches(&mut self, tx: &mut Tx<'_>, file: &str) -> chairside_store::Result<&'static str> {
        let next_ms = self.env_ms() + self.below(600_000);
        let is_here = self.before.get(file).is_some_and(|fact| fact.is_here);
        match self.below(6) {
            0 => tx.download_want(file, BYTES, false).map(|()| "wanted"),
            1 => tx.downloads_eager().map(|_| "wanted early"),
            2 => tx.download_progress(file, self.below(BYTES)).map(|()| "part came"),
            3 => tx.download_failed(file, "offline", next_ms).map(|()| "fetching failed"),
            4 if is_here => tx.download_needless(file, BYTES).map(|()| "lay here"),
            _ if self.server.contains(file) && self.told.contains(file) => {
                tx.download_done(file, BYTES).map(|()| "fetched")
            }
            _ => Ok("nothing"),
        }
    }

    /// The disk loses bytes, which no rule can forbid: it is said, and the walk does not hold it against the rules.
    fn disk(&mut self, tx: &mut Tx<'_>, file: &str) -> chairside_store::Result<&'static str> {
        if !self.before.get(file).is_some_and(|fact| fact.is_here) {
            return Ok("nothing");
        }
        tx.file_gone(file, self.below(2) == 0)?;
        Ok(DISK)
    }

    fn server_forgets(
        &mut self,
        tx: &mut Tx<'_>,
        number: usize,
        file: &str,
    ) -> chairside_store::Result<&'static str> {
        match self.below(12) {
            // Its disk, and it has not noticed.
            0 => {
                self.server.remove(file);
                Ok("server lost it silently")
            }
            1..=9 if self.told.remove(file) => {
                self.server.remove(file);
                let mut row = self.blob_row(number, file);
                row.deleted = row.units.values().next().map(|unit| unit.stamp);
                tx.row_reconciled(&row)?;
                Ok("server took it back")
            }
            1..=9 => Ok("nothing"),
            _ => {
                // A comparison finds that the server does not list it: then it is not told any more.
                self.told.clear();
                for number in 0..FILES {
                    let mut row = self.blob_row(number, &name(number));
                    row.deleted = row.units.values().next().map(|unit| unit.stamp);
                    tx.row_reconciled(&row)?;
                }
                Ok("everything was compared")
            }
        }
    }

    fn person(&mut self, tx: &mut Tx<'_>, number: usize) -> chairside_store::Result<&'static str> {
        let patient = self.patients[number % PATIENTS];
        let word = match self.below(5) {
            0 => tx.patient_pin(patient).map(|()| "pinned")?,
            1 => tx.patient_unpin(patient).map(|()| "unpinned")?,
            2 => tx.file_used(&name(number)).map(|()| "looked at")?,
            _ => {
                let restores = self.trashed.contains(&number);
                let kind = if restores { EditKind::Restore } else { EditKind::Delete };
                tx.edit(&Edit::new("image", self.images[number], kind, BTreeMap::new()))?;
                if restores {
                    self.trashed.remove(&number);
                } else {
                    self.trashed.insert(number);
                }
                if restores { "taken back" } else { "in the trash" }
            }
        };
        // The server answers what was written, so that the queue of records stays short.
        self.seq += 1;
        for op in tx.queued_ops()? {
            tx.op_answered(op, &Applied::FastForward { seq: self.seq })?;
        }
        for job in tx.releases_due(10, true)? {
            tx.release_done(&job.sha256)?;
        }
        Ok(word)
    }

    fn blob_row(&mut self, number: usize, file: &str) -> Row {
        self.seq += 1;
        let (device, user) = (DeviceId::from_bytes([4; 16]), UserId::from_bytes([3; 16]));
        let stamp = Stamp { op: OpId::fresh(self.env), rank: Rank::from_ms(self.env_ms()), device, user };
        let mut row = Row::empty("blob", self.blob_rows[number], None);
        row.seq = self.seq;
        row.units.insert("file".to_owned(), Unit { value: json!({"sha256": file, "bytes": BYTES}), stamp });
        row
    }

    fn env_ms(&self) -> u64 {
        use chairside_model::Clock as _;
        self.env.now_ms()
    }

    /// The invariant, of every file, after every step.
    fn check(&mut self, facts: &[FileFact], step: &'static str) -> Result<()> {
        let now: BTreeMap<String, FileFact> =
            facts.iter().map(|fact| (fact.sha256.clone(), fact.clone())).collect();
        for (sha256, was) in &self.before {
            let (short, is) = (&sha256[60..], now.get(sha256));
            let taken = self.report.steps;
            ensure!(is.is_some(), "step {taken}, {step}: {short} is forgotten altogether");
            let Some(is) = is else { continue };
            let went = was.is_here && !is.is_here && step != DISK;
            ensure!(
                !went || self.told.contains(sha256),
                "step {taken}, {step}: the bytes of {short} went, and the server never said that it has them"
            );
            let ended = was.waits && !is.waits;
            ensure!(
                !ended || self.told.contains(sha256),
                "step {taken}, {step}: {short} waits no more, and the server never said that it has it"
            );
        }
        for is in now.values() {
            let number = usize::from_str_radix(&is.sha256[60..], 16).unwrap_or(0);
            let unused = self.trashed.contains(&number);
            let safe = is.waits || self.told.contains(&is.sha256) || unused;
            ensure!(
                !is.is_here || safe,
                "step {}, {step}: {} is here, neither at the clinic nor waiting",
                self.report.steps,
                &is.sha256[60..]
            );
        }
        self.before = now;
        Ok(())
    }
}

const DISK: &str = "lost by the disk";

fn name(number: usize) -> String {
    format!("{number:064x}")
}
