//! A file that does not fit into the memory it may take. `cargo xtask sim --outside large` does the same with the largest
//! there may be.

use crate::desks::{Figures, large};

#[cfg(target_os = "linux")]
#[test]
fn a_large_file_is_taken_and_sent_in_less_memory_than_it_has_bytes() {
    large(400 * 1024 * 1024, 200, &mut Figures::default());
}
