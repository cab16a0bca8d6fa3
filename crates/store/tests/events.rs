//! The event log: a ring that holds ids and codes, and folds what is alike.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use std::sync::Arc;

use chairside_model::env::fixed::FixedEnv;
use chairside_model::{ClinicId, DeviceId, Env, Op, RecordId, UserId};
use chairside_store::event_log::{self, EVENTS_MAX};
use chairside_store::keys::DataKey;
use chairside_store::{
    Applied, BatchLimits, Edit, EditKind, Event, EventKind, Moved, Store, StoreOptions, doctor, outbox,
    patient,
};
use serde_json::json;
use tempfile::TempDir;

const ALL: BatchLimits = BatchLimits { ops_max: 200, bytes_max: 256 * 1024 };

fn desk() -> (TempDir, Arc<FixedEnv>, Store) {
    let folder = tempfile::tempdir().unwrap();
    let env = Arc::new(FixedEnv::new(1_800_000_000_000, 1));
    let key = DataKey::fresh(&*env);
    let shared: Arc<dyn Env> = env.clone();
    let path = folder.path().join("clinic.db");
    let store = Store::create(&StoreOptions { path: &path, key: &key, env: shared }).unwrap();
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
    (folder, env, store)
}

fn note(store: &Store, event: &Event<'_>) {
    store.write_as_desk(|tx| tx.note(event)).unwrap();
}

fn create(store: &Store, env: &FixedEnv) -> RecordId {
    let id = RecordId::fresh(env);
    let units = [("given", json!("Maria")), ("family", json!("Papadaki")), ("phone", json!("694"))];
    let units = units.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let edit = Edit::new("patient", id, EditKind::Create { parent: None }, units);
    store.write(store.meta().author(), |tx| tx.edit(&edit)).unwrap();
    id
}

fn send(store: &Store) -> Vec<Op> {
    let (batch, _) = store.write_as_desk(|tx| tx.outbox_next(ALL)).unwrap();
    batch.ops.iter().map(|body| serde_json::from_str(body).unwrap()).collect()
}

#[test]
fn the_oldest_leave_a_full_log() {
    let (_folder, env, store) = desk();
    store
        .write_as_desk(|tx| {
            (0..EVENTS_MAX + 7).try_for_each(|_| {
                env.advance_ms(1);
                tx.note(&Event::new(EventKind::Opened))
            })
        })
        .unwrap();
    let events = store.read(|db| event_log::list(db, 2 * EVENTS_MAX)).unwrap();
    assert_eq!(events.len(), EVENTS_MAX as usize);
    assert_eq!(events[0].at_ms, 1_800_000_000_000 + u64::from(EVENTS_MAX) + 7, "newest first");
    assert_eq!(events.last().unwrap().at_ms, 1_800_000_000_000 + 8, "the first seven left");
}

#[test]
fn a_night_without_a_network_is_one_line() {
    let (_folder, env, store) = desk();
    for _ in 0..500 {
        env.advance_ms(10_000);
        note(&store, &Event::exchange_failed(12, "offline"));
    }
    note(&store, &Event::exchange_failed(3, "server_busy"));
    note(&store, &Event::exchange(40, Moved { pushed: 2, ..Moved::default() }));
    note(&store, &Event::exchange(5, Moved::default()));
    note(&store, &Event::exchange(6, Moved::default()));
    let events = store.read(|db| event_log::list(db, 10)).unwrap();
    let told: Vec<_> = events.iter().map(|event| (event.kind.as_str(), event.times)).collect();
    assert_eq!(
        told,
        [("exchange_ok", 2), ("exchange_ok", 1), ("exchange_failed", 1), ("exchange_failed", 500)]
    );
    assert!(events[3].at_ms - events[3].first_ms == 499 * 10_000);
}

#[test]
fn a_code_that_is_not_a_word_is_not_kept() {
    let (_folder, _env, store) = desk();
    note(&store, &Event::exchange_failed(1, "Maria Papadaki was refused"));
    let events = store.read(|db| event_log::list(db, 10)).unwrap();
    assert_eq!(events[0].code.as_deref(), Some("other"));
}

#[test]
fn a_refused_change_is_offered_again_as_it_was() {
    let (_folder, env, store) = desk();
    let id = create(&store, &env);
    let refused = send(&store).remove(0);
    let answer = Applied::Refused { code: "forbidden".to_owned(), row: None };
    store.write_as_desk(|tx| tx.op_answered(refused.op_id, &answer)).unwrap();
    assert!(send(&store).is_empty(), "a refused change does not go by itself");

    let (fresh, _) = store.write_as_desk(|tx| tx.outbox_retry(refused.op_id)).unwrap();
    assert!(store.write_as_desk(|tx| tx.outbox_retry(refused.op_id)).is_err(), "only once");
    let again = send(&store).remove(0);
    assert_eq!(again.op_id, fresh);
    assert_eq!((&again.units, again.record, again.rank), (&refused.units, refused.record, refused.rank));

    store.write_as_desk(|tx| tx.op_answered(fresh, &Applied::FastForward { seq: 9 })).unwrap();
    let (counts, card) = store.read(|db| Ok((outbox::counts(db)?, patient::get(db, id)?))).unwrap();
    assert_eq!(counts.waiting, 0);
    assert_eq!(card.phone.as_deref(), Some("694"), "the words are shown");
    assert!(store.read(|db| doctor::op_state(db, fresh)).unwrap().queued.is_none(), "done, and known");
}

#[test]
fn a_digest_changes_with_what_is_shown_and_not_otherwise() {
    let (_folder, env, store) = desk();
    let patients = || {
        let digests = store.read(doctor::digests).unwrap();
        digests.into_iter().find(|digest| digest.collection == "patient").unwrap()
    };
    let empty = patients();
    create(&store, &env);
    let one = patients();
    assert_eq!((empty.rows, one.rows), (0, 1));
    assert_ne!(empty.sha256, one.sha256);
    note(&store, &Event::new(EventKind::Opened));
    assert_eq!(patients(), one);
}
