// The heads of the list. Those that sort are buttons; while something is searched for, the best fit comes first and
// none of them sorts.
import { ArrowDown, ArrowUp } from "lucide-react";
import type { PatientSort } from "../../ipc/bindings";
import { useT } from "../../lib/l10n";
import { type Column, pressed, sortedBy } from "./columns";
import css from "./List.module.css";

type Props = { columns: readonly Column[]; sort: PatientSort; onSort: ((sort: PatientSort) => void) | null };

export function Heads({ columns, sort, onSort }: Props) {
  const t = useT();
  return (
    <div role="rowgroup">
      <div className={css.heads} role="row" aria-rowindex={1}>
        {columns.map((column) => {
          const next = onSort && pressed(column, sort);
          const sorted = next ? sortedBy(column, sort) : "none";
          const Arrow = sorted === "ascending" ? ArrowUp : ArrowDown;
          return (
            <span
              key={column}
              role="columnheader"
              data-column={column}
              className="cut"
              {...(next ? { "aria-sort": sorted } : {})}
            >
              {next ? (
                <button type="button" onClick={() => onSort(next)} data-testid={`head-${column}`}>
                  <span className="cut">{t(`column-${column}`)}</span>
                  {sorted !== "none" && <Arrow className="iconSm" aria-hidden="true" />}
                </button>
              ) : (
                t(`column-${column}`)
              )}
            </span>
          );
        })}
      </div>
    </div>
  );
}
