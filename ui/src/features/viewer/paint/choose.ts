// Which of the two painters this computer is quicker with. Cheap ones have no graphics card, and what does its work for it
// in software is often slower than a plain canvas: so it is measured, once, on the first picture, and not believed.
import type { Pixels } from "../../../ipc/pixels";
import { type Laid, placed, wholeView } from "../place";
import { untouched } from "../tone";
import { flatPainter } from "./flat";
import { glPainter } from "./gl";
import type { Painter, PainterKind } from "./painter";

/** As large as a picture is usually shown. */
const stage = { width: 1280, height: 720 };
/** The first pictures of each are thrown away: shaders are compiled and levels made during them. */
const tries = 4;
const triesUnmeasured = 2;

export const painters = { gl: glPainter, flat: flatPainter };

/** Each time another window and another place: nothing may be kept from the time before. */
function quickestMs(painter: Painter, pixels: Pixels): number {
  const laid: Laid = { picture: pixels, standing: { turn: 0, mirrored: false }, stage };
  const layer = untouched(pixels, laid.standing);
  let quickest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i += 1) {
    const begun = performance.now();
    const place = placed(laid, { ...wholeView, zoom: 1 + i / 1000 });
    painter.paint({ layer: { ...layer, window_low: layer.window_low + i }, place });
    painter.finish();
    if (i >= triesUnmeasured) quickest = Math.min(quickest, performance.now() - begun);
  }
  return quickest;
}

function measured(kind: PainterKind, pixels: Pixels): number {
  const canvas = Object.assign(document.createElement("canvas"), stage);
  const painter = painters[kind](canvas, pixels);
  if (!painter) return Number.POSITIVE_INFINITY;
  const ms = quickestMs(painter, pixels);
  painter.free();
  // Browsers keep few contexts: the one for measuring is given back at once.
  canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  return ms;
}

let chosen: PainterKind | null = null;

export function quickerPainter(pixels: Pixels): PainterKind {
  chosen ??= measured("gl", pixels) < measured("flat", pixels) ? "gl" : "flat";
  return chosen;
}

/** The graphics went away under it: no further picture of this window is drawn with them. */
export function painterLost(): void {
  chosen = "flat";
}
