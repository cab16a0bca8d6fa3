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
            Bodies are plain JSON, as shown here, or the same JSON packed by zstd under the type \
            `application/vnd.chairside+zstd`, as desks send it; what `Accept` asks for comes back. Every reply that is not 2xx is plain JSON of the form `ErrorBody`."
    ),
    modifiers(&Bearer),
    components(schemas(Protocol, TusResumable)),
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

/// A file's bytes
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
pub(crate) struct Bytes(#[expect(dead_code, reason = "only its shape is shown")] Vec<u8>);

#[derive(Serialize, ToSchema)]
#[expect(dead_code, reason = "only its shape is shown")]
pub(crate) enum Protocol {
    #[serde(rename = "1")]
    One,
}

#[derive(Serialize, ToSchema)]
#[expect(dead_code, reason = "only its shape is shown")]
pub(crate) enum TusResumable {
    #[serde(rename = "1.0.0")]
    One,
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
pub(crate) struct Cursor {
    seq: u64,
    mark: String,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SyncRequest {
    #[schema(minimum = 1)]
    schema: u32,
    clinic: Uuid,
    device: Uuid,
    /// Echoed in the reply
    cycle: u64,
    /// `null`: from the beginning
    #[serde(default)]
    cursor: Option<Cursor>,
    /// The newest commit the desk knows of
    #[serde(default, skip_serializing_if = "Option::is_none")]
    witness: Option<Cursor>,
    #[schema(max_items = 200)]
    ops: Vec<Op>,
    /// What waits at the desk as it asks; for the owner's list of desks
    #[serde(default, skip_serializing_if = "Option::is_none")]
    waiting: Option<WaitingCounts>,
    /// This opening of the desk's profile: a copy has another. `null`: nothing is checked
    #[serde(default, skip_serializing_if = "Option::is_none")]
    life: Option<Uuid>,
    /// Those before it; one of them must be the life in which the desk was last heard
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    earlier_lives: Vec<Uuid>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct WaitingCounts {
    records: u64,
    files: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    oldest_ms: Option<u64>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct DesksReply {
    items: Vec<DeskSeen>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
struct DeskSeen {
    device: Uuid,
    name: String,
    last_seen_ms: u64,
    waiting_records: u64,
    waiting_files: u64,
    oldest_waiting_ms: Option<u64>,
    /// Commits that the desk has not fetched
    cursor_behind: u64,
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
    /// Of a delete: versions below the record that the desk had beyond its cursor
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    below: Vec<Uuid>,
    /// Of a delete: versions below the record that the desk had pulled and did not show, under an edit of its own
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    covered: Vec<Covered>,
    /// Of a delete among very many: a person said that it was meant
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    confirmed: bool,
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
struct Covered {
    record: Uuid,
    op: Uuid,
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
    /// The mark of the newest commit
    #[serde(default, skip_serializing_if = "Option::is_none")]
    head_mark: Option<String>,
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
    /// What the operation added to the conflict log
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    conflicts: Vec<Row>,
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
pub(crate) struct Row {
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
pub(crate) struct ReconcileRequest {
    schema: u32,
    clinic: Uuid,
    device: Uuid,
    cycle: u64,
    /// The newest commit the desk knows of
    #[serde(default, skip_serializing_if = "Option::is_none")]
    witness: Option<Cursor>,
    ask: ReconcileAsk,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum ReconcileAsk {
    Digests,
    Bucket { pin: Cursor, bucket: u8 },
    Rows { pin: Cursor, offers: Vec<Offer>, want: Vec<Uuid> },
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Offer {
    row: Row,
    /// Of each unit: replaced versions the desk knows
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    known: BTreeMap<String, Vec<Uuid>>,
    /// Of each unit: the desk's own unanswered writes upon what is offered
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    rewritten: BTreeMap<String, Vec<Uuid>>,
    /// With a tombstone: versions the desk knows below the record
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    below: Vec<Uuid>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parent_deleted: Option<Uuid>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReconcileReply {
    clinic: Uuid,
    cycle: u64,
    server_time_ms: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    head: Option<Cursor>,
    answer: ReconcileAnswer,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum ReconcileAnswer {
    Digests {
        pin: Cursor,
        buckets: Vec<String>,
        /// Tombstones of an older rank are not counted
        #[serde(default)]
        tombstones_ms: u64,
    },
    Bucket {
        entries: Vec<BucketEntry>,
    },
    Rows {
        rows: Vec<Row>,
    },
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SnapshotRequest {
    schema: u32,
    clinic: Uuid,
    device: Uuid,
    cycle: u64,
    /// The newest commit the desk knows of
    #[serde(default, skip_serializing_if = "Option::is_none")]
    witness: Option<Cursor>,
    /// The moment of the snapshot, as the first part gave it; without it a snapshot begins
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pin: Option<Cursor>,
    /// `next` of the part before
    #[serde(default, skip_serializing_if = "Option::is_none")]
    after: Option<String>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SnapshotReply {
    clinic: Uuid,
    cycle: u64,
    server_time_ms: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    head: Option<Cursor>,
    pin: Cursor,
    /// Records of the whole snapshot; told with its first part
    #[serde(default, skip_serializing_if = "Option::is_none")]
    total: Option<u64>,
    rows: Vec<Row>,
    /// Where the next part begins; without it this was the last
    #[serde(default, skip_serializing_if = "Option::is_none")]
    next: Option<String>,
}

#[derive(Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct BucketEntry {
    record: Uuid,
    digest: String,
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
    #[schema(min_length = 1, max_length = 100)]
    login: String,
    #[schema(min_length = 1, max_length = 1024)]
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

#[cfg(test)]
mod tests {
    use chairside_model::env::fixed::FixedEnv;
    use chairside_model::{self as model, LifeId, OpId, RecordId};
    use chairside_wire as wire;
    use serde::de::DeserializeOwned;
    use serde_json::json;

    use super::*;

    /// What travels is read as what is documented, and nothing is lost or added.
    fn same<Documented: Serialize + DeserializeOwned>(travels: &impl Serialize) {
        let travels = serde_json::to_value(travels).expect("JSON");
        let documented: Documented = serde_json::from_value(travels.clone()).expect("as documented");
        assert_eq!(serde_json::to_value(documented).expect("JSON"), travels);
    }

    fn stamp(env: &FixedEnv) -> model::Stamp {
        let (device, user) = (model::DeviceId::fresh(env), model::UserId::fresh(env));
        model::Stamp { op: OpId::fresh(env), rank: model::Rank::from_ms(1), device, user }
    }

    fn row(env: &FixedEnv) -> model::Row {
        let mut row = model::Row::empty("allergy", RecordId::fresh(env), Some(RecordId::fresh(env)));
        for name in ["substance", "reaction"] {
            row.units.insert(name.to_owned(), model::Unit { value: json!("x"), stamp: stamp(env) });
        }
        row.deleted = Some(stamp(env));
        row
    }

    #[test]
    fn errors_and_sign_ins() {
        let env = FixedEnv::new(1_000, 1);
        let details = Some(json!({"a": 1}));
        let error = wire::WireError { code: "x".to_owned(), message: "y".to_owned(), details };
        same::<ErrorBody>(&wire::ErrorBody { error });
        let (clinic, device, user) =
            (model::ClinicId::fresh(&env), model::DeviceId::fresh(&env), model::UserId::fresh(&env));
        let word = || "word".to_owned();
        let (login, password, desk) = (word(), word(), word());
        let (some_clinic, some_device) = (Some(clinic), Some(device));
        same::<SignInRequest>(&wire::users::SignInRequest {
            login,
            password,
            clinic: some_clinic,
            device: some_device,
            desk,
        });
        same::<SignInReply>(&wire::users::SignInReply {
            clinic,
            clinic_name: word(),
            user,
            user_name: word(),
            role: word(),
            device,
            device_secret: word(),
            token: wire::users::Token { bearer: word(), expires_at_ms: 1 },
        });
        same::<TokenRequest>(&wire::users::TokenRequest { clinic, device, user, device_secret: word() });
    }

    /// With every field an op can have.
    fn a_delete(env: &FixedEnv) -> model::Op {
        let write = model::UnitWrite { value: json!(null), base: Some(OpId::fresh(env)) };
        model::Op {
            op_id: OpId::fresh(env),
            user: model::UserId::fresh(env),
            collection: "allergy".to_owned(),
            record: RecordId::fresh(env),
            parent: Some(RecordId::fresh(env)),
            kind: model::OpKind::Delete,
            units: BTreeMap::from([("substance".to_owned(), write)]),
            rank: model::Rank::from_ms(1),
            below: vec![OpId::fresh(env)],
            confirmed: true,
            covered: vec![model::Covered { record: RecordId::fresh(env), op: OpId::fresh(env) }],
            seen: 3,
            schema: 1,
            group: Some(model::OpGroup { id: model::GroupId::fresh(env), size: 1 }),
        }
    }

    #[test]
    fn a_snapshot_both_ways() {
        let env = FixedEnv::new(1_000, 1);
        let place = wire::sync::Cursor { seq: 4, mark: "m".to_owned() };
        let (clinic, device) = (model::ClinicId::fresh(&env), model::DeviceId::fresh(&env));
        same::<SnapshotRequest>(&wire::snapshot::SnapshotRequest {
            schema: 1,
            clinic,
            device,
            cycle: 1,
            witness: Some(place.clone()),
            pin: Some(place.clone()),
            after: Some("rest 4".to_owned()),
        });
        same::<SnapshotReply>(&wire::snapshot::SnapshotReply {
            clinic,
            cycle: 1,
            server_time_ms: 1,
            head: Some(place.clone()),
            pin: place,
            total: Some(4),
            rows: vec![serde_json::value::to_raw_value(&row(&env)).expect("JSON")],
            next: Some("rest 4".to_owned()),
        });
    }

    #[test]
    fn a_sync_both_ways() {
        let env = FixedEnv::new(1_000, 1);
        let raw = |value: Value| serde_json::value::to_raw_value(&value).expect("JSON");
        let op = a_delete(&env);
        let cursor = Some(wire::sync::Cursor { seq: 4, mark: "m".to_owned() });
        let (clinic, device) = (model::ClinicId::fresh(&env), model::DeviceId::fresh(&env));
        let ops = vec![raw(json!(op))];
        same::<SyncRequest>(&wire::sync::SyncRequest {
            schema: 1,
            clinic,
            device,
            cycle: 1,
            witness: Some(wire::sync::Cursor { seq: 9, mark: "m".to_owned() }),
            cursor: cursor.clone(),
            ops,
            waiting: Some(wire::desks::WaitingCounts { records: 1, files: 2, oldest_ms: Some(3) }),
            life: Some(LifeId::from_bytes([5; 16])),
            earlier_lives: vec![LifeId::from_bytes([4; 16])],
        });
        let desk = wire::desks::DeskSeen {
            device,
            name: "Room 2".to_owned(),
            last_seen_ms: 1,
            waiting_records: 2,
            waiting_files: 3,
            oldest_waiting_ms: None,
            cursor_behind: 4,
        };
        same::<DesksReply>(&wire::desks::DesksReply { items: vec![desk] });
        let status = wire::sync::ResultStatus::Conflict;
        let result = wire::sync::OpResult {
            op_id: op.op_id,
            status,
            seq: 3,
            code: Some("x".to_owned()),
            row: Some(row(&env)),
            conflicts: vec![row(&env)],
        };
        same::<SyncReply>(&wire::sync::SyncReply {
            clinic,
            cycle: 1,
            head: 9,
            head_mark: Some("x".to_owned()),
            server_time_ms: 1,
            min_schema: 1,
            max_schema: 1,
            results: vec![result],
            rows: vec![raw(json!(row(&env)))],
            next: cursor,
            has_more: true,
        });
        let entry = wire::sync::HistoryEntry {
            seq: 1,
            unit: "x".to_owned(),
            from: None,
            value: json!(1),
            stamp: stamp(&env),
        };
        same::<HistoryReply>(&wire::sync::HistoryReply { items: vec![entry] });
    }
}
