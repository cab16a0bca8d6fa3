//! The forms dates, times and hashes have as text.

use jiff::Timestamp;
use jiff::civil::Date;

pub fn is_date(text: &str) -> bool {
    text.len() == 10 && text.parse::<Date>().is_ok_and(|date| (1..=9999).contains(&date.year()))
}

pub fn is_instant(text: &str) -> bool {
    text.len() <= 35 && text.parse::<Timestamp>().is_ok()
}

pub fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// RFC 3339 in UTC with milliseconds, as the door shows every time.
pub fn instant(ms: u64) -> String {
    let ms = i64::try_from(ms).unwrap_or(i64::MAX);
    Timestamp::from_millisecond(ms)
        .map_or_else(|_| "9999-12-31T23:59:59.999Z".to_owned(), |time| format!("{time:.3}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn instants_have_milliseconds() {
        assert_eq!(instant(0), "1970-01-01T00:00:00.000Z");
        assert!(is_instant(&instant(1_800_000_000_123)));
    }

    #[test]
    fn impossible_dates_are_refused() {
        for text in ["2026-02-29", "0000-01-01", "2026-1-1", "2026-13-01", "yesterday", ""] {
            assert!(!is_date(text), "{text}");
        }
        assert!(is_date("2024-02-29"));
    }
}
