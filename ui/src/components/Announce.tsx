// Says a change once to whoever listens to the screen; what stands there at first is not said.
import { useEffect, useRef, useState } from "react";
import { second } from "../lib/time";

/** What changes back within a second was nothing. */
const settles = second;

type Props = {
  text: string;
  /** Part of what is new: then even what stands there at first is said. */
  first?: true;
  testId: string;
};

export function Announce({ text, first, testId }: Props) {
  const [said, setSaid] = useState("");
  const before = useRef(first ? "" : text);
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
