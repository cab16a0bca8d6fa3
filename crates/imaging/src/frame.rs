//! What parent and child say to each other: one length-prefixed JSON header each way, then bytes.
//!
//! Must not know: processes, pictures. Neither side trusts the lengths the other one names.

use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::dicom::DicomHeader;

/// A header names a task, a few numbers, or the five short texts of a DICOM file.
const HEADER_BYTES_MAX: u32 = 16 * 1024;

/// The file's bytes follow, up to the end of the stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "task", rename_all = "snake_case")]
pub(crate) enum Request {
    /// What a DICOM file says, without its pixels: its beginning is enough.
    Header,
    Inspect,
    View {
        side_pixels_max: u32,
    },
    /// The samples themselves.
    Pixels,
}

/// `picture_bytes` bytes of a picture follow.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Answer {
    pub(crate) width: Option<u32>,
    pub(crate) height: Option<u32>,
    pub(crate) dicom: Option<DicomHeader>,
    pub(crate) note: Option<Note>,
    pub(crate) picture_bytes: u64,
}

/// Why a file that looks like a picture has no preview. It is kept all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// It ends too early: perhaps it was copied while it was still being written.
    Truncated,
    NotDecodable,
    /// More pixels or bytes than are decoded.
    TooLarge,
    TimedOut,
    /// The decoder died of it, or of its memory cap.
    Crashed,
}

impl Note {
    pub fn code(self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::NotDecodable => "not_decodable",
            Self::TooLarge => "too_large",
            Self::TimedOut => "timed_out",
            Self::Crashed => "crashed",
        }
    }
}

pub(crate) fn write_header(writer: &mut impl Write, header: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_vec(header)?;
    let length = u32::try_from(json.len()).map_err(io::Error::other)?;
    writer.write_all(&length.to_be_bytes())?;
    writer.write_all(&json)
}

pub(crate) fn read_header<T: DeserializeOwned>(reader: &mut impl Read) -> io::Result<T> {
    let mut length = [0; 4];
    reader.read_exact(&mut length)?;
    let length = u32::from_be_bytes(length);
    if length > HEADER_BYTES_MAX {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut json = vec![0; length as usize];
    reader.read_exact(&mut json)?;
    Ok(serde_json::from_slice(&json)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_comes_back() {
        let request = Request::View { side_pixels_max: 2000 };
        let mut bytes = Vec::new();
        write_header(&mut bytes, &request).unwrap();
        assert_eq!(read_header::<Request>(&mut bytes.as_slice()).unwrap(), request);
    }

    #[test]
    fn a_header_that_cannot_be_one_is_refused_before_it_is_read() {
        assert!(read_header::<Answer>(&mut b"\xFF\xFF\xFF\xFF".as_slice()).is_err());
        assert!(read_header::<Answer>(&mut b"\0\0\0\x02[]".as_slice()).is_err());
        assert!(read_header::<Answer>(&mut b"\0\0".as_slice()).is_err());
    }

    #[test]
    fn a_notes_code_is_what_travels() {
        for note in [Note::Truncated, Note::NotDecodable, Note::TooLarge, Note::TimedOut, Note::Crashed] {
            assert_eq!(serde_json::to_value(note).unwrap(), note.code());
        }
    }
}
