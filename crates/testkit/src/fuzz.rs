//! What the fuzzer does with a stranger's bytes where no decoder is involved; the kept corpus goes through the same in
//! the tests. Decoders have theirs in the child (`chairside-imaging`).

mod chunks;
mod tus;

pub use chunks::chunk_format;
pub use tus::tus;
