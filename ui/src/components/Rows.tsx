// A list of two-line rows of which only those on show exist, however many there are.
import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "../lib/classes";
import { indices, useFixedRows } from "../lib/fixedRows";
import css from "./Rows.module.css";

/** Rows kept ready above and below. */
const ahead = 12;

type Props<T> = {
  items: readonly T[];
  keyOf: (item: T) => string;
  label: string;
  /** The row to keep in sight. */
  at?: number;
  className?: string | undefined;
  /** Rows without anything to act on are scrolled with the keys of the list itself. */
  scrolls?: "focus" | "keys";
  children: (item: T) => ReactNode;
};

export function Rows<T>({ items, keyOf, label, at = 0, className, scrolls = "focus", children }: Props<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { rowPx, reveal, ...onShow } = useFixedRows({ scroller, count: items.length, row: "--row", ahead });
  useEffect(() => reveal(at), [at, reveal]);
  return (
    <div
      className={classes("sheet", css.scroller, className)}
      ref={scroller}
      tabIndex={scrolls === "keys" ? 0 : undefined}
    >
      <ul className={css.all} aria-label={label} style={{ blockSize: items.length * rowPx }}>
        {indices(onShow).map((index) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={keyOf(item)}
              className={css.row}
              style={{ insetBlockStart: index * rowPx }}
              aria-setsize={items.length}
              aria-posinset={index + 1}
            >
              {children(item)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
