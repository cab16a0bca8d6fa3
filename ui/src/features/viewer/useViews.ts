// Which part of each picture is seen. Side by side they move together, unless a person parts them.
import { useRef, useState } from "react";
import { type Laid, type View, wholeView, zoomed, zoomOf } from "./place";

export type Side = "one" | "other";
type Views = Record<Side, View>;

const wholeViews: Views = { one: wholeView, other: wholeView };

/** `side`: the one that buttons and keys act on. */
export function useViews(side: Side) {
  const [views, setViews] = useState(wholeViews);
  const [isTogether, setTogether] = useState(true);
  const laid = useRef<Partial<Record<Side, Laid>>>({});
  const show = (of: Side, view: View) =>
    setViews((before) => (isTogether ? { one: view, other: view } : { ...before, [of]: view }));
  const zoomTo = (next: (laid: Laid, view: View) => View) => {
    const on = laid.current[side];
    if (on) show(side, next(on, views[side]));
  };
  return {
    views,
    isTogether,
    show,
    together: () => setTogether(!isTogether),
    begin: () => setViews(wholeViews),
    laid: (of: Side, on: Laid) => {
      laid.current[of] = on;
    },
    /** In shares of the picture. */
    move: (by: { x: number; y: number }) =>
      show(side, { ...views[side], x: views[side].x + by.x, y: views[side].y + by.y }),
    zoom: {
      by: (factor: number) =>
        zoomTo((on, view) => zoomed(on, view, factor, { x: on.stage.width / 2, y: on.stage.height / 2 })),
      whole: () => show(side, wholeView),
      oneToOne: () => zoomTo((on, view) => ({ ...view, zoom: zoomOf(on, 1 / window.devicePixelRatio) })),
    },
  };
}
