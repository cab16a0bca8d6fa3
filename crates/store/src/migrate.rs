//! Numbered, append-only migrations, each in one transaction with its number.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Error, Result};

const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/001_first.sql"),
    include_str!("../migrations/002_chart_and_ledger.sql"),
    include_str!("../migrations/003_events.sql"),
    include_str!("../migrations/004_same_version.sql"),
];

pub fn newest() -> u32 {
    MIGRATIONS.len() as u32
}

pub fn version(db: &Connection) -> Result<u32> {
    Ok(db.query_row("pragma user_version", [], |row| row.get(0))?)
}

/// Brings the file to the newest schema. A file of a newer program is left untouched.
pub fn run(db: &mut Connection) -> Result<()> {
    let found = version(db)?;
    if found > newest() {
        return Err(Error::Newer { found, known: newest() });
    }
    for number in found + 1..=newest() {
        let tx = db.transaction_with_behavior(TransactionBehavior::Exclusive)?;
        tx.execute_batch(MIGRATIONS[number as usize - 1])?;
        tx.pragma_update(None, "user_version", number)?;
        tx.commit()?;
    }
    Ok(())
}
