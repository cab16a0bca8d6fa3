//! The format of an encrypted file: sealed chunks that can be read from any point.
//!
//! Must not know: where files lie, what they are called, what they show.
//!
//! ```text
//! header   "CSBLOB1\n" · chunk size, u32 BE · 32 random bytes (salt of this file's key)
//! chunk    at most 65,536 bytes of content, ChaCha20-Poly1305, 16-byte tag; all but the last are full
//! …
//! footer   SHA-256 and length (u64 BE) of the content, sealed as the last block
//! ```
//!
//! Chunks and footer are one STREAM (Hoang, Reyhanitabar, Rogaway, Vizár, 2015): a chunk's number and "I am the
//! last" are in its nonce. So a changed, cut, lengthened, reordered or borrowed chunk does not open. The footer
//! comes last because the content is hashed while it streams; reading it first tells at once whether the file
//! is whole and whether it is the wanted one.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};

use aead_stream::{NewStream, StreamBE32, StreamPrimitive};
use chacha20poly1305::ChaCha20Poly1305;
use chairside_model::Env;
use sha2::{Digest, Sha256};

use crate::keys::BlobRoot;

/// The unit of sealing and of random access: what one seek costs.
pub const CHUNK_BYTES: usize = 64 * 1024;

const MAGIC: &[u8; 8] = b"CSBLOB1\n";
const SALT_BYTES: usize = 32;
const HEADER_BYTES: usize = MAGIC.len() + 4 + SALT_BYTES;
const TAG_BYTES: usize = 16;
const SEALED_CHUNK_BYTES: usize = CHUNK_BYTES + TAG_BYTES;
const FOOTER_BYTES: usize = 32 + 8;
const SEALED_FOOTER_BYTES: usize = FOOTER_BYTES + TAG_BYTES;

type Stream = StreamBE32<ChaCha20Poly1305>;

#[derive(Debug, thiserror::Error)]
pub enum BlobFileError {
    /// Not what was written: changed, cut, lengthened, put together from others, or another file altogether.
    #[error("the encrypted file is damaged")]
    Damaged,
    #[error(transparent)]
    Io(#[from] io::Error),
}

impl BlobFileError {
    /// Tells damage from trouble with the disk in an error that came through [`Read`].
    pub fn from_read(error: io::Error) -> Self {
        match error.get_ref() {
            Some(inner) if inner.is::<BlobFileError>() => Self::Damaged,
            _ => Self::Io(error),
        }
    }
}

impl From<BlobFileError> for io::Error {
    fn from(error: BlobFileError) -> Self {
        match error {
            BlobFileError::Damaged => io::Error::new(io::ErrorKind::InvalidData, error),
            BlobFileError::Io(error) => error,
        }
    }
}

/// Encrypts what is written to it. Nothing can be read back before [`BlobWriter::finish`].
pub struct BlobWriter<W> {
    inner: W,
    stream: Stream,
    hasher: Sha256,
    chunk: Vec<u8>,
    chunks: u32,
    bytes: u64,
    /// After a failed write nobody knows where the file ends.
    broken: bool,
}

/// A finished file, not yet synced.
pub struct Written<W> {
    pub inner: W,
    pub sha256: [u8; 32],
    pub bytes: u64,
}

impl<W: Write> BlobWriter<W> {
    pub fn new(mut inner: W, root: &BlobRoot, env: &dyn Env) -> io::Result<Self> {
        let mut salt = [0; SALT_BYTES];
        env.fill(&mut salt);
        inner.write_all(&header(&salt))?;
        Ok(Self {
            inner,
            stream: stream(root, &salt),
            hasher: Sha256::new(),
            chunk: Vec::with_capacity(SEALED_CHUNK_BYTES),
            chunks: 0,
            bytes: 0,
            broken: false,
        })
    }

    pub fn finish(mut self) -> io::Result<Written<W>> {
        self.check_not_broken()?;
        if !self.chunk.is_empty() {
            self.seal_chunk()?;
        }
        let sha256: [u8; 32] = self.hasher.finalize().into();
        let mut footer = footer(&sha256, self.bytes);
        seal(&self.stream, self.chunks, Place::Last, &mut footer)?;
        self.inner.write_all(&footer)?;
        self.inner.flush()?;
        Ok(Written { inner: self.inner, sha256, bytes: self.bytes })
    }

    fn seal_chunk(&mut self) -> io::Result<()> {
        self.broken = true;
        let number = self.chunks;
        self.chunks = number.checked_add(1).ok_or(io::ErrorKind::FileTooLarge)?;
        seal(&self.stream, number, Place::Inner, &mut self.chunk)?;
        self.inner.write_all(&self.chunk)?;
        self.chunk.clear();
        self.broken = false;
        Ok(())
    }

    fn check_not_broken(&self) -> io::Result<()> {
        if self.broken {
            return Err(io::Error::other("an earlier write of this file failed"));
        }
        Ok(())
    }
}

impl BlobWriter<File> {
    /// Goes on in a file that an earlier writer left unfinished: every chunk that still opens is kept, in order, and what
    /// comes after is cut off. Their content is read once, for the hash of the whole.
    ///
    /// The chunk that was cut off is sealed again with the nonce it had. It is the same part of the same file, so it
    /// becomes the same sealed bytes; bytes that a line altered in between end with the whole file being thrown away.
    pub fn resume(mut inner: File, root: &BlobRoot) -> Result<Self, BlobFileError> {
        let salt = read_header(&mut inner)?;
        let stream = stream(root, &salt);
        let file_bytes = inner.seek(SeekFrom::End(0))?;
        let (mut hasher, mut chunks, mut chunk) = (Sha256::new(), 0u32, Vec::new());
        let end_of = |chunks: u32| HEADER_BYTES as u64 + u64::from(chunks) * SEALED_CHUNK_BYTES as u64;
        while end_of(chunks) + SEALED_CHUNK_BYTES as u64 <= file_bytes {
            chunk = read_at(&mut inner, end_of(chunks), SEALED_CHUNK_BYTES, chunk)?;
            if open(&stream, chunks, Place::Inner, &mut chunk).is_err() {
                break;
            }
            hasher.update(&chunk);
            chunks += 1;
        }
        chunk.clear();
        inner.set_len(end_of(chunks))?;
        inner.seek(SeekFrom::End(0))?;
        let bytes = u64::from(chunks) * CHUNK_BYTES as u64;
        Ok(Self { inner, stream, hasher, chunk, chunks, bytes, broken: false })
    }
}

impl<W> BlobWriter<W> {
    /// Bytes of content that were written so far.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }
}

impl<W: Write> Write for BlobWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.check_not_broken()?;
        if self.chunk.len() == CHUNK_BYTES {
            self.seal_chunk()?;
        }
        let taken = &bytes[..bytes.len().min(CHUNK_BYTES - self.chunk.len())];
        self.chunk.extend_from_slice(taken);
        self.hasher.update(taken);
        self.bytes += taken.len() as u64;
        Ok(taken.len())
    }

    /// Only whole chunks can be sealed, so a begun one stays here until it is full or the file is finished.
    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// The content, readable from any point. Nothing is handed out before its chunk was verified.
pub struct BlobReader<R> {
    inner: R,
    stream: Stream,
    length: u64,
    position: u64,
    chunk: Vec<u8>,
    /// The number of the chunk that `chunk` holds.
    loaded: Option<u32>,
}

impl<R: Read + Seek> BlobReader<R> {
    /// Reads header and footer: the file is whole as far as its shape goes, and it is the wanted one.
    pub fn open(mut inner: R, root: &BlobRoot, sha256: &[u8; 32]) -> Result<Self, BlobFileError> {
        let shape = Shape::of(inner.seek(SeekFrom::End(0))?).ok_or(BlobFileError::Damaged)?;
        let salt = read_header(&mut inner)?;
        let stream = stream(root, &salt);
        let mut sealed = read_at(&mut inner, shape.footer_start(), SEALED_FOOTER_BYTES, Vec::new())?;
        open(&stream, shape.chunks, Place::Last, &mut sealed)?;
        if sealed != footer(sha256, shape.length) {
            return Err(BlobFileError::Damaged);
        }
        Ok(Self { inner, stream, length: shape.length, position: 0, chunk: Vec::new(), loaded: None })
    }

    /// Bytes of content.
    pub fn length(&self) -> u64 {
        self.length
    }

    fn load(&mut self, number: u32) -> Result<(), BlobFileError> {
        if self.loaded == Some(number) {
            return Ok(());
        }
        self.loaded = None;
        let content_start = u64::from(number) * CHUNK_BYTES as u64;
        let content = (self.length - content_start).min(CHUNK_BYTES as u64) as usize;
        let start = HEADER_BYTES as u64 + u64::from(number) * SEALED_CHUNK_BYTES as u64;
        let buffer = std::mem::take(&mut self.chunk);
        self.chunk = read_at(&mut self.inner, start, content + TAG_BYTES, buffer)?;
        open(&self.stream, number, Place::Inner, &mut self.chunk)?;
        self.loaded = Some(number);
        Ok(())
    }
}

impl<R: Read + Seek> Read for BlobReader<R> {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        if self.position >= self.length || bytes.is_empty() {
            return Ok(0);
        }
        let number = u32::try_from(self.position / CHUNK_BYTES as u64).map_err(io::Error::other)?;
        self.load(number)?;
        let rest = &self.chunk[(self.position % CHUNK_BYTES as u64) as usize..];
        let count = rest.len().min(bytes.len());
        bytes[..count].copy_from_slice(&rest[..count]);
        self.position += count as u64;
        Ok(count)
    }
}

impl<R: Read + Seek> Seek for BlobReader<R> {
    fn seek(&mut self, target: SeekFrom) -> io::Result<u64> {
        let position = match target {
            SeekFrom::Start(offset) => Some(offset),
            SeekFrom::End(offset) => self.length.checked_add_signed(offset),
            SeekFrom::Current(offset) => self.position.checked_add_signed(offset),
        };
        self.position = position.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.position)
    }
}

/// What the length of the encrypted file says about the content.
struct Shape {
    chunks: u32,
    length: u64,
}

impl Shape {
    fn of(file_bytes: u64) -> Option<Self> {
        let sealed = file_bytes.checked_sub((HEADER_BYTES + SEALED_FOOTER_BYTES) as u64)?;
        let chunks = sealed.div_ceil(SEALED_CHUNK_BYTES as u64);
        // A last chunk without content is never written.
        let last = sealed % SEALED_CHUNK_BYTES as u64;
        if last != 0 && last <= TAG_BYTES as u64 {
            return None;
        }
        Some(Self { chunks: u32::try_from(chunks).ok()?, length: sealed - chunks * TAG_BYTES as u64 })
    }

    fn footer_start(&self) -> u64 {
        HEADER_BYTES as u64 + self.length + u64::from(self.chunks) * TAG_BYTES as u64
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Inner,
    Last,
}

fn stream(root: &BlobRoot, salt: &[u8; SALT_BYTES]) -> Stream {
    let file_key = root.file_key(salt);
    Stream::new(&file_key.key.into(), &file_key.nonce_prefix.into())
}

fn seal(stream: &Stream, number: u32, place: Place, bytes: &mut Vec<u8>) -> io::Result<()> {
    stream
        .encrypt_in_place(number, place == Place::Last, b"", bytes)
        .map_err(|_| io::Error::other("a chunk could not be sealed"))
}

fn open(stream: &Stream, number: u32, place: Place, bytes: &mut Vec<u8>) -> Result<(), BlobFileError> {
    stream.decrypt_in_place(number, place == Place::Last, b"", bytes).map_err(|_| BlobFileError::Damaged)
}

fn header(salt: &[u8; SALT_BYTES]) -> Vec<u8> {
    [MAGIC.as_slice(), &(CHUNK_BYTES as u32).to_be_bytes(), salt].concat()
}

fn footer(sha256: &[u8; 32], length: u64) -> Vec<u8> {
    [sha256.as_slice(), &length.to_be_bytes()].concat()
}

fn read_header<R: Read + Seek>(inner: &mut R) -> Result<[u8; SALT_BYTES], BlobFileError> {
    let bytes = read_at(inner, 0, HEADER_BYTES, Vec::new())?;
    let mut salt = [0; SALT_BYTES];
    salt.copy_from_slice(&bytes[HEADER_BYTES - SALT_BYTES..]);
    if bytes != header(&salt) {
        return Err(BlobFileError::Damaged);
    }
    Ok(salt)
}

/// Exactly `count` bytes, into a buffer that is used again.
fn read_at<R: Read + Seek>(
    inner: &mut R,
    start: u64,
    count: usize,
    mut buffer: Vec<u8>,
) -> Result<Vec<u8>, BlobFileError> {
    buffer.resize(count, 0);
    inner.seek(SeekFrom::Start(start))?;
    match inner.read_exact(&mut buffer) {
        Ok(()) => Ok(buffer),
        // The file became shorter since it was opened.
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Err(BlobFileError::Damaged),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use chairside_model::env::fixed::FixedEnv;
    use proptest::prelude::*;

    use super::*;
    use crate::keys::DataKey;

    fn root() -> BlobRoot {
        DataKey::fresh(&FixedEnv::new(0, 1)).blob_root()
    }

    fn content(length: usize, seed: u64) -> Vec<u8> {
        use chairside_model::Randomness;
        let mut bytes = vec![0; length];
        FixedEnv::new(0, seed).fill(&mut bytes);
        bytes
    }

    fn sha256(bytes: &[u8]) -> [u8; 32] {
        Sha256::digest(bytes).into()
    }

    fn write(content: &[u8], seed: u64) -> Vec<u8> {
        let mut writer = BlobWriter::new(Vec::new(), &root(), &FixedEnv::new(0, seed)).unwrap();
        writer.write_all(content).unwrap();
        let written = writer.finish().unwrap();
        assert_eq!((written.sha256, written.bytes), (sha256(content), content.len() as u64));
        written.inner
    }

    fn read(file: &[u8], sha256: &[u8; 32]) -> Result<Vec<u8>, BlobFileError> {
        let mut reader = BlobReader::open(Cursor::new(file), &root(), sha256)?;
        let mut content = Vec::new();
        reader.read_to_end(&mut content).map_err(BlobFileError::from_read)?;
        assert_eq!(reader.length(), content.len() as u64);
        Ok(content)
    }

    fn check_damaged(file: &[u8], sha256: &[u8; 32], what: &str) {
        assert!(matches!(read(file, sha256), Err(BlobFileError::Damaged)), "{what} was not noticed");
    }

    #[test]
    fn content_comes_back_at_every_boundary() {
        let chunk = CHUNK_BYTES;
        for length in [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk - 1, 2 * chunk, 3 * chunk + 7] {
            let content = content(length, length as u64);
            let file = write(&content, 1);
            let chunks = length.div_ceil(chunk);
            assert_eq!(file.len(), HEADER_BYTES + length + chunks * TAG_BYTES + SEALED_FOOTER_BYTES);
            assert_eq!(read(&file, &sha256(&content)).unwrap(), content, "{length} bytes");
        }
    }

    #[test]
    fn the_content_is_not_in_the_file_and_the_same_content_looks_different_twice() {
        let content = vec![b'x'; 1000];
        let file = write(&content, 1);
        assert!(!file.windows(8).any(|window| window == b"xxxxxxxx"));
        assert_ne!(file[HEADER_BYTES..], write(&content, 2)[HEADER_BYTES..]);
    }

    #[test]
    fn every_flipped_bit_is_noticed() {
        for length in [0, 1, 300] {
            let content = content(length, 3);
            let good = write(&content, 4);
            for index in 0..good.len() * 8 {
                let mut file = good.clone();
                file[index / 8] ^= 1 << (index % 8);
                check_damaged(&file, &sha256(&content), &format!("bit {index}"));
            }
        }
    }

    #[test]
    fn a_cut_or_lengthened_file_is_noticed() {
        let content = content(2 * CHUNK_BYTES + 100, 5);
        let good = write(&content, 6);
        let sha256 = sha256(&content);
        let starts = (0..4).map(|chunk| HEADER_BYTES + chunk * SEALED_CHUNK_BYTES);
        let near = starts.flat_map(|start| start.saturating_sub(60)..(start + 60));
        for length in near.chain([0, 1, HEADER_BYTES]).chain(good.len() - 120..good.len()) {
            check_damaged(&good[..length.min(good.len() - 1)], &sha256, &format!("a cut at {length}"));
        }
        for extra in [1, TAG_BYTES, SEALED_FOOTER_BYTES, SEALED_CHUNK_BYTES] {
            check_damaged(&[good.clone(), vec![0; extra]].concat(), &sha256, "appended bytes");
        }
    }

    #[test]
    fn chunks_do_not_change_places_or_files() {
        let first = content(2 * CHUNK_BYTES, 7);
        let second = content(2 * CHUNK_BYTES, 8);
        let (file, other) = (write(&first, 9), write(&second, 10));
        let place = |chunk: usize| {
            let start = HEADER_BYTES + chunk * SEALED_CHUNK_BYTES;
            start..start + SEALED_CHUNK_BYTES
        };

        let mut swapped = file.clone();
        swapped[place(0)].copy_from_slice(&file[place(1)]);
        swapped[place(1)].copy_from_slice(&file[place(0)]);
        check_damaged(&swapped, &sha256(&first), "a swap");

        let mut dropped = file.clone();
        dropped.drain(place(1));
        check_damaged(&dropped, &sha256(&first), "a dropped chunk");

        let mut borrowed = file.clone();
        borrowed[place(0)].copy_from_slice(&other[place(0)]);
        check_damaged(&borrowed, &sha256(&first), "a chunk of another file");

        check_damaged(&other, &sha256(&first), "another file under this one's name");
    }

    #[test]
    fn another_key_opens_nothing() {
        let content = content(10, 11);
        let file = write(&content, 12);
        let other = DataKey::fresh(&FixedEnv::new(0, 99)).blob_root();
        let opened = BlobReader::open(Cursor::new(file), &other, &sha256(&content));
        assert!(matches!(opened, Err(BlobFileError::Damaged)));
    }

    #[test]
    fn a_writer_that_failed_stays_failed() {
        struct Full;
        impl Write for Full {
            fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
                if bytes.len() > HEADER_BYTES {
                    return Err(io::ErrorKind::StorageFull.into());
                }
                Ok(bytes.len())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut writer = BlobWriter::new(Full, &root(), &FixedEnv::new(0, 1)).unwrap();
        let error = writer.write_all(&vec![0; CHUNK_BYTES + 1]).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        assert!(writer.write(b"more").is_err());
        assert!(writer.finish().is_err());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn any_window_equals_the_slice(
            length in 0_usize..200_000,
            windows in prop::collection::vec((0_usize..210_000, 0_usize..140_000), 1..8),
        ) {
            let content = content(length, 13);
            let file = write(&content, 14);
            let mut reader = BlobReader::open(Cursor::new(file), &root(), &sha256(&content)).unwrap();
            for (start, count) in windows {
                reader.seek(SeekFrom::Start(start as u64)).unwrap();
                let mut got = Vec::new();
                (&mut reader).take(count as u64).read_to_end(&mut got).unwrap();
                let start = start.min(length);
                prop_assert_eq!(&got, &content[start..(start + count).min(length)]);
            }
        }

        #[test]
        fn content_comes_back_however_it_was_cut_into_writes(
            near in prop::sample::select(vec![0, CHUNK_BYTES, 2 * CHUNK_BYTES]),
            more in 0_usize..40,
            step in 1_usize..100_000,
        ) {
            let content = content((near + more).saturating_sub(20), 15);
            let mut writer = BlobWriter::new(Vec::new(), &root(), &FixedEnv::new(0, 16)).unwrap();
            for part in content.chunks(step) {
                writer.write_all(part).unwrap();
            }
            let written = writer.finish().unwrap();
            prop_assert_eq!(read(&written.inner, &written.sha256).unwrap(), content);
        }
    }
}
