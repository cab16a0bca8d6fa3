// What happened, newest first. The spine is dashed where a change is still on this desk only.
import { useQuery } from "@tanstack/react-query";
import { Image, Link2, type LucideIcon, Pencil, Phone, ShieldAlert, Trash2, Undo2, Unlink2 } from "lucide-react";
import { Slow } from "../../components/Slow";
import { SyncBadge } from "../../components/SyncBadge";
import type { HistoryItem } from "../../ipc/bindings";
import { historyQuery } from "../../ipc/queries";
import { useNow } from "../../lib/clock";
import { groupBy } from "../../lib/group";
import { useL10n } from "../../lib/l10n";
import { isHereOnly } from "../../lib/sync";
import { clock, dayKey, dayName, minute } from "../../lib/time";
import { lineOf } from "./events";
import css from "./Timeline.module.css";

function iconOf(item: HistoryItem): LucideIcon {
  if (item.collection === "distinct_patient") return item.kind === "delete" ? Undo2 : Unlink2;
  if (item.changes.merged_into) return item.changes.merged_into.to ? Link2 : Unlink2;
  if (item.kind === "delete") return Trash2;
  if (item.kind === "restore") return Undo2;
  if (item.collection === "allergy") return ShieldAlert;
  if (item.collection === "image") return Image;
  return "phone" in item.changes && Object.keys(item.changes).length === 1 ? Phone : Pencil;
}

export function Timeline({ patient }: { patient: string }) {
  const { t } = useL10n();
  const { data, isLoading } = useQuery(historyQuery(patient));
  const items = data?.items ?? [];
  const days = groupBy(items, (item) => dayKey(item.at));
  return (
    <section className={`sheet ${css.timeline}`} aria-labelledby="timeline-title">
      <div className="head">
        <h2 id="timeline-title">{t("timeline")}</h2>
      </div>
      {isLoading && <Slow />}
      {!isLoading && items.length === 0 && <p className={css.empty}>{t("timeline-empty")}</p>}
      <ol className={css.days} data-testid="timeline">
        {days.map(([key, events]) => (
          <Day key={key} events={events} />
        ))}
      </ol>
    </section>
  );
}

function Day({ events }: { events: HistoryItem[] }) {
  const { t, locale } = useL10n();
  const now = useNow(minute);
  const at = events[0]?.at ?? now;
  const today = dayKey(at) === dayKey(now);
  const yesterday = dayKey(at) === dayKey(now - 24 * 60 * minute);
  const name = dayName(at, now, locale);
  return (
    <li>
      <p className={css.day}>
        {today || yesterday ? t(today ? "today" : "yesterday") : name}
        {(today || yesterday) && <span>{name}</span>}
      </p>
      <ol>
        {events.map((item) => (
          <Event key={item.op} item={item} />
        ))}
      </ol>
    </li>
  );
}

function Event({ item }: { item: HistoryItem }) {
  const l10n = useL10n();
  const Icon = iconOf(item);
  const { what, detail } = lineOf(item, l10n);
  return (
    <li className={css.event} data-here={isHereOnly(item.sync.state) ? "" : undefined} data-testid="history-row">
      <time dateTime={item.at}>{clock(item.at, l10n.locale)}</time>
      <span className={css.kind}>
        <Icon aria-hidden="true" />
      </span>
      <div className={css.words}>
        <p className={css.what}>{what}</p>
        <p className={css.detail}>
          <bdi>{item.user}</bdi>
          {detail && (
            <>
              {" · "}
              <bdi>{detail}</bdi>
            </>
          )}
        </p>
      </div>
      <SyncBadge sync={item.sync} show="list" about={what} />
    </li>
  );
}
