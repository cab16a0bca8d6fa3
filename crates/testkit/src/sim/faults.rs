//! What happens to desks and servers: cut lines, crashes, disks, clocks, restores, copies, newer programs.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use anyhow::Result;
use chairside_model::{LifeId, Op, OpId, OpKind, RecordId};
use chairside_store::outbox;
use chairside_sync::Engine;
use chairside_wire::codec;
use chairside_wire::sync::{ResultStatus, SYNC_PATH, SyncReply, SyncRequest};
use serde_json::json;

use super::book::word;
use super::network::post;
use super::world::DESKS_MAX;
use super::{PROFILE_COPIED, ROW_LOST, SERVER_RESTORED, Sim};
use crate::disk::{self, Fault};

/// Desks that join one schedule.
const JOINED_MAX: u64 = 2;

impl Sim {
    pub(super) fn cut_or_join(&mut self, desk: usize) {
        if self.is_absent(desk) {
            return;
        }
        self.desks[desk].cut_off = !self.desks[desk].cut_off;
        self.faults.hit("line cut or joined");
        self.note(desk, "line");
    }

    /// The process dies and starts again: what memory held is gone, what the disk held is not.
    pub(super) fn crash(&mut self, desk: usize) -> Result<()> {
        self.speak_as(desk);
        let torn: Option<Vec<u8>> = self.dice.one_in(2).then(|| vec![0xA5; 24 + self.below(4_096)]);
        let desk_ref = &mut self.desks[desk];
        let was = desk_ref.seat.store.meta().device;
        let lost = self.world.kill(&mut desk_ref.seat, torn.as_deref(), &self.dice)?;
        // The disk may have kept a sign-in that it said had failed.
        if desk_ref.seat.store.meta().device != was {
            desk_ref.seat.token.clear();
        }
        desk_ref.engine = Engine::new(LifeId::fresh(&self.lives));
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
            for op in queued.iter().copied() {
                let body = self.op(number, op)?;
                let written = body.units.get(&typed.unit).map(|write| word(&write.value));
                if body.record != typed.record || written.as_ref() != Some(&typed.word) {
                    continue;
                }
                self.found(number, op, &queued)?;
                self.book.typed(typed);
                break;
            }
        }
        for record in std::mem::take(&mut self.desks[number].maybe_marked) {
            let desk = &self.desks[number];
            let unknown: Vec<OpId> = queued.difference(&desk.unanswered).copied().collect();
            for op in unknown {
                if self.op(number, op)?.record == record {
                    self.found(number, op, &queued)?;
                }
            }
        }
        Ok(())
    }

    fn op(&self, desk: usize, op: OpId) -> Result<Op> {
        let body = self.desks[desk].seat.store.read(|db| outbox::op_json(db, op))?;
        Ok(serde_json::from_str(&body)?)
    }

    /// An op that the person was told had not been saved. It may have taken the place of one that never left.
    fn found(&mut self, number: usize, op: OpId, queued: &BTreeSet<OpId>) -> Result<()> {
        let record = self.op(number, op)?.record;
        let desk = &mut self.desks[number];
        let folded = |old: &OpId| desk.record_of.get(old) == Some(&record) && !queued.contains(old);
        desk.unanswered.retain(|old| !folded(old));
        desk.unanswered.insert(op);
        desk.record_of.insert(op, record);
        self.faults.hit("edit found after a failed save");
        Ok(())
    }

    pub(super) fn disk_fails(&mut self, desk: usize) {
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
    pub(super) fn lose_row(&mut self, desk: usize) -> Result<()> {
        let Some(row) = self.some_record(desk)? else { return Ok(()) };
        let waits = self.desks[desk].seat.store.read(outbox::list)?.iter().any(|item| {
            item.record == row.record || self.book.parents.get(&item.record) == Some(&row.record)
        });
        let store = &self.desks[desk].seat.store;
        // Where the server loses it as well, nobody has it any more. A comparison that is under way may be past it: then
        // it is found by the next one, an hour after the schedule's end.
        let both_lose = self.swarm.server_restored || self.swarm.absence;
        if waits || row.seq == 0 || both_lose || store.meta().reconcile.is_some() {
            return Ok(());
        }
        let (lost, _) = match store.write_as_desk(|tx| tx.lose_row(row.record)) {
            Ok(done) => done,
            // The disk is failing already.
            Err(_) => return Ok(()),
        };
        self.faults.hit(ROW_LOST);
        self.book.lost.insert(row.record);
        self.desks[desk].form = None;
        self.note(desk, &format!("row lost {lost:?} {}", row.record));
        Ok(())
    }

    /// A machine whose power went in the middle of a write starts again.
    pub(super) fn power_returns(&mut self) -> Result<()> {
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

    pub(super) fn skew(&mut self, desk: usize) {
        let span: i64 = *self.dice.of(&[0, 1_000, 900_000, 86_400_000, 315_360_000_000]);
        let skew = if self.dice.one_in(2) { span } else { -span };
        self.desks[desk].seat.env.skew_ms.store(skew, Ordering::Relaxed);
        self.faults.hit("clock set");
        self.note(desk, &format!("clock {skew}"));
    }

    pub(super) fn server_dies(&mut self) -> Result<()> {
        self.faults.hit("server killed");
        self.note(0, "server killed");
        let lost = self.world.kill_server(&self.dice)?;
        (0..lost).for_each(|_| self.faults.hit("unsynced write of the server lost or torn"));
        Ok(())
    }

    pub(super) fn back_up_or_restore(&mut self) -> Result<()> {
        if self.world.has_backup() && self.dice.one_in(2) { self.restore() } else { self.back_up() }
    }

    pub(super) fn restore(&mut self) -> Result<()> {
        self.faults.hit(SERVER_RESTORED);
        self.note(0, "server restored");
        self.world.restore_server()?;
        self.count_files_lost_with_the_server()
    }

    pub(super) fn back_up(&mut self) -> Result<()> {
        self.faults.hit("server backed up");
        self.note(0, "server backed up");
        self.world.backup_server()
    }

    pub(super) fn copy(&mut self, desk: usize) -> Result<()> {
        if self.desks.len() > DESKS_MAX {
            return Ok(());
        }
        self.faults.hit(PROFILE_COPIED);
        self.note(desk, "copied");
        let seed = self.dice.below(u64::MAX);
        let seat = self.world.copy_profile(&self.desks[desk].seat, seed)?;
        let (record_of, maybe_typed) =
            (self.desks[desk].record_of.clone(), self.desks[desk].maybe_typed.clone());
        let behind = self.desks[desk].behind;
        self.sit(seat, behind)?;
        let number = self.desks.len() - 1;
        self.desks[number].record_of = record_of;
        self.desks[number].maybe_typed = maybe_typed;
        self.desks[number].files = self.desks[desk].files.clone();
        self.reckon_anew(number)
    }

    /// A new desk, in the middle of everything: it is given the clinic in parts while others write.
    pub(super) async fn desk_joins(&mut self) -> Result<()> {
        if self.joined >= JOINED_MAX {
            return Ok(());
        }
        let seed = self.joins.below(u64::MAX);
        let name = format!("new{}", self.joined + 1);
        let Some(seat) = self.world.join(&name, seed).await? else { return Ok(()) };
        self.joined += 1;
        self.faults.hit("desk joined");
        let behind = self.world.program.behind;
        self.sit(seat, behind)?;
        self.note(self.desks.len() - 1, "joined");
        Ok(())
    }

    /// A desk with a newer program writes what this one does not know.
    pub(super) async fn newer_desk_writes(&mut self, desk: usize) -> Result<()> {
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
            life: None,
            earlier_lives: vec![],
        };
        let token = self.desks[desk].seat.token.clone();
        let reply: Result<SyncReply, _> =
            post(&self.world.program, SYNC_PATH, Some(&token), codec::encode(&request)?).await;
        let accepted = reply
            .is_ok_and(|reply| reply.results.iter().all(|result| result.status != ResultStatus::Refused));
        if accepted {
            self.faults.hit("newer desk wrote");
            self.from_the_future.push((record, unit.to_owned(), word(&value)));
        }
        Ok(())
    }
}
