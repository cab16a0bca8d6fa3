//! The sync server: ops in, merged rows out, files by tus; one SQLite file for each clinic.
//!
//! Must not know: the desk's store, its engines or its screens. It shares only nouns and rules (`model`) and the
//! contract (`wire`) with them. Time and randomness come in as arguments, so that the simulator can run it.

mod attempts;
mod error;
mod files;
mod http;
mod lease;
mod limits;
mod listen;
mod metrics;
mod offload;
mod openapi;
mod password;
mod push;
mod server;
mod storage;
mod sweep;
mod system;
mod tokens;

pub use password::PasswordCost;
pub use server::{CreateError, NewUser, Server, ServerOptions, clinic_create, user_create};
pub use system::SystemEnv;
