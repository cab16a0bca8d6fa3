// Taking a picture by the pointer from one cell to another. By pointer events: where the shell takes files that are
// dropped on the window, the engine on Windows gives the page no drag events of its own. Keys have X.
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

export type Grab = { from: number; over: number | null; x: number; y: number };

/** A click trembles by less. */
const begins = 5;

/** The cell under the pointer, if it is one of this mount. */
function cellUnder(board: HTMLElement | null, x: number, y: number): number | null {
  const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-index]");
  return cell && board?.contains(cell) ? Number(cell.dataset.index) : null;
}

export function useGrab(board: RefObject<HTMLElement | null>, onDrop: (from: number, to: number) => void) {
  const [grab, setGrab] = useState<Grab | null>(null);
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  const take = (from: number) => (event: PointerEvent) => {
    if (event.button !== 0 || !event.isPrimary) return;
    const start = { x: event.clientX, y: event.clientY };
    let isMoving = false;
    const ending = new AbortController();
    const { signal } = ending;
    const end = () => {
      ending.abort();
      setGrab(null);
    };
    const move = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      isMoving ||= Math.hypot(x - start.x, y - start.y) > begins;
      if (isMoving) setGrab({ from, over: cellUnder(board.current, x, y), x, y });
    };
    const drop = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      const to = isMoving ? cellUnder(board.current, x, y) : null;
      end();
      if (to !== null && to !== from) latest.current(from, to);
    };
    window.addEventListener("pointermove", move, { signal });
    window.addEventListener("pointerup", drop, { signal });
    window.addEventListener("pointercancel", end, { signal });
    window.addEventListener("blur", end, { signal });
  };
  return { grab, take };
}
