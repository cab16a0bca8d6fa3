// What is under way and long enough to be watched: how far it is, and how a person stops it or stops waiting for it.
// It stays on show while pages come and go.
import { useSyncExternalStore } from "react";

export type Work = {
  id: number;
  kind: "taking" | "sending";
  /** How far it is, in words: said to who listens now and then, shown at every step. */
  text: string;
  done: number;
  of: number;
  stop: () => void;
};
export type Step = Pick<Work, "text" | "done" | "of">;

let works: Work[] = [];
let lastId = 0;
const hearers = new Set<() => void>();

function show(next: Work[]): void {
  works = next;
  for (const hear of hearers) hear();
}

export function workBegin(work: Omit<Work, "id">): number {
  lastId += 1;
  show([...works, { ...work, id: lastId }]);
  return lastId;
}

export const workStep = (id: number, step: Step): void =>
  show(works.map((work) => (work.id === id ? { ...work, ...step } : work)));

export const workEnd = (id: number): void => show(works.filter((work) => work.id !== id));

export const isUnderWay = (kind: Work["kind"]): boolean => works.some((work) => work.kind === kind);

const subscribe = (hear: () => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

export const useWorks = (): Work[] => useSyncExternalStore(subscribe, () => works);
