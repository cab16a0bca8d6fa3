//! The sample clinic: three hundred invented patients beside an empty profile, to look at and to leave again.
//!
//! It never touches the desk's own clinic and is never opened a second time: its password is random and forgotten,
//! and a folder that a crash left behind is removed at the next look.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use chairside_model::Env;

use crate::demo::{Demo, DemoSize, Filling};
use crate::error::{DoorError, Result};
use crate::profile::{ClinicInit, Opened, Profile};
use crate::session::Session;

/// Beside the clinic's own folder. A name that nobody gives a folder of theirs: what has it is removed unasked.
pub(crate) const FOLDER: &str = "chairside-sample";
/// Every sample clinic is the same one.
const SEED: u64 = 300;
const PASSWORD_BYTES: usize = 32;

/// The folder of an open sample clinic, held by this process.
pub(crate) struct Sample {
    profile: Profile,
    /// Held while a picture is written, so that the folder is not removed under it.
    picturing: Mutex<()>,
}

/// An open sample clinic and what opens it; nobody is told.
pub(crate) struct SampleMade {
    pub(crate) sample: Sample,
    pub(crate) opened: Opened,
    pub(crate) secret: String,
}

impl Sample {
    pub(crate) fn make(beside: &Path, env: &Arc<dyn Env>) -> Result<SampleMade> {
        let mut profile = Profile::at(&beside.join(FOLDER));
        let mut password = [0; PASSWORD_BYTES];
        env.fill(&mut password);
        let made = profile.init(
            env,
            &ClinicInit {
                clinic: "Harbour Dental".to_owned(),
                desk: Some("Front desk 1".to_owned()),
                login: "nour".to_owned(),
                name: Some("Nour Khoury".to_owned()),
                password: hex::encode(password),
            },
        )?;
        // The recovery key opens without a second derivation: that is a fifth of a second nobody waits for.
        let opened = profile.unlock(env, &made.recovery_key)?;
        let sample = Self { profile, picturing: Mutex::new(()) };
        Ok(SampleMade { sample, opened, secret: made.recovery_key })
    }

    /// Nothing of it stays. Where the system does not let go of a file yet, the next look removes it.
    pub(crate) fn remove(&self) {
        let _quiet = self.picturing.lock().unwrap_or_else(PoisonError::into_inner);
        remove(self.profile.dir());
    }
}

/// The people at once; the pictures come from [`fill_pictures`].
pub(crate) fn fill_people(session: &Session) -> Result<Filling> {
    Filling::people(session, &Demo { size: DemoSize::Sample, seed: SEED, patients: None })
}

/// Takes one picture after the other while the clinic is still the one that is open.
pub(crate) fn fill_pictures(session: &Session, mut filling: Filling, is_open: impl Fn() -> bool) {
    let Some(sample) = &session.sample else { return };
    loop {
        let _picturing = sample.picturing.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_open() {
            return;
        }
        match filling.picture(session) {
            Ok(Some(_)) => {}
            Ok(None) => return,
            Err(error) => {
                tracing::warn!(code = %error.code, "the sample clinic has fewer pictures");
                return;
            }
        }
    }
}

/// What a crash left behind.
pub(crate) fn sweep(beside: &Path) {
    remove(&beside.join(FOLDER));
}

fn remove(folder: &Path) {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            tracing::warn!(kind = ?error.kind(), "the sample clinic is not removed yet");
        }
        _ => {}
    }
}

/// The sample clinic has nothing to keep safe and nothing to share.
pub(crate) fn refused() -> DoorError {
    DoorError::new("sample_clinic", "This is the sample clinic. Leave it first, then start your own.")
}
