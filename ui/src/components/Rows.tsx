// A list of two-line rows of which only those on show exist, however many there are.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import { classes } from "../lib/classes";
import { useL10n } from "../lib/l10n";
import { tokenPx } from "../lib/tokens";
import css from "./Rows.module.css";

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
  const { dir } = useL10n();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => tokenPx("--row", 44),
    overscan: 12,
    initialRect: { width: 400, height: 700 },
  });
  useEffect(() => (dir ? rows.measure() : undefined), [dir, rows]);
  useEffect(() => rows.scrollToIndex(at), [at, rows]);
  return (
    <div
      className={classes("sheet", css.scroller, className)}
      ref={scroller}
      tabIndex={scrolls === "keys" ? 0 : undefined}
    >
      <ul className={css.all} aria-label={label} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return item === undefined ? null : (
            <li
              key={keyOf(item)}
              className={css.row}
              style={{ insetBlockStart: start }}
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
