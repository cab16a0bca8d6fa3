//! `cargo xtask sim --outside KIND --runs N --seed S`: built programs under kills, power cuts, full disks and storms.
//!
//! Each run is one seed and one JSON line of the log, so that a long series can be stopped and taken up again.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a tool that prints, starts git and says how long it took"
)]

use std::any::Any;
use std::collections::BTreeSet;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use chairside_testkit::outside::{
    Figures, STEPS_MAX, Sends, Storm, Work, desk_killed, full, large, nemesis, power_cut,
    power_cut_at_the_folder, server_killed, steps,
};
use clap::{Parser, ValueEnum};
use serde::{Deserialize, Serialize};

/// Kills or cuts of one run: long enough to build on what survived, short enough to lose little when stopped.
const KILLS: u32 = 20;
const CUTS: u32 = 20;
/// The largest file there may be, and the memory it may cost.
const LARGE_BYTES: u64 = 2 * 1024 * 1024 * 1024;
const LARGE_PEAK_MIB_MAX: u64 = 300;

#[derive(Parser)]
struct Args {
    /// What fails
    kind: Kind,
    #[arg(long, default_value_t = 1)]
    runs: u64,
    /// The first seed
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// No new run begins after so many minutes
    #[arg(long)]
    minutes: Option<u64>,
    /// One JSON line for each run is added here
    #[arg(long)]
    log: Option<PathBuf>,
    /// Leave out seeds that the log has
    #[arg(long, requires = "log")]
    resume: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Kill,
    ServerKill,
    Power,
    /// Power cuts under a desk that takes what comes into its folder
    PowerFolder,
    Full,
    Nemesis,
    /// The largest file there may be
    Large,
    /// A desk killed at every step of an import, of a watched folder, of an upload
    Steps,
}

#[derive(Serialize, Deserialize)]
struct Run {
    kind: Kind,
    seed: u64,
    commit: String,
    /// `ok`, `skipped: why` or `failed: why`
    outcome: String,
    seconds: f64,
    figures: Figures,
}

fn main() -> Result<ExitCode> {
    let args = Args::parse();
    let stopped = Arc::new(AtomicBool::new(false));
    let ours = Arc::clone(&stopped);
    // The run under way is finished: it has programs and disks to put away.
    ctrlc::set_handler(move || ours.store(true, Ordering::SeqCst)).context("listening for Ctrl-C")?;
    let (commit, started) = (chairside_testkit::commit(), Instant::now());
    let mut runs = if args.resume { logged(args.log.as_deref(), args.kind)? } else { Vec::new() };
    let done: BTreeSet<u64> = runs.iter().map(|run| run.seed).collect();
    for seed in (args.seed..args.seed + args.runs).filter(|seed| !done.contains(seed)) {
        let over = args.minutes.is_some_and(|minutes| started.elapsed() >= Duration::from_secs(minutes * 60));
        if over || stopped.load(Ordering::SeqCst) {
            break;
        }
        let run = perform(args.kind, seed, &commit);
        println!("{:?} seed {seed}: {} ({:.1} s)", args.kind, run.outcome, run.seconds);
        run.figures.peak_mib.iter().for_each(|(what, mib)| println!("  {what}: {mib} MiB at most"));
        note(args.log.as_deref(), &run)?;
        let skipped = run.outcome.starts_with("skipped");
        runs.push(run);
        if skipped {
            break;
        }
    }
    table(&runs);
    let failed = runs.iter().any(|run| run.outcome.starts_with("failed"));
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn perform(kind: Kind, seed: u64, commit: &str) -> Run {
    let (mut figures, started) = (Figures::default(), Instant::now());
    let ended = catch_unwind(AssertUnwindSafe(|| once(kind, seed, &mut figures)));
    let outcome = match ended {
        Ok(Ok(())) => "ok".to_owned(),
        Ok(Err(why)) => format!("skipped: {why}"),
        Err(panic) => format!("failed: {}", words(&*panic)),
    };
    Run { kind, seed, commit: commit.to_owned(), outcome, seconds: started.elapsed().as_secs_f64(), figures }
}

fn once(kind: Kind, seed: u64, figures: &mut Figures) -> Result<(), String> {
    match kind {
        Kind::Kill if seed.is_multiple_of(2) => desk_killed(seed, KILLS, Sends::WhenAsked, figures),
        Kind::Kill => desk_killed(seed, KILLS, Sends::ByItself, figures),
        Kind::ServerKill => server_killed(seed, KILLS, figures),
        Kind::Power => return power_cut(seed, CUTS, figures),
        Kind::PowerFolder => return power_cut_at_the_folder(seed, CUTS, figures),
        Kind::Full => return full(seed, figures),
        Kind::Nemesis => nemesis(seed, Storm::of_seed(seed), figures),
        Kind::Large => large(LARGE_BYTES, LARGE_PEAK_MIB_MAX, figures),
        Kind::Steps => {
            let work = [Work::Upload, Work::Import, Work::Folder];
            return steps(work[(seed % 3) as usize], 1..STEPS_MAX, figures);
        }
    }
    Ok(())
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("without a word").to_owned()
}

fn logged(log: Option<&Path>, kind: Kind) -> Result<Vec<Run>> {
    let Some(text) = log.and_then(|log| std::fs::read_to_string(log).ok()) else { return Ok(Vec::new()) };
    let runs: Vec<Run> = text
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .context("a line of the log is not a run")?;
    Ok(runs.into_iter().filter(|run| run.kind == kind && !run.outcome.starts_with("skipped")).collect())
}

fn note(log: Option<&Path>, run: &Run) -> Result<()> {
    let Some(log) = log else { return Ok(()) };
    let mut file = std::fs::File::options().create(true).append(true).open(log).context("opening the log")?;
    writeln!(file, "{}", serde_json::to_string(run)?).context("writing the log")
}

fn table(runs: &[Run]) {
    let mut sum = Figures::default();
    runs.iter().for_each(|run| sum.add(&run.figures));
    let failed: Vec<u64> =
        runs.iter().filter(|run| run.outcome.starts_with("failed")).map(|run| run.seed).collect();
    println!("{:>10}  runs, of which {} failed: seeds {failed:?}", runs.len(), failed.len());
    let counts = [
        (sum.acknowledged, "writes acknowledged"),
        (sum.unanswered, "refused or without an answer"),
        (sum.after_the_cut, "answers after the cut, not counted"),
        (sum.lost, "lost"),
        (sum.stuck, "desks stuck"),
        (sum.integrity_errors, "integrity errors"),
        (sum.reads_back, "reads going back"),
        (sum.superseded, "superseded by someone who saw them"),
        (sum.conflicts, "conflicts logged"),
    ];
    counts.iter().for_each(|(count, name)| println!("{count:>10}  {name}"));
    sum.faults.iter().for_each(|(name, count)| println!("{count:>10}  {name}"));
    let times = [
        ("first contact", sum.contact_ms),
        ("first contact after a half-open connection", sum.contact_half_open_ms),
        ("from there to equal", sum.converge_ms),
        ("from there to equal after a half-open connection", sum.converge_half_open_ms),
    ];
    for (name, mut ms) in times {
        ms.sort_unstable();
        let at = |percent: usize| ms.get((ms.len() * percent / 100).min(ms.len().saturating_sub(1)));
        if let (Some(p50), Some(p99), Some(max)) = (at(50), at(99), ms.last()) {
            println!("{name}: p50 {p50} ms, p99 {p99} ms, max {max} ms over {}", ms.len());
        }
    }
}
