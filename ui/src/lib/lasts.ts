// Whether what is on show has lasted: what is over sooner was no wait, and gets no words.
import { useEffect, useState } from "react";

export function useLasts(ms: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLasts(true), ms);
    return () => window.clearTimeout(timer);
  }, [ms]);
  return lasts;
}
