//! The format of encrypted files: whatever was done to one, what is read is what was written, or it is called damaged.

use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom, Write};
use std::sync::OnceLock;

use chairside_model::Randomness;
use chairside_model::env::fixed::FixedEnv;
use chairside_store::blob_file::{BlobFileError, BlobReader, BlobWriter, CHUNK_BYTES};
use chairside_store::keys::{BlobRoot, DataKey};
use sha2::{Digest, Sha256};

/// One on each side of every boundary that matters.
const LENGTHS: [usize; 8] =
    [0, 1, 100, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 2 * CHUNK_BYTES + 100];
/// More than this is not done to one file.
const EDITS_MAX: usize = 16;
/// A longer file says nothing new.
const FILE_BYTES_MAX: usize = 4 * CHUNK_BYTES;

/// Magic, size of a chunk, salt.
const HEADER_BYTES: usize = 44;

struct Original {
    content: Vec<u8>,
    sha256: [u8; 32],
    file: Vec<u8>,
}

/// The first byte chooses a file of ours or none; what follows is done to it, or stands for a whole file.
pub fn chunk_format(input: &[u8]) {
    let Some((choice, rest)) = input.split_first() else { return };
    let originals = originals();
    match originals.get(usize::from(*choice)) {
        Some(original) => {
            let mut words = Words(rest);
            let file = edited(&original.file, originals, &mut words);
            check_reading(original, &file, &mut words);
            check_resuming(original, &file);
        }
        // Nobody without the key makes a file that opens.
        None => {
            let opened = BlobReader::open(Cursor::new(rest), &root(), &[0; 32]);
            assert!(matches!(opened, Err(BlobFileError::Damaged)), "a stranger's file opens");
            if let Ok(writer) = BlobWriter::resume(on_disk(rest), &root()) {
                assert_eq!(writer.bytes(), 0, "a stranger's chunk opens");
            }
        }
    }
}

fn root() -> BlobRoot {
    DataKey::fresh(&FixedEnv::new(0, 1)).blob_root()
}

fn originals() -> &'static [Original] {
    static ORIGINALS: OnceLock<Vec<Original>> = OnceLock::new();
    ORIGINALS
        .get_or_init(|| LENGTHS.iter().enumerate().map(|(seed, length)| original(seed, *length)).collect())
}

fn original(seed: usize, length: usize) -> Original {
    let env = FixedEnv::new(0, 2 + seed as u64);
    let mut content = vec![0; length];
    env.fill(&mut content);
    let mut writer = BlobWriter::new(Vec::new(), &root(), &env).expect("memory takes a header");
    writer.write_all(&content).expect("memory takes chunks");
    let written = writer.finish().expect("memory takes a footer");
    Original { sha256: Sha256::digest(&content).into(), file: written.inner, content }
}

/// The fuzzer's bytes, read as numbers for as long as there are any.
struct Words<'a>(&'a [u8]);

impl Words<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Below `end`; 0 if there is nothing below it.
    fn below(&mut self, end: usize) -> Option<usize> {
        let number = u32::from_be_bytes([0, self.byte()?, self.byte()?, self.byte()?]);
        Some((number as usize).checked_rem(end).unwrap_or(0))
    }
}

/// Flipped, cut, lengthened, a stretch taken out, doubled, or borrowed from another file.
fn edited(file: &[u8], originals: &[Original], words: &mut Words) -> Vec<u8> {
    let mut file = file.to_vec();
    for _ in 0..EDITS_MAX {
        if edit(&mut file, originals, words).is_none() {
            break;
        }
        file.truncate(FILE_BYTES_MAX);
    }
    file
}

fn edit(file: &mut Vec<u8>, originals: &[Original], words: &mut Words) -> Option<()> {
    match words.byte()? {
        0 => {
            let at = words.below(file.len())?;
            let bits = words.byte()?;
            if let Some(byte) = file.get_mut(at) {
                *byte ^= bits;
            }
        }
        1 => {
            let length = words.below(file.len())?;
            file.truncate(length);
        }
        2 => file.extend(std::iter::repeat_n(words.byte()?, words.below(CHUNK_BYTES)?)),
        3 => {
            let from = words.below(file.len())?;
            let count = words.below(file.len() - from)?;
            file.drain(from..from + count);
        }
        4 => {
            let from = words.below(file.len())?;
            let count = words.below(file.len() - from)?;
            let stretch = file[from..from + count].to_vec();
            let to = words.below(file.len())?;
            file.splice(to..to, stretch);
        }
        5 => {
            let other = &originals[words.below(originals.len())?].file;
            let from = words.below(other.len())?;
            let count = words.below(other.len() - from)?;
            let to = words.below(file.len())?;
            let end = (to + count).min(file.len());
            file.splice(to..end, other[from..from + count].iter().copied());
        }
        // Anything else: no more edits; what is left chooses where it is read.
        _ => return None,
    }
    Some(())
}

/// From any point: the bytes that were written there, or damage. An untouched file is whole.
fn check_reading(original: &Original, file: &[u8], words: &mut Words) {
    let mut reader = match BlobReader::open(Cursor::new(file), &root(), &original.sha256) {
        Ok(reader) => reader,
        Err(BlobFileError::Damaged) => {
            assert_ne!(file, original.file, "an untouched file is called damaged");
            return;
        }
        Err(BlobFileError::Io(error)) => panic!("memory does not fail: {error}"),
    };
    assert_eq!(reader.length(), original.content.len() as u64);
    let starts = std::iter::once(0).chain(words.below(original.content.len() + 1));
    for start in starts {
        reader.seek(SeekFrom::Start(start as u64)).expect("within the file");
        let mut read = Vec::new();
        let outcome = reader.read_to_end(&mut read).map_err(BlobFileError::from_read);
        assert!(original.content[start..].starts_with(&read), "other bytes than were written");
        match outcome {
            Ok(_) => assert_eq!(read.len(), original.content.len() - start, "an end before the end"),
            Err(error) => {
                assert!(matches!(error, BlobFileError::Damaged));
                assert_ne!(file, original.file, "an untouched file is called damaged");
            }
        }
    }
}

/// Going on after a cut keeps a true beginning, and the rest makes it whole.
fn check_resuming(original: &Original, file: &[u8]) {
    let Ok(mut writer) = BlobWriter::resume(on_disk(file), &root()) else { return };
    if file[..HEADER_BYTES] != original.file[..HEADER_BYTES] {
        // Another file of ours in the place of this one: its hash is what tells.
        return;
    }
    let kept = usize::try_from(writer.bytes()).expect("a small file");
    let rest = original.content.get(kept..).expect("no more is kept than was written");
    writer.write_all(rest).expect("a disk with room");
    let mut written = writer.finish().expect("a disk with room");
    assert_eq!(written.sha256, original.sha256, "what was kept is not what was written");
    let mut whole = Vec::new();
    written.inner.rewind().expect("a file rewinds");
    written.inner.read_to_end(&mut whole).expect("it was written just now");
    check_reading(original, &whole, &mut Words(&[]));
    let reader = BlobReader::open(Cursor::new(&whole), &root(), &original.sha256);
    assert!(reader.is_ok(), "a finished file opens");
}

fn on_disk(bytes: &[u8]) -> File {
    let mut file = tempfile::tempfile().expect("a place for a file");
    file.write_all(bytes).expect("a disk with room");
    file
}
