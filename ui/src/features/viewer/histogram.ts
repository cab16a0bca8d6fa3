// How often each brightness is there, for the small curve under the window's handles.
import type { Pixels } from "../../ipc/pixels";
import type { Range } from "./tone";

export type Histogram = {
  range: Range /** 0…1, the tallest that is not an edge of the sensor is 1. */;
  bins: number[];
};

const binCount = 96;
/** A panoramic has four million samples: every twentieth draws the same curve. */
const samplesLooked = 200_000;

/** From the darkest to the brightest sample there is, and as far as the window to begin with reaches. */
export function histogramOf({ samples, low, high, bits }: Pixels): Histogram {
  const step = Math.max(1, Math.floor(samples.length / samplesLooked));
  let [from, to] = [low, high];
  for (let i = 0; i < samples.length; i += step) {
    const sample = samples[i] ?? 0;
    if (sample < from) from = sample;
    if (sample > to) to = sample;
  }
  const range = { from, to: Math.max(from + 1, Math.min(2 ** bits - 1, to)) };
  const counts = new Array<number>(binCount).fill(0);
  for (let i = 0; i < samples.length; i += step) {
    const share = ((samples[i] ?? 0) - range.from) / (range.to - range.from);
    const bin = Math.min(binCount - 1, Math.floor(share * binCount));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  // What was not exposed, or burnt out, is one tall bin at either end: it would flatten all others.
  const tallest = Math.max(1, ...counts.slice(1, -1));
  return { range, bins: counts.map((count) => Math.min(1, Math.sqrt(count / tallest))) };
}
