//! Which opening of the profile this is: what the server is told of it, and what follows when it knows another.
//!
//! Two copies of one profile are one desk to the server until one of them comes in a life that does not know the last.
//! Must not know: requests and replies; how lives are kept.

use chairside_model::LifeId;
use chairside_store::{Meta, Store, Tx};

/// Desks of its own that a copy becomes before the server answers one of them: a copy of a copy may need two. A server
/// that knows none of them is broken, and is asked as any other.
const NEW_DESKS_MAX: u32 = 3;

#[derive(Debug)]
pub(crate) struct OwnLife {
    life: LifeId,
    /// Does the request that is under way name the lives before this one?
    is_named: bool,
    /// The server remembers an older one: the next request names them.
    is_asked_for: bool,
    /// How often it has become a desk of its own without an answer to any of them.
    new_desks: u32,
}

impl OwnLife {
    pub(crate) fn new(life: LifeId) -> Self {
        Self { life, is_named: false, is_asked_for: false, new_desks: 0 }
    }

    pub(crate) fn id(&self) -> LifeId {
        self.life
    }

    pub(crate) fn is_asked_for(&self) -> bool {
        self.is_asked_for
    }

    /// Before it is first sent.
    pub(crate) fn tell(&self, store: &Store, meta: &Meta) -> chairside_store::Result<()> {
        if !meta.lives.is_told(self.life) {
            store.write_as_desk(|tx| {
                tx.life_told(self.life);
                Ok(())
            })?;
        }
        Ok(())
    }

    /// The lives before this one, as long as the server may not know this one.
    pub(crate) fn earlier(&mut self, meta: &Meta) -> Vec<LifeId> {
        self.is_named = self.is_asked_for || !meta.lives.is_answered(self.life);
        if self.is_named { meta.lives.before(self.life) } else { vec![] }
    }

    /// In the transaction that applies the server's answer; [`OwnLife::known`] is for when it is durable.
    pub(crate) fn answered(&self, tx: &mut Tx<'_>) {
        tx.life_answered(self.life);
    }

    pub(crate) fn known(&mut self) {
        (self.is_asked_for, self.new_desks) = (false, 0);
    }

    /// The server last heard this desk in another life. True: this is a copy, and becomes a desk of its own.
    pub(crate) fn forked(&mut self) -> bool {
        let is_copy = self.is_named && self.new_desks < NEW_DESKS_MAX;
        self.is_asked_for |= !is_copy;
        is_copy
    }

    pub(crate) fn became_a_desk(&mut self) {
        self.new_desks += 1;
    }

    /// A server that does not even know a desk that is new is not well.
    pub(crate) fn is_new_desk(&self) -> bool {
        self.new_desks > 0
    }
}
