// Lengths and angles of what was drawn on a picture. Millimetres only where the size of a pixel is known.
import type { Annotation } from "../../ipc/bindings";
import type { Size } from "./place";

type Points = Annotation["points"];
type Vector = { x: number; y: number };

const nanometresPerMillimetre = 1_000_000;
/** No line on a dental picture is longer; a longer one was typed by mistake. */
export const millimetresMost = 500;

/** Points are shares of the picture, which is rarely square: they mean pixels only with its size. */
const between = (points: Points, from: number, to: number, { width, height }: Size): Vector => {
  const [[x1, y1], [x2, y2]] = [points[from] ?? [0, 0], points[to] ?? [0, 0]];
  return { x: (x2 - x1) * width, y: (y2 - y1) * height };
};

export function lengthPx(points: Points, size: Size): number {
  const { x, y } = between(points, 0, 1, size);
  return Math.hypot(x, y);
}

export const millimetres = (px: number, spacing_nm: number): number => (px * spacing_nm) / nanometresPerMillimetre;

/** The size of a pixel, from a line whose length a person knows. */
export const spacingOf = (px: number, mm: number): number => Math.round((mm * nanometresPerMillimetre) / px);

/** At the middle point, 0…180. */
export function degrees(points: Points, size: Size): number {
  const [one, other] = [between(points, 1, 0, size), between(points, 1, 2, size)];
  const turn = Math.atan2(one.x * other.y - one.y * other.x, one.x * other.x + one.y * other.y);
  return Math.abs((turn * 180) / Math.PI);
}

/** A hand draws hundreds of points: those that lie on the way from one to the next are left out. */
export function thinned(points: Points, size: Size, pointsMost: number): Points {
  let apart = 1;
  let left = points;
  while (left.length > pointsMost || apart === 1) {
    left = spaced(points, size, apart);
    apart *= 1.5;
  }
  return left;
}

function spaced(points: Points, size: Size, apartPx: number): Points {
  const left: Points = [];
  for (const [i, point] of points.entries()) {
    const last = left.at(-1);
    const isEnd = i === points.length - 1;
    if (!last || isEnd || lengthPx([last, point], size) >= apartPx) left.push(point);
  }
  return left;
}
