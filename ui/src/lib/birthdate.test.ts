import { expect, test } from "vitest";
import { birthDate, birthDateTyped, readDate, searchText } from "./birthdate";

const solar = "fa-IR-u-ca-persian-nu-arabext";

test.each([
  ["1985-03-14", "en-GB", "1985-03-14"],
  ["14.3.1985", "en-GB", "1985-03-14"],
  ["14/03/1985", "en-GB", "1985-03-14"],
  ["03/14/1985", "en-US", "1985-03-14"],
  ["14.3.1985", "en-US", "1985-03-14"],
  ["3/4/1985", "en-US", "1985-03-04"],
  ["3/4/1985", "en-GB", "1985-04-03"],
  ["14/3/1985", "en-US", "1985-03-14"],
  ["14031985", "en-GB", "1985-03-14"],
  ["١٤/٣/١٩٨٥", "ar-EG", "1985-03-14"],
  ["۱۴/۳/۱۹۸۵", "en-GB", "1985-03-14"],
  ["\u200f14\u200f/3\u200f/1985", "ar-EG", "1985-03-14"],
  ["1364/12/23", solar, "1986-03-14"],
  ["۱۳۶۴/۱۲/۲۳", solar, "1986-03-14"],
  ["23/12/1364", solar, "1986-03-14"],
  ["13641223", solar, "1986-03-14"],
  ["1986-03-14", solar, "1986-03-14"],
  ["14031985", solar, "1985-03-14"],
  ["1364/12/31", solar, null],
  ["31.2.1985", "en-GB", null],
  ["1985", "en-GB", null],
  ["", "en-GB", null],
])("%s in %s means %s", (typed, locale, day) => {
  expect(birthDate(typed, locale)).toBe(day);
});

test("a solar year is refused by name in a Gregorian calendar", () => {
  expect(readDate("1364/12/23", "en-GB")).toEqual({ problem: "solar_year" });
  expect(readDate("۱۳۶۴/۱۲/۲۳", "fa-IR-u-ca-gregory-nu-latn")).toEqual({ problem: "solar_year" });
  expect(readDate("spring", "en-GB")).toEqual({ problem: "unread" });
});

test("a field shows the stored day in the person's calendar, a search asks for the stored one", () => {
  expect(birthDateTyped("1986-03-14", solar)).toBe("۱۳۶۴/۱۲/۲۳");
  expect(birthDateTyped("1986-03-14", "en-GB")).toBe("1986-03-14");
  expect(birthDateTyped("spring 1986", solar)).toBe("spring 1986");
  expect(searchText("۱۳۶۴/۱۲/۲۳", solar)).toBe("1986-03-14");
  expect(searchText("رضا ۱۲", solar)).toBe("رضا ۱۲");
  expect(searchText("14.3.1986", "en-GB")).toBe("14.3.1986");
});
