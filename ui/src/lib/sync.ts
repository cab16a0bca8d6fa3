// What a sync state means for the eye: its shape's family, its hue, and which of several is the worst.
import type { FileState, FileSync, RecordState, RecordSync } from "../ipc/bindings";

export type SyncState = RecordState | FileState;
export type AnySync = RecordSync | FileSync;
export type Tone = "waiting" | "quiet" | "info" | "ok" | "attention" | "danger";

export const recordStates: RecordState[] = [
  "here_only",
  "new_here",
  "waiting",
  "sending",
  "saved",
  "needs_review",
  "rejected",
  "held",
];

export const fileStates: FileState[] = [
  "saved_here",
  "uploading",
  "retry",
  "verified",
  "on_server",
  "downloading",
  "lost_here",
  "damaged",
];

/** Worst first: a patient's badge is the worst of its parts. */
export const worstFirst: SyncState[] = [
  "rejected",
  "damaged",
  "lost_here",
  "needs_review",
  "held",
  "retry",
  "waiting",
  "new_here",
  "saved_here",
  "sending",
  "uploading",
  "downloading",
  "here_only",
  "saved",
  "verified",
  "on_server",
];

const tones: Record<SyncState, Tone> = {
  here_only: "quiet",
  new_here: "waiting",
  waiting: "waiting",
  sending: "info",
  saved: "ok",
  needs_review: "attention",
  rejected: "danger",
  held: "attention",
  saved_here: "waiting",
  uploading: "info",
  retry: "waiting",
  verified: "ok",
  on_server: "quiet",
  downloading: "info",
  lost_here: "danger",
  damaged: "danger",
};

export const tone = (state: SyncState): Tone => tones[state];

/** Safe states stay quiet in lists: no word, no colour. */
export const isSafe = (state: SyncState): boolean =>
  state === "saved" || state === "verified" || state === "on_server" || state === "here_only";

/** Is any of it still on this desk only? Then its line is dashed. */
export const isHereOnly = (state: SyncState): boolean =>
  ["new_here", "waiting", "sending", "held", "rejected", "saved_here", "uploading", "retry"].includes(state);

/** A person waits for the moment only in states that have an age worth reading. */
export const hasAge = (state: SyncState): boolean =>
  ["new_here", "waiting", "needs_review", "rejected", "held", "saved_here", "lost_here", "damaged"].includes(state);

export const canTryNow = (state: SyncState): boolean =>
  ["new_here", "waiting", "sending", "held", "saved_here", "uploading", "retry", "downloading"].includes(state);

export function worst(syncs: readonly AnySync[]): AnySync | null {
  const rank = (sync: AnySync) => worstFirst.indexOf(sync.state);
  return syncs.reduce<AnySync | null>((found, sync) => {
    if (!found || rank(sync) < rank(found)) return sync;
    const older = rank(sync) === rank(found) && sync.since < found.since;
    return older ? sync : found;
  }, null);
}
