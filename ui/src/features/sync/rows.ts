// Everything that still has to travel, as rows of the waiting page, in the groups a person thinks in.
import type { QueueItem, SyncStatus, UploadItem } from "../../ipc/bindings";
import type { L10n } from "../../lib/l10n";
import { imagesRest } from "../../lib/standing";
import type { SyncState } from "../../lib/sync";
import { estimate, rate, size, sizePart } from "../../lib/time";
import { unitList } from "../../lib/units";

/** What the next attempt waits for, where nothing says when it is. */
export type WaitsFor = "person" | "rest" | "now" | "line" | "turn";

export type WaitingRow = {
  key: string;
  kind: "record" | "image";
  state: SyncState;
  what: string;
  who: string;
  patient: string | null;
  why: string;
  since: string;
  attempts: number;
  nextAt: string | null;
  waitsFor: WaitsFor;
  op: string | null;
  bytes: number | null;
  sent: number | null;
  /** Only of a file that moves, and once it can be told. */
  rate: number | null;
  remaining: number | null;
};

export type Groups = { person: WaitingRow[]; records: WaitingRow[]; images: WaitingRow[] };

const stateOf: Record<QueueItem["state"], SyncState> = {
  queued: "waiting",
  inflight: "sending",
  quarantined: "rejected",
  held: "held",
};

/** The core's last word on why, whether it is a reason or an error code; otherwise the state's own sentence. */
function whyOf({ t, has }: L10n, code: string | null, state: SyncState): string {
  if (code && has(`reason-${code}`)) return t(`reason-${code}`);
  if (code && has(`error-${code}`)) return t(`error-${code}`);
  return t(`badge-sentence-${state}`);
}

function whatOf(item: QueueItem, l10n: L10n): string {
  const collection = l10n.has(`history-added-${item.collection}`) ? item.collection : "record";
  if (item.kind === "delete") return l10n.t(`history-removed-${collection}`);
  if (item.kind === "restore") return l10n.t(`history-restored-${collection}`);
  if (item.collection === "image") return l10n.t("history-added-image");
  const names = item.collection === "patient" ? ["given", "family", "name"] : ["substance"];
  if (names.some((unit) => item.units.includes(unit)) && item.units.length > 1)
    return l10n.t(`history-added-${collection}`);
  return unitList(l10n, item.units) || l10n.t("history-changed-record");
}

function waitsFor(state: SyncState, online: boolean): WaitsFor {
  if (state === "rejected" || state === "lost_here" || state === "damaged") return "person";
  if (state === "sending" || state === "uploading") return "now";
  return online ? "turn" : "line";
}

function recordRow(item: QueueItem, { online }: SyncStatus, l10n: L10n): WaitingRow {
  const fresh = item.state === "queued" && item.units.includes("given") && item.units.length > 1;
  const state = fresh ? "new_here" : stateOf[item.state];
  const { op, title, patient, since, attempts } = item;
  const why = whyOf(l10n, item.last_error, state);
  return {
    key: op,
    kind: "record",
    state,
    what: whatOf(item, l10n),
    who: title,
    patient,
    why,
    since,
    attempts,
    nextAt: state === "rejected" ? null : item.next_attempt_at,
    waitsFor: waitsFor(state, online),
    op,
    bytes: null,
    sent: null,
    rate: null,
    remaining: null,
  };
}

function imageRow(item: UploadItem, status: SyncStatus, l10n: L10n): WaitingRow {
  const { image, title, filename, patient, since, attempts, bytes, sent, state } = item;
  const waits = waitsFor(state, status.online);
  const rests = imagesRest(status) && waits !== "person";
  // What failed before says nothing of a file that rests or moves.
  const why = whyOf(l10n, rests ? "paused" : waits === "now" ? "in_flight" : item.last_error, state);
  return {
    key: image,
    kind: "image",
    state,
    what: filename,
    who: title,
    patient,
    why,
    since,
    attempts,
    nextAt: rests || waits === "now" ? null : item.next_attempt_at,
    waitsFor: rests ? "rest" : waits,
    op: null,
    bytes,
    sent,
    rate: item.bytes_per_s,
    remaining: item.remaining_s,
  };
}

const oldestFirst = (a: WaitingRow, b: WaitingRow) => a.since.localeCompare(b.since);
const needsPerson = (row: WaitingRow) => row.waitsFor === "person";

export function groupsOf(queue: QueueItem[], uploads: UploadItem[], status: SyncStatus, l10n: L10n): Groups {
  const records = queue.map((item) => recordRow(item, status, l10n)).sort(oldestFirst);
  const images = uploads.map((item) => imageRow(item, status, l10n)).sort(oldestFirst);
  return {
    person: [...records, ...images].filter(needsPerson),
    records: records.filter((row) => !needsPerson(row)),
    images: images.filter((row) => !needsPerson(row)),
  };
}

export const isMoving = (row: WaitingRow): boolean => row.kind === "image" && row.waitsFor === "now";

export const sentOf = ({ sent, bytes }: WaitingRow, { t, locale }: L10n): string =>
  t("waiting-sent-of", { sent: sizePart(sent ?? 0, bytes ?? 0, locale), all: size(bytes ?? 0, locale) });

/** How fast it goes and how long that takes: as much of it as can be told. */
export function paceOf({ rate: bytesPerS, remaining }: WaitingRow, { t, locale }: L10n): string[] {
  return [
    ...(bytesPerS === null ? [] : [rate(bytesPerS, locale)]),
    ...(remaining === null ? [] : [t("waiting-left", { span: estimate(remaining, locale) })]),
  ];
}
