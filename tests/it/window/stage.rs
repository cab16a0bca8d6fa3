//! The stage of the window walk: a server, and desks that each have a real window on an unseen display.

use crate::tidy::root;
use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use rustix::process::{Pid, Signal, kill_process_group};
use serde_json::{Value, json};
use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::process::{Child, Command};

pub(super) const LOGIN: &str = "owner";
pub(super) const PASSWORD: &str = "a walk through the window";
/// What a busy machine needs until a page shows what a desk already knows.
const SHOWN_MAX: Duration = Duration::from_secs(30);
const STARTED_MAX: Duration = Duration::from_secs(60);
/// A page is on the display a moment after the driver can see it.
const PAINTED_AFTER: Duration = Duration::from_millis(400);
const LOOK_AGAIN: Duration = Duration::from_millis(100);
const SCREEN: &str = "1366x768x24";

/// Where this walk keeps its profiles and logs, and where its pictures go.
pub(super) struct Stage {
    folder: PathBuf,
    pictures: PathBuf,
    bus: Program,
}

impl Stage {
    /// One for each test: they run side by side.
    pub(super) async fn set(name: &str) -> Stage {
        let folder = root().join("target/window-walk").join(name);
        let pictures = root().join("target/screens");
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::create_dir_all(&pictures).unwrap();
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--print-address=1"]);
        let bus = Program::start(bus, &folder.join("bus.log")).await;
        Stage { folder, pictures, bus }
    }

    /// A clinic of so many invented patients that lives on this desk alone.
    pub(super) async fn invent(&self, desk: &str, patients: u64) {
        let cli = |arguments: &[&str]| {
            let mut cli = Command::new(program("chairside-cli"));
            cli.arg("--profile").arg(self.folder.join(desk)).args(arguments);
            cli.env("CHAIRSIDE_PASSWORD", PASSWORD).stdout(Stdio::null());
            cli
        };
        for arguments in [
            &["init", "--name", "Harbour Dental", "--owner", LOGIN][..],
            &["demo", "--size", "sample", "--seed", "7", "--patients", &patients.to_string()],
        ] {
            assert!(cli(arguments).status().await.unwrap().success(), "{arguments:?} failed");
        }
    }

    /// A desk that was made one of the clinic's without a window.
    pub(super) async fn join(&self, desk: &str, server: &str) {
        let mut join = Command::new(program("chairside-cli"));
        join.arg("--profile")
            .arg(self.folder.join(desk))
            .args(["join", "--server", server, "--login", LOGIN]);
        join.env("CHAIRSIDE_PASSWORD", PASSWORD).stdout(Stdio::null());
        assert!(join.status().await.unwrap().success(), "{desk} did not join");
    }

    pub(super) fn folder(&self, name: &str) -> PathBuf {
        let folder = self.folder.join(name);
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    pub(super) fn picture(&self, name: &str) -> PathBuf {
        self.pictures.join(name)
    }
}

/// A program that runs beside the test in a process group of its own, and ends with it.
struct Program {
    child: Child,
    first_line: String,
}

impl Program {
    /// Starts it and waits for the first line it says.
    async fn start(mut command: Command, log: &Path) -> Program {
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(File::create(log).unwrap());
        let mut program = Program::start_silent(command);
        let stdout = program.child.stdout.take().expect("its output is piped");
        let mut line = String::new();
        let read = tokio::time::timeout(STARTED_MAX, BufReader::new(stdout).read_line(&mut line)).await;
        assert!(
            read.is_ok_and(|read| read.is_ok_and(|bytes| bytes > 0)),
            "it said nothing; see {}",
            log.display()
        );
        program.first_line = line.trim().to_owned();
        program
    }

    fn start_silent(mut command: Command) -> Program {
        let child = command.process_group(0).kill_on_drop(true).spawn();
        let child = child.unwrap_or_else(|error| panic!("{:?}: {error}", command.as_std().get_program()));
        Program { child, first_line: String::new() }
    }

    fn signal(&self, signal: Signal) {
        let id = self.child.id().and_then(|id| Pid::from_raw(id.try_into().ok()?));
        if let Some(group) = id {
            let _ = kill_process_group(group, signal);
        }
    }

    async fn end(mut self) {
        self.signal(Signal::TERM);
        let ended = tokio::time::timeout(STARTED_MAX, self.child.wait()).await;
        assert!(ended.is_ok(), "a program did not end when asked");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.signal(Signal::TERM);
    }
}

/// The clinic's server: the built program, stopped and started at one address.
pub(super) struct Server {
    data: PathBuf,
    log: PathBuf,
    listen: String,
    running: Option<Program>,
}

impl Server {
    /// Makes the clinic and starts.
    pub(super) async fn open(stage: &Stage) -> Server {
        let data = stage.folder.join("server");
        let listen = format!("127.0.0.1:{}", free_port());
        let mut server = Server { data, log: stage.folder.join("server.log"), listen, running: None };
        let mut create = Command::new(program("chairside-server"));
        create.arg("clinic-create").arg("--data").arg(&server.data).args(["--name", "Harbour Dental"]);
        let mut create = create.args(["--owner", LOGIN]).stdin(Stdio::piped()).spawn().unwrap();
        let password = format!("{PASSWORD}\n");
        create.stdin.take().unwrap().write_all(password.as_bytes()).await.unwrap();
        assert!(create.wait().await.unwrap().success(), "the clinic was not created");
        server.start().await;
        server
    }

    pub(super) fn url(&self) -> String {
        format!("http://{}", self.listen)
    }

    pub(super) async fn start(&mut self) {
        let mut serve = Command::new(program("chairside-server"));
        serve.arg("serve").arg("--data").arg(&self.data).args(["--listen", &self.listen]);
        self.running = Some(Program::start(serve, &self.log).await);
    }

    pub(super) async fn stop(&mut self) {
        self.running.take().expect("the server runs").end().await;
    }
}

/// A desk: one profile, its window, and somebody at the keyboard.
pub(super) struct Desk<'a> {
    pub(super) name: &'static str,
    pub(super) window: Client,
    stage: &'a Stage,
    display: String,
    _screen: Program,
    driver: Program,
}

impl<'a> Desk<'a> {
    pub(super) async fn open(stage: &'a Stage, name: &'static str) -> Desk<'a> {
        let log = |what: &str| stage.folder.join(format!("{name}-{what}.log"));
        let mut screen = Command::new("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]);
        let screen = Program::start(screen, &log("screen")).await;
        let display = format!(":{}", screen.first_line);
        let port = free_port();
        let mut driver = Command::new("WebKitWebDriver");
        driver.arg(format!("--port={port}"));
        driver.env("DISPLAY", &display).env("DBUS_SESSION_BUS_ADDRESS", &stage.bus.first_line);
        // Tauri's word for "the web engine may be driven"; the shell itself knows nothing of tests
        driver.env("TAURI_WEBVIEW_AUTOMATION", "true").env("NO_AT_BRIDGE", "1");
        driver.stdin(Stdio::null()).stdout(File::create(log("window")).unwrap());
        driver.stderr(File::create(log("driver")).unwrap());
        let driver = Program::start_silent(driver);
        let window = connect(port, &stage.folder.join(name)).await;
        Desk { name, window, stage, display, _screen: screen, driver }
    }

    /// What the programs of this window hold of memory, each shared page counted once, in bytes.
    pub(super) fn memory(&self) -> u64 {
        let root = self.driver.child.id().expect("the driver runs");
        let mut family = vec![root];
        let mut at = 0;
        while at < family.len() {
            family.extend(children(family[at]));
            at += 1;
        }
        family[1..].iter().map(|id| proportional_bytes(*id)).sum()
    }

    /// Waits for the element with this test id.
    pub(super) async fn see(&self, id: &str) -> Element {
        self.find(&format!("[data-testid=\"{id}\"]")).await
    }

    /// Waits for the first element that fits the selector.
    pub(super) async fn find(&self, selector: &str) -> Element {
        let found = self.window.wait().at_most(SHOWN_MAX).every(LOOK_AGAIN);
        match found.for_element(Locator::Css(selector)).await {
            Ok(element) => element,
            Err(error) => {
                self.take_picture("failed").await;
                panic!("{}: {selector} did not appear: {error}", self.name)
            }
        }
    }

    /// Clicks what has this test id. A list that is drawn anew meanwhile is found again.
    pub(super) async fn click(&self, id: &str) {
        self.click_on(&format!("[data-testid=\"{id}\"]")).await;
    }

    pub(super) async fn click_on(&self, selector: &str) {
        let started = Instant::now();
        while let Err(error) = self.find(selector).await.click().await {
            assert!(started.elapsed() < SHOWN_MAX, "{}: {selector} cannot be clicked: {error}", self.name);
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Types into a field, over what stands there.
    pub(super) async fn fill(&self, id: &str, text: &str) {
        self.click(id).await;
        let field = self.see(id).await;
        // select all, then type over it, as a person would
        field.send_keys(&(Key::Control + "a")).await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Waits until the page holds these words.
    pub(super) async fn read(&self, words: &str) {
        let has = "return document.body.innerText.includes(arguments[0])";
        self.wait_until(&format!("the words \"{words}\""), has, vec![json!(words)]).await;
    }

    /// Waits until a script answers true.
    pub(super) async fn wait_until(&self, what: &str, script: &str, arguments: Vec<Value>) {
        let started = Instant::now();
        loop {
            let answer = self.window.execute(script, arguments.clone()).await;
            if matches!(answer, Ok(Value::Bool(true))) {
                return;
            }
            if started.elapsed() > SHOWN_MAX {
                self.take_picture("failed").await;
                panic!("{}: waited for {what} in vain", self.name);
            }
            tokio::time::sleep(LOOK_AGAIN).await;
        }
    }

    /// Milliseconds from one frame to the next, while `step` of a script moves something in each; it is told for how many
    /// milliseconds it has moved, and for how many it will.
    pub(super) async fn frames(&self, moved_for: Duration, step: &str) -> Vec<f64> {
        let script = format!(
            "const [forMs, done] = arguments;
            const step = {step};
            const frames = [];
            const start = performance.now();
            let last = start;
            const turn = (now) => {{
              frames.push(now - last);
              last = now;
              if (now - start > forMs) return done(frames.slice(1));
              step(now - start, forMs);
              requestAnimationFrame(turn);
            }};
            requestAnimationFrame(turn);"
        );
        let ms = u64::try_from(moved_for.as_millis()).unwrap();
        let frames = self.window.execute_async(&script, vec![json!(ms)]).await.unwrap();
        let frames: Vec<f64> = frames.as_array().unwrap().iter().map(|ms| ms.as_f64().unwrap()).collect();
        assert!(!frames.is_empty(), "nothing moved");
        frames
    }

    /// The same of a list: by the wheel's steps, then in leaps to its end.
    pub(super) async fn frames_of_scrolling(&self, list: &str, moved_for: Duration) -> Vec<f64> {
        let step = format!(
            "(elapsed, forMs) => {{
              const list = document.querySelector('[data-testid={list}]');
              list.scrollTop += elapsed < forMs / 2 ? 120 : list.scrollHeight / 300;
            }}"
        );
        self.frames(moved_for, &step).await
    }

    /// Puts a picture on the clipboard of this desk's display, as an X-ray program would.
    pub(super) async fn copy_picture(&self, png: &Path) {
        let mut copy = Command::new("xclip");
        copy.args(["-selection", "clipboard", "-t", "image/png", "-i"]).arg(png);
        copy.env("DISPLAY", &self.display).stdout(Stdio::null());
        assert!(copy.status().await.unwrap().success(), "xclip took no picture");
    }

    /// What an attribute of the first element that fits says.
    pub(super) async fn attribute(&self, selector: &str, name: &str) -> String {
        let value = self.find(selector).await.attr(name).await.unwrap();
        value.unwrap_or_else(|| panic!("{}: {selector} has no {name}", self.name))
    }

    /// Presses Ctrl and a key on the page. The driver makes the key: a driven window hears no other keyboard.
    pub(super) async fn press_ctrl(&self, key: &str) {
        self.find("body").await.send_keys(&(Key::Control + key)).await.unwrap();
    }

    /// A second start of this desk's profile; answers how it ended.
    pub(super) async fn start_again(&self) -> Option<i32> {
        let mut again = Command::new(program("chairside"));
        again.arg("--profile").arg(self.stage.folder.join(self.name)).kill_on_drop(true);
        again.env("DISPLAY", &self.display).env("DBUS_SESSION_BUS_ADDRESS", &self.stage.bus.first_line);
        let ended = tokio::time::timeout(STARTED_MAX, again.status()).await;
        ended.ok()?.unwrap().code()
    }

    /// Takes a picture of the whole display, for people to look at.
    pub(super) async fn take_picture(&self, step: &str) {
        tokio::time::sleep(PAINTED_AFTER).await;
        let file = self.stage.picture(&format!("{step}-{}.png", self.name));
        let mut import = Command::new("import");
        import.args(["-display", &self.display, "-window", "root"]).arg(file);
        assert!(import.status().await.unwrap().success(), "no picture was taken");
    }

    /// Closes the window and waits for its program to let the profile go.
    pub(super) async fn close(self) {
        self.window.close().await.unwrap();
        self.driver.end().await;
    }
}

fn children(id: u32) -> Vec<u32> {
    let threads = std::fs::read_dir(format!("/proc/{id}/task")).into_iter().flatten().flatten();
    let lists = threads.filter_map(|thread| std::fs::read_to_string(thread.path().join("children")).ok());
    lists
        .flat_map(|list| list.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<_>>())
        .collect()
}

fn proportional_bytes(id: u32) -> u64 {
    let rollup = std::fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or("0 kB");
    line.trim().trim_end_matches(" kB").trim().parse::<u64>().unwrap_or(0) * 1_024
}

/// One call through the command-line desk, on a profile whose window has just been closed.
pub(super) async fn call(stage: &Stage, desk: &str, name: &str, payload: Value) -> Value {
    let started = Instant::now();
    loop {
        let mut cli = Command::new(program("chairside-cli"));
        cli.arg("--profile").arg(stage.folder.join(desk)).args(["call", name, &payload.to_string()]);
        let output = cli.env("CHAIRSIDE_PASSWORD", PASSWORD).output().await.unwrap();
        let answer = String::from_utf8(output.stdout).unwrap();
        if output.status.success() {
            return serde_json::from_str(answer.lines().last().unwrap_or_default()).unwrap();
        }
        let is_closing = answer.contains("profile_in_use") && started.elapsed() < SHOWN_MAX;
        assert!(is_closing, "{name} was refused: {answer}");
        tokio::time::sleep(LOOK_AGAIN).await;
    }
}

/// Opens the window of a profile through the driver.
async fn connect(port: u16, profile: &Path) -> Client {
    let options = json!({ "binary": program("chairside"), "args": ["--profile", profile] });
    let capabilities = [("webkitgtk:browserOptions".to_owned(), options)].into_iter().collect();
    let started = Instant::now();
    loop {
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(serde_json::Map::clone(&capabilities));
        match builder.connect(&format!("http://127.0.0.1:{port}")).await {
            Ok(client) => return client,
            Err(error) if started.elapsed() > STARTED_MAX => panic!("the window did not open: {error}"),
            Err(_) => tokio::time::sleep(LOOK_AGAIN).await,
        }
    }
}

/// A program this workspace builds. `cargo xtask test` builds them all before the tests run.
fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().and_then(Path::parent).expect("tests lie in target/PROFILE/deps");
    let program = folder.join(name);
    assert!(program.is_file(), "{name} is not built: cargo build --workspace --bins");
    program
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}
