// Reads again what is on show and no longer true. However many facts arrive, a hundred images going up say a thousand,
// each query is read once at a time, and once more after the last of them: reads that pile up would hold back the very
// answers that people wait for.
import type { Query, QueryClient, QueryFilters, QueryKey } from "@tanstack/react-query";

/** Between two reads of the same: short enough for the eye, long enough to draw what was read. */
const restMs = 100;
/** A look at the whole clinic: who decides about pairs sees the next ones at once, and for anybody else a minute is
 * soon enough. */
const longRestMs = () => (window.location.hash.startsWith("#/duplicates") ? 2_000 : 60_000);

const waiting = new WeakSet<Query>();
/** Said while it was being read: the answer may be from before. */
const missed = new WeakSet<Query>();

export function makeStale(client: QueryClient, which: QueryFilters): void {
  for (const query of client.getQueryCache().findAll(which)) {
    if (isBeingRead(query)) missed.add(query);
    else query.invalidate();
    if (!waiting.has(query)) void readLater(client, query);
  }
}

/** Part of an answer is known without reading. That counts as a read, and what was stale before still is. */
export function writeInPlace<T>(client: QueryClient, queryKey: QueryKey, write: (before: T) => T): void {
  const isStale = client.getQueryState(queryKey)?.isInvalidated;
  client.setQueryData<T>(queryKey, (before) => (before === undefined ? before : write(before)));
  if (isStale) makeStale(client, { queryKey, exact: true });
}

async function readLater(client: QueryClient, query: Query): Promise<void> {
  waiting.add(query);
  await beRead(query);
  await new Promise((rested) => setTimeout(rested, restOf(query)));
  await beRead(query);
  if (missed.delete(query)) query.invalidate();
  waiting.delete(query);
  if (!query.state.isInvalidated) return;
  await client.refetchQueries({ queryKey: query.queryKey, exact: true, type: "active" }, { cancelRefetch: false });
}

function restOf(query: Query): number {
  if (query.queryKey[0] === "duplicates") return longRestMs();
  const lastMs = Math.max(query.state.dataUpdatedAt, query.state.errorUpdatedAt);
  return Math.max(0, lastMs + restMs - Date.now());
}

const isBeingRead = (query: Query): boolean => query.state.fetchStatus === "fetching";

async function beRead(query: Query): Promise<void> {
  for (let under = query.promise; under && isBeingRead(query); under = query.promise)
    await under.catch(() => undefined);
}
