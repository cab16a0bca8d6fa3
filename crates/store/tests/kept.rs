//! Copies of the clinic's file: whole, and not for ever.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use chairside_model::env::fixed::FixedEnv;
use chairside_model::{Env, RecordId};
use chairside_store::keys::DataKey;
use chairside_store::{Edit, EditKind, Store, StoreOptions, shown};
use serde_json::json;

const DAY_MS: u64 = 24 * 3_600_000;

fn store(path: &Path, env: &Arc<FixedEnv>, key: &DataKey) -> Store {
    let shared: Arc<dyn Env> = env.clone();
    let options = StoreOptions { path, key, env: shared };
    if path.exists() { Store::open(&options).unwrap() } else { Store::create(&options).unwrap() }
}

#[test]
fn a_copy_holds_everything_saved_so_far_and_goes_after_a_month() {
    let folder = tempfile::tempdir().unwrap();
    let (path, env) = (folder.path().join("clinic.db"), Arc::new(FixedEnv::new(1_800_000_000_000, 1)));
    let key = DataKey::fresh(&*env);
    let desk = store(&path, &env, &key);
    let id = RecordId::fresh(&*env);
    let given = |word: &str| BTreeMap::from([("given".to_owned(), json!(word))]);
    let write = |kind, word| {
        let edit = Edit::new("patient", id, kind, given(word));
        desk.write(desk.meta().author(), |tx| tx.edit(&edit)).unwrap();
    };
    write(EditKind::Create { parent: None }, "Tom");
    let copy = desk.keep_copy("forked").unwrap();
    write(EditKind::Change, "Tim");

    let kept = store(&copy, &env, &key);
    kept.check().unwrap();
    let row = kept.read(|db| shown(db, "patient", id)).unwrap().unwrap();
    assert_eq!(row.value("given"), Some(&json!("Tom")));
    drop(kept);

    env.advance_ms(29 * DAY_MS);
    drop(store(&path, &env, &key));
    assert!(copy.exists(), "a month is not over");
    env.advance_ms(2 * DAY_MS);
    drop(store(&path, &env, &key));
    assert!(!copy.exists());
}

#[test]
fn a_server_restored_again_and_again_does_not_fill_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let (path, env) = (folder.path().join("clinic.db"), Arc::new(FixedEnv::new(1_800_000_000_000, 1)));
    let desk = store(&path, &env, &DataKey::fresh(&*env));
    for _ in 0..10 {
        env.advance_ms(1_000);
        desk.keep_copy("forked").unwrap();
    }
    let databases = std::fs::read_dir(folder.path().join("kept")).unwrap().filter(|entry| {
        entry.as_ref().unwrap().path().extension().is_some_and(|extension| extension == "db")
    });
    assert_eq!(databases.count(), 3);
}
