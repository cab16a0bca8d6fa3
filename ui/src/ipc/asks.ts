// What sync asks a person before it goes on. Written by hand until the core declares it; then only this file changes.
import type { SyncStatus } from "./bindings";

export type SyncAsk =
  | { kind: "long_absence"; waiting: number; touched: number; since: string }
  | { kind: "mass_delete"; collection: string; count: number; of: number }
  | { kind: "queue_long"; waiting: number; level: 1 | 2 }
  | { kind: "server_restored" }
  | { kind: "clock_off"; seconds: number };

/** `go: false` keeps everything here and asks again later. */
export type AskCalls = {
  sync_answer: { payload: { kind: SyncAsk["kind"]; go: boolean }; answer: Record<string, never> };
};

export const asksOf = (status: SyncStatus | undefined): SyncAsk[] =>
  (status as { asks?: SyncAsk[] } | undefined)?.asks ?? [];
