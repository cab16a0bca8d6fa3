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

pub(crate) fn offer(desk: &Desk, path: &Path) -> FileOffer {
    desk.file_offers(&[path.to_owned()]).unwrap().remove(0)
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

    let hers = offer(&desk, &dicom_of(folder.path(), "PAPADAKI^MARIA", "19790228"));
    assert!(take(&desk, &patient, &hers, false).await["taken"]["id"].is_string());
    let listed = images(&desk, &patient).await;
    assert_eq!((listed.len(), &listed[0]["mime"]), (1, &json!("application/dicom")));
    assert_eq!((&listed[0]["width"], &listed[0]["has_thumb"]), (&json!(4), &json!(true)));
    let taken_at = listed[0]["taken_at"].as_str().unwrap();
    assert!(taken_at.starts_with("2026-03-2"), "the day of the exposure, not of the filing: {taken_at}");

    let anothers = offer(&desk, &dicom_of(folder.path(), "Andersson^Nils", "19810602"));
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

fn zip(path: &Path, entries: &[(&str, &[u8])]) {
    let mut zip = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for (name, bytes) in entries {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut zip, bytes).unwrap();
    }
    zip.finish().unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_a_medium_and_a_zip_are_the_files_in_them() {
    let folder = TempDir::new().unwrap();
    let desk = desk_at(&folder.path().join("profile"));
    ok(&desk, "clinic_init", own_clinic()).await;
    let patient = ok(&desk, "patient_create", json!({"given": "Maria"})).await["id"].clone();
    let file = dicom_of(folder.path(), "^Maria", "19790228");
    let (medium, bytes) = (folder.path().join("medium"), std::fs::read(&file).unwrap());
    std::fs::create_dir_all(medium.join("DICOM")).unwrap();
    std::fs::copy(&file, medium.join("DICOM/IM000001")).unwrap();
    // What a table of contents says is not asked: the files are there.
    std::fs::write(medium.join("DICOMDIR"), b"whatever").unwrap();
    std::fs::create_dir(medium.join("DICOM/.hidden")).unwrap();
    std::fs::copy(&file, medium.join("DICOM/.hidden/IM000002")).unwrap();
    std::os::unix::fs::symlink(&file, medium.join("DICOM/link")).unwrap();
    let names = |paths: &[PathBuf]| {
        let offers = desk.file_offers(paths).unwrap();
        offers.into_iter().map(|offer| offer.name).collect::<Vec<_>>()
    };
    assert_eq!(names(std::slice::from_ref(&medium)), ["IM000001"]);
    assert_eq!(names(&[medium.join("DICOMDIR"), file.clone()]), ["IM000001", "19790228.dcm"]);

    let archive = folder.path().join("sent.zip");
    let entries: [(&str, &[u8]); 4] = [
        ("../../IM000001", &bytes),
        ("__MACOSX/._IM000001", b"x"),
        ("CON", b"no picture"),
        ("empty.png", b""),
    ];
    zip(&archive, &entries);
    let offers = desk.file_offers(std::slice::from_ref(&archive)).unwrap();
    let listed: Vec<_> = offers.iter().map(|offer| (offer.name.as_str(), offer.bytes)).collect();
    assert_eq!(listed, [("IM000001", bytes.len() as u64), ("CON", 10), ("empty.png", 0)]);
    for (offer, mime) in offers.iter().zip(["application/dicom", "application/octet-stream"]) {
        assert!(take(&desk, &patient, offer, true).await["taken"]["id"].is_string());
        assert_eq!(images(&desk, &patient).await.last().unwrap()["mime"], mime);
    }
    let empty = json!({"patient": patient, "handle": offers[2].handle});
    assert_eq!(desk.call(Caller::Window, "image_take", empty).await.unwrap_err().code, "file_empty");
    use sha2::{Digest, Sha256};
    assert_eq!(
        images(&desk, &patient).await[0]["sha256"],
        hex::encode(Sha256::digest(&bytes)),
        "byte for byte"
    );

    // Cut, damaged, not a zip at all, an office program's letter: loud, or one file.
    let whole = std::fs::read(&archive).unwrap();
    let cut = folder.path().join("cut.zip");
    std::fs::write(&cut, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(desk.file_offers(&[cut]).unwrap_err().code, "file_unreadable");
    let mut damaged = whole.clone();
    let at = damaged.windows(bytes.len()).position(|window| window == bytes).map_or(100, |at| at + 400);
    damaged[at] ^= 0x55;
    let spoilt = folder.path().join("spoilt.zip");
    std::fs::write(&spoilt, &damaged).unwrap();
    let first = desk.file_offers(&[spoilt]).unwrap().remove(0);
    let refused = json!({"patient": patient, "handle": first.handle, "confirmed": true});
    assert_eq!(desk.call(Caller::Window, "image_take", refused).await.unwrap_err().code, "file_unreadable");
    assert_eq!(images(&desk, &patient).await.len(), 2);
    let letter = folder.path().join("letter.docx");
    std::fs::copy(&archive, &letter).unwrap();
    assert_eq!(names(&[letter]), ["letter.docx"]);

    let many = folder.path().join("many");
    std::fs::create_dir(&many).unwrap();
    (0..2_001).for_each(|number| std::fs::write(many.join(format!("{number}.png")), b"x").unwrap());
    assert_eq!(desk.file_offers(&[many]).unwrap_err().code, "too_many", "never a part of them in silence");
    desk.stop().await;
}

/// Twelve of sixteen bits, as a sensor fills them.
fn sensor_png(path: &Path) -> Vec<u16> {
    let sample = |x: u32, y: u32| 500 + (x * 37 + y * 91) as u16 % 3_000;
    let picture = image::ImageBuffer::from_fn(40, 30, |x, y| image::Luma([sample(x, y)]));
    picture.save(path).unwrap();
    picture.into_raw()
}

/// An archive of X-rays as hospitals have it, on ports of its own, ended with the test.
struct Orthanc {
    program: std::process::Child,
    dicom_port: u16,
    stored: PathBuf,
}

impl Orthanc {
    async fn start(folder: &Path) -> Self {
        let free = || std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let (dicom_port, http_port) = (free(), free());
        let stored = folder.join("orthanc");
        std::fs::create_dir(&stored).unwrap();
        let settings = json!({
            "StorageDirectory": stored, "IndexDirectory": stored, "Plugins": [],
            "DicomPort": dicom_port, "HttpPort": http_port, "RemoteAccessAllowed": false,
            "DicomAlwaysAllowStore": true, "StorageCompression": false,
        });
        let file = folder.join("orthanc.json");
        std::fs::write(&file, settings.to_string()).unwrap();
        let mut program = Command::new("Orthanc");
        program.arg(&file).stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        let program = program.spawn().expect("Debian: orthanc");
        let begun = std::time::Instant::now();
        while tokio::net::TcpStream::connect(("127.0.0.1", dicom_port)).await.is_err() {
            assert!(begun.elapsed().as_secs() < 60, "Orthanc does not listen");
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        Self { program, dicom_port, stored }
    }

    /// What it keeps, by content.
    fn holds(&self, bytes: &[u8]) -> bool {
        fn files(folder: &Path) -> Vec<PathBuf> {
            let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
            entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
        }
        let data_set = &bytes[bytes.len() - 2 * 40 * 30..];
        files(&self.stored).iter().any(|file| std::fs::read(file).unwrap().ends_with(data_set))
    }
}

impl Drop for Orthanc {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
    }
}

fn dcmtk(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().expect("Debian: dcmtk");
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program}: {said}");
    said
}

#[tokio::test(flavor = "multi_thread")]
async fn what_leaves_in_dicom_is_read_by_dcmtk_and_taken_by_orthanc() {
    let folder = TempDir::new().unwrap();
    let desk = desk_at(&folder.path().join("profile"));
    ok(&desk, "clinic_init", own_clinic()).await;
    let maria =
        json!({"given": "Μαρία", "family": "Παπαδάκη", "birth_date": "1979-02-28", "file_number": "P-17"});
    let patient = ok(&desk, "patient_create", maria).await["id"].clone();
    let file = folder.path().join("sensor.png");
    let samples = sensor_png(&file);
    let sensors = offer(&desk, &file);
    let id = take(&desk, &patient, &sensors, false).await["taken"]["id"].clone();
    ok(&desk, "image_calibrate", json!({"id": id, "spacing_nm": 20_000})).await;
    ok(&desk, "image_update", json!({"id": id, "changes": {"view": "periapical"}})).await;
    let export = async |form: &str| {
        let path = folder.path().join(format!("out.{form}"));
        let payload = json!({"id": id, "path": path, "as": form});
        desk.call(Caller::Cli, "image_export", payload).await.unwrap();
        path
    };

    let dicom = export("dicom").await;
    let name = dicom.to_str().unwrap();
    let dump = dcmtk("dcmdump", &["+U8", name]);
    for said in
        ["[Παπαδάκη^Μαρία]", "[P-17]", "[19790228]", "[IO]", r"[0.020000\0.020000]", "SecondaryCapture"]
    {
        assert!(dump.contains(said), "{said} in {dump}");
    }
    let raw = folder.path().join("out.pgm");
    dcmtk("dcm2pnm", &["--write-16-bit-pnm", "--min-max-window", name, raw.to_str().unwrap()]);
    let seen = std::fs::read_to_string(&raw).unwrap();
    assert!(seen.starts_with("P2") && seen.contains("40 30"), "dcmtk shows it");
    let bytes = std::fs::read(&dicom).unwrap();
    let written: Vec<u8> = samples.iter().flat_map(|sample| sample.to_le_bytes()).collect();
    assert!(bytes.ends_with(&written), "the samples are those of the sensor");

    let orthanc = Orthanc::start(folder.path()).await;
    dcmtk("storescu", &["127.0.0.1", &orthanc.dicom_port.to_string(), name]);
    assert!(orthanc.holds(&bytes), "Orthanc said yes and kept it");

    // What we wrote, we read; and an original in DICOM leaves as it came.
    let back = offer(&desk, &dicom);
    let again = take(&desk, &patient, &back, false).await["taken"]["id"].clone();
    let seen = ok(&desk, "image_get", json!({"id": again})).await;
    assert_eq!((&seen["spacing_nm"], &seen["spacing_from"]), (&json!(20_000), &json!("device")));
    let pixels = async |id: &Value| {
        let size = chairside_clinic::PictureSize::Pixels;
        desk.image_picture(id.as_str().unwrap(), size).await.unwrap().bytes
    };
    assert_eq!(pixels(&id).await, pixels(&again).await);
    let payload = json!({"id": again, "path": folder.path().join("back.dcm"), "as": "dicom"});
    desk.call(Caller::Cli, "image_export", payload).await.unwrap();
    assert_eq!(std::fs::read(folder.path().join("back.dcm")).unwrap(), bytes);

    let layer = json!({"window_low": 500, "window_high": 3_500, "gamma_milli": 1_000, "invert": true, "sharpen_milli": 0, "turn": 90, "mirrored": false});
    ok(&desk, "image_adjust", json!({"id": id, "layer": layer})).await;
    let png = image::open(export("png").await).unwrap().into_luma8();
    assert_eq!((png.width(), png.height()), (30, 40));
    let lower_left = f64::from(samples[29 * 40] - 500) / 3_000.0;
    let shade = (255.0 * (1.0 - lower_left) + 0.5) as u8;
    assert_eq!(png.get_pixel(0, 0).0[0], shade, "turned clockwise, the lower left is at the upper left");
    desk.stop().await;
}
