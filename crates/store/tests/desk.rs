//! The desk's side of an edit's life, step by step: what is shown, what waits, what the server's answer does.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chairside_model::env::fixed::FixedEnv;
use chairside_model::reconcile::RowDigest;
use chairside_model::{ClinicId, DeviceId, Env, Op, OpId, Rank, RecordId, Row, Stamp, Unit, UserId};
use chairside_store::keys::DataKey;
use chairside_store::list::Filter;
use chairside_store::{
    Applied, BatchLimits, Edit, EditKind, Error, Rev, Store, StoreOptions, badge, history, outbox, patient,
    reconcile, search,
};
use serde_json::{Value, json};
use tempfile::TempDir;

const ALL: BatchLimits = BatchLimits { ops_max: 200, bytes_max: 256 * 1024 };

struct Desk {
    store: Store,
    env: Arc<FixedEnv>,
    key: DataKey,
    folder: TempDir,
}

impl Desk {
    fn new(server: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let env = Arc::new(FixedEnv::new(1_800_000_000_000, 1));
        let key = DataKey::fresh(&*env);
        let shared: Arc<dyn Env> = env.clone();
        let store =
            Store::create(&StoreOptions { path: &folder.path().join("clinic.db"), key: &key, env: shared })
                .unwrap();
        store
            .write_as_desk(|tx| {
                let meta = tx.meta_mut();
                meta.clinic = Some(ClinicId::from_bytes([1; 16]));
                meta.device = Some(DeviceId::from_bytes([2; 16]));
                meta.user = Some(UserId::from_bytes([3; 16]));
                meta.server = server.map(str::to_owned);
                Ok(())
            })
            .unwrap();
        Self { store, env, key, folder }
    }

    fn with_server() -> Self {
        Self::new(Some("http://127.0.0.1:1"))
    }

    fn edit(&self, edit: &Edit) -> Result<(), Error> {
        self.env.advance_ms(10);
        self.store.write(self.store.meta().author(), |tx| tx.edit(edit)).map(|_| ())
    }

    fn create(&self, fields: &[(&str, &str)]) -> RecordId {
        let id = RecordId::fresh(&*self.env);
        self.edit(&Edit::new("patient", id, EditKind::Create { parent: None }, units(fields))).unwrap();
        id
    }

    fn change(&self, id: RecordId, fields: &[(&str, &str)]) {
        self.edit(&Edit::new("patient", id, EditKind::Change, units(fields))).unwrap();
    }

    fn phone(&self, id: RecordId) -> Option<String> {
        self.store.read(|db| patient::get(db, id)).unwrap().phone
    }

    fn state(&self, id: RecordId) -> &'static str {
        let has_server = self.store.meta().has_server();
        let own = self.store.read(|db| badge::of_patient(db, has_server, id)).unwrap();
        let in_a_list = self.store.read(|db| badge::of_patients(db, has_server, &[id])).unwrap();
        assert_eq!(in_a_list, std::slice::from_ref(&own), "the list says something else than the page");
        own.state.as_str()
    }

    /// Takes the next batch, as a push would.
    fn send(&self) -> Vec<Op> {
        let (batch, _) = self.store.write_as_desk(|tx| tx.outbox_next(ALL)).unwrap();
        batch.ops.iter().map(|body| serde_json::from_str(body).unwrap()).collect()
    }

    fn answered(&self, op: &Op, answer: &Applied) {
        self.store.write_as_desk(|tx| tx.op_answered(op.op_id, answer)).unwrap();
    }

    fn pull(&self, row: &Row) {
        self.store.write_as_desk(|tx| tx.row_pulled(row)).unwrap();
    }

    fn waiting(&self) -> u64 {
        self.store.read(outbox::counts).unwrap().waiting
    }
}

fn units(fields: &[(&str, &str)]) -> BTreeMap<String, Value> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
}

/// A colleague's row, as a pull would bring it.
fn remote(id: RecordId, seq: u64, number: u8, fields: &[(&str, &str)]) -> Row {
    let stamp = Stamp {
        op: OpId::from_bytes([number; 16]),
        rank: Rank::from_ms(1_800_000_000_000 + u64::from(number)),
        device: DeviceId::from_bytes([9; 16]),
        user: UserId::from_bytes([9; 16]),
    };
    let units = units(fields).into_iter().map(|(name, value)| (name, Unit { value, stamp })).collect();
    Row { seq, units, ..Row::empty("patient", id, None) }
}

#[test]
fn an_edit_waits_goes_and_is_at_the_clinic() {
    let desk = Desk::with_server();
    let id = desk.create(&[("given", "Tom")]);
    assert_eq!((desk.state(id), desk.waiting()), ("new_here", 1));
    let ops = desk.send();
    assert_eq!(desk.state(id), "sending");
    desk.answered(&ops[0], &Applied::FastForward { seq: 5 });
    assert_eq!((desk.state(id), desk.waiting()), ("saved", 0));
    desk.change(id, &[("phone", "1")]);
    assert_eq!(desk.state(id), "waiting");
}

#[test]
fn a_patients_badge_is_the_worst_of_its_files_and_of_the_records_shown_as_it() {
    const SHA256: &str = "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9";
    let desk = Desk::with_server();
    let answer_all = |first_seq: u64| {
        let seqs = first_seq..;
        desk.send().iter().zip(seqs).for_each(|(op, seq)| desk.answered(op, &Applied::FastForward { seq }));
    };
    let id = desk.create(&[("given", "Tom")]);
    answer_all(1);
    assert_eq!(desk.state(id), "saved");

    let file = json!({"sha256": SHA256, "bytes": 3, "filename": "36.png", "mime": "image/png"});
    let units = BTreeMap::from([("file".to_owned(), file)]);
    desk.edit(&Edit::new("image", RecordId::fresh(&*desk.env), EditKind::Create { parent: Some(id) }, units))
        .unwrap();
    desk.store.write_as_desk(|tx| tx.file_here(SHA256, 3, "36.png", false)).unwrap();
    answer_all(2);
    assert_eq!(desk.state(id), "waiting", "its bytes are not at the clinic");
    desk.store.write_as_desk(|tx| tx.file_gone(SHA256, false)).unwrap();
    assert_eq!(desk.state(id), "needs_review", "its bytes are nowhere");
    desk.store.write_as_desk(|tx| tx.file_here(SHA256, 3, "36.png", false)).unwrap();
    desk.store.write_as_desk(|tx| tx.upload_verified(SHA256)).unwrap();
    assert_eq!(desk.state(id), "saved");

    let twin = desk.create(&[("given", "Thomas")]);
    answer_all(3);
    desk.change(twin, &[("merged_into", &id.to_string())]);
    assert_eq!(desk.state(id), "waiting", "what is shown as this patient waits");
}

#[test]
fn without_a_server_there_is_no_queue() {
    let desk = Desk::new(None);
    let id = desk.create(&[("given", "Tom")]);
    desk.change(id, &[("phone", "1")]);
    assert_eq!((desk.state(id), desk.waiting(), desk.phone(id)), ("here_only", 0, Some("1".to_owned())));
}

#[test]
fn never_sent_edits_become_one_op_and_a_sent_one_is_frozen() {
    let desk = Desk::with_server();
    let id = desk.create(&[("given", "Tom")]);
    desk.change(id, &[("phone", "1")]);
    desk.change(id, &[("phone", "2")]);
    let first = desk.send();
    assert_eq!((first.len(), &first[0].units["phone"].value), (1, &json!("2")));
    desk.change(id, &[("phone", "3")]);
    assert_eq!(desk.waiting(), 2, "the op under way must not change any more");
    desk.store.write_as_desk(|tx| tx.outbox_failed("offline")).unwrap();
    let again = desk.send();
    assert_eq!(again[0], first[0]);
    assert_eq!(
        (&again[1].units["phone"].value, again[1].units["phone"].base),
        (&json!("3"), Some(first[0].op_id))
    );
}

#[test]
fn a_reply_lost_and_the_field_edited_again_keeps_the_last_value() {
    let desk = Desk::with_server();
    let id = desk.create(&[("given", "Tom"), ("phone", "1")]);
    let first = desk.send();
    desk.change(id, &[("phone", "2")]);
    desk.store.write_as_desk(|tx| tx.outbox_failed("offline")).unwrap();
    let again = desk.send();
    let mut row = remote(id, 7, 1, &[]);
    let stamp = again[0].stamp(DeviceId::from_bytes([2; 16]));
    row.units = units(&[("given", "Tom"), ("phone", "1")])
        .into_iter()
        .map(|(name, value)| (name, Unit { value, stamp }))
        .collect();
    desk.answered(&first[0], &Applied::Row(Box::new(row)));
    assert_eq!(desk.phone(id), Some("2".to_owned()));
    desk.answered(&again[1], &Applied::FastForward { seq: 8 });
    assert_eq!((desk.phone(id), desk.state(id)), (Some("2".to_owned()), "saved"));
}

#[test]
fn a_pull_never_covers_a_pending_edit_and_shows_what_is_not_pending() {
    let desk = Desk::with_server();
    let id = RecordId::from_bytes([7; 16]);
    desk.pull(&remote(id, 3, 10, &[("given", "Tom"), ("phone", "1"), ("email", "a@b.c")]));
    desk.change(id, &[("phone", "mine")]);
    desk.pull(&remote(id, 4, 11, &[("given", "Tim"), ("phone", "theirs"), ("email", "a@b.c")]));
    let card = desk.store.read(|db| patient::get(db, id)).unwrap();
    assert_eq!((card.given.as_deref(), card.phone.as_deref()), (Some("Tim"), Some("mine")));
    // Refused: the server's side is shown, the person's words stay in the queue.
    let ops = desk.send();
    desk.answered(&ops[0], &Applied::Refused { code: "signed".to_owned(), row: None });
    assert_eq!((desk.phone(id).as_deref(), desk.state(id), desk.waiting()), (Some("theirs"), "rejected", 1));
}

/// The reply to a create was lost, a page brings the record back as the server took it, and another field waits.
#[test]
fn a_record_that_comes_back_from_its_lost_create_is_known_as_the_server_holds_it() {
    let desk = Desk::with_server();
    let id = desk.create(&[("given", "Tom")]);
    let create = desk.send().remove(0);
    desk.store.write_as_desk(|tx| tx.outbox_failed("offline")).unwrap();
    desk.change(id, &[("phone", "1")]);
    let stamp = create.stamp(DeviceId::from_bytes([2; 16]));
    let units = BTreeMap::from([("given".to_owned(), Unit { value: json!("Tom"), stamp })]);
    let row = Row { seq: 7, units, ..Row::empty("patient", id, None) };
    desk.pull(&row);
    assert_eq!(desk.phone(id), Some("1".to_owned()));
    let offer = desk.store.read(|db| reconcile::offer(db, id)).unwrap().unwrap();
    assert_eq!(RowDigest::of(&offer.row), RowDigest::of(&row), "the edit that waits is not the server's");
}

/// The create was on its way while another field was typed, and is answered: what waits is not the server's.
#[test]
fn what_was_typed_after_an_unanswered_create_is_not_offered_as_the_servers() {
    let desk = Desk::with_server();
    let id = desk.create(&[("given", "Tom")]);
    let create = desk.send().remove(0);
    desk.store.write_as_desk(|tx| tx.outbox_failed("offline")).unwrap();
    desk.change(id, &[("phone", "1")]);
    desk.answered(&create, &Applied::FastForward { seq: 7 });
    assert_eq!(desk.phone(id), Some("1".to_owned()));
    let offer = desk.store.read(|db| reconcile::offer(db, id)).unwrap().unwrap();
    assert_eq!((offer.row.value("given"), offer.row.value("phone")), (Some(&json!("Tom")), None));
}

/// Three edits of one field, the answers to two of them lost, and a page that brings the second as the server took it.
#[test]
fn an_offer_says_which_of_ones_own_unanswered_writes_came_before_it_and_which_after() {
    let desk = Desk::with_server();
    let id = RecordId::from_bytes([7; 16]);
    desk.pull(&remote(id, 3, 10, &[("phone", "0")]));
    let ops = ["1", "2", "3"].map(|phone| {
        desk.change(id, &[("phone", phone)]);
        let op = desk.send().pop().unwrap();
        desk.store.write_as_desk(|tx| tx.outbox_failed("offline")).unwrap();
        op
    });
    let stamp = ops[1].stamp(DeviceId::from_bytes([2; 16]));
    let units = BTreeMap::from([("phone".to_owned(), Unit { value: json!("2"), stamp })]);
    desk.pull(&Row { seq: 7, units, ..Row::empty("patient", id, None) });
    let offer = desk.store.read(|db| reconcile::offer(db, id)).unwrap().unwrap();
    assert_eq!(offer.row.value("phone"), Some(&json!("2")));
    assert!(offer.known["phone"].contains(&ops[0].op_id), "it was replaced by what is offered");
    assert_eq!(offer.rewritten["phone"], BTreeSet::from([ops[2].op_id]), "it lies upon what is offered");
}

#[test]
fn a_colleagues_edit_joins_the_history_with_its_author_and_never_lowers_our_clock() {
    let desk = Desk::with_server();
    let id = RecordId::from_bytes([7; 16]);
    desk.pull(&remote(id, 3, 10, &[("phone", "1")]));
    desk.change(id, &[("email", "a@b.c")]);
    let ours = desk.send()[0].rank;
    desk.pull(&remote(id, 4, 11, &[("phone", "2")]));
    let items = desk.store.read(|db| history::of_patient(db, id, 10)).unwrap();
    let theirs: Vec<_> = items.iter().filter(|item| item.device == DeviceId::from_bytes([9; 16])).collect();
    assert_eq!(theirs.len(), 1, "the first sync brings no history, the edit after it does");
    assert_eq!(
        (&theirs[0].changes["phone"].from, &theirs[0].changes["phone"].to),
        (&json!("1"), &json!("2"))
    );
    let Desk { store, env, key, folder } = desk;
    drop(store);
    let store =
        Store::open(&StoreOptions { path: &folder.path().join("clinic.db"), key: &key, env }).unwrap();
    assert!(store.meta().last_rank >= ours);
}

#[test]
fn an_older_row_and_an_answer_to_nothing_change_nothing() {
    let desk = Desk::with_server();
    let id = RecordId::from_bytes([7; 16]);
    desk.pull(&remote(id, 5, 11, &[("phone", "new")]));
    desk.pull(&remote(id, 4, 10, &[("phone", "old")]));
    assert_eq!(desk.phone(id), Some("new".to_owned()));
    desk.store
        .write_as_desk(|tx| tx.op_answered(OpId::from_bytes([99; 16]), &Applied::FastForward { seq: 90 }))
        .unwrap();
    assert_eq!(desk.phone(id), Some("new".to_owned()));
}

#[test]
fn a_form_opened_before_a_colleagues_edit_names_what_it_saw() {
    let desk = Desk::with_server();
    let id = RecordId::from_bytes([7; 16]);
    desk.pull(&remote(id, 3, 10, &[("phone", "1")]));
    let rev = desk.store.read(|db| patient::get(db, id)).unwrap().rev.to_string();
    desk.pull(&remote(id, 4, 11, &[("phone", "2")]));
    let rev: Rev = rev.parse().unwrap();
    desk.edit(&Edit {
        rev: Some(rev),
        ..Edit::new("patient", id, EditKind::Change, units(&[("phone", "3")]))
    })
    .unwrap();
    assert_eq!(desk.send()[0].units["phone"].base, Some(OpId::from_bytes([10; 16])));
}

/// The form holds the name an unsent edit had before it was folded into the next one. Nothing it shows has changed.
#[test]
fn a_form_opened_before_another_field_was_edited_builds_upon_what_it_showed() {
    let desk = Desk::with_server();
    let id = desk.create(&[("given", "Tom"), ("phone", "1")]);
    let rev: Rev = desk.store.read(|db| patient::get(db, id)).unwrap().rev.to_string().parse().unwrap();
    desk.change(id, &[("note", "calls back")]);
    desk.change(id, &[("email", "tom@example.org")]);
    let create = desk.send().remove(0);
    desk.answered(&create, &Applied::FastForward { seq: 5 });
    desk.edit(&Edit {
        rev: Some(rev),
        ..Edit::new("patient", id, EditKind::Change, units(&[("phone", "2")]))
    })
    .unwrap();
    assert_eq!(desk.send()[0].units["phone"].base, Some(create.op_id));
}

#[test]
fn absent_is_not_cleared_and_both_survive_a_restart() {
    let desk = Desk::with_server();
    let id = desk.create(&[("given", "Tom"), ("phone", "1")]);
    desk.edit(&Edit::new(
        "patient",
        id,
        EditKind::Change,
        BTreeMap::from([("phone".to_owned(), Value::Null)]),
    ))
    .unwrap();
    let before = desk.store.read(|db| patient::get(db, id)).unwrap().rev;
    let Desk { store, env, key, folder } = desk;
    drop(store);
    let store =
        Store::open(&StoreOptions { path: &folder.path().join("clinic.db"), key: &key, env }).unwrap();
    let after = store.read(|db| patient::get(db, id)).unwrap().rev;
    assert_eq!(before, after);
    assert!(after.base("phone").is_some() && after.base("email").is_none());
}

#[test]
fn what_builds_upon_a_refused_create_waits_and_the_rest_goes() {
    let desk = Desk::with_server();
    let refused = desk.create(&[("given", "Tom")]);
    let ops = desk.send();
    desk.answered(&ops[0], &Applied::Refused { code: "invalid".to_owned(), row: None });
    desk.change(refused, &[("phone", "1")]);
    let good = desk.create(&[("given", "Ann")]);
    let next = desk.send();
    assert_eq!(next.iter().map(|op| op.record).collect::<Vec<_>>(), [good]);
    assert!(desk.store.read(|db| patient::get(db, refused)).is_ok(), "the person's record stays");
}

#[test]
fn a_row_from_the_future_is_held_and_not_shown_wrongly() {
    let desk = Desk::with_server();
    let mut row = remote(
        RecordId::from_bytes([8; 16]),
        3,
        10,
        &[("substance", "Latex"), ("criticality", "catastrophic")],
    );
    row.collection = "allergy".to_owned();
    row.parent = Some(RecordId::from_bytes([7; 16]));
    let (shown, _) = desk.store.write_as_desk(|tx| tx.row_pulled(&row)).unwrap();
    assert!(!shown);
    let mut row = remote(RecordId::from_bytes([7; 16]), 4, 10, &[("given", "Tom"), ("hologram", "yes")]);
    row.units.get_mut("hologram").unwrap().value = json!({"any": ["thing"]});
    desk.pull(&row);
    assert!(desk.store.read(|db| patient::get(db, row.record)).unwrap().rev.base("hologram").is_some());
}

#[test]
fn what_an_older_program_held_is_shown_after_an_update() {
    let desk = Desk::with_server();
    let record = RecordId::from_bytes([9; 16]);
    desk.pull(&remote(record, 3, 10, &[("given", "Tom")]));
    // As a program that does not know the unit or the shape yet keeps a row: as it came.
    let newer = serde_json::to_string(&remote(record, 4, 20, &[("given", "Thomas")])).unwrap();
    let older = serde_json::to_string(&remote(record, 2, 5, &[("given", "T.")])).unwrap();
    let foreign = r#"{"collection":"tooth_story","record":"not even an id"}"#;
    let held = |raw: &str| desk.store.write_as_desk(|tx| tx.row_held(raw)).unwrap();
    for raw in [newer.as_str(), older.as_str(), foreign] {
        held(raw);
    }
    let again = desk.store.write_as_desk(|tx| {
        tx.meta_mut().cursor_seq = 4;
        tx.held_again()
    });
    let (shown, _) = again.unwrap();
    assert_eq!(shown, 1);
    let row = desk.store.read(|db| chairside_store::shown(db, "patient", record)).unwrap().unwrap();
    assert_eq!((row.value("given"), row.seq), (Some(&json!("Thomas")), 4));
    let still = desk.store.read(chairside_store::doctor::held_count).unwrap();
    assert_eq!(still, 1, "what nobody understands yet is kept");
}

#[test]
fn what_cannot_be_shown_yet_goes_to_the_trash_with_a_tombstone_that_nobody_remembers() {
    let desk = Desk::with_server();
    let record = RecordId::from_bytes([9; 16]);
    let row = remote(record, 3, 10, &[("told", "long ago")]);
    desk.pull(&Row { collection: "tooth_story".to_owned(), ..row });
    let held = || desk.store.read(|db| reconcile::offer(db, record)).unwrap().unwrap().row;
    let digests = || desk.store.read(|db| reconcile::digests(db, 0)).unwrap();
    let nothing = Desk::with_server().store.read(|db| reconcile::digests(db, 0)).unwrap();
    assert!(held().deleted.is_none() && digests() != nothing);
    let missing = desk.store.write_as_desk(|tx| {
        tx.reconcile_begin(chairside_store::ReconcileReason::TooOld)?;
        tx.reconcile_missing(record)
    });
    missing.unwrap();
    assert!(held().deleted.is_some(), "a later program shows it in the trash");
    assert_eq!(digests(), nothing, "and it is no longer taken for the clinic's");
}

#[test]
fn search_finds_names_in_any_script_and_phones_in_any_grouping() {
    let desk = Desk::new(None);
    let people = [
        ("Maria", "O'Brien"),
        ("Øystein", "Ødegård"),
        ("Işıl", "Yıldız"),
        ("علي", "كريمي"),
        ("美咲", "佐藤"),
    ];
    for (given, family) in people {
        desk.create(&[("given", given), ("family", family), ("phone", "+30 694 555 0172")]);
    }
    let hits =
        |text: &str| desk.store.read(|db| search::patients(db, text, Filter::Everyone, 10, 0)).unwrap().total;
    for text in ["obrien", "O'B", "rien", "odeg", "isil", "YILDIZ", "yi", "على", "کریمی", "佐", "maria obr"]
    {
        assert_eq!(hits(text), 1, "{text}");
    }
    assert_eq!((hits("6945550172"), hits("555 01"), hits("")), (5, 5, 5));
    let born = desk.create(&[("given", "Nils"), ("birth_date", "1985-03-04")]);
    for text in ["1985", "4.3.1985", "1985-03-04", "nils 85"] {
        assert_eq!(hits(text), u64::from(text != "nils 85"), "{text}");
    }
    desk.edit(&Edit::new("patient", born, EditKind::Delete, BTreeMap::new())).unwrap();
    assert_eq!(hits("nils"), 0);
    for text in ["\"", "name*", "NEAR(a b)", "word:maria", "-", "( ", "'; drop table patient"] {
        assert_eq!(hits(text), if text == "-" || text == "\"" || text == "( " { 5 } else { 0 }, "{text}");
    }
}

#[test]
fn a_wrong_key_a_text_file_and_a_missing_file_are_told_apart_and_left_alone() {
    let desk = Desk::new(None);
    let path = desk.folder.path().join("clinic.db");
    let env: Arc<dyn Env> = desk.env.clone();
    let open = |path: &std::path::Path, key: &DataKey| {
        Store::open(&StoreOptions { path, key, env: env.clone() }).err()
    };
    let other = DataKey::fresh(&*env);
    assert!(matches!(open(&path, &other), Some(Error::Corrupt | Error::NotADatabase)));
    assert!(matches!(open(&desk.folder.path().join("none.db"), &desk.key), Some(Error::Missing)));
    assert!(!desk.folder.path().join("none.db").exists(), "opening must never make a file");
    assert!(matches!(open(desk.folder.path(), &desk.key), Some(Error::NotADatabase)));
    assert!(matches!(
        Store::create(&StoreOptions { path: &path, key: &desk.key, env: env.clone() }),
        Err(Error::NotADatabase)
    ));
}
