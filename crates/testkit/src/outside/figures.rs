//! What a run counts. Counts are kept while it goes, so that a failed run says how far it came.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Figures {
    /// Programs killed, disks cut or filled, faults let loose: by name.
    pub faults: BTreeMap<String, u64>,
    pub acknowledged: u64,
    /// Asked for, and refused with a code or without an answer because of the fault.
    pub unanswered: u64,
    /// Answers that came out of a desk after its disk was cut, which prove nothing.
    pub after_the_cut: u64,
    /// Acknowledged writes that are neither live, nor superseded by someone who saw them, nor in the conflict list.
    pub lost: u64,
    /// Desks that did not come back, or did not empty their queue.
    pub stuck: u64,
    pub integrity_errors: u64,
    /// Times a desk showed an older value after a newer one that had built upon it.
    pub reads_back: u64,
    pub superseded: u64,
    pub conflicts: u64,
    /// For each desk: from the healing to the first reply it heard.
    pub contact_ms: Vec<u64>,
    /// The same of desks that were left with a half-open connection: they first have to notice.
    pub contact_half_open_ms: Vec<u64>,
    /// From the last desk's first contact to equal desks.
    pub converge_ms: Vec<u64>,
    /// The same of runs in which a connection was half-open: an exchange may hang on it after the first contact.
    pub converge_half_open_ms: Vec<u64>,
    /// The most memory a program had at once, in MiB, by what it did.
    pub peak_mib: BTreeMap<String, u64>,
}

impl Figures {
    pub(crate) fn fault(&mut self, name: &str) {
        *self.faults.entry(name.to_owned()).or_default() += 1;
    }

    pub fn add(&mut self, other: &Figures) {
        for (name, count) in &other.faults {
            *self.faults.entry(name.clone()).or_default() += count;
        }
        self.acknowledged += other.acknowledged;
        self.unanswered += other.unanswered;
        self.after_the_cut += other.after_the_cut;
        self.lost += other.lost;
        self.stuck += other.stuck;
        self.integrity_errors += other.integrity_errors;
        self.reads_back += other.reads_back;
        self.superseded += other.superseded;
        self.conflicts += other.conflicts;
        self.contact_ms.extend(&other.contact_ms);
        self.contact_half_open_ms.extend(&other.contact_half_open_ms);
        self.converge_half_open_ms.extend(&other.converge_half_open_ms);
        self.converge_ms.extend(&other.converge_ms);
    }
}
