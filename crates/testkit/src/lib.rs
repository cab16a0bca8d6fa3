//! Desks and a server in one process under a virtual clock, a faulty network and crashes; the bench; and, from
//! outside, built programs that are killed and cut off.
//!
//! Nothing here ships. It may know everything of ours but the shell.

pub mod disk;
pub mod fill;
pub mod outside;
pub mod sim;
