//! What counts as a finding where decoders of others are at work.
#![feature(alloc_error_hook)]

use std::panic::{resume_unwind, set_hook, take_hook};

/// A panic of ours is one, wherever it happens. A decoder of others' may panic, or ask for more memory than the child has:
/// that unwinds, and is a finding where our code does not take it for a refusal.
pub fn set_up() {
    let abort = take_hook();
    set_hook(Box::new(move |panic| {
        let is_of_others = panic.location().is_some_and(|location| location.file().contains("/registry/src/"));
        if !is_of_others {
            abort(panic);
        }
    }));
    std::alloc::set_alloc_error_hook(|_| resume_unwind(Box::new("more memory than the child has")));
}
