//! One exchange of a desk with the server, over the line as it is.

use anyhow::{Result, ensure};
use chairside_model::{Clock as _, OpId};
use chairside_sync::engine::Urgency;
use chairside_sync::{Failure, OwnDesk, Step};
use chairside_wire::codec;
use chairside_wire::reconcile::{RECONCILE_PATH, ReconcileReply, ReconcileRequest};
use chairside_wire::snapshot::{SNAPSHOT_PATH, SnapshotReply, SnapshotRequest};
use chairside_wire::sync::{OpResult, ResultStatus, SYNC_PATH, SyncReply, SyncRequest};
use chairside_wire::users::{SIGN_IN_PATH, SignInReply};

use super::network::{Carried, Weather, carry};
use super::{PROFILE_COPIED, REST_MS_MAX, Sim};
use crate::disk;

impl Sim {
    pub(super) async fn exchange(&mut self, desk: usize) -> Result<()> {
        let urgency = if self.calm || self.dice.one_in(2) { Urgency::Now } else { Urgency::Background };
        self.exchange_if_due(desk, urgency).await.map(|_| ())
    }

    /// False: the engine had nothing to do.
    pub(super) async fn exchange_if_due(&mut self, desk: usize, urgency: Urgency) -> Result<bool> {
        let refused = disk::refused();
        self.speak_as(desk);
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
            Step::Snapshot(request) => self.part(desk, &request).await?,
            Step::Reconcile(request) => self.reconcile(desk, &request).await?,
            Step::SignIn(own) => self.sign_in(desk, &own).await?,
            Step::Rest { until_ms } => {
                self.check_rest(desk, until_ms)?;
                return Ok(false);
            }
            Step::Alone => return Ok(false),
        }
        self.check_no_going_back(desk)?;
        Ok(true)
    }

    /// A desk may have been asked for a pause, or wait by itself: never for long.
    fn check_rest(&self, desk: usize, until_ms: u64) -> Result<()> {
        let desk = &self.desks[desk].seat;
        let rest_ms = until_ms.saturating_sub(desk.env.now_ms());
        ensure!(!self.is_judged || rest_ms <= REST_MS_MAX, "{} does nothing for {rest_ms} ms", desk.name);
        Ok(())
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
        let carried: Carried<SyncReply> =
            self.carry(desk, SYNC_PATH, codec::encode(request)?, !sent.is_empty()).await?;
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
            self.carry(desk, RECONCILE_PATH, codec::encode(request)?, false).await?;
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

    async fn sign_in(&mut self, desk: usize, own: &OwnDesk) -> Result<()> {
        self.faults.hit("copy noticed");
        let was_copied = self.faults.0.contains_key(PROFILE_COPIED);
        ensure!(was_copied, "{} was taken for a copy", self.desks[desk].seat.name);
        let body = codec::encode(&self.world.sign_in_request(Some(own.device), &own.name))?;
        let carried: Carried<SignInReply> = self.carry(desk, SIGN_IN_PATH, body, false).await?;
        let suffers = self.swarm.sign_ins && !self.calm;
        if self.dies_now() || suffers && self.swarm.crashes && self.sign_ins.one_in(3) {
            self.faults.hit("sign-in cut by a crash");
            return self.crash(desk);
        }
        if suffers && self.swarm.disks && self.sign_ins.one_in(3) {
            disk::plan(&self.desks[desk].seat.path, disk::Fault::WriteFails(1));
        }
        let sim_desk = &mut self.desks[desk];
        let token = carried.reply.as_ref().ok().map(|reply| reply.token.bearer.clone());
        let refused = disk::refused();
        let outcome = match sim_desk.engine.signed_in(&sim_desk.seat.store, carried.reply) {
            Err(error) => {
                ensure!(disk::refused() > refused, error);
                self.faults.hit("sign-in met a failing disk");
                return Ok(());
            }
            Ok(outcome) => outcome,
        };
        if let (Ok(_), Some(token)) = (&outcome, token) {
            sim_desk.seat.token = token;
        }
        let said = outcome.map_or_else(|failure| failure.reason(), |_| "ok");
        self.note(desk, &format!("sign-in {said}"));
        Ok(())
    }

    async fn part(&mut self, desk: usize, request: &SnapshotRequest) -> Result<()> {
        self.faults.hit("snapshot part");
        let carried: Carried<SnapshotReply> =
            self.carry(desk, SNAPSHOT_PATH, codec::encode(request)?, false).await?;
        if self.dies_now() {
            self.faults.hit("snapshot cut by a crash");
            return self.crash(desk);
        }
        let sim_desk = &mut self.desks[desk];
        let refused = disk::refused();
        let outcome = match sim_desk.engine.part_came(&sim_desk.seat.store, carried.reply) {
            Err(error) => {
                ensure!(disk::refused() > refused, error);
                self.faults.hit("snapshot met a failing disk");
                return Ok(());
            }
            Ok(outcome) => outcome,
        };
        let said = match outcome {
            Ok(_) => "ok",
            Err(failure) if failure.reconcile_reason().is_some() => {
                self.faults.hit("snapshot met another history");
                failure.reason()
            }
            Err(failure) => failure.reason(),
        };
        self.note(desk, &format!("snapshot {said}"));
        Ok(())
    }

    fn dies_now(&self) -> bool {
        !self.calm && self.swarm.crashes && self.dice.one_in(25)
    }

    async fn carry<T: serde::de::DeserializeOwned>(
        &mut self,
        desk: usize,
        path: &'static str,
        body: Vec<u8>,
        is_push: bool,
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
        if let Some(spell) = self.spell(desk)
            && let Some(failure) = self.meet(desk, spell, path, &body, is_push)
        {
            return Ok(Carried { reply: Err(failure), late: None });
        }
        self.note_skew(desk);
        let token = self.desks[desk].seat.token.clone();
        let carried = carry(&self.world.program, path, &token, body.clone(), weather, &self.dice).await;
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
        Ok(carry(&self.world.program, path, &token, body, Weather::Fair, &self.dice).await)
    }
}
