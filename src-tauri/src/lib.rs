//! The shell: one window over one desk. It knows Tauri and the platform; it must not know patients, SQL or
//! the server, and nothing here is worth testing apart from the window itself.

mod clipboard;
mod door;
#[cfg(target_os = "linux")]
mod engine;
mod events;
mod files;
mod links;
mod notify;
mod pictures;
mod profile;
mod window;
mod words;

use chairside_clinic::{Caller, Desk, DeskOptions, SyncMode};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tauri::{App, AppHandle, Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;
use tracing_subscriber::EnvFilter;

/// The one name for the window's engine.
pub(crate) type AppRuntime = tauri::Wry;

#[derive(clap::Parser)]
#[command(name = "chairside", version, about = "The dental clinic record that keeps working")]
pub struct Options {
    /// Where this desk keeps its clinic; by default the platform's data folder
    #[arg(long, value_name = "DIR")]
    profile: Option<PathBuf>,
    /// Open the profile with the password on the first line of standard input
    #[arg(long)]
    password_stdin: bool,
    /// A place to open: chairside://patient/ID, chairside://waiting or chairside://conflicts
    // A browser hands a link on. It goes to the one clinic of this computer's own, whatever else was slipped in beside it.
    #[arg(value_name = "LINK", conflicts_with_all = ["profile", "password_stdin"])]
    link: Option<String>,
}

#[cfg(target_os = "linux")]
pub use engine::draw_in_memory_without_a_gpu;

/// Shows the window until it is closed, then closes the desk.
pub fn run(options: Options) {
    let log = EnvFilter::try_from_env("CHAIRSIDE_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt().with_env_filter(log).with_writer(std::io::stderr).init();
    let profile = profile::folder(options.profile.clone());
    let mut context = tauri::generate_context!();
    profile::name_instance(context.config_mut(), &profile);
    let app = tauri::Builder::<AppRuntime>::new()
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _folder| {
            links::started_again(app, arguments);
        }))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(window_state()).build())
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, pictures::answer)
        .invoke_handler(tauri::generate_handler![door::door])
        .setup(move |app| Ok(open(app, &profile, &options)?))
        .build(context)
        .expect("the window's configuration is checked by the build");
    app.run(|app, event| match event {
        RunEvent::Exit => close(app),
        #[cfg(target_os = "macos")]
        RunEvent::Opened { urls } => links::follow(app, urls.last().map(tauri::Url::as_str)),
        _ => {}
    });
}

/// Size and place come back; whether it is shown is ours to say.
fn window_state() -> StateFlags {
    StateFlags::all() & !StateFlags::VISIBLE
}

fn open(app: &App<AppRuntime>, profile: &Path, start: &Options) -> tauri::Result<()> {
    let options = DeskOptions {
        profile: profile.to_path_buf(),
        sync: SyncMode::Background,
        child_program: std::env::current_exe()?,
        version: app.package_info().version.to_string(),
    };
    let desk = tauri::async_runtime::block_on(async {
        let desk = Desk::start(options);
        if start.password_stdin {
            unlock(&desk).await;
        }
        desk
    });
    app.manage(files::Pasted::default());
    app.manage(links::Followed::at_start(start.link.as_deref()));
    app.manage(Arc::clone(&desk));
    tauri::async_runtime::spawn(events::forward(Arc::clone(&desk), app.handle().clone()));
    tauri::async_runtime::spawn(notify::watch(desk, app.handle().clone()));
    #[cfg(unix)]
    tauri::async_runtime::spawn(end_when_asked(app.handle().clone()));
    window::open(app)
}

/// A wrong password leaves the profile locked; the window asks for the right one.
async fn unlock(desk: &Arc<Desk>) {
    let mut password = String::new();
    let read = std::io::stdin().read_line(&mut password);
    let payload = serde_json::json!({ "password": password.trim_end_matches(['\r', '\n']) });
    if let (Ok(_), Err(error)) = (read, desk.call(Caller::Window, "profile_unlock", payload).await) {
        tracing::warn!(code = %error.code, "the password from standard input did not open the profile");
    }
}

/// The system's polite request to end goes the same way as closing the window.
#[cfg(unix)]
async fn end_when_asked(app: AppHandle<AppRuntime>) {
    use tokio::signal::unix::{SignalKind, signal};
    if let Ok(mut terminate) = signal(SignalKind::terminate()) {
        terminate.recv().await;
        app.exit(0);
    }
}

fn close(app: &AppHandle<AppRuntime>) {
    let desk = app.state::<Arc<Desk>>();
    tauri::async_runtime::block_on(desk.stop());
    app.state::<files::Pasted>().clear();
}
