// How large an element is, in the page's pixels, whenever that changes.
import { type RefObject, useLayoutEffect, useState } from "react";
import type { Size } from "./place";

export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const look = () => setSize({ width: measured.clientWidth, height: measured.clientHeight });
    look();
    const resized = new ResizeObserver(look);
    resized.observe(measured);
    return () => resized.disconnect();
  }, [element]);
  return size;
}
