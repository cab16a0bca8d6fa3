//! WebKitGTK on a computer without a graphics card. Its usual way hands each frame over as a buffer of the card; where a
//! program plays the card, that takes a fifth of a second a frame, against nine thousandths through plain memory.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

/// WebKitGTK reads it as it starts, before there is a window one could ask.
const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
const CARDS: &str = "/dev/dri";

/// Starts this program over with the switch set, in the same process. A process may not change its own environment
/// once threads may read it, and a person who set the switch knows better.
#[expect(
    clippy::disallowed_methods,
    reason = "the program takes its own place: nothing is started beside it"
)]
pub fn draw_in_memory_without_a_gpu() {
    if std::env::var_os(SWITCH).is_some() || has_card(Path::new(CARDS)) {
        return;
    }
    let Ok(this) = std::env::current_exe() else { return };
    let error = Command::new(this).args(std::env::args_os().skip(1)).env(SWITCH, "1").exec();
    // it is only slower
    eprintln!("the window is drawn the slow way: {error}");
}

fn has_card(folder: &Path) -> bool {
    let found = std::fs::read_dir(folder).into_iter().flatten().flatten();
    found.into_iter().any(|entry| entry.file_name().to_string_lossy().starts_with("renderD"))
}
