//! One desk that is away for long, and what happens meanwhile: the others must have done with it by the end, or their
//! next edit hides what came of it.

use anyhow::Result;

use super::{SLEPT_FOR_MONTHS, Sim};

/// Long enough for most desks to send what they have, and for the one that is not heard to hear of it.
const EVENING_STEPS: u32 = 8;

/// One desk is away while the others go on, and something large happens meanwhile.
#[derive(Clone, Copy)]
pub(super) struct Absence {
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

impl Sim {
    pub(super) fn plan_absence(&mut self) {
        let dice = &self.spells.dice;
        let what = *dice.of(&[Meanwhile::Restore, Meanwhile::Sleep, Meanwhile::Unheard]);
        let (begins, happens, ends) = (60 + dice.below(60), 5 + dice.below(20), 15 + dice.below(40));
        self.absence = self.swarm.absence.then(|| Absence {
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
        let absence = self.absence.as_ref().filter(|absence| absence.desk == desk && absence.deletes);
        absence.is_some_and(|absence| absence.happens <= self.step)
    }

    /// Nobody types any more, and what is typed is sent: else somebody's next edit would hide what an absence led to.
    pub(super) fn is_evening(&self) -> bool {
        let begins = |absence: &Absence| match absence.what {
            Meanwhile::Unheard => absence.happens.saturating_sub(EVENING_STEPS),
            Meanwhile::Restore | Meanwhile::Sleep => absence.ends.saturating_sub(EVENING_STEPS),
        };
        self.absence.as_ref().is_some_and(|absence| begins(absence) < self.step)
    }

    pub(super) fn is_absent(&self, desk: usize) -> bool {
        let step = self.step;
        let absence = self.absence.as_ref();
        absence.is_some_and(|absence| absence.desk == desk && (absence.begins..absence.ends).contains(&step))
    }

    /// It hears of the others, and nothing that it says arrives.
    pub(super) fn is_unheard(&self, desk: usize) -> bool {
        self.is_absent(desk) && self.absence.is_some_and(|absence| absence.what == Meanwhile::Unheard)
    }

    pub(super) async fn absence_goes_on(&mut self) -> Result<()> {
        let Some(absence) = self.absence else { return Ok(()) };
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
