//! A clinic that lived on one desk goes to a server: what stood here for the clinic itself, its people and its desks
//! is the server's from now on, and everything else is offered to it.

use chairside_model::schema::{self, Writer};
use chairside_model::{ClinicId, DeviceId, UserId};
use rusqlite::params;

use crate::error::Result;
use crate::reconcile::ReconcileReason;
use crate::tx::Tx;

/// Who this desk is at the server, by its answer to the sign-in.
#[derive(Debug, Clone)]
pub struct Published {
    pub server: String,
    pub clinic: ClinicId,
    pub device: DeviceId,
    pub user: UserId,
    pub login: String,
    pub device_secret: String,
}

impl Tx<'_> {
    /// In one transaction, so that a crash leaves either a clinic on one desk or one on its way to the server; the
    /// reconcile that brings it there resumes by itself.
    pub fn publish(&mut self, to: &Published) -> Result<()> {
        let here = self.meta().user;
        for collection in schema::collections() {
            let name = collection.name;
            match collection.written_by {
                Writer::Server => self.db.execute(&format!("delete from {name}"), [])?,
                // As if a server had given it: then it is offered. Zero would mean that no server ever could have it.
                Writer::Desk => self.db.execute(&format!("update {name} set seq = 1 where seq = 0"), [])?,
            };
            if let Some(here) = here {
                // The person is the same; the server knows them by another id.
                let sql = format!("update {name} set stamp_user = ?2 where stamp_user = ?1");
                self.db.execute(&sql, params![here.as_bytes(), to.user.as_bytes()])?;
                let sql =
                    format!("update {name} set deleted = replace(deleted, ?1, ?2) where deleted is not null");
                self.db.execute(&sql, params![here.to_string(), to.user.to_string()])?;
            }
        }
        for table in here.iter().flat_map(|_| ["history", "unit_stamp"]) {
            let sql = format!("update {table} set user = ?2 where user = ?1");
            let here = here.map(|here| *here.as_bytes());
            self.db.execute(&sql, params![here, to.user.as_bytes()])?;
        }
        let meta = self.meta_mut();
        meta.server = Some(to.server.clone());
        meta.clinic = Some(to.clinic);
        meta.device = Some(to.device);
        meta.user = Some(to.user);
        meta.login = Some(to.login.clone());
        meta.device_secret = Some(to.device_secret.clone());
        (meta.cursor_seq, meta.cursor_mark, meta.head, meta.witness) = (0, None, 0, None);
        meta.seen_seq = 0;
        self.reconcile_begin(ReconcileReason::Publish)?;
        self.files_to_clinic()
    }
}
