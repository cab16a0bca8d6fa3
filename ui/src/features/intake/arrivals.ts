// What was filed by itself and waits for somebody's look, gathered as a person sees it: one series of one patient at one
// chair, however many exposures it has.
import type { Arrival } from "../../ipc/bindings";
import { groupBy } from "../../lib/group";

/** `arrivals`: the newest first. */
export type Series = { key: string; patient: string; chair: string; arrivals: Arrival[] };

const time = (arrival: Arrival | undefined) => Date.parse(arrival?.arrived_at ?? "");

/** The series that has waited longest comes first and stays there: what a key confirms never changes under the hand. */
export function seriesOf(filed: readonly Arrival[]): Series[] {
  const newestFirst = [...filed].sort((a, b) => time(b) - time(a));
  const series = groupBy(newestFirst, ({ patient, chair }) => JSON.stringify([patient, chair])).flatMap(
    ([key, arrivals]): Series[] => {
      const [first] = arrivals;
      return first ? [{ key, patient: first.patient, chair: first.chair, arrivals }] : [];
    },
  );
  return series.sort((a, b) => time(a.arrivals.at(-1)) - time(b.arrivals.at(-1)));
}
