//! Programs of other versions, for the simulator: one that is behind knows fewer units and collections, as if they had
//! been added since. Without the feature `planted` there is one version, and every question below is a constant.

#[cfg(feature = "planted")]
mod active {
    use std::cell::Cell;
    use std::sync::OnceLock;

    use crate::schema::{COLLECTIONS, Collection, UnitRule};

    /// Further behind than any server or desk still speaks to.
    pub const BEHIND_MAX: u32 = 3;
    /// What each version added, the newest first. Nothing that is signed or entered once for all: who enforces that has
    /// known it from the first version on.
    const ADDED: [&[(&str, Option<&str>)]; BEHIND_MAX as usize] = [
        &[("patient", Some("email")), ("appointment", Some("reason"))],
        &[("allergy", None)],
        &[("patient", Some("note"))],
    ];

    thread_local! { static BEHIND: Cell<Option<u32>> = const { Cell::new(None) }; }

    /// From now on this thread speaks as a program that is so many versions behind; `None`: there is one version.
    pub fn speak(behind: Option<u32>) {
        BEHIND.with(|cell| cell.set(behind));
    }

    pub fn spoken() -> Option<u32> {
        BEHIND.with(Cell::get)
    }

    pub fn version(newest: u32) -> u32 {
        // The newest of the simulated versions lies above the real one, so that none of them is below the first.
        spoken().map_or(newest, |behind| newest + BEHIND_MAX - behind)
    }

    pub fn collections(all: &'static [Collection]) -> &'static [Collection] {
        static OLDER: OnceLock<Vec<Vec<Collection>>> = OnceLock::new();
        match spoken().unwrap_or(0) {
            0 => all,
            behind => &OLDER.get_or_init(|| (0..=BEHIND_MAX).map(older).collect())[behind as usize],
        }
    }

    fn older(behind: u32) -> Vec<Collection> {
        let lacks = |collection: &str, unit: Option<&str>| {
            ADDED.iter().take(behind as usize).any(|added| added.contains(&(collection, unit)))
        };
        let with_fewer_units = |collection: &Collection| {
            let known = collection.units.iter().filter(|unit| !lacks(collection.name, Some(unit.name)));
            // Once for each version in each process.
            Collection { units: Vec::leak(known.copied().collect::<Vec<UnitRule>>()), ..*collection }
        };
        COLLECTIONS.iter().filter(|known| !lacks(known.name, None)).map(with_fewer_units).collect()
    }
}

#[cfg(feature = "planted")]
pub use active::{BEHIND_MAX, speak, spoken};
#[cfg(feature = "planted")]
pub(crate) use active::{collections, version};

/// The version of the schema that this program speaks.
#[cfg(not(feature = "planted"))]
pub(crate) const fn version(newest: u32) -> u32 {
    newest
}

/// The collections that this program knows.
#[cfg(not(feature = "planted"))]
pub(crate) const fn collections(
    all: &'static [crate::schema::Collection],
) -> &'static [crate::schema::Collection] {
    all
}
