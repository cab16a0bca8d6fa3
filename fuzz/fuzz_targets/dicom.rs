//! DICOM, as the decoding child reads it.
#![no_main]

libfuzzer_sys::fuzz_target!(init: chairside_fuzz::set_up(), |bytes: &[u8]| chairside_imaging::fuzzed::dicom(bytes));
