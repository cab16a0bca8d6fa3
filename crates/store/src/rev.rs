//! A form's revision: the version of every unit as the person saw it. Handed out by every `get`, handed back by
//! every `update`, opaque in between. So a pull under an open form is a conflict, not a silent overwrite.

use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::str::FromStr;

use chairside_model::{OpId, Row};

use crate::error::Error;

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rev {
    units: BTreeMap<String, OpId>,
}

impl Rev {
    pub fn of(row: &Row) -> Self {
        Self { units: row.units.iter().map(|(name, unit)| (name.clone(), unit.stamp.op)).collect() }
    }

    /// The version the person saw; `None`: the unit had never been written.
    pub fn base(&self, unit: &str) -> Option<OpId> {
        self.units.get(unit).copied()
    }
}

/// `op:unit,unit;op:unit`: each version once, since most units share one.
impl fmt::Display for Rev {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut by_op: BTreeMap<OpId, Vec<&str>> = BTreeMap::new();
        self.units.iter().for_each(|(unit, op)| by_op.entry(*op).or_default().push(unit));
        for (index, (op, units)) in by_op.iter().enumerate() {
            if index > 0 {
                f.write_char(';')?;
            }
            write!(f, "{}:{}", op.uuid().simple(), units.join(","))?;
        }
        Ok(())
    }
}

impl FromStr for Rev {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        let mut units = BTreeMap::new();
        for part in text.split(';').filter(|part| !part.is_empty()) {
            let (op, names) = part.split_once(':').ok_or(Error::BadRev)?;
            let op: OpId = op.parse().map_err(|_| Error::BadRev)?;
            units.extend(names.split(',').map(|name| (name.to_owned(), op)));
        }
        Ok(Self { units })
    }
}
