// One picture in the dark, and what a hand does on it with the tool it holds. The picture is never mirrored by a language.
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { classes } from "../../lib/classes";
import { useL10n } from "../../lib/l10n";
import { useOncePerFrame } from "../../lib/stable";
import { dayName, percent } from "../../lib/time";
import {
  begun,
  type Drawing,
  handMoved,
  isDone,
  isDrawTool,
  pointPut,
  pointsOf,
  type Spot,
  type Tool,
} from "./drawing";
import { Loupe } from "./Loupe";
import { Marks, type MarksPlace, Shape } from "./Marks";
import marksCss from "./Marks.module.css";
import { Missing } from "./Missing";
import {
  kept,
  type Laid,
  moved,
  type Point,
  placed,
  scaleOf,
  toPicture,
  toStage,
  type View,
  zoomed,
  zoomStep,
} from "./place";
import { Screen } from "./Screen";
import css from "./Stage.module.css";
import { type Range, windowDragged } from "./tone";
import type { Looked } from "./useLooked";
import type { useMarks } from "./useMarks";
import { useSize } from "./useSize";

export type StageProps = {
  looked: Looked;
  range: Range | null;
  view: View;
  onView: (view: View) => void;
  tool: Tool;
  onDrawn: (drawing: Drawing) => void;
  marks: ReturnType<typeof useMarks>;
  shows: { marks: boolean; loupe: boolean };
  chosen: string | null;
  onChoose: (mark: string | null) => void;
  name: "one" | "other";
  /** Of two side by side, the one that the tools act on. */
  side: "alone" | "active" | "other";
  onActive: () => void;
  onLaid: (laid: Laid) => void;
};

type Hand = { from: Point; last: Point; button: number };

/** Nearer than this, a press and a release are a click, not a drag. */
const clickPx = 4;
const walkPx = 4;
const walkFarPx = 24;

export function Stage({
  looked,
  range,
  view,
  onView,
  tool,
  onDrawn,
  marks,
  shows,
  chosen,
  onChoose,
  name,
  side,
  onActive,
  onLaid,
}: StageProps) {
  const { t, locale } = useL10n();
  const frame = useRef<HTMLDivElement>(null);
  const stage = useSize(frame);
  const hand = useRef<Hand | null>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const [pointer, setPointer] = useState<Point | null>(null);
  const { image, detail, pixels, layer } = looked;
  const picture = pixels ?? { width: image.width ?? 4, height: image.height ?? 3 };
  const standing = layer ?? image;
  const laid: Laid = { picture, standing, stage };
  const shown = kept(laid, view);
  const place = placed(laid, shown);
  const reportLaid = useRef(onLaid);
  useEffect(() => {
    reportLaid.current = onLaid;
    reportLaid.current(laid);
  });
  useEffect(() => {
    // Another tool, another drawing.
    setDrawing(isDrawTool(tool) ? begun(tool) : null);
  }, [tool]);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      onView(zoomed(laid, shown, event.deltaY < 0 ? zoomStep : 1 / zoomStep, at));
    };
    // Not through React, whose listener may not keep the page from zooming.
    element.addEventListener("wheel", wheel, { passive: false });
    return () => element.removeEventListener("wheel", wheel);
  });
  const spotOf = (at: Point): Spot => toPicture(place, picture, at);
  const pointOf = (event: PointerEvent): Point => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const advance = (next: Drawing) => {
    const finished = isDone(next);
    setDrawing(finished ? begun(next.tool) : next);
    if (!finished) return;
    // The tool may be another one now: the rest of this press is not a drag with it.
    hand.current = null;
    onDrawn(next);
  };
  // Several may come before the next is drawn: none is lost.
  const trail = (spot: Spot) => setDrawing((before) => before && handMoved(before, spot));
  const grab = (event: PointerEvent) => {
    onActive();
    const at = pointOf(event);
    hand.current = { from: at, last: at, button: event.button };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (drawing && event.button === 0) advance(pointPut(drawing, spotOf(at)));
    else onChoose(null);
  };
  const follow = (at: Point) => {
    setPointer(at);
    const held = hand.current;
    if (!held) {
      if (drawing && drawing.tool !== "freehand") trail(spotOf(at));
      return;
    }
    const by = { x: at.x - held.last.x, y: at.y - held.last.y };
    hand.current = { ...held, last: at };
    if (held.button === 1 || tool === "move") onView(moved(laid, shown, by));
    else if (held.button === 0 && drawing) trail(spotOf(at));
    else if (held.button === 0 && layer && range && pixels)
      looked.change(windowDragged(layer, by.x / stage.width, -by.y / stage.height, range, pixels.bits));
  };
  const followLater = useOncePerFrame(follow);
  const pull = (event: PointerEvent) => {
    // A free hand is not to lose a point of its line.
    if (drawing?.tool === "freehand") follow(pointOf(event));
    else followLater(pointOf(event));
  };
  const release = (event: PointerEvent) => {
    const held = hand.current;
    hand.current = null;
    if (!held || !drawing || held.button !== 0) return;
    const at = pointOf(event);
    const isDrag = Math.hypot(at.x - held.from.x, at.y - held.from.y) > clickPx;
    if (drawing.tool === "freehand") {
      setDrawing(begun("freehand"));
      if (drawing.put.length > 1) onDrawn(drawing);
    } else if (isDrag && drawing.put.length > 0) advance(pointPut(drawing, spotOf(at)));
  };
  const walk = (event: KeyboardEvent) => {
    if (!drawing || event.target !== event.currentTarget) return;
    const far = event.shiftKey ? walkFarPx : walkPx;
    const by: Record<string, Point> = {
      ArrowLeft: { x: -far, y: 0 },
      ArrowRight: { x: far, y: 0 },
      ArrowUp: { x: 0, y: -far },
      ArrowDown: { x: 0, y: far },
    };
    const from = pointer ?? { x: stage.width / 2, y: stage.height / 2 };
    const step = by[event.key];
    if (step) {
      const to = { x: from.x + step.x, y: from.y + step.y };
      setPointer(to);
      trail(spotOf(to));
    } else if (event.key === "Enter" || event.key === " ") {
      setPointer(from);
      const trace = drawing.tool === "freehand" && drawing.put.length > 1;
      if (trace) onDrawn(drawing);
      if (trace) setDrawing(begun("freehand"));
      else advance(pointPut(drawing, spotOf(from)));
    } else if (event.key === "Escape" && drawing.put.length > 0) setDrawing(begun(drawing.tool));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const at: MarksPlace = { place, picture, stage, spacing_nm: detail?.spacing_nm ?? null };
  const { filename, taken_at } = image;
  const label = useMemo(
    () => t("viewer-stage", { name: filename, day: dayName(taken_at, Date.now(), locale) }),
    [t, locale, filename, taken_at],
  );
  const kind = drawing && (drawing.tool === "calibrate" ? "ruler" : drawing.tool);
  const isLaidOut = stage.width > 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: nothing else is drawn on by arrows and Enter
    <div
      ref={frame}
      className={classes(css.stage, side === "active" && css.active)}
      role="group"
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows draw and Enter puts a point
      tabIndex={0}
      data-stage={name}
      data-tool={tool}
      data-testid={name === "one" ? "lightbox-picture" : "viewer-other"}
      data-kind={pixels ? "pixels" : "thumb"}
      data-inverted={layer?.invert ? "" : undefined}
      onPointerDown={grab}
      onPointerMove={pull}
      onPointerUp={release}
      onPointerLeave={() => !hand.current && setPointer(null)}
      onKeyDown={walk}
    >
      {isLaidOut && pixels && layer && (
        <Screen pixels={pixels} layer={layer} place={place} size={stage} label={label} />
      )}
      {pixels === null && <Missing image={image} />}
      {isLaidOut && pixels && shows.marks && (
        <Marks
          marks={detail?.annotations ?? []}
          at={at}
          chosen={chosen}
          onChoose={onChoose}
          onMoved={(mark, points) => marks.change(mark, { points })}
        />
      )}
      {isLaidOut && drawing && kind && pointsOf(drawing).length > 0 && (
        <Drawn kind={kind} points={pointsOf(drawing)} at={at} />
      )}
      {drawing && pointer && <Cross at={drawing.next ? toStage(place, picture, drawing.next) : pointer} />}
      {shows.loupe && pointer && pixels && layer && (
        <Loupe pixels={pixels} layer={layer} place={place} at={pointer} stage={stage} />
      )}
      {pixels && (
        <output className={css.zoom} data-testid={name === "one" ? "zoom" : undefined}>
          {percent(scaleOf(laid, shown) * window.devicePixelRatio * 100, locale)}
        </output>
      )}
    </div>
  );
}

function Drawn({ kind, points, at }: { kind: Parameters<typeof Shape>[0]["kind"]; points: Spot[]; at: MarksPlace }) {
  return (
    <svg
      className={classes(marksCss.marks, css.over)}
      width={at.stage.width}
      height={at.stage.height}
      aria-hidden="true"
    >
      <Shape kind={kind} points={points} at={at} />
    </svg>
  );
}

/** Where the next point goes: for a hand on the arrows, which sees no pointer. */
function Cross({ at: { x, y } }: { at: Point }) {
  return (
    <svg className={classes(marksCss.marks, css.over)} aria-hidden="true" data-cross="">
      <path d={`M${x - 12} ${y}h8M${x + 4} ${y}h8M${x} ${y - 12}v8M${x} ${y + 4}v8`} />
    </svg>
  );
}
