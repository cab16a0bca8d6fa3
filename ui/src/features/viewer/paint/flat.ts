// The plain canvas. Turns are quarters, so a column of the screen is a column or a row of the picture: where each lies is
// worked out once, not for each pixel. The samples on show are kept, so that a change of the window is one look-up each.
import type { Pixels } from "../../../ipc/pixels";
import { type Affine, inverse } from "../place";
import { shadeTable, sharpened } from "../tone";
import { aroundLevel, type Level, levelFor, levelsOf } from "./levels";
import { type Box, boxOf, type Drawn, type Painter, scaleIn } from "./painter";

/** For each pixel along a side of the box: the two samples it lies between, and how near the second is. */
type Axis = { near: Int32Array; far: Int32Array; share: Float64Array };

function axisOf(from: number, to: number, perPixel: number, offset: number, count: number, stride: number): Axis {
  const length = Math.max(0, to - from);
  const axis = { near: new Int32Array(length), far: new Int32Array(length), share: new Float64Array(length) };
  for (let i = 0; i < length; i += 1) {
    const at = (from + i + 0.5) * perPixel + offset - 0.5;
    const low = Math.floor(at);
    axis.near[i] = Math.max(0, Math.min(count - 1, low)) * stride;
    axis.far[i] = Math.max(0, Math.min(count - 1, low + 1)) * stride;
    axis.share[i] = at - low;
  }
  return axis;
}

/** Columns and rows of the screen, as columns and rows of the level in whichever way it is turned. */
function axesOf(level: Level, box: Box, place: Affine): { across: Axis; down: Axis } {
  const back = inverse(place);
  const [{ width, height, channels, step }, row] = [level, level.width * level.channels];
  const isUpright = Math.abs(place.a) > Math.abs(place.b);
  const x = (from: number, to: number, per: number) => axisOf(from, to, per / step, back.e / step, width, channels);
  const y = (from: number, to: number, per: number) => axisOf(from, to, per / step, back.f / step, height, row);
  return isUpright
    ? { across: x(box.left, box.right, back.a), down: y(box.top, box.bottom, back.d) }
    : { across: y(box.left, box.right, back.b), down: x(box.top, box.bottom, back.c) };
}

/** Each colour is a column of its own, beside those of its pixel. */
function byColour(axis: Axis, channels: number): Axis {
  if (channels === 1) return axis;
  const spread = <A extends Int32Array | Float64Array>(of: A, step: number) =>
    Array.from({ length: of.length * channels }, (_, i) => (of[Math.floor(i / channels)] ?? 0) + (i % channels) * step);
  return {
    near: Int32Array.from(spread(axis.near, 1)),
    far: Int32Array.from(spread(axis.far, 1)),
    share: Float64Array.from(spread(axis.share, 0)),
  };
}

/** One line of the level, stretched to the screen. */
function stretch(samples: Level["samples"], line: number, { near, far, share }: Axis, into: Float64Array): void {
  for (let i = 0; i < into.length; i += 1) {
    const one = samples[line + (near[i] as number)] as number;
    const other = samples[line + (far[i] as number)] as number;
    into[i] = one + (other - one) * (share[i] as number);
  }
}

/** The samples on show, one for each pixel of the screen. Neighbouring rows lie between the same two lines of the level
 * or share one of them: each is stretched once. */
function sampled(level: Level, box: Box, place: Affine): Uint16Array {
  const axes = axesOf(level, box, place);
  const [across, down] = [byColour(axes.across, level.channels), axes.down];
  const [columns, rows] = [across.near.length, down.near.length];
  const shown = new Uint16Array(columns * rows);
  let above = { line: -1, values: new Float64Array(columns) };
  let under = { line: -1, values: new Float64Array(columns) };
  const have = (kept: typeof above, line: number) => {
    if (kept.line !== line) stretch(level.samples, line, across, kept.values);
    kept.line = line;
    return kept.values;
  };
  for (let row = 0, to = 0; row < rows; row += 1) {
    const [upper, lower, share] = [down.near[row] as number, down.far[row] as number, down.share[row] as number];
    if (under.line === upper || above.line === lower) [above, under] = [under, above];
    const [one, other] = [have(above, upper), have(under, lower)];
    for (let i = 0; i < columns; i += 1, to += 1) {
      const value = one[i] as number;
      shown[to] = value + ((other[i] as number) - value) * share + 0.5;
    }
  }
  return shown;
}

/** Every sample through the unsharp mask. */
function sharp(shown: Uint16Array, around: Uint16Array, sharpen_milli: number, top: number): Uint16Array {
  const sharp = new Uint16Array(shown.length);
  for (let i = 0; i < sharp.length; i += 1)
    sharp[i] = sharpened(shown[i] as number, around[i] as number, sharpen_milli, top) + 0.5;
  return sharp;
}

function shaded(shown: Uint16Array, channels: 1 | 3, table: Uint32Array, into: Uint32Array): void {
  if (channels === 1) {
    for (let i = 0; i < into.length; i += 1) into[i] = table[shown[i] as number] as number;
    return;
  }
  const tone = (at: number) => (table[shown[at] as number] as number) & 0xff;
  for (let i = 0, at = 0; i < into.length; i += 1, at += 3)
    into[i] = 0xff000000 | (tone(at + 2) << 16) | (tone(at + 1) << 8) | tone(at);
}

/** Made anew only when its key says that it is another. */
function last<V>(): (key: string, make: () => V) => V {
  let kept: { key: string; value: V } | null = null;
  return (key, make) => {
    if (kept?.key !== key) kept = { key, value: make() };
    return kept.value;
  };
}

export function flatPainter(canvas: HTMLCanvasElement, pixels: Pixels): Painter | null {
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) return null;
  const level = levelsOf(pixels);
  const top = 2 ** pixels.bits - 1;
  const [aroundOf, shownOf, shownAroundOf] = [last<Level>(), last<Uint16Array>(), last<Uint16Array>()];
  const [sharpOf, tableOf, imageOf] = [last<Uint16Array>(), last<Uint32Array>(), last<ImageData>()];
  const paint = ({ layer, place }: Drawn) => {
    const box = boxOf(place, pixels.width, pixels.height, canvas);
    const [width, height] = [box.right - box.left, box.bottom - box.top];
    context.clearRect(0, 0, canvas.width, canvas.height);
    if (width <= 0 || height <= 0) return;
    const index = levelFor(scaleIn(place));
    const { window_low, window_high, gamma_milli, invert, sharpen_milli } = layer;
    const view = `${index} ${Object.values(place)} ${Object.values(box)}`;
    const plain = shownOf(view, () => sampled(level(index), box, place));
    const around = () =>
      shownAroundOf(view, () =>
        sampled(
          aroundOf(`${index}`, () => aroundLevel(level(index))),
          box,
          place,
        ),
      );
    const shown = sharpen_milli
      ? sharpOf(`${view} ${sharpen_milli}`, () => sharp(plain, around(), sharpen_milli, top))
      : plain;
    const table = tableOf(`${window_low} ${window_high} ${gamma_milli} ${invert}`, () =>
      shadeTable(layer, pixels.bits),
    );
    const image = imageOf(`${width} ${height}`, () => context.createImageData(width, height));
    shaded(shown, pixels.channels, table, new Uint32Array(image.data.buffer));
    context.putImageData(image, box.left, box.top);
  };
  return { paint, finish: () => void context.getImageData(0, 0, 1, 1), free: () => undefined };
}
