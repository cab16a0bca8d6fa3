//! Deletes of so much at once that a person must say that they were meant. They wait; everything else goes on.

use chairside_model::op::{MASS_DELETE_PERCENT, MASS_DELETE_ROWS, MASS_DELETE_WINDOW_MS};
use chairside_model::schema::{self, Collection};
use chairside_model::{DeviceId, Op, OpKind};
use rusqlite::{Connection, params};

use crate::error::Result;
use crate::outbox;
use crate::tx::Tx;

/// Deletes never sent, whose person was not asked yet.
const UNCONFIRMED: &str =
    "kind = 'delete' and sent = 0 and state = 'queued' and json_extract(body, '$.confirmed') is null";
/// So far back the history is searched for deletes of the last hour: more than a desk writes in one.
const HISTORY_ROWS_MAX: i64 = 20_000;

/// A collection whose deletes wait for a person's word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MassDelete {
    pub collection: &'static str,
    /// Records that were deleted and wait.
    pub count: u64,
    /// Records there were before.
    pub of: u64,
}

pub fn mass_deletes(db: &Connection, device: Option<DeviceId>, now_ms: u64) -> Result<Vec<MassDelete>> {
    let sql = format!("select collection, count(*) from outbox where {UNCONFIRMED} group by collection");
    let mut statement = db.prepare_cached(&sql)?;
    let waiting = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?;
    let mut found = vec![];
    for waiting in waiting {
        let (name, count) = waiting?;
        let Some(collection) = schema::collection(&name) else { continue };
        let count = count.cast_unsigned();
        let gone = count + sent_lately(db, collection, device, now_ms)?;
        if gone <= MASS_DELETE_ROWS {
            continue;
        }
        let of = gone + live(db, collection)?;
        if gone * 100 > of * MASS_DELETE_PERCENT {
            found.push(MassDelete { collection: collection.name, count, of });
        }
    }
    Ok(found)
}

/// One by one they may have left already. What was brought back since is not gone.
fn sent_lately(db: &Connection, of: &Collection, device: Option<DeviceId>, now_ms: u64) -> Result<u64> {
    let Some(device) = device else { return Ok(0) };
    let sql = format!(
        "select count(distinct record) from history
          where position > (select coalesce(max(position), 0) from history) - ?4
            and kind = 'delete' and collection = ?1 and device = ?2 and at_ms > ?3
            and op_id not in (select op_id from outbox)
            and record in (select id from {} where deleted is not null)",
        of.name
    );
    let count: i64 = db.prepare_cached(&sql)?.query_row(
        params![
            of.name,
            device.as_bytes(),
            now_ms.saturating_sub(MASS_DELETE_WINDOW_MS).cast_signed(),
            HISTORY_ROWS_MAX
        ],
        |row| row.get(0),
    )?;
    Ok(count.cast_unsigned())
}

fn live(db: &Connection, collection: &Collection) -> Result<u64> {
    let sql = format!("select count(*) from {} where deleted is null", collection.name);
    let count: i64 = db.prepare_cached(&sql)?.query_row([], |row| row.get(0))?;
    Ok(count.cast_unsigned())
}

impl Tx<'_> {
    /// The person's word: meant, and they go like any other change; or not, and what was deleted is as it was.
    pub fn mass_deletes_decided(&mut self, meant: bool) -> Result<()> {
        for mut op in self.mass_deletes_waiting()? {
            if meant {
                op.confirmed = true;
                self.db
                    .prepare_cached("update outbox set body = ?2 where op_id = ?1")?
                    .execute(params![op.op_id.as_bytes(), serde_json::to_string(&op)?])?;
            } else {
                outbox::take(self.db, op.op_id)?;
                self.delete_taken_back(&op)?;
            }
        }
        self.touched().add_all("queue");
        Ok(())
    }

    fn mass_deletes_waiting(&self) -> Result<Vec<Op>> {
        let device = Some(self.author_device());
        let braked = mass_deletes(self.db, device, self.now_ms())?;
        let sql = format!("select body from outbox where {UNCONFIRMED} order by position");
        let mut statement = self.db.prepare(&sql)?;
        let bodies = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut ops = vec![];
        for body in bodies {
            let op: Op = serde_json::from_str(&body?)?;
            if braked.iter().any(|brake| brake.collection == op.collection) {
                ops.push(op);
            }
        }
        Ok(ops)
    }

    /// How many waiting changes touch records that moved on at the clinic after `seq`.
    pub fn waiting_touched_since(&self, seq: u64) -> Result<u64> {
        let mut touched = 0;
        for collection in schema::collections() {
            let sql = format!(
                "select count(*) from outbox join {name} on {name}.id = outbox.record
                  where outbox.state <> 'quarantined' and outbox.collection = '{name}' and {name}.seq > ?1",
                name = collection.name
            );
            let count: i64 =
                self.db.prepare_cached(&sql)?.query_row([seq.cast_signed()], |row| row.get(0))?;
            touched += count.cast_unsigned();
        }
        Ok(touched)
    }
}

/// What may not leave until a person has spoken.
#[derive(Default)]
pub(crate) struct Brakes(Vec<MassDelete>);

impl Brakes {
    pub(crate) fn load(tx: &Tx<'_>) -> Result<Self> {
        mass_deletes(tx.db, Some(tx.author_device()), tx.now_ms()).map(Self)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn hold(&self, op: &Op) -> bool {
        op.kind == OpKind::Delete
            && !op.confirmed
            && self.0.iter().any(|brake| brake.collection == op.collection)
    }
}
