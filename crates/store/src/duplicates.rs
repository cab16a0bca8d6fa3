//! Records that may be one person: found by what they share, judged by the rule in `model`, decided by a person.

use std::collections::{BTreeMap, BTreeSet};

use chairside_model::alike::{Likeness, Person, Traits};
use chairside_model::{RecordId, fold};
use rusqlite::{Connection, Row as SqlRow, params};

use crate::error::Result;
use crate::record::id_column;

#[derive(Debug, Clone, PartialEq)]
pub struct Duplicate {
    pub id: RecordId,
    pub likeness: Likeness,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    pub one: RecordId,
    pub other: RecordId,
    pub likeness: Likeness,
}

/// Records that share a birth date, a phone or a name are compared each with each; so many have the first of January.
const ALIKE_MAX: usize = 200;
/// Who is read to be judged, for one person that is being typed in.
const CANDIDATES_MAX: u32 = 200;

const TRAITS_SQL: &str = "select id, given, family, birth_date, phone, email from patient";

/// The likely ones of a person who may not be saved yet, the likeliest first.
pub fn of_person(
    db: &Connection,
    person: &Person<'_>,
    is: Option<RecordId>,
    limit: usize,
) -> Result<Vec<Duplicate>> {
    let wanted = Traits::of(person);
    let parted = is.map_or_else(|| Ok(BTreeSet::new()), |id| parted_from(db, id))?;
    let mut found = Vec::new();
    for (id, traits) in candidates(db, person)? {
        if is != Some(id)
            && !parted.contains(&id)
            && let Some(likeness) = wanted.likeness(&traits)
        {
            found.push(Duplicate { id, likeness });
        }
    }
    found.sort_by(|a, b| b.likeness.score.cmp(&a.likeness.score).then(a.id.cmp(&b.id)));
    found.truncate(limit);
    Ok(found)
}

/// All likely pairs of the clinic, the likeliest first, and how many there are.
pub fn all(db: &Connection, limit: usize) -> Result<(Vec<Pair>, usize)> {
    let people = everyone(db)?;
    let parted = all_parted(db)?;
    let mut pairs = Vec::new();
    let mut compared: Vec<Compared<'_>> = Vec::new();
    for of in TRAITS {
        let (groups, crowded) = sharing(&people, of);
        for shared in groups {
            for (at, one) in shared.iter().enumerate() {
                let met = |other: &Someone| compared.iter().any(|before| before.met(&one.1, &other.1));
                let others = shared[at + 1..].iter().filter(|other| !met(other));
                pairs.extend(others.filter_map(|other| pair(one, other, &parted)));
            }
        }
        compared.push(Compared { of, crowded });
    }
    let count = pairs.len();
    pairs.sort_by(|a, b| {
        b.likeness.score.cmp(&a.likeness.score).then((a.one, a.other).cmp(&(b.one, b.other)))
    });
    pairs.truncate(limit);
    Ok((pairs, count))
}

type Someone = (RecordId, Traits);

type Trait = fn(&Traits) -> &str;

/// What brings two people together to be compared.
const TRAITS: [Trait; 4] = [Traits::birth_date, Traits::phone, Traits::email, Traits::name];

/// A trait that people were compared by, but for the values that too many share.
struct Compared<'a> {
    of: Trait,
    crowded: BTreeSet<&'a str>,
}

impl Compared<'_> {
    fn met(&self, one: &Traits, other: &Traits) -> bool {
        let value = (self.of)(one);
        !value.is_empty() && value == (self.of)(other) && !self.crowded.contains(value)
    }
}

/// Those who share a trait, group by group, and the values that too many share.
fn sharing(people: &[Someone], of: Trait) -> (Vec<Vec<&Someone>>, BTreeSet<&str>) {
    let mut sorted: Vec<&Someone> = people.iter().filter(|(_, traits)| !of(traits).is_empty()).collect();
    sorted.sort_by(|a, b| of(&a.1).cmp(of(&b.1)).then(a.0.cmp(&b.0)));
    let groups = sorted.chunk_by(|a, b| of(&a.1) == of(&b.1)).filter(|group| group.len() > 1);
    let (small, large): (Vec<_>, Vec<_>) = groups.partition(|group| group.len() <= ALIKE_MAX);
    (
        small.into_iter().map(<[&Someone]>::to_vec).collect(),
        large.into_iter().map(|group| of(&group[0].1)).collect(),
    )
}

fn pair(one: &Someone, other: &Someone, parted: &BTreeSet<RecordId>) -> Option<Pair> {
    let likeness = one.1.likeness(&other.1)?;
    let (low, high) = (one.0.min(other.0), one.0.max(other.0));
    let said_to_be_two = parted.contains(&RecordId::distinct_patient(low, high));
    (!said_to_be_two).then_some(Pair { one: low, other: high, likeness })
}

fn everyone(db: &Connection) -> Result<Vec<Someone>> {
    let sql = format!("{TRAITS_SQL} where deleted is null and merged_root is null");
    let mut statement = db.prepare_cached(&sql)?;
    statement.query_and_then([], someone)?.collect()
}

fn someone(row: &SqlRow<'_>) -> Result<Someone> {
    let text = |column: usize| -> rusqlite::Result<&str> {
        Ok(row.get_ref(column)?.as_str_or_null()?.unwrap_or_default())
    };
    let person =
        Person { given: text(1)?, family: text(2)?, birth_date: text(3)?, phone: text(4)?, email: text(5)? };
    Ok((id_column(row.get_ref(0)?)?, Traits::of(&person)))
}

/// Who was born that day, and whose index entry has a word of the name or the end of the phone.
fn candidates(db: &Connection, person: &Person<'_>) -> Result<Vec<Someone>> {
    let born =
        format!("{TRAITS_SQL} where deleted is null and merged_root is null and birth_date = ?1 limit ?2");
    let named = format!(
        "{TRAITS_SQL} where key in (select rowid from patient_search where patient_search match ?1 limit ?2)"
    );
    let mut found = BTreeMap::new();
    let mut read = |sql: &str, text: &str| -> Result<()> {
        let mut statement = db.prepare_cached(sql)?;
        for someone in statement.query_and_then(params![text, CANDIDATES_MAX], someone)? {
            let (id, traits) = someone?;
            found.insert(id, traits);
        }
        Ok(())
    };
    if !person.birth_date.is_empty() {
        read(&born, person.birth_date)?;
    }
    let mut words = fold::words(person.family);
    words.extend(fold::words(person.given));
    if words.len() > 1 {
        read(&named, &format!("word : ({})", joined(&words, " AND ")))?;
    }
    let traits = Traits::of(person);
    if !traits.phone().is_empty() {
        read(&named, &format!("digits : \"{}\"", traits.phone()))?;
    }
    Ok(found.into_iter().collect())
}

/// Words of search are letters and digits only: nothing in them can be FTS5 syntax.
fn joined(words: &[String], with: &str) -> String {
    words.iter().map(|word| format!("\"{word}\"")).collect::<Vec<_>>().join(with)
}

fn parted_from(db: &Connection, id: RecordId) -> Result<BTreeSet<RecordId>> {
    let mut statement = db.prepare_cached(
        "select parent, other from distinct_patient where deleted is null and (parent = ?1 or other = ?2)",
    )?;
    let mut rows = statement.query(params![id.as_bytes(), id.to_string()])?;
    let mut parted = BTreeSet::new();
    while let Some(row) = rows.next()? {
        parted.insert(id_column(row.get_ref(0)?)?);
        parted.extend(row.get::<_, Option<String>>(1)?.and_then(|other| other.parse::<RecordId>().ok()));
    }
    Ok(parted)
}

fn all_parted(db: &Connection) -> Result<BTreeSet<RecordId>> {
    let mut statement = db.prepare_cached("select id from distinct_patient where deleted is null")?;
    let mut rows = statement.query([])?;
    let mut parted = BTreeSet::new();
    while let Some(row) = rows.next()? {
        parted.insert(id_column(row.get_ref(0)?)?);
    }
    Ok(parted)
}
