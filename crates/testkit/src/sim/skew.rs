//! Programs of several versions in one clinic: each desk and the server up to three behind the newest, which is one
//! further than they still speak to, and each updated at some time.

use anyhow::Result;
use chairside_model::skew::{BEHIND_MAX, speak};

use super::Sim;

/// Versions that desk and server may be apart, as the protocol promises.
const APART_MAX: u32 = 2;
/// One step in so many updates a desk, and one in so many the server: each a few times in a schedule.
const DESK_UPDATED_ONE_IN: u64 = 30;
const SERVER_UPDATED_ONE_IN: u64 = 80;

impl Sim {
    /// Whatever is done next is done by this desk's program.
    pub(super) fn speak_as(&self, desk: usize) {
        speak(self.desks[desk].behind);
    }

    pub(super) fn some_version(&self) -> Option<u32> {
        self.swarm.skew.then(|| self.skew.below(u64::from(BEHIND_MAX) + 1) as u32)
    }

    pub(super) fn programs_move_on(&mut self) -> Result<()> {
        if !self.swarm.skew {
            return Ok(());
        }
        if self.skew.one_in(DESK_UPDATED_ONE_IN) {
            let desk = self.skew.below(self.desks.len() as u64) as usize;
            let behind = self.desks[desk].behind.unwrap_or(0);
            self.desk_updated(desk, behind.saturating_sub(1))?;
        }
        if self.skew.one_in(SERVER_UPDATED_ONE_IN) {
            self.server_updated(self.world.program.behind.unwrap_or(0).saturating_sub(1))?;
        }
        Ok(())
    }

    /// Whoever is too far away for the other is updated, by somebody who read what the window says.
    pub(super) fn come_within_reach(&mut self) -> Result<()> {
        if !self.swarm.skew {
            return Ok(());
        }
        let newest = self.desks.iter().filter_map(|desk| desk.behind).min().unwrap_or(0);
        let server = self.world.program.behind.unwrap_or(0).min(newest + APART_MAX);
        self.server_updated(server)?;
        for desk in 0..self.desks.len() {
            let behind = self.desks[desk].behind.unwrap_or(0).min(server + APART_MAX);
            self.desk_updated(desk, behind)?;
        }
        Ok(())
    }

    /// The newest program everywhere, and nothing further is heard: what older ones kept is shown.
    pub(super) fn update_everything(&mut self) -> Result<()> {
        if !self.swarm.skew {
            return Ok(());
        }
        self.server_updated(0)?;
        for desk in 0..self.desks.len() {
            self.desk_updated(desk, 0)?;
        }
        Ok(())
    }

    fn desk_updated(&mut self, desk: usize, behind: u32) -> Result<()> {
        if self.desks[desk].behind == Some(behind) {
            return Ok(());
        }
        self.desks[desk].behind = Some(behind);
        self.faults.hit("desk updated");
        self.note(desk, "updated");
        self.crash(desk)
    }

    fn server_updated(&mut self, behind: u32) -> Result<()> {
        if self.world.program.behind == Some(behind) {
            return Ok(());
        }
        self.world.program.behind = Some(behind);
        self.faults.hit("server updated");
        self.server_dies()
    }

    /// How far apart the two are that speak to each other now.
    pub(super) fn note_skew(&mut self, desk: usize) {
        let (Some(desk), Some(server)) = (self.desks[desk].behind, self.world.program.behind) else { return };
        match desk.abs_diff(server) {
            0 => {}
            apart if apart > APART_MAX => self.faults.hit("desk and server too far apart"),
            _ if desk > server => self.faults.hit("older desk spoke"),
            _ => self.faults.hit("newer desk spoke"),
        }
    }
}
