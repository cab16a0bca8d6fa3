//! Nouns and rules: ids, ranks, the schema, operations, rows and the one merge.
//!
//! Must not know: I/O, SQL, HTTP, the clock. Time and randomness come in as arguments,
//! so that a desk, the server and the simulator run exactly the same rules.

pub mod alike;
pub mod conflict;
pub mod env;
pub mod fold;
pub mod id;
pub mod merge;
pub mod mount;
pub mod op;
pub mod planted;
pub mod rank;
pub mod reconcile;
pub mod row;
pub mod schema;
pub mod skew;
pub mod text;
pub mod whose;

pub use conflict::{Conflict, ConflictRule, ConflictState, Side};
pub use env::{Clock, Env, Randomness};
pub use id::{ClinicId, DeviceId, GroupId, LifeId, OpId, RecordId, UserId};
pub use op::{Covered, Op, OpGroup, OpKind, UnitWrite};
pub use rank::{HybridClock, Rank};
pub use row::{Row, Stamp, Unit};
pub use schema::{Collection, Policy, UnitRule};
