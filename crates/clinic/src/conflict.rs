//! Two values: shown with who, when and which desk, until a person decides. Deciding is an ordinary edit.

use std::collections::BTreeMap;

use chairside_model::op::OpGroup;
use chairside_model::text::instant;
use chairside_model::{ConflictRule, ConflictState, GroupId, RecordId, schema};
use chairside_store::{ConflictCard, Edit, EditKind, Reader, conflict, patient, people};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use crate::error::{DoorError, Result};
use crate::patient::RecordRef;
use crate::session::Session;

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ConflictFilter {
    /// `auto | open | resolved`; absent: all.
    pub state: Option<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct Conflict {
    #[ts(as = "String")]
    pub id: RecordId,
    pub collection: String,
    #[ts(as = "String")]
    pub record: RecordId,
    #[ts(as = "Option<String>")]
    pub patient: Option<RecordId>,
    /// The patient's name, for the screen.
    pub title: String,
    pub field: String,
    pub winner: Side,
    pub loser: Side,
    #[ts(type = "\"auto\" | \"open\" | \"resolved\"")]
    pub state: String,
    #[ts(type = "\"higher_rank\" | \"keep_both\" | \"signed_stands\" | \"edit_beats_delete\"")]
    pub rule: String,
}

#[derive(Debug, Serialize, TS)]
pub struct Side {
    #[ts(type = "unknown")]
    pub value: Value,
    /// Names, as people know each other and the desks.
    pub user: String,
    pub device: String,
    pub at: String,
}

#[derive(Debug, Serialize, TS)]
pub struct ConflictList {
    pub items: Vec<Conflict>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    Winner,
    Loser,
}

/// Either `keep` one of the two, or write another `value`.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ConflictResolve {
    #[ts(as = "String")]
    pub id: RecordId,
    pub keep: Option<Keep>,
    #[ts(optional, type = "unknown")]
    pub value: Option<Value>,
}

impl Conflict {
    pub(crate) fn from_card(db: &Reader, card: ConflictCard) -> chairside_store::Result<Self> {
        let side = |side: &chairside_model::Side| {
            Ok::<_, chairside_store::Error>(Side {
                value: side.value.clone(),
                user: people::user_name(db, side.stamp.user)?,
                device: people::device_name(db, side.stamp.device)?,
                at: instant(side.stamp.rank.ms()),
            })
        };
        Ok(Self {
            id: card.id,
            record: card.conflict.record,
            patient: card.patient,
            title: card.patient.map(|patient| patient::title(db, patient)).transpose()?.unwrap_or_default(),
            winner: side(&card.conflict.winner)?,
            loser: side(&card.conflict.loser)?,
            state: word(&card.conflict.state),
            rule: word(&card.conflict.rule),
            collection: card.conflict.collection,
            field: card.conflict.field,
        })
    }
}

fn word(value: &impl Serialize) -> String {
    json!(value).as_str().unwrap_or_default().to_owned()
}

pub(crate) fn conflict_list(session: &Session, payload: ConflictFilter) -> Result<ConflictList> {
    if payload.state.as_deref().is_some_and(|state| !schema::CONFLICT_STATES.contains(&state)) {
        return Err(DoorError::invalid("A conflict is auto, open or resolved."));
    }
    let items = session.store.read(|db| {
        let cards = conflict::list(db, payload.state.as_deref())?;
        cards
            .into_iter()
            .map(|card| Conflict::from_card(db, card))
            .collect::<chairside_store::Result<Vec<_>>>()
    })?;
    Ok(ConflictList { items })
}

/// "Use the other value" is an edit of the record and the mark on the conflict, in one group.
pub(crate) fn conflict_resolve(session: &Session, payload: ConflictResolve) -> Result<RecordRef> {
    let card = session.store.read(|db| conflict::get(db, payload.id))?;
    let edit = match (payload.keep, payload.value) {
        (Some(Keep::Winner), None) => None,
        (Some(Keep::Loser), None) => Some(change(&card, card.conflict.loser.value.clone())?),
        (None, Some(value)) => Some(change(&card, value)?),
        _ => return Err(DoorError::invalid("Keep the winner or the loser, or give another value.")),
    };
    let resolved = json!(ConflictState::Resolved);
    let mark =
        Edit::new("conflict", card.id, EditKind::Change, BTreeMap::from([("state".to_owned(), resolved)]));
    let group = edit.is_some().then(|| OpGroup { id: GroupId::fresh(&*session.env), size: 2 });
    session.write(|tx| {
        let mut written = false;
        if let Some(edit) = &edit {
            written = tx.edit_counts(&Edit { group, ..edit.clone() })?;
        }
        // The value may be the one already shown; then the mark goes alone.
        tx.edit(&Edit { group: group.filter(|_| written), ..mark.clone() })
    })?;
    Ok(RecordRef { id: card.id })
}

fn change(card: &ConflictCard, value: Value) -> Result<Edit> {
    let about = &card.conflict;
    let collection = schema::collection(&about.collection).ok_or_else(DoorError::not_found)?;
    if about.rule == ConflictRule::EditBeatsDelete {
        let kind = if value == json!(true) { EditKind::Delete } else { EditKind::Restore };
        return Ok(Edit::new(collection.name, about.record, kind, BTreeMap::new()));
    }
    Ok(Edit::new(
        collection.name,
        about.record,
        EditKind::Change,
        BTreeMap::from([(about.field.clone(), value)]),
    ))
}
