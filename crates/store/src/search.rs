//! Search as you type: words of a name from their beginning, then from within, and phones by any run of digits.

use chairside_model::{Row, fold};
use rusqlite::{Connection, params};
use serde_json::Value;

use crate::error::Result;
use crate::patient::{self, PatientRow};

#[derive(Debug, Clone, Default)]
pub struct SearchPage {
    pub items: Vec<PatientRow>,
    pub total: u64,
}

/// More words than this in one query add nothing but time.
const QUERY_WORDS_MAX: usize = 8;
const QUERY_CHARS_MAX: usize = 200;
/// A hit inside a word is worth finding from two letters on.
const INNER_CHARS_MIN: usize = 2;
/// Fewer digits than this say nothing about a phone.
const DIGITS_MIN: usize = 3;

struct Terms {
    word: String,
    inner: String,
    digits: String,
}

pub(crate) fn index(db: &Connection, before: Option<&Row>, row: &Row) -> Result<()> {
    let terms = terms(row);
    let same = before.is_some_and(|before| {
        self::terms(before) == terms && before.deleted.is_some() == row.deleted.is_some()
    });
    if same {
        return Ok(());
    }
    let key: i64 = db
        .prepare_cached("select key from patient where id = ?1")?
        .query_row([row.record.as_bytes()], |row| row.get(0))?;
    db.prepare_cached("update patient set sort_key = ?2 where key = ?1")?
        .execute(params![key, sort_key(row)])?;
    if row.deleted.is_some() {
        db.prepare_cached("delete from patient_search where rowid = ?1")?.execute([key])?;
    } else {
        db.prepare_cached(
            "insert or replace into patient_search (rowid, word, inner, digits) values (?1, ?2, ?3, ?4)",
        )?
        .execute(params![key, terms.word, terms.inner, terms.digits])?;
    }
    Ok(())
}

impl PartialEq for Terms {
    fn eq(&self, other: &Self) -> bool {
        self.word == other.word && self.digits == other.digits
    }
}

fn text<'a>(row: &'a Row, unit: &str) -> &'a str {
    row.value(unit).and_then(Value::as_str).unwrap_or_default()
}

fn terms(row: &Row) -> Terms {
    let mut words = fold::words(text(row, "family"));
    words.extend(fold::words(text(row, "given")));
    let inner: Vec<String> = words.iter().flat_map(|word| suffixes(word, INNER_CHARS_MIN)).collect();
    let digits = fold::digits(text(row, "phone"));
    let runs = std::iter::once(digits.clone()).chain(suffixes(&digits, DIGITS_MIN));
    let digits: Vec<String> =
        runs.chain(birth_parts(text(row, "birth_date"))).filter(|run| !run.is_empty()).collect();
    Terms { word: words.join(" "), inner: inner.join(" "), digits: digits.join(" ") }
}

/// Year, month and day, each as people write them: 03 and 3.
fn birth_parts(date: &str) -> Vec<String> {
    date.split('-').flat_map(|part| [part.to_owned(), part.trim_start_matches('0').to_owned()]).collect()
}

/// What begins at the second character and later: a prefix search over these is a search inside the word.
fn suffixes(word: &str, chars_min: usize) -> impl Iterator<Item = String> + '_ {
    let count = word.chars().count();
    word.char_indices()
        .enumerate()
        .skip(1)
        .take_while(move |(index, _)| count - index >= chars_min)
        .map(|(_, (at, _))| word[at..].to_owned())
}

fn sort_key(row: &Row) -> String {
    let family = fold::words(text(row, "family")).join(" ");
    let given = fold::words(text(row, "given")).join(" ");
    format!("{family}\u{1}{given}")
}

pub fn patients(db: &Connection, text: &str, limit: u32, offset: u32) -> Result<SearchPage> {
    let text: String = text.chars().take(QUERY_CHARS_MAX).collect();
    let words = fold::words(&text);
    if words.is_empty() {
        return everyone(db, limit, offset);
    }
    let by_word = by_words(&words, |_| "word");
    let mut anywhere = format!("({})", by_words(&words, columns));
    let digits = fold::digits(&text);
    let all_digits = digits.len() >= DIGITS_MIN && text.chars().all(|c| !c.is_alphabetic());
    if all_digits {
        anywhere = format!("{anywhere} OR digits : {}*", quoted(&digits));
    }
    let total = count(db, &anywhere)?;
    let first = count(db, &by_word)?;
    let mut keys = matches(db, &by_word, first, limit, offset)?;
    if keys.len() < limit as usize && total > first {
        let rest = (u64::from(offset)).saturating_sub(first) as u32;
        let inner = format!("({anywhere}) NOT ({by_word})");
        keys.extend(matches(db, &inner, total - first, limit - keys.len() as u32, rest)?);
    }
    Ok(SearchPage { items: patient::rows_by_key(db, &keys)?, total })
}

/// One letter is looked for where words begin; inside words it would find everybody.
fn columns(word: &str) -> &'static str {
    match word.chars().nth(INNER_CHARS_MIN - 1) {
        Some(_) => "word inner digits",
        None => "word digits",
    }
}

fn by_words(words: &[String], columns: fn(&str) -> &'static str) -> String {
    let one = |word: &String| format!("{{{}}} : {}*", columns(word), quoted(word));
    words.iter().take(QUERY_WORDS_MAX).map(one).collect::<Vec<_>>().join(" AND ")
}

/// A quoted token is text, never FTS5 syntax.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}

fn count(db: &Connection, query: &str) -> Result<u64> {
    let count: i64 = db
        .prepare_cached("select count(*) from patient_search where patient_search match ?1")?
        .query_row([query], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

/// Sorted by name while a person might read so many; a broader answer comes in the order of the index, which is as
/// stable from page to page and needs no look at every row.
const SORTED_MAX: u64 = 500;

fn matches(db: &Connection, query: &str, hits: u64, limit: u32, offset: u32) -> Result<Vec<i64>> {
    let sql = if hits <= SORTED_MAX {
        "select patient.key from patient_search join patient on patient.key = patient_search.rowid
         where patient_search match ?1 order by patient.sort_key, patient.key limit ?2 offset ?3"
    } else {
        "select rowid from patient_search where patient_search match ?1 order by rowid limit ?2 offset ?3"
    };
    let mut statement = db.prepare_cached(sql)?;
    let keys = statement.query_map(params![query, limit, offset], |row| row.get(0))?;
    Ok(keys.collect::<Result<_, _>>()?)
}

fn everyone(db: &Connection, limit: u32, offset: u32) -> Result<SearchPage> {
    let total: i64 = db
        .prepare_cached("select count(*) from patient where deleted is null")?
        .query_row([], |row| row.get(0))?;
    let mut statement = db.prepare_cached(
        "select key from patient where deleted is null order by sort_key, key limit ?1 offset ?2",
    )?;
    let keys =
        statement.query_map(params![limit, offset], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    Ok(SearchPage { items: patient::rows_by_key(db, &keys)?, total: total.cast_unsigned() })
}
