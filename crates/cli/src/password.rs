//! The password: from `CHAIRSIDE_PASSWORD`, or the first line of stdin. Never an argument, which others could see.

use chairside_clinic::DoorError;
use futures_util::StreamExt;
use tokio::io::Stdin;
use tokio_util::codec::{FramedRead, LinesCodec};

/// One request of the door; larger ones are refused with a reason.
const LINE_BYTES_MAX: usize = 1024 * 1024;

pub(crate) type Lines = FramedRead<Stdin, LinesCodec>;

/// Holds stdin's reader once it was needed, since what comes after the password belongs to the door.
#[derive(Default)]
pub(crate) struct Password {
    lines: Option<Lines>,
}

impl Password {
    pub(crate) async fn read(&mut self) -> Result<String, DoorError> {
        if let Ok(password) = std::env::var("CHAIRSIDE_PASSWORD") {
            return Ok(password);
        }
        let line = self.lines.get_or_insert_with(stdin).next().await;
        match line {
            Some(Ok(line)) if !line.is_empty() => Ok(line),
            _ => Err(DoorError::new(
                "password_wrong",
                "A password is needed: in CHAIRSIDE_PASSWORD or as the first line.",
            )),
        }
    }

    pub(crate) fn into_lines(self) -> Lines {
        self.lines.unwrap_or_else(stdin)
    }
}

fn stdin() -> Lines {
    FramedRead::new(tokio::io::stdin(), LinesCodec::new_with_max_length(LINE_BYTES_MAX))
}
