import { expect, test } from "vitest";
import type { Pixels } from "../../../ipc/pixels";
import { aroundLevel, halved, levelFor, levelsOf } from "./levels";

const pixels = (width: number, height: number, channels: 1 | 3, samples: number[]): Pixels => ({
  width,
  height,
  channels,
  bits: 16,
  low: 0,
  high: 65_535,
  samples: new Uint16Array(samples),
});

test("a level below is the mean of four, in each channel, whatever is odd left out", () => {
  const grey = halved({ ...pixels(3, 2, 1, [0, 10, 99, 20, 30, 99]), step: 1 });
  expect([grey.width, grey.height, grey.step, [...grey.samples]]).toEqual([1, 1, 2, [15]]);
  const colours = [0, 100, 200, 4, 104, 204, 8, 108, 208, 12, 112, 212];
  const colour = halved({ ...pixels(2, 2, 3, colours), step: 4 });
  expect([colour.step, [...colour.samples]]).toEqual([8, [6, 106, 206]]);
  expect([...halved({ ...pixels(1, 4, 1, [65_535, 65_535, 3, 5]), step: 1 }).samples]).toEqual([65_535, 4]);
});

test("levels are made once, down to a single sample", () => {
  const level = levelsOf(
    pixels(
      4,
      4,
      1,
      Array.from({ length: 16 }, (_, i) => i * 1_000),
    ),
  );
  expect(level(2)).toBe(level(2));
  expect([...level(2).samples]).toEqual([7_500]);
});

test.each([
  [4, 0],
  [1, 0],
  [0.51, 0],
  [0.5, 1],
  [0.34, 1],
  [0.25, 2],
  [0.01, 6],
])("at a scale of %d level %i has a sample for each pixel of the screen", (scale, index) => {
  expect(levelFor(scale)).toBe(index);
});

test("around a sample are its four neighbours, at the rim itself in their place, in each channel", () => {
  const grey = aroundLevel({ ...pixels(3, 3, 1, [10, 20, 30, 40, 50, 60, 70, 80, 90]), step: 1 });
  expect([...grey.samples]).toEqual([20, 28, 35, 43, 50, 58, 65, 73, 80]);
  const colour = aroundLevel({ ...pixels(2, 1, 3, [0, 100, 200, 40, 140, 240]), step: 1 });
  expect([...colour.samples]).toEqual([10, 110, 210, 30, 130, 230]);
});
