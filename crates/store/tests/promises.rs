//! What must hold of a desk's file whatever happens to it: a write that fails leaves nothing, a file's job ends on the
//! clinic's word only.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chairside_model::env::fixed::FixedEnv;
use chairside_model::{ClinicId, DeviceId, Env, Randomness, RecordId, UserId};
use chairside_store::keys::DataKey;
use chairside_store::{Edit, EditKind, Error, Store, StoreOptions, file, outbox, patient};
use serde_json::json;

fn open(path: &Path, key: &DataKey, env: &Arc<FixedEnv>, create: bool) -> Store {
    let shared: Arc<dyn Env> = env.clone();
    let options = StoreOptions { path, key, env: shared };
    if create { Store::create(&options).unwrap() } else { Store::open(&options).unwrap() }
}

fn joined(path: &Path, key: &DataKey, env: &Arc<FixedEnv>) -> Store {
    let store = open(path, key, env, true);
    store
        .write_as_desk(|tx| {
            let meta = tx.meta_mut();
            meta.clinic = Some(ClinicId::from_bytes([1; 16]));
            meta.device = Some(DeviceId::from_bytes([2; 16]));
            meta.user = Some(UserId::from_bytes([3; 16]));
            meta.server = Some("http://127.0.0.1:1".to_owned());
            Ok(())
        })
        .unwrap();
    store
}

#[test]
fn a_write_that_fails_leaves_no_row_no_queue_entry_and_no_rank() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clinic.db");
    let env = Arc::new(FixedEnv::new(1_800_000_000_000, 1));
    let key = DataKey::fresh(&*env);
    let store = joined(&path, &key, &env);
    let id = RecordId::fresh(&*env);
    let values = BTreeMap::from([("given".to_owned(), json!("Tom"))]);
    let edit = Edit::new("patient", id, EditKind::Create { parent: None }, values);
    let before = store.meta();
    let failed = store.write(before.author(), |tx| {
        tx.edit(&edit)?;
        Err::<(), Error>(Error::Stored("a test's word for a failure after the edit"))
    });
    assert!(failed.is_err());
    let nothing_is_left = |store: &Store| {
        assert_eq!(store.meta().last_rank, before.last_rank);
        assert_eq!(store.read(outbox::counts).unwrap().waiting, 0);
        assert!(store.read(|db| patient::get(db, id)).is_err());
    };
    nothing_is_left(&store);
    drop(store);
    let store = open(&path, &key, &env, false);
    nothing_is_left(&store);
    store.write(store.meta().author(), |tx| tx.edit(&edit)).unwrap();
    assert_eq!(store.read(outbox::counts).unwrap().waiting, 1);
}

/// Steps of the walk through whatever can happen to an upload.
const STEPS: usize = 1_500;

#[test]
fn no_walk_through_failures_ends_an_upload_that_the_clinic_did_not_verify() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clinic.db");
    let env = Arc::new(FixedEnv::new(1_800_000_000_000, 5));
    let key = DataKey::fresh(&*env);
    let mut store = joined(&path, &key, &env);
    let (ours, other) = ("a".repeat(64), "b".repeat(64));
    store.write_as_desk(|tx| tx.file_here(&ours, 1_000, "x-ray.png", false)).unwrap();
    for step in 0..STEPS {
        let mut dice = [0; 2];
        env.fill(&mut dice);
        env.advance_ms(u64::from(dice[1]) * 1_000);
        let next_ms = 1_800_000_000_000 + u64::from(dice[1]) * 60_000;
        let sent = u64::from(dice[1]) * 4;
        if dice[0] % 64 == 0 {
            // The program ends and starts again.
            drop(store);
            store = open(&path, &key, &env, false);
        }
        store
            .write_as_desk(|tx| match dice[0] % 9 {
                0 => tx.uploads_due(5, dice[1] % 2 == 0).map(|_| ()),
                1 => tx.upload_progress(&ours, Some("/v1/uploads/1"), sent),
                // Even the last byte sent is no word of the clinic.
                2 => tx.upload_progress(&ours, None, 1_000),
                3 => tx.upload_failed(&ours, "offline", next_ms, dice[1] % 2 == 0),
                4 => tx.file_gone(&ours, dice[1] % 2 == 0),
                5 => tx.transfers_reset(),
                6 => tx.upload_verified(&other),
                7 => tx.file_here(&ours, 1_000, "x-ray.png", false),
                _ => tx.download_want(&ours, 1_000, false),
            })
            .unwrap();
        assert_eq!(store.read(file::waiting).unwrap().0, 1, "after step {step} ({})", dice[0] % 9);
    }
    store.write_as_desk(|tx| tx.upload_verified(&ours)).unwrap();
    assert_eq!(store.read(file::waiting).unwrap().0, 0);
}
