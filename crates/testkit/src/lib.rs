//! Desks and a server in one process under a virtual clock, a faulty network and crashes; and the bench.
//!
//! Nothing here ships. It may know everything of ours but the shell.

pub mod fill;
pub mod sim;
