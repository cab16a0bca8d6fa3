// A birth date as people type it -> the calendar day it means, or null when it means none.
import { isDate } from "./time";

/** Arabic-Indic and Persian digits mean what Latin ones mean. */
const latinDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));

const monthFirst = (locale: string): boolean => {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(0));
  const order = parts.map((part) => part.type).filter((type) => type === "day" || type === "month");
  return order[0] === "month";
};

const joined = (year: string, month: string, day: string): string | null => {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDate(date) ? date : null;
};

/** The language's order where both would do; the only possible one otherwise; dots mean day first. */
export function birthDate(typed: string, locale: string): string | null {
  const text = latinDigits(typed).trim();
  const yearFirst = /^(\d{4})[-./\s](\d{1,2})[-./\s](\d{1,2})$/.exec(text);
  if (yearFirst) return joined(yearFirst[1] ?? "", yearFirst[2] ?? "", yearFirst[3] ?? "");
  const yearLast = /^(\d{1,2})[-./\s](\d{1,2})[-./\s](\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  if (!yearLast) return null;
  const [, first = "", second = "", year = ""] = yearLast;
  const dayFirst = joined(year, second, first);
  const other = joined(year, first, second);
  return monthFirst(locale) && !text.includes(".") ? (other ?? dayFirst) : (dayFirst ?? other);
}

/** How a birth date is written in this language: an example for the field's help. */
export function birthDateExample(locale: string): string {
  const options = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(1985, 2, 14));
}
