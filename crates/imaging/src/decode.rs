//! From bytes to a small upright picture in eight bits. Runs in the child only.
//!
//! Must not know: processes, pipes. Dimensions are checked before memory is asked for; what else goes wrong in a
//! decoder is the caps' matter.

use std::error::Error;
use std::io::{self, Cursor};
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::metadata::Orientation;
use image::{
    DynamicImage, GrayImage, ImageBuffer, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, Luma,
    RgbImage,
};

use crate::dicom::{self, DicomHeader};
use crate::frame::Note;
use crate::pixels::{PIXELS_SIDE_MAX, Pixels};
use crate::sniff::{Decoder, sniff};
use crate::{PIXELS_MAX, SIDE_PIXELS_MAX, THUMBNAIL_BYTES_MAX, THUMBNAIL_SIDE_PIXELS_MAX, VIEW_BYTES_MAX};

/// Leaves room within the child's memory for the file itself and for the resized picture.
const DECODED_BYTES_MAX: u64 = 384 * 1024 * 1024;
/// What the last step of shrinking may take on top.
const FILTER_BYTES_MAX: u64 = 96 * 1024 * 1024;
/// Tried in turn until the thumbnail is small enough.
const THUMBNAIL_QUALITIES: [u8; 4] = [82, 65, 45, 25];
const VIEW_QUALITY: u8 = 92;

/// What came out. Width and height are those of the whole picture, standing upright.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
    pub(crate) dicom: Option<DicomHeader>,
    pub(crate) picture: Option<Vec<u8>>,
    pub(crate) note: Option<Note>,
}

pub(crate) fn inspect(bytes: &[u8]) -> Seen {
    see(bytes, THUMBNAIL_SIDE_PIXELS_MAX, thumbnail)
}

pub(crate) fn view(bytes: &[u8], side_pixels_max: u32) -> Seen {
    see(bytes, side_pixels_max.clamp(1, SIDE_PIXELS_MAX), displayable)
}

fn see(bytes: &[u8], side_pixels_max: u32, encode: fn(&DynamicImage) -> Result<Vec<u8>, Note>) -> Seen {
    let mut seen = Seen::default();
    let picture = refused_if_it_panics(|| {
        let decoded = decode(bytes, &mut seen)?;
        let mut upright = eight_bits(shrink(decoded.image, side_pixels_max));
        upright.apply_orientation(decoded.orientation);
        encode(&upright)
    });
    match picture {
        Ok(picture) => seen.picture = Some(picture),
        Err(note) => seen.note = Some(note),
    }
    seen
}

/// A decoder of others' that panics has refused. What the header said until then stands: whose it is, how large.
pub(crate) fn refused_if_it_panics<T>(decode: impl FnOnce() -> Result<T, Note>) -> Result<T, Note> {
    catch_unwind(AssertUnwindSafe(decode)).unwrap_or(Err(Note::NotDecodable))
}

struct Decoded {
    image: DynamicImage,
    orientation: Orientation,
}

fn decode(bytes: &[u8], seen: &mut Seen) -> Result<Decoded, Note> {
    match sniff(bytes).decoder.ok_or(Note::NotDecodable)? {
        Decoder::Picture(format) => decode_picture(bytes, format, seen),
        Decoder::Dicom => {
            let image = dicom::decode(bytes, seen)?;
            Ok(Decoded { image, orientation: Orientation::NoTransforms })
        }
    }
}

/// All the samples there are, for the viewer: it windows them itself.
pub(crate) fn pixels(bytes: &[u8]) -> Seen {
    let mut seen = Seen::default();
    match refused_if_it_panics(|| samples(bytes, &mut seen)) {
        Ok(pixels) => seen.picture = Some(pixels.to_bytes()),
        Err(note) => seen.note = Some(note),
    }
    seen
}

fn samples(bytes: &[u8], seen: &mut Seen) -> Result<Pixels, Note> {
    let (decoded, window) = match sniff(bytes).decoder {
        Some(Decoder::Dicom) => {
            let (image, window) = dicom::decode_samples(bytes, seen)?;
            (Decoded { image, orientation: Orientation::NoTransforms }, window)
        }
        _ => (decode(bytes, seen)?, None),
    };
    let mut upright = shrink(decoded.image, PIXELS_SIDE_MAX);
    upright.apply_orientation(decoded.orientation);
    Ok(Pixels::of(upright, window))
}

/// Tells the size as soon as it is known: a picture that cannot be shown still has one.
fn decode_picture(bytes: &[u8], format: ImageFormat, seen: &mut Seen) -> Result<Decoded, Note> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|error| note_of(&error))?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = upright_size(decoder.dimensions(), orientation);
    (seen.width, seen.height) = (Some(width), Some(height));
    check_size(width, height, decoder.total_bytes())?;
    if format == ImageFormat::Jpeg && !is_jpeg_complete(bytes) {
        return Err(Note::Truncated);
    }
    let image = DynamicImage::from_decoder(decoder).map_err(|error| note_of(&error))?;
    Ok(Decoded { image, orientation })
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_PIXELS_MAX);
    limits.max_image_height = Some(SIDE_PIXELS_MAX);
    limits.max_alloc = Some(DECODED_BYTES_MAX);
    limits
}

pub(crate) fn check_size(width: u32, height: u32, decoded_bytes: u64) -> Result<(), Note> {
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > SIDE_PIXELS_MAX || pixels > PIXELS_MAX || decoded_bytes > DECODED_BYTES_MAX {
        return Err(Note::TooLarge);
    }
    if pixels == 0 {
        return Err(Note::NotDecodable);
    }
    Ok(())
}

/// One of the frames inside a DICOM file.
pub(crate) fn decode_jpeg(bytes: &[u8]) -> Result<DynamicImage, Note> {
    Ok(decode_picture(bytes, ImageFormat::Jpeg, &mut Seen::default())?.image)
}

/// The decoder fills what is missing with grey, which nobody should take for an X-ray. Inside a scan `FF` is
/// always escaped, so the mark of the end stands after the last begin of a scan, or it is not there.
fn is_jpeg_complete(bytes: &[u8]) -> bool {
    let last = |mark: [u8; 2]| bytes.windows(2).rposition(|window| window == mark);
    last([0xFF, 0xD9]) > last([0xFF, 0xDA])
}

fn note_of(error: &ImageError) -> Note {
    if matches!(error, ImageError::Limits(_)) {
        return Note::TooLarge;
    }
    if is_early_end(error) { Note::Truncated } else { Note::NotDecodable }
}

pub(crate) fn is_early_end(error: &(dyn Error + 'static)) -> bool {
    let io_error = match error.downcast_ref() {
        Some(ImageError::IoError(io_error)) => Some(io_error),
        _ => error.downcast_ref::<io::Error>(),
    };
    io_error.is_some_and(|error| error.kind() == io::ErrorKind::UnexpectedEof)
        || error.source().is_some_and(is_early_end)
}

fn upright_size((width, height): (u32, u32), orientation: Orientation) -> (u32, u32) {
    match orientation {
        Orientation::Rotate90
        | Orientation::Rotate270
        | Orientation::Rotate90FlipH
        | Orientation::Rotate270FlipH => (height, width),
        _ => (width, height),
    }
}

/// Never enlarges. Averaging blocks is quick and takes no memory, the last step is done well.
fn shrink(image: DynamicImage, side_pixels_max: u32) -> DynamicImage {
    let long_side = image.width().max(image.height());
    if long_side <= side_pixels_max {
        return image;
    }
    let (width, height) = scaled(&image, side_pixels_max);
    if long_side <= 2 * side_pixels_max {
        return shrink_well(&image, width, height);
    }
    let (double_width, double_height) = scaled(&image, 2 * side_pixels_max);
    shrink_well(&image.thumbnail_exact(double_width, double_height), width, height)
}

fn shrink_well(image: &DynamicImage, width: u32, height: u32) -> DynamicImage {
    // Between its two passes the filter holds four floats a pixel.
    if u64::from(image.width()) * u64::from(height) * 16 > FILTER_BYTES_MAX {
        return image.thumbnail_exact(width, height);
    }
    image.resize_exact(width, height, FilterType::Lanczos3)
}

fn scaled(image: &DynamicImage, side: u32) -> (u32, u32) {
    let long_side = u64::from(image.width().max(image.height()));
    let scale =
        |pixels: u32| ((u64::from(pixels) * u64::from(side) + long_side / 2) / long_side).max(1) as u32;
    (scale(image.width()), scale(image.height()))
}

/// Grey stays grey; what is transparent becomes white.
fn eight_bits(image: DynamicImage) -> DynamicImage {
    match image {
        DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => image,
        DynamicImage::ImageLuma16(image) => DynamicImage::ImageLuma8(windowed(&image)),
        image if image.color().has_alpha() => DynamicImage::ImageRgb8(on_white(image)),
        image => DynamicImage::ImageRgb8(image.to_rgb8()),
    }
}

/// A sensor fills 12 or 14 of the 16 bits: what it filled is spread from black to white.
fn windowed(image: &ImageBuffer<Luma<u16>, Vec<u16>>) -> GrayImage {
    let darkest = image.iter().min().copied().unwrap_or(0);
    let span = u32::from(image.iter().max().copied().unwrap_or(0) - darkest).max(1);
    let spread = |value: u16| ((u32::from(value - darkest) * 255 + span / 2) / span) as u8;
    GrayImage::from_fn(image.width(), image.height(), |x, y| Luma([spread(image.get_pixel(x, y).0[0])]))
}

pub(crate) fn on_white(image: DynamicImage) -> RgbImage {
    let image = image.into_rgba8();
    RgbImage::from_fn(image.width(), image.height(), |x, y| {
        let [red, green, blue, alpha] = image.get_pixel(x, y).0.map(u32::from);
        image::Rgb([red, green, blue].map(|value| ((value * alpha + 255 * (255 - alpha) + 127) / 255) as u8))
    })
}

fn thumbnail(image: &DynamicImage) -> Result<Vec<u8>, Note> {
    for quality in THUMBNAIL_QUALITIES {
        let bytes = jpeg(image, quality)?;
        if bytes.len() <= THUMBNAIL_BYTES_MAX {
            return Ok(bytes);
        }
    }
    Err(Note::TooLarge)
}

/// X-rays without loss, photos as photos.
fn displayable(image: &DynamicImage) -> Result<Vec<u8>, Note> {
    let bytes = match image {
        DynamicImage::ImageLuma8(_) => png(image)?,
        _ => jpeg(image, VIEW_QUALITY)?,
    };
    if bytes.len() > VIEW_BYTES_MAX {
        return Err(Note::TooLarge);
    }
    Ok(bytes)
}

fn jpeg(image: &DynamicImage, quality: u8) -> Result<Vec<u8>, Note> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(image).map_err(|_| Note::NotDecodable)?;
    Ok(bytes)
}

fn png(image: &DynamicImage) -> Result<Vec<u8>, Note> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, ImageFormat::Png).map_err(|_| Note::NotDecodable)?;
    Ok(bytes.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sixteen_bits_are_spread_from_darkest_to_brightest() {
        let image = ImageBuffer::from_raw(3, 1, vec![1000_u16, 2000, 3000]).unwrap();
        assert_eq!(windowed(&image).into_raw(), [0, 128, 255]);
        let flat = ImageBuffer::from_raw(2, 1, vec![7_u16, 7]).unwrap();
        assert_eq!(windowed(&flat).into_raw(), [0, 0]);
    }

    #[test]
    fn a_thin_picture_keeps_its_thin_side() {
        let thin = DynamicImage::new_luma8(20_000, 3);
        let small = shrink(thin, 320);
        assert_eq!((small.width(), small.height()), (320, 1));
    }

    #[test]
    fn the_noisiest_thumbnail_is_within_its_bound() {
        let mut state = 1_u32;
        let noise = RgbImage::from_fn(THUMBNAIL_SIDE_PIXELS_MAX, THUMBNAIL_SIDE_PIXELS_MAX, |_, _| {
            image::Rgb([0, 0, 0].map(|_: u8| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (state >> 24) as u8
            }))
        });
        assert!(thumbnail(&DynamicImage::ImageRgb8(noise)).unwrap().len() <= THUMBNAIL_BYTES_MAX);
    }

    #[test]
    fn the_transparent_is_white() {
        let image = DynamicImage::ImageRgba8(image::RgbaImage::from_pixel(1, 1, image::Rgba([0, 0, 0, 0])));
        assert_eq!(on_white(image).into_raw(), [255, 255, 255]);
    }
}
