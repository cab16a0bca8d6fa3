import { expect, test } from "vitest";
import { birthDate, birthDateTyped } from "./birthdate";
import { dayIn, isoOf, written } from "./calendar";
import { day } from "./time";

const solar = "fa-IR-u-ca-persian-nu-arabext";

test("every day of 1900 to 2100 goes there and back, and days follow each other", () => {
  let before = dayIn("persian", "1899-12-31");
  for (let ms = Date.UTC(1900, 0, 1); ms < Date.UTC(2101, 0, 1); ms += day) {
    const iso = new Date(ms).toISOString().slice(0, 10);
    const there = dayIn("persian", iso);
    const nextDay = there.year === before.year && there.month === before.month && there.day === before.day + 1;
    const nextMonth = there.year === before.year && there.month === before.month + 1 && there.day === 1;
    const nextYear = there.year === before.year + 1 && there.month === 1 && there.day === 1;
    if (isoOf("persian", there) !== iso || !(nextDay || nextMonth || nextYear)) throw new Error(iso);
    before = there;
  }
});

test("every birth date a living person can have is read back from its field", () => {
  for (let ms = Date.UTC(1922, 0, 1); ms < Date.UTC(2071, 0, 1); ms += 97 * day) {
    const iso = new Date(ms).toISOString().slice(0, 10);
    for (const locale of [solar, "ar-EG-u-ca-gregory-nu-arab", "en-US", "de-DE"])
      if (birthDate(birthDateTyped(iso, locale), locale) !== iso) throw new Error(`${iso} in ${locale}`);
  }
});

// Years that began on 20, 21 and 22 March, and a leap year's thirtieth of Esfand: from the printed calendars.
test.each([
  ["2024-03-20", 1403, 1, 1],
  ["2025-03-20", 1403, 12, 30],
  ["2025-03-21", 1404, 1, 1],
  ["1979-02-11", 1357, 11, 22],
  ["1986-03-14", 1364, 12, 23],
])("%s is %d/%d/%d", (iso, year, month, day) => {
  expect(dayIn("persian", iso)).toEqual({ year, month, day });
  expect(isoOf("persian", { year, month, day })).toBe(iso);
});

test("a day that a calendar does not have is none", () => {
  expect(isoOf("persian", { year: 1402, month: 12, day: 30 })).toBeNull();
  expect(isoOf("persian", { year: 1402, month: 7, day: 31 })).toBeNull();
  expect(isoOf("persian", { year: 1402, month: 13, day: 1 })).toBeNull();
  expect(isoOf("gregory", { year: 2023, month: 2, day: 29 })).toBeNull();
  expect(written("persian", "1986-03-14")).toBe("1364/12/23");
});
