//! A server, a clinic and desks that speak the protocol.
//!
//! Must not know: anything of the server but its public library and its router.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use axum::response::Response;
use chairside_model::env::fixed::FixedEnv;
use chairside_model::op::OpGroup;
use chairside_model::{
    ClinicId, Clock, DeviceId, GroupId, Op, OpId, OpKind, Rank, RecordId, Row, UnitWrite, UserId,
};
use chairside_server::{NewUser, PasswordCost, Server, ServerOptions, clinic_create, user_create};
use chairside_wire::sync::{Cursor, OpResult, ResultStatus, SyncReply, SyncRequest};
use chairside_wire::users::{SignInReply, SignInRequest};
use chairside_wire::{CONTENT_TYPE, ErrorBody, PROTOCOL, PROTOCOL_HEADER, codec};
use serde_json::value::RawValue;
use serde_json::{Value, json};
use tempfile::TempDir;
use tower::ServiceExt;

pub const PASSWORD: &str = "correct horse";
const REPLY_BYTES_MAX: usize = 64 * 1024 * 1024;

pub struct World {
    pub env: Arc<FixedEnv>,
    pub server: Server,
    pub data: TempDir,
    pub clinic: ClinicId,
}

pub fn server(env: &Arc<FixedEnv>, data: &TempDir, page_bytes: usize) -> Server {
    let mut options = ServerOptions::new(data.path(), env.clone());
    options.page_bytes = page_bytes;
    options.password_cost = PasswordCost::CHEAP_FOR_TESTS;
    Server::open(options).expect("the server opens")
}

impl World {
    pub async fn new() -> Self {
        Self::with_page(1024 * 1024).await
    }

    pub async fn with_page(page_bytes: usize) -> Self {
        let env = Arc::new(FixedEnv::new(1_800_000_000_000, 7));
        let data = tempfile::tempdir().expect("a folder");
        let server = server(&env, &data, page_bytes);
        let clinic = clinic_create(&server, "Smile", "Dana", PASSWORD).await.expect("a clinic");
        Self { env, server, data, clinic }
    }

    /// The process dies and comes back over the same folder.
    pub fn restart(&mut self) {
        self.server = server(&self.env, &self.data, 1024 * 1024);
    }

    pub async fn desk(&self) -> Desk {
        self.desk_of("dana", self.clinic).await
    }

    pub async fn desk_of(&self, login: &str, clinic: ClinicId) -> Desk {
        let reply = self.sign_in(login, PASSWORD, Some(clinic), None).await.expect("signs in");
        Desk::new(self, reply)
    }

    pub async fn user(&self, login: &str, role: &str) -> UserId {
        let user = NewUser { login, name: login, role, password: PASSWORD };
        user_create(&self.server, self.clinic, user).await.expect("a user")
    }

    pub async fn sign_in(
        &self,
        login: &str,
        password: &str,
        clinic: Option<ClinicId>,
        device: Option<DeviceId>,
    ) -> Result<SignInReply, Refused> {
        let (login, password, desk) = (login.to_owned(), password.to_owned(), "Front desk".to_owned());
        self.post("/v1/sign-in", &SignInRequest { login, password, clinic, device, desk }).await
    }

    /// Packed both ways, as a desk does it.
    pub async fn post<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        body: &impl serde::Serialize,
    ) -> Result<T, Refused> {
        self.post_as(path, body, None).await
    }

    pub async fn post_as<T: serde::de::DeserializeOwned>(
        &self,
        path: &str,
        body: &impl serde::Serialize,
        bearer: Option<&str>,
    ) -> Result<T, Refused> {
        let mut request =
            Request::post(path).header(PROTOCOL_HEADER, PROTOCOL).header(header::CONTENT_TYPE, CONTENT_TYPE);
        if let Some(bearer) = bearer {
            request = request.header(header::AUTHORIZATION, format!("Bearer {bearer}"));
        }
        let body = codec::encode(body).expect("packs");
        let reply = self.send(request.body(Body::from(body)).expect("a request")).await;
        if reply.status != StatusCode::OK {
            return Err(reply.refused());
        }
        assert_eq!(reply.headers[header::CONTENT_TYPE], CONTENT_TYPE);
        Ok(codec::decode(&reply.body, REPLY_BYTES_MAX).expect("unpacks"))
    }

    pub async fn send(&self, request: Request<Body>) -> Reply {
        let response: Response = self.server.router().oneshot(request).await.expect("infallible");
        let (parts, body) = response.into_parts();
        let body = axum::body::to_bytes(body, REPLY_BYTES_MAX).await.expect("a body").to_vec();
        assert_eq!(parts.headers[PROTOCOL_HEADER], PROTOCOL, "every reply says whose it is");
        Reply { status: parts.status, headers: parts.headers, body }
    }
}

#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("JSON")
    }
    pub fn refused(&self) -> Refused {
        assert_eq!(self.headers[header::CONTENT_TYPE], "application/json", "a refusal is plain JSON");
        let body: ErrorBody = serde_json::from_slice(&self.body).expect("an error body");
        let retry_after = self.header("retry-after").parse().ok();
        Refused { status: self.status, code: body.error.code, details: body.error.details, retry_after }
    }
}

#[derive(Debug, PartialEq)]
pub struct Refused {
    pub status: StatusCode,
    pub code: String,
    pub details: Option<Value>,
    pub retry_after: Option<u64>,
}

impl Refused {
    pub fn is(&self, status: u16, code: &str) -> bool {
        self.status.as_u16() == status && self.code == code
    }
}

/// What an installed copy of the app remembers.
pub struct Desk {
    env: Arc<FixedEnv>,
    pub clinic: ClinicId,
    pub device: DeviceId,
    pub user: UserId,
    pub bearer: String,
    pub secret: String,
    pub cursor: Option<Cursor>,
    /// Every row it was given, by a result or by a page.
    pub rows: BTreeMap<RecordId, Row>,
    last: Rank,
}

impl Desk {
    pub fn new(world: &World, reply: SignInReply) -> Self {
        Self {
            env: world.env.clone(),
            clinic: reply.clinic,
            device: reply.device,
            user: reply.user,
            bearer: reply.token.bearer,
            secret: reply.device_secret,
            cursor: None,
            rows: BTreeMap::new(),
            last: Rank::default(),
        }
    }

    pub fn op(&mut self, collection: &str, record: RecordId, units: &[(&str, Value, Option<OpId>)]) -> Op {
        self.last = Rank::from_ms(self.env.now_ms()).max(Rank::from_u64(self.last.as_u64() + 1));
        let write = |value: &Value, base: Option<OpId>| UnitWrite { value: value.clone(), base };
        Op {
            op_id: OpId::fresh(self.env.as_ref()),
            user: self.user,
            collection: collection.to_owned(),
            record,
            parent: None,
            kind: OpKind::Put,
            units: units
                .iter()
                .map(|(name, value, base)| ((*name).to_owned(), write(value, *base)))
                .collect(),
            rank: self.last,
            below: vec![],
            covered: vec![],
            confirmed: false,
            seen: self.cursor.as_ref().map_or(0, |cursor| cursor.seq),
            schema: 1,
            group: None,
        }
    }

    pub fn patient(&mut self, family: &str) -> Op {
        let record = RecordId::fresh(self.env.as_ref());
        self.op("patient", record, &[("given", json!("Mira"), None), ("family", json!(family), None)])
    }

    pub fn allergy(&mut self, patient: RecordId, substance: &str) -> Op {
        let record = RecordId::fresh(self.env.as_ref());
        let op = self.op("allergy", record, &[("substance", json!(substance), None)]);
        Op { parent: Some(patient), ..op }
    }

    /// A delete as the design has it: it names the version of every unit the person saw.
    pub fn delete(&mut self, row: &Row) -> Op {
        let op = self.op(&row.collection, row.record, &[]);
        let units = row.units.iter();
        let units = units.map(|(name, unit)| {
            (name.clone(), UnitWrite { value: unit.value.clone(), base: Some(unit.stamp.op) })
        });
        Op { kind: OpKind::Delete, units: units.collect(), ..op }
    }

    pub fn request(&self, ops: &[Op]) -> SyncRequest {
        let ops = ops
            .iter()
            .map(|op| RawValue::from_string(serde_json::to_string(op).expect("JSON")).expect("raw"));
        self.request_raw(ops.collect())
    }

    pub fn request_raw(&self, ops: Vec<Box<RawValue>>) -> SyncRequest {
        SyncRequest {
            schema: 1,
            clinic: self.clinic,
            device: self.device,
            cycle: 3,
            cursor: self.cursor.clone(),
            witness: None,
            ops,
            waiting: None,
            life: None,
            earlier_lives: vec![],
        }
    }

    pub async fn try_sync(&mut self, world: &World, request: &SyncRequest) -> Result<Synced, Refused> {
        let reply: SyncReply = world.post_as("/v1/sync", request, Some(&self.bearer)).await?;
        assert_eq!((reply.clinic, reply.cycle), (self.clinic, 3));
        let rows: Vec<Row> =
            reply.rows.iter().map(|row| serde_json::from_str(row.get()).expect("a row")).collect();
        assert!(rows.is_sorted_by_key(|row| row.seq), "a page is in sequence order");
        let results =
            reply.results.iter().flat_map(|result| result.row.iter().chain(&result.conflicts).cloned());
        for row in results.chain(rows.iter().cloned()) {
            self.rows.insert(row.record, row);
        }
        self.cursor = reply.next.clone();
        Ok(Synced {
            head: reply.head,
            results: reply.results,
            rows,
            has_more: reply.has_more,
            next: reply.next,
        })
    }

    pub async fn sync(&mut self, world: &World, ops: &[Op]) -> Synced {
        let request = self.request(ops);
        self.try_sync(world, &request).await.expect("syncs")
    }

    pub async fn pull_all(&mut self, world: &World) -> Vec<Row> {
        let mut rows = vec![];
        loop {
            let synced = self.sync(world, &[]).await;
            rows.extend(synced.rows);
            if !synced.has_more {
                return rows;
            }
        }
    }

    /// The conflict entries this desk has been given.
    pub fn conflicts(&self) -> Vec<&Row> {
        self.rows.values().filter(|row| row.collection == "conflict").collect()
    }
}

#[derive(Debug)]
pub struct Synced {
    pub head: u64,
    pub results: Vec<OpResult>,
    pub rows: Vec<Row>,
    pub has_more: bool,
    pub next: Option<Cursor>,
}

impl Synced {
    pub fn statuses(&self) -> Vec<ResultStatus> {
        self.results.iter().map(|result| result.status).collect()
    }
    pub fn codes(&self) -> Vec<&str> {
        self.results.iter().map(|result| result.code.as_deref().unwrap_or("")).collect()
    }
    pub fn row_of(&self, collection: &str) -> Option<&Row> {
        self.rows.iter().find(|row| row.collection == collection)
    }
}

pub fn grouped(env: &FixedEnv, ops: Vec<Op>) -> Vec<Op> {
    let group = OpGroup { id: GroupId::fresh(env), size: u32::try_from(ops.len()).expect("small") };
    ops.into_iter().map(|op| Op { group: Some(group), ..op }).collect()
}

pub fn raw(text: &str) -> Box<RawValue> {
    RawValue::from_string(text.to_owned()).expect("JSON")
}
