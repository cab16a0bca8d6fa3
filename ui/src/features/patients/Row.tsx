// One patient in the list: name, birth date and age, phone, alerts, images, and the badge at the end.
import { Link } from "@tanstack/react-router";
import { Image, ShieldAlert } from "lucide-react";
import { memo } from "react";
import { SyncBadge } from "../../components/SyncBadge";
import type { PatientRow } from "../../ipc/bindings";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { calendarDate, minute, number, yearsOld } from "../../lib/time";
import css from "./List.module.css";

type Props = { index: number; top: number; row: PatientRow | undefined; active: boolean; onFocus: () => void };

export const Row = memo(
  RowOf,
  (before, after) => before.row === after.row && before.top === after.top && before.active === after.active,
);

function RowOf({ index, top, row, active, onFocus }: Props) {
  return (
    <div
      className={css.row}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-active={active ? "" : undefined}
      style={{ insetBlockStart: top }}
      onFocus={onFocus}
    >
      {row ? <Cells row={row} active={active} /> : <span role="cell" />}
    </div>
  );
}

function Cells({ row, active }: { row: PatientRow; active: boolean }) {
  const { t, locale } = useL10n();
  const now = useNow(15 * minute);
  const years = yearsOld(row.birth_date, now);
  const name = fullName(row) || t("no-name");
  return (
    <>
      <span role="cell" className={css.name}>
        <Link
          to="/patients/$id"
          params={{ id: row.id }}
          className={css.link}
          tabIndex={active ? 0 : -1}
          data-testid="patient-row"
          data-id={row.id}
        >
          <span className="cut" dir="auto">
            {name}
          </span>
        </Link>
      </span>
      <span role="cell" className={css.born}>
        {row.birth_date && <span>{calendarDate(row.birth_date, locale)}</span>}
        {years !== null && <span className="q3">{t("years", { years })}</span>}
      </span>
      <span role="cell" className="cut q">
        <bdi className="ltr">{row.phone}</bdi>
      </span>
      <span role="cell" className={css.alerts}>
        {row.alerts > 0 && (
          <>
            <ShieldAlert className="iconSm" aria-hidden="true" />
            <span>{t("alerts-count", { count: row.alerts })}</span>
          </>
        )}
      </span>
      <span role="cell" className={css.images}>
        {row.images > 0 && (
          <>
            <Image className="iconSm" aria-hidden="true" />
            <span>{number(row.images, locale)}</span>
          </>
        )}
      </span>
      <span role="cell" className={css.state}>
        <SyncBadge sync={row.sync} show="list" about={name} />
      </span>
    </>
  );
}
