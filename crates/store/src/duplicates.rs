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
    let mut judged = BTreeSet::new();
    let mut pairs = Vec::new();
    for shared in buckets(&people) {
        for (at, one) in shared.iter().enumerate() {
            for other in &shared[at + 1..] {
                let pair = (*one.min(other), *one.max(other));
                if !judged.insert(pair) {
                    continue;
                }
                let (one, other) = (&people[pair.0], &people[pair.1]);
                if let Some(likeness) = one.1.likeness(&other.1)
                    && !parted.contains(&RecordId::distinct_patient(one.0, other.0))
                {
                    pairs.push(Pair { one: one.0, other: other.0, likeness });
                }
            }
        }
    }
    let count = pairs.len();
    pairs.sort_by(|a, b| {
        b.likeness.score.cmp(&a.likeness.score).then((a.one, a.other).cmp(&(b.one, b.other)))
    });
    pairs.truncate(limit);
    Ok((pairs, count))
}

type Someone = (RecordId, Traits);

/// Indexes of people who share something that tells people apart.
fn buckets(people: &[Someone]) -> Vec<Vec<usize>> {
    let mut by_trait: BTreeMap<(u8, &str), Vec<usize>> = BTreeMap::new();
    let names: Vec<String> = people.iter().map(|(_, traits)| traits.words.join(" ")).collect();
    for (at, (_, traits)) in people.iter().enumerate() {
        let shared = [&traits.birth_date, &traits.phone, &traits.email, &names[at]];
        for (kind, text) in (0..).zip(shared).filter(|(_, text)| !text.is_empty()) {
            by_trait.entry((kind, text)).or_default().push(at);
        }
    }
    by_trait.into_values().filter(|shared| (2..=ALIKE_MAX).contains(&shared.len())).collect()
}

fn everyone(db: &Connection) -> Result<Vec<Someone>> {
    let sql = format!("{TRAITS_SQL} where deleted is null and merged_root is null");
    let mut statement = db.prepare_cached(&sql)?;
    statement.query_and_then([], someone)?.collect()
}

fn someone(row: &SqlRow<'_>) -> Result<Someone> {
    let text =
        |column: usize| -> Result<String> { Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default()) };
    let (given, family, birth_date, phone, email) = (text(1)?, text(2)?, text(3)?, text(4)?, text(5)?);
    let person =
        Person { given: &given, family: &family, birth_date: &birth_date, phone: &phone, email: &email };
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
    let digits = Traits::of(person).phone;
    if !digits.is_empty() {
        read(&named, &format!("digits : \"{digits}\""))?;
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
