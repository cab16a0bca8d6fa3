//! Unfinished forms, kept encrypted on this desk so that a crash does not cost a sentence. Never synced.

use rusqlite::{Connection, OptionalExtension, params};

use crate::error::{Error, Result};
use crate::tx::Tx;

/// A form's text, a few times over.
const DRAFT_BYTES_MAX: usize = 64 * 1024;
/// Unfinished forms one desk may have lying about; the oldest go first.
const DRAFTS_MAX: i64 = 200;

impl Tx<'_> {
    pub fn draft_put(&mut self, key: &str, body: &str) -> Result<()> {
        if body.len() > DRAFT_BYTES_MAX {
            return Err(Error::TooLarge { bytes: body.len(), bytes_max: DRAFT_BYTES_MAX });
        }
        self.db
            .prepare_cached("insert into draft (key, body, at_ms) values (?1, ?2, ?3) on conflict do update set body = excluded.body, at_ms = excluded.at_ms")?
            .execute(params![key, body, self.now_ms().cast_signed()])?;
        self.db
            .prepare_cached("delete from draft where key in (select key from draft order by at_ms desc limit -1 offset ?1)")?
            .execute([DRAFTS_MAX])?;
        Ok(())
    }

    pub fn draft_delete(&mut self, key: &str) -> Result<()> {
        self.db.prepare_cached("delete from draft where key = ?1")?.execute([key])?;
        Ok(())
    }
}

pub fn get(db: &Connection, key: &str) -> Result<Option<String>> {
    Ok(db
        .prepare_cached("select body from draft where key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}
