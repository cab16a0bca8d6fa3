//! An image for somebody else's program: as it is shown, in PNG, or with all its samples, in DICOM.
//!
//! Only from samples that a child decoded and [`Pixels::are`] passed: nothing untrusted is parsed here.

use std::io::Cursor;

use dicom_core::{DataElement, PrimitiveValue, Tag, VR};
use dicom_dictionary_std::{tags, uids};
use dicom_object::InMemDicomObject;
use dicom_object::meta::FileMetaTableBuilder;
use image::{DynamicImage, GrayImage, ImageFormat, RgbImage};

use crate::pixels::{Header, Pixels};

/// How a person wants it shown; in the samples of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    pub window_low: u32,
    pub window_high: u32,
    pub gamma_milli: u32,
    pub invert: bool,
    pub sharpen_milli: u32,
    pub turn: u16,
    pub mirrored: bool,
}

/// What a DICOM file says beside its samples. Dates in ISO 8601, local.
#[derive(Debug, Clone, Default)]
pub struct DicomFacts {
    pub family: String,
    pub given: String,
    pub patient_id: String,
    pub birth_date: Option<String>,
    pub taken_at: Option<String>,
    pub modality: String,
    pub spacing_nm: Option<u64>,
    pub clinic: String,
    /// Sixteen bytes each: the same image is the same instance, however often it is written.
    pub study: [u8; 16],
    pub series: [u8; 16],
    pub instance: [u8; 16],
    pub program_version: String,
}

/// The window to begin with.
pub fn window(pixels: &[u8]) -> Option<(u32, u32)> {
    let (header, _) = Pixels::parts(pixels)?;
    Some((header.low, header.high))
}

/// The picture as the viewer shows it, the layer burnt in; `None` if these are no samples.
pub fn png(pixels: &[u8], look: Look) -> Option<Vec<u8>> {
    let (header, body) = Pixels::parts(pixels)?;
    let shade = shades(look, header.bits);
    let shown: Vec<u8> = sharpened(&header, body, look.sharpen_milli)
        .into_iter()
        .map(|sample| shade[usize::from(sample)])
        .collect();
    let image = match header.channels {
        1 => DynamicImage::ImageLuma8(GrayImage::from_raw(header.width, header.height, shown)?),
        _ => DynamicImage::ImageRgb8(RgbImage::from_raw(header.width, header.height, shown)?),
    };
    let turned = match look.turn {
        90 => image.rotate90(),
        180 => image.rotate180(),
        270 => image.rotate270(),
        _ => image,
    };
    let standing = if look.mirrored { turned.fliph() } else { turned };
    let mut png = Cursor::new(Vec::new());
    standing.write_to(&mut png, ImageFormat::Png).ok()?;
    Some(png.into_inner())
}

/// The window's own formula: `ui/src/features/viewer/tone.ts`.
fn shades(look: Look, bits: u16) -> Vec<u8> {
    let span = f64::from(look.window_high.saturating_sub(look.window_low).max(1));
    let power = 1_000.0 / f64::from(look.gamma_milli.max(1));
    let shade = |sample: u32| {
        let x = ((f64::from(sample) - f64::from(look.window_low)) / span).clamp(0.0, 1.0);
        let y = x.powf(power);
        (255.0 * if look.invert { 1.0 - y } else { y } + 0.5) as u8
    };
    (0..1_u32 << bits).map(shade).collect()
}

/// Unsharp: what differs from the four around it differs more; a rim counts itself for those it has not.
fn sharpened(header: &Header, body: &[u8], sharpen_milli: u32) -> Vec<u16> {
    let samples: Vec<u16> = match header.bits {
        8 => body.iter().map(|sample| u16::from(*sample)).collect(),
        _ => body.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])).collect(),
    };
    if sharpen_milli == 0 {
        return samples;
    }
    let (width, height) = (header.width as usize, header.height as usize);
    let channels = usize::from(header.channels);
    let top = f64::from((1_u32 << header.bits) - 1);
    let factor = f64::from(sharpen_milli) / 1_000.0;
    let at = |x: usize, y: usize, channel: usize| f64::from(samples[(y * width + x) * channels + channel]);
    let mut sharp = Vec::with_capacity(samples.len());
    for y in 0..height {
        for x in 0..width {
            let beside = [
                (x.saturating_sub(1), y),
                ((x + 1).min(width - 1), y),
                (x, y.saturating_sub(1)),
                (x, (y + 1).min(height - 1)),
            ];
            for channel in 0..channels {
                let sample = at(x, y, channel);
                let around = beside.iter().map(|(x, y)| at(*x, *y, channel)).sum::<f64>() / 4.0;
                sharp.push((sample + (sample - around) * factor).clamp(0.0, top).round() as u16);
            }
        }
    }
    sharp
}

/// A Secondary Capture: it says of itself that it was made from another file, which is the truth.
pub fn dicom(pixels: &[u8], facts: &DicomFacts) -> Option<Vec<u8>> {
    let (header, body) = Pixels::parts(pixels)?;
    let mut file = InMemDicomObject::new_empty();
    whose_and_when(&mut file, facts);
    how_shown(&mut file, &header, facts.spacing_nm);
    samples(&mut file, &header, body)?;
    let meta = FileMetaTableBuilder::new()
        .media_storage_sop_class_uid(uids::SECONDARY_CAPTURE_IMAGE_STORAGE)
        .media_storage_sop_instance_uid(uid(facts.instance))
        .transfer_syntax(uids::EXPLICIT_VR_LITTLE_ENDIAN);
    let mut bytes = Vec::new();
    file.with_meta(meta).ok()?.write_all(&mut bytes).ok()?;
    Some(bytes)
}

fn put(file: &mut InMemDicomObject, tag: Tag, vr: VR, value: impl Into<PrimitiveValue>) {
    file.put(DataElement::new(tag, vr, value.into()));
}

/// What must be there and is not known is there and empty.
fn whose_and_when(file: &mut InMemDicomObject, facts: &DicomFacts) {
    let (date, time) = facts.taken_at.as_deref().and_then(dicom_moment).unwrap_or_default();
    let name = format!("{}^{}", part(&facts.family), part(&facts.given));
    let birth_date = facts.birth_date.as_deref().unwrap_or_default().replace('-', "");
    let (clinic, patient_id) = (long_text(&facts.clinic), long_text(&facts.patient_id));
    let (study, series, instance) = (uid(facts.study), uid(facts.series), uid(facts.instance));
    let texts: [(Tag, VR, &str); 26] = [
        (tags::SPECIFIC_CHARACTER_SET, VR::CS, "ISO_IR 192"),
        (tags::IMAGE_TYPE, VR::CS, r"DERIVED\SECONDARY"),
        (tags::SOP_CLASS_UID, VR::UI, uids::SECONDARY_CAPTURE_IMAGE_STORAGE),
        (tags::SOP_INSTANCE_UID, VR::UI, &instance),
        (tags::STUDY_DATE, VR::DA, &date),
        (tags::CONTENT_DATE, VR::DA, &date),
        (tags::STUDY_TIME, VR::TM, &time),
        (tags::CONTENT_TIME, VR::TM, &time),
        (tags::ACCESSION_NUMBER, VR::SH, ""),
        (tags::MODALITY, VR::CS, &facts.modality),
        // Digital interface: the samples came as a file.
        (tags::CONVERSION_TYPE, VR::CS, "DI"),
        (tags::INSTITUTION_NAME, VR::LO, &clinic),
        (tags::REFERRING_PHYSICIAN_NAME, VR::PN, ""),
        (tags::SECONDARY_CAPTURE_DEVICE_MANUFACTURER, VR::LO, "Chairside"),
        (tags::SECONDARY_CAPTURE_DEVICE_SOFTWARE_VERSIONS, VR::LO, &facts.program_version),
        (tags::PATIENT_NAME, VR::PN, &name),
        (tags::PATIENT_ID, VR::LO, &patient_id),
        (tags::PATIENT_BIRTH_DATE, VR::DA, &birth_date),
        (tags::PATIENT_SEX, VR::CS, ""),
        (tags::STUDY_INSTANCE_UID, VR::UI, &study),
        (tags::SERIES_INSTANCE_UID, VR::UI, &series),
        (tags::STUDY_ID, VR::SH, ""),
        (tags::SERIES_NUMBER, VR::IS, "1"),
        (tags::INSTANCE_NUMBER, VR::IS, "1"),
        (tags::PATIENT_ORIENTATION, VR::CS, ""),
        (tags::LATERALITY, VR::CS, ""),
    ];
    texts.into_iter().for_each(|(tag, vr, text)| put(file, tag, vr, text));
}

fn how_shown(file: &mut InMemDicomObject, header: &Header, spacing_nm: Option<u64>) {
    if let Some(spacing_nm) = spacing_nm {
        let millimetres = format!("{:.6}", spacing_nm as f64 / 1e6);
        put(file, tags::PIXEL_SPACING, VR::DS, format!(r"{millimetres}\{millimetres}"));
    }
    if header.channels != 1 {
        put(file, tags::PHOTOMETRIC_INTERPRETATION, VR::CS, "RGB");
        put(file, tags::PLANAR_CONFIGURATION, VR::US, 0_u16);
        return;
    }
    let width = f64::from(header.high.saturating_sub(header.low)) + 1.0;
    put(file, tags::PHOTOMETRIC_INTERPRETATION, VR::CS, "MONOCHROME2");
    put(file, tags::WINDOW_CENTER, VR::DS, format!("{}", f64::from(header.low) + width / 2.0));
    put(file, tags::WINDOW_WIDTH, VR::DS, format!("{width}"));
}

/// `None`: longer than DICOM can say.
fn samples(file: &mut InMemDicomObject, header: &Header, body: &[u8]) -> Option<()> {
    for (tag, number) in [
        (tags::SAMPLES_PER_PIXEL, header.channels),
        (tags::ROWS, u16::try_from(header.height).ok()?),
        (tags::COLUMNS, u16::try_from(header.width).ok()?),
        (tags::BITS_ALLOCATED, header.bits),
        (tags::BITS_STORED, header.bits),
        (tags::HIGH_BIT, header.bits - 1),
        (tags::PIXEL_REPRESENTATION, 0),
    ] {
        put(file, tag, VR::US, number);
    }
    let mut samples = body.to_vec();
    // A value of DICOM has an even length.
    if samples.len() % 2 == 1 {
        samples.push(0);
    }
    put(file, tags::PIXEL_DATA, if header.bits == 16 { VR::OW } else { VR::OB }, samples);
    Some(())
}

/// A UID anybody may make from a UUID: 2.25 and its number.
fn uid(bytes: [u8; 16]) -> String {
    format!("2.25.{}", u128::from_be_bytes(bytes))
}

/// A part of a name; DICOM keeps some signs for itself, and 64 characters for the whole.
fn part(name: &str) -> String {
    const RESERVED: [char; 3] = ['^', '=', '\\'];
    name.chars().filter(|c| !c.is_control() && !RESERVED.contains(c)).take(31).collect()
}

fn long_text(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && *c != '\\').take(64).collect()
}

/// `2027-03-28T10:15:30` as DICOM writes day and time.
fn dicom_moment(iso: &str) -> Option<(String, String)> {
    let (date, time) = iso.split_once('T')?;
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let time: String = digits(time.split(['.', 'Z', '+']).next()?);
    Some((digits(date), time))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn two_by_two(samples: [u16; 4]) -> Vec<u8> {
        let image = image::ImageBuffer::from_raw(2, 2, samples.to_vec()).unwrap();
        Pixels::of(DynamicImage::ImageLuma16(image), Some((0, 255))).to_bytes()
    }

    fn greys(png: &[u8]) -> Vec<u8> {
        image::load_from_memory(png).unwrap().into_luma8().into_raw()
    }

    #[test]
    fn a_picture_leaves_as_it_was_looked_at() {
        let pixels = two_by_two([0, 85, 170, 255]);
        let plain = Look {
            window_low: 0,
            window_high: 255,
            gamma_milli: 1_000,
            invert: false,
            sharpen_milli: 0,
            turn: 0,
            mirrored: false,
        };
        assert_eq!(greys(&png(&pixels, plain).unwrap()), [0, 85, 170, 255]);
        let look = Look { invert: true, turn: 90, ..plain };
        // Turned clockwise, the lower left comes to stand at the upper left.
        assert_eq!(greys(&png(&pixels, look).unwrap()), [85, 255, 0, 170]);
        assert_eq!(greys(&png(&pixels, Look { mirrored: true, ..look }).unwrap()), [255, 85, 170, 0]);
        assert_eq!(png(b"nothing of the kind", look), None);
    }

    #[test]
    fn what_dicom_keeps_for_itself_is_left_out_of_names() {
        assert_eq!(part("Papa^daki=\\"), "Papadaki");
        assert_eq!(dicom_moment("2027-03-28T10:15:30.5Z"), Some(("20270328".into(), "101530".into())));
        assert_eq!(uid([0; 16]), "2.25.0");
    }
}
