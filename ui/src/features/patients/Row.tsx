// One patient in the list. Thousands pass while somebody scrolls: nothing here subscribes to anything.
import { Image, ShieldAlert } from "lucide-react";
import { memo, type ReactNode } from "react";
import { SyncBadge } from "../../components/SyncBadge";
import type { PatientRow } from "../../ipc/bindings";
import { useT } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import type { Column } from "./columns";
import css from "./List.module.css";
import type { Looks } from "./looks";
import { Marked } from "./Marked";

type Props = {
  index: number;
  top: number;
  row: PatientRow | undefined;
  active: boolean;
  columns: readonly Column[];
  looks: Looks;
  /** What was searched for: its place in the name is marked. */
  text: string;
};

export const Row = memo(function Row({ index, top, row, ...rest }: Props) {
  return (
    <div
      className={css.row}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-active={rest.active ? "" : undefined}
      style={{ insetBlockStart: top }}
    >
      {row ? <Cells row={row} {...rest} /> : <span role="cell" />}
    </div>
  );
});

type CellsProps = Omit<Props, "index" | "top" | "row"> & { row: PatientRow };

function Cells({ row, active, columns, looks, text }: CellsProps) {
  const t = useT();
  const name = fullName(row);
  const tabIndex = active ? 0 : -1;
  const cells: Record<Column, () => ReactNode> = {
    name: () => (
      <a
        href={`#/patients/${row.id}`}
        className={css.link}
        tabIndex={tabIndex}
        data-testid="patient-row"
        data-id={row.id}
      >
        <span className="cut" dir="auto">
          {name ? <Marked text={name} sought={text} /> : t("no-name")}
        </span>
      </a>
    ),
    born: () => (
      <>
        {row.birth_date && <span>{looks.date(row.birth_date)}</span>}
        <span className="q3 cut">{looks.years(row.birth_date)}</span>
      </>
    ),
    phone: () => <bdi className="ltr">{row.phone}</bdi>,
    email: () => <bdi className="ltr cut">{row.email}</bdi>,
    file_number: () => <bdi className="ltr">{row.file_number}</bdi>,
    added: () => looks.day(row.created_at),
    alerts: () =>
      row.alerts > 0 && (
        <>
          <ShieldAlert className="iconSm" aria-hidden="true" />
          <span className="cut">{t("alerts-count", { count: row.alerts })}</span>
        </>
      ),
    images: () =>
      row.images > 0 && (
        <>
          <Image className="iconSm" aria-hidden="true" />
          <span>{looks.number(row.images)}</span>
        </>
      ),
    state: () => <SyncBadge sync={row.sync} show="list" about={name || t("no-name")} tabIndex={tabIndex} />,
  };
  return columns.map((column) => (
    <span key={column} role="cell" className={css[column]}>
      {cells[column]()}
    </span>
  ));
}
