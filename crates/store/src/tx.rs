//! One write transaction: the only way a synced record changes on this desk.
//!
//! An edit writes the row, its history, its queue entry (where the clinic has a server), its audit entry and what
//! is derived from it (search) together. There is no function that does one of these alone.

use std::collections::{BTreeMap, BTreeSet};

use chairside_model::merge::{self, Context};
use chairside_model::op::{GROUP_BYTES_MAX, OpGroup};
use chairside_model::planted::{Planted, planted};
use chairside_model::schema::{self, Collection, Invalid};
use chairside_model::{
    DeviceId, Env, HybridClock, Op, OpId, OpKind, RecordId, Row, Stamp, Unit, UnitWrite, UserId,
};
use rusqlite::Connection;
use serde_json::Value;

use crate::Reader;
use crate::audit::{AuditAction, AuditChain, AuditEntry};
use crate::derive;
use crate::error::{Error, Result};
use crate::history::{self, Change};
use crate::meta::Meta;
use crate::outbox;
use crate::reconcile;
use crate::record::{self, Local, Tombstone};
use crate::rev::Rev;
use crate::same_version;
use crate::touched::Touched;

/// Whose work this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Author {
    pub user: UserId,
    pub device: DeviceId,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditKind {
    Create { parent: Option<RecordId> },
    Change,
    Delete,
    Restore,
}

/// What a person did to one record.
#[derive(Debug, Clone)]
pub struct Edit {
    pub collection: &'static str,
    pub record: RecordId,
    pub kind: EditKind,
    pub units: BTreeMap<String, Value>,
    /// What the person had in front of them; `None`: what is stored now.
    pub rev: Option<Rev>,
    pub group: Option<OpGroup>,
}

impl Edit {
    pub fn new(
        collection: &'static str,
        record: RecordId,
        kind: EditKind,
        units: BTreeMap<String, Value>,
    ) -> Self {
        Self { collection, record, kind, units, rev: None, group: None }
    }
}

pub struct Tx<'a> {
    pub(crate) db: &'a Connection,
    env: &'a dyn Env,
    author: Author,
    audit: &'a mut AuditChain,
    meta: &'a mut Meta,
    meta_changed: bool,
    touched: Touched,
}

impl<'a> Tx<'a> {
    pub(crate) fn begin(
        db: &'a Connection,
        env: &'a dyn Env,
        author: Author,
        audit: &'a mut AuditChain,
        meta: &'a mut Meta,
    ) -> Self {
        Self { db, env, author, audit, meta, meta_changed: false, touched: Touched::default() }
    }

    pub(crate) fn finish(self) -> Result<Touched> {
        if self.meta_changed {
            self.meta.save(self.db)?;
        }
        Ok(self.touched)
    }

    pub fn meta(&self) -> &Meta {
        self.meta
    }

    pub fn meta_mut(&mut self) -> &mut Meta {
        self.meta_changed = true;
        self.meta
    }

    pub fn env(&self) -> &'a dyn Env {
        self.env
    }

    pub fn now_ms(&self) -> u64 {
        self.env.now_ms()
    }

    pub(crate) fn touched(&mut self) -> &mut Touched {
        &mut self.touched
    }

    /// What this transaction sees.
    pub fn read<R>(&self, look: impl FnOnce(&Reader) -> Result<R>) -> Result<R> {
        look(self.db)
    }

    /// Writes one edit. An edit that changes nothing writes nothing.
    pub fn edit(&mut self, edit: &Edit) -> Result<()> {
        self.edit_counts(edit).map(|_| ())
    }

    /// As [`Tx::edit`]; tells whether there was anything to write.
    pub fn edit_counts(&mut self, edit: &Edit) -> Result<bool> {
        let collection = schema::collection(edit.collection).ok_or(Error::NotFound)?;
        let before = record::load(self.db, collection, edit.record)?;
        let mut op = self.op(collection, edit, before.as_ref())?;
        if op.kind == OpKind::Put && op.units.is_empty() {
            return Ok(false);
        }
        op.rank = self.tick();
        let mut local = before.clone().unwrap_or_else(|| {
            Local::new(Row::empty(collection.name, edit.record, op.parent), self.env.now_ms())
        });
        let changes = changes(&op, &local.row);
        if self.meta.has_server() {
            self.enqueue(&mut op, &mut local)?;
        } else {
            self.merge_here(collection, &op, &mut local)?;
        }
        record::save(self.db, collection, &local, before.as_ref())?;
        self.log(collection, &op, &local.row, before.is_none(), &changes)?;
        derive::after_write(self, collection, before.as_ref(), &local)?;
        Ok(true)
    }

    /// A look into a chart or another act that changes no record.
    pub fn audit(
        &mut self,
        action: AuditAction,
        collection: &str,
        record: RecordId,
        fields: &str,
    ) -> Result<()> {
        let entry = AuditEntry {
            at_ms: self.env.now_ms(),
            user: self.author.user,
            action,
            collection,
            record,
            fields,
        };
        self.audit.append(self.db, &entry)
    }

    fn op(&self, collection: &Collection, edit: &Edit, before: Option<&Local>) -> Result<Op> {
        let (kind, parent) = match (edit.kind, before) {
            (EditKind::Create { parent }, None) => (OpKind::Put, parent),
            (EditKind::Create { .. }, Some(before)) => (OpKind::Put, before.row.parent),
            (_, None) => return Err(Error::NotFound),
            (EditKind::Change, Some(before)) => (OpKind::Put, before.row.parent),
            (EditKind::Delete, Some(before)) => (OpKind::Delete, before.row.parent),
            // The server forgot it long ago, tombstone and all: it is made anew.
            (EditKind::Restore, Some(before))
                if self.meta.has_server() && self.is_unknown_to_server(before)? =>
            {
                (OpKind::Put, before.row.parent)
            }
            (EditKind::Restore, Some(before)) => (OpKind::Restore, before.row.parent),
        };
        let units = match kind {
            OpKind::Put if edit.kind == EditKind::Restore => {
                before.map(|before| reconcile::as_new(&before.row)).unwrap_or_default()
            }
            OpKind::Put => self.unit_writes(collection, edit, before)?,
            // A delete names every version the person had in front of them: what differs was not seen.
            OpKind::Delete => before
                .into_iter()
                .flat_map(|before| &before.row.units)
                .map(|(name, unit)| {
                    (name.clone(), UnitWrite { value: unit.value.clone(), base: Some(unit.stamp.op) })
                })
                .collect(),
            OpKind::Restore => BTreeMap::new(),
        };
        let seen = match kind {
            OpKind::Delete => reconcile::seen_of_chart(self.db, edit.record, self.meta.seen_now())?,
            OpKind::Put | OpKind::Restore => self.meta.seen_now(),
        };
        let op = Op {
            op_id: OpId::fresh(self.env),
            user: self.author.user,
            collection: collection.name.to_owned(),
            record: edit.record,
            parent,
            kind,
            units,
            below: match kind {
                OpKind::Delete => reconcile::below_ahead_of(self.db, edit.record, seen)?,
                OpKind::Put | OpKind::Restore => vec![],
            },
            covered: match kind {
                OpKind::Delete => reconcile::covered_below(self.db, edit.record)?,
                OpKind::Put | OpKind::Restore => vec![],
            },
            confirmed: false,
            rank: self.meta.last_rank,
            seen,
            schema: schema::version(),
            group: edit.group,
        };
        let bytes = serde_json::to_vec(&op)?.len();
        if bytes > GROUP_BYTES_MAX {
            Err(Error::TooLarge { bytes, bytes_max: GROUP_BYTES_MAX })
        } else {
            Ok(op)
        }
    }

    fn is_unknown_to_server(&self, before: &Local) -> Result<bool> {
        Ok(before.row.seq == 0 && outbox::ops_of(self.db, before.row.record)?.is_empty())
    }

    fn unit_writes(
        &self,
        collection: &Collection,
        edit: &Edit,
        before: Option<&Local>,
    ) -> Result<BTreeMap<String, UnitWrite>> {
        if before.is_none() {
            let given =
                edit.units.iter().filter(|(_, value)| !value.is_null()).map(|(name, _)| name.as_str());
            schema::check_new(collection, given)?;
        }
        let mut writes = BTreeMap::new();
        for (name, value) in &edit.units {
            let rule = collection.unit(name).ok_or_else(|| Invalid::Unknown { field: name.clone() })?;
            schema::check_unit(rule, value)?;
            let stored = before.and_then(|before| before.row.units.get(name));
            let base = match edit.rev.as_ref().filter(|_| !planted(Planted::BaseAtSave)) {
                Some(rev) => {
                    rev.base(name).map(|version| same_version::current(self.db, name, version)).transpose()?
                }
                None => stored.map(|unit| unit.stamp.op),
            };
            let same = stored.map_or(&Value::Null, |unit| &unit.value) == value;
            if !same {
                writes.insert(name.clone(), UnitWrite { value: value.clone(), base });
            }
        }
        Ok(writes)
    }

    fn tick(&mut self) -> chairside_model::Rank {
        let mut clock = HybridClock::resume(self.meta.last_rank);
        self.meta.last_rank = clock.tick(self.env.now_ms());
        if planted(Planted::RankGoesBack) {
            self.meta.last_rank = chairside_model::Rank::from_ms(self.env.now_ms());
        }
        self.meta.last_rank
    }

    /// With a server: our value is shown at once, the server's side stays in the shadow until it answers.
    fn enqueue(&mut self, op: &mut Op, local: &mut Local) -> Result<()> {
        if local.row.seq > 0 {
            // Only what this op writes: the units of a delete are what was seen, and a pull may still renew them.
            for name in op.units.keys().filter(|_| op.kind == OpKind::Put) {
                let server = local.row.units.get(name).cloned();
                local.shadow.units.entry(name.clone()).or_insert(server);
            }
            if op.kind != OpKind::Put || local.row.deleted.is_some() {
                local.shadow.deleted.get_or_insert(Tombstone { stamp: local.row.deleted });
            }
        }
        let patient = derive::patient_of(&local.row);
        if planted(Planted::NotQueued) && op.op_id.as_bytes()[0] < 16 {
            write_units(&mut local.row, op, op.stamp(self.author.device));
            return Ok(());
        }
        let replaced = outbox::push(self, op, patient)?;
        if planted(Planted::CreateDeleteCollapsed) && op.kind == OpKind::Delete && local.row.seq == 0 {
            outbox::drop_all(self.db, Some(op.record))?;
        }
        let stamp = op.stamp(self.author.device);
        for unit in local.row.units.values_mut().filter(|unit| Some(unit.stamp.op) == replaced) {
            unit.stamp = stamp;
        }
        write_units(&mut local.row, op, stamp);
        Ok(())
    }

    /// Without a server this desk is the clinic: the same merge runs here, against the stored row.
    fn merge_here(&mut self, collection: &Collection, op: &Op, local: &mut Local) -> Result<()> {
        let context = Context { collection, device: self.author.device, unseen_child: None };
        let merged = merge::merge(local.row.clone(), op, context)?;
        local.row = merged.row;
        let stamp = op.stamp(self.author.device);
        merged.conflicts.iter().try_for_each(|conflict| {
            let conflicts = schema::collection("conflict").ok_or(Error::NotFound)?;
            let entry = Local::new(conflict.to_row(stamp, 0), self.env.now_ms());
            if record::load(self.db, conflicts, entry.row.record)?.is_none() {
                record::save(self.db, conflicts, &entry, None)?;
                derive::after_write(self, conflicts, None, &entry)?;
            }
            Ok(())
        })
    }

    fn log(
        &mut self,
        collection: &Collection,
        op: &Op,
        row: &Row,
        is_new: bool,
        changes: &BTreeMap<String, Change>,
    ) -> Result<()> {
        let at_ms = self.env.now_ms();
        let entry = history::Entry {
            op: op.op_id,
            collection: collection.name,
            record: op.record,
            patient: derive::patient_of(row),
            kind: op.kind,
            at_ms,
            rank: op.rank,
            user: op.user,
            device: self.author.device,
        };
        history::append(self.db, &entry, changes)?;
        let action = match op.kind {
            OpKind::Put if is_new => AuditAction::Create,
            OpKind::Put | OpKind::Restore => AuditAction::Update,
            OpKind::Delete => AuditAction::Delete,
        };
        let fields: Vec<&str> = changes.keys().map(String::as_str).collect();
        self.audit(action, collection.name, op.record, &fields.join(","))
    }
}

fn write_units(row: &mut Row, op: &Op, stamp: Stamp) {
    match op.kind {
        OpKind::Put => {
            for (name, write) in &op.units {
                row.units.insert(name.clone(), Unit { value: write.value.clone(), stamp });
            }
            row.deleted = None;
        }
        OpKind::Delete => row.deleted = Some(stamp),
        OpKind::Restore => row.deleted = None,
    }
}

/// What the history shows: values before and after, for the units this edit itself wrote.
fn changes(op: &Op, row: &Row) -> BTreeMap<String, Change> {
    if op.kind != OpKind::Put {
        return BTreeMap::new();
    }
    let names: BTreeSet<&String> = op.units.keys().collect();
    names
        .into_iter()
        .map(|name| {
            let from = row.value(name).cloned().unwrap_or(Value::Null);
            let was = row.units.get(name).map(|unit| unit.stamp.op);
            (name.clone(), Change { from, to: op.units[name].value.clone(), was })
        })
        .collect()
}
