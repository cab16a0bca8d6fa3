// The pairs that may be one person, the likeliest first: a person compares them, or says that they are two.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { Rows } from "../../components/Rows";
import { Slow } from "../../components/Slow";
import type { DuplicatePair, PatientRow } from "../../ipc/bindings";
import { asRefusal } from "../../ipc/door";
import { duplicatesQuery } from "../../ipc/queries";
import { reasonsText } from "../../lib/alike";
import { errorText } from "../../lib/errors";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { fullName } from "../../lib/names";
import { calendarDate } from "../../lib/time";
import css from "./Duplicates.module.css";
import { Merge } from "./Merge";
import { useDecide } from "./useDecide";

const keyOf = ({ one, other }: DuplicatePair): string => `${one.id} ${other.id}`;
const none: DuplicatePair[] = [];

/** A row that is walked to takes the focus, so that Enter and a screen reader are where the eye is. */
const focusRow = (key: string) =>
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-pair="${key}"] [data-testid=compare]`)?.focus(),
  );

export function Duplicates({ onBack }: { onBack: () => void }) {
  const l10n = useL10n();
  const { t } = l10n;
  const { data, isLoading, error } = useQuery(duplicatesQuery());
  const [at, setAt] = useState(0);
  const [comparing, setComparing] = useState<DuplicatePair | null>(null);
  const decide = useDecide();
  const items = data?.items ?? none;
  const active = Math.max(0, Math.min(at, items.length - 1));
  const current = items[active];
  const go = (to: number) => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    setAt(next);
    if (items[next]) focusRow(keyOf(items[next]));
  };
  /** A pair that is decided takes the focus with it: the next one receives it. */
  const after = (pair: DuplicatePair) => {
    const where = items.indexOf(pair);
    const next = items[where + 1] ?? items[where - 1];
    setComparing(null);
    if (next) focusRow(keyOf(next));
  };
  const different = (pair: DuplicatePair) =>
    decide.different({ one: pair.one.id, other: pair.other.id }, () => after(pair));
  const outside = () => document.activeElement?.closest("[data-pair]") === null;
  const down = () => go(outside() ? active : active + 1);
  const up = () => go(active - 1);
  useKeys({
    j: down,
    k: up,
    ArrowDown: down,
    ArrowUp: up,
    d: () => current && !decide.busy && different(current),
    Escape: onBack,
  });
  return (
    <>
      <header className="bar">
        <h1>{t("duplicates")}</h1>
        <span className="count" role="status" data-testid="duplicate-count">
          {data && t("duplicates-pairs", { count: data.total })}
        </span>
        <span className="sp" />
        {items.length < (data?.total ?? 0) && (
          <span className="q3">{t("duplicates-first", { count: items.length })}</span>
        )}
        {current && <span className="q3">{t("duplicates-lead")}</span>}
      </header>
      {isLoading && <Slow />}
      {error && <Empty testId="duplicates-error">{errorText(l10n, asRefusal(error))}</Empty>}
      {data && items.length === 0 && <Empty testId="duplicates-empty">{t("duplicates-empty")}</Empty>}
      {items.length > 0 && (
        <Rows items={items} keyOf={keyOf} label={t("duplicates")} at={active} className={css.list}>
          {(pair) => (
            <Pair
              pair={pair}
              active={pair === current}
              busy={decide.busy}
              onFocus={() => setAt(items.indexOf(pair))}
              onCompare={() => setComparing(pair)}
              onDifferent={() => different(pair)}
            />
          )}
        </Rows>
      )}
      {comparing && (
        <Merge
          one={comparing.one.id}
          other={comparing.other.id}
          onClose={() => setComparing(null)}
          onMerged={() => after(comparing)}
          onDifferent={() => after(comparing)}
        />
      )}
    </>
  );
}

type PairProps = {
  pair: DuplicatePair;
  active: boolean;
  busy: boolean;
  onFocus: () => void;
  onCompare: () => void;
  onDifferent: () => void;
};

function Pair({ pair, active, busy, onFocus, onCompare, onDifferent }: PairProps) {
  const l10n = useL10n();
  const { t } = l10n;
  const names = { one: fullName(pair.one) || t("no-name"), other: fullName(pair.other) || t("no-name") };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the buttons inside take the focus, the row only hears of it
    <div
      className={css.pair}
      data-active={active ? "" : undefined}
      data-pair={keyOf(pair)}
      data-testid="duplicate-row"
      onFocus={onFocus}
    >
      <Who row={pair.one} />
      <Who row={pair.other} />
      <p className={css.why}>{reasonsText(l10n, pair.reasons)}</p>
      <Button
        kind="quiet"
        size="small"
        label={t("different-pair", names)}
        onPress={onDifferent}
        disabled={busy}
        testId="different"
      >
        {t("different")}
      </Button>
      <Button size="small" label={t("compare-pair", names)} onPress={onCompare} testId="compare">
        {t("compare")}
      </Button>
    </div>
  );
}

function Who({ row }: { row: PatientRow }) {
  const { t, locale } = useL10n();
  return (
    <div className={css.who}>
      <p className="cut" dir="auto">
        <Link to="/patients/$id" params={{ id: row.id }} className={css.name}>
          {fullName(row) || t("no-name")}
        </Link>
      </p>
      <p className={`pieces q3 small ${css.facts}`}>
        {row.birth_date && <span className="whole">{calendarDate(row.birth_date, locale)}</span>}
        {row.phone && <bdi className="ltr cut">{row.phone}</bdi>}
      </p>
    </div>
  );
}
