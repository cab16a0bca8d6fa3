import { expect, test } from "vitest";
import type { ChairOpen } from "../../ipc/bindings";
import { chairNext, chairTold, type Open } from "./chairTold";

type Step = [Open, folders: number];
const list: Open = { patient: null, mount: null };
const page = (patient: string, mount: string | null = null): Open => ({ patient, mount });

/** Everything the core hears of one desk, in order. */
function heard(...steps: Step[]): ChairOpen[] {
  let before: ChairOpen | null = null;
  return steps.flatMap(([open, folders]) => {
    const now = chairTold(open, folders);
    const next = chairNext(before, now);
    before = now;
    return next ? [next] : [];
  });
}

test("a page is told when it opens and when it is left, once each", () => {
  expect(heard([list, 1], [page("maria"), 1], [page("maria"), 2], [page("tom"), 2], [list, 2], [list, 2])).toEqual([
    { patient: null },
    { patient: "maria" },
    { patient: "tom" },
    { patient: null },
  ]);
});

test("a mount is told while it is on show", () => {
  expect(heard([page("maria"), 1], [page("maria", "m1"), 1], [page("maria", "m2"), 1], [page("maria"), 1])).toEqual([
    { patient: "maria" },
    { patient: "maria", mount: "m1" },
    { patient: "maria", mount: "m2" },
    { patient: "maria" },
  ]);
});

test("a desk without folders says nothing, and with its first one says who is open", () => {
  expect(heard([page("maria"), 0], [page("tom"), 0])).toEqual([]);
  expect(heard([page("maria"), 0], [page("maria"), 1])).toEqual([{ patient: "maria" }]);
});

test("a mount of nobody is no mount", () =>
  expect(chairTold({ patient: null, mount: "m1" }, 1)).toEqual({ patient: null }));
