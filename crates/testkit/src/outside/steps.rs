//! A desk killed at every step it takes on its disk and its line: while it imports, while a watched folder is taken,
//! while it sends.
//!
//! "Step N" is the Nth call to the system that changes something, of whichever thread comes to it first; strace, which
//! is attached once the desk is at rest, kills the program as it enters it. N grows until the work is done before it.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::desks::{Clinic, Desk, Profile, Sends, Signal, settle, signal};
use super::figures::Figures;
use super::filed::{FOLDER_MAX, Filed, check_files};

/// What changes a disk, a line, or what the other end of a pipe knows.
const CALLS: &str = "write,writev,pwrite64,pwritev,sendto,sendmsg,fsync,fdatasync,ftruncate,fallocate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat";
/// No work of one image takes as many; where SQLite copies its log into the file meanwhile, a thousand.
pub const STEPS_MAX: u32 = 2_000;
/// For a tracer to take hold of every thread.
const ATTACH_MAX: Duration = Duration::from_secs(20);
/// Now and then strace waits for a thread that ended with its program; then it is ended itself.
const DETACH_MAX: Duration = Duration::from_secs(3);

/// What the desk is at when it dies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Import,
    /// An export is taken from a watched folder.
    Folder,
    Upload,
}

/// These steps, until the work is done before one of them. `Err` says why nothing can be traced here.
pub fn steps(
    work: Work,
    numbers: impl IntoIterator<Item = u32>,
    figures: &mut Figures,
) -> Result<(), String> {
    let mut stage = Stage::set(work);
    for step in numbers {
        if stage.done_before(step, figures)? {
            break;
        }
    }
    stage.everything_arrives();
    Ok(())
}

struct Stage {
    work: Work,
    clinic: Clinic,
    profile: Profile,
    /// The last one may have met the kill.
    filed: Filed,
}

impl Stage {
    fn set(work: Work) -> Self {
        let clinic = Clinic::open();
        let profile = clinic.join("front");
        let mut door = profile.door(Sends::WhenAsked);
        let patient = door.create(json!({"given": "Kwame"}));
        let filed = Filed::new(clinic.folder.path(), patient);
        if work == Work::Folder {
            filed.watch(&mut door);
        }
        Self { work, clinic, profile, filed }
    }

    /// One image, and a kill at the step. True: all was done before it.
    fn done_before(&mut self, step: u32, figures: &mut Figures) -> Result<bool, String> {
        let mut door = self.opened();
        let path = self.filed.draw().path.clone();
        let import = json!({"patient": self.filed.patient, "path": path});
        if self.work == Work::Upload {
            door.ok("image_import", import.clone());
        }
        let tracer = Tracer::attach(door.process().expect("it runs"), step)?;
        let answered = match self.work {
            Work::Import => asked(&mut door, "image_import", import),
            Work::Upload => asked(&mut door, "sync_now", json!({})),
            Work::Folder => {
                self.filed.export();
                // Asking would make steps of its own: the door tells when an image came.
                let came = |event: &Value| event.to_string().contains(r#""kind":"image""#);
                door.event(FOLDER_MAX, came);
                self.filed.all_come(&mut door)
            }
        };
        drop(tracer);
        drop(door);
        if answered {
            figures.acknowledged += 1;
        } else {
            figures.unanswered += 1;
            figures.fault(&format!("killed at a step, {:?}", self.work).to_lowercase());
        }
        self.check(answered);
        Ok(answered)
    }

    fn opened(&self) -> Desk {
        let mut door = self.profile.door(Sends::WhenAsked);
        if self.work == Work::Folder {
            door.ok("chair_open", json!({"patient": self.filed.patient}));
        }
        door
    }

    /// After a new start: what was answered is there, no row is without its bytes, nothing is there twice.
    fn check(&self, answered: bool) {
        let mut door = self.opened();
        if self.work == Work::Folder {
            assert!(self.filed.all_come(&mut door), "a desk that is not killed lives");
        }
        let last = self.filed.pictures.last().expect("one was drawn");
        let must_be_there = answered || self.work != Work::Import;
        let times = self.filed.times(&mut door, last);
        assert!(times == 1 || times == 0 && !must_be_there, "it is there {times} times");
        check_files(&mut door);
    }

    /// All that is listed here is whole at another desk.
    fn everything_arrives(&self) {
        let mut front = self.opened();
        let mut surgery = self.clinic.join("surgery").door(Sends::WhenAsked);
        settle(&mut [&mut front, &mut surgery]);
        if self.work != Work::Import {
            for picture in &self.filed.pictures {
                assert_eq!(self.filed.times(&mut front, picture), 1);
            }
        }
        self.filed.check_same(&mut front, &mut surgery);
        let status = front.sync_status();
        assert_eq!(status["all_safe"], true, "{status}");
    }
}

fn asked(door: &mut Desk, call: &str, payload: Value) -> bool {
    let id = door.ask(call, payload);
    door.reply(id).is_some_and(|answer| answer.is_ok())
}

/// strace, holding a program until it comes to the step.
struct Tracer(Child);

impl Tracer {
    fn attach(process: u32, step: u32) -> Result<Self, String> {
        let mut command = Command::new("strace");
        command.args(["-f", "-e", &format!("trace={CALLS}"), "-e", "status=none"]);
        command.args(["-e", &format!("inject={CALLS}:signal=KILL:when={step}"), "-p", &process.to_string()]);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("strace does not start: {error}"))?;
        let mut lines = BufReader::new(child.stderr.take().expect("it is piped"));
        let mut said = String::new();
        let begun = Instant::now();
        // It names the first thread after it holds all of them.
        while !said.contains("attached") {
            if lines.read_line(&mut said).unwrap_or(0) == 0 || begun.elapsed() > ATTACH_MAX {
                let _ = child.kill();
                let _ = child.wait();
                return Err(format!("strace holds no program here: {}", said.trim()));
            }
        }
        // What it says later is of no interest, and must not block it.
        std::thread::spawn(move || lines.read_to_end(&mut Vec::new()));
        Ok(Self(child))
    }
}

impl Drop for Tracer {
    /// A program that lives on goes on without it.
    fn drop(&mut self) {
        signal(self.0.id(), Signal::Interrupt);
        let begun = Instant::now();
        while matches!(self.0.try_wait(), Ok(None)) && begun.elapsed() < DETACH_MAX {
            std::thread::sleep(Duration::from_millis(5));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
