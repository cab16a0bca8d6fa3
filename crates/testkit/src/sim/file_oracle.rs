//! What must hold of files, by what the simulator saw itself: on the disks of the desks and of the server.

use std::collections::BTreeSet;

use anyhow::{Result, ensure};
use axum::body::Body;
use axum::http::Request;
use chairside_model::{Clock as _, RecordId};
use chairside_store::{FileState, badge, shown};
use chairside_sync::engine::Urgency;
use chairside_wire::upload::BLOBS_PATH;

use super::network::ask;
use super::{EXCHANGES_MAX, SERVER_RESTORED, Sim, SimDesk};

/// From equal records to the last file: a wait is a minute at most, and a quarter of an hour where the clock was set
/// back meanwhile; then others fetch what came.
const FILES_MS_MAX: u64 = 18 * 60_000;
const FILES_TICK_MS: u64 = 5_000;
/// Files of one desk within one tick.
const TRANSFERS_MAX: u32 = 500;

impl Sim {
    /// After each step. "Deletable" is a badge that says the clinic has it: only what the server really had may be
    /// called so, and what is not is on the disk and waits.
    pub(super) fn check_files(&self, desk: usize) -> Result<()> {
        let desk = &self.desks[desk];
        let name = &desk.seat.name;
        let states = desk.states(self)?;
        let queued = desk.uploads()?;
        for (sha256, state) in &states {
            ensure!(
                !says_at_clinic(*state) || self.files.held.contains(*sha256),
                "{name} says of {sha256} \"{}\", and the server never had it whole",
                state.as_str()
            );
        }
        for sha256 in &desk.files.here {
            ensure!(desk.contains(sha256)?, "{name}: the bytes of {sha256} are gone from a sound disk");
        }
        for (sha256, state) in states.iter().filter(|(sha256, _)| desk.files.here.contains(*sha256)) {
            let comes_again = *state == FileState::Downloading && self.files.held.contains(*sha256);
            let safe = says_at_clinic(*state) || comes_again || queued.contains(*sha256);
            ensure!(safe, "{name}: {sha256} is neither at the clinic nor waiting: {}", state.as_str());
        }
        Ok(())
    }

    /// Records are at rest; now the files, and nobody does anything.
    pub(super) async fn settle_files(&mut self) -> Result<()> {
        if !self.swarm.files {
            return Ok(());
        }
        if self.faults.0.contains_key(SERVER_RESTORED) {
            self.until_checksums_are_due();
        }
        let began_ms = self.world.clock.now_ms();
        loop {
            for desk in 0..self.desks.len() {
                for transfer in 0.. {
                    ensure!(transfer < TRANSFERS_MAX, "files that never come to rest");
                    if !self.transfer(desk, false).await? {
                        break;
                    }
                }
                for exchange in 0.. {
                    ensure!(exchange < EXCHANGES_MAX, "a desk that never comes to rest");
                    if !self.exchange_if_due(desk, Urgency::Background).await? {
                        break;
                    }
                }
                self.check_files(desk)?;
            }
            let head = self.poke(false).await?;
            if self.is_at_rest(&head)? && self.files_stand()?.is_empty() {
                return Ok(());
            }
            let waited_ms = self.world.clock.now_ms() - began_ms;
            ensure!(
                waited_ms <= FILES_MS_MAX,
                "files not at rest {waited_ms} ms after the records: {:?}; {}",
                self.files_stand()?,
                self.standing()?
            );
            self.world.clock.advance_ms(FILES_TICK_MS);
        }
    }

    /// What still has to move. Bytes that are nowhere any more wait for a person, once the image says so.
    fn files_stand(&self) -> Result<Vec<String>> {
        let mut stand = vec![];
        for desk in &self.desks {
            let states = desk.states(self)?;
            for sha256 in desk.uploads()? {
                let is_said = states.iter().any(|(known, state)| **known == sha256 && says_broken(*state));
                if !is_said || desk.is_whole(&sha256)? {
                    stand.push(format!("{} sends {sha256}", desk.seat.name));
                }
            }
            for sha256 in desk.downloads()? {
                if self.is_whole_at_server(&sha256)? {
                    stand.push(format!("{} fetches {sha256}", desk.seat.name));
                }
            }
        }
        Ok(stand)
    }

    /// Whatever was whole anywhere is at the server and every desk says so; what was not is said at the image.
    pub(super) async fn check_files_at_end(&self) -> Result<()> {
        if !self.swarm.files {
            return Ok(());
        }
        let at_server = self.files_at_server().await?;
        for desk in &self.desks {
            for (sha256, state) in desk.states(self)? {
                check_end(desk, sha256, state, at_server.contains(sha256))?;
            }
            let wanted = desk.files.wanted.iter().cloned().chain(self.thumbnails(desk)?);
            for sha256 in wanted.filter(|sha256| at_server.contains(sha256)) {
                let is_here = desk.is_whole(&sha256)? || desk.files.destroyed.contains(&sha256);
                ensure!(is_here, "{}: {sha256} is wanted here and did not come", desk.seat.name);
            }
        }
        Ok(())
    }

    /// As the server gives them out, and as they lie on its disk.
    async fn files_at_server(&self) -> Result<BTreeSet<String>> {
        let token = &self.desks[0].seat.token;
        let mut at_server = BTreeSet::new();
        for (sha256, bytes) in &self.files.contents {
            let request = Request::get(format!("{BLOBS_PATH}/{sha256}"));
            let answer = ask(&self.world.program, request, Some(token), Body::empty()).await;
            if let Ok(answer) = answer {
                ensure!(answer.body == *bytes, "the server gives out other bytes as {sha256}");
                ensure!(self.is_whole_at_server(sha256)?, "{sha256} is not on the server's disk");
                at_server.insert(sha256.clone());
            }
        }
        Ok(at_server)
    }

    /// Of the images that a person at this desk can open.
    fn thumbnails(&self, desk: &SimDesk) -> Result<Vec<String>> {
        let images = self.records.iter().filter(|(collection, _)| *collection == "image");
        let ids: Vec<RecordId> = images.map(|(_, record)| *record).collect();
        Ok(desk.seat.store.read(|db| {
            let mut thumbnails = vec![];
            for id in ids {
                let row = shown(db, "image", id)?.filter(|row| row.deleted.is_none());
                let thumb = row.as_ref().and_then(|row| row.value("file")?.get("thumb_sha256")?.as_str());
                thumbnails.extend(thumb.map(str::to_owned));
            }
            Ok(thumbnails)
        })?)
    }
}

fn check_end(desk: &SimDesk, sha256: &str, state: FileState, at_server: bool) -> Result<()> {
    let (name, files, said) = (&desk.seat.name, &desk.files, state.as_str());
    let is_here = files.here.contains(sha256);
    ensure!(!is_here || desk.is_whole(sha256)?, "{name}: {sha256} is not whole on a sound disk");
    ensure!(!is_here || at_server, "{name} holds {sha256} and the server does not; it says {said}");
    ensure!(!is_here || state == FileState::Verified, "{name} says {said} of {sha256}, which is safe");
    ensure!(!says_at_clinic(state) || at_server, "{name} says {said} of {sha256}, and the server lacks it");
    let destroyed = files.destroyed.contains(sha256);
    ensure!(!says_broken(state) || destroyed, "{name} says {said} of {sha256}, and nothing took it");
    let is_told = at_server || says_broken(state);
    ensure!(!destroyed || is_told, "{name} says {said} of {sha256}, which is gone everywhere");
    Ok(())
}

fn says_at_clinic(state: FileState) -> bool {
    matches!(state, FileState::Verified | FileState::OnServer)
}

fn says_broken(state: FileState) -> bool {
    matches!(state, FileState::LostHere | FileState::Damaged)
}

impl SimDesk {
    /// What the badge says of everything that was ever attached.
    fn states<'a>(&self, sim: &'a Sim) -> Result<Vec<(&'a String, FileState)>> {
        Ok(self.seat.store.read(|db| {
            let all = sim.files.contents.keys();
            all.map(|sha256| Ok((sha256, badge::of_file(db, true, sha256)?.state))).collect()
        })?)
    }

    fn uploads(&self) -> Result<BTreeSet<String>> {
        self.hashes("select sha256 from upload")
    }

    fn downloads(&self) -> Result<BTreeSet<String>> {
        self.hashes("select sha256 from download")
    }

    fn hashes(&self, sql: &str) -> Result<BTreeSet<String>> {
        Ok(self.seat.store.read(|db| {
            let mut statement = db.prepare_cached(sql)?;
            let hashes = statement.query_map([], |row| row.get(0))?;
            Ok(hashes.collect::<std::result::Result<_, _>>()?)
        })?)
    }
}
