// Everything that still has to travel, as rows of the waiting page, in the groups a person thinks in.
import type { QueueItem, UploadItem } from "../../ipc/bindings";
import type { L10n } from "../../lib/l10n";
import type { SyncState } from "../../lib/sync";
import { unitList } from "../../lib/units";

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
  op: string | null;
  bytes: number | null;
  sent: number | null;
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

function recordRow(item: QueueItem, l10n: L10n): WaitingRow {
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
    op,
    bytes: null,
    sent: null,
  };
}

function imageRow(item: UploadItem, l10n: L10n): WaitingRow {
  const { image, title, filename, patient, since, attempts, bytes, sent, state } = item;
  const why = whyOf(l10n, item.last_error, state);
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
    nextAt: item.next_attempt_at,
    op: null,
    bytes,
    sent,
  };
}

const oldestFirst = (a: WaitingRow, b: WaitingRow) => a.since.localeCompare(b.since);
const needsPerson = (row: WaitingRow) =>
  row.state === "rejected" || row.state === "lost_here" || row.state === "damaged";

export function groupsOf(queue: QueueItem[], uploads: UploadItem[], l10n: L10n): Groups {
  const records = queue.map((item) => recordRow(item, l10n)).sort(oldestFirst);
  const images = uploads.map((item) => imageRow(item, l10n)).sort(oldestFirst);
  return {
    person: [...records, ...images].filter(needsPerson),
    records: records.filter((row) => !needsPerson(row)),
    images: images.filter((row) => !needsPerson(row)),
  };
}
