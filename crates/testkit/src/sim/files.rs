//! Files in a schedule: people attach images, desks send and fetch them over the same bad line, and disks lose or spoil
//! what lies on them. What must hold of it is in `file_oracle`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::os::unix::fs::FileExt as _;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::AtomicU32;

use anyhow::{Context as _, Result, ensure};
use axum::body::Body;
use axum::http::Request;
use chairside_model::env::fixed::FixedEnv;
use chairside_model::{Randomness as _, RecordId, text};
use chairside_store::blob_dir::BlobHealth;
use chairside_store::{DownloadJob, Edit, EditKind, UploadJob, file, image};
use chairside_sync::download::download;
use chairside_sync::upload::{UploadEnd, upload};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tokio::sync::Notify;

use super::network::ask;
use super::transport::{SimTransport, held, tus};
use super::world::START_MS;
use super::{Sim, SimDesk};
use crate::disk;
use crate::fill::Dice;

/// Tells the dice of files from those of everything else.
const FILES_SALT: u64 = 0x0066_696c_6573;
const IMAGES_MAX: usize = 8;
const SMALL_BYTES: u64 = 2_000;
const LARGE_BYTES: u64 = 40_000;
/// Jobs a desk may begin with; in truth it takes the first, or those that were not tried yet.
const JOBS: u32 = 3;

/// What the simulator itself knows of files, and nobody's word for it.
pub(super) struct Files {
    pub(super) dice: Dice,
    /// All that was attached, by its hash.
    pub(super) contents: BTreeMap<String, Vec<u8>>,
    /// What the server's disk was seen to hold, byte for byte, at some moment.
    pub(super) held: BTreeSet<String>,
    images: usize,
}

impl Files {
    pub(super) fn new(seed: u64) -> Self {
        let dice = Dice::new(seed ^ FILES_SALT);
        Self { dice, contents: BTreeMap::new(), held: BTreeSet::new(), images: 0 }
    }
}

#[derive(Default, Clone)]
pub(super) struct DeskFiles {
    /// Filed here and answered, or fetched: whole on this desk's disk.
    pub(super) here: BTreeSet<String>,
    /// The same, until a fault took or spoilt them.
    pub(super) destroyed: BTreeSet<String>,
    /// Originals that a person asked for.
    pub(super) wanted: BTreeSet<String>,
}

impl DeskFiles {
    fn came(&mut self, sha256: &str) {
        self.here.insert(sha256.to_owned());
        self.destroyed.remove(sha256);
    }
}

enum Job {
    Up(UploadJob),
    Down(DownloadJob),
}

impl Job {
    fn sha256(&self) -> &str {
        match self {
            Self::Up(job) => &job.sha256,
            Self::Down(job) => &job.sha256,
        }
    }
}

/// What came of one transfer; `None`: the desk was killed within.
type Moved = Option<chairside_store::Result<Result<&'static str, chairside_sync::Failure>>>;

impl Sim {
    pub(super) async fn file_step(&mut self) -> Result<()> {
        let desk = usize::try_from(self.files.dice.below(self.desks.len() as u64))?;
        match self.files.dice.below(100) {
            0..=11 => self.attach(desk)?,
            12..=15 => self.want(desk).await?,
            16..=49 => {
                let ignore_backoff = self.files.dice.one_in(2);
                self.transfer(desk, ignore_backoff).await?;
            }
            50..=52 => self.spoil(desk)?,
            53..=54 => self.end_upload_at_server(desk).await?,
            55..=58 => self.make_room(desk)?,
            _ => {}
        }
        self.check_files(desk)
    }

    /// As `clinic::image` files a picture: bytes durable first, then record, file and upload job in one transaction.
    fn attach(&mut self, desk: usize) -> Result<()> {
        let patients = self.visible(desk, "patient")?;
        if patients.is_empty() || self.files.images >= IMAGES_MAX {
            return Ok(());
        }
        let parent = Some(*self.files.dice.of(&patients));
        let bytes = self.picture();
        let thumb = (!self.files.dice.one_in(3)).then(|| random_bytes(&self.files.dice, SMALL_BYTES));
        let (sha256, length) = self.import(desk, &bytes)?;
        let thumb = thumb.map(|bytes| self.import(desk, &bytes)).transpose()?;
        if self.swarm.crashes && self.files.dice.one_in(10) {
            self.faults.hit("killed between a file's bytes and its rows");
            return self.killed_while_writing(desk);
        }
        self.serial += 1;
        let filename = format!("{}-{}.png", self.desks[desk].seat.name, self.serial);
        let mut file = json!({"sha256": sha256, "bytes": length, "filename": filename, "mime": "image/png"});
        if let Some((thumb, length)) = &thumb {
            (file["thumb_sha256"], file["thumb_bytes"]) = (json!(thumb), json!(length));
        }
        // No two are taken in one second: the book tells values apart by what they are.
        let taken_at = json!(text::instant(START_MS + self.serial * 1_000));
        let units = BTreeMap::from([("file".to_owned(), file), ("taken_at".to_owned(), taken_at)]);
        let record = RecordId::fresh(&*self.desks[desk].seat.env);
        let edit = Edit::new("image", record, EditKind::Create { parent }, units);
        let saved = self.perform_with(desk, &edit, |tx| {
            tx.file_here(&sha256, length, &filename, false)?;
            thumb.iter().try_for_each(|(thumb, length)| tx.file_here(thumb, *length, "thumbnail", true))
        })?;
        self.enter(desk, &edit, None, saved);
        self.records.push(("image", record));
        self.book.parents.extend(parent.map(|parent| (record, parent)));
        self.files.images += 1;
        if saved {
            self.faults.hit("image attached");
            let thumb = thumb.map(|(thumb, _)| thumb);
            [sha256].iter().chain(&thumb).for_each(|sha256| self.desks[desk].files.came(sha256));
        }
        Ok(())
    }

    /// Now and then the very same that somebody attached before.
    fn picture(&mut self) -> Vec<u8> {
        let dice = &self.files.dice;
        let before: Vec<&Vec<u8>> = self.files.contents.values().collect();
        if !before.is_empty() && dice.one_in(4) {
            self.faults.hit("the same bytes attached again");
            return (*dice.of(&before)).clone();
        }
        random_bytes(dice, if dice.one_in(3) { LARGE_BYTES } else { SMALL_BYTES })
    }

    fn import(&mut self, desk: usize, bytes: &[u8]) -> Result<(String, u64)> {
        let SimDesk { seat, files, .. } = &mut self.desks[desk];
        let imported = seat.blobs.import(bytes, &*seat.env)?;
        let sha256 = hex::encode(imported.sha256);
        ensure!(imported.sha256 == <[u8; 32]>::from(Sha256::digest(bytes)), "a file under another's name");
        // What lay here spoilt under this name is whole again.
        if files.destroyed.contains(&sha256) {
            files.came(&sha256);
        }
        self.files.contents.insert(sha256.clone(), bytes.to_vec());
        Ok((sha256, imported.bytes))
    }

    /// The next life finds what lay there, also a file that was half written.
    fn killed_while_writing(&mut self, desk: usize) -> Result<()> {
        let aside = self.desks[desk].seat.blobs_path.join("tmp");
        let half = aside.join("half-written");
        std::fs::OpenOptions::new().write(true).create_new(true).open(&half)?.write_all(b"CSBLOB1\n half")?;
        self.faults.hit("half-written file at a crash");
        self.crash(desk)?;
        ensure!(std::fs::read_dir(&aside)?.next().is_none(), "what a crash left aside is not swept");
        Ok(())
    }

    /// A person opens an image: the original comes in the background, or they wait for it.
    async fn want(&mut self, desk: usize) -> Result<()> {
        let images = self.visible(desk, "image")?;
        if images.is_empty() {
            return Ok(());
        }
        let (by_chance, refused) = (*self.files.dice.of(&images), disk::refused());
        let SimDesk { seat, files, .. } = &self.desks[desk];
        let store = &seat.store;
        let (card, is_spoilt) = store.read(|db| {
            // What the disk spoilt is opened first: few such are ever met otherwise.
            for record in &images {
                let card = image::get(db, *record)?;
                if files.destroyed.contains(&card.sha256) && file::is_here(db, &card.sha256)? {
                    return Ok((card, true));
                }
            }
            Ok((image::get(db, by_chance)?, false))
        })?;
        let is_damaged = seat.blobs.verify(&hash(&card.sha256)?)? == BlobHealth::Damaged;
        let asked = store.write(store.meta().author(), |tx| {
            // As `clinic::image`: whoever reads it is the first to notice.
            if is_spoilt {
                tx.file_gone(&card.sha256, is_damaged)?;
            }
            tx.download_want(&card.sha256, card.bytes, false)?;
            tx.download_job(&card.sha256)
        });
        let job = match asked {
            Ok((job, _)) => job,
            Err(error) => {
                ensure!(disk::refused() > refused, error);
                return Ok(());
            }
        };
        if is_spoilt {
            self.faults.hit("spoilt file opened");
        }
        self.faults.hit("original asked for");
        self.desks[desk].files.wanted.insert(card.sha256);
        match job.filter(|_| self.files.dice.one_in(2)) {
            Some(job) => self.transfer_job(desk, &Job::Down(job)).await,
            None => Ok(()),
        }
    }

    /// False: no file had to move.
    pub(super) async fn transfer(&mut self, desk: usize, ignore_backoff: bool) -> Result<bool> {
        let Some(job) = self.due(desk, ignore_backoff)? else { return Ok(false) };
        self.transfer_job(desk, &job).await?;
        Ok(true)
    }

    fn due(&mut self, desk: usize, ignore_backoff: bool) -> Result<Option<Job>> {
        let refused = disk::refused();
        let asked = self.desks[desk].seat.store.write_as_desk(|tx| {
            Ok((tx.uploads_due(JOBS, ignore_backoff)?, tx.downloads_due(JOBS, ignore_backoff)?))
        });
        let (mut uploads, mut downloads) = match asked {
            Ok((due, _)) => due,
            Err(error) => {
                ensure!(disk::refused() > refused, error);
                return Ok(None);
            }
        };
        let of = |count: usize| usize::try_from(self.files.dice.below(count as u64)).unwrap_or(0);
        let goes_down = !downloads.is_empty() && (uploads.is_empty() || self.files.dice.one_in(3));
        Ok(match (goes_down, uploads.is_empty()) {
            (true, _) => Some(Job::Down(downloads.swap_remove(of(downloads.len())))),
            (false, false) => Some(Job::Up(uploads.swap_remove(of(uploads.len())))),
            (false, true) => None,
        })
    }

    async fn transfer_job(&mut self, desk: usize, job: &Job) -> Result<()> {
        let refused = disk::refused();
        let (moved, token, hits) = self.move_one(desk, job).await;
        self.desks[desk].seat.token = token;
        hits.into_iter().for_each(|fault| self.faults.hit(fault));
        let sha256 = job.sha256().to_owned();
        self.look_at_server(&sha256)?;
        let said = match moved {
            None => {
                self.faults.hit("killed in the middle of a transfer");
                return self.crash(desk);
            }
            Some(Err(error)) => {
                ensure!(disk::refused() > refused, error);
                self.faults.hit("transfer met a failing disk");
                "not written down"
            }
            Some(Ok(Err(failure))) => failure.reason(),
            Some(Ok(Ok(end))) => end,
        };
        self.note(desk, &format!("file {} {said}", &sha256[..8]));
        if said == FETCHED {
            self.faults.hit("file fetched");
            self.desks[desk].files.came(&sha256);
        }
        if said == VERIFIED {
            self.faults.hit("file verified");
        }
        if matches!(job, Job::Up(_))
            && said != VERIFIED
            && self.swarm.server_dies
            && self.files.dice.one_in(10)
        {
            self.faults.hit("server killed within an upload");
            self.server_dies()?;
        }
        if !self.calm && self.swarm.crashes && self.files.dice.one_in(20) {
            self.faults.hit("killed right after a transfer");
            self.crash(desk)?;
        }
        Ok(())
    }

    async fn move_one(&self, desk: usize, job: &Job) -> (Moved, String, Vec<&'static str>) {
        let (seat, dice) = (&self.desks[desk].seat, &self.files.dice);
        let dies = !self.calm && self.swarm.crashes && dice.one_in(12);
        let transport = SimTransport {
            world: &self.world,
            dice,
            foul: &self.swarm.weather,
            is_calm: self.calm,
            cut_off: self.desks[desk].cut_off,
            device: seat.store.meta().device,
            desk: &seat.name,
            token: Mutex::new(seat.token.clone()),
            dies_after: AtomicU32::new(if dies { 1 + u32::try_from(dice.below(3)).unwrap_or(0) } else { 0 }),
            died: Notify::new(),
            hits: Mutex::default(),
        };
        let moving = async {
            match job {
                Job::Up(job) => {
                    let moved = upload(&seat.store, &seat.blobs, &transport, job, &|_| {}).await;
                    moved.map(|moved| moved.map(|end| said_of(&end)))
                }
                Job::Down(job) => {
                    let moved = download(&seat.store, &seat.blobs, &transport, job, &|_| {}).await;
                    moved.map(|moved| moved.map(|()| FETCHED))
                }
            }
        };
        let moved = tokio::select! {
            biased;
            moved = moving => Some(moved),
            () = transport.died.notified() => None,
        };
        let token = held(&transport.token).clone();
        let hits = std::mem::take(&mut *held(&transport.hits));
        (moved, token, hits)
    }

    /// The ledger: what the server's own disk holds, whatever anybody says.
    fn look_at_server(&mut self, sha256: &str) -> Result<()> {
        if self.is_whole_at_server(sha256)? {
            self.files.held.insert(sha256.to_owned());
        }
        Ok(())
    }

    pub(super) fn is_whole_at_server(&self, sha256: &str) -> Result<bool> {
        let bytes = match std::fs::read(self.world.server_blob(sha256)) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error.into()),
        };
        ensure!(self.files.contents.get(sha256) == Some(&bytes), "the server keeps other bytes as {sha256}");
        Ok(true)
    }

    pub(super) fn count_files_lost_with_the_server(&mut self) -> Result<()> {
        let mut lost = 0;
        for sha256 in &self.files.held {
            lost += u32::from(!self.is_whole_at_server(sha256)?);
        }
        (0..lost).for_each(|_| self.faults.hit("restored server lacks a file"));
        Ok(())
    }

    /// Where a person bounds the room, originals go; by what the simulator itself saw, only those that the server has.
    fn make_room(&mut self, desk: usize) -> Result<()> {
        // What a restored server lacks comes back from the desks: no desk can give what it gave back before.
        if self.swarm.server_restored || self.swarm.absence {
            return Ok(());
        }
        let (room, refused) = (self.files.dice.below(2 * LARGE_BYTES), disk::refused());
        let seat = &self.desks[desk].seat;
        if let Err(error) = seat.store.write_as_desk(|tx| tx.evict(&seat.blobs, room)) {
            ensure!(disk::refused() > refused, error);
        }
        for sha256 in self.desks[desk].files.here.clone() {
            if self.desks[desk].contains(&sha256)? {
                continue;
            }
            ensure!(self.is_whole_at_server(&sha256)?, "{sha256} went to make room, and the server lacks it");
            self.faults.hit("file gone to make room");
            // It comes again when somebody opens it again.
            self.desks[desk].files.wanted.remove(&sha256);
            self.desks[desk].files.here.remove(&sha256);
        }
        Ok(())
    }

    /// The desk's disk loses a file, cuts it or flips a bit, and says nothing.
    fn spoil(&mut self, desk: usize) -> Result<()> {
        let mut paths = vec![];
        list_files(&self.desks[desk].seat.blobs_path, &mut paths)?;
        if !self.swarm.disks || paths.is_empty() {
            return Ok(());
        }
        paths.sort();
        let dice = &self.files.dice;
        let path = dice.of(&paths);
        let length = std::fs::metadata(path)?.len();
        let file = || std::fs::OpenOptions::new().read(true).write(true).open(path);
        let fault = match dice.below(3) {
            // What was cut to nothing can only be lost.
            kind if kind == 0 || length == 0 => {
                std::fs::remove_file(path)?;
                "file lost on a desk's disk"
            }
            1 => {
                file()?.set_len(dice.below(length))?;
                "file cut short on a desk's disk"
            }
            _ => {
                let (at, file, mut byte) = (dice.below(length), file()?, [0]);
                file.read_exact_at(&mut byte, at)?;
                file.write_all_at(&[byte[0] ^ 1], at)?;
                "bit flipped on a desk's disk"
            }
        };
        self.faults.hit(fault);
        self.note(desk, fault);
        let desk = &mut self.desks[desk];
        for sha256 in desk.files.here.clone() {
            if !desk.is_whole(&sha256)? {
                desk.files.here.remove(&sha256);
                desk.files.destroyed.insert(sha256);
            }
        }
        Ok(())
    }

    /// An upload is ended at the server, as by age.
    async fn end_upload_at_server(&mut self, desk: usize) -> Result<()> {
        let Some(Job::Up(job)) = self.due(desk, true)? else { return Ok(()) };
        let Some(url) = job.url else { return Ok(()) };
        let token = &self.desks[desk].seat.token;
        let request = tus(Request::delete(url));
        if ask(&self.world.program, request, Some(token), Body::empty()).await.is_ok() {
            self.faults.hit("upload ended at the server");
        }
        Ok(())
    }
}

const FETCHED: &str = "fetched";
const VERIFIED: &str = "verified";

fn said_of(end: &UploadEnd) -> &'static str {
    match end {
        UploadEnd::Verified => VERIFIED,
        UploadEnd::NotHere => "not here any more",
    }
}

impl SimDesk {
    /// By reading all of it.
    pub(super) fn is_whole(&self, sha256: &str) -> Result<bool> {
        Ok(self.seat.blobs.verify(&hash(sha256)?)? == BlobHealth::Whole)
    }

    pub(super) fn contains(&self, sha256: &str) -> Result<bool> {
        Ok(self.seat.blobs.contains(&hash(sha256)?)?)
    }
}

fn hash(sha256: &str) -> Result<[u8; 32]> {
    let bytes = hex::decode(sha256)?;
    bytes.try_into().ok().context("no SHA-256")
}

fn random_bytes(dice: &Dice, bytes_max: u64) -> Vec<u8> {
    let length = usize::try_from(200 + dice.below(bytes_max - 200)).unwrap_or(200);
    let mut bytes = vec![0; length];
    FixedEnv::new(0, dice.below(u64::MAX)).fill(&mut bytes);
    bytes
}

fn list_files(folder: &Path, into: &mut Vec<PathBuf>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { list_files(&path, into)? } else { into.push(path) }
    }
    Ok(())
}
