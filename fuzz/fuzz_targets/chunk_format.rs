//! Encrypted files that were changed, cut, and put together from others.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| chairside_testkit::fuzz::chunk_format(bytes));
