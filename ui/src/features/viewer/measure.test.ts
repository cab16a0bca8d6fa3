import { expect, test } from "vitest";
import { makeL10n } from "../../lib/l10n";
import { measureText } from "./marked";
import { degrees, lengthPx, millimetres, spacingOf, thinned } from "./measure";
import { readMillimetres } from "./Scale";

const size = { width: 2000, height: 1000 };
const en = makeL10n("en", "en");
const ar = makeL10n("ar", "ar-u-nu-arab");
const across: [number, number][] = [
  [0.1, 0.5],
  [0.6, 0.5],
];
const down: [number, number][] = [
  [0.5, 0],
  [0.5, 1],
];

test("a share means more pixels along the longer side, and the same millimetres each way", () => {
  expect([lengthPx(across, size), lengthPx(down, size)]).toEqual([1000, 1000]);
  expect(millimetres(lengthPx(across, size), 20_000)).toBe(20);
  expect(
    lengthPx(
      [
        [0, 0],
        [0.15, 0.4],
      ],
      size,
    ),
  ).toBe(500);
});

test("an angle is the one at its middle point, in the picture's own proportions", () => {
  const at = (one: [number, number], other: [number, number]) => degrees([one, [0.5, 0.5], other], size);
  expect(at([0.6, 0.5], [0.5, 0.7])).toBeCloseTo(90);
  expect(at([0.6, 0.5], [0.6, 0.7])).toBeCloseTo(45);
  expect(at([0.4, 0.5], [0.6, 0.5])).toBeCloseTo(180);
  expect(at([0.6, 0.5], [0.5, 0.3])).toBeCloseTo(90);
});

test("a known length gives the scale that gives the length back", () => {
  const spacing = spacingOf(lengthPx(across, size), 12.5);
  expect(spacing).toBe(12_500);
  expect(millimetres(1000, spacing)).toBe(12.5);
});

test("millimetres are said only where the scale is known", () => {
  const ruler = { kind: "ruler", points: across } as const;
  expect(measureText({ ...ruler, points: across }, size, 20_400, en)).toBe("20.4 mm");
  expect(measureText({ ...ruler, points: across }, size, null, en)?.replace(/[\u2068\u2069]/g, "")).toBe("1,000 px");
  expect(measureText({ kind: "angle", points: [...across, [0.6, 0.9]] }, size, 20_000, en)).toBe("90.0°");
  expect(measureText({ kind: "text", points: [[0.5, 0.5]] }, size, 20_000, en)).toBeNull();
  expect(measureText({ kind: "ruler", points: across }, size, 20_400, ar)).toContain("٢٠٫٤");
});

test.each([
  ["12.5", 12.5],
  ["12,5", 12.5],
  ["۱۲٫۵", 12.5],
  [" 8 ", 8],
  ["0", null],
  ["-3", null],
  ["501", null],
  ["12 mm", null],
  ["", null],
])("%j is %j millimetres", (typed, mm) => {
  expect(readMillimetres(typed)).toBe(mm);
});

test("a free hand keeps its ends and its way with few points", () => {
  const drawn = Array.from({ length: 1_500 }, (_, i): [number, number] => [i / 1_500, 0.5 + Math.sin(i / 90) / 4]);
  const left = thinned(drawn, size, 200);
  expect(left.length).toBeLessThanOrEqual(200);
  expect(left.length).toBeGreaterThan(60);
  expect([left[0], left.at(-1)]).toEqual([drawn[0], drawn.at(-1)]);
  expect(thinned(across, size, 200)).toEqual(across);
});
