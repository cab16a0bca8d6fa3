//! What every storage of the server must do, driven through the router alone.
//!
//! `support::server` is the one place that knows which storage is under it: PostgreSQL joins there.

mod desks;
mod files;
mod http;
mod people;
mod pull;
mod push;
mod snapshot;
mod support;
