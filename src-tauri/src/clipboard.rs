//! What the clipboard holds, for a person who pastes: files, or else a picture. It knows nothing of patients
//! and hands the picture on in the bytes its owner gave, wherever the system lets it.

use std::path::PathBuf;

pub(crate) enum Clip {
    Files(Vec<PathBuf>),
    Picture { bytes: Vec<u8>, extension: &'static str },
    Nothing,
}

pub(crate) use platform::read;

/// GTK, because it hands over the picture as it is: an X-ray may have 16 bits a pixel and a scale in its header.
#[cfg(target_os = "linux")]
mod platform {
    use super::Clip;
    use crate::AppRuntime;
    use gtk::gdk::{Atom, SELECTION_CLIPBOARD};
    use gtk::glib;
    use gtk::{Clipboard, SelectionData};
    use std::path::PathBuf;
    use std::time::Duration;
    use tauri::AppHandle;
    use tokio::sync::oneshot::{Sender, channel};

    /// The clipboard's owner is another program, which may have stopped answering.
    const ANSWER_MAX: Duration = Duration::from_secs(15);
    /// What a picture may come as, the best first.
    const PICTURES: [(&str, &str); 4] =
        [("image/png", "png"), ("image/tiff", "tiff"), ("image/jpeg", "jpg"), ("image/bmp", "bmp")];

    pub(crate) async fn read(app: &AppHandle<AppRuntime>) -> Clip {
        let (tell, told) = channel();
        if app.run_on_main_thread(move || ask(tell)).is_err() {
            return Clip::Nothing;
        }
        match tokio::time::timeout(ANSWER_MAX, told).await {
            Ok(Ok(clip)) => clip,
            _ => Clip::Nothing,
        }
    }

    fn ask(tell: Sender<Clip>) {
        let clipboard = Clipboard::get(&SELECTION_CLIPBOARD);
        clipboard.request_contents(&Atom::intern("TARGETS"), move |clipboard, targets| {
            let picture = picture_in(targets);
            if !targets.targets_include_uri() {
                return ask_picture(clipboard, picture, tell);
            }
            clipboard.request_uris(move |clipboard, uris| {
                let files: Vec<PathBuf> = uris.iter().filter_map(|uri| file_of(uri)).collect();
                if files.is_empty() {
                    return ask_picture(clipboard, picture, tell);
                }
                let _ = tell.send(Clip::Files(files));
            });
        });
    }

    fn ask_picture(clipboard: &Clipboard, picture: Option<(&'static str, &'static str)>, tell: Sender<Clip>) {
        let Some((format, extension)) = picture else {
            let _ = tell.send(Clip::Nothing);
            return;
        };
        clipboard.request_contents(&Atom::intern(format), move |_, contents| {
            let bytes = contents.data();
            let clip = if bytes.is_empty() { Clip::Nothing } else { Clip::Picture { bytes, extension } };
            let _ = tell.send(clip);
        });
    }

    fn picture_in(targets: &SelectionData) -> Option<(&'static str, &'static str)> {
        let offered: Vec<_> = targets.targets().unwrap_or_default().into_iter().map(Atom::name).collect();
        PICTURES.into_iter().find(|(format, _)| offered.iter().any(|name| name == format))
    }

    fn file_of(uri: &str) -> Option<PathBuf> {
        glib::filename_from_uri(uri).ok().map(|(path, _)| path)
    }
}

/// arboard: it gives pixels, which become a PNG.
#[cfg(not(target_os = "linux"))]
mod platform {
    use super::Clip;
    use crate::AppRuntime;
    use image::{ImageFormat, RgbaImage};
    use std::io::Cursor;
    use tauri::AppHandle;

    pub(crate) async fn read(_app: &AppHandle<AppRuntime>) -> Clip {
        // the clipboard's owner is another program, and it may be slow
        tauri::async_runtime::spawn_blocking(read_blocking).await.unwrap_or(Clip::Nothing)
    }

    fn read_blocking() -> Clip {
        let Ok(mut clipboard) = arboard::Clipboard::new() else {
            return Clip::Nothing;
        };
        match clipboard.get().file_list() {
            Ok(files) if !files.is_empty() => Clip::Files(files),
            _ => clipboard.get_image().ok().and_then(png).unwrap_or(Clip::Nothing),
        }
    }

    fn png(picture: arboard::ImageData<'_>) -> Option<Clip> {
        let (width, height) = (u32::try_from(picture.width).ok()?, u32::try_from(picture.height).ok()?);
        let pixels = RgbaImage::from_raw(width, height, picture.bytes.into_owned())?;
        let mut bytes = Vec::new();
        pixels.write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png).ok()?;
        Some(Clip::Picture { bytes, extension: "png" })
    }
}
