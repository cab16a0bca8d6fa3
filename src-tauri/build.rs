//! Tells Tauri which calls the window may make, and cargo that the built UI is part of the program.

fn main() {
    println!("cargo:rerun-if-changed=ui/dist");
    let attributes = tauri_build::Attributes::new()
        .capabilities_path_pattern("src-tauri/capabilities/**/*")
        .app_manifest(tauri_build::AppManifest::new().commands(&["door"]));
    tauri_build::try_build(attributes).expect("tauri.conf.json and src-tauri/capabilities must be valid");
}
