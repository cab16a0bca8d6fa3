//! The suite: what is proved before anything counts as done, and the shorter verbs made of its parts.

use crate::steps::Steps;
use crate::{machine, strangers, ui};
use anyhow::Result;
use std::path::{Path, PathBuf};
use xshell::{Cmd, Shell, cmd};

/// Schedules of the simulator inside the suite, every fiftieth twice; `cargo xtask sim` runs as many as one likes.
const SIM_SEEDS: u64 = 1_000;
const SIM_TWICE_EVERY: u64 = 50;
/// Faults planted in the engine that the suite looks for, each in so many schedules at most.
const PLANTED_FAULTS: u64 = 10;
const PLANTED_SEEDS: u64 = 100;
/// Steps of the walk that looks for a way from "not verified" to "gone".
const FILE_WALK_STEPS: &str = "1000000";
/// Schedules in which the plain algorithm must be seen to lose.
const PLAIN_SEEDS: u64 = 20;
/// Random histories for each law of the merge.
const MERGE_CASES: &str = "50000";
/// Built without optimising: 45 s once on two cores.
const CARGO_DENY: &str = "0.20.2";

/// Built programs under kills, power cuts, full disks and storms; each run is a seed and a line of the log.
#[derive(clap::Args)]
pub(crate) struct Outside {
    /// Built programs from outside instead: kill, server-kill, power, power-folder, full, nemesis, large or steps
    #[arg(long = "outside", value_name = "KIND")]
    pub(crate) kind: Option<String>,
    #[arg(long, default_value_t = 1, requires = "kind")]
    runs: u64,
    /// The first seed
    #[arg(long, default_value_t = 1, requires = "kind")]
    seed: u64,
    /// No new run begins after so many minutes
    #[arg(long)]
    pub(crate) minutes: Option<u64>,
    /// One JSON line for each run is added here
    #[arg(long, requires = "kind")]
    log: Option<PathBuf>,
    /// Leave out seeds that the log has
    #[arg(long, requires = "log")]
    resume: bool,
}

pub(crate) fn test(sh: &Shell) -> Result<()> {
    let mut steps = Steps::start(sh, "test");
    steps.step("machine", machine::prepare)?;
    steps.step("rustfmt", format_check)?;
    steps.step("UI packages", ui::install)?;
    steps.step("UI lint", |sh| ui::script(sh, "lint"))?;
    steps.step("UI types and build", ui::build)?;
    steps.step("UI tests", |sh| ui::script(sh, "test"))?;
    steps.step("UI accessibility and pictures", |sh| ui::script(sh, "screens"))?;
    steps.step("UI words, in two languages nobody speaks", |sh| ui::script(sh, "pseudo"))?;
    steps.step("clippy", clippy)?;
    steps
        .step("dependencies (licences, bans, sources; advisories need the network and are left out)", deny)?;
    steps.step("build", build_all)?;
    steps.step("tus packages: clients and a server that others made", strangers::install)?;
    steps.step("UI over the real core", |sh| ui::script(sh, "walks"))?;
    steps.step("tests, the real window included", tests)?;
    steps.step("laws of the merge", merge_laws)?;
    steps.step("simulator", simulate)?;
    steps.step("simulator: a walk over the states of files", walk_files)?;
    steps.step("simulator: planted faults are found", find_planted)?;
    steps.step("simulator: the plain algorithm loses", lose_plainly)?;
    steps.report()?;
    println!("VERDICT: all tests passed");
    Ok(())
}

pub(crate) fn check(sh: &Shell) -> Result<()> {
    let mut steps = Steps::start(sh, "check");
    steps.step("rustfmt", format_check)?;
    steps.step("UI", |sh| ui::install(sh).and_then(|()| ui::build(sh)))?;
    steps.step("clippy", clippy)?;
    steps.step("house rules", |sh| {
        cargo(sh, "test --quiet --workspace --test it -- tidy").run()?;
        Ok(())
    })?;
    steps.report()
}

/// The tests that compare a generated file with its source write it when CHAIRSIDE_GEN is set.
pub(crate) fn generate(sh: &Shell) -> Result<()> {
    let _update = sh.push_env("CHAIRSIDE_GEN", "1");
    cargo(sh, "test --quiet --workspace --test it -- tidy::generated").run()?;
    Ok(())
}

pub(crate) fn sim(sh: &Shell, seeds: u64, from: u64, rest: &[String]) -> Result<()> {
    let (seeds, from) = (seeds.to_string(), from.to_string());
    // A long run is worth a build of its own, which optimises; the usual one is there already.
    let is_long = rest.iter().any(|word| word == "--minutes");
    let (build, folder) = if is_long {
        ("build --package chairside-testkit --bin sim --profile sim", "sim")
    } else {
        ("build --workspace --bin sim", "debug")
    };
    cargo(sh, build).run()?;
    let sim = crate::root().join("target").join(folder).join("sim");
    cmd!(sh, "{sim} --seeds {seeds} --from {from} {rest...}").run()?;
    Ok(())
}

pub(crate) fn outside(sh: &Shell, options: &Outside) -> Result<()> {
    cargo(sh, "build --workspace --bin outside --bin chairside-cli --bin chairside-server").run()?;
    let program = crate::root().join("target/debug/outside");
    let (kind, runs, seed) = (options.kind.iter(), options.runs.to_string(), options.seed.to_string());
    let minutes = options.minutes.iter().flat_map(|minutes| ["--minutes".to_owned(), minutes.to_string()]);
    let log = options.log.iter().flat_map(|log| [Path::new("--log"), log]);
    let resume = options.resume.then_some("--resume");
    cmd!(sh, "{program} {kind...} --runs {runs} --seed {seed} {minutes...} {log...} {resume...}").run()?;
    Ok(())
}

/// Patients of the clinic that the window is measured with, and images of one patient.
const WINDOW_PATIENTS: &str = "100000";
const WINDOW_IMAGES: &str = "2000";

pub(crate) fn bench(sh: &Shell, rest: &[String]) -> Result<()> {
    if rest.first().is_some_and(|word| word == "window") {
        return bench_window(sh);
    }
    cargo(sh, "run --release --package chairside-testkit --bin bench --").args(rest).run()?;
    Ok(())
}

/// The window walks of a large clinic and of a patient with many images, on optimised programs: they print what they
/// measured.
fn bench_window(sh: &Shell) -> Result<()> {
    machine::prepare(sh)?;
    ui::install(sh)?;
    ui::build(sh)?;
    cargo(sh, "build --release --workspace --bins").run()?;
    let _patients = sh.push_env("CHAIRSIDE_PATIENTS", WINDOW_PATIENTS);
    let _images = sh.push_env("CHAIRSIDE_IMAGES", WINDOW_IMAGES);
    let walks = "window::large window::images --nocapture --test-threads 1";
    cargo(sh, &format!("test --release --workspace --test it -- {walks}")).run()?;
    Ok(())
}

/// `cargo run`, which started us, leaves its variables behind; build scripts that watch them would run anew.
fn cargo<'a>(sh: &'a Shell, arguments: &str) -> Cmd<'a> {
    let left_behind = std::env::vars().map(|(name, _)| name);
    let left_behind =
        left_behind.filter(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"));
    let cargo = cmd!(sh, "cargo").args(arguments.split(' '));
    left_behind.fold(cargo, Cmd::env_remove)
}

// Every cargo command below takes the whole workspace: one choice of features, so nothing is compiled twice.

/// The programs.
pub(crate) fn build(sh: &Shell) -> Result<()> {
    cargo(sh, "build --workspace --bins").run()?;
    Ok(())
}

/// The programs and the tests.
fn build_all(sh: &Shell) -> Result<()> {
    cargo(sh, "build --workspace --all-targets").run()?;
    Ok(())
}

/// The tests that [`tests`] ran with few cases, now with many.
fn merge_laws(sh: &Shell) -> Result<()> {
    let _cases = sh.push_env("PROPTEST_CASES", MERGE_CASES);
    cargo(sh, "test --quiet --workspace --lib -- merge::tests").run()?;
    Ok(())
}

fn simulate(sh: &Shell) -> Result<()> {
    let (seeds, twice_every) = (SIM_SEEDS.to_string(), SIM_TWICE_EVERY.to_string());
    let saved = crate::root().join("tests/seeds");
    simulator(sh).args(["--replay"]).arg(saved).run()?;
    simulator(sh).args(["--seeds", &seeds, "--twice-every", &twice_every]).run()?;
    Ok(())
}

fn find_planted(sh: &Shell) -> Result<()> {
    let (seeds, first) = (PLANTED_SEEDS.to_string(), PLANTED_FAULTS.to_string());
    simulator(sh).args(["--planted", "--until-found", "--seeds", &seeds, "--first", &first]).run()?;
    Ok(())
}

fn walk_files(sh: &Shell) -> Result<()> {
    simulator(sh).args(["--file-walk", FILE_WALK_STEPS]).run()?;
    Ok(())
}

fn lose_plainly(sh: &Shell) -> Result<()> {
    simulator(sh).args(["--plain", "--seeds", &PLAIN_SEEDS.to_string()]).run()?;
    Ok(())
}

/// The program that [`build_all`] made: `cargo run --package` would settle on other features and compile anew.
fn simulator(sh: &Shell) -> Cmd<'_> {
    cmd!(sh, "target/debug/sim")
}

fn format_check(sh: &Shell) -> Result<()> {
    cargo(sh, "fmt --all --check").run()?;
    Ok(())
}

fn clippy(sh: &Shell) -> Result<()> {
    cargo(sh, "clippy --workspace --all-targets -- -D warnings").run()?;
    Ok(())
}

fn deny(sh: &Shell) -> Result<()> {
    let program = tool(sh, "cargo-deny", CARGO_DENY)?;
    cmd!(sh, "{program} check bans licenses sources").run()?;
    Ok(())
}

/// Installed into target/tools from source, once.
pub(crate) fn tool(sh: &Shell, name: &str, version: &str) -> Result<PathBuf> {
    let tools = crate::root().join("target/tools");
    let program = tools.join("bin").join(name);
    let found = cmd!(sh, "{program} --version").quiet().ignore_stderr().read().unwrap_or_default();
    if !found.ends_with(version) {
        let build = cargo(sh, "install --quiet --locked --debug --no-default-features --root").arg(&tools);
        build.args([name, "--version", version]).env("CARGO_PROFILE_DEV_DEBUG", "0").run()?;
    }
    Ok(program)
}

/// cargo-nextest where it is installed; it runs the same tests in parallel processes.
fn tests(sh: &Shell) -> Result<()> {
    if cmd!(sh, "cargo nextest --version").quiet().ignore_stdout().ignore_stderr().run().is_ok() {
        cargo(sh, "nextest run --workspace --no-fail-fast").run()?;
    } else {
        cargo(sh, "test --workspace --tests --no-fail-fast").run()?;
    }
    Ok(())
}
