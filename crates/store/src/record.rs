//! A record's columns as a [`Row`] and back, for every collection alike: the schema in `model` names the columns.

use std::collections::{BTreeMap, BTreeSet};

use chairside_model::planted::{Planted, planted};
use chairside_model::schema::{Collection, FieldKind};
use chairside_model::{RecordId, Row, Stamp, Unit};
use rusqlite::types::{Value as SqlValue, ValueRef};
use rusqlite::{Connection, params, params_from_iter};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::error::{Error, Result};

/// A record as this desk holds it: what the window shows, and beside it the server's side of what is still unsent.
#[derive(Debug, Clone)]
pub(crate) struct Local {
    pub row: Row,
    pub shadow: Shadow,
    pub created_ms: u64,
    pub saved_ms: u64,
    /// The stamp in the row's own columns; chosen when the row was first written here.
    default_stamp: Option<Stamp>,
    /// Units that have columns by now and still lie where an older program kept them.
    pub in_extra: BTreeSet<String>,
}

/// The server's side of units with unsent edits. `None` in it: the server has never had the unit.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Shadow {
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub units: BTreeMap<String, Option<Unit>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deleted: Option<Tombstone>,
}

/// Spelled out, because "the server has no tombstone" differs from "nothing is unsent about deletion".
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Tombstone {
    pub stamp: Option<Stamp>,
}

impl Shadow {
    pub fn is_empty(&self) -> bool {
        self.units.is_empty() && self.deleted.is_none()
    }
}

impl Local {
    pub fn new(row: Row, now_ms: u64) -> Self {
        Self {
            row,
            shadow: Shadow::default(),
            created_ms: now_ms,
            saved_ms: 0,
            default_stamp: None,
            in_extra: BTreeSet::new(),
        }
    }
}

/// Has a unit of this collection this column? Anything else of a row goes to `extra`.
fn columns(collection: &Collection) -> impl Iterator<Item = (&'static str, FieldKind)> {
    collection.units.iter().flat_map(|unit| unit.fields.iter().map(|field| (field.name, field.kind)))
}

/// One record as this desk shows it, its own unsent edits included.
pub fn shown(db: &Connection, collection: &str, id: RecordId) -> Result<Option<Row>> {
    let Some(collection) = chairside_model::schema::collection(collection) else { return Ok(None) };
    Ok(load(db, collection, id)?.map(|local| local.row))
}

const FIXED: &str = "id, parent, seq, stamp_op, stamp_rank, stamp_device, stamp_user, deleted, shadow, extra, created_ms, saved_ms";
const FIXED_COUNT: usize = 12;

pub(crate) fn load(db: &Connection, collection: &Collection, id: RecordId) -> Result<Option<Local>> {
    let names: Vec<_> = columns(collection).map(|(name, _)| name).collect();
    let sql = format!("select {FIXED}, {} from {} where id = ?1", names.join(", "), collection.name);
    let mut statement = db.prepare_cached(&sql)?;
    let mut rows = statement.query([id.as_bytes()])?;
    let Some(sql_row) = rows.next()? else { return Ok(None) };

    let default = Stamp {
        op: id_column(sql_row.get_ref(3)?)?,
        rank: chairside_model::Rank::from_i64(sql_row.get(4)?),
        device: id_column(sql_row.get_ref(5)?)?,
        user: id_column(sql_row.get_ref(6)?)?,
    };
    let stamps = unit_stamps(db, id)?;
    let mut units = BTreeMap::new();
    let mut column = FIXED_COUNT;
    for rule in collection.units {
        let mut fields = Map::new();
        for field in rule.fields {
            fields.insert(field.name.to_owned(), from_column(field.kind, sql_row.get_ref(column)?)?);
            column += 1;
        }
        let own = stamps.get(rule.name).copied();
        // All empty and no stamp of its own: nobody ever wrote this unit.
        if own.is_none() && fields.values().all(Value::is_null) {
            continue;
        }
        let value = if !rule.is_group() {
            fields.remove(rule.fields[0].name).unwrap_or(Value::Null)
        } else {
            fields.retain(|_, value| !value.is_null());
            Value::Object(fields)
        };
        units.insert(rule.name.to_owned(), Unit { value, stamp: own.unwrap_or(default) });
    }
    let extra: BTreeMap<String, Unit> = json_column(sql_row.get(9)?)?.unwrap_or_default();
    let has_columns =
        |name: &str| collection.unit(name).is_some() && !planted(Planted::KeptAsideWithoutVersion);
    let in_extra = extra.keys().filter(|name| has_columns(name)).cloned().collect();
    units.extend(extra);
    let row = Row {
        collection: collection.name.to_owned(),
        record: id,
        parent: sql_row.get::<_, Option<Vec<u8>>>(1)?.map(|bytes| id_from(&bytes)).transpose()?,
        seq: sql_row.get::<_, i64>(2)?.cast_unsigned(),
        units,
        deleted: json_column(sql_row.get::<_, Option<String>>(7)?)?,
    };
    Ok(Some(Local {
        row,
        shadow: json_column(sql_row.get::<_, Option<String>>(8)?)?.unwrap_or_default(),
        created_ms: sql_row.get::<_, i64>(10)?.cast_unsigned(),
        saved_ms: sql_row.get::<_, i64>(11)?.cast_unsigned(),
        default_stamp: Some(default),
        in_extra,
    }))
}

/// Writes the whole record. `before` is what [`load`] gave, so that only stamps that changed are written.
pub(crate) fn save(
    db: &Connection,
    collection: &Collection,
    local: &Local,
    before: Option<&Local>,
) -> Result<()> {
    let default = local.default_stamp.or_else(|| local.row.default_stamp()).or(local.row.deleted);
    let default = default.ok_or(Error::Stored("a record that nobody wrote"))?;
    let names: Vec<_> = columns(collection).map(|(name, _)| name).collect();
    let mut values: Vec<SqlValue> = vec![
        blob(local.row.record.as_bytes()),
        local.row.parent.map_or(SqlValue::Null, |parent| blob(parent.as_bytes())),
        SqlValue::Integer(local.row.seq.cast_signed()),
        blob(default.op.as_bytes()),
        SqlValue::Integer(default.rank.as_i64()),
        blob(default.device.as_bytes()),
        blob(default.user.as_bytes()),
        json_or_null(local.row.deleted.as_ref())?,
        json_or_null(Some(&local.shadow).filter(|shadow| !shadow.is_empty()))?,
        json_or_null(
            Some(&extra_units(collection, &local.row))
                .filter(|extra| !extra.is_empty() && !planted(Planted::UnknownUnitsDropped)),
        )?,
        SqlValue::Integer(local.created_ms.cast_signed()),
        SqlValue::Integer(local.saved_ms.cast_signed()),
    ];
    for rule in collection.units {
        let unit = local.row.units.get(rule.name);
        for field in rule.fields {
            let value = unit.map(|unit| {
                if rule.is_group() { unit.value.get(field.name).unwrap_or(&Value::Null) } else { &unit.value }
            });
            values.push(to_column(field.kind, value.unwrap_or(&Value::Null)));
        }
    }
    let all: Vec<&str> = FIXED.split(", ").chain(names.iter().copied()).collect();
    let marks: Vec<_> = (1..=all.len()).map(|number| format!("?{number}")).collect();
    let sql = if before.is_none() {
        format!("insert into {} ({}) values ({})", collection.name, all.join(", "), marks.join(", "))
    } else {
        let sets: Vec<_> =
            all.iter().zip(&marks).skip(1).map(|(name, mark)| format!("{name} = {mark}")).collect();
        format!("update {} set {} where id = ?1", collection.name, sets.join(", "))
    };
    db.prepare_cached(&sql)?.execute(params_from_iter(values))?;
    save_stamps(db, collection, local, before, default)
}

fn save_stamps(
    db: &Connection,
    collection: &Collection,
    local: &Local,
    before: Option<&Local>,
    default: Stamp,
) -> Result<()> {
    if before.is_none() {
        // A disk that lost the row may have kept these.
        db.prepare_cached("delete from unit_stamp where record = ?1")?
            .execute([local.row.record.as_bytes()])?;
    }
    for (name, unit) in &local.row.units {
        if collection.unit(name).is_none() {
            continue;
        }
        let was = before
            .filter(|before| !before.in_extra.contains(name))
            .and_then(|before| before.row.units.get(name));
        if was.is_some_and(|was| was.stamp == unit.stamp && is_bare(&was.value) == is_bare(&unit.value)) {
            continue;
        }
        // An empty unit needs a stamp of its own, or it could not be told from one that was never written.
        if unit.stamp != default || is_bare(&unit.value) {
            let stamp = unit.stamp;
            db.prepare_cached(
                "insert into unit_stamp (record, unit, op, rank, device, user) values (?1, ?2, ?3, ?4, ?5, ?6)
                 on conflict do update set op = excluded.op, rank = excluded.rank, device = excluded.device, user = excluded.user",
            )?
            .execute(params![
                local.row.record.as_bytes(), name, stamp.op.as_bytes(), stamp.rank.as_i64(), stamp.device.as_bytes(), stamp.user.as_bytes()
            ])?;
        } else if was.is_some() {
            delete_stamp(db, local.row.record, name)?;
        }
    }
    let gone = before
        .into_iter()
        .flat_map(|before| before.row.units.keys())
        .filter(|name| !local.row.units.contains_key(*name));
    gone.into_iter().try_for_each(|name| delete_stamp(db, local.row.record, name))
}

fn delete_stamp(db: &Connection, record: RecordId, unit: &str) -> Result<()> {
    db.prepare_cached("delete from unit_stamp where record = ?1 and unit = ?2")?
        .execute(params![record.as_bytes(), unit])?;
    Ok(())
}

fn unit_stamps(db: &Connection, id: RecordId) -> Result<BTreeMap<String, Stamp>> {
    let mut statement =
        db.prepare_cached("select unit, op, rank, device, user from unit_stamp where record = ?1")?;
    let mut rows = statement.query([id.as_bytes()])?;
    let mut stamps = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let stamp = Stamp {
            op: id_column(row.get_ref(1)?)?,
            rank: chairside_model::Rank::from_i64(row.get(2)?),
            device: id_column(row.get_ref(3)?)?,
            user: id_column(row.get_ref(4)?)?,
        };
        stamps.insert(row.get(0)?, stamp);
    }
    Ok(stamps)
}

fn extra_units<'a>(collection: &Collection, row: &'a Row) -> BTreeMap<&'a str, &'a Unit> {
    row.units
        .iter()
        .filter(|(name, _)| collection.unit(name).is_none())
        .map(|(name, unit)| (name.as_str(), unit))
        .collect()
}

/// Nothing in its columns: null, or a group without a single value.
fn is_bare(value: &Value) -> bool {
    value.is_null() || value.as_object().is_some_and(|fields| fields.values().all(Value::is_null))
}

fn to_column(kind: FieldKind, value: &Value) -> SqlValue {
    match (kind, value) {
        (_, Value::Null) => SqlValue::Null,
        (FieldKind::Json { .. }, value) => SqlValue::Text(value.to_string()),
        (_, Value::String(text)) => SqlValue::Text(text.clone()),
        (_, value) => value.as_i64().map_or_else(|| SqlValue::Text(value.to_string()), SqlValue::Integer),
    }
}

fn from_column(kind: FieldKind, column: ValueRef<'_>) -> Result<Value> {
    match (kind, column) {
        (_, ValueRef::Null) => Ok(Value::Null),
        (FieldKind::Json { .. }, ValueRef::Text(text)) => Ok(serde_json::from_slice(text)?),
        (_, ValueRef::Text(text)) => Ok(Value::String(String::from_utf8_lossy(text).into_owned())),
        (_, ValueRef::Integer(number)) => Ok(number.into()),
        _ => Err(Error::Stored("a column")),
    }
}

fn blob(bytes: &[u8; 16]) -> SqlValue {
    SqlValue::Blob(bytes.to_vec())
}

fn json_or_null<T: Serialize>(value: Option<&T>) -> Result<SqlValue> {
    value.map_or(Ok(SqlValue::Null), |value| Ok(SqlValue::Text(serde_json::to_string(value)?)))
}

fn json_column<T: serde::de::DeserializeOwned>(column: Option<String>) -> Result<Option<T>> {
    column.map(|json| Ok(serde_json::from_str(&json)?)).transpose()
}

pub(crate) fn id_from<T: for<'a> TryFrom<&'a [u8]>>(bytes: &[u8]) -> Result<T> {
    T::try_from(bytes).map_err(|_| Error::Stored("an id"))
}

pub(crate) fn id_column<T: for<'a> TryFrom<&'a [u8]>>(column: ValueRef<'_>) -> Result<T> {
    id_from(column.as_blob().map_err(|_| Error::Stored("an id"))?)
}
