//! The owner's list of desks, and the counters that name nobody.

use axum::body::Body;
use axum::http::{Request, header};
use chairside_model::LifeId;
use chairside_wire::desks::{DesksReply, WaitingCounts};
use serde_json::Value;

use crate::support::{Desk, Refused, Reply, Synced, World};

const DAY_MS: u64 = 86_400_000;

async fn list(world: &World, desk: &Desk) -> Reply {
    let request = Request::get("/v1/desks")
        .header(header::AUTHORIZATION, format!("Bearer {}", desk.bearer))
        .header(header::ACCEPT, "application/json");
    world.send(request.body(Body::empty()).expect("a request")).await
}

async fn says(world: &World, desk: &mut Desk, records: u64, files: u64) {
    let mut request = desk.request(&[]);
    request.waiting = Some(WaitingCounts { records, files, oldest_ms: Some(5) });
    desk.try_sync(world, &request).await.expect("syncs");
}

#[tokio::test]
async fn the_owner_reads_how_long_a_desk_was_silent_and_what_waits() {
    let world = World::new().await;
    let mut room = world.desk().await;
    let op = room.patient("Archer");
    room.sync(&world, &[op]).await;
    says(&world, &mut room, 41, 2).await;
    world.env.advance_ms(3 * DAY_MS);
    let owner = world.desk().await;
    let reply: DesksReply = serde_json::from_slice(&list(&world, &owner).await.body).expect("desks");
    let seen = reply.items.iter().find(|desk| desk.device == room.device).expect("the room");
    assert_eq!((seen.waiting_records, seen.waiting_files, seen.oldest_waiting_ms), (41, 2, Some(5)));
    assert_eq!(seen.last_seen_ms, 1_800_000_000_000, "three days ago");
    assert!(seen.cursor_behind > 0, "the owner's new desk is a commit it has not fetched");

    let request = Request::get("/metrics").body(Body::empty()).expect("a request");
    let text = String::from_utf8(world.send(request).await.body).expect("text");
    assert!(text.contains("chairside_desks_seen{within=\"1d\"} 1"), "{text}");
    assert!(text.contains("chairside_desks_seen{within=\"7d\"} 2"), "{text}");
    assert!(text.contains("chairside_desks_waiting_records 41"), "{text}");
    assert!(text.contains("chairside_exchange_seconds_count{kind=\"push\"} 1"), "{text}");
    for secret in ["Smile", "Dana", "Front desk", "Archer", &world.clinic.to_string()] {
        assert!(!text.contains(secret), "metrics name {secret}");
    }
}

#[tokio::test]
async fn only_the_owner_reads_it() {
    let world = World::new().await;
    for role in ["dentist", "hygienist", "assistant", "front_desk", "billing", "auditor"] {
        world.user(role, role).await;
        let desk = world.desk_of(role, world.clinic).await;
        let reply = list(&world, &desk).await;
        assert_eq!(reply.status.as_u16(), 403, "{role}");
        assert_eq!(reply.json()["error"]["code"], Value::from("forbidden"));
    }
    let request = Request::get("/v1/desks").body(Body::empty()).expect("a request");
    assert_eq!(world.send(request).await.status.as_u16(), 401);
}

fn life(number: u8) -> LifeId {
    LifeId::from_bytes([number; 16])
}

/// One patient, sent in this life.
async fn lives(world: &World, desk: &mut Desk, now: u8, earlier: &[u8]) -> Result<Synced, Refused> {
    let patient = desk.patient(&format!("Life {now}"));
    let mut request = desk.request(&[patient]);
    request.life = Some(life(now));
    request.earlier_lives = earlier.iter().copied().map(life).collect();
    desk.try_sync(world, &request).await
}

async fn patients(world: &World, desk: &mut Desk) -> usize {
    let mut request = desk.request(&[]);
    request.cursor = None;
    let synced = desk.try_sync(world, &request).await.expect("a request without a life is never refused");
    synced.rows.iter().filter(|row| row.collection == "patient").count()
}

#[tokio::test]
async fn a_life_that_does_not_know_the_one_before_it_is_a_copys() {
    let world = World::new().await;
    let mut front = world.desk().await;
    lives(&world, &mut front, 1, &[]).await.expect("the first life");
    lives(&world, &mut front, 1, &[]).await.expect("the same again");
    lives(&world, &mut front, 3, &[1, 2]).await.expect("one names the life before");
    let cursor = front.cursor.clone();
    for earlier in [&[][..], &[1, 2], &[9]] {
        let refused = lives(&world, &mut front, 4, earlier).await.expect_err("a copy");
        assert!(refused.is(409, "device_forked"), "{refused:?}");
    }
    assert_eq!(front.cursor, cursor);
    assert_eq!(patients(&world, &mut front).await, 3, "nothing of a copy's is taken");
    lives(&world, &mut front, 3, &[]).await.expect("the desk itself goes on");
    lives(&world, &mut front, 5, &[1, 2, 3, 4]).await.expect("and again after a start");
}

#[tokio::test]
async fn each_desk_has_lives_of_its_own_and_a_sign_in_forgets_none() {
    let mut world = World::new().await;
    let (mut front, mut surgery) = (world.desk().await, world.desk().await);
    lives(&world, &mut front, 1, &[]).await.expect("one");
    lives(&world, &mut surgery, 2, &[]).await.expect("another");
    let (clinic, device) = (Some(world.clinic), Some(front.device));
    let reply =
        world.sign_in("dana", crate::support::PASSWORD, clinic, device).await.expect("signs in again");
    front.bearer = reply.token.bearer;
    world.restart();
    let refused = lives(&world, &mut front, 2, &[]).await.expect_err("still known");
    assert!(refused.is(409, "device_forked"), "{refused:?}");
    lives(&world, &mut front, 7, &[1]).await.expect("named");
    // A server that is put back to a backup remembers an older life; a desk that names all it knows is no copy.
    lives(&world, &mut front, 8, &[1, 7]).await.expect("named");
    let refused =
        lives(&world, &mut front, 1, &[]).await.expect_err("left out, as in a life that was answered");
    assert!(refused.is(409, "device_forked"), "{refused:?}");
    lives(&world, &mut front, 9, &[1, 7, 8]).await.expect("named after all");
}
