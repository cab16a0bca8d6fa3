// Calendar days between the stored one (Gregorian, ISO) and the person's calendar. Intl counts, in both directions: what
// is read can then never differ by a day from what is shown.
import type { Calendar } from "./languages";
import { day, isDate } from "./time";

export type CalendarDay = { year: number; month: number; day: number };

// One formatter for all: making one costs more than a thousand days formatted.
const persian = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  timeZone: "UTC",
});

function persianDay(ms: number): CalendarDay {
  const parts = persian.formatToParts(ms);
  const part = (type: string) => Number.parseInt(parts.find((each) => each.type === type)?.value ?? "", 10);
  return { year: part("year"), month: part("month"), day: part("day") };
}

export function dayIn(calendar: Calendar, iso: string): CalendarDay {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  return calendar === "persian" ? persianDay(Date.parse(`${iso}T00:00:00Z`)) : { year, month, day };
}

const two = (part: number) => String(part).padStart(2, "0");
const sameDay = (a: CalendarDay, b: CalendarDay) => a.year === b.year && a.month === b.month && a.day === b.day;

/** The Solar Hijri year begins about 21 March: the guess is off by this many days, the likely ones first. */
const guessOff = [0, -1, 1, -2, 2];
const yearsApart = 621;

function persianToIso(wanted: CalendarDay): string | null {
  const before = (wanted.month - 1) * 31 - Math.max(0, wanted.month - 7) + wanted.day - 1;
  const guess = Date.UTC(wanted.year + yearsApart, 2, 21) + before * day;
  for (const off of guessOff) {
    const ms = guess + off * day;
    if (sameDay(persianDay(ms), wanted)) return new Date(ms).toISOString().slice(0, 10);
  }
  return null;
}

/** The stored day that a day of this calendar is, or null when there is no such day in it. */
export function isoOf(calendar: Calendar, wanted: CalendarDay): string | null {
  if (wanted.month < 1 || wanted.month > 12 || wanted.day < 1 || wanted.day > 31) return null;
  if (calendar === "persian") return persianToIso(wanted);
  const iso = `${String(wanted.year).padStart(4, "0")}-${two(wanted.month)}-${two(wanted.day)}`;
  return isDate(iso) ? iso : null;
}

/** As it is written into a field: year, month, day with slashes; ISO where the calendar is the stored one. */
export function written(calendar: Calendar, iso: string): string {
  if (calendar === "gregory") return iso;
  const { year, month, day } = dayIn(calendar, iso);
  return `${year}/${two(month)}/${two(day)}`;
}
