//! tus, proven by strangers: public clients against our server, and our desk against a public server, each killed in
//! the middle of a file and started again. What node and Python need is installed by `cargo xtask test`.

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::Duration;

use chairside_testkit::fill::Dice;
use serde_json::{Value, json};

use crate::desks::{Clinic, Picture, Profile, Sends, sha256, word};
use crate::tidy::root;

const BYTES: usize = 12 * 1024 * 1024;
const KILL_AT: usize = BYTES / 2;
/// What a stranger's program may take to get as far as it is waited for.
const STRANGER_MAX: Duration = Duration::from_secs(60);

fn picture(folder: &Path, seed: u64) -> Picture {
    let dice = Dice::new(seed);
    let words = (0..BYTES / 8).flat_map(|_| dice.below(u64::MAX).to_le_bytes());
    Picture::new(folder, "stranger.bin", &words.collect::<Vec<u8>>())
}

struct Stranger {
    child: Child,
    lines: std::sync::mpsc::Receiver<Value>,
}

impl Stranger {
    fn start(program: &Path, script: &str, order: &Value) -> Stranger {
        let folder = root().join("tests/tus");
        let mut command = Command::new(program);
        command.arg(folder.join(script)).arg(order.to_string()).current_dir(&folder);
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap_or_else(|error| {
            panic!("{} does not start ({error}): run cargo xtask test", program.display())
        });
        let stdout = child.stdout.take().expect("its stdout is piped");
        let (sender, lines) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            for line in BufReader::new(stdout).lines().map_while(Result::ok) {
                let _ = sender.send(serde_json::from_str(&line).expect("a line is JSON"));
            }
        });
        Stranger { child, lines }
    }

    fn node(script: &str, order: &Value) -> Stranger {
        let installed = root().join("tests/tus/node_modules");
        assert!(installed.is_dir(), "node's packages are not installed: run cargo xtask test");
        Stranger::start(Path::new("node"), script, order)
    }

    fn python(script: &str, order: &Value) -> Stranger {
        Stranger::start(&root().join("target/tus-python/bin/python"), script, order)
    }

    fn line(&self) -> Value {
        self.lines.recv_timeout(STRANGER_MAX).expect("the stranger says something")
    }

    /// Everything it said, and how it ended.
    fn end(&mut self) -> (Vec<Value>, ExitStatus) {
        let mut said = vec![];
        while let Ok(line) = self.lines.recv_timeout(STRANGER_MAX) {
            said.push(line);
        }
        (said, self.child.wait().expect("it was started"))
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        // It may have ended by itself; what matters is that it is gone and waited for.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// One public client: killed in the middle, started again, and the bytes looked at.
fn sends_and_resumes(start: impl Fn(&Value) -> Stranger, seed: u64) {
    let clinic = Clinic::open();
    let front = clinic.join("front");
    let token = front.run(&["token"], crate::desks::PASSWORD).0;
    let picture = picture(clinic.folder.path(), seed);
    let authorization = word(&token, "authorization");
    let mut order = json!({
        "endpoint": format!("{}/v1/uploads", word(&token, "server")), "authorization": authorization,
        "file": picture.path, "sha256": picture.sha256, "urls": clinic.folder.path().join("urls.json"),
        "killAt": KILL_AT,
    });
    let (said, status) = start(&order).end();
    assert!(!status.success() && said.iter().all(|line| line.get("done").is_none()), "not killed: {said:?}");
    order["killAt"] = Value::Null;
    let (said, status) = start(&order).end();
    assert!(status.success(), "{said:?}");
    let number = |value: &Value| value.as_u64().or_else(|| value.as_str()?.parse().ok());
    let from = said.iter().find_map(|line| number(&line["offset"]));
    let from = from.expect("it says where it goes on") as usize;
    assert!((1..BYTES).contains(&from), "it began anew, at {from}: {said:?}");
    assert!(!said.iter().any(|line| line["method"] == "POST"), "{said:?}");
    let stored = format!("{}/v1/blobs/{}", clinic.url(), picture.sha256);
    let came = fetched(&stored, &authorization);
    assert_eq!((came.len(), sha256(&came)), (BYTES, picture.sha256.clone()));
}

fn fetched(url: &str, authorization: &str) -> Vec<u8> {
    let script = "const [url, authorization] = process.argv.slice(1);
        const reply = await fetch(url, { headers: { authorization } });
        if (!reply.ok) throw new Error(reply.status);
        process.stdout.write(Buffer.from(await reply.arrayBuffer()));";
    let mut node = Command::new("node");
    let output =
        node.args(["--input-type=module", "-e", script, url, authorization]).output().expect("node runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}

#[test]
fn a_public_javascript_client_uploads_is_killed_and_resumes() {
    sends_and_resumes(|order| Stranger::node("upload.mjs", order), 1);
}

#[test]
fn a_public_python_client_uploads_with_checksums_is_killed_and_resumes() {
    sends_and_resumes(|order| Stranger::python("upload.py", order), 2);
}

#[test]
fn a_desk_uploads_to_a_public_server_is_killed_and_resumes() {
    let clinic = Clinic::open();
    let store = clinic.folder.path().join("public");
    let stranger =
        Stranger::node("server.mjs", &json!({"clinic": clinic.url(), "folder": store, "stallAt": KILL_AT}));
    let address = word(&stranger.line(), "listening");
    let profile: Profile = clinic.join_at("front", &address);
    let picture = picture(clinic.folder.path(), 3);
    let mut front = profile.door(Sends::WhenAsked);
    let patient = front.create(json!({"given": "Kwame"}));
    front.ok("image_import", json!({"patient": patient, "path": picture.path}));
    front.ask("sync_now", json!({}));
    assert_eq!(stranger.line(), json!({"stalled": KILL_AT}), "half of it passed and no more");
    front.kill_and_hear();

    let mut front = profile.door(Sends::WhenAsked);
    assert_eq!(front.sync_now()["uploaded"], 1);
    // The public server may not have written down the last of what reached it; what it says it has is what counts.
    let first = stranger.line();
    let (from, mut bytes) = (number(&first, "offset"), number(&first, "bytes"));
    assert!((1..=KILL_AT).contains(&from), "it began anew: {first}");
    while from + bytes < BYTES {
        bytes += number(&stranger.line(), "bytes");
    }
    assert_eq!(from + bytes, BYTES, "no byte passed twice");
    let stored = std::fs::read_dir(&store)
        .expect("the public server's folder")
        .map(|entry| entry.expect("an entry").path());
    let stored: Vec<PathBuf> = stored.filter(|path| path.extension().is_none()).collect();
    // The clinic's own server does not vouch for it, so that the desk may have begun to send it once more.
    let whole = |path: &PathBuf| sha256(&std::fs::read(path).expect("a stored file")) == picture.sha256;
    assert!(stored.iter().any(whole), "{stored:?}");
}

fn number(value: &Value, name: &str) -> usize {
    let number = value[name].as_u64().unwrap_or_else(|| panic!("no {name} in {value}"));
    usize::try_from(number).expect("a file's size")
}
