//! `chairside-server`: the command line, the socket and the signals around the library.
//!
//! Must not know: what a request means. Output is one JSON object a line on stdout; logs go to stderr.

use std::io::{BufRead, IsTerminal};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Context;
use chairside_server::{CreateError, Server, ServerOptions, SystemEnv, clinic_create};
use chairside_wire::limits::PASSWORD_BYTES_MAX;
use clap::{Args, Parser, Subcommand};
use serde_json::json;
use tracing_subscriber::EnvFilter;

mod serve;

#[derive(Parser)]
#[command(name = "chairside-server", version, about = "The sync server of Chairside clinics")]
struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Serves until SIGTERM; the first line on stdout tells where
    Serve {
        #[command(flatten)]
        place: Place,
        /// Port 0 takes a free one
        #[arg(long, default_value = "127.0.0.1:0")]
        listen: SocketAddr,
    },
    /// Makes a clinic and its owner; the password is the first line of stdin
    ClinicCreate {
        #[command(flatten)]
        place: Place,
        #[arg(long)]
        name: String,
        #[arg(long)]
        owner: String,
    },
}

#[derive(Args)]
struct Place {
    /// The folder that holds every clinic
    #[arg(long)]
    data: PathBuf,
    /// Not yet: PostgreSQL instead of one file for each clinic
    #[arg(long)]
    database: Option<String>,
    /// Not yet: files elsewhere than in the data folder
    #[arg(long)]
    blobs: Option<String>,
}

/// A refusal as the outside contract writes it.
#[derive(Debug)]
struct Refusal {
    code: &'static str,
    message: String,
}

impl Refusal {
    fn invalid(message: &str) -> Self {
        Self { code: "invalid", message: message.to_owned() }
    }
}

impl From<anyhow::Error> for Refusal {
    fn from(error: anyhow::Error) -> Self {
        Self { code: "internal", message: format!("{error:#}") }
    }
}

impl From<CreateError> for Refusal {
    fn from(error: CreateError) -> Self {
        Self { code: error.code(), message: error.to_string() }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let colour = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_writer(std::io::stderr).with_ansi(colour).with_env_filter(filter).init();
    let command = match Command::try_parse() {
        Ok(command) => command,
        Err(error) => return refuse_arguments(&error),
    };
    let outcome = match command.verb {
        Verb::Serve { place, listen } => serve(&place, listen).await,
        Verb::ClinicCreate { place, name, owner } => create(&place, &name, &owner).await,
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => refuse(&refusal),
    }
}

fn refuse_arguments(error: &clap::Error) -> ExitCode {
    if !error.use_stderr() {
        print!("{error}");
        return ExitCode::SUCCESS;
    }
    let text = error.to_string();
    let first = text.split("\n\n").next().unwrap_or_default();
    let words: Vec<&str> = first.trim_start_matches("error:").split_whitespace().collect();
    refuse(&Refusal::invalid(&words.join(" ")))
}

fn refuse(refusal: &Refusal) -> ExitCode {
    println!("{}", json!({"error": {"code": refusal.code, "message": refusal.message}}));
    ExitCode::FAILURE
}

impl Place {
    fn open(&self) -> Result<Server, Refusal> {
        if self.database.is_some() {
            return Err(Refusal::invalid(
                "--database is not supported yet: clinics live in the data folder.",
            ));
        }
        if self.blobs.is_some() {
            return Err(Refusal::invalid("--blobs is not supported yet: files live in the data folder."));
        }
        let options = ServerOptions::new(&self.data, Arc::new(SystemEnv));
        Ok(Server::open(options).with_context(|| format!("opening {}", self.data.display()))?)
    }
}

async fn serve(place: &Place, listen: SocketAddr) -> Result<(), Refusal> {
    let server = place.open()?;
    Ok(serve::serve(&server, &place.data, listen).await?)
}

async fn create(place: &Place, name: &str, owner: &str) -> Result<(), Refusal> {
    let server = place.open()?;
    let password = password_from_stdin()?;
    let clinic = clinic_create(&server, name, owner, &password).await?;
    println!("{}", json!({ "clinic": clinic }));
    Ok(())
}

fn password_from_stdin() -> Result<String, Refusal> {
    // One byte more than allowed tells a password that is too long from one that just fits.
    let mut line = Vec::new();
    let mut input = std::io::Read::take(std::io::stdin().lock(), PASSWORD_BYTES_MAX as u64 + 3);
    input.read_until(b'\n', &mut line).context("reading the password")?;
    let line = String::from_utf8(line).map_err(|_| Refusal::invalid("The password must be text."))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
