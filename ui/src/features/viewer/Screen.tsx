// The canvas a picture is drawn into: once a frame, and only when something has changed.
import { useEffect, useRef, useState } from "react";
import type { ImageLayer } from "../../ipc/bindings";
import type { Pixels } from "../../ipc/pixels";
import { painterLost, painters, quickerPainter } from "./paint/choose";
import type { Painter, PainterKind } from "./paint/painter";
import type { Affine, Size } from "./place";
import css from "./Stage.module.css";

type Props = {
  pixels: Pixels;
  layer: ImageLayer;
  /** From the picture's pixels to those of the page. */
  place: Affine;
  size: Size;
  label: string;
  /** Small ones are drawn plainly: a browser keeps few contexts of the other kind. */
  kind?: PainterKind;
};

/** On a dense screen there are more pixels than the page counts. */
const dense = ({ a, b, c, d, e, f }: Affine, by: number): Affine => ({
  a: a * by,
  b: b * by,
  c: c * by,
  d: d * by,
  e: e * by,
  f: f * by,
});

export function Screen({ pixels, layer, place, size, label, kind: wanted }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter | null>(null);
  const frame = useRef(0);
  const [quicker, setQuicker] = useState<PainterKind>(() => wanted ?? quickerPainter(pixels));
  const latest = useRef({ layer, place, size });
  const ask = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = { layer, place, size };
    ask.current();
  }, [layer, place, size]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    painter.current = painters[quicker](element, pixels);
    // A browser that has given all its contexts away has none for a second picture.
    if (!painter.current && quicker === "gl") return setQuicker("flat");
    const paint = () => {
      frame.current = 0;
      const { layer, place, size } = latest.current;
      const by = window.devicePixelRatio;
      const [width, height] = [Math.round(size.width * by), Math.round(size.height * by)];
      if (element.width !== width) element.width = width;
      if (element.height !== height) element.height = height;
      painter.current?.paint({ layer, place: dense(place, by) });
    };
    ask.current = () => {
      frame.current ||= requestAnimationFrame(paint);
    };
    ask.current();
    const lost = () => {
      painterLost();
      setQuicker("flat");
    };
    element.addEventListener("webglcontextlost", lost);
    return () => {
      element.removeEventListener("webglcontextlost", lost);
      cancelAnimationFrame(frame.current);
      frame.current = 0;
      painter.current?.free();
      painter.current = null;
    };
  }, [quicker, pixels]);
  // A canvas stays of the kind it was first used as: another kind is another canvas.
  return (
    <canvas
      key={quicker}
      ref={canvas}
      className={css.screen}
      role="img"
      aria-label={label}
      data-kind="pixels"
      data-painter={quicker}
    />
  );
}
