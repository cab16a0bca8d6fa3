//! Locks that are held for a moment and never across a wait.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// What a panic left behind in one of these is whole all the same: each is written in one go.
pub fn held<T>(kept: &Mutex<T>) -> MutexGuard<'_, T> {
    kept.lock().unwrap_or_else(PoisonError::into_inner)
}
