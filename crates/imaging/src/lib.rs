//! Pictures from untrusted bytes: what a file is, its thumbnail, and a view of it for the window.
//!
//! Must not know: patients, rows, where files lie, the window. No decoder runs in this process: a child of the
//! same program does it, with caps on memory and time, reads the bytes from a pipe, and may die of them.

mod archive;
mod caps;
mod child;
mod decode;
mod dicom;
pub mod export;
mod frame;
#[cfg(fuzzing)]
pub mod fuzzed;
mod imaging;
mod pixels;
mod sniff;

pub use archive::{ArchiveEntry, ArchiveReader, ENTRIES_MAX};
pub use child::{CHILD_ARGUMENT, imaging_child_main};
pub use dicom::DicomHeader;
pub use frame::Note;
pub use imaging::{Imaging, ImagingError, Inspection, Picture};

/// The longest side that is decoded. A panoramic image has about 3,000 pixels, a photo 8,000.
pub const SIDE_PIXELS_MAX: u32 = 20_000;
/// The most pixels that are decoded; more cannot be held within the child's memory. The fuzzer, which looks for faults and
/// not for time, gets fewer.
pub const PIXELS_MAX: u64 = if cfg!(fuzzing) { 1_000_000 } else { 200_000_000 };
/// The largest file that is previewed. Larger ones are kept like any other.
pub const INPUT_BYTES_MAX: u64 = 96 * 1024 * 1024;
/// A thumbnail is sent first and kept on every desk, so it is small. It is always a JPEG.
pub const THUMBNAIL_BYTES_MAX: usize = 64 * 1024;
pub const THUMBNAIL_SIDE_PIXELS_MAX: u32 = 320;
/// The largest picture handed to the window.
pub const VIEW_BYTES_MAX: usize = 64 * 1024 * 1024;
pub const DICOM_MIME: &str = "application/dicom";
/// How the viewer is handed samples; the window alone understands it.
pub const PIXELS_MIME: &str = "application/vnd.chairside.pixels";
