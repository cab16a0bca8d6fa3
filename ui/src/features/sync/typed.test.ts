import { expect, test } from "vitest";
import { typedFields } from "./typed";

test("each field of a stuck change and what was typed in it", () => {
  const json = JSON.stringify({ kind: "put", units: { phone: { value: "210 1", base: "x" }, note: { value: null } } });
  expect(typedFields(json)).toEqual([
    { field: "phone", value: "210 1" },
    { field: "note", value: null },
  ]);
});

test("a removal has no words, and what cannot be read is not guessed", () => {
  expect(typedFields(JSON.stringify({ kind: "delete", units: { phone: { value: "210 1" } } }))).toEqual([]);
  expect(typedFields("not JSON")).toEqual([]);
  expect(typedFields(JSON.stringify({ units: ["phone"] }))).toEqual([]);
});
