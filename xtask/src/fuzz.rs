//! The fuzzer: what strangers may hand us, changed again and again. What it found worth keeping stays in fuzz/corpus, and
//! goes through the same code in every run of the suite.
//!
//! Must not know: what the targets do. They stand in `fuzz/`, a workspace of its own, since a nightly compiler builds them.

use crate::suite::tool;
use anyhow::{Result, bail};
use xshell::{Shell, cmd};

const CARGO_FUZZ: &str = "0.13.2";
const MINUTES: u64 = 10;
/// The child that decodes has 512 MiB, and this is the fuzzer's own share and its sanitizer's on top.
const MEMORY_MIB_MAX: &str = "2048";
/// A million pixels need less. What asks for more at once is refused, as the child's own cap does it: hundreds of megabytes
/// that are cleared for each input would leave no time for others.
const ALLOCATIONS: &str = "max_allocation_size_mb=64:allocator_may_return_null=1";
/// No answer in twice the time that the child's parent waits: the sanitizer makes everything slower.
const ANSWER_S_MAX: &str = "25";

struct Target {
    name: &'static str,
    /// What is longer says nothing new, and is slow.
    bytes_max: &'static str,
}

const TARGETS: [Target; 5] = [
    Target { name: "chunk_format", bytes_max: "1024" },
    Target { name: "picture", bytes_max: "8192" },
    Target { name: "dicom", bytes_max: "4096" },
    Target { name: "archive", bytes_max: "4096" },
    Target { name: "tus", bytes_max: "2048" },
];

/// `all` of them one after the other, or one.
pub(crate) fn run(sh: &Shell, wanted: &str, minutes: Option<u64>) -> Result<()> {
    let targets: Vec<&Target> =
        TARGETS.iter().filter(|target| wanted == "all" || target.name == wanted).collect();
    if targets.is_empty() {
        let known: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
        bail!("there is no such target; there are {} and all", known.join(", "));
    }
    if cmd!(sh, "cargo +nightly --version").quiet().ignore_stderr().read().is_err() {
        bail!("fuzzing needs a nightly compiler: rustup toolchain install nightly --profile minimal");
    }
    let fuzzer = tool(sh, "cargo-fuzz", CARGO_FUZZ)?;
    let tools = fuzzer.parent().expect("a program lies in a folder").to_path_buf();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let _path =
        sh.push_env("PATH", std::env::join_paths([tools].into_iter().chain(std::env::split_paths(&path)))?);
    let _allocations = sh.push_env("ASAN_OPTIONS", ALLOCATIONS);
    // What is fuzzed is what is shipped.
    sh.copy_file("Cargo.lock", "fuzz/Cargo.lock")?;
    let seconds = 60 * minutes.unwrap_or(MINUTES);
    for Target { name, bytes_max } in targets {
        println!("== {name}: {seconds} s");
        let (kept, grown) = (format!("fuzz/corpus/{name}"), format!("target/fuzz/corpus/{name}"));
        sh.create_dir(&grown)?;
        let run = || cmd!(sh, "cargo +nightly fuzz run --target-dir target/fuzz {name}");
        let limits = [
            format!("-max_total_time={seconds}"),
            format!("-max_len={bytes_max}"),
            format!("-timeout={ANSWER_S_MAX}"),
            format!("-rss_limit_mb={MEMORY_MIB_MAX}"),
        ];
        run().args([&grown, &kept]).arg("--").args(limits).run()?;
        // Of what grew, only what reaches new code is kept.
        run().args([&kept, &grown]).args(["--", "-set_cover_merge=1"]).run()?;
    }
    Ok(())
}
