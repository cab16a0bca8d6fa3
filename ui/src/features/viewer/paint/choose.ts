// Which of the two painters this computer is quicker with. Cheap ones have no graphics card, and what does its work for it
// in software is often slower than a plain canvas: so it is measured, once, on the first picture, and not believed.
import type { Pixels } from "../../../ipc/pixels";
import { type Laid, placed, wholeView } from "../place";
import { untouched } from "../tone";
import { flatPainter } from "./flat";
import { glPainter } from "./gl";
import type { Painter, PainterKind } from "./painter";

/** Small, because the slower one may be very slow; which of the two it is does not depend on the size. */
const stage = { width: 640, height: 360 };
/** The first painting of each is not counted: shaders are compiled and levels made during it. */
const tries = 4;
/** So much slower than the other in one painting, and no further one is waited for. */
const hopeless = 2;

export const painters = { gl: glPainter, flat: flatPainter };

/** Each time another window and another place: nothing may be kept from the time before. */
function quickestMs(painter: Painter, pixels: Pixels, rivalMs: number): number {
  const laid: Laid = { picture: pixels, standing: { turn: 0, mirrored: false }, stage };
  const layer = untouched(pixels, laid.standing);
  let quickest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i += 1) {
    const begun = performance.now();
    const place = placed(laid, { ...wholeView, zoom: 1 + i / 1000 });
    painter.paint({ layer: { ...layer, window_low: layer.window_low + i }, place });
    painter.finish();
    if (i === 0) continue;
    quickest = Math.min(quickest, performance.now() - begun);
    if (quickest > hopeless * rivalMs) break;
  }
  return quickest;
}

function measuredMs(kind: PainterKind, pixels: Pixels, rivalMs: number): number {
  const canvas = Object.assign(document.createElement("canvas"), stage);
  const painter = painters[kind](canvas, pixels);
  if (!painter) return Number.POSITIVE_INFINITY;
  const ms = quickestMs(painter, pixels, rivalMs);
  painter.free();
  // Browsers keep few contexts: the one for measuring is given back at once.
  canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  return ms;
}

function quicker(pixels: Pixels): PainterKind {
  const flatMs = measuredMs("flat", pixels, Number.POSITIVE_INFINITY);
  return measuredMs("gl", pixels, flatMs) < flatMs ? "gl" : "flat";
}

let chosen: PainterKind | null = null;

export function quickerPainter(pixels: Pixels): PainterKind {
  chosen ??= quicker(pixels);
  return chosen;
}

/** The graphics went away under it: no further picture of this window is drawn with them. */
export function painterLost(): void {
  chosen = "flat";
}
