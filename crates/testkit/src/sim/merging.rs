//! People find one patient written down twice: they make two records one, part them again, or say that they are two
//! people. And what must hold of it at the end.
//!
//! A pointer is no value that is typed once only, so the book keeps it by its place and not by what replaced it.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};
use chairside_model::{RecordId, Row};
use chairside_store::{EditKind, merged};
use serde_json::{Value, json};

use super::people::is_known;
use super::{SLEPT_FOR_MONTHS, Sim};

/// Tells these dice from those that say everything else.
pub(super) const SALT: u64 = 0x6d65_7267;
/// One step in so many: a schedule of 200 gets a dozen.
const ONE_IN: u64 = 14;
pub(super) const POINTER: &str = "merged_into";
pub(super) const PAIRS: &str = "distinct_patient";

impl Sim {
    pub(super) fn merge_or_part(&mut self) -> Result<()> {
        let wanted = self.swarm.merges && self.merging.one_in(ONE_IN);
        let desk = usize::try_from(self.merging.below(self.desks.len() as u64)).unwrap_or(0);
        if !wanted || self.is_evening() || self.is_done(desk) {
            return Ok(());
        }
        self.speak_as(desk);
        let patients = self.visible(desk, "patient")?;
        if patients.len() < 2 {
            return Ok(());
        }
        let (one, other) = (*self.merging.of(&patients), *self.merging.of(&patients));
        match self.merging.below(6) {
            0..=2 => self.merge(desk, one, other),
            3..=4 => self.set_apart(desk, &patients),
            _ => self.say_two(desk, one, other),
        }
    }

    /// As the use-case does it: the records that are shown become one.
    fn merge(&mut self, desk: usize, one: RecordId, other: RecordId) -> Result<()> {
        let (from, into) = (self.root(desk, one)?, self.root(desk, other)?);
        if from == into || !is_known("patient", POINTER) {
            return Ok(());
        }
        // The root may be a record that this desk's person cannot open.
        let Some(row) = self.row(desk, "patient", from)?.filter(|row| row.deleted.is_none()) else {
            return Ok(());
        };
        self.faults.hit("patients made one");
        self.point(desk, &row, json!(into.to_string()))
    }

    fn set_apart(&mut self, desk: usize, patients: &[RecordId]) -> Result<()> {
        let mut pointing = vec![];
        for patient in patients {
            pointing.extend(self.row(desk, "patient", *patient)?.filter(points));
        }
        if pointing.is_empty() {
            return Ok(());
        }
        let row = self.merging.of(&pointing).clone();
        let root = self.root(desk, row.record)?;
        self.faults.hit("patients parted");
        self.point(desk, &row, Value::Null)?;
        // Merged in both directions: the one that stayed lets go too.
        match self.row(desk, "patient", root)?.filter(points) {
            Some(root) => self.point(desk, &root, Value::Null),
            None => Ok(()),
        }
    }

    fn say_two(&mut self, desk: usize, one: RecordId, other: RecordId) -> Result<()> {
        let (low, high) = (one.min(other), one.max(other));
        if low == high || !is_known(PAIRS, "other") {
            return Ok(());
        }
        let id = RecordId::distinct_patient(low, high);
        self.faults.hit("said to be two people");
        if self.row(desk, PAIRS, id)?.is_some() {
            return self.mark(desk, PAIRS, id);
        }
        let units = BTreeMap::from([("other".to_owned(), json!(high.to_string()))]);
        self.write(desk, PAIRS, id, EditKind::Create { parent: Some(low) }, units, None)?;
        if !self.records.contains(&(PAIRS, id)) {
            self.records.push((PAIRS, id));
            self.book.parents.insert(id, low);
        }
        Ok(())
    }

    fn point(&mut self, desk: usize, row: &Row, at: Value) -> Result<()> {
        let units = BTreeMap::from([(POINTER.to_owned(), at)]);
        self.write(desk, "patient", row.record, EditKind::Change, units, Some(row))
    }

    fn root(&self, desk: usize, patient: RecordId) -> Result<RecordId> {
        Ok(self.desks[desk].seat.store.read(|db| merged::root(db, patient))?)
    }

    /// Every patient is shown as one that is shown as itself, and as the same at every desk: the one its pointers lead to.
    pub(super) fn check_roots(&self, rows: &BTreeMap<RecordId, Row>) -> Result<()> {
        let patients: Vec<RecordId> =
            self.records.iter().filter(|(kind, _)| *kind == "patient").map(|(_, record)| *record).collect();
        // After half a year a desk may lack what somebody's pointer names, and then goes by what it has. What is
        // disputed stands at its desk as it was typed there.
        let mut same = !self.faults.0.contains_key(SLEPT_FOR_MONTHS);
        for patient in &patients {
            same &= !self.is_disputed(*patient)?;
        }
        for desk in 0..self.desks.len() {
            for patient in &patients {
                let (root, name) = (self.root(desk, *patient)?, &self.desks[desk].seat.name);
                ensure!(
                    self.root(desk, root)? == root,
                    "{name} shows {patient} as {root}, and that as another"
                );
                let led = led_to(rows, *patient);
                ensure!(!same || root == led, "{name} shows {patient} as {root}, and it points at {led}");
            }
        }
        Ok(())
    }
}

fn points(row: &Row) -> bool {
    row.deleted.is_none() && target(row).is_some()
}

fn target(row: &Row) -> Option<RecordId> {
    row.value(POINTER)?.as_str()?.parse().ok().filter(|into| *into != row.record)
}

/// By the pointers alone: the one that points nowhere, or the lowest of a loop.
fn led_to(rows: &BTreeMap<RecordId, Row>, patient: RecordId) -> RecordId {
    let mut way = vec![patient];
    loop {
        let at = way[way.len() - 1];
        let Some(next) = rows.get(&at).and_then(target).filter(|next| rows.contains_key(next)) else {
            return at;
        };
        if let Some(start) = way.iter().position(|passed| *passed == next) {
            return way[start..].iter().copied().min().unwrap_or(next);
        }
        way.push(next);
    }
}
