// Where the clinic's data stands, as the footer and the waiting page say it: the first that applies.
import type { SyncStatus } from "../ipc/bindings";

export type Standing =
  | "paused"
  | "here_only"
  | "offline"
  | "partial"
  | "needs_person"
  | "sending"
  | "resting"
  | "waiting"
  | "fetching"
  | "safe";

/** A person stopped what waits, and nobody asked for it all the same. */
export const imagesRest = (status: SyncStatus): boolean =>
  status.files_paused && status.files_waiting > 0 && status.sending_files === 0;

export function standingOf(status: SyncStatus): Standing {
  if (status.here_only) return "here_only";
  if (status.reason === "paused") return "paused";
  if (!status.online) return "offline";
  if (status.partial) return "partial";
  if (status.needs_person > 0) return "needs_person";
  if (status.sending + status.sending_files > 0) return "sending";
  if (imagesRest(status) && status.waiting === 0) return "resting";
  if (status.waiting + status.files_waiting > 0) return "waiting";
  return status.all_safe ? "safe" : "fetching";
}

const states = {
  paused: "held",
  here_only: "here_only",
  offline: "waiting",
  partial: "sending",
  needs_person: "needs_review",
  sending: "sending",
  resting: "held",
  waiting: "waiting",
  fetching: "sending",
  safe: "saved",
} as const;

export const glyphOf = (standing: Standing) => states[standing];

/** Of what had to travel since everything was last safe, the share that has arrived: 0 to 1. */
export function arrived(left: number, most: number): number {
  if (left <= 0) return 1;
  return most <= left ? 0 : 1 - left / most;
}
