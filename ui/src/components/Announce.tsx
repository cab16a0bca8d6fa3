// Says a change once to whoever listens to the screen; what stands there at first is not said.
import { useEffect, useRef, useState } from "react";
import { second } from "../lib/time";

/** What changes back within a second was nothing. */
const settles = second;

export function Announce({ text, testId }: { text: string; testId: string }) {
  const [said, setSaid] = useState("");
  const before = useRef(text);
  useEffect(() => {
    if (before.current === text) return;
    const timer = window.setTimeout(() => {
      before.current = text;
      setSaid(text);
    }, settles);
    return () => window.clearTimeout(timer);
  }, [text]);
  return (
    <span className="hidden" role="status" aria-live="polite" data-testid={testId}>
      {said}
    </span>
  );
}
