//! Patients: create, change, find, take out and bring back.

use std::collections::BTreeMap;

use chairside_model::RecordId;
use chairside_model::text::instant;
use chairside_store::list::{self, Filter, Sort};
use chairside_store::{
    AuditAction, Edit, EditKind, Rev, allergy as allergies, badge, conflict, merged, patient, search,
};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::allergy::Allergy;
use crate::conflict::Conflict;
use crate::error::{DoorError, Result};
use crate::session::Session;
use crate::sync_view::RecordSync;

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PatientCreate {
    pub given: Option<String>,
    pub family: Option<String>,
    pub birth_date: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub note: Option<String>,
    pub file_number: Option<String>,
}

/// An update of any record: changed fields, and the revision the form was opened with.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct RecordUpdate {
    #[ts(as = "String")]
    pub id: RecordId,
    #[ts(type = "Record<string, string | null>")]
    pub changes: BTreeMap<String, Value>,
    pub rev: Option<String>,
}

#[derive(Debug, Deserialize, Serialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecordRef {
    #[ts(as = "String")]
    pub id: RecordId,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PatientRef {
    #[ts(as = "String")]
    pub patient: RecordId,
}

#[derive(Debug, Serialize, TS)]
pub struct Updated {
    #[ts(as = "String")]
    pub id: RecordId,
    pub rev: String,
}

#[derive(Debug, Serialize, TS)]
pub struct Patient {
    #[ts(as = "String")]
    pub id: RecordId,
    pub given: Option<String>,
    pub family: Option<String>,
    pub birth_date: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub note: Option<String>,
    pub file_number: Option<String>,
    /// The record this one is shown as since it was merged.
    pub merged_into: Option<PatientLink>,
    /// The records shown as this one.
    pub merged: Vec<PatientLink>,
    pub allergies: Vec<Allergy>,
    pub deleted: bool,
    pub rev: String,
    pub sync: RecordSync,
    /// Fields that are not at the clinic yet.
    pub waiting: Vec<WaitingField>,
    /// Open ones of this patient and what lies below.
    pub conflicts: Vec<Conflict>,
}

/// Another record of the same person.
#[derive(Debug, Serialize, TS)]
pub struct PatientLink {
    #[ts(as = "String")]
    pub id: RecordId,
    pub name: String,
}

#[derive(Debug, Serialize, TS)]
pub struct WaitingField {
    pub field: String,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct PatientSearch {
    pub text: String,
    pub limit: Option<u32>,
    pub offset: Option<u32>,
    /// Without a text; with one, the best come first. Absent: by name.
    pub sort: Option<PatientSort>,
    pub filter: Option<PatientFilter>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PatientSort {
    Name,
    NameBack,
    Born,
    BornBack,
    Newest,
    Oldest,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PatientFilter {
    Everyone,
    /// Something of theirs is not at the clinic yet.
    Waiting,
    Alerts,
    Images,
    /// Neither phone nor mail.
    NoContact,
}

impl From<PatientSort> for Sort {
    fn from(sort: PatientSort) -> Self {
        match sort {
            PatientSort::Name => Self::Name,
            PatientSort::NameBack => Self::NameBack,
            PatientSort::Born => Self::Born,
            PatientSort::BornBack => Self::BornBack,
            PatientSort::Newest => Self::Newest,
            PatientSort::Oldest => Self::Oldest,
        }
    }
}

impl From<PatientFilter> for Filter {
    fn from(filter: PatientFilter) -> Self {
        match filter {
            PatientFilter::Everyone => Self::Everyone,
            PatientFilter::Waiting => Self::Waiting,
            PatientFilter::Alerts => Self::Alerts,
            PatientFilter::Images => Self::Images,
            PatientFilter::NoContact => Self::NoContact,
        }
    }
}

#[derive(Debug, Serialize, TS)]
pub struct PatientRow {
    pub id: String,
    pub given: Option<String>,
    pub family: Option<String>,
    pub birth_date: Option<String>,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub file_number: Option<String>,
    /// When somebody first wrote it down.
    pub created_at: String,
    /// Active allergies.
    pub alerts: u32,
    pub images: u32,
    pub sync: RecordSync,
    pub deleted: bool,
}

#[derive(Debug, Serialize, TS)]
pub struct PatientPage {
    pub items: Vec<PatientRow>,
    pub total: u64,
}

/// A screen shows fewer; a script pages.
const SEARCH_LIMIT_MAX: u32 = 500;
const SEARCH_LIMIT: u32 = 50;

pub(crate) fn patient_create(session: &Session, payload: PatientCreate) -> Result<RecordRef> {
    let fields = [
        ("given", payload.given),
        ("family", payload.family),
        ("birth_date", payload.birth_date),
        ("phone", payload.phone),
        ("email", payload.email),
        ("note", payload.note),
        ("file_number", payload.file_number),
    ];
    let units: BTreeMap<String, Value> = fields
        .into_iter()
        .filter_map(|(name, value)| Some((name.to_owned(), Value::String(value?))))
        .filter(|(_, value)| value != "")
        .collect();
    let named =
        |name: &str| units.get(name).and_then(Value::as_str).is_some_and(|value| !value.trim().is_empty());
    if !named("given") && !named("family") {
        return Err(DoorError::invalid("A patient needs a given or a family name."));
    }
    create(session, "patient", None, units)
}

/// A new record of any collection.
pub(crate) fn create(
    session: &Session,
    collection: &'static str,
    parent: Option<RecordId>,
    units: BTreeMap<String, Value>,
) -> Result<RecordRef> {
    let id = RecordId::fresh(&*session.env);
    let edit = Edit::new(collection, id, EditKind::Create { parent }, units);
    session.write(|tx| tx.edit(&edit))?;
    Ok(RecordRef { id })
}

pub(crate) fn patient_update(session: &Session, payload: RecordUpdate) -> Result<Updated> {
    let id = payload.id;
    if payload.changes.contains_key("merged_into") {
        return Err(DoorError::invalid("Two records become one by patient_merge."));
    }
    update(session, "patient", payload)?;
    let card = session.store.read(|db| patient::get(db, id))?;
    Ok(Updated { id, rev: card.rev.to_string() })
}

pub(crate) fn update(session: &Session, collection: &'static str, payload: RecordUpdate) -> Result<()> {
    let rev: Option<Rev> = payload.rev.map(|rev| rev.parse()).transpose()?;
    // A form sends an emptied field as "", a script as null: both clear it.
    let units = payload
        .changes
        .into_iter()
        .map(|(name, value)| (name, if value == "" { Value::Null } else { value }))
        .collect();
    let edit = Edit { rev, ..Edit::new(collection, payload.id, EditKind::Change, units) };
    session.write(|tx| tx.edit(&edit))
}

pub(crate) fn patient_get(session: &Session, payload: RecordRef) -> Result<Patient> {
    let id = payload.id;
    let has_server = session.has_server();
    let answer = session.store.read(|db| {
        let card = patient::get(db, id)?;
        let merged_here = merged::members(db, id)?;
        let allergies = allergies::of_patient(db, id)?;
        let allergies = allergies
            .into_iter()
            .map(|card| Allergy::from_card(db, has_server, card))
            .collect::<Result<_, _>>()?;
        let conflicts = conflict::open_of_patient(db, id)?;
        let conflicts =
            conflicts.into_iter().map(|card| Conflict::from_card(db, card)).collect::<Result<_, _>>()?;
        Ok(Patient {
            id,
            given: card.given,
            family: card.family,
            birth_date: card.birth_date,
            phone: card.phone,
            email: card.email,
            note: card.note,
            file_number: card.file_number,
            merged_into: card.merged_into.map(|root| link(db, root)).transpose()?,
            merged: merged_here
                .into_iter()
                .skip(1)
                .map(|member| link(db, member))
                .collect::<Result<_, _>>()?,
            allergies,
            deleted: card.deleted,
            rev: card.rev.to_string(),
            sync: badge::of_patient(db, has_server, id)?.into(),
            waiting: if has_server {
                card.waiting.into_iter().map(|field| WaitingField { field }).collect()
            } else {
                Vec::new()
            },
            conflicts,
        })
    })?;
    Ok(answer)
}

pub(crate) fn link(db: &chairside_store::Reader, id: RecordId) -> chairside_store::Result<PatientLink> {
    Ok(PatientLink { id, name: patient::title(db, id)? })
}

/// Someone opened the chart: kept in the audit log, apart from the read itself, which never waits for a disk.
pub(crate) fn patient_opened(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    session.write(|tx| tx.audit(AuditAction::Read, "patient", payload.id, ""))?;
    Ok(payload)
}

pub(crate) fn patient_search(session: &Session, payload: PatientSearch) -> Result<PatientPage> {
    let limit = payload.limit.unwrap_or(SEARCH_LIMIT).min(SEARCH_LIMIT_MAX);
    let offset = payload.offset.unwrap_or(0);
    let filter = payload.filter.map_or(Filter::Everyone, Filter::from);
    let has_server = session.has_server();
    Ok(session.store.read(|db| {
        let page = match payload.sort {
            Some(sort) if payload.text.trim().is_empty() => {
                list::page(db, sort.into(), filter, limit, offset)?
            }
            _ => search::patients(db, &payload.text, filter, limit, offset)?,
        };
        Ok(PatientPage { items: rows(db, has_server, page.items)?, total: page.total })
    })?)
}

/// Patients in the trash one screen may show.
const TRASH_MAX: u32 = 200;

pub(crate) fn patient_trash(session: &Session, _: crate::calls::Nothing) -> Result<PatientPage> {
    let has_server = session.has_server();
    Ok(session.store.read(|db| {
        let items = rows(db, has_server, patient::trash(db, TRASH_MAX)?)?;
        Ok(PatientPage { total: items.len() as u64, items })
    })?)
}

pub(crate) fn rows(
    db: &chairside_store::Reader,
    has_server: bool,
    items: Vec<patient::PatientRow>,
) -> chairside_store::Result<Vec<PatientRow>> {
    let items: Vec<_> = items.into_iter().filter_map(|row| row.id.map(|id| (id, row))).collect();
    let ids: Vec<_> = items.iter().map(|(id, _)| *id).collect();
    let badges = badge::of_patients(db, has_server, &ids)?;
    let with_badge = items.into_iter().zip(badges);
    Ok(with_badge
        .map(|((id, row), sync)| PatientRow {
            id: id.to_string(),
            given: row.given,
            family: row.family,
            birth_date: row.birth_date,
            phone: row.phone,
            email: row.email,
            file_number: row.file_number,
            created_at: instant(id.made_ms().unwrap_or(row.created_ms)),
            alerts: row.alerts,
            images: row.images,
            sync: sync.into(),
            deleted: row.deleted,
        })
        .collect())
}

pub(crate) fn patient_delete(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "patient", payload, EditKind::Delete)
}

pub(crate) fn patient_restore(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "patient", payload, EditKind::Restore)
}

/// A tombstone laid or taken away, on a record of any collection.
pub(crate) fn mark(
    session: &Session,
    collection: &'static str,
    payload: RecordRef,
    kind: EditKind,
) -> Result<RecordRef> {
    let edit = Edit::new(collection, payload.id, kind, BTreeMap::new());
    session.write(|tx| tx.edit(&edit))?;
    Ok(payload)
}

/// A record below a patient needs that patient to be there.
pub(crate) fn must_exist(session: &Session, patient: RecordId) -> Result<()> {
    if session.store.read(|db| patient::exists(db, patient))? { Ok(()) } else { Err(DoorError::not_found()) }
}
