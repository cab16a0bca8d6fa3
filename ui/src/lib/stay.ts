// What floats over the page comes and goes: when the part that had the focus is gone, the focus goes back to where it
// came from.
import { type FocusEvent, useEffect, useRef } from "react";

type Told = { onEnter?: () => void; onLeave?: () => void };

/** `count` changes whenever a part comes or goes. */
export function useStay(count: number, { onEnter, onLeave }: Told = {}) {
  const from = useRef<HTMLElement | null>(null);
  const inside = useRef(false);
  const left = useRef(onLeave);
  useEffect(() => {
    left.current = onLeave;
  });
  useEffect(() => {
    if (!inside.current || document.activeElement !== document.body) return;
    inside.current = false;
    left.current?.();
    const back = from.current?.isConnected ? from.current : document.querySelector("main");
    back?.focus();
  }, [count]);
  const enter = (event: FocusEvent) => {
    onEnter?.();
    if (!inside.current && event.relatedTarget instanceof HTMLElement) from.current = event.relatedTarget;
    inside.current = true;
  };
  const leave = (event: FocusEvent) => {
    // A button that goes away with its part leaves without a next place: the effect above finds one.
    if (!(event.relatedTarget instanceof Node) || event.currentTarget.contains(event.relatedTarget)) return;
    inside.current = false;
    onLeave?.();
  };
  return { enter, leave };
}
