// One badge for every record and file: shape + word + age; a click says why, since when, and what to do.
import { createContext, type RefObject, useContext, useRef, useState } from "react";
import { Dialog, Popover } from "react-aria-components";
import type { FileSync } from "../ipc/bindings";
import { classes } from "../lib/classes";
import { useNow } from "../lib/clock";
import { type L10n, useL10n } from "../lib/l10n";
import { type AnySync, canTryNow, hasAge, isSafe, tone } from "../lib/sync";
import { age, type Length, percent, second, span } from "../lib/time";
import { unnamed } from "../lib/unnamed";
import { BadgeWhy } from "./BadgeWhy";
import { Glyph } from "./Glyph";
import css from "./SyncBadge.module.css";

/** Try now, handed down by the window: a badge knows no door. */
export const TryNow = createContext<() => void>(() => undefined);

/** list: quiet when safe. row: always a word. pill: a word on its soft ground. film: short, under an image. tab: the shape alone, and quiet when safe. */
export type BadgeShow = "list" | "row" | "pill" | "film" | "tab";

type Props = {
  sync: AnySync;
  show?: BadgeShow;
  changes?: number;
  about?: string;
  /** -1: in a list whose keys lead from row to row, Tab stops at one of them. */
  tabIndex?: 0 | -1;
};

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
  if (!next) return age(sync.since, now, locale, length);
  const left = Date.parse(next) - now;
  if (left <= 0) return t("badge-any-moment");
  // Under an image there is room for the number alone.
  return length === "narrow" ? span(left, locale, length) : t("badge-in", { span: span(left, locale) });
}

/** Most badges of a list have no age to show: those keep no clock. */
export function SyncBadge(props: Props) {
  return hasAge(props.sync.state) || props.sync.state === "retry" ? (
    <Aging {...props} />
  ) : (
    <Badge {...props} since="" />
  );
}

function Aging(props: Props) {
  return <Badge {...props} since={useAge(props.sync, props.show === "film" ? "narrow" : "normal")} />;
}

/** A plain button until it is pressed: a list of them scrolls by, and few are ever asked why. */
function Badge({ sync, show = "row", changes, about, tabIndex = 0, since }: Props & { since: string }) {
  const l10n = useL10n();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const quiet = (show === "list" || show === "tab") && isSafe(sync.state);
  const short = show === "film" && l10n.has(`badge-short-${sync.state}`);
  const word = short ? l10n.t(`badge-short-${sync.state}`) : badgeWord(sync, l10n, changes);
  const label = [`${word} ${since}`.trim(), l10n.t(`badge-sentence-${sync.state}`), about].filter(Boolean).join(" · ");
  const worded = !quiet && show !== "tab";
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={tabIndex}
        className={classes(css.badge, css[tone(sync.state)], quiet && css.quietest, show === "pill" && css.pill)}
        onClick={() => setOpen(true)}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={label}
        data-testid="badge"
        data-state={sync.state}
        data-reason={sync.reason ?? ""}
      >
        <Glyph state={sync.state} className={css.glyph} />
        {worded && <span className="cut">{word}</span>}
        {/* the space is for the accessible name only: a flex box draws none */}
        {worded && since && " "}
        {worded && since && <span className={css.age}>{since}</span>}
      </button>
      {open && <Why sync={sync} word={word} trigger={button} onClose={() => setOpen(false)} />}
    </>
  );
}

type WhyProps = { sync: AnySync; word: string; trigger: RefObject<HTMLButtonElement | null>; onClose: () => void };

function Why({ sync, word, trigger, onClose }: WhyProps) {
  const tryNow = useContext(TryNow);
  return (
    <Popover
      className={classes("floats", css.popover)}
      placement="bottom end"
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      {...unnamed}
    >
      <Dialog className={css.why} aria-label={word}>
        <BadgeWhy sync={sync} word={word} next={nextOf(sync)} tryNow={canTryNow(sync.state) ? tryNow : null} />
      </Dialog>
    </Popover>
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
