// The fake desk's answer to "is it sent?", counted from its lists like the real one.

import type { SyncStatus } from "../bindings";
import { ago, ahead, type World } from "./world";

export function statusOf(world: World): SyncStatus {
  const open = [...world.conflicts.values()].filter((conflict) => conflict.state === "open").length;
  const rejected = world.queue.filter((item) => item.state === "quarantined").length;
  const waiting = world.queue.filter((item) => item.state !== "quarantined").length;
  const hereOnly = world.profile.server === null;
  const online = !hereOnly && world.scenario !== "offline";
  const oldest = [...world.queue, ...world.uploads].map((item) => item.since).sort()[0];
  const sending = online ? waiting : 0;
  const joining = world.scenario === "joining";
  const filesWaiting = world.uploads.length;
  const moving = online ? world.uploads.filter((item) => item.state === "uploading") : [];
  const bytesPerS = moving.reduce((sum, item) => sum + (item.bytes_per_s ?? 0), 0);
  const left = world.uploads.reduce((sum, item) => sum + item.bytes - item.sent, 0);
  return {
    online,
    reason: hereOnly ? "no_server" : online ? null : "offline",
    here_only: hereOnly,
    waiting,
    files_waiting: filesWaiting,
    oldest_waiting_s: oldest ? Math.floor((Date.now() - Date.parse(oldest)) / 1000) : null,
    needs_person: open + rejected,
    conflicts_open: open,
    rejected,
    sending,
    sending_files: moving.length,
    files_paused: world.filesPaused,
    files_bytes_per_s: bytesPerS || null,
    files_remaining_s: bytesPerS ? Math.ceil(left / bytesPerS) : null,
    cursor: 4180,
    head: 4180,
    all_safe: !hereOnly && !joining && waiting + filesWaiting + rejected === 0,
    partial: joining,
    first_fetch: joining ? { came: 12_400, of: 48_000 } : null,
    last_complete_at: hereOnly || joining ? null : ago(waiting ? 39 : 1),
    offline_since: online || hereOnly ? null : ago(38),
    next_attempt_at: online || hereOnly ? null : ahead(18),
    clock_off_s: null,
    server: world.profile.server,
    simulated: world.simulated,
    asks: [...world.asks],
    desk: world.profile.desk ?? "",
    user: world.profile.user?.name ?? "",
  };
}
