import { expect, test } from "vitest";
import { changesOf, differingFields, pickOf, type Sides } from "./choices";

const blank = { given: "Ingrid", family: "Bergström", birth_date: null, phone: null, email: null, file_number: null };
const sides: Sides = {
  one: { ...blank, phone: "1", file_number: "20113", note: "Prefers mornings" },
  other: { ...blank, family: "Bergstrom", phone: "2", email: "i@example.org", note: "Afraid of needles" },
};

test("only what differs is asked about; what one of them lacks differs", () => {
  expect(differingFields(sides)).toEqual(["family", "phone", "email", "file_number", "note"]);
});

test("without a choice the record that stays keeps its own, and takes what it lacks", () => {
  expect(pickOf("phone", sides, "one", {})).toBe("one");
  expect(pickOf("email", sides, "one", {})).toBe("other");
  expect(changesOf(sides, "one", {})).toEqual({ changes: { email: "i@example.org" }, before: { email: null } });
  expect(changesOf(sides, "other", {})).toEqual({ changes: { file_number: "20113" }, before: { file_number: null } });
});

test("a choice against the record that stays travels with what it replaces; two notes can both stay", () => {
  const { changes, before } = changesOf(sides, "one", { phone: "other", note: "both", email: "one" });
  expect(changes).toEqual({ phone: "2", note: "Prefers mornings\nAfraid of needles" });
  expect(before).toEqual({ phone: "1", note: "Prefers mornings" });
});
