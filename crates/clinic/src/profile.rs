//! The profile on this computer: empty, locked, open or blocked; the first start, joining, signing in.
//!
//! A profile is made whole in a folder aside and moved into place, so that a crash leaves the old state or the new.
//! "Cannot open" never leads to a new, empty clinic.

use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chairside_model::{ClinicId, DeviceId, Env, OpId, Rank, RecordId, Row, Stamp, Unit, UserId};
use chairside_store::blob_dir::BlobDir;
use chairside_store::keys::DataKey;
use chairside_store::slots::{NewProfile, Slots};
use chairside_store::{Meta, Snapshot, Store, StoreOptions};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

use crate::error::{DoorError, Result};
use crate::sample;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProfileState {
    /// Nothing was ever here.
    Empty,
    Locked,
    Open,
    /// Something is here that cannot be opened; nothing is written to it.
    Blocked,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ProfileUser {
    pub id: String,
    pub login: String,
    pub name: String,
    pub role: String,
}

#[derive(Debug, Clone, Serialize, TS)]
pub struct ProfileStatus {
    pub state: ProfileState,
    pub clinic: Option<String>,
    pub desk: Option<String>,
    pub user: Option<ProfileUser>,
    /// `null`: the clinic lives on this desk alone.
    pub server: Option<String>,
    pub blocked: Option<DoorError>,
    /// A pause after too many wrong passwords.
    pub locked_for_s: Option<u64>,
    pub recovery_key_confirmed: bool,
    /// Nothing here is real: the sample clinic is open, beside an empty profile.
    pub sample: bool,
    /// Who has a password here; told while it is locked.
    pub logins: Vec<String>,
    pub version: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ClinicInit {
    pub clinic: String,
    pub desk: Option<String>,
    pub login: String,
    pub name: Option<String>,
    pub password: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ClinicJoin {
    pub server: String,
    pub login: String,
    pub password: String,
    #[ts(as = "Option<String>")]
    pub clinic: Option<ClinicId>,
    pub desk: Option<String>,
}

/// The clinic on this desk goes to a clinic that was just made on a server, under the login of its owner.
#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ClinicPublish {
    pub server: String,
    pub login: String,
    /// The password at the server, where it is not the one that opened this desk.
    pub password: Option<String>,
    #[ts(as = "Option<String>")]
    pub clinic: Option<ClinicId>,
}

#[derive(Serialize, TS)]
pub struct ClinicPublished {
    #[ts(as = "String")]
    pub clinic: ClinicId,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ProfileUnlock {
    /// The password, or the recovery key.
    pub password: String,
}

#[derive(Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RecoveryKeyConfirm {
    pub recovery_key: String,
}

#[derive(Serialize, TS)]
pub struct ProfileMade {
    #[ts(as = "String")]
    pub clinic: ClinicId,
    #[ts(as = "String")]
    pub device: DeviceId,
    /// Shown once: whoever has it opens this desk without the password.
    pub recovery_key: String,
}

const HOME: &str = "clinic";
const ASIDE: &str = "clinic.new";
const LOCK: &str = "lock";
const DATABASE: &str = "clinic.db";
const FILES: &str = "files";

/// The profile's folder, held by this process alone.
pub(crate) struct Profile {
    dir: PathBuf,
    lock: Option<File>,
}

pub(crate) struct Opened {
    pub(crate) store: Arc<Store>,
    pub(crate) blobs: Arc<BlobDir>,
}

impl Profile {
    pub(crate) fn at(dir: &Path) -> Self {
        Self { dir: dir.to_owned(), lock: None }
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// What stands on the disk, without a key.
    pub(crate) fn look(&mut self) -> (ProfileState, Option<DoorError>) {
        match self.look_at() {
            Ok(state) => (state, None),
            Err(error) => (ProfileState::Blocked, Some(error)),
        }
    }

    fn look_at(&mut self) -> Result<ProfileState> {
        match fs::metadata(&self.dir) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(ProfileState::Empty),
            Err(error) => return Err(DoorError::io(error.kind())),
            Ok(found) if !found.is_dir() => {
                return Err(DoorError::new(
                    "not_a_database",
                    "What stands in the place of the profile's folder is a file.",
                ));
            }
            Ok(_) => self.sweep_sample(),
        }
        match fs::metadata(self.home()) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(ProfileState::Empty),
            Err(error) => return Err(DoorError::io(error.kind())),
            Ok(found) if !found.is_dir() => {
                return Err(DoorError::new(
                    "not_a_database",
                    "What stands in the place of the clinic's folder is a file.",
                ));
            }
            Ok(_) => {}
        }
        self.hold()?;
        Slots::open(&self.home())?;
        match fs::metadata(self.home().join(DATABASE)) {
            Err(_) => Err(chairside_store::Error::Missing.into()),
            Ok(found) if !found.is_file() => Err(chairside_store::Error::NotADatabase.into()),
            Ok(_) => Ok(ProfileState::Locked),
        }
    }

    /// Only whoever holds the profile may: another program may have its sample clinic open.
    fn sweep_sample(&mut self) {
        if self.dir.join(sample::FOLDER).exists() && self.hold().is_ok() {
            sample::sweep(&self.dir);
        }
    }

    /// Who has a password, as the key slots say without a key.
    pub(crate) fn logins(&self) -> Vec<String> {
        let slots = Slots::open(&self.home());
        slots.map(|slots| slots.labels().map(str::to_owned).collect()).unwrap_or_default()
    }

    /// One program per profile. The operating system lets go when the process ends, however it ends.
    fn hold(&mut self) -> Result<()> {
        if self.lock.is_some() {
            return Ok(());
        }
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.dir.join(LOCK))
            .map_err(|error| DoorError::io(error.kind()))?;
        match file.try_lock() {
            Ok(()) => {
                self.lock = Some(file);
                Ok(())
            }
            Err(fs::TryLockError::WouldBlock) => {
                Err(DoorError::new("profile_in_use", "Another Chairside has this profile open."))
            }
            Err(fs::TryLockError::Error(error)) => Err(DoorError::io(error.kind())),
        }
    }

    pub(crate) fn unlock(&mut self, env: &Arc<dyn Env>, secret: &str) -> Result<Opened> {
        self.hold()?;
        let key = Slots::open(&self.home())?.unlock(secret)?;
        open_home(&self.home(), &key, env)
    }

    /// Is this the password or the recovery key?
    pub(crate) fn opens_with(&self, secret: &str) -> Result<()> {
        Slots::open(&self.home())?.unlock(secret)?;
        Ok(())
    }

    pub(crate) fn recovery_key_is(&self, text: &str) -> Result<()> {
        Slots::open(&self.home())?.unlock_with_recovery_key(text)?;
        Ok(())
    }

    /// A clinic that lives on this desk alone.
    pub(crate) fn init(&mut self, env: &Arc<dyn Env>, payload: &ClinicInit) -> Result<ProfileMade> {
        named("clinic", &payload.clinic)?;
        named("login", &payload.login)?;
        let clinic = ClinicId::fresh(&**env);
        let (device, user) = (DeviceId::fresh(&**env), UserId::fresh(&**env));
        let desk = payload.desk.clone().unwrap_or_else(|| "Front desk".to_owned());
        let meta = Meta {
            clinic: Some(clinic),
            device: Some(device),
            user: Some(user),
            login: Some(payload.login.clone()),
            desk: desk.clone(),
            ..Meta::default()
        };
        let name = payload
            .name
            .clone()
            .filter(|name| !name.trim().is_empty())
            .unwrap_or_else(|| payload.login.clone());
        let stamp = Stamp { op: OpId::fresh(&**env), rank: Rank::from_ms(env.now_ms()), device, user };
        let rows = [
            row("clinic", clinic.as_bytes(), stamp, json!({"name": payload.clinic})),
            row(
                "user",
                user.as_bytes(),
                stamp,
                json!({"login": payload.login, "name": name, "role": "owner"}),
            ),
            row("device", device.as_bytes(), stamp, json!({"name": desk})),
        ];
        self.make(env, &payload.password, &payload.login, &meta, &rows)
    }

    /// A desk of a clinic that has a server, from what the server said at sign-in.
    pub(crate) fn join(
        &mut self,
        env: &Arc<dyn Env>,
        payload: &ClinicJoin,
        server: &str,
        desk: &str,
        reply: &chairside_sync::SignInReply,
    ) -> Result<ProfileMade> {
        let meta = Meta {
            clinic: Some(reply.clinic),
            device: Some(reply.device),
            user: Some(reply.user),
            server: Some(server.to_owned()),
            login: Some(payload.login.clone()),
            device_secret: Some(reply.device_secret.clone()),
            desk: desk.to_owned(),
            snapshot: Some(Snapshot::wanted(env.now_ms())),
            ..Meta::default()
        };
        self.make(env, &payload.password, &payload.login, &meta, &[])
    }

    /// Refuses before anything is asked of a server or a person's patience.
    pub(crate) fn must_be_empty(&mut self) -> Result<()> {
        match self.look() {
            (ProfileState::Empty, _) => {
                fs::create_dir_all(&self.dir).map_err(|error| DoorError::io(error.kind()))?;
                self.hold()
            }
            (_, Some(blocked)) => Err(blocked),
            _ => Err(DoorError::new("profile_not_empty", "There is a clinic in this profile already.")),
        }
    }

    fn make(
        &mut self,
        env: &Arc<dyn Env>,
        password: &str,
        login: &str,
        meta: &Meta,
        rows: &[Row],
    ) -> Result<ProfileMade> {
        self.must_be_empty()?;
        let aside = self.dir.join(ASIDE);
        match fs::remove_dir_all(&aside) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(DoorError::io(error.kind()));
            }
            _ => {}
        }
        fs::create_dir_all(&aside).map_err(|error| DoorError::io(error.kind()))?;
        let NewProfile { data_key, recovery_key, .. } = Slots::create(&aside, &**env, password, login)?;
        {
            let path = aside.join(DATABASE);
            let store = Store::create(&StoreOptions { path: &path, key: &data_key, env: env.clone() })?;
            store.write(meta.author(), |tx| {
                *tx.meta_mut() = meta.clone();
                rows.iter().try_for_each(|row| tx.row_placed(row))
            })?;
            BlobDir::open(&aside.join(FILES), data_key.blob_root())?;
        }
        sync_dir(&aside)?;
        fs::rename(&aside, self.home()).map_err(|error| DoorError::io(error.kind()))?;
        sync_dir(&self.dir)?;
        let missing = || DoorError::new("internal", "The profile is not complete.");
        Ok(ProfileMade {
            clinic: meta.clinic.ok_or_else(missing)?,
            device: meta.device.ok_or_else(missing)?,
            recovery_key: recovery_key.to_text().to_string(),
        })
    }

    fn home(&self) -> PathBuf {
        self.dir.join(HOME)
    }
}

fn open_home(home: &Path, key: &DataKey, env: &Arc<dyn Env>) -> Result<Opened> {
    let store = Store::open(&StoreOptions { path: &home.join(DATABASE), key, env: env.clone() })?;
    let blobs = BlobDir::open(&home.join(FILES), key.blob_root())?;
    Ok(Opened { store: Arc::new(store), blobs: Arc::new(blobs) })
}

/// The rename is only durable once its folder is.
fn sync_dir(dir: &Path) -> Result<()> {
    if cfg!(windows) {
        return Ok(());
    }
    File::open(dir).and_then(|folder| folder.sync_all()).map_err(|error| DoorError::io(error.kind()))
}

fn named(field: &str, value: &str) -> Result<()> {
    let chars = value.chars().count();
    if value.trim().is_empty() {
        return Err(DoorError::invalid(format!("The {field} needs a name.")));
    }
    if chars > chairside_model::schema::NAME_CHARS_MAX || value.chars().any(char::is_control) {
        return Err(DoorError::new(
            "too_long",
            format!(
                "The {field} is one line of at most {} characters.",
                chairside_model::schema::NAME_CHARS_MAX
            ),
        ));
    }
    Ok(())
}

fn row(collection: &str, id: &[u8; 16], stamp: Stamp, values: serde_json::Value) -> Row {
    let fields = values.as_object().cloned().unwrap_or_default();
    let units = fields.into_iter().map(|(name, value)| (name, Unit { value, stamp })).collect();
    Row { units, ..Row::empty(collection, RecordId::from_bytes(*id), None) }
}
