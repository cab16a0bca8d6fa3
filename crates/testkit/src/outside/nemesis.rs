//! The storm: several desks write to the same few records while lines, desks and server fail; then all heals, and
//! every desk must come back by itself, end up equal, and account for every answered write.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::desks::{Clinic, Desk, Profile, Refused, Sends, Signal, settle, signal, word};
use super::dice::Dice;
use super::figures::Figures;
use super::ledger::{Ledger, Unit, Write};
use super::line::{Fault, Line};

/// Records that every desk writes to.
const HOT: usize = 3;
/// Allergies of one patient: enough for two desks to add one each.
const ALLERGIES_MAX: usize = 5;
/// From the healing to the first contact, and from there to equal desks.
const CONTACT_MAX: Duration = Duration::from_secs(15);
const CONVERGED_MAX: Duration = Duration::from_secs(10);
/// A desk that needs longer than this is stuck, not late.
const STUCK: Duration = Duration::from_secs(90);
const PORTAL: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 28\r\nconnection: close\r\n\r\n<html>Sign in to the hotel.\n";

/// How hard, and how long.
#[derive(Debug, Clone, Copy)]
pub struct Storm {
    pub desks: usize,
    pub lasts: Duration,
}

impl Storm {
    /// Five to ten desks, by the seed, and twenty seconds.
    pub fn of_seed(seed: u64) -> Storm {
        Storm { desks: 5 + Dice::new(seed, 3).below(6), lasts: Duration::from_secs(20) }
    }
}

/// What the storm and a desk's person both know of: a door's process, 0 while there is none.
type Process = AtomicU32;

pub fn nemesis(seed: u64, storm: Storm, figures: &mut Figures) {
    let mut clinic = Clinic::open();
    let lines: Vec<Line> = (0..storm.desks).map(|_| Line::to(clinic.address())).collect();
    let profiles: Vec<Profile> = lines
        .iter()
        .enumerate()
        .map(|(desk, line)| clinic.join_at(&format!("desk{desk}"), &line.url()))
        .collect();
    let mut doors: Vec<Desk> = profiles.iter().map(|profile| profile.door(Sends::ByItself)).collect();
    let ledger = Mutex::new(Ledger::default());
    let processes: Vec<Process> =
        doors.iter().map(|door| Process::new(door.process().unwrap_or(0))).collect();
    hot_patients(seed, &mut doors[0], &ledger);
    settle(&mut doors.iter_mut().collect::<Vec<_>>());
    let until = Instant::now() + storm.lasts;
    let (mut doors, healed_at) = std::thread::scope(|scope| {
        let people: Vec<_> = doors
            .into_iter()
            .enumerate()
            .map(|(desk, door)| {
                let (profile, process) = (profiles[desk].clone(), &processes[desk]);
                let dice = Dice::new(seed, 100 + desk as u64);
                let person = Person { seed, desk, door, profile, process, ledger: &ledger, dice, written: 0 };
                scope.spawn(move || person.works(until))
            })
            .collect();
        let healed_at = Weather { lines: &lines, processes: &processes, ends: Vec::new() }.blows(
            &mut clinic,
            &mut Dice::new(seed, 4),
            until,
            figures,
        );
        let doors: Vec<Desk> = people
            .into_iter()
            .map(|person| person.join().unwrap_or_else(|why| std::panic::resume_unwind(why)).stays())
            .collect();
        (doors, healed_at)
    });
    come_back(&mut doors, &lines, healed_at, figures);
    let ledger = ledger.into_inner().expect("no person panicked");
    account(&mut doors, &ledger, figures);
    assert_eq!((figures.lost, figures.reads_back), (0, 0), "answered writes lost, reads going back");
    let late = |ms: &[u64], max: Duration| ms.iter().any(|ms| Duration::from_millis(*ms) > max);
    for contact_ms in [&figures.contact_ms, &figures.contact_half_open_ms] {
        assert!(!late(contact_ms, CONTACT_MAX), "first contact too late: {contact_ms:?} ms");
    }
    for converge_ms in [&figures.converge_ms, &figures.converge_half_open_ms] {
        assert!(!late(converge_ms, CONVERGED_MAX), "equal too late: {converge_ms:?} ms");
    }
}

fn hot_patients(seed: u64, door: &mut Desk, ledger: &Mutex<Ledger>) {
    let mut ledger = ledger.lock().expect("nobody else yet");
    for number in 0..HOT {
        let value = format!("v{seed}-hot-{number}-");
        let id = door.create(json!({"given": "Kept", "phone": value}));
        ledger.writes.push(Write { unit: (id.clone(), "phone"), value, saw: None, answered: true });
        ledger.patients.push(id);
    }
}

/// Someone at a desk who opens a chart, looks, and changes what they saw.
struct Person<'a> {
    seed: u64,
    desk: usize,
    door: Desk,
    profile: Profile,
    process: &'a Process,
    ledger: &'a Mutex<Ledger>,
    dice: Dice,
    written: u64,
}

impl Person<'_> {
    fn works(mut self, until: Instant) -> Self {
        while Instant::now() < until {
            self.step();
            std::thread::sleep(self.dice.ms(20, 450));
        }
        self
    }

    /// A door that was killed in the last moment is opened again, as a person would. Only when the storm is over: its
    /// last kill may come after the last write.
    fn stays(mut self) -> Desk {
        self.call("profile_status", json!({}));
        self.door
    }

    /// `None`: the door was killed meanwhile, and is open again.
    fn call(&mut self, name: &str, payload: Value) -> Option<Result<Value, Refused>> {
        let id = self.door.ask(name, payload);
        let reply = self.door.reply(id);
        if reply.is_none() {
            self.process.store(0, Ordering::SeqCst);
            self.door.killed_and_opened(&self.profile, Sends::ByItself);
            self.process.store(self.door.process().unwrap_or(0), Ordering::SeqCst);
        }
        reply
    }

    fn ledger<T>(&self, note: impl FnOnce(&mut Ledger) -> T) -> T {
        note(&mut self.ledger.lock().expect("no person panicked"))
    }

    fn value(&mut self) -> String {
        self.written += 1;
        format!("v{}-{}-{}-", self.seed, self.desk, self.written)
    }

    fn step(&mut self) {
        let all = self.ledger(|ledger| ledger.patients.clone());
        let hot = self.dice.below(10) < 5;
        let patient = self.dice.one_of(if hot { &all[..HOT] } else { &all }).expect("some are hot").clone();
        let Some(card) = self.call("patient_get", json!({"id": patient})) else { return };
        let Ok(card) = card else {
            // It has not arrived at this desk yet.
            return self.new_patient();
        };
        self.looks(&patient, &card);
        let allergies = card["allergies"].as_array().cloned().unwrap_or_default();
        let deleted = card["deleted"] == true;
        match self.dice.below(100) {
            0..12 => self.new_patient(),
            12..24 if allergies.len() < ALLERGIES_MAX && !deleted => self.new_allergy(&patient),
            24..50 if !allergies.is_empty() => {
                let allergy = self.dice.one_of(&allergies).expect("some").clone();
                self.change("allergy_update", &allergy, "reaction");
            }
            50..54 if !deleted => self.mark("patient_delete", &patient),
            54..60 if deleted => self.mark("patient_restore", &patient),
            number if number % 2 == 0 => self.change("patient_update", &card, "phone"),
            _ => self.change("patient_update", &card, "note"),
        }
    }

    fn looks(&self, patient: &str, card: &Value) {
        self.ledger(|ledger| {
            for (unit, value) in values(patient, card) {
                ledger.read(self.desk, unit, &value);
            }
        });
    }

    fn new_patient(&mut self) {
        let phone = self.value();
        let answer = self.call("patient_create", json!({"given": "Cold", "phone": phone}));
        if let Some(Ok(answer)) = answer {
            let id = word(&answer, "id");
            self.ledger(|ledger| ledger.patients.push(id.clone()));
            self.born((id, "phone"), phone);
        }
    }

    fn new_allergy(&mut self, patient: &str) {
        let substance = self.value();
        let answer = self.call("allergy_add", json!({"patient": patient, "substance": substance}));
        if let Some(Ok(answer)) = answer {
            self.born((word(&answer, "id"), "substance"), substance);
        }
    }

    fn born(&self, unit: Unit, value: String) {
        self.ledger(|ledger| ledger.writes.push(Write { unit, value, saw: None, answered: true }));
    }

    /// Another value for a field, with the revision of the card that was looked at.
    fn change(&mut self, call: &str, card: &Value, field: &'static str) {
        let (id, value) = (word(card, "id"), self.value());
        let saw = card[field].as_str().map(str::to_owned);
        // Noted before it is asked for: it may arrive although the desk is killed before it answers.
        let index = self.ledger(|ledger| {
            let unit = (id.clone(), field);
            ledger.writes.push(Write { unit, value: value.clone(), saw, answered: false });
            ledger.writes.len() - 1
        });
        let answer = self.call(call, json!({"id": id, "changes": {field: value}, "rev": card["rev"]}));
        if let Some(answer) = answer {
            answer.unwrap_or_else(|refused| panic!("{call} was refused: {refused:?}"));
            self.ledger(|ledger| ledger.writes[index].answered = true);
        }
    }

    fn mark(&mut self, call: &str, patient: &str) {
        if call == "patient_delete" {
            self.ledger(|ledger| ledger.deletes.insert(patient.to_owned()));
        }
        if let Some(answer) = self.call(call, json!({"id": patient})) {
            answer.unwrap_or_else(|refused| panic!("{call} was refused: {refused:?}"));
        }
    }
}

/// The values of a card that the ledger knows of.
fn values(patient: &str, card: &Value) -> Vec<(Unit, String)> {
    let of = |id: &str, record: &Value, field: &'static str| {
        record[field].as_str().map(|value| ((id.to_owned(), field), value.to_owned()))
    };
    let mut values: Vec<_> =
        ["phone", "note"].into_iter().filter_map(|field| of(patient, card, field)).collect();
    for allergy in card["allergies"].as_array().into_iter().flatten() {
        let id = word(allergy, "id");
        values.extend(["substance", "reaction"].into_iter().filter_map(|field| of(&id, allergy, field)));
    }
    values
}

/// What ends when its time has come.
enum End {
    Line(usize),
    Desk(u32),
    ServerRuns(u32),
    ServerStarts,
}

/// All that fails, and when it ends.
struct Weather<'a> {
    lines: &'a [Line],
    processes: &'a [Process],
    ends: Vec<(Instant, End)>,
}

impl Weather<'_> {
    /// Lets fault after fault loose until it is time; answers when everything was well again.
    fn blows(
        mut self,
        clinic: &mut Clinic,
        dice: &mut Dice,
        until: Instant,
        figures: &mut Figures,
    ) -> Instant {
        while Instant::now() < until {
            std::thread::sleep(dice.ms(100, 600));
            self.ends_what_is_over(clinic, Instant::now());
            let over = Instant::now() + dice.ms(300, 4_000);
            let name = match dice.below(10) {
                0 => self.server(clinic, dice, over),
                1 | 2 => self.desk(dice, over),
                _ => self.line(dice, over),
            };
            figures.fault(name);
        }
        let far = Instant::now() + STUCK;
        self.ends_what_is_over(clinic, far);
        self.lines.iter().for_each(|line| line.becomes(Fault::None));
        Instant::now()
    }

    fn ends_what_is_over(&mut self, clinic: &mut Clinic, now: Instant) {
        let (over, ends) = std::mem::take(&mut self.ends).into_iter().partition(|(at, _)| *at <= now);
        self.ends = ends;
        let over: Vec<(Instant, End)> = over;
        for (_, end) in over {
            match end {
                End::Line(desk) => self.lines[desk].becomes(Fault::None),
                End::Desk(process) | End::ServerRuns(process) => signal(process, Signal::Continue),
                End::ServerStarts => clinic.start(),
            }
        }
    }

    fn server(&mut self, clinic: &mut Clinic, dice: &mut Dice, over: Instant) -> &'static str {
        let busy = |end: &End| matches!(end, End::ServerRuns(_) | End::ServerStarts);
        let Some(process) = clinic.process().filter(|_| !self.ends.iter().any(|(_, end)| busy(end))) else {
            return "none: the server is down already";
        };
        if dice.below(2) == 0 {
            signal(process, Signal::Stop);
            self.ends.push((over, End::ServerRuns(process)));
            return "server paused";
        }
        clinic.stop();
        self.ends.push((over, End::ServerStarts));
        "server killed"
    }

    fn desk(&mut self, dice: &mut Dice, over: Instant) -> &'static str {
        let process = dice.one_of(self.processes).map_or(0, |process| process.load(Ordering::SeqCst));
        if process == 0 {
            return "none: the desk is down already";
        }
        if dice.below(2) == 0 {
            signal(process, Signal::Stop);
            self.ends.push((over, End::Desk(process)));
            return "desk paused";
        }
        signal(process, Signal::Kill);
        "desk killed"
    }

    fn line(&mut self, dice: &mut Dice, over: Instant) -> &'static str {
        let desk = dice.below(self.lines.len());
        let (name, fault) = match dice.below(10) {
            0 => ("partition, to the desk", Fault::HoldDown),
            1 => ("partition, from the desk", Fault::HoldUp),
            2 => ("partition, both", Fault::Hold),
            3 => ("half-open", Fault::HalfOpen),
            4 => ("refused", Fault::Refuse),
            5 => ("delay", Fault::DelayReply(dice.ms(100, 1_500))),
            6 => ("throttle", Fault::Throttle(2_000)),
            7 => ("captive portal", Fault::Answer(PORTAL)),
            8 => ("reply lost", Fault::CutReply),
            _ => {
                self.lines[desk].disconnect();
                return "disconnect";
            }
        };
        self.lines[desk].becomes(fault);
        self.ends.retain(|(_, end)| !matches!(end, End::Line(of) if *of == desk));
        self.ends.push((over, End::Line(desk)));
        name
    }
}

/// Waits until each desk was in contact and all are at the same point with nothing waiting.
fn come_back(doors: &mut [Desk], lines: &[Line], healed_at: Instant, figures: &mut Figures) {
    let mut contacts: Vec<Option<Instant>> = vec![None; doors.len()];
    // Since when all desks stand at which point.
    let mut level: Option<(Option<u64>, Instant)> = None;
    loop {
        let statuses: Vec<Value> = doors.iter_mut().map(Desk::sync_status).collect();
        let now = Instant::now();
        let newest = statuses.iter().filter_map(|status| status["cursor"].as_u64()).max();
        let head = statuses.iter().filter_map(|status| status["head"].as_u64()).max();
        let is_level =
            |status: &Value| status["waiting"] == 0 && status["cursor"].as_u64() == newest.max(head);
        for (desk, contact) in contacts.iter_mut().enumerate() {
            let quiet = statuses[desk]["online"] == true && is_level(&statuses[desk]);
            // One that was never out of contact and has nothing to say says nothing.
            *contact = contact.or(lines[desk].first_reply_since(healed_at)).or(quiet.then_some(now));
        }
        level = if statuses.iter().all(is_level) {
            level.filter(|(at, _)| *at == newest).or(Some((newest, now)))
        } else {
            None
        };
        // Twice in a row: a push may have passed between two looks.
        let equal = level.filter(|(_, since)| *since < now && contacts.iter().all(Option::is_some));
        if let Some((_, since)) = equal {
            let last = contacts.iter().flatten().max().copied().unwrap_or(now);
            for (line, at) in lines.iter().zip(contacts.iter().flatten()) {
                let contact_ms = ms(*at - healed_at);
                if line.was_half_open() {
                    figures.contact_half_open_ms.push(contact_ms);
                } else {
                    figures.contact_ms.push(contact_ms);
                }
            }
            let converge_ms = ms(since.saturating_duration_since(last));
            if lines.iter().any(Line::was_half_open) {
                figures.converge_half_open_ms.push(converge_ms);
            } else {
                figures.converge_ms.push(converge_ms);
            }
            return;
        }
        if healed_at.elapsed() > STUCK {
            figures.stuck += statuses.iter().filter(|status| !is_level(status)).count() as u64;
            panic!("stuck: {contacts:?} {statuses:?}");
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// Page after page.
fn all_conflicts(door: &mut Desk) -> Vec<Value> {
    let mut all: Vec<Value> = vec![];
    loop {
        let after = all.last().map(|conflict| conflict["id"].clone());
        let page = door.ok("conflict_list", json!({"after": after}));
        match page["items"].as_array().expect("a list") {
            items if items.is_empty() => return all,
            items => all.extend(items.iter().cloned()),
        }
    }
}

fn ms(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}

/// All desks are equal, and every answered write is accounted for.
fn account(doors: &mut [Desk], ledger: &Ledger, figures: &mut Figures) {
    let ask = |id: &String| ("patient_get", json!({"id": id}));
    let mut first: Option<(Vec<Value>, Vec<Value>)> = None;
    let mut live: BTreeMap<Unit, String> = BTreeMap::new();
    for door in doors.iter_mut() {
        let cards = door.all(ledger.patients.iter().map(ask).collect());
        live = ledger.patients.iter().zip(&cards).flat_map(|(id, card)| values(id, card)).collect();
        let deleted = ledger.patients.iter().zip(&cards).filter(|(_, card)| card["deleted"] == true);
        let unasked = deleted.filter(|(id, _)| !ledger.deletes.contains(*id)).count();
        assert_eq!(unasked, 0, "patients nobody deleted are deleted");
        let conflicts = sorted(all_conflicts(door));
        assert_eq!(door.ok("queue_list", json!({}))["items"], json!([]), "the queue is empty");
        assert_eq!(door.sync_status()["rejected"], 0, "nothing was rejected");
        let shown = (cards.iter().map(plain).collect(), conflicts);
        match &first {
            None => first = Some(shown),
            Some(first) => {
                let differ = |(one, other): &(&Value, &Value)| one != other;
                let cards = first.0.iter().zip(&shown.0).find(differ);
                assert!(cards.is_none(), "two desks differ: {}", difference(cards));
                assert_eq!(first.1, shown.1, "two desks differ in their conflicts");
            }
        }
    }
    let conflicts = first.expect("there are desks").1;
    let fates = ledger.fates(&live, &json!(conflicts).to_string());
    figures.acknowledged += ledger.writes.iter().filter(|write| write.answered).count() as u64;
    figures.unanswered += ledger.writes.iter().filter(|write| !write.answered).count() as u64;
    figures.superseded += fates.superseded;
    figures.conflicts += conflicts.len() as u64;
    figures.lost += fates.lost.len() as u64;
    figures.reads_back += ledger.reads_back();
    fates.lost.iter().for_each(|lost| eprintln!("lost: {lost}"));
}

fn sorted(mut records: Vec<Value>) -> Vec<Value> {
    records.sort_by_key(|record| word(record, "id"));
    records
}

/// Which fields of which record, without the rest of the two cards.
fn difference(cards: Option<(&Value, &Value)>) -> String {
    let Some((one, other)) = cards else { return "nowhere".to_owned() };
    let fields = one.as_object().into_iter().flat_map(|card| card.keys());
    let differ = fields.filter(|field| one[*field] != other[*field]);
    differ
        .map(|field| {
            format!(
                "{field}: {} and {}\n",
                beyond(&one[field], &other[field]),
                beyond(&other[field], &one[field])
            )
        })
        .collect()
}

/// Of a list what the other has not; anything else whole.
fn beyond(one: &Value, other: &Value) -> Value {
    match (one.as_array(), other.as_array()) {
        (Some(one), Some(other)) => one.iter().filter(|item| !other.contains(item)).cloned().collect(),
        _ => one.clone(),
    }
}

/// A card without what is each desk's own.
fn plain(card: &Value) -> Value {
    let mut card = card.clone();
    let strip = |record: &mut Value| {
        if let Some(record) = record.as_object_mut() {
            record.remove("sync");
            record.remove("waiting");
        }
    };
    strip(&mut card);
    card["allergies"].as_array_mut().into_iter().flatten().for_each(strip);
    for list in ["allergies", "conflicts"] {
        // The order of a list is each desk's own.
        card[list].as_array_mut().into_iter().for_each(|list| list.sort_by_key(|record| word(record, "id")));
    }
    card
}
