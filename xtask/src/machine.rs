//! Makes a machine able to build and test Chairside: installs what is missing where it can, names it where
//! it cannot.

use anyhow::{Result, bail, ensure};
use std::path::Path;
use xshell::{Shell, cmd};

/// What Debian and Ubuntu call it, and what we need it for.
const DEBIAN: &[(&str, &str)] = &[
    ("build-essential", "the C compiler for SQLCipher"),
    ("cmake", "builds the decoder of JPEG-LS"),
    ("pkg-config", "finds the libraries below"),
    ("libwebkit2gtk-4.1-dev", "the window"),
    ("librsvg2-dev", "the window's icons"),
    ("libayatana-appindicator3-dev", "the window's toolkit"),
    ("libssl-dev", "SQLCipher's primitives"),
    ("webkit2gtk-driver", "the tests drive the real window"),
    ("xvfb", "a display where there is none"),
    ("xauth", "a display where there is none"),
    ("dbus-x11", "a session bus where there is none"),
    ("xclip", "the tests paste a picture"),
    ("xdotool", "the tests press keys"),
    ("imagemagick", "pictures of the window"),
    ("strace", "the tests kill a program at each of its steps"),
    ("dcmtk", "the tests make X-rays as other programs write them"),
    ("orthanc", "the tests hand our DICOM to an archive of X-rays"),
    ("python3-venv", "a public tus client, in a folder of its own"),
    ("libopenjp2-tools", "the tests pack X-rays in JPEG 2000"),
    ("chromium", "the UI's accessibility audit, pictures and walks"),
    ("fonts-noto-core", "names in every script, the same in every picture"),
    ("fonts-noto-cjk", "names in every script, the same in every picture"),
];

/// What other Linux systems must have: pkg-config modules, then programs.
const MODULES: &[&str] = &["webkit2gtk-4.1", "librsvg-2.0", "openssl"];
const PROGRAMS: &[&str] = &[
    "cc",
    "cmake",
    "pkg-config",
    "WebKitWebDriver",
    "Xvfb",
    "dbus-run-session",
    "xclip",
    "xdotool",
    "import",
    "strace",
    "dump2dcm",
    "Orthanc",
    "opj_compress",
    "python3",
    "chromium",
];

/// The oldest Node.js the UI's tools accept.
const NODE_MIN: (u32, u32) = (20, 19);

pub(crate) fn prepare(sh: &Shell) -> Result<()> {
    if Path::new("/etc/debian_version").exists() {
        install_debian(sh)?;
    } else if cfg!(target_os = "linux") {
        name_missing(sh)?;
    }
    check_node(sh)?;
    check_rust(sh)
}

fn install_debian(sh: &Shell) -> Result<()> {
    let mut missing = debian_missing(sh)?;
    if cmd!(sh, "npm --version").quiet().ignore_stderr().read().is_err() {
        missing.extend(["nodejs", "npm"]);
    }
    if missing.is_empty() {
        println!("every package is there");
        return Ok(());
    }
    println!("installing {}", missing.join(" "));
    let is_root = cmd!(sh, "id -u").quiet().read()? == "0";
    let sudo: &[&str] = if is_root { &[] } else { &["sudo"] };
    let apt = ["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"];
    let apt: Vec<&str> = sudo.iter().chain(&apt).copied().collect();
    let (program, options) = apt.split_first().expect("it holds at least env");
    cmd!(sh, "{program} {options...} update").run()?;
    cmd!(sh, "{program} {options...} install --yes --no-install-recommends {missing...}").run()?;
    Ok(())
}

fn debian_missing(sh: &Shell) -> Result<Vec<&'static str>> {
    let names = DEBIAN.iter().map(|(name, _)| *name);
    let format = "${Package} ${db:Status-Status}\n";
    let asked: Vec<&str> = names.clone().collect();
    let known = cmd!(sh, "dpkg-query --show --showformat {format} {asked...}");
    let known = known.quiet().ignore_status().ignore_stderr().read()?;
    let installed = |name: &str| known.lines().any(|line| line == format!("{name} installed"));
    Ok(names.filter(|name| !installed(name)).collect())
}

fn name_missing(sh: &Shell) -> Result<()> {
    let mut missing: Vec<&str> = PROGRAMS.iter().copied().filter(|program| !on_path(program)).collect();
    missing.extend(
        MODULES
            .iter()
            .copied()
            .filter(|module| cmd!(sh, "pkg-config --exists {module}").quiet().ignore_stderr().run().is_err()),
    );
    if missing.is_empty() {
        return Ok(());
    }
    println!("On Debian these come from the packages:");
    for (name, purpose) in DEBIAN {
        println!("  {name}: {purpose}");
    }
    bail!("please install what is missing here: {}", missing.join(", "))
}

fn check_node(sh: &Shell) -> Result<()> {
    let (major_min, minor_min) = NODE_MIN;
    let Ok(version) = cmd!(sh, "node --version").quiet().ignore_stderr().read() else {
        bail!("Node.js {major_min}.{minor_min} or newer is needed to build the UI, and there is none here");
    };
    let mut parts = version.trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    let found = (parts.next().unwrap_or(0), parts.next().unwrap_or(0));
    ensure!(
        found >= NODE_MIN,
        "Node.js {major_min}.{minor_min} or newer is needed to build the UI; this machine has {version}"
    );
    Ok(())
}

fn check_rust(sh: &Shell) -> Result<()> {
    for component in ["rustfmt", "clippy"] {
        let verb = if component == "rustfmt" { "fmt" } else { component };
        if cmd!(sh, "cargo {verb} --version").quiet().ignore_stderr().ignore_stdout().run().is_err() {
            cmd!(sh, "rustup component add {component}").run()?;
        }
    }
    Ok(())
}

pub(crate) fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
