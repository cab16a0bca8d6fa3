// The fake desk's account of itself, counted from its lists like the real one.
import type { DeskSeen, Doctor, DoctorEvent } from "../bindings";
import { ago, idOf, type World } from "./world";

const event = (minutes: number, kind: string, more: Partial<DoctorEvent> = {}): DoctorEvent => ({
  at: ago(minutes),
  since: ago(minutes),
  times: 1,
  kind,
  op: null,
  record: null,
  collection: null,
  sha256: null,
  code: null,
  ms: null,
  bytes: null,
  pushed: 0,
  pulled: 0,
  conflicts: 0,
  ...more,
});

/** Written, sent in vain as often as the queue says, and refused if it was. */
export function stepsOf(item: World["queue"][number]): DoctorEvent[] {
  const { op, collection, record } = item;
  const of = { op, collection, record };
  const refused = item.state === "quarantined" ? [event(12, "op_refused", { ...of, code: item.last_error })] : [];
  const sent = item.attempts > 0 ? [event(20, "op_sent", { ...of, times: item.attempts })] : [];
  return [...refused, ...sent, event(38, "op_written", of)];
}

export function doctorOf(world: World): Doctor {
  const counted = (state: string) => world.queue.filter((item) => item.state === state).length;
  const offline = world.scenario === "offline" || world.trouble.offline;
  const { queue, uploads } = world;
  const oldest = queue.map((item) => item.since).sort()[0] ?? null;
  return {
    at: ago(0),
    version: "0.1.0",
    os: "linux",
    arch: "x86_64",
    file_schema: 3,
    record_schema: 1,
    has_server: world.profile.server !== null,
    online: !offline,
    device: idOf(9),
    trouble: { ...world.trouble },
    queue: {
      by_state: Object.fromEntries(["queued", "inflight", "held", "quarantined"].map((each) => [each, counted(each)])),
      oldest_since: oldest,
      reasons: oldest ? [{ state: "queued", reason: "offline", count: queue.length, since: oldest }] : [],
      items: queue.map(({ title: _, patient: __, units: ___, last_error, ...item }) => ({
        ...item,
        reason: last_error,
      })),
    },
    cursor: {
      cursor: 4180,
      head: 4180,
      behind: 0,
      reason: offline ? "offline" : null,
      attempts: offline ? 12 : 0,
      next_attempt_at: null,
      last_complete_at: ago(39),
      offline_since: offline ? ago(38) : null,
      clock_off_ms: 40,
    },
    files: {
      uploads: uploads.length,
      upload_bytes: uploads.reduce((sum, each) => sum + each.bytes, 0),
      upload_bytes_sent: uploads.reduce((sum, each) => sum + each.sent, 0),
      downloads: 0,
      moving: 0,
      here: world.images.size,
      absent: 2,
      lost: 0,
      damaged: 0,
      reasons: [],
    },
    conflicts: [{ collection: "allergy", open: 1, auto: 4, resolved: 2 }],
    exchanges: {
      count: 200,
      failed: offline ? 12 : 1,
      success_percent: offline ? 94 : 99,
      push: { measured: 41, p50_ms: 84, p99_ms: 910 },
      pull: { measured: 147, p50_ms: 31, p99_ms: 260 },
    },
    rows: { patient: world.patients.size, image: world.images.size },
    rows_held: 0,
    events: [
      event(0, "exchange_failed", { code: "offline", ms: 8004, times: 12 }),
      event(38, "op_sent", { op: idOf(70), record: idOf(1000), collection: "patient" }),
      event(39, "exchange_ok", { ms: 84, pushed: 2, pulled: 3 }),
      event(40, "file_up", { sha256: "9c".repeat(32), bytes: 8_400_000 }),
      event(41, "op_refused", { op: idOf(71), code: "forbidden", collection: "patient" }),
      event(60, "opened"),
    ],
  };
}

export function desksOf(): DeskSeen[] {
  const desk = (n: number, name: string, minutes: number, waiting: number): DeskSeen => ({
    device: idOf(n),
    name,
    is_this: n === 9,
    last_seen: ago(minutes),
    waiting_records: waiting,
    waiting_files: 0,
    oldest_waiting: waiting ? ago(minutes + 60) : null,
    cursor_behind: waiting,
  });
  return [desk(9, "Front desk 1", 0, 0), desk(10, "Room 1", 4, 0), desk(11, "Room 2", 3 * 24 * 60 + 10, 41)];
}
