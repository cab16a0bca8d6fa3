// Who is open at this desk's chair, and when the core is told: exposures of the chair go to whom it was told last.
import type { ChairOpen } from "../../ipc/bindings";

export type Open = { patient: string | null; mount: string | null };

/** Nothing is told by a desk that watches no folder. */
export function chairTold(open: Open, folders: number): ChairOpen | null {
  if (folders === 0) return null;
  return open.patient && open.mount ? open : { patient: open.patient };
}

/** What is to be said after `before`: nothing, where it is the same. */
export function chairNext(before: ChairOpen | null, now: ChairOpen | null): ChairOpen | null {
  const isSame = before && now && before.patient === now.patient && before.mount === now.mount;
  return isSame ? null : now;
}
