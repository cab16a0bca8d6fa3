//! What is in a zip, and the bytes of one entry of it: unpacked by a child, straight into whoever reads them.
//!
//! The child gets the archive itself as its input, since a zip is read from its end. What it says comes in pieces, each
//! with its length before it, and a last word that it was all: an archive that is cut or damaged never looks whole.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::process::{ChildStdout, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::thread;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use zip::ZipArchive;

use crate::imaging::{Imaging, ImagingError, keep};

/// The second argument of a child that opens an archive; the third is the number of an entry, or nothing for the list.
pub(crate) const ARCHIVE_ARGUMENT: &str = "archive";

/// A medium from another clinic: some hundred images.
pub const ENTRIES_MAX: usize = 2_000;
/// The list of as many entries with the longest names there can be.
const LIST_BYTES_MAX: usize = 4 * 1024 * 1024;
const NAME_CHARS_MAX: usize = 300;
const PIECE_BYTES: usize = 64 * 1024;
/// Stands where a length would: everything was said.
const ALL_SAID: u32 = u32::MAX;
/// Two gibibytes on a slow computer. Its processor time is capped apart from that.
const TIME_MAX: Duration = Duration::from_secs(120);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArchiveEntry {
    pub index: usize,
    /// Without the folders it lies in: a name, never a way.
    pub name: String,
    /// What the archive claims.
    pub bytes: u64,
}

impl Imaging {
    /// The files in an archive: no folders, no links, none that a system hides. More than [`ENTRIES_MAX`] of them are
    /// too many, and not all are listed.
    pub fn archive_entries(&self, archive: File) -> Result<Vec<ArchiveEntry>, ImagingError> {
        let mut json = Vec::new();
        let reader = self.archive_child(archive, None)?;
        reader.take(LIST_BYTES_MAX as u64).read_to_end(&mut json).map_err(ImagingError::Source)?;
        let entries: Vec<ArchiveEntry> = serde_json::from_slice(&json).map_err(|_| damaged())?;
        Ok(entries)
    }

    /// One entry's bytes. An error while reading: it is damaged, encrypted, or packed in a way that is not known.
    pub fn archive_entry(&self, archive: File, index: usize) -> Result<ArchiveReader, ImagingError> {
        self.archive_child(archive, Some(index))
    }

    fn archive_child(&self, archive: File, index: Option<usize>) -> Result<ArchiveReader, ImagingError> {
        let mut arguments = vec![ARCHIVE_ARGUMENT.to_owned()];
        arguments.extend(index.map(|index| index.to_string()));
        let mut child = self.start(&arguments, Stdio::from(archive)).map_err(ImagingError::Start)?;
        let pieces = child.stdout.take();
        let (done, finished) = channel();
        let keeper = thread::Builder::new().name("archive-keeper".to_owned());
        keeper.spawn(move || keep(child, &finished, TIME_MAX)).map_err(ImagingError::Start)?;
        Ok(ArchiveReader { pieces, left: 0, _done: done })
    }
}

fn damaged() -> ImagingError {
    ImagingError::Source(io::ErrorKind::InvalidData.into())
}

/// Dropping it ends the child.
pub struct ArchiveReader {
    /// `None`: all was read.
    pieces: Option<ChildStdout>,
    left: usize,
    _done: Sender<()>,
}

impl Read for ArchiveReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(pieces) = &mut self.pieces else { return Ok(0) };
        if self.left == 0 {
            let mut length = [0; 4];
            // A child that ends without its last word has not said all.
            pieces.read_exact(&mut length).map_err(|_| io::ErrorKind::InvalidData)?;
            match u32::from_be_bytes(length) {
                ALL_SAID => {
                    self.pieces = None;
                    return Ok(0);
                }
                length if length as usize <= PIECE_BYTES => self.left = length as usize,
                _ => return Err(io::ErrorKind::InvalidData.into()),
            }
        }
        let wanted = buffer.len().min(self.left);
        let count = pieces.read(&mut buffer[..wanted])?;
        if count == 0 && wanted > 0 {
            return Err(io::ErrorKind::InvalidData.into());
        }
        self.left -= count;
        Ok(count)
    }
}

/// The child's side.
pub(crate) fn serve(
    archive: impl Read + Seek,
    index: Option<usize>,
    writer: &mut impl Write,
) -> io::Result<()> {
    let mut archive = ZipArchive::new(archive).map_err(io::Error::other)?;
    match index {
        Some(index) => say(archive.by_index(index).map_err(io::Error::other)?, writer),
        None => say(serde_json::to_vec(&entries(&mut archive))?.as_slice(), writer),
    }
}

fn say(mut source: impl Read, writer: &mut impl Write) -> io::Result<()> {
    let mut buffer = vec![0; PIECE_BYTES];
    loop {
        let count = source.read(&mut buffer)?;
        if count == 0 {
            writer.write_all(&ALL_SAID.to_be_bytes())?;
            return writer.flush();
        }
        writer.write_all(&(count as u32).to_be_bytes())?;
        writer.write_all(&buffer[..count])?;
    }
}

/// One more than are taken, so that whoever asked sees that there are too many.
fn entries(archive: &mut ZipArchive<impl Read + Seek>) -> Vec<ArchiveEntry> {
    let mut entries = Vec::new();
    for index in 0..archive.len() {
        let Ok(entry) = archive.by_index_raw(index) else { continue };
        if !entry.is_file() {
            continue;
        }
        let name = entry.name().map_or_else(|_| String::new(), Cow::into_owned);
        if let Some(mut name) = own_name(&name) {
            // What has no name, or none that is text in any of a zip's ways, still has a number.
            if name.is_empty() {
                name = index.to_string();
            }
            entries.push(ArchiveEntry { index, name, bytes: entry.size() });
        }
        if entries.len() > ENTRIES_MAX {
            break;
        }
    }
    entries
}

/// `None`: hidden, or put there by a system for itself.
fn own_name(path: &str) -> Option<String> {
    let path: String = path.chars().filter(|c| !c.is_control()).collect();
    let parts: Vec<&str> = path.split(['/', '\\']).filter(|part| !part.is_empty()).collect();
    let is_hidden = parts
        .iter()
        .any(|part| part.starts_with('.') && *part != "." && *part != ".." || *part == "__MACOSX");
    let name = parts.last().copied().unwrap_or_default();
    (!is_hidden && name != "." && name != "..").then(|| name.chars().take(NAME_CHARS_MAX).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_way() {
        assert_eq!(own_name("../../etc/passwd").as_deref(), Some("passwd"));
        assert_eq!(own_name(r"C:\xrays\a.png").as_deref(), Some("a.png"));
        assert_eq!(own_name("DICOM/IM0001").as_deref(), Some("IM0001"));
        assert_eq!((own_name(".."), own_name("__MACOSX/a.png"), own_name("a/.DS_Store")), (None, None, None));
        // What shows nothing hides nothing.
        assert_eq!((own_name(".\u{1}./x").as_deref(), own_name(".\u{7}.")), (Some("x"), None));
        assert_eq!(own_name("\u{1}").as_deref(), Some(""));
    }
}
