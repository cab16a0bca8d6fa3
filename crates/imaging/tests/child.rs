//! Pictures, broken pictures and bombs against a real child process.
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::fs;
use std::io::{self, Cursor, Read, Write};
use std::process::{Command, Stdio};
use std::time::Duration;

use chairside_imaging::{
    CHILD_ARGUMENT, Imaging, ImagingError, Inspection, Note, THUMBNAIL_BYTES_MAX, THUMBNAIL_SIDE_PIXELS_MAX,
};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, GenericImageView, ImageBuffer, ImageEncoder, ImageFormat, Luma, Rgb, RgbImage};

const CHILD: &str = env!("CARGO_BIN_EXE_imaging-child");

fn imaging() -> Imaging {
    Imaging::new(CHILD.into())
}

/// A gradient with noise, so that neither size nor content compresses away. The upper left corner is black.
fn photo(width: u32, height: u32) -> DynamicImage {
    let mut state = 36_u32;
    let image = RgbImage::from_fn(width, height, |x, y| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (state >> 28) as u8;
        if x < width / 4 && y < height / 4 {
            return Rgb([0, 0, 0]);
        }
        Rgb([(x * 200 / width) as u8 + 40, (y * 200 / height) as u8 + 40, 128].map(|value: u8| value + noise))
    });
    DynamicImage::ImageRgb8(image)
}

fn xray(width: u32, height: u32) -> DynamicImage {
    DynamicImage::ImageLuma16(ImageBuffer::from_fn(width, height, |x, _| {
        Luma([1000 + (x * 2000 / width) as u16])
    }))
}

fn encoded(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn inspect(bytes: &[u8]) -> Inspection {
    imaging().inspect(bytes).unwrap()
}

fn thumbnail(inspection: &Inspection) -> DynamicImage {
    let bytes =
        inspection.thumbnail.as_ref().unwrap_or_else(|| panic!("no thumbnail: {:?}", inspection.note));
    assert!(bytes.len() <= THUMBNAIL_BYTES_MAX);
    image::load_from_memory_with_format(bytes, ImageFormat::Jpeg).unwrap()
}

fn check_no_thumbnail(bytes: &[u8], mime: &str, note: Option<Note>) {
    let inspection = inspect(bytes);
    assert_eq!((inspection.mime, inspection.note), (mime, note));
    assert_eq!(inspection.thumbnail, None);
    let view = imaging().view(bytes, 1000);
    assert!(matches!(view, Err(ImagingError::NoPreview(found)) if found == note));
}

#[test]
fn every_format_has_a_thumbnail() {
    for (format, mime) in [
        (ImageFormat::Png, "image/png"),
        (ImageFormat::Jpeg, "image/jpeg"),
        (ImageFormat::Tiff, "image/tiff"),
        (ImageFormat::Bmp, "image/bmp"),
        (ImageFormat::WebP, "image/webp"),
    ] {
        let inspection = inspect(&encoded(&photo(800, 500), format));
        assert_eq!(inspection.mime, mime);
        assert_eq!(
            (inspection.width, inspection.height, inspection.note),
            (Some(800), Some(500), None),
            "{mime}"
        );
        assert_eq!(thumbnail(&inspection).dimensions(), (THUMBNAIL_SIDE_PIXELS_MAX, 200), "{mime}");
    }
}

#[test]
fn a_small_picture_is_not_enlarged() {
    assert_eq!(thumbnail(&inspect(&encoded(&photo(40, 30), ImageFormat::Png))).dimensions(), (40, 30));
    assert_eq!(thumbnail(&inspect(&encoded(&photo(1, 1), ImageFormat::Png))).dimensions(), (1, 1));
}

/// A thumbnail of 353 MB of pixels fits into the child; turning them all into a view does not.
#[cfg(target_os = "linux")]
#[test]
fn memory_beyond_the_cap_costs_only_the_view() {
    let bytes = encoded(&DynamicImage::new_rgba8(9400, 9400), ImageFormat::Png);
    assert_eq!(thumbnail(&inspect(&bytes)).dimensions(), (320, 320));
    let view = imaging().view(bytes.as_slice(), 20_000);
    assert!(matches!(view, Err(ImagingError::NoPreview(Some(Note::Crashed)))));
}

#[test]
fn sixteen_bits_are_shown_from_black_to_white_without_loss() {
    for format in [ImageFormat::Tiff, ImageFormat::Png] {
        let bytes = encoded(&xray(600, 400), format);
        let small = thumbnail(&inspect(&bytes)).into_luma8();
        assert!(small.get_pixel(1, 100).0[0] < 10 && small.get_pixel(318, 100).0[0] > 245);

        let view = imaging().view(bytes.as_slice(), 4000).unwrap();
        assert_eq!(view.mime, "image/png");
        let view = image::load_from_memory(&view.bytes).unwrap();
        assert_eq!((view.dimensions(), view.color()), ((600, 400), image::ColorType::L8));
        assert_eq!((view.get_pixel(0, 0).0[0], view.get_pixel(599, 0).0[0]), (0, 255));
    }
}

#[test]
fn a_view_is_bounded_and_carries_no_metadata() {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif(1)).unwrap();
    encoder.encode_image(&photo(1200, 800)).unwrap();
    let view = imaging().view(bytes.as_slice(), 300).unwrap();
    assert_eq!(view.mime, "image/jpeg");
    assert!(!view.bytes.windows(4).any(|window| window == b"Exif"));
    assert_eq!(image::load_from_memory(&view.bytes).unwrap().dimensions(), (300, 200));
}

/// A block with one entry: the orientation.
fn exif(orientation: u8) -> Vec<u8> {
    let mut block = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    block.extend([orientation, 0, 0, 0, 0, 0, 0]);
    block
}

#[test]
fn a_picture_stands_upright() {
    // Where the black corner of the stored picture is when it is shown.
    for (orientation, size, (x, y)) in [
        (1, (320, 200), (10, 10)),
        (2, (320, 200), (310, 10)),
        (3, (320, 200), (310, 190)),
        (4, (320, 200), (10, 190)),
        (5, (200, 320), (10, 10)),
        (6, (200, 320), (190, 10)),
        (7, (200, 320), (190, 310)),
        (8, (200, 320), (10, 310)),
    ] {
        let mut bytes = Vec::new();
        let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
        encoder.set_exif_metadata(exif(orientation)).unwrap();
        encoder.encode_image(&photo(800, 500)).unwrap();
        let inspection = inspect(&bytes);
        let small = thumbnail(&inspection);
        assert_eq!(small.dimensions(), size, "orientation {orientation}");
        assert_eq!(inspection.width.unwrap() > inspection.height.unwrap(), size.0 > size.1);
        for (corner_x, corner_y) in
            [(10, 10), (size.0 - 10, 10), (10, size.1 - 10), (size.0 - 10, size.1 - 10)]
        {
            let is_black = small.get_pixel(corner_x, corner_y).0[2] < 30;
            assert_eq!(
                is_black,
                (corner_x, corner_y) == (x, y),
                "orientation {orientation}, {corner_x} {corner_y}"
            );
        }
    }
}

#[test]
fn what_is_no_picture_is_only_kept() {
    check_no_thumbnail(b"", "application/octet-stream", None);
    check_no_thumbnail(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "application/octet-stream", None);
    check_no_thumbnail(b"<!doctype html><script>alert(1)</script>", "application/octet-stream", None);
    check_no_thumbnail(b"%PDF-1.7\n", "application/pdf", None);
    check_no_thumbnail(&[[0; 128].as_slice(), b"DICM"].concat(), "application/dicom", Some(Note::Truncated));
}

#[test]
fn a_cut_picture_is_told_and_not_shown_half() {
    for (format, mime) in [
        (ImageFormat::Png, "image/png"),
        (ImageFormat::Jpeg, "image/jpeg"),
        (ImageFormat::Tiff, "image/tiff"),
        (ImageFormat::Bmp, "image/bmp"),
    ] {
        let bytes = encoded(&photo(400, 300), format);
        for cut in [bytes.len() / 2, bytes.len() - 40] {
            let inspection = inspect(&bytes[..cut]);
            assert_eq!((inspection.mime, &inspection.thumbnail), (mime, &None), "{mime} {cut}");
            let note = inspection.note.unwrap();
            assert!(matches!(note, Note::Truncated | Note::NotDecodable), "{mime} {cut}: {note:?}");
        }
    }
    let jpeg = encoded(&photo(400, 300), ImageFormat::Jpeg);
    check_no_thumbnail(&jpeg[..jpeg.len() / 2], "image/jpeg", Some(Note::Truncated));
    let png = encoded(&photo(400, 300), ImageFormat::Png);
    check_no_thumbnail(&png[..png.len() / 2], "image/png", Some(Note::Truncated));
}

#[test]
fn a_damaged_picture_never_hurts() {
    let mut state = 7_u32;
    for format in
        [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Tiff, ImageFormat::Bmp, ImageFormat::WebP]
    {
        let good = encoded(&photo(60, 40), format);
        for _ in 0..20 {
            let mut bytes = good.clone();
            for _ in 0..10 {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let index = 12 + (state >> 8) as usize % (bytes.len() - 12);
                bytes[index] = state as u8;
            }
            let inspection = inspect(&bytes);
            assert_eq!(inspection.thumbnail.is_some(), inspection.note.is_none());
        }
    }
}

/// F95: a header of 65,000 × 65,000 pixels.
#[test]
fn bombs_are_refused_by_their_header() {
    let side = 65_000_u32.to_be_bytes();
    let header = [b"IHDR".as_slice(), &side, &side, &[8, 6, 0, 0, 0]].concat();
    let sum = crc32(&header).to_be_bytes();
    let png =
        [b"\x89PNG\r\n\x1A\n\0\0\0\x0D".as_slice(), &header, &sum, b"\0\0\0\0IDAT\x35\xAF\x06\x1E"].concat();
    check_no_thumbnail(&png, "image/png", Some(Note::TooLarge));

    let mut jpeg = encoded(&photo(16, 16), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|window| window == [0xFF, 0xC0]).unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xDC, 0xFF, 0xDC]);
    check_no_thumbnail(&jpeg, "image/jpeg", Some(Note::TooLarge));

    let mut bmp = encoded(&photo(16, 16), ImageFormat::Bmp);
    bmp[18..22].copy_from_slice(&65_000_u32.to_le_bytes());
    bmp[22..26].copy_from_slice(&65_000_u32.to_le_bytes());
    check_no_thumbnail(&bmp, "image/bmp", Some(Note::TooLarge));

    let mut tiff = encoded(&photo(16, 16), ImageFormat::Tiff);
    // Width, length, rows per strip.
    for tag in [0x0100_u16, 0x0101, 0x0116] {
        let tag = [tag.to_le_bytes(), [4, 0], [1, 0], [0, 0]].concat();
        let entry = tiff.windows(8).position(|window| window == tag).unwrap();
        tiff[entry + 8..entry + 12].copy_from_slice(&65_000_u32.to_le_bytes());
    }
    check_no_thumbnail(&tiff, "image/tiff", Some(Note::TooLarge));
}

/// Within both sides' bound, but 19,000 × 19,000 pixels would not fit into the child.
#[test]
fn too_many_pixels_are_refused_with_their_size() {
    let mut bmp = encoded(&photo(16, 16), ImageFormat::Bmp);
    bmp[18..22].copy_from_slice(&19_000_u32.to_le_bytes());
    bmp[22..26].copy_from_slice(&19_000_u32.to_le_bytes());
    let inspection = inspect(&bmp);
    assert_eq!(inspection.note, Some(Note::TooLarge));
    assert_eq!((inspection.width, inspection.height), (Some(19_000), Some(19_000)));
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum: u32, byte| {
        (0..8).fold(
            sum ^ u32::from(*byte),
            |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 },
        )
    })
}

#[test]
fn a_file_too_large_to_preview_is_not_read_to_its_end() {
    let endless = b"\xFF\xD8\xFF\xE0".chain(io::repeat(0));
    assert_eq!(imaging().inspect(endless).unwrap().note, Some(Note::TooLarge));
}

#[test]
fn a_source_that_fails_is_an_error_and_no_verdict() {
    struct Unplugged;
    impl Read for Unplugged {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::NotConnected.into())
        }
    }
    let jpeg = encoded(&photo(400, 300), ImageFormat::Jpeg);
    let source = jpeg[..1000].chain(Unplugged);
    assert!(matches!(imaging().inspect(source), Err(ImagingError::Source(_))));
}

#[test]
fn a_program_that_does_not_start_is_an_error() {
    let missing = Imaging::new("/nowhere/imaging-child".into());
    assert!(matches!(missing.inspect(b"\xFF\xD8\xFF\xE0".as_slice()), Err(ImagingError::Start(_))));
}

/// A program that stands in for a child that misbehaves.
#[cfg(unix)]
fn check_misbehaving(script: &str, picture: &[u8], note: Note) {
    use std::os::unix::fs::OpenOptionsExt;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("child");
    let mut file = fs::File::options().write(true).create_new(true).mode(0o700).open(&path).unwrap();
    writeln!(file, "#!/bin/sh\n{script}").unwrap();
    drop(file);
    // Only one that hangs is waited for in vain.
    let time_max = if note == Note::TimedOut { Duration::from_millis(300) } else { Duration::from_secs(30) };
    let inspection = Imaging::new(path).with_time_max(time_max).inspect(picture).unwrap();
    assert_eq!((inspection.note, inspection.thumbnail), (Some(note), None), "{script}");
}

#[cfg(unix)]
#[test]
fn a_child_that_hangs_dies_lies_or_floods_costs_only_the_preview() {
    // Larger than what a pipe holds, so that a child which does not read blocks us.
    let picture = encoded(&photo(250, 250), ImageFormat::Bmp);
    assert!(picture.len() > 100_000);
    let check = |script: &str, note| check_misbehaving(script, &picture, note);
    check("exec /bin/sleep 60", Note::TimedOut);
    check("/bin/cat >/dev/null; exec /bin/sleep 60", Note::TimedOut);
    check("exec /bin/sleep 60 <&-", Note::Crashed);
    check("kill -SEGV $$", Note::Crashed);
    check("/bin/cat >/dev/null", Note::Crashed);
    check("/bin/cat >/dev/null; exec /usr/bin/yes", Note::Crashed);
    let answer = r#"{"width":1,"height":1,"note":null,"picture_bytes":4}"#;
    let says = |picture: &str| {
        format!("/bin/cat >/dev/null; printf '\\0\\0\\0\\{:o}{answer}{picture}'", answer.len())
    };
    check(&says("<svg"), Note::Crashed);
    check(&says("<"), Note::Crashed);
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::disallowed_methods, reason = "looks at a child while it waits")]
fn the_child_confines_itself_before_it_reads() {
    let mut child =
        Command::new(CHILD).arg(CHILD_ARGUMENT).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let limits = format!("/proc/{}/limits", child.id());
    let confined = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(10));
        limit_of(&limits, "Max open files") == 3
    });
    assert!(confined);
    let memory = limit_of(&limits, "Max address space");
    assert!((512 << 20..700 << 20).contains(&memory), "{memory}");
    assert_eq!(limit_of(&limits, "Max cpu time"), 10);
    assert_eq!(limit_of(&limits, "Max core file size"), 0);
    assert_eq!(limit_of(&limits, "Max file size"), 0);
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    assert!(status.contains("NoNewPrivs:\t1"));
    drop(child.stdin.take());
    assert_eq!(child.wait().unwrap().code(), Some(1), "no request is a failure");
}

#[cfg(target_os = "linux")]
fn limit_of(limits: &str, name: &str) -> u64 {
    let limits = fs::read_to_string(limits).unwrap();
    let line = limits.lines().find_map(|line| line.strip_prefix(name)).unwrap();
    line.split_whitespace().next().unwrap().parse().unwrap_or(u64::MAX)
}
