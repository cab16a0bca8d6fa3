import { expect, test } from "vitest";
import { tabClose, tabOpen, tabsSplit } from "./tabs";

const ids = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];

test("eight tabs fit, the current one always among them", () => {
  expect(tabsSplit(ids.slice(0, 3), "a")).toEqual({ shown: ["a", "b", "c"], more: [] });
  expect(tabsSplit(ids, "b")).toEqual({ shown: ids.slice(0, 8), more: ["i", "j"] });
  expect(tabsSplit(ids, "j")).toEqual({ shown: ["a", "b", "c", "d", "e", "f", "g", "j"], more: ["h", "i"] });
});

test("closing a tab names its neighbour", () => {
  for (const id of ["x", "y", "z", "y"]) tabOpen(id);
  expect(tabClose("y")).toBe("z");
  expect(tabClose("z")).toBe("x");
  expect(tabClose("x")).toBeNull();
});
