import { expect, test } from "vitest";
import { indices, rowsOnShow } from "./fixedRows";

test.each([
  ["at the top", { topRow: 0, tall: 20 }, 1_000, { first: 0, end: 26 }],
  ["in the midst", { topRow: 500, tall: 20 }, 1_000, { first: 494, end: 526 }],
  ["at the end", { topRow: 980, tall: 20 }, 1_000, { first: 974, end: 1_000 }],
  ["beyond an end that came nearer", { topRow: 980, tall: 20 }, 30, { first: 4, end: 30 }],
  ["fewer than fit", { topRow: 0, tall: 20 }, 3, { first: 0, end: 3 }],
  ["nobody", { topRow: 7, tall: 20 }, 0, { first: 0, end: 0 }],
])("%s", (_, view, count, shown) => expect(rowsOnShow(view, count, 6)).toEqual(shown));

test("never more rows than there are places, and no two at one place", () => {
  const [tall, ahead] = [20, 6];
  for (let topRow = 0; topRow < 200; topRow += 1) {
    const shown = indices(rowsOnShow({ topRow, tall }, 100, ahead));
    expect(new Set(shown.map((index) => index % (tall + 2 * ahead))).size).toBe(shown.length);
  }
});
