// A birth date as people type it -> the stored calendar day it means, or why it means none.
import { isoOf, written } from "./calendar";
import { latinDigits, localDigits } from "./digits";
import { type Calendar, calendarOf } from "./languages";
import { isDate } from "./time";

export type Unread = "unread" | "solar_year";
export type ReadDate = { day: string } | { problem: Unread };

/** Years that only the Solar Hijri calendar can mean for a living person: 1921 to 2072. */
const isSolarYear = (year: number) => year >= 1300 && year <= 1450;

const monthFirst = (locale: string): boolean => {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(new Date(0));
  const order = parts.map((part) => part.type).filter((type) => type === "day" || type === "month");
  return order[0] === "month";
};

/** A year says by itself which calendar it is of: only in a Persian one a solar year is taken, and there it is never another. */
function joined(own: Calendar, year: string, month: string, day: string): string | null {
  const calendar = own === "persian" && isSolarYear(Number(year)) ? "persian" : "gregory";
  return isoOf(calendar, { year: Number(year), month: Number(month), day: Number(day) });
}

const bidiMarks = /[\u200e\u200f\u061c\u2066-\u2069]/g;
const yearFirst = /^(\d{4})[-./\s](\d{1,2})[-./\s](\d{1,2})$/;
const yearLast = /^(\d{1,2})[-./\s](\d{1,2})[-./\s](\d{4})$/;
const bareYearFirst = /^(1[34]\d{2})(0\d|1[0-2])(\d{2})$/;
const bareYearLast = /^(\d{2})(\d{2})(\d{4})$/;

type Parts = { year: string; pair: [string, string]; order: "year-first" | "year-last" };

function partsOf(text: string, calendar: Calendar): Parts | null {
  const bare = calendar === "persian" ? bareYearFirst.exec(text) : null;
  const first = yearFirst.exec(text) ?? bare;
  if (first) return { year: first[1] ?? "", pair: [first[2] ?? "", first[3] ?? ""], order: "year-first" };
  const last = yearLast.exec(text) ?? bareYearLast.exec(text);
  return last && { year: last[3] ?? "", pair: [last[1] ?? "", last[2] ?? ""], order: "year-last" };
}

/** The language's order where both would do; the only possible one otherwise; dots mean day first. */
export function readDate(typed: string, locale: string): ReadDate {
  const calendar = calendarOf(locale);
  const text = latinDigits(typed).replace(bidiMarks, "").trim();
  const parts = partsOf(text, calendar);
  if (!parts) return { problem: "unread" };
  const { year, pair, order } = parts;
  if (calendar === "gregory" && isSolarYear(Number(year))) return { problem: "solar_year" };
  const [one, two] = pair;
  if (order === "year-first") return found(joined(calendar, year, one, two));
  const dayFirst = joined(calendar, year, two, one);
  const other = joined(calendar, year, one, two);
  return found(monthFirst(locale) && !text.includes(".") ? (other ?? dayFirst) : (dayFirst ?? other));
}

const found = (day: string | null): ReadDate => (day ? { day } : { problem: "unread" });

export function birthDate(typed: string, locale: string): string | null {
  const read = readDate(typed, locale);
  return "day" in read ? read.day : null;
}

/** A stored day as its field shows it: in the person's calendar and digits, and read back as the same day. */
export function birthDateTyped(stored: string, locale: string): string {
  return isDate(stored) ? localDigits(written(calendarOf(locale), stored), locale) : stored;
}

/** A whole date of another calendar is looked for as the day it is stored as; everything else as it is typed. */
export function searchText(text: string, locale: string): string {
  return calendarOf(locale) === "gregory" ? text : (birthDate(text, locale) ?? text);
}

/** How a birth date is written in this language: an example for the field's help. */
export function birthDateExample(locale: string): string {
  const options = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, options).format(Date.UTC(1985, 2, 14));
}
