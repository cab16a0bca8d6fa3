//! The server as a value: its storage, its clock, what it is doing at the moment. No globals.
//!
//! Must not know: sockets, signals, command lines. `main` brings those; the simulator brings none.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use chairside_model::schema::{NAME_CHARS_MAX, ROLES};
use chairside_model::{ClinicId, DeviceId, Env, OpId, Rank, RecordId, Stamp, UserId};
use chairside_wire::limits::{PAGE_BYTES, PASSWORD_BYTES_MAX};
use serde_json::{Value, json};
use tokio::sync::{Semaphore, watch};
use tokio_util::sync::CancellationToken;
use uuid::Uuid;

use crate::attempts::Attempts;
use crate::files::Files;
use crate::lease::Leases;
use crate::limits::{LOGIN_CHARS_MAX, REQUESTS_AT_ONCE};
use crate::metrics::Metrics;
use crate::password::{PasswordCost, Passwords};
use crate::storage::sqlite::SqliteStorage;
use crate::storage::{ClinicNew, ClinicStorage, ServerWrite, Storage, StorageError, UserNew};
use crate::tokens::random_16;

pub struct ServerOptions {
    pub data: PathBuf,
    pub env: Arc<dyn Env>,
    /// A page of rows ends at the first commit past this.
    pub page_bytes: usize,
    pub password_cost: PasswordCost,
}

impl ServerOptions {
    pub fn new(data: impl Into<PathBuf>, env: Arc<dyn Env>) -> Self {
        Self { data: data.into(), env, page_bytes: PAGE_BYTES, password_cost: PasswordCost::SERVER }
    }
}

/// Where it is the server itself that found something.
pub(crate) const NOBODY: UserId = UserId::from_uuid(Uuid::nil());

/// Cheap to clone: every clone is the same server.
#[derive(Clone)]
pub struct Server(Shared);

pub(crate) type Shared = Arc<Inner>;

pub(crate) struct Inner {
    pub(crate) env: Arc<dyn Env>,
    pub(crate) storage: Box<dyn Storage>,
    pub(crate) page_bytes: usize,
    pub(crate) passwords: Passwords,
    pub(crate) attempts: Attempts,
    pub(crate) leases: Leases,
    pub(crate) metrics: Metrics,
    pub(crate) places: Arc<Semaphore>,
    pub(crate) stopping: CancellationToken,
    data: PathBuf,
    heads: Mutex<BTreeMap<ClinicId, watch::Sender<u64>>>,
}

impl Server {
    pub fn open(options: ServerOptions) -> anyhow::Result<Self> {
        let storage = Box::new(SqliteStorage::new(&options.data)?);
        let passwords = Passwords::new(options.password_cost, options.env.as_ref())?;
        Ok(Self(Arc::new(Inner {
            env: options.env,
            storage,
            page_bytes: options.page_bytes,
            passwords,
            attempts: Attempts::default(),
            leases: Leases::default(),
            metrics: Metrics::new(),
            places: Arc::new(Semaphore::new(REQUESTS_AT_ONCE)),
            stopping: CancellationToken::new(),
            data: options.data,
            heads: Mutex::default(),
        })))
    }

    /// Everything under `/`, ready for a listener or for one request in a test.
    pub fn router(&self) -> axum::Router {
        crate::http::router(&self.0)
    }

    pub(crate) fn inner(&self) -> &Inner {
        &self.0
    }

    pub(crate) fn stopping(&self) -> CancellationToken {
        self.0.stopping.clone()
    }

    /// Open event streams and transfers end at their next step. What was acknowledged is durable anyway.
    pub fn stop(&self) {
        self.0.stopping.cancel();
    }
}

impl Inner {
    pub(crate) fn now_ms(&self) -> u64 {
        self.env.now_ms()
    }

    pub(crate) fn files(&self, clinic: ClinicId) -> Files {
        Files::of(&self.data, clinic)
    }

    pub(crate) async fn clinic(&self, id: ClinicId) -> Result<Option<Arc<dyn ClinicStorage>>, StorageError> {
        self.storage.clinic(id).await
    }

    /// Tells the clinic's open event streams that there is something to ask for.
    pub(crate) fn poke(&self, clinic: ClinicId, head: u64) {
        let heads = self.heads.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(sender) = heads.get(&clinic) {
            sender.send_if_modified(|seq| {
                let newer = head > *seq;
                *seq = (*seq).max(head);
                newer
            });
        }
    }

    /// From now on; the caller pokes once with the head it then reads, so that no commit falls in between.
    pub(crate) fn pokes(&self, clinic: ClinicId) -> watch::Receiver<u64> {
        let mut heads = self.heads.lock().unwrap_or_else(PoisonError::into_inner);
        heads.retain(|id, sender| *id == clinic || sender.receiver_count() > 0);
        heads.entry(clinic).or_insert_with(|| watch::channel(0).0).subscribe()
    }

    pub(crate) fn event_streams(&self, clinic: ClinicId) -> usize {
        let heads = self.heads.lock().unwrap_or_else(PoisonError::into_inner);
        heads.get(&clinic).map_or(0, watch::Sender::receiver_count)
    }

    /// A change that the server itself makes: its own rank, no desk, and the person on whose behalf it is made.
    pub(crate) fn write_of(
        &self,
        collection: &'static str,
        record: RecordId,
        user: UserId,
        units: impl IntoIterator<Item = (&'static str, Value)>,
    ) -> ServerWrite {
        let now_ms = self.now_ms();
        let device = DeviceId::from_uuid(Uuid::nil());
        let stamp = Stamp { op: OpId::fresh(self.env.as_ref()), rank: Rank::from_ms(now_ms), device, user };
        let units = units.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        ServerWrite { collection, record, units, stamp, mark: random_16(self.env.as_ref()), now_ms }
    }

    /// The row that tells the desks of a file.
    pub(crate) fn blob_write(
        &self,
        clinic: ClinicId,
        sha256: &str,
        user: UserId,
        units: impl IntoIterator<Item = (&'static str, Value)>,
    ) -> ServerWrite {
        let record = RecordId::derived(clinic.as_bytes(), &format!("blob/{sha256}"));
        self.write_of("blob", record, user, units)
    }

    fn user_write(&self, user: &UserNew) -> ServerWrite {
        let units = [("login", json!(user.login)), ("name", json!(user.name)), ("role", json!(user.role))];
        self.write_of("user", RecordId::from_uuid(user.id.uuid()), user.id, units)
    }

    fn user_new(&self, user: &NewUser<'_>) -> Result<UserNew, CreateError> {
        let login = user.login.trim();
        check_line(login, LOGIN_CHARS_MAX, "The login")?;
        check_line(user.name.trim(), NAME_CHARS_MAX, "The name")?;
        check_password(user.password)?;
        if !ROLES.contains(&user.role) {
            return Err(CreateError::Refused("There is no such role.".to_owned()));
        }
        let password_hash = self
            .passwords
            .hash(user.password, self.env.as_ref())
            .map_err(|_| CreateError::Failed("hashing the password".to_owned()))?;
        Ok(UserNew {
            id: UserId::fresh(self.env.as_ref()),
            login: login.to_owned(),
            login_key: login_key(login),
            name: user.name.trim().to_owned(),
            role: user.role.to_owned(),
            password_hash,
        })
    }
}

#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    #[error("{0}")]
    Refused(String),
    #[error("the server failed: {0}")]
    Failed(String),
}

impl CreateError {
    pub fn code(&self) -> &'static str {
        match self {
            Self::Refused(_) => "invalid",
            Self::Failed(_) => chairside_wire::code::INTERNAL,
        }
    }
}

impl From<StorageError> for CreateError {
    fn from(error: StorageError) -> Self {
        Self::Failed(error.to_string())
    }
}

/// A person who may sign in. The password is checked here and stored only as a hash.
pub struct NewUser<'a> {
    pub login: &'a str,
    pub name: &'a str,
    pub role: &'a str,
    pub password: &'a str,
}

/// A new clinic with its owner. A serving process finds it when somebody first asks for it.
pub async fn clinic_create(
    server: &Server,
    name: &str,
    owner_login: &str,
    password: &str,
) -> Result<ClinicId, CreateError> {
    let server = &server.0;
    let name = name.trim();
    check_line(name, NAME_CHARS_MAX, "The clinic's name")?;
    let owner =
        server.user_new(&NewUser { login: owner_login, name: owner_login, role: "owner", password })?;
    let id = ClinicId::fresh(server.env.as_ref());
    let clinic_row =
        server.write_of("clinic", RecordId::from_uuid(id.uuid()), owner.id, [("name", json!(name))]);
    let writes = vec![clinic_row, server.user_write(&owner)];
    let clinic = ClinicNew { id, name: name.to_owned(), owner, now_ms: server.now_ms(), writes };
    server.storage.clinic_create(&clinic).await?;
    Ok(id)
}

/// Another person of a clinic.
pub async fn user_create(
    server: &Server,
    clinic: ClinicId,
    user: NewUser<'_>,
) -> Result<UserId, CreateError> {
    let server = &server.0;
    let storage = server.clinic(clinic).await?;
    let storage = storage.ok_or_else(|| CreateError::Refused("There is no such clinic.".to_owned()))?;
    let user = server.user_new(&user)?;
    let write = server.user_write(&user);
    if !storage.user_create(&user, write).await? {
        return Err(CreateError::Refused("That login is taken.".to_owned()));
    }
    server.poke(clinic, storage.head().await?);
    Ok(user.id)
}

/// Logins are compared without regard to case.
pub(crate) fn login_key(login: &str) -> String {
    login.trim().to_lowercase()
}

fn check_line(text: &str, chars_max: usize, what: &str) -> Result<(), CreateError> {
    if text.is_empty() {
        return Err(CreateError::Refused(format!("{what} is needed.")));
    }
    if text.chars().count() > chars_max {
        return Err(CreateError::Refused(format!("{what} may have at most {chars_max} characters.")));
    }
    if text.chars().any(char::is_control) {
        return Err(CreateError::Refused(format!("{what} must be one line of text.")));
    }
    Ok(())
}

fn check_password(password: &str) -> Result<(), CreateError> {
    if password.is_empty() {
        return Err(CreateError::Refused("The password is needed.".to_owned()));
    }
    if password.len() > PASSWORD_BYTES_MAX {
        let message = format!("The password may have at most {PASSWORD_BYTES_MAX} bytes.");
        return Err(CreateError::Refused(message));
    }
    Ok(())
}
