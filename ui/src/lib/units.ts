// Names of fields and their values as people read them; a newer desk's unknown field shows its own name.
import { readDate } from "./birthdate";
import { latinDigits } from "./digits";
import type { L10n } from "./l10n";
import { calendarDate } from "./time";

export const unitName = ({ t, has }: L10n, unit: string): string => (has(`unit-${unit}`) ? t(`unit-${unit}`) : unit);

export function unitList(l10n: L10n, units: readonly string[]): string {
  return new Intl.ListFormat(l10n.locale, { type: "unit", style: "short" }).format(
    units.map((unit) => unitName(l10n, unit)),
  );
}

export function valueText(l10n: L10n, unit: string, value: unknown): string {
  if (value === null || value === undefined || value === "") return l10n.t("not-given");
  // An id says nothing to a person; where the name is known, the page that asks has it.
  if (unit === "merged_into") return l10n.t("another-record");
  if (unit === "birth_date" && typeof value === "string") return calendarDate(value, l10n.locale);
  if (unit === "criticality" && l10n.has(`criticality-${String(value)}`)) return l10n.t(`criticality-${String(value)}`);
  if (typeof value !== "object") return String(value);
  const parts = Object.entries(value).map(([part, each]) => `${unitName(l10n, part)}: ${valueText(l10n, part, each)}`);
  return parts.join(" · ");
}

export type TypedValue =
  | { value: string }
  | { problem: "field-needed" | "birth-date-unread" | "birth-date-solar_year" };

/** What a typed value is stored as, or the sentence for why it is none. */
export function typedValue(unit: string, typed: string, locale: string): TypedValue {
  const text = typed.trim();
  if (!text) return { problem: "field-needed" };
  if (unit === "phone") return { value: latinDigits(text) };
  if (unit !== "birth_date") return { value: text };
  const read = readDate(text, locale);
  return "day" in read ? { value: read.day } : { problem: `birth-date-${read.problem}` };
}
