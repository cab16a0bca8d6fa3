//! `run`: a clinic to look at. A server on loopback, a sample clinic made once, one desk or two.

use crate::process::Running;
use crate::steps::Steps;
use crate::{machine, suite, ui};
use anyhow::{Result, bail, ensure};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};
use xshell::{Shell, cmd};

/// Who owns the sample clinic. It holds invented people only, so its password is no secret.
const LOGIN: &str = "owner";
const PASSWORD: &str = "sample clinic";
/// The window's size when there is no display.
const SCREEN: &str = "1366x768x24";
const SERVER_START_MAX: Duration = Duration::from_secs(30);
const WINDOW_SHOWN_MAX: Duration = Duration::from_secs(60);
/// An empty display has one colour; a painted window has hundreds.
const COLOURS_MIN: u32 = 40;

#[derive(clap::Args)]
pub(crate) struct Options {
    /// How many desks to open
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=4))]
    desks: u8,
    /// End by itself after so many seconds
    #[arg(long = "for", value_name = "SECONDS")]
    for_s: Option<u64>,
    /// Throw the sample clinic away and make a new one
    #[arg(long)]
    fresh: bool,
}

pub(crate) fn run(sh: &Shell, options: &Options) -> Result<()> {
    let asked_to_end = asked_to_end()?;
    let mut steps = Steps::start(sh, "run");
    steps.step("machine", machine::prepare)?;
    steps.step("UI packages", ui::install)?;
    steps.step("UI types and build", ui::build)?;
    steps.step("build", suite::build)?;
    let place = Place::at(sh, options)?;
    let mut server = None;
    steps.step("server and sample clinic", |sh| {
        server = Some(place.open_clinic(sh, options.desks)?);
        Ok(())
    })?;
    steps.report()?;
    let desks = place.open_desks(sh, options.desks)?;
    println!("The clinic's server: {} (its log: {})", place.url, place.path("server.log").display());
    println!("Sign in as \"{LOGIN}\" with the password \"{PASSWORD}\". Ctrl-C ends it all.");
    wait(desks, options.for_s, &asked_to_end);
    drop(server);
    println!("Ended. `cargo xtask run` opens the same clinic again.");
    Ok(())
}

/// Where the sample clinic lives, and the address its desks remember.
struct Place {
    folder: PathBuf,
    programs: PathBuf,
    url: String,
}

struct Desk {
    window: Running,
    _display: Option<Running>,
}

impl Place {
    fn at(sh: &Shell, options: &Options) -> Result<Place> {
        let folder = crate::root().join("target/run");
        if options.fresh || !sh.path_exists(folder.join("ready")) {
            sh.remove_path(&folder)?;
            sh.create_dir(&folder)?;
            sh.write_file(folder.join("port"), free_port()?.to_string())?;
        }
        let port = sh.read_file(folder.join("port"))?;
        let programs = crate::root().join("target/debug");
        Ok(Place { folder, programs, url: format!("http://127.0.0.1:{port}") })
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn program(&self, name: &str) -> PathBuf {
        self.programs.join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
    }

    fn profile(&self, desk: u8) -> PathBuf {
        self.path(&format!("desk-{desk}"))
    }

    /// Starts the server, and makes the clinic and the desks that are not there yet.
    fn open_clinic(&self, sh: &Shell, desks: u8) -> Result<Running> {
        let ready = self.path("ready");
        if !sh.path_exists(&ready) {
            let (server, data) = (self.program("chairside-server"), self.path("server"));
            let create = cmd!(sh, "{server} clinic-create --data {data} --owner {LOGIN} --name Sample");
            create.stdin(PASSWORD).run()?;
        }
        let server = self.start_server()?;
        for desk in (1..=desks).filter(|desk| !self.profile(*desk).exists()) {
            self.join(sh, desk)?;
        }
        sh.write_file(ready, "")?;
        Ok(server)
    }

    fn start_server(&self) -> Result<Running> {
        let log = self.path("server.log");
        let mut command = Command::new(self.program("chairside-server"));
        let listen = self.url.trim_start_matches("http://");
        command.arg("serve").arg("--data").arg(self.path("server")).args(["--listen", listen]);
        let mut server = Running::start(command, &log, None)?;
        let started = Instant::now();
        while !std::fs::read_to_string(&log)?.contains("\"listening\"") {
            let slow = started.elapsed() > SERVER_START_MAX;
            if server.has_ended() || slow {
                bail!("the server did not start at {}; its log is {}", self.url, log.display());
            }
            sleep(Duration::from_millis(50));
        }
        Ok(server)
    }

    /// A desk joins the clinic; the first one fills it with people to look at.
    fn join(&self, sh: &Shell, desk: u8) -> Result<()> {
        let (cli, profile, url) = (self.program("chairside-cli"), self.profile(desk), &self.url);
        let _password = sh.push_env("CHAIRSIDE_PASSWORD", PASSWORD);
        let name = format!("Desk {desk}");
        cmd!(sh, "{cli} --profile {profile} join --server {url} --login {LOGIN} --desk {name}").run()?;
        if desk == 1 {
            cmd!(sh, "{cli} --profile {profile} demo --size sample --seed 1").run()?;
        }
        let nothing = "{}";
        cmd!(sh, "{cli} --profile {profile} call sync_now {nothing}").run()?;
        Ok(())
    }

    fn open_desks(&self, sh: &Shell, desks: u8) -> Result<Vec<Desk>> {
        (1..=desks)
            .map(|desk| if needs_display() { self.open_unseen(sh, desk) } else { self.open_seen(desk) })
            .collect()
    }

    fn open_seen(&self, desk: u8) -> Result<Desk> {
        let window = self.open_window(desk, Command::new(self.program("chairside")))?;
        Ok(Desk { window, _display: None })
    }

    /// A display of its own for each desk, so that each picture shows one window.
    fn open_unseen(&self, sh: &Shell, desk: u8) -> Result<Desk> {
        let mut screen = Command::new("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]);
        let (display, number) = Running::start_and_hear(screen)?;
        ensure!(!number.is_empty(), "Xvfb did not start");
        let number = format!(":{number}");
        let mut command = Command::new("dbus-run-session");
        command.arg("--").arg(self.program("chairside")).env("DISPLAY", &number);
        let mut window = self.open_window(desk, command)?;
        let picture = self.path("screens").join(format!("desk-{desk}.png"));
        photograph(sh, &mut window, &number, &picture)?;
        println!("No display here: a picture of desk {desk} is in {}", picture.display());
        Ok(Desk { window, _display: Some(display) })
    }

    fn open_window(&self, desk: u8, mut command: Command) -> Result<Running> {
        command.arg("--profile").arg(self.profile(desk)).arg("--password-stdin");
        let log = self.path(&format!("desk-{desk}.log"));
        Running::start(command, &log, Some(PASSWORD))
    }
}

/// Linux without a display; other systems always have one.
fn needs_display() -> bool {
    let none = |name| std::env::var_os(name).is_none_or(|value| value.is_empty());
    cfg!(target_os = "linux") && none("DISPLAY") && none("WAYLAND_DISPLAY")
}

/// Takes pictures until one shows more than an empty display.
fn photograph(sh: &Shell, window: &mut Running, display: &str, picture: &Path) -> Result<()> {
    sh.create_dir(picture.parent().expect("a picture lies in a folder"))?;
    let started = Instant::now();
    let mut seen = false;
    loop {
        sleep(Duration::from_secs(2));
        ensure!(!window.has_ended(), "the desk ended; its log lies beside the pictures' folder");
        cmd!(sh, "import -display {display} -window root {picture}").quiet().run()?;
        let colours = cmd!(sh, "identify -format %k {picture}").quiet().read()?.parse().unwrap_or(0);
        if seen {
            return Ok(());
        }
        // one more after the first that shows something: the data arrives a moment after the frame
        seen = colours >= COLOURS_MIN;
        ensure!(started.elapsed() < WINDOW_SHOWN_MAX, "the window stayed blank; see {}", picture.display());
    }
}

/// Set by Ctrl-C. A step that is under way fails then, and everything started is ended on the way out.
fn asked_to_end() -> Result<Arc<AtomicBool>> {
    let asked = Arc::new(AtomicBool::new(false));
    let asked_by_key = Arc::clone(&asked);
    ctrlc::set_handler(move || asked_by_key.store(true, Ordering::Relaxed))?;
    Ok(asked)
}

/// Until Ctrl-C, until every window is closed, or until the time given is over.
fn wait(mut desks: Vec<Desk>, for_s: Option<u64>, asked_to_end: &AtomicBool) {
    let started = Instant::now();
    let is_over = || for_s.is_some_and(|seconds| started.elapsed() >= Duration::from_secs(seconds));
    while !asked_to_end.load(Ordering::Relaxed) && !is_over() && !desks.is_empty() {
        desks.retain_mut(|desk| !desk.window.has_ended());
        sleep(Duration::from_millis(100));
    }
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
