import { expect, test } from "vitest";
import { folded, ranked } from "./fold";

test.each([
  ["Ó Conchobhair", "o conchobhair"],
  ["Øster", "oster"],
  ["ISPARTA", "isparta"],
  ["Yıldırım", "yildirim"],
  ["Straße", "strasse"],
  ["مُستشفى", "مستشفي"],
  ["کتاب", "كتاب"],
])("%s is found without its marks", (written, plain) => {
  expect(folded(written)).toBe(plain);
});

test("a beginning stands before a later word, and that before the inside of one", () => {
  const words = ["Unlock", "Lock the clinic", "Clear the lock", "Theme"];
  expect(ranked(words, (each) => each, "LÓCK")).toEqual(["Lock the clinic", "Clear the lock", "Unlock"]);
  expect(ranked(words, (each) => each, "cli lo")).toEqual(["Lock the clinic"]);
  expect(ranked(words, (each) => each, "")).toEqual(words);
});
