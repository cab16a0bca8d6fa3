//! One newtype per kind of identity, so that a patient's id cannot stand where an op's is meant.
//!
//! Records made by a person get a UUIDv7 (ordered by time, kind to B-trees); records with a natural
//! key get a UUIDv8 derived from parent and key, so that two desks that make the same thing make one record.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::env::Env;

#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("not an id: 32 hexadecimal digits, with or without dashes, are expected")]
pub struct IdError;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
            pub fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }
            pub const fn uuid(&self) -> Uuid {
                self.0
            }
        }

        impl TryFrom<&[u8]> for $name {
            type Error = IdError;
            fn try_from(bytes: &[u8]) -> Result<Self, IdError> {
                Uuid::from_slice(bytes).map(Self).map_err(|_| IdError)
            }
        }

        impl FromStr for $name {
            type Err = IdError;
            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::try_parse(text).map(Self).map_err(|_| IdError)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
    };
}

id!(
    /// A record of any collection.
    RecordId
);
id!(
    /// An operation: 128 random bits. It is also the version of every unit the operation wrote.
    OpId
);
id!(
    /// A clinic: the scope of sync and of every permission.
    ClinicId
);
id!(
    /// A person who may sign in.
    UserId
);
id!(
    /// One installed copy of the app.
    DeviceId
);
id!(
    /// Operations that are accepted or refused together.
    GroupId
);
id!(
    /// One opening of a desk's profile: 128 random bits, so that a desk and its copy never have the same.
    LifeId
);

macro_rules! time_ordered {
    ($($name:ident),*) => {$(
        impl $name {
            /// A fresh UUIDv7.
            pub fn fresh(env: &dyn Env) -> Self {
                Self(uuid_v7(env))
            }
        }
    )*};
}
time_ordered!(RecordId, ClinicId, UserId, DeviceId, GroupId);

macro_rules! random {
    ($($name:ident),*) => {$(
        impl $name {
            /// 128 random bits: two desks, or a desk and its copy, never make the same one.
            pub fn fresh(env: &dyn Env) -> Self {
                let mut bytes = [0u8; 16];
                env.fill(&mut bytes);
                Self::from_bytes(bytes)
            }
        }
    )*};
}
random!(OpId, LifeId);

impl RecordId {
    /// When a person made the record, by the clock of that desk; `None` for a derived id.
    pub fn made_ms(&self) -> Option<u64> {
        let at = self.uuid().get_timestamp().filter(|_| self.uuid().get_version_num() == 7)?;
        let (seconds, nanos) = at.to_unix();
        Some(seconds * 1_000 + u64::from(nanos) / 1_000_000)
    }

    /// The id of the record that `key` names below `parent`: the same on every desk.
    pub fn derived(parent: &[u8], key: &str) -> Self {
        let digest = Sha256::new().chain_update(parent).chain_update([0]).chain_update(key).finalize();
        let mut bytes = [0u8; 16];
        bytes.copy_from_slice(&digest[..16]);
        Self(uuid::Builder::from_custom_bytes(bytes).into_uuid())
    }
}

impl RecordId {
    /// The one entry that can take `payment` back: whoever reverses it, on whatever desk, makes this one.
    pub fn reversal_of(payment: RecordId, env: &dyn Env) -> Self {
        if crate::planted::planted(crate::planted::Planted::ReversalTwice) {
            return Self::fresh(env);
        }
        Self::derived(payment.as_bytes(), "reversal")
    }
}

impl RecordId {
    /// The word that two patients are two people: the same record, whoever says it and whichever is named first.
    pub fn distinct_patient(one: RecordId, other: RecordId) -> Self {
        let (low, high) = (one.min(other), one.max(other));
        Self::derived(low.as_bytes(), &format!("distinct/{high}"))
    }
}

impl RecordId {
    /// The record that `image` becomes at another patient: whoever moves it there makes this one.
    pub fn moved_image(image: RecordId, patient: RecordId) -> Self {
        Self::derived(image.as_bytes(), &format!("moved/{patient}"))
    }

    /// The tag that says `image` shows `tooth` (FDI).
    pub fn image_tooth(image: RecordId, tooth: &str) -> Self {
        Self::derived(image.as_bytes(), &format!("tooth/{tooth}"))
    }

    /// What stands at one position of a mount.
    pub fn mount_cell(mount: RecordId, position: usize) -> Self {
        Self::derived(mount.as_bytes(), &format!("cell/{position}"))
    }
}

fn uuid_v7(env: &dyn Env) -> Uuid {
    let mut random = [0u8; 10];
    env.fill(&mut random);
    uuid::Builder::from_unix_timestamp_millis(env.now_ms(), &random).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn derived_ids_agree_and_differ() {
        let parent = RecordId::from_bytes([7; 16]);
        let tooth = RecordId::derived(parent.as_bytes(), "tooth-36");
        assert_eq!(tooth, RecordId::derived(parent.as_bytes(), "tooth-36"));
        assert_ne!(tooth, RecordId::derived(parent.as_bytes(), "tooth-37"));
        assert_eq!(tooth.uuid().get_version_num(), 8);
    }

    #[test]
    fn text_that_is_no_id_is_refused() {
        assert_eq!("../etc/passwd".parse::<RecordId>(), Err(IdError));
    }
}
