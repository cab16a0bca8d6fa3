//! DICOM: what a file says of its exposure and of whose it is, and its first frame as a picture. Runs in the child only.
//!
//! Must not know: patients of the clinic. Everything here is a claim of the file: it is compared and shown, never
//! believed. Sizes are checked by the header, before the pixels are read.

mod jpeg2000;

use std::fmt;
use std::io::Cursor;

use dicom_dictionary_std::{tags, uids};
use dicom_object::{DefaultDicomObject, OpenFileOptions, ReadError, Tag};
use dicom_pixeldata::{
    ConvertOptions, DecodedPixelData, PhotometricInterpretation, PixelDecoder, PixelRepresentation,
};
use image::{DynamicImage, ImageBuffer};
use serde::{Deserialize, Serialize};

use crate::decode::{Seen, check_size, decode_jpeg, refused_if_it_panics};
use crate::frame::Note;

/// What the header of a DICOM file says. Each text is at most [`TEXT_CHARS_MAX`] long.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DicomHeader {
    /// The code of DICOM: IO, PX, DX and so on.
    pub modality: Option<String>,
    /// As DICOM writes it: `family^given^middle`, in up to three scripts parted by `=`.
    pub patient_name: Option<String>,
    pub patient_id: Option<String>,
    /// ISO 8601.
    pub birth_date: Option<String>,
    /// ISO 8601, the device's local time, without a zone.
    pub taken_at: Option<String>,
    /// Nanometres from one pixel to the next, where it is the same both ways.
    pub spacing_nm: Option<u32>,
}

/// Whose it is stays out of logs.
impl fmt::Debug for DicomHeader {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("DicomHeader").field("modality", &self.modality).finish_non_exhaustive()
    }
}

/// A person's name has 64 characters in each of three scripts.
const TEXT_CHARS_MAX: usize = 200;

/// Radiographs, photographs and captured screens. The rest (volumes, reports, waveforms) is kept and handed on.
const SHOWN_MODALITIES: [&str; 7] = ["IO", "PX", "DX", "CR", "XC", "ES", "SC"];

pub(crate) fn header(bytes: &[u8]) -> Result<DicomHeader, Note> {
    refused_if_it_panics(|| Ok(said(&read(bytes, Until::Pixels)?)))
}

/// The first frame, as the file asks to be shown: its window, or else from its darkest to its brightest.
pub(crate) fn decode(bytes: &[u8], seen: &mut Seen) -> Result<DynamicImage, Note> {
    let whole = whole(bytes, seen)?;
    let image = match whole.meta().transfer_syntax() {
        // Ours tells a file that ends too early from a dark one, and needs no thread, which the child may not start.
        uids::JPEG_BASELINE8_BIT => first_jpeg(&whole)?,
        _ => {
            let options = ConvertOptions::new().force_8bit();
            let pixels = first_frame(&whole)?;
            pixels.to_dynamic_image_with_options(0, &options).map_err(|_| Note::NotDecodable)?
        }
    };
    as_said(image, seen)
}

/// The first frame with all the samples it has, and the window that the file asks for.
pub(crate) fn decode_samples(bytes: &[u8], seen: &mut Seen) -> Result<(DynamicImage, Option<Window>), Note> {
    let whole = whole(bytes, seen)?;
    if whole.meta().transfer_syntax() == uids::JPEG_BASELINE8_BIT {
        return Ok((as_said(first_jpeg(&whole)?, seen)?, None));
    }
    let pixels = first_frame(&whole)?;
    if pixels.samples_per_pixel() != 1 {
        let image = pixels.to_dynamic_image_with_options(0, &ConvertOptions::new());
        return Ok((as_said(image.map_err(|_| Note::NotDecodable)?, seen)?, None));
    }
    let (samples, window) = grey(&pixels)?;
    let image = ImageBuffer::from_raw(pixels.columns(), pixels.rows(), samples).ok_or(Note::NotDecodable)?;
    Ok((as_said(DynamicImage::ImageLuma16(image), seen)?, window))
}

/// Checked by the header before the pixels are read.
fn whole(bytes: &[u8], seen: &mut Seen) -> Result<DefaultDicomObject, Note> {
    let header = read(bytes, Until::Pixels)?;
    let said = said(&header);
    let is_shown = said.modality.as_deref().is_some_and(|code| SHOWN_MODALITIES.contains(&code));
    seen.dicom = Some(said);
    let size = |tag| number(&header, tag).ok_or(Note::NotDecodable);
    let (width, height) = (size(tags::COLUMNS)?, size(tags::ROWS)?);
    (seen.width, seen.height) = (Some(width), Some(height));
    let sample_bytes = number(&header, tags::BITS_ALLOCATED).unwrap_or(8).div_ceil(8);
    let samples = number(&header, tags::SAMPLES_PER_PIXEL).unwrap_or(1);
    let pixel_bytes = u64::from(samples) * u64::from(sample_bytes);
    check_size(width, height, u64::from(width) * u64::from(height) * pixel_bytes)?;
    if !is_shown {
        return Err(Note::NotDecodable);
    }
    let whole = read(bytes, Until::End)?;
    if jpeg2000::is_packed(&whole) { jpeg2000::unpacked(whole) } else { Ok(whole) }
}

fn as_said(image: DynamicImage, seen: &Seen) -> Result<DynamicImage, Note> {
    let said = (seen.width, seen.height);
    if (Some(image.width()), Some(image.height())) == said { Ok(image) } else { Err(Note::NotDecodable) }
}

#[derive(Clone, Copy)]
enum Until {
    Pixels,
    End,
}

fn read(bytes: &[u8], until: Until) -> Result<DefaultDicomObject, Note> {
    let options = OpenFileOptions::new();
    let options = match until {
        Until::Pixels => options.read_until(tags::PIXEL_DATA),
        Until::End => options,
    };
    options.from_reader(Cursor::new(bytes)).map_err(|error| note_of(&error))
}

fn note_of(error: &ReadError) -> Note {
    if crate::decode::is_early_end(error) { Note::Truncated } else { Note::NotDecodable }
}

fn said(header: &DefaultDicomObject) -> DicomHeader {
    let taken_at = [
        (tags::ACQUISITION_DATE, tags::ACQUISITION_TIME),
        (tags::CONTENT_DATE, tags::CONTENT_TIME),
        (tags::STUDY_DATE, tags::STUDY_TIME),
    ];
    DicomHeader {
        modality: text(header, tags::MODALITY),
        patient_name: text(header, tags::PATIENT_NAME),
        patient_id: text(header, tags::PATIENT_ID),
        birth_date: text(header, tags::PATIENT_BIRTH_DATE).and_then(|date| iso_date(&date)),
        taken_at: taken_at.into_iter().find_map(|(date, time)| {
            let date = iso_date(&text(header, date)?)?;
            Some(format!("{date}T{}", iso_time(&text(header, time)?)?))
        }),
        spacing_nm: [tags::PIXEL_SPACING, tags::IMAGER_PIXEL_SPACING, tags::NOMINAL_SCANNED_PIXEL_SPACING]
            .into_iter()
            .find_map(|tag| header.get(tag)?.to_multi_float64().ok())
            .and_then(|millimetres| spacing_nm(&millimetres)),
    }
}

fn text(header: &DefaultDicomObject, tag: Tag) -> Option<String> {
    let value = header.get(tag)?.to_str().ok()?;
    let value: String = value.chars().filter(|c| !c.is_control()).take(TEXT_CHARS_MAX).collect();
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

fn number(header: &DefaultDicomObject, tag: Tag) -> Option<u32> {
    header.get(tag)?.to_int().ok()
}

/// A ruler that measured otherwise across than along would mislead: then there is none.
fn spacing_nm(millimetres: &[f64]) -> Option<u32> {
    let [along, across] = *millimetres else { return None };
    let is_square = (along - across).abs() <= SPACING_DIFFERENCE_MAX * along;
    let nanometres = (across * 1e6).round();
    (is_square && (1.0..=SPACING_NM_MAX).contains(&nanometres)).then_some(nanometres as u32)
}

/// One part in a hundred: what rounding makes of it.
const SPACING_DIFFERENCE_MAX: f64 = 0.01;
/// A centimetre, as the schema has it.
const SPACING_NM_MAX: f64 = 1e7;

/// `19790228`; old devices wrote `1979.02.28`.
fn iso_date(date: &str) -> Option<String> {
    let digits: String = date.chars().filter(|c| *c != '.').collect();
    let [year, month, day] = parts(&digits, [4, 2, 2])?;
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// `101530.250`, or less of it.
fn iso_time(time: &str) -> Option<String> {
    let [hour, minute, second] = parts(&format!("{:0<6}", time.split('.').next()?), [2, 2, 2])?;
    // A leap second is written as the one before it.
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}:{:02}", second.min(59)))
}

fn parts(digits: &str, lengths: [usize; 3]) -> Option<[u32; 3]> {
    let mut at = 0;
    let parts = lengths.map(|length| {
        let part = digits.get(at..at + length).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
        at += length;
        part.and_then(|part| part.parse().ok())
    });
    let [Some(first), Some(second), Some(third)] = parts else { return None };
    (digits.len() == at).then_some([first, second, third])
}

fn first_frame(whole: &DefaultDicomObject) -> Result<DecodedPixelData<'_>, Note> {
    whole.decode_pixel_data_frame(0).map_err(|_| Note::NotDecodable)
}

/// The darkest and the brightest sample to be shown.
pub(crate) type Window = (u32, u32);

/// Bright is bright: a file that means it the other way is turned over. Samples below nought are lifted.
fn grey(pixels: &DecodedPixelData<'_>) -> Result<(Vec<u16>, Option<Window>), Note> {
    let stored_max = (1_i32 << pixels.bits_stored().clamp(1, 16)) - 1;
    let is_signed = pixels.pixel_representation() == PixelRepresentation::Signed;
    let lift = if is_signed { (stored_max + 1) / 2 } else { 0 };
    let is_inverted = *pixels.photometric_interpretation() == PhotometricInterpretation::Monochrome1;
    let upright = |sample: i32| {
        let lifted = (sample + lift).clamp(0, stored_max);
        if is_inverted { stored_max - lifted } else { lifted }
    };
    let bytes = pixels.frame_data(0).map_err(|_| Note::NotDecodable)?;
    let sample = |raw: u16, signed: i32| upright(if is_signed { signed } else { i32::from(raw) }) as u16;
    let samples = match pixels.bits_allocated() {
        8 => bytes.iter().map(|&byte| sample(byte.into(), i32::from(byte.cast_signed()))).collect(),
        16 => bytes
            .chunks_exact(2)
            .map(|pair| u16::from_ne_bytes([pair[0], pair[1]]))
            .map(|raw| sample(raw, i32::from(raw.cast_signed())))
            .collect(),
        _ => return Err(Note::NotDecodable),
    };
    let window = asked_window(pixels).map(|(low, high)| {
        let (low, high) = (upright(low) as u32, upright(high) as u32);
        (low.min(high), low.max(high))
    });
    Ok((samples, window.filter(|(low, high)| low < high)))
}

/// In stored values.
fn asked_window(pixels: &DecodedPixelData<'_>) -> Option<(i32, i32)> {
    let window = pixels.window().ok()??.first()?;
    let rescale = pixels.rescale().ok()?.first()?;
    if window.width.is_nan() || window.width <= 1.0 || rescale.slope == 0.0 {
        return None;
    }
    let stored = |value: f64| ((value - rescale.intercept) / rescale.slope).round() as i32;
    let half = (window.width - 1.0) / 2.0;
    Some((stored(window.center - 0.5 - half), stored(window.center - 0.5 + half)))
}

/// One frame may lie in several fragments; of several frames, each begins one.
fn first_frame_bytes(whole: &DefaultDicomObject) -> Result<Vec<u8>, Note> {
    let pixels = whole.get(tags::PIXEL_DATA).ok_or(Note::Truncated)?;
    let fragments = pixels.value().fragments().ok_or(Note::NotDecodable)?;
    let is_alone = number(whole, tags::NUMBER_OF_FRAMES).is_none_or(|frames| frames <= 1);
    let count = if is_alone { fragments.len() } else { 1 };
    Ok(fragments[..count.min(fragments.len())].concat())
}

fn first_jpeg(whole: &DefaultDicomObject) -> Result<DynamicImage, Note> {
    let mut image = decode_jpeg(&first_frame_bytes(whole)?)?;
    if text(whole, tags::PHOTOMETRIC_INTERPRETATION).as_deref() == Some("MONOCHROME1") {
        image.invert();
    }
    Ok(image)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_read_or_left_out() {
        assert_eq!(iso_date("19790228").as_deref(), Some("1979-02-28"));
        assert_eq!(iso_date("1979.02.28").as_deref(), Some("1979-02-28"));
        assert_eq!((iso_date("1979"), iso_date("19791328"), iso_date("\u{661}9790228")), (None, None, None));
        assert_eq!(iso_time("101530.250").as_deref(), Some("10:15:30"));
        assert_eq!(iso_time("10").as_deref(), Some("10:00:00"));
        assert_eq!(iso_time("235960").as_deref(), Some("23:59:59"));
        assert_eq!((iso_time("25"), iso_time("noon")), (None, None));
    }

    #[test]
    fn a_spacing_is_believed_where_it_is_the_same_both_ways() {
        assert_eq!(spacing_nm(&[0.02, 0.02]), Some(20_000));
        assert_eq!(spacing_nm(&[0.1, 0.1004]), Some(100_400));
        assert_eq!((spacing_nm(&[0.02, 0.04]), spacing_nm(&[0.02]), spacing_nm(&[])), (None, None, None));
        assert_eq!(
            (spacing_nm(&[0.0, 0.0]), spacing_nm(&[f64::NAN, 1.0]), spacing_nm(&[99.0, 99.0])),
            (None, None, None)
        );
    }

    #[test]
    fn whose_it_is_stays_out_of_logs() {
        let header =
            DicomHeader { patient_name: Some("Papadaki^Maria".to_owned()), ..DicomHeader::default() };
        assert!(!format!("{header:?}").contains("Papadaki"));
    }
}
