//! Counters for `/metrics`. Each server has its own recorder, so that several can live in one process.
//!
//! Must not know: patients, logins, ids. Labels are words from the code, never from a request.

use std::time::Duration;

use metrics::{counter, gauge, histogram, with_local_recorder};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusRecorder};

use crate::storage::DeskTotals;

/// Seconds; from one fsync of a good disk to a stalled line.
const DURATION_BUCKETS: &[f64] = &[0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 30.0];

pub(crate) struct Metrics(PrometheusRecorder);

impl Metrics {
    pub(crate) fn new() -> Self {
        let builder = PrometheusBuilder::new();
        let builder = builder.set_buckets(DURATION_BUCKETS).unwrap_or_else(|_| PrometheusBuilder::new());
        Self(builder.build_recorder())
    }

    pub(crate) fn request(&self, route: &str, status: u16, took: Duration) {
        let (route, status) = (route.to_owned(), status.to_string());
        with_local_recorder(&self.0, || {
            counter!("chairside_requests_total", "route" => route.clone(), "status" => status).increment(1);
            histogram!("chairside_request_seconds", "route" => route).record(took.as_secs_f64());
        });
    }
    /// A whole sync of a desk: with ops it is a push, without a pull.
    pub(crate) fn exchange(&self, kind: &'static str, took: Duration) {
        with_local_recorder(&self.0, || {
            histogram!("chairside_exchange_seconds", "kind" => kind).record(took.as_secs_f64());
        });
    }
    pub(crate) fn op(&self, result: &'static str) {
        with_local_recorder(&self.0, || counter!("chairside_ops_total", "result" => result).increment(1));
    }
    pub(crate) fn rows_pulled(&self, rows: usize, bytes: usize) {
        with_local_recorder(&self.0, || {
            counter!("chairside_pull_rows_total").increment(rows as u64);
            counter!("chairside_pull_bytes_total").increment(bytes as u64);
        });
    }
    pub(crate) fn upload(&self, result: &'static str) {
        with_local_recorder(&self.0, || counter!("chairside_uploads_total", "result" => result).increment(1));
    }
    pub(crate) fn upload_bytes(&self, bytes: u64) {
        with_local_recorder(&self.0, || counter!("chairside_upload_bytes_total").increment(bytes));
    }
    pub(crate) fn sign_in(&self, result: &'static str) {
        with_local_recorder(&self.0, || counter!("chairside_signins_total", "result" => result).increment(1));
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "a gauge is a float, and nobody has 2^53 of anything here"
    )]
    pub(crate) fn render(&self, clinics_open: usize, desks: &DeskTotals) -> String {
        with_local_recorder(&self.0, || {
            gauge!("chairside_clinics_open").set(clinics_open as f64);
            for (within, seen) in DeskTotals::WITHIN.into_iter().zip(desks.seen) {
                gauge!("chairside_desks_seen", "within" => within).set(seen as f64);
            }
            gauge!("chairside_desks_waiting_records").set(desks.waiting_records as f64);
            gauge!("chairside_desks_waiting_files").set(desks.waiting_files as f64);
        });
        let handle = self.0.handle();
        handle.run_upkeep();
        handle.render()
    }
}
