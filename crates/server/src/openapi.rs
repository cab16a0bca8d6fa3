//! The protocol's types once more, as OpenAPI shows them. A test holds them against what really travels.
//!
//! Must not know: anything but shapes. `model` and `wire` stay free of documentation tools.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{Modify, OpenApi, ToSchema};
use uuid::Uuid;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Chairside sync server",
        description = "Push operations, pull rows, move files. Every reply carries `chairside-protocol: 1`. \
            Bodies are JSON packed by zstd (`application/vnd.chairside+zstd`) or plain JSON; what `Accept` asks for \
            comes back. Every reply that is not 2xx is plain JSON of the form `ErrorBody`."
    ),
    modifiers(&Bearer),
    tags(
        (name = "sync", description = "Records"),
        (name = "sign-in", description = "People and desks"),
        (name = "files", description = "tus 1.0 uploads and verified bytes"),
        (name = "operation", description = "For operators")
    )
)]
pub(crate) struct Documentation;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, openapi: &mut utoipa::openapi::OpenApi) {
        let scheme = SecurityScheme::Http(HttpBuilder::new().scheme(HttpAuthScheme::Bearer).build());
        openapi.components.get_or_insert_default().add_security_scheme("bearer", scheme);
    }
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ErrorBody {
    error: WireError,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WireError {
    /// For branching
    code: String,
    /// For people
    message: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    details: Option<Value>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Health {
    pub(crate) status: String,
    pub(crate) version: String,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Cursor {
    seq: u64,
    mark: String,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SyncRequest {
    schema: u32,
    clinic: Uuid,
    device: Uuid,
    /// Echoed in the reply
    cycle: u64,
    /// `null`: from the beginning
    #[serde(default)]
    cursor: Option<Cursor>,
    #[schema(max_items = 200)]
    ops: Vec<Op>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Op {
    op_id: Uuid,
    user: Uuid,
    collection: String,
    record: Uuid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parent: Option<Uuid>,
    kind: OpKind,
    #[serde(default)]
    units: BTreeMap<String, UnitWrite>,
    /// 48 bits of milliseconds, 16 bits of counter
    rank: u64,
    seen: u64,
    schema: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<OpGroup>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum OpKind {
    Put,
    Delete,
    Restore,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct UnitWrite {
    value: Value,
    /// The op that wrote the version this replaces
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<Uuid>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OpGroup {
    id: Uuid,
    size: u32,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SyncReply {
    clinic: Uuid,
    cycle: u64,
    head: u64,
    server_time_ms: u64,
    min_schema: u32,
    max_schema: u32,
    results: Vec<OpResult>,
    rows: Vec<Row>,
    next: Option<Cursor>,
    has_more: bool,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct OpResult {
    op_id: Uuid,
    status: ResultStatus,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seq: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    row: Option<Row>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
enum ResultStatus {
    Applied,
    Merged,
    Conflict,
    Refused,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Row {
    collection: String,
    record: Uuid,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parent: Option<Uuid>,
    seq: u64,
    values: BTreeMap<String, Value>,
    /// The stamp of every unit that is not in `stamps`
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stamp: Option<Stamp>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    stamps: BTreeMap<String, Stamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deleted: Option<Stamp>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct Stamp {
    op: Uuid,
    rank: u64,
    device: Uuid,
    user: Uuid,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HistoryReply {
    items: Vec<HistoryEntry>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct HistoryEntry {
    seq: u64,
    unit: String,
    from: Option<Uuid>,
    value: Value,
    stamp: Stamp,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignInRequest {
    #[schema(max_length = 100)]
    login: String,
    #[schema(max_length = 1024)]
    password: String,
    clinic: Option<Uuid>,
    device: Option<Uuid>,
    #[schema(max_length = 200)]
    desk: String,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignInReply {
    clinic: Uuid,
    clinic_name: String,
    user: Uuid,
    user_name: String,
    role: String,
    device: Uuid,
    device_secret: String,
    token: Token,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct TokenRequest {
    clinic: Uuid,
    device: Uuid,
    user: Uuid,
    device_secret: String,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Token {
    bearer: String,
    expires_at_ms: u64,
}
