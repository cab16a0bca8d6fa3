// The log's entries as a person would tell them: sentences without ids and codes.
import type { SyncLogItem } from "../../ipc/bindings";
import type { L10n } from "../../lib/l10n";
import { dayKey, size } from "../../lib/time";

/** "5 changes went up, 12 came down." */
function exchanged({ pushed, pulled }: SyncLogItem, { t }: L10n): string {
  if (pushed > 0 && pulled > 0) return t("log-exchanged", { up: pushed, down: pulled });
  return pushed > 0 ? t("log-up", { count: pushed }) : t("log-down", { count: pulled });
}

export function saidOf(item: SyncLogItem, l10n: L10n): string {
  if (item.kind === "exchanged") return exchanged(item, l10n);
  return l10n.t(`log-${item.kind}`, { count: item.count, size: size(item.bytes, l10n.locale) });
}

/** Why, where it is known; a word that the catalogue lacks is for support, not for here. */
export function whyOf({ kind, reason }: SyncLogItem, { t, has }: L10n): string | null {
  if (kind === "failed" && !reason) return t("log-why-other");
  if (!reason) return null;
  if (has(`reason-${reason}`)) return t(`reason-${reason}`);
  if (has(`error-${reason}`)) return t(`error-${reason}`);
  return t("log-why-other");
}

export type LogRow = { kind: "day"; key: string; at: string } | { kind: "entry"; key: string; item: SyncLogItem };

/** A heading before the entries of each day of this desk. */
export function rowsOf(items: readonly SyncLogItem[]): LogRow[] {
  return items.flatMap((item, i): LogRow[] => {
    const entry: LogRow = { kind: "entry", key: `${i} ${item.kind} ${item.at}`, item };
    const day = dayKey(item.at);
    const before = items[i - 1];
    return before && dayKey(before.at) === day ? [entry] : [{ kind: "day", key: day, at: item.at }, entry];
  });
}
