//! Allergies: clinical facts, of which two unlike ones are both kept until a clinician decides.

use std::collections::BTreeMap;

use chairside_model::RecordId;
use chairside_store::{AllergyCard, EditKind, Reader, badge};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::error::Result;
use crate::patient::{RecordRef, RecordUpdate, create, mark, must_exist, update};
use crate::session::Session;
use crate::sync_view::RecordSync;

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct AllergyAdd {
    #[ts(as = "String")]
    pub patient: RecordId,
    pub substance: String,
    pub reaction: Option<String>,
    /// FHIR: `low | high | unable-to-assess`.
    pub criticality: Option<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct Allergy {
    #[ts(as = "String")]
    pub id: RecordId,
    #[ts(as = "String")]
    pub patient: RecordId,
    pub substance: String,
    pub reaction: Option<String>,
    pub criticality: Option<String>,
    pub rev: String,
    pub sync: RecordSync,
}

impl Allergy {
    pub(crate) fn from_card(
        db: &Reader,
        has_server: bool,
        card: AllergyCard,
    ) -> chairside_store::Result<Self> {
        Ok(Self {
            sync: badge::of_record(db, has_server, "allergy", card.id)?.into(),
            id: card.id,
            patient: card.patient,
            substance: card.substance,
            reaction: card.reaction,
            criticality: card.criticality,
            rev: card.rev.to_string(),
        })
    }
}

pub(crate) fn allergy_add(session: &Session, payload: AllergyAdd) -> Result<RecordRef> {
    must_exist(session, payload.patient)?;
    let optional = [("reaction", payload.reaction), ("criticality", payload.criticality)];
    let mut units: BTreeMap<String, Value> = optional
        .into_iter()
        .filter_map(|(name, value)| {
            Some((name.to_owned(), Value::String(value.filter(|value| !value.is_empty())?)))
        })
        .collect();
    units.insert("substance".to_owned(), Value::String(payload.substance));
    create(session, "allergy", Some(payload.patient), units)
}

pub(crate) fn allergy_update(session: &Session, payload: RecordUpdate) -> Result<RecordRef> {
    let id = payload.id;
    update(session, "allergy", payload)?;
    Ok(RecordRef { id })
}

pub(crate) fn allergy_delete(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "allergy", payload, EditKind::Delete)
}

pub(crate) fn allergy_restore(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    mark(session, "allergy", payload, EditKind::Restore)
}
