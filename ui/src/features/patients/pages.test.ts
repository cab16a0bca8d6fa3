import { expect, test } from "vitest";
import { pagesFor } from "./pages";

test("the first page is read by the list itself; others when they are on show or about to be", () => {
  expect(pagesFor(0, 30, 100_000)).toEqual([]);
  expect(pagesFor(30, 60, 100_000)).toEqual([1]);
  expect(pagesFor(41_170, 41_210, 100_000)).toEqual([823, 824]);
  expect(pagesFor(99_960, 99_999, 100_000)).toEqual([1_998, 1_999]);
});

test("no page beyond the end is asked for", () => {
  expect(pagesFor(60, 99, 100)).toEqual([1]);
  expect(pagesFor(0, 0, 0)).toEqual([]);
});
