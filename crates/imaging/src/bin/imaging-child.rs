//! The child alone, for this crate's tests. The shipped programs start themselves with the same argument.

fn main() {
    if std::env::args().nth(1).as_deref() == Some(chairside_imaging::CHILD_ARGUMENT) {
        chairside_imaging::imaging_child_main();
    }
}
