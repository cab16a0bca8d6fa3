//! The audit log: each entry's code covers the entry and the code before it, under a key only the profile has.

use chairside_model::{RecordId, UserId};
use rusqlite::{Connection, params};

use crate::error::{Error, Result};
use crate::keys::{AuditMac, DataKey};
use crate::meta::none_if_absent;

/// FHIR `AuditEvent.action`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AuditAction {
    Create,
    Read,
    Update,
    Delete,
    Execute,
}

impl AuditAction {
    fn as_str(self) -> &'static str {
        match self {
            Self::Create => "C",
            Self::Read => "R",
            Self::Update => "U",
            Self::Delete => "D",
            Self::Execute => "E",
        }
    }
}

#[derive(Clone)]
pub(crate) struct AuditChain {
    key: AuditMac,
    last: [u8; 32],
}

pub(crate) struct AuditEntry<'a> {
    pub at_ms: u64,
    pub user: UserId,
    pub action: AuditAction,
    pub collection: &'a str,
    pub record: RecordId,
    pub fields: &'a str,
}

impl AuditChain {
    pub fn resume(db: &Connection, key: &DataKey) -> Result<Self> {
        let last: Option<Vec<u8>> = db
            .query_row("select mac from audit order by position desc limit 1", [], |row| row.get(0))
            .map(Some)
            .or_else(none_if_absent)?;
        let last =
            last.map_or(Ok([0; 32]), |mac| mac.try_into().map_err(|_| Error::Stored("an audit code")))?;
        Ok(Self { key: key.audit_mac(), last })
    }

    pub fn append(&mut self, db: &Connection, entry: &AuditEntry<'_>) -> Result<()> {
        self.last = self.code(entry);
        db.prepare_cached(
            "insert into audit (at_ms, user, action, collection, record, fields, mac) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            entry.at_ms.cast_signed(), entry.user.as_bytes(), entry.action.as_str(), entry.collection,
            entry.record.as_bytes(), entry.fields, self.last
        ])?;
        Ok(())
    }

    /// Every part with its length, so that no two entries spell the same bytes.
    fn code(&self, entry: &AuditEntry<'_>) -> [u8; 32] {
        let mut message = Vec::with_capacity(256);
        message.extend(self.last);
        message.extend(entry.at_ms.to_be_bytes());
        message.extend(entry.user.as_bytes());
        message.extend(entry.record.as_bytes());
        for text in [entry.action.as_str(), entry.collection, entry.fields] {
            message.extend((text.len() as u64).to_be_bytes());
            message.extend(text.as_bytes());
        }
        self.key.of(&message)
    }
}
