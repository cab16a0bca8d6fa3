//! Programs that run beside us: started in a process group of their own, and always ended.

use anyhow::{Context, Result};
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Enough for a desk to flush and close its file.
const END_MAX: Duration = Duration::from_secs(10);

pub(crate) struct Running {
    child: Child,
}

impl Running {
    /// Starts it with its words in a log file, and a first line on its standard input if there is one.
    pub(crate) fn start(mut command: Command, log: &Path, first_line: Option<&str>) -> Result<Running> {
        let stdin = if first_line.is_some() { Stdio::piped() } else { Stdio::null() };
        let output = File::create(log).with_context(|| format!("the log {}", log.display()))?;
        command.stdin(stdin).stdout(output.try_clone()?).stderr(output);
        let mut running = Running::spawn(command)?;
        if let (Some(line), Some(mut stdin)) = (first_line, running.child.stdin.take()) {
            writeln!(stdin, "{line}")?;
        }
        Ok(running)
    }

    /// Starts it and waits for the first line it says.
    pub(crate) fn start_and_hear(mut command: Command) -> Result<(Running, String)> {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut running = Running::spawn(command)?;
        let stdout = running.child.stdout.take().context("its output was piped")?;
        let mut line = String::new();
        BufReader::new(stdout).read_line(&mut line)?;
        Ok((running, line.trim().to_owned()))
    }

    pub(crate) fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }

    fn spawn(mut command: Command) -> Result<Running> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let child = command.spawn().with_context(|| format!("starting {:?}", command.get_program()))?;
        Ok(Running { child })
    }

    /// Asks the whole group to end.
    #[cfg(unix)]
    fn ask_to_end(&mut self) {
        let group = self.child.id().to_string();
        // the shell's own `kill`: a small system may have no program of that name
        let _ = Command::new("sh").args(["-c", "kill -TERM -$0", &group]).stderr(Stdio::null()).status();
    }

    #[cfg(not(unix))]
    fn ask_to_end(&mut self) {
        let _ = self.child.kill();
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.ask_to_end();
        let asked = Instant::now();
        while !self.has_ended() && asked.elapsed() < END_MAX {
            std::thread::sleep(Duration::from_millis(50));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
