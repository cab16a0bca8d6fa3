//! A bad line: a TCP proxy between a desk and its server that cuts, delays, truncates and answers for others.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread::spawn;
use std::time::{Duration, Instant};

/// How often something held looks whether it may go on.
const HELD_LOOK: Duration = Duration::from_millis(20);
/// Throttled bytes come in so many pieces a second.
const THROTTLE_PIECES: usize = 10;

/// What the line does to whatever passes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
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
    /// What the desk says waits on the way, and arrives late.
    HoldUp,
    /// What the server says waits on the way, and arrives late.
    HoldDown,
    /// Both wait.
    Hold,
    /// What passes now belongs to a connection of which only the desk still knows: nothing comes of it, ever.
    HalfOpen,
    /// So many bytes a second come down.
    Throttle(usize),
    /// The connection is cut whenever so many bytes more have gone up, over all connections.
    CutEvery(usize),
    /// The connection is cut whenever so many bytes more have come down, over all connections.
    CutDownEvery(usize),
    /// A bit of every large piece is another when it arrives, and no checksum of the line notices.
    Alter,
}

/// A piece of so many bytes is part of a file.
const LARGE_BYTES: usize = 8 * 1024;

/// A request that came by.
#[derive(Debug, Clone)]
pub struct Seen {
    pub at: Instant,
    pub path: String,
}

#[derive(Default)]
struct Shared {
    fault: Mutex<Option<Fault>>,
    seen: Mutex<Vec<Seen>>,
    /// When something of the server's came through to the desk.
    replies: Mutex<Vec<Instant>>,
    /// The desks' ends of what is open.
    open: Mutex<Vec<Weak<TcpStream>>>,
    half_open: AtomicBool,
    closed: AtomicBool,
    /// What went up so far.
    up_bytes: AtomicUsize,
    down_bytes: AtomicUsize,
}

pub struct Line {
    address: SocketAddr,
    shared: Arc<Shared>,
}

impl Line {
    /// A line that leads to this address.
    pub fn to(server: &str) -> Line {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its own address");
        let shared = Arc::new(Shared::default());
        let (server, ours) = (server.to_owned(), Arc::clone(&shared));
        spawn(move || accept(&listener, &server, &ours));
        Line { address, shared }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn becomes(&self, fault: Fault) {
        *self.shared.fault.lock().expect("no thread of the line panics") = Some(fault);
    }

    /// What went up over this line so far, requests and all.
    pub fn up_bytes(&self) -> usize {
        self.shared.up_bytes.load(Ordering::Relaxed)
    }

    /// What came down over this line so far.
    pub fn down_bytes(&self) -> usize {
        self.shared.down_bytes.load(Ordering::Relaxed)
    }

    /// Cuts what is open now; new connections are as good as before.
    pub fn disconnect(&self) {
        let open = std::mem::take(&mut *self.shared.open.lock().expect("no thread of the line panics"));
        open.iter().filter_map(Weak::upgrade).for_each(|desk| cut(&desk));
    }

    /// Was a desk ever left with a connection that only it knew of?
    pub fn was_half_open(&self) -> bool {
        self.shared.half_open.load(Ordering::Relaxed)
    }

    /// When the server was first heard at the desk since this moment.
    pub fn first_reply_since(&self, since: Instant) -> Option<Instant> {
        let replies = self.shared.replies.lock().expect("no thread of the line panics");
        replies.iter().find(|at| **at >= since).copied()
    }

    /// What was asked since this moment, in order.
    pub fn seen_since(&self, since: Instant) -> Vec<Seen> {
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

    /// Waits on the way for as long as the fault lasts.
    fn held(&self, holds: impl Fn(&Fault) -> bool) {
        while holds(&self.fault()) && !self.closed.load(Ordering::Relaxed) {
            std::thread::sleep(HELD_LOOK);
        }
    }

    /// For as long as the fault lasts; what is left then goes at once.
    fn throttled(&self, desk: &mut TcpStream, bytes: &[u8], bytes_a_second: usize) -> std::io::Result<()> {
        bytes.chunks((bytes_a_second / THROTTLE_PIECES).max(1)).try_for_each(|piece| {
            if matches!(self.fault(), Fault::Throttle(_)) {
                std::thread::sleep(Duration::from_secs(1) / 10);
            }
            desk.write_all(piece)
        })
    }

    fn lose(&self, connection: &AtomicBool) {
        connection.store(true, Ordering::Relaxed);
        self.half_open.store(true, Ordering::Relaxed);
    }

    fn note_reply(&self) {
        self.replies.lock().expect("no thread of the line panics").push(Instant::now());
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
        let (server, shared, desk) = (server.to_owned(), Arc::clone(shared), Arc::new(desk));
        let mut open = shared.open.lock().expect("no thread of the line panics");
        open.retain(|desk| desk.strong_count() > 0);
        open.push(Arc::downgrade(&desk));
        drop(open);
        spawn(move || pass(&desk, &server, &shared));
    }
}

/// One connection: what the desk says goes up here, what the server says comes down in a thread of its own.
fn pass(desk: &TcpStream, server: &str, shared: &Arc<Shared>) {
    let mut up: Option<TcpStream> = None;
    let lost = Arc::new(AtomicBool::new(false));
    let mut buffer = [0; 64 * 1024];
    let mut from_desk = desk;
    loop {
        let count = match from_desk.read(&mut buffer) {
            Ok(count) if count > 0 => count,
            _ => break,
        };
        shared.held(|fault| matches!(fault, Fault::Hold | Fault::HoldUp));
        if shared.fault() == Fault::HalfOpen {
            shared.lose(&lost);
        }
        if lost.load(Ordering::Relaxed) {
            continue;
        }
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
            come_down(up, desk, shared, &lost);
        }
        let fault = shared.fault();
        if fault == Fault::Alter && count >= LARGE_BYTES {
            buffer[count / 2] ^= 1;
        }
        let before = shared.up_bytes.fetch_add(count, Ordering::Relaxed);
        let sent = up.as_mut().is_some_and(|up| up.write_all(&buffer[..count]).is_ok());
        let is_cut = matches!(fault, Fault::CutEvery(bytes) if before / bytes != (before + count) / bytes);
        if !sent || is_cut {
            break;
        }
    }
    cut(desk);
    if let Some(up) = &up {
        cut(up);
    }
}

fn come_down(up: &TcpStream, desk: &TcpStream, shared: &Arc<Shared>, lost: &Arc<AtomicBool>) {
    let (Ok(mut up), Ok(mut desk)) = (up.try_clone(), desk.try_clone()) else { return };
    let (shared, lost) = (Arc::clone(shared), Arc::clone(lost));
    spawn(move || {
        let mut buffer = [0; 64 * 1024];
        while let Ok(count) = up.read(&mut buffer) {
            shared.held(|fault| matches!(fault, Fault::Hold | Fault::HoldDown));
            let before = shared.down_bytes.fetch_add(count, Ordering::Relaxed);
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
                Fault::HalfOpen => {
                    shared.lose(&lost);
                    Ok(())
                }
                Fault::CutDownEvery(bytes) if before / bytes != (before + count) / bytes => {
                    let _ = desk.write_all(&buffer[..count]);
                    break;
                }
                _ if lost.load(Ordering::Relaxed) => Ok(()),
                Fault::Throttle(bytes_a_second) => {
                    shared.throttled(&mut desk, &buffer[..count], bytes_a_second)
                }
                _ => desk.write_all(&buffer[..count]),
            };
            if passes.is_err() {
                break;
            }
            if !lost.load(Ordering::Relaxed) {
                shared.note_reply();
            }
        }
        cut(&up);
        // The desk of a half-open connection never hears that it is over.
        if !lost.load(Ordering::Relaxed) {
            cut(&desk);
        }
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
