//! Links into the window: `chairside://patient/<id>`, `chairside://waiting`, `chairside://conflicts`. A link leads to
//! a place and to nothing else: whoever wrote it, following it changes nothing.

use chairside_model::RecordId;
use serde::Serialize;
use ts_rs::TS;

const SCHEME: &str = "chairside://";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "place", rename_all = "snake_case")]
pub enum Link {
    Patient {
        #[ts(type = "string")]
        id: RecordId,
    },
    Waiting,
    Conflicts,
}

impl Link {
    /// The whole text or nothing.
    pub fn parse(text: &str) -> Option<Self> {
        let place = text.strip_prefix(SCHEME)?;
        // Some systems add a slash to a link that has no path.
        match place.strip_suffix('/').unwrap_or(place) {
            "waiting" => Some(Self::Waiting),
            "conflicts" => Some(Self::Conflicts),
            patient => {
                let id = patient.strip_prefix("patient/")?;
                Some(Self::Patient { id: id.parse().ok()? })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "019f2c1e-7b4a-7000-8000-00000000a11c";

    #[test]
    fn a_link_leads_to_a_known_place() {
        let id = ID.parse().expect("an id");
        assert_eq!(Link::parse(&format!("chairside://patient/{ID}")), Some(Link::Patient { id }));
        assert_eq!(Link::parse("chairside://waiting"), Some(Link::Waiting));
        assert_eq!(Link::parse("chairside://waiting/"), Some(Link::Waiting));
        assert_eq!(Link::parse("chairside://conflicts"), Some(Link::Conflicts));
    }

    #[test]
    fn everything_else_is_no_link() {
        let odd = [
            "chairside://".to_owned(),
            "chairside://settings".to_owned(),
            "chairside://waiting//".to_owned(),
            "chairside://waiting?now=1".to_owned(),
            "chairside://patient/".to_owned(),
            "chairside://patient/Maria".to_owned(),
            format!("chairside://patient/{ID}/delete"),
            format!("chairside://patient/../patient/{ID}"),
            format!("chairside://patient/{ID}#x"),
            format!("CHAIRSIDE://patient/{ID}"),
            format!("https://patient/{ID}"),
            format!(" chairside://patient/{ID}"),
        ];
        for text in odd {
            assert_eq!(Link::parse(&text), None, "{text}");
        }
    }
}
