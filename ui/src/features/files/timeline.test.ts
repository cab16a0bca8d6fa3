import { expect, test } from "vitest";
import { everyImage, fits, isNarrow, kindsIn, linesOf } from "./timeline";

const at = (day: string, hour = 12) => `${day}T${String(hour).padStart(2, "0")}:00:00`;
const image = (
  taken_at: string,
  rest: { view?: string; modality?: string; teeth?: string[]; width?: number } = {},
) => ({
  view: null,
  modality: null,
  teeth: [],
  height: 100,
  width: 130,
  ...rest,
  taken_at,
});

test("a filter takes one of the teeth, the view or else the modality, and both its days", () => {
  const bitewing = image(at("2026-03-02"), { view: "bitewing", modality: "IO", teeth: ["35", "36"] });
  const unnamed = image(at("2026-03-02"), { modality: "PX" });
  const asked = (change: Partial<typeof everyImage>) =>
    [bitewing, unnamed].map((each) => fits(each, { ...everyImage, ...change }));
  expect(asked({})).toEqual([true, true]);
  expect(asked({ kind: "bitewing" })).toEqual([true, false]);
  expect(asked({ kind: "IO" })).toEqual([false, false]);
  expect(asked({ kind: "PX" })).toEqual([false, true]);
  expect(asked({ teeth: ["36", "11"] })).toEqual([true, false]);
  expect(asked({ from: "2026-03-02", to: "2026-03-02" })).toEqual([true, true]);
  expect(asked({ from: "2026-03-03" })).toEqual([false, false]);
  expect(asked({ to: "2026-03-01" })).toEqual([false, false]);
  expect(asked({ kind: "bitewing", teeth: ["11"] })).toEqual([false, false]);
  expect(kindsIn([bitewing, unnamed, bitewing])).toEqual(["bitewing", "PX"]);
  expect([isNarrow(everyImage), isNarrow({ ...everyImage, teeth: ["11"] })]).toEqual([false, true]);
});

test("lines: the newest first, each day under its name, wide ones in two places", () => {
  const [old, wide, a, b, c] = [
    image(at("2025-01-01")),
    image(at("2026-03-02", 9), { width: 280 }),
    image(at("2026-03-02", 10)),
    image(at("2026-03-02", 11)),
    image(at("2026-03-02", 12)),
  ];
  const lines = linesOf([old, wide, a, b, c], 3).map((line) => ("images" in line ? line.images : line.day));
  expect(lines).toEqual(["2026-03-02", [c, b, a], [wide], "2025-01-01", [old]]);
  expect(linesOf([wide, a], 3).filter((line) => "images" in line)).toEqual([{ images: [a, wide] }]);
  expect(linesOf([wide, a, b], 3).filter((line) => "images" in line)).toEqual([{ images: [b, a] }, { images: [wide] }]);
});
