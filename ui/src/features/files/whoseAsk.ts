// Whose a file is, asked of a person: the question on show, and the answer once there is one.
import { useCallback, useEffect, useRef, useState } from "react";
import type { WhoseAsked } from "./Whose";

/** One question at a time, however many drops there are. Who leaves the chart files nothing in it. */
export function useWhoseAsk() {
  const [asked, setAsked] = useState<WhoseAsked | null>(null);
  const isHere = useRef(true);
  const leave = useRef<() => void>(undefined);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
      leave.current?.();
    };
  }, []);
  const ask = useCallback((question: Omit<WhoseAsked, "decide">) => {
    const show = (answer: (file: boolean) => void) => {
      const decide = (file: boolean) => {
        leave.current = undefined;
        setAsked(null);
        answer(file);
      };
      leave.current = () => decide(false);
      setAsked({ ...question, decide });
    };
    const answered = last.current.then(() => isHere.current && new Promise<boolean>(show));
    last.current = answered;
    return answered;
  }, []);
  return { asked, ask };
}
