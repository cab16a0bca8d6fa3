import { expect, test } from "vitest";
import { differing } from "./diff";

test("the words the other side lacks are marked", () => {
  expect(differing("rash, mild", "rash, severe")).toEqual([
    { text: "rash, ", differs: false },
    { text: "mild", differs: true },
  ]);
  expect(differing("same", "Same")).toEqual([{ text: "same", differs: false }]);
  expect(differing("", "x")).toEqual([]);
});
