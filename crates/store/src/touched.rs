//! What a write or a pull changed, as facts: kinds and ids. Whoever shows them decides what to read again.

use chairside_model::RecordId;

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TouchedItem {
    pub kind: String,
    pub id: Option<RecordId>,
    pub patient: Option<RecordId>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    items: Vec<TouchedItem>,
}

/// Past this many a screen reads everything again anyway, so the list is cut to one "all of this kind" each.
const ITEMS_MAX: usize = 200;

impl Touched {
    pub fn add(&mut self, kind: &str, id: RecordId, patient: Option<RecordId>) {
        self.push(TouchedItem { kind: kind.to_owned(), id: Some(id), patient });
    }

    /// Everything of a kind.
    pub fn add_all(&mut self, kind: &str) {
        self.push(TouchedItem { kind: kind.to_owned(), id: None, patient: None });
    }

    pub fn extend(&mut self, other: Touched) {
        other.items.into_iter().for_each(|item| self.push(item));
    }

    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    pub fn items(&self) -> &[TouchedItem] {
        &self.items
    }

    fn push(&mut self, item: TouchedItem) {
        let all = TouchedItem { kind: item.kind.clone(), id: None, patient: None };
        if self.items.contains(&item) || self.items.contains(&all) {
            return;
        }
        if self.items.len() >= ITEMS_MAX {
            self.items.retain(|other| other.kind != item.kind);
            self.items.push(all);
        } else {
            self.items.push(item);
        }
    }
}
