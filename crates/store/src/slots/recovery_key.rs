//! The printed recovery key: how it is written on paper and read back from what a person types.
//!
//! Must not know: slots, files, what the key opens.

use std::fmt;

use chairside_model::Env;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use super::WrappingKey;
use crate::keys::derive;

/// 160 random bits, printed once. Guessing it is hopeless, so it is not stretched.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct RecoveryKey([u8; RECOVERY_BYTES]);

#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryKeyError {
    #[error("it has 34 letters and digits")]
    Length,
    #[error("one of its letters is never used in a recovery key")]
    Letter,
    #[error("a letter is wrong or two are swapped")]
    Check,
}

const RECOVERY_BYTES: usize = 20;
const RECOVERY_LETTERS: usize = 32;
const CHECK_LETTERS: usize = 2;
/// Crockford's base 32: no I, L, O, U.
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// The largest prime below 32²: any one wrong letter and any two swapped neighbours change the remainder.
const CHECK_PRIME: u32 = 1021;

impl RecoveryKey {
    pub(super) fn fresh(env: &dyn Env) -> Self {
        Self(super::random(env))
    }

    /// Eight groups of four letters and the check: `ABCD-…-WXYZ-1K`.
    pub fn to_text(&self) -> Zeroizing<String> {
        let check = self.check();
        let letters = base32(&self.0);
        let letters = letters.iter().copied().chain([check / 32, check % 32]);
        let mut text = Zeroizing::new(String::with_capacity(48));
        for (index, letter) in letters.enumerate() {
            if index > 0 && index % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(LETTERS[letter as usize]));
        }
        text
    }

    /// As a person types it from paper: any case, spaces and dashes anywhere, O for 0, I and L for 1.
    pub fn parse(text: &str) -> Result<Self, RecoveryKeyError> {
        let mut letters = Zeroizing::new(Vec::with_capacity(RECOVERY_LETTERS + CHECK_LETTERS));
        for letter in text.chars().filter(|letter| !is_separator(*letter)) {
            if letters.len() == RECOVERY_LETTERS + CHECK_LETTERS {
                return Err(RecoveryKeyError::Length);
            }
            letters.push(letter_value(letter).ok_or(RecoveryKeyError::Letter)?);
        }
        if letters.len() != RECOVERY_LETTERS + CHECK_LETTERS {
            return Err(RecoveryKeyError::Length);
        }
        let (letters, check) = letters.split_at(RECOVERY_LETTERS);
        let recovery_key = Self(bytes_of(letters));
        if recovery_key.check() != check[0] * 32 + check[1] {
            return Err(RecoveryKeyError::Check);
        }
        Ok(recovery_key)
    }

    fn check(&self) -> u32 {
        self.0.iter().fold(0, |rest, byte| (rest * 256 + u32::from(*byte)) % CHECK_PRIME)
    }

    pub(super) fn wrapping_key(&self, salt: &[u8]) -> WrappingKey {
        Zeroizing::new(derive(&self.0, Some(salt), "chairside/v1/recovery-slot"))
    }
}

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(…)")
    }
}

fn is_separator(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

fn letter_value(letter: char) -> Option<u32> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    LETTERS.iter().position(|known| char::from(*known) == letter).map(|value| value as u32)
}

/// Five bytes are eight letters.
fn base32(bytes: &[u8; RECOVERY_BYTES]) -> Zeroizing<Vec<u32>> {
    let groups =
        bytes.chunks_exact(5).map(|group| group.iter().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)));
    Zeroizing::new(
        groups.flat_map(|sum| (0..8).map(move |letter| (sum >> (35 - 5 * letter) & 31) as u32)).collect(),
    )
}

fn bytes_of(letters: &[u32]) -> [u8; RECOVERY_BYTES] {
    let mut bytes = [0; RECOVERY_BYTES];
    for (group, letters) in bytes.chunks_exact_mut(5).zip(letters.chunks_exact(8)) {
        let sum = letters.iter().fold(0_u64, |sum, letter| sum << 5 | u64::from(*letter));
        group.copy_from_slice(&sum.to_be_bytes()[3..]);
    }
    bytes
}

#[cfg(test)]
mod tests {
    use chairside_model::env::fixed::FixedEnv;

    use super::*;

    fn sample() -> RecoveryKey {
        RecoveryKey::fresh(&FixedEnv::new(0, 36))
    }

    fn reads_as_sample(text: &str) -> bool {
        RecoveryKey::parse(text).is_ok_and(|recovery_key| recovery_key.0 == sample().0)
    }

    #[test]
    fn what_is_printed_is_read_back_however_it_is_typed() {
        let text = sample().to_text();
        assert_eq!(text.split('-').map(str::len).collect::<Vec<_>>(), [4, 4, 4, 4, 4, 4, 4, 4, 2]);
        assert!(reads_as_sample(&text));
        assert!(reads_as_sample(&text.to_lowercase()));
        assert!(reads_as_sample(&text.replace('-', "")));
        assert!(reads_as_sample(&text.replace('-', " \u{2013}\n")));
        assert!(reads_as_sample(&text.replace('0', "o").replace('1', "l")));
        assert!(reads_as_sample(&text.replace('0', "O").replace('1', "i")));
    }

    #[test]
    fn the_alphabet_is_crockfords() {
        let recovery_key = RecoveryKey([
            0x00, 0x44, 0x32, 0x14, 0xC7, 0x42, 0x54, 0xB6, 0x35, 0xCF, 0x84, 0x65, 0x3A, 0x56, 0xD7, 0xC6,
            0x75, 0xBE, 0x77, 0xDF,
        ]);
        assert!(recovery_key.to_text().starts_with("0123-4567-89AB-CDEF-GHJK-MNPQ-RSTV-WXYZ-"));
    }

    #[test]
    fn every_wrong_letter_and_every_swap_of_neighbours_is_noticed() {
        let text: Vec<char> = sample().to_text().chars().filter(|letter| *letter != '-').collect();
        for index in 0..text.len() {
            for letter in
                LETTERS.iter().map(|letter| char::from(*letter)).filter(|letter| *letter != text[index])
            {
                let mut wrong = text.clone();
                wrong[index] = letter;
                let parsed = RecoveryKey::parse(&wrong.iter().collect::<String>());
                assert_eq!(parsed.err(), Some(RecoveryKeyError::Check), "{letter} at {index}");
            }
            let mut swapped = text.clone();
            swapped.swap(index, (index + 1).min(text.len() - 1));
            assert_eq!(
                swapped == text,
                reads_as_sample(&swapped.iter().collect::<String>()),
                "a swap at {index}"
            );
        }
    }

    #[test]
    fn what_cannot_be_a_recovery_key_is_told_apart() {
        let text = sample().to_text();
        assert_eq!(RecoveryKey::parse("").err(), Some(RecoveryKeyError::Length));
        assert_eq!(RecoveryKey::parse(&text[..40]).err(), Some(RecoveryKeyError::Length));
        assert_eq!(RecoveryKey::parse(&format!("{}7", *text)).err(), Some(RecoveryKeyError::Length));
        assert_eq!(RecoveryKey::parse("correct horse!").err(), Some(RecoveryKeyError::Letter));
        assert_eq!(RecoveryKey::parse(&"9".repeat(1_000_000)).err(), Some(RecoveryKeyError::Length));
    }
}
