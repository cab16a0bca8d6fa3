//! Desks and a server in one process under a virtual clock, a faulty network and crashes; the bench; from outside,
//! built programs that are killed and cut off; and the shell's twin, a door for a browser.
//!
//! Nothing here ships. It may know everything of ours but the shell.

pub mod disk;
pub mod fill;
pub mod fuzz;
pub mod outside;
pub mod sim;
pub mod twin;

/// What a log says of the build it speaks of.
#[expect(clippy::disallowed_methods, reason = "git is asked which build this is")]
pub fn commit() -> String {
    let described = std::process::Command::new("git").args(["describe", "--always", "--dirty"]).output();
    described.map_or_else(|_| "unknown".into(), |out| String::from_utf8_lossy(&out.stdout).trim().to_owned())
}
