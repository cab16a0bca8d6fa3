//! The server's own bounds, each with its reason. Those both sides must agree on are in `wire::limits`.

use std::time::Duration;

/// Nothing arrives for this long: the other side is gone. There is no total time limit, because a slow line is not
/// a broken one.
pub(crate) const STALL: Duration = Duration::from_secs(30);
/// A connection that has not sent a request's headers by then is not going to.
pub(crate) const HEADERS: Duration = Duration::from_secs(30);
/// Connections at once: one desk holds two or three. More wait to be accepted.
pub(crate) const CONNECTIONS_MAX: usize = 1_024;
/// After a failed accept (out of file handles), before the next.
pub(crate) const ACCEPT_PAUSE: Duration = Duration::from_secs(1);
/// After this a stopping server leaves, whoever is still talking.
pub(crate) const SHUTDOWN_GRACE: Duration = Duration::from_secs(10);
/// Requests at work at once. More only wait for the same disk: they are told to come back.
pub(crate) const REQUESTS_AT_ONCE: usize = 256;
/// When a busy server may be asked again.
pub(crate) const BUSY_RETRY_S: u64 = 2;
/// Between two signs of life on a quiet event stream. Desks count on it to tell a dead connection from a quiet one.
pub(crate) const KEEP_ALIVE: Duration = Duration::from_secs(chairside_wire::limits::HEARTBEAT_S);
/// Event streams of one clinic: more than its desks means somebody leaks connections.
pub(crate) const EVENT_STREAMS_MAX: usize = 256;

/// A token's life: short, because a revoked desk is out at the latest when it ends.
pub(crate) const TOKEN_MS: u64 = 60 * 60 * 1000;
/// A sign-in before it is known who asks: a login, a password, a desk's name.
pub(crate) const SIGN_IN_BYTES_MAX: usize = 16 * 1024;
/// Password hashes at once: each takes a core and 19 MiB, and the clinic's syncs need the rest.
pub(crate) const HASHES_AT_ONCE: usize = 2;
/// Sign-ins that may wait for a hash: above this the server says so instead of queueing for minutes.
pub(crate) const HASHES_WAITING_MAX: usize = 32;
/// Failed sign-ins of one login from one address within the window: more is guessing.
pub(crate) const FAILURES_OF_LOGIN_MAX: u32 = 10;
/// Failed sign-ins from one address: a clinic's desks share one, so it is wider.
pub(crate) const FAILURES_OF_ADDRESS_MAX: u32 = 60;
pub(crate) const FAILURE_WINDOW_MS: u64 = 5 * 60 * 1000;
/// Logins and addresses watched at once: bounds the memory an attacker can take.
pub(crate) const FAILURES_WATCHED_MAX: usize = 10_000;
/// Clinics one login may be in before a sign-in must name the clinic: each costs a hash.
pub(crate) const CLINICS_OF_LOGIN_MAX: usize = 8;
pub(crate) const LOGIN_CHARS_MAX: usize = 100;

/// Rows that travel in the results of one push. Above it the push is refused as too large, and the desk halves it:
/// with the page below, a reply stays under `wire::limits::REPLY_BYTES_MAX`.
pub(crate) const RESULT_BYTES_MAX: usize = 10 * 1024 * 1024;
/// Rows one commit may write, because a page carries a commit whole.
pub(crate) const COMMIT_BYTES_MAX: usize = 10 * 1024 * 1024;
/// Results above this leave no room for a page: the reply says `has_more` instead.
pub(crate) const RESULT_BYTES_BESIDE_PAGE_MAX: usize = 4 * 1024 * 1024;
/// How far a child's put looks upward for tombstones. The schema is two levels deep.
pub(crate) const ANCESTORS_MAX: usize = 8;
/// Collection and unit names of newer desks are kept, within reason.
pub(crate) const NAME_BYTES_MAX: usize = 64;
/// History entries and bytes in one answer: what a person can look through.
pub(crate) const HISTORY_ITEMS_MAX: usize = 1_000;
pub(crate) const HISTORY_BYTES_MAX: usize = 1024 * 1024;
/// So far back an hour of one desk is looked for in the history.
pub(crate) const HISTORY_LOOKED_BACK_MAX: i64 = 20_000;
/// Receipts, tokens and tombstones removed with one push: keeps that commit short.
pub(crate) const PRUNE_ROWS_MAX: u32 = 1_000;
pub(crate) const PRUNE_EVERY_MS: u64 = 60 * 60 * 1000;
pub(crate) const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// An unfinished upload that nobody touched for a week is not coming back; the desk begins anew.
pub(crate) const UPLOAD_IDLE_MS_MAX: u64 = 7 * DAY_MS;
/// The bytes of a picture whose last record went to the trash are kept so long: longer than anybody's undo, and than a
/// desk's summer holidays.
pub(crate) const UNREFERENCED_MS_MAX: u64 = 90 * DAY_MS;
/// Files of one clinic that one round looks at: each is looked for in every row. What is left waits an hour more.
pub(crate) const EXPIRED_AT_ONCE_MAX: u32 = 50;
/// Left free by uploads, so that a full disk stops X-rays before it stops records.
pub(crate) const DISK_RESERVE_BYTES: u64 = 256 * 1024 * 1024;
/// Unfinished uploads of one clinic: far above what its desks send at once.
pub(crate) const UPLOADS_OPEN_MAX: u64 = 1_000;
/// A file's name as metadata.
pub(crate) const FILENAME_BYTES_MAX: usize = 1_024;
/// Read and written at once: large enough for the disk, small enough for the memory of many at once.
pub(crate) const FILE_PIECE_BYTES: usize = 256 * 1024;

/// Readers kept open for one clinic. More may be open for a moment.
pub(crate) const READERS_KEPT: usize = 4;
/// Another process (`clinic-create`) may hold the file for a moment.
pub(crate) const DATABASE_BUSY: Duration = Duration::from_secs(5);
/// An upload that comes in one long request is made durable in between: a cut loses no more than this.
pub(crate) const FILE_SYNC_BYTES: u64 = 32 * 1024 * 1024;

/// A desk that says nothing new is noted at most this often: every note is a commit.
pub(crate) const SEEN_EVERY_MS: u64 = 60_000;
