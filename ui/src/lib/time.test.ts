import { expect, test } from "vitest";
import { age, calendarDate, dayName, estimate, isDate, moment, rate, size, sizePart, span, yearsOld } from "./time";

const now = Date.parse("2026-11-21T12:00:00Z");

test("ages are the largest whole unit", () => {
  expect(span(59_000, "en-GB")).toBe("59 secs");
  expect(span(61_000, "en-GB")).toBe("1 min");
  expect(span(3 * 86_400_000, "en-GB")).toBe("3 days");
  expect(age("2026-11-21T11:59:58Z", now, "en-GB")).toBe("1 min");
  expect(age("2026-11-21T11:22:00Z", now, "en-GB")).toBe("38 mins");
  expect(span(61_000, "en-GB", "narrow")).toBe("1m");
  expect(span(61_000, "fa-IR-u-nu-latn", "narrow")).toBe("1 دقیقه");
});

test("years are full years, whatever the time zone", () => {
  expect(yearsOld("1985-03-14", now)).toBe(41);
  expect(yearsOld("1985-11-22", now)).toBe(40);
  expect(yearsOld("1985-11-21", now)).toBe(41);
  expect(yearsOld("2030-01-01", now)).toBeNull();
  expect(yearsOld("1985", now)).toBeNull();
  expect(yearsOld(null, now)).toBeNull();
});

test("a date is a real day of the calendar", () => {
  expect(isDate("2024-02-29")).toBe(true);
  expect(isDate("2023-02-29")).toBe(false);
  expect(isDate("14.3.1985")).toBe(false);
  expect(calendarDate("1985-03-14", "en-GB")).toBe("14 Mar 1985");
  expect(calendarDate("spring 1985", "en-GB")).toBe("spring 1985");
});

test("sizes read as people say them", () => {
  expect(size(0, "en-GB")).toBe("0 byte");
  expect(size(4_700_000, "en-GB")).toBe("4.7 MB");
  expect(size(900_000, "en-GB")).toBe("900 kB");
});

test("a part of a size shares its unit, and where it has another it says so", () => {
  expect([sizePart(3_200_000, 14_000_000, "en-GB"), size(14_000_000, "en-GB")]).toEqual(["3.2", "14 MB"]);
  expect(sizePart(0, 14_000_000, "en-GB")).toBe("0");
  expect(sizePart(40_000_000, 1_400_000_000, "en-GB")).toBe("40 MB");
  expect(sizePart(3_200_000, 14_000_000, "ar-u-nu-arab")).toBe("٣٫٢");
});

test("a rate is a size each second, in the digits and words of the language", () => {
  expect(rate(410_300, "en-GB")).toBe("410 kB/s");
  expect(rate(1_250_000, "de-DE")).toBe("1,3 MB/s");
  expect(rate(410_300, "fa-IR-u-nu-arabext")).toContain("۴۱۰");
});

test("an estimate is no finer than it can be meant", () => {
  expect([3, 24, 58, 89, 3_500].map((s) => estimate(s, "en-GB"))).toEqual([
    "3 secs",
    "25 secs",
    "1 min",
    "1 min",
    "58 mins",
  ]);
  expect(estimate(0, "en-GB")).toBe("1 sec");
  expect(estimate(95 * 60, "en-GB")).toBe("2 hrs");
});

test("days are told in the person's calendar; earlier years without their weekday", () => {
  const solar = "fa-IR-u-ca-persian-nu-latn";
  expect(calendarDate("1986-03-14", solar)).toBe("23 اسفند 1364");
  // 1 Farvardin 1405 is 21 March 2026: the year changes there, not in January.
  expect(dayName("2026-03-20T12:00:00", Date.parse("2026-03-25T12:00:00"), solar)).toContain("1404");
  expect(dayName("2026-01-02T12:00:00", Date.parse("2026-03-01T12:00:00"), solar)).not.toContain("1404");
  expect(dayName("2025-11-05T12:00:00", now, "en-GB")).toBe("5 Nov 2025");
  expect(moment("2026-11-05T11:02:00", now, "en-GB")).toBe("Thu 5 Nov, 11:02");
});
