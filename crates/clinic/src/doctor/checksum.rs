//! Digests of what this desk holds, to compare with the server's or another desk's.

use chairside_model::text::instant;
use chairside_store::doctor as store_doctor;
use chairside_sync::Compared;
use serde::Serialize;
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::Result;
use crate::session::Session;

#[derive(Debug, Serialize, TS)]
pub struct Checksum {
    pub at: String,
    pub cursor: u64,
    /// Beside the server's: `equal | differs | moving | offline | here_only`; what differs is being mended. `None`: the
    /// server was not asked.
    pub verdict: Option<String>,
    pub collections: Vec<CollectionChecksum>,
}

#[derive(Debug, Serialize, TS)]
pub struct CollectionChecksum {
    pub collection: String,
    pub rows: u64,
    pub sha256: String,
}

/// This desk's digests, and whether the server holds the same.
pub(crate) async fn checksum_now(session: &Session, _: Nothing) -> Result<Checksum> {
    let verdict = match &session.line {
        None => "here_only",
        Some(line) => match line.compare_now().await? {
            Ok(Compared::Equal) => "equal",
            Ok(Compared::Differs) => "differs",
            Ok(Compared::Moving) => "moving",
            Err(_) => "offline",
        },
    };
    Ok(Checksum { verdict: Some(verdict.to_owned()), ..checksum(session)? })
}

pub(super) fn checksum(session: &Session) -> Result<Checksum> {
    let cursor = session.store.meta().cursor_seq;
    let digests = session.store.read(store_doctor::digests)?;
    let collection = |digest: store_doctor::CollectionDigest| CollectionChecksum {
        collection: digest.collection,
        rows: digest.rows,
        sha256: digest.sha256,
    };
    Ok(Checksum {
        at: instant(session.env.now_ms()),
        cursor,
        verdict: None,
        collections: digests.into_iter().map(collection).collect(),
    })
}
