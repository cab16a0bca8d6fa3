//! `chairside-cli`: the same door without a window, for scripts, support and tests.
//!
//! Output is JSON, one object a line, on stdout; logs go to stderr. A refusal is `{"error":{…}}` and a non-zero exit.

mod door;
mod password;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use chairside_clinic::{Caller, Desk, DeskOptions, DoorError, SyncMode};
use clap::{Parser, Subcommand, ValueEnum};
use serde_json::{Value, json};

use crate::door::print;
use crate::password::Password;

/// A read of stdin that nobody will answer must not hold the process for longer. Other threads end first: one that is
/// still within a cipher when the process tidies up may crash it after all is done.
const SHUTDOWN_MAX: Duration = Duration::from_secs(1);

#[derive(Parser)]
#[command(name = "chairside-cli", version, about = "A desk of a Chairside clinic, without a window")]
struct Args {
    /// The folder that holds this desk's clinic.
    #[arg(long)]
    profile: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make a new clinic that lives on this desk alone.
    Init {
        #[arg(long)]
        name: String,
        #[arg(long)]
        owner: String,
        #[arg(long)]
        desk: Option<String>,
    },
    /// Make this desk one of a clinic's.
    Join {
        #[arg(long)]
        server: String,
        #[arg(long)]
        login: String,
        /// Which clinic, where the login is in more than one.
        #[arg(long)]
        clinic: Option<String>,
        /// What colleagues see beside this desk's edits.
        #[arg(long)]
        desk: Option<String>,
    },
    /// JSON lines in, JSON lines out, in order.
    Door {
        /// Send nothing until `sync_now` is called.
        #[arg(long)]
        no_sync: bool,
    },
    /// One call.
    Call {
        name: String,
        #[arg(default_value = "{}")]
        payload: String,
    },
    /// Fill the profile with an invented clinic.
    Demo {
        #[arg(long, value_enum)]
        size: DemoSize,
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// So many patients instead of the size's own number
        #[arg(long)]
        patients: Option<u64>,
    },
    /// A short-lived authorisation for public tools.
    Token,
    /// What waits, why, since when; cursors; files; the last events. Without anything of a patient.
    Doctor {
        /// Write a support bundle there as well.
        #[arg(long)]
        bundle: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, ValueEnum)]
enum DemoSize {
    Sample,
    Small,
    Large,
    Chain,
}

fn main() -> ExitCode {
    if std::env::args().nth(1).as_deref() == Some("imaging-child") {
        chairside_clinic::imaging_child_main();
    }
    chairside_clinic::install_crypto();
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("CHAIRSIDE_LOG").unwrap_or_else(|_| "warn".into()),
        )
        .init();
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return arguments_refused(&error),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("chairside-cli cannot start: {error}");
            return ExitCode::FAILURE;
        }
    };
    let code = match runtime.block_on(run(args)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            print(&json!({"error": error}));
            ExitCode::FAILURE
        }
    };
    runtime.shutdown_timeout(SHUTDOWN_MAX);
    code
}

/// As every refusal: on stdout, in JSON. What was typed is not repeated, since it may be about a patient.
fn arguments_refused(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        print!("{error}");
        return ExitCode::SUCCESS;
    }
    let why = error.kind().as_str().unwrap_or("it cannot be read");
    print(
        &json!({"error": DoorError::invalid(format!("The command line does not fit: {why}. See --help."))}),
    );
    ExitCode::FAILURE
}

async fn run(args: Args) -> Result<(), DoorError> {
    let background = matches!(args.command, Command::Door { no_sync: false });
    let desk = Desk::start(DeskOptions {
        profile: args.profile,
        sync: if background { SyncMode::Background } else { SyncMode::Manual },
        child_program: std::env::current_exe().map_err(|error| DoorError::io(error.kind()))?,
        version: env!("CARGO_PKG_VERSION").to_owned(),
    });
    let done = perform(&desk, args.command).await;
    desk.stop().await;
    done
}

async fn perform(desk: &Arc<Desk>, command: Command) -> Result<(), DoorError> {
    let mut password = Password::default();
    match command {
        Command::Init { name, owner, desk: desk_name } => {
            let payload = json!({"clinic": name, "login": owner, "desk": desk_name, "password": password.read().await?});
            answer(desk, "clinic_init", payload).await
        }
        Command::Join { server, login, clinic, desk: desk_name } => {
            let payload = json!({"server": server, "login": login, "clinic": clinic, "desk": desk_name, "password": password.read().await?});
            answer(desk, "clinic_join", payload).await
        }
        Command::Door { .. } => {
            unlock(desk, &mut password).await?;
            door::run(desk, password).await
        }
        Command::Call { name, payload } => {
            let payload: Value =
                serde_json::from_str(&payload).map_err(|_| DoorError::invalid("The payload is not JSON."))?;
            unlock(desk, &mut password).await?;
            answer(desk, &name, payload).await
        }
        Command::Demo { size, seed, patients } => {
            unlock(desk, &mut password).await?;
            let size = match size {
                DemoSize::Sample => "sample",
                DemoSize::Small => "small",
                DemoSize::Large => "large",
                DemoSize::Chain => "chain",
            };
            answer(desk, "demo", json!({"size": size, "seed": seed, "patients": patients})).await
        }
        Command::Token => {
            unlock(desk, &mut password).await?;
            answer(desk, "token", json!({})).await
        }
        Command::Doctor { bundle } => {
            unlock(desk, &mut password).await?;
            if let Some(path) = bundle {
                desk.call(Caller::Cli, "support_bundle", json!({"path": path})).await?;
            }
            answer(desk, "doctor", json!({})).await
        }
    }
}

async fn unlock(desk: &Arc<Desk>, password: &mut Password) -> Result<(), DoorError> {
    let status = desk.call(Caller::Cli, "profile_status", json!({})).await?;
    match status["state"].as_str() {
        Some("empty") => {
            return Err(DoorError::new(
                "profile_empty",
                "There is no clinic in this profile: init or join one first.",
            ));
        }
        Some("blocked") => {
            let blocked = serde_json::from_value(status["blocked"].clone());
            return Err(
                blocked.unwrap_or_else(|_| DoorError::new("internal", "The profile cannot be opened."))
            );
        }
        _ => {}
    }
    desk.call(Caller::Cli, "profile_unlock", json!({"password": password.read().await?})).await.map(drop)
}

async fn answer(desk: &Arc<Desk>, name: &str, payload: Value) -> Result<(), DoorError> {
    print(&desk.call(Caller::Cli, name, payload).await?);
    Ok(())
}
