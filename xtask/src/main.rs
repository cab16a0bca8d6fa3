//! The six verbs of this repository and nothing else: what CI, a newcomer and we ourselves type.
//!
//! This crate knows which programs to call and in which order. It must not know what they do inside.
#![allow(
    clippy::disallowed_methods,
    reason = "this is a tool on a developer's machine: it starts programs and reads the clock for a living"
)]

mod clinic;
mod fuzz;
mod machine;
mod process;
mod steps;
mod strangers;
mod suite;
mod ui;

use anyhow::Result;
use clap::{Parser, Subcommand};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use xshell::Shell;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Everything this repository can do, from a fresh machine on")]
struct Xtask {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Build all, make the sample clinic once, start the server and open a desk signed in to it
    Run(clinic::Options),
    /// The whole suite, the real window included: from a fresh machine to a verdict
    Test,
    /// The quick look before a commit: formatting, lints, house rules
    Check,
    /// Write the generated files anew: UI bindings, schema.sql, openapi.json
    Gen,
    /// The simulator: many seeds of desks, faults and clocks
    Sim {
        /// How many seeds to run
        #[arg(long, default_value_t = 200)]
        seeds: u64,
        /// The first seed
        #[arg(long, default_value_t = 1)]
        from: u64,
        #[command(flatten)]
        outside: suite::Outside,
        /// Fuzz instead: `all`, or chunk_format, picture, dicom, archive or tus; ten minutes each, or --minutes
        #[arg(long, value_name = "TARGET", conflicts_with = "kind")]
        fuzz: Option<String>,
        /// Passed on to the simulator
        #[arg(last = true)]
        rest: Vec<String>,
    },
    /// Measure against the bare limit of this machine
    Bench {
        /// W1, W8, `window` (the real window at 100,000 patients), and options of the bench
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        rest: Vec<String>,
    },
}

fn main() -> ExitCode {
    match perform(Xtask::parse().verb) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn perform(verb: Verb) -> Result<()> {
    let sh = Shell::new()?;
    sh.change_dir(root());
    match verb {
        Verb::Run(options) => clinic::run(&sh, &options),
        Verb::Test => suite::test(&sh),
        Verb::Check => suite::check(&sh),
        Verb::Gen => suite::generate(&sh),
        Verb::Sim { fuzz: Some(target), outside, .. } => fuzz::run(&sh, &target, outside.minutes),
        Verb::Sim { outside, .. } if outside.kind.is_some() => suite::outside(&sh, &outside),
        Verb::Sim { seeds, from, rest, .. } => suite::sim(&sh, seeds, from, &rest),
        Verb::Bench { rest } => suite::bench(&sh, &rest),
    }
}

/// The folder of the root manifest.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().expect("xtask stands inside the repository").to_path_buf()
}
