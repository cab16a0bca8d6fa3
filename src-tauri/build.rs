//! Tells Tauri which calls the window may make.

fn main() {
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(&["door"]));
    tauri_build::try_build(attributes).expect("tauri.conf.json and src-tauri/capabilities must be valid");
}
