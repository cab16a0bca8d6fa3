//! Whose is this picture? What a file says of a person, beside the chart it is to be filed in.
//!
//! It only warns; a person decides. Devices write names in their own script and count patients in their own way, so
//! only what both sides know is compared, and two that agree outweigh a third that does not. A birth date that differs
//! is always told.

use crate::fold::words;

/// What a DICOM file says.
#[derive(Debug, Clone, Copy, Default)]
pub struct Said<'a> {
    /// `family^given^middle`, in up to three scripts parted by `=`; empty where it says nothing.
    pub name: &'a str,
    /// `YYYY-MM-DD`, or empty.
    pub birth_date: &'a str,
    pub number: &'a str,
}

/// What the clinic's own record says.
#[derive(Debug, Clone, Copy, Default)]
pub struct Chart<'a> {
    pub given: &'a str,
    pub family: &'a str,
    pub birth_date: &'a str,
    pub file_number: &'a str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    Name,
    BirthDate,
    Number,
}

/// What speaks against the file being of this person; nothing where that is no reason to ask.
pub fn differences(said: &Said<'_>, chart: &Chart<'_>) -> Vec<Difference> {
    let name = agree(&words(said.name), &chart_words(chart), |said, chart| {
        said.iter().any(|word| chart.contains(word))
    });
    let birth_date = agree(&words(said.birth_date), &words(chart.birth_date), PartialEq::eq);
    let number = agree(&words(said.number), &words(chart.file_number), PartialEq::eq);
    let asks = match (name, birth_date, number) {
        (_, Some(false), _) => true,
        (Some(false), Some(true), Some(true)) => false,
        (Some(false), _, _) => true,
        // Many devices count for themselves: a number of their own is no other person.
        (None, None, Some(false)) => true,
        _ => false,
    };
    let all = [(Difference::Name, name), (Difference::BirthDate, birth_date), (Difference::Number, number)];
    all.into_iter()
        .filter(|(_, agrees)| asks && *agrees == Some(false))
        .map(|(difference, _)| difference)
        .collect()
}

/// `None`: one of the two says nothing.
fn agree(said: &[String], chart: &[String], same: fn(&[String], &[String]) -> bool) -> Option<bool> {
    (!said.is_empty() && !chart.is_empty()).then(|| same(said, chart))
}

/// The name that tells families apart: a given name alone is shared by many. Who has no family name goes by the other.
fn chart_words(chart: &Chart<'_>) -> Vec<String> {
    let family = words(chart.family);
    if family.is_empty() { words(chart.given) } else { family }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Difference::{BirthDate, Name, Number};

    const MARIA: Chart<'_> =
        Chart { given: "Maria", family: "Papadaki", birth_date: "1979-02-28", file_number: "17" };

    fn check(name: &str, birth_date: &str, number: &str, told: &[Difference]) {
        assert_eq!(
            differences(&Said { name, birth_date, number }, &MARIA),
            told,
            "{name} {birth_date} {number}"
        );
    }

    #[test]
    fn the_same_person_is_no_question() {
        check("PAPADAKI^MARIA", "1979-02-28", "17", &[]);
        check("Maria^Papadaki", "1979-02-28", "", &[]);
        check("Papadaki^M=Παπαδάκη^Μαρία", "", "", &[]);
        check("", "", "", &[]);
    }

    #[test]
    fn a_devices_own_number_or_script_is_no_other_person() {
        check("Papadaki^Maria", "", "PX-000931", &[]);
        check("", "1979-02-28", "PX-000931", &[]);
        check("Παπαδάκη^Μαρία", "1979-02-28", "17", &[]);
    }

    #[test]
    fn another_person_is_told_with_everything_that_differs() {
        check("Papadakis^Nikos", "1981-06-02", "18", &[Name, BirthDate, Number]);
        check("Papadaki^Maria", "1979-02-27", "17", &[BirthDate]);
        check("Andersson^Maria", "", "", &[Name]);
        check("Andersson^Maria", "1979-02-28", "", &[Name]);
        check("", "", "18", &[Number]);
    }

    #[test]
    fn who_has_one_name_goes_by_it() {
        let chart = Chart { given: "Suharto", family: "", ..Chart::default() };
        let said = |name| Said { name, ..Said::default() };
        assert_eq!(differences(&said("Suharto"), &chart), []);
        assert_eq!(differences(&said("Sukarno"), &chart), [Name]);
    }
}
