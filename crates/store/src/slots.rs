//! The key slots of a profile: the data key, wrapped once per password and once for the printed recovery key.
//!
//! Must not know: the database, files, who may do what. Two copies of one small file stand in the profile. A
//! change goes to the copy that is not in use, then to the other, each written aside, synced and renamed: a
//! crash at any point leaves the old slots or the new ones, and one damaged copy costs nothing. What is in the
//! clear (labels, a random profile id) names no patient.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305};
use chairside_model::Env;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::blob_dir::disk;
use crate::keys::{DataKey, KEY_BYTES};

mod recovery_key;
#[cfg(test)]
mod tests;

pub use recovery_key::{RecoveryKey, RecoveryKeyError};

/// Raised when an older program could no longer read the slots; it then refuses instead of guessing.
const FORMAT: u32 = 1;
/// The two copies; their order has no meaning.
const COPIES: [&str; 2] = ["keys-a.json", "keys-b.json"];
/// Far more people than a clinic has, and small enough to read without thinking.
const SLOTS_MAX: usize = 200;
const FILE_BYTES_MAX: u64 = 512 * 1024;
const LABEL_CHARS_MAX: usize = 128;
/// Longer than any password a person types; a bound on the work of a wrong one.
const PASSWORD_BYTES_MAX: usize = 1024;
const SALT_BYTES: usize = 16;
const NONCE_BYTES: usize = 24;

#[derive(Debug, thiserror::Error)]
pub enum SlotError {
    #[error("this folder has no key slots")]
    NoSlots,
    #[error("both copies of the key slots are damaged")]
    SlotsDamaged,
    #[error("the key slots were written by a newer version")]
    TooNew,
    #[error("this folder has key slots already")]
    AlreadyThere,
    #[error("the password is wrong")]
    PasswordWrong,
    #[error("the recovery key is mistyped: {0}")]
    RecoveryKeyMistyped(#[from] RecoveryKeyError),
    #[error("the recovery key belongs to another profile, or was replaced")]
    RecoveryKeyWrong,
    #[error("a password has 1 to {PASSWORD_BYTES_MAX} bytes")]
    PasswordLength,
    #[error("a label is a line of 1 to {LABEL_CHARS_MAX} characters")]
    Label,
    #[error("the key belongs to another profile")]
    KeyOfAnotherProfile,
    #[error("the last password cannot be taken away")]
    LastPassword,
    #[error("a profile has at most {SLOTS_MAX} key slots")]
    TooMany,
    #[error("the key slots: {0}")]
    Io(#[from] io::Error),
}

/// What one try of a password costs. Stored in each slot, so that it can be raised later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfCost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

impl KdfCost {
    /// RFC 9106, second choice, in one lane: about a fifth of a second on an office computer.
    pub const STANDARD: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 };
    /// Protects nothing: for tests that open hundreds of profiles.
    pub const FOR_TESTS: Self = Self { memory_kib: 64, passes: 1, lanes: 1 };

    /// A stored cost beyond these would stop the desk or take all its memory.
    fn is_sane(&self) -> bool {
        (8..=512 * 1024).contains(&self.memory_kib)
            && (1..=16).contains(&self.passes)
            && (1..=4).contains(&self.lanes)
            && self.memory_kib >= 8 * self.lanes
    }
}

/// A profile's slots as they stand on disk.
pub struct Slots {
    dir: PathBuf,
    body: Body,
    /// The index in [`COPIES`] of a copy that holds `body`.
    current: usize,
    cost: KdfCost,
}

/// What a new profile begins with. The recovery key is shown once and kept nowhere.
pub struct NewProfile {
    pub slots: Slots,
    pub data_key: DataKey,
    pub recovery_key: RecoveryKey,
}

impl Slots {
    pub fn create(dir: &Path, env: &dyn Env, password: &str, label: &str) -> Result<NewProfile, SlotError> {
        Self::create_with_cost(dir, env, password, label, KdfCost::STANDARD)
    }

    /// Never over slots that are there, damaged ones included: they may be the only way to a clinic's records.
    pub fn create_with_cost(
        dir: &Path,
        env: &dyn Env,
        password: &str,
        label: &str,
        cost: KdfCost,
    ) -> Result<NewProfile, SlotError> {
        for copy in COPIES {
            if disk::exists(&dir.join(copy))? {
                return Err(SlotError::AlreadyThere);
            }
        }
        disk::make_dirs(dir)?;
        let data_key = DataKey::fresh(env);
        let body = Body {
            format: FORMAT,
            generation: 0,
            profile_id: hex::encode(random::<16>(env)),
            key_check: Hex(data_key.check().to_vec()),
            slots: Vec::new(),
        };
        let recovery_key = RecoveryKey::fresh(env);
        let body = body.with_password(env, &data_key, label, password, cost)?;
        let body = body.with_recovery_key(env, &data_key, &recovery_key)?;
        let mut slots = Self { dir: dir.to_owned(), body: body.clone(), current: 0, cost };
        slots.save(body)?;
        Ok(NewProfile { slots, data_key, recovery_key })
    }

    /// Reads the newer of the copies that are whole, and mends the other one.
    pub fn open(dir: &Path) -> Result<Self, SlotError> {
        let copies = COPIES.map(|copy| Copy::read(&dir.join(copy)));
        let current = Copy::newer(&copies)?;
        let Copy::Whole { body, bytes } = &copies[current] else {
            return Err(SlotError::SlotsDamaged);
        };
        if copies[1 - current].wants_mending(bytes) {
            // Nothing is lost if this fails: the copy in use stays, and the next opening tries again.
            let _ = write_copy(&dir.join(COPIES[1 - current]), bytes);
        }
        Ok(Self { dir: dir.to_owned(), body: body.clone(), current, cost: KdfCost::STANDARD })
    }

    /// Opens with any password of the profile or with the recovery key. Each password slot costs one try: where
    /// the person is known, [`Slots::unlock_as`] is quicker.
    pub fn unlock(&self, secret: &str) -> Result<DataKey, SlotError> {
        if let Ok(data_key) = self.unlock_with_recovery_key(secret) {
            return Ok(data_key);
        }
        self.unlock_any(secret, |_| true)
    }

    pub fn unlock_as(&self, label: &str, password: &str) -> Result<DataKey, SlotError> {
        self.unlock_any(password, |slot| slot.opener.is_password_of(label))
    }

    pub fn unlock_with_recovery_key(&self, text: &str) -> Result<DataKey, SlotError> {
        let recovery_key = RecoveryKey::parse(text)?;
        let slot = self.body.slots.iter().find(|slot| slot.opener == Opener::RecoveryKey);
        slot.and_then(|slot| slot.unwrap(&self.body.profile_id, &recovery_key.wrapping_key(&slot.salt.0)))
            .filter(|data_key| self.body.is_key(data_key))
            .ok_or(SlotError::RecoveryKeyWrong)
    }

    /// Sets or replaces the password of this label. When it returns, the old password opens nothing any more;
    /// after a crash before that, exactly one of the two opens the profile.
    pub fn set_password(
        &mut self,
        env: &dyn Env,
        data_key: &DataKey,
        label: &str,
        password: &str,
    ) -> Result<(), SlotError> {
        let body = self.body.clone().with_password(env, data_key, label, password, self.cost)?;
        self.save(body)
    }

    /// Takes a person's password away; the last one stays.
    pub fn remove_password(&mut self, label: &str) -> Result<(), SlotError> {
        let mut body = self.body.clone();
        body.slots.retain(|slot| !slot.opener.is_password_of(label));
        if body.labels().next().is_none() {
            return Err(SlotError::LastPassword);
        }
        self.save(body)
    }

    /// A new recovery key; the printed one opens nothing any more.
    pub fn replace_recovery_key(
        &mut self,
        env: &dyn Env,
        data_key: &DataKey,
    ) -> Result<RecoveryKey, SlotError> {
        let recovery_key = RecoveryKey::fresh(env);
        let body = self.body.clone().with_recovery_key(env, data_key, &recovery_key)?;
        self.save(body)?;
        Ok(recovery_key)
    }

    /// Random, made with the profile, kept by its copies; it says nothing about the clinic.
    pub fn profile_id(&self) -> &str {
        &self.body.profile_id
    }

    /// Who has a password, in the order they got it.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        self.body.labels()
    }

    /// The slots as a file to keep elsewhere: with it and a password or the recovery key, a backup opens.
    pub fn export(&self) -> Result<Vec<u8>, SlotError> {
        self.body.to_file()
    }

    /// Puts exported slots into a profile that has none, or only damaged ones.
    pub fn restore(dir: &Path, exported: &[u8]) -> Result<Self, SlotError> {
        match Self::open(dir) {
            Err(SlotError::NoSlots | SlotError::SlotsDamaged) => {}
            Ok(_) => return Err(SlotError::AlreadyThere),
            Err(error) => return Err(error),
        }
        match Copy::parse(exported) {
            Copy::Whole { .. } => {}
            Copy::TooNew => return Err(SlotError::TooNew),
            _ => return Err(SlotError::SlotsDamaged),
        }
        disk::make_dirs(dir)?;
        write_copy(&dir.join(COPIES[0]), exported)?;
        Self::open(dir)
    }

    fn unlock_any(&self, password: &str, wanted: impl Fn(&Slot) -> bool) -> Result<DataKey, SlotError> {
        let password = normal_password(password)?;
        for slot in self.body.slots.iter().filter(|slot| wanted(slot)) {
            let Opener::Password { cost, .. } = &slot.opener else {
                continue;
            };
            let key = stretch(&password, &slot.salt.0, *cost)?;
            let unwrapped = slot.unwrap(&self.body.profile_id, &key);
            if let Some(data_key) = unwrapped.filter(|data_key| self.body.is_key(data_key)) {
                return Ok(data_key);
            }
        }
        Err(SlotError::PasswordWrong)
    }

    /// The change is made once the first copy is written; the second follows so that no old password and no
    /// old copy stays behind.
    fn save(&mut self, mut body: Body) -> Result<(), SlotError> {
        body.generation = self.body.generation + 1;
        let bytes = body.to_file()?;
        let first = 1 - self.current;
        write_copy(&self.dir.join(COPIES[first]), &bytes)?;
        let second = self.current;
        (self.body, self.current) = (body, first);
        // The change holds already: if this one fails, the next opening mends it.
        let _ = write_copy(&self.dir.join(COPIES[second]), &bytes);
        Ok(())
    }
}

/// What stands in both copies, beside its checksum.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Body {
    format: u32,
    generation: u64,
    profile_id: String,
    /// Derived from the data key: keeps a slot from being made for a foreign one.
    key_check: Hex,
    slots: Vec<Slot>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Slot {
    id: String,
    #[serde(flatten)]
    opener: Opener,
    salt: Hex,
    nonce: Hex,
    wrapped: Hex,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Opener {
    Password { label: String, cost: KdfCost },
    RecoveryKey,
}

impl Body {
    fn with_password(
        mut self,
        env: &dyn Env,
        data_key: &DataKey,
        label: &str,
        password: &str,
        cost: KdfCost,
    ) -> Result<Self, SlotError> {
        check_label(label)?;
        let password = normal_password(password)?;
        let salt = random::<SALT_BYTES>(env);
        let key = stretch(&password, &salt, cost)?;
        let opener = Opener::Password { label: label.to_owned(), cost };
        self.slots.retain(|slot| !slot.opener.is_password_of(label));
        self.with_slot(env, data_key, opener, &salt, &key)
    }

    fn with_recovery_key(
        mut self,
        env: &dyn Env,
        data_key: &DataKey,
        recovery_key: &RecoveryKey,
    ) -> Result<Self, SlotError> {
        let salt = random::<SALT_BYTES>(env);
        let key = recovery_key.wrapping_key(&salt);
        self.slots.retain(|slot| slot.opener != Opener::RecoveryKey);
        self.with_slot(env, data_key, Opener::RecoveryKey, &salt, &key)
    }

    fn with_slot(
        mut self,
        env: &dyn Env,
        data_key: &DataKey,
        opener: Opener,
        salt: &[u8],
        key: &WrappingKey,
    ) -> Result<Self, SlotError> {
        if !self.is_key(data_key) {
            return Err(SlotError::KeyOfAnotherProfile);
        }
        if self.slots.len() >= SLOTS_MAX {
            return Err(SlotError::TooMany);
        }
        let nonce = random::<NONCE_BYTES>(env);
        let id = hex::encode(random::<8>(env));
        let mut slot = Slot {
            id,
            opener,
            salt: Hex(salt.to_vec()),
            nonce: Hex(nonce.to_vec()),
            wrapped: Hex(Vec::new()),
        };
        let context = slot.context(&self.profile_id);
        let payload = Payload { msg: data_key.as_bytes(), aad: context.as_bytes() };
        let wrapped = cipher(key).encrypt(&nonce.into(), payload);
        slot.wrapped.0 = wrapped.map_err(|_| io::Error::other("the data key could not be wrapped"))?;
        self.slots.push(slot);
        Ok(self)
    }

    fn labels(&self) -> impl Iterator<Item = &str> {
        self.slots.iter().filter_map(|slot| match &slot.opener {
            Opener::Password { label, .. } => Some(label.as_str()),
            Opener::RecoveryKey => None,
        })
    }

    fn is_key(&self, data_key: &DataKey) -> bool {
        self.key_check.0 == data_key.check()
    }

    fn is_sane(&self) -> bool {
        self.slots.len() <= SLOTS_MAX && self.slots.iter().all(Slot::is_sane)
    }

    fn to_file(&self) -> Result<Vec<u8>, SlotError> {
        let body = serde_json::value::to_raw_value(self).map_err(io::Error::other)?;
        let file = SlotFile { checksum: checksum(&body), body };
        Ok(serde_json::to_vec(&file).map_err(io::Error::other)?)
    }
}

impl Slot {
    fn unwrap(&self, profile_id: &str, key: &WrappingKey) -> Option<DataKey> {
        let nonce: [u8; NONCE_BYTES] = self.nonce.0.as_slice().try_into().ok()?;
        let context = self.context(profile_id);
        let payload = Payload { msg: &self.wrapped.0, aad: context.as_bytes() };
        let bytes = Zeroizing::new(cipher(key).decrypt(&nonce.into(), payload).ok()?);
        DataKey::from_slice(&bytes)
    }

    /// Bound into the wrapping: a slot cannot be given to another person, profile or cost.
    fn context(&self, profile_id: &str) -> String {
        let opener = match &self.opener {
            Opener::Password { label, cost } => {
                format!("password\n{label}\n{} {} {}", cost.memory_kib, cost.passes, cost.lanes)
            }
            Opener::RecoveryKey => "recovery key".to_owned(),
        };
        format!("chairside/v1/slot\n{profile_id}\n{}\n{opener}", self.id)
    }

    fn is_sane(&self) -> bool {
        match &self.opener {
            Opener::Password { label, cost } => check_label(label).is_ok() && cost.is_sane(),
            Opener::RecoveryKey => true,
        }
    }
}

impl Opener {
    fn is_password_of(&self, wanted: &str) -> bool {
        matches!(self, Self::Password { label, .. } if label == wanted)
    }
}

/// One of the two files, as found.
enum Copy {
    Missing,
    Damaged,
    TooNew,
    Unreadable(io::Error),
    Whole { body: Body, bytes: Vec<u8> },
}

/// The checksum covers the body's bytes as they stand, so that no two programs need to agree how to write JSON.
#[derive(Serialize, Deserialize)]
struct SlotFile {
    checksum: String,
    body: Box<RawValue>,
}

impl Copy {
    fn read(path: &Path) -> Self {
        let file = match disk::open_regular(path) {
            Ok(file) => file,
            Err(disk::OpenError::NotAFile) => return Self::Damaged,
            Err(disk::OpenError::Io(error)) if error.kind() == io::ErrorKind::NotFound => {
                return Self::Missing;
            }
            Err(disk::OpenError::Io(error)) => return Self::Unreadable(error),
        };
        let mut bytes = Vec::new();
        match file.take(FILE_BYTES_MAX + 1).read_to_end(&mut bytes) {
            Ok(_) => Self::parse(&bytes),
            Err(error) => Self::Unreadable(error),
        }
    }

    fn parse(bytes: &[u8]) -> Self {
        #[derive(Deserialize)]
        struct FormatOnly {
            format: u32,
        }
        let whole = || -> Option<Self> {
            if bytes.len() as u64 > FILE_BYTES_MAX {
                return None;
            }
            let file: SlotFile = serde_json::from_slice(bytes).ok()?;
            if file.checksum != checksum(&file.body) {
                return None;
            }
            if serde_json::from_str::<FormatOnly>(file.body.get()).ok()?.format > FORMAT {
                return Some(Self::TooNew);
            }
            let body: Body = serde_json::from_str(file.body.get()).ok()?;
            body.is_sane().then(|| Self::Whole { body, bytes: bytes.to_vec() })
        };
        whole().unwrap_or(Self::Damaged)
    }

    /// The index of the copy to use.
    fn newer(copies: &[Self; 2]) -> Result<usize, SlotError> {
        match copies {
            [Self::TooNew, _] | [_, Self::TooNew] => Err(SlotError::TooNew),
            [Self::Whole { body: a, .. }, Self::Whole { body: b, .. }] => {
                if a.profile_id != b.profile_id {
                    // Copied together from two profiles: either could be the wrong one.
                    return Err(SlotError::SlotsDamaged);
                }
                Ok(usize::from(b.generation > a.generation))
            }
            [Self::Whole { .. }, _] => Ok(0),
            [_, Self::Whole { .. }] => Ok(1),
            [Self::Missing, Self::Missing] => Err(SlotError::NoSlots),
            [Self::Unreadable(error), _] | [_, Self::Unreadable(error)] => Err(SlotError::Io(copy_of(error))),
            _ => Err(SlotError::SlotsDamaged),
        }
    }

    fn wants_mending(&self, good: &[u8]) -> bool {
        match self {
            Self::Missing | Self::Damaged => true,
            Self::Whole { bytes, .. } => bytes != good,
            Self::TooNew | Self::Unreadable(_) => false,
        }
    }
}

/// What wraps the data key in one slot.
type WrappingKey = Zeroizing<[u8; KEY_BYTES]>;

/// The same password typed on another keyboard may arrive with its accents taken apart: it is made one form.
fn normal_password(password: &str) -> Result<Zeroizing<String>, SlotError> {
    if password.is_empty() || password.len() > PASSWORD_BYTES_MAX {
        return Err(SlotError::PasswordLength);
    }
    Ok(Zeroizing::new(password.nfc().collect()))
}

fn check_label(label: &str) -> Result<(), SlotError> {
    let is_line = !label.is_empty() && !label.chars().any(char::is_control);
    if is_line && label.chars().count() <= LABEL_CHARS_MAX { Ok(()) } else { Err(SlotError::Label) }
}

/// Fails only for a salt too short to be one.
fn stretch(password: &str, salt: &[u8], cost: KdfCost) -> Result<WrappingKey, SlotError> {
    let mut key = Zeroizing::new([0; KEY_BYTES]);
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(KEY_BYTES));
    params
        .and_then(|params| {
            Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(
                password.as_bytes(),
                salt,
                key.as_mut_slice(),
            )
        })
        .map_err(|_| SlotError::SlotsDamaged)?;
    Ok(key)
}

fn cipher(key: &WrappingKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.as_slice().try_into().expect("a wrapping key is 32 bytes long"))
}

fn random<const N: usize>(env: &dyn Env) -> [u8; N] {
    let mut bytes = [0; N];
    env.fill(&mut bytes);
    bytes
}

fn checksum(body: &RawValue) -> String {
    hex::encode(Sha256::digest(body.get()))
}

/// Written aside, synced, renamed, the folder synced: the name stands for the old slots or for the new ones.
fn write_copy(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let aside = path.with_extension("json.new");
    disk::remove(&aside)?;
    let mut file = disk::create_new(&aside)?;
    file.write_all(bytes)?;
    disk::sync(&file)?;
    drop(file);
    disk::replace(&aside, path)?;
    disk::sync_folder_of(path)
}

/// An [`io::Error`] cannot be cloned; its kind and words can.
fn copy_of(error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), error.to_string())
}

/// Bytes as hexadecimal text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
struct Hex(Vec<u8>);

impl TryFrom<String> for Hex {
    type Error = hex::FromHexError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        hex::decode(text).map(Self)
    }
}

impl From<Hex> for String {
    fn from(bytes: Hex) -> Self {
        hex::encode(bytes.0)
    }
}
