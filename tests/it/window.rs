//! The window walk: a clinic's day on two desks with real windows, a real server, and a line that is cut.
//! Every step leaves a picture in target/screens.

mod images;
mod large;
mod series;
mod stage;

use sha2::{Digest, Sha256};
use stage::{Desk, LOGIN, PASSWORD, Server, Stage};
use std::path::Path;

const PHONE: &str = "+30 694 555 0172";
const EMAIL: &str = "nanda@example.org";

#[tokio::test(flavor = "multi_thread")]
async fn two_desks_edit_offline_and_nothing_is_lost() {
    let stage = Stage::set("day").await;
    let mut server = Server::open(&stage).await;
    let front = Desk::open(&stage, "front").await;
    let surgery = Desk::open(&stage, "surgery").await;
    front.see("welcome").await;
    both(&front, &surgery, "01-welcome").await;
    first_start(&front, &server.url()).await;
    first_start(&surgery, &server.url()).await;
    assert_eq!(front.start_again().await, Some(0), "a second start brings the first window to the front");

    create_patient(&front).await;
    open_patient(&surgery).await;
    surgery.read("anaphylaxis").await;
    both(&front, &surgery, "02-the-same-patient").await;

    server.stop().await;
    edit_contact(&front, "phone", PHONE).await;
    edit_contact(&surgery, "email", EMAIL).await;
    edit_reaction(&front, "rash on both arms").await;
    edit_reaction(&surgery, "swelling of the lips").await;
    let sha256 = paste_picture(&stage, &front).await;
    both(&front, &surgery, "03-the-line-is-cut").await;

    server.start().await;
    for desk in [&front, &surgery] {
        desk.find("[data-testid=fact-phone]:not([data-here])").await;
        desk.read(PHONE).await;
        desk.read(EMAIL).await;
        desk.see("patient-conflicts").await;
    }
    surgery.find(&format!("[data-testid=image-tile][data-sha256=\"{sha256}\"]")).await;
    both(&front, &surgery, "04-both-have-both").await;

    decide(&front, &surgery).await;
    both(&front, &surgery, "05-decided").await;
    look_at_picture(&surgery, &sha256).await;
    both(&front, &surgery, "06-the-picture-has-arrived").await;
    front.find("[data-testid=footer-chip][data-state=safe]").await;

    let image = surgery.attribute("[data-testid=image-tile]", "data-id").await;
    front.close().await;
    surgery.close().await;
    assert_eq!(exported_sha256(&stage, "surgery", &image).await, sha256, "byte for byte");
    server.stop().await;
}

/// The first start of a desk that joins: the form, then the recovery key, shown once and typed back.
async fn first_start(desk: &Desk<'_>, server: &str) {
    desk.click("start-join").await;
    desk.fill("field-server", server).await;
    desk.fill("field-login", LOGIN).await;
    desk.fill("field-desk", desk.name).await;
    desk.fill("field-password", PASSWORD).await;
    desk.click("start-join-submit").await;
    let key = desk.see("recovery-key").await.text().await.unwrap();
    desk.click("recovery-kept").await;
    desk.fill("field-recovery", key.trim()).await;
    desk.click("recovery-confirm").await;
    desk.see("patient-count").await;
    desk.click("tour-skip").await;
}

async fn create_patient(desk: &Desk<'_>) {
    desk.click("new-patient-open").await;
    desk.fill("field-given", "Maria-Fernanda").await;
    desk.fill("field-family", "Cavalcanti").await;
    desk.click("save").await;
    desk.see("patient-page").await;
    desk.click("allergy-add").await;
    desk.fill("field-substance", "Penicillin").await;
    desk.fill("field-reaction", "anaphylaxis").await;
    desk.click("allergy-save").await;
    desk.see("allergy").await;
}

async fn open_patient(desk: &Desk<'_>) {
    desk.click("patient-row").await;
    desk.see("patient-page").await;
    desk.read("Cavalcanti").await;
}

async fn edit_contact(desk: &Desk<'_>, field: &str, value: &str) {
    desk.click("contact-edit").await;
    desk.fill(&format!("field-{field}"), value).await;
    desk.click("save").await;
    // saved here, and marked as not at the clinic yet
    desk.find(&format!("[data-testid=fact-{field}][data-here]")).await;
}

async fn edit_reaction(desk: &Desk<'_>, reaction: &str) {
    desk.click("allergy-edit").await;
    desk.fill("field-reaction", reaction).await;
    desk.click("allergy-save").await;
    desk.read(reaction).await;
}

/// Puts a picture on the clipboard and presses Ctrl+V; answers the hash the page shows for it.
async fn paste_picture(stage: &Stage, desk: &Desk<'_>) -> String {
    let png = stage.picture("pasted.png");
    draw(&png).await;
    desk.copy_picture(&png).await;
    desk.press_ctrl("v").await;
    let state = desk.attribute("[data-testid=image-tile]", "data-state").await;
    assert!(["saved_here", "retry"].contains(&state.as_str()), "the picture is only here, and says {state}");
    let sha256 = desk.attribute("[data-testid=image-tile]", "data-sha256").await;
    assert_eq!(sha256, sha256_of(&png), "the picture came in byte for byte");
    sha256
}

async fn draw(png: &Path) {
    let mut convert = tokio::process::Command::new("convert");
    convert.args(["-size", "640x480", "plasma:steelblue-white"]).arg(png);
    assert!(convert.status().await.unwrap().success(), "no picture was drawn");
}

/// One desk decides between the two values; the other sees what was chosen.
async fn decide(front: &Desk<'_>, surgery: &Desk<'_>) {
    front.click("patient-conflicts").await;
    front.see("conflict-card").await;
    front.read("rash on both arms").await;
    front.read("swelling of the lips").await;
    front.take_picture("04-two-values").await;
    front.click("keep-loser").await;
    front.see("conflicts-empty").await;
    front.click("rail-patients").await;
    open_patient(front).await;
    let gone = "return document.querySelector('[data-testid=patient-conflicts]') === null";
    surgery.wait_until("the conflict to be gone", gone, Vec::new()).await;
    let allergy = "return document.querySelector('[data-testid=allergy]').innerText";
    let chosen = front.window.execute(allergy, Vec::new()).await.unwrap();
    surgery.read(chosen.as_str().expect("a text")).await;
}

/// Opening a picture fetches the original, and its own bytes are shown.
async fn look_at_picture(desk: &Desk<'_>, sha256: &str) {
    desk.click("image-open").await;
    desk.see("lightbox").await;
    let verified = format!("[data-testid=image-tile][data-sha256=\"{sha256}\"][data-state=verified]");
    desk.find(&verified).await;
}

async fn exported_sha256(stage: &Stage, desk: &str, image: &str) -> String {
    let file = stage.picture("exported.png");
    let payload = serde_json::json!({ "id": image, "path": file });
    stage::call(stage, desk, "image_export", payload).await;
    sha256_of(&file)
}

fn sha256_of(file: &Path) -> String {
    hex::encode(Sha256::digest(std::fs::read(file).unwrap()))
}

async fn both(front: &Desk<'_>, surgery: &Desk<'_>, step: &str) {
    front.take_picture(step).await;
    surgery.take_picture(step).await;
}
