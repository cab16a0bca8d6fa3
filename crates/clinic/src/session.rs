//! An unlocked profile: its store, its files, its line to the clinic, and who works at it.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use chairside_imaging::Imaging;
use chairside_model::Env;
use chairside_store::blob_dir::BlobDir;
use chairside_store::{Author, Person, Store, Touched, Tx, people};
use chairside_sync::{Line, Trouble};
use secrecy::SecretString;
use tokio::sync::broadcast;

use crate::error::Result;
use crate::event::DoorEvent;
use crate::intake::Intake;
use crate::sample::Sample;
use crate::sync_view::SyncAskKind;

pub struct Session {
    pub(crate) store: Arc<Store>,
    pub(crate) blobs: Arc<BlobDir>,
    pub(crate) imaging: Imaging,
    pub(crate) env: Arc<dyn Env>,
    /// `None`: the clinic lives on this desk alone.
    pub(crate) line: Option<Arc<Line>>,
    pub(crate) events: broadcast::Sender<DoorEvent>,
    pub(crate) trouble: Arc<Trouble>,
    /// What was told in this session and need not be told again, with its level.
    pub(crate) noted: Mutex<BTreeSet<(SyncAskKind, u8)>>,
    /// What opened the profile: the server may have to be answered with it.
    pub(crate) secret: SecretString,
    /// The sample clinic's folder; `None`: the desk's own clinic.
    pub(crate) sample: Option<Sample>,
    /// What watched folders bring.
    pub(crate) intake: Arc<Intake>,
    /// The profile's folder, for what lies outside the encrypted file.
    pub(crate) profile: PathBuf,
}

impl Session {
    pub(crate) fn author(&self) -> Author {
        self.store.meta().author()
    }

    pub(crate) fn person(&self) -> Result<Person> {
        let user = self.author().user;
        let found = self.store.read(|db| people::user(db, user))?;
        // Right after joining, before the first pull, the desk knows its person only by login.
        Ok(found.unwrap_or_else(|| {
            let login = self.store.meta().login.unwrap_or_default();
            Person { id: user, name: login.clone(), login, role: "owner".to_owned() }
        }))
    }

    /// Ends what runs in the background; a sample clinic goes.
    pub(crate) fn end(&self) {
        self.intake.wake();
        if let Some(line) = &self.line {
            line.stop();
        }
        if let Some(sample) = &self.sample {
            sample.remove();
        }
    }

    pub(crate) fn has_server(&self) -> bool {
        self.store.meta().has_server()
    }

    /// One write of the signed-in person; when it returns it is durable, and everyone who watches hears of it.
    pub(crate) fn write<R>(&self, work: impl FnOnce(&mut Tx<'_>) -> chairside_store::Result<R>) -> Result<R> {
        let (answer, touched) = self.store.write(self.author(), work)?;
        self.tell(&touched);
        if let Some(line) = &self.line {
            line.wake();
        }
        Ok(answer)
    }

    pub(crate) fn tell(&self, touched: &Touched) {
        if !touched.is_empty() {
            // Nobody listening is fine: a script may only call.
            let _ = self.events.send(DoorEvent::changed(touched));
        }
    }
}
