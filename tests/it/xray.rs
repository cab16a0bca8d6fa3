//! An X-ray as a device writes it: filed with its day and its preview, and asked about when it names somebody else.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use chairside_clinic::{Caller, Desk, FileOffer};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::sample::{desk_at, ok, own_clinic};

/// Eight grey pixels of somebody.
pub(crate) fn dicom_of(folder: &Path, name: &str, born: &str) -> PathBuf {
    let dump = format!(
        "(0002,0010) UI =LittleEndianExplicit
(0008,0005) CS [ISO_IR 192]
(0008,0016) UI [1.2.840.10008.5.1.4.1.1.1.3]
(0008,0018) UI [1.2.3.4.5]
(0008,0022) DA [20260328]
(0008,0032) TM [101530]
(0008,0060) CS [IO]
(0010,0010) PN [{name}]
(0010,0030) DA [{born}]
(0028,0002) US 1
(0028,0004) CS [MONOCHROME2]
(0028,0010) US 2
(0028,0011) US 4
(0028,0100) US 8
(0028,0101) US 8
(0028,0102) US 7
(0028,0103) US 0
(7fe0,0010) OB 00\\20\\40\\60\\80\\a0\\c0\\e0
"
    );
    let (text, file) = (folder.join("file.dump"), folder.join(format!("{born}.dcm")));
    std::fs::write(&text, dump).unwrap();
    let made = Command::new("dump2dcm").arg(&text).arg(&file).status().expect("Debian: dcmtk");
    assert!(made.success());
    file
}

async fn take(desk: &Arc<Desk>, patient: &Value, offer: &FileOffer, confirmed: bool) -> Value {
    let payload = json!({"patient": patient, "handle": offer.handle, "confirmed": confirmed});
    ok(desk, "image_take", payload).await
}

async fn images(desk: &Arc<Desk>, patient: &Value) -> Vec<Value> {
    ok(desk, "image_list", json!({"patient": patient})).await["items"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_names_somebody_else_is_filed_only_when_a_person_says_so() {
    let folder = TempDir::new().unwrap();
    let desk = desk_at(&folder.path().join("profile"));
    ok(&desk, "clinic_init", own_clinic()).await;
    let maria = json!({"given": "Maria", "family": "Papadaki", "birth_date": "1979-02-28"});
    let patient = ok(&desk, "patient_create", maria).await["id"].clone();

    let hers = desk.file_offer(&dicom_of(folder.path(), "PAPADAKI^MARIA", "19790228")).unwrap();
    assert!(take(&desk, &patient, &hers, false).await["taken"]["id"].is_string());
    let listed = images(&desk, &patient).await;
    assert_eq!((listed.len(), &listed[0]["mime"]), (1, &json!("application/dicom")));
    assert_eq!((&listed[0]["width"], &listed[0]["has_thumb"]), (&json!(4), &json!(true)));
    let taken_at = listed[0]["taken_at"].as_str().unwrap();
    assert!(taken_at.starts_with("2026-03-2"), "the day of the exposure, not of the filing: {taken_at}");

    let anothers = desk.file_offer(&dicom_of(folder.path(), "Andersson^Nils", "19810602")).unwrap();
    for _ in 0..2 {
        let asked = take(&desk, &patient, &anothers, false).await;
        let whose = &asked["whose"];
        assert_eq!((&whose["name"], &whose["birth_date"]), (&json!("Nils Andersson"), &json!("1981-06-02")));
        assert_eq!(whose["differs"], json!(["name", "birth_date"]));
        assert_eq!(images(&desk, &patient).await.len(), 1, "nothing was filed");
    }
    assert!(take(&desk, &patient, &anothers, true).await["taken"]["id"].is_string());
    assert_eq!(images(&desk, &patient).await.len(), 2);
    let again = json!({"patient": patient, "handle": anothers.handle, "confirmed": true});
    let refused = desk.call(Caller::Window, "image_take", again).await.unwrap_err();
    assert_eq!(refused.code, "not_an_image_handle", "one handle files one image");
    desk.stop().await;
}
