//! The stream of pokes: the server says that it has something new, and that the line lives.
//!
//! Who listens never waits for the engine, which may be in an exchange that hangs: else nobody would notice that the
//! stream is dead as well.

use std::sync::atomic::Ordering;
use std::time::Duration;

use chairside_wire::sync::Poke;
use futures_util::{Stream, StreamExt};

use super::Line;
use crate::backoff;
use crate::engine::Engine;
use crate::failure::Failure;
use crate::lock::held;

/// What the stream said that the engine was not told yet.
#[derive(Debug, Default)]
pub(super) struct Heard {
    line_is_back: bool,
    /// Where the server stood when the stream began, and where it stands since.
    began: Option<u64>,
    poked: Option<u64>,
}

impl Line {
    /// Before the engine decides.
    pub(super) fn tell(&self, engine: &mut Engine) {
        let heard = std::mem::take(&mut *held(&self.heard));
        if heard.line_is_back {
            // Waiting changes need not sit out their backoff.
            engine.line_is_back();
        }
        if let Some(seq) = heard.began {
            engine.stream_began(seq);
        }
        if let Some(seq) = heard.poked {
            engine.poked(seq);
        }
    }

    pub(super) async fn run_pokes(&self) {
        let mut attempts = 0;
        while !self.is_stopping() {
            let quiet_until_ms = self.quiet_until_ms.load(Ordering::Relaxed);
            if self.is_ahead(quiet_until_ms) {
                self.sleep_unless_stopped(self.until(quiet_until_ms)).await;
                continue;
            }
            let began = tokio::time::Instant::now();
            let failure = match self.transport.pokes().await {
                Ok(pokes) => {
                    attempts = 0;
                    self.listen(pokes).await;
                    Failure::Offline
                }
                Err(failure) => failure,
            };
            attempts += 1;
            let delay = Duration::from_millis(backoff::delay_ms(self.store.env(), &failure, attempts));
            // The bound is from one attempt to the next, and one on a dead line takes its time.
            let took = if attempts > 1 { began.elapsed() } else { Duration::ZERO };
            self.sleep_unless_stopped(delay.saturating_sub(took)).await;
        }
    }

    async fn listen(&self, pokes: impl Stream<Item = Poke>) {
        let mut pokes = std::pin::pin!(pokes);
        let mut is_first = true;
        // What is kept open from before may be dead; and who waits on it holds the engine.
        self.transport.forget_connections();
        self.got_through.notify_waiters();
        held(&self.heard).line_is_back = true;
        self.wake_records.notify_one();
        while !self.is_stopping() {
            let Ok(poke) = tokio::time::timeout(Duration::from_secs(1), pokes.next()).await else { continue };
            let Some(poke) = poke else { return };
            let mut heard = held(&self.heard);
            let place = if std::mem::take(&mut is_first) { &mut heard.began } else { &mut heard.poked };
            *place = Some(poke.seq);
            drop(heard);
            self.wake_records.notify_one();
        }
    }

    async fn sleep_unless_stopped(&self, delay: Duration) {
        let mut left = delay;
        while !left.is_zero() && !self.is_stopping() {
            let step = left.min(Duration::from_millis(500));
            tokio::time::sleep(step).await;
            left -= step;
        }
    }
}
