// One function for good that always does what the latest one would: what is given to it is not drawn again for a new one.
import { useCallback, useLayoutEffect, useRef } from "react";

export function useStable<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  return useCallback((...given) => latest.current(...given), []);
}

/** Once a frame, with the last that was said since the one before: a mouse tells of itself more often than is drawn. */
export function useOncePerFrame<A extends unknown[]>(act: (...given: A) => void): (...given: A) => void {
  const stable = useStable(act);
  const waiting = useRef<A | null>(null);
  return useCallback(
    (...given) => {
      if (!waiting.current)
        requestAnimationFrame(() => {
          const last = waiting.current;
          waiting.current = null;
          if (last) stable(...last);
        });
      waiting.current = given;
    },
    [stable],
  );
}
