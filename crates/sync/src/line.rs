//! The line to the clinic: the one async loop that performs what the engines ask for, and "sync now".
//!
//! Records and files run side by side; neither waits for the other. Whoever holds the engine's lock has the only
//! exchange under way.

mod files;
mod pokes;

use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
use std::time::Duration;

use chairside_model::LifeId;
use chairside_store::blob_dir::BlobDir;
use chairside_store::{ReconcileReason, Store, Touched};
use chairside_wire::limits::RETRY_AFTER_S_MAX;
use tokio::sync::{Mutex, Notify};

use self::files::{Claims, FilesRest};
use self::pokes::Heard;
use crate::engine::{Engine, OwnDesk, Step, Totals, Urgency};
use crate::failure::Failure;
use crate::http::{HttpTransport, Identity};
use crate::transport::Transport;

/// Exchanges one "sync now" may take: a queue of 20,000 ops in the smallest useful batches.
const EXCHANGES_MAX: u32 = 20_000;
/// Pushes that may fail in a row within one "sync now": enough halvings to come from the largest batch to a single
/// op. A server that takes not even that (its disk is full) is not asked ten thousand times.
const PUSHES_FAILED_MAX: u32 = 12;
/// The server remembers an older life; then none that this desk can name: it is a copy. A desk of its own that is not
/// known either is the server's fault.
const FORKS_MAX: u32 = 2;
/// How long "sync now" waits for a server that asked for a pause, before it says so.
const RETRY_AFTER_WAIT_MS_MAX: u64 = 20_000;
/// An exchange that was under way when a new connection got through, and that takes so long, hangs on an old one that is
/// dead. With the 12 s in which a new connection is tried this is the 15 s of the first contact.
const LEFT_BEHIND: Duration = Duration::from_secs(3);
/// Even with nothing to do the loop looks again, should a wake-up have been missed.
const REST_MAX: Duration = Duration::from_secs(60);

#[derive(Debug, Clone)]
pub enum LineEvent {
    Changed(Touched),
    /// Online or not, how much waits: read it again.
    Status,
}

#[derive(Debug, Default, Clone, PartialEq)]
pub struct SyncReport {
    pub pushed: u64,
    pub pulled: u64,
    pub uploaded: u64,
    pub downloaded: u64,
    pub conflicts: u64,
    /// Why it stopped early.
    pub failure: Option<Failure>,
}

/// What a comparison with the server, by digests, found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compared {
    Equal,
    /// What differs is being mended.
    Differs,
    /// Something is on its way, in one direction or the other: then the two may differ.
    Moving,
}

pub struct Line {
    store: Arc<Store>,
    blobs: Arc<BlobDir>,
    transport: Arc<HttpTransport>,
    engine: Mutex<Engine>,
    heard: std::sync::Mutex<Heard>,
    /// Whoever holds it moves files: the background, or "sync now".
    files: Mutex<FilesRest>,
    claims: Claims,
    /// The server took or gave something of a file since it last failed at one.
    files_pass: AtomicBool,
    /// Bytes that files may take on this disk. 0: as many as there are.
    room_bytes: AtomicU64,
    /// Somebody wants to move files now; the background lets them.
    files_wanted: AtomicU32,
    wake_records: Notify,
    wake_files: Notify,
    /// A stream of pokes began, over a connection of its own.
    got_through: Notify,
    stopping: AtomicBool,
    online: AtomicBool,
    clock_off_ms: std::sync::atomic::AtomicI64,
    /// The server asked the whole desk for a pause until then.
    quiet_until_ms: AtomicU64,
    on_event: Box<dyn Fn(LineEvent) + Send + Sync>,
}

impl Line {
    pub fn new(
        store: Arc<Store>,
        blobs: Arc<BlobDir>,
        transport: HttpTransport,
        on_event: impl Fn(LineEvent) + Send + Sync + 'static,
    ) -> chairside_store::Result<Arc<Self>> {
        let mut engine = Engine::new(LifeId::fresh(store.env()));
        engine.resume(&store)?;
        Ok(Arc::new(Self {
            store,
            blobs,
            transport: Arc::new(transport),
            engine: Mutex::new(engine),
            heard: std::sync::Mutex::default(),
            files: Mutex::default(),
            claims: Claims::default(),
            files_pass: AtomicBool::new(false),
            room_bytes: AtomicU64::new(0),
            files_wanted: AtomicU32::new(0),
            wake_records: Notify::new(),
            wake_files: Notify::new(),
            got_through: Notify::new(),
            stopping: AtomicBool::new(false),
            online: AtomicBool::new(false),
            clock_off_ms: std::sync::atomic::AtomicI64::new(0),
            quiet_until_ms: AtomicU64::new(0),
            on_event: Box::new(on_event),
        }))
    }

    pub fn transport(&self) -> &HttpTransport {
        &self.transport
    }

    /// MiB that files may take on this disk. 0: no bound.
    pub fn room(&self, mib: u32) {
        self.room_bytes.store(u64::from(mib) * 1024 * 1024, Ordering::Relaxed);
        self.wake_files.notify_one();
    }

    pub fn is_online(&self) -> bool {
        self.online.load(Ordering::Relaxed)
    }

    pub fn clock_off_ms(&self) -> i64 {
        self.clock_off_ms.load(Ordering::Relaxed)
    }

    /// Something was written here.
    pub fn wake(&self) {
        self.wake_records.notify_one();
        self.wake_files.notify_one();
    }

    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
        self.wake();
    }

    /// Keeps records, files and pokes moving until [`Line::stop`].
    pub async fn run(self: Arc<Self>) {
        tokio::join!(self.run_records(), self.run_files(), self.run_pokes());
    }

    /// Pushes everything, pulls to the head, moves every file it can.
    pub async fn sync_now(&self) -> chairside_store::Result<SyncReport> {
        let mut report = SyncReport::default();
        self.records_now(&mut report).await?;
        if report.failure.is_none() {
            self.files_now(&mut report).await?;
        }
        // Verified files come back as rows, and they decide what the badges say.
        if report.uploaded > 0 && report.failure.is_none() {
            self.records_now(&mut report).await?;
        }
        Ok(report)
    }

    /// Does the server hold what this desk holds? Asked after everything was said and heard.
    pub async fn compare_now(&self) -> chairside_store::Result<Result<Compared, Failure>> {
        let mut report = SyncReport::default();
        self.records_now(&mut report).await?;
        if let Some(failure) = report.failure {
            return Ok(Err(failure));
        }
        let mut engine = self.engine.lock().await;
        if !engine.is_settled(&self.store)? {
            return Ok(Ok(Compared::Moving));
        }
        self.store.write_as_desk(|tx| tx.reconcile_begin(ReconcileReason::Repair))?;
        let Step::Reconcile(request) = self.next(&mut engine, Urgency::Now)? else {
            return Ok(Ok(Compared::Moving));
        };
        let reply = self.unless_left_behind(self.transport.reconcile(&request)).await;
        let outcome = engine.reconciled(&self.store, reply)?;
        if let Err(failure) = self.apply(&engine, outcome) {
            return Ok(Err(failure));
        }
        self.wake_records.notify_one();
        let meta = self.store.meta();
        let pin = meta.reconcile.and_then(|reconcile| reconcile.pin);
        Ok(Ok(match pin {
            None => Compared::Equal,
            Some((seq, _)) if seq > meta.cursor_seq => Compared::Moving,
            Some(_) => Compared::Differs,
        }))
    }

    fn next(&self, engine: &mut Engine, urgency: Urgency) -> chairside_store::Result<Step> {
        self.tell(engine);
        engine.next(&self.store, urgency)
    }

    async fn records_now(&self, report: &mut SyncReport) -> chairside_store::Result<()> {
        let mut engine = self.engine.lock().await;
        let (mut pushes_failed, mut forks) = (0, 0);
        for _ in 0..EXCHANGES_MAX {
            match self.next(&mut engine, Urgency::Now)? {
                Step::Alone => return Ok(()),
                Step::Rest { until_ms } => {
                    if !self.wait_politely(until_ms).await {
                        report.failure = Some(busy());
                        return Ok(());
                    }
                }
                Step::SignIn(own) => {
                    if let Err(failure) = self.sign_in(&mut engine, own).await? {
                        report.failure = Some(failure);
                        return Ok(());
                    }
                }
                Step::Reconcile(request) => {
                    let reply = self.unless_left_behind(self.transport.reconcile(&request)).await;
                    let outcome = engine.reconciled(&self.store, reply)?;
                    if let Err(failure) = self.apply(&engine, outcome)
                        && failure.reconcile_reason().is_none()
                    {
                        report.failure = Some(failure);
                        return Ok(());
                    }
                }
                Step::Snapshot(request) => {
                    if !self.part_now(&mut engine, &request, report).await? {
                        return Ok(());
                    }
                }
                Step::Exchange(request) => {
                    let reply = self.exchange(&mut engine, &request).await;
                    let had_ops = !request.ops.is_empty();
                    let outcome = engine.replied(&self.store, reply)?;
                    match self.apply(&engine, outcome) {
                        Ok(totals) => {
                            pushes_failed = if had_ops { 0 } else { pushes_failed };
                            add(report, totals);
                        }
                        // Another history: now everything is compared, and then it goes on.
                        Err(failure) if failure.reconcile_reason().is_some() => continue,
                        // A copy of another desk: now it signs in as one of its own, and then it goes on.
                        Err(failure) if failure.is_forked() && forks < FORKS_MAX => {
                            forks += 1;
                            continue;
                        }
                        // What a large push could not do, a smaller one or a bare pull may.
                        Err(failure)
                            if had_ops
                                && failure.wants_smaller()
                                && !matches!(failure, Failure::Offline)
                                && pushes_failed < PUSHES_FAILED_MAX =>
                        {
                            pushes_failed += 1;
                        }
                        Err(failure) => {
                            report.failure = Some(failure);
                            return Ok(());
                        }
                    }
                    if engine.is_settled(&self.store)? || (!had_ops && self.nothing_sendable(&engine)?) {
                        return Ok(());
                    }
                }
            }
        }
        Ok(())
    }

    /// A pull came back and nothing more of ours can go: what is left is held back by something refused.
    fn nothing_sendable(&self, engine: &Engine) -> chairside_store::Result<bool> {
        let items = self.store.read(chairside_store::outbox::list)?;
        let is_whole = !self.store.meta().is_partial();
        Ok(is_whole
            && !engine.has_more_rows()
            && items.iter().all(|item| matches!(item.state, "held" | "quarantined")))
    }

    async fn run_records(&self) {
        while !self.is_stopping() {
            let rest = match self.one_exchange().await {
                Ok(rest) => rest,
                Err(error) => {
                    tracing::error!(%error, "the store failed during an exchange");
                    REST_MAX
                }
            };
            if !rest.is_zero() {
                let _ = tokio::time::timeout(rest, self.wake_records.notified()).await;
            }
        }
    }

    /// One step of the record engine; how long to rest before the next.
    async fn one_exchange(&self) -> chairside_store::Result<Duration> {
        let mut engine = self.engine.lock().await;
        match self.next(&mut engine, Urgency::Background)? {
            Step::Alone => Ok(REST_MAX),
            Step::Rest { until_ms } => Ok(self.until(until_ms)),
            Step::Exchange(request) => {
                if !request.ops.is_empty() {
                    self.emit_queue();
                }
                let reply = self.exchange(&mut engine, &request).await;
                let files_before = self.files_due()?;
                let outcome = engine.replied(&self.store, reply)?;
                if self.apply(&engine, outcome).is_ok() && self.files_due()? != files_before {
                    self.wake_files.notify_one();
                }
                Ok(Duration::ZERO)
            }
            Step::SignIn(own) => {
                let _ = self.sign_in(&mut engine, own).await?;
                Ok(Duration::ZERO)
            }
            Step::Snapshot(request) => {
                let outcome = self.part(&mut engine, &request).await?;
                if self.apply(&engine, outcome).is_ok() {
                    self.wake_files.notify_one();
                }
                Ok(Duration::ZERO)
            }
            Step::Reconcile(request) => {
                let reply = self.unless_left_behind(self.transport.reconcile(&request)).await;
                let outcome = engine.reconciled(&self.store, reply)?;
                // What the server no longer vouches for goes up again.
                if self.apply(&engine, outcome).is_ok() {
                    self.wake_files.notify_one();
                }
                Ok(Duration::ZERO)
            }
        }
    }

    /// One part within "sync now". False: it failed, and the report says why.
    async fn part_now(
        &self,
        engine: &mut Engine,
        request: &chairside_wire::snapshot::SnapshotRequest,
        report: &mut SyncReport,
    ) -> chairside_store::Result<bool> {
        let outcome = self.part(engine, request).await?;
        match self.apply(engine, outcome) {
            Ok(totals) => add(report, totals),
            Err(failure) if failure.reconcile_reason().is_some() => {}
            Err(failure) => {
                report.failure = Some(failure);
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// One part of the first fetch.
    async fn part(
        &self,
        engine: &mut Engine,
        request: &chairside_wire::snapshot::SnapshotRequest,
    ) -> chairside_store::Result<Result<crate::engine::Outcome, Failure>> {
        let started = tokio::time::Instant::now();
        let reply = self.unless_left_behind(self.transport.snapshot(request)).await;
        engine.took(u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX));
        engine.part_came(&self.store, reply)
    }

    /// What was copied becomes a desk of its own; whatever is sent from then on is sent as that one.
    async fn sign_in(
        &self,
        engine: &mut Engine,
        own: OwnDesk,
    ) -> chairside_store::Result<Result<(), Failure>> {
        let reply = self.unless_left_behind(self.transport.sign_in_as(own.device, &own.name)).await;
        let signed_in = reply.as_ref().ok().map(|reply| (reply.device_secret.clone(), reply.token.clone()));
        let outcome = engine.signed_in(&self.store, reply)?;
        if let (Ok(_), Some((secret, token))) = (&outcome, signed_in) {
            self.transport.becomes(Identity { device: own.device, secret, name: own.name }, token);
        }
        Ok(self.apply(engine, outcome).map(|_| ()))
    }

    /// By the runtime's clock, which only goes forward.
    async fn exchange(
        &self,
        engine: &mut Engine,
        request: &chairside_wire::sync::SyncRequest,
    ) -> Result<chairside_wire::sync::SyncReply, Failure> {
        let started = tokio::time::Instant::now();
        let unanswered = self.transport.unanswered();
        let reply = self.unless_left_behind(self.transport.sync(request)).await;
        if self.transport.unanswered() != unanswered {
            engine.went_unanswered();
        }
        engine.took(u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX));
        reply
    }

    /// Every exchange may be asked again, so one that hangs on a dead connection is given up for a living one.
    async fn unless_left_behind<T>(
        &self,
        exchange: impl Future<Output = Result<T, Failure>>,
    ) -> Result<T, Failure> {
        let began = tokio::time::Instant::now();
        let _first = self.transport.pace().records();
        let left_behind = async {
            self.got_through.notified().await;
            tokio::time::sleep(LEFT_BEHIND.saturating_sub(began.elapsed())).await;
        };
        tokio::select! {
            reply = exchange => reply,
            () = left_behind => Err(Failure::Offline),
        }
    }

    fn apply(
        &self,
        engine: &Engine,
        outcome: Result<crate::engine::Outcome, Failure>,
    ) -> Result<Totals, Failure> {
        self.online.store(engine.is_online(), Ordering::Relaxed);
        self.clock_off_ms.store(engine.clock_off_ms(), Ordering::Relaxed);
        self.quiet_until_ms.store(engine.retry_after_ms(), Ordering::Relaxed);
        let result = match outcome {
            Ok(outcome) => {
                if !outcome.touched.is_empty() {
                    (self.on_event)(LineEvent::Changed(outcome.touched));
                }
                Ok(outcome.totals)
            }
            Err(failure) => {
                tracing::info!(reason = failure.reason(), "exchange failed");
                self.emit_queue();
                Err(failure)
            }
        };
        (self.on_event)(LineEvent::Status);
        result
    }

    fn emit_queue(&self) {
        let mut touched = Touched::default();
        touched.add_all("queue");
        (self.on_event)(LineEvent::Changed(touched));
    }

    /// `Retry-After` outranks a person's impatience; a short one is waited out.
    async fn wait_politely(&self, until_ms: u64) -> bool {
        if !self.is_ahead(until_ms) {
            return true;
        }
        let wait = self.until(until_ms);
        if wait > Duration::from_millis(RETRY_AFTER_WAIT_MS_MAX) {
            return false;
        }
        tokio::time::sleep(wait).await;
        true
    }

    /// Not yet; but a clock that was set back must not turn a short pause into years.
    fn is_ahead(&self, until_ms: u64) -> bool {
        let now_ms = self.store.env().now_ms();
        now_ms < until_ms && until_ms <= now_ms + RETRY_AFTER_S_MAX * 1_000
    }

    fn until(&self, until_ms: u64) -> Duration {
        Duration::from_millis(until_ms.saturating_sub(self.store.env().now_ms()).max(1)).min(REST_MAX)
    }

    fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::Relaxed)
    }
}

fn add(report: &mut SyncReport, totals: Totals) {
    report.pushed += totals.pushed;
    report.pulled += totals.pulled;
    report.conflicts += totals.conflicts;
}

fn busy() -> Failure {
    let error = chairside_wire::WireError {
        code: "too_many".to_owned(),
        message: "the server asked for a pause".to_owned(),
        details: None,
    };
    Failure::Status { status: 429, error, retry_after_s: None }
}
