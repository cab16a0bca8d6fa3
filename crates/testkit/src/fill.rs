//! Records for benches: about 1 KB of JSON a patient, from one seed.

use std::collections::BTreeMap;

use chairside_model::Randomness;
use chairside_model::env::fixed::FixedEnv;
use serde_json::{Value, json};

const GIVEN: &[&str] = &[
    "Maria-Fernanda",
    "Øystein",
    "Işıl",
    "عبد الرحمن",
    "Αικατερίνη",
    "Ольга",
    "美咲",
    "Tom",
    "Siobhán",
    "Ngozi",
];
const FAMILY: &[&str] = &[
    "O'Brien",
    "Ødegård",
    "Yıldız",
    "الأنصاري",
    "Παπαδοπούλου",
    "Кузнецова",
    "佐藤",
    "van den Bergh",
    "Müller",
    "Nguyễn",
];
const WORDS: &[&str] = &[
    "prefers",
    "mornings",
    "crown",
    "on",
    "26",
    "anxious",
    "about",
    "injections",
    "daughter",
    "translates",
    "chair",
    "one",
    "recall",
];

/// A seeded source of numbers for benches and simulated desks.
pub struct Dice(FixedEnv);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(FixedEnv::new(0, seed))
    }

    pub fn below(&self, bound: u64) -> u64 {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        u64::from_le_bytes(bytes) % bound.max(1)
    }

    pub fn one_in(&self, bound: u64) -> bool {
        self.below(bound) == 0
    }

    pub fn of<'a, T>(&self, list: &'a [T]) -> &'a T {
        &list[usize::try_from(self.below(list.len() as u64)).unwrap_or(0)]
    }

    /// Pronounceable and unlike: 100,000 patients must not share ten family names.
    fn family(&self) -> String {
        const SYLLABLES: &[&str] = &[
            "ka", "lo", "mi", "ter", "ben", "sa", "ru", "vel", "nor", "ap", "do", "ni", "sto", "gra", "hu",
            "el",
        ];
        let tail: String = (0..3).map(|_| *self.of(SYLLABLES)).collect();
        format!("{} {}", self.of(FAMILY), tail)
    }

    pub fn patient(&self) -> BTreeMap<String, Value> {
        let note: Vec<&str> = (0..90).map(|_| *self.of(WORDS)).collect();
        BTreeMap::from([
            ("given".to_owned(), json!(self.of(GIVEN))),
            ("family".to_owned(), json!(self.family())),
            (
                "birth_date".to_owned(),
                json!(format!(
                    "{}-{:02}-{:02}",
                    1940 + self.below(80),
                    1 + self.below(12),
                    1 + self.below(28)
                )),
            ),
            (
                "phone".to_owned(),
                json!(format!("+30 69{} {:03} {:04}", self.below(10), self.below(1_000), self.below(10_000))),
            ),
            ("email".to_owned(), json!(format!("p{}@example.org", self.below(10_000_000)))),
            ("note".to_owned(), json!(note.join(" "))),
        ])
    }
}
