//! Zip, as the child opens it.
#![no_main]

libfuzzer_sys::fuzz_target!(init: chairside_fuzz::set_up(), |bytes: &[u8]| chairside_imaging::fuzzed::archive(bytes));
