//! Two values: shown with who, when and which desk, until a person decides. Deciding is an ordinary edit.

use std::collections::{BTreeMap, BTreeSet};

use chairside_model::op::OpGroup;
use chairside_model::text::instant;
use chairside_model::{ConflictRule, ConflictState, GroupId, RecordId, schema};
use chairside_store::conflict::{self, Before};
use chairside_store::{ConflictCard, Edit, EditKind, Reader, Tx, patient, people};
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
    /// The last entry of the page before.
    #[ts(as = "Option<String>")]
    pub after: Option<RecordId>,
    /// At most, and when absent, [`PAGE_MAX`].
    pub limit: Option<u32>,
}

/// Entries of one page: more names and values than a screen shows, and still read in a blink.
const PAGE_MAX: u32 = 200;
/// Decisions of one call: a burst of 200 twice over, and an answer within a person's patience.
const MANY_MAX: usize = 500;
/// Decisions of one transaction: other writes wait no longer than this takes.
const MANY_IN_TX_MAX: usize = 50;

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
    /// Whom the value names, where it is the id of a patient on this desk.
    pub patient: Option<PatientNamed>,
    /// Names, as people know each other and the desks.
    pub user: String,
    pub device: String,
    pub at: String,
}

/// A patient as people tell two of one name apart.
#[derive(Debug, Serialize, TS)]
pub struct PatientNamed {
    #[ts(as = "String")]
    pub id: RecordId,
    pub name: String,
    pub birth_date: Option<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct ConflictList {
    pub items: Vec<Conflict>,
    /// All there are of the state that was asked for, on whatever page.
    pub total: u64,
    /// All there are, whatever was asked for.
    pub counts: Vec<ConflictCount>,
}

#[derive(Debug, Serialize, TS)]
pub struct ConflictCount {
    #[ts(type = "\"auto\" | \"open\" | \"resolved\"")]
    pub state: String,
    pub collection: String,
    pub count: u64,
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

/// One choice for many; each stays a decision of its own.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ConflictResolveMany {
    #[ts(as = "Vec<String>")]
    pub ids: Vec<RecordId>,
    pub keep: Keep,
}

#[derive(Debug, Serialize, TS)]
pub struct ConflictResolvedMany {
    #[ts(as = "Vec<String>")]
    pub resolved: Vec<RecordId>,
    pub skipped: Vec<ConflictSkipped>,
}

/// Why one of many was left as it is.
#[derive(Debug, Serialize, TS)]
pub struct ConflictSkipped {
    #[ts(as = "String")]
    pub id: RecordId,
    pub code: String,
}

impl Conflict {
    pub(crate) fn from_card(db: &Reader, card: ConflictCard) -> chairside_store::Result<Self> {
        let side = |side: &chairside_model::Side| {
            Ok::<_, chairside_store::Error>(Side {
                value: side.value.clone(),
                patient: named(db, &card.conflict.field, &side.value)?,
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

/// Only `merged_into` names a patient. One that has not come yet has no name here.
fn named(db: &Reader, field: &str, value: &Value) -> chairside_store::Result<Option<PatientNamed>> {
    let id = value.as_str().filter(|_| field == "merged_into").and_then(|id| id.parse::<RecordId>().ok());
    let Some(id) = id else { return Ok(None) };
    match patient::get(db, id) {
        Ok(card) => {
            let name = patient::title(db, id)?;
            Ok(Some(PatientNamed { id, name, birth_date: card.birth_date }))
        }
        Err(chairside_store::Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

fn word(value: &impl Serialize) -> String {
    json!(value).as_str().unwrap_or_default().to_owned()
}

pub(crate) fn conflict_list(session: &Session, payload: ConflictFilter) -> Result<ConflictList> {
    if payload.state.as_deref().is_some_and(|state| !schema::CONFLICT_STATES.contains(&state)) {
        return Err(DoorError::invalid("A conflict is auto, open or resolved."));
    }
    let limit = payload.limit.unwrap_or(PAGE_MAX).min(PAGE_MAX);
    let (items, counts) = session.store.read(|db| {
        let cards = conflict::page(db, payload.state.as_deref(), payload.after, limit)?;
        let items = cards.into_iter().map(|card| Conflict::from_card(db, card));
        Ok((items.collect::<chairside_store::Result<Vec<_>>>()?, conflict::counts(db)?))
    })?;
    let asked = |state: &str| payload.state.as_deref().is_none_or(|wanted| wanted == state);
    let total = counts.iter().filter(|each| asked(&each.state)).map(|each| each.count).sum();
    let count = |each: conflict::ConflictCount| ConflictCount {
        state: each.state,
        collection: each.collection,
        count: each.count,
    };
    Ok(ConflictList { items, total, counts: counts.into_iter().map(count).collect() })
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
    session.write(|tx| decide(tx, card.id, ConflictState::Resolved, edit.as_ref()))?;
    Ok(RecordRef { id: card.id })
}

/// A burst is decided in one go, piece by piece: what cannot be decided is told and holds up nothing else.
pub(crate) fn conflict_resolve_many(
    session: &Session,
    payload: ConflictResolveMany,
) -> Result<ConflictResolvedMany> {
    if payload.ids.len() > MANY_MAX {
        return Err(DoorError::invalid(format!("At most {MANY_MAX} can be decided at once.")));
    }
    let mut seen = BTreeSet::new();
    let ids: Vec<RecordId> = payload.ids.into_iter().filter(|id| seen.insert(*id)).collect();
    let mut answer = ConflictResolvedMany { resolved: Vec::new(), skipped: Vec::new() };
    for ids in ids.chunks(MANY_IN_TX_MAX) {
        let mut decisions = Vec::new();
        for id in ids {
            match decision(session, *id, payload.keep) {
                Ok(edit) => decisions.push((*id, edit)),
                Err(error) => answer.skipped.push(ConflictSkipped { id: *id, code: error.code }),
            }
        }
        write_decisions(session, &decisions, &mut answer);
    }
    Ok(answer)
}

type Decision = (RecordId, Option<Edit>);

fn decision(session: &Session, id: RecordId, keep: Keep) -> Result<Option<Edit>> {
    let card = session.store.read(|db| conflict::get(db, id))?;
    if card.conflict.state == ConflictState::Resolved {
        return Err(DoorError::new("already_resolved", "This was decided before."));
    }
    match keep {
        Keep::Winner => Ok(None),
        Keep::Loser => change(&card, card.conflict.loser.value.clone()).map(Some),
    }
}

/// All in one transaction; if one of them is refused, each in its own, so that only that one stays.
fn write_decisions(session: &Session, decisions: &[Decision], answer: &mut ConflictResolvedMany) {
    let together = |decisions: &[Decision]| {
        session.write(|tx| {
            decisions
                .iter()
                .try_for_each(|(id, edit)| decide(tx, *id, ConflictState::Resolved, edit.as_ref()))
        })
    };
    if together(decisions).is_ok() {
        answer.resolved.extend(decisions.iter().map(|(id, _)| *id));
        return;
    }
    for each in decisions {
        match together(std::slice::from_ref(each)) {
            Ok(()) => answer.resolved.push(each.0),
            Err(error) => answer.skipped.push(ConflictSkipped { id: each.0, code: error.code }),
        }
    }
}

/// Takes a decision back: what stood before stands again, as an ordinary edit that everyone can see.
pub(crate) fn conflict_reopen(session: &Session, payload: RecordRef) -> Result<RecordRef> {
    let here = session.author().device;
    let (card, before) = session.store.read(|db| {
        let card = conflict::get(db, payload.id)?;
        let before = conflict::before(db, &card, here)?;
        Ok((card, before))
    })?;
    if card.conflict.state != ConflictState::Resolved {
        return Err(DoorError::new("not_resolved", "This has not been decided yet."));
    }
    let edit = match before {
        Before::AsItIs => None,
        Before::Value(value) => Some(change(&card, value)?),
        Before::Kept => Some(change(&card, json!(false))?),
        Before::ChangedSince => {
            return Err(DoorError::new("changed_since", "The record was changed after this was decided."));
        }
        Before::Elsewhere => {
            let message = "Another desk wrote a value of its own: it can be taken back only there.";
            return Err(DoorError::new("decided_elsewhere", message));
        }
    };
    session.write(|tx| decide(tx, card.id, ConflictState::Open, edit.as_ref()))?;
    Ok(RecordRef { id: card.id })
}

/// The edit of the record and the mark on the conflict, in one group.
fn decide(
    tx: &mut Tx<'_>,
    id: RecordId,
    state: ConflictState,
    edit: Option<&Edit>,
) -> chairside_store::Result<()> {
    let units = BTreeMap::from([("state".to_owned(), json!(state))]);
    let mark = Edit::new("conflict", id, EditKind::Change, units);
    let Some(edit) = edit else { return tx.edit(&mark) };
    let group = Some(OpGroup { id: GroupId::fresh(tx.env()), size: 2 });
    let written = tx.edit_counts(&Edit { group, ..edit.clone() })?;
    // The value may be the one already shown; then the mark goes alone.
    tx.edit(&Edit { group: group.filter(|_| written), ..mark })
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
