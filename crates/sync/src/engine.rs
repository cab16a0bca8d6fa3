//! The record engine: decides the next exchange from the store and the clock, and applies the reply.
//!
//! [`Engine::next`] and [`Engine::replied`] do no I/O beside the desk's own store. One exchange is under way at a
//! time. After a failure the next request only pulls, so that neither direction can block the other.

use chairside_model::planted::{Planted, planted};
use chairside_model::{ClinicId, DeviceId, LifeId, OpId, schema};
use chairside_store::{Batch, Event, Meta, QueueCounts, ReconcileReason, Store, Touched, Tx, next_name};
use chairside_wire::reconcile::{ReconcileReply, ReconcileRequest};
use chairside_wire::snapshot::{SnapshotReply, SnapshotRequest};
use chairside_wire::sync::{Cursor, SyncReply, SyncRequest};
use chairside_wire::users::SignInReply;

use crate::absence::{self, Held};
use crate::backoff::{self, Pause};
use crate::failure::Failure;
use crate::own_life::OwnLife;
use crate::pull;
use crate::push::{self, PushSize};
use crate::reconcile::Reconciling;
use crate::snapshot;

/// Polling is the guarantee; pokes only make it faster.
const POLL_MS: u64 = 30_000;
/// A whole clinic is read for it, so not more often than a difference is worth.
const COMPARE_EVERY_MS: u64 = 3_600_000;
/// A history that changes under every reconcile is a broken server: then the ordinary backoff holds.
const RECONCILES_AT_ONCE_MAX: u32 = 3;

#[derive(Debug)]
pub enum Step {
    /// Perform this and hand the reply to [`Engine::replied`].
    Exchange(Box<SyncRequest>),
    /// Perform this and hand the reply to [`Engine::reconciled`].
    Reconcile(Box<ReconcileRequest>),
    /// Perform this and hand the reply to [`Engine::part_came`].
    Snapshot(Box<SnapshotRequest>),
    /// Sign in by the password in memory, and hand the reply to [`Engine::signed_in`].
    SignIn(OwnDesk),
    /// Nothing to do before this moment, unless something is written here or a poke comes.
    Rest { until_ms: u64 },
    /// The clinic has no server.
    Alone,
}

impl Step {
    fn part(request: SnapshotRequest) -> Self {
        Self::Snapshot(Box::new(request))
    }
}

/// What a copied profile becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnDesk {
    pub device: DeviceId,
    pub name: String,
}

/// How much a person wants it now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Urgency {
    Background,
    /// "Try now": local backoff is ignored, the server's `Retry-After` is not.
    Now,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    pub pushed: u64,
    pub pulled: u64,
    pub conflicts: u64,
}

#[derive(Debug, Default)]
pub struct Outcome {
    pub touched: Touched,
    pub totals: Totals,
}

/// While a clinic arrives, its parts and the ordinary exchanges take turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    Part,
    Exchange,
}

#[derive(Debug)]
pub struct Engine {
    life: OwnLife,
    cycle: u64,
    under_way: Vec<OpId>,
    push_size: PushSize,
    pull_only: bool,
    more_rows: bool,
    poked_seq: u64,
    /// Moments of the desk's clock; lost with the process, which then simply asks at once.
    last_contact_ms: Option<u64>,
    retry_after_ms: u64,
    /// When it was asked: a clock that was set back since makes the moment above meaningless.
    retry_asked_ms: u64,
    /// The server may have been another since the last exchange, at whatever number it stands: it is asked once.
    stream_is_new: bool,
    online: bool,
    /// Another connection got through: the backoff of the last failure says nothing any more.
    line_is_back: bool,
    clock_off_ms: i64,
    reconciling: Reconciling,
    /// A part of the snapshot was the last thing that was asked for: now whatever else is due has its turn.
    asked_for_part: bool,
    took_ms: u64,
    push_pause: Pause,
    part_pause: Pause,
}

impl Engine {
    pub fn new(life: LifeId) -> Self {
        Self {
            life: OwnLife::new(life),
            cycle: 0,
            under_way: vec![],
            push_size: PushSize::default(),
            pull_only: false,
            more_rows: false,
            poked_seq: 0,
            last_contact_ms: None,
            retry_after_ms: 0,
            retry_asked_ms: 0,
            stream_is_new: false,
            online: false,
            line_is_back: false,
            clock_off_ms: 0,
            reconciling: Reconciling::default(),
            asked_for_part: false,
            took_ms: 0,
            push_pause: Pause::default(),
            part_pause: Pause::default(),
        }
    }

    pub fn is_online(&self) -> bool {
        self.online
    }

    /// How far this desk's clock is ahead of the server's, in milliseconds.
    pub fn clock_off_ms(&self) -> i64 {
        self.clock_off_ms
    }

    /// The server said that it has something up to this sequence number.
    pub fn poked(&mut self, seq: u64) {
        self.poked_seq = self.poked_seq.max(seq);
    }

    /// A new stream of pokes began, and this is where the server stands.
    pub fn stream_began(&mut self, head: u64) {
        self.stream_is_new = true;
        self.poked(head);
    }

    /// How long the exchange took whose reply comes next: measured where there is a clock to measure by.
    pub fn took(&mut self, ms: u64) {
        self.took_ms = ms;
    }

    /// The exchange whose reply comes next had to be asked for again. Should it have been too much for a slow line, the next
    /// one is less; a quick line is soon given more.
    pub fn went_unanswered(&mut self) {
        if !self.under_way.is_empty() {
            self.push_size.smaller();
        }
    }

    pub fn line_is_back(&mut self) {
        self.line_is_back = true;
    }

    /// Until when the server asked not to be asked.
    pub fn retry_after_ms(&self) -> u64 {
        self.retry_after_ms
    }

    /// What was under way in another life of this process waits again, frozen as it was sent; and what an older program
    /// could not show is tried again.
    pub fn resume(&mut self, store: &Store) -> chairside_store::Result<()> {
        store.write_as_desk(|tx| {
            tx.note_recovery()?;
            tx.outbox_failed("not_sent_yet")?;
            tx.held_again()?;
            tx.extra_again()?;
            tx.transfers_reset()
        })?;
        Ok(())
    }

    pub fn next(&mut self, store: &Store, urgency: Urgency) -> chairside_store::Result<Step> {
        let meta = store.meta();
        let (Some(clinic), Some(device), true) = (meta.clinic, meta.device, meta.has_server()) else {
            return Ok(Step::Alone);
        };
        let now_ms = store.env().now_ms();
        let earliest = self.earliest(&meta, urgency, now_ms);
        if now_ms < earliest {
            return Ok(Step::Rest { until_ms: earliest });
        }
        if let Some(device) = meta.becomes {
            self.begin();
            return Ok(Step::SignIn(OwnDesk { device, name: next_name(&meta.desk) }));
        }
        if urgency == Urgency::Now {
            self.part_pause.end();
        }
        if let Some(ask) = self.reconciling.ask(store)? {
            self.begin();
            let (cycle, witness) = (self.cycle, witness_of(&meta));
            let schema = schema::version();
            let request = ReconcileRequest { schema, clinic, device, cycle, witness, ask };
            return Ok(Step::Reconcile(Box::new(request)));
        }
        let queue = store.read(chairside_store::outbox::counts)?;
        if self.is_time_to_compare(&meta, &queue, now_ms) {
            store.write_as_desk(|tx| tx.reconcile_begin(ReconcileReason::Repair))?;
            return self.next(store, urgency);
        }
        if is_stuck(&meta, &queue) && urgency == Urgency::Background {
            return Ok(Step::Rest { until_ms: u64::MAX });
        }
        let waits = queue.waiting > queue.quarantined;
        let held = if waits { self.held(store, &meta, &queue, urgency, now_ms)? } else { Held::No };
        let sendable = waits && !self.pull_only && held == Held::No;
        // A contact in the future was one before the clock was set back.
        let contact_ms = self.last_contact_ms.filter(|contact_ms| *contact_ms <= now_ms);
        let poll_ms = contact_ms.map_or(0, |contact_ms| contact_ms.saturating_add(POLL_MS));
        let others_wait = sendable || self.has_to_hear(&meta) || now_ms >= poll_ms;
        let turn = if self.asked_for_part && others_wait { Turn::Exchange } else { Turn::Part };
        if let Some(request) = self.part_wanted(&meta, turn, now_ms) {
            return Ok(Step::part(request));
        }
        let is_due = sendable || held == Held::UntilPulled || urgency == Urgency::Now || now_ms >= poll_ms;
        if !is_due && !self.has_to_hear(&meta) {
            return Ok(Step::Rest { until_ms: self.rest_until(held, poll_ms, now_ms) });
        }
        self.life.tell(store, &meta)?;
        let batch = if sendable {
            store.write_as_desk(|tx| push::next_batch(tx, self.push_size))?.0
        } else {
            Batch::default()
        };
        // Everything that waits is held back by something refused: there is nothing to say before the next poll.
        if batch.ops.is_empty()
            && sendable
            && !self.more_rows
            && self.poked_seq <= meta.cursor_seq
            && !self.stream_is_new
            && !self.life.is_asked_for()
            && urgency == Urgency::Background
            && now_ms < poll_ms
        {
            let part = self.part_wanted(&meta, Turn::Part, now_ms);
            return Ok(part.map_or(Step::Rest { until_ms: poll_ms }, Step::part));
        }
        self.exchange(store, meta, clinic, device, batch).map(Step::Exchange)
    }

    fn exchange(
        &mut self,
        store: &Store,
        meta: Meta,
        clinic: ClinicId,
        device: DeviceId,
        batch: Batch,
    ) -> chairside_store::Result<Box<SyncRequest>> {
        self.begin();
        self.asked_for_part = false;
        self.under_way = batch.ids;
        let earlier_lives = self.life.earlier(&meta);
        Ok(Box::new(SyncRequest {
            schema: schema::version(),
            clinic,
            device,
            cycle: self.cycle,
            witness: witness_of(&meta),
            cursor: meta.cursor_mark.map(|mark| Cursor { seq: meta.cursor_seq, mark }),
            ops: push::raw_ops(batch.ops)?,
            waiting: Some(push::waiting(store, self.under_way.len() as u64)?),
            life: Some(self.life.id()),
            earlier_lives,
        }))
    }

    fn begin(&mut self) {
        self.cycle += 1;
        self.line_is_back = false;
    }

    fn rest_until(&self, held: Held, poll_ms: u64, now_ms: u64) -> u64 {
        let held_ms = if let Held::Until(until_ms) = held { until_ms } else { poll_ms };
        self.part_pause.until_ms(now_ms).unwrap_or(poll_ms).min(held_ms).min(poll_ms)
    }

    /// Before the first part there is no place to pull from; after it, parts and exchanges take turns.
    fn part_wanted(&mut self, meta: &Meta, turn: Turn, now_ms: u64) -> Option<SnapshotRequest> {
        let state = meta.snapshot.as_ref().filter(|state| state.pin.is_none() || turn == Turn::Part)?;
        if state.pin.is_some() && self.part_pause.until_ms(now_ms).is_some() {
            return None;
        }
        let (pin, after) = snapshot::place(state);
        self.begin();
        self.asked_for_part = true;
        Some(SnapshotRequest {
            schema: schema::version(),
            clinic: meta.clinic?,
            device: meta.device?,
            cycle: self.cycle,
            witness: witness_of(meta),
            pin,
            after,
        })
    }

    /// Something came up since the last exchange that the next poll is too late for.
    fn has_to_hear(&self, meta: &Meta) -> bool {
        self.pull_only
            || self.more_rows
            // The last attempt failed: the line is probed until it is back.
            || meta.attempts > 0
            || self.poked_seq > meta.cursor_seq
            || self.stream_is_new
            || self.life.is_asked_for()
    }

    /// A server that fails at what is pushed, full perhaps, is pulled from meanwhile.
    fn held(
        &self,
        store: &Store,
        meta: &Meta,
        queue: &QueueCounts,
        urgency: Urgency,
        now_ms: u64,
    ) -> chairside_store::Result<Held> {
        let paused = self.push_pause.until_ms(now_ms).filter(|_| urgency == Urgency::Background);
        if let Some(until_ms) = paused {
            return Ok(Held::Until(until_ms));
        }
        let is_back = meta.offline_since_ms.is_some() || self.last_contact_ms.is_none();
        absence::held(store, meta, queue, urgency, is_back)
    }

    /// Once an hour, where everything that was to be said and heard has been: do both sides hold the same?
    fn is_time_to_compare(&self, meta: &Meta, queue: &QueueCounts, now_ms: u64) -> bool {
        // Heard a moment ago: else a plain pull would bring most of what differs.
        let heard = self.last_contact_ms.is_some_and(|heard_ms| now_ms.abs_diff(heard_ms) < POLL_MS / 2);
        let is_at_head =
            heard && meta.cursor_mark.is_some() && meta.cursor_seq == meta.head && !self.more_rows;
        let is_quiet = queue.waiting == queue.quarantined && meta.attempts == 0;
        // A check in the future was one before the clock was set back.
        let since_ms = if meta.checked_ms <= now_ms { meta.checked_ms } else { 0 };
        let never = planted(Planted::NoChecksum) || planted(Planted::TombstonesForgotten);
        is_at_head && is_quiet && !meta.is_partial() && now_ms >= since_ms + COMPARE_EVERY_MS && !never
    }

    fn earliest(&self, meta: &Meta, urgency: Urgency, now_ms: u64) -> u64 {
        // A clock that was set back must not turn a short wait into years.
        let believable = |moment_ms: u64, set_ms: u64| {
            let is_near = moment_ms <= now_ms + chairside_wire::limits::RETRY_AFTER_S_MAX * 1_000;
            let is_right = set_ms <= now_ms && is_near;
            if is_right || planted(Planted::RetryAfterClockStuck) { moment_ms } else { 0 }
        };
        let asked_ms = believable(self.retry_after_ms, self.retry_asked_ms);
        match urgency {
            Urgency::Now => asked_ms,
            Urgency::Background if self.line_is_back => asked_ms,
            Urgency::Background => believable(meta.next_attempt_ms, meta.attempted_ms).max(asked_ms),
        }
    }

    /// Applies what came back. `Err` only when this desk's own store failed.
    pub fn replied(
        &mut self,
        store: &Store,
        reply: Result<SyncReply, Failure>,
    ) -> chairside_store::Result<Result<Outcome, Failure>> {
        match reply.and_then(|reply| self.check(store, reply)) {
            Ok(reply) => self.succeeded(store, reply).map(Ok),
            Err(failure) => self.failed(store, &failure).map(|_| Err(failure)),
        }
    }

    /// Applies what came back of a reconcile's step.
    pub fn reconciled(
        &mut self,
        store: &Store,
        reply: Result<ReconcileReply, Failure>,
    ) -> chairside_store::Result<Result<Outcome, Failure>> {
        let answered = match reply.and_then(|reply| self.check_reconciled(store, reply)) {
            Ok(reply) => {
                self.heard(store.env().now_ms(), reply.server_time_ms);
                let head = reply.head;
                store.write_as_desk(|tx| {
                    witness(tx, head);
                    contact(tx, None)
                })?;
                self.reconciling.answered(store, reply.answer)?
            }
            Err(failure) => Err(failure),
        };
        match answered {
            Ok(touched) => Ok(Ok(Outcome { touched, totals: Totals::default() })),
            Err(failure) => {
                self.reconciling.forget();
                self.failed(store, &failure).map(|()| Err(failure))
            }
        }
    }

    /// Applies a part of the snapshot.
    pub fn part_came(
        &mut self,
        store: &Store,
        reply: Result<SnapshotReply, Failure>,
    ) -> chairside_store::Result<Result<Outcome, Failure>> {
        match reply.and_then(|reply| self.check_part(store, reply)) {
            Ok(reply) => self.part_applied(store, reply).map(Ok),
            Err(failure) if failure.is_not_found() => {
                store.write_as_desk(|tx| {
                    tx.snapshot_given_up()?;
                    Ok(())
                })?;
                Ok(Ok(Outcome::default()))
            }
            Err(failure) => {
                self.part_pause.failed(store.env().now_ms());
                self.failed(store, &failure).map(|()| Err(failure))
            }
        }
    }

    /// Applies the answer to [`Step::SignIn`].
    pub fn signed_in(
        &mut self,
        store: &Store,
        reply: Result<SignInReply, Failure>,
    ) -> chairside_store::Result<Result<Outcome, Failure>> {
        let meta = store.meta();
        let checked = reply.and_then(|reply| match (meta.clinic, meta.becomes) {
            (clinic, _) if clinic != Some(reply.clinic) => Err(Failure::WrongClinic),
            (_, device) if device != Some(reply.device) => Err(Failure::BadReply),
            _ => Ok(reply),
        });
        match checked {
            Ok(reply) => {
                store.write_as_desk(|tx| tx.becomes_desk(&reply.device_secret))?;
                self.life.became_a_desk();
                Ok(Ok(Outcome::default()))
            }
            Err(failure) => self.failed(store, &failure).map(|()| Err(failure)),
        }
    }

    fn check_part(&self, store: &Store, reply: SnapshotReply) -> Result<SnapshotReply, Failure> {
        let meta = store.meta();
        if meta.clinic != Some(reply.clinic) {
            return Err(Failure::WrongClinic);
        }
        if reply.cycle != self.cycle {
            return Err(Failure::BadReply);
        }
        snapshot::check(&meta, reply)
    }

    fn part_applied(&mut self, store: &Store, reply: SnapshotReply) -> chairside_store::Result<Outcome> {
        self.part_pause = Pause::default();
        let server_time_ms = reply.server_time_ms;
        self.poked(reply.head.as_ref().map_or(0, |head| head.seq));
        let (pulled, touched) = store.write_as_desk(|tx| {
            witness(tx, reply.head.clone());
            let pulled = snapshot::apply(tx, reply)?;
            contact(tx, None)?;
            push::note_exchange(tx, self.took_ms, push::Answered::default(), pulled)?;
            Ok(pulled)
        })?;
        self.heard(store.env().now_ms(), server_time_ms);
        // What changed since the pin is pulled when all parts are here, if not before.
        self.more_rows |= !store.meta().is_partial();
        Ok(Outcome { touched, totals: Totals { pulled, ..Totals::default() } })
    }

    fn check_reconciled(&self, store: &Store, reply: ReconcileReply) -> Result<ReconcileReply, Failure> {
        if store.meta().clinic != Some(reply.clinic) {
            return Err(Failure::WrongClinic);
        }
        if reply.cycle == self.cycle { Ok(reply) } else { Err(Failure::BadReply) }
    }

    fn heard(&mut self, now_ms: u64, server_time_ms: u64) {
        self.last_contact_ms = Some(now_ms);
        self.stream_is_new = false;
        self.retry_after_ms = 0;
        self.online = true;
        self.clock_off_ms = now_ms.cast_signed() - server_time_ms.cast_signed();
    }

    pub fn has_more_rows(&self) -> bool {
        self.more_rows
    }

    /// Is there more to say or to hear right now?
    pub fn is_settled(&self, store: &Store) -> chairside_store::Result<bool> {
        let queue = store.read(chairside_store::outbox::counts)?;
        let meta = store.meta();
        Ok(meta.reconcile.is_none()
            && meta.becomes.is_none()
            && !self.life.is_asked_for()
            && !meta.is_partial()
            && !self.more_rows
            && !self.pull_only
            && queue.waiting == queue.quarantined)
    }

    fn check(&self, store: &Store, reply: SyncReply) -> Result<SyncReply, Failure> {
        if store.meta().clinic != Some(reply.clinic) {
            return Err(Failure::WrongClinic);
        }
        // A reply to an older request says nothing about this one.
        if reply.cycle == self.cycle || planted(Planted::OlderRowApplied) {
            Ok(reply)
        } else {
            Err(Failure::BadReply)
        }
    }

    fn succeeded(&mut self, store: &Store, reply: SyncReply) -> chairside_store::Result<Outcome> {
        let now_ms = store.env().now_ms();
        let under_way = std::mem::take(&mut self.under_way);
        if !under_way.is_empty() {
            self.push_pause = Pause::default();
        }
        let has_more = reply.has_more;
        let server_time_ms = reply.server_time_ms;
        let head = reply.head;
        let (totals, touched) = store.write_as_desk(|tx| {
            let answered = push::apply_results(tx, &under_way, reply.results)?;
            if planted(Planted::BlanketDone) && !under_way.is_empty() {
                tx.outbox_blanket_done()?;
            }
            // What got no answer waits again; the server knows it by its id if it did arrive.
            tx.outbox_failed("server_error")?;
            let pulled = pull::apply_page(tx, &reply.rows, reply.next.as_ref(), reply.head)?;
            witness(tx, reply.head_mark.map(|mark| Cursor { seq: reply.head, mark }));
            self.life.answered(tx);
            contact(tx, (!has_more).then_some(now_ms))?;
            push::note_exchange(tx, self.took_ms, answered, pulled.rows)?;
            if !has_more {
                tx.meta_mut().seen_seq = tx.meta().cursor_seq;
                absence::told(tx, now_ms)?;
            }
            Ok(Totals { pushed: answered.accepted, pulled: pulled.rows, conflicts: answered.conflicts })
        })?;
        self.more_rows = has_more;
        // A poke of another history would never be reached.
        self.poked_seq = self.poked_seq.min(head);
        self.pull_only = false;
        self.life.known();
        self.push_size.larger();
        self.heard(now_ms, server_time_ms);
        Ok(Outcome { touched, totals })
    }

    fn failed(&mut self, store: &Store, failure: &Failure) -> chairside_store::Result<()> {
        let now_ms = store.env().now_ms();
        if failure.wants_smaller() && !self.under_way.is_empty() {
            self.push_size.smaller();
        }
        if matches!(failure, Failure::Status { status: 500..=599, .. }) && !self.under_way.is_empty() {
            self.push_pause.failed(now_ms);
        }
        // A second failure in a row was not the push's doing: the next request pushes again.
        self.pull_only = !self.under_way.is_empty();
        self.under_way.clear();
        self.more_rows = false;
        self.online = false;
        if let Some(seconds) = failure.retry_after_s() {
            self.retry_after_ms = now_ms + seconds * 1_000;
            self.retry_asked_ms = now_ms;
        }
        if let Some(reason) = failure.reconcile_reason().filter(|_| store.meta().reconcile.is_none()) {
            // The file as it was, should anybody ever doubt what follows. What follows loses nothing, so a disk
            // without room for the copy does not stop it.
            if let Err(error) = store.keep_copy(reason.as_str()) {
                tracing::warn!(%error, "no copy of the clinic's file before the comparison");
            }
        }
        let is_copy = failure.is_forked() && self.life.forked();
        store.write_as_desk(|tx| {
            if is_copy {
                tx.copy_noticed()?;
            }
            tx.outbox_failed(failure.reason())?;
            tx.outbox_waits(failure.reason())?;
            tx.note(&Event::exchange_failed(self.took_ms, failure.reason()))?;
            let attempts = tx.meta().attempts.saturating_add(1);
            let other_history = failure.reconcile_reason();
            if let Some(reason) = other_history {
                tx.reconcile_begin(reason)?;
            }
            // The server is well; there is only more to say to each other.
            let goes_on = other_history.is_some() && attempts <= RECONCILES_AT_ONCE_MAX
                || failure.is_forked() && !self.life.is_new_desk();
            let delay_ms = if goes_on { 0 } else { backoff::delay_ms(tx.env(), failure, attempts) };
            let meta = tx.meta_mut();
            meta.attempts = attempts;
            meta.attempted_ms = now_ms;
            meta.next_attempt_ms = now_ms + delay_ms;
            meta.last_error = Some(failure.reason().to_owned());
            meta.offline_since_ms.get_or_insert(now_ms);
            Ok(())
        })?;
        Ok(())
    }
}

/// Only where a fault is planted.
fn is_stuck(meta: &Meta, queue: &QueueCounts) -> bool {
    planted(Planted::NoRetry) && meta.attempts > 0
        || planted(Planted::PushBlocksPull) && queue.quarantined > 0
}

fn witness_of(meta: &Meta) -> Option<Cursor> {
    meta.witness.clone().map(|(seq, mark)| Cursor { seq, mark })
}

/// Remembered whatever the cursor does: a server that does not know this commit any more has lost something.
fn witness(tx: &mut Tx<'_>, head: Option<Cursor>) {
    if let Some(head) = head {
        tx.meta_mut().witness = Some((head.seq, head.mark));
    }
}

/// `at_head_ms`: everything that was to be heard has been heard by now.
fn contact(tx: &mut Tx<'_>, at_head_ms: Option<u64>) -> chairside_store::Result<()> {
    let is_complete = tx.nothing_waits()? && !tx.meta().is_partial();
    let meta = tx.meta_mut();
    meta.attempts = 0;
    meta.next_attempt_ms = 0;
    meta.last_error = None;
    meta.offline_since_ms = None;
    if let Some(now_ms) = at_head_ms.filter(|_| is_complete) {
        meta.last_complete_ms = Some(now_ms);
    }
    Ok(())
}
