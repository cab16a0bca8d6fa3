// What sync did on this desk, newest first, day by day.
import { ArrowDown, ArrowDownUp, ArrowUp, Image, type LucideIcon, Power, RotateCcw, TriangleAlert } from "lucide-react";
import { Glyph } from "../../components/Glyph";
import { Rows } from "../../components/Rows";
import type { SyncLogItem } from "../../ipc/bindings";
import { useNow } from "../../lib/clock";
import { useL10n } from "../../lib/l10n";
import { clock, day, dayKey, dayName } from "../../lib/time";
import css from "./Log.module.css";
import { type LogRow, rowsOf, saidOf, whyOf } from "./logWords";

export function Log({ items }: { items: readonly SyncLogItem[] }) {
  const { t } = useL10n();
  const rows = rowsOf(items);
  return (
    <Rows items={rows} keyOf={(row) => row.key} label={t("log")} className={css.list} scrolls="keys">
      {(row) => (row.kind === "day" ? <Day row={row} /> : <Entry item={row.item} />)}
    </Rows>
  );
}

function Day({ row }: { row: LogRow & { kind: "day" } }) {
  const { t, locale } = useL10n();
  const now = useNow();
  const key = dayKey(row.at);
  const name = dayName(row.at, now, locale);
  const today = key === dayKey(now) ? t("today") : key === dayKey(now - day) ? t("yesterday") : name;
  return (
    <h2 className={css.day} data-testid="log-day">
      {today}
    </h2>
  );
}

const icons: Partial<Record<SyncLogItem["kind"], LucideIcon>> = {
  images_sent: Image,
  images_fetched: Image,
  opened: Power,
  retried: RotateCcw,
  discarded: RotateCcw,
};

function Mark({ item }: { item: SyncLogItem }) {
  if (item.kind === "two_values") return <Glyph state="needs_review" />;
  if (item.kind === "refused") return <Glyph state="rejected" />;
  const way = item.pushed === 0 ? ArrowDown : item.pulled === 0 ? ArrowUp : ArrowDownUp;
  const Icon = item.problem ? TriangleAlert : (icons[item.kind] ?? way);
  return <Icon className="icon" aria-hidden="true" />;
}

function Entry({ item }: { item: SyncLogItem }) {
  const l10n = useL10n();
  const { t, locale } = l10n;
  const why = whyOf(item, l10n);
  const [from, to] = [clock(item.since, locale), clock(item.at, locale)];
  return (
    <div
      className={css.entry}
      data-testid="log-entry"
      data-kind={item.kind}
      data-problem={item.problem ? "" : undefined}
    >
      <span className={css.time}>
        <bdi className="ltr">{from === to ? to : t("log-from-to", { from, to })}</bdi>
      </span>
      <Mark item={item} />
      <p className={css.said}>
        <span className="cut">{saidOf(item, l10n)}</span>
        {why && <span className={css.why}>{why}</span>}
      </p>
    </div>
  );
}
