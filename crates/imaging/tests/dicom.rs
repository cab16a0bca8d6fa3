//! DICOM files as other people's programs write them, in every transfer syntax that is listed, through a real child.
#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]
#![expect(clippy::disallowed_methods, reason = "other people's programs make the files")]

use std::fs;
use std::path::Path;
use std::process::Command;

use chairside_imaging::{Imaging, Inspection, Note};
use image::{DynamicImage, GenericImageView, ImageFormat};
use tempfile::TempDir;

const SIZE: (u32, u32) = (300, 200);
fn imaging() -> Imaging {
    Imaging::new(env!("CARGO_BIN_EXE_imaging-child").into())
}

fn run(folder: &Path, program: &str, arguments: &[&str]) {
    let output = Command::new(program).args(arguments).current_dir(folder).output();
    let output = output.unwrap_or_else(|error| panic!("{program} is needed (Debian: dcmtk): {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
}

fn pixel(x: u32, y: u32) -> u16 {
    (1000 + x * 2000 / SIZE.0 + y % 7) as u16
}

fn pixels() -> impl Iterator<Item = u16> {
    (0..SIZE.1).flat_map(|y| (0..SIZE.0).map(move |x| pixel(x, y)))
}

/// The text that `dump2dcm` makes a file of; `lines` replace or add to the usual ones.
fn dump(syntax: &str, lines: &[(&str, &str)], pixels: &str) -> String {
    let mut elements = vec![
        ("(0008,0005)", "CS [ISO_IR 192]"),
        ("(0008,0016)", "UI [1.2.840.10008.5.1.4.1.1.1.3]"),
        ("(0008,0018)", "UI [1.2.3.4.5]"),
        ("(0008,0022)", "DA [20270328]"),
        ("(0008,0032)", "TM [101530.25]"),
        ("(0008,0060)", "CS [IO]"),
        ("(0010,0010)", "PN [Papadaki^Maria]"),
        ("(0010,0020)", "LO [P-17]"),
        ("(0010,0030)", "DA [19790228]"),
        ("(0020,000d)", "UI [1.2.3.4.6]"),
        ("(0020,000e)", "UI [1.2.3.4.7]"),
        ("(0028,0002)", "US 1"),
        ("(0028,0004)", "CS [MONOCHROME2]"),
        ("(0028,0010)", "US 200"),
        ("(0028,0011)", "US 300"),
        ("(0028,0100)", "US 16"),
        ("(0028,0101)", "US 12"),
        ("(0028,0102)", "US 11"),
        ("(0028,0103)", "US 0"),
    ];
    for (tag, value) in lines {
        elements.retain(|(known, _)| known != tag);
        elements.push((tag, value));
    }
    elements.sort_unstable();
    let elements: String = elements.iter().map(|(tag, value)| format!("{tag} {value}\n")).collect();
    format!("(0002,0010) UI ={syntax}\n{elements}{pixels}\n")
}

/// A file without compression: what the others are made of.
fn plain(lines: &[(&str, &str)]) -> (TempDir, Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let raw: Vec<u8> = pixels().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path().join("pixels.raw"), raw).unwrap();
    let text = dump("LittleEndianExplicit", lines, "(7fe0,0010) OW =pixels.raw");
    fs::write(folder.path().join("plain.dump"), text).unwrap();
    run(folder.path(), "dump2dcm", &["plain.dump", "plain.dcm"]);
    let bytes = fs::read(folder.path().join("plain.dcm")).unwrap();
    (folder, bytes)
}

fn shown(bytes: &[u8], what: &str) -> DynamicImage {
    let picture = imaging().view(bytes, 4_096).unwrap_or_else(|error| panic!("{what}: {error:?}"));
    let format = ImageFormat::from_mime_type(picture.mime).unwrap();
    image::load_from_memory_with_format(&picture.bytes, format).unwrap()
}

fn inspect(bytes: &[u8]) -> Inspection {
    imaging().inspect(bytes).unwrap()
}

#[track_caller]
fn check_same(one: &DynamicImage, other: &DynamicImage, tolerance: u8, what: &str) {
    assert_eq!(one.dimensions(), other.dimensions(), "{what}");
    let furthest = one.to_luma8().iter().zip(other.to_luma8().iter()).map(|(a, b)| a.abs_diff(*b)).max();
    assert!(furthest.unwrap() <= tolerance, "{what}: a pixel is {furthest:?} off");
}

#[test]
fn every_listed_transfer_syntax_comes_in_and_shows_the_same() {
    let (folder, bytes) = plain(&[]);
    let right = shown(&bytes, "plain");
    assert_eq!(right.dimensions(), SIZE);
    let luma = right.to_luma8();
    assert!(luma.get_pixel(0, 0).0[0] < 5 && luma.get_pixel(299, 0).0[0] > 245, "from darkest to brightest");

    // of what was lost in 8 or 12 bits, a few steps show
    let made: [(&str, &[&str], u8); 11] = [
        ("dcmconv", &["+ti"], 0),
        ("dcmconv", &["+te"], 0),
        ("dcmconv", &["+tb"], 0),
        ("dcmconv", &["+td"], 0),
        ("dcmcrle", &[], 0),
        ("dcmcjpeg", &["+el"], 0),
        ("dcmcjpeg", &["+e1"], 0),
        ("dcmcjpeg", &["+eb", "+q", "98"], 8),
        ("dcmcjpls", &["+el"], 0),
        ("dcmcjpls", &["+en", "+md", "2"], 2),
        ("dcmcrle", &["+fo"], 0),
    ];
    for (program, options, tolerance) in made {
        let what = format!("{program} {}", options.join(" "));
        let arguments: Vec<_> = options.iter().copied().chain(["plain.dcm", "made.dcm"]).collect();
        run(folder.path(), program, &arguments);
        let made = fs::read(folder.path().join("made.dcm")).unwrap();
        check_same(&right, &shown(&made, &what), tolerance, &what);
        let inspection = inspect(&made);
        assert_eq!((inspection.width, inspection.height), (Some(SIZE.0), Some(SIZE.1)), "{what}");
        assert!(inspection.thumbnail.is_some() && inspection.note.is_none(), "{what}");
    }
}

/// dcmtk of Debian has no JPEG 2000: OpenJPEG packs the samples (`raw`, described by `form`), dcmtk wraps them.
fn jpeg_2000(folder: &Path, syntax: &str, lines: &[(&str, &str)], form: &str, options: &[&str]) -> Vec<u8> {
    let form = format!("{},{},1,12,{form}", SIZE.0, SIZE.1);
    let arguments: Vec<_> =
        ["-i", "pixels.rawl", "-F", &form, "-o", "pixels.j2k"].iter().chain(options).copied().collect();
    run(folder, "opj_compress", &arguments);
    let mut frame = fs::read(folder.join("pixels.j2k")).unwrap();
    frame.resize(frame.len().next_multiple_of(2), 0);
    fs::write(folder.join("pixels.j2k"), frame).unwrap();
    let items = "(7fe0,0010) OB (PixelSequence)\n(fffe,e000) pi (no value available)\n\
                 (fffe,e000) pi =pixels.j2k\n(fffe,e0dd) na (SequenceDelimitationItem)";
    fs::write(folder.join("made.dump"), dump(syntax, lines, items)).unwrap();
    run(folder, "dump2dcm", &["made.dump", "made.dcm"]);
    fs::read(folder.join("made.dcm")).unwrap()
}

#[test]
fn jpeg_2000_comes_in() {
    let (folder, bytes) = plain(&[]);
    let raw: Vec<u8> = pixels().flat_map(u16::to_le_bytes).collect();
    fs::write(folder.path().join("pixels.rawl"), raw).unwrap();
    for (name, options, tolerance) in
        [("JPEG2000LosslessOnly", &[][..], 0), ("JPEG2000", &["-I", "-r", "10"][..], 8)]
    {
        let made = jpeg_2000(folder.path(), name, &[], "u", options);
        check_same(&shown(&bytes, "plain"), &shown(&made, name), tolerance, name);
        for part in [made.len() / 2, made.len() * 3 / 4] {
            assert!(inspect(&made[..part]).thumbnail.is_none(), "{part} of {} bytes", made.len());
        }
    }
}

/// What was lost on the way makes samples brighter than white and darker than black: they stay white and black.
#[test]
fn jpeg_2000_with_hard_edges_has_no_specks() {
    let (folder, _) = plain(&[]);
    let edges = |x: u32, y: u32| if (x / 9 + y / 7).is_multiple_of(2) { 0_u16 } else { 4_095 };
    let raw: Vec<u8> =
        (0..SIZE.1).flat_map(|y| (0..SIZE.0).flat_map(move |x| edges(x, y).to_le_bytes())).collect();
    fs::write(folder.path().join("pixels.rawl"), raw).unwrap();
    let made = jpeg_2000(folder.path(), "JPEG2000", &[], "u", &["-I", "-r", "12"]);
    let luma = shown(&made, "hard edges").to_luma8();
    let far = luma
        .enumerate_pixels()
        .filter(|(x, y, pixel)| (i32::from(pixel.0[0]) - i32::from(edges(*x, *y) >> 4)).abs() > 200)
        .count();
    assert_eq!(far, 0, "white where black was, or black where white was");
}

#[test]
fn jpeg_2000_with_samples_below_nought_comes_in() {
    let signed = [("(0028,0103)", "US 1")];
    let below: Vec<u8> = pixels().flat_map(|sample| (sample as i16 - 2_048).to_le_bytes()).collect();
    let (folder, _) = plain(&[]);
    fs::write(folder.path().join("pixels.raw"), &below).unwrap();
    fs::write(folder.path().join("pixels.rawl"), &below).unwrap();
    let text = dump("LittleEndianExplicit", &signed, "(7fe0,0010) OW =pixels.raw");
    fs::write(folder.path().join("plain.dump"), text).unwrap();
    run(folder.path(), "dump2dcm", &["plain.dump", "plain.dcm"]);
    let right = fs::read(folder.path().join("plain.dcm")).unwrap();
    let made = jpeg_2000(folder.path(), "JPEG2000LosslessOnly", &signed, "s", &[]);
    check_same(&shown(&right, "plain"), &shown(&made, "signed"), 0, "signed");
    assert_eq!(imaging().pixels(right.as_slice()).unwrap(), imaging().pixels(made.as_slice()).unwrap());
}

#[test]
fn what_is_white_and_how_it_wants_to_be_shown_is_the_files_to_say() {
    let (_folder, bytes) = plain(&[("(0028,0004)", "CS [MONOCHROME1]")]);
    let inverted = shown(&bytes, "inverted").to_luma8();
    assert!(inverted.get_pixel(0, 0).0[0] > 245 && inverted.get_pixel(299, 0).0[0] < 10);

    let window = [("(0028,1050)", "DS [1500]"), ("(0028,1051)", "DS [200]")];
    let (_folder, bytes) = plain(&window);
    let windowed = shown(&bytes, "windowed").to_luma8();
    assert_eq!((windowed.get_pixel(30, 0).0[0], windowed.get_pixel(290, 0).0[0]), (0, 255));
    assert!((100..155).contains(&windowed.get_pixel(75, 0).0[0]), "the middle of the window is grey");
}

#[test]
fn the_header_says_whose_it_is_and_of_when() {
    let (_folder, bytes) = plain(&[("(0010,0010)", "PN [Παπαδάκη^Μαρία]")]);
    let said = inspect(&bytes).dicom.unwrap();
    assert_eq!(said.modality.as_deref(), Some("IO"));
    assert_eq!(said.patient_name.as_deref(), Some("Παπαδάκη^Μαρία"));
    assert_eq!((said.patient_id.as_deref(), said.birth_date.as_deref()), (Some("P-17"), Some("1979-02-28")));
    assert_eq!(said.taken_at.as_deref(), Some("2027-03-28T10:15:30"));
}

#[test]
fn a_volume_is_kept_and_not_shown() {
    let (_folder, bytes) = plain(&[("(0008,0060)", "CS [CT]")]);
    let inspection = inspect(&bytes);
    assert_eq!((inspection.mime, inspection.note), ("application/dicom", Some(Note::NotDecodable)));
    assert!(inspection.thumbnail.is_none());
    assert_eq!(
        inspection.dicom.unwrap().patient_id.as_deref(),
        Some("P-17"),
        "whose it is is known all the same"
    );
}

#[test]
fn a_file_cut_short_or_boasting_is_never_a_picture() {
    let (folder, bytes) = plain(&[]);
    for part in [bytes.len() / 2, bytes.len() - 2, 200, 140] {
        let inspection = inspect(&bytes[..part]);
        assert!(inspection.thumbnail.is_none(), "{part} of {} bytes", bytes.len());
        assert!(inspection.note.is_some());
    }
    run(folder.path(), "dcmcjpeg", &["+eb", "plain.dcm", "made.dcm"]);
    let jpeg = fs::read(folder.path().join("made.dcm")).unwrap();
    assert!(inspect(&jpeg[..jpeg.len() * 3 / 4]).thumbnail.is_none());

    let (_folder, bytes) = plain(&[("(0028,0010)", "US 65000"), ("(0028,0011)", "US 65000")]);
    let inspection = inspect(&bytes);
    assert_eq!((inspection.note, inspection.width), (Some(Note::TooLarge), Some(65_000)));
}
