//! Every bound of the protocol, each with its reason.

/// Ops in one push: a reply of this many results stays small enough to be applied in one short transaction.
pub const PUSH_OPS_MAX: usize = 200;
/// Bytes of ops in one push, before packing: gets through a 64 kbit/s line in half a minute.
pub const PUSH_BYTES_MAX: usize = 256 * 1024;
/// One op: below the push limit, so that any op that could be written can be sent.
pub const OP_BYTES_MAX: usize = 128 * 1024;
/// A page of rows ends at the first commit past this.
pub const PAGE_BYTES: usize = 1024 * 1024;
/// The first part of a snapshot is a page divided by this: at 64 kbit/s, packed, a new desk shows today within seconds.
pub const SNAPSHOT_FIRST_SHARE: usize = 8;
/// The place where a part of a snapshot begins, as text.
pub const SNAPSHOT_PLACE_BYTES_MAX: usize = 100;
/// A commit may hold a whole push, so a page may overshoot by one; unpacked replies beyond this are refused.
pub const REPLY_BYTES_MAX: usize = 16 * 1024 * 1024;
/// An unpacked request: a full push and its envelope.
pub const REQUEST_BYTES_MAX: usize = 1024 * 1024;
/// `Retry-After` is obeyed within these: a hostile or broken value can neither spin nor silence a desk.
pub const RETRY_AFTER_S_MIN: u64 = 1;
pub const RETRY_AFTER_S_MAX: u64 = 15 * 60;
/// tus chunks: large enough for a fast line, small enough to lose little on a cut.
pub const UPLOAD_CHUNK_BYTES: u64 = 8 * 1024 * 1024;
/// Receipts outlive any sensible absence of a desk with ops under way.
pub const RECEIPT_DAYS: u64 = 90;
/// The stream of pokes is never silent for longer: below the idle limit of common proxies (60 s), and short enough that
/// a desk which heard nothing for twice as long still comes back within 15 s of the line's return.
pub const HEARTBEAT_S: u64 = 5;
/// A login or a password longer than this is an attack on the hash.
pub const PASSWORD_BYTES_MAX: usize = 1_024;
/// Rows a desk may offer or ask for in one step of a reconcile.
pub const RECONCILE_ROWS_MAX: usize = 200;
/// Bytes of offers in one step: below the request limit with its envelope.
pub const RECONCILE_BYTES_MAX: usize = 512 * 1024;
/// Tombstones are kept this long: a desk that was away longer compares everything.
pub const TOMBSTONE_DAYS: u64 = 180;
