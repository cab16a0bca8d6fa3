import { expect, test } from "vitest";
import { blank, changed, problemOf, stored, valuesOf } from "./fields";

const empty = { email: null, note: null, file_number: null };
const opened = { given: "Tom", family: "Ek", birth_date: "1985-03-14", phone: "1", ...empty };

test("only changed fields travel, and an emptied one travels as null", () => {
  const now = stored({ ...valuesOf(opened), phone: " ", email: "tom@example.org " }, "en-GB");
  expect(changed(opened, now)).toEqual({ phone: null, email: "tom@example.org" });
  expect(changed(opened, stored(valuesOf(opened), "en-GB"))).toEqual({});
});

test("a birth date may be typed as people write it", () => {
  expect(stored({ ...blank, given: "A", birth_date: "14.3.1985" }, "en-GB").birth_date).toBe("1985-03-14");
  expect(problemOf({ ...blank, given: "A", birth_date: "31.2.1985" }, "en-GB")).toBe("unread");
  expect(problemOf(blank, "en-GB")).toBe("name");
  expect(problemOf({ ...blank, family: "Ek" }, "en-GB")).toBeNull();
});
