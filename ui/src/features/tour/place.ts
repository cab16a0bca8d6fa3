// Where the card stands: beside what it points at, inside the window, on the side that has room.
import { useLayoutEffect, useState } from "react";

export type Box = { left: number; top: number; width: number; height: number };
type Room = { width: number; height: number };
/** Of the window's own left and top, for a card that is `fixed`. */
export type Place = { left: number; top: number } | { left: number; bottom: number };

const gap = 12;

export function placeBeside(box: Box, card: Room, room: Room, dir: "ltr" | "rtl"): Place {
  const wanted = dir === "ltr" ? box.left : box.left + box.width - card.width;
  const left = Math.max(gap, Math.min(wanted, room.width - card.width - gap));
  const below = box.top + box.height + gap;
  // What it points at may be scrolled out of sight: the card never is.
  if (below + card.height <= room.height - gap) return { left, top: Math.max(gap, below) };
  const above = room.height - box.top + gap;
  return { left, bottom: Math.max(gap, Math.min(above, room.height - card.height - gap)) };
}

const same = (one: Box | null, other: Box | null) => JSON.stringify(one) === JSON.stringify(other);

function boxOf(thing: Element | null): Box | null {
  if (!thing) return null;
  const { left, top, width, height } = thing.getBoundingClientRect();
  return { left, top, width, height };
}

/** The box of a thing, for as long as it is on the page. */
export function useBox(find: () => Element | null): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    let asked = 0;
    const measure = () => {
      asked = 0;
      const now = boxOf(find());
      setBox((before) => (same(before, now) ? before : now));
    };
    const ask = () => {
      asked ||= requestAnimationFrame(measure);
    };
    measure();
    const watching = new MutationObserver(ask);
    watching.observe(document.body, { subtree: true, childList: true });
    window.addEventListener("resize", ask);
    return () => {
      cancelAnimationFrame(asked);
      watching.disconnect();
      window.removeEventListener("resize", ask);
    };
  }, [find]);
  return box;
}
