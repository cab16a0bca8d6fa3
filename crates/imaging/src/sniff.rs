//! What a file is, by its first bytes. Its name and whatever told it to us are never asked.
//!
//! Must not know: how to decode. Markup (SVG, HTML) has no kind of its own on purpose: nothing shall ever be
//! tempted to show it as a document.

use image::ImageFormat;

use crate::DICOM_MIME;

/// As many first bytes as [`sniff`] looks at.
pub(crate) const START_BYTES: usize = 132;

pub(crate) const UNKNOWN_MIME: &str = "application/octet-stream";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    pub(crate) mime: &'static str,
    /// None: kept and handed out, but never decoded.
    pub(crate) decoder: Option<Decoder>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decoder {
    Picture(ImageFormat),
    Dicom,
}

pub(crate) fn sniff(start: &[u8]) -> Kind {
    KINDS.iter().find(|(matches, _)| matches(start)).map_or(UNKNOWN, |(_, kind)| *kind)
}

const UNKNOWN: Kind = other(UNKNOWN_MIME);

type Test = fn(&[u8]) -> bool;

const KINDS: [(Test, Kind); 10] = [
    (|start| start.starts_with(b"\xFF\xD8\xFF"), picture("image/jpeg", ImageFormat::Jpeg)),
    (|start| start.starts_with(b"\x89PNG\r\n\x1A\n"), picture("image/png", ImageFormat::Png)),
    (is_tiff, picture("image/tiff", ImageFormat::Tiff)),
    (is_bmp, picture("image/bmp", ImageFormat::Bmp)),
    (|start| start.starts_with(b"RIFF") && has(start, 8, b"WEBP"), picture("image/webp", ImageFormat::WebP)),
    (|start| start.starts_with(b"GIF8"), other("image/gif")),
    (is_heic, other("image/heic")),
    (|start| start.starts_with(b"%PDF-"), other("application/pdf")),
    (|start| has(start, 128, b"DICM"), Kind { mime: DICOM_MIME, decoder: Some(Decoder::Dicom) }),
    (|start| start.starts_with(b"PK\x03\x04"), other("application/zip")),
];

const fn picture(mime: &'static str, format: ImageFormat) -> Kind {
    Kind { mime, decoder: Some(Decoder::Picture(format)) }
}

const fn other(mime: &'static str) -> Kind {
    Kind { mime, decoder: None }
}

fn has(start: &[u8], offset: usize, wanted: &[u8]) -> bool {
    start.get(offset..).is_some_and(|rest| rest.starts_with(wanted))
}

fn is_tiff(start: &[u8]) -> bool {
    [b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"].iter().any(|magic| start.starts_with(*magic))
}

/// "BM" alone begins many a text: the size of the second header must be one that exists.
fn is_bmp(start: &[u8]) -> bool {
    start.starts_with(b"BM")
        && [12, 40, 52, 56, 64, 108, 124].iter().any(|size| has(start, 14, &[*size, 0, 0, 0]))
}

/// The photos of a telephone.
fn is_heic(start: &[u8]) -> bool {
    let brands: [&[u8]; 5] = [b"heic", b"heix", b"mif1", b"msf1", b"hevc"];
    has(start, 4, b"ftyp") && brands.iter().any(|brand| has(start, 8, brand))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(start: &[u8], mime: &str) {
        assert_eq!(sniff(start).mime, mime, "{}", String::from_utf8_lossy(start));
    }

    #[test]
    fn content_decides() {
        check(b"\xFF\xD8\xFF\xE0", "image/jpeg");
        check(b"MM\0*\0\0\0\x08", "image/tiff");
        check(b"RIFF\0\0\0\0WEBPVP8 ", "image/webp");
        check(b"RIFF\0\0\0\0WAVE", UNKNOWN_MIME);
        check(b"\0\0\0\x18ftypheic", "image/heic");
        check(b"%PDF-1.7", "application/pdf");
        check(&[[0; 128].as_slice(), b"DICM"].concat(), "application/dicom");
        check(b"BMW is a car, not a picture", UNKNOWN_MIME);
        check(b"", UNKNOWN_MIME);
    }

    #[test]
    fn markup_is_only_bytes() {
        for text in
            ["<svg xmlns='http://www.w3.org/2000/svg'>", "<!doctype html>", "<?xml version='1.0'?><svg>"]
        {
            check(text.as_bytes(), UNKNOWN_MIME);
        }
    }
}
