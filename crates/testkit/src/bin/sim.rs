//! `cargo xtask sim`: many seeds, some of them twice, with a table of the faults that were reached; or the proof that
//! faults planted in the program are found.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool that prints and says how long it took"
)]

use std::io::Write as _;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use chairside_model::planted::Planted;
use chairside_testkit::sim::{self, Faults};
use clap::Parser;
use tokio::runtime::Runtime;

#[derive(Parser)]
struct Args {
    #[arg(long, default_value_t = 100)]
    seeds: u64,
    #[arg(long, default_value_t = 1)]
    from: u64,
    /// Steps of one schedule before the network heals.
    #[arg(long, default_value_t = 200)]
    steps: u32,
    /// Every so many seeds the run is repeated and the traces compared.
    #[arg(long, default_value_t = 100)]
    twice_every: u64,
    /// Stops after this long, wherever it is; the last line says where to go on.
    #[arg(long)]
    minutes: Option<u64>,
    /// A line for each finished part is added to this file.
    #[arg(long)]
    log: Option<PathBuf>,
    /// Instead: plant each fault (or this one) and count in how many of the seeds it is found.
    #[arg(long, num_args = 0..=1, default_missing_value = "all")]
    planted: Option<String>,
    /// With --planted: only the first so many faults.
    #[arg(long)]
    first: Option<usize>,
    /// With --planted: the next fault as soon as one is found.
    #[arg(long)]
    until_found: bool,
}

/// Seeds between two lines of the log.
const PART: u64 = 1_000;

fn main() -> Result<()> {
    let args = Args::parse();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match &args.planted {
        Some(word) => planted(&runtime, &args, word),
        None => sound(&runtime, &args),
    }
}

#[derive(Default)]
struct Sum {
    schedules: u64,
    repeated: u64,
    edits: usize,
    conflicts: usize,
    faults: Faults,
}

fn sound(runtime: &Runtime, args: &Args) -> Result<()> {
    let start = Instant::now();
    let until = args.minutes.map(|minutes| start + Duration::from_secs(minutes * 60));
    let mut sum = Sum::default();
    let mut seed = args.from;
    while seed < args.from + args.seeds && until.is_none_or(|until| Instant::now() < until) {
        one(runtime, args, seed, &mut sum)?;
        seed += 1;
        if (seed - args.from).is_multiple_of(PART) {
            log(args, &sum, seed)?;
        }
    }
    let (seconds, runs) = (start.elapsed().as_secs_f64(), sum.schedules + sum.repeated);
    println!(
        "{} schedules of {} steps (seeds {} to {}): {} edits typed, {} conflicts logged, 0 lost; {} run twice with equal traces",
        sum.schedules,
        args.steps,
        args.from,
        seed - 1,
        sum.edits,
        sum.conflicts,
        sum.repeated
    );
    println!(
        "{:.1} schedules a second, {:.0} steps a second",
        runs as f64 / seconds,
        runs as f64 * f64::from(args.steps) / seconds
    );
    for (fault, count) in &sum.faults.0 {
        println!("  {count:>8}  {fault}");
    }
    log(args, &sum, seed)
}

fn one(runtime: &Runtime, args: &Args, seed: u64, sum: &mut Sum) -> Result<()> {
    let replay = format!("replay with --from {seed} --seeds 1 --steps {}", args.steps);
    let outcome = match runtime.block_on(sim::run(seed, args.steps)) {
        Ok(outcome) => outcome,
        // Without a backtrace: what happened is in the trace.
        Err(error) => {
            eprintln!("{error:#}\nseed {seed}: {replay}");
            std::process::exit(1)
        }
    };
    if seed.is_multiple_of(args.twice_every.max(1)) {
        let again = runtime.block_on(sim::run(seed, args.steps))?;
        ensure!(again.trace == outcome.trace, "seed {seed} gave two different runs: {replay}");
        sum.repeated += 1;
    }
    sum.schedules += 1;
    sum.edits += outcome.edits;
    sum.conflicts += outcome.conflicts;
    sum.faults.add(outcome.faults);
    Ok(())
}

fn log(args: &Args, sum: &Sum, next: u64) -> Result<()> {
    let Some(path) = &args.log else { return Ok(()) };
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
    let line = serde_json::json!({
        "from": args.from, "next": next, "schedules": sum.schedules, "steps": args.steps, "lost": 0,
        "repeated_equal": sum.repeated, "edits": sum.edits, "conflicts": sum.conflicts, "faults": sum.faults.0,
    });
    Ok(writeln!(file, "{line}")?)
}

fn planted(runtime: &Runtime, args: &Args, word: &str) -> Result<()> {
    let mut missed = vec![];
    let wanted = Planted::ALL.iter().filter(|fault| word == "all" || fault.word() == word);
    println!("| fault | found in | first seed | as |\n|---|---|---|---|");
    for fault in wanted.take(args.first.unwrap_or(usize::MAX)) {
        let (mut found, mut tried, mut first) = (0, 0, None);
        for seed in args.from..args.from + args.seeds {
            tried += 1;
            if let Err(error) = runtime.block_on(sim::run_planted(seed, args.steps, *fault)) {
                found += 1;
                first.get_or_insert((seed, error.root_cause().to_string()));
                if args.until_found {
                    break;
                }
            }
        }
        let (seed, told) =
            first.map_or(("none".to_owned(), String::new()), |(seed, told)| (seed.to_string(), told));
        let told: String = told.lines().next().unwrap_or_default().chars().take(100).collect();
        println!("| {} | {found} of {tried} | {seed} | {told} |", fault.about().trim());
        if found == 0 {
            missed.push(fault.word());
        }
    }
    ensure!(missed.is_empty(), "not found: {}", missed.join(", "));
    Ok(())
}
