import { expect, test } from "vitest";
import { typedValue } from "./units";

const solar = "fa-IR-u-ca-persian-nu-arabext";

test.each([
  ["phone", " ۰۹۱۲ 345 ", solar, { value: "0912 345" }],
  ["birth_date", "۱۳۶۴/۱۲/۲۳", solar, { value: "1986-03-14" }],
  ["birth_date", "1364/12/23", "en-GB", { problem: "birth-date-solar_year" }],
  ["birth_date", "spring", "en-GB", { problem: "birth-date-unread" }],
  ["note", "۱۲ و ۳", solar, { value: "۱۲ و ۳" }],
  ["note", "  ", "en-GB", { problem: "field-needed" }],
] as const)("%s %j is stored as it is meant", (unit, typed, locale, stored) => {
  expect(typedValue(unit, typed, locale)).toEqual(stored);
});
