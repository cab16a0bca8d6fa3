// The patients open in tabs, oldest first. Ids only: names and badges come from the query cache.
import { useSyncExternalStore } from "react";

export const tabsShown = 8;
/** What comes back after a restart: a day's patients, and each is read anew. */
export const tabsMost = 30;

/** Looked at lately, open or not: as many as fit the palette without scrolling. */
const recentMost = 6;

let open: string[] = [];
let recent: string[] = [];
const hearers = new Set<() => void>();

function set(next: string[], looked: string[] = recent): void {
  open = next;
  recent = looked;
  for (const hear of hearers) hear();
}

export function tabOpen(id: string): void {
  const looked = [id, ...recent.filter((each) => each !== id)].slice(0, recentMost);
  if (!open.includes(id)) set([...open, id], looked);
  else if (recent[0] !== id) set(open, looked);
}

/** What was open before comes first; what was opened meanwhile stays. */
export function tabsRestore(tabs: string[], looked: string[]): void {
  set([...new Set([...tabs, ...open])], [...new Set([...recent, ...looked])].slice(0, recentMost));
}

/** A locked window remembers no patient. */
export const tabsForget = (): void => set([], []);

/** Closes a tab and names its neighbour, which takes the place on show. */
export function tabClose(id: string): string | null {
  const at = open.indexOf(id);
  const left = open.filter((each) => each !== id);
  set(left);
  return left[Math.min(at, left.length - 1)] ?? null;
}

/** The tabs that fit, the current one always among them, and the rest for the menu. */
export function tabsSplit(ids: readonly string[], current: string | null): { shown: string[]; more: string[] } {
  const shown = ids.slice(0, tabsShown);
  const more = ids.slice(tabsShown);
  if (!current || !more.includes(current)) return { shown, more };
  const pushed = shown[tabsShown - 1];
  const rest = more.filter((id) => id !== current);
  return { shown: [...shown.slice(0, -1), current], more: pushed ? [pushed, ...rest] : rest };
}

const subscribe = (hear: () => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

export const useTabs = (): string[] => useSyncExternalStore(subscribe, () => open);

/** The latest first. */
export const useRecent = (): string[] => useSyncExternalStore(subscribe, () => recent);
