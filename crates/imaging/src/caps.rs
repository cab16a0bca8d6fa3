//! The caps a decoding child puts on itself before it reads a byte.
//!
//! Must not know: pictures. Where the system has no such caps (Windows), the parent's clock and the decoders'
//! own limits remain.

/// Beyond what the program's own code and libraries had mapped when the child began.
#[cfg(target_os = "linux")]
const MEMORY_BYTES_MAX: u64 = 512 * 1024 * 1024;
#[cfg(unix)]
const CPU_SECONDS_MAX: u64 = 10;
/// The three pipes it was born with.
#[cfg(unix)]
const OPEN_FILES_MAX: u64 = 3;

/// After this the process can compute and use its pipes, and little else.
#[cfg(unix)]
pub(crate) fn confine() -> std::io::Result<()> {
    use rustix::process::Resource;

    #[cfg(target_os = "linux")]
    {
        cap(Resource::As, mapped_bytes()?.saturating_add(MEMORY_BYTES_MAX))?;
        // No processes and no threads, and no gain from a program with more rights.
        cap(Resource::Nproc, 0)?;
        rustix::thread::set_no_new_privs(true)?;
    }
    cap(Resource::Cpu, CPU_SECONDS_MAX)?;
    cap(Resource::Core, 0)?;
    cap(Resource::Fsize, 0)?;
    cap(Resource::Nofile, OPEN_FILES_MAX)
}

#[cfg(not(unix))]
pub(crate) fn confine() -> std::io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn cap(resource: rustix::process::Resource, maximum: u64) -> std::io::Result<()> {
    let limit = rustix::process::Rlimit { current: Some(maximum), maximum: Some(maximum) };
    Ok(rustix::process::setrlimit(resource, limit)?)
}

/// The window's libraries alone map more than the cap, before anything was decoded.
#[cfg(target_os = "linux")]
fn mapped_bytes() -> std::io::Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let kib = status.lines().find_map(|line| line.strip_prefix("VmSize:")?.trim().strip_suffix("kB"));
    let kib: Option<u64> = kib.and_then(|kib| kib.trim().parse().ok());
    kib.map(|kib| kib * 1024).ok_or_else(|| std::io::ErrorKind::InvalidData.into())
}
