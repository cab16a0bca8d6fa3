//! Where a part of a snapshot begins. It travels as text that only the server reads, so the server keeps nothing.

use std::fmt;
use std::str::FromStr;

/// Days on either side of today whose appointments come early.
const NEAR_DAYS: u32 = 7;

/// In the order in which they are given out. Every number is a sequence number: what lies before it in the walk is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// What the server says: the clinic, its people, its desks. Upwards.
    People { after: u64 },
    /// Appointments of one day with their patients; `turn` 0 is today, then tomorrow, yesterday, and so on. Upwards.
    Near { turn: u32, after: u64 },
    /// Patients with what stands on their charts, the latest changed first.
    Patients { below: u64 },
    /// Everything else, tombstones included. Downwards.
    Rest { below: u64 },
}

impl Place {
    pub(crate) const START: Self = Self::People { after: 0 };
    pub(crate) const NEAR: Self = Self::Near { turn: 0, after: 0 };
    pub(crate) const PATIENTS: Self = Self::Patients { below: u64::MAX };
    pub(crate) const REST: Self = Self::Rest { below: u64::MAX };

    /// The day of this turn, counted from today.
    pub(crate) fn days_from_today(turn: u32) -> i64 {
        let days = i64::from(turn.div_ceil(2));
        if turn % 2 == 1 { days } else { -days }
    }

    pub(crate) fn after_turn(turn: u32) -> Self {
        if turn < 2 * NEAR_DAYS { Self::Near { turn: turn + 1, after: 0 } } else { Self::PATIENTS }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::People { after } => write!(out, "people {after}"),
            Self::Near { turn, after } => write!(out, "near {turn} {after}"),
            Self::Patients { below } => write!(out, "patients {below}"),
            Self::Rest { below } => write!(out, "rest {below}"),
        }
    }
}

#[derive(Debug)]
pub(crate) struct NoPlace;

impl FromStr for Place {
    type Err = NoPlace;

    fn from_str(text: &str) -> Result<Self, NoPlace> {
        let words: Vec<&str> = text.split(' ').collect();
        let number = |word: &str| word.parse::<u64>().map_err(|_| NoPlace);
        match words[..] {
            ["people", after] => Ok(Self::People { after: number(after)? }),
            ["near", turn, after] => {
                let turn = turn.parse().ok().filter(|turn| *turn <= 2 * NEAR_DAYS).ok_or(NoPlace)?;
                Ok(Self::Near { turn, after: number(after)? })
            }
            ["patients", below] => Ok(Self::Patients { below: number(below)? }),
            ["rest", below] => Ok(Self::Rest { below: number(below)? }),
            _ => Err(NoPlace),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_comes_back_from_its_text() {
        for place in [
            Place::START,
            Place::NEAR,
            Place::Near { turn: 14, after: 7 },
            Place::PATIENTS,
            Place::Rest { below: 3 },
        ] {
            assert_eq!(place.to_string().parse::<Place>().ok(), Some(place));
        }
    }

    #[test]
    fn other_text_is_no_place() {
        for text in ["", "rest", "rest x", "near 15 0", "near -1 0", "people 1 2", "everything 0"] {
            assert!(text.parse::<Place>().is_err(), "{text}");
        }
    }

    #[test]
    fn the_nearest_days_come_first() {
        let days: Vec<i64> = (0..=14).map(Place::days_from_today).collect();
        assert_eq!(days[..5], [0, 1, -1, 2, -2]);
        assert_eq!(days[13..], [7, -7]);
        assert_eq!(Place::after_turn(14), Place::PATIENTS);
    }
}
