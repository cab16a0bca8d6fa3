//! A small ext4 disk in a file, mounted over a loop device: its power can be cut, and it fills soon.
//!
//! Only root may mount, and not every container has loop devices: [`Disk::new`] says why it cannot.

use std::fs::File;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// ext4's own "power cut": `FS_IOC_SHUTDOWN` with `NOLOGFLUSH`, so that nothing more reaches the disk, the journal
/// not either. A line of Perl, which every Debian has, needs no unsafe code of ours.
const CUT: &str = "open(my $disk, '<', $ARGV[0]) or die; my $flag = pack('L', 2); ioctl($disk, 0x8004587D, $flag) or die $!;";
/// Programs that were killed may hold the disk for a moment.
const UNMOUNT_MAX: Duration = Duration::from_secs(10);
const FILL_STEP: usize = 64 * 1024;

pub struct Disk {
    folder: TempDir,
    mounted: bool,
}

impl Disk {
    /// A new disk; or why this machine does not allow one.
    pub fn new(bytes: u64) -> Result<Disk, String> {
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        let mut disk = Disk { folder, mounted: false };
        let image = File::create(disk.image()).and_then(|file| file.set_len(bytes));
        image.and_then(|()| std::fs::create_dir(disk.root())).map_err(|error| error.to_string())?;
        // No blocks kept for root: a full disk is full for everyone.
        command(Command::new("mkfs.ext4").args(["-q", "-F", "-m", "0"]).arg(disk.image()))?;
        disk.mount()?;
        Ok(disk)
    }

    fn image(&self) -> PathBuf {
        self.folder.path().join("disk.img")
    }

    /// Where it is mounted.
    pub fn root(&self) -> PathBuf {
        self.folder.path().join("disk")
    }

    fn mount(&mut self) -> Result<(), String> {
        command(Command::new("mount").args(["-t", "ext4", "-o", "loop"]).arg(self.image()).arg(self.root()))?;
        self.mounted = true;
        Ok(())
    }

    /// From now on nothing reaches the disk. Programs that use it live on and find out.
    pub fn cut(&self) {
        command(Command::new("perl").args(["-e", CUT]).arg(self.root())).expect("the power can be cut");
    }

    /// The power is back: what the disk itself remembers is mounted again. All that used it must have ended.
    pub fn comes_back(&mut self) {
        let started = Instant::now();
        while let Err(why) = command(Command::new("umount").arg(self.root())) {
            assert!(started.elapsed() < UNMOUNT_MAX, "the disk is still in use: {why}");
            std::thread::sleep(Duration::from_millis(20));
        }
        self.mounted = false;
        self.mount().expect("a journalled disk mounts after a power cut");
    }

    /// Fills it to the last byte with a file that has nothing to do with us.
    pub fn fill(&self) {
        let mut file = File::create(self.filler()).expect("a file on the disk");
        for step in [FILL_STEP, 1_024] {
            while file.write_all(&vec![0x5a; step]).and_then(|()| file.sync_data()).is_ok() {}
        }
    }

    pub fn free(&self) {
        std::fs::remove_file(self.filler()).expect("the file that filled the disk");
    }

    fn filler(&self) -> PathBuf {
        self.root().join("holiday pictures")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.mounted {
            // Lazily: a failed run may have left a program behind that still holds it.
            let _ = command(Command::new("umount").arg("-l").arg(self.root()));
        }
    }
}

fn command(command: &mut Command) -> Result<(), String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{} does not start: {error}", command.get_program().to_string_lossy()))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!(
        "{}: {}",
        command.get_program().to_string_lossy(),
        String::from_utf8_lossy(&output.stderr).trim()
    ))
}
