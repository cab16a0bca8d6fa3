//! Rows coming down: order, pages, boundaries, echoes, forks.

use std::collections::BTreeSet;

use chairside_wire::sync::Cursor;
use chairside_wire::sync::ResultStatus::{Applied, Conflict};
use serde_json::json;

use crate::support::World;

#[tokio::test]
async fn a_new_desk_gets_the_servers_own_rows() {
    let world = World::new().await;
    let mut front = world.desk().await;
    let rows = front.pull_all(&world).await;
    let collections: Vec<&str> = rows.iter().map(|row| row.collection.as_str()).collect();
    assert_eq!(collections, ["clinic", "user", "device"]);
    assert_eq!(rows[0].record.uuid(), world.clinic.uuid());
    assert_eq!(rows[1].value("role"), Some(&json!("owner")));
    assert_eq!(rows[2].record.uuid(), front.device.uuid());
}

#[tokio::test]
async fn what_a_desk_just_wrote_is_not_echoed() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    front.pull_all(&world).await;
    let patient = front.patient("Haddad");
    let (record, base) = (patient.record, Some(patient.op_id));
    let twice = front.op("patient", record, &[("family", json!("Ito"), base)]);
    let synced = front.sync(&world, &[patient, twice]).await;
    assert_eq!(synced.statuses(), [Applied, Applied]);
    assert!(synced.rows.is_empty());
    assert_eq!(synced.next.as_ref().map(|next| next.seq), Some(synced.head));
    assert_eq!(synced.results[1].seq, synced.head);

    let rows = surgery.pull_all(&world).await;
    let patients: Vec<_> = rows.iter().filter(|row| row.record == record).collect();
    assert_eq!(patients.len(), 1, "one row, however often it changed");
    assert_eq!(patients[0].value("family"), Some(&json!("Ito")));
}

#[tokio::test]
async fn others_rows_come_beside_ones_own_push() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    front.pull_all(&world).await;
    let theirs = surgery.patient("Theirs");
    let theirs_id = theirs.record;
    surgery.sync(&world, &[theirs]).await;
    let mine = front.patient("Mine");
    let synced = front.sync(&world, &[mine]).await;
    assert_eq!(synced.rows.iter().map(|row| row.record).collect::<Vec<_>>(), [theirs_id]);
}

#[tokio::test]
async fn pages_end_with_a_commit_and_nothing_is_skipped() {
    for page_bytes in [1, 700, 5_000, 1_000_000] {
        let world = World::with_page(page_bytes).await;
        let mut front = world.desk().await;
        let mut written = BTreeSet::new();
        let mut ends = BTreeSet::new();
        for size in [1usize, 7, 2, 13, 1, 30] {
            let ops: Vec<_> = (0..size).map(|n| front.patient(&format!("P{n}"))).collect();
            written.extend(ops.iter().map(|op| op.record));
            ends.insert(front.sync(&world, &ops).await.head);
        }
        let mut surgery = world.desk().await;
        let mut pulled = BTreeSet::new();
        loop {
            let page = surgery.sync(&world, &[]).await;
            pulled.extend(page.rows.iter().filter(|row| row.collection == "patient").map(|row| row.record));
            let next = page.next.expect("a cursor").seq;
            assert!(next <= 3 || ends.contains(&next) || next == page.head, "{next} is the end of a commit");
            if !page.has_more {
                break;
            }
        }
        assert_eq!(pulled, written, "pages of {page_bytes}");
    }
}

#[tokio::test]
async fn the_cursor_moves_on_also_without_rows() {
    let world = World::with_page(1).await;
    let mut front = world.desk().await;
    let patient = front.patient("Haddad");
    let (record, mut base) = (patient.record, patient.op_id);
    front.pull_all(&world).await;
    front.sync(&world, &[patient]).await;
    for n in 0..20 {
        let edit = front.op("patient", record, &[("phone", json!(n.to_string()), (n > 0).then_some(base))]);
        base = edit.op_id;
        let synced = front.sync(&world, &[edit]).await;
        assert_eq!(synced.next.expect("a cursor").seq, synced.head);
        assert!(!synced.has_more);
    }
}

#[tokio::test]
async fn a_cursor_of_another_history_is_refused_before_anything_is_accepted() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    front.pull_all(&world).await;
    let known = front.cursor.clone().expect("a cursor");
    let patient = front.patient("Haddad");
    for forged in [
        Cursor { seq: known.seq, mark: "0".repeat(32) },
        Cursor { seq: known.seq + 1_000, mark: known.mark.clone() },
        Cursor { seq: u64::MAX, mark: known.mark.clone() },
    ] {
        front.cursor = Some(forged);
        let request = front.request(std::slice::from_ref(&patient));
        let refused = front.try_sync(&world, &request).await.expect_err("refused");
        assert!(refused.is(409, "cursor_unknown"), "{refused:?}");
    }
    assert!(surgery.pull_all(&world).await.iter().all(|row| row.record != patient.record));
}

#[tokio::test]
async fn a_revived_parent_that_the_desk_does_not_know_comes_down() {
    let world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    let patient = front.patient("Haddad");
    let record = patient.record;
    front.sync(&world, &[patient]).await;
    surgery.pull_all(&world).await;
    let delete = surgery.delete(&surgery.rows[&record].clone());
    surgery.sync(&world, &[delete]).await;

    // The front desk has not seen the delete. Its edit of the parent comes after its child revived it.
    let child = front.allergy(record, "Latex");
    let edit = front.op("patient", record, &[("phone", json!("030"), None)]);
    let synced = front.sync(&world, &[child, edit]).await;
    assert_eq!(synced.statuses()[0], Conflict);
    let row = synced.results[1].row.as_ref().expect("the row, because the desk does not know it");
    assert!(row.deleted.is_none());
    assert_eq!(row.value("phone"), Some(&json!("030")));
}

#[tokio::test]
async fn a_server_restored_from_a_copy_is_noticed() {
    let mut world = World::new().await;
    let mut front = world.desk().await;
    front.pull_all(&world).await;
    let database = world.data.path().join("clinics").join(world.clinic.to_string()).join("clinic.db");
    let copy = world.data.path().join("backup.db");
    let source = rusqlite::Connection::open(&database).expect("opens");
    source.execute("VACUUM INTO ?1", [copy.to_str().expect("text")]).expect("copies");
    drop(source);
    let patient = front.patient("Lost");
    front.sync(&world, &[patient]).await;

    world.server.stop();
    let folder = database.parent().expect("a folder").to_owned();
    for name in ["clinic.db", "clinic.db-wal", "clinic.db-shm"] {
        let _ = std::fs::remove_file(folder.join(name));
    }
    std::fs::rename(copy, &database).expect("restores");
    world.restart();
    let mut other = world.desk().await;
    let overtaking = other.patient("Other");
    other.sync(&world, &[overtaking]).await;

    let request = front.request(&[]);
    let refused = front.try_sync(&world, &request).await.expect_err("another history");
    assert!(refused.is(409, "cursor_unknown"), "{refused:?}");
}

/// Sequence numbers are given out in the order in which commits become visible: who reads beside many writers passes
/// over nothing.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_reader_beside_many_writers_passes_over_nothing() {
    const WRITERS: usize = 4;
    const PUSHES: usize = 25;
    let world = std::sync::Arc::new(World::with_page(700).await);
    let mut reader = world.desk().await;
    let mut writers = tokio::task::JoinSet::new();
    for _ in 0..WRITERS {
        let (world, mut desk) = (world.clone(), world.desk().await);
        writers.spawn(async move {
            let mut written = BTreeSet::new();
            for number in 0..PUSHES {
                let ops = [desk.patient(&format!("P{number}")), desk.patient("Beside")];
                written.extend(ops.iter().map(|op| op.record));
                desk.sync(&world, &ops).await;
            }
            written
        });
    }
    let mut pulled = BTreeSet::new();
    let mut pull = |rows: &[chairside_model::Row]| {
        pulled.extend(rows.iter().filter(|row| row.collection == "patient").map(|row| row.record));
    };
    let mut written = BTreeSet::new();
    let mut pulls_beside = 0;
    while written.len() < WRITERS * PUSHES * 2 {
        pull(&reader.sync(&world, &[]).await.rows);
        pulls_beside += 1;
        while let Some(done) = writers.try_join_next() {
            written.extend(done.expect("a writer"));
        }
    }
    pull(&reader.pull_all(&world).await);
    assert!(pulls_beside > 10, "only {pulls_beside} pulls beside the writers");
    assert_eq!(pulled, written);
}
