//! Killed programs and bad lines: what was answered is there, and arrives.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::desks::{
    Clinic, Desk, Fault, Figures, Line, Profile, Sends, badge, desk_killed, pictures, server_killed, settle,
    sha256, word,
};

/// Kills of one test; two tests run side by side.
const KILLS: u32 = 50;
const SERVER_KILLS: u32 = 20;
/// From a colleague's change to the event at this desk.
const EVENT_MAX: Duration = Duration::from_secs(5);
/// From the server's return to the first contact.
const CONTACT_MAX: Duration = Duration::from_secs(15);
/// From the first contact to equal desks.
const CONVERGED_MAX: Duration = Duration::from_secs(10);

#[test]
fn a_desk_killed_at_work_keeps_every_answered_write() {
    desk_killed(1, KILLS, Sends::WhenAsked, &mut Figures::default());
}

#[test]
fn a_desk_killed_while_it_sends_keeps_every_answered_write() {
    desk_killed(2, KILLS, Sends::ByItself, &mut Figures::default());
}

#[test]
fn a_server_killed_in_the_middle_takes_every_change_once() {
    server_killed(1, SERVER_KILLS, &mut Figures::default());
}

/// Two desks, of which `front` reaches the server over a line that a test can spoil.
struct Stage {
    clinic: Clinic,
    line: Line,
    profile: Profile,
    front: Desk,
    surgery: Desk,
    patient: String,
}

impl Stage {
    fn set(sends: Sends) -> Stage {
        let clinic = Clinic::open();
        let line = Line::to(clinic.address());
        let profile = clinic.join_at("front", &line.url());
        let mut front = profile.door(sends);
        let mut surgery = clinic.join("surgery").door(sends);
        let patient = front.create(json!({"given": "Kwame", "phone": "0"}));
        settle(&mut [&mut front, &mut surgery]);
        Stage { clinic, line, profile, front, surgery, patient }
    }

    fn phone_becomes(&mut self, phone: &str) {
        self.front.update(&self.patient, json!({"phone": phone}));
    }

    /// "Sync now" over the line as it is: nothing is lost, and the badge says why it waits.
    fn waits(&mut self, fault: Fault) -> String {
        self.line.becomes(fault);
        let report = self.front.sync_now();
        assert_eq!(report["waiting"], 1, "{report}");
        let sync = self.front.patient(&self.patient)["sync"].clone();
        assert_eq!(badge(&sync), "waiting");
        let status = self.front.sync_status();
        assert_eq!((&status["online"], &status["all_safe"]), (&json!(false), &json!(false)));
        assert_eq!(status["reason"], sync["reason"], "the desk and the badge say the same");
        word(&sync, "reason")
    }

    /// The line is good again: the last value arrives, and nobody is asked anything.
    fn arrives(&mut self, phone: &str) {
        self.line.becomes(Fault::None);
        settle(&mut [&mut self.front, &mut self.surgery]);
        for desk in [&mut self.front, &mut self.surgery] {
            assert_eq!(desk.patient(&self.patient)["phone"], phone);
            assert_eq!(desk.ok("conflict_list", json!({}))["items"], json!([]));
        }
        assert_eq!(badge(&self.front.patient(&self.patient)["sync"]), "saved");
    }
}

#[test]
fn a_lost_reply_and_the_same_field_again() {
    let mut stage = Stage::set(Sends::WhenAsked);
    stage.phone_becomes("1");
    assert_eq!(stage.waits(Fault::CutReply), "offline");
    assert_eq!(stage.surgery.sync_now()["pulled"], 1, "the request did arrive");
    assert_eq!(stage.surgery.patient(&stage.patient)["phone"], "1");
    stage.phone_becomes("2");
    stage.line.becomes(Fault::CutReply);
    stage.front.sync_now();
    stage.phone_becomes("3");
    stage.arrives("3");
    // The same with a desk that is killed before it tries again.
    stage.phone_becomes("4");
    stage.waits(Fault::CutReply);
    stage.front.killed_and_opened(&stage.profile, Sends::WhenAsked);
    stage.phone_becomes("5");
    stage.arrives("5");
}

const PORTAL: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 28\r\nconnection: close\r\n\r\n<html>Sign in to the hotel.\n";
const PORTAL_IN_OUR_NAME: &str = "HTTP/1.1 200 OK\r\nchairside-protocol: 1\r\ncontent-type: text/html\r\ncontent-length: 28\r\nconnection: close\r\n\r\n<html>Sign in to the hotel.\n";
const PORTAL_IN_OUR_TYPE: &str = "HTTP/1.1 200 OK\r\nchairside-protocol: 1\r\ncontent-type: application/vnd.chairside+zstd\r\ncontent-length: 28\r\nconnection: close\r\n\r\n<html>Sign in to the hotel.\n";
const REDIRECT: &str = "HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:9/login\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const NO_HTTP: &str = "220 mail.example ESMTP\r\n";
const SERVER_ERROR: &str = "HTTP/1.1 500 Internal Server Error\r\nchairside-protocol: 1\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const SERVER_FULL: &str = "HTTP/1.1 507 Insufficient Storage\r\nchairside-protocol: 1\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const UPGRADE: &str = "HTTP/1.1 426 Upgrade Required\r\nchairside-protocol: 1\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

#[test]
fn whatever_answers_nothing_is_lost() {
    let mut stage = Stage::set(Sends::WhenAsked);
    let cases = [
        (Fault::Refuse, "offline"),
        (Fault::TruncateReply(0), "offline"),
        (Fault::TruncateReply(12), "offline"),
        (Fault::TruncateReply(250), "offline"),
        (Fault::Answer(PORTAL), "not_our_server"),
        (Fault::Answer(PORTAL_IN_OUR_NAME), "not_our_server"),
        (Fault::Answer(PORTAL_IN_OUR_TYPE), "server_error"),
        (Fault::Answer(REDIRECT), "not_our_server"),
        (Fault::Answer(NO_HTTP), "offline"),
        (Fault::Answer(SERVER_ERROR), "server_error"),
        (Fault::Answer(SERVER_FULL), "server_full"),
        (Fault::Answer(UPGRADE), "upgrade_required"),
    ];
    for (number, (fault, reason)) in cases.into_iter().enumerate() {
        let phone = format!("{number}{number}");
        stage.phone_becomes(&phone);
        let shown = format!("{fault:?}");
        assert_eq!(stage.waits(fault), reason, "{shown}");
        stage.arrives(&phone);
    }
}

const BUSY_3_S: &str = "HTTP/1.1 503 Service Unavailable\r\nchairside-protocol: 1\r\nretry-after: 3\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const GATEWAY_BUSY_3_S: &str =
    "HTTP/1.1 503 Service Unavailable\r\nretry-after: 3\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const TOO_MANY_3_S: &str = "HTTP/1.1 429 Too Many Requests\r\nchairside-protocol: 1\r\nretry-after: 3\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
const BUSY_FOR_YEARS: &str = "HTTP/1.1 503 Service Unavailable\r\nchairside-protocol: 1\r\nretry-after: 999999999\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

#[test]
fn a_busy_server_is_left_alone_as_long_as_it_asks() {
    let mut stage = Stage::set(Sends::WhenAsked);
    for (number, answer) in [BUSY_3_S, GATEWAY_BUSY_3_S, TOO_MANY_3_S].into_iter().enumerate() {
        stage.phone_becomes(&format!("{number}7"));
        let started = Instant::now();
        assert_eq!(stage.waits(Fault::Answer(answer)), "server_busy", "{answer}");
        stage.arrives(&format!("{number}7"));
        let seen = stage.line.seen_since(started);
        let gaps: Vec<Duration> = seen.windows(2).map(|pair| pair[1].at - pair[0].at).collect();
        assert!(gaps[0] >= Duration::from_millis(2_900), "{answer} was asked again after {gaps:?}");
    }
    stage.phone_becomes("97");
    assert_eq!(stage.waits(Fault::Answer(BUSY_FOR_YEARS)), "server_busy");
    stage.line.becomes(Fault::None);
    let asked_again = Instant::now();
    assert_eq!(stage.front.sync_now()["waiting"], 1, "a person's impatience does not outrank the server");
    assert!(stage.line.seen_since(asked_again).is_empty());
    // A restart asks anew: the pause is not a sentence for life.
    stage.front.killed_and_opened(&stage.profile, Sends::WhenAsked);
    stage.arrives("97");
}

#[test]
fn a_desk_in_the_background_is_quiet_while_the_server_asks_for_it() {
    let mut stage = Stage::set(Sends::ByItself);
    stage.line.becomes(Fault::Answer(
        "HTTP/1.1 503 Service Unavailable\r\nchairside-protocol: 1\r\nretry-after: 4\r\ncontent-length: 0\r\nconnection: close\r\n\r\n",
    ));
    stage.phone_becomes("1");
    let busy = json!({});
    stage.front.until("the server's refusal", EVENT_MAX, "sync_status", &busy, |status| {
        status["reason"] == "server_busy"
    });
    let since = Instant::now();
    stage.front.until("two more tries", Duration::from_secs(20), "sync_status", &busy, |_| {
        stage.line.seen_since(since).iter().filter(|seen| seen.path == "/v1/sync").count() >= 2
    });
    let asked = stage.line.seen_since(since);
    let syncs: Vec<Instant> =
        asked.iter().filter(|seen| seen.path == "/v1/sync").map(|seen| seen.at).collect();
    assert!(
        syncs[1] - syncs[0] >= Duration::from_millis(3_900),
        "asked again after {:?}",
        syncs[1] - syncs[0]
    );
    stage.line.becomes(Fault::None);
    let patient = json!({"id": stage.patient});
    let saved = |card: &Value| card["sync"]["state"] == "saved";
    stage.front.until("the change at the clinic", CONTACT_MAX, "patient_get", &patient, saved);
}

#[test]
fn a_change_that_is_under_way_says_so() {
    let mut stage = Stage::set(Sends::ByItself);
    stage.line.becomes(Fault::DelayReply(Duration::from_secs(2)));
    stage.phone_becomes("1");
    let patient = json!({"id": stage.patient});
    let sending = stage
        .front
        .until("sending", EVENT_MAX, "patient_get", &patient, |card| card["sync"]["state"] == "sending");
    assert_eq!(sending["sync"]["reason"], "in_flight");
    assert_eq!(stage.front.sync_status()["sending"], 1);
    // An edit of what is under way waits behind it.
    stage.phone_becomes("2");
    assert_eq!(stage.front.ok("queue_list", json!({}))["items"].as_array().map(Vec::len), Some(2));
    stage.line.becomes(Fault::None);
    stage.front.until("saved", EVENT_MAX, "patient_get", &patient, |card| card["sync"]["state"] == "saved");
    stage.surgery.until("the last value", EVENT_MAX, "patient_get", &patient, |card| card["phone"] == "2");
}

#[test]
fn a_colleague_hears_of_a_change_within_five_seconds() {
    let mut stage = Stage::set(Sends::ByItself);
    for round in 0..5 {
        stage.surgery.forget_events();
        stage.phone_becomes(&format!("{round}{round}{round}"));
        let patient = stage.patient.clone();
        let heard = stage.surgery.event(EVENT_MAX, |event| is_change_of(event, &patient));
        assert!(heard.is_some(), "no changed event within {EVENT_MAX:?}");
        assert_eq!(stage.surgery.patient(&patient)["phone"], format!("{round}{round}{round}"));
    }
    stage.surgery.forget_events();
    let born = stage.front.create(json!({"given": "Newborn"}));
    let heard = stage.surgery.event(EVENT_MAX, |event| is_change_of(event, &born));
    assert!(heard.is_some(), "no changed event of a new patient");
}

fn is_change_of(event: &Value, patient: &str) -> bool {
    event["event"] == "changed"
        && event["touched"].as_array().is_some_and(|facts| facts.iter().any(|fact| fact["id"] == patient))
}

#[test]
fn after_an_outage_the_desks_come_back_by_themselves() {
    let mut stage = Stage::set(Sends::ByItself);
    // A connection from before the outage is known to be up, so that what follows is the outage's doing.
    stage.front.until("a line", EVENT_MAX, "sync_status", &json!({}), |status| status["online"] == true);
    stage.clinic.stop();
    stage.phone_becomes("42");
    let offline = |status: &Value| status["reason"] == "offline" && status["offline_since"].is_string();
    stage.front.until("offline", CONTACT_MAX, "sync_status", &json!({}), offline);
    // Pushes and bare pulls take turns: three pushes are five failures, and the backoff is at its bound.
    let tries = |queue: &Value| queue["items"][0]["attempts"].as_u64() >= Some(3);
    stage.front.until("some failed tries", Duration::from_secs(60), "queue_list", &json!({}), tries);
    stage.surgery.forget_events();
    stage.front.forget_events();
    stage.clinic.start();
    let online = |event: &Value| event["event"] == "sync" && event["status"]["online"] == true;
    let contact = stage.front.event(CONTACT_MAX, online);
    assert!(contact.is_some(), "no contact within {CONTACT_MAX:?} of the server's return");
    let patient = json!({"id": stage.patient});
    let within = CONTACT_MAX + CONVERGED_MAX;
    stage
        .surgery
        .until("the change at the other desk", within, "patient_get", &patient, |card| card["phone"] == "42");
    stage
        .front
        .until("all safe", CONVERGED_MAX, "sync_status", &json!({}), |status| status["all_safe"] == true);
}

/// Longer than a living server is silent: within it, a half-open line swallows a beat of the stream of pokes.
const BEAT: Duration = Duration::from_secs(6);

/// A change is under way, and its connection is one that only this desk still knows of.
fn half_open_under_a_change(stage: &mut Stage) {
    let online = |status: &Value| status["online"] == true;
    stage.front.until("a line", EVENT_MAX, "sync_status", &json!({}), online);
    stage.line.becomes(Fault::HoldUp);
    stage.phone_becomes("7");
    let sending = |card: &Value| card["sync"]["state"] == "sending";
    stage.front.until("sending", EVENT_MAX, "patient_get", &json!({"id": stage.patient}), sending);
}

fn phone_reaches_the_other_desk(stage: &mut Stage, within: Duration) {
    let patient = json!({"id": stage.patient});
    stage
        .surgery
        .until("the change at the other desk", within, "patient_get", &patient, |card| card["phone"] == "7");
}

#[test]
fn an_exchange_on_a_half_open_connection_is_asked_again_beside_a_stream_that_lives() {
    let mut stage = Stage::set(Sends::ByItself);
    half_open_under_a_change(&mut stage);
    stage.line.becomes(Fault::HalfOpen);
    // Only as long as it takes to lose what was held: the stream of pokes lives on.
    std::thread::sleep(Duration::from_millis(200));
    stage.line.becomes(Fault::None);
    phone_reaches_the_other_desk(&mut stage, CONVERGED_MAX);
}

#[test]
fn a_stream_that_dies_while_an_exchange_hangs_is_noticed() {
    let mut stage = Stage::set(Sends::ByItself);
    half_open_under_a_change(&mut stage);
    // What the server says still comes down: the engine has something to hear while it is in its exchange.
    stage.surgery.update(&stage.patient, json!({"note": "poke"}));
    let saved = |card: &Value| card["sync"]["state"] == "saved";
    stage.surgery.until("saved", EVENT_MAX, "patient_get", &json!({"id": stage.patient}), saved);
    std::thread::sleep(Duration::from_millis(500));
    stage.line.becomes(Fault::HalfOpen);
    std::thread::sleep(BEAT);
    stage.line.becomes(Fault::None);
    let healed_at = Instant::now();
    while stage.line.first_reply_since(healed_at).is_none() {
        assert!(healed_at.elapsed() < CONTACT_MAX, "no contact within {CONTACT_MAX:?} of the line's return");
        std::thread::sleep(Duration::from_millis(50));
    }
    phone_reaches_the_other_desk(&mut stage, CONVERGED_MAX);
}

/// Puts so many images into the chart.
fn import(stage: &mut Stage, count: usize) {
    let pictures = pictures(stage.clinic.folder.path());
    for picture in &pictures[..count] {
        stage.front.ok("image_import", json!({"patient": stage.patient, "path": picture.path}));
    }
}

fn uploads_since(line: &Line, since: Instant) -> Vec<Instant> {
    let seen = line.seen_since(since);
    seen.iter().filter(|seen| seen.path.starts_with("/v1/uploads")).map(|seen| seen.at).collect()
}

#[test]
fn a_server_too_busy_for_files_gets_records_and_a_pause() {
    let mut stage = Stage::set(Sends::WhenAsked);
    import(&mut stage, 3);
    stage.line.becomes(Fault::AnswerAt("/v1/uploads", BUSY_3_S));
    let started = Instant::now();
    let report = stage.front.sync_now();
    assert_eq!(report["pushed"], 3, "a record never waits for its file");
    let images = stage.front.ok("image_list", json!({"patient": stage.patient}));
    let tried =
        images["items"].as_array().expect("a list").iter().filter(|image| badge(&image["sync"]) == "retry");
    tried.for_each(|image| assert_eq!(image["sync"]["reason"], "server_busy"));
    assert_eq!(badge(&stage.front.patient(&stage.patient)["sync"]), "waiting");
    stage.front.sync_now();
    let uploads = uploads_since(&stage.line, started);
    assert_eq!(uploads.len(), 2, "one try each time it was asked for");
    assert!(
        uploads[1] - uploads[0] >= Duration::from_millis(2_900),
        "asked again after {:?}",
        uploads[1] - uploads[0]
    );
    stage.line.becomes(Fault::None);
    settle(&mut [&mut stage.front, &mut stage.surgery]);
    assert_eq!(badge(&stage.front.patient(&stage.patient)["sync"]), "saved");
}

#[test]
fn many_files_do_not_hammer_a_server_that_fails() {
    let mut stage = Stage::set(Sends::ByItself);
    stage.line.becomes(Fault::AnswerAt("/v1/uploads", SERVER_ERROR));
    let started = Instant::now();
    import(&mut stage, 16);
    let Stage { front, line, .. } = &mut stage;
    let tries = || -> Vec<Instant> { uploads_since(line, started) };
    front.until("some tries", Duration::from_secs(60), "sync_status", &json!({}), |_| tries().len() >= 6);
    let tries = tries();
    let gaps: Vec<Duration> = tries.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(gaps.iter().all(|gap| *gap >= Duration::from_millis(200)), "no pause between tries: {gaps:?}");
    // "Try now" does not wait for what this desk had planned for itself.
    stage.line.becomes(Fault::None);
    settle(&mut [&mut stage.front, &mut stage.surgery]);
    assert_eq!(stage.front.sync_status()["all_safe"], true);
}

/// Kills among imports and uploads.
const IMAGE_KILLS: usize = 12;

#[test]
fn images_survive_kills_and_arrive() {
    let clinic = Clinic::open();
    let profile = clinic.join("front");
    let mut front = profile.door(Sends::ByItself);
    let patient = front.create(json!({"given": "Kwame"}));
    let pictures = pictures(clinic.folder.path());
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for kill in 0..IMAGE_KILLS {
        let chosen: Vec<usize> = (0..4).map(|step| (kill * 5 + step * 3) % pictures.len()).collect();
        let ask = |index: &usize| json!({"patient": patient, "path": pictures[*index].path});
        let asked: BTreeMap<u64, usize> =
            chosen.iter().map(|index| (front.ask("image_import", ask(index)), *index)).collect();
        let waits_for = kill % (chosen.len() + 1);
        let mut replies: Vec<Value> = (0..waits_for).filter_map(|_| front.next_reply()).collect();
        replies.extend(front.kill_and_hear());
        for reply in replies {
            let index = asked[&reply["id"].as_u64().expect("our id")];
            assert_eq!(reply["ok"]["sha256"], pictures[index].sha256, "{reply}");
            taken.insert(word(&reply["ok"], "id"), index);
        }
        front = profile.door(Sends::ByItself);
    }
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    settle(&mut [&mut front, &mut surgery]);
    let out = clinic.folder.path().join("out");
    for desk in [&mut front, &mut surgery] {
        let listed = desk.ok("image_list", json!({"patient": patient}));
        let listed = listed["items"].as_array().expect("a list");
        let ids: Vec<String> = listed.iter().map(|image| word(image, "id")).collect();
        assert!(taken.keys().all(|id| ids.contains(id)), "an answered image is gone");
        for image in listed {
            // Whole or not at all, answered or not.
            desk.ok("image_export", json!({"id": image["id"], "path": out}));
            assert_eq!(image["sha256"], sha256(&std::fs::read(&out).expect("the export")));
        }
    }
}
