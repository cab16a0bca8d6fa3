import { expect, test } from "vitest";
import { strengthOf } from "./strength";

test.each([
  ["", "short"],
  ["seven77", "short"],
  ["password1", "weak"],
  ["aaaaaaaaaaaaaaaa", "weak"],
  ["qwertyuiop1234567890", "weak"],
  ["harbourdental2024", "weak"],
  ["summer summer summer", "weak"],
  ["correct horse", "fair"],
  ["four plain words here", "good"],
  ["أربع كلمات سهلة هنا", "good"],
  ["k4%Tq9!zR2", "good"],
])("%s is %s", (password, expected) => {
  expect(strengthOf(password, ["Harbour Dental"])).toBe(expected);
});

test("a word that stands on the same page counts for little", () => {
  expect(strengthOf("Khoury Nour", ["Nour Khoury"])).toBe("weak");
  expect(strengthOf("Khoury Nour")).toBe("fair");
});
