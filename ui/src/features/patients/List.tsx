// Every patient, as fast with 100,000 as with ten: only the rows on show exist.
import { useQueries, useQuery } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import { Slow } from "../../components/Slow";
import type { PatientRow } from "../../ipc/bindings";
import { pageSize, patientPageQuery } from "../../ipc/queries";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { tokenPx } from "../../lib/tokens";
import css from "./List.module.css";
import { Row } from "./Row";

/** What the search box does to the list without leaving its field. */
export type ListHandle = { open: () => void; focus: () => void };

type Props = {
  text: string;
  onOpen: (id: string) => void;
  onCount: (total: number) => void;
  empty: ReactNode;
  handle: Ref<ListHandle>;
};

const overscan = 12;

export function List({ text, onOpen, onCount, empty, handle }: Props) {
  const { t, dir } = useL10n();
  const scroller = useRef<HTMLDivElement>(null);
  const first = useQuery(patientPageQuery(text, 0));
  const total = first.data?.total ?? 0;
  const [active, setActive] = useState(0);
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    // A row far away exists only some renders after it was scrolled to and read.
    const link = wanted !== null && scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted}"] a`);
    if (!link) return;
    setWanted(null);
    link.focus({ preventScroll: true });
  });
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => tokenPx("--row-1", 30),
    overscan,
    initialRect: { width: 1200, height: 700 },
  });
  const onShow = rows.getVirtualItems();
  const pages = [...new Set(onShow.map((item) => Math.floor(item.index / pageSize)))].filter((page) => page > 0);
  const others = useQueries({ queries: pages.map((page) => patientPageQuery(text, page)) });
  const rowAt = (index: number): PatientRow | undefined => {
    const page = Math.floor(index / pageSize);
    const items = page === 0 ? first.data?.items : others[pages.indexOf(page)]?.data?.items;
    return items?.[index % pageSize];
  };

  useEffect(() => onCount(total), [total, onCount]);
  useEffect(() => {
    setActive(0);
    if (text !== undefined) scroller.current?.scrollTo({ top: 0 });
  }, [text]);
  // A right-to-left language has taller rows.
  useEffect(() => (dir ? rows.measure() : undefined), [dir, rows]);

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    rows.scrollToIndex(next);
    setWanted(next);
  };
  const open = () => {
    const row = rowAt(active);
    if (row) onOpen(row.id);
  };
  const outside = () => !scroller.current?.contains(document.activeElement);
  useKeys({
    j: () => focusRow(outside() ? active : active + 1),
    k: () => focusRow(active - 1),
    ArrowDown: () => focusRow(outside() ? active : active + 1),
    ArrowUp: () => focusRow(active - 1),
    PageDown: () => focusRow(active + 20),
    PageUp: () => focusRow(active - 20),
    Home: () => focusRow(0),
    End: () => focusRow(total - 1),
  });
  useImperativeHandle(handle, () => ({ open, focus: () => focusRow(active) }));

  if (first.isLoading) return <Slow />;
  if (total === 0) return <>{empty}</>;
  return (
    <div className={css.table} role="table" aria-label={t("rail-patients")} aria-rowcount={total + 1}>
      <div role="rowgroup">
        <div className={css.heads} role="row" aria-rowindex={1}>
          {["name", "born", "phone", "alerts", "images", "state"].map((column) => (
            <span key={column} role="columnheader" data-column={column}>
              {t(`column-${column}`)}
            </span>
          ))}
        </div>
      </div>
      <div className={css.scroller} ref={scroller} role="rowgroup" data-testid="patient-list" data-total={total}>
        <div className={css.all} role="presentation" style={{ blockSize: rows.getTotalSize() }}>
          {onShow.map((item) => (
            <Row
              key={item.key}
              index={item.index}
              top={item.start}
              row={rowAt(item.index)}
              active={item.index === active}
              onFocus={() => setActive(item.index)}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
