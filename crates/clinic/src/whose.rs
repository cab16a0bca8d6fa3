//! Whose a file says it is, beside the chart that somebody handed it to.

use std::io::Read;

use chairside_imaging::DicomHeader;
use chairside_model::RecordId;
use chairside_model::whose::{Chart, Difference, Said, differences};
use chairside_store::patient;
use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::session::Session;

/// What a file says of the person it is of. A claim: it is shown beside the chart.
#[derive(Debug, Serialize, TS)]
pub struct Whose {
    /// Without the marks that DICOM parts names with.
    pub name: Option<String>,
    pub birth_date: Option<String>,
    pub file_number: Option<String>,
    pub differs: Vec<WhoseDifference>,
}

#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhoseDifference {
    Name,
    BirthDate,
    FileNumber,
}

/// What a DICOM file says of itself. One that says nothing readable says nothing.
pub(crate) fn header(session: &Session, source: &mut impl Read) -> Option<DicomHeader> {
    session.imaging.dicom_header(source).unwrap_or_else(|error| {
        tracing::warn!(%error, "the header of an image was not read");
        None
    })
}

/// Somebody else, if that is what the file says.
pub(crate) fn of_another(
    session: &Session,
    patient: RecordId,
    header: Option<&DicomHeader>,
) -> Result<Option<Whose>> {
    let Some(header) = header else { return Ok(None) };
    let DicomHeader { patient_name, patient_id, birth_date, .. } = header;
    let card = session.store.read(|db| patient::get(db, patient))?;
    let said = Said {
        name: patient_name.as_deref().unwrap_or_default(),
        birth_date: birth_date.as_deref().unwrap_or_default(),
        number: patient_id.as_deref().unwrap_or_default(),
    };
    let chart = Chart {
        given: card.given.as_deref().unwrap_or_default(),
        family: card.family.as_deref().unwrap_or_default(),
        birth_date: card.birth_date.as_deref().unwrap_or_default(),
        file_number: card.file_number.as_deref().unwrap_or_default(),
    };
    let differs = differences(&said, &chart);
    if differs.is_empty() {
        return Ok(None);
    }
    let differs = differs.into_iter().map(WhoseDifference::from).collect();
    Ok(Some(Whose { differs, ..said_of(header) }))
}

/// The person a file names, compared with nobody.
pub(crate) fn named(header: Option<&DicomHeader>) -> Option<Whose> {
    let whose = header.map(said_of)?;
    (whose.name.is_some() || whose.birth_date.is_some() || whose.file_number.is_some()).then_some(whose)
}

fn said_of(header: &DicomHeader) -> Whose {
    Whose {
        name: header.patient_name.as_deref().map(plain_name),
        birth_date: header.birth_date.clone(),
        file_number: header.patient_id.clone(),
        differs: Vec::new(),
    }
}

impl From<Difference> for WhoseDifference {
    fn from(difference: Difference) -> Self {
        match difference {
            Difference::Name => Self::Name,
            Difference::BirthDate => Self::BirthDate,
            Difference::Number => Self::FileNumber,
        }
    }
}

/// `Papadaki^Maria` as people read it; the first script it is written in.
fn plain_name(name: &str) -> String {
    let first = name.split('=').find(|script| !script.trim().is_empty()).unwrap_or_default();
    let parts: Vec<&str> = first.split('^').map(str::trim).filter(|part| !part.is_empty()).collect();
    let (family, given) = parts.split_at(parts.len().min(1));
    [given, family].concat().join(" ")
}

#[cfg(test)]
mod tests {
    use super::plain_name;

    #[test]
    fn a_name_reads_as_people_write_it() {
        assert_eq!(plain_name("Papadaki^Maria^Eleni"), "Maria Eleni Papadaki");
        assert_eq!(plain_name("=Παπαδάκη^Μαρία"), "Μαρία Παπαδάκη");
        assert_eq!(plain_name("Suharto"), "Suharto");
        assert_eq!(plain_name("^^"), "");
    }
}
