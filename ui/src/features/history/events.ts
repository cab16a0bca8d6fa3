// What happened to a patient, as one line and a second line.
import type { HistoryItem } from "../../ipc/bindings";
import type { L10n } from "../../lib/l10n";
import { unitList, unitName, valueText } from "../../lib/units";

export type Line = { what: string; detail: string | null };

const isNew = (item: HistoryItem): boolean =>
  Object.keys(item.changes).length > 0 &&
  Object.values(item.changes).every((change) => change.from === null || change.from === undefined);

/** The first write of a record names it; a first phone number alone is only a change. */
const firstWrite: Record<string, string[]> = {
  patient: ["given", "family", "name"],
  allergy: ["substance"],
};

function added(item: HistoryItem): boolean {
  if (item.collection === "image") return isNew(item);
  const naming = firstWrite[item.collection] ?? [];
  return isNew(item) && naming.some((unit) => unit in item.changes);
}

/** The file's name stands in the image's group of file facts. */
function filenameOf(item: HistoryItem): unknown {
  const file = item.changes.file?.to ?? item.changes.file?.from;
  return typeof file === "object" && file !== null && "filename" in file ? file.filename : null;
}

function named(item: HistoryItem, l10n: L10n): string | null {
  const substance = item.changes.substance;
  if (item.collection === "allergy" && substance) return valueText(l10n, "substance", substance.to ?? substance.from);
  const filename = item.collection === "image" ? filenameOf(item) : null;
  return filename ? valueText(l10n, "filename", filename) : null;
}

const otherName = (item: HistoryItem): string | null => item.other?.name || null;

/** Two records became one, or were parted. */
function merging(item: HistoryItem, { t }: L10n): Line | null {
  const change = item.collection === "patient" ? item.changes.merged_into : undefined;
  if (!change) return null;
  return { what: t(change.to ? "history-merged" : "history-parted"), detail: otherName(item) };
}

/** A pair that a person said are two, or took that back. */
function distinct(item: HistoryItem, { t }: L10n): Line {
  const happened = { put: "added", delete: "removed", restore: "restored" }[item.kind];
  return { what: t(`history-${happened}-distinct_patient`), detail: otherName(item) };
}

export function lineOf(item: HistoryItem, l10n: L10n): Line {
  const { t, has } = l10n;
  const merged = merging(item, l10n);
  if (merged) return merged;
  if (item.collection === "distinct_patient") return distinct(item, l10n);
  const collection = has(`history-added-${item.collection}`) ? item.collection : "record";
  if (item.kind === "delete") return { what: t(`history-removed-${collection}`), detail: named(item, l10n) };
  if (item.kind === "restore") return { what: t(`history-restored-${collection}`), detail: named(item, l10n) };
  if (added(item)) return { what: t(`history-added-${collection}`), detail: named(item, l10n) };
  const units = Object.keys(item.changes);
  const [unit] = units;
  if (units.length !== 1 || !unit)
    return { what: t("history-changed-many", { units: unitList(l10n, units) }), detail: null };
  const { from, to } = item.changes[unit] ?? { from: null, to: null };
  const value = valueText(l10n, unit, to);
  const what =
    to === null
      ? t("history-emptied", { unit: unitName(l10n, unit) })
      : t("history-changed", { unit: unitName(l10n, unit), value });
  const was = from === null || from === undefined ? null : t("history-was", { value: valueText(l10n, unit, from) });
  return { what, detail: was };
}
