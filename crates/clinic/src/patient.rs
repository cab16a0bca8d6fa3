//! Patients: create, change, find, take out and bring back.

use std::collections::BTreeMap;

use chairside_model::RecordId;
use chairside_store::{
    AuditAction, Edit, EditKind, Rev, allergy as allergies, badge, conflict, patient, search,
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
    pub allergies: Vec<Allergy>,
    pub deleted: bool,
    pub rev: String,
    pub sync: RecordSync,
    /// Fields that are not at the clinic yet.
    pub waiting: Vec<WaitingField>,
    /// Open ones of this patient and what lies below.
    pub conflicts: Vec<Conflict>,
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
}

#[derive(Debug, Serialize, TS)]
pub struct PatientRow {
    pub id: String,
    pub given: Option<String>,
    pub family: Option<String>,
    pub birth_date: Option<String>,
    pub phone: Option<String>,
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

/// Someone opened the chart: kept in the audit log, apart from the read itself, which never waits for a disk.
pub(crate) fn patient_opened(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    session.write(|tx| tx.audit(AuditAction::Read, "patient", payload.id, ""))?;
    Ok(payload)
}

pub(crate) fn patient_search(session: &Session, payload: PatientSearch) -> Result<PatientPage> {
    let limit = payload.limit.unwrap_or(SEARCH_LIMIT).min(SEARCH_LIMIT_MAX);
    let has_server = session.has_server();
    Ok(session.store.read(|db| {
        let page = search::patients(db, &payload.text, limit, payload.offset.unwrap_or(0))?;
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

fn rows(
    db: &chairside_store::Reader,
    has_server: bool,
    items: Vec<patient::PatientRow>,
) -> chairside_store::Result<Vec<PatientRow>> {
    items
        .into_iter()
        .filter_map(|row| row.id.map(|id| (id, row)))
        .map(|(id, row)| {
            Ok(PatientRow {
                id: id.to_string(),
                given: row.given,
                family: row.family,
                birth_date: row.birth_date,
                phone: row.phone,
                alerts: row.alerts,
                images: row.images,
                sync: badge::of_patient(db, has_server, id)?.into(),
                deleted: row.deleted,
            })
        })
        .collect()
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
