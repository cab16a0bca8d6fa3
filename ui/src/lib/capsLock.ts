// Is Caps Lock on? Known from the first key on; the browser tells it with each.
import { useEffect, useState } from "react";

export function useCapsLock(): boolean {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => setOn(event.getModifierState?.("CapsLock") ?? false);
    window.addEventListener("keydown", hear);
    window.addEventListener("keyup", hear);
    return () => {
      window.removeEventListener("keydown", hear);
      window.removeEventListener("keyup", hear);
    };
  }, []);
  return on;
}
