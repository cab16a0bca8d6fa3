// One badge for every record and file: shape + word + age; a click says why, since when, and what to do.
import { createContext, useContext } from "react";
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { FileSync } from "../ipc/bindings";
import { classes } from "../lib/classes";
import { useNow } from "../lib/clock";
import { type L10n, useL10n } from "../lib/l10n";
import { type AnySync, canTryNow, hasAge, isSafe, tone } from "../lib/sync";
import { age, type Length, percent, second, span } from "../lib/time";
import { BadgeWhy } from "./BadgeWhy";
import { Glyph } from "./Glyph";
import css from "./SyncBadge.module.css";

/** Try now, handed down by the window: a badge knows no door. */
export const TryNow = createContext<() => void>(() => undefined);

/** list: quiet when safe. row: always a word. pill: a word on its soft ground. film: short, under an image. tab: the shape alone. */
export type BadgeShow = "list" | "row" | "pill" | "film" | "tab";

/** The dialog inside has the name: a name on the box around it would read as content outside every landmark. */
const unnamed = { "aria-labelledby": "" };

type Props = { sync: AnySync; show?: BadgeShow; changes?: number; about?: string };

const percentOf = (sync: AnySync): number | null => ("percent" in sync ? (sync as FileSync).percent : null);
const nextOf = (sync: AnySync): string | null =>
  "next_attempt_at" in sync ? (sync as FileSync).next_attempt_at : null;

export function badgeWord(sync: AnySync, l10n: L10n, changes = 0): string {
  const done = percentOf(sync);
  if (done !== null && (sync.state === "uploading" || sync.state === "downloading")) return percent(done, l10n.locale);
  if (changes > 1 && sync.state === "waiting") return l10n.t("badge-changes-waiting", { count: changes });
  return l10n.t(`badge-word-${sync.state}`);
}

/** The age beside the word: a countdown while a retry waits, else how long it has been so. */
function useAge(sync: AnySync, length: Length): string {
  const { t, locale } = useL10n();
  const next = sync.state === "retry" ? nextOf(sync) : null;
  const now = useNow(next ? second : 15 * second);
  if (!next) return hasAge(sync.state) ? age(sync.since, now, locale, length) : "";
  const left = Date.parse(next) - now;
  if (left <= 0) return t("badge-any-moment");
  // Under an image there is room for the number alone.
  return length === "narrow" ? span(left, locale, length) : t("badge-in", { span: span(left, locale) });
}

export function SyncBadge({ sync, show = "row", changes, about }: Props) {
  const l10n = useL10n();
  const tryNow = useContext(TryNow);
  const quiet = show === "list" && isSafe(sync.state);
  const film = show === "film";
  const short = film && l10n.has(`badge-short-${sync.state}`);
  const word = short ? l10n.t(`badge-short-${sync.state}`) : badgeWord(sync, l10n, changes);
  const since = useAge(sync, film ? "narrow" : "normal");
  const label = [`${word} ${since}`.trim(), l10n.t(`badge-sentence-${sync.state}`), about].filter(Boolean).join(" · ");
  return (
    <DialogTrigger>
      <Button
        className={classes(css.badge, css[tone(sync.state)], quiet && css.quietest, show === "pill" && css.pill)}
        aria-label={label}
        data-testid="badge"
        data-state={sync.state}
        data-reason={sync.reason ?? ""}
      >
        <Glyph state={sync.state} className={css.glyph} />
        {!quiet && show !== "tab" && <span className="cut">{word}</span>}
        {/* the space is for the accessible name only: a flex box draws none */}
        {!quiet && show !== "tab" && since && " "}
        {!quiet && show !== "tab" && since && <span className={css.age}>{since}</span>}
      </Button>
      <Popover className={classes("floats", css.popover)} placement="bottom end" {...unnamed}>
        <Dialog className={css.why} aria-label={word}>
          <BadgeWhy sync={sync} word={word} next={nextOf(sync)} tryNow={canTryNow(sync.state) ? tryNow : null} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The same shape and word where a click belongs to something else: tabs, headings of rows. */
export function BadgeMark({ sync, word = false }: { sync: AnySync; word?: boolean }) {
  const l10n = useL10n();
  const text = badgeWord(sync, l10n);
  return (
    <span
      className={classes(css.badge, css.still, css[tone(sync.state)])}
      data-testid="badge-mark"
      data-state={sync.state}
    >
      <Glyph state={sync.state} className={css.glyph} />
      <span className={word ? "cut" : "hidden"}>{text}</span>
    </span>
  );
}
