//! What comes down: a page of rows and the cursor, applied in one transaction.

use chairside_model::Row;
use chairside_model::planted::{Planted, planted};
use chairside_store::Tx;
use chairside_wire::sync::Cursor;
use serde_json::value::RawValue;

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pulled {
    pub(crate) rows: u64,
    pub(crate) held: u64,
}

/// Each row is decoded by itself: one from the future is held, and the rest goes on.
pub(crate) fn apply_rows(tx: &mut Tx<'_>, rows: &[Box<RawValue>]) -> chairside_store::Result<Pulled> {
    let mut pulled = Pulled::default();
    for raw in rows {
        pulled.rows += 1;
        let shown = match serde_json::from_str::<Row>(raw.get()) {
            Ok(row) => tx.row_pulled(&row)?,
            Err(_) => {
                tx.row_held(raw.get())?;
                false
            }
        };
        pulled.held += u64::from(!shown);
    }
    Ok(pulled)
}

/// A page and its cursor.
pub(crate) fn apply_page(
    tx: &mut Tx<'_>,
    rows: &[Box<RawValue>],
    next: Option<&Cursor>,
    head: u64,
) -> chairside_store::Result<Pulled> {
    let lost = planted(Planted::CursorBeforeRows) && rows.len() % 4 == 3;
    let pulled = if lost { Pulled::default() } else { apply_rows(tx, rows)? };
    let meta = tx.meta_mut();
    if let Some(next) = next {
        meta.cursor_seq = next.seq;
        meta.cursor_mark = Some(next.mark.clone());
    }
    meta.head = head;
    Ok(pulled)
}
