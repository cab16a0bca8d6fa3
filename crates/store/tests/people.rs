//! People in the list: orders, filters, one person with several records, and who may be one.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use std::collections::BTreeMap;
use std::sync::Arc;

use chairside_model::env::fixed::FixedEnv;
use chairside_model::{ClinicId, DeviceId, Env, RecordId, UserId};
use chairside_store::keys::DataKey;
use chairside_store::list::{self, Filter, Sort};
use chairside_store::{
    Edit, EditKind, Store, StoreOptions, allergy, duplicates, history, merged, patient, search,
};
use proptest::prelude::*;
use serde_json::{Value, json};
use tempfile::TempDir;

struct Desk {
    store: Store,
    env: Arc<FixedEnv>,
    _folder: TempDir,
}

impl Desk {
    fn new() -> Self {
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
                Ok(())
            })
            .unwrap();
        Self { store, env, _folder: folder }
    }

    fn edit(&self, edit: &Edit) {
        self.env.advance_ms(10);
        self.store.write(self.store.meta().author(), |tx| tx.edit(edit)).unwrap();
    }

    fn create_as(&self, id: RecordId, fields: &[(&str, &str)]) {
        self.edit(&Edit::new("patient", id, EditKind::Create { parent: None }, units(fields)));
    }

    fn create(&self, fields: &[(&str, &str)]) -> RecordId {
        self.env.advance_ms(10);
        let id = RecordId::fresh(&*self.env);
        self.create_as(id, fields);
        id
    }

    fn point(&self, from: RecordId, into: Option<RecordId>) {
        let value = into.map_or(Value::Null, |into| json!(into.to_string()));
        self.edit(&Edit::new(
            "patient",
            from,
            EditKind::Change,
            BTreeMap::from([("merged_into".to_owned(), value)]),
        ));
    }

    fn mark(&self, id: RecordId, kind: EditKind) {
        self.edit(&Edit::new("patient", id, kind, BTreeMap::new()));
    }

    fn add_allergy(&self, patient: RecordId, substance: &str) {
        let id = RecordId::fresh(&*self.env);
        self.edit(&Edit::new(
            "allergy",
            id,
            EditKind::Create { parent: Some(patient) },
            units(&[("substance", substance)]),
        ));
    }

    fn found(&self, text: &str) -> Vec<RecordId> {
        let page = self.store.read(|db| search::patients(db, text, Filter::Everyone, 50, 0)).unwrap();
        assert_eq!(page.total, page.items.len() as u64);
        page.items.into_iter().filter_map(|row| row.id).collect()
    }

    fn listed(&self, sort: Sort, filter: Filter) -> Vec<RecordId> {
        let page = self.store.read(|db| list::page(db, sort, filter, 50, 0)).unwrap();
        assert_eq!(page.total, page.items.len() as u64);
        page.items.into_iter().filter_map(|row| row.id).collect()
    }

    fn root(&self, id: RecordId) -> RecordId {
        self.store.read(|db| merged::root(db, id)).unwrap()
    }
}

fn units(fields: &[(&str, &str)]) -> BTreeMap<String, Value> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
}

#[test]
fn a_merged_record_is_shown_as_the_one_that_stayed() {
    let desk = Desk::new();
    let stays = desk.create(&[("given", "Maria"), ("family", "Papadaki"), ("phone", "+30 694 555 0172")]);
    let goes = desk.create(&[("given", "Marika"), ("family", "Papadakis"), ("phone", "+30 210 111 2222")]);
    desk.add_allergy(stays, "Latex");
    desk.add_allergy(goes, "Penicillin");
    desk.point(goes, Some(stays));

    assert_eq!(desk.listed(Sort::Name, Filter::Everyone), [stays]);
    assert_eq!(desk.found("marika"), [stays], "the other name still leads to the person");
    assert_eq!(desk.found("2101112222"), [stays], "and so does the other phone");
    let row = desk.store.read(|db| patient::row_of(db, stays)).unwrap();
    assert_eq!(row.alerts, 2, "what is dangerous is dangerous in both records");
    let allergies = desk.store.read(|db| allergy::of_patient(db, stays)).unwrap();
    assert_eq!(
        allergies.iter().map(|card| card.substance.as_str()).collect::<Vec<_>>(),
        ["Latex", "Penicillin"]
    );
    let history = desk.store.read(|db| history::of_patient(db, stays, 50)).unwrap();
    assert_eq!(history.len(), 5, "both records' past is one person's");

    desk.point(goes, None);
    assert_eq!(desk.listed(Sort::Name, Filter::Everyone), [stays, goes]);
    assert_eq!(desk.found("marika"), [goes]);
    assert_eq!(desk.store.read(|db| patient::row_of(db, stays)).unwrap().alerts, 1);
}

#[test]
fn two_desks_that_merged_in_opposite_directions_show_the_same() {
    let desk = Desk::new();
    let one = desk.create(&[("given", "Maria")]);
    let other = desk.create(&[("given", "Marika")]);
    desk.point(one, Some(other));
    desk.point(other, Some(one));
    assert_eq!([desk.root(one), desk.root(other)], [one, one], "the lowest id of the loop");
    assert_eq!(desk.found("marika"), [one]);
}

#[test]
fn a_record_that_points_at_one_not_here_yet_stands_for_itself_until_then() {
    let desk = Desk::new();
    let later = RecordId::from_bytes([9; 16]);
    let here = desk.create(&[("given", "Marika")]);
    desk.point(here, Some(later));
    assert_eq!(desk.found("marika"), [here]);
    desk.create_as(later, &[("given", "Maria")]);
    assert_eq!(desk.found("marika"), [later]);
    assert_eq!(desk.root(here), later);
}

#[test]
fn who_is_in_the_trash_is_not_found_and_comes_back_whole() {
    let desk = Desk::new();
    let stays = desk.create(&[("given", "Maria")]);
    let goes = desk.create(&[("given", "Marika")]);
    desk.point(goes, Some(stays));
    desk.mark(stays, EditKind::Delete);
    assert_eq!(desk.found("mari"), []);
    assert_eq!(desk.listed(Sort::Name, Filter::Everyone), []);
    desk.mark(stays, EditKind::Restore);
    assert_eq!(desk.found("marika"), [stays]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever the order in which pointers arrive, what is shown depends only on where they point in the end.
    #[test]
    fn roots_do_not_depend_on_the_order_of_arrival(
        pointers in prop::collection::vec((0usize..6, 0usize..6), 1..10),
        turn in 0usize..10,
    ) {
        let ids: Vec<_> = (1..=6).map(|byte| RecordId::from_bytes([byte; 16])).collect();
        let last: BTreeMap<usize, usize> = pointers.iter().copied().collect();
        let shown = |order: Vec<(usize, usize)>| {
            let desk = Desk::new();
            ids.iter().for_each(|id| desk.create_as(*id, &[("given", "A")]));
            order.iter().for_each(|(from, into)| desk.point(ids[*from], Some(ids[*into])));
            ids.iter().map(|id| desk.root(*id)).collect::<Vec<_>>()
        };
        let as_written = shown(pointers);
        let mut turned: Vec<_> = last.into_iter().collect();
        let by = turn % turned.len();
        turned.rotate_left(by);
        prop_assert_eq!(as_written, shown(turned));
    }
}

#[test]
fn every_order_and_filter_lists_whom_it_says() {
    let desk = Desk::new();
    let zoe =
        desk.create(&[("given", "Zoë"), ("family", "Ek"), ("birth_date", "1990-01-01"), ("phone", "1")]);
    let anna = desk.create(&[("given", "Anna"), ("family", "Ödegård"), ("birth_date", "1950-05-05")]);
    let tom = desk.create(&[("given", "Tom"), ("family", "Berg"), ("email", "t@example.org")]);
    desk.add_allergy(anna, "Latex");
    let listed = |sort| desk.listed(sort, Filter::Everyone);
    assert_eq!(listed(Sort::Name), [tom, zoe, anna]);
    assert_eq!(listed(Sort::NameBack), [anna, zoe, tom]);
    assert_eq!(listed(Sort::Born), [tom, anna, zoe]);
    assert_eq!(listed(Sort::BornBack), [zoe, anna, tom]);
    assert_eq!(listed(Sort::Newest), [tom, anna, zoe]);
    assert_eq!(listed(Sort::Oldest), [zoe, anna, tom]);
    assert_eq!(desk.listed(Sort::Name, Filter::Alerts), [anna]);
    assert_eq!(desk.listed(Sort::Name, Filter::NoContact), [anna]);
    assert_eq!(desk.listed(Sort::Name, Filter::Images), []);
    assert_eq!(desk.listed(Sort::Name, Filter::Waiting), [], "without a server nothing waits");
    let page = desk.store.read(|db| search::patients(db, "e", Filter::Alerts, 50, 0)).unwrap();
    assert_eq!(page.total, 0, "a search keeps to the filter");
    let page = desk.store.read(|db| search::patients(db, "od", Filter::Alerts, 50, 0)).unwrap();
    assert_eq!(page.items.first().and_then(|row| row.id), Some(anna));
}

#[test]
fn likely_duplicates_are_proposed_until_a_person_says_they_are_two() {
    let desk = Desk::new();
    let one = desk.create(&[("given", "Katerina"), ("family", "Papadaki"), ("birth_date", "1985-03-14")]);
    let other = desk.create(&[("given", "Katrina"), ("family", "Papadaki"), ("birth_date", "1985-03-14")]);
    desk.create(&[("given", "Nikos"), ("family", "Papadakis"), ("birth_date", "1985-03-14")]);
    let pairs = || desk.store.read(|db| duplicates::all(db, 10)).unwrap();
    let (found, total) = pairs();
    assert_eq!(total, 1);
    assert_eq!([found[0].one, found[0].other], [one, other]);

    desk.edit(&Edit::new(
        "distinct_patient",
        RecordId::distinct_patient(one, other),
        EditKind::Create { parent: Some(one) },
        units(&[("other", &other.to_string())]),
    ));
    assert_eq!(pairs().1, 0);
    let asked = |is| {
        let person = chairside_model::alike::Person {
            given: "Katerina",
            family: "Papadaki",
            birth_date: "1985-03-14",
            ..Default::default()
        };
        let found = desk.store.read(|db| duplicates::of_person(db, &person, is, 5)).unwrap();
        found.into_iter().map(|found| found.id).collect::<Vec<_>>()
    };
    assert_eq!(asked(Some(one)), []);
    assert_eq!(asked(None), [one, other], "who is being typed in may be either of them");
}
