//! `cargo xtask bench`: ours against the bare limit, alternating in the same run, as ratios of medians.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a bench reads the real clock and prints"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use chairside_model::{ClinicId, DeviceId, Env, RecordId, UserId};
use chairside_store::keys::DataKey;
use chairside_store::list::{self, Filter, Sort};
use chairside_store::{Edit, EditKind, Store, StoreOptions, duplicates, search};
use chairside_testkit::fill::Dice;
use clap::Parser;
use rusqlite::{Connection, params};
use serde_json::{Value, json};

#[derive(Parser)]
#[command(about = "Ours against the bare limit of this machine")]
struct Args {
    /// Which workloads: W1 (a durable save), W8 (search). None: all of these.
    workloads: Vec<String>,
    #[arg(long, default_value_t = 100_000)]
    patients: u64,
    /// Saves per round and side.
    #[arg(long, default_value_t = 2_000)]
    saves: u64,
    #[arg(long, default_value_t = 3)]
    rounds: u32,
}

fn main() -> Result<()> {
    let args = Args::parse();
    let wanted = |name: &str| {
        args.workloads.is_empty() || args.workloads.iter().any(|workload| workload.eq_ignore_ascii_case(name))
    };
    let folder = tempfile::tempdir()?;
    println!("filling a store and its limit with {} patients", args.patients);
    let ours = Ours::fill(folder.path(), args.patients)?;
    let limit = Limit::fill(folder.path(), args.patients)?;
    if wanted("W1") {
        durable_save(&args, &ours, &limit)?;
    }
    if wanted("W8") {
        search_keystrokes(&ours, &limit)?;
        list_pages(&ours)?;
    }
    Ok(())
}

/// One edit at a time, durable before the next. Ours: row, queue, history, audit and search index in one transaction.
fn durable_save(args: &Args, ours: &Ours, limit: &Limit) -> Result<()> {
    let (mut our_times, mut limit_times, mut same_bytes_times) = (Vec::new(), Vec::new(), Vec::new());
    let dice = Dice::new(2);
    for _ in 0..args.rounds {
        our_times.extend(timed(args.saves, |_| ours.save(&dice))?);
        limit_times.extend(timed(args.saves, |_| limit.save(&dice, 0))?);
        same_bytes_times.extend(timed(args.saves, |_| limit.save(&dice, ours.extra_bytes))?);
    }
    println!("\nW1 a durable save at {} patients, {} saves a side", args.patients, our_times.len());
    let [ours, bare, same] = [our_times, limit_times, same_bytes_times].map(Times::of);
    ours.print("ours: row + queue + history + audit + search");
    same.print("limit: one SQLCipher transaction of the same bytes");
    bare.print("limit: the row alone");
    ours.ratio("to the same bytes", &same);
    ours.ratio("to the row alone", &bare);
    Ok(())
}

fn search_keystrokes(ours: &Ours, limit: &Limit) -> Result<()> {
    let names =
        ["o", "ob", "obr", "obri", "k", "ka", "kalo", "oded", "isil", "παπ", "佐", "الا", "vand", "maria-f"];
    let phones = ["6", "69", "694", "6945", "5550", "30", "306", "30695", "19", "1985"];
    for (title, texts, table) in
        [("by part of a name", &names[..], "by_name"), ("by phone digits", &phones[..], "by_digits")]
    {
        let our_times =
            timed(texts.len() as u64 * 20, |round| ours.search(texts[index(round, texts.len())]))?;
        let limit_times =
            timed(texts.len() as u64 * 20, |round| limit.search(table, texts[index(round, texts.len())]))?;
        println!("\nW8 search per keystroke, {title}");
        let [ours, limit] = [our_times, limit_times].map(Times::of);
        ours.print("ours: folded, ranked, counted");
        limit.print("limit: one FTS5 prefix query");
        ours.ratio("to the limit", &limit);
    }
    Ok(())
}

/// The list in every order, at its beginning and at its end, and the pairs that may be one person: no limit beside them.
fn list_pages(ours: &Ours) -> Result<()> {
    let orders = [Sort::Name, Sort::NameBack, Sort::Born, Sort::BornBack, Sort::Newest, Sort::Oldest];
    let last = u32::try_from(ours.patients.len()).unwrap_or(u32::MAX).saturating_sub(100);
    for (title, offset) in [("first", 0), ("last", last)] {
        let times = timed(orders.len() as u64 * 20, |round| {
            let sort = orders[index(round, orders.len())];
            let page = ours.store.read(|db| list::page(db, sort, Filter::Everyone, 100, offset))?;
            std::hint::black_box(page.items.len());
            Ok(())
        })?;
        Times::of(times).print(&format!("ours: the {title} hundred rows of the list, six orders"));
    }
    let times = timed(3, |_| {
        std::hint::black_box(ours.store.read(|db| duplicates::all(db, 200))?.1);
        Ok(())
    })?;
    Times::of(times).print("ours: all pairs that may be one person");
    Ok(())
}

fn index(round: u64, length: usize) -> usize {
    usize::try_from(round).unwrap_or(0) % length
}

struct Ours {
    store: Store,
    patients: Vec<RecordId>,
    env: Arc<dyn Env>,
    /// What a save writes beside the row: queue entry, history, audit.
    extra_bytes: usize,
}

impl Ours {
    fn fill(folder: &Path, patients: u64) -> Result<Self> {
        let env: Arc<dyn Env> = Arc::new(chairside_server::SystemEnv);
        let key = DataKey::fresh(&*env);
        let store =
            Store::create(&StoreOptions { path: &folder.join("ours.db"), key: &key, env: env.clone() })?;
        store.write_as_desk(|tx| {
            let meta = tx.meta_mut();
            meta.clinic = Some(ClinicId::fresh(&*env));
            meta.device = Some(DeviceId::fresh(&*env));
            meta.user = Some(UserId::fresh(&*env));
            Ok(())
        })?;
        let dice = Dice::new(1);
        let mut ids = Vec::new();
        while (ids.len() as u64) < patients {
            store.write(store.meta().author(), |tx| {
                for _ in 0..1_000.min(patients - ids.len() as u64) {
                    let id = RecordId::fresh(tx.env());
                    tx.edit(&Edit::new("patient", id, EditKind::Create { parent: None }, dice.patient()))?;
                    ids.push(id);
                }
                Ok(())
            })?;
        }
        // From here on as a desk of a clinic with a server: with a queue.
        store.write_as_desk(|tx| {
            tx.meta_mut().server = Some("http://127.0.0.1:1".to_owned());
            Ok(())
        })?;
        let mut ours = Self { store, patients: ids, env, extra_bytes: 0 };
        ours.extra_bytes = ours.measure_extra()?;
        Ok(ours)
    }

    fn save(&self, dice: &Dice) -> Result<()> {
        let id = *dice.of(&self.patients);
        let phone = format!("+30 69{} {:03} {:04}", dice.below(10), dice.below(1_000), dice.below(10_000));
        let edit =
            Edit::new("patient", id, EditKind::Change, BTreeMap::from([("phone".to_owned(), json!(phone))]));
        self.store.write(self.store.meta().author(), |tx| tx.edit(&edit))?;
        Ok(())
    }

    fn search(&self, text: &str) -> Result<()> {
        let page = self.store.read(|db| search::patients(db, text, Filter::Everyone, 50, 0))?;
        std::hint::black_box(page.items.len());
        Ok(())
    }

    /// The bytes of the queue entry, the history row and the audit entry of one save.
    fn measure_extra(&self) -> Result<usize> {
        self.save(&Dice::new(9))?;
        let bytes: i64 = self.store.read(|db| {
            Ok(db.query_row(
                "select (select length(body) + 100 from outbox order by position desc limit 1)
                      + (select length(changes) + 110 from history order by position desc limit 1)
                      + (select length(fields) + 110 from audit order by position desc limit 1)",
                [],
                |row| row.get(0),
            )?)
        })?;
        std::hint::black_box(&self.env);
        usize::try_from(bytes).context("a size")
    }
}

/// The least that could count as the same work: a row with its columns, and beside it that many bytes.
struct Limit {
    db: Connection,
    count: u64,
}

impl Limit {
    fn fill(folder: &Path, patients: u64) -> Result<Self> {
        let mut db = Connection::open(folder.join("limit.db"))?;
        db.pragma_update(None, "key", format!("x'{}'", "5a".repeat(32)))?;
        db.pragma_update(None, "journal_mode", "wal")?;
        db.pragma_update(None, "synchronous", "full")?;
        db.pragma_update(None, "cache_size", -16_384)?;
        db.execute_batch(
            "create table patient (key integer primary key, given text, family text, birth_date text, phone text, email text, note text) strict;
             create table log (position integer primary key, body blob) strict;
             create virtual table by_name using fts5 (text, content = '', detail = none);
             create virtual table by_digits using fts5 (text, content = '', detail = none);",
        )?;
        let dice = Dice::new(1);
        let tx = db.transaction()?;
        for key in 1..=patients {
            let patient = dice.patient();
            let text = |unit: &str| patient.get(unit).and_then(Value::as_str).unwrap_or_default().to_owned();
            tx.prepare_cached("insert into patient values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?.execute(
                params![
                    key.cast_signed(),
                    text("given"),
                    text("family"),
                    text("birth_date"),
                    text("phone"),
                    text("email"),
                    text("note")
                ],
            )?;
            tx.prepare_cached("insert into by_name (rowid, text) values (?1, ?2)")?
                .execute(params![key.cast_signed(), format!("{} {}", text("given"), text("family"))])?;
            let digits: String = text("phone").chars().filter(char::is_ascii_digit).collect();
            tx.prepare_cached("insert into by_digits (rowid, text) values (?1, ?2)")?
                .execute(params![key.cast_signed(), digits])?;
        }
        tx.commit()?;
        Ok(Self { db, count: patients })
    }

    fn save(&self, dice: &Dice, extra_bytes: usize) -> Result<()> {
        let key = 1 + dice.below(self.count);
        let phone = format!("+30 69{} {:03} {:04}", dice.below(10), dice.below(1_000), dice.below(10_000));
        let tx = self.db.unchecked_transaction()?;
        tx.prepare_cached("update patient set phone = ?2 where key = ?1")?
            .execute(params![key.cast_signed(), phone])?;
        if extra_bytes > 0 {
            tx.prepare_cached("insert into log (body) values (?1)")?.execute([vec![7u8; extra_bytes]])?;
        }
        tx.commit()?;
        Ok(())
    }

    fn search(&self, table: &str, text: &str) -> Result<()> {
        let sql = format!("select rowid from {table} where {table} match ?1 limit 50");
        let mut statement = self.db.prepare_cached(&sql)?;
        let hits = statement.query_map([format!("\"{text}\"*")], |row| row.get::<_, i64>(0))?.count();
        std::hint::black_box(hits);
        Ok(())
    }
}

fn timed(count: u64, mut work: impl FnMut(u64) -> Result<()>) -> Result<Vec<Duration>> {
    (0..count)
        .map(|round| {
            let start = Instant::now();
            work(round)?;
            Ok(start.elapsed())
        })
        .collect()
}

struct Times {
    p50: Duration,
    p99: Duration,
    per_second: f64,
}

impl Times {
    fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize];
        let total: Duration = times.iter().sum();
        Self { p50: at(0.5), p99: at(0.99), per_second: times.len() as f64 / total.as_secs_f64() }
    }

    fn print(&self, name: &str) {
        let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
        println!(
            "  {name:<55} {:>8.0}/s  p50 {:>7.3} ms  p99 {:>7.3} ms",
            self.per_second,
            ms(self.p50),
            ms(self.p99)
        );
    }

    fn ratio(&self, name: &str, to: &Times) {
        let ratio = |ours: Duration, limit: Duration| ours.as_secs_f64() / limit.as_secs_f64();
        println!(
            "  ratio {name:<49} rate {:.2} x  p50 {:.2} x  p99 {:.2} x",
            self.per_second / to.per_second,
            ratio(self.p50, to.p50),
            ratio(self.p99, to.p99)
        );
    }
}
