//! Watched folders: what a device exports is filed at the patient open at its chair, or waits in the tray.
//!
//! `watch.rs` says when a file is complete, `round.rs` looks and takes, `folder.rs` is what a person sets up.

pub(crate) mod folder;
mod round;
mod watch;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chairside_model::{RecordId, text};
use chairside_store::{AuditAction, IntakeItem, IntakePlace, intake, mount};
use serde::{Deserialize, Serialize};
use tokio::sync::Notify;
use ts_rs::TS;

use crate::calls::Nothing;
use crate::error::{DoorError, Result};
use crate::event::DoorEvent;
use crate::image::filing::{self, CONFIRMED, Found};
use crate::image::{ImageTakeAnswer, ImageTaken};
use crate::offer::own_name;
use crate::patient::must_exist;
use crate::session::Session;
use crate::settings;
use crate::whose::{self, Whose};

pub(crate) use round::run;
use watch::OpenChart;

/// Items one answer carries; the counts say how many there are.
const LIST_MAX: u32 = 200;
/// As the field of an appointment's chair.
pub(crate) const CHAIR_CHARS_MAX: usize = 60;
/// Files that could not be taken, of which a person is told; older ones are told again as long as they stand there.
const TROUBLES_MAX: usize = 20;

/// What the window and the watch share while a profile is open. Nothing of it is kept: after a start nobody is open.
#[derive(Default)]
pub(crate) struct Intake {
    now: Mutex<Now>,
    /// A folder was added or left, a file came, or somebody else is open.
    wake: Notify,
}

#[derive(Default)]
struct Now {
    open: BTreeMap<String, OpenChart>,
    folders: BTreeMap<RecordId, FolderNow>,
}

#[derive(Clone, Default, PartialEq)]
struct FolderNow {
    state: FolderState,
    arriving: usize,
    troubles: BTreeMap<String, String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FolderState {
    #[default]
    Watching,
    Missing,
    Unreadable,
    TooMany,
}

impl FolderNow {
    /// What stands there and could not be taken is not on its way.
    fn coming(&self) -> usize {
        self.arriving.saturating_sub(self.troubles.len())
    }
}

impl Intake {
    fn now(&self) -> MutexGuard<'_, Now> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn open_at(&self, chair: &str) -> Option<OpenChart> {
        self.now().open.get(chair).copied()
    }

    /// Nobody sits at a locked desk.
    pub(crate) fn leave(&self) {
        self.now().open.clear();
        self.wake();
    }

    pub(crate) fn wake(&self) {
        self.wake.notify_one();
    }
}

#[derive(Debug, Serialize, TS)]
pub struct IntakeList {
    /// Files that are being written or read at this moment; those that could not be taken are told at their folder.
    pub arriving: usize,
    pub tray: Vec<TrayItem>,
    pub tray_total: u64,
    /// Filed by itself, and nobody confirmed it yet; the newest first.
    pub filed: Vec<Arrival>,
    pub filed_total: u64,
    pub folders: Vec<WatchedFolder>,
    pub chairs: Vec<ChairNow>,
    pub own_chair: Option<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct TrayItem {
    #[ts(as = "String")]
    pub id: RecordId,
    pub filename: String,
    pub bytes: u64,
    pub mime: String,
    pub chair: String,
    pub arrived_at: String,
    pub has_thumb: bool,
    #[ts(type = "\"nobody_open\" | \"patient_changed\" | \"names_another\" | \"not_a_picture\"")]
    pub reason: &'static str,
    /// What the file itself says.
    pub whose: Option<Whose>,
}

#[derive(Debug, Serialize, TS)]
pub struct Arrival {
    #[ts(as = "String")]
    pub id: RecordId,
    #[ts(as = "String")]
    pub image: RecordId,
    #[ts(as = "String")]
    pub patient: RecordId,
    pub chair: String,
    pub filename: String,
    pub arrived_at: String,
    #[ts(as = "Option<String>")]
    pub mount: Option<RecordId>,
    pub index: Option<usize>,
}

#[derive(Debug, Serialize, TS)]
pub struct WatchedFolder {
    #[ts(as = "String")]
    pub id: RecordId,
    pub chair: String,
    /// The folder's own name, without the way to it.
    pub place: String,
    pub polling: bool,
    pub state: FolderState,
    /// Files that could not be taken.
    pub troubles: Vec<IntakeTrouble>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct IntakeTrouble {
    pub filename: String,
    /// A code of the door's errors.
    pub code: String,
}

#[derive(Debug, Serialize, TS)]
pub struct ChairNow {
    pub chair: String,
    #[ts(as = "Option<String>")]
    pub patient: Option<RecordId>,
    #[ts(as = "Option<String>")]
    pub mount: Option<RecordId>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IntakeFile {
    #[ts(as = "String")]
    pub id: RecordId,
    #[ts(as = "String")]
    pub patient: RecordId,
    /// A person saw that the file names somebody else, and wants it filed here.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub confirmed: bool,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IntakeConfirm {
    /// Of arrivals.
    #[ts(as = "Vec<String>")]
    pub ids: Vec<RecordId>,
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChairOpen {
    /// Absent: the chair this desk stands at.
    #[serde(default)]
    #[ts(optional)]
    pub chair: Option<String>,
    #[ts(as = "Option<String>")]
    pub patient: Option<RecordId>,
    #[serde(default)]
    #[ts(optional = nullable, as = "Option<String>")]
    pub mount: Option<RecordId>,
}

pub(crate) fn intake_list(session: &Session, _: Nothing) -> Result<IntakeList> {
    let own_chair = own_chair(session)?;
    let now = session.intake.now();
    Ok(session.store.read(|db| {
        let (tray_total, filed_total) = intake::counts(db)?;
        let tray = intake::tray(db, LIST_MAX)?.iter().filter_map(TrayItem::of).collect();
        let mut filed = Vec::new();
        for item in intake::filed(db, LIST_MAX)? {
            let IntakePlace::Filed(image) = item.place else { continue };
            let place = mount::place_of(db, image)?;
            filed.push(Arrival {
                id: item.id,
                image,
                patient: chairside_store::image::get(db, image)?.patient,
                chair: item.chair,
                filename: item.filename,
                arrived_at: text::instant(item.arrived_ms),
                mount: place.map(|(mount, _)| mount),
                index: place.map(|(_, index)| index),
            });
        }
        let folders = intake::folders(db)?;
        let chairs: BTreeSet<&String> = folders.iter().map(|folder| &folder.chair).collect();
        let chair_now = |chair: &String| {
            let open = now.open.get(chair);
            ChairNow {
                chair: chair.clone(),
                patient: open.map(|open| open.patient),
                mount: open.and_then(|open| open.mount),
            }
        };
        Ok(IntakeList {
            arriving: now.folders.values().map(FolderNow::coming).sum(),
            tray,
            tray_total,
            filed,
            filed_total,
            chairs: chairs.into_iter().map(chair_now).collect(),
            folders: folders.into_iter().map(|folder| now.folder(folder)).collect(),
            own_chair,
        })
    })?)
}

impl Now {
    fn folder(&self, folder: chairside_store::WatchedFolder) -> WatchedFolder {
        let found = self.folders.get(&folder.id);
        let troubles = found.map(|found| &found.troubles).into_iter().flatten();
        let troubles = troubles.take(TROUBLES_MAX);
        WatchedFolder {
            state: found.map_or(FolderState::Watching, |found| found.state),
            troubles: troubles
                .map(|(filename, code)| IntakeTrouble { filename: filename.clone(), code: code.clone() })
                .collect(),
            id: folder.id,
            chair: folder.chair,
            place: own_name(Path::new(&folder.path)),
            polling: folder.polling,
        }
    }
}

impl TrayItem {
    fn of(item: &IntakeItem) -> Option<Self> {
        let IntakePlace::Tray(reason) = item.place else { return None };
        let found: Option<Found> = serde_json::from_str(&item.found).ok();
        Some(Self {
            id: item.id,
            filename: item.filename.clone(),
            bytes: item.bytes,
            chair: item.chair.clone(),
            arrived_at: text::instant(item.arrived_ms),
            has_thumb: item.thumb.is_some(),
            reason: reason.as_str(),
            whose: found.as_ref().and_then(|found| whose::named(found.header.as_ref())),
            mime: found.map(|found| found.mime).unwrap_or_default(),
        })
    }
}

/// What was said, or the only one there is.
fn own_chair(session: &Session) -> Result<Option<String>> {
    let said = settings::load(&session.profile).chair;
    if !said.is_empty() {
        return Ok(Some(said));
    }
    let folders = session.store.read(intake::folders)?;
    let chairs: BTreeSet<String> = folders.into_iter().map(|folder| folder.chair).collect();
    Ok(chairs.iter().next().filter(|_| chairs.len() == 1).cloned())
}

/// From the tray to a chart, by a person.
pub(crate) fn intake_file(session: &Session, payload: IntakeFile) -> Result<ImageTakeAnswer> {
    let IntakeFile { id, patient, confirmed } = payload;
    must_exist(session, patient)?;
    let item = session.store.read(|db| intake::get(db, id))?;
    if matches!(item.place, IntakePlace::Filed(_)) {
        return Err(DoorError::not_found());
    }
    let found: Found = serde_json::from_str(&item.found)
        .map_err(|_| DoorError::new("internal", "What was found out about this file cannot be read."))?;
    let audited = match whose::of_another(session, patient, found.header.as_ref())? {
        Some(whose) if !confirmed => return Ok(ImageTakeAnswer::Whose(whose)),
        whose => whose.map_or("filed_from_tray", |_| CONFIRMED),
    };
    let image = RecordId::fresh(&*session.env);
    session.write(|tx| {
        // Of two hands that file it at once, one does.
        tx.intake_done(id)?;
        filing::write(tx, image, patient, &found, Some(audited))
    })?;
    Ok(ImageTakeAnswer::Taken(ImageTaken { id: image, sha256: found.sha256, bytes: found.bytes }))
}

/// A person saw that these are where they belong.
pub(crate) fn intake_confirm(session: &Session, payload: IntakeConfirm) -> Result<Nothing> {
    let ids: BTreeSet<RecordId> = payload.ids.into_iter().collect();
    let items: Vec<IntakeItem> =
        session.store.read(|db| Ok(ids.iter().filter_map(|id| intake::get(db, *id).ok()).collect()))?;
    let images: Vec<RecordId> = items
        .iter()
        .filter_map(|item| match item.place {
            IntakePlace::Filed(image) => Some(image),
            IntakePlace::Tray(_) => None,
        })
        .collect();
    session.write(|tx| {
        images
            .iter()
            .try_for_each(|image| tx.audit(AuditAction::Execute, "image", *image, "seen_at_its_patient"))?;
        tx.intake_looked_at(&images)
    })?;
    Ok(Nothing {})
}

/// Out of the tray; the original stays in its folder.
pub(crate) fn intake_discard(session: &Session, payload: crate::patient::RecordRef) -> Result<Nothing> {
    let item = session.store.read(|db| intake::get(db, payload.id))?;
    if matches!(item.place, IntakePlace::Filed(_)) {
        return Err(DoorError::not_found());
    }
    session.write(|tx| {
        tx.audit(AuditAction::Execute, "intake", item.id, "discarded")?;
        tx.intake_done(item.id)
    })?;
    Ok(Nothing {})
}

/// Who is in a chair from now on. A person who may only read opens no chart for filing.
pub(crate) fn chair_open(session: &Session, payload: ChairOpen) -> Result<Nothing> {
    let ChairOpen { chair, patient, mount } = payload;
    let Some(chair) = chair.map_or_else(|| own_chair(session), |chair| Ok(Some(chair)))? else {
        return Ok(Nothing {});
    };
    let may_file = session.person()?.role != "auditor";
    let open = patient.filter(|_| may_file).map(|patient| OpenChart { patient, mount });
    if let Some(open) = open {
        must_exist(session, open.patient)?;
    }
    let mut now = session.intake.now();
    let before = match open {
        Some(open) => now.open.insert(chair, open),
        None => now.open.remove(&chair),
    };
    drop(now);
    if before != open {
        session.intake.wake();
        let _ = session.events.send(DoorEvent::of_kind("intake"));
    }
    Ok(Nothing {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_be_taken_is_not_on_its_way() {
        let troubles = (0..30).map(|number| (format!("{number}.png"), "file_empty".to_owned())).collect();
        let now = FolderNow { arriving: 32, troubles, ..FolderNow::default() };
        assert_eq!(now.coming(), 2);
        assert_eq!(FolderNow { arriving: 0, ..now }.coming(), 0, "told a moment before it is counted anew");
    }
}
