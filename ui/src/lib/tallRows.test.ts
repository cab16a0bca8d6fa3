import { expect, test } from "vitest";
import { tallRowsOnShow, topsOf } from "./tallRows";

const heights = Array.from({ length: 1_000 }, (_, i) => (i % 4 === 0 ? 30 : 120));
const tops = topsOf(heights);

test("rows begin where those before them end", () => {
  expect(topsOf([30, 120, 120])).toEqual([0, 30, 150, 270]);
  expect(topsOf([])).toEqual([0]);
});

test.each([
  [0, 700],
  [12_345, 700],
  [97_000, 700],
  [30, 1],
])("at %i px everything within %i px exists, and little else", (scrolledPx, heightPx) => {
  const { first, end } = tallRowsOnShow(tops, { scrolledPx, heightPx }, 0);
  expect(tops[first]).toBeLessThanOrEqual(scrolledPx);
  expect(tops[first + 1]).toBeGreaterThan(scrolledPx);
  expect(tops[end] ?? 0).toBeGreaterThanOrEqual(Math.min(scrolledPx + heightPx, tops.at(-1) ?? 0));
  expect(end - first).toBeLessThan(15);
});

test("a list of nothing has no rows", () => {
  expect(tallRowsOnShow([0], { scrolledPx: 0, heightPx: 700 }, 300)).toEqual({ first: 0, end: 0 });
});
