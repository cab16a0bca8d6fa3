//! What the viewer gets: the samples of a picture, upright, and the window to begin with.
//!
//! 24 bytes of header, little endian: `CSPX`, width, height (32 bits each), channels (1 grey, 3 red green blue), bits of
//! a sample (8 or 16; 16 bits each), darkest and brightest sample to begin with (32 bits each). Then the rows.

use image::{DynamicImage, GrayImage, ImageBuffer, Luma, RgbImage};

use crate::decode::on_white;
use crate::dicom::Window;

/// A panoramic of the finest sensor has 6,000; what is longer is scaled down.
pub(crate) const PIXELS_SIDE_MAX: u32 = 8_192;
/// The largest there can be: 8,192 squared in 16 bits, or nearly so in colour.
pub(crate) const PIXELS_BYTES_MAX: usize = HEADER_BYTES + 3 * 8_192 * 8_192;

const MAGIC: &[u8; 4] = b"CSPX";
const HEADER_BYTES: usize = 24;

pub(crate) struct Pixels {
    samples: Samples,
    window: Window,
}

enum Samples {
    Grey8(GrayImage),
    Grey16(ImageBuffer<Luma<u16>, Vec<u16>>),
    Colour(RgbImage),
}

impl Pixels {
    /// Without a window of its own, sixteen bits are shown from their darkest to their brightest and eight as they are.
    pub(crate) fn of(upright: DynamicImage, window: Option<Window>) -> Self {
        let samples = match upright {
            DynamicImage::ImageLuma8(image) => Samples::Grey8(image),
            DynamicImage::ImageLuma16(image) => Samples::Grey16(image),
            image if image.color().has_alpha() => colour(on_white(image)),
            image => colour(image.into_rgb8()),
        };
        let window = window.unwrap_or_else(|| match &samples {
            Samples::Grey16(image) => {
                let darkest = image.iter().min().copied().unwrap_or(0).min(u16::MAX - 1);
                let brightest = image.iter().max().copied().unwrap_or(0).max(darkest + 1);
                (darkest.into(), brightest.into())
            }
            _ => (0, u8::MAX.into()),
        });
        Self { samples, window }
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let (width, height, channels, bits) = match &self.samples {
            Samples::Grey8(image) => (image.width(), image.height(), 1_u16, 8_u16),
            Samples::Grey16(image) => (image.width(), image.height(), 1, 16),
            Samples::Colour(image) => (image.width(), image.height(), 3, 8),
        };
        let mut bytes = Vec::with_capacity(HEADER_BYTES + body_bytes(width, height, channels, bits));
        bytes.extend_from_slice(MAGIC);
        [width, height].iter().for_each(|side| bytes.extend_from_slice(&side.to_le_bytes()));
        [channels, bits].iter().for_each(|count| bytes.extend_from_slice(&count.to_le_bytes()));
        [self.window.0, self.window.1]
            .iter()
            .for_each(|sample| bytes.extend_from_slice(&sample.to_le_bytes()));
        match &self.samples {
            Samples::Grey8(image) => bytes.extend_from_slice(image),
            Samples::Colour(image) => bytes.extend_from_slice(image),
            Samples::Grey16(image) => {
                image.iter().for_each(|sample| bytes.extend_from_slice(&sample.to_le_bytes()));
            }
        }
        bytes
    }

    /// Does what a child said fit its own header? Nothing else is handed to the window.
    pub(crate) fn are(bytes: &[u8]) -> bool {
        Self::parts(bytes).is_some()
    }

    /// Header and rows, if they fit each other.
    pub(crate) fn parts(bytes: &[u8]) -> Option<(Header, &[u8])> {
        let (header, body) = bytes.split_at_checked(HEADER_BYTES)?;
        let wide =
            |at: usize| u32::from_le_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
        let short = |at: usize| u16::from_le_bytes([header[at], header[at + 1]]);
        let (width, height, channels, bits) = (wide(4), wide(8), short(12), short(14));
        let fits = header.starts_with(MAGIC)
            && width.min(height) > 0
            && width.max(height) <= PIXELS_SIDE_MAX
            && matches!((channels, bits), (1, 8 | 16) | (3, 8))
            && body.len() == body_bytes(width, height, channels, bits);
        fits.then_some((Header { width, height, channels, bits, low: wide(16), high: wide(20) }, body))
    }
}

pub(crate) struct Header {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) channels: u16,
    pub(crate) bits: u16,
    pub(crate) low: u32,
    pub(crate) high: u32,
}

fn body_bytes(width: u32, height: u32, channels: u16, bits: u16) -> usize {
    width as usize * height as usize * usize::from(channels) * usize::from(bits / 8)
}

/// Many an X-ray is exported in colours that are all grey.
fn colour(image: RgbImage) -> Samples {
    if image.pixels().all(|pixel| pixel.0[0] == pixel.0[1] && pixel.0[1] == pixel.0[2]) {
        return Samples::Grey8(DynamicImage::ImageRgb8(image).into_luma8());
    }
    Samples::Colour(image)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_fits_its_header_and_nothing_else_does() {
        let grey = ImageBuffer::from_raw(2, 1, vec![300_u16, 4_000]).unwrap();
        let bytes = Pixels::of(DynamicImage::ImageLuma16(grey), None).to_bytes();
        assert_eq!(bytes.len(), HEADER_BYTES + 4);
        assert_eq!(bytes[16..24], [44, 1, 0, 0, 160, 15, 0, 0]);
        assert!(Pixels::are(&bytes));
        assert!(!Pixels::are(&bytes[..bytes.len() - 1]) && !Pixels::are(b"CSPX") && !Pixels::are(&[0; 64]));
    }

    #[test]
    fn a_grey_picture_in_colours_is_grey() {
        let grey = RgbImage::from_pixel(1, 1, image::Rgb([7, 7, 7]));
        assert!(matches!(Pixels::of(DynamicImage::ImageRgb8(grey), None).samples, Samples::Grey8(_)));
        let red = RgbImage::from_pixel(1, 1, image::Rgb([9, 7, 7]));
        assert!(matches!(Pixels::of(DynamicImage::ImageRgb8(red), None).samples, Samples::Colour(_)));
    }

    #[test]
    fn a_flat_picture_still_has_a_window() {
        let flat = ImageBuffer::from_raw(1, 1, vec![u16::MAX]).unwrap();
        let window = Pixels::of(DynamicImage::ImageLuma16(flat), None).window;
        assert!(window.0 < window.1);
    }
}
