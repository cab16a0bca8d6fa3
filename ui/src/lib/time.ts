// Numbers, ages, dates and sizes, through Intl only. Birth dates are calendar days: no time zone touches them.
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

const units: [number, Intl.NumberFormatOptions["unit"]][] = [
  [365 * day, "year"],
  [day, "day"],
  [hour, "hour"],
  [minute, "minute"],
  [second, "second"],
];

export type Length = "normal" | "narrow";
const latin = /[a-z]/i;

/** "4 min", "2 hr", "3 days" (narrow: "4m"): the largest whole unit, never below one second. */
export function span(ms: number, locale: string, length: Length = "normal"): string {
  const atLeast = Math.max(ms, second);
  const [size, unit] = units.find(([size]) => atLeast >= size) ?? [second, "second"];
  const written = (unitDisplay: "narrow" | "short" | "long") =>
    new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay }).format(Math.floor(atLeast / size));
  if (length === "normal") return written(size >= day ? "long" : "short");
  // Persian has no narrow minutes and seconds of its own: Intl would write "5m" in the midst of it.
  const [narrow, short] = [written("narrow"), written("short")];
  return latin.test(narrow) && !latin.test(short) ? short : narrow;
}

/** An estimate, no finer than it can be meant, so that it does not flicker: fives of seconds, then whole minutes, hours. */
export function estimate(seconds: number, locale: string): string {
  const [step] = [day, hour, minute, 5 * second].filter((step) => seconds * second >= step);
  const ms = Math.max(seconds, 1) * second;
  return span(step ? Math.round(ms / step) * step : ms, locale);
}

/** How long ago, in words for a badge: less than a minute counts as one, so that nothing flickers. */
export function age(since: string, now: number, locale: string, length: Length = "normal"): string {
  return span(Math.max(now - Date.parse(since), minute), locale, length);
}

export function clock(at: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(at));
}

/** This desk's calendar day, `YYYY-MM-DD`. Not through Intl: engines differ in how they write a locale's short date. */
export function dayKey(at: string | number): string {
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Made once for each language and form: a list that scrolls writes hundreds of dates a second. */
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${Object.entries(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** This year's days by weekday; earlier ones by year: nobody knows those by weekday, and Persian has no form for both. */
function dayParts(at: Date, now: number, locale: string): Intl.DateTimeFormatOptions {
  const year = dateFormat(locale, { year: "numeric" });
  const parts: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
  return year.format(at) === year.format(now) ? { ...parts, weekday: "short" } : { ...parts, year: "numeric" };
}

export function dayName(at: string | number, now: number, locale: string): string {
  const date = new Date(at);
  return dateFormat(locale, dayParts(date, now, locale)).format(date);
}

/** The clock for today, the day and the clock for anything older. */
export function moment(at: string, now: number, locale: string): string {
  if (dayKey(at) === dayKey(now)) return clock(at, locale);
  const date = new Date(at);
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  return dateFormat(locale, { ...dayParts(date, now, locale), ...time }).format(date);
}

const wholeDate = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isDate(text: string): boolean {
  const parts = wholeDate.exec(text);
  if (!parts) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

export function calendarDate(text: string, locale: string): string {
  if (!isDate(text)) return text;
  const options = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
  return dateFormat(locale, options).format(new Date(`${text}T00:00:00Z`));
}

/** Full years between a birth date and a moment, by the calendar of this desk; null when unknown or in the future. */
export function yearsOld(birthDate: string | null, now: number): number | null {
  if (!birthDate || !isDate(birthDate)) return null;
  const today = dayKey(now);
  const years = Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4));
  const full = today.slice(5) < birthDate.slice(5) ? years - 1 : years;
  return full < 0 ? null : full;
}

const sizeUnits = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

const sizeStep = (bytes: number): number =>
  Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), sizeUnits.length - 1);

function inStep(bytes: number, step: number, locale: string, unit: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: step > 1 ? 1 : 0, ...unit }).format(
    bytes / 1000 ** step,
  );
}

function inUnits(bytes: number, locale: string, per: "" | "-per-second"): string {
  const step = sizeStep(bytes);
  return inStep(bytes, step, locale, { style: "unit", unit: `${sizeUnits[step]}${per}`, unitDisplay: "short" });
}

export const size = (bytes: number, locale: string): string => inUnits(bytes, locale, "");

export const rate = (bytesPerS: number, locale: string): string => inUnits(bytesPerS, locale, "-per-second");

/** A part of a size: the number alone where the whole has the same unit, for "3.2 of 14 MB". */
export function sizePart(bytes: number, of: number, locale: string): string {
  const step = sizeStep(of);
  return bytes === 0 || sizeStep(bytes) === step ? inStep(bytes, step, locale, {}) : size(bytes, locale);
}

export function percent(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: "percent" }).format(Math.floor(value) / 100);
}

export const number = (value: number, locale: string): string => new Intl.NumberFormat(locale).format(value);
