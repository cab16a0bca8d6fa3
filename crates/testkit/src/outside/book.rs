//! What was asked of one desk and what it answered: the oracle of everything that ends a program or a disk.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::desks::{Desk, Refused, word};

/// Patients whose card is written again and again.
const HOT: usize = 3;

pub(crate) struct Book {
    /// The given name of patients made on the way, by which they are found again.
    given: String,
    /// Of each patient: the last tag that was answered, and the last that was asked for.
    tags: BTreeMap<String, (u64, u64)>,
    /// Created patients whose creation was answered.
    created: Vec<String>,
    created_asked: usize,
    refused: BTreeSet<u64>,
    next_tag: u64,
    checked: usize,
}

pub(crate) enum Asked {
    Tag(String, u64),
    Create,
}

impl Book {
    pub(crate) fn open(door: &mut Desk, given: &str) -> Book {
        let patient = |_| (door.create(json!({"given": "Kept", "note": "0", "email": "0"})), (0, 0));
        let tags = (0..HOT).map(patient).collect();
        Book {
            given: given.to_owned(),
            tags,
            created: Vec::new(),
            created_asked: 0,
            refused: BTreeSet::new(),
            next_tag: 1,
            checked: 0,
        }
    }

    pub(crate) fn hot(&self) -> String {
        self.tags.keys().next().expect("a book has patients").clone()
    }

    /// Asks for so many writes and waits for none.
    pub(crate) fn ask_many(&mut self, door: &mut Desk, count: usize) -> BTreeMap<u64, Asked> {
        (0..count).map(|_| self.ask(door)).collect()
    }

    fn ask(&mut self, door: &mut Desk) -> (u64, Asked) {
        let tag = self.next_tag;
        self.next_tag += 1;
        if tag.is_multiple_of(4) {
            self.created_asked += 1;
            let patient = json!({"given": self.given, "note": tag.to_string(), "email": tag.to_string()});
            return (door.ask("patient_create", patient), Asked::Create);
        }
        let index = usize::try_from(tag).expect("a small number") % self.tags.len();
        let (patient, (_, last)) = self.tags.iter_mut().nth(index).expect("one of them");
        *last = tag;
        let changes = json!({"note": tag.to_string(), "email": tag.to_string()});
        let id = door.ask("patient_update", json!({"id": patient, "changes": changes}));
        (id, Asked::Tag(patient.clone(), tag))
    }

    /// Notes a reply to one of these; answers the refusal if it was one.
    pub(crate) fn answered(&mut self, asked: &BTreeMap<u64, Asked>, reply: &Value) -> Option<Refused> {
        let what = &asked[&reply["id"].as_u64().expect("our id")];
        let Some(answer) = reply.get("ok") else {
            match what {
                Asked::Create => self.created_asked -= 1,
                Asked::Tag(_, tag) => {
                    self.refused.insert(*tag);
                }
            }
            return Some(Refused::read(&reply["error"]));
        };
        match what {
            Asked::Create => self.created.push(word(answer, "id")),
            Asked::Tag(patient, tag) => self.tags.get_mut(patient).expect("ours").0 = *tag,
        }
        None
    }

    /// A refusal may have come of a disk that died after the write: then it may be there all the same.
    pub(crate) fn forgive_refusals(&mut self, creates: usize) {
        self.refused.clear();
        self.created_asked += creates;
    }

    /// Every answered write is there, none that was refused, and none by half.
    pub(crate) fn check(&mut self, door: &mut Desk) {
        for (patient, (answered, asked)) in &mut self.tags {
            let tag = whole(&door.patient(patient));
            assert!((*answered..=*asked).contains(&tag), "answered {answered}, asked {asked}, found {tag}");
            assert!(!self.refused.contains(&tag), "{tag} was refused, and is there");
            // What survived is what later edits build upon.
            *answered = tag;
        }
        let fresh =
            self.created[self.checked..].iter().map(|id| ("patient_get", json!({"id": id}))).collect();
        self.checked = self.created.len();
        door.all(fresh).iter().for_each(|card| {
            whole(card);
        });
    }

    /// Every patient that was made, and no more than were asked for; each is read whole.
    pub(crate) fn check_total(&self, door: &mut Desk) {
        let mut found = Vec::new();
        loop {
            let search = json!({"text": self.given, "limit": 500, "offset": found.len()});
            let page = door.ok("patient_search", search);
            let total = usize::try_from(page["total"].as_u64().expect("a count")).expect("a small number");
            let wanted = self.created.len()..=self.created_asked;
            assert!(wanted.contains(&total), "{total} patients, {wanted:?} wanted");
            let items = page["items"].as_array().expect("a list");
            found.extend(items.iter().map(|item| word(item, "id")));
            if items.is_empty() || found.len() >= total {
                break;
            }
        }
        let ids: BTreeSet<&String> = found.iter().collect();
        assert!(self.created.iter().all(|id| ids.contains(id)), "an answered patient is gone");
        for card in door.all(ids.into_iter().map(|id| ("patient_get", json!({"id": id}))).collect()) {
            whole(&card);
        }
    }
}

/// The tag of a card, which stands in two fields or in none.
fn whole(card: &Value) -> u64 {
    assert_eq!(card["note"], card["email"], "half a write");
    word(card, "note").parse().expect("a tag")
}
