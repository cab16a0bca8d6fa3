//! The clinic a schedule plays in: a server with its backups, and desks that joined it. Made once for each process
//! and copied for each schedule, since joining is not what is tested here.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};

use anyhow::Result;
use chairside_model::env::fixed::FixedEnv;
use chairside_model::{ClinicId, Clock, DeviceId, Env, Randomness, UserId};
use chairside_server::{PasswordCost, Server, ServerOptions, clinic_create};
use chairside_store::blob_dir::BlobDir;
use chairside_store::keys::DataKey;
use chairside_store::{Snapshot, Store, StoreOptions};
use chairside_wire::codec;
use chairside_wire::users::{SIGN_IN_PATH, SignInReply, SignInRequest};
use tempfile::TempDir;

use super::network::{Program, post};
use crate::disk;
use crate::fill::Dice;

pub(super) const START_MS: u64 = 1_800_000_000_000;
pub(super) const DESKS_MAX: usize = 6;
const NAMES: [&str; DESKS_MAX] = ["front", "surgery", "hygiene", "office", "lab", "x-ray"];
const PASSWORD: &str = "simulated-password";
/// Pages of the simulated server end early, so that there are many.
const PAGE_BYTES: usize = 6 * 1024;

/// A desk's view of time: the virtual clock, and how wrong this desk is.
pub(super) struct DeskEnv {
    pub(super) clock: Arc<FixedEnv>,
    pub(super) random: FixedEnv,
    pub(super) skew_ms: AtomicI64,
}

impl Clock for DeskEnv {
    fn now_ms(&self) -> u64 {
        self.clock.now_ms().saturating_add_signed(self.skew_ms.load(Ordering::Relaxed))
    }
}

impl Randomness for DeskEnv {
    fn fill(&self, bytes: &mut [u8]) {
        self.random.fill(bytes);
    }
}

/// In memory where there is such a place: the simulated disk keeps nothing after the run.
fn scratch() -> Result<TempDir> {
    let shm = Path::new("/dev/shm");
    Ok(if shm.is_dir() { tempfile::tempdir_in(shm)? } else { tempfile::tempdir()? })
}

struct Template {
    folder: TempDir,
    clinic: ClinicId,
    tokens: Vec<String>,
}

fn key() -> DataKey {
    DataKey::fresh(&FixedEnv::new(0, 0xC0FFEE))
}

async fn template() -> Result<&'static Template> {
    static TEMPLATE: OnceLock<Template> = OnceLock::new();
    if let Some(template) = TEMPLATE.get() {
        return Ok(template);
    }
    let made = make_template().await?;
    Ok(TEMPLATE.get_or_init(|| made))
}

async fn make_template() -> Result<Template> {
    let folder = scratch()?;
    let clock = Arc::new(FixedEnv::new(START_MS, 0x5e41));
    let server = open_server(&folder.path().join("server"), clock)?;
    let clinic = clinic_create(&server, "Simulated clinic", "owner", PASSWORD).await?;
    let mut tokens = vec![];
    let program = Program { router: server.router(), behind: None };
    for name in NAMES {
        let reply = sign_in(&program, clinic, None, name).await?;
        let env: Arc<dyn Env> = Arc::new(FixedEnv::new(START_MS, 1));
        let path = folder.path().join(format!("{name}.db"));
        let store = Store::create(&StoreOptions { path: &path, key: &key(), env })?;
        set_up(&store, clinic, reply.device, reply.user, name)?;
        tokens.push(reply.token.bearer);
    }
    drop((program, server));
    Ok(Template { folder, clinic, tokens })
}

fn set_up(store: &Store, clinic: ClinicId, device: DeviceId, user: UserId, name: &str) -> Result<()> {
    store.write_as_desk(|tx| {
        let meta = tx.meta_mut();
        meta.clinic = Some(clinic);
        meta.device = Some(device);
        meta.user = Some(user);
        meta.server = Some("http://simulated".to_owned());
        meta.desk = name.to_owned();
        Ok(())
    })?;
    Ok(())
}

fn open_server(data: &Path, clock: Arc<FixedEnv>) -> Result<Server> {
    Server::open(ServerOptions {
        password_cost: PasswordCost::CHEAP_FOR_TESTS,
        page_bytes: PAGE_BYTES,
        ..ServerOptions::new(data, clock)
    })
}

async fn sign_in(
    program: &Program,
    clinic: ClinicId,
    device: Option<DeviceId>,
    desk: &str,
) -> Result<SignInReply> {
    post(program, SIGN_IN_PATH, None, codec::encode(&sign_in_request(clinic, device, desk))?)
        .await
        .map_err(|failure| anyhow::anyhow!("sign-in: {failure}"))
}

fn sign_in_request(clinic: ClinicId, device: Option<DeviceId>, desk: &str) -> SignInRequest {
    SignInRequest {
        login: "owner".to_owned(),
        password: PASSWORD.to_owned(),
        clinic: Some(clinic),
        device,
        desk: desk.to_owned(),
    }
}

pub(super) struct World {
    pub(super) clock: Arc<FixedEnv>,
    pub(super) clinic: ClinicId,
    pub(super) program: Program,
    folder: TempDir,
    backups: u32,
    copies: u32,
}

/// A desk's place on the simulated disk.
pub(super) struct Seat {
    pub(super) name: String,
    pub(super) env: Arc<DeskEnv>,
    pub(super) store: Arc<Store>,
    pub(super) blobs: Arc<BlobDir>,
    /// The folder of `blobs`. It stays where it is through all lives of the desk: nothing tidies it up at an end.
    pub(super) blobs_path: PathBuf,
    pub(super) token: String,
    pub(super) path: PathBuf,
    lives: u32,
}

impl World {
    pub(super) async fn new(seed: u64) -> Result<Self> {
        disk::install()?;
        disk::forget();
        let template = template().await?;
        let folder = scratch()?;
        copy_folder(&template.folder.path().join("server"), &folder.path().join("server"))?;
        let clock = Arc::new(FixedEnv::new(START_MS, seed ^ 0x5e41));
        let router = open_server(&folder.path().join("server"), clock.clone())?.router();
        let (clinic, program) = (template.clinic, Program { router, behind: None });
        Ok(Self { clock, clinic, program, folder, backups: 0, copies: 0 })
    }

    pub(super) async fn seat(&self, number: usize, seed: u64) -> Result<Seat> {
        let template = template().await?;
        let name = NAMES[number];
        let path = self.folder.path().join(format!("{name}.db"));
        copy_database(&template.folder.path().join(format!("{name}.db")), &path)?;
        self.open(name.to_owned(), path, seed, template.tokens[number].clone())
    }

    /// A desk that joins while the others work: it has nothing yet. `None`: the server could not be asked.
    pub(super) async fn join(&self, name: &str, seed: u64) -> Result<Option<Seat>> {
        let Ok(reply) = sign_in(&self.program, self.clinic, None, name).await else { return Ok(None) };
        let path = self.folder.path().join(format!("{name}.db"));
        let env: Arc<dyn Env> = Arc::new(FixedEnv::new(self.clock.now_ms(), seed));
        {
            let store = Store::create(&StoreOptions { path: &path, key: &key(), env })?;
            set_up(&store, self.clinic, reply.device, reply.user, name)?;
            store.write_as_desk(|tx| {
                tx.meta_mut().snapshot = Some(Snapshot::wanted(self.clock.now_ms()));
                Ok(())
            })?;
        }
        self.open(name.to_owned(), path, seed, reply.token.bearer).map(Some)
    }

    fn open(&self, name: String, path: PathBuf, seed: u64, token: String) -> Result<Seat> {
        let env = Arc::new(DeskEnv {
            clock: self.clock.clone(),
            random: FixedEnv::new(0, seed),
            skew_ms: AtomicI64::new(0),
        });
        let store = Arc::new(Store::open(&StoreOptions { path: &path, key: &key(), env: env.clone() })?);
        let blobs_path = self.folder.path().join(format!("{name}.blobs"));
        let blobs = Arc::new(BlobDir::open(&blobs_path, key().blob_root())?);
        Ok(Seat { name, env, store, blobs, blobs_path, token, path, lives: 0 })
    }

    /// The process is killed: what memory held is gone, what the disk holds is found again as it lies there, with a
    /// torn page at the end of the log if there is one. Where the power went, what was not synced may be gone as well;
    /// answers how many writes are.
    pub(super) fn kill(&self, seat: &mut Seat, torn_tail: Option<&[u8]>, dice: &Dice) -> Result<u64> {
        // Closing tidies up, which a killed process does not: the next life begins with a copy of what lies there.
        seat.lives += 1;
        let path = self.folder.path().join(format!("{}-life{}.db", seat.name, seat.lives));
        copy_database(&seat.path, &path)?;
        let mut lost = 0;
        if disk::is_without_power(&seat.path) {
            let is_log = |written: &Path| written == wal(&seat.path);
            let copy_of = |written: &Path| if is_log(written) { wal(&path) } else { path.clone() };
            lost = disk::lose_unsynced(&seat.path, copy_of, dice)?;
        }
        disk::heal(&seat.path);
        if let Some(tail) = torn_tail.filter(|_| wal(&path).is_file()) {
            std::fs::OpenOptions::new().append(true).open(wal(&path))?.write_all(tail)?;
        }
        seat.store =
            Arc::new(Store::open(&StoreOptions { path: &path, key: &key(), env: seat.env.clone() })?);
        seat.blobs = Arc::new(BlobDir::open(&seat.blobs_path, key().blob_root())?);
        std::fs::remove_file(&seat.path)?;
        seat.path = path;
        Ok(lost)
    }

    /// Somebody copied the profile to another machine, and both go on.
    pub(super) fn copy_profile(&mut self, seat: &Seat, seed: u64) -> Result<Seat> {
        self.copies += 1;
        let name = format!("{}-copy{}", seat.name, self.copies);
        let path = self.folder.path().join(format!("{name}.db"));
        copy_database(&seat.path, &path)?;
        copy_folder(&seat.blobs_path, &self.folder.path().join(format!("{name}.blobs")))?;
        self.open(name, path, seed, seat.token.clone())
    }

    pub(super) fn backup_server(&mut self) -> Result<()> {
        self.backups += 1;
        copy_folder(&self.server(), &self.backup(self.backups))
    }

    pub(super) fn has_backup(&self) -> bool {
        self.backups > 0
    }

    /// The server is put back to its last backup.
    pub(super) fn restore_server(&mut self) -> Result<()> {
        let backup = self.backup(self.backups);
        self.replace_server(&backup)
    }

    /// The server is killed and started again; where the power went, without some of what was not synced.
    pub(super) fn kill_server(&mut self, dice: &Dice) -> Result<u64> {
        let aside = self.folder.path().join("server-killed");
        let server = self.server();
        copy_folder(&server, &aside)?;
        let mut lost = 0;
        if disk::is_without_power(&server) {
            let copy_of = |path: &Path| aside.join(path.strip_prefix(&server).unwrap_or(path));
            lost = disk::lose_unsynced(&server, copy_of, dice)?;
        }
        self.replace_server(&aside)?;
        std::fs::remove_dir_all(&aside)?;
        Ok(lost)
    }

    fn replace_server(&mut self, from: &Path) -> Result<()> {
        // Nothing holds the old files any more before they are replaced.
        self.program.router = axum::Router::new();
        disk::heal(&self.server());
        std::fs::remove_dir_all(self.server())?;
        copy_folder(from, &self.server())?;
        self.program.router = open_server(&self.server(), self.clock.clone())?.router();
        Ok(())
    }

    pub(super) fn server(&self) -> PathBuf {
        self.folder.path().join("server")
    }

    fn backup(&self, number: u32) -> PathBuf {
        self.folder.path().join(format!("backup-{number}"))
    }

    pub(super) fn sign_in_request(&self, device: Option<DeviceId>, desk: &str) -> SignInRequest {
        sign_in_request(self.clinic, device, desk)
    }

    /// A new token, as the person at the desk would get one with the password.
    pub(super) async fn renew(&self, seat: &mut Seat) -> Result<()> {
        seat.token = self.token(seat.store.meta().device, &seat.name).await?;
        Ok(())
    }

    pub(super) async fn token(&self, device: Option<DeviceId>, desk: &str) -> Result<String> {
        Ok(sign_in(&self.program, self.clinic, device, desk).await?.token.bearer)
    }

    /// Where the server keeps a file that it verified.
    pub(super) fn server_blob(&self, sha256: &str) -> PathBuf {
        let clinic = self.server().join("clinics").join(self.clinic.to_string());
        clinic.join("blobs").join(&sha256[..2]).join(sha256)
    }
}

fn wal(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

/// The file and its log; the shared-memory index is rebuilt by whoever opens it.
fn copy_database(from: &Path, to: &Path) -> Result<()> {
    for path in [wal(to), PathBuf::from(format!("{}-shm", to.display()))] {
        if path.is_file() {
            std::fs::remove_file(path)?;
        }
    }
    std::fs::copy(from, to)?;
    if wal(from).is_file() {
        std::fs::copy(wal(from), wal(to))?;
    }
    Ok(())
}

fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &to)?;
        } else if !entry.file_name().to_string_lossy().ends_with("-shm") {
            std::fs::copy(entry.path(), &to)?;
        }
    }
    Ok(())
}
