//! Files at a desk: what the clinic vouches for, what waits, and what the badge says.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use std::collections::BTreeMap;
use std::sync::Arc;

use chairside_model::env::fixed::FixedEnv;
use chairside_model::{ClinicId, DeviceId, Env, OpId, Rank, RecordId, Row, Stamp, Unit, UserId};
use chairside_store::keys::DataKey;
use chairside_store::{Edit, EditKind, FileState, ReconcileReason, Store, StoreOptions, badge};
use serde_json::json;
use tempfile::TempDir;

const START_MS: u64 = 1_800_000_000_000;
const HOUR_MS: u64 = 3_600_000;

struct Desk {
    _folder: TempDir,
    env: Arc<FixedEnv>,
    store: Store,
}

fn desk() -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let env = Arc::new(FixedEnv::new(START_MS, 9));
    let (path, shared): (_, Arc<dyn Env>) = (folder.path().join("clinic.db"), env.clone());
    let store =
        Store::create(&StoreOptions { path: &path, key: &DataKey::fresh(&*env), env: shared }).unwrap();
    let joined = store.write_as_desk(|tx| {
        let meta = tx.meta_mut();
        meta.clinic = Some(ClinicId::from_bytes([1; 16]));
        meta.device = Some(DeviceId::from_bytes([2; 16]));
        meta.user = Some(UserId::from_bytes([3; 16]));
        meta.server = Some("http://127.0.0.1:1".to_owned());
        Ok(())
    });
    joined.unwrap();
    Desk { _folder: folder, env, store }
}

impl Desk {
    fn tx<R>(&self, work: impl FnOnce(&mut chairside_store::Tx<'_>) -> chairside_store::Result<R>) -> R {
        self.store.write_as_desk(work).unwrap().0
    }

    fn state(&self, sha256: &str) -> FileState {
        self.store.read(|db| badge::of_file(db, true, sha256)).unwrap().state
    }

    fn waits(&self, sha256: &str) -> bool {
        self.tx(|tx| tx.uploads_due(10, true)).iter().any(|job| job.sha256 == sha256)
    }

    /// The row by which the server says that it has these bytes.
    fn told(&self, sha256: &str) -> RecordId {
        let record = RecordId::fresh(&*self.env);
        let (device, user) = (DeviceId::from_bytes([4; 16]), UserId::from_bytes([3; 16]));
        let stamp = Stamp { op: OpId::fresh(&*self.env), rank: Rank::from_ms(START_MS), device, user };
        let mut row = Row::empty("blob", record, None);
        row.seq = 7;
        let value = json!({"sha256": sha256, "bytes": 1_000});
        row.units.insert("file".to_owned(), Unit { value, stamp });
        self.tx(|tx| tx.row_reconciled(&row));
        record
    }
}

#[test]
fn what_a_restored_server_no_longer_vouches_for_goes_up_again() {
    let (desk, sha256) = (desk(), "a".repeat(64));
    desk.tx(|tx| tx.file_here(&sha256, 1_000, "x-ray.png", false));
    let blob = desk.told(&sha256);
    assert_eq!((desk.state(&sha256), desk.waits(&sha256)), (FileState::Verified, false));
    desk.tx(|tx| tx.reconcile_begin(ReconcileReason::Forked));
    desk.tx(|tx| tx.reconcile_missing(blob));
    assert_eq!((desk.state(&sha256), desk.waits(&sha256)), (FileState::SavedHere, true));
}

#[test]
fn what_was_verified_and_went_with_the_server_before_its_row_came_goes_up_again() {
    let (desk, sha256) = (desk(), "a".repeat(64));
    desk.tx(|tx| tx.file_here(&sha256, 1_000, "x-ray.png", false));
    desk.tx(|tx| tx.upload_verified(&sha256));
    assert_eq!(desk.state(&sha256), FileState::Verified);
    // The server never says so by a row, and everything was compared.
    desk.tx(|tx| {
        tx.reconcile_begin(ReconcileReason::Repair)?;
        tx.reconcile_end()
    });
    assert_eq!((desk.state(&sha256), desk.waits(&sha256)), (FileState::SavedHere, true));
}

#[test]
fn a_clock_that_was_set_back_does_not_hold_a_file_for_years() {
    let (desk, up, down) = (desk(), "a".repeat(64), "b".repeat(64));
    desk.tx(|tx| tx.file_here(&up, 1_000, "x-ray.png", false));
    desk.told(&down);
    desk.tx(|tx| tx.download_want(&down, 1_000, false));
    let ahead_ms = START_MS + 10 * 365 * 24 * HOUR_MS;
    desk.tx(|tx| tx.upload_failed(&up, "offline", ahead_ms, false));
    desk.tx(|tx| tx.download_failed(&down, "offline", ahead_ms));
    assert_eq!(desk.tx(|tx| tx.uploads_due(10, false)).len(), 1);
    assert_eq!(desk.tx(|tx| tx.downloads_due(10, false)).len(), 1);
    // A wait that can be one is kept.
    desk.tx(|tx| tx.upload_failed(&up, "offline", START_MS + HOUR_MS / 4, false));
    assert!(desk.tx(|tx| tx.uploads_due(10, false)).is_empty());
}

#[test]
fn bytes_that_lay_here_already_are_no_word_of_the_clinic() {
    let (desk, sha256) = (desk(), "a".repeat(64));
    desk.tx(|tx| tx.download_want(&sha256, 1_000, false));
    desk.tx(|tx| tx.download_needless(&sha256, 1_000));
    assert_eq!((desk.state(&sha256), desk.waits(&sha256)), (FileState::SavedHere, true));
    assert_eq!(desk.tx(|tx| tx.download_job(&sha256)), None);
}

#[test]
fn a_lost_file_that_others_sent_is_waited_for_no_longer_and_one_that_nobody_has_stays_lost() {
    let (desk, theirs, ours) = (desk(), "a".repeat(64), "b".repeat(64));
    for sha256 in [&theirs, &ours] {
        desk.tx(|tx| tx.file_here(sha256, 1_000, "x-ray.png", false));
        desk.tx(|tx| tx.file_gone(sha256, false));
        assert_eq!(desk.state(sha256), FileState::LostHere);
    }
    desk.told(&theirs);
    assert_eq!((desk.state(&theirs), desk.waits(&theirs)), (FileState::Downloading, false));
    desk.tx(|tx| tx.download_want(&ours, 1_000, false));
    assert_eq!((desk.state(&ours), desk.waits(&ours)), (FileState::LostHere, true));
}

#[test]
fn what_the_disk_lost_and_the_clinic_has_comes_again() {
    for damaged in [false, true] {
        let (desk, sha256) = (desk(), "a".repeat(64));
        desk.tx(|tx| tx.file_here(&sha256, 1_000, "x-ray.png", false));
        let blob = desk.told(&sha256);
        desk.tx(|tx| tx.file_gone(&sha256, damaged));
        assert_eq!(desk.state(&sha256), FileState::Downloading);
        assert_eq!(desk.tx(|tx| tx.downloads_due(10, false)).len(), 1);
        // Should the clinic lose it before it came, it is lost again, and said.
        desk.tx(|tx| tx.reconcile_begin(ReconcileReason::Forked));
        desk.tx(|tx| tx.reconcile_missing(blob));
        let said = if damaged { FileState::Damaged } else { FileState::LostHere };
        assert_eq!(desk.state(&sha256), said);
        desk.told(&sha256);
        desk.tx(|tx| tx.download_done(&sha256, 1_000));
        assert_eq!(desk.state(&sha256), FileState::Verified);
    }
}

#[test]
fn an_upload_that_ends_for_bytes_lost_here_brings_them_back() {
    let (desk, sha256) = (desk(), "a".repeat(64));
    desk.tx(|tx| tx.file_here(&sha256, 1_000, "x-ray.png", false));
    desk.tx(|tx| tx.file_gone(&sha256, true));
    assert_eq!((desk.state(&sha256), desk.waits(&sha256)), (FileState::Damaged, true));
    desk.tx(|tx| tx.upload_verified(&sha256));
    assert_eq!((desk.state(&sha256), desk.waits(&sha256)), (FileState::Downloading, false));
}

#[test]
fn a_desk_does_not_fetch_the_thumbnail_it_made() {
    let (desk, sha256, thumb) = (desk(), "a".repeat(64), "b".repeat(64));
    let file = json!({"sha256": sha256, "bytes": 1_000, "thumb_sha256": thumb, "thumb_bytes": 100});
    let parent = Some(RecordId::fresh(&*desk.env));
    let units = BTreeMap::from([("file".to_owned(), file)]);
    let edit = Edit::new("image", RecordId::fresh(&*desk.env), EditKind::Create { parent }, units);
    desk.tx(|tx| {
        tx.edit(&edit)?;
        tx.file_here(&sha256, 1_000, "x-ray.png", false)?;
        tx.file_here(&thumb, 100, "thumbnail", true)
    });
    assert_eq!(desk.tx(|tx| tx.download_job(&thumb)), None);
    assert!(desk.waits(&thumb));
}
