import { expect, test } from "vitest";
import { templates } from "../../ipc/fake/templates";
import { type Arrow, arrows, cellTowards } from "./geometry";

const template = (id: string) => {
  const found = templates.find((each) => each.id === id);
  if (!found) throw new Error(`no template ${id}`);
  return found;
};
const { positions, aspect } = template("full_mouth_18");
const go = (from: number, ...way: Arrow[]) =>
  way.reduce((at, arrow) => cellTowards(positions, at, arrow, aspect), from);
const times = (count: number, arrow: Arrow) => Array.from({ length: count }, () => arrow);

// 0–6 above, 7–10 bitewings, 11–17 below
test("right and left walk a row, though films of it stand and lie", () => {
  expect(go(0, ...times(6, "ArrowRight"))).toBe(6);
  expect(go(6, ...times(6, "ArrowLeft"))).toBe(0);
  expect(go(7, ...times(3, "ArrowRight"))).toBe(10);
});

test("down and up cross the rows and come back near where they began", () => {
  expect([8, 9]).toContain(go(3, "ArrowDown"));
  expect([13, 14, 15]).toContain(go(3, "ArrowDown", "ArrowDown"));
  expect(go(0, "ArrowDown")).toBe(7);
  expect(go(17, "ArrowUp")).toBe(10);
  expect(go(6, "ArrowDown", "ArrowDown")).toBe(16);
});

test("at an edge an arrow stays where it is", () => {
  expect(go(6, "ArrowRight")).toBe(6);
  expect(go(3, "ArrowUp")).toBe(3);
  expect(go(14, "ArrowDown")).toBe(14);
});

test.each(templates.map(({ id }) => id))("every cell of %s can be reached by arrows alone", (id) => {
  const { positions: cells, aspect: shape } = template(id);
  const reached = new Set([0]);
  for (const at of reached) for (const arrow of arrows) reached.add(cellTowards(cells, at, arrow, shape));
  expect(reached.size).toBe(cells.length);
});

test("a cell that is not there leads to the first", () => expect(go(99, "ArrowRight")).toBe(0));
