//! This desk's own looks: language, theme. Readable before anyone signs in, so kept outside the encrypted file;
//! nothing here is about a patient.

use std::fs;
use std::path::Path;

use chairside_sync::KIB_S_MIN;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{DoorError, Result};

/// What a desk may be told to speak; the window has the same list with names and directions, and a test compares.
pub const LANGUAGES: [&str; 10] = ["system", "en", "ar", "fa", "es", "fr", "pt", "de", "tr", "ru"];

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    #[ts(
        type = "\"system\" | \"en\" | \"ar\" | \"fa\" | \"es\" | \"fr\" | \"pt\" | \"de\" | \"tr\" | \"ru\""
    )]
    pub language: String,
    #[ts(type = "\"system\" | \"light\" | \"dark\"")]
    pub theme: String,
    #[ts(type = "\"system\" | \"more\"")]
    pub contrast: String,
    #[ts(type = "\"auto\" | \"latin\" | \"native\"")]
    pub numerals: String,
    #[ts(type = "\"auto\" | \"gregory\"")]
    pub calendar: String,
    /// Keys of a single letter, digit or sign: off for whom they act by accident.
    #[ts(type = "\"on\" | \"off\"")]
    pub letter_keys: String,
    /// Messages of the system, while nobody looks at the window.
    #[ts(type = "\"on\" | \"off\"")]
    pub notices: String,
    /// Was the tour shown at this desk?
    #[ts(type = "\"new\" | \"seen\"")]
    pub tour: String,
    /// Minutes without a key or a click before the clinic locks itself.
    #[ts(type = "\"off\" | \"5\" | \"15\" | \"30\"")]
    pub auto_lock: String,
    /// Columns of the list of patients, in their order, with commas between; the name and the badge are always there.
    pub patient_columns: String,
    #[ts(type = "\"normal\" | \"compact\"")]
    pub density: String,
    /// The chair this desk stands at; empty: none was said. The window hears it with what comes in.
    #[ts(skip)]
    pub chair: String,
    /// KiB a second that files may take, in each direction. 0: as fast as the line goes.
    pub files_kib_s: u32,
    /// MiB that files may take on this disk; what is over goes back, if the clinic has it. 0: as much as there is.
    pub files_room_mib: u32,
}

/// What a list of patients may show beside name and badge.
const PATIENT_COLUMNS: &[&str] = &["born", "phone", "email", "file_number", "added", "alerts", "images"];

impl Default for Settings {
    fn default() -> Self {
        let [language, theme, contrast] = ["system", "system", "system"].map(str::to_owned);
        let [numerals, calendar] = ["auto", "auto"].map(str::to_owned);
        let [letter_keys, notices] = ["on", "on"].map(str::to_owned);
        let [tour, auto_lock] = ["new", "15"].map(str::to_owned);
        let [patient_columns, density] = ["born,phone,alerts,images", "normal"].map(str::to_owned);
        Self {
            language,
            theme,
            contrast,
            numerals,
            calendar,
            letter_keys,
            notices,
            tour,
            auto_lock,
            patient_columns,
            density,
            chair: String::new(),
            files_kib_s: 0,
            files_room_mib: 0,
        }
    }
}

#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SettingsSet {
    pub changes: SettingsChanges,
}

#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct SettingsChanges {
    pub language: Option<String>,
    pub theme: Option<String>,
    pub contrast: Option<String>,
    pub numerals: Option<String>,
    pub calendar: Option<String>,
    pub letter_keys: Option<String>,
    pub notices: Option<String>,
    pub tour: Option<String>,
    pub auto_lock: Option<String>,
    pub patient_columns: Option<String>,
    pub density: Option<String>,
    pub files_kib_s: Option<u32>,
    pub files_room_mib: Option<u32>,
}

const FILE: &str = "settings.json";

/// A missing or damaged file means the defaults: nothing of value is in it.
pub(crate) fn load(profile: &Path) -> Settings {
    fs::read(profile.join(FILE)).ok().and_then(|json| serde_json::from_slice(&json).ok()).unwrap_or_default()
}

pub(crate) fn change(profile: &Path, changes: SettingsChanges) -> Result<Settings> {
    let mut settings = load(profile);
    set(&mut settings.language, changes.language, &LANGUAGES)?;
    set(&mut settings.theme, changes.theme, &["system", "light", "dark"])?;
    set(&mut settings.contrast, changes.contrast, &["system", "more"])?;
    set(&mut settings.numerals, changes.numerals, &["auto", "latin", "native"])?;
    set(&mut settings.calendar, changes.calendar, &["auto", "gregory"])?;
    set(&mut settings.letter_keys, changes.letter_keys, &["on", "off"])?;
    set(&mut settings.notices, changes.notices, &["on", "off"])?;
    set(&mut settings.tour, changes.tour, &["new", "seen"])?;
    set(&mut settings.auto_lock, changes.auto_lock, &["off", "5", "15", "30"])?;
    set_list(&mut settings.patient_columns, changes.patient_columns.as_deref(), PATIENT_COLUMNS)?;
    set(&mut settings.density, changes.density, &["normal", "compact"])?;
    if let Some(kib_s) = changes.files_kib_s {
        if (1..KIB_S_MIN).contains(&kib_s) {
            let message = format!("Files need at least {KIB_S_MIN} KiB a second, or 0 for no limit.");
            return Err(DoorError::invalid(message));
        }
        settings.files_kib_s = kib_s;
    }
    settings.files_room_mib = changes.files_room_mib.unwrap_or(settings.files_room_mib);
    save(profile, &settings)?;
    Ok(settings)
}

/// The chair whose X-rays go to the patient on this desk's screen.
pub(crate) fn set_chair(profile: &Path, chair: String) -> Result<()> {
    save(profile, &Settings { chair, ..load(profile) })
}

fn save(profile: &Path, settings: &Settings) -> Result<()> {
    let json = serde_json::to_vec_pretty(settings)
        .map_err(|_| DoorError::invalid("The settings cannot be written."))?;
    fs::create_dir_all(profile).map_err(|error| DoorError::io(error.kind()))?;
    replace(profile, &json).map_err(|error| DoorError::io(error.kind()))
}

#[expect(clippy::disallowed_methods, reason = "looks only: losing them to a power cut loses nothing")]
fn replace(profile: &Path, json: &[u8]) -> std::io::Result<()> {
    let partial = profile.join("settings.partial");
    fs::write(&partial, json)?;
    fs::rename(partial, profile.join(FILE))
}

fn set(field: &mut String, value: Option<String>, known: &[&str]) -> Result<()> {
    match value {
        None => Ok(()),
        Some(value) if known.contains(&value.as_str()) => {
            *field = value;
            Ok(())
        }
        Some(_) => Err(DoorError::invalid(format!("This setting is one of {}.", known.join(", ")))),
    }
}

/// Some of the known words, each once, with commas between; none of them is an empty text.
fn set_list(field: &mut String, value: Option<&str>, known: &[&str]) -> Result<()> {
    let Some(value) = value else { return Ok(()) };
    let mut words: Vec<&str> = Vec::new();
    for word in value.split(',').filter(|word| !word.is_empty()) {
        if !known.contains(&word) || words.contains(&word) {
            return Err(DoorError::invalid(format!("This setting is a list of {}.", known.join(", "))));
        }
        words.push(word);
    }
    *field = words.join(",");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_is_told_of_every_language_and_of_no_other() {
        let decl = Settings::decl(&ts_rs::Config::default());
        let union =
            decl.split("language: ").nth(1).and_then(|rest| rest.split(',').next()).unwrap_or_default();
        let told: Vec<&str> = union.split('"').skip(1).step_by(2).collect();
        assert_eq!(told, LANGUAGES);
    }

    #[test]
    fn a_file_of_an_earlier_chairside_keeps_its_language() {
        let old = r#"{"language":"ar","theme":"dark","contrast":"system","numerals":"latin"}"#;
        let settings: Settings = serde_json::from_str(old).expect("an earlier file is readable");
        assert_eq!((settings.language.as_str(), settings.calendar.as_str()), ("ar", "auto"));
        assert_eq!(Settings::default().language, "system");
    }

    fn columns(value: &str) -> Option<String> {
        let mut field = "kept".to_owned();
        set_list(&mut field, Some(value), PATIENT_COLUMNS).is_ok().then_some(field)
    }

    #[test]
    fn columns_are_known_ones_each_once_in_the_order_that_was_chosen() {
        assert_eq!(columns("phone,born"), Some("phone,born".to_owned()));
        assert_eq!(columns(""), Some(String::new()));
        assert_eq!(columns("born,"), Some("born".to_owned()));
        assert_eq!(columns("born,born"), None);
        assert_eq!(columns("born,salary"), None);
    }

    #[test]
    fn a_file_without_columns_shows_the_usual_ones() {
        let settings: Settings = serde_json::from_str(r#"{"theme":"dark"}"#).expect("readable");
        assert_eq!(settings.patient_columns, "born,phone,alerts,images");
    }
}
