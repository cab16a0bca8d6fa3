//! The program `chairside`: a desk in a window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use clap::Parser;

/// The imaging crate starts this same program again, to parse untrusted bytes apart from everything else.
const IMAGING_CHILD: &str = "imaging-child";

fn main() {
    if std::env::args_os().nth(1).is_some_and(|word| word == IMAGING_CHILD) {
        chairside_clinic::imaging_child_main();
    }
    #[cfg(target_os = "linux")]
    chairside_shell::draw_in_memory_without_a_gpu();
    // two TLS providers are linked in by our dependencies: name ours before anyone asks
    chairside_clinic::install_crypto();
    chairside_shell::run(chairside_shell::Options::parse());
}
