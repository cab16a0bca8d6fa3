// The two-values page: what a person has to decide, one at a time or many at once, the rest in sight.
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Search, SquareCheck } from "lucide-react";
import { type MouseEvent, useState } from "react";
import { Button } from "../../components/Button";
import { Choice } from "../../components/Choice";
import { Empty } from "../../components/Empty";
import { Glyph } from "../../components/Glyph";
import { Rows } from "../../components/Rows";
import { Slow } from "../../components/Slow";
import type { Conflict, ConflictResolve, Keep, Side } from "../../ipc/bindings";
import { conflictsQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { useKeys } from "../../lib/keys";
import { useL10n } from "../../lib/l10n";
import { age } from "../../lib/time";
import { unitName } from "../../lib/units";
import { ConflictCard } from "./ConflictCard";
import css from "./Conflicts.module.css";
import { allOrNone, arrowKeeps, byPatient, none, patientHeads, ranged, shownPicks, toggled } from "./picks";
import { useDecide } from "./useDecide";
import { sideText } from "./words";

type State = Conflict["state"];
const states: State[] = ["open", "auto", "resolved"];

/** A row that is walked to takes the focus, so that the next key and a screen reader are where the eye is. */
const focusRow = (id: string) =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.focus());

export function Conflicts({ patient }: { patient: string | null }) {
  const { t, dir, locale } = useL10n();
  const [state, setState] = useState<State>("open");
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const [picks, setPicks] = useState(none);
  const { data, isLoading } = useQuery(conflictsQuery(state));
  const decide = useDecide();
  const folded = (words: string) => words.toLocaleLowerCase(locale);
  const items = byPatient(data?.items ?? []).filter(
    (each) => (!patient || each.patient === patient) && folded(each.title).includes(folded(text.trim())),
  );
  const ids = items.map((each) => each.id);
  const at = Math.max(0, chosen ? ids.indexOf(chosen) : 0);
  const current = items[at];
  const many = shownPicks(picks, ids);
  const heads = patientHeads(items);
  const go = (id: string | undefined) => {
    if (!id) return;
    setChosen(id);
    focusRow(id);
  };
  const step = (by: number) => (event: KeyboardEvent) => {
    const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
    if (next && event.shiftKey) setPicks((was) => ranged(was, ids, current?.id ?? null, next));
    go(next);
  };
  const afterThis = () => ids[at + 1] ?? ids[at - 1];
  const one = (resolution: ConflictResolve) => {
    const next = afterThis();
    decide.one(resolution, () => (next ? go(next) : setChosen(null)));
  };
  const all = (keep: Keep) => {
    const gone = new Set(many);
    const next = ids.find((id, i) => i > at && !gone.has(id)) ?? ids.find((id) => !gone.has(id));
    void decide.many(many, keep, () => {
      setPicks(none);
      if (next) go(next);
      else setChosen(null);
    });
  };
  const keep = (side: Keep) => {
    if (decide.busy || !current || state === "resolved") return;
    if (many.length > 0) all(side);
    else one({ id: current.id, keep: side, value: undefined });
  };
  const choose = (id: string) => (event: MouseEvent) => {
    if (event.shiftKey) setPicks((was) => ranged(was, ids, current?.id ?? null, id));
    else if (event.ctrlKey || event.metaKey) setPicks((was) => toggled(was, id));
    setChosen(id);
  };
  useKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    "1": () => keep("winner"),
    "2": () => keep("loser"),
    ArrowLeft: () => keep(arrowKeeps("ArrowLeft", dir)),
    ArrowRight: () => keep(arrowKeeps("ArrowRight", dir)),
    x: () => current && state !== "resolved" && setPicks((was) => toggled(was, current.id)),
    a: () => state !== "resolved" && setPicks((was) => allOrNone(was, ids)),
    u: () => (state === "resolved" && current ? decide.takeBack([current.id]) : decide.undo()),
    ...(many.length > 0 ? { Escape: () => setPicks(none) } : {}),
  });
  const count = (of: State) =>
    (data?.counts ?? []).filter((each) => each.state === of).reduce((sum, each) => sum + each.count, 0);
  const change = (next: State) => {
    setState(next);
    setPicks(none);
    setChosen(null);
  };
  return (
    <>
      <header className="bar">
        <h1>{t("conflicts")}</h1>
        <span className="count" data-testid="conflict-count">
          {state === "open"
            ? t("conflicts-count", { count: items.length })
            : t("conflicts-shown", { count: items.length })}
        </span>
        <span className="sp" />
        {patient && (
          <Link to="/conflicts" className={css.link}>
            {t("conflicts-all")}
          </Link>
        )}
        <search className={css.search}>
          <Search className="iconSm" aria-hidden="true" />
          <input
            type="search"
            value={text}
            onChange={(event) => setText(event.target.value)}
            placeholder={t("conflicts-search")}
            aria-label={t("conflicts-search")}
            data-testid="conflict-search"
          />
        </search>
        <Choice
          name="conflict-state"
          label={t("conflicts-which")}
          labelled="hidden"
          value={state}
          onChange={change}
          options={states.map((each) => ({ value: each, text: t(`conflicts-${each}`, { count: count(each) }) }))}
        />
      </header>
      {many.length > 0 && (
        <section className={css.bulk} aria-label={t("conflicts-picked", { count: many.length })} data-testid="bulk">
          <strong role="status">{t("conflicts-picked", { count: many.length })}</strong>
          <span className="sp" />
          <Button kind="primary" hint="1" onPress={() => all("winner")} disabled={decide.busy} testId="bulk-winner">
            {t("bulk-winner", { count: many.length })}
          </Button>
          <Button hint="2" onPress={() => all("loser")} disabled={decide.busy} testId="bulk-loser">
            {t("bulk-loser", { count: many.length })}
          </Button>
          <Button kind="quiet" hint="Esc" onPress={() => setPicks(none)} testId="bulk-none">
            {t("bulk-none")}
          </Button>
        </section>
      )}
      {isLoading && <Slow />}
      {!isLoading && !current && (
        <Empty testId="conflicts-empty">{t(text ? "conflicts-none-found" : "conflicts-empty")}</Empty>
      )}
      {current && (
        <div className={css.two}>
          <Rows items={items} keyOf={(each) => each.id} label={t("conflicts")} at={at}>
            {(each) => (
              <Row
                conflict={each}
                chosen={each.id === current.id}
                picked={picks.picked.has(each.id)}
                heads={heads.get(each.id) ?? 0}
                onChoose={choose(each.id)}
                onEnter={many.length > 0 && !decide.busy ? () => all("winner") : null}
              />
            )}
          </Rows>
          <div className={`sheet ${css.pane}`}>
            <ConflictCard
              key={current.id}
              conflict={current}
              onResolve={one}
              onTakeBack={() => decide.takeBack([current.id])}
              busy={decide.busy}
              hints={many.length === 0}
            />
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

type RowProps = {
  conflict: Conflict;
  chosen: boolean;
  picked: boolean;
  /** How many the patient has, on the first of them; otherwise 0. */
  heads: number;
  onChoose: (event: MouseEvent) => void;
  onEnter: (() => void) | null;
};

function Row({ conflict, chosen, picked, heads, onChoose, onEnter }: RowProps) {
  const l10n = useL10n();
  const now = useNow();
  const text = (side: Side) => side.patient?.name || sideText(l10n, conflict.field, side);
  return (
    <button
      type="button"
      className={css.row}
      aria-current={chosen ? "true" : undefined}
      aria-pressed={picked}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key !== "Enter" || !onEnter) return;
        event.preventDefault();
        onEnter();
      }}
      data-row={conflict.id}
      data-testid="conflict-row"
      data-id={conflict.id}
    >
      {picked ? (
        <SquareCheck className={css.glyph} aria-hidden="true" />
      ) : (
        <Glyph state={conflict.state === "resolved" ? "saved" : "needs_review"} className={css.glyph} />
      )}
      <span className={css.words}>
        <span className="pieces">
          <bdi className="cut strong">{conflict.title}</bdi>
          {heads > 1 && <span className="whole q3 small">{l10n.t("conflicts-of-patient", { count: heads })}</span>}
        </span>
        <span className="pieces q3 small">
          <span className="whole">{unitName(l10n, conflict.field)} ·</span>
          <bdi className="cut">{text(conflict.winner)}</bdi>
          <span className="whole">{l10n.t("or")}</span>
          <bdi className="cut">{text(conflict.loser)}</bdi>
        </span>
      </span>
      <span className="q3 small">{age(conflict.winner.at, now, l10n.locale)}</span>
    </button>
  );
}
