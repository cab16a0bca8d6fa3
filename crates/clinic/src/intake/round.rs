//! The rounds: wait for a change, look into each folder, take what is complete.
//!
//! The system's word that something changed only begins a round: what is there is always read from the folder, so a
//! lost or merged message costs time and never a file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use chairside_model::RecordId;
use chairside_store::blob_dir::{BlobError, open_source_alone};
use chairside_store::{
    AuditAction, FileVersion, IntakeItem, IntakePlace, TrayReason, WatchedFolder, intake, patient,
};
use notify::{RecommendedWatcher, RecursiveMode, Watcher};

use super::watch::{Bound, Entry, LOOK_MS, OpenChart, Ready, Watch, is_ignored};
use super::{FolderNow, FolderState, Intake};
use crate::error::{DoorError, Result};
use crate::event::DoorEvent;
use crate::image::filing::{self, Found};
use crate::mount::place_next;
use crate::session::Session;
use crate::whose;

/// A folder that a person said to poll.
const POLL: Duration = Duration::from_secs(2);
/// The others are looked into as well: some file systems lose messages and some send none.
const LOOK_ANYWAY: Duration = Duration::from_secs(30);
/// A folder that is not there, a file that could not be taken: a share that is down, a disk that is full.
const TRY_AGAIN: Duration = Duration::from_secs(5);
/// Files taken from one folder before the next is looked into.
const TAKEN_MAX: usize = 16;
/// What a folder may hold: years of exports. More is a person's matter, and said so.
const ENTRIES_MAX: usize = 20_000;

/// Goes on until the profile is locked or closed. While it waits it holds nothing of it.
pub(crate) async fn run(session: Arc<Session>, is_open: impl Fn() -> bool + Clone + Send + 'static) {
    let mut watches: BTreeMap<RecordId, Watch> = BTreeMap::new();
    let (intake, weak) = (session.intake.clone(), Arc::downgrade(&session));
    let mut heard = Heard::new(intake.clone());
    drop(session);
    while let Some(session) = weak.upgrade().filter(|_| is_open()) {
        let is_open = is_open.clone();
        let work = move || {
            let rest = round(&session, &mut watches, &is_open);
            heard.follow(&session);
            (watches, heard, rest)
        };
        let Ok((kept, hearing, rest)) = tokio::task::spawn_blocking(work).await else {
            tracing::error!("a round through the watched folders failed");
            return;
        };
        (watches, heard) = (kept, hearing);
        let rest = rest.unwrap_or_else(|error| {
            tracing::warn!(code = %error.code, "the watched folders were not looked into");
            LOOK_ANYWAY
        });
        let _ = tokio::time::timeout(rest, intake.wake.notified()).await;
    }
}

/// The system's messages. A system that cannot send any is polled.
struct Heard {
    watcher: Option<RecommendedWatcher>,
    paths: BTreeSet<PathBuf>,
}

impl Heard {
    fn new(intake: Arc<Intake>) -> Self {
        // Whatever it says, an error or a wish for a rescan included: look.
        let watcher = notify::recommended_watcher(move |_| intake.wake());
        let watcher = watcher.inspect_err(|error| tracing::warn!(%error, "folders are polled")).ok();
        Self { watcher, paths: BTreeSet::new() }
    }

    /// A folder that came back is another to the system: what is not there is let go.
    fn follow(&mut self, session: &Session) {
        let Some(watcher) = &mut self.watcher else { return };
        let wanted: BTreeSet<PathBuf> = session
            .store
            .read(intake::folders)
            .unwrap_or_default()
            .into_iter()
            .filter(|folder| !folder.polling)
            .map(|folder| PathBuf::from(folder.path))
            .filter(|path| path.is_dir())
            .collect();
        for path in self.paths.difference(&wanted) {
            let _ = watcher.unwatch(path);
        }
        let watched = wanted.into_iter().filter(|path| {
            self.paths.contains(path) || watcher.watch(path, RecursiveMode::NonRecursive).is_ok()
        });
        self.paths = watched.collect();
    }
}

/// How long until the next look.
fn round(
    session: &Session,
    watches: &mut BTreeMap<RecordId, Watch>,
    is_open: &impl Fn() -> bool,
) -> Result<Duration> {
    let folders = session.store.read(intake::folders)?;
    let known: BTreeSet<RecordId> = folders.iter().map(|folder| folder.id).collect();
    watches.retain(|id, _| known.contains(id));
    session.intake.now().folders.retain(|id, _| known.contains(id));
    let mut rest = LOOK_ANYWAY;
    for folder in &folders {
        let watch = watches.entry(folder.id).or_default();
        let next = look_into(session, folder, watch, is_open)?;
        rest = rest.min(next);
    }
    Ok(rest)
}

fn look_into(
    session: &Session,
    folder: &WatchedFolder,
    watch: &mut Watch,
    is_open: &impl Fn() -> bool,
) -> Result<Duration> {
    let entries = match list(Path::new(&folder.path)) {
        Ok(entries) => entries,
        Err(error) => {
            let state = match error {
                ListError::TooMany => FolderState::TooMany,
                ListError::Io(io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => FolderState::Missing,
                ListError::Io(_) => FolderState::Unreadable,
            };
            say(session, folder, |now| *now = FolderNow { state, ..FolderNow::default() });
            return Ok(TRY_AGAIN);
        }
    };
    let seen = session.store.read(|db| intake::seen(db, folder.id))?;
    let open = session.intake.open_at(&folder.chair);
    let look = watch.look(session.env.now_ms(), open, &entries, &seen);
    if !look.gone.is_empty() {
        session.store.write_as_desk(|tx| tx.intake_forget(folder.id, &look.gone))?;
    }
    let standing: BTreeSet<String> = entries.iter().map(|entry| super::watch::key(&entry.name)).collect();
    say(session, folder, |now| {
        now.state = FolderState::Watching;
        now.arriving = look.arriving;
        now.troubles.retain(|name, _| standing.contains(name));
    });
    let mut taken = 0;
    for ready in look.ready.iter().take(TAKEN_MAX).take_while(|_| is_open()) {
        match take(session, folder, ready) {
            Ok(Took::Taken) => {
                taken += 1;
                say(session, folder, |now| {
                    now.troubles.remove(&ready.key);
                });
            }
            Ok(Took::Refused) => watch.refused(&ready.key),
            Ok(Took::Held) => watch.hindered(&ready.key, session.env.now_ms()),
            Err(error) => {
                watch.hindered(&ready.key, session.env.now_ms());
                say(session, folder, |now| {
                    now.troubles.insert(ready.key.clone(), error.code.clone());
                });
            }
        }
    }
    let (mut coming, mut has_troubles) = (0, false);
    say(session, folder, |now| {
        now.arriving = look.arriving - taken;
        (coming, has_troubles) = (now.coming(), !now.troubles.is_empty());
    });
    Ok(match coming {
        0 if folder.polling => POLL,
        0 if has_troubles => TRY_AGAIN,
        0 => LOOK_ANYWAY,
        // More of them are complete already.
        _ if look.ready.len() > TAKEN_MAX => Duration::ZERO,
        _ => Duration::from_millis(LOOK_MS),
    })
}

/// Tells the window, if it is anything new.
fn say(session: &Session, folder: &WatchedFolder, change: impl FnOnce(&mut FolderNow)) {
    let mut now = session.intake.now();
    let after = now.folders.entry(folder.id).or_default();
    let before = after.clone();
    change(after);
    let is_new = before != *after;
    drop(now);
    if is_new {
        let _ = session.events.send(DoorEvent::of_kind("intake"));
    }
}

#[derive(Debug)]
pub(super) enum ListError {
    TooMany,
    Io(io::ErrorKind),
}

/// The regular files right in a folder: links, pipes and folders are nobody's export.
pub(super) fn list(path: &Path) -> std::result::Result<Vec<Entry>, ListError> {
    let failed = |error: io::Error| ListError::Io(error.kind());
    let mut entries = Vec::new();
    for (count, entry) in std::fs::read_dir(path).map_err(failed)?.enumerate() {
        if count >= ENTRIES_MAX {
            return Err(ListError::TooMany);
        }
        let entry = entry.map_err(failed)?;
        let name = entry.file_name();
        // One that vanished since the folder was read is gone.
        let Ok(found) = entry.metadata() else { continue };
        if found.is_file() && !is_ignored(&name) {
            entries.push(Entry { name, version: version(&found) });
        }
    }
    Ok(entries)
}

fn version(found: &std::fs::Metadata) -> FileVersion {
    let modified = found.modified().ok();
    let since = modified.and_then(|modified| modified.duration_since(SystemTime::UNIX_EPOCH).ok());
    let modified_ns = since.and_then(|since| i64::try_from(since.as_nanos()).ok()).unwrap_or(0);
    FileVersion { bytes: found.len(), modified_ns }
}

enum Took {
    Taken,
    /// It does not decode, and may still be unfinished.
    Refused,
    /// Somebody writes it, or wrote it meanwhile.
    Held,
}

fn take(session: &Session, folder: &WatchedFolder, ready: &Ready) -> Result<Took> {
    let path = Path::new(&folder.path).join(&ready.name);
    let Some(file) = open_source_alone(&path)? else { return Ok(Took::Held) };
    if version_of(&file)? != ready.version {
        return Ok(Took::Held);
    }
    let found = filing::bring(session, &ready.name.to_string_lossy(), &file)?;
    // Written while it was read: what was read is neither the old nor the new.
    if version_of(&file)? != ready.version {
        return Ok(Took::Held);
    }
    if !found.is_picture && !ready.is_final {
        return Ok(Took::Refused);
    }
    keep(session, folder, ready, &found)?;
    Ok(Took::Taken)
}

fn version_of(file: &File) -> Result<FileVersion> {
    Ok(version(&file.metadata().map_err(BlobError::Source)?))
}

/// The image or the tray's item, and that this version was taken, in one transaction.
fn keep(session: &Session, folder: &WatchedFolder, ready: &Ready, found: &Found) -> Result<()> {
    let placed = place(session, ready, found)?;
    let image = RecordId::fresh(&*session.env);
    let item = IntakeItem {
        id: RecordId::fresh(&*session.env),
        chair: folder.chair.clone(),
        filename: found.filename.clone(),
        sha256: found.sha256.clone(),
        bytes: found.bytes,
        thumb: found.thumb.clone(),
        found: serde_json::to_string(found)
            .map_err(|_| DoorError::new("internal", "What was found out cannot be kept."))?,
        arrived_ms: session.env.now_ms(),
        place: match placed {
            Ok(_) => IntakePlace::Filed(image),
            Err(reason) => IntakePlace::Tray(reason),
        },
    };
    session.write(|tx| {
        if let Ok(open) = placed {
            filing::write(tx, image, open.patient, found, Some("filed_by_its_chair"))?;
            if let Some(mount) = open.mount {
                place_next(tx, mount, open.patient, image)?;
            }
        } else {
            tx.audit(AuditAction::Execute, "intake", item.id, "to_the_tray")?;
        }
        tx.intake_put(&item)?;
        tx.intake_seen(folder.id, &ready.key, ready.version)
    })
}

/// The open chart, or why it goes to the tray.
fn place(
    session: &Session,
    ready: &Ready,
    found: &Found,
) -> Result<std::result::Result<OpenChart, TrayReason>> {
    let open = match ready.bound {
        Bound::To(open) => open,
        Bound::Nobody => return Ok(Err(TrayReason::NobodyOpen)),
        Bound::Unsure => return Ok(Err(TrayReason::PatientChanged)),
    };
    let is_there = session
        .store
        .read(|db| Ok(patient::exists(db, open.patient)? && !patient::get(db, open.patient)?.deleted))?;
    Ok(if !is_there {
        Err(TrayReason::NobodyOpen)
    } else if !found.is_picture {
        Err(TrayReason::NotAPicture)
    } else if whose::of_another(session, open.patient, found.header.as_ref())?.is_some() {
        Err(TrayReason::NamesAnother)
    } else {
        Ok(open)
    })
}
