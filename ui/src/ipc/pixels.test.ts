import { expect, test } from "vitest";
import { readPixels } from "./pixels";

function written(samples: number[], change: Partial<Record<"mark" | "width" | "channels" | "bits", number>> = {}) {
  const bits = change.bits ?? 16;
  const bytes = new ArrayBuffer(24 + samples.length * 2);
  const view = new DataView(bytes);
  view.setUint32(0, change.mark ?? 0x58505343, true);
  view.setUint32(4, change.width ?? 2, true);
  view.setUint32(8, 2, true);
  view.setUint16(12, change.channels ?? 1, true);
  view.setUint16(14, bits, true);
  view.setUint32(16, 100, true);
  view.setUint32(20, 60_000, true);
  samples.forEach((sample, i) => {
    view.setUint16(24 + i * 2, sample, true);
  });
  return bytes;
}

test("samples of 16 bits come out as they went in, with the window to begin with", () => {
  const { samples, ...rest } = readPixels(written([0, 1, 256, 65_535]));
  expect([...samples]).toEqual([0, 1, 256, 65_535]);
  expect(rest).toEqual({ width: 2, height: 2, channels: 1, bits: 16, low: 100, high: 60_000 });
});

test.each([
  ["another mark", written([1, 2, 3, 4], { mark: 1 })],
  ["two channels", written([1, 2, 3, 4], { channels: 2 })],
  ["twelve bits", written([1, 2, 3, 4], { bits: 12 })],
  ["a row too few", written([1, 2, 3])],
  ["a row too many", written([1, 2, 3, 4, 5])],
  ["no width", written([], { width: 0 })],
  ["no header", new ArrayBuffer(10)],
])("%s is refused", (_what, bytes) => {
  expect(() => readPixels(bytes)).toThrow();
});
