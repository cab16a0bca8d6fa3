//! Ops going up: what is accepted, merged, refused, and what happens when they come twice.

use chairside_model::{Clock, Covered, DeviceId, Op, OpId, OpKind, Rank, RecordId, UserId};
use chairside_wire::sync::ResultStatus::{Applied, Conflict, Merged, Refused};
use serde_json::json;

use crate::support::{Desk, PASSWORD, World, grouped, raw};

#[tokio::test]
async fn two_desks_edit_different_fields_and_both_survive() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patient = front.patient("Haddad");
    let (record, base) = (patient.record, Some(patient.op_id));
    assert_eq!(front.sync(&world, &[patient]).await.statuses(), [Applied]);
    surgery.pull_all(&world).await;

    let phone = front.op("patient", record, &[("phone", json!("030"), None)]);
    let name = surgery.op("patient", record, &[("family", json!("Haddad-Ito"), base)]);
    assert_eq!(front.sync(&world, &[phone]).await.statuses(), [Applied]);
    let merged = surgery.sync(&world, &[name]).await;
    assert_eq!(merged.statuses(), [Merged], "it was a fast-forward on a row this desk did not know");

    front.pull_all(&world).await;
    for desk in [&front, &surgery] {
        let row = &desk.rows[&record];
        assert_eq!(row.value("phone"), Some(&json!("030")));
        assert_eq!(row.value("family"), Some(&json!("Haddad-Ito")));
        assert!(desk.conflicts().is_empty());
    }
}

#[tokio::test]
async fn two_desks_edit_the_same_field_and_both_values_are_kept() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patient = front.patient("Haddad");
    let (record, base) = (patient.record, Some(patient.op_id));
    front.sync(&world, &[patient]).await;
    surgery.pull_all(&world).await;

    let first = front.op("patient", record, &[("family", json!("Front"), base)]);
    world.env.advance_ms(10);
    let second = surgery.op("patient", record, &[("family", json!("Surgery"), base)]);
    front.sync(&world, &[first]).await;
    let synced = surgery.sync(&world, &[second]).await;
    assert_eq!(synced.statuses(), [Conflict]);
    assert_eq!(synced.results[0].row.as_ref().expect("the row").value("family"), Some(&json!("Surgery")));
    front.pull_all(&world).await;
    surgery.pull_all(&world).await;
    assert_eq!(front.rows[&record], surgery.rows[&record]);
    let conflict = front.conflicts()[0];
    assert_eq!(front.conflicts(), surgery.conflicts());
    assert_eq!(conflict.value("detail").expect("detail")["loser"]["value"], json!("Front"));
    assert_eq!(conflict.value("state"), Some(&json!("auto")));

    let (id, base) = (conflict.record, Some(conflict.units["state"].stamp.op));
    let resolved = front.op("conflict", id, &[("state", json!("resolved"), base)]);
    assert_eq!(front.sync(&world, &[resolved]).await.statuses(), [Applied]);
}

#[tokio::test]
async fn an_op_that_lost_is_known_again_after_half_a_year() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patient = front.patient("Haddad");
    let (record, base) = (patient.record, Some(patient.op_id));
    front.sync(&world, &[patient]).await;
    let loses = front.op("patient", record, &[("family", json!("Front"), base)]);
    world.env.advance_ms(10);
    let wins = surgery.op("patient", record, &[("family", json!("Surgery"), base)]);
    surgery.sync(&world, &[wins]).await;
    // Its answer is lost, and the desk lies in a drawer.
    assert_eq!(front.sync(&world, std::slice::from_ref(&loses)).await.statuses(), [Conflict]);
    surgery.pull_all(&world).await;
    assert_eq!(surgery.conflicts().len(), 1);

    world.env.advance_ms(200 * 86_400_000);
    let reply = world.sign_in("dana", PASSWORD, None, Some(surgery.device)).await.expect("signs in");
    let mut surgery = Desk::new(&world, reply);
    surgery.pull_all(&world).await;
    // Receipts are pruned with a push; what replaced both has seen neither of them lose.
    let later = surgery.op(
        "patient",
        record,
        &[("family", json!("Later"), Some(surgery.rows[&record].units["family"].stamp.op))],
    );
    surgery.sync(&world, &[later]).await;
    let reply = world.sign_in("dana", PASSWORD, None, Some(front.device)).await.expect("signs in");
    let mut front = Desk::new(&world, reply);
    assert_eq!(front.sync(&world, &[loses]).await.statuses(), [Merged]);
    surgery.pull_all(&world).await;
    assert_eq!(surgery.conflicts().len(), 1, "it lost once");
}

#[tokio::test]
async fn an_op_sent_again_has_its_effect_once() {
    let mut world = World::new().await;
    let mut front = world.desk().await;
    let patient = front.patient("Haddad");
    let first = front.sync(&world, std::slice::from_ref(&patient)).await;
    world.restart();
    front.cursor = None;
    let again = front.sync(&world, &[patient.clone(), patient.clone()]).await;
    assert_eq!(again.statuses(), [Merged, Merged]);
    assert_eq!(again.head, first.head);
    assert_eq!(again.results[0].row.as_ref().expect("the row").seq, first.results[0].seq);
    assert!(again.rows.iter().all(|row| row.record != patient.record), "the result carried it");
}

#[tokio::test]
async fn a_refused_op_sent_again_is_refused_again() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let bad =
        front.op("patient", RecordId::fresh(world.env.as_ref()), &[("birth_date", json!("soon"), None)]);
    for _ in 0..2 {
        let synced = front.sync(&world, std::slice::from_ref(&bad)).await;
        assert_eq!((synced.statuses(), synced.codes()), (vec![Refused], vec!["invalid"]));
    }
}

#[tokio::test]
async fn an_op_id_cannot_be_used_for_another_record() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let patient = front.patient("Haddad");
    let forged = Op { op_id: patient.op_id, ..front.patient("Other") };
    let synced = front.sync(&world, &[patient, forged]).await;
    assert_eq!(synced.codes(), ["", "bad_op"]);
}

#[tokio::test]
async fn a_poison_op_does_not_hold_up_its_neighbours() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let (good, also_good) = (front.patient("Good"), front.patient("Also"));
    let id = OpId::fresh(world.env.as_ref());
    let deep = format!("{{\"op_id\":\"{id}\",\"x\":{}1{}}}", "[".repeat(5_000), "]".repeat(5_000));
    let ops = vec![
        front.request(&[good]).ops.remove(0),
        raw("{\"op_id\":\"nonsense\"}"),
        raw("[1,2,3]"),
        raw(&deep),
        raw(&format!("{{\"op_id\":\"{id}\",\"kind\":\"explode\"}}")),
        front.request(&[also_good]).ops.remove(0),
    ];
    let request = front.request_raw(ops);
    let synced = front.try_sync(&world, &request).await.expect("syncs");
    assert_eq!(synced.statuses(), [Applied, Refused, Refused, Refused, Refused, Applied]);
    assert_eq!(synced.codes(), ["", "bad_op", "bad_op", "bad_op", "bad_op", ""]);
    assert_eq!(synced.results[1].op_id, OpId::from_bytes([0; 16]));
    assert_eq!(synced.results[4].op_id, id);
}

#[tokio::test]
async fn a_group_is_accepted_or_refused_as_one() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patient = front.patient("Group");
    let allergy = front.allergy(patient.record, "Penicillin");
    let broken = front.allergy(patient.record, "");
    let apart = front.patient("Apart");
    let mut ops = grouped(&world.env, vec![patient.clone(), broken, allergy.clone()]);
    ops.push(apart);
    let synced = front.sync(&world, &ops).await;
    assert_eq!(synced.codes(), ["group_refused", "invalid", "group_refused", ""]);
    let pulled = surgery.pull_all(&world).await;
    assert!(pulled.iter().all(|row| row.record != patient.record), "nothing of a refused group is left");

    let whole = grouped(&world.env, vec![patient, allergy]);
    let cut = front.sync(&world, &whole[..1]).await;
    assert_eq!(cut.codes(), ["group_refused"], "half a group");
    assert_eq!(front.sync(&world, &whole).await.statuses(), [Applied, Applied]);
    assert_eq!(front.sync(&world, &whole).await.statuses(), [Merged, Merged]);
}

#[tokio::test]
async fn an_edit_beats_a_delete_that_had_not_seen_it() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patient = front.patient("Haddad");
    let record = patient.record;
    front.sync(&world, &[patient]).await;
    surgery.pull_all(&world).await;
    front.pull_all(&world).await;

    let row = surgery.rows[&record].clone();
    let base = Some(row.units["family"].stamp.op);
    let edit = front.op("patient", record, &[("family", json!("Edited"), base)]);
    world.env.advance_ms(10);
    let delete = surgery.delete(&row);
    front.sync(&world, &[edit]).await;
    let synced = surgery.sync(&world, &[delete]).await;
    assert_eq!(synced.statuses(), [Conflict]);
    let row = synced.results[0].row.as_ref().expect("the row");
    assert!(row.deleted.is_none());
    assert_eq!(row.value("family"), Some(&json!("Edited")));
    let conflicts = surgery.conflicts();
    assert_eq!(conflicts.len(), 1, "what a delete names is not what somebody typed");
    assert_eq!(conflicts[0].value("detail").expect("detail")["rule"], json!("edit_beats_delete"));
}

#[tokio::test]
async fn a_child_write_and_a_delete_of_its_parent_in_either_order() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let (first, second) = (front.patient("First"), front.patient("Second"));
    let (one, two) = (first.record, second.record);
    front.sync(&world, &[first, second]).await;
    front.pull_all(&world).await;
    surgery.pull_all(&world).await;
    let (row_one, row_two) = (surgery.rows[&one].clone(), surgery.rows[&two].clone());

    // The child comes first: the delete does not hold.
    let child = front.allergy(one, "Latex");
    front.sync(&world, &[child]).await;
    let delete = surgery.delete(&row_one);
    let synced = surgery.sync(&world, &[delete]).await;
    assert_eq!(synced.statuses(), [Conflict]);
    assert!(synced.results[0].row.as_ref().expect("the row").deleted.is_none());

    // The delete comes first: the child brings its parent back.
    let delete = surgery.delete(&row_two);
    assert_eq!(surgery.sync(&world, &[delete]).await.statuses(), [Applied]);
    let child = front.allergy(two, "Latex");
    let synced = front.sync(&world, &[child]).await;
    assert_eq!(synced.statuses(), [Conflict]);
    assert!(
        synced.rows.iter().any(|row| row.record == two && row.deleted.is_none()),
        "the parent comes with the page"
    );
}

#[tokio::test]
async fn a_desks_own_edit_below_does_not_stop_its_delete() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patient = front.patient("Haddad");
    let child = front.allergy(patient.record, "Latex");
    let (record, child_id, base) = (patient.record, child.record, Some(child.op_id));
    front.sync(&world, &[patient, child]).await;
    surgery.pull_all(&world).await;
    let row = surgery.rows[&record].clone();

    // Both made offline, sent in two requests; the child also carries a unit of the other desk.
    let edit = surgery.op("allergy", child_id, &[("substance", json!("Latex gloves"), base)]);
    let delete = Op { below: vec![edit.op_id], ..surgery.delete(&row) };
    assert_eq!(surgery.sync(&world, &[edit]).await.statuses(), [Applied]);
    assert_eq!(surgery.sync(&world, &[delete]).await.statuses(), [Applied]);
}

/// The person who deleted saw their own unsent edit; the colleague's value under it was on the desk, and not shown.
#[tokio::test]
async fn a_delete_does_not_take_what_an_unsent_edit_had_covered() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patient = front.patient("Haddad");
    let child = front.allergy(patient.record, "Latex");
    let (record, child_id, base) = (patient.record, child.record, Some(child.op_id));
    front.sync(&world, &[patient, child]).await;
    surgery.pull_all(&world).await;
    let mine = surgery.op("allergy", child_id, &[("reaction", json!("mild"), base)]);
    world.env.advance_ms(1_000);
    let theirs = front.op("allergy", child_id, &[("reaction", json!("severe"), base)]);
    let covered = vec![Covered { record: child_id, op: theirs.op_id }];
    front.sync(&world, &[theirs]).await;
    surgery.pull_all(&world).await;
    let row = surgery.rows[&record].clone();

    // The colleague's value wins, so it stands where nobody who deleted saw it.
    let delete = Op { below: vec![mine.op_id], covered: covered.clone(), ..surgery.delete(&row) };
    let synced = surgery.sync(&world, &[mine, delete]).await;
    assert_eq!(synced.statuses(), [Conflict, Conflict]);
    assert!(synced.results[1].row.as_ref().expect("the row").deleted.is_none());

    // Where the desk's own value stands in the end, the delete took what was seen.
    surgery.pull_all(&world).await;
    let row = surgery.rows[&record].clone();
    let base = surgery.rows[&child_id].units["reaction"].stamp.op;
    let mine = surgery.op("allergy", child_id, &[("reaction", json!("none"), Some(base))]);
    let delete = Op { below: vec![mine.op_id], covered, ..surgery.delete(&row) };
    assert_eq!(surgery.sync(&world, &[mine, delete]).await.statuses(), [Applied, Applied]);
}

#[tokio::test]
async fn a_delete_of_what_the_server_does_not_have_is_done() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let patient = front.patient("Haddad");
    let delete = Op { kind: OpKind::Delete, ..patient.clone() };
    for _ in 0..2 {
        let synced = front.sync(&world, std::slice::from_ref(&delete)).await;
        assert_eq!((synced.statuses(), synced.results[0].row.is_none()), (vec![Applied], true));
    }
    front.pull_all(&world).await;
    assert!(!front.rows.contains_key(&patient.record), "a tombstone without a record");
}

#[tokio::test]
async fn a_mass_delete_needs_a_persons_word() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patients: Vec<Op> = (0..60).map(|number| front.patient(&format!("Patient {number}"))).collect();
    front.sync(&world, &patients).await;
    surgery.pull_all(&world).await;
    let rows: Vec<_> = patients.iter().map(|patient| surgery.rows[&patient.record].clone()).collect();
    let deletes: Vec<Op> = rows.iter().map(|row| surgery.delete(row)).collect();

    // One by one over the hour it is the same.
    assert!(surgery.sync(&world, &deletes[..50]).await.statuses().iter().all(|status| *status == Applied));
    assert_eq!(surgery.sync(&world, &deletes[50..51]).await.codes(), ["mass_delete"]);
    // Refused for now: the same op goes once the person has spoken.
    let meant: Vec<Op> = deletes[50..].iter().map(|op| Op { confirmed: true, ..op.clone() }).collect();
    assert!(surgery.sync(&world, &meant).await.statuses().iter().all(|status| *status == Applied));
}

#[tokio::test]
async fn what_is_immutable_is_refused_and_stays() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let patient = front.patient("Haddad");
    let file = |hash: &str| json!({"sha256": hash.repeat(64), "bytes": 10});
    let image_id = RecordId::fresh(world.env.as_ref());
    let image = front.op("image", image_id, &[("file", file("a"), None)]);
    let image = Op { parent: Some(patient.record), ..image };
    let again = front.op("image", image_id, &[("file", file("b"), Some(image.op_id))]);
    let synced = front.sync(&world, &[patient, image, again]).await;
    assert_eq!(synced.codes(), ["", "", "immutable"]);
}

#[tokio::test]
async fn who_and_what_may_write() {
    let world = World::new().await;
    let auditor = world.user("ada", "auditor").await;
    let mut front = world.desk().await;
    let stranger = UserId::fresh(world.env.as_ref());
    let ops = [
        Op { user: stranger, ..front.patient("A") },
        Op { user: auditor, ..front.patient("B") },
        front.op("user", RecordId::fresh(world.env.as_ref()), &[("role", json!("owner"), None)]),
        front.allergy(RecordId::fresh(world.env.as_ref()), "Latex"),
        Op { parent: None, ..front.allergy(RecordId::fresh(world.env.as_ref()), "Latex") },
    ];
    let synced = front.sync(&world, &ops).await;
    assert_eq!(
        synced.codes(),
        ["unknown_user", "forbidden", "forbidden", "parent_missing", "parent_missing"]
    );
}

#[tokio::test]
async fn a_refusal_that_may_heal_is_tried_again() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let patient = front.patient("Late");
    let child = front.allergy(patient.record, "Latex");
    assert_eq!(front.sync(&world, std::slice::from_ref(&child)).await.codes(), ["parent_missing"]);
    assert_eq!(front.sync(&world, &[patient, child]).await.statuses(), [Applied, Applied]);
}

#[tokio::test]
async fn a_token_speaks_for_its_own_desk_only() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let mut request = front.request(&[]);
    request.device = DeviceId::fresh(world.env.as_ref());
    let refused = front.try_sync(&world, &request).await.expect_err("another desk");
    assert!(refused.is(403, "forbidden"), "{refused:?}");
}

#[tokio::test]
async fn the_units_and_collections_of_newer_desks_are_kept_verbatim() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let strange = json!({"b": [1, 2.5, null], "a": "\u{202e}x"});
    let patient = front.patient("Haddad");
    let patient_id = patient.record;
    let newer = front.op("patient", patient_id, &[("gender_marker", strange.clone(), None)]);
    let perio =
        front.op("perio_site", RecordId::fresh(world.env.as_ref()), &[("depth", strange.clone(), None)]);
    let perio_id = perio.record;
    assert_eq!(front.sync(&world, &[patient, newer, perio]).await.statuses(), [Applied; 3]);
    surgery.pull_all(&world).await;
    assert_eq!(surgery.rows[&patient_id].value("gender_marker"), Some(&strange));
    assert_eq!(surgery.rows[&perio_id].value("depth"), Some(&strange));
}

#[tokio::test]
async fn a_clock_ten_years_ahead_is_clamped_and_later_honest_edits_win() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patient = front.patient("Haddad");
    let (record, base) = (patient.record, Some(patient.op_id));
    front.sync(&world, &[patient]).await;
    surgery.pull_all(&world).await;

    let future = Rank::from_ms(world.env.now_ms() + 10 * 365 * 86_400_000);
    let wrong = front.op("patient", record, &[("family", json!("Future"), base)]);
    let wrong = Op { rank: future, ..wrong };
    let synced = front.sync(&world, &[wrong]).await;
    assert_eq!(synced.statuses(), [Merged], "the desk learns the rank its write got");
    let stamp = synced.results[0].row.as_ref().expect("the row").units["family"].stamp;
    assert_eq!(stamp.rank.ms(), world.env.now_ms() + 60_000);

    world.env.advance_ms(120_000);
    let honest = surgery.op("patient", record, &[("family", json!("Honest"), base)]);
    let synced = surgery.sync(&world, &[honest]).await;
    assert_eq!(synced.results[0].row.as_ref().expect("the row").value("family"), Some(&json!("Honest")));
}

#[tokio::test]
async fn records_stay_what_and_where_they_are() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let (patient, other) = (front.patient("Haddad"), front.patient("Other"));
    let child = front.allergy(patient.record, "Latex");
    let base = Some(child.op_id);
    let elsewhere = front.op("allergy", child.record, &[("substance", json!("Nickel"), base)]);
    let elsewhere = Op { parent: Some(other.record), ..elsewhere };
    let other_kind = front.op("patient", child.record, &[("family", json!("X"), None)]);
    let restore = Op { kind: OpKind::Restore, ..front.patient("Nobody") };
    let synced = front.sync(&world, &[patient, other, child, elsewhere, other_kind, restore]).await;
    assert_eq!(synced.codes(), ["", "", "", "invalid", "invalid", "invalid"]);
}

#[tokio::test]
async fn deleted_and_restored() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let patient = front.patient("Haddad");
    let record = patient.record;
    front.sync(&world, &[patient]).await;
    front.cursor = None;
    front.pull_all(&world).await;
    let delete = front.delete(&front.rows[&record].clone());
    let restore = Op { kind: OpKind::Restore, ..front.op("patient", record, &[]) };
    assert_eq!(front.sync(&world, &[delete]).await.statuses(), [Applied]);
    assert_eq!(front.sync(&world, &[restore]).await.statuses(), [Applied]);
    front.cursor = None;
    front.pull_all(&world).await;
    assert!(front.rows[&record].deleted.is_none());
}

#[tokio::test]
async fn a_record_cannot_grow_beyond_what_can_be_sent() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let patient = front.patient("Haddad");
    let record = patient.record;
    let big = json!("x".repeat(60_000));
    let one = front.op("patient", record, &[("newer_one", big.clone(), None)]);
    let two = front.op("patient", record, &[("newer_two", big, None)]);
    assert_eq!(front.sync(&world, &[patient, one, two]).await.codes(), ["", "", "too_large"]);
}
