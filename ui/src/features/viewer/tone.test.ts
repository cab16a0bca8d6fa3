// The window's formula, and that the three who draw by it (a look-up table, the shader, the plain canvas) mean the same.
import { expect, test } from "vitest";
import type { ImageLayer } from "../../ipc/bindings";
import type { Pixels } from "../../ipc/pixels";
import { fragment } from "./paint/gl";
import {
  presetLook,
  presetOf,
  presets,
  shade,
  shadeTable,
  sharpened,
  untouched,
  windowDragged,
  windowOf,
} from "./tone";

const layer: ImageLayer = {
  window_low: 1_000,
  window_high: 41_000,
  gamma_milli: 1000,
  invert: false,
  sharpen_milli: 0,
  turn: 0,
  mirrored: false,
};
const pixels: Pixels = {
  width: 1,
  height: 1,
  channels: 1,
  bits: 16,
  low: 3_000,
  high: 46_000,
  samples: new Uint16Array(1),
};
const tones: [string, Partial<ImageLayer>][] = [
  ["plain", {}],
  ["inverted", { invert: true }],
  ["brighter in the middle", { gamma_milli: 1800 }],
  ["darker in the middle, inverted", { gamma_milli: 450, invert: true }],
  ["narrow", { window_low: 20_000, window_high: 20_001 }],
  ["wide", { window_low: 0, window_high: 65_535 }],
];

test("below the window is black, above it white, between them a line", () => {
  expect([0, 1_000, 21_000, 41_000, 65_535].map((sample) => shade(sample, layer))).toEqual([0, 0, 128, 255, 255]);
  expect([0, 65_535].map((sample) => shade(sample, { ...layer, invert: true }))).toEqual([255, 0]);
  expect(shade(21_000, { ...layer, gamma_milli: 2000 })).toBeGreaterThan(170);
  expect(shade(21_000, { ...layer, gamma_milli: 500 })).toBeLessThan(70);
});

test.each(tones)("the table has every sample as the formula says: %s", (_name, change) => {
  const tone = { ...layer, ...change };
  const table = shadeTable(tone, 16);
  expect(table).toHaveLength(65_536);
  for (let sample = 0; sample < table.length; sample += 1) {
    const grey = shade(sample, tone);
    if (table[sample] !== (0xff000000 | (grey * 0x010101)) >>> 0) expect.fail(`${sample} is not ${grey}`);
  }
  expect(shadeTable({ ...tone, window_low: 10, window_high: 200 }, 8)).toHaveLength(256);
});

/** The shader's own lines, read as a program of this language: they are arithmetic that both write alike. */
function shaderShade(): (sample: number, tone: ImageLayer) => number {
  const body = /vec3 shade\(vec3 s\) \{([^}]+)\}/.exec(fragment)?.[1] ?? "";
  const script = body.replace(/vec3 (\w) =/g, "const $1 =").replace(/vec3\((\w+)\)/g, "$1");
  const { max, pow, floor } = Math;
  const clamp = (x: number, least: number, most: number) => Math.max(least, Math.min(most, x));
  const run = new Function("s", "low", "high", "power", "invert", "clamp", "max", "pow", "floor", script);
  return (sample, { window_low, window_high, gamma_milli, invert }) =>
    255 * run(sample, window_low, window_high, 1000 / gamma_milli, invert, clamp, max, pow, floor);
}

test.each(tones)("the shader says what the formula says: %s", (_name, change) => {
  const tone = { ...layer, ...change };
  const inShader = shaderShade();
  for (let sample = 0; sample < 65_536; sample += 7)
    expect(Math.abs(inShader(sample, tone) - shade(sample, tone))).toBeLessThan(1e-9);
});

test("sharpening leaves what is even, and stays within what a sample can be", () => {
  expect(sharpened(500, 500, 3000, 65_535)).toBe(500);
  expect(sharpened(600, 500, 1000, 65_535)).toBe(700);
  expect(sharpened(65_000, 10_000, 3000, 65_535)).toBe(65_535);
  expect(sharpened(10, 10_000, 3000, 65_535)).toBe(0);
});

test("a window is whole, in order and within the samples", () => {
  expect(windowOf(-5, 70_000, 16)).toEqual({ window_low: 0, window_high: 65_535 });
  expect(windowOf(300.4, 100, 16)).toEqual({ window_low: 300, window_high: 301 });
  expect(windowOf(400, 500, 8)).toEqual({ window_low: 254, window_high: 255 });
});

test("a drag to the right widens the window, a drag up brightens the picture", () => {
  const range = { from: 0, to: 40_000 };
  const wider = windowDragged(layer, 0.1, 0, range, 16);
  expect(wider).toEqual({ window_low: 0, window_high: 43_000 });
  const brighter = windowDragged(layer, 0, 0.01, range, 16);
  expect(brighter).toEqual({ window_low: 600, window_high: 40_600 });
  expect(shade(20_000, { ...layer, ...brighter })).toBeGreaterThan(shade(20_000, layer));
});

test("presets differ from each other, are found again, and the first is how it was taken", () => {
  const looks = presets.map((each) => JSON.stringify(presetLook(each, pixels)));
  expect(new Set(looks).size).toBe(presets.length);
  for (const each of presets) expect(presetOf({ ...layer, ...presetLook(each, pixels) }, pixels)).toBe(each);
  expect(presetOf(untouched(pixels, { turn: 90, mirrored: false }), pixels)).toBe("as_taken");
  expect(presetOf(layer, pixels)).toBeNull();
});
