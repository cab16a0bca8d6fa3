//! Programs killed at work: the desk, and the server under the load of three desks.

use std::time::Duration;

use serde_json::{Value, json};

use super::book::Book;
use super::desks::{Clinic, Desk, Sends, settle};
use super::dice::Dice;
use super::figures::Figures;

/// Writes asked in one breath before a kill falls among their replies.
const WRITES: usize = 24;
/// What a desk that sends by itself may take for its queue on a busy machine.
const DRAIN_MAX: Duration = Duration::from_secs(60);
/// Writes of each desk between two kills of the server.
const WRITES_A_ROUND: usize = 6;

/// A desk is killed again and again while it writes, and while it sends if it does that by itself.
pub fn desk_killed(seed: u64, kills: u32, sends: Sends, figures: &mut Figures) {
    let mut dice = Dice::new(seed, 0);
    let clinic = Clinic::open();
    let profile = clinic.join("front");
    let mut door = profile.door(sends);
    let mut book = Book::open(&mut door, "Newcomer");
    for _ in 0..kills {
        let asked = book.ask_many(&mut door, WRITES);
        // Kills fall before, among and after the replies.
        let waits_for = dice.below(WRITES + 1);
        let mut replies: Vec<Value> =
            (0..waits_for).map(|_| door.next_reply().expect("it was not killed yet")).collect();
        std::thread::sleep(dice.ms(0, 4));
        replies.extend(door.kill_and_hear());
        figures.fault("desk killed");
        figures.unanswered += (WRITES - replies.len()) as u64;
        for reply in replies {
            let refused = book.answered(&asked, &reply);
            assert_eq!(refused, None, "a write was refused");
            figures.acknowledged += 1;
        }
        door = profile.door(sends);
        book.check(&mut door);
    }
    book.check_total(&mut door);
    if sends == Sends::ByItself {
        drained(&mut door);
    }
    let mut surgery = clinic.join("surgery").door(Sends::WhenAsked);
    settle(&mut [&mut door, &mut surgery]);
    for desk in [&mut door, &mut surgery] {
        at_rest(desk, &mut [&mut book]);
    }
}

/// The server is killed again and again, each time at another point of the exchanges with three desks.
pub fn server_killed(seed: u64, kills: u32, figures: &mut Figures) {
    let mut dice = Dice::new(seed, 1);
    let mut clinic = Clinic::open();
    let sends = [Sends::WhenAsked, Sends::WhenAsked, Sends::ByItself];
    let names = ["front", "surgery", "office"];
    let mut doors: Vec<Desk> =
        names.iter().zip(sends).map(|(name, sends)| clinic.join(name).door(sends)).collect();
    let mut books: Vec<Book> =
        doors.iter_mut().zip(names).map(|(door, name)| Book::open(door, name)).collect();
    settle(&mut doors.iter_mut().collect::<Vec<_>>());
    for _ in 0..kills {
        for (door, book) in doors.iter_mut().zip(&mut books) {
            let asked = book.ask_many(door, WRITES_A_ROUND);
            for _ in 0..WRITES_A_ROUND {
                let reply = door.next_reply().expect("the door is alive");
                assert_eq!(book.answered(&asked, &reply), None, "a desk needs no server to write");
                figures.acknowledged += 1;
            }
        }
        let [front, surgery, _] = &mut doors[..] else { unreachable!("three desks") };
        let asked = [front.ask("sync_now", json!({})), surgery.ask("sync_now", json!({}))];
        // No synchronisation: this is what spreads the kills over the exchange.
        std::thread::sleep(dice.ms(0, 60));
        clinic.stop();
        figures.fault("server killed");
        for (door, id) in [front, surgery].into_iter().zip(asked) {
            door.reply(id).expect("the door is alive").expect("offline is no error");
        }
        clinic.start();
    }
    drained(&mut doors[2]);
    settle(&mut doors.iter_mut().collect::<Vec<_>>());
    for door in &mut doors {
        at_rest(door, &mut books.iter_mut().collect::<Vec<_>>());
    }
}

fn drained(door: &mut Desk) {
    door.until("an empty queue", DRAIN_MAX, "sync_status", &json!({}), |status| status["waiting"] == 0);
}

/// Everything answered is here and at the clinic, and nobody is asked anything.
pub(crate) fn at_rest(door: &mut Desk, books: &mut [&mut Book]) {
    for book in books {
        book.check(door);
        book.check_total(door);
    }
    assert_eq!(door.ok("queue_list", json!({}))["items"], json!([]));
    let conflicts = door.ok("conflict_list", json!({}));
    assert_eq!(conflicts["items"], json!([]), "one person's edits in a row are no conflict");
    door.until("all safe", DRAIN_MAX, "sync_status", &json!({}), |status| status["all_safe"] == true);
}
