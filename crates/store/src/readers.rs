//! The connections that read, kept open: one that is asked first and knows the clinic's pages, and a few beside it.
//!
//! Must not know: what is read.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use rusqlite::Connection;

use crate::error::Result;

/// Kept open: the window asks at most a few things at once.
const KEPT_MAX: usize = 4;
/// The one that is asked first: what a search at 100,000 patients reads stays in memory.
const FIRST_CACHE_KIB: i32 = 16_384;
/// One that helps out: five times the pages of the first would be most of what the app holds.
const OTHER_CACHE_KIB: i32 = 2_048;

#[derive(Default)]
pub(crate) struct Readers(Mutex<Idle>);

#[derive(Default)]
struct Idle {
    /// The first one lies last, and is taken first.
    readers: Vec<Reader>,
    first: Weak<First>,
}

struct Reader {
    db: Connection,
    first: Option<Arc<First>>,
}

/// As long as somebody holds it, there is a first one.
struct First;

impl Readers {
    /// Reads by one that is idle, or by a new one with so large a cache.
    pub(crate) fn read<R>(
        &self,
        open: impl FnOnce(i32) -> Result<Connection>,
        work: impl FnOnce(&mut Connection) -> Result<R>,
    ) -> Result<R> {
        let mut reader = self.take(open)?;
        let answer = work(&mut reader.db);
        self.put_back(reader);
        answer
    }

    fn take(&self, open: impl FnOnce(i32) -> Result<Connection>) -> Result<Reader> {
        let mut idle = self.idle();
        if let Some(reader) = idle.readers.pop() {
            return Ok(reader);
        }
        let first = (idle.first.strong_count() == 0).then(|| Arc::new(First));
        idle.first = first.as_ref().map_or_else(|| idle.first.clone(), Arc::downgrade);
        drop(idle);
        let db = open(if first.is_some() { FIRST_CACHE_KIB } else { OTHER_CACHE_KIB })?;
        Ok(Reader { db, first })
    }

    fn put_back(&self, reader: Reader) {
        let readers = &mut self.idle().readers;
        if reader.first.is_some() {
            readers.push(reader);
        } else if readers.len() < KEPT_MAX {
            readers.insert(0, reader);
        }
    }

    fn idle(&self) -> MutexGuard<'_, Idle> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache_kib(db: &Connection) -> i32 {
        -db.query_row("pragma cache_size", [], |row| row.get::<_, i32>(0)).unwrap()
    }

    fn open(cache_kib: i32) -> Result<Connection> {
        let db = Connection::open_in_memory()?;
        db.pragma_update(None, "cache_size", -cache_kib)?;
        Ok(db)
    }

    #[test]
    fn the_one_with_the_large_cache_is_asked_first_and_is_never_two() {
        let readers = Readers::default();
        let at_once = readers.read(open, |first| {
            let other = readers.read(open, |other| Ok(cache_kib(other)))?;
            Ok((cache_kib(first), other))
        });
        assert_eq!(at_once.unwrap(), (FIRST_CACHE_KIB, OTHER_CACHE_KIB));
        let after_them = readers.read(|_| panic!("two are idle"), |db| Ok(cache_kib(db)));
        assert_eq!(after_them.unwrap(), FIRST_CACHE_KIB);
    }

    #[test]
    fn after_one_that_could_not_be_opened_the_next_is_the_first() {
        let readers = Readers::default();
        let failed = readers.read(|_| Err(crate::error::Error::Io), |_| Ok(()));
        assert!(failed.is_err());
        assert_eq!(readers.read(open, |db| Ok(cache_kib(db))).unwrap(), FIRST_CACHE_KIB);
    }
}
