//! The oracle of the storm: what each author wrote, what they saw when they wrote it, and what each desk showed.
//!
//! Every value is written once in the whole run, so a value names its write.

use std::collections::{BTreeMap, BTreeSet};

/// One field of one record.
pub(crate) type Unit = (String, &'static str);

pub(crate) struct Write {
    pub(crate) unit: Unit,
    pub(crate) value: String,
    /// The value on the screen when it was written.
    pub(crate) saw: Option<String>,
    pub(crate) answered: bool,
}

#[derive(Default)]
pub(crate) struct Ledger {
    pub(crate) patients: Vec<String>,
    pub(crate) writes: Vec<Write>,
    /// Of each desk and unit: the values in the order they were shown, repeats left out.
    reads: BTreeMap<(usize, Unit), Vec<String>>,
    /// Patients someone asked to delete.
    pub(crate) deletes: BTreeSet<String>,
}

/// What became of the answered writes.
#[derive(Default)]
pub(crate) struct Fates {
    pub(crate) live: u64,
    pub(crate) superseded: u64,
    pub(crate) in_conflict: u64,
    /// Described without values.
    pub(crate) lost: Vec<String>,
}

impl Ledger {
    pub(crate) fn read(&mut self, desk: usize, unit: Unit, value: &str) {
        let shown = self.reads.entry((desk, unit)).or_default();
        if shown.last().is_none_or(|last| last != value) {
            shown.push(value.to_owned());
        }
    }

    /// `live` are the values of the settled desks, `conflicts` the conflict list as text.
    pub(crate) fn fates(&self, live: &BTreeMap<Unit, String>, conflicts: &str) -> Fates {
        let mut fates = Fates::default();
        for write in self.writes.iter().filter(|write| write.answered) {
            if live.get(&write.unit) == Some(&write.value) {
                fates.live += 1;
            } else if conflicts.contains(&write.value) {
                fates.in_conflict += 1;
            } else if self.is_built_upon(write, live, conflicts) {
                fates.superseded += 1;
            } else {
                fates.lost.push(format!("{} of {}: {}", write.unit.1, write.unit.0, write.value));
            }
        }
        fates
    }

    /// Someone saw it and wrote another value, which stands, or was itself built upon.
    fn is_built_upon(&self, write: &Write, live: &BTreeMap<Unit, String>, conflicts: &str) -> bool {
        let mut next = vec![write.value.as_str()];
        while let Some(value) = next.pop() {
            let upon = self.writes.iter().filter(|later| later.saw.as_deref() == Some(value));
            for later in upon.filter(|later| later.unit == write.unit) {
                if live.get(&later.unit) == Some(&later.value) || conflicts.contains(&later.value) {
                    return true;
                }
                next.push(&later.value);
            }
        }
        false
    }

    /// How often a desk showed a value again after one that had been built upon it.
    pub(crate) fn reads_back(&self) -> u64 {
        let saw: BTreeMap<&str, &str> = self
            .writes
            .iter()
            .filter_map(|write| Some((write.value.as_str(), write.saw.as_deref()?)))
            .collect();
        let is_before = |old: &str, new: &str| {
            let mut value = new;
            while let Some(before) = saw.get(value) {
                if *before == old {
                    return true;
                }
                value = before;
            }
            false
        };
        let back =
            |shown: &Vec<String>| shown.windows(2).filter(|pair| is_before(&pair[1], &pair[0])).count();
        self.reads.values().map(|shown| back(shown) as u64).sum()
    }
}
