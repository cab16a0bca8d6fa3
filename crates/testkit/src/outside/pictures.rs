//! Pictures to import: real PNGs and JPEGs of differing sizes, one file nothing can decode, and a repeated one.

use std::fmt::Write;
use std::path::{Path, PathBuf};

use image::{ImageFormat, Rgb, RgbImage};
use sha2::{Digest, Sha256};

/// A file on disk and what must come back of it.
pub struct Picture {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    pub sha256: String,
}

impl Picture {
    pub fn new(folder: &Path, name: &str, bytes: &[u8]) -> Picture {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("a picture's file");
        Picture { path, sha256: sha256(bytes), bytes: bytes.to_vec() }
    }
}

/// Twenty files, of which the last two are the same bytes under two names.
pub fn pictures(folder: &Path) -> Vec<Picture> {
    let mut pictures: Vec<Picture> = (0..17).map(|index| drawn(folder, index)).collect();
    pictures.push(Picture::new(folder, "not really.png", b"the sensor's log, misnamed\n"));
    let again = pictures[0].bytes.clone();
    pictures.push(Picture::new(folder, "same bytes 1.png", &again));
    pictures.push(Picture::new(folder, "same bytes 2.png", &again));
    pictures
}

fn drawn(folder: &Path, index: u32) -> Picture {
    let (format, extension) =
        if index.is_multiple_of(2) { (ImageFormat::Png, "png") } else { (ImageFormat::Jpeg, "jpg") };
    let (width, height) = (16 + index * 37, 12 + index * 23);
    let grain =
        |x: u32, y: u32| (x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503)).rotate_left(index) as u8;
    let picture = RgbImage::from_fn(width, height, |x, y| Rgb([grain(x, y), (x + index) as u8, y as u8]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).expect("a picture is drawn");
    Picture::new(folder, &format!("shot {index}.{extension}"), bytes.get_ref())
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        write!(hex, "{byte:02x}").expect("text grows");
        hex
    })
}
