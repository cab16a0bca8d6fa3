// Every patient, as fast with 100,000 as with ten: only the rows on show exist, and a row is drawn once.
import { useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import { Slow } from "../../components/Slow";
import type { PatientSort, Settings } from "../../ipc/bindings";
import type { PatientsWanted } from "../../ipc/queries";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { tokenPx } from "../../lib/tokens";
import { type Column, template } from "./columns";
import { Heads } from "./Heads";
import css from "./List.module.css";
import { useLooks } from "./looks";
import { useFirstPage, useRows } from "./pages";
import { Row } from "./Row";

/** What the search box does to the list without leaving its field. */
export type ListHandle = { open: () => void; focus: () => void };

type Props = {
  wanted: PatientsWanted;
  columns: readonly Column[];
  density: Settings["density"];
  onSort: (sort: PatientSort) => void;
  onOpen: (id: string) => void;
  onCount: (total: number) => void;
  empty: ReactNode;
  handle: Ref<ListHandle>;
};

const overscan = 6;
const pageRows = 20;

const indexOf = (event: SyntheticEvent): number =>
  Number((event.target as Element).closest<HTMLElement>("[data-index]")?.dataset.index ?? -1);

export function List({ wanted, columns, density, onSort, onOpen, onCount, empty, handle }: Props) {
  const { t, dir } = useL10n();
  const looks = useLooks();
  const scroller = useRef<HTMLDivElement>(null);
  const first = useFirstPage(wanted);
  const total = first.data?.total ?? 0;
  const [active, setActive] = useState(0);
  const [walked, setWalked] = useState<number | null>(null);
  useEffect(() => {
    // A row far away exists only some renders after it was scrolled to and read.
    const link = walked !== null && scroller.current?.querySelector<HTMLElement>(`[data-index="${walked}"] a`);
    if (!link) return;
    setWalked(null);
    link.focus({ preventScroll: true });
  });
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => (density === "compact" ? tokenPx("--row-compact", 28) : tokenPx("--row-1", 30)),
    overscan,
    initialRect: { width: 1200, height: 700 },
  });
  const onShow = rows.getVirtualItems();
  const range = { first: onShow[0]?.index ?? 0, last: onShow.at(-1)?.index ?? 0 };
  const rowAt = useRows(wanted, first.data?.items ?? [], range, total);

  useEffect(() => onCount(total), [total, onCount]);
  const { text, sort, filter } = wanted;
  // Until the answer is there, the rows stand as they are: drawing them twice would make each key wait.
  const [answered, setAnswered] = useState(text);
  if (!first.isPlaceholderData && answered !== text) setAnswered(text);
  useEffect(() => {
    setActive(0);
    if (text || sort || filter) scroller.current?.scrollTo({ top: 0 });
  }, [text, sort, filter]);
  // A right-to-left language and another density have rows of another height.
  useEffect(() => (dir && density ? rows.measure() : undefined), [dir, density, rows]);

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    rows.scrollToIndex(next);
    setWalked(next);
  };
  const openAt = (index: number) => {
    const row = rowAt(index);
    if (row) onOpen(row.id);
  };
  const outside = () => !scroller.current?.contains(document.activeElement);
  const down = () => focusRow(outside() ? active : active + 1);
  const up = () => focusRow(active - 1);
  useKeys({
    j: down,
    k: up,
    ArrowDown: down,
    ArrowUp: up,
    PageDown: () => focusRow(active + pageRows),
    PageUp: () => focusRow(active - pageRows),
    Home: () => focusRow(0),
    End: () => focusRow(total - 1),
  });
  useImperativeHandle(handle, () => ({ open: () => openAt(active), focus: () => focusRow(active) }));
  const click = (event: MouseEvent) => {
    if (!(event.target as Element).closest("a")) return;
    event.preventDefault();
    openAt(indexOf(event));
  };

  if (first.isLoading) return <Slow />;
  if (total === 0) return <>{empty}</>;
  return (
    <div
      className={css.table}
      role="table"
      aria-label={t("rail-patients")}
      aria-rowcount={total + 1}
      data-density={density}
      data-shows={first.isPlaceholderData ? undefined : text}
      style={{ "--columns": template(columns) } as CSSProperties}
    >
      <Heads columns={columns} sort={sort} onSort={text.trim() ? null : onSort} />
      <div className={css.scroller} ref={scroller} role="rowgroup" data-testid="patient-list" data-total={total}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the links in the rows are pressed, one place hears them */}
        <div
          className={css.all}
          role="presentation"
          style={{ blockSize: rows.getTotalSize() }}
          onClick={click}
          onFocus={(event) => indexOf(event) >= 0 && setActive(indexOf(event))}
        >
          {onShow.map(({ key, index, start }) => (
            <Row
              key={key}
              index={index}
              top={start}
              row={rowAt(index)}
              active={index === active}
              columns={columns}
              looks={looks}
              text={answered}
            />
          ))}
        </div>
      </div>
    </div>
  );
}
