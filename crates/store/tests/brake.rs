//! Deletes of very much at once: they wait for a person's word, and nothing else does.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use std::collections::BTreeMap;
use std::sync::Arc;

use chairside_model::env::fixed::FixedEnv;
use chairside_model::{ClinicId, Clock as _, DeviceId, Env, Op, OpKind, RecordId, UserId};
use chairside_store::keys::DataKey;
use chairside_store::{Applied, BatchLimits, Edit, EditKind, Store, StoreOptions, brake, outbox, shown};
use serde_json::json;
use tempfile::TempDir;

const ALL: BatchLimits = BatchLimits { ops_max: 1_000, bytes_max: 8 * 1024 * 1024 };
const DEVICE: [u8; 16] = [2; 16];

struct Desk {
    store: Store,
    env: Arc<FixedEnv>,
    patients: Vec<RecordId>,
    _folder: TempDir,
}

impl Desk {
    /// With this many patients, all of them at the clinic.
    fn with(patients: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let env = Arc::new(FixedEnv::new(1_800_000_000_000, 1));
        let shared: Arc<dyn Env> = env.clone();
        let path = folder.path().join("clinic.db");
        let key = DataKey::fresh(&*env);
        let store = Store::create(&StoreOptions { path: &path, key: &key, env: shared }).unwrap();
        store
            .write_as_desk(|tx| {
                let meta = tx.meta_mut();
                meta.clinic = Some(ClinicId::from_bytes([1; 16]));
                meta.device = Some(DeviceId::from_bytes(DEVICE));
                meta.user = Some(UserId::from_bytes([3; 16]));
                meta.server = Some("http://127.0.0.1:1".to_owned());
                Ok(())
            })
            .unwrap();
        let mut desk = Self { store, env, patients: vec![], _folder: folder };
        for _ in 0..patients {
            let id = RecordId::fresh(&*desk.env);
            let units = BTreeMap::from([("given".to_owned(), json!("Tom"))]);
            desk.edit(&Edit::new("patient", id, EditKind::Create { parent: None }, units));
            desk.patients.push(id);
        }
        desk.exchange();
        desk
    }

    fn edit(&self, edit: &Edit) {
        self.env.advance_ms(10);
        self.store.write(self.store.meta().author(), |tx| tx.edit(edit)).unwrap();
    }

    fn delete(&self, count: usize) {
        for id in &self.patients[..count] {
            self.edit(&Edit::new("patient", *id, EditKind::Delete, BTreeMap::new()));
        }
    }

    /// What leaves now, and is taken by the server.
    fn exchange(&self) -> Vec<Op> {
        let (batch, _) = self.store.write_as_desk(|tx| tx.outbox_next(ALL)).unwrap();
        let ops: Vec<Op> = batch.ops.iter().map(|body| serde_json::from_str(body).unwrap()).collect();
        for (index, op) in ops.iter().enumerate() {
            let answer = Applied::FastForward { seq: 10 + index as u64 };
            self.store.write_as_desk(|tx| tx.op_answered(op.op_id, &answer)).unwrap();
        }
        ops
    }

    fn asked(&self) -> Vec<(u64, u64)> {
        let device = Some(DeviceId::from_bytes(DEVICE));
        let asked = self.store.read(|db| brake::mass_deletes(db, device, self.env.now_ms())).unwrap();
        asked.iter().map(|brake| (brake.count, brake.of)).collect()
    }

    fn deleted(&self) -> usize {
        let is_deleted = |id: &&RecordId| {
            self.store.read(|db| shown(db, "patient", **id)).unwrap().unwrap().deleted.is_some()
        };
        self.patients.iter().filter(is_deleted).count()
    }
}

#[test]
fn fifty_deletes_or_a_fifth_of_all_ask_nobody() {
    let desk = Desk::with(60);
    desk.delete(50);
    assert_eq!((desk.asked(), desk.exchange().len()), (vec![], 50));
    let desk = Desk::with(300);
    desk.delete(60);
    assert_eq!((desk.asked(), desk.exchange().len()), (vec![], 60));
}

#[test]
fn more_waits_for_a_word_and_everything_else_goes() {
    let desk = Desk::with(60);
    desk.delete(51);
    assert_eq!(desk.asked(), [(51, 60)]);
    let units = BTreeMap::from([("phone".to_owned(), json!("1"))]);
    desk.edit(&Edit::new("patient", desk.patients[59], EditKind::Change, units));
    let gone = desk.exchange();
    assert_eq!((gone.len(), gone[0].kind), (1, OpKind::Put));

    desk.store.write(desk.store.meta().author(), |tx| tx.mass_deletes_decided(true)).unwrap();
    let gone = desk.exchange();
    assert_eq!((gone.len(), gone.iter().all(|op| op.confirmed)), (51, true));
    assert_eq!((desk.asked(), desk.deleted()), (vec![], 51));
}

#[test]
fn what_was_not_meant_is_as_it_was() {
    let desk = Desk::with(60);
    let units = BTreeMap::from([("phone".to_owned(), json!("1"))]);
    desk.edit(&Edit::new("patient", desk.patients[0], EditKind::Change, units));
    desk.delete(60);
    desk.store.write(desk.store.meta().author(), |tx| tx.mass_deletes_decided(false)).unwrap();
    assert_eq!((desk.asked(), desk.deleted()), (vec![], 0));
    let gone = desk.exchange();
    assert_eq!((gone.len(), gone[0].kind), (1, OpKind::Put), "the edit before it is not taken back");
    assert_eq!(desk.store.read(outbox::counts).unwrap().waiting, 0);
}

#[test]
fn one_by_one_counts_as_well() {
    let desk = Desk::with(60);
    for count in 1..=50 {
        desk.edit(&Edit::new("patient", desk.patients[count - 1], EditKind::Delete, BTreeMap::new()));
        assert_eq!(desk.exchange().len(), 1);
    }
    desk.edit(&Edit::new("patient", desk.patients[50], EditKind::Delete, BTreeMap::new()));
    assert_eq!((desk.asked(), desk.exchange().len()), (vec![(1, 60)], 0));
    desk.env.advance_ms(61 * 60 * 1000);
    assert_eq!(
        (desk.asked(), desk.exchange().len()),
        (vec![], 1),
        "an hour later it is a delete like any other"
    );
}

#[test]
fn what_was_brought_back_after_it_was_sent_does_not_count() {
    let desk = Desk::with(60);
    desk.delete(40);
    assert_eq!(desk.exchange().len(), 40);
    for id in &desk.patients[..40] {
        desk.edit(&Edit::new("patient", *id, EditKind::Restore, BTreeMap::new()));
    }
    desk.exchange();
    for id in &desk.patients[40..] {
        desk.edit(&Edit::new("patient", *id, EditKind::Delete, BTreeMap::new()));
    }
    assert_eq!((desk.asked(), desk.exchange().len()), (vec![], 20));
}

#[test]
fn what_was_not_meant_is_not_asked_about_again() {
    let desk = Desk::with(60);
    desk.delete(60);
    desk.store.write(desk.store.meta().author(), |tx| tx.mass_deletes_decided(false)).unwrap();
    desk.delete(1);
    assert_eq!((desk.asked(), desk.exchange().len()), (vec![], 1));
}
