// Which rows of a long list exist. All are equally tall, so their places are arithmetic: a hundred thousand cost what
// ten do, where measuring each would cost a style of the page for each of them at each key.
import { type RefObject, useCallback, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { useL10n } from "./l10n";
import { tokenPx } from "./tokens";

export type OnShow = { first: number; end: number };

/** Until the list is laid out, as many as a small window shows. */
const firstPx = 700;

type View = { topRow: number; tall: number };

/** The rows that are seen, and as many more on either side. `end` is the first one that is not. */
export function rowsOnShow({ topRow, tall }: View, count: number, ahead: number): OnShow {
  const top = Math.max(0, Math.min(topRow, count - tall));
  return { first: Math.max(0, top - ahead), end: Math.min(count, top + tall + ahead) };
}

function viewOf(element: HTMLElement, rowPx: number): View {
  const heightPx = element.clientHeight || firstPx;
  return { topRow: Math.floor(element.scrollTop / rowPx), tall: Math.ceil(heightPx / rowPx) + 1 };
}

type Options = {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  /** How tall a row is, by the token of that name. */
  row: `--${string}`;
  /** Rows kept ready beyond those that are seen. */
  ahead: number;
};

export function useFixedRows({ scroller, count, row, ahead }: Options) {
  const rowPx = useRowPx(row);
  const [view, setView] = useState<View>({ topRow: 0, tall: Math.ceil(firstPx / rowPx) + 1 });
  const isThere = count > 0;
  useEffect(() => {
    const element = isThere && scroller.current;
    if (!element) return;
    const look = () => {
      const next = viewOf(element, rowPx);
      setView((last) => (last.topRow === next.topRow && last.tall === next.tall ? last : next));
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
  }, [scroller, isThere, rowPx]);
  /** Scrolls no further than it must. */
  const reveal = useCallback(
    (index: number) => {
      const element = scroller.current;
      if (!element) return;
      const [top, bottom] = [index * rowPx, (index + 1) * rowPx];
      if (top < element.scrollTop) element.scrollTop = top;
      else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
    },
    [scroller, rowPx],
  );
  return {
    ...rowsOnShow(view, count, ahead),
    /** The most that can be on show: a list may give a row's elements to the row that takes its place. */
    places: view.tall + 2 * ahead,
    topRow: view.topRow,
    rowPx,
    reveal,
  };
}

/** A right-to-left language has taller rows: the style of the page is asked again when it has changed. */
function useRowPx(row: `--${string}`): number {
  const { dir } = useL10n();
  const [rowPx, setRowPx] = useState(() => tokenPx(row, 30));
  useEffect(() => (dir ? setRowPx(tokenPx(row, 30)) : undefined), [dir, row]);
  return rowPx;
}

export const indices = ({ first, end }: OnShow): number[] => Array.from({ length: end - first }, (_, i) => first + i);
