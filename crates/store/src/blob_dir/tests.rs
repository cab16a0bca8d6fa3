//! What a folder of files promises: whole or nothing, found by its hash, never taken from under whoever is filing.

use std::fs;
use std::io::{Seek, SeekFrom};

use chairside_model::env::fixed::FixedEnv;
use tempfile::TempDir;

use super::*;
use crate::keys::DataKey;

struct Desk {
    _folder: TempDir,
    dir: PathBuf,
    env: FixedEnv,
    blobs: BlobDir,
}

fn root() -> BlobRoot {
    DataKey::fresh(&FixedEnv::new(0, 1)).blob_root()
}

fn desk() -> Desk {
    let folder = TempDir::new().unwrap();
    let dir = folder.path().join("blobs");
    let blobs = BlobDir::open(&dir, root()).unwrap();
    Desk { _folder: folder, dir, env: FixedEnv::new(0, 2), blobs }
}

impl Desk {
    fn import(&self, content: &[u8]) -> Imported {
        self.blobs.import(content, &self.env).unwrap()
    }
    fn read(&self, sha256: &[u8; 32]) -> Result<Vec<u8>, BlobError> {
        let mut content = Vec::new();
        let mut reader = self.blobs.open_blob(sha256)?;
        reader.read_to_end(&mut content).map_err(BlobFileError::from_read)?;
        Ok(content)
    }
    fn left_aside(&self) -> usize {
        disk::list(&self.dir.join(ASIDE)).unwrap().len()
    }
}

fn sha256(content: &[u8]) -> [u8; 32] {
    Sha256::digest(content).into()
}

#[test]
fn an_imported_file_comes_back_and_is_found_by_its_hash() {
    let desk = desk();
    for length in [1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES] {
        let content = vec![length as u8; length];
        let imported = desk.import(&content);
        assert_eq!((imported.sha256, imported.bytes), (sha256(&content), length as u64));
        assert_eq!(desk.read(&imported.sha256).unwrap(), content);
        assert_eq!(desk.blobs.verify(&imported.sha256).unwrap(), BlobHealth::Whole);
    }
    assert_eq!(desk.left_aside(), 0);
}

#[test]
fn the_name_tells_nothing_about_the_content() {
    let desk = desk();
    let imported = desk.import(b"tooth 36");
    let path = desk.blobs.path_of(&imported.sha256);
    let name = path.file_name().unwrap().to_str().unwrap();
    assert!(path.parent().unwrap().ends_with(&name[..2]) && name.len() == 64);
    assert_ne!(name, hex::encode(imported.sha256));
}

#[test]
fn the_same_file_twice_is_one_file() {
    let desk = desk();
    let first = desk.import(b"the same");
    assert_eq!(desk.import(b"the same").sha256, first.sha256);
    let folder = desk.blobs.path_of(&first.sha256).parent().unwrap().to_owned();
    assert_eq!(disk::list(&folder).unwrap().len(), 1);
}

#[test]
fn importing_at_the_same_moment_gives_one_whole_file() {
    let desk = desk();
    let content = vec![9; 300_000];
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| desk.import(&content));
        }
    });
    assert_eq!(desk.blobs.verify(&sha256(&content)).unwrap(), BlobHealth::Whole);
    assert_eq!(desk.left_aside(), 0);
}

#[test]
fn an_empty_and_a_too_big_file_are_refused_and_leave_nothing() {
    let desk = desk();
    assert!(matches!(desk.blobs.import(io::empty(), &desk.env), Err(BlobError::Empty)));
    let bounded = |content: &[u8]| desk.blobs.import_bounded(content, &desk.env, 10);
    assert!(matches!(bounded(&[1; 11]), Err(BlobError::TooBig)));
    assert!(bounded(&[1; 10]).is_ok());
    assert_eq!(desk.left_aside(), 0);
}

#[test]
fn a_source_that_fails_half_way_leaves_nothing() {
    struct Unplugged;
    impl Read for Unplugged {
        fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
            Err(io::ErrorKind::NotConnected.into())
        }
    }
    let desk = desk();
    let source = (&[1; 100_000][..]).chain(Unplugged);
    assert!(matches!(desk.blobs.import(source, &desk.env), Err(BlobError::Source(_))));
    assert_eq!(desk.left_aside(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_called_so() {
    let desk = desk();
    let full = File::options().write(true).open("/dev/full").unwrap();
    let written = desk.blobs.encrypt(&[1; 100_000][..], full, &desk.env, BLOB_BYTES_MAX);
    assert!(matches!(written, Err(BlobError::DiskFull)));
}

#[test]
fn what_a_crash_left_aside_is_swept_and_the_rest_stays() {
    let desk = desk();
    let imported = desk.import(b"kept");
    fs::copy(desk.blobs.path_of(&imported.sha256), desk.dir.join(ASIDE).join("half")).unwrap();
    let again = BlobDir::open(&desk.dir, root()).unwrap();
    assert_eq!(desk.left_aside(), 0);
    assert_eq!(again.verify(&imported.sha256).unwrap(), BlobHealth::Whole);
}

fn partial(desk: &Desk, sha256: &[u8; 32]) -> Partial {
    desk.blobs.partial(sha256, &desk.env).unwrap().expect("nobody else writes it")
}

#[test]
fn a_file_that_was_coming_goes_on_after_a_restart() {
    let mut desk = desk();
    let content: Vec<u8> = (0..300_000u32).map(|n| n.to_le_bytes()[0] ^ n.to_le_bytes()[1]).collect();
    let wanted = sha256(&content);
    let mut coming = partial(&desk, &wanted);
    assert!(desk.blobs.partial(&wanted, &desk.env).unwrap().is_none(), "it has one writer");
    coming.append(&content[..200_000]).unwrap();
    drop(coming);
    assert_eq!(desk.blobs.verify(&wanted).unwrap(), BlobHealth::Missing);
    let path = disk::list(&desk.dir.join(PARTIAL)).unwrap().remove(0);
    assert!(
        !fs::read(&path).unwrap().windows(50).any(|bytes| bytes == &content[..50]),
        "sealed from the start"
    );

    desk.blobs = BlobDir::open(&desk.dir, root()).unwrap();
    let mut coming = partial(&desk, &wanted);
    assert_eq!(coming.bytes(), 3 * CHUNK_BYTES as u64, "whole chunks");
    coming.append(&content[3 * CHUNK_BYTES..]).unwrap();
    let imported = desk.blobs.partial_finish(coming, |found| *found == wanted).unwrap();
    assert_eq!(imported.bytes, 300_000);
    assert_eq!(desk.read(&wanted).unwrap(), content);
    assert!(disk::list(&desk.dir.join(PARTIAL)).unwrap().is_empty());
}

#[test]
fn what_the_disk_spoilt_of_a_coming_file_comes_again() {
    let desk = desk();
    let content = vec![7; 4 * CHUNK_BYTES];
    let wanted = sha256(&content);
    for (flipped, kept) in [(100_000, 1), (20, 0), (9, 0)] {
        let mut coming = partial(&desk, &wanted);
        coming.append(&content[coming.bytes() as usize..]).unwrap();
        drop(coming);
        let path = disk::list(&desk.dir.join(PARTIAL)).unwrap().remove(0);
        let mut file = fs::read(&path).unwrap();
        file[flipped] ^= 1;
        fs::remove_file(&path).unwrap();
        disk::create_new(&path).unwrap().write_all(&file).unwrap();
        assert_eq!(partial(&desk, &wanted).bytes(), kept * CHUNK_BYTES as u64, "{flipped}");
    }
    let mut coming = partial(&desk, &wanted);
    coming.append(&content).unwrap();
    assert!(desk.blobs.partial_finish(coming, |found| *found == wanted).is_ok());
}

#[test]
fn a_coming_file_that_is_another_is_not_kept() {
    let desk = desk();
    let wanted = sha256(b"wanted");
    let mut coming = partial(&desk, &wanted);
    coming.append(b"altered").unwrap();
    let finished = desk.blobs.partial_finish(coming, |found| *found == wanted);
    assert!(matches!(finished, Err(BlobError::Damaged)));
    assert_eq!(desk.blobs.verify(&wanted).unwrap(), BlobHealth::Missing);
    assert_eq!(partial(&desk, &wanted).bytes(), 0);
}

#[test]
fn bytes_that_somebody_is_filing_are_not_taken_away() {
    let desk = desk();
    let imported = desk.import(b"just filed");
    let sha256 = imported.sha256;
    assert_eq!(desk.blobs.remove_unclaimed(&sha256).unwrap(), Removed::Claimed);
    let again = desk.import(b"just filed");
    drop(imported);
    assert_eq!(desk.blobs.remove_unclaimed(&sha256).unwrap(), Removed::Claimed, "twice at once");
    drop(again);
    assert_eq!(desk.blobs.remove_unclaimed(&sha256).unwrap(), Removed::Yes);
    assert_eq!(desk.blobs.verify(&sha256).unwrap(), BlobHealth::Missing);
}

#[test]
fn damage_is_told_from_absence_and_healed_by_importing_again() {
    let desk = desk();
    let content = vec![5; 2 * CHUNK_BYTES];
    let imported = desk.import(&content);
    let path = desk.blobs.path_of(&imported.sha256);

    let mut file = fs::read(&path).unwrap();
    file[100] ^= 1;
    fs::remove_file(&path).unwrap();
    disk::create_new(&path).unwrap().write_all(&file).unwrap();
    assert_eq!(desk.blobs.verify(&imported.sha256).unwrap(), BlobHealth::Damaged);
    assert!(matches!(desk.read(&imported.sha256), Err(BlobError::Damaged)));
    let mut reader = desk.blobs.open_blob(&imported.sha256).unwrap();
    reader.seek(SeekFrom::Start(CHUNK_BYTES as u64)).unwrap();
    assert_eq!(reader.read(&mut [0; 10]).unwrap(), 10, "the whole second chunk is still readable");

    desk.import(&content);
    assert_eq!(desk.blobs.verify(&imported.sha256).unwrap(), BlobHealth::Whole);

    desk.blobs.remove(&imported.sha256).unwrap();
    desk.blobs.remove(&imported.sha256).unwrap();
    assert_eq!(desk.blobs.verify(&imported.sha256).unwrap(), BlobHealth::Missing);
    assert!(!desk.blobs.contains(&imported.sha256).unwrap());
}

#[test]
fn a_file_under_another_files_name_is_damage() {
    let desk = desk();
    let (first, second) = (desk.import(b"first"), desk.import(b"second"));
    fs::copy(desk.blobs.path_of(&second.sha256), desk.blobs.path_of(&first.sha256)).unwrap();
    assert!(matches!(desk.blobs.open_blob(&first.sha256), Err(BlobError::Damaged)));
}

#[cfg(target_os = "linux")]
#[test]
fn only_regular_files_are_sources() {
    let folder = TempDir::new().unwrap();
    let path = |name: &str| folder.path().join(name);
    disk::create_new(&path("file")).unwrap();
    std::os::unix::fs::symlink(path("file"), path("link")).unwrap();
    std::os::unix::fs::symlink(path("nowhere"), path("dangling")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(path("socket")).unwrap();
    let (kind, mode) = (rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR);
    rustix::fs::mknodat(rustix::fs::CWD, path("pipe"), kind, mode, 0).unwrap();

    assert!(open_source(&path("file")).is_ok());
    for name in ["link", "dangling", "socket", "pipe", "."] {
        assert!(matches!(open_source(&path(name)), Err(BlobError::NotAFile)), "{name}");
    }
    assert!(matches!(open_source(Path::new("/dev/null")), Err(BlobError::NotAFile)));
    assert!(matches!(open_source(&path("missing")), Err(BlobError::Source(_))));
}
