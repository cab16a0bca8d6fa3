//! `cargo xtask sim`: many seeds, some of them twice, with a table of the faults that were reached; seeds that failed
//! once, replayed; the proof that faults planted in the program are found; and the plain algorithm beside ours.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool that prints and says how long it took"
)]

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use chairside_model::planted::Planted;
use chairside_testkit::sim::{self, Faults, Losses, Plan};
use clap::Parser;
use serde::{Deserialize, Serialize};
use tokio::runtime::Runtime;

#[derive(Parser)]
struct Args {
    #[arg(long, default_value_t = 100)]
    seeds: u64,
    #[arg(long, default_value_t = 1)]
    from: u64,
    /// Steps of one schedule before the network heals
    #[arg(long, default_value_t = 200)]
    steps: u32,
    /// Every so many seeds the run is repeated and the traces compared
    #[arg(long, default_value_t = 100)]
    twice_every: u64,
    /// Begins no schedule after this long; the last line says where to go on
    #[arg(long)]
    minutes: Option<u64>,
    /// A line for each finished part is added to this file
    #[arg(long)]
    log: Option<PathBuf>,
    /// Goes on where the log ends
    #[arg(long, requires = "log")]
    resume: bool,
    /// Where a failing seed is written to, as small as it can be made
    #[arg(long, default_value = "target/sim")]
    failed: PathBuf,
    /// Instead: one saved seed, or all in a folder
    #[arg(long)]
    replay: Option<PathBuf>,
    /// Instead: plant each fault (or this one) and count in how many of the seeds it is found
    #[arg(long, num_args = 0..=1, default_missing_value = "all")]
    planted: Option<String>,
    /// With --planted: only the first so many faults
    #[arg(long)]
    first: Option<usize>,
    /// With --planted: the next fault as soon as one is found
    #[arg(long)]
    until_found: bool,
    /// With --planted: only every so many seeds; which are of one kind is decided by what is left over
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u64).range(1..))]
    every: u64,
    /// Instead: what "the greatest timestamp, the whole record, the last writer wins" loses in the same schedules
    #[arg(long)]
    plain: bool,
    /// Instead: so many steps of a random walk over what can become of a desk's files, and the same with a fault put in
    #[arg(long)]
    file_walk: Option<u64>,
}

/// Seeds between two lines of the log.
const PART: u64 = 500;
/// A build that is so broken needs no more examples.
const FAILED_MAX: usize = 20;
/// Replays spent on making a failing schedule smaller.
const SHRINKS_MAX: u32 = 80;

fn main() -> Result<()> {
    let args = Args::parse();
    if let Some(steps) = args.file_walk {
        return file_walk(args.from, steps);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    match (&args.replay, &args.planted) {
        (Some(path), _) => replay(&runtime, path),
        (None, Some(word)) => planted(&runtime, &args, word),
        (None, None) if args.plain => plain(&runtime, &args),
        (None, None) => sound(&runtime, &args),
    }
}

/// The walk must hold, and must not hold once a fault is put in: a walk that cannot fail proves nothing.
fn file_walk(seed: u64, steps: u64) -> Result<()> {
    let began = Instant::now();
    let report = sim::file_walk(seed, steps, None).with_context(|| format!("the walk of seed {seed}"))?;
    println!(
        "{} steps in {} s: {} uploads ended by the server's word, {} files gone to make room",
        report.steps,
        began.elapsed().as_secs(),
        report.verified,
        report.evicted
    );
    for (word, count) in &report.taken {
        println!("{count:>10}  {word}");
    }
    ensure!(report.evicted > 0 && report.verified > 0, "the walk never came to what it is about");
    for fault in sim::WALK_FAULTS {
        let Err(found) = sim::file_walk(seed, steps, Some(*fault)) else {
            bail!("{} was not found in {steps} steps", fault.word());
        };
        println!("found {}: {found:#}", fault.word());
    }
    Ok(())
}

#[derive(Default)]
struct Sum {
    schedules: u64,
    repeated: u64,
    /// Seeds of which the oracle found something to say.
    failed: Vec<u64>,
    edits: usize,
    conflicts: usize,
    faults: Faults,
}

/// One line of the log.
#[derive(Serialize, Deserialize)]
struct Part {
    commit: String,
    from: u64,
    next: u64,
    schedules: u64,
    steps: u32,
    failed: Vec<u64>,
    repeated_equal: u64,
    edits: usize,
    conflicts: usize,
    seconds: f64,
    faults: Faults,
}

impl Part {
    fn sum(&self) -> Sum {
        Sum {
            schedules: self.schedules,
            repeated: self.repeated_equal,
            failed: self.failed.clone(),
            edits: self.edits,
            conflicts: self.conflicts,
            faults: self.faults.clone(),
        }
    }
}

fn sound(runtime: &Runtime, args: &Args) -> Result<()> {
    let (start, commit) = (Instant::now(), chairside_testkit::commit());
    let until = args.minutes.map(|minutes| start + Duration::from_secs(minutes * 60));
    let (mut sum, mut part, mut part_began) = (Sum::default(), Sum::default(), Instant::now());
    let from = resume_at(args)?.unwrap_or(args.from);
    let mut seed = from;
    let goes_on = |sum: &Sum, part: &Sum| {
        sum.failed.len() + part.failed.len() < FAILED_MAX && until.is_none_or(|until| Instant::now() < until)
    };
    while seed < args.from + args.seeds && goes_on(&sum, &part) {
        one(runtime, args, seed, &mut part)?;
        seed += 1;
        if seed.is_multiple_of(PART) {
            log(args, &commit, &part, seed, part_began.elapsed())?;
            sum.add(std::mem::take(&mut part));
            part_began = Instant::now();
        }
    }
    if part.schedules > 0 || !part.failed.is_empty() {
        log(args, &commit, &part, seed, part_began.elapsed())?;
        sum.add(part);
    }
    let (seconds, runs) = (start.elapsed().as_secs_f64(), sum.schedules + sum.repeated);
    println!("seeds {from} to {}, {} steps each", seed.saturating_sub(1), args.steps);
    println!(
        "{:.1} schedules a second, {:.0} steps a second",
        runs as f64 / seconds,
        runs as f64 * f64::from(args.steps) / seconds
    );
    sum.print();
    if let Some(path) = &args.log {
        whole_log(path)?;
    }
    ensure!(sum.failed.is_empty(), "failed: seeds {:?}", sum.failed);
    Ok(())
}

impl Sum {
    fn add(&mut self, other: Sum) {
        self.schedules += other.schedules;
        self.repeated += other.repeated;
        self.failed.extend(other.failed);
        self.edits += other.edits;
        self.conflicts += other.conflicts;
        self.faults.add(other.faults);
    }

    fn print(&self) {
        println!(
            "{} schedules: {} edits typed, {} conflicts logged, {} failed; {} run twice with equal traces",
            self.schedules,
            self.edits,
            self.conflicts,
            self.failed.len(),
            self.repeated
        );
        for (fault, count) in &self.faults.0 {
            println!("  {count:>8}  {fault}");
        }
    }
}

/// A long run is made in many sittings, and of more than one commit while it still finds something.
fn whole_log(path: &Path) -> Result<()> {
    let (mut whole, mut of_commits) = (Sum::default(), BTreeMap::<String, Sum>::new());
    for line in std::fs::read_to_string(path)?.lines() {
        let part: Part = serde_json::from_str(line)?;
        of_commits.entry(part.commit.clone()).or_default().add(part.sum());
        whole.add(part.sum());
    }
    println!("\nthe whole log");
    for (commit, sum) in &of_commits {
        println!("  {commit}: {} schedules, failed: seeds {:?}", sum.schedules, sum.failed);
    }
    whole.print();
    Ok(())
}

fn one(runtime: &Runtime, args: &Args, seed: u64, sum: &mut Sum) -> Result<()> {
    let plan = Plan::new(seed, args.steps);
    let outcome = match runtime.block_on(sim::run(&plan)) {
        Ok(outcome) => outcome,
        // Without a backtrace: what happened is in the trace.
        Err(error) => {
            eprintln!("{error:#}");
            let (small, said) = shrink(runtime, plan, error.root_cause().to_string());
            let path = save(&args.failed, &small, &said)?;
            eprintln!("seed {seed}: {said}\nreplay with --replay {}", path.display());
            sum.failed.push(seed);
            return Ok(());
        }
    };
    if seed.is_multiple_of(args.twice_every.max(1)) {
        let again = runtime.block_on(sim::run(&plan))?;
        ensure!(again.trace == outcome.trace, "seed {seed} gave two different runs");
        sum.repeated += 1;
    }
    sum.schedules += 1;
    sum.edits += outcome.edits;
    sum.conflicts += outcome.conflicts;
    sum.faults.add(outcome.faults);
    Ok(())
}

/// Fewer steps and fewer kinds of fault, as long as it still fails; and what the smallest says.
fn shrink(runtime: &Runtime, plan: Plan, said: String) -> (Plan, String) {
    let (mut best, mut tries) = ((plan, said), 0);
    loop {
        let smaller = smaller_than(&best.0).into_iter().find_map(|plan| {
            tries += 1;
            let error = runtime.block_on(sim::run(&plan)).err()?;
            (tries <= SHRINKS_MAX).then(|| (plan, error.root_cause().to_string()))
        });
        match smaller {
            Some(smaller) => best = smaller,
            None => return best,
        }
    }
}

fn smaller_than(plan: &Plan) -> Vec<Plan> {
    let steps = [plan.steps / 2, plan.steps * 3 / 4, plan.steps * 9 / 10, plan.steps.saturating_sub(1)];
    let shorter = steps.into_iter().filter(|steps| *steps < plan.steps);
    let shorter = shorter.map(|steps| Plan { steps, ..plan.clone() });
    let words = sim::swarm_words().into_iter().filter(|word| !plan.without.contains(*word));
    let calmer = words.map(|word| {
        let mut calmer = plan.clone();
        calmer.without.insert(word.to_owned());
        calmer
    });
    shorter.chain(calmer).collect()
}

/// A schedule that failed once.
#[derive(Serialize, Deserialize)]
struct Saved {
    #[serde(flatten)]
    plan: Plan,
    /// What the oracle said when it failed.
    said: String,
}

fn save(folder: &Path, plan: &Plan, said: &str) -> Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let path = folder.join(format!("seed-{}.json", plan.seed));
    let saved = Saved { plan: plan.clone(), said: said.lines().next().unwrap_or_default().to_owned() };
    std::fs::write(&path, serde_json::to_string_pretty(&saved)? + "\n")?;
    Ok(path)
}

fn replay(runtime: &Runtime, path: &Path) -> Result<()> {
    let mut files = if path.is_dir() {
        std::fs::read_dir(path)?
            .map(|entry| entry.map(|entry| entry.path()))
            .collect::<Result<Vec<_>, _>>()?
    } else {
        vec![path.to_owned()]
    };
    files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    for file in &files {
        let saved: Saved = serde_json::from_slice(&std::fs::read(file)?)
            .with_context(|| format!("{} is no saved seed", file.display()))?;
        if let Err(error) = runtime.block_on(sim::run(&saved.plan)) {
            bail!("{} fails again: {error:#}", file.display());
        }
    }
    println!("{} saved seeds: none fails any more", files.len());
    Ok(())
}

fn resume_at(args: &Args) -> Result<Option<u64>> {
    let Some(path) = args.log.as_ref().filter(|path| args.resume && path.is_file()) else { return Ok(None) };
    let text = std::fs::read_to_string(path)?;
    let last = text.lines().rfind(|line| !line.is_empty());
    last.map(|line| Ok(serde_json::from_str::<Part>(line)?.next)).transpose()
}

/// `commit` is the one that stood here when the run began; the checkout may move on beneath it.
fn log(args: &Args, commit: &str, sum: &Sum, next: u64, took: Duration) -> Result<()> {
    let Some(path) = &args.log else { return Ok(()) };
    let part = Part {
        commit: commit.to_owned(),
        from: next - sum.schedules,
        next,
        schedules: sum.schedules,
        steps: args.steps,
        failed: sum.failed.clone(),
        repeated_equal: sum.repeated,
        edits: sum.edits,
        conflicts: sum.conflicts,
        seconds: took.as_secs_f64(),
        faults: sum.faults.clone(),
    };
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
    Ok(writeln!(file, "{}", serde_json::to_string(&part)?)?)
}

fn planted(runtime: &Runtime, args: &Args, word: &str) -> Result<()> {
    let mut missed = vec![];
    let wanted = Planted::ALL.iter().filter(|fault| word == "all" || fault.word() == word);
    println!("| fault | found in | first seed | as |\n|---|---|---|---|");
    for fault in wanted.take(args.first.unwrap_or(usize::MAX)) {
        let (mut found, mut tried, mut first) = (0, 0, None);
        for seed in (args.from..args.from + args.seeds).step_by(usize::try_from(args.every)?) {
            tried += 1;
            let plan = Plan::new(seed, args.steps);
            if let Err(error) = runtime.block_on(sim::run_planted(&plan, *fault)) {
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

/// Both algorithms in the same schedules; the faults that only ours is made for are switched off for both.
fn plain(runtime: &Runtime, args: &Args) -> Result<()> {
    println!("| algorithm | schedules | diverged | edits typed | silently gone |\n|---|---|---|---|---|");
    let mut plain = Losses::default();
    for (name, fault) in [
        ("greatest timestamp, whole record, last writer wins", Some(Planted::PlainTimestamps)),
        ("ours", None),
    ] {
        let mut sum = Losses::default();
        for seed in args.from..args.from + args.seeds {
            let mut plan = Plan::new(seed, args.steps);
            plan.without = sim::not_for_plain().map(str::to_owned).collect();
            sum.add(runtime.block_on(sim::measure(&plan, fault))?);
        }
        println!(
            "| {name} | {} | {} ({:.0} %) | {} | {} ({:.2} %) |",
            sum.schedules,
            sum.diverged,
            100.0 * sum.diverged as f64 / sum.schedules as f64,
            sum.edits,
            sum.gone,
            100.0 * sum.gone as f64 / sum.edits.max(1) as f64
        );
        if fault.is_some() {
            plain = sum;
        } else {
            ensure!(sum.diverged == 0 && sum.gone == 0, "ours lost something");
        }
    }
    ensure!(
        plain.diverged > 0 && plain.gone > 0,
        "the plain algorithm lost nothing: the simulator is too kind"
    );
    Ok(())
}
