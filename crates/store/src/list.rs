//! The list of patients: in an order a person chose, narrowed to those a person asked for. Who was merged is shown
//! once, as the record that stayed.

use rusqlite::{Connection, params};

use crate::error::Result;
use crate::patient;
use crate::search::SearchPage;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    Name,
    NameBack,
    /// The oldest people first, before them those whose birth date nobody knows.
    Born,
    BornBack,
    Newest,
    Oldest,
}

impl Sort {
    /// Each is the order of an index, so that the last page is as near as the first.
    fn order(self) -> &'static str {
        match self {
            Self::Name => "sort_key, key",
            Self::NameBack => "sort_key desc, key desc",
            Self::Born => "birth_date, key",
            Self::BornBack => "birth_date desc, key desc",
            // Ids are ordered by the time they were made.
            Self::Newest => "id desc",
            Self::Oldest => "id",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    Everyone,
    /// Something of theirs is not at the clinic yet.
    Waiting,
    Alerts,
    Images,
    /// Neither phone nor mail.
    NoContact,
}

impl Filter {
    pub(crate) fn condition(self) -> &'static str {
        match self {
            Self::Everyone => "true",
            Self::Waiting => {
                "patient.id in (select coalesce(member.merged_root, member.id) from patient member where member.id in
                   (select patient from outbox where patient is not null
                    union select image.parent from image join upload on upload.sha256 = image.sha256))"
            }
            Self::Alerts => {
                "(patient.id in (select parent from allergy where deleted is null)
                  or patient.id in (select member.merged_root from patient member
                    join allergy on allergy.parent = member.id
                    where member.merged_root is not null and allergy.deleted is null))"
            }
            Self::Images => {
                "(patient.id in (select parent from image where deleted is null)
                  or patient.id in (select member.merged_root from patient member
                    join image on image.parent = member.id
                    where member.merged_root is not null and image.deleted is null))"
            }
            Self::NoContact => "coalesce(phone, '') = '' and coalesce(email, '') = ''",
        }
    }
}

pub fn page(db: &Connection, sort: Sort, filter: Filter, limit: u32, offset: u32) -> Result<SearchPage> {
    let shown = format!("deleted is null and merged_root is null and {}", filter.condition());
    let total: i64 = db
        .prepare_cached(&format!("select count(*) from patient where {shown}"))?
        .query_row([], |row| row.get(0))?;
    let order = sort.order();
    let mut statement = db.prepare_cached(&format!(
        "select key from patient where {shown} order by {order} limit ?1 offset ?2"
    ))?;
    let keys =
        statement.query_map(params![limit, offset], |row| row.get(0))?.collect::<Result<Vec<i64>, _>>()?;
    Ok(SearchPage { items: patient::rows_by_key(db, &keys)?, total: total.cast_unsigned() })
}
