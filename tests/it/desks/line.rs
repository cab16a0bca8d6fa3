//! A bad line: a TCP proxy between a desk and its server that cuts, delays, truncates and answers for others.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// What the line does to whatever passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Fault {
    None,
    /// The request arrives, the reply does not.
    CutReply,
    /// The reply comes late.
    DelayReply(Duration),
    /// Only so many bytes of each reply come through, then the line is cut.
    TruncateReply(usize),
    /// Nothing connects.
    Refuse,
    /// Something else answers, with these very bytes.
    Answer(&'static str),
    /// As `Answer`, for the paths that begin like this; all else passes.
    AnswerAt(&'static str, &'static str),
}

/// A request that came by.
#[derive(Debug, Clone)]
pub(crate) struct Seen {
    pub(crate) at: Instant,
    pub(crate) path: String,
}

#[derive(Default)]
struct Shared {
    fault: Mutex<Option<Fault>>,
    seen: Mutex<Vec<Seen>>,
    closed: AtomicBool,
}

pub(crate) struct Line {
    address: SocketAddr,
    shared: Arc<Shared>,
}

impl Line {
    /// A line that leads to this address.
    pub(crate) fn to(server: &str) -> Line {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its own address");
        let shared = Arc::new(Shared::default());
        let (server, ours) = (server.to_owned(), Arc::clone(&shared));
        std::thread::spawn(move || accept(&listener, &server, &ours));
        Line { address, shared }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub(crate) fn becomes(&self, fault: Fault) {
        *self.shared.fault.lock().expect("no thread of the line panics") = Some(fault);
    }

    /// What was asked since this moment, in order.
    pub(crate) fn seen_since(&self, since: Instant) -> Vec<Seen> {
        let seen = self.shared.seen.lock().expect("no thread of the line panics");
        seen.iter().filter(|seen| seen.at >= since).cloned().collect()
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        self.shared.closed.store(true, Ordering::Relaxed);
        // Wakes the accept loop so that it sees that it is over.
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn fault(&self) -> Fault {
        self.fault.lock().expect("no thread of the line panics").clone().unwrap_or(Fault::None)
    }

    fn note(&self, piece: &[u8]) {
        if let Some(path) = path_of(piece) {
            let seen = Seen { at: Instant::now(), path };
            self.seen.lock().expect("no thread of the line panics").push(seen);
        }
    }
}

/// The path of a request that begins with this piece; `None` for a later piece of its body.
fn path_of(piece: &[u8]) -> Option<String> {
    let first = piece.split(|byte| *byte == b'\r').next().unwrap_or_default();
    let first = String::from_utf8_lossy(first).into_owned();
    let mut words = first.split(' ');
    let is_method = matches!(words.next(), Some("GET" | "POST" | "HEAD" | "PATCH" | "PUT"));
    words.next().filter(|_| is_method).map(str::to_owned)
}

fn accept(listener: &TcpListener, server: &str, shared: &Arc<Shared>) {
    for desk in listener.incoming().map_while(Result::ok) {
        if shared.closed.load(Ordering::Relaxed) {
            return;
        }
        if shared.fault() == Fault::Refuse {
            continue;
        }
        let (server, shared) = (server.to_owned(), Arc::clone(shared));
        std::thread::spawn(move || pass(&desk, &server, &shared));
    }
}

/// One connection: what the desk says goes up here, what the server says comes down in a thread of its own.
fn pass(desk: &TcpStream, server: &str, shared: &Arc<Shared>) {
    let mut up: Option<TcpStream> = None;
    let mut buffer = [0; 64 * 1024];
    let mut from_desk = desk;
    loop {
        let count = match from_desk.read(&mut buffer) {
            Ok(count) if count > 0 => count,
            _ => break,
        };
        shared.note(&buffer[..count]);
        match shared.fault() {
            Fault::Refuse => break,
            Fault::Answer(answer) => return answer_for_others(desk, answer),
            Fault::AnswerAt(path, answer)
                if path_of(&buffer[..count]).is_some_and(|asked| asked.starts_with(path)) =>
            {
                return answer_for_others(desk, answer);
            }
            _ => {}
        }
        if up.is_none() {
            up = TcpStream::connect(server).ok();
            let Some(up) = &up else { break };
            come_down(up, desk, shared);
        }
        let sent = up.as_mut().is_some_and(|up| up.write_all(&buffer[..count]).is_ok());
        if !sent {
            break;
        }
    }
    cut(desk);
    if let Some(up) = &up {
        cut(up);
    }
}

fn come_down(up: &TcpStream, desk: &TcpStream, shared: &Arc<Shared>) {
    let (Ok(mut up), Ok(mut desk)) = (up.try_clone(), desk.try_clone()) else { return };
    let shared = Arc::clone(shared);
    std::thread::spawn(move || {
        let mut buffer = [0; 64 * 1024];
        while let Ok(count) = up.read(&mut buffer) {
            let passes = match shared.fault() {
                _ if count == 0 => break,
                Fault::CutReply | Fault::Refuse => break,
                Fault::TruncateReply(bytes) => {
                    let _ = desk.write_all(&buffer[..bytes.min(count)]);
                    break;
                }
                Fault::DelayReply(delay) => {
                    std::thread::sleep(delay);
                    desk.write_all(&buffer[..count])
                }
                Fault::None | Fault::Answer(_) | Fault::AnswerAt(..) => desk.write_all(&buffer[..count]),
            };
            if passes.is_err() {
                break;
            }
        }
        cut(&up);
        cut(&desk);
    });
}

/// Answers at once, then listens until the desk is done: a close before that would take the answer away.
fn answer_for_others(desk: &TcpStream, answer: &str) {
    let mut desk = desk;
    let _ = desk.write_all(answer.as_bytes());
    let _ = desk.shutdown(Shutdown::Write);
    let _ = desk.set_read_timeout(Some(Duration::from_secs(2)));
    let mut rest = [0; 64 * 1024];
    while desk.read(&mut rest).is_ok_and(|count| count > 0) {}
}

fn cut(stream: &TcpStream) {
    // It may be cut already.
    let _ = stream.shutdown(Shutdown::Both);
}
