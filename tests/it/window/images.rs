//! A patient with many images in the real window: how soon a filed one is seen, how the timeline scrolls, how an X-ray
//! follows the hand.
//!
//! The suite runs it with a few images and checks what must hold; `cargo xtask bench window` runs it with two thousand on
//! optimised programs and reads the figures it prints. Times are never asserted.
#![allow(clippy::print_stdout, reason = "the figures are what the bench is for")]

use super::stage::{Desk, LOGIN, PASSWORD, Stage};
use crate::sample::{desk_at, ok};
use chairside_clinic::Caller;
use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::{Value, json};
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const IMAGES: usize = 24;
/// Films on a tall screen, with those kept ready above and below.
const TILES_MAX: u64 = 60;
/// A panoramic as a device gives it, sixteen bits deep.
const PANORAMIC: (u32, u32) = (2_800, 1_500);
const MOVED_FOR: Duration = Duration::from_secs(4);

fn images() -> usize {
    std::env::var("CHAIRSIDE_IMAGES").ok().and_then(|count| count.parse().ok()).unwrap_or(IMAGES)
}

/// Enough for a 95th percentile where figures are asked for.
fn filings() -> u32 {
    if images() == IMAGES { 2 } else { 40 }
}

#[tokio::test(flavor = "multi_thread")]
async fn images_are_seen_scrolled_and_looked_at() {
    let stage = Stage::set("images").await;
    let (exports, drawn) = (stage.folder("exports"), stage.folder("drawn"));
    fill(&stage.folder("chair"), &exports, &drawn).await;
    let desk = Desk::open(&stage, "chair").await;
    desk.fill("field-password", PASSWORD).await;
    desk.click("sign-in-submit").await;
    desk.click("patient-row").await;
    desk.see("image-tile").await;
    scroll(&desk).await;
    look(&desk).await;
    filed_by_paste(&desk, &drawn).await;
    filed_by_the_folder(&desk, &exports).await;
    desk.take_picture("images").await;
    desk.close().await;
}

/// A clinic of one patient, whose newest image is the panoramic.
async fn fill(profile: &Path, exports: &Path, drawn: &Path) {
    let desk = desk_at(profile);
    let clinic = json!({"clinic": "Hill Street", "login": LOGIN, "name": "Eleni", "desk": "Chair", "password": PASSWORD});
    ok(&desk, "clinic_init", clinic).await;
    ok(&desk, "settings_set", json!({"changes": {"tour": "seen"}})).await;
    ok(&desk, "own_chair_set", json!({"chair": "Chair 1"})).await;
    let patient = ok(&desk, "patient_create", json!({"given": "Maria"})).await["id"].clone();
    let asked = async |name: &str, payload: Value| {
        desk.call(Caller::Cli, name, payload).await.unwrap_or_else(|error| panic!("{name}: {error}"));
    };
    asked("intake_folder_import", json!({"chair": "Chair 1", "path": exports})).await;
    let file = drawn.join("image.png");
    for number in 1..images() {
        draw(&file, (320, 240), number as u32);
        asked("image_import", json!({"patient": patient, "path": file})).await;
    }
    draw(&file, PANORAMIC, 0);
    asked("image_import", json!({"patient": patient, "path": file})).await;
    ok(&desk, "profile_lock", json!({})).await;
}

/// Sixteen bits of grey, no two numbers alike.
fn draw(path: &Path, (width, height): (u32, u32), number: u32) {
    let picture = image::ImageBuffer::from_fn(width, height, |x, y| {
        let grain = x.wrapping_mul(2_654_435_761).wrapping_add(y.wrapping_mul(40_503)) >> 20;
        image::Luma([(x * 20_000 / width + y * 20_000 / height + grain + number) as u16])
    });
    picture.save_with_format(path, image::ImageFormat::Png).unwrap();
}

async fn run(desk: &Desk<'_>, script: &str) -> Value {
    desk.window.execute(script, vec![]).await.unwrap()
}

/// By the wheel's steps, then in leaps to the end; each film that stands still shows its picture.
async fn scroll(desk: &Desk<'_>) {
    let frames = desk.frames_of_scrolling("images", MOVED_FOR).await;
    say(&frames, &format!("{} thumbnails scrolled", images()));
    run(
        desk,
        "const list = document.querySelector('[data-testid=images]'); list.scrollTop = list.scrollHeight",
    )
    .await;
    let shown = "const films = [...document.querySelectorAll('[data-testid=image-tile] img')];
        return films.length > 0 && films.every((film) => film.complete && film.naturalWidth > 0);";
    desk.wait_until("every film on show", shown, vec![]).await;
    let tiles = run(desk, "return document.querySelectorAll('[data-testid=image-tile]').length").await;
    assert!(tiles.as_u64().unwrap() < TILES_MAX, "films that nobody sees exist");
    run(desk, "document.querySelector('[data-testid=images]').scrollTop = 0").await;
}

/// A hand that drags window and level over the whole picture: a new layer in each frame.
async fn look(desk: &Desk<'_>) {
    desk.click("image-open").await;
    desk.find("[data-testid=lightbox-picture][data-kind=pixels]").await;
    let painter = desk.attribute("canvas[data-painter]", "data-painter").await;
    let middle = run(
        desk,
        "const { x, y, width, height } = document.querySelector('[data-stage=one]').getBoundingClientRect();
        return [x + width / 2, y + height / 2]",
    )
    .await;
    let [x, y] = [0, 1].map(|axis| middle[axis].as_f64().unwrap());
    let held = MouseActions::new("hand".to_owned())
        .then(PointerAction::MoveTo { duration: None, x, y })
        .then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
    desk.window.perform_actions(held).await.unwrap();
    let step = "(elapsed) => {
        const stage = document.querySelector('[data-stage=one]');
        const { x, y, width, height } = stage.getBoundingClientRect();
        stage.dispatchEvent(new PointerEvent('pointermove', {
          bubbles: true, pointerId: 1, pointerType: 'mouse', buttons: 1,
          clientX: x + width * (0.5 + Math.sin(elapsed / 200) / 4),
          clientY: y + height * (0.5 + Math.cos(elapsed / 200) / 4),
        }));
      }";
    let frames = desk.frames(MOVED_FOR, step).await;
    let free = MouseActions::new("hand".to_owned()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
    desk.window.perform_actions(free).await.unwrap();
    let (width, height) = PANORAMIC;
    say(&frames, &format!("window and level of {width} x {height} x 16 bit, drawn by {painter}"));
    desk.find("[data-testid=viewer-reset]:not([disabled])").await;
    desk.click("lightbox-close").await;
    desk.see("image-tile").await;
}

fn say(frames: &[f64], what: &str) {
    let mut sorted = frames.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = |share: f64| sorted[((sorted.len() - 1) as f64 * share) as usize];
    let a_second = 1000.0 * sorted.len() as f64 / sorted.iter().sum::<f64>();
    let over = sorted.iter().filter(|ms| **ms > 50.0).count();
    println!(
        "window: {what}: {a_second:.0} frames a second, p50 {:.0} ms, p95 {:.0} ms, longest {:.0} ms, {over} of {} over 50 ms",
        at(0.5),
        at(0.95),
        at(1.0),
        sorted.len()
    );
}

/// From the key to the painted thumbnail.
async fn filed_by_paste(desk: &Desk<'_>, drawn: &Path) {
    let mut times = Vec::new();
    for number in 0..filings() {
        let file = drawn.join("pasted.png");
        draw(&file, (1_200, 900), 10_000 + number);
        desk.copy_picture(&file).await;
        watch_for_the_next(desk).await;
        run(
            desk,
            "addEventListener('keydown', ({ key }) => { if (key === 'v') window.begun = Date.now(); }, true)",
        )
        .await;
        desk.press_ctrl("v").await;
        let seen = seen(desk).await;
        times.push(seen - run(desk, "return window.begun").await.as_f64().unwrap());
    }
    say_times(times, "from a paste to its thumbnail");
}

/// From the finished file to the painted thumbnail; three seconds of it the file must stand still.
async fn filed_by_the_folder(desk: &Desk<'_>, exports: &Path) {
    let mut times = Vec::new();
    for number in 0..filings() {
        watch_for_the_next(desk).await;
        let partial = exports.join("next.part");
        draw(&partial, (1_200, 900), 20_000 + number);
        let begun = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        std::fs::rename(&partial, exports.join(format!("{number}.png"))).unwrap();
        times.push(seen(desk).await - begun.as_millis() as f64);
    }
    say_times(times, "from an export to its thumbnail, three seconds of standing still included");
}

/// The moment at which a film that was not the first one before has been painted.
async fn watch_for_the_next(desk: &Desk<'_>) {
    let script = "window.seen = null;
        const first = () => document.querySelector('[data-testid=image-tile]');
        const before = first().dataset.id;
        const look = () => {
          const film = first()?.querySelector('img');
          const isThere = film && first().dataset.id !== before && film.complete && film.naturalWidth > 0;
          if (!isThere) return requestAnimationFrame(look);
          requestAnimationFrame(() => setTimeout(() => { window.seen = Date.now(); }));
        };
        look();";
    run(desk, script).await;
}

async fn seen(desk: &Desk<'_>) -> f64 {
    desk.wait_until("the next film", "return window.seen !== null", vec![]).await;
    run(desk, "return window.seen").await.as_f64().unwrap()
}

fn say_times(mut times: Vec<f64>, what: &str) {
    times.sort_by(f64::total_cmp);
    let at = |share: f64| times[((times.len() - 1) as f64 * share).ceil() as usize];
    println!("window: {what}: p50 {:.0} ms, p95 {:.0} ms over {}", at(0.5), at(0.95), times.len());
}
