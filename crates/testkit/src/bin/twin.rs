//! `twin --profile DIR --ui DIR`: the window's door for a browser, for tests and development. The first line says
//! where: `{"listening":"http://127.0.0.1:PORT"}`.

use chairside_testkit::twin::{Options, serve};
use clap::Parser;
use tracing_subscriber::EnvFilter;

/// The imaging crate starts this same program again, to parse untrusted bytes apart from everything else.
const IMAGING_CHILD: &str = "imaging-child";

#[derive(Parser)]
#[command(name = "twin", about = "A desk for a browser on this machine: for tests and development")]
struct Args {
    #[command(flatten)]
    options: Options,
}

fn main() -> anyhow::Result<()> {
    if std::env::args_os().nth(1).is_some_and(|word| word == IMAGING_CHILD) {
        chairside_clinic::imaging_child_main();
    }
    chairside_clinic::install_crypto();
    let log = EnvFilter::try_from_env("CHAIRSIDE_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(log).with_writer(std::io::stderr).init();
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(serve(Args::parse().options))
}
