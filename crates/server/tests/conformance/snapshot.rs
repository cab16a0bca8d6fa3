//! The clinic in parts for a new desk: everything up to the pin, nothing after it, the most useful first.

use std::collections::BTreeMap;

use chairside_model::{Op, RecordId, Row};
use chairside_wire::snapshot::{SNAPSHOT_PATH, SnapshotReply, SnapshotRequest};
use chairside_wire::sync::Cursor;
use serde_json::json;

use crate::support::{Desk, Refused, World};

struct Part {
    rows: Vec<Row>,
    pin: Cursor,
    total: Option<u64>,
    next: Option<String>,
}

fn request(desk: &Desk, pin: Option<Cursor>, after: Option<String>) -> SnapshotRequest {
    let (clinic, device) = (desk.clinic, desk.device);
    SnapshotRequest { schema: 1, clinic, device, cycle: 5, witness: None, pin, after }
}

async fn part(
    world: &World,
    desk: &Desk,
    pin: Option<Cursor>,
    after: Option<String>,
) -> Result<Part, Refused> {
    let request = request(desk, pin, after);
    let reply: SnapshotReply = world.post_as(SNAPSHOT_PATH, &request, Some(&desk.bearer)).await?;
    assert_eq!((reply.clinic, reply.cycle), (desk.clinic, 5));
    assert!(reply.head.is_some());
    let rows: Vec<Row> =
        reply.rows.iter().map(|row| serde_json::from_str(row.get()).expect("a row")).collect();
    assert!(rows.iter().all(|row| row.seq <= reply.pin.seq), "nothing of after the pin");
    Ok(Part { rows, pin: reply.pin, total: reply.total, next: reply.next })
}

/// All parts, with something done between one and the next.
async fn parts(world: &World, desk: &Desk, mut between: impl AsyncFnMut(usize)) -> Vec<Part> {
    let mut parts = vec![part(world, desk, None, None).await.expect("the first part")];
    while let Some(last) = parts.last().filter(|last| last.next.is_some()) {
        let (pin, next) = (last.pin.clone(), last.next.clone());
        between(parts.len()).await;
        parts.push(part(world, desk, Some(pin), next).await.expect("a part"));
    }
    parts
}

fn rows(parts: &[Part]) -> impl Iterator<Item = &Row> {
    parts.iter().flat_map(|part| &part.rows)
}

fn appointment(desk: &mut Desk, patient: RecordId, start: &str) -> Op {
    let record = RecordId::derived(b"appointment", &format!("{patient}{start}"));
    let op = desk.op("appointment", record, &[("slot", json!({"start": start, "minutes": 30}), None)]);
    Op { parent: Some(patient), ..op }
}

#[tokio::test]
async fn every_record_comes_whatever_the_size_of_the_parts() {
    for page_bytes in [8, 3_000, 40_000, 10_000_000] {
        let world = World::with_page(page_bytes).await;
        let mut front = world.desk().await;
        for n in 0..40 {
            let patient = front.patient(&format!("P{n}"));
            let allergy = front.allergy(patient.record, "Latex");
            let visit = appointment(&mut front, patient.record, "2027-01-16T09:00[Europe/Athens]");
            front.sync(&world, &[patient, allergy, visit]).await;
        }
        // What it wrote itself is not sent back to it.
        front.cursor = None;
        front.pull_all(&world).await;
        let gone = front.rows.values().find(|row| row.collection == "patient").expect("a patient").clone();
        let delete = front.delete(&gone);
        front.sync(&world, &[delete]).await;

        let (new, mut other) = (world.desk().await, world.desk().await);
        let parts = parts(&world, &new, async |_| {}).await;
        other.pull_all(&world).await;
        let given: BTreeMap<RecordId, Row> = rows(&parts).map(|row| (row.record, row.clone())).collect();
        let totals: Vec<Option<u64>> = parts.iter().map(|part| part.total).collect();
        assert_eq!(totals[0], Some(given.len() as u64), "the first part says how much there is");
        assert!(totals[1..].iter().all(Option::is_none), "and only the first");
        let joined_later = |row: &Row| row.record.uuid() == other.device.uuid();
        let pulled: BTreeMap<RecordId, Row> = other
            .rows
            .iter()
            .filter(|(_, row)| !joined_later(row))
            .map(|(id, row)| (*id, row.clone()))
            .collect();
        let lacking: Vec<_> = pulled.keys().filter(|id| !given.contains_key(*id)).collect();
        assert!(lacking.is_empty(), "parts of {page_bytes} lack {lacking:?}");
        assert!(pulled.iter().all(|(id, row)| given.get(id) == Some(row)), "parts of {page_bytes}");
        assert!(given[&gone.record].deleted.is_some(), "tombstones come too");
    }
}

#[tokio::test]
async fn people_first_then_who_comes_soon_then_the_latest_charts() {
    let world = World::with_page(8 * 1024).await;
    let mut front = world.desk().await;
    let mut patients = vec![];
    for n in 0..30 {
        let patient = front.patient(&format!("P{n}"));
        let allergy = front.allergy(patient.record, "Latex");
        patients.push(patient.record);
        front.sync(&world, &[patient, allergy]).await;
    }
    for (patient, start) in [(2, "2027-01-17"), (1, "2027-01-15"), (3, "2027-01-08"), (4, "2027-02-15")] {
        let visit = appointment(&mut front, patients[patient], &format!("{start}T09:00[Europe/Athens]"));
        front.sync(&world, &[visit]).await;
    }
    let new = world.desk().await;
    let parts = parts(&world, &new, async |_| {}).await;
    let order: Vec<&Row> = rows(&parts).collect();
    let place = |of: &dyn Fn(&Row) -> bool| order.iter().position(|row| of(row)).expect("it comes");
    let chart = |n: usize| place(&|row| row.record == patients[n]);
    let desk_row = place(&|row| row.record.uuid() == new.device.uuid());
    assert!(desk_row < chart(1), "people and desks");
    assert!(chart(1) < chart(2) && chart(2) < chart(3), "today, then by nearness");
    assert!(chart(3) < chart(29) && chart(29) < chart(28), "then the latest");
    assert!(chart(5) < chart(4), "an appointment in a month brings nothing forward");
    for (n, patient) in patients.iter().enumerate() {
        let allergy = place(&|row| row.collection == "allergy" && row.parent == Some(*patient));
        assert!(allergy.abs_diff(chart(n)) <= 2, "an allergy comes with its chart");
    }
    let visit = place(&|row| row.parent == Some(patients[4]) && row.collection == "appointment");
    assert!(visit > chart(0), "the rest is last");
}

#[tokio::test]
async fn what_changes_meanwhile_is_not_in_the_parts_and_comes_by_the_pull() {
    let world = World::with_page(2_000).await;
    let mut front = world.desk().await;
    for n in 0..40 {
        let patient = front.patient(&format!("P{n}"));
        let allergy = front.allergy(patient.record, "Latex");
        front.sync(&world, &[patient, allergy]).await;
    }
    front.cursor = None;
    front.pull_all(&world).await;
    let patients: Vec<Row> = front.rows.values().filter(|row| row.collection == "patient").cloned().collect();
    let mut new = world.desk().await;
    let parts = {
        let front = &mut front;
        parts(&world, &new, async |n| {
            let Some(patient) = patients.get(n) else { return };
            let base = Some(patient.units["family"].stamp.op);
            let edit = front.op("patient", patient.record, &[("family", json!("Married"), base)]);
            let another = front.patient("New");
            front.sync(&world, &[edit, another]).await;
        })
        .await
    };
    assert!(parts.len() > 5, "only {} parts", parts.len());
    assert!(parts.iter().all(|part| part.pin == parts[0].pin), "all of one moment");
    for row in rows(&parts) {
        new.rows.insert(row.record, row.clone());
    }
    new.cursor = Some(parts[0].pin.clone());
    new.pull_all(&world).await;
    let mut other = world.desk().await;
    other.pull_all(&world).await;
    other.rows.retain(|_, row| row.record.uuid() != other.device.uuid());
    new.rows.retain(|_, row| row.record.uuid() != other.device.uuid());
    assert!(new.rows == other.rows, "parts and pull together are the clinic");
}

#[tokio::test]
async fn a_pin_or_a_place_that_is_not_ours_is_refused() {
    let world = World::with_page(400).await;
    let mut front = world.desk().await;
    for n in 0..5 {
        let patient = front.patient(&format!("P{n}"));
        front.sync(&world, &[patient]).await;
    }
    let first = part(&world, &front, None, None).await.expect("a part");
    let forged = Cursor { seq: first.pin.seq, mark: "0".repeat(32) };
    let refused =
        part(&world, &front, Some(forged.clone()), first.next.clone()).await.err().expect("refused");
    assert!(refused.is(409, "cursor_unknown"), "{refused:?}");
    let lost =
        SnapshotRequest { witness: Some(forged), ..request(&front, Some(first.pin.clone()), first.next) };
    let refused = world.post_as::<SnapshotReply>(SNAPSHOT_PATH, &lost, Some(&front.bearer)).await;
    assert!(refused.expect_err("refused").is(409, "cursor_unknown"));
    for place in [None, Some("elsewhere".to_owned()), Some("rest ".repeat(1_000))] {
        let refused = part(&world, &front, Some(first.pin.clone()), place).await.err().expect("refused");
        assert!(refused.is(400, "bad_request"), "{refused:?}");
    }
    let refused = part(&world, &front, None, Some("rest 3".to_owned())).await.err().expect("refused");
    assert!(refused.is(400, "bad_request"), "{refused:?}");
    let (mut other, theirs) = (world.desk().await, world.desk().await);
    other.device = theirs.device;
    let refused = part(&world, &other, None, None).await.err().expect("refused");
    assert!(refused.is(403, "forbidden"), "{refused:?}");
}
