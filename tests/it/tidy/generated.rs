//! Generated files are current. With CHAIRSIDE_GEN set (`cargo xtask gen`) they are written instead.

use super::root;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use chairside_server::{Server, ServerOptions, SystemEnv};
use rusqlite::Connection;
use serde_json::Value;
use std::fmt::Write;
use std::sync::Arc;
use tower::ServiceExt;

#[test]
fn the_uis_bindings() {
    check_current("ui/src/ipc/bindings.ts", &chairside_clinic::calls::typescript());
}

#[test]
fn the_desks_schema() {
    check_current("crates/store/schema.sql", &schema_of("crates/store/migrations"));
}

#[tokio::test]
async fn the_servers_interface() {
    let data = tempfile::tempdir().unwrap();
    let server = Server::open(ServerOptions::new(data.path(), Arc::new(SystemEnv))).unwrap();
    let request = Request::get("/openapi.json").body(Body::empty()).unwrap();
    let response = server.router().oneshot(request).await.unwrap();
    let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    let document: Value = serde_json::from_slice(&body).unwrap();
    check_current("docs/openapi.json", &format!("{}\n", serde_json::to_string_pretty(&document).unwrap()));
}

/// What a new file holds after all migrations, tables and indexes sorted by name.
fn schema_of(folder: &str) -> String {
    let mut migrations: Vec<_> =
        std::fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    migrations.sort();
    let db = Connection::open_in_memory().unwrap();
    for migration in migrations {
        db.execute_batch(&std::fs::read_to_string(migration).unwrap()).unwrap();
    }
    let mut schema =
        format!("-- What {folder} makes, written by `cargo xtask gen`. To change it, add a migration.\n");
    let shadows = "select name from pragma_table_list where type = 'shadow'";
    let list = format!(
        "select sql from sqlite_schema where sql is not null and name not in ({shadows}) order by tbl_name, type desc, name"
    );
    let mut statement = db.prepare(&list).unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let sql: String = row.get(0).unwrap();
        writeln!(schema, "\n{sql};").unwrap();
    }
    schema
}

/// Compares a committed file with what its source makes now.
fn check_current(path: &str, fresh: &str) {
    let file = root().join(path);
    let committed = std::fs::read_to_string(&file).unwrap_or_default();
    if std::env::var_os("CHAIRSIDE_GEN").is_some() {
        if committed != fresh {
            std::fs::create_dir_all(file.parent().unwrap()).unwrap();
            std::fs::write(&file, fresh).unwrap();
            println!("{path} written");
        }
        return;
    }
    if let Some(finding) = difference(path, &committed, fresh) {
        panic!("{finding}");
    }
}

fn difference(path: &str, committed: &str, fresh: &str) -> Option<String> {
    if committed == fresh {
        return None;
    }
    let lines = committed.lines().zip(fresh.lines()).position(|(old, new)| old != new);
    let line = lines.unwrap_or_else(|| committed.lines().count().min(fresh.lines().count())) + 1;
    Some(format!("{path} is not what its source makes now (from line {line} on): run `cargo xtask gen`"))
}

#[test]
fn a_stale_file_is_found() {
    assert_eq!(difference("a.ts", "one\ntwo\n", "one\ntwo\n"), None);
    let found = difference("a.ts", "one\ntwo\n", "one\nthree\n").unwrap();
    assert!(found.contains("from line 2 on"), "{found}");
}
