//! The schema: each collection's units of merge, their fields, limits, parents and policies.
//!
//! The desk's columns, the server's checks and the merge all read this one table. A unit is one field, or a
//! group of fields that only make sense together; a group travels and merges as a whole.

use serde_json::Value;

use crate::{mount, skew, text};

/// Raised whenever a collection or a unit is added. Desks and servers talk across N-2…N+2; what one does not
/// know it keeps verbatim.
const SCHEMA_VERSION: u32 = 3;

/// A record's units together: below the push limit, so that nothing is written that can never be sent.
pub const RECORD_BYTES_MAX: usize = 96 * 1024;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// The higher rank wins, the loser goes to the conflict log.
    LastWriterWins,
    /// The higher rank is shown, the other stays an open conflict until a person decides.
    KeepBoth,
    /// A second write is refused; corrections are new records.
    Immutable,
    /// Signing (`signed_at` in the group) beats any unsigned concurrent version and refuses later writes.
    Sealed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// People at desks, through ops.
    Desk,
    /// The server alone: desks only read it.
    Server,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// One line: no control characters.
    Line {
        chars_max: usize,
    },
    /// Several lines.
    Text {
        chars_max: usize,
    },
    /// A calendar date, `YYYY-MM-DD`.
    Date,
    /// RFC 3339 in UTC.
    Instant,
    Integer {
        min: i64,
        max: i64,
    },
    OneOf(&'static [&'static str]),
    /// 64 hexadecimal digits.
    Sha256,
    /// Any JSON; kept whole in one column.
    Json {
        bytes_max: usize,
    },
}

#[derive(Debug, Clone, Copy)]
pub struct Field {
    pub name: &'static str,
    pub kind: FieldKind,
    pub required: bool,
}

#[derive(Debug, Clone, Copy)]
pub struct UnitRule {
    pub name: &'static str,
    pub policy: Policy,
    /// One field of the unit's own name, or the fields of a group.
    pub fields: &'static [Field],
}

impl UnitRule {
    /// A group's value is an object; a single field's value stands alone.
    pub fn is_group(&self) -> bool {
        self.fields.len() > 1 || self.fields[0].name != self.name
    }
}

#[derive(Debug, Clone, Copy)]
pub struct Collection {
    pub name: &'static str,
    pub parent: Option<&'static str>,
    pub written_by: Writer,
    pub units: &'static [UnitRule],
}

impl Collection {
    pub fn unit(&self, name: &str) -> Option<&'static UnitRule> {
        self.units.iter().find(|unit| unit.name == name)
    }
    /// Units of newer desks are kept as if they were clinical facts.
    pub fn policy(&self, unit: &str) -> Policy {
        self.unit(unit).map_or(Policy::KeepBoth, |unit| unit.policy)
    }
}

#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Invalid {
    #[error("{field} is needed")]
    Missing { field: String },
    #[error("{field} may have at most {chars_max} characters; this has {chars}")]
    TooLong { field: String, chars: usize, chars_max: usize },
    #[error("{field} holds something that is not {expected}")]
    Kind { field: String, expected: String },
    #[error("there is no field {field}")]
    Unknown { field: String },
}

pub const NAME_CHARS_MAX: usize = 200;
pub const NOTE_CHARS_MAX: usize = 10_000;
/// Two gibibytes: above this a file is refused with a reason.
pub const FILE_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;

const fn line(name: &'static str, chars_max: usize) -> Field {
    Field { name, kind: FieldKind::Line { chars_max }, required: false }
}
const fn required(field: Field) -> Field {
    Field { required: true, ..field }
}
const fn field(name: &'static str, kind: FieldKind) -> Field {
    Field { name, kind, required: false }
}

macro_rules! unit {
    ($policy:ident $field:expr) => {
        UnitRule { name: $field.name, policy: Policy::$policy, fields: &[$field] }
    };
}

/// FHIR `AllergyIntolerance.criticality`.
pub const CRITICALITY: &[&str] = &["low", "high", "unable-to-assess"];
/// FHIR `Appointment.status`.
pub const APPOINTMENT_STATUS: &[&str] = &[
    "proposed",
    "pending",
    "booked",
    "checked-in",
    "arrived",
    "fulfilled",
    "cancelled",
    "noshow",
    "waitlist",
    "entered-in-error",
];
pub const LEDGER_KINDS: &[&str] = &["charge", "payment", "reversal"];
/// A working day: longer is two appointments.
const APPOINTMENT_MINUTES_MAX: i64 = 24 * 60;
/// 64 bits would not survive JavaScript; this is ten thousand billion in cents.
const AMOUNT_MINOR_MAX: i64 = 1_000_000_000_000_000;
pub const ANNOTATION_KINDS: &[&str] = &["ruler", "angle", "freehand", "text"];
/// A free-hand line of some 600 points; longer ones are thinned by the window.
pub const POINTS_BYTES_MAX: usize = 16 * 1024;
const FLAG: FieldKind = FieldKind::Integer { min: 0, max: 1 };
/// A sample of a picture has sixteen bits at most.
const SAMPLE: FieldKind = FieldKind::Integer { min: 0, max: 65_535 };
/// From the finest sensor to a picture of a whole face: up to a centimetre a pixel.
const SPACING: FieldKind = FieldKind::Integer { min: 1, max: 10_000_000 };
pub const CONFLICT_STATES: &[&str] = &["auto", "open", "resolved"];
pub const ROLES: &[&str] =
    &["owner", "dentist", "hygienist", "assistant", "front_desk", "billing", "auditor"];

pub(crate) const COLLECTIONS: &[Collection] = &[
    Collection {
        name: "clinic",
        parent: None,
        written_by: Writer::Server,
        units: &[unit!(LastWriterWins required(line("name", NAME_CHARS_MAX)))],
    },
    Collection {
        name: "user",
        parent: None,
        written_by: Writer::Server,
        units: &[
            unit!(LastWriterWins required(line("login", 100))),
            unit!(LastWriterWins line("name", NAME_CHARS_MAX)),
            unit!(LastWriterWins required(field("role", FieldKind::OneOf(ROLES)))),
        ],
    },
    Collection {
        name: "device",
        parent: None,
        written_by: Writer::Server,
        units: &[unit!(LastWriterWins required(line("name", NAME_CHARS_MAX)))],
    },
    // Bytes that the server holds and has verified: the desks' only ground for saying "at the clinic".
    Collection {
        name: "blob",
        parent: None,
        written_by: Writer::Server,
        units: &[UnitRule {
            name: "file",
            policy: Policy::Immutable,
            fields: &[
                required(field("sha256", FieldKind::Sha256)),
                required(field("bytes", FieldKind::Integer { min: 1, max: FILE_BYTES_MAX as i64 })),
            ],
        }],
    },
    Collection {
        name: "patient",
        parent: None,
        written_by: Writer::Desk,
        units: &[
            unit!(LastWriterWins line("given", NAME_CHARS_MAX)),
            unit!(LastWriterWins line("family", NAME_CHARS_MAX)),
            unit!(LastWriterWins field("birth_date", FieldKind::Date)),
            unit!(LastWriterWins line("phone", 60)),
            unit!(LastWriterWins line("email", 254)),
            unit!(LastWriterWins field("note", FieldKind::Text { chars_max: NOTE_CHARS_MAX })),
            unit!(LastWriterWins line("file_number", 60)),
            // The record that stays, where one person had two. Nothing moves: taking the value away parts them again.
            unit!(LastWriterWins line("merged_into", 36)),
        ],
    },
    // Two records that look alike and were said to be two people. Its id is derived from both, so that there is one.
    Collection {
        name: "distinct_patient",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[unit!(LastWriterWins required(line("other", 36)))],
    },
    Collection {
        name: "allergy",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[
            unit!(KeepBoth required(line("substance", NAME_CHARS_MAX))),
            unit!(KeepBoth field("reaction", FieldKind::Text { chars_max: 1_000 })),
            unit!(KeepBoth field("criticality", FieldKind::OneOf(CRITICALITY))),
        ],
    },
    Collection {
        name: "appointment",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[
            // A start from one desk with a length or a chair from another would be nobody's appointment.
            UnitRule {
                name: "slot",
                policy: Policy::LastWriterWins,
                fields: &[
                    // Local date-time and zone: a clinic's nine o'clock stays nine o'clock.
                    required(line("start", 100)),
                    required(field("minutes", FieldKind::Integer { min: 1, max: APPOINTMENT_MINUTES_MAX })),
                    line("chair", 60),
                ],
            },
            unit!(LastWriterWins line("practitioner", NAME_CHARS_MAX)),
            unit!(LastWriterWins field("reason", FieldKind::Text { chars_max: 1_000 })),
            unit!(LastWriterWins field("status", FieldKind::OneOf(APPOINTMENT_STATUS))),
        ],
    },
    Collection {
        name: "note",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[UnitRule {
            name: "text",
            policy: Policy::Sealed,
            // The signature travels with the words it stands under.
            fields: &[
                required(field("body", FieldKind::Text { chars_max: NOTE_CHARS_MAX })),
                line("signed_by", NAME_CHARS_MAX),
                field("signed_at", FieldKind::Instant),
            ],
        }],
    },
    Collection {
        name: "ledger_entry",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[UnitRule {
            name: "entry",
            policy: Policy::Immutable,
            fields: &[
                required(field("kind", FieldKind::OneOf(LEDGER_KINDS))),
                required(field(
                    "amount_minor",
                    FieldKind::Integer { min: -AMOUNT_MINOR_MAX, max: AMOUNT_MINOR_MAX },
                )),
                required(line("currency", 3)),
                field("date", FieldKind::Date),
                line("method", 60),
                line("reference", 200),
                // The entry a reversal takes back. Its id is derived from it, so that there is one at most.
                line("reverses", 36),
            ],
        }],
    },
    Collection {
        name: "image",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[
            UnitRule {
                name: "file",
                policy: Policy::Immutable,
                fields: &[
                    required(field("sha256", FieldKind::Sha256)),
                    required(field("bytes", FieldKind::Integer { min: 1, max: FILE_BYTES_MAX as i64 })),
                    line("filename", 300),
                    line("mime", 100),
                    field("width", FieldKind::Integer { min: 1, max: 1_000_000 }),
                    field("height", FieldKind::Integer { min: 1, max: 1_000_000 }),
                    field("thumb_sha256", FieldKind::Sha256),
                    field("thumb_bytes", FieldKind::Integer { min: 1, max: 65_536 }),
                ],
            },
            unit!(LastWriterWins field("taken_at", FieldKind::Instant)),
            // What the device said of the exposure.
            UnitRule {
                name: "exposure",
                policy: Policy::Immutable,
                fields: &[line("modality", 16), field("spacing_nm", SPACING)],
            },
            unit!(LastWriterWins field("view", FieldKind::OneOf(mount::VIEWS))),
            // How it is shown, never what it is. A person's whole hand: half of one and half of another is nobody's.
            UnitRule {
                name: "layer",
                policy: Policy::LastWriterWins,
                fields: &[
                    field("window_low", SAMPLE),
                    field("window_high", SAMPLE),
                    field("gamma_milli", FieldKind::Integer { min: 100, max: 10_000 }),
                    field("invert", FLAG),
                    field("sharpen_milli", FieldKind::Integer { min: 0, max: 3_000 }),
                    field("turn", FieldKind::Integer { min: 0, max: 270 }),
                    field("mirrored", FLAG),
                ],
            },
            // Nanometres a pixel, by a person who measured something of known length.
            unit!(LastWriterWins field("calibration", SPACING)),
            // The record it was before it was moved to this patient.
            unit!(Immutable line("moved_from", 36)),
        ],
    },
    // What lies at an image lies below its patient, and names the image: one level of parents is all the merge knows.
    // Its id is derived from image and tooth, so that there is one.
    Collection {
        name: "image_tooth",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[UnitRule {
            name: "tag",
            policy: Policy::LastWriterWins,
            fields: &[required(line("image", 36)), required(line("tooth", 2))],
        }],
    },
    Collection {
        name: "annotation",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[
            UnitRule {
                name: "about",
                policy: Policy::Immutable,
                fields: &[
                    required(line("image", 36)),
                    required(field("kind", FieldKind::OneOf(ANNOTATION_KINDS))),
                ],
            },
            UnitRule {
                name: "shape",
                policy: Policy::LastWriterWins,
                fields: &[
                    // Pairs of fractions of the picture as it lies in the file.
                    required(field("points", FieldKind::Json { bytes_max: POINTS_BYTES_MAX })),
                    field("text", FieldKind::Text { chars_max: 1_000 }),
                ],
            },
        ],
    },
    Collection {
        name: "mount",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[
            unit!(Immutable required(field("template", FieldKind::OneOf(mount::TEMPLATES)))),
            unit!(LastWriterWins field("taken_at", FieldKind::Instant)),
        ],
    },
    // A position of a mount that holds an image or was skipped. Its id is derived from mount and position.
    Collection {
        name: "mount_cell",
        parent: Some("patient"),
        written_by: Writer::Desk,
        units: &[UnitRule {
            name: "cell",
            policy: Policy::LastWriterWins,
            fields: &[
                required(line("mount", 36)),
                required(field(
                    "position",
                    FieldKind::Integer { min: 0, max: mount::POSITIONS_MAX as i64 - 1 },
                )),
                line("image", 36),
                field("skipped", FLAG),
            ],
        }],
    },
    Collection {
        name: "conflict",
        parent: None,
        written_by: Writer::Desk,
        units: &[
            unit!(Immutable field("detail", FieldKind::Json { bytes_max: RECORD_BYTES_MAX })),
            unit!(LastWriterWins field("state", FieldKind::OneOf(CONFLICT_STATES))),
        ],
    },
];

/// The version of the schema that this program speaks.
pub fn version() -> u32 {
    skew::version(SCHEMA_VERSION)
}

/// Everything that this program knows.
pub fn collections() -> &'static [Collection] {
    skew::collections(COLLECTIONS)
}

pub fn collection(name: &str) -> Option<&'static Collection> {
    collections().iter().find(|collection| collection.name == name)
}

/// Is this a value the unit may hold? `null` clears a field that is not required.
pub fn check_unit(rule: &UnitRule, value: &Value) -> Result<(), Invalid> {
    if !rule.is_group() {
        return check_field(&rule.fields[0], value);
    }
    let object = value.as_object().ok_or_else(|| kind_error(rule.name, "a group of fields"))?;
    rule.fields
        .iter()
        .try_for_each(|field| check_field(field, object.get(field.name).unwrap_or(&Value::Null)))
}

/// Every required field of a new record is there.
pub fn check_new<'a>(
    collection: &Collection,
    mut given: impl Iterator<Item = &'a str>,
) -> Result<(), Invalid> {
    let names: Vec<&str> = given.by_ref().collect();
    for unit in collection.units {
        if unit.fields.iter().any(|field| field.required) && !names.contains(&unit.name) {
            return Err(Invalid::Missing { field: unit.name.to_owned() });
        }
    }
    Ok(())
}

fn check_field(field: &Field, value: &Value) -> Result<(), Invalid> {
    if value.is_null() {
        return if field.required { Err(Invalid::Missing { field: field.name.to_owned() }) } else { Ok(()) };
    }
    match field.kind {
        FieldKind::Line { chars_max } => {
            let line = string(field, value, "text")?;
            if line.chars().any(char::is_control) {
                return Err(kind_error(field.name, "one line of text"));
            }
            if field.required && line.trim().is_empty() {
                return Err(Invalid::Missing { field: field.name.to_owned() });
            }
            length(field, line, chars_max)
        }
        FieldKind::Text { chars_max } => {
            let body = string(field, value, "text")?;
            if body.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
                return Err(kind_error(field.name, "text without control characters"));
            }
            length(field, body, chars_max)
        }
        FieldKind::Date => {
            expect(text::is_date(string(field, value, "a date")?), field, "a date like 1985-03-14")
        }
        FieldKind::Instant => expect(
            text::is_instant(string(field, value, "a time")?),
            field,
            "a time like 2026-11-21T09:30:00Z",
        ),
        FieldKind::Integer { min, max } => {
            let number = value.as_i64().ok_or_else(|| kind_error(field.name, "a whole number"))?;
            expect((min..=max).contains(&number), field, &format!("between {min} and {max}"))
        }
        FieldKind::OneOf(words) => {
            let word = string(field, value, "one of the known words")?;
            expect(words.contains(&word), field, &format!("one of {}", words.join(", ")))
        }
        FieldKind::Sha256 => {
            expect(text::is_sha256(string(field, value, "a hash")?), field, "64 hexadecimal digits")
        }
        FieldKind::Json { bytes_max } => expect(value.to_string().len() <= bytes_max, field, "small enough"),
    }
}

fn string<'a>(field: &Field, value: &'a Value, expected: &str) -> Result<&'a str, Invalid> {
    value.as_str().ok_or_else(|| kind_error(field.name, expected))
}

fn length(field: &Field, text: &str, chars_max: usize) -> Result<(), Invalid> {
    let chars = text.chars().count();
    if chars <= chars_max {
        Ok(())
    } else {
        Err(Invalid::TooLong { field: field.name.to_owned(), chars, chars_max })
    }
}

fn expect(holds: bool, field: &Field, expected: &str) -> Result<(), Invalid> {
    if holds { Ok(()) } else { Err(kind_error(field.name, expected)) }
}

fn kind_error(field: &str, expected: &str) -> Invalid {
    Invalid::Kind { field: field.to_owned(), expected: expected.to_owned() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(field: &str, value: &Value) -> Result<(), String> {
        let rule = collection("patient").and_then(|patient| patient.unit(field)).expect("a patient's field");
        check_unit(rule, value).map_err(|invalid| invalid.to_string())
    }

    #[test]
    fn a_name_may_hold_quotes_tags_and_any_script() {
        for name in ["O'Brien", "<b>Bold</b>", "\u{202e}Evil", "佐藤", "\"; drop table patient"] {
            assert_eq!(check("family", &json!(name)), Ok(()));
        }
    }

    #[test]
    fn what_a_field_cannot_hold_is_said_plainly() {
        assert_eq!(
            check("given", &json!("x".repeat(10_000))).unwrap_err(),
            "given may have at most 200 characters; this has 10000"
        );
        assert_eq!(
            check("given", &json!("a\0b")).unwrap_err(),
            "given holds something that is not one line of text"
        );
        assert_eq!(
            check("birth_date", &json!("2025-02-29")).unwrap_err(),
            "birth_date holds something that is not a date like 1985-03-14"
        );
        assert_eq!(check("birth_date", &json!(null)), Ok(()));
    }

    #[test]
    fn unit_names_are_unique_and_parents_exist() {
        for one in COLLECTIONS {
            let mut names: Vec<_> = one.units.iter().map(|unit| unit.name).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), one.units.len(), "{}", one.name);
            assert!(one.parent.is_none_or(|parent| collection(parent).is_some()));
        }
    }
}
