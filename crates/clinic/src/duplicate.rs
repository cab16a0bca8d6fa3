//! One person with two records: found, shown to a person, made one, and parted again. Nothing below either of them
//! moves, so that taking it back loses nothing.

use std::collections::BTreeMap;

use chairside_model::alike::{Likeness, Person};
use chairside_model::op::OpGroup;
use chairside_model::{GroupId, RecordId};
use chairside_store::duplicates::{self, Pair};
use chairside_store::{Edit, EditKind, Reader, Tx, merged, patient};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::error::{DoorError, Result};
use crate::patient::{PatientRow, RecordRef, rows};
use crate::session::Session;

/// Who is being typed in, or stands in the record `id`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PatientAlike {
    #[ts(as = "Option<String>", optional)]
    pub id: Option<RecordId>,
    pub given: Option<String>,
    pub family: Option<String>,
    pub birth_date: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct Alike {
    pub patient: PatientRow,
    #[ts(type = "AlikeReason[]")]
    pub reasons: Vec<&'static str>,
}

#[derive(Debug, Serialize, TS)]
pub struct AlikeList {
    pub items: Vec<Alike>,
}

#[derive(Debug, Serialize, TS)]
pub struct DuplicatePair {
    pub one: PatientRow,
    pub other: PatientRow,
    #[ts(type = "AlikeReason[]")]
    pub reasons: Vec<&'static str>,
}

#[derive(Debug, Serialize, TS)]
pub struct DuplicateList {
    pub items: Vec<DuplicatePair>,
    /// All there are, shown or not.
    pub total: u64,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PatientPair {
    #[ts(as = "String")]
    pub one: RecordId,
    #[ts(as = "String")]
    pub other: RecordId,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PatientMerge {
    /// The record that is no longer shown by itself.
    #[ts(as = "String")]
    pub from: RecordId,
    /// The record that stays.
    #[ts(as = "String")]
    pub into: RecordId,
    /// What the person chose of the other's values, for the record that stays.
    #[serde(default)]
    #[ts(type = "Record<string, string | null>")]
    pub changes: BTreeMap<String, Value>,
}

/// Shown beside a form; more would not help.
const ALIKE_SHOWN: usize = 5;
/// Decided in one sitting.
const PAIRS_SHOWN: usize = 200;

pub(crate) fn patient_alike(session: &Session, payload: PatientAlike) -> Result<AlikeList> {
    let has_server = session.has_server();
    Ok(session.store.read(|db| {
        let card = payload.id.map(|id| patient::get(db, id)).transpose()?;
        let stored = |own: Option<String>| own.unwrap_or_default();
        let [given, family, birth_date, phone, email] = match card {
            Some(card) => [card.given, card.family, card.birth_date, card.phone, card.email].map(stored),
            None => {
                [payload.given, payload.family, payload.birth_date, payload.phone, payload.email].map(stored)
            }
        };
        let person =
            Person { given: &given, family: &family, birth_date: &birth_date, phone: &phone, email: &email };
        let found = duplicates::of_person(db, &person, payload.id, ALIKE_SHOWN)?;
        let items = found
            .into_iter()
            .map(|found| {
                Ok(Alike { patient: row(db, has_server, found.id)?, reasons: reasons(&found.likeness) })
            })
            .collect::<chairside_store::Result<_>>()?;
        Ok(AlikeList { items })
    })?)
}

pub(crate) fn duplicate_list(session: &Session, _: crate::calls::Nothing) -> Result<DuplicateList> {
    let has_server = session.has_server();
    Ok(session.store.read(|db| {
        let (pairs, total) = duplicates::all(db, PAIRS_SHOWN)?;
        let items = pairs
            .into_iter()
            .map(|pair: Pair| {
                Ok(DuplicatePair {
                    one: row(db, has_server, pair.one)?,
                    other: row(db, has_server, pair.other)?,
                    reasons: reasons(&pair.likeness),
                })
            })
            .collect::<chairside_store::Result<_>>()?;
        Ok(DuplicateList { items, total: total as u64 })
    })?)
}

fn reasons(likeness: &Likeness) -> Vec<&'static str> {
    likeness.reasons.iter().map(|reason| reason.as_str()).collect()
}

fn row(db: &Reader, has_server: bool, id: RecordId) -> chairside_store::Result<PatientRow> {
    let row = rows(db, has_server, vec![patient::row_of(db, id)?])?.pop();
    row.ok_or(chairside_store::Error::NotFound)
}

/// A person said that these are two people: the pair is not proposed again, at any desk.
pub(crate) fn duplicate_dismiss(session: &Session, payload: PatientPair) -> Result<RecordRef> {
    let (low, high) = (payload.one.min(payload.other), payload.one.max(payload.other));
    crate::patient::must_exist(session, low)?;
    crate::patient::must_exist(session, high)?;
    if low == high {
        return Err(DoorError::invalid("Two different patients are needed."));
    }
    let id = RecordId::distinct_patient(low, high);
    let said = session.store.read(|db| chairside_store::shown(db, "distinct_patient", id))?;
    let units = BTreeMap::from([("other".to_owned(), json!(high.to_string()))]);
    let edit = match said {
        None => Edit::new("distinct_patient", id, EditKind::Create { parent: Some(low) }, units),
        // Said before, and taken back since.
        Some(_) => Edit::new("distinct_patient", id, EditKind::Restore, BTreeMap::new()),
    };
    session.write(|tx| tx.edit(&edit))?;
    Ok(RecordRef { id })
}

pub(crate) fn duplicate_restore(session: &Session, payload: PatientPair) -> Result<RecordRef> {
    let id = RecordId::distinct_patient(payload.one, payload.other);
    crate::patient::mark(session, "distinct_patient", RecordRef { id }, EditKind::Delete)
}

pub(crate) fn patient_merge(session: &Session, payload: PatientMerge) -> Result<RecordRef> {
    let (from, into) =
        session.store.read(|db| Ok((merged::root(db, payload.from)?, merged::root(db, payload.into)?)))?;
    if from == into {
        return Err(DoorError::invalid("These two records are one patient already."));
    }
    let deleted =
        session.store.read(|db| Ok(patient::get(db, from)?.deleted || patient::get(db, into)?.deleted))?;
    if deleted {
        return Err(DoorError::invalid("One of these patients is in the trash: bring it back first."));
    }
    if payload.changes.contains_key("merged_into") {
        return Err(DoorError::invalid("What stays cannot point elsewhere."));
    }
    session.write(|tx| merge(tx, from, into, &payload.changes))?;
    Ok(RecordRef { id: into })
}

/// Both edits in one group: nobody sees the one without the other.
fn merge(
    tx: &mut Tx<'_>,
    from: RecordId,
    into: RecordId,
    changes: &BTreeMap<String, Value>,
) -> chairside_store::Result<()> {
    let units = BTreeMap::from([("merged_into".to_owned(), json!(into.to_string()))]);
    let mark = Edit::new("patient", from, EditKind::Change, units);
    if changes.is_empty() {
        return tx.edit(&mark);
    }
    let group = Some(OpGroup { id: GroupId::fresh(tx.env()), size: 2 });
    let taken = Edit::new("patient", into, EditKind::Change, changes.clone());
    let written = tx.edit_counts(&Edit { group, ..taken })?;
    tx.edit(&Edit { group: group.filter(|_| written), ..mark })
}

/// The record stands for itself again. Where two desks had merged a pair in both directions, the one that stayed points
/// back, and lets go too.
pub(crate) fn patient_unmerge(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    let id = payload.id;
    let root = session.store.read(|db| merged::root(db, id))?;
    let apart = |record| {
        Edit::new(
            "patient",
            record,
            EditKind::Change,
            BTreeMap::from([("merged_into".to_owned(), Value::Null)]),
        )
    };
    session.write(|tx| {
        tx.edit(&apart(id))?;
        if root == id { Ok(()) } else { tx.edit(&apart(root)) }
    })?;
    Ok(payload)
}
