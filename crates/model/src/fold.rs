//! Search folding: what a person types and what is stored are brought to one form, in any script.
//!
//! `O'Brien` is found by `obrien`, `Ødegård` by `odegard`, `Işık` by `isik`, Arabic yeh by Persian yeh, each CJK
//! character alone, and a phone by its digits in any grouping.

use icu_casemap::CaseMapper;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The words of a text in search form. CJK characters are words of their own, since names have no spaces.
pub fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for c in fold(text).chars() {
        if is_han_or_kana(c) {
            flush(&mut word, &mut words);
            words.push(c.to_string());
        } else if c.is_alphanumeric() {
            word.push(c);
        } else {
            flush(&mut word, &mut words);
        }
    }
    flush(&mut word, &mut words);
    words
}

/// The digits of a phone number, whatever script and grouping they were typed in.
pub fn digits(text: &str) -> String {
    fold(text).chars().filter(char::is_ascii_digit).collect()
}

fn flush(word: &mut String, words: &mut Vec<String>) {
    if !word.is_empty() {
        words.push(std::mem::take(word));
    }
}

fn fold(text: &str) -> String {
    if text.is_ascii() {
        // The same, without the tables: half of the world's names and all its phones.
        return text.chars().filter(|&c| !is_joiner(c)).map(|c| c.to_ascii_lowercase()).collect();
    }
    let folded = CaseMapper::new().fold_string(text);
    folded.nfkd().filter(|&c| !is_combining_mark(c) && !is_joiner(c)).flat_map(same_letter).collect()
}

/// Marks inside a name that people leave out: apostrophes, the Arabic tatweel, invisible joiners and bidi controls.
fn is_joiner(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '\u{0640}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Letters that decomposition leaves apart but that a receptionist types alike.
fn same_letter(c: char) -> impl Iterator<Item = char> {
    let (first, second) = match c {
        'ø' => ('o', None),
        'ı' => ('i', None),
        'ł' => ('l', None),
        'đ' | 'ð' => ('d', None),
        'ħ' => ('h', None),
        'æ' => ('a', Some('e')),
        'œ' => ('o', Some('e')),
        'þ' => ('t', Some('h')),
        'ي' | 'ى' | 'ې' => ('ی', None),
        'ك' => ('ک', None),
        'ة' | 'ۀ' => ('ه', None),
        'ٱ' => ('ا', None),
        '٠'..='٩' => (ascii_digit(c, '٠'), None),
        '۰'..='۹' => (ascii_digit(c, '۰'), None),
        '०'..='९' => (ascii_digit(c, '०'), None),
        _ => (c, None),
    };
    std::iter::once(first).chain(second)
}

fn ascii_digit(c: char, zero: char) -> char {
    char::from_digit(c as u32 - zero as u32, 10).unwrap_or(c)
}

fn is_han_or_kana(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_any_script_fold_to_what_people_type() {
        let cases = [
            ("O'Brien", "obrien"),
            ("O’Brien", "obrien"),
            ("Ødegård", "odegard"),
            ("Işık", "isik"),
            ("IŞIK", "isik"),
            ("Müller-Straße", "muller strasse"),
            ("علي", "علی"),
            ("فاطمة", "فاطمه"),
            ("أحمد", "احمد"),
            ("Αικατερίνη", "αικατερινη"),
            ("Алёна", "алена"),
            ("佐藤 美咲", "佐 藤 美 咲"),
            ("Nguyễn", "nguyen"),
            ("\u{202e}Evil", "evil"),
        ];
        for (name, folded) in cases {
            assert_eq!(words(name).join(" "), folded, "{name}");
        }
    }

    #[test]
    fn plain_letters_fold_as_all_letters_do() {
        let plain: String = (0u8..128).map(char::from).collect();
        let marked = format!("{plain}é");
        assert_eq!(fold(&marked).trim_end_matches('e'), fold(&plain));
    }

    #[test]
    fn phone_digits_in_any_grouping() {
        assert_eq!(digits("+30 (694) 555-0172"), "306945550172");
        assert_eq!(digits("۰۹۱۲ ۳۴۵"), "0912345");
    }
}
