// The languages Chairside speaks, and how each writes digits and days: the one list. Rust's settings name the same codes.
import type { Settings } from "../ipc/bindings";

export type Code = Exclude<Settings["language"], "system">;
export type Numerals = Settings["numerals"];
export type CalendarSetting = Settings["calendar"];
export type Calendar = "gregory" | "persian";
export type Language<C extends string = string> = {
  code: C;
  /** What its speakers call it. */
  name: string;
  dir: "ltr" | "rtl";
  /** Whose habits hold where the system names no region of this language. */
  region: string;
  calendar: Calendar;
  /** Its own digits, where they are not the Latin ones. */
  digits: "latn" | "arab" | "arabext";
  /** Whether its own digits are also what its speakers expect unasked, whatever the region. */
  unasked: "own" | "regional";
};

const european = { dir: "ltr", calendar: "gregory", digits: "latn", unasked: "regional" } as const;

export const languages: readonly Language<Code>[] = [
  { code: "en", name: "English", region: "en-GB", ...european },
  {
    code: "ar",
    name: "العربية",
    region: "ar",
    dir: "rtl",
    calendar: "gregory",
    digits: "arab",
    unasked: "regional",
  },
  { code: "fa", name: "فارسی", region: "fa-IR", dir: "rtl", calendar: "persian", digits: "arabext", unasked: "own" },
  { code: "es", name: "Español", region: "es-ES", ...european },
  { code: "fr", name: "Français", region: "fr-FR", ...european },
  { code: "pt", name: "Português", region: "pt-BR", ...european },
  { code: "de", name: "Deutsch", region: "de-DE", ...european },
  { code: "tr", name: "Türkçe", region: "tr-TR", ...european },
  { code: "ru", name: "Русский", region: "ru-RU", ...european },
];

export const english = languages[0] as Language<Code>;

const primary = (tag: string): string => tag.toLowerCase().split("-")[0] ?? "";

/** The system's first language that is one of ours, else English. */
export function languageOfSystem(system: readonly string[]): Language<Code> {
  for (const tag of system) {
    const found = languages.find(({ code }) => code === primary(tag));
    if (found) return found;
  }
  return english;
}

export const languageSet = (setting: string, system: readonly string[]): Language =>
  languages.find(({ code }) => code === setting) ?? languageOfSystem(system);

export type Habits = { numerals: Numerals; calendar: CalendarSetting };

/** One tag that says all: region, calendar, digits. Everything that formats or reads gets it, and nothing else. */
export function localeFor(language: Language, { numerals, calendar }: Habits, system: readonly string[]): string {
  const own = system.find((tag) => primary(tag) === language.code && tag.includes("-"));
  const base = new Intl.Locale(own ?? language.region).baseName;
  const regional = own ? new Intl.NumberFormat(base).resolvedOptions().numberingSystem : "latn";
  const unasked = language.unasked === "own" ? language.digits : regional;
  const numberingSystem = { auto: unasked, latin: "latn", native: language.digits }[numerals];
  const days = calendar === "auto" ? language.calendar : calendar;
  return new Intl.Locale(base, { calendar: days, numberingSystem }).toString();
}

export const calendarOf = (locale: string): Calendar =>
  new Intl.Locale(locale).calendar === "persian" ? "persian" : "gregory";
