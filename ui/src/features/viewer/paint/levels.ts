// A picture in halves of halves: shown small, every sample still counts, as in no cheaper way; and the window is laid over
// fewer of them.
import type { Pixels } from "../../../ipc/pixels";

export type Level = Pick<Pixels, "width" | "height" | "channels" | "samples"> & {
  /** Picture pixels in one of these. */ step: number;
};

const alike = (samples: Pixels["samples"], length: number): Pixels["samples"] =>
  samples instanceof Uint8Array ? new Uint8Array(length) : new Uint16Array(length);

/** Each sample is the mean of four; an odd row or column at the end is left out, half a pixel of this level. */
export function halved({ width, height, channels, samples, step }: Level): Level {
  const [w, h] = [Math.max(1, width >> 1), Math.max(1, height >> 1)];
  const half = alike(samples, w * h * channels);
  const [right, down] = [width > 1 ? channels : 0, height > 1 ? width * channels : 0];
  for (let y = 0, to = 0; y < h; y += 1) {
    for (let x = 0; x < w; x += 1) {
      const from = (2 * y * width + 2 * x) * channels;
      for (let c = from; c < from + channels; c += 1, to += 1) {
        const sum =
          (samples[c] as number) +
          (samples[c + right] as number) +
          (samples[c + down] as number) +
          (samples[c + right + down] as number);
        half[to] = (sum + 2) >> 2;
      }
    }
  }
  return { width: w, height: h, channels, samples: half, step: step * 2 };
}

/** Each level is made when it is first shown. */
export function levelsOf(pixels: Pixels): (index: number) => Level {
  const levels: Level[] = [{ ...pixels, step: 1 }];
  return (index) => {
    while (levels.length <= index) levels.push(halved(levels.at(-1) as Level));
    return levels[index] as Level;
  };
}

/** The smallest that still has a sample for each pixel of the screen. */
export const levelFor = (scale: number): number => Math.max(0, Math.floor(Math.log2(1 / scale) + 1e-9));

/** For each sample the mean of the four around it; at the rim a sample stands in for those it lacks. What is unsharp
 * about the unsharp mask: made once, and how much of it is taken may change with each frame. */
export function aroundLevel(level: Level): Level {
  const { width, height, channels, samples } = level;
  const around = alike(samples, samples.length);
  const row = width * channels;
  const edge = row - channels;
  for (let y = 0; y < height; y += 1) {
    const [up, down] = [y > 0 ? -row : 0, y < height - 1 ? row : 0];
    for (let i = 0, at = y * row; i < row; i += 1, at += 1) {
      const [left, right] = [i < channels ? at : at - channels, i < edge ? at + channels : at];
      const sum =
        (samples[at + up] as number) +
        (samples[at + down] as number) +
        (samples[left] as number) +
        (samples[right] as number);
      around[at] = (sum + 2) >> 2;
    }
  }
  return { ...level, samples: around };
}
