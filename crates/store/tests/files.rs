//! Files at a desk: what the clinic vouches for, what waits, and what the badge says.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use std::collections::BTreeMap;
use std::sync::Arc;

use chairside_model::env::fixed::FixedEnv;
use chairside_model::{ClinicId, DeviceId, Env, OpId, Rank, RecordId, Row, Stamp, Unit, UserId};
use chairside_store::blob_dir::{BlobDir, BlobHealth};
use chairside_store::keys::DataKey;
use chairside_store::{
    Applied, Edit, EditKind, FileState, IntakeItem, IntakePlace, ReconcileReason, Store, StoreOptions,
    TrayReason, badge, evict, outbox,
};
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
        self.tx(|tx| tx.row_reconciled(&self.blob_row(record, sha256, 7)));
        record
    }

    /// The same row as a tombstone: it has them no longer.
    fn gave_up(&self, record: RecordId, sha256: &str) {
        let mut row = self.blob_row(record, sha256, 9);
        row.deleted = row.units.values().next().map(|unit| unit.stamp);
        self.tx(|tx| tx.row_reconciled(&row));
    }

    fn blob_row(&self, record: RecordId, sha256: &str, seq: u64) -> Row {
        let (device, user) = (DeviceId::from_bytes([4; 16]), UserId::from_bytes([3; 16]));
        let stamp = Stamp { op: OpId::fresh(&*self.env), rank: Rank::from_ms(START_MS), device, user };
        let mut row = Row::empty("blob", record, None);
        row.seq = seq;
        let value = json!({"sha256": sha256, "bytes": 1_000});
        row.units.insert("file".to_owned(), Unit { value, stamp });
        row
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

impl Desk {
    fn order(&self) -> Vec<String> {
        self.tx(|tx| tx.uploads_due(1_000, true)).into_iter().map(|job| job.filename).collect()
    }

    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method itself is not general enough")]
    fn wanted_early(&self) -> u64 {
        self.tx(|tx| tx.downloads_eager())
    }

    fn file(&self, name: &str, bytes: u64, thumbnail: bool) -> String {
        let sha256 = format!("{:0>64}", hex::encode(name));
        self.tx(|tx| tx.file_here(&sha256, bytes, name, thumbnail));
        sha256
    }

    fn patient(&self) -> RecordId {
        let id = RecordId::fresh(&*self.env);
        let units = BTreeMap::from([("given".to_owned(), json!("Kwame"))]);
        self.tx(|tx| tx.edit(&Edit::new("patient", id, EditKind::Create { parent: None }, units)));
        id
    }

    fn comes_at(&self, patient: RecordId, start: &str) {
        let id = RecordId::fresh(&*self.env);
        let units = BTreeMap::from([("slot".to_owned(), json!({"start": start, "minutes": 30}))]);
        let edit = Edit::new("appointment", id, EditKind::Create { parent: Some(patient) }, units);
        self.tx(|tx| tx.edit(&edit));
    }

    fn image(&self, patient: RecordId, sha256: &str) -> RecordId {
        let id = RecordId::fresh(&*self.env);
        let file = json!({"sha256": sha256, "bytes": 1_000, "filename": "x", "mime": "image/png"});
        let units = BTreeMap::from([
            ("file".to_owned(), file),
            ("taken_at".to_owned(), json!("2027-01-15T08:00:00.000Z")),
        ]);
        self.tx(|tx| tx.edit(&Edit::new("image", id, EditKind::Create { parent: Some(patient) }, units)));
        id
    }

    fn mark(&self, image: RecordId, kind: EditKind) {
        self.tx(|tx| tx.edit(&Edit::new("image", image, kind, BTreeMap::new())));
    }

    fn releases(&self) -> Vec<String> {
        self.tx(|tx| tx.releases_due(10, true)).into_iter().map(|job| job.sha256).collect()
    }

    /// The server answered everything that waited.
    fn answered(&self) {
        for item in self.store.read(outbox::list).unwrap() {
            self.tx(|tx| tx.op_answered(item.op, &Applied::FastForward { seq: 8 }));
        }
    }
}

const MIB: u64 = 1024 * 1024;

#[test]
fn thumbnails_go_first_then_who_comes_today_then_the_small_ones() {
    let desk = desk();
    let (today, next_week) = (desk.patient(), desk.patient());
    // The desk's clock says 2027-01-15.
    desk.comes_at(today, "2027-01-15T09:00[Europe/Athens]");
    desk.comes_at(next_week, "2027-01-21T09:00[Europe/Athens]");
    desk.file("large", 40 * MIB, false);
    desk.file("small", 2 * MIB, false);
    desk.image(next_week, &desk.file("later", 3 * MIB, false));
    desk.image(today, &desk.file("today", 900 * MIB, false));
    desk.file("thumbnail", 60_000, true);
    assert_eq!(desk.order(), ["thumbnail", "today", "small", "later", "large"]);
}

#[test]
fn a_large_file_is_overtaken_by_so_many_and_no_more() {
    let desk = desk();
    desk.file("scan", 300 * MIB, false);
    for number in 0..60 {
        desk.file(&format!("small{number}"), MIB, false);
    }
    let before = desk.order().iter().position(|name| name == "scan");
    assert_eq!(before, Some(37), "of sixty that came later");
    // Nor does everybody who comes today go before it for ever.
    let today = desk.patient();
    desk.comes_at(today, "2027-01-15T09:00[Europe/Athens]");
    for number in 0..700 {
        desk.image(today, &desk.file(&format!("today{number}"), MIB, false));
    }
    let before = desk.order().iter().position(|name| name == "scan");
    assert_eq!(before, Some(526), "of 760");
}

#[test]
fn the_server_is_told_of_unused_bytes_once_it_knows_why() {
    let desk = desk();
    let patient = desk.patient();
    let sha256 = desk.file("shot", 1_000, false);
    let (first, second) = (desk.image(patient, &sha256), desk.image(patient, &sha256));
    desk.told(&sha256);
    desk.answered();
    desk.mark(first, EditKind::Delete);
    desk.answered();
    assert!(desk.releases().is_empty(), "another image shows them");
    desk.mark(second, EditKind::Delete);
    assert!(desk.releases().is_empty(), "the server does not know of the second tombstone");
    desk.answered();
    assert_eq!(desk.releases(), [sha256.as_str()]);
    desk.tx(|tx| tx.release_failed(&sha256, "offline", START_MS + HOUR_MS / 4));
    assert!(desk.tx(|tx| tx.releases_due(10, false)).is_empty(), "it has its own schedule");
    assert_eq!(desk.releases(), [sha256.as_str()]);
    desk.mark(first, EditKind::Restore);
    desk.answered();
    assert!(desk.releases().is_empty(), "somebody wants them again");
}

#[test]
fn what_the_server_gave_up_goes_up_again_only_when_somebody_wants_it() {
    let desk = desk();
    let patient = desk.patient();
    let sha256 = desk.file("shot", 1_000, false);
    let image = desk.image(patient, &sha256);
    let blob = desk.told(&sha256);
    desk.mark(image, EditKind::Delete);
    assert!(!desk.waits(&sha256));
    desk.gave_up(blob, &sha256);
    assert!(!desk.waits(&sha256), "nothing shows it");
    desk.tx(|tx| {
        tx.reconcile_begin(ReconcileReason::Repair)?;
        tx.reconcile_end()
    });
    assert!(!desk.waits(&sha256), "nor after everything was compared");
    desk.mark(image, EditKind::Restore);
    assert!(desk.waits(&sha256));
}

#[test]
fn bytes_that_the_server_lost_go_up_again_at_once() {
    let desk = desk();
    let patient = desk.patient();
    let sha256 = desk.file("shot", 1_000, false);
    desk.image(patient, &sha256);
    let blob = desk.told(&sha256);
    assert_eq!((desk.state(&sha256), desk.waits(&sha256)), (FileState::Verified, false));
    desk.gave_up(blob, &sha256);
    assert_eq!((desk.state(&sha256), desk.waits(&sha256)), (FileState::SavedHere, true));
}

#[test]
fn originals_of_who_comes_this_week_are_wanted_before_anybody_asks() {
    let desk = desk();
    let (today, in_a_week, next_month) = (desk.patient(), desk.patient(), desk.patient());
    desk.comes_at(today, "2027-01-15T17:00[Europe/Athens]");
    desk.comes_at(in_a_week, "2027-01-22T09:00[Europe/Athens]");
    desk.comes_at(next_month, "2027-02-15T09:00[Europe/Athens]");
    let named = |name: &str| format!("{name:0>64}");
    for (name, patient) in [("a", today), ("b", in_a_week), ("c", next_month)] {
        desk.image(patient, &named(name));
        desk.told(&named(name));
    }
    desk.image(today, &named("d"));
    assert_eq!(desk.wanted_early(), 2, "and not what the clinic does not have");
    let mut wanted: Vec<String> =
        desk.tx(|tx| tx.downloads_due(10, false)).into_iter().map(|job| job.sha256).collect();
    wanted.sort();
    assert_eq!(wanted, [named("a"), named("b")]);
    assert_eq!(desk.wanted_early(), 0, "once is enough");
    desk.tx(|tx| tx.patient_pin(next_month));
    assert_eq!(desk.wanted_early(), 1);
    // Who is waited for comes before whom nobody waits for yet.
    desk.tx(|tx| tx.download_want(&named("c"), 1_000, false));
    assert_eq!(desk.tx(|tx| tx.downloads_due(1, false))[0].sha256, named("c"));
}

/// The desk with a folder of files beside it.
fn with_blobs() -> (Desk, BlobDir) {
    let desk = desk();
    let blobs =
        BlobDir::open(&desk._folder.path().join("files"), DataKey::fresh(&*desk.env).blob_root()).unwrap();
    (desk, blobs)
}

#[test]
fn bytes_without_a_row_go_after_a_month_and_nothing_else_does() {
    let (desk, blobs) = with_blobs();
    let hash = |content: &[u8]| blobs.import(content, &*desk.env).unwrap().sha256;
    let (orphan, filed, late) = (hash(b"orphan"), hash(b"filed"), hash(b"late"));
    let (in_tray, its_thumb) = (hash(b"tray"), hash(b"thumb"));
    let sha256 = |hash: [u8; 32]| hex::encode(hash);
    let item = IntakeItem {
        id: RecordId::fresh(&*desk.env),
        chair: "1".to_owned(),
        filename: "a.png".to_owned(),
        sha256: sha256(in_tray),
        bytes: 4,
        thumb: Some((sha256(its_thumb), 5)),
        found: "{}".to_owned(),
        arrived_ms: 1,
        place: IntakePlace::Tray(TrayReason::NobodyOpen),
    };
    desk.tx(|tx| tx.intake_put(&item));
    desk.tx(|tx| tx.file_here(&sha256(filed), 5, "filed", false));
    let sweep = || evict::sweep(&desk.store, &blobs).unwrap();
    assert_eq!(sweep(), 0, "only seen");
    desk.env.advance_ms(29 * 24 * HOUR_MS);
    assert_eq!(sweep(), 0);
    // A row comes late: of a profile that was put back, or of another desk.
    desk.image(desk.patient(), &sha256(late));
    desk.env.advance_ms(2 * 24 * HOUR_MS);
    // And somebody files the same at this very moment: bytes first, then the row.
    let filing = blobs.import(&b"orphan"[..], &*desk.env).unwrap();
    assert_eq!(sweep(), 0, "it is being filed");
    drop(filing);
    assert_eq!(sweep(), 1);
    assert_eq!(blobs.verify(&orphan).unwrap(), BlobHealth::Missing);
    for kept in [filed, late, in_tray, its_thumb] {
        assert_eq!(blobs.verify(&kept).unwrap(), BlobHealth::Whole);
    }
}

#[test]
fn a_download_that_nobody_goes_on_with_does_not_stay() {
    let (desk, blobs) = with_blobs();
    let (wanted, given_up) = ([1; 32], [2; 32]);
    for sha256 in [wanted, given_up] {
        blobs.partial(&sha256, &*desk.env).unwrap().unwrap().append(&[7; 100_000]).unwrap();
    }
    desk.tx(|tx| tx.download_want(&hex::encode(wanted), 200_000, false));
    evict::sweep(&desk.store, &blobs).unwrap();
    let begun = |sha256: [u8; 32]| blobs.partial(&sha256, &*desk.env).unwrap().unwrap().bytes();
    assert_eq!((begun(wanted), begun(given_up)), (65_536, 0));
}

#[test]
fn what_is_being_filed_is_not_given_back_for_room() {
    let (desk, blobs) = with_blobs();
    let patient = desk.patient();
    let filing = blobs.import(&b"shot"[..], &*desk.env).unwrap();
    let sha256 = hex::encode(filing.sha256);
    desk.tx(|tx| tx.file_here(&sha256, 4, "shot", false));
    desk.image(patient, &sha256);
    desk.told(&sha256);
    assert_eq!(desk.tx(|tx| tx.evict(&blobs, 0)), 0);
    drop(filing);
    desk.tx(|tx| tx.patient_pin(patient));
    assert_eq!(desk.tx(|tx| tx.evict(&blobs, 0)), 0, "pinned");
    desk.tx(|tx| tx.patient_unpin(patient));
    assert_eq!(desk.tx(|tx| tx.evict(&blobs, 4)), 0, "there is room");
    assert_eq!(desk.tx(|tx| tx.evict(&blobs, 3)), 1);
    assert_eq!(desk.state(&sha256), FileState::OnServer);
}
