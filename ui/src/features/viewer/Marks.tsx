// Marks over the picture. Lines are drawn on the page, not in the pixels; each has its number, as in the list beside it.
import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { Annotation } from "../../ipc/bindings";
import { useL10n } from "../../lib/l10n";
import { number } from "../../lib/time";
import type { Spot } from "./drawing";
import css from "./Marks.module.css";
import { measureText } from "./marked";
import { type Affine, type Point, type Size, toPicture, toStage } from "./place";

export type MarksPlace = { place: Affine; picture: Size; stage: Size; spacing_nm: number | null };

type Props = {
  marks: readonly Annotation[];
  at: MarksPlace;
  chosen: string | null;
  onChoose: (id: string) => void;
  onMoved: (mark: Annotation, points: Spot[]) => void;
};

export function Marks({ marks, at, chosen, onChoose, onMoved }: Props) {
  const [moving, setMoving] = useState<{ id: string; points: Spot[] } | null>(null);
  const done = (mark: Annotation) => {
    if (moving?.id === mark.id) onMoved(mark, moving.points);
    setMoving(null);
  };
  return (
    <svg className={css.marks} width={at.stage.width} height={at.stage.height} role="presentation">
      {marks.map((mark, i) => {
        const points = moving?.id === mark.id ? moving.points : mark.points;
        return (
          <g key={mark.id} data-chosen={mark.id === chosen ? "" : undefined} onPointerDown={() => onChoose(mark.id)}>
            <Shape kind={mark.kind} points={points} at={at} numbered={i + 1} />
            {mark.id === chosen && mark.kind !== "freehand" && (
              <Handles
                points={points}
                at={at}
                onMove={(next) => setMoving({ id: mark.id, points: next })}
                onDone={() => done(mark)}
                onLeft={() => setMoving(null)}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

type ShapeProps = { kind: Annotation["kind"]; points: readonly Spot[]; at: MarksPlace; numbered?: number };

/** The same for what is kept and for what is being drawn. */
export function Shape({ kind, points, at, numbered }: ShapeProps) {
  const l10n = useL10n();
  const spots = points.map((point) => toStage(at.place, at.picture, point));
  const [first, last] = [spots[0], spots.at(-1)];
  if (!first || !last) return null;
  const line = spots.map(({ x, y }) => `${x},${y}`).join(" ");
  const measure = measureText({ kind, points: [...points] }, at.picture, at.spacing_nm, l10n);
  const says = kind === "angle" ? (spots[1] ?? last) : last;
  return (
    <>
      <polyline points={line} data-part="ground" />
      <polyline points={line} data-part="line" />
      {kind === "ruler" && <Ends spots={spots} />}
      {measure && (
        <text x={says.x + 12} y={says.y + 16} data-part="measure">
          {measure}
        </text>
      )}
      {numbered !== undefined && <Numbered at={first} text={number(numbered, l10n.locale)} />}
    </>
  );
}

/** A short stroke across each end, so that it is seen where the line was put. */
function Ends({ spots }: { spots: readonly Point[] }) {
  const [from, to] = [spots[0], spots[1]];
  if (!from || !to) return null;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [x, y] = [(-(to.y - from.y) / length) * 6, ((to.x - from.x) / length) * 6];
  return spots.map((spot) => (
    <line
      key={spot === from ? "from" : "to"}
      x1={spot.x - x}
      y1={spot.y - y}
      x2={spot.x + x}
      y2={spot.y + y}
      data-part="line"
    />
  ));
}

function Numbered({ at, text }: { at: Point; text: string }) {
  return (
    <g transform={`translate(${at.x - 13} ${at.y - 13})`} data-part="number">
      <circle r="9" />
      <text textAnchor="middle" y="4">
        {text}
      </text>
    </g>
  );
}

type HandlesProps = {
  points: readonly Spot[];
  at: MarksPlace;
  onMove: (points: Spot[]) => void;
  onDone: () => void;
  onLeft: () => void;
};

const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A point is pulled by the pointer, or walked with the arrows and put by Enter. */
function Handles({ points, at, onMove, onDone, onLeft }: HandlesProps) {
  const { t, locale } = useL10n();
  const moved = (index: number, to: Point) =>
    onMove(points.map((point, i) => (i === index ? toPicture(at.place, at.picture, to) : point)));
  const pull = (index: number) => (event: PointerEvent<SVGElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect();
    if (box) moved(index, { x: event.clientX - box.left, y: event.clientY - box.top });
  };
  const walk = (index: number, spot: Point) => (event: KeyboardEvent) => {
    const by = arrows[event.key];
    const far = event.shiftKey ? 10 : 1;
    if (by) moved(index, { x: spot.x + by[0] * far, y: spot.y + by[1] * far });
    else if (event.key === "Enter") onDone();
    else if (event.key === "Escape") onLeft();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return points.map((point, index) => {
    const spot = toStage(at.place, at.picture, point);
    return (
      // biome-ignore lint/a11y/useSemanticElements: a drawing has no buttons
      <circle
        key={index}
        cx={spot.x}
        cy={spot.y}
        r="7"
        role="button"
        tabIndex={0}
        aria-label={t("mark-point", { number: number(index + 1, locale) })}
        data-part="handle"
        onPointerDown={(event) => {
          event.stopPropagation();
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={pull(index)}
        onPointerUp={onDone}
        onKeyDown={walk(index, spot)}
        onBlur={onDone}
      />
    );
  });
}
