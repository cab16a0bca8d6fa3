//! What people do at their desks: they type, open forms and save them later, sign, reverse, delete and bring back.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};
use chairside_model::{RecordId, Row, schema};
use chairside_store::{Edit, EditKind, Rev, Tx, shown};
use serde_json::{Value, json};

use super::book::{Typed, Word, word};
use super::merging::PAIRS;
use super::{RECORDS_MAX, SLEPT_FOR_MONTHS, Sim};
use crate::disk;

/// Is there a place for it in the program of whoever types?
pub(super) fn is_known(collection: &str, unit: &str) -> bool {
    schema::collection(collection).is_some_and(|collection| collection.unit(unit).is_some())
}

/// Records where everybody works on one chart.
const CHART_MAX: usize = 4;

impl Sim {
    pub(super) fn text(&mut self, desk: usize) -> Value {
        self.serial += 1;
        json!(format!("{}-{}", self.desks[desk].seat.name, self.serial))
    }

    /// A value that nobody has typed before.
    pub(super) fn value(&mut self, desk: usize, unit: &str) -> Value {
        let text = self.text(desk);
        let serial = self.serial;
        match unit {
            "slot" => {
                json!({"start": format!("2027-03-28T09:00#{serial}"), "minutes": 1 + serial % 1_000, "chair": text})
            }
            "text" => json!({"body": text}),
            "entry" => {
                json!({"kind": "payment", "amount_minor": serial, "currency": "EUR", "reference": text})
            }
            _ => text,
        }
    }

    pub(super) fn create(&mut self, desk: usize) -> Result<()> {
        if self.swarm.one_chart && self.records.len() >= CHART_MAX {
            return self.delete_or_restore(desk);
        }
        let said = self.records.iter().filter(|(kind, _)| *kind == PAIRS).count();
        if self.records.len() - said >= RECORDS_MAX {
            return self.change(desk);
        }
        let mut patients: Vec<RecordId> = self.visible(desk, "patient")?;
        if self.swarm.one_chart {
            patients.truncate(1);
        }
        let record = RecordId::fresh(&*self.desks[desk].seat.env);
        let (collection, units): (&'static str, Vec<&str>) = match (patients.is_empty(), self.dice.below(8)) {
            (true, _) => ("patient", vec!["given", "phone"]),
            (_, 0..=2) if !self.swarm.one_chart => ("patient", vec!["given", "phone"]),
            (_, 0..=3) => ("allergy", vec!["substance"]),
            (_, 4) => ("note", vec!["text"]),
            (_, 5) => ("appointment", vec!["slot"]),
            _ => ("ledger_entry", vec!["entry"]),
        };
        let parent = (collection != "patient").then(|| *self.dice.of(&patients));
        if !units.iter().all(|unit| is_known(collection, unit)) {
            return Ok(());
        }
        let values = units.into_iter().map(|unit| (unit.to_owned(), self.value(desk, unit))).collect();
        self.write(desk, collection, record, EditKind::Create { parent }, values, None)?;
        self.records.push((collection, record));
        if let Some(parent) = parent {
            self.book.parents.insert(record, parent);
        }
        Ok(())
    }

    pub(super) fn row(&self, desk: usize, collection: &str, record: RecordId) -> Result<Option<Row>> {
        self.speak_as(desk);
        Ok(self.desks[desk].seat.store.read(|db| shown(db, collection, record))?)
    }

    /// The records of a kind that a person at this desk can open.
    pub(super) fn visible(&self, desk: usize, collection: &str) -> Result<Vec<RecordId>> {
        let mut visible = vec![];
        for (_, record) in self.records.iter().filter(|(kind, _)| *kind == collection) {
            if self.row(desk, collection, *record)?.is_some_and(|row| row.deleted.is_none()) {
                visible.push(*record);
            }
        }
        Ok(visible)
    }

    pub(super) fn some_record(&self, desk: usize) -> Result<Option<Row>> {
        if self.records.is_empty() {
            return Ok(None);
        }
        let (collection, record) = *self.dice.of(&self.records);
        let Some(row) = self.row(desk, collection, record)?.filter(|row| row.deleted.is_none()) else {
            return Ok(None);
        };
        // What lies in a chart is reached through its patient, who may arrive after it while a restored server is
        // given back what it lost.
        let patient = row.parent.map(|patient| self.row(desk, "patient", patient)).transpose()?;
        Ok(patient.is_none_or(|patient| patient.is_some()).then_some(row))
    }

    pub(super) fn change(&mut self, desk: usize) -> Result<()> {
        let Some(row) = self.some_record(desk)? else { return Ok(()) };
        self.save(desk, &row)
    }

    pub(super) fn open_form(&mut self, desk: usize) -> Result<()> {
        let row = self.some_record(desk)?;
        self.desks[desk].form = row.map(|row| (row.record, row));
        Ok(())
    }

    /// Saves what was opened a while ago: a colleague's edit may have arrived since.
    pub(super) fn save_form(&mut self, desk: usize) -> Result<()> {
        let Some((_, row)) = self.desks[desk].form.take() else { return Ok(()) };
        self.faults.hit("form saved later");
        self.save(desk, &row)
    }

    /// What a person does with the record in front of them.
    fn save(&mut self, desk: usize, row: &Row) -> Result<()> {
        let unit = match row.collection.as_str() {
            "patient" => *self.dice.of(&["given", "family", "phone", "email", "note"]),
            "allergy" => *self.dice.of(&["substance", "reaction"]),
            "appointment" => *self.dice.of(&["slot", "slot", "reason"]),
            "note" => "text",
            _ => return self.reverse(desk, row),
        };
        if !is_known(&row.collection, unit) {
            return Ok(());
        }
        let value = match row.value("text") {
            // A signed note is closed to whoever sees that it is.
            Some(text) if text.get("signed_at").is_some() => return Ok(()),
            Some(text) if unit == "text" && self.dice.one_in(3) => self.signed(desk, text),
            _ => self.value(desk, unit),
        };
        let collection = self.kind(row.record)?;
        let values = BTreeMap::from([(unit.to_owned(), value)]);
        self.write(desk, collection, row.record, EditKind::Change, values, Some(row))
    }

    fn signed(&mut self, desk: usize, text: &Value) -> Value {
        self.faults.hit("note signed");
        let by = self.text(desk);
        json!({"body": text["body"], "signed_by": by, "signed_at": "2026-11-21T09:30:00Z"})
    }

    fn reverse(&mut self, desk: usize, row: &Row) -> Result<()> {
        let entry = row.value("entry").cloned().unwrap_or_default();
        if entry["kind"] != "payment" {
            return Ok(());
        }
        let id = RecordId::reversal_of(row.record, &*self.desks[desk].seat.env);
        if self.row(desk, "ledger_entry", id)?.is_some() {
            return Ok(());
        }
        self.faults.hit("payment reversed");
        let reference = self.text(desk);
        let reversal = json!({
            "kind": "reversal", "amount_minor": entry["amount_minor"], "currency": "EUR",
            "reference": reference, "reverses": row.record,
        });
        let parent = row.parent;
        let values = BTreeMap::from([("entry".to_owned(), reversal)]);
        self.write(desk, "ledger_entry", id, EditKind::Create { parent }, values, None)?;
        if !self.records.contains(&("ledger_entry", id)) {
            self.records.push(("ledger_entry", id));
            self.book.parents.extend(parent.map(|parent| (id, parent)));
        }
        Ok(())
    }

    fn kind(&self, record: RecordId) -> Result<&'static str> {
        let found = self.records.iter().find(|(_, known)| *known == record);
        found.map(|(kind, _)| *kind).context("a record of nobody's")
    }

    pub(super) fn write(
        &mut self,
        desk: usize,
        collection: &'static str,
        record: RecordId,
        kind: EditKind,
        values: BTreeMap<String, Value>,
        seen: Option<&Row>,
    ) -> Result<()> {
        let edit = Edit { rev: seen.map(Rev::of), ..Edit::new(collection, record, kind, values) };
        let saved = self.perform(desk, &edit)?;
        self.enter(desk, &edit, seen, saved);
        Ok(())
    }

    /// Into the book: what was typed, or could not be saved and may be there all the same.
    pub(super) fn enter(&mut self, desk: usize, edit: &Edit, seen: Option<&Row>, saved: bool) {
        let (collection, record) = (edit.collection, edit.record);
        for (unit, value) in &edit.units {
            let word = word(value);
            let (said, saw) =
                (if saved { "typed" } else { "could not save" }, seen.and_then(|row| row.value(unit)));
            self.note(desk, &format!("{said} {collection} {record} {unit}={word}"));
            let (saw, signed) = (saw.map(self::word), value.get("signed_at").is_some());
            let typed = Typed { record, unit: unit.clone(), word, saw, signed };
            if saved {
                self.book.typed(typed);
            } else {
                self.desks[desk].maybe_typed.push(typed);
            }
        }
    }

    fn perform(&mut self, desk: usize, edit: &Edit) -> Result<bool> {
        self.perform_with(desk, edit, |_| Ok(()))
    }

    /// The edit itself, what belongs into its transaction, and what it did to the queue. False: the disk failed, and
    /// the person was told.
    pub(super) fn perform_with(
        &mut self,
        number: usize,
        edit: &Edit,
        also: impl FnOnce(&mut Tx<'_>) -> chairside_store::Result<()>,
    ) -> Result<bool> {
        let refused = disk::refused();
        let desk = &mut self.desks[number];
        let before = desk.queued()?;
        let store = &desk.seat.store;
        let rank = store.meta().last_rank;
        let written = store.write(store.meta().author(), |tx| {
            tx.edit(edit)?;
            also(tx)
        });
        if let Err(error) = written {
            ensure!(disk::refused() > refused, error);
            ensure!(desk.queued()? == before, "{}: what was not saved is queued", desk.seat.name);
            self.faults.hit("edit met a failing disk");
            return Ok(false);
        }
        ensure!(store.meta().last_rank > rank, "{}: a rank was given out twice", desk.seat.name);
        let after = desk.queued()?;
        // An edit may take the place of an op that never left; it takes away no other.
        for gone in before.difference(&after) {
            ensure!(after.len() == before.len(), "an edit took {gone} from the queue");
            desk.unanswered.remove(gone);
        }
        for new in after.difference(&before) {
            desk.unanswered.insert(*new);
            desk.record_of.insert(*new, edit.record);
        }
        ensure!(after.iter().any(|op| !before.contains(op)), "an edit was not queued");
        Ok(true)
    }

    pub(super) fn delete_or_restore(&mut self, desk: usize) -> Result<()> {
        if self.records.is_empty() {
            return Ok(());
        }
        let (collection, record) = *match self.records.first() {
            // A delete of a whole chart meets the edits below it.
            Some(patient) if self.swarm.one_chart && self.dice.one_in(2) => patient,
            _ => self.dice.of(&self.records),
        };
        self.mark(desk, collection, record)
    }

    /// The first chart of all, which most people work on.
    pub(super) fn chart_deleted(&mut self, desk: usize) -> Result<()> {
        let Some((collection, record)) = self.records.first().copied() else { return Ok(()) };
        let is_there = self.row(desk, collection, record)?.is_some_and(|row| row.deleted.is_none());
        if is_there { self.mark(desk, collection, record) } else { Ok(()) }
    }

    /// Puts a record in the trash, or takes it out of it.
    pub(super) fn mark(&mut self, desk: usize, collection: &'static str, record: RecordId) -> Result<()> {
        let Some(row) = self.row(desk, collection, record)? else { return Ok(()) };
        let signed = row.value("text").is_some_and(|text| text.get("signed_at").is_some());
        if collection == "ledger_entry" || signed {
            return Ok(());
        }
        let kind = if row.deleted.is_some() { EditKind::Restore } else { EditKind::Delete };
        // What lies in the trash for months is forgotten by the server.
        if kind == EditKind::Restore && self.faults.0.contains_key(SLEPT_FOR_MONTHS) {
            return Ok(());
        }
        if kind == EditKind::Delete {
            let saw = self.contents(desk, &row)?;
            self.book.deleted(record, saw);
            self.faults.hit("record deleted");
        } else {
            self.book.restored.insert(record);
            self.faults.hit("record restored");
        }
        if !self.perform(desk, &Edit::new(collection, record, kind, BTreeMap::new()))? {
            // After a crash it may be there all the same: then both are lawful.
            self.desks[desk].maybe_marked.insert(record);
            self.book.restored.insert(record);
            let saw = self.contents(desk, &row)?;
            self.book.deleted(record, saw);
        }
        self.note(desk, &format!("{kind:?} {collection} {record}"));
        Ok(())
    }

    /// Everything a person sees who looks at a record and what lies below it.
    fn contents(&self, desk: usize, row: &Row) -> Result<BTreeSet<Word>> {
        let mut saw: BTreeSet<Word> = row.units.values().map(|unit| word(&unit.value)).collect();
        for (child, _) in self.book.parents.iter().filter(|(_, parent)| **parent == row.record) {
            let child = self.row(desk, self.kind(*child)?, *child)?;
            saw.extend(child.iter().flat_map(|child| child.units.values()).map(|unit| word(&unit.value)));
        }
        Ok(saw)
    }
}
