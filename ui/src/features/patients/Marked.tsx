// A name with what was searched for marked in it.
import { marked } from "../../lib/marked";
import css from "./List.module.css";

export function Marked({ text, sought }: { text: string; sought: string }) {
  if (!sought) return text;
  return marked(text, sought).map(({ from, text: piece, hit }) =>
    hit ? (
      <mark key={from} className={css.hit}>
        {piece}
      </mark>
    ) : (
      piece
    ),
  );
}
