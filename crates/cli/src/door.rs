//! JSON lines in, JSON lines out, in order; events in between.

use std::io::Write;
use std::sync::Arc;

use chairside_clinic::{Caller, Desk, DoorError};
use futures_util::StreamExt;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::broadcast::error::RecvError;
use tokio_util::codec::LinesCodecError;

use crate::password::Password;

#[derive(Deserialize)]
struct Request {
    #[serde(default)]
    id: Value,
    call: String,
    #[serde(default = "no_payload")]
    payload: Value,
}

fn no_payload() -> Value {
    json!({})
}

/// Answers until stdin ends. Each reply is written after its write is durable, and before the next line is read.
pub(crate) async fn run(desk: &Arc<Desk>, password: Password) -> Result<(), DoorError> {
    let mut events = desk.events();
    let printer = tokio::spawn(async move {
        loop {
            match events.recv().await {
                Ok(event) => print(&json!(event)),
                // Whoever lagged must read everything again.
                Err(RecvError::Lagged(_)) => print(
                    &json!({"event": "changed", "touched": [{"kind": "everything", "id": null, "patient": null}]}),
                ),
                Err(RecvError::Closed) => return,
            }
        }
    });
    let mut lines = password.into_lines();
    let mut was_too_long = false;
    loop {
        match lines.next().await {
            // The codec says "no more" once after each error; the rest of the long line it passes over.
            None if was_too_long => was_too_long = false,
            None => break,
            Some(Ok(line)) if line.trim().is_empty() => {}
            Some(Ok(line)) => print(&reply(desk, &line).await),
            Some(Err(LinesCodecError::MaxLineLengthExceeded)) => {
                was_too_long = true;
                print(
                    &json!({"id": null, "error": DoorError::new("too_long", "A request may have at most 1 MiB.")}),
                );
            }
            Some(Err(LinesCodecError::Io(error))) => return Err(DoorError::io(error.kind())),
        }
    }
    printer.abort();
    Ok(())
}

async fn reply(desk: &Arc<Desk>, line: &str) -> Value {
    let request: Request = match serde_json::from_str(line) {
        Ok(request) => request,
        Err(_) => {
            return json!({"id": null, "error": DoorError::invalid("A request is {\"id\":…,\"call\":…,\"payload\":{…}} on one line.")});
        }
    };
    match desk.call(Caller::Cli, &request.call, request.payload).await {
        Ok(answer) => json!({"id": request.id, "ok": answer}),
        Err(error) => json!({"id": request.id, "error": error}),
    }
}

/// One object, one line, at once: a script on the other end waits for it.
pub(crate) fn print(value: &Value) {
    let mut out = std::io::stdout().lock();
    // A reader that went away is no reason to fail: what was answered is already durable.
    let _ = writeln!(out, "{value}").and_then(|()| out.flush());
}
