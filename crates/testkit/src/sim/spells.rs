//! Bad spells: what lasts a while, and what arrives late. One request's luck depends on those before it.

use std::collections::VecDeque;

use anyhow::Result;
use chairside_model::Clock as _;
use chairside_sync::Failure;
use chairside_wire::sync::SyncReply;

use super::network::{post, status};
use super::{SLEPT_FOR_MONTHS, Sim};
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

/// Long enough for most desks to send what they have, and for the one that is not heard to hear of it.
const EVENING_STEPS: u32 = 8;

/// A request that the network still holds.
struct Late {
    path: &'static str,
    token: String,
    body: Vec<u8>,
}

pub(super) struct Spells {
    dice: Dice,
    on_the_way: VecDeque<Late>,
    server_full_until_ms: u64,
    absence: Option<Absence>,
}

/// One desk is away while the others go on, and something large happens meanwhile.
#[derive(Clone, Copy)]
struct Absence {
    desk: usize,
    what: Meanwhile,
    /// Somebody at the absent desk puts a whole chart in the trash.
    deletes: bool,
    begins: u32,
    happens: u32,
    ends: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Meanwhile {
    /// The server is put back to a much older backup.
    Restore,
    /// Half a year goes by.
    Sleep,
    /// Nothing; and the desk is not away, only nothing that it says is heard.
    Unheard,
}

impl Spells {
    pub(super) fn new(seed: u64) -> Self {
        Self {
            dice: Dice::new(seed ^ SALT),
            on_the_way: VecDeque::new(),
            server_full_until_ms: 0,
            absence: None,
        }
    }
}

impl Sim {
    /// How the line of this desk is now.
    pub(super) fn spell(&mut self, desk: usize) -> Option<Spell> {
        if self.calm {
            return None;
        }
        let is_unheard = |absence: &Absence| absence.what == Meanwhile::Unheard;
        if self.is_absent(desk) && self.spells.absence.as_ref().is_some_and(is_unheard) {
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

    pub(super) fn plan_absence(&mut self) {
        let dice = &self.spells.dice;
        let what = *dice.of(&[Meanwhile::Restore, Meanwhile::Sleep, Meanwhile::Unheard]);
        let (begins, happens, ends) = (60 + dice.below(60), 5 + dice.below(20), 15 + dice.below(40));
        self.spells.absence = self.swarm.absence.then(|| Absence {
            desk: dice.below(self.desks.len() as u64) as usize,
            what,
            deletes: !dice.one_in(3),
            begins: begins as u32,
            happens: (begins + happens) as u32,
            // Whoever was only not heard is back at once: what others do to the chart now would keep it anyway.
            ends: (begins + happens + if what == Meanwhile::Unheard { 1 } else { ends }) as u32,
        });
    }

    /// Whoever deleted a whole chart has done with it.
    pub(super) fn is_done(&self, desk: usize) -> bool {
        let absence = self.spells.absence.as_ref().filter(|absence| absence.desk == desk && absence.deletes);
        absence.is_some_and(|absence| absence.happens <= self.step)
    }

    /// Nobody types any more, and what is typed is sent: else somebody's next edit would hide what an absence led to.
    pub(super) fn is_evening(&self) -> bool {
        let begins = |absence: &Absence| match absence.what {
            Meanwhile::Unheard => absence.happens.saturating_sub(EVENING_STEPS),
            Meanwhile::Restore | Meanwhile::Sleep => absence.ends.saturating_sub(EVENING_STEPS),
        };
        self.spells.absence.as_ref().is_some_and(|absence| begins(absence) < self.step)
    }

    pub(super) fn is_absent(&self, desk: usize) -> bool {
        let step = self.step;
        let absence = self.spells.absence.as_ref();
        absence.is_some_and(|absence| absence.desk == desk && (absence.begins..absence.ends).contains(&step))
    }

    pub(super) async fn absence_goes_on(&mut self) -> Result<()> {
        let Some(absence) = self.spells.absence else { return Ok(()) };
        let Absence { desk, what, .. } = absence;
        if self.is_absent(desk) {
            self.away(absence).await?;
        }
        // The backup long before: what is typed in between is what a restored server lacks.
        if self.step == absence.begins / 4 && what == Meanwhile::Restore {
            self.back_up()?;
        } else if self.step == absence.begins {
            self.faults.hit("desk away for long");
            self.desks[desk].cut_off = what != Meanwhile::Unheard;
            self.note(desk, "away");
        } else if self.step + 1 == absence.happens && absence.deletes {
            self.chart_deleted(desk)?;
        } else if self.step == absence.happens {
            match what {
                Meanwhile::Restore => self.restore()?,
                Meanwhile::Sleep => {
                    self.faults.hit(SLEPT_FOR_MONTHS);
                    self.world.clock.advance_ms(200 * 24 * 3_600_000);
                }
                Meanwhile::Unheard => {}
            }
        } else if self.step == absence.ends {
            self.desks[desk].cut_off = false;
            self.note(desk, "back");
            if what == Meanwhile::Unheard {
                self.exchange(desk).await?;
            }
        }
        Ok(())
    }

    /// The person at the desk that is away works on, and where it hears of others it does so often.
    async fn away(&mut self, absence: Absence) -> Result<()> {
        self.speak_as(absence.desk);
        match self.spells.dice.below(8) {
            0 | 1 if self.step < absence.happens => self.change(absence.desk),
            2..=4 if absence.what == Meanwhile::Unheard => self.exchange(absence.desk).await,
            _ => Ok(()),
        }
    }
}
