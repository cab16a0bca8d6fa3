//! Runs the steps of a verb one after the other, says what is going on, and shows where the minutes went.

use anyhow::{Context, Result};
use std::fmt::Write;
use std::time::{Duration, Instant};
use xshell::Shell;

pub(crate) struct Steps<'a> {
    sh: &'a Shell,
    verb: &'static str,
    started: Instant,
    done: Vec<Step>,
}

struct Step {
    name: &'static str,
    took: Duration,
}

impl<'a> Steps<'a> {
    pub(crate) fn start(sh: &'a Shell, verb: &'static str) -> Steps<'a> {
        Steps { sh, verb, started: Instant::now(), done: Vec::new() }
    }

    /// Does one step. The first that fails ends the verb, with the table of what was done before it.
    pub(crate) fn step(&mut self, name: &'static str, work: impl FnOnce(&Shell) -> Result<()>) -> Result<()> {
        println!("\n== {}: {name}", self.verb);
        let started = Instant::now();
        let result = work(self.sh);
        let took = started.elapsed();
        self.done.push(Step { name, took });
        match &result {
            Ok(()) => println!("== {}: {name}: done in {} min", self.verb, minutes(took)),
            Err(_) => {
                println!("== {}: {name}: FAILED after {} min", self.verb, minutes(took));
                self.report()?;
            }
        }
        result.with_context(|| format!("the step \"{name}\" failed"))
    }

    /// Prints the table and keeps it in target/xtask/minutes.txt.
    pub(crate) fn report(&self) -> Result<()> {
        let table = self.table();
        println!("\n{table}");
        self.sh.create_dir("target/xtask")?;
        self.sh.write_file("target/xtask/minutes.txt", &table)?;
        Ok(())
    }

    fn table(&self) -> String {
        let mut table = format!("where the minutes of `{}` went\n", self.verb);
        for step in &self.done {
            let _ = writeln!(table, "  {:>6}  {}", minutes(step.took), step.name);
        }
        let _ = writeln!(table, "  {:>6}  in all", minutes(self.started.elapsed()));
        table
    }
}

fn minutes(duration: Duration) -> String {
    format!("{:.1}", duration.as_secs_f64() / 60.0)
}
