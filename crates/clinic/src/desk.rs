//! The desk: one profile, open or not, behind one door.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chairside_imaging::Imaging;
use chairside_model::{DeviceId, Env, RecordId};
use chairside_store::publish::Published;
use chairside_store::{Event, EventKind, evict};
use chairside_sync::{Credentials, HttpTransport, Identity, Line, LineEvent, SignInRequest, Trouble, http};
use secrecy::{ExposeSecret, SecretString};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::sync::broadcast;
use ts_rs::TS;

use crate::calls::{self, Call, Caller, Handler};
use crate::env::DeskEnv;
use crate::error::{DoorError, Result};
use crate::event::DoorEvent;
use crate::image::{self, ImageTake, ImageTakeAnswer};
use crate::intake;
use crate::intake::folder::FolderOffer;
use crate::offer::{self, Chosen, Source};
use crate::profile::{
    ClinicInit, ClinicJoin, ClinicPublish, ClinicPublished, Opened, Profile, ProfileMade, ProfileState,
    ProfileStatus, ProfileUnlock, ProfileUser,
};
use crate::sample::{self, Sample, SampleMade};
use crate::session::Session;
use crate::settings::{self, Settings, SettingsChanges};
use crate::sync;

/// Events a slow listener may lag behind; past these it reads everything again.
const EVENTS_AHEAD_MAX: usize = 1_024;
/// Handles that were offered and not used: a person drops fifty images at a time.
const HANDLES_MAX: usize = 2_000;
/// A request in JSON; larger ones are refused before they are decoded.
pub const PAYLOAD_BYTES_MAX: usize = 1024 * 1024;
/// How often a locked desk looks whether anything still waits.
const LEAVING_LOOK: Duration = Duration::from_secs(2);
/// Wrong passwords before a pause, and the pause.
const TRIES: u32 = 5;
const PAUSE_MS: u64 = 5 * 60 * 1_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SyncMode {
    /// Changes travel by themselves.
    Background,
    /// Nothing is sent until `sync_now`.
    Manual,
}

pub struct DeskOptions {
    pub profile: PathBuf,
    pub sync: SyncMode,
    /// This program; run again with the argument `imaging-child` it is the process that opens untrusted images.
    pub child_program: PathBuf,
    pub version: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct FileOffer {
    pub handle: String,
    pub name: String,
    pub bytes: u64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureSize {
    Thumb,
    View,
    /// The samples, for the viewer.
    Pixels,
    /// The thumbnail of what waits in the tray.
    Tray,
}

impl PictureSize {
    /// The word each goes by in an address.
    pub const ALL: [(&'static str, Self); 4] =
        [("thumb", Self::Thumb), ("view", Self::View), ("pixels", Self::Pixels), ("tray", Self::Tray)];
}

#[derive(Debug, Clone)]
pub struct Picture {
    pub mime: String,
    pub bytes: Vec<u8>,
}

/// One per process.
pub struct Desk {
    options: DeskOptions,
    env: Arc<dyn Env>,
    profile: Mutex<Profile>,
    session: Mutex<Option<Arc<Session>>>,
    /// Locked, and still sending what waits: no call reaches it.
    leaving: Mutex<Option<Arc<Session>>>,
    events: broadcast::Sender<DoorEvent>,
    handles: Mutex<BTreeMap<String, Source>>,
    tries: Mutex<Tries>,
    trouble: Arc<Trouble>,
}

#[derive(Default)]
struct Tries {
    wrong: u32,
    paused_until_ms: u64,
}

impl Desk {
    pub fn start(options: DeskOptions) -> Arc<Self> {
        let (events, _) = broadcast::channel(EVENTS_AHEAD_MAX);
        let trouble = Arc::new(Trouble::default());
        Arc::new(Self {
            profile: Mutex::new(Profile::at(&options.profile)),
            options,
            env: Arc::new(DeskEnv::new(trouble.clone())),
            session: Mutex::new(None),
            leaving: Mutex::new(None),
            events,
            handles: Mutex::default(),
            tries: Mutex::default(),
            trouble,
        })
    }

    pub fn events(&self) -> broadcast::Receiver<DoorEvent> {
        self.events.subscribe()
    }

    /// The one choke point: is there such a call, may this caller make it, may this person, does the payload fit.
    pub async fn call(self: &Arc<Self>, caller: Caller, name: &str, payload: Value) -> Result<Value> {
        let call = calls::find(name).filter(|call| !(call.cli_only && caller == Caller::Window));
        let call = call.ok_or_else(|| DoorError::new("unknown_call", "There is no such call."))?;
        match &call.handler {
            Handler::OfDesk(handler) => {
                if call.roles != calls::EVERYONE {
                    self.session_for(call)?;
                }
                handler(self.clone(), payload).await
            }
            Handler::Quick(handler) => {
                let (handler, session) = (*handler, self.session_for(call)?);
                blocking(move || handler(&session, payload)).await
            }
            Handler::Slow(handler) => handler(self.session_for(call)?, payload).await,
        }
    }

    fn session_for(&self, call: &Call) -> Result<Arc<Session>> {
        let session = self.session().ok_or_else(DoorError::not_signed_in)?;
        let role = session.person()?.role;
        if call.roles.iter().any(|allowed| *allowed == role) {
            Ok(session)
        } else {
            Err(DoorError::new("forbidden", "Your role does not allow this."))
        }
    }

    /// The session, if its person may make this call.
    pub(crate) fn session_of(&self, call: &str) -> Result<Arc<Session>> {
        self.session_for(calls::find(call).ok_or_else(DoorError::not_found)?)
    }

    fn session(&self) -> Option<Arc<Session>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Paths the person chose become handles for one use each: the web side never sees paths. A folder, a medium with a
    /// DICOMDIR and a zip are what is in them. All of it or nothing: what is too much is refused, not cut.
    pub fn file_offers(&self, paths: &[PathBuf]) -> Result<Vec<FileOffer>> {
        let imaging = Imaging::new(self.options.child_program.clone());
        let chosen = offer::chosen(&imaging, paths, HANDLES_MAX)?;
        if self.handles().len() + chosen.len() > HANDLES_MAX {
            return Err(DoorError::new("too_many", "Too many files at once: take fewer."));
        }
        chosen
            .into_iter()
            .map(|Chosen { source, name, bytes }| {
                Ok(FileOffer { handle: self.handle_for(source)?, name, bytes })
            })
            .collect()
    }

    /// A folder the person chose to be watched.
    pub fn folder_offer(&self, path: &Path) -> Result<FolderOffer> {
        if !path.is_dir() {
            return Err(DoorError::new("folder_unreadable", "This is not a folder."));
        }
        let handle = self.handle_for(Source::File(path.to_owned()))?;
        Ok(FolderOffer { handle: Some(handle), place: Some(offer::own_name(path)) })
    }

    fn handle_for(&self, source: Source) -> Result<String> {
        let mut bytes = [0; 16];
        self.env.fill(&mut bytes);
        let handle = hex::encode(bytes);
        let mut handles = self.handles();
        if handles.len() >= HANDLES_MAX {
            return Err(DoorError::new("too_many", "Too many files at once: take fewer."));
        }
        handles.insert(handle.clone(), source);
        Ok(handle)
    }

    pub(crate) fn handle_taken(&self, handle: &str) -> Result<Source> {
        self.handles().remove(handle).ok_or_else(|| {
            DoorError::new("not_an_image_handle", "This file was not offered, or was taken already.")
        })
    }

    fn handles(&self) -> MutexGuard<'_, BTreeMap<String, Source>> {
        self.handles.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn image_take(&self, payload: &ImageTake) -> Result<ImageTakeAnswer> {
        let session = self.session_of("image_take")?;
        let source = self.handle_taken(&payload.handle)?;
        let answer = image::filing::take(&session, payload, &source)?;
        if let ImageTakeAnswer::Whose(_) = answer {
            self.handles().insert(payload.handle.clone(), source);
        }
        Ok(answer)
    }

    /// A picture for the window; `not_found` while there is nothing to show.
    pub async fn image_picture(&self, id: &str, size: PictureSize) -> Result<Picture> {
        let session = self.session().ok_or_else(DoorError::not_signed_in)?;
        let id: RecordId = id.parse().map_err(|_| DoorError::not_found())?;
        blocking(move || image::original::picture(&session, id, size)?.ok_or_else(DoorError::not_found)).await
    }

    /// Ends what runs in the background. Everything that was answered is on disk already; a sample clinic goes.
    pub async fn stop(&self) {
        for open in [&self.session, &self.leaving] {
            let session = open.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(session) = session {
                session.end();
            }
        }
    }

    /// The profile, where a clinic of the desk's own may be made.
    fn profile_to_fill(&self) -> Result<MutexGuard<'_, Profile>> {
        let profile = self.profile.lock().unwrap_or_else(PoisonError::into_inner);
        if self.is_sample() { Err(sample::refused()) } else { Ok(profile) }
    }

    fn is_sample(&self) -> bool {
        self.session().is_some_and(|session| session.sample.is_some())
    }

    /// The session of the desk's own clinic: what follows makes no sense for invented patients.
    fn own_session(&self) -> Result<Arc<Session>> {
        let session = self.session().ok_or_else(DoorError::not_signed_in)?;
        if session.sample.is_some() { Err(sample::refused()) } else { Ok(session) }
    }

    /// Opens an invented clinic beside an empty profile.
    pub(crate) fn sample_open(self: &Arc<Self>) -> Result<ProfileStatus> {
        {
            let mut profile = self.profile.lock().unwrap_or_else(PoisonError::into_inner);
            if !self.is_sample() {
                profile.must_be_empty()?;
                let SampleMade { sample, opened, secret } = Sample::make(profile.dir(), &self.env)?;
                self.sample_begin(self.session_over(opened, None, Some(sample), &secret))?;
            }
        }
        self.status()
    }

    /// Nobody sees it before its people are there.
    fn sample_begin(self: &Arc<Self>, session: Arc<Session>) -> Result<()> {
        let filling = sample::fill_people(&session)?;
        self.begin(session.clone());
        let this = self.clone();
        let is_open = {
            let session = session.clone();
            move || this.session().is_some_and(|open| Arc::ptr_eq(&open, &session))
        };
        tokio::task::spawn_blocking(move || sample::fill_pictures(&session, filling, is_open));
        Ok(())
    }

    pub(crate) async fn sample_leave(self: &Arc<Self>) -> Result<ProfileStatus> {
        if self.is_sample() {
            self.stop().await;
            let _ = self.events.send(DoorEvent::of_kind("profile"));
        }
        self.status()
    }

    pub(crate) fn status(&self) -> Result<ProfileStatus> {
        let mut status = ProfileStatus {
            state: ProfileState::Open,
            clinic: None,
            desk: None,
            user: None,
            server: None,
            blocked: None,
            locked_for_s: None,
            recovery_key_confirmed: false,
            sample: false,
            logins: Vec::new(),
            version: self.options.version.clone(),
        };
        let Some(session) = self.session() else {
            let mut profile = self.profile.lock().unwrap_or_else(PoisonError::into_inner);
            (status.state, status.blocked) = profile.look();
            if status.state == ProfileState::Locked {
                status.logins = profile.logins();
            }
            status.locked_for_s = self.pause_left_s();
            return Ok(status);
        };
        let meta = session.store.meta();
        let person = session.person()?;
        let clinic = session.store.read(chairside_store::people::clinic_name)?;
        status.clinic = Some(clinic).filter(|name| !name.is_empty());
        status.desk = Some(meta.desk);
        status.user = Some(ProfileUser {
            id: person.id.to_string(),
            login: person.login,
            name: person.name,
            role: person.role,
        });
        status.server = meta.server;
        status.sample = session.sample.is_some();
        status.recovery_key_confirmed = meta.recovery_key_confirmed;
        Ok(status)
    }

    pub(crate) fn clinic_init(self: &Arc<Self>, payload: &ClinicInit) -> Result<ProfileMade> {
        let made = self.profile_to_fill()?.init(&self.env, payload)?;
        self.unlock(&payload.password)?;
        Ok(made)
    }

    pub(crate) async fn clinic_join(self: &Arc<Self>, mut payload: ClinicJoin) -> Result<ProfileMade> {
        self.profile_to_fill()?.must_be_empty()?;
        let server = http::server_base(&payload.server)
            .ok_or_else(|| DoorError::invalid("A server's address looks like https://clinic.example."))?;
        let desk = payload
            .desk
            .take()
            .filter(|desk| !desk.trim().is_empty())
            .unwrap_or_else(|| "Front desk".to_owned());
        let request = SignInRequest {
            login: payload.login.clone(),
            password: payload.password.clone(),
            clinic: payload.clinic,
            device: None,
            desk: desk.clone(),
        };
        let reply = http::sign_in(&server, &request).await?;
        let this = self.clone();
        blocking(move || {
            let made = this.profile_to_fill()?.join(&this.env, &payload, &server, &desk, &reply)?;
            this.unlock(&payload.password)?;
            Ok(made)
        })
        .await
    }

    /// A clinic that lived on this desk alone goes to a server, where an empty clinic waits for it.
    pub(crate) async fn clinic_publish(self: &Arc<Self>, payload: ClinicPublish) -> Result<ClinicPublished> {
        let session = self.own_session()?;
        if session.has_server() {
            return Err(DoorError::new("has_server", "This clinic has a server already."));
        }
        let server = http::server_base(&payload.server)
            .ok_or_else(|| DoorError::invalid("A server's address looks like https://clinic.example."))?;
        let secret = session.secret.expose_secret();
        let password = payload.password.unwrap_or_else(|| secret.to_owned());
        let request = SignInRequest {
            login: payload.login.clone(),
            password: password.clone(),
            clinic: payload.clinic,
            device: None,
            desk: session.store.meta().desk,
        };
        let reply = http::sign_in(&server, &request).await?;
        if !http::is_empty_clinic(&server, &reply).await? {
            return Err(DoorError::new(
                "clinic_not_empty",
                "The clinic on that server has records of its own. Make a new one there for this clinic.",
            ));
        }
        let to = Published {
            server,
            clinic: reply.clinic,
            device: reply.device,
            user: reply.user,
            login: payload.login,
            device_secret: reply.device_secret,
        };
        let (store, secret) = (session.store.clone(), secret.to_owned());
        drop(session);
        // Nobody writes while the clinic changes hands: the desk is closed and opened again, with a line to the server.
        self.stop().await;
        let this = self.clone();
        blocking(move || {
            let published = store.write_as_desk(|tx| tx.publish(&to));
            drop(store);
            this.unlock(&secret)?;
            published?;
            Ok(ClinicPublished { clinic: to.clinic })
        })
        .await
    }

    pub(crate) fn profile_unlock(self: &Arc<Self>, payload: &ProfileUnlock) -> Result<ProfileStatus> {
        if let Some(seconds) = self.pause_left_s() {
            return Err(DoorError::new(
                "locked_for",
                format!("Too many wrong passwords: try again in {seconds} s."),
            ));
        }
        let unlocked = self.unlock(&payload.password);
        self.count_try(unlocked)?;
        self.status()
    }

    fn unlock(self: &Arc<Self>, secret: &str) -> Result<()> {
        if self.session().is_some() || self.came_back(secret)? {
            return Ok(());
        }
        let opened = self.profile.lock().unwrap_or_else(PoisonError::into_inner).unlock(&self.env, secret)?;
        let line = self.line(&opened, secret)?;
        self.begin(self.session_over(opened, line, None, secret));
        Ok(())
    }

    /// Whoever unlocks a desk that is still sending finds it as it was left: the file is never open twice.
    fn came_back(self: &Arc<Self>, secret: &str) -> Result<bool> {
        let mut leaving = self.leaving.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(session) = leaving.clone() else { return Ok(false) };
        self.profile.lock().unwrap_or_else(PoisonError::into_inner).opens_with(secret)?;
        *leaving = None;
        self.open_to_calls(&session);
        let _ = self.events.send(DoorEvent::of_kind("profile"));
        Ok(true)
    }

    fn session_over(
        &self,
        opened: Opened,
        line: Option<Arc<Line>>,
        sample: Option<Sample>,
        secret: &str,
    ) -> Arc<Session> {
        Arc::new(Session {
            store: opened.store,
            blobs: opened.blobs,
            imaging: Imaging::new(self.options.child_program.clone()),
            env: self.env.clone(),
            line,
            events: self.events.clone(),
            trouble: self.trouble.clone(),
            noted: Mutex::default(),
            secret: SecretString::from(secret),
            sample,
            intake: Arc::default(),
            profile: self.options.profile.clone(),
        })
    }

    /// From here on calls reach the clinic.
    fn begin(self: &Arc<Self>, session: Arc<Session>) {
        // A full disk must not keep anybody from reading.
        if let Err(error) = session.store.write_as_desk(|tx| tx.note(&Event::new(EventKind::Opened))) {
            tracing::warn!(%error, "the opening is not in the event log");
        }
        self.open_to_calls(&session);
        if let (Some(line), SyncMode::Background) = (&session.line, self.options.sync) {
            tokio::spawn(line.clone().run());
        }
        tokio::task::spawn_blocking(move || {
            if let Err(error) = evict::sweep(&session.store, &session.blobs) {
                tracing::warn!(%error, "the folder of files was not looked through");
            }
        });
        let _ = self.events.send(DoorEvent::of_kind("profile"));
    }

    fn open_to_calls(self: &Arc<Self>, session: &Arc<Session>) {
        *self.session.lock().unwrap_or_else(PoisonError::into_inner) = Some(session.clone());
        let (this, watched) = (Arc::downgrade(self), Arc::downgrade(session));
        let is_open = move || {
            let open = this.upgrade().and_then(|desk| desk.session());
            open.is_some_and(|open| Arc::as_ptr(&open) == watched.as_ptr())
        };
        tokio::spawn(intake::run(session.clone(), is_open));
    }

    fn line(self: &Arc<Self>, opened: &Opened, secret: &str) -> Result<Option<Arc<Line>>> {
        let meta = opened.store.meta();
        let (Some(server), Some(clinic), Some(device), Some(user)) =
            (meta.server, meta.clinic, meta.device, meta.user)
        else {
            return Ok(None);
        };
        let credentials = Credentials {
            clinic,
            user,
            login: meta.login.unwrap_or_default(),
            password: Some(SecretString::from(secret)),
        };
        let identity = Identity { device, secret: meta.device_secret.unwrap_or_default(), name: meta.desk };
        let env = self.env.clone();
        let store = opened.store.clone();
        let keep_secret = move |of: DeviceId, secret: &str| {
            let kept = store.write_as_desk(|tx| {
                // A copy that is a desk of its own since has another.
                if tx.meta().device == Some(of) {
                    tx.meta_mut().device_secret = Some(secret.to_owned());
                }
                Ok(())
            });
            if let Err(error) = kept {
                tracing::error!(%error, "the new device secret is not kept: the next start signs in by password");
            }
        };
        let transport =
            HttpTransport::new(&server, credentials, identity, keep_secret, move || env.now_ms())?
                .troubled(self.trouble.clone());
        let settings = settings::load(&self.options.profile);
        transport.pace().limit(settings.files_kib_s);
        let desk = Arc::downgrade(self);
        let on_event = move |event| {
            if let Some(desk) = desk.upgrade() {
                desk.line_event(&event);
            }
        };
        let line = Line::new(opened.store.clone(), opened.blobs.clone(), transport, on_event)?;
        line.room(settings.files_room_mib);
        Ok(Some(line))
    }

    fn line_event(&self, event: &LineEvent) {
        let Some(session) = self.session() else { return };
        match event {
            LineEvent::Changed(touched) => session.tell(touched),
            LineEvent::Status => {
                if let Ok(status) = sync::sync_status(&session, calls::Nothing {}) {
                    let _ = self.events.send(DoorEvent::Sync { status: Box::new(status) });
                }
            }
        }
    }

    pub(crate) fn profile_lock(self: &Arc<Self>) -> Result<ProfileStatus> {
        // Nobody knows its password: locking it would be leaving it.
        if self.is_sample() {
            return Err(sample::refused());
        }
        let session = self.session.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(session) = session {
            self.leave(session);
        }
        let _ = self.events.send(DoorEvent::of_kind("profile"));
        self.status()
    }

    /// A locked desk lets nobody in and goes on sending; once nothing waits, it closes and forgets its key.
    fn leave(self: &Arc<Self>, session: Arc<Session>) {
        session.intake.leave();
        *self.leaving.lock().unwrap_or_else(PoisonError::into_inner) = Some(session.clone());
        let this = self.clone();
        tokio::spawn(async move {
            while this.is_leaving(&session) && this.sends(&session) {
                tokio::time::sleep(LEAVING_LOOK).await;
            }
            let mut leaving = this.leaving.lock().unwrap_or_else(PoisonError::into_inner);
            if leaving.as_ref().is_some_and(|left| Arc::ptr_eq(left, &session)) {
                *leaving = None;
                session.end();
            }
        });
    }

    fn is_leaving(&self, session: &Arc<Session>) -> bool {
        let leaving = self.leaving.lock().unwrap_or_else(PoisonError::into_inner);
        leaving.as_ref().is_some_and(|left| Arc::ptr_eq(left, session))
    }

    fn sends(&self, session: &Session) -> bool {
        let by_itself = session.line.is_some() && self.options.sync == SyncMode::Background;
        by_itself && session.store.read(sync::something_waits).unwrap_or(false)
    }

    pub(crate) fn recovery_key_confirm(&self, text: &str) -> Result<()> {
        let session = self.own_session()?;
        self.profile.lock().unwrap_or_else(PoisonError::into_inner).recovery_key_is(text)?;
        session.store.write_as_desk(|tx| {
            tx.meta_mut().recovery_key_confirmed = true;
            Ok(())
        })?;
        Ok(())
    }

    pub(crate) fn settings_get(&self) -> Settings {
        settings::load(self.profile.lock().unwrap_or_else(PoisonError::into_inner).dir())
    }

    pub(crate) fn settings_set(&self, changes: SettingsChanges) -> Result<Settings> {
        let settings =
            settings::change(self.profile.lock().unwrap_or_else(PoisonError::into_inner).dir(), changes)?;
        if let Some(line) = self.session().and_then(|session| session.line.clone()) {
            line.transport().pace().limit(settings.files_kib_s);
            line.room(settings.files_room_mib);
        }
        let _ = self.events.send(DoorEvent::of_kind("settings"));
        Ok(settings)
    }

    /// A wrong password tells how many more may be tried before a pause.
    fn count_try(&self, unlocked: Result<()>) -> Result<()> {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        let Err(mut error) = unlocked else {
            *tries = Tries::default();
            return Ok(());
        };
        if !matches!(error.code.as_str(), "password_wrong" | "recovery_key_wrong") {
            return Err(error);
        }
        tries.wrong += 1;
        if tries.wrong >= TRIES {
            *tries = Tries { wrong: 0, paused_until_ms: self.env.now_ms() + PAUSE_MS };
        } else {
            error.details = Some(json!({"tries_left": TRIES - tries.wrong, "pause_s": PAUSE_MS / 1_000}));
        }
        Err(error)
    }

    fn pause_left_s(&self) -> Option<u64> {
        let until_ms = self.tries.lock().unwrap_or_else(PoisonError::into_inner).paused_until_ms;
        // A clock set back must not turn a pause of minutes into one of years.
        let left_ms = until_ms.saturating_sub(self.env.now_ms()).min(PAUSE_MS);
        (left_ms > 0).then_some(left_ms.div_ceil(1_000))
    }
}

/// The store blocks for the length of a disk write: that is not for the threads that serve the window.
pub(crate) async fn blocking<R: Send + 'static>(
    work: impl FnOnce() -> Result<R> + Send + 'static,
) -> Result<R> {
    let done = tokio::task::spawn_blocking(work).await;
    done.unwrap_or_else(|_| {
        Err(DoorError::new("internal", "Something failed inside Chairside; nothing was saved by this step."))
    })
}
