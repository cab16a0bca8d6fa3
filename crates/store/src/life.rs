//! The lives of a profile, by which a copy of it is noticed, and the desk of its own that a copy becomes.
//!
//! Each opening of the file is a life with a random id. The server remembers the last life in which it heard a desk; a
//! file that does not know that life went another way. Must not know: who asks the server.

use chairside_model::schema::NAME_CHARS_MAX;
use chairside_model::{DeviceId, LifeId};
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::event_log::{Event, EventKind};
use crate::tx::Tx;

/// A server that was put back to a backup remembers an older life: with one a day, a backup of a month ago is known.
const ANSWERED_MAX: usize = 32;
/// The server may have taken any of these. They are counted apart, so that a month without a line pushes no answered
/// one out.
const UNANSWERED_MAX: usize = 32;

/// Each list is in the order of time.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Lives {
    answered: Vec<LifeId>,
    /// Told, and the answer did not come. They stay when a later one is answered: the server may not have written that
    /// one down.
    unanswered: Vec<LifeId>,
}

impl Lives {
    pub fn is_answered(&self, life: LifeId) -> bool {
        self.answered.contains(&life)
    }

    pub fn is_told(&self, life: LifeId) -> bool {
        self.is_answered(life) || self.unanswered.contains(&life)
    }

    pub fn before(&self, life: LifeId) -> Vec<LifeId> {
        self.answered.iter().chain(&self.unanswered).copied().filter(|known| *known != life).collect()
    }

    fn tell(&mut self, life: LifeId) {
        self.unanswered.push(life);
        keep_newest(&mut self.unanswered, UNANSWERED_MAX);
    }

    fn answer(&mut self, life: LifeId) {
        self.unanswered.retain(|told| *told != life);
        self.answered.push(life);
        keep_newest(&mut self.answered, ANSWERED_MAX);
    }
}

fn keep_newest(lives: &mut Vec<LifeId>, count_max: usize) {
    let too_many = lives.len().saturating_sub(count_max);
    lives.drain(..too_many);
}

impl Tx<'_> {
    /// Before it is first sent: the server may take it though its reply is lost.
    pub fn life_told(&mut self, life: LifeId) {
        if !self.meta().lives.is_told(life) {
            self.meta_mut().lives.tell(life);
        }
    }

    pub fn life_answered(&mut self, life: LifeId) {
        if !self.meta().lives.is_answered(life) {
            self.meta_mut().lives.answer(life);
        }
    }

    /// The server heard this desk in a life that this file does not know. The id of the desk it becomes is chosen before
    /// it is asked for, so that a lost reply makes no desk that nobody is.
    pub fn copy_noticed(&mut self) -> Result<()> {
        let device = DeviceId::fresh(self.env());
        self.meta_mut().becomes = Some(device);
        self.note(&Event::new(EventKind::CopyNoticed))
    }

    /// The server knows the desk of its own. Cursor and queue stay: an op has no desk in it, and what both copies send
    /// happens once.
    pub fn becomes_desk(&mut self, device_secret: &str) -> Result<()> {
        let meta = self.meta_mut();
        let Some(device) = meta.becomes.take() else { return Ok(()) };
        let name = next_name(&meta.desk);
        meta.device = Some(device);
        meta.device_secret = Some(device_secret.to_owned());
        meta.copy_of = Some(std::mem::replace(&mut meta.desk, name));
        meta.lives = Lives::default();
        self.note(&Event::new(EventKind::DeskOfItsOwn))
    }
}

/// "Front desk", "Front desk (2)", "Front desk (3)"; never longer than a name may be.
pub fn next_name(name: &str) -> String {
    let counted =
        name.strip_suffix(')').and_then(|name| name.rsplit_once(" (")).and_then(|(stem, number)| {
            let number: u32 = number.parse().ok()?;
            Some((stem, number))
        });
    let (stem, number) = counted.unwrap_or((name, 1));
    let end = format!(" ({})", number.saturating_add(1));
    let stem: String = stem.chars().take(NAME_CHARS_MAX - end.chars().count()).collect();
    format!("{}{end}", stem.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn life(number: u8) -> LifeId {
        LifeId::from_bytes([number; 16])
    }

    #[test]
    fn a_copy_is_called_by_the_next_number() {
        let long = "ö".repeat(NAME_CHARS_MAX);
        for (name, next) in [
            ("Front desk", "Front desk (2)"),
            ("Front desk (2)", "Front desk (3)"),
            ("Front desk (9)", "Front desk (10)"),
            ("Room (left)", "Room (left) (2)"),
            (&long, &format!("{} (2)", "ö".repeat(NAME_CHARS_MAX - 4))),
        ] {
            assert_eq!(next_name(name), next);
        }
    }

    #[test]
    fn lives_without_an_answer_push_none_out_that_had_one() {
        let mut lives = Lives::default();
        lives.tell(life(1));
        lives.answer(life(1));
        (2..=100).for_each(|number| lives.tell(life(number)));
        let before = lives.before(life(100));
        assert!(before.contains(&life(1)) && before.contains(&life(99)) && !before.contains(&life(100)));
        assert_eq!(before.len(), UNANSWERED_MAX);
        lives.answer(life(100));
        assert!(lives.is_answered(life(100)) && lives.before(life(100)).contains(&life(99)));
    }
}
