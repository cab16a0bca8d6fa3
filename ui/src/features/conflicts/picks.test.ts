import { expect, test } from "vitest";
import type { Conflict } from "../../ipc/bindings";
import { allOrNone, arrowKeeps, byPatient, none, patientHeads, ranged, shownPicks, toggled } from "./picks";

const ids = ["a", "b", "c", "d", "e"];
const picked = (picks: { picked: ReadonlySet<string> }) => [...picks.picked].sort();

test("a pick is made and taken back", () => {
  const one = toggled(none, "b");
  expect(picked(one)).toEqual(["b"]);
  expect(picked(toggled(one, "b"))).toEqual([]);
});

test("a range goes from the last pick, in either direction, and keeps what was picked", () => {
  const start = toggled(toggled(none, "e"), "c");
  expect(picked(ranged(start, ids, null, "a"))).toEqual(["a", "b", "c", "e"]);
  expect(picked(ranged(none, ids, "b", "d"))).toEqual(["b", "c", "d"]);
  expect(picked(ranged(toggled(none, "gone"), ids, "a", "b"))).toEqual(["a", "b", "gone"]);
});

test("all of what is on show, and with the same key none", () => {
  const all = allOrNone(none, ids);
  expect(picked(all)).toEqual(ids);
  expect(picked(allOrNone(all, ids))).toEqual([]);
});

test("what a filter hides is not decided with the rest", () => {
  expect(shownPicks(allOrNone(none, ids), ["b", "x"])).toEqual(["b"]);
});

test("an arrow keeps the value it points at, in both directions of writing", () => {
  expect(arrowKeeps("ArrowLeft", "ltr")).toBe("winner");
  expect(arrowKeeps("ArrowRight", "ltr")).toBe("loser");
  expect(arrowKeeps("ArrowLeft", "rtl")).toBe("loser");
  expect(arrowKeeps("ArrowRight", "rtl")).toBe("winner");
});

test("a patient's entries stand together", () => {
  const of = (id: string, patient: string) => ({ id, patient, record: id }) as Conflict;
  const sorted = byPatient([of("1", "p"), of("2", "q"), of("3", "p")]);
  expect(sorted.map((each) => each.id)).toEqual(["1", "3", "2"]);
  expect([...patientHeads(sorted)]).toEqual([
    ["1", 2],
    ["2", 1],
  ]);
});
