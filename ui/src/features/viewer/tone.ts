// What a sample looks like: window, gamma, invert. The one formula; the shader says the same in its own language, and a
// test holds the two together. Also what a hand or a preset does to a window.
import type { ImageLayer } from "../../ipc/bindings";
import type { Pixels } from "../../ipc/pixels";

export type Tone = Pick<ImageLayer, "window_low" | "window_high" | "gamma_milli" | "invert">;
type Window = Pick<ImageLayer, "window_low" | "window_high">;

/** The samples that the histogram and the window's handles are drawn between. */
export type Range = { from: number; to: number };

const milli = 1000;
export const gammaLeast = 300;
export const gammaMost = 3000;
export const sharpenMost = 3000;

/** 0 black … 255 white. A window is never empty, so that nothing divides by nothing. */
export function shade(sample: number, { window_low, window_high, gamma_milli, invert }: Tone): number {
  const x = Math.max(0, Math.min(1, (sample - window_low) / Math.max(1, window_high - window_low)));
  const y = x ** (milli / gamma_milli);
  return Math.floor(255 * (invert ? 1 - y : y) + 0.5);
}

/** The shade of every sample there can be, as a canvas keeps a grey pixel. */
export function shadeTable(tone: Tone, bits: Pixels["bits"]): Uint32Array {
  const table = new Uint32Array(2 ** bits);
  for (let sample = 0; sample < table.length; sample += 1) {
    const grey = shade(sample, tone);
    table[sample] = 0xff000000 | (grey << 16) | (grey << 8) | grey;
  }
  return table;
}

/** Unsharp: what differs from the four around it differs more. */
export const sharpened = (sample: number, around: number, sharpen_milli: number, top: number): number =>
  Math.max(0, Math.min(top, sample + (sample - around) * (sharpen_milli / milli)));

/** As it was taken: its own window, as it stands. */
export const untouched = ({ low, high }: Pixels, stands: { turn: number; mirrored: boolean }): ImageLayer => ({
  window_low: low,
  window_high: Math.max(low + 1, high),
  gamma_milli: milli,
  invert: false,
  sharpen_milli: 0,
  turn: stands.turn,
  mirrored: stands.mirrored,
});

/** Whole numbers, in order, inside what can be stored. */
export function windowOf(low: number, high: number, bits: Pixels["bits"]): Window {
  const top = 2 ** bits - 1;
  const window_low = Math.max(0, Math.min(top - 1, Math.round(low)));
  return { window_low, window_high: Math.max(window_low + 1, Math.min(top, Math.round(high))) };
}

/** A drag over the stage, in shares of it: right is a wider window, up is brighter. */
export function windowDragged(before: Window, right: number, up: number, range: Range, bits: Pixels["bits"]): Window {
  const span = range.to - range.from;
  const middle = (before.window_low + before.window_high) / 2 - up * span;
  const half = Math.max(1, (before.window_high - before.window_low) / 2 + (right * span) / 2);
  return windowOf(middle - half, middle + half, bits);
}

export const presets = ["as_taken", "soft", "hard", "enamel", "bone", "fine"] as const;
export type Preset = (typeof presets)[number];

/** Shares of the picture's own window, so that a preset means the same on every sensor. */
const looks: Record<Preset, { low: number; high: number; gamma_milli: number; sharpen_milli: number }> = {
  as_taken: { low: 0, high: 1, gamma_milli: 1000, sharpen_milli: 0 },
  soft: { low: -0.15, high: 1.2, gamma_milli: 1150, sharpen_milli: 0 },
  hard: { low: 0.15, high: 0.85, gamma_milli: 1000, sharpen_milli: 300 },
  enamel: { low: 0.3, high: 1.05, gamma_milli: 850, sharpen_milli: 600 },
  bone: { low: 0, high: 0.7, gamma_milli: 1300, sharpen_milli: 300 },
  fine: { low: 0.08, high: 0.95, gamma_milli: 950, sharpen_milli: 1500 },
};

export type Look = Pick<ImageLayer, "window_low" | "window_high" | "gamma_milli" | "sharpen_milli">;

export function presetLook(preset: Preset, { low, high, bits }: Pixels): Look {
  const { low: from, high: to, ...rest } = looks[preset];
  const at = (share: number) => low + share * (high - low);
  return { ...windowOf(at(from), at(to), bits), ...rest };
}

/** Which preset a layer is, if it is one: by what it does, not by who chose it. */
export function presetOf(layer: Look, pixels: Pixels): Preset | null {
  const isSame = (look: Look) => Object.entries(look).every(([key, value]) => layer[key as keyof Look] === value);
  return presets.find((each) => isSame(presetLook(each, pixels))) ?? null;
}
