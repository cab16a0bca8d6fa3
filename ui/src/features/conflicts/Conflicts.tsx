// The two-values page: what a person has to decide, one at a time, the rest in sight.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Empty } from "../../components/Empty";
import { Glyph } from "../../components/Glyph";
import { Rows } from "../../components/Rows";
import { Slow } from "../../components/Slow";
import type { Conflict, ConflictResolve } from "../../ipc/bindings";
import { useConflictResolve } from "../../ipc/mutations";
import { conflictsQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { age } from "../../lib/time";
import { toastShow } from "../../lib/toasts";
import { unitName, valueText } from "../../lib/units";
import { ConflictCard } from "./ConflictCard";
import css from "./Conflicts.module.css";

export function Conflicts({ patient }: { patient: string | null }) {
  const { t } = useL10n();
  const { data, isLoading } = useQuery(conflictsQuery("open"));
  const [chosen, setChosen] = useState<string | null>(null);
  const resolve = useConflictResolve();
  const all = data?.items ?? [];
  const items = patient ? all.filter((each) => each.patient === patient) : all;
  const at = Math.max(
    0,
    items.findIndex((each) => each.id === chosen),
  );
  const current = items[at];
  const step = (by: number) => setChosen(items[Math.max(0, Math.min(items.length - 1, at + by))]?.id ?? null);
  useKeys({ j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1) });
  const onResolve = (resolution: ConflictResolve) => {
    const next = items[at + 1] ?? items[at - 1];
    const onSuccess = () => {
      setChosen(next?.id ?? null);
      toastShow({ kind: "note", text: t("conflict-decided"), actions: [] });
    };
    resolve.mutate(resolution, { onSuccess });
  };
  return (
    <>
      <header className="bar">
        <h1>{t("conflicts")}</h1>
        <span className="count" data-testid="conflict-count">
          {t("conflicts-count", { count: items.length })}
        </span>
        <span className="sp" />
        {patient && (
          <Link to="/conflicts" className={css.link}>
            {t("conflicts-all")}
          </Link>
        )}
      </header>
      {isLoading && <Slow />}
      {!isLoading && !current && <Empty testId="conflicts-empty">{t("conflicts-empty")}</Empty>}
      {current && (
        <div className={css.two}>
          <Rows items={items} keyOf={(each) => each.id} label={t("conflicts")} at={at}>
            {(each) => <Row conflict={each} chosen={each.id === current.id} onChoose={() => setChosen(each.id)} />}
          </Rows>
          <div className={`sheet ${css.pane}`}>
            <ConflictCard key={current.id} conflict={current} onResolve={onResolve} busy={resolve.isPending} />
            {current.patient && (
              <Link to="/patients/$id" params={{ id: current.patient }} className={css.link}>
                {t("details-open")}
              </Link>
            )}
          </div>
        </div>
      )}
    </>
  );
}

function Row({ conflict, chosen, onChoose }: { conflict: Conflict; chosen: boolean; onChoose: () => void }) {
  const l10n = useL10n();
  const now = useNow();
  const text = (value: unknown) => valueText(l10n, conflict.field, value);
  return (
    <button
      type="button"
      className={css.row}
      aria-current={chosen ? "true" : undefined}
      onClick={onChoose}
      data-testid="conflict-row"
      data-id={conflict.id}
    >
      <Glyph state="needs_review" className={css.glyph} />
      <span className={css.words}>
        <span className="cut strong" dir="auto">
          {conflict.title}
        </span>
        <span className="pieces q3 small">
          <span className="whole">{unitName(l10n, conflict.field)} ·</span>
          <bdi className="cut">{text(conflict.winner.value)}</bdi>
          <span className="whole">{l10n.t("or")}</span>
          <bdi className="cut">{text(conflict.loser.value)}</bdi>
        </span>
      </span>
      <span className="q3 small">{age(conflict.winner.at, now, l10n.locale)}</span>
    </button>
  );
}
