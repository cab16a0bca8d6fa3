// Draws a picture's samples into a canvas. Two kinds, one look: WebGL2, and a plain canvas where that is missing or slower.
import type { ImageLayer } from "../../../ipc/bindings";
import type { Affine } from "../place";

/** `place` goes from the picture's pixels to those of the canvas. */
export type Drawn = { layer: ImageLayer; place: Affine };

export type Painter = {
  paint: (drawn: Drawn) => void;
  /** Waits until what was painted is there: for measuring. */
  finish: () => void;
  free: () => void;
};

export type PainterKind = "gl" | "flat";

/** Where the picture lies on the canvas: outside it, nothing is drawn. */
export type Box = { left: number; top: number; right: number; bottom: number };

export function boxOf({ a, b, c, d, e, f }: Affine, width: number, height: number, canvas: HTMLCanvasElement): Box {
  const across = [e, e + a * width, e + c * height, e + a * width + c * height];
  const down = [f, f + b * width, f + d * height, f + b * width + d * height];
  const inside = (at: number, most: number) => Math.max(0, Math.min(most, Math.round(at)));
  return {
    left: inside(Math.min(...across), canvas.width),
    right: inside(Math.max(...across), canvas.width),
    top: inside(Math.min(...down), canvas.height),
    bottom: inside(Math.max(...down), canvas.height),
  };
}

export const scaleIn = ({ a, b }: Affine): number => Math.hypot(a, b);
