//! A full-mouth series through a watched folder: eighteen exposures find their places while nobody touches the mouse, and
//! the other desk sees them.
#![allow(clippy::print_stdout, reason = "the figures are worth reading")]

use super::stage::{self, Desk, PASSWORD, Server, Stage};
use serde_json::json;
use std::path::Path;
use std::time::{Duration, Instant};

const EXPOSURES: usize = 18;
/// A quick assistant's pause from one exposure to the next.
const BETWEEN_EXPOSURES: Duration = Duration::from_millis(500);

#[tokio::test(flavor = "multi_thread")]
async fn a_full_mouth_series_fills_itself_and_is_seen_at_the_other_desk() {
    let stage = Stage::set("series").await;
    let mut server = Server::open(&stage).await;
    for desk in ["chair", "office"] {
        stage.join(desk, &server.url()).await;
    }
    let exports = stage.folder("exports");
    let folder = json!({"chair": "Chair 1", "path": exports});
    stage::call(&stage, "chair", "intake_folder_import", folder).await;
    let (chair, office) = (Desk::open(&stage, "chair").await, Desk::open(&stage, "office").await);
    for desk in [&chair, &office] {
        desk.fill("field-password", PASSWORD).await;
        desk.click("sign-in-submit").await;
        desk.see("patient-count").await;
        desk.click("tour-skip").await;
    }
    super::create_patient(&chair).await;
    super::open_patient(&office).await;

    chair.click("series-new").await;
    chair.click("template-full_mouth_18").await;
    chair.see("mount-listening").await;
    chair.take_picture("11-next-exposure").await;
    for number in 0..EXPOSURES {
        expose(&exports.join(format!("{number:02}.png")), number as u16);
        tokio::time::sleep(BETWEEN_EXPOSURES).await;
    }
    let last = Instant::now();
    filled(&chair, EXPOSURES).await;
    println!(
        "window: the last of {EXPOSURES} exposures is in its place {} ms after it",
        last.elapsed().as_millis()
    );
    chair.take_picture("12-the-series-is-full").await;
    // Looked at, and right: one key for all of them.
    chair.press_ctrl("\u{e007}").await;
    let gone = "return document.querySelector('[data-testid=arrived]') === null";
    chair.wait_until("the card to be gone", gone, Vec::new()).await;

    office.click("series-open").await;
    filled(&office, EXPOSURES).await;
    let seen = "return document.querySelectorAll('[data-testid=mount-cell] img').length === arguments[0]";
    office.wait_until("every thumbnail", seen, vec![json!(EXPOSURES)]).await;
    office.take_picture("13-seen-at-the-other-desk").await;
    office.click("mount-open").await;
    office.find("[data-testid=lightbox-picture][data-kind=pixels]").await;
    office.take_picture("14-in-the-viewer").await;
    chair.close().await;
    office.close().await;
    server.stop().await;
}

async fn filled(desk: &Desk<'_>, count: usize) {
    let script = "return document.querySelectorAll('[data-testid=mount-cell][data-state=filled]').length === arguments[0]";
    desk.wait_until("every position to be filled", script, vec![json!(count)]).await;
}

/// As a sensor exports: twelve of sixteen bits, and no two alike.
fn expose(path: &Path, number: u16) {
    let (width, height) = (300_u16, 400_u16);
    let picture = image::ImageBuffer::from_fn(u32::from(width), u32::from(height), |x, y| {
        let (x, y) = (x as u16, y as u16);
        let is_tooth = x.abs_diff(width / 2) < 70 && y.abs_diff(height / 2) < 150 - number;
        image::Luma([300 + x * 2 + y + if is_tooth { 2_400 } else { 0 }])
    });
    // Under another name first: no program sees half of it.
    let partial = path.with_extension("png.part");
    picture.save_with_format(&partial, image::ImageFormat::Png).unwrap();
    std::fs::rename(partial, path).unwrap();
}
