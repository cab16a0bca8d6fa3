// Which of a list are picked, and what a key does to that: pure, so that it can be tested without a window.
import type { Conflict } from "../../ipc/bindings";

export type Picks = { picked: ReadonlySet<string>; anchor: string | null };

export const none: Picks = { picked: new Set(), anchor: null };

export function toggled({ picked }: Picks, id: string): Picks {
  const next = new Set(picked);
  if (!next.delete(id)) next.add(id);
  return { picked: next, anchor: id };
}

/** From where the last pick was (or `from`) to `to`, both ends included, beside what is picked already. */
export function ranged({ picked, anchor }: Picks, ids: readonly string[], from: string | null, to: string): Picks {
  const start = anchor && ids.includes(anchor) ? anchor : (from ?? to);
  const ends = [ids.indexOf(start), ids.indexOf(to)].sort((a, b) => a - b);
  const [low = 0, high = 0] = ends;
  return { picked: new Set([...picked, ...ids.slice(Math.max(0, low), high + 1)]), anchor: start };
}

/** All of what is on show, or none when all are picked already. */
export function allOrNone({ picked }: Picks, ids: readonly string[]): Picks {
  return ids.every((id) => picked.has(id)) ? none : { picked: new Set(ids), anchor: null };
}

/** Only what is still on show can be decided. */
export const shownPicks = ({ picked }: Picks, ids: readonly string[]): string[] => ids.filter((id) => picked.has(id));

/** The arrow that points at a value keeps it: the first one stands at the line's start, which is right in Arabic. */
export function arrowKeeps(key: "ArrowLeft" | "ArrowRight", dir: "ltr" | "rtl"): "winner" | "loser" {
  return (key === "ArrowLeft") === (dir === "ltr") ? "winner" : "loser";
}

/** A patient's entries stand together, in the order in which the patients first come up. */
export function byPatient(items: readonly Conflict[]): Conflict[] {
  const groups = new Map<string, Conflict[]>();
  for (const item of items) {
    const key = item.patient ?? item.record;
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].flat();
}

/** The first entry of each patient in a list where they stand together, and how many there are. */
export function patientHeads(items: readonly Conflict[]): Map<string, number> {
  const heads = new Map<string, number>();
  let head: Conflict | undefined;
  for (const item of items) {
    if (!head || (head.patient ?? head.record) !== (item.patient ?? item.record)) head = item;
    heads.set(head.id, (heads.get(head.id) ?? 0) + 1);
  }
  return heads;
}
