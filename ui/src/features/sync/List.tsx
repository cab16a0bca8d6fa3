// What is waiting: needs a person, records, images. J and K walk the rows, the details stand beside them.
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "../../components/Button";
import { Empty } from "../../components/Empty";
import { Glyph } from "../../components/Glyph";
import type { SyncStatus } from "../../ipc/bindings";
import { useNow } from "../../lib/clock";
import { useKeys } from "../../lib/keys";
import { type L10n, useL10n } from "../../lib/l10n";
import { tone } from "../../lib/sync";
import { age, estimate, number, second, size, span } from "../../lib/time";
import { type Groups, isMoving, paceOf, sentOf, type WaitingRow } from "./rows";
import css from "./Waiting.module.css";

/** Each row counts down by itself: a week's queue must not cost a thousand clocks. */
const shownFirst = 50;

type Props = { groups: Groups; chosen: string | null; onChoose: (key: string) => void; status: SyncStatus };

function groupNote(name: keyof Groups, rows: WaitingRow[], status: SyncStatus, { t, locale }: L10n): string {
  if (name !== "images") return t("waiting-count", { count: rows.length });
  const left = rows.reduce((sum, row) => sum + (row.bytes ?? 0) - (row.sent ?? 0), 0);
  const note = t("waiting-images", { count: rows.length, size: size(left, locale) });
  const remaining = rows.some(isMoving) ? status.files_remaining_s : null;
  return remaining === null ? note : `${note} · ${t("waiting-left", { span: estimate(remaining, locale) })}`;
}

export function List({ groups, chosen, onChoose, status }: Props) {
  const conflicts = status.conflicts_open;
  const l10n = useL10n();
  const { t, locale } = l10n;
  const names = ["person", "records", "images"] as const;
  const all = names.flatMap((name) => groups[name]);
  const step = (by: number) => {
    const at = all.findIndex((row) => row.key === chosen);
    const next = all[Math.max(0, Math.min(all.length - 1, at + by))];
    if (!next) return;
    onChoose(next.key);
    document.querySelector<HTMLElement>(`[data-row="${next.key}"]`)?.focus();
  };
  useKeys({ j: () => step(1), k: () => step(-1), ArrowDown: () => step(1), ArrowUp: () => step(-1) });
  return (
    <section className={`sheet ${css.list}`} aria-labelledby="waiting-title">
      <div className="head">
        <h2 id="waiting-title">{t("waiting-title")}</h2>
        <span className="count">{number(all.length, locale)}</span>
      </div>
      {conflicts > 0 && (
        <p className={css.decide}>
          <Glyph state="needs_review" />
          <span>{t("waiting-decide", { count: conflicts })}</span>
          <Link to="/conflicts" data-testid="waiting-conflicts">
            {t("decide")}
          </Link>
        </p>
      )}
      {all.length === 0 ? (
        <Empty testId="waiting-empty">{t("waiting-empty")}</Empty>
      ) : (
        <div className={css.scroll}>
          {names.map((name) => (
            <Group key={name} name={name} rows={groups[name]} chosen={chosen} onChoose={onChoose} status={status} />
          ))}
        </div>
      )}
    </section>
  );
}

type GroupProps = Omit<Props, "groups"> & { name: keyof Groups; rows: WaitingRow[] };

function Group({ name, rows, chosen, onChoose, status }: GroupProps) {
  const l10n = useL10n();
  const [most, setMost] = useState(shownFirst);
  if (rows.length === 0) return null;
  const hidden = rows.length - most;
  return (
    <section aria-labelledby={`group-${name}`} data-testid={`group-${name}`} data-total={rows.length}>
      <h3 id={`group-${name}`} className={css.group}>
        {l10n.t(`waiting-group-${name}`)}
        <span data-testid={`note-${name}`}>{groupNote(name, rows, status, l10n)}</span>
      </h3>
      <ul>
        {rows.slice(0, most).map((row) => (
          <Row key={row.key} row={row} chosen={row.key === chosen} onChoose={() => onChoose(row.key)} />
        ))}
      </ul>
      {hidden > 0 && (
        <div className={css.more}>
          <Button kind="quiet" onPress={() => setMost(most + shownFirst)} testId={`more-${name}`}>
            {l10n.t("waiting-more", { count: hidden })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** How far a file is, and how fast or why not. */
function Facts({ row }: { row: WaitingRow }) {
  const l10n = useL10n();
  if (row.kind === "record") return row.why;
  const facts = isMoving(row) ? paceOf(row, l10n) : [row.why];
  const far = isMoving(row) || row.sent ? sentOf(row, l10n) : size(row.bytes ?? 0, l10n.locale);
  return (
    <>
      <bdi>{far}</bdi>
      {facts.map((fact) => ` · ${fact}`)}
    </>
  );
}

function Row({ row, chosen, onChoose }: { row: WaitingRow; chosen: boolean; onChoose: () => void }) {
  const { t, locale } = useL10n();
  const now = useNow(row.nextAt ? second : 15 * second);
  const left = row.nextAt ? Date.parse(row.nextAt) - now : null;
  const part = row.bytes && (row.sent || isMoving(row)) ? Math.round(((row.sent ?? 0) / row.bytes) * 100) : null;
  return (
    <li className={css.row} data-chosen={chosen ? "" : undefined} data-bad={row.state === "rejected" ? "" : undefined}>
      <button
        type="button"
        onClick={onChoose}
        aria-pressed={chosen}
        data-row={row.key}
        data-testid="waiting-row"
        data-state={row.state}
        data-kind={row.kind}
      >
        <span data-tone={tone(row.state)} className={css.glyph}>
          <Glyph state={row.state} />
          <span className="hidden">{t(`badge-word-${row.state}`)}</span>
        </span>
        <span className={css.words}>
          <span className="pieces">
            <b className="cut" dir="auto">
              {row.what}
            </b>
            <span className="whole">·</span>
            <bdi className="cut">{row.who}</bdi>
          </span>
          <span className="cut q3 small">
            <Facts row={row} />
          </span>
          {part !== null && (
            <svg className={css.part} viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
              <rect width="100" height="3" data-part="rest" />
              <rect width={part} height="3" data-part="done" />
            </svg>
          )}
        </span>
        <span className={css.when}>
          <span>{age(row.since, now, locale)}</span>
          {left !== null && (
            <span className="q3">{left > 0 ? t("badge-in", { span: span(left, locale) }) : t("badge-any-moment")}</span>
          )}
        </span>
      </button>
    </li>
  );
}
