import { expect, test } from "vitest";
import { permanentTeeth, primaryTeeth, toggledTooth, toothBeside } from "./teeth";

test("52 teeth, the patient's right on the left", () => {
  const all = [...permanentTeeth, ...primaryTeeth].flat();
  expect(new Set(all).size).toBe(52);
  expect(permanentTeeth.map((row) => [row[0], row[7], row[8], row.at(-1)])).toEqual([
    ["18", "11", "21", "28"],
    ["48", "41", "31", "38"],
  ]);
  expect(primaryTeeth.map((row) => [row[0], row.at(-1)])).toEqual([
    ["55", "65"],
    ["85", "75"],
  ]);
});

test("arrows walk along a jaw and to the other one, and stop at its end", () => {
  const go = (from: string, key: string) => toothBeside(permanentTeeth, from, key);
  expect(go("11", "ArrowRight")).toBe("21");
  expect(go("11", "ArrowDown")).toBe("41");
  expect(go("18", "ArrowLeft")).toBe("18");
  expect(go("48", "ArrowDown")).toBe("48");
  expect(go("36", "Enter")).toBe("36");
});

test("teeth stay sorted", () => {
  expect(toggledTooth(["36"], "14")).toEqual(["14", "36"]);
  expect(toggledTooth(["14", "36"], "14")).toEqual(["36"]);
});
