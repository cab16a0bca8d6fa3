//! The outside harness: a real server on a free port, and desks that are `chairside-cli` doors over temporary
//! profiles. Everything speaks the outside contract; nothing here knows how the core is made.

use std::collections::VecDeque;
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread::spawn;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

pub const LOGIN: &str = "eleni";
pub const PASSWORD: &str = "correct horse battery";
/// What one reply may take on a machine that is busy with the rest of the suite.
const REPLY_MAX: Duration = Duration::from_secs(60);
/// From the start of a program to its first sign of life, a key derivation included.
const START_MAX: Duration = Duration::from_secs(60);
/// Rounds of "sync now" after which two quiet desks must have nothing more to say to each other.
const SETTLE_ROUNDS: u32 = 6;

/// A program this workspace builds: beside our own, which lies in target/PROFILE, or below it in deps for a test.
pub fn program(name: &str) -> PathBuf {
    let ours = std::env::current_exe().expect("a program knows itself");
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let mut found = ours.ancestors().skip(1).take(2).map(|folder| folder.join(&file));
    found.find(|program| program.is_file()).expect("the programs are built: cargo build --workspace --bins")
}

/// A refusal of the contract.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub code: String,
    pub message: String,
}

impl Refused {
    /// Every refusal has a code to branch on and a sentence for a person.
    pub fn read(error: &Value) -> Refused {
        let word = |name: &str| error[name].as_str().unwrap_or_else(|| panic!("no {name} in {error}"));
        let (code, message) = (word("code").to_owned(), word("message").to_owned());
        assert!(!code.is_empty() && code.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "code {code}");
        assert!(message.len() > 9 && message.ends_with('.'), "{code} says \"{message}\"");
        let jargon = ["sqlite", "SQLITE", "panicked", "Error {", "os error", "serde", "unwrap"];
        assert!(!jargon.iter().any(|word| message.contains(word)), "{code} says \"{message}\"");
        Refused { code, message }
    }
}

/// The clinic's server: the built program over one folder, stopped and started at one address.
pub struct Clinic {
    pub folder: TempDir,
    data: PathBuf,
    listen: String,
    running: Option<Child>,
}

impl Clinic {
    pub fn open() -> Clinic {
        let folder = TempDir::new().expect("a temporary folder");
        let data = folder.path().join("server");
        Clinic::over(folder, data)
    }

    /// A clinic whose data lie elsewhere: on a disk that a test can spoil.
    pub fn open_at(data: PathBuf) -> Clinic {
        Clinic::over(TempDir::new().expect("a temporary folder"), data)
    }

    fn over(folder: TempDir, data: PathBuf) -> Clinic {
        let mut clinic = Clinic { data, folder, listen: "127.0.0.1:0".to_owned(), running: None };
        clinic.create("Harbour Dental");
        clinic.start();
        clinic
    }

    /// Another server program over other data, at the address of this one, which must be stopped.
    pub fn elsewhere(&self) -> Clinic {
        let folder = TempDir::new().expect("a temporary folder");
        let data = folder.path().join("server");
        let mut clinic = Clinic { data, folder, listen: self.listen.clone(), running: None };
        clinic.create("Another Clinic");
        clinic.start();
        clinic
    }

    fn create(&self, name: &str) {
        let mut create = Command::new(program("chairside-server"));
        create.arg("clinic-create").arg("--data").arg(&self.data).args(["--name", name, "--owner", LOGIN]);
        let output = run(&mut create, &format!("{PASSWORD}\n"));
        assert!(output.status.success(), "no clinic was made: {}", text(&output.stdout));
    }

    pub fn start(&mut self) {
        let mut serve = Command::new(program("chairside-server"));
        serve.arg("serve").arg("--data").arg(&self.data).args(["--listen", &self.listen]);
        serve.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(log(&self.folder.path().join("server.log")));
        let mut child = serve.spawn().expect("the server starts");
        let lines = read_lines(child.stdout.take().expect("its stdout is piped"));
        self.running = Some(child);
        let first = lines.recv_timeout(START_MAX).expect("the server says where it listens");
        let first: Value = serde_json::from_str(&first).expect("the first line is JSON");
        let address = first["listening"].as_str().and_then(|url| url.strip_prefix("http://"));
        address.expect("the first line is {\"listening\":…}").clone_into(&mut self.listen);
    }

    /// Ends the server as a power cut would: desks see their connections break.
    pub fn stop(&mut self) {
        end(self.running.take());
    }

    pub fn address(&self) -> &str {
        &self.listen
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.listen)
    }

    /// A new profile that is one of this clinic's desks.
    pub fn join(&self, name: &str) -> Profile {
        self.join_at(name, &self.url())
    }

    /// As `join`, over another address that leads to the server.
    pub fn join_at(&self, name: &str, url: &str) -> Profile {
        let profile = Profile::new(self.folder.path(), name);
        self.join_as(&profile, name, url);
        profile
    }

    /// As `join`, of a profile that lies where a test put it.
    pub fn join_as(&self, profile: &Profile, name: &str, url: &str) {
        let (made, status) =
            profile.run(&["join", "--server", url, "--login", LOGIN, "--desk", &capital(name)], PASSWORD);
        assert!(status.success(), "{name} did not join: {made}");
    }

    /// The running server's process; `None` while it is stopped.
    pub fn process(&self) -> Option<u32> {
        self.running.as_ref().map(Child::id)
    }
}

impl Drop for Clinic {
    fn drop(&mut self) {
        end(self.running.take());
    }
}

/// What is sent to a process that is not asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    Kill,
    Interrupt,
    Stop,
    Continue,
}

/// Sends it by the shell, which needs no unsafe code. A process that is gone hears nothing.
pub fn signal(process: u32, signal: Signal) {
    let name = match signal {
        Signal::Kill => "KILL",
        Signal::Interrupt => "INT",
        Signal::Stop => "STOP",
        Signal::Continue => "CONT",
    };
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("kill -{name} {process}")]).stderr(Stdio::null());
    let _ = shell.status();
}

fn end(child: Option<Child>) {
    if let Some(mut child) = child {
        // It may have ended by itself; what matters is that it is gone and waited for.
        let _ = child.kill();
        let _ = child.wait();
    }
}

fn capital(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A desk's folder on disk, and the log its programs write to.
#[derive(Clone)]
pub struct Profile {
    pub dir: PathBuf,
    pub log: PathBuf,
}

/// Does a door send by itself?
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sends {
    ByItself,
    WhenAsked,
}

impl Profile {
    pub fn new(folder: &Path, name: &str) -> Profile {
        Profile { dir: folder.join(name), log: folder.join(format!("{name}.log")) }
    }

    /// A new clinic that lives on this desk alone.
    pub fn init(folder: &Path, name: &str) -> Profile {
        let profile = Profile::new(folder, name);
        let (made, status) = profile.run(&["init", "--name", "Harbour Dental", "--owner", LOGIN], PASSWORD);
        assert!(status.success(), "{name} was not made: {made}");
        profile
    }

    fn command(&self) -> Command {
        let mut command = Command::new(program("chairside-cli"));
        command
            .arg("--profile")
            .arg(&self.dir)
            .env("CHAIRSIDE_LOG", "debug")
            .env_remove("CHAIRSIDE_PASSWORD");
        command.stderr(log(&self.log));
        command
    }

    /// One run of the program to its end: its one line and how it ended.
    pub fn run(&self, args: &[&str], password: &str) -> (Value, ExitStatus) {
        let output = run(self.command().args(args), &format!("{password}\n"));
        let line = text(&output.stdout);
        let value = serde_json::from_str(line.trim()).unwrap_or_else(|_| panic!("{args:?} said \"{line}\""));
        (value, output.status)
    }

    pub fn call(&self, name: &str, payload: &Value) -> Result<Value, Refused> {
        let (answer, status) = self.run(&["call", name, &payload.to_string()], PASSWORD);
        answer_of(answer, status)
    }

    /// A run that must be refused: one error line, and an exit that is not zero.
    pub fn refused(&self, args: &[&str], password: &str) -> String {
        let (answer, status) = self.run(args, password);
        assert!(!status.success(), "{args:?} was not refused: {answer}");
        Refused::read(&answer["error"]).code
    }

    pub fn door(&self, sends: Sends) -> Desk {
        let mut command = self.command();
        command.arg("door").args((sends == Sends::WhenAsked).then_some("--no-sync"));
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the door starts");
        let lines = read_lines(child.stdout.take().expect("its stdout is piped"));
        let stdin = child.stdin.take();
        let mut desk = Desk { child: Some(child), stdin, lines, events: VecDeque::new(), next_id: 1 };
        desk.say(PASSWORD);
        desk
    }
}

fn answer_of(answer: Value, status: ExitStatus) -> Result<Value, Refused> {
    match answer.get("error") {
        Some(error) => {
            assert!(!status.success(), "a refusal with exit 0: {answer}");
            Err(Refused::read(error))
        }
        None => Ok(answer),
    }
}

/// A running door. It is killed when it goes out of scope.
pub struct Desk {
    child: Option<Child>,
    stdin: Option<ChildStdin>,
    lines: Receiver<String>,
    events: VecDeque<Value>,
    next_id: u64,
}

impl Desk {
    /// The answer to a call that must succeed.
    pub fn ok(&mut self, name: &str, payload: Value) -> Value {
        let shown = payload.clone();
        self.call(name, payload).unwrap_or_else(|refused| panic!("{name} {shown} was refused: {refused:?}"))
    }

    /// The code of a call that must be refused.
    pub fn refused(&mut self, name: &str, payload: Value) -> String {
        match self.call(name, payload) {
            Err(refused) => refused.code,
            Ok(answer) => panic!("{name} was not refused: {answer}"),
        }
    }

    pub fn call(&mut self, name: &str, payload: Value) -> Result<Value, Refused> {
        let id = self.ask(name, payload);
        self.reply(id).expect("the door is alive")
    }

    /// The answers to many calls, asked in one breath.
    pub fn all(&mut self, calls: Vec<(&str, Value)>) -> Vec<Value> {
        let ids: Vec<u64> = calls.into_iter().map(|(name, payload)| self.ask(name, payload)).collect();
        let answer = |id| self.reply(id).expect("the door is alive").expect("the call is fine");
        ids.into_iter().map(answer).collect()
    }

    /// Asks and does not wait; [`Desk::reply`] takes the answer.
    #[expect(clippy::needless_pass_by_value, reason = "payloads are written in the call itself")]
    pub fn ask(&mut self, name: &str, payload: Value) -> u64 {
        let id = self.next_id;
        self.next_id += 1;
        self.say(&json!({"id": id, "call": name, "payload": payload}).to_string());
        id
    }

    /// One line to the door, whatever it is. A door that is gone hears nothing, which the reply will show.
    pub fn say(&mut self, line: &str) {
        let stdin = self.stdin.as_mut().expect("the door was not closed");
        let _ = stdin.write_all(format!("{line}\n").as_bytes()).and_then(|()| stdin.flush());
    }

    /// The reply to a request, which is the next one: replies come in order. `None`: the door is gone.
    pub fn reply(&mut self, id: u64) -> Option<Result<Value, Refused>> {
        let line = self.next_reply()?;
        assert_eq!(line["id"], id, "replies come in order: {line}");
        Some(match line.get("ok") {
            Some(answer) => Ok(answer.clone()),
            None => Err(Refused::read(&line["error"])),
        })
    }

    /// The next line that is no event.
    pub fn next_reply(&mut self) -> Option<Value> {
        let deadline = Instant::now() + REPLY_MAX;
        loop {
            let line = self.next_line(deadline)?;
            match line.get("event") {
                Some(_) => self.events.push_back(line),
                None => return Some(line),
            }
        }
    }

    fn next_line(&mut self, deadline: Instant) -> Option<Value> {
        match self.lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(line) => self.read(&line),
            Err(RecvTimeoutError::Disconnected) => None,
            Err(RecvTimeoutError::Timeout) => panic!("the door did not answer in time"),
        }
    }

    /// Half a line is the last word of a door that was killed while it spoke.
    fn read(&self, line: &str) -> Option<Value> {
        serde_json::from_str(line).ok().or_else(|| match self.lines.recv_timeout(REPLY_MAX) {
            Err(RecvTimeoutError::Disconnected) => None,
            _ => panic!("not JSON: {line}"),
        })
    }

    /// The first event from now on that fits, and how long it took to come. `None`: none came in time.
    pub fn event(&mut self, within: Duration, fits: impl Fn(&Value) -> bool) -> Option<Duration> {
        let started = Instant::now();
        while started.elapsed() < within {
            let rest = within.saturating_sub(started.elapsed());
            let event = match self.events.pop_front() {
                Some(event) => event,
                None => match self.lines.recv_timeout(rest) {
                    Ok(line) => self.read(&line)?,
                    Err(_) => return None,
                },
            };
            if fits(&event) {
                return Some(started.elapsed());
            }
        }
        None
    }

    /// Events that came so far say nothing about what comes next.
    pub fn forget_events(&mut self) {
        self.ok("profile_status", json!({}));
        self.events.clear();
    }

    /// Asks again and again until the answer fits.
    pub fn until(
        &mut self,
        what: &str,
        within: Duration,
        name: &str,
        payload: &Value,
        fits: impl Fn(&Value) -> bool,
    ) -> Value {
        let started = Instant::now();
        loop {
            let answer = self.ok(name, payload.clone());
            if fits(&answer) {
                return answer;
            }
            assert!(started.elapsed() < within, "{what} did not come within {within:?}: {answer}");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    pub fn patient(&mut self, id: &str) -> Value {
        self.ok("patient_get", json!({"id": id}))
    }

    /// A new patient; answers the id.
    pub fn create(&mut self, payload: Value) -> String {
        word(&self.ok("patient_create", payload), "id")
    }

    #[expect(clippy::needless_pass_by_value, reason = "payloads are written in the call itself")]
    pub fn update(&mut self, id: &str, changes: Value) -> Value {
        self.ok("patient_update", json!({"id": id, "changes": changes}))
    }

    pub fn sync_now(&mut self) -> Value {
        self.ok("sync_now", json!({}))
    }

    pub fn sync_status(&mut self) -> Value {
        self.ok("sync_status", json!({}))
    }

    /// SIGKILL, and a new door over the same profile.
    pub fn killed_and_opened(&mut self, profile: &Profile, sends: Sends) {
        end(self.child.take());
        *self = profile.door(sends);
    }

    /// The door's process; `None` once it was ended here.
    pub fn process(&self) -> Option<u32> {
        self.child.as_ref().map(Child::id)
    }

    /// The replies that have come already.
    pub fn heard_so_far(&mut self) -> Vec<Value> {
        let heard = self.lines.try_iter().filter_map(|line| serde_json::from_str(&line).ok());
        heard.filter(|line: &Value| line.get("event").is_none()).collect()
    }

    /// SIGKILL, and then what had come out of the door before it died: the replies that count.
    pub fn kill_and_hear(&mut self) -> Vec<Value> {
        end(self.child.take());
        let heard = self.lines.iter().filter_map(|line| serde_json::from_str(&line).ok());
        heard.filter(|line: &Value| line.get("event").is_none()).collect()
    }

    /// Ends the door by ending its input, and answers how it ended.
    pub fn close(mut self) -> ExitStatus {
        self.stdin = None;
        let mut child = self.child.take().expect("the door runs");
        let started = Instant::now();
        loop {
            if let Some(status) = child.try_wait().expect("the door is ours to wait for") {
                return status;
            }
            assert!(started.elapsed() < REPLY_MAX, "the door did not end with its input");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        end(self.child.take());
    }
}

/// "Sync now" at each desk in turn until none has anything to say.
pub fn settle(desks: &mut [&mut Desk]) {
    let mut last = Vec::new();
    for _ in 0..SETTLE_ROUNDS {
        last = desks.iter_mut().map(|desk| desk.sync_now()).collect();
        let moved = ["pushed", "pulled", "uploaded", "downloaded", "waiting"];
        if last.iter().all(|report| moved.iter().all(|name| report[name] == 0)) {
            return;
        }
    }
    let mut waits = |name| -> Vec<Value> { desks.iter_mut().map(|desk| desk.ok(name, json!({}))).collect() };
    panic!("the desks do not settle: {last:?}, {:?}, {:?}", waits("queue_list"), waits("upload_list"));
}

/// The text under a name.
pub fn word(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}")).to_owned()
}

/// The state of a badge, after checking that the badge says since when, and why if it is not simply saved.
pub fn badge(sync: &Value) -> String {
    let since = word(sync, "since");
    assert!(since.as_str() > "2020-" && since.as_str() < "2100-", "a badge has an age: {sync}");
    let state = word(sync, "state");
    let settled = matches!(state.as_str(), "saved" | "verified");
    assert_eq!(sync["reason"].is_string(), !settled, "a badge that is not settled says why: {sync}");
    state
}

/// No patient of a test is named like this by chance: it must not stand in any log.
pub fn assert_not_in_logs(folder: &Path, canary: &str) {
    let logs = std::fs::read_dir(folder).expect("the folder of the logs");
    let logs = logs.map(|entry| entry.expect("a log").path());
    for path in logs.filter(|path| path.extension().is_some_and(|extension| extension == "log")) {
        let log = String::from_utf8_lossy(&std::fs::read(&path).expect("a log")).into_owned();
        assert!(!log.contains(canary), "{} holds a patient's name", path.display());
    }
}

fn log(path: &Path) -> File {
    File::options().create(true).append(true).open(path).expect("a log")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn run(command: &mut Command, input: &str) -> Output {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the program starts");
    let mut stdin = child.stdin.take().expect("its stdin is piped");
    // A program that refuses before it reads is fine.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    child.wait_with_output().expect("the program ends")
}

/// The lines of a stream, read beside the test so that no pipe ever fills.
fn read_lines(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = channel();
    spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                return;
            }
        }
    });
    receiver
}
