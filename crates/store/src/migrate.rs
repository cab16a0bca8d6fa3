//! Numbered, append-only migrations.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Error, Result};
use crate::search;

struct Migration {
    sql: &'static str,
    /// What SQL alone cannot fill.
    fill: fn(&Connection) -> Result<()>,
}

const fn sql(sql: &'static str) -> Migration {
    Migration { sql, fill: |_| Ok(()) }
}

const MIGRATIONS: &[Migration] = &[
    sql(include_str!("../migrations/001_first.sql")),
    sql(include_str!("../migrations/002_chart_and_ledger.sql")),
    sql(include_str!("../migrations/003_events.sql")),
    sql(include_str!("../migrations/004_same_version.sql")),
    Migration { sql: include_str!("../migrations/005_people.sql"), fill: search::rebuild },
    sql(include_str!("../migrations/006_xrays.sql")),
    sql(include_str!("../migrations/007_files.sql")),
];

pub fn newest() -> u32 {
    MIGRATIONS.len() as u32
}

pub fn version(db: &Connection) -> Result<u32> {
    Ok(db.query_row("pragma user_version", [], |row| row.get(0))?)
}

/// Brings the file to the newest schema, or leaves it as it was: what Rust fills needs the newest columns, so all
/// steps are one transaction. A file of a newer program is left untouched.
pub fn run(db: &mut Connection) -> Result<()> {
    let found = version(db)?;
    if found > newest() {
        return Err(Error::Newer { found, known: newest() });
    }
    let missing = &MIGRATIONS[found as usize..];
    if missing.is_empty() {
        return Ok(());
    }
    let tx = db.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    missing.iter().try_for_each(|migration| tx.execute_batch(migration.sql))?;
    missing.iter().try_for_each(|migration| (migration.fill)(&tx))?;
    tx.pragma_update(None, "user_version", newest())?;
    tx.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::Filter;

    #[test]
    fn a_file_of_the_fourth_schema_is_found_through_the_new_index() -> Result<()> {
        let mut db = Connection::open_in_memory()?;
        for migration in &MIGRATIONS[..4] {
            db.execute_batch(migration.sql)?;
        }
        db.pragma_update(None, "user_version", 4)?;
        db.execute(
            "insert into patient (id, stamp_op, stamp_rank, stamp_device, stamp_user, created_ms, given, family)
             values (?1, ?1, 1, ?1, ?1, 1, 'Siobhán', 'O''Brien')",
            [&[7u8; 16]],
        )?;
        run(&mut db)?;
        assert_eq!(version(&db)?, newest());
        assert_eq!(search::patients(&db, "obr", Filter::Everyone, 10, 0)?.total, 1);
        Ok(())
    }
}
