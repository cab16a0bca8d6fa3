//! What must hold after every step and at the end, by what was typed and by what each person has seen.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use chairside_model::reconcile::{DELETED, RowDigest};
use chairside_model::{Clock as _, OpId, Rank, RecordId, Row};
use chairside_store::{QueueItem, RecordState, badge, conflict, outbox, reconcile, shown};
use chairside_wire::codec;
use chairside_wire::reconcile::{
    RECONCILE_PATH, ReconcileAnswer, ReconcileAsk, ReconcileReply, ReconcileRequest,
};

use super::book::{Ends, Word, sides, word};
use super::network::post;
use super::{PROFILE_COPIED, SERVER_RESTORED, SLEPT_FOR_MONTHS, Sim};

impl Sim {
    pub(super) async fn check(&mut self) -> Result<()> {
        let first = self.rows(0)?;
        for desk in 1..self.desks.len() {
            if let Some(difference) = self.differences(&first, desk)? {
                bail!(
                    "{} and {} differ in {difference}",
                    self.desks[0].seat.name,
                    self.desks[desk].seat.name
                );
            }
        }
        let latest = Rank::from_ms(self.world.clock.now_ms() + 61_000);
        for row in first.values().filter(|row| row.seq > 0) {
            let honest = row.units.values().all(|unit| unit.stamp.rank <= latest);
            ensure!(honest || self.is_disputed(row.record)?, "a rank from the future stands");
        }
        let ends = self.ends()?;
        self.book.check(&ends)?;
        self.check_roots(&ends.rows)?;
        self.check_future()
    }

    /// Each copy of a profile is a desk of its own.
    pub(super) fn are_apart(&self) -> bool {
        let devices: BTreeSet<_> = self.desks.iter().map(|desk| desk.seat.store.meta().device).collect();
        devices.len() == self.desks.len()
    }

    /// The first record that this desk holds otherwise than the first one does.
    pub(super) fn differences(&self, first: &BTreeMap<RecordId, Row>, desk: usize) -> Result<Option<String>> {
        let other = self.rows(desk)?;
        for (record, row) in first {
            let theirs = other.get(record);
            // Versions and values. The rank of a write from a fast clock is the server's to set, and a restored
            // server sets it again.
            let same = theirs.is_some_and(|theirs| {
                let values = row.units.keys().all(|unit| theirs.value(unit) == row.value(unit));
                values && RowDigest::of(theirs) == RowDigest::of(row)
            });
            // A desk that came after half a year never heard of what had been deleted by then, and whose tombstone
            // it was nobody asks any more.
            let forgotten = self.faults.0.contains_key(SLEPT_FOR_MONTHS)
                && row.deleted.is_some()
                && theirs.is_none_or(|theirs| theirs.deleted.is_some());
            if !same && !forgotten && !self.is_disputed(*record)? {
                return Ok(Some(format!("{record}:\n{row:#?}\n{theirs:#?}")));
            }
        }
        Ok(None)
    }

    /// Every desk's idea of what the server holds is what the server holds.
    pub(super) async fn check_digests(&mut self) -> Result<()> {
        let ReconcileAnswer::Digests { buckets, pin, tombstones_ms } =
            self.ask_server(ReconcileAsk::Digests).await?
        else {
            bail!("the server gives no digests")
        };
        for number in 0..self.desks.len() {
            self.speak_as(number);
            let mine: Vec<RowDigest> =
                self.desks[number].seat.store.read(|db| reconcile::digests(db, tombstones_ms))?;
            let mut numbers = 0..=u8::MAX;
            let differs = |bucket: &u8| mine[usize::from(*bucket)] != buckets[usize::from(*bucket)];
            if let Some(bucket) = numbers.find(differs) {
                let mine =
                    self.desks[number].seat.store.read(|db| reconcile::bucket(db, bucket, tombstones_ms))?;
                let theirs = self.ask_server(ReconcileAsk::Bucket { pin: pin.clone(), bucket }).await?;
                let mut want: Vec<RecordId> = mine.keys().copied().collect();
                if let ReconcileAnswer::Bucket { entries } = theirs {
                    want.extend(entries.iter().map(|entry| entry.record));
                }
                let rows = self.ask_server(ReconcileAsk::Rows { pin, offers: vec![], want }).await?;
                let (mut offers, desk) = (vec![], &self.desks[number]);
                for record in mine.keys() {
                    offers.extend(desk.seat.store.read(|db| reconcile::offer(db, *record))?);
                }
                bail!(
                    "{} holds {}\nand the server {}",
                    desk.seat.name,
                    serde_json::to_string(&offers)?,
                    serde_json::to_string(&rows)?
                );
            }
        }
        Ok(())
    }

    pub(super) async fn ask_server(&mut self, ask: ReconcileAsk) -> Result<ReconcileAnswer> {
        let is_old = self.asked_ms + 1_800_000 < self.world.clock.now_ms();
        if is_old || self.desks[0].seat.token.is_empty() {
            self.asked_ms = self.world.clock.now_ms();
            self.world.renew(&mut self.desks[0].seat).await?;
        }
        let desk = &self.desks[0].seat;
        let device = desk.store.meta().device.context("a desk without an id")?;
        let clinic = self.world.clinic;
        let request = ReconcileRequest {
            schema: self.world.program.schema(),
            clinic,
            device,
            cycle: 1,
            witness: None,
            ask,
        };
        let reply: Result<ReconcileReply, _> =
            post(&self.world.program, RECONCILE_PATH, Some(&desk.token), codec::encode(&request)?).await;
        Ok(reply?.answer)
    }

    pub(super) fn rows(&self, desk: usize) -> Result<BTreeMap<RecordId, Row>> {
        self.speak_as(desk);
        Ok(self.desks[desk].seat.store.read(|db| {
            let mut rows = BTreeMap::new();
            for (collection, record) in &self.records {
                rows.extend(shown(db, collection, *record)?.map(|row| (*record, row)));
            }
            Ok(rows)
        })?)
    }

    /// A refused edit stays in sight of whoever typed it: there the desks may differ.
    pub(super) fn is_disputed(&self, record: RecordId) -> Result<bool> {
        for desk in &self.desks {
            let items = desk.seat.store.read(outbox::list)?;
            if items
                .iter()
                .any(|item| item.record == record || self.book.parents.get(&record) == Some(&item.record))
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    pub(super) fn ends(&self) -> Result<Ends> {
        let store = &self.desks[0].seat.store;
        let (mut logged, mut disputes, mut revived) = (BTreeSet::new(), vec![], BTreeSet::new());
        for card in store.read(|db| conflict::list(db, None))? {
            let (winner, loser) = (&card.conflict.winner.value, &card.conflict.loser.value);
            if card.conflict.field == DELETED {
                revived.insert(card.conflict.record);
            } else {
                disputes.push((word(winner), word(loser)));
            }
            logged.extend(sides(&card.conflict.to_row(card.conflict.winner.stamp, 0)));
        }
        let mut quarantined = BTreeSet::new();
        for desk in &self.desks {
            for item in desk.seat.store.read(outbox::list)? {
                let body = desk.seat.store.read(|db| outbox::op_json(db, item.op))?;
                let op: chairside_model::Op = serde_json::from_str(&body)?;
                quarantined.extend(op.units.values().map(|write| word(&write.value)));
            }
        }
        let mut rows = BTreeMap::new();
        for (desk, sim_desk) in self.desks.iter().enumerate() {
            let own: BTreeSet<RecordId> =
                sim_desk.seat.store.read(outbox::list)?.into_iter().map(|item| item.record).collect();
            for (record, row) in self.rows(desk)? {
                // What the server never took is the desk's own until a person decides, and covers what it took.
                if row.seq > 0 && own.contains(&record) {
                    rows.entry(record).or_insert(row);
                } else if row.seq > 0 {
                    rows.insert(record, row);
                }
            }
        }
        for row in rows.values_mut() {
            row.units.retain(|name, _| !name.starts_with("zodiac"));
        }
        // A restore forgets who replaced what where no desk had seen it, and two copies of one queue fold it each in
        // its own way: then a replaced value may be called a conflict. It is kept all the same.
        let restored = self.faults.0.contains_key(SERVER_RESTORED);
        if restored || self.faults.0.contains_key(PROFILE_COPIED) {
            disputes.clear();
        }
        let forgets = self.faults.0.contains_key(SLEPT_FOR_MONTHS);
        Ok(Ends { rows, logged, disputes, revived, quarantined, forgets, restored })
    }

    /// What a newer desk wrote is still there, in the row or held.
    fn check_future(&self) -> Result<()> {
        for (record, unit, word) in &self.from_the_future {
            let mut holders = 0;
            for desk in &self.desks {
                let offer = desk.seat.store.read(|db| reconcile::offer(db, *record))?;
                let kept = offer.as_ref().and_then(|offer| offer.row.value(unit)).map(self::word);
                holders += usize::from(kept.as_ref() == Some(word));
            }
            // The newer desk is not part of the schedule: what no desk had pulled went with a restored server.
            let gone = holders == 0 && self.faults.0.contains_key(SERVER_RESTORED);
            ensure!(gone || holders == self.desks.len(), "a desk lost {unit}={word} of a newer desk");
        }
        Ok(())
    }

    /// The queue holds what was not answered, and the badges say so.
    pub(super) fn check_queue_and_badges(&mut self, desk: usize) -> Result<()> {
        self.speak_as(desk);
        let desk = &self.desks[desk];
        let (refused, queued): (Vec<_>, Vec<_>) =
            desk.seat.store.read(outbox::list)?.into_iter().partition(|item| item.state == "quarantined");
        let ids = |items: Vec<QueueItem>| items.into_iter().map(|item| item.op).collect::<BTreeSet<_>>();
        ensure!(ids(queued) == desk.unanswered, "{}: the queue is not what is unanswered", desk.seat.name);
        ensure!(ids(refused) == desk.refused, "{}: a refused op is gone", desk.seat.name);
        if !self.is_judged {
            return Ok(());
        }
        // In one look at the store: this is asked at every step.
        let states = desk.seat.store.read(|db| {
            let mut states = vec![];
            for (collection, record) in &self.records {
                if shown(db, collection, *record)?.is_some() {
                    states.push((record, badge::of_record(db, true, collection, *record)?.state));
                }
            }
            Ok(states)
        })?;
        for (record, state) in states {
            let is_of = |op: &&OpId| desk.record_of.get(*op) == Some(record);
            let (waits, refused) =
                (desk.unanswered.iter().any(|op| is_of(&op)), desk.refused.iter().any(|op| is_of(&op)));
            let right = match state {
                RecordState::Rejected => refused,
                RecordState::NewHere | RecordState::Waiting | RecordState::Sending | RecordState::Held => {
                    waits && !refused
                }
                RecordState::NeedsReview => !refused,
                RecordState::Saved => !waits && !refused,
                RecordState::HereOnly => false,
            };
            ensure!(right, "{}: the badge of {record} says {}", desk.seat.name, state.as_str());
        }
        Ok(())
    }

    /// A restored server may not know who replaced what where no desk had seen it: then both values are kept, and a
    /// person decides. Or what had replaced it is one of the two.
    fn is_called_a_conflict(&self, value: &Word) -> Result<bool> {
        if !self.faults.0.contains_key(SERVER_RESTORED) {
            return Ok(false);
        }
        // At whichever desk: the entry may still be on its way to this one.
        for desk in &self.desks {
            let cards = desk.seat.store.read(|db| conflict::list(db, None))?;
            let mut logged =
                cards.iter().flat_map(|card| sides(&card.conflict.to_row(card.conflict.winner.stamp, 0)));
            if logged.any(|side| side == *value || self.book.is_before(value, &side)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// No desk shows again what it had seen replaced.
    pub(super) fn check_no_going_back(&mut self, desk: usize) -> Result<()> {
        // Two copies of one queue send what was typed once as two writes, and the second has not seen what follows
        // the first. Both values are kept.
        let copied = self.faults.0.contains_key(PROFILE_COPIED);
        let mut now: BTreeMap<(RecordId, String), Word> = BTreeMap::new();
        for (record, row) in self.rows(desk)? {
            now.extend(row.units.iter().map(|(name, unit)| ((record, name.clone()), word(&unit.value))));
        }
        let disputed: BTreeSet<RecordId> = self.desks[desk]
            .refused
            .iter()
            .filter_map(|op| self.desks[desk].record_of.get(op))
            .copied()
            .collect();
        for (place, before) in self.desks[desk].last_shown.iter().filter(|_| self.is_judged) {
            if let Some(word) = now.get(place).filter(|_| !disputed.contains(&place.0) && !copied) {
                ensure!(
                    !self.book.is_before(word, before) || self.is_called_a_conflict(before)?,
                    "{} went back from {before} to {word}",
                    self.desks[desk].seat.name
                );
            }
        }
        self.desks[desk].last_shown = now;
        Ok(())
    }
}
