//! Bad spells: what lasts a while, and what arrives late. One request's luck depends on those before it.

use std::collections::VecDeque;

use anyhow::Result;
use chairside_model::Clock as _;
use chairside_sync::Failure;
use chairside_wire::sync::SyncReply;

use super::Sim;
use super::network::{post, status};
use crate::fill::Dice;

/// Tells these dice from those that say everything else.
const SALT: u64 = 0x7370_656c;
/// One request in so many begins a spell.
const BEGINS_ONE_IN: u64 = 12;
/// A router that hangs, a server whose disk somebody tidies up; an uplink that loses what is large, until somebody
/// comes.
const LASTS_MS_MAX: u64 = 120_000;
const UPLINK_LASTS_MS_MAX: u64 = 1_800_000;
/// After so long without a word a desk gives a connection up.
const SILENCE_MS: u64 = 11_000;
const SLOW_MS_MAX: u64 = 9_000;
/// One step in so many delivers a request that was given up long ago.
const ARRIVES_ONE_IN: u64 = 6;
/// Requests on their way: more than a line's buffers hold.
const ON_THE_WAY_MAX: usize = 8;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spell {
    /// Everything passes, and takes its time.
    Slow,
    /// Only this side still knows of the connection. What was sent may arrive, long after it was given up.
    HalfOpen,
    /// The server takes nothing in from anybody, and gives what it has.
    ServerFull,
    /// What is small passes, and no push is.
    BadUplink,
}

/// A request that the network still holds.
struct Late {
    path: &'static str,
    token: String,
    body: Vec<u8>,
}

pub(super) struct Spells {
    pub(super) dice: Dice,
    on_the_way: VecDeque<Late>,
    server_full_until_ms: u64,
}

impl Spells {
    pub(super) fn new(seed: u64) -> Self {
        Self { dice: Dice::new(seed ^ SALT), on_the_way: VecDeque::new(), server_full_until_ms: 0 }
    }
}

impl Sim {
    /// How the line of this desk is now.
    pub(super) fn spell(&mut self, desk: usize) -> Option<Spell> {
        if self.calm {
            return None;
        }
        if self.is_unheard(desk) {
            return Some(Spell::BadUplink);
        }
        if !self.swarm.spells {
            return None;
        }
        let now_ms = self.world.clock.now_ms();
        if now_ms < self.spells.server_full_until_ms {
            return Some(Spell::ServerFull);
        }
        let dice = &self.spells.dice;
        let going_on = self.desks[desk].spell.filter(|(_, until_ms)| now_ms < *until_ms);
        let begins = || {
            let kind = *dice.of(&[Spell::Slow, Spell::HalfOpen, Spell::ServerFull, Spell::BadUplink]);
            let lasts_ms_max = if kind == Spell::BadUplink { UPLINK_LASTS_MS_MAX } else { LASTS_MS_MAX };
            (kind, now_ms + dice.below(lasts_ms_max))
        };
        let spell = going_on.or_else(|| dice.one_in(BEGINS_ONE_IN).then(begins));
        if let Some((Spell::ServerFull, until_ms)) = spell {
            self.spells.server_full_until_ms = until_ms;
        }
        self.desks[desk].spell = spell;
        spell.map(|(kind, _)| kind)
    }

    /// A request met this spell: `Some` is all that comes of it for now.
    pub(super) fn meet(
        &mut self,
        desk: usize,
        spell: Spell,
        path: &'static str,
        body: &[u8],
        is_push: bool,
    ) -> Option<Failure> {
        match spell {
            Spell::Slow => {
                self.faults.hit("line slow");
                self.world.clock.advance_ms(self.spells.dice.below(SLOW_MS_MAX));
                None
            }
            Spell::HalfOpen => {
                self.faults.hit("line half-open");
                if self.spells.on_the_way.len() < ON_THE_WAY_MAX && self.spells.dice.one_in(2) {
                    let token = self.desks[desk].seat.token.clone();
                    self.spells.on_the_way.push_back(Late { path, token, body: body.to_vec() });
                }
                self.world.clock.advance_ms(SILENCE_MS);
                Some(Failure::Offline)
            }
            Spell::ServerFull if is_push => {
                self.faults.hit("server full");
                Some(status(507, "disk_full", None))
            }
            Spell::BadUplink if is_push => {
                self.faults.hit("push lost by a bad uplink");
                Some(Failure::Offline)
            }
            Spell::ServerFull | Spell::BadUplink => None,
        }
    }

    /// What was given up long ago arrives all the same, and nobody waits for the answer.
    pub(super) async fn late_requests_arrive(&mut self) -> Result<()> {
        while let Some(late) = self.next_late() {
            self.faults.hit("request arrived late");
            let token = Some(late.token.as_str());
            // Whatever it was, its answer is of no use to anybody.
            let _: Result<SyncReply, _> = post(&self.world.program, late.path, token, late.body).await;
        }
        Ok(())
    }

    fn next_late(&mut self) -> Option<Late> {
        let spells = &mut self.spells;
        let arrives = !spells.on_the_way.is_empty() && (self.calm || spells.dice.one_in(ARRIVES_ONE_IN));
        if arrives { spells.on_the_way.pop_front() } else { None }
    }
}
