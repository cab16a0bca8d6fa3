//! An invented clinic: for a first look (`sample`) and for benches (the sizes of the domain notes).
//!
//! Everything follows from the seed. No name, number or picture is of a real person.

use std::collections::{BTreeMap, VecDeque};
use std::io::Cursor;

use chairside_model::env::fixed::FixedEnv;
use chairside_model::{Randomness, RecordId};
use chairside_store::{Edit, EditKind, Tx};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::error::{DoorError, Result};
use crate::image;
use crate::session::Session;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DemoSize {
    Sample,
    Small,
    Large,
    Chain,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Demo {
    pub size: DemoSize,
    pub seed: u64,
    /// So many instead of the size's own number.
    #[serde(default)]
    #[ts(optional)]
    pub patients: Option<u64>,
}

#[derive(Debug, Default, Serialize, TS)]
pub struct DemoMade {
    pub patients: u64,
    pub allergies: u64,
    pub images: u64,
}

impl DemoSize {
    fn patients(self) -> u64 {
        match self {
            Self::Sample => 300,
            Self::Small => 4_000,
            Self::Large => 25_000,
            Self::Chain => 72_000,
        }
    }
    fn images(self) -> u64 {
        if self == Self::Sample { 12 } else { 0 }
    }
}

/// Records in one transaction: few enough that memory stays flat, many enough that the disk is not the limit.
const BATCH: u64 = 500;

pub(crate) fn demo(session: &Session, payload: Demo) -> Result<DemoMade> {
    let mut filling = Filling::people(session, &payload)?;
    while filling.picture(session)?.is_some() {}
    Ok(filling.made)
}

/// A clinic being filled: its people are there, pictures are taken one by one.
pub(crate) struct Filling {
    dice: Dice,
    made: DemoMade,
    to_picture: VecDeque<RecordId>,
}

impl Filling {
    pub(crate) fn people(session: &Session, payload: &Demo) -> Result<Self> {
        let dice = Dice(FixedEnv::new(0, payload.seed));
        let mut filling = Self { dice, made: DemoMade::default(), to_picture: VecDeque::new() };
        let mut left = payload.patients.unwrap_or_else(|| payload.size.patients());
        while left > 0 {
            let count = left.min(BATCH);
            session.write(|tx| (0..count).try_for_each(|_| filling.person(tx, payload.size)))?;
            left -= count;
        }
        Ok(filling)
    }

    fn person(&mut self, tx: &mut Tx<'_>, size: DemoSize) -> chairside_store::Result<()> {
        let id = RecordId::fresh(tx.env());
        tx.edit(&Edit::new("patient", id, EditKind::Create { parent: None }, self.dice.patient()))?;
        self.made.patients += 1;
        for units in self.dice.allergies() {
            let allergy = RecordId::fresh(tx.env());
            tx.edit(&Edit::new("allergy", allergy, EditKind::Create { parent: Some(id) }, units))?;
            self.made.allergies += 1;
        }
        if (self.to_picture.len() as u64) < size.images() && self.dice.one_in(5) {
            self.to_picture.push_back(id);
        }
        Ok(())
    }

    /// The next picture and whose it is; `None` when all are taken.
    pub(crate) fn picture(&mut self, session: &Session) -> Result<Option<RecordId>> {
        let Some(patient) = self.to_picture.pop_front() else { return Ok(None) };
        self.made.images += 1;
        let name = format!("bitewing-{}.png", self.made.images);
        image::filing::take_bytes(session, patient, &name, &radiograph(&mut self.dice)?)?;
        Ok(Some(patient))
    }
}

struct Dice(FixedEnv);

/// One entry a script: given names, family names. Latin comes up most often.
const NAMES: &[(&[&str], &[&str])] = &[
    (
        &[
            "Maria-Fernanda",
            "Tom",
            "Jean-Baptiste",
            "Clara",
            "Nour",
            "Øystein",
            "Siobhán",
            "Işıl",
            "Łukasz",
            "Zoë",
            "José",
            "Anna",
            "Marta",
            "Kwame",
            "Aoife",
            "Jürgen",
            "Chloé",
            "Ngozi",
            "Þóra",
            "Ines",
        ],
        &[
            "de Oliveira e Silva Cavalcanti",
            "Ek",
            "Ó Conchobhair",
            "van den Bergh",
            "Khoury",
            "Ødegård",
            "O'Brien",
            "Yıldız",
            "Wójcik",
            "Müller-Straße",
            "García Márquez",
            "Lindqvist",
            "Nkrumah-Boateng",
            "Nguyễn",
            "D'Angelo",
            "Smith",
            "Schmidt",
            "Okafor",
            "Jónsdóttir",
            "Moreau",
        ],
    ),
    (&["عبد الرحمن", "ليلى", "فاطمة", "علي", "مريم"], &["الأنصاري", "كريمي", "بن محمد", "الخطيب", "يوسف"]),
    (&["Αικατερίνη", "Γιώργος", "Ελένη", "Νίκος"], &["Παπαδοπούλου", "Γεωργιάδης", "Παπαδάκη", "Αντωνίου"]),
    (&["Ольга", "Алёна", "Сергей", "Дмитрий"], &["Кузнецова", "Иванов", "Соловьёва", "Попов"]),
    (&["美咲", "小明", "秀英", "翔太"], &["佐藤", "王", "李", "鈴木"]),
];

const SYLLABLES: &[&str] = &[
    "ka", "lo", "mi", "ter", "ben", "sa", "ru", "vel", "nor", "da", "do", "ni", "sto", "gra", "hu", "kel",
    "bra", "zan",
];

const ALLERGIES: &[(&str, &str, &str)] = &[
    ("Penicillin", "anaphylaxis", "high"),
    ("Latex", "contact dermatitis", "low"),
    ("Articaine with adrenaline", "palpitations", "high"),
    ("Ibuprofen", "asthma", "high"),
    ("Chlorhexidine", "rash", "unable-to-assess"),
    ("Nickel", "contact dermatitis", "low"),
];

const NOTES: &[&str] = &[
    "Prefers mornings. Anxious about injections: topical first.",
    "Speaks little English; daughter translates.",
    "Wheelchair user, chair 1 only.",
    "Bring the lab slip for the crown on 26.",
    "Pays by bank transfer at the end of the month.",
];

impl Dice {
    fn below(&self, bound: usize) -> usize {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        usize::try_from(u64::from_le_bytes(bytes) % bound.max(1) as u64).unwrap_or(0)
    }

    fn one_in(&self, bound: usize) -> bool {
        self.below(bound) == 0
    }

    fn of<'a, T>(&self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    fn patient(&mut self) -> BTreeMap<String, Value> {
        let (given, family) = if self.below(10) < 6 { NAMES[0] } else { *self.of(NAMES) };
        let family = if std::ptr::eq(given, NAMES[0].0) && !self.one_in(3) {
            self.invented_family()
        } else {
            (*self.of(family)).to_owned()
        };
        let born = 1935 + self.below(88);
        let mut units = BTreeMap::from([
            ("given".to_owned(), json!(self.of(given))),
            ("family".to_owned(), json!(family)),
            (
                "birth_date".to_owned(),
                json!(format!("{born}-{:02}-{:02}", 1 + self.below(12), 1 + self.below(28))),
            ),
            ("phone".to_owned(), json!(format!("+30 69{} 555 {:04}", self.below(10), self.below(10_000)))),
        ]);
        if !self.one_in(3) {
            units.insert("email".to_owned(), json!(format!("patient{}@example.org", self.below(1_000_000))));
        }
        if self.one_in(4) {
            units.insert("note".to_owned(), json!(self.of(NOTES)));
        }
        units
    }

    /// Pronounceable and nobody's: a large clinic must not share twenty names.
    fn invented_family(&self) -> String {
        let name: String = (0..3).map(|_| *self.of(SYLLABLES)).collect();
        let (first, rest) = name.split_at(1);
        format!("{}{rest}", first.to_uppercase())
    }

    fn allergies(&mut self) -> Vec<BTreeMap<String, Value>> {
        let count = if self.one_in(7) { 1 + self.below(2) } else { 0 };
        (0..count)
            .map(|_| {
                let (substance, reaction, criticality) = self.of(ALLERGIES);
                BTreeMap::from([
                    ("substance".to_owned(), json!(substance)),
                    ("reaction".to_owned(), json!(reaction)),
                    ("criticality".to_owned(), json!(criticality)),
                ])
            })
            .collect()
    }
}

const WIDTH: u32 = 650;
const HEIGHT: u32 = 500;

/// Two rows of crowns between the jaws, drawn from ellipses and noise: it looks like a bitewing and shows nobody.
fn radiograph(dice: &mut Dice) -> Result<Vec<u8>> {
    let teeth: Vec<Tooth> = (0..8).map(|index| Tooth::roll(dice, index)).collect();
    let picture = ::image::GrayImage::from_fn(WIDTH, HEIGHT, |x, y| {
        let (x, y) = (f64::from(x), f64::from(y));
        let bone = 70.0 * ((y - f64::from(HEIGHT) / 2.0).abs() / f64::from(HEIGHT)).powf(0.8);
        let tooth = teeth.iter().map(|tooth| tooth.at(x, y)).fold(0.0, f64::max);
        let noise = dice.below(14) as f64;
        ::image::Luma([(12.0 + bone + tooth + noise).clamp(0.0, 255.0) as u8])
    });
    let mut png = Cursor::new(Vec::new());
    picture
        .write_to(&mut png, ::image::ImageFormat::Png)
        .map_err(|_| DoorError::new("internal", "The sample picture cannot be written."))?;
    Ok(png.into_inner())
}

struct Tooth {
    x: f64,
    y: f64,
    width: f64,
    height: f64,
    filling: bool,
}

impl Tooth {
    fn roll(dice: &Dice, index: usize) -> Self {
        let upper = index < 4;
        Self {
            x: 90.0 + 155.0 * (index % 4) as f64 + dice.below(12) as f64,
            y: if upper { 150.0 } else { 345.0 } + dice.below(16) as f64,
            width: 66.0 + dice.below(10) as f64,
            height: 92.0 + dice.below(14) as f64,
            filling: dice.one_in(4),
        }
    }

    /// Enamel is brighter than dentine, the pulp is dark, a filling is white.
    fn at(&self, x: f64, y: f64) -> f64 {
        let distance =
            |width: f64, height: f64| ((x - self.x) / width).powi(4) + ((y - self.y) / height).powi(4);
        let inside = distance(self.width, self.height);
        if inside > 1.0 {
            return 0.0;
        }
        let pulp =
            ((x - self.x) / (self.width * 0.25)).powi(2) + ((y - self.y) / (self.height * 0.7)).powi(2) < 1.0;
        let middle = f64::from(HEIGHT) / 2.0;
        let towards = if self.y < middle { self.y + self.height * 0.75 } else { self.y - self.height * 0.75 };
        let filled = self.filling && ((x - self.x) / 26.0).powi(2) + ((y - towards) / 20.0).powi(2) < 1.0;
        match (filled, pulp) {
            (true, _) => 220.0,
            (false, true) => 70.0,
            (false, false) if inside > 0.72 => 165.0,
            (false, false) => 120.0,
        }
    }
}
