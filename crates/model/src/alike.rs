//! Are two records one person? A rule over names, birth date, phone and mail, the same at every desk.
//!
//! It only proposes; a person decides. Names count in any order and any script, by the folding of search; one slip of
//! a finger in a word is forgiven, a family's shared phone is not proof.

use crate::fold;

/// What of a patient tells people apart.
#[derive(Debug, Clone, Copy, Default)]
pub struct Person<'a> {
    pub given: &'a str,
    pub family: &'a str,
    /// `YYYY-MM-DD`, or empty.
    pub birth_date: &'a str,
    pub phone: &'a str,
    pub email: &'a str,
}

/// A person in the form that is compared; made once for each of many comparisons. In one piece: a large clinic has a
/// hundred thousand of them in memory while all are compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Traits {
    text: Box<str>,
    /// Where name, birth date and phone end in it.
    ends: [usize; 3],
}

/// Why two records may be one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    SameName,
    SimilarName,
    SameBirthDate,
    /// Day and month swapped, or one digit different.
    SimilarBirthDate,
    SamePhone,
    SameEmail,
}

impl Reason {
    pub const ALL: [Self; 6] = [
        Self::SameName,
        Self::SimilarName,
        Self::SameBirthDate,
        Self::SimilarBirthDate,
        Self::SamePhone,
        Self::SameEmail,
    ];

    pub fn as_str(self) -> &'static str {
        match self {
            Self::SameName => "same_name",
            Self::SimilarName => "similar_name",
            Self::SameBirthDate => "same_birth_date",
            Self::SimilarBirthDate => "similar_birth_date",
            Self::SamePhone => "same_phone",
            Self::SameEmail => "same_email",
        }
    }
}

/// Reasons enough to ask a person, the strongest pairs with the higher score.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    pub score: u32,
    pub reasons: Vec<Reason>,
}

/// A subscriber number in most countries; shorter ones are compared whole.
const PHONE_DIGITS: usize = 9;
/// Fewer digits are an extension or a stub, and shared by many.
const PHONE_DIGITS_MIN: usize = 6;
/// In a shorter word one other letter is another name: Ali and Eli.
const TYPO_CHARS_MIN: usize = 4;

impl Traits {
    pub fn of(person: &Person<'_>) -> Self {
        let mut words = fold::words(person.family);
        words.extend(fold::words(person.given));
        words.sort_unstable();
        let mut text = words.join(" ");
        let name = text.len();
        text.push_str(person.birth_date);
        let birth_date = text.len();
        text.push_str(&phone(person.phone));
        let phone = text.len();
        text.push_str(&person.email.trim().to_lowercase());
        Self { text: text.into_boxed_str(), ends: [name, birth_date, phone] }
    }

    /// The words of the whole name, sorted: people swap given and family.
    pub fn name(&self) -> &str {
        &self.text[..self.ends[0]]
    }

    pub fn birth_date(&self) -> &str {
        &self.text[self.ends[0]..self.ends[1]]
    }

    /// The last digits of the phone: without country code and trunk zero, which people leave out.
    pub fn phone(&self) -> &str {
        &self.text[self.ends[1]..self.ends[2]]
    }

    pub fn email(&self) -> &str {
        &self.text[self.ends[2]..]
    }

    /// `None`: nothing that is worth a person's time.
    pub fn likeness(&self, other: &Self) -> Option<Likeness> {
        let name = self.name_reason(other)?;
        let mut reasons = vec![name];
        let birth = self.birth_reason(other);
        let contacts = self.contact_reasons(other);
        let may_be_born_alike =
            birth.is_some() || self.birth_date().is_empty() || other.birth_date().is_empty();
        let is_likely = match (name, birth) {
            (Reason::SameName, _) => may_be_born_alike || contacts.contains(&Reason::SameEmail),
            // A sister has the family's phone and nearly the name: only the birth date tells.
            (_, Some(Reason::SameBirthDate)) => true,
            (_, Some(_)) => !contacts.is_empty(),
            (_, None) => false,
        };
        reasons.extend(birth);
        reasons.extend(contacts);
        is_likely.then(|| Likeness { score: reasons.iter().map(|reason| weight(*reason)).sum(), reasons })
    }

    fn name_reason(&self, other: &Self) -> Option<Reason> {
        if self.name().is_empty() || other.name().is_empty() {
            return None;
        }
        if self.name() == other.name() {
            return Some(Reason::SameName);
        }
        similar_names(self.name(), other.name()).then_some(Reason::SimilarName)
    }

    fn birth_reason(&self, other: &Self) -> Option<Reason> {
        if self.birth_date().is_empty() || other.birth_date().is_empty() {
            return None;
        }
        if self.birth_date() == other.birth_date() {
            return Some(Reason::SameBirthDate);
        }
        similar_dates(self.birth_date(), other.birth_date()).then_some(Reason::SimilarBirthDate)
    }

    fn contact_reasons(&self, other: &Self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        if self.phone().len() >= PHONE_DIGITS_MIN && self.phone() == other.phone() {
            reasons.push(Reason::SamePhone);
        }
        if !self.email().is_empty() && self.email() == other.email() {
            reasons.push(Reason::SameEmail);
        }
        reasons
    }
}

fn weight(reason: Reason) -> u32 {
    match reason {
        Reason::SameName | Reason::SameBirthDate => 4,
        Reason::SamePhone | Reason::SameEmail => 3,
        Reason::SimilarName | Reason::SimilarBirthDate => 2,
    }
}

fn phone(text: &str) -> String {
    let digits = fold::digits(text);
    digits[digits.len().saturating_sub(PHONE_DIGITS)..].to_owned()
}

/// Each word of the shorter name is in the longer one, at most one of them with a slip. A single word is too little.
fn similar_names(one: &str, other: &str) -> bool {
    let (one, other): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let (short, mut left) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() < 2 {
        return false;
    }
    let mut unmatched = Vec::new();
    for word in short {
        match left.iter().position(|candidate| *candidate == word) {
            Some(at) => {
                left.swap_remove(at);
            }
            None => unmatched.push(word),
        }
    }
    match unmatched.as_slice() {
        [] => true,
        [word] => left.iter().any(|candidate| one_slip(word, candidate)),
        _ => false,
    }
}

/// One letter too many, too few, another, or two neighbours swapped.
fn one_slip(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if short.len() < TYPO_CHARS_MIN || long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long.iter()).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[same..], &long[same..]);
    if short.len() < long.len() {
        return *short == long[1..];
    }
    let swapped = short.len() > 1 && short[0] == long[1] && short[1] == long[0] && short[2..] == long[2..];
    short.is_empty() || short[1..] == long[1..] || swapped
}

fn similar_dates(one: &str, other: &str) -> bool {
    let parts = |date: &str| date.split('-').map(str::to_owned).collect::<Vec<_>>();
    let ([y1, m1, d1], [y2, m2, d2]) = (&parts(one)[..], &parts(other)[..]) else { return false };
    let swapped = y1 == y2 && m1 == d2 && d1 == m2;
    let differing = one.bytes().zip(other.bytes()).filter(|(a, b)| a != b).count();
    swapped || (one.len() == other.len() && differing == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(text: &str) -> Traits {
        let mut parts = text.split('|');
        let mut next = || parts.next().unwrap_or("").trim();
        let (given, family) = (next().to_owned(), next().to_owned());
        let (birth_date, phone, email) = (next().to_owned(), next().to_owned(), next().to_owned());
        Traits::of(&Person {
            given: &given,
            family: &family,
            birth_date: &birth_date,
            phone: &phone,
            email: &email,
        })
    }

    #[test]
    fn one_person_written_twice_is_found() {
        let pairs = [
            ("Maria | Papadaki | 1985-03-14 | +30 694 555 0172", "maria | PAPADAKI | 1985-03-14"),
            ("Maria | Papadaki", "Papadaki | Maria | 1985-03-14"),
            ("Siobhán | O'Brien | 1990-01-02", "Siobhan | OBrien | 1990-01-02"),
            ("Katerina | Papadaki | 1985-03-14", "Katrina | Papadaki | 1985-03-14"),
            ("Maria Fernanda | Cavalcanti | 1985-03-14", "Maria | Cavalcanti | 1985-03-14"),
            ("Jon | Smith | 1985-03-12 | 694 555 0172", "Jon | Smith | 1985-12-03 | 0694 555 0172"),
            ("علي | كريمي | 1970-05-06", "علی | کریمی | 1970-05-06"),
            ("Anna | Lindqvist | 1985-03-14", "Anna | Lindqivst | 1985-03-14"),
        ];
        for (one, other) in pairs {
            let likeness = person(one).likeness(&person(other));
            assert!(likeness.is_some(), "{one} and {other}");
            assert_eq!(likeness, person(other).likeness(&person(one)), "whichever comes first");
        }
    }

    #[test]
    fn families_and_namesakes_are_left_alone() {
        let pairs = [
            // twins, a family's phone
            (
                "Clara | van den Bergh | 2015-03-14 | 694 555 0172",
                "Tom | van den Bergh | 2015-03-14 | 694 555 0172",
            ),
            // father and son of one name
            ("Jon | Smith | 1955-03-14 | 694 555 0172", "Jon | Smith | 1985-07-20 | 694 555 0172"),
            // sisters of nearly one name
            ("Mariana | Costa | 2015-03-14 | 694 555 0172", "Marianna | Costa | 2017-08-02 | 694 555 0172"),
            // another name in a short word
            ("Ali | Yusuf Demir | 1970-05-06", "Eli | Yusuf Demirel | 1970-05-06"),
            ("Maria | | 1985-03-14", "Marta | | 1985-03-14"),
            (" | | 1985-03-14 | 694 555 0172", " | | 1985-03-14 | 694 555 0172"),
        ];
        for (one, other) in pairs {
            assert_eq!(person(one).likeness(&person(other)), None, "{one} and {other}");
        }
    }

    #[test]
    fn more_reasons_come_first() {
        let whole = person("Maria | Papadaki | 1985-03-14 | 694 555 0172");
        let named = whole.likeness(&person("Maria | Papadaki")).map(|likeness| likeness.score);
        let born = whole.likeness(&person("Maria | Papadaki | 1985-03-14")).map(|likeness| likeness.score);
        let all = whole.likeness(&whole).map(|likeness| likeness.score);
        assert!(named < born && born < all);
    }
}
