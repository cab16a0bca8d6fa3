import { expect, test } from "vitest";
import { birthDate } from "./birthdate";

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
  ["31.2.1985", "en-GB", null],
  ["1985", "en-GB", null],
  ["", "en-GB", null],
])("%s in %s means %s", (typed, locale, day) => {
  expect(birthDate(typed, locale)).toBe(day);
});
