import { expect, test } from "vitest";
import { histogramOf } from "./histogram";

test("the curve runs from the darkest to the brightest sample, and bare edges do not flatten it", () => {
  const samples = new Uint16Array(30_000);
  for (let i = 0; i < samples.length; i += 1) samples[i] = i < 20_000 ? 0 : 10_000 + (i % 1_000);
  const { range, bins } = histogramOf({
    width: 300,
    height: 100,
    channels: 1,
    bits: 16,
    low: 2_000,
    high: 20_000,
    samples,
  });
  expect(range).toEqual({ from: 0, to: 20_000 });
  expect(bins[0]).toBe(1);
  const tallest = bins.findIndex((share, i) => i > 0 && share === 1);
  expect((tallest / bins.length) * 20_000).toBeGreaterThan(9_500);
  expect((tallest / bins.length) * 20_000).toBeLessThan(11_500);
  expect(bins.at(-2)).toBe(0);
});
