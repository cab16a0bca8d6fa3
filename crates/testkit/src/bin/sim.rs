//! `cargo xtask sim --seeds N [--from S]`: many seeds, each run twice, with a table of the faults that were reached.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a tool that prints and says how long it took"
)]

use std::time::Instant;

use anyhow::{Result, bail, ensure};
use chairside_testkit::sim::{self, Faults};
use clap::Parser;

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
    #[arg(long, default_value_t = 10)]
    twice_every: u64,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let start = Instant::now();
    let (mut faults, mut edits, mut conflicts, mut repeated) = (Faults::default(), 0, 0, 0);
    for seed in args.from..args.from + args.seeds {
        let outcome = match runtime.block_on(sim::run(seed, args.steps)) {
            Ok(outcome) => outcome,
            // Without a backtrace: what happened is in the trace.
            Err(error) => {
                bail!("{error:#}\nseed {seed}: replay with --from {seed} --seeds 1 --steps {}", args.steps)
            }
        };
        if seed % args.twice_every.max(1) == 0 {
            let again = runtime.block_on(sim::run(seed, args.steps))?;
            ensure!(again.trace == outcome.trace, "seed {seed} gave two different runs");
            repeated += 1;
        }
        edits += outcome.edits;
        conflicts += outcome.conflicts;
        faults.add(outcome.faults);
    }
    let seconds = start.elapsed().as_secs_f64();
    let schedules = args.seeds + repeated;
    println!(
        "{} schedules of {} steps: {edits} edits typed, {conflicts} conflicts logged, 0 lost; {repeated} run twice with equal traces",
        args.seeds, args.steps
    );
    println!(
        "{:.1} schedules a second, {:.0} steps a second",
        schedules as f64 / seconds,
        schedules as f64 * f64::from(args.steps) / seconds
    );
    for (fault, count) in &faults.0 {
        println!("  {count:>8}  {fault}");
    }
    Ok(())
}
