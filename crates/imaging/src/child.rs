//! The child's whole life: caps, one request, one answer, exit.
//!
//! Must not know: files, the network, the parent beyond its pipes. It writes nothing it was given anywhere else.

use std::fs::File;
use std::io::{self, Read, Write};

use crate::archive::{self, ARCHIVE_ARGUMENT};
use crate::decode::{self, Seen};
use crate::frame::{Answer, Note, Request, read_header, write_header};
use crate::{INPUT_BYTES_MAX, caps, dicom};

/// A program whose first argument is this calls [`imaging_child_main`] before it does anything else.
pub const CHILD_ARGUMENT: &str = "imaging-child";

/// Never returns. A child that cannot confine itself decodes nothing.
pub fn imaging_child_main() -> ! {
    let mut arguments = std::env::args().skip(2);
    let served = match arguments.next() {
        Some(word) if word == ARCHIVE_ARGUMENT => archive_child(arguments.next()),
        _ => caps::confine().and_then(|()| serve(&mut io::stdin().lock(), &mut io::stdout().lock())),
    };
    std::process::exit(i32::from(served.is_err()))
}

/// Its input is the archive, which is read here and there.
fn archive_child(index: Option<String>) -> io::Result<()> {
    let archive = own_input()?;
    caps::confine()?;
    let index = index.map(|index| index.parse().map_err(io::Error::other)).transpose()?;
    archive::serve(archive, index, &mut io::stdout().lock())
}

#[cfg(unix)]
fn own_input() -> io::Result<File> {
    use std::os::fd::AsFd;
    Ok(File::from(io::stdin().as_fd().try_clone_to_owned()?))
}

#[cfg(windows)]
fn own_input() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    Ok(File::from(io::stdin().as_handle().try_clone_to_owned()?))
}

fn serve(reader: &mut impl Read, writer: &mut impl Write) -> io::Result<()> {
    let request: Request = read_header(reader)?;
    let mut bytes = Vec::new();
    reader.take(INPUT_BYTES_MAX + 1).read_to_end(&mut bytes)?;
    let seen = see(request, &bytes);
    let picture = seen.picture.unwrap_or_default();
    let picture_bytes = picture.len() as u64;
    let Seen { width, height, dicom, note, .. } = seen;
    write_header(writer, &Answer { width, height, dicom, note, picture_bytes })?;
    writer.write_all(&picture)?;
    writer.flush()
}

fn see(request: Request, bytes: &[u8]) -> Seen {
    if bytes.len() as u64 > INPUT_BYTES_MAX {
        return Seen { note: Some(Note::TooLarge), ..Seen::default() };
    }
    match request {
        Request::Header => Seen { dicom: dicom::header(bytes).ok(), ..Seen::default() },
        Request::Inspect => decode::inspect(bytes),
        Request::View { side_pixels_max } => decode::view(bytes, side_pixels_max),
        Request::Pixels => decode::pixels(bytes),
    }
}
