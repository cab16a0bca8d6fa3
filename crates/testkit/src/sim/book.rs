//! The oracle's book: what people typed and what they saw when they did; never how a merge works.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Result, bail, ensure};
use chairside_model::{Conflict, RecordId, Row};
use serde_json::Value;

use super::merging::POINTER;

/// A value as the book compares them. Every value typed in a schedule is unique.
pub(super) type Word = String;

pub(super) fn word(value: &Value) -> Word {
    value.to_string()
}

#[derive(Clone)]
pub(super) struct Typed {
    pub(super) record: RecordId,
    pub(super) unit: String,
    pub(super) word: Word,
    pub(super) saw: Option<Word>,
    pub(super) signed: bool,
}

struct Deletion {
    record: RecordId,
    /// Everything the person had in front of them, of the record and below it.
    saw: BTreeSet<Word>,
}

#[derive(Default)]
pub(super) struct Book {
    pub(super) typed: Vec<Typed>,
    deletions: Vec<Deletion>,
    /// What each value replaced, in the eyes of whoever typed it.
    replaced: BTreeMap<Word, Word>,
    pub(super) parents: BTreeMap<RecordId, RecordId>,
    /// Records that somebody took out of the trash.
    pub(super) restored: BTreeSet<RecordId>,
    /// Records whose row some desk's disk lost.
    pub(super) lost: BTreeSet<RecordId>,
}

/// Where all values are, once everyone is at rest.
pub(super) struct Ends {
    pub(super) rows: BTreeMap<RecordId, Row>,
    pub(super) logged: BTreeSet<Word>,
    /// The two values of each conflict over a value.
    pub(super) disputes: Vec<(Word, Word)>,
    /// Records whose deletion did not hold, as the conflict log says.
    pub(super) revived: BTreeSet<RecordId>,
    pub(super) quarantined: BTreeSet<Word>,
    /// Half a year went by: what somebody deleted who saw it may be forgotten, also where the record lives again.
    pub(super) forgets: bool,
    /// A server was put back: two people may have put one record in the trash, each with what the other had not seen,
    /// and a comparison brings both together.
    pub(super) restored: bool,
}

impl Book {
    pub(super) fn typed(&mut self, typed: Typed) {
        // A pointer comes back to where it was, and only what is typed once can be told by its value.
        if let Some(saw) = typed.saw.as_ref().filter(|_| typed.unit != POINTER) {
            self.replaced.insert(typed.word.clone(), saw.clone());
        }
        self.typed.push(typed);
    }

    pub(super) fn deleted(&mut self, record: RecordId, saw: BTreeSet<Word>) {
        self.deletions.push(Deletion { record, saw });
    }

    /// Is `old` something that whoever typed `new` had seen replaced, at whatever remove?
    pub(super) fn is_before(&self, old: &Word, new: &Word) -> bool {
        let mut at = new;
        while let Some(earlier) = self.replaced.get(at) {
            if earlier == old {
                return true;
            }
            at = earlier;
        }
        false
    }

    pub(super) fn check(&self, ends: &Ends) -> Result<()> {
        let seen: BTreeSet<&Word> = self.typed.iter().filter_map(|typed| typed.saw.as_ref()).collect();
        for typed in &self.typed {
            self.check_kept(typed, ends, &seen)?;
        }
        self.check_no_chimera(ends)?;
        self.check_signatures(ends)?;
        self.check_deletions(ends)?;
        self.check_still_deleted(ends)?;
        self.check_disputes(ends)?;
        self.check_reversals(ends)
    }

    /// How many edits were typed, and how many of them are nowhere any more.
    pub(super) fn gone(&self, ends: &Ends) -> (u64, u64) {
        let seen: BTreeSet<&Word> = self.typed.iter().filter_map(|typed| typed.saw.as_ref()).collect();
        let gone = self.typed.iter().filter(|typed| self.check_kept(typed, ends, &seen).is_err());
        (self.typed.len() as u64, gone.count() as u64)
    }

    /// Live, or seen by whoever replaced it, or in the conflict log, or in quarantine.
    fn check_kept(&self, typed: &Typed, ends: &Ends, seen: &BTreeSet<&Word>) -> Result<()> {
        let forgotten = ends.forgets
            && self
                .deletions
                .iter()
                .any(|deletion| deletion.record == typed.record && deletion.saw.contains(&typed.word));
        let kept_elsewhere =
            forgotten || ends.logged.contains(&typed.word) || ends.quarantined.contains(&typed.word);
        let Some(row) = ends.rows.get(&typed.record) else {
            ensure!(kept_elsewhere, "the record of {} is gone", typed.word);
            return Ok(());
        };
        let live = row.value(&typed.unit).map(word).as_ref() == Some(&typed.word);
        ensure!(
            live || kept_elsewhere || seen.contains(&typed.word),
            "lost without a trace: {}={} (saw {:?}); now {:?}",
            typed.unit,
            typed.word,
            typed.saw,
            row.value(&typed.unit)
        );
        Ok(())
    }

    /// Nothing stands anywhere that nobody typed: no torn group, no signature under another text.
    fn check_no_chimera(&self, ends: &Ends) -> Result<()> {
        let typed: BTreeSet<(RecordId, &str, &Word)> =
            self.typed.iter().map(|typed| (typed.record, typed.unit.as_str(), &typed.word)).collect();
        for (record, row) in &ends.rows {
            for (name, unit) in &row.units {
                let word = word(&unit.value);
                ensure!(typed.contains(&(*record, name.as_str(), &word)), "nobody typed {name}={word}");
            }
        }
        Ok(())
    }

    /// What was signed stands, unless it came second and waits for a person.
    fn check_signatures(&self, ends: &Ends) -> Result<()> {
        for typed in self.typed.iter().filter(|typed| typed.signed) {
            let Some(row) = ends.rows.get(&typed.record) else { continue };
            let live = row.value(&typed.unit).cloned().unwrap_or_default();
            ensure!(
                live.get("signed_at").is_some() || ends.quarantined.contains(&typed.word),
                "the signature under {} is gone",
                typed.word
            );
        }
        Ok(())
    }

    /// A record is in the trash only if somebody put it there who saw all that lies in it now.
    fn check_deletions(&self, ends: &Ends) -> Result<()> {
        for (record, row) in ends.rows.iter().filter(|(_, row)| row.deleted.is_some()) {
            let inside = self.inside(ends, *record, row);
            let deletions = self.deletions.iter().filter(|deletion| deletion.record == *record);
            let together: BTreeSet<&Word> = deletions.clone().flat_map(|deletion| &deletion.saw).collect();
            let mut unseen = None;
            let lawful = deletions.clone().any(|deletion| {
                let missing = inside.iter().find(|word| !deletion.saw.contains(*word));
                unseen = missing.cloned().or(unseen.clone());
                missing.is_none()
            });
            let by_both = ends.restored && inside.iter().all(|word| together.contains(word));
            if !lawful && !by_both {
                bail!("{} {record} deleted by nobody who saw {}", row.collection, unseen.unwrap_or_default());
            }
        }
        Ok(())
    }

    /// What somebody deleted with everything in it, and nobody took back or edited, is in the trash.
    fn check_still_deleted(&self, ends: &Ends) -> Result<()> {
        for deletion in &self.deletions {
            let record = deletion.record;
            let Some(row) = ends.rows.get(&record).filter(|row| row.deleted.is_none()) else { continue };
            let untouched = self.inside(ends, record, row).iter().all(|word| deletion.saw.contains(word));
            ensure!(
                !untouched || self.restored.contains(&record) || ends.revived.contains(&record),
                "{} {record} came back by itself",
                row.collection
            );
        }
        Ok(())
    }

    /// A value is in no conflict with the one it replaced under a person's eyes.
    fn check_disputes(&self, ends: &Ends) -> Result<()> {
        for (one, other) in &ends.disputes {
            ensure!(
                !self.is_before(one, other) && !self.is_before(other, one),
                "{one} and {other} are called a conflict, and one replaced the other"
            );
        }
        Ok(())
    }

    /// Everything that lies in a record and below it now.
    fn inside(&self, ends: &Ends, record: RecordId, row: &Row) -> Vec<Word> {
        let mut inside: Vec<Word> = row.units.values().map(|unit| word(&unit.value)).collect();
        // What a disk lost without a word was seen by its number only.
        let below =
            self.parents.iter().filter(|(child, parent)| **parent == record && !self.lost.contains(child));
        for (child, _) in below {
            let child = ends.rows.get(child).filter(|child| child.deleted.is_none());
            inside.extend(
                child.into_iter().flat_map(|child| child.units.values()).map(|unit| word(&unit.value)),
            );
        }
        inside
    }

    /// A payment is taken back once at most.
    fn check_reversals(&self, ends: &Ends) -> Result<()> {
        let mut reversed = BTreeSet::new();
        for row in ends.rows.values().filter(|row| row.collection == "ledger_entry") {
            let of = row.value("entry").and_then(|entry| entry.get("reverses")).and_then(Value::as_str);
            if let Some(of) = of {
                ensure!(reversed.insert(of.to_owned()), "payment {of} was taken back twice");
            }
        }
        Ok(())
    }
}

/// The two values of a logged conflict.
pub(super) fn sides(row: &Row) -> Vec<Word> {
    Conflict::from_row(row)
        .map(|conflict| vec![word(&conflict.winner.value), word(&conflict.loser.value)])
        .unwrap_or_default()
}
