//! Built programs under power cuts, a full disk and a storm: a short walk of what `cargo xtask sim --outside` does long.
//!
//! A disk whose power can be cut needs root and loop devices; where there are none, the run says so on stderr and
//! proves nothing.

use std::time::Duration;

use crate::desks::{Figures, Storm, full, nemesis, power_cut};

/// For each of two disks: under the desk alone, and under desk and server.
const CUTS: u32 = 15;
const STORM: Storm = Storm { desks: 4, lasts: Duration::from_secs(8) };

#[test]
fn a_power_cut_takes_no_answered_write_from_a_desk() {
    let mut figures = Figures::default();
    or_says_why(power_cut(2, CUTS, &mut figures), &figures);
}

#[test]
fn a_power_cut_takes_no_answered_write_from_desk_and_server() {
    let mut figures = Figures::default();
    or_says_why(power_cut(1, CUTS, &mut figures), &figures);
}

#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    let mut figures = Figures::default();
    or_says_why(full(1, &mut figures), &figures);
}

#[test]
fn desks_come_back_from_a_storm_equal_and_complete() {
    nemesis(1, STORM, &mut Figures::default());
}

#[test]
fn desks_come_back_from_another_storm() {
    nemesis(2, STORM, &mut Figures::default());
}

/// A run that was possible wrote something; one that was not is no proof, and says so.
fn or_says_why(ended: Result<(), String>, figures: &Figures) {
    match ended {
        Ok(()) => assert!(figures.acknowledged > 0 && !figures.faults.is_empty(), "nothing happened"),
        Err(why) => eprintln!("SKIPPED, no disk to spoil here: {why}"),
    }
}
