//! PNG, JPEG, TIFF, BMP and WebP, as the decoding child reads them.
#![no_main]

libfuzzer_sys::fuzz_target!(init: chairside_fuzz::set_up(), |bytes: &[u8]| chairside_imaging::fuzzed::picture(bytes));
