// Every patient, as fast with 100,000 as with ten: only the rows on show exist, and a row is drawn once.
import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type SyntheticEvent,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { Slow } from "../../components/Slow";
import type { PatientSort, Settings } from "../../ipc/bindings";
import type { PatientsWanted } from "../../ipc/queries";
import { indices, useFixedRows } from "../../lib/fixedRows";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
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
  onCount: (total: number, of: PatientsWanted) => void;
  empty: ReactNode;
  handle: Ref<ListHandle>;
};

/** Rows kept ready above and below. */
const ahead = 6;
const pageRows = 20;

const indexAt = (element: Element): number => Number(element.closest<HTMLElement>("[data-index]")?.dataset.index ?? -1);
const indexOf = (event: SyntheticEvent): number => indexAt(event.target as Element);

export function List({ wanted, columns, density, onSort, onOpen, onCount, empty, handle }: Props) {
  const { t } = useL10n();
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
  useLayoutEffect(() => {
    // Elements that now show another patient must not keep the focus: Enter would open that one.
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || !scroller.current?.contains(focused)) return;
    const index = indexAt(focused);
    if (index >= 0 && index !== active) focused.blur();
  });
  const row = density === "compact" ? "--row-compact" : "--row-1";
  const { places, rowPx, reveal, topRow, ...onShow } = useFixedRows({ scroller, count: total, row, ahead });
  const rowAt = useRows(wanted, first.data?.items ?? [], { first: onShow.first, last: onShow.end - 1 }, total);

  const { text, sort, filter } = wanted;
  const isAnswer = first.isSuccess && !first.isPlaceholderData;
  useEffect(() => {
    if (isAnswer) onCount(total, { text, sort, filter });
  }, [isAnswer, total, text, sort, filter, onCount]);
  // Until the answer is there, the rows stand as they are: drawing them twice would make each key wait.
  const [answered, setAnswered] = useState(text);
  if (!first.isPlaceholderData && answered !== text) setAnswered(text);
  const isAtTop = useRef(true);
  isAtTop.current = topRow === 0;
  useEffect(() => {
    setActive(0);
    // told only when it matters: it would lay out the page before there is anything new on it
    if ((text || sort || filter) && scroller.current && !isAtTop.current) scroller.current.scrollTop = 0;
  }, [text, sort, filter]);

  const focusRow = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    setActive(next);
    reveal(next);
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
          style={{ blockSize: total * rowPx }}
          onClick={click}
          onFocus={(event) => indexOf(event) >= 0 && setActive(indexOf(event))}
        >
          {indices(onShow).map((index) => (
            // A row that leaves on one side gives its elements to one that comes on the other: new ones are what costs.
            <Row
              key={index % places}
              index={index}
              top={index * rowPx}
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
