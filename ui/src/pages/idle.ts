// Nobody has touched the window for a while.
import { useEffect, useRef } from "react";
import { second } from "../lib/time";

/** Often enough that a computer that wakes from sleep is locked before somebody has read a line. */
const lookEvery = 2 * second;
const touches = ["pointerdown", "pointermove", "wheel", "keydown"] as const;

/** A picture on a second screen is a window of its own: whoever works in one has not left the other. */
const windowsSay = "touched";
/** Windows tell each other no more often than this. */
const tellEvery = second;

/** `after` in milliseconds; `null`: never. By the clock, so that the hours of a closed laptop count. */
export function useIdle(after: number | null, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (after === null) return;
    let touched = Date.now();
    let told = 0;
    const windows = new BroadcastChannel(windowsSay);
    const count = () => {
      // The first touch after the hours is of whoever came: it locks, it does not count.
      if (Date.now() - touched < after) touched = Date.now();
    };
    const touch = () => {
      count();
      if (touched - told < tellEvery) return;
      told = touched;
      windows.postMessage(null);
    };
    windows.onmessage = count;
    const look = () => {
      if (Date.now() - touched >= after) latest.current();
    };
    const looking = window.setInterval(look, lookEvery);
    for (const name of touches) window.addEventListener(name, touch, { capture: true, passive: true });
    return () => {
      window.clearInterval(looking);
      windows.close();
      for (const name of touches) window.removeEventListener(name, touch, { capture: true });
    };
  }, [after]);
}
