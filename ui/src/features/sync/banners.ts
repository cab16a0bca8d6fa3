// What stands above the page, worst first: what sync asks or tells, a server that does not take our work, a cut line.
import type { Reason, SyncAsk, SyncStatus } from "../../ipc/bindings";
import { minute } from "../../lib/time";

export type Banner =
  | { kind: "ask"; key: string; ask: SyncAsk }
  | { kind: "line"; key: string; reason: LineReason }
  | { kind: "offline"; key: string; since: string };

/** These do not pass by waiting: somebody has to do something. */
export const lineReasons = [
  "wrong_clinic",
  "sign_in_needed",
  "server_old",
  "upgrade_required",
  "server_full",
] as const satisfies readonly Reason[];
export type LineReason = (typeof lineReasons)[number];

/** A cut shorter than this mends before anybody has read of it. */
const offlineAfter = minute;

const isLine = (reason: Reason | null): reason is LineReason => lineReasons.some((each) => each === reason);

export const isGrave = (ask: SyncAsk): boolean =>
  ask.kind === "mass_delete" || ((ask.kind === "queue_long" || ask.kind === "disk_low") && ask.level === 2);

const calmest: SyncAsk["kind"][] = ["server_restored", "profile_copied"];

/** 0 is the worst: what may lose work or waits for a word, then what keeps work here, then what only tells. */
function rankOf(banner: Banner): number {
  if (banner.kind === "line") return 3;
  if (banner.kind === "offline") return 5;
  if (banner.ask.kind === "disk_low" && isGrave(banner.ask)) return 0;
  if (isGrave(banner.ask)) return 1;
  if (banner.ask.kind === "long_absence") return 2;
  return calmest.includes(banner.ask.kind) ? 6 : 4;
}

export function bannersOf(status: SyncStatus, now: number, closed: ReadonlySet<string>): Banner[] {
  const { asks, reason, offline_since: since } = status;
  const waits = status.waiting + status.files_waiting > 0;
  const cut = !status.online && !status.here_only && reason !== "paused";
  const found: Banner[] = asks.map((ask) => ({ kind: "ask", key: ask.kind, ask }));
  if (cut && isLine(reason)) found.push({ kind: "line", key: `${reason} ${since}`, reason });
  else if (cut && waits && since && now - Date.parse(since) > offlineAfter)
    found.push({ kind: "offline", key: `offline ${since}`, since });
  const open = found.filter((banner) => banner.kind === "ask" || !closed.has(banner.key));
  return open.sort((a, b) => rankOf(a) - rankOf(b));
}
