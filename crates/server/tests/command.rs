//! The built `chairside-server` from outside: what the outside contract promises of its two commands.
#![cfg(unix)]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::time::Duration;

use serde_json::Value;

fn command(arguments: &[&str], data: &Path) -> Command {
    #[expect(clippy::disallowed_methods, reason = "the program under test")]
    let mut command = Command::new(env!("CARGO_BIN_EXE_chairside-server"));
    command
        .args(arguments)
        .arg("--data")
        .arg(data)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    command
}

fn create(data: &Path, name: &str, password: &str) -> Output {
    let mut child =
        command(&["clinic-create", "--owner", "dana", "--name", name], data).spawn().expect("starts");
    child.stdin.take().expect("stdin").write_all(format!("{password}\n").as_bytes()).expect("writes");
    child.wait_with_output().expect("ends")
}

fn line(output: &[u8]) -> Value {
    serde_json::from_slice(output).expect("one JSON object")
}

struct Serving {
    child: Child,
    address: String,
    _stdout: BufReader<ChildStdout>,
}

fn serve(data: &Path) -> Serving {
    let mut child = command(&["serve", "--listen", "127.0.0.1:0"], data).spawn().expect("starts");
    let mut stdout = BufReader::new(child.stdout.take().expect("stdout"));
    let mut first = String::new();
    stdout.read_line(&mut first).expect("a line");
    let address = line(first.as_bytes())["listening"].as_str().expect("where").replace("http://", "");
    Serving { child, address, _stdout: stdout }
}

/// One request over a connection of its own; the stream stays open for whoever wants more.
fn ask(address: &str, request: &str) -> TcpStream {
    let mut stream = TcpStream::connect(address).expect("connects");
    stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a timeout");
    stream.write_all(request.as_bytes()).expect("writes");
    stream
}

fn answer(address: &str, request: &str) -> String {
    let mut reply = String::new();
    ask(address, request).read_to_string(&mut reply).expect("a reply");
    reply
}

fn sign_in(address: &str) -> String {
    let body = r#"{"login":"dana","password":"a password","clinic":null,"device":null,"desk":"Front"}"#;
    let head = "POST /v1/sign-in HTTP/1.1\r\nhost: x\r\nconnection: close\r\nchairside-protocol: 1";
    let length = body.len();
    answer(
        address,
        &format!("{head}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"),
    )
}

#[test]
fn a_clinic_is_made_while_the_server_runs_and_the_server_ends_cleanly() {
    let data = tempfile::tempdir().expect("a folder");
    let mut serving = serve(data.path());
    let created = create(data.path(), "Smile", "a password");
    assert!(created.status.success());
    let clinic = line(&created.stdout)["clinic"].as_str().expect("an id").to_owned();

    let reply = sign_in(&serving.address);
    assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
    assert!(reply.contains("chairside-protocol: 1") && reply.contains(&clinic));
    let body = line(reply.split("\r\n\r\n").nth(1).expect("a body").as_bytes());
    let bearer = body["token"]["bearer"].as_str().expect("a token");

    let events = format!("GET /v1/events HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {bearer}\r\n\r\n");
    let mut events = BufReader::new(ask(&serving.address, &events));
    let mut seen = String::new();
    while !seen.contains("data:") {
        assert_ne!(events.read_line(&mut seen).expect("a line"), 0);
    }
    let pid = rustix::process::Pid::from_child(&serving.child);
    rustix::process::kill_process(pid, rustix::process::Signal::TERM).expect("signals");
    assert!(serving.child.wait().expect("ends").success(), "with an open stream");
    events.read_to_string(&mut seen).expect("the stream ends too");
}

#[test]
fn one_folder_has_one_server() {
    let data = tempfile::tempdir().expect("a folder");
    let mut serving = serve(data.path());
    let second = command(&["serve"], data.path()).output().expect("ends");
    assert!(!second.status.success());
    assert!(line(&second.stdout)["error"]["message"].as_str().expect("a message").contains("another server"));
    serving.child.kill().expect("stops");
    serving.child.wait().expect("ends");
}

#[test]
fn refusals_are_one_json_object_and_a_code() {
    let data = tempfile::tempdir().expect("a folder");
    for output in [
        create(data.path(), "", "a password"),
        create(data.path(), "Smile", ""),
        create(data.path(), "Smile", &"x".repeat(5_000)),
        create(data.path(), &"x".repeat(5_000), "a password"),
        command(&["serve", "--database", "postgres://x"], data.path()).output().expect("ends"),
        command(&["serve", "--blobs", "s3://x"], data.path()).output().expect("ends"),
        command(&["clinic-create"], data.path()).output().expect("ends"),
    ] {
        assert!(!output.status.success());
        assert_eq!(line(&output.stdout)["error"]["code"], "invalid");
    }
}
