//! Requests of tus to the real server.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| chairside_testkit::fuzz::tus(bytes));
