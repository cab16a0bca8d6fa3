//! The child's work in the fuzzer's own process, where whatever goes wrong is seen. Nobody else may call it.
//!
//! Each function takes what a stranger may hand us, and checks of the answer what the parent will believe.

use std::io::Cursor;

use crate::archive::{self, ArchiveEntry, ENTRIES_MAX};
use crate::decode::{self, Seen};
use crate::export::{self, Look};
use crate::pixels::Pixels;
use crate::sniff::{Decoder, sniff};
use crate::{SIDE_PIXELS_MAX, THUMBNAIL_BYTES_MAX, dicom};

/// What one entry of an archive may unpack to here. The child hands on what comes; the fuzzer keeps it in memory.
const ENTRY_BYTES_MAX: usize = 1024 * 1024;
/// Entries of an archive that are opened.
const ENTRIES_OPENED: usize = 8;
const VIEW_SIDE_PIXELS: u32 = 640;

/// Headers of PNG, JPEG, TIFF, BMP and WebP, and what follows them.
pub fn picture(bytes: &[u8]) {
    if matches!(sniff(bytes).decoder, Some(Decoder::Picture(_))) {
        look(bytes);
    }
}

pub fn dicom(bytes: &[u8]) {
    let _ = dicom::header(bytes);
    if matches!(sniff(bytes).decoder, Some(Decoder::Dicom)) {
        look(bytes);
    }
}

pub fn archive(bytes: &[u8]) {
    let mut said = Pieces::default();
    if archive::serve(Cursor::new(bytes), None, &mut said).is_err() {
        return;
    }
    let entries: Vec<ArchiveEntry> = serde_json::from_slice(&said.whole()).expect("a list is JSON");
    assert!(entries.len() <= ENTRIES_MAX + 1);
    for entry in entries.iter().take(ENTRIES_OPENED) {
        let is_a_name =
            !entry.name.contains(['/', '\\', '\0']) && entry.name != ".." && !entry.name.is_empty();
        assert!(is_a_name, "a name that is a way");
        let _ = archive::serve(Cursor::new(bytes), Some(entry.index), &mut Pieces::default());
    }
}

fn look(bytes: &[u8]) {
    let inspected = decode::inspect(bytes);
    check(&inspected);
    assert!(inspected.picture.is_none_or(|thumbnail| thumbnail.len() <= THUMBNAIL_BYTES_MAX));
    check(&decode::view(bytes, VIEW_SIDE_PIXELS));
    let samples = decode::pixels(bytes);
    check(&samples);
    let Some(samples) = samples.picture else { return };
    assert!(Pixels::are(&samples), "samples that do not fit their header");
    let (window_low, window_high) = export::window(&samples).expect("samples have a window");
    let look = Look {
        window_low,
        window_high,
        gamma_milli: 1_200,
        invert: true,
        sharpen_milli: 500,
        turn: 90,
        mirrored: true,
    };
    assert!(export::png(&samples, look).is_some(), "what can be seen can leave");
}

/// What the parent asks of an answer before it believes it.
fn check(seen: &Seen) {
    match &seen.picture {
        Some(picture) => {
            assert!(!picture.is_empty() && seen.note.is_none());
            assert!([seen.width, seen.height].into_iter().flatten().all(|side| side <= SIDE_PIXELS_MAX));
        }
        None => assert!(seen.note.is_some(), "no picture and no word why"),
    }
}

/// The pieces that a child says, put together again.
#[derive(Default)]
struct Pieces(Vec<u8>);

impl std::io::Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if self.0.len() > ENTRY_BYTES_MAX {
            return Err(std::io::ErrorKind::StorageFull.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Pieces {
    fn whole(&self) -> Vec<u8> {
        let (mut whole, mut rest) = (Vec::new(), self.0.as_slice());
        while let Some((length, after)) = rest.split_first_chunk() {
            let length = u32::from_be_bytes(*length) as usize;
            if length == u32::MAX as usize {
                assert!(after.is_empty(), "more after the last word");
                break;
            }
            let (piece, after) = after.split_at(length);
            whole.extend_from_slice(piece);
            rest = after;
        }
        whole
    }
}
