// Which rows of a long list exist, where rows are of a few known heights: their places are sums, looked up by halves.
import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { OnShow } from "./fixedRows";

/** Until the list is laid out, as much as a small window shows. */
const firstPx = 700;

type View = { scrolledPx: number; heightPx: number };

/** Where each row begins; one more, where the last ends. */
export function topsOf(heights: readonly number[]): number[] {
  const tops = [0];
  for (const [i, height] of heights.entries()) tops.push((tops[i] ?? 0) + height);
  return tops;
}

/** The last row that begins at or above a place. */
function rowAt(tops: readonly number[], px: number): number {
  let [low, high] = [0, Math.max(0, tops.length - 2)];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= px) low = middle;
    else high = middle - 1;
  }
  return low;
}

export function tallRowsOnShow(tops: readonly number[], { scrolledPx, heightPx }: View, aheadPx: number): OnShow {
  const count = tops.length - 1;
  if (count < 1) return { first: 0, end: 0 };
  return {
    first: rowAt(tops, scrolledPx - aheadPx),
    end: Math.min(count, rowAt(tops, scrolledPx + heightPx + aheadPx) + 1),
  };
}

type Options = { scroller: RefObject<HTMLElement | null>; tops: readonly number[]; aheadPx: number };

export function useTallRows({ scroller, tops, aheadPx }: Options): OnShow {
  const [{ first, end }, setOnShow] = useState(() =>
    tallRowsOnShow(tops, { scrolledPx: 0, heightPx: firstPx }, aheadPx),
  );
  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const look = () => {
      // A list that is hidden for a while has no height, and keeps its rows.
      if (element.clientHeight === 0) return;
      const view = { scrolledPx: element.scrollTop, heightPx: element.clientHeight };
      const next = tallRowsOnShow(tops, view, aheadPx);
      setOnShow((last) => (last.first === next.first && last.end === next.end ? last : next));
    };
    // before this very frame is drawn: an empty strip at the edge would be seen
    const lookAtOnce = () => flushSync(look);
    look();
    element.addEventListener("scroll", lookAtOnce, { passive: true });
    const resized = new ResizeObserver(look);
    resized.observe(element);
    return () => {
      element.removeEventListener("scroll", lookAtOnce);
      resized.disconnect();
    };
  }, [scroller, tops, aheadPx]);
  return { first: Math.min(first, tops.length - 1), end: Math.min(end, tops.length - 1) };
}
