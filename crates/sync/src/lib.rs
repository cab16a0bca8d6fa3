//! The engines for records and files: pure steps, and one loop that performs what they ask for.
//!
//! Must not know: windows, use-cases, how the store keeps things. [`Engine`] and [`upload`] decide from the store,
//! the clock and the last reply alone, so that the simulator runs them; [`http`] and [`Line`] are the edge.

mod absence;
pub mod backoff;
pub mod download;
pub mod engine;
pub mod failure;
pub mod http;
pub mod line;
mod lock;
mod own_life;
pub mod pace;
pub mod pull;
pub mod push;
mod reconcile;
pub mod release;
mod snapshot;
pub mod transport;
pub mod trouble;
pub mod upload;

pub use absence::ABSENCE_ASKED_MS;
pub use chairside_wire::desks::DeskSeen;
/// Signing in is the one exchange a use-case words itself.
pub use chairside_wire::users::{SignInReply, SignInRequest};
pub use engine::{Engine, OwnDesk, Step, Totals};
pub use failure::Failure;
pub use http::{Credentials, HttpTransport, Identity};
pub use line::{Compared, Line, LineEvent, SyncReport};
pub use pace::{Direction, KIB_S_MIN, Pace};
pub use transport::Transport;
pub use trouble::{Trouble, TroubleState};
