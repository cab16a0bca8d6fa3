//! Search as you type: words of a name from their beginning, then from within, and phones by any run of digits.

use chairside_model::{RecordId, Row, fold};
use rusqlite::{Connection, OptionalExtension, params};
use serde_json::Value;

use crate::error::Result;
use crate::list::{self, Filter, Sort};
use crate::merged;
use crate::patient::{self, PatientRow};
use crate::record::id_column;

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

#[derive(Default)]
struct Terms {
    word: String,
    inner: String,
    digits: String,
}

impl Terms {
    fn add(&mut self, other: &Self) {
        for (all, more) in [
            (&mut self.word, &other.word),
            (&mut self.inner, &other.inner),
            (&mut self.digits, &other.digits),
        ] {
            if !all.is_empty() && !more.is_empty() {
                all.push(' ');
            }
            all.push_str(more);
        }
    }
}

/// Keeps what a patient is found by, and as whom; answers who else is shown otherwise now. What is found is always the
/// record that is shown: one that was merged lends its words to the one it is shown as.
pub(crate) fn index(db: &Connection, before: Option<&Row>, row: &Row) -> Result<Vec<RecordId>> {
    let around = merged::settle(db, before, row)?;
    let same = before.is_some_and(|before| {
        terms(before) == terms(row) && before.deleted.is_some() == row.deleted.is_some()
    });
    if same && around.is_empty() {
        return Ok(around);
    }
    db.prepare_cached("update patient set sort_key = ?2 where id = ?1")?
        .execute(params![row.record.as_bytes(), sort_key(row)])?;
    if around.is_empty() {
        index_shown(db, merged::root(db, row.record)?, Some(row))?;
    }
    around.iter().try_for_each(|id| index_shown(db, *id, Some(row)))?;
    Ok(around)
}

/// Everything anew, for a file whose index is of another make.
pub(crate) fn rebuild(db: &Connection) -> Result<()> {
    let mut statement = db.prepare("select id from patient")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        index_shown(db, id_column(row.get_ref(0)?)?, None)?;
    }
    Ok(())
}

/// `known`: a row that need not be read again.
fn index_shown(db: &Connection, id: RecordId, known: Option<&Row>) -> Result<()> {
    let key = db
        .prepare_cached("select key, deleted is null and merged_root is null from patient where id = ?1")?
        .query_row([id.as_bytes()], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, bool>(1)?)))
        .optional()?;
    let Some((key, is_shown)) = key else { return Ok(()) };
    if !is_shown {
        db.prepare_cached("delete from patient_search where rowid = ?1")?.execute([key])?;
        return Ok(());
    }
    let mut all = Terms::default();
    for member in merged::members(db, id)? {
        match known.filter(|row| row.record == member) {
            Some(row) => all.add(&terms(row)),
            None => all.add(&terms(&patient::load(db, "patient", member)?.row)),
        }
    }
    db.prepare_cached(
        "insert or replace into patient_search (rowid, word, inner, digits) values (?1, ?2, ?3, ?4)",
    )?
    .execute(params![key, all.word, all.inner, all.digits])?;
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
    let digits: Vec<String> = runs
        .chain(birth_parts(text(row, "birth_date")))
        .chain(fold::words(text(row, "file_number")))
        .filter(|run| !run.is_empty())
        .collect();
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

/// One page of those who fit, the best first: whose words begin so, then who has it within a word or a number.
pub fn patients(db: &Connection, text: &str, filter: Filter, limit: u32, offset: u32) -> Result<SearchPage> {
    let text: String = text.chars().take(QUERY_CHARS_MAX).collect();
    let words = fold::words(&text);
    if words.is_empty() {
        return list::page(db, Sort::Name, filter, limit, offset);
    }
    let by_word = by_words(&words, |_| "word");
    let mut anywhere = format!("({})", by_words(&words, columns));
    let digits = fold::digits(&text);
    let is_number = text.chars().all(|c| !c.is_alphabetic());
    let all_digits = is_number && digits.len() >= DIGITS_MIN;
    // One unbroken run is the word already.
    if all_digits && words != [digits.as_str()] {
        anywhere = format!("{anywhere} OR digits : {}*", quoted(&digits));
    }
    let total = count(db, &anywhere, filter)?;
    if is_number {
        // No name begins with a number: there is nothing to put first, and half the work.
        let keys = matches(db, &anywhere, filter, total, limit, offset)?;
        return Ok(SearchPage { items: patient::rows_by_key(db, &keys)?, total });
    }
    let first = count(db, &by_word, filter)?;
    let mut keys = matches(db, &by_word, filter, first, limit, offset)?;
    if keys.len() < limit as usize && total > first {
        let rest = (u64::from(offset)).saturating_sub(first) as u32;
        let inner = format!("({anywhere}) NOT ({by_word})");
        keys.extend(matches(db, &inner, filter, total - first, limit - keys.len() as u32, rest)?);
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

fn count(db: &Connection, query: &str, filter: Filter) -> Result<u64> {
    let sql =
        format!("select count(*) from patient_search where patient_search match ?1{}", of_those(filter));
    let count: i64 = db.prepare_cached(&sql)?.query_row([query], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

fn of_those(filter: Filter) -> String {
    match filter {
        Filter::Everyone => String::new(),
        filter => {
            format!(" and patient_search.rowid in (select key from patient where {})", filter.condition())
        }
    }
}

/// Sorted by name while a person might read so many; a broader answer comes in the order of the index, which is as
/// stable from page to page and needs no look at every row.
const SORTED_MAX: u64 = 500;

fn matches(
    db: &Connection,
    query: &str,
    filter: Filter,
    hits: u64,
    limit: u32,
    offset: u32,
) -> Result<Vec<i64>> {
    let (join, order) = if hits <= SORTED_MAX {
        ("join patient on patient.key = patient_search.rowid", "patient.sort_key, patient.key")
    } else {
        ("", "patient_search.rowid")
    };
    let sql = format!(
        "select patient_search.rowid from patient_search {join} where patient_search match ?1{}
         order by {order} limit ?2 offset ?3",
        of_those(filter)
    );
    let mut statement = db.prepare_cached(&sql)?;
    let keys = statement.query_map(params![query, limit, offset], |row| row.get(0))?;
    Ok(keys.collect::<Result<_, _>>()?)
}
