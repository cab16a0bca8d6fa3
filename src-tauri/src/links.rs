//! A link that was followed waits here until the window takes it: the clinic may still be locked, or not even on show.

use crate::events::EVENT;
use crate::{AppRuntime, Options, window};
use chairside_clinic::Link;
use clap::Parser;
use serde_json::{Value, json};
use std::sync::{Mutex, PoisonError};
use tauri::{AppHandle, Emitter, Manager};

/// The newest one: a person who follows two wants to be at the second.
pub(crate) struct Followed(Mutex<Option<Link>>);

impl Followed {
    pub(crate) fn at_start(link: Option<&str>) -> Self {
        Self(Mutex::new(link.and_then(Link::parse)))
    }

    fn swap(&self, link: Option<Link>) -> Option<Link> {
        std::mem::replace(&mut *self.0.lock().unwrap_or_else(PoisonError::into_inner), link)
    }
}

/// Chairside was started again: its one window comes to the front, at the place that was asked for.
pub(crate) fn started_again(app: &AppHandle<AppRuntime>, arguments: Vec<String>) {
    let link = Options::try_parse_from(arguments).ok().and_then(|options| options.link);
    follow(app, link.as_deref());
}

pub(crate) fn follow(app: &AppHandle<AppRuntime>, link: Option<&str>) {
    if let Some(link) = link.and_then(Link::parse) {
        app.state::<Followed>().swap(Some(link));
        let _ = app.emit(EVENT, json!({ "event": "link" }));
    }
    window::to_front(app);
}

pub(crate) fn take(app: &AppHandle<AppRuntime>) -> Value {
    json!({ "link": app.state::<Followed>().swap(None) })
}
