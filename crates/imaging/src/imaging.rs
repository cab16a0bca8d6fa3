//! The parent's side: start a child, feed it, read its answer, end it in any case.
//!
//! Must not know: decoders. It believes nothing the child says beyond a bounded picture of a known kind.
//! Everything here blocks, so it is called off the async threads.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crate::child::CHILD_ARGUMENT;
use crate::dicom::DicomHeader;
use crate::frame::{Answer, Note, Request, read_header, write_header};
use crate::pixels::{PIXELS_BYTES_MAX, Pixels};
use crate::sniff::{Decoder, Kind, START_BYTES, sniff};
use crate::{INPUT_BYTES_MAX, SIDE_PIXELS_MAX, THUMBNAIL_BYTES_MAX, VIEW_BYTES_MAX};

/// A large photo takes half a second on a slow computer.
const TIME_MAX: Duration = Duration::from_secs(10);
/// What stands before the pixels: a few kilobytes, and now and then a small preview.
const DICOM_HEADER_BYTES_MAX: u64 = 1024 * 1024;
/// How much goes into the pipe at once.
const FEED_BYTES: usize = 64 * 1024;

#[derive(Debug, thiserror::Error)]
pub enum ImagingError {
    #[error("reading the picture: {0}")]
    Source(#[source] io::Error),
    #[error("starting the decoder: {0}")]
    Start(#[source] io::Error),
    /// Only from [`Imaging::view`]. No note: it is no picture, or one of a kind that is only kept.
    #[error("this file has no preview")]
    NoPreview(Option<Note>),
}

/// What a file is. Nothing in it makes a file unworthy of being kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// By content, never by name.
    pub mime: &'static str,
    /// Of the picture standing upright, when its header could be read.
    pub width: Option<u32>,
    pub height: Option<u32>,
    /// What a DICOM file says of itself.
    pub dicom: Option<DicomHeader>,
    /// A JPEG without the original's metadata (place, camera, names).
    pub thumbnail: Option<Vec<u8>>,
    /// Why a picture has no thumbnail.
    pub note: Option<Note>,
}

/// A JPEG or PNG for the window, upright, eight bits, without the original's metadata.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub mime: &'static str,
    pub bytes: Vec<u8>,
}

/// Starts `program` with [`CHILD_ARGUMENT`], once per call.
#[derive(Debug, Clone)]
pub struct Imaging {
    program: PathBuf,
    time_max: Duration,
}

impl Imaging {
    pub fn new(program: PathBuf) -> Self {
        Self { program, time_max: TIME_MAX }
    }

    /// This very program, also after an update put another one in its place.
    pub fn of_this_program() -> io::Result<Self> {
        let link = PathBuf::from("/proc/self/exe");
        if link.exists() { Ok(Self::new(link)) } else { std::env::current_exe().map(Self::new) }
    }

    pub fn with_time_max(self, time_max: Duration) -> Self {
        Self { time_max, ..self }
    }

    /// What a file is, and its thumbnail if it is a picture. Reads no more than needed.
    pub fn inspect(&self, bytes: impl Read) -> Result<Inspection, ImagingError> {
        let (kind, bytes) = sniffed(bytes)?;
        if kind.decoder.is_none() {
            return Ok(Inspection {
                mime: kind.mime,
                width: None,
                height: None,
                dicom: None,
                thumbnail: None,
                note: None,
            });
        }
        let told = self.ask(Request::Inspect, bytes, THUMBNAIL_BYTES_MAX)?.believed(&["image/jpeg"]);
        let Told { answer, picture } = told;
        let thumbnail = picture.map(|picture| picture.bytes);
        Ok(Inspection {
            mime: kind.mime,
            width: answer.width,
            height: answer.height,
            dicom: answer.dicom,
            thumbnail,
            note: answer.note,
        })
    }

    /// What a DICOM file says of itself; nothing of any other file. Reads no more than its beginning.
    pub fn dicom_header(&self, bytes: impl Read) -> Result<Option<DicomHeader>, ImagingError> {
        let (kind, bytes) = sniffed(bytes)?;
        if kind.decoder != Some(Decoder::Dicom) {
            return Ok(None);
        }
        Ok(self.ask(Request::Header, bytes.take(DICOM_HEADER_BYTES_MAX), 0)?.answer.dicom)
    }

    /// A picture the window can show, at most `side_pixels_max` long.
    pub fn view(&self, bytes: impl Read, side_pixels_max: u32) -> Result<Picture, ImagingError> {
        let (kind, bytes) = sniffed(bytes)?;
        if kind.decoder.is_none() {
            return Err(ImagingError::NoPreview(None));
        }
        let told = self.ask(Request::View { side_pixels_max }, bytes, VIEW_BYTES_MAX)?;
        let Told { answer, picture } = told.believed(&["image/jpeg", "image/png"]);
        picture.ok_or(ImagingError::NoPreview(answer.note))
    }

    /// The samples of a picture, for the viewer: a header and then the rows, as `pixels.rs` writes them.
    pub fn pixels(&self, bytes: impl Read) -> Result<Vec<u8>, ImagingError> {
        let (kind, bytes) = sniffed(bytes)?;
        if kind.decoder.is_none() {
            return Err(ImagingError::NoPreview(None));
        }
        let Told { answer, picture } = self.ask(Request::Pixels, bytes, PIXELS_BYTES_MAX)?;
        let pixels = picture.map(|picture| picture.bytes).filter(|bytes| Pixels::are(bytes));
        pixels.ok_or(ImagingError::NoPreview(answer.note))
    }

    fn ask(&self, request: Request, bytes: impl Read, bytes_max: usize) -> Result<Told, ImagingError> {
        let mut child = self.start(&[], Stdio::piped()).map_err(ImagingError::Start)?;
        let pipes = (child.stdin.take(), child.stdout.take());
        let (done, finished) = channel::<()>();
        let time_max = self.time_max;
        let keeper = thread::Builder::new().name("imaging-keeper".to_owned());
        thread::scope(|scope| {
            let keeper = keeper.spawn_scoped(scope, move || keep(child, &finished, time_max));
            let keeper = keeper.map_err(ImagingError::Start)?;
            let told = talk(pipes, request, bytes, bytes_max);
            drop(done);
            match keeper.join() {
                Ok(Ending::TimedOut) => Ok(Told::only(Note::TimedOut)),
                _ => told,
            }
        })
    }

    #[expect(
        clippy::disallowed_methods,
        reason = "the one child there is: capped by itself and by our clock, spoken to through pipes only"
    )]
    pub(crate) fn start(&self, arguments: &[String], input: Stdio) -> io::Result<Child> {
        let mut command = Command::new(&self.program);
        command.arg(CHILD_ARGUMENT).args(arguments).env_clear().envs(kept_environment());
        command.stdin(input).stdout(Stdio::piped()).stderr(Stdio::null());
        without_console(&mut command);
        command.spawn()
    }
}

/// The child gets what finding its libraries takes, and none of our secrets.
fn kept_environment() -> impl Iterator<Item = (&'static str, OsString)> {
    let names = ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SystemRoot"];
    names.into_iter().filter_map(|name| Some((name, std::env::var_os(name)?)))
}

#[cfg(windows)]
fn without_console(command: &mut Command) {
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    std::os::windows::process::CommandExt::creation_flags(command, CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn without_console(_command: &mut Command) {}

pub(crate) enum Ending {
    Finished,
    TimedOut,
}

/// Ends the child once we are done with it or its time is over. Ending it is what frees a blocked [`talk`].
pub(crate) fn keep(mut child: Child, finished: &Receiver<()>, time_max: Duration) -> Ending {
    let timed_out = finished.recv_timeout(time_max) == Err(RecvTimeoutError::Timeout);
    // One that has ended already cannot be ended again; waiting leaves no zombie in either case.
    let _ = child.kill();
    let _ = child.wait();
    if timed_out { Ending::TimedOut } else { Ending::Finished }
}

/// What the child said, and the picture it gave.
struct Told {
    answer: Answer,
    picture: Option<Picture>,
}

impl Told {
    fn only(note: Note) -> Self {
        Self { answer: Answer { note: Some(note), ..Answer::default() }, picture: None }
    }

    /// A child taken over by the bytes it decodes can still only hand us a picture, of a kind we asked for.
    fn believed(self, mimes: &[&str]) -> Self {
        let Answer { width, height, note, .. } = &self.answer;
        let is_sane = match &self.picture {
            Some(picture) => {
                let fits = [width, height].into_iter().flatten().all(|side| *side <= SIDE_PIXELS_MAX);
                fits && note.is_none() && mimes.contains(&picture.mime)
            }
            // One that is too large is refused by its header, with the size it claims.
            None => note.is_some(),
        };
        if is_sane {
            return self;
        }
        Self::only(Note::Crashed)
    }
}

/// The child's failures are answers; only the source's are errors.
fn talk(
    (stdin, stdout): (Option<ChildStdin>, Option<ChildStdout>),
    request: Request,
    bytes: impl Read,
    bytes_max: usize,
) -> Result<Told, ImagingError> {
    let (Some(stdin), Some(stdout)) = (stdin, stdout) else {
        return Ok(Told::only(Note::Crashed));
    };
    match feed(stdin, request, bytes)? {
        Fed::All => Ok(listen(stdout, bytes_max).unwrap_or_else(|_| Told::only(Note::Crashed))),
        Fed::TooMuch => Ok(Told::only(Note::TooLarge)),
        Fed::Broken => Ok(Told::only(Note::Crashed)),
    }
}

enum Fed {
    All,
    TooMuch,
    Broken,
}

/// Closes the pipe when it returns: that is how the child knows it has everything.
fn feed(mut stdin: ChildStdin, request: Request, mut bytes: impl Read) -> Result<Fed, ImagingError> {
    if write_header(&mut stdin, &request).is_err() {
        return Ok(Fed::Broken);
    }
    let mut buffer = vec![0; FEED_BYTES];
    let mut fed_bytes = 0;
    loop {
        let count = read_some(&mut bytes, &mut buffer)?;
        if count == 0 {
            return Ok(Fed::All);
        }
        fed_bytes += count as u64;
        if fed_bytes > INPUT_BYTES_MAX {
            return Ok(Fed::TooMuch);
        }
        if stdin.write_all(&buffer[..count]).is_err() {
            return Ok(Fed::Broken);
        }
    }
}

fn listen(mut stdout: ChildStdout, bytes_max: usize) -> io::Result<Told> {
    let answer: Answer = read_header(&mut stdout)?;
    let length = usize::try_from(answer.picture_bytes).unwrap_or(usize::MAX);
    if length > bytes_max {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut bytes = vec![0; length];
    stdout.read_exact(&mut bytes)?;
    let picture = (length > 0).then(|| Picture { mime: sniff(&bytes).mime, bytes });
    Ok(Told { answer, picture })
}

/// The kind, and the bytes from their beginning again.
fn sniffed(mut bytes: impl Read) -> Result<(Kind, impl Read), ImagingError> {
    let mut start = Vec::with_capacity(START_BYTES);
    bytes.by_ref().take(START_BYTES as u64).read_to_end(&mut start).map_err(ImagingError::Source)?;
    Ok((sniff(&start), io::Cursor::new(start).chain(bytes)))
}

fn read_some(source: &mut impl Read, buffer: &mut [u8]) -> Result<usize, ImagingError> {
    loop {
        match source.read(buffer) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => return read.map_err(ImagingError::Source),
        }
    }
}
