// The fake desk's sync log: a morning with a cut, a quiet day before it, and two problems.
import type { SyncLog, SyncLogItem } from "../bindings";
import { ago, type World } from "./world";

const item = (minutes: number, kind: SyncLogItem["kind"], more: Partial<SyncLogItem> = {}): SyncLogItem => ({
  at: ago(minutes),
  since: ago(minutes),
  kind,
  count: 1,
  pushed: 0,
  pulled: 0,
  bytes: 0,
  reason: null,
  problem: false,
  ...more,
});

const day = 24 * 60;

export function logOf(world: World): SyncLog {
  if (world.profile.server === null || world.scenario === "bare") return { items: [] };
  const cut = { reason: "offline", problem: true, count: 14, since: ago(38) };
  const items = [
    ...(world.scenario === "offline" ? [item(1, "failed", cut)] : []),
    item(39, "exchanged", { pushed: 3, pulled: 12, count: 4, since: ago(46) }),
    item(41, "images_sent", { count: 6, bytes: 28_400_000, since: ago(46) }),
    item(75, "two_values", { count: 2, problem: true }),
    item(80, "refused", { reason: "too_long", problem: true }),
    item(130, "image_not_sent", { count: 5, reason: "server_busy", problem: true, since: ago(155) }),
    item(190, "exchanged", { pulled: 48, count: 2, since: ago(198) }),
    item(195, "opened"),
    item(day + 20, "exchanged", { pushed: 1 }),
    item(day + 45, "images_fetched", { count: 9, bytes: 41_000_000, since: ago(day + 52) }),
    item(day + 300, "failed", { count: 3, reason: "server_error", problem: true, since: ago(day + 304) }),
    item(day + 410, "opened"),
  ];
  return { items };
}
