import { expect, test } from "vitest";
import { begun, handMoved, isDone, pointPut, pointsOf } from "./drawing";

test.each([
  ["ruler", 2],
  ["angle", 3],
  ["text", 1],
  ["calibrate", 2],
] as const)("%s is done with its last point, and follows the hand until then", (tool, count) => {
  let drawing = begun(tool);
  for (let i = 0; i < count; i += 1) {
    expect(isDone(drawing)).toBe(false);
    drawing = handMoved(drawing, [i / 10, 0.9]);
    expect(pointsOf(drawing)).toHaveLength(i === 0 ? 0 : i + 1);
    drawing = pointPut(drawing, [i / 10, 0.5]);
  }
  expect(isDone(drawing)).toBe(true);
  expect(pointsOf(drawing)).toHaveLength(count);
});

test("a free hand leaves a trace once it has begun, and ends only when it is lifted", () => {
  let drawing = handMoved(begun("freehand"), [0.1, 0.1]);
  expect(pointsOf(drawing)).toEqual([]);
  drawing = pointPut(drawing, [0.2, 0.2]);
  for (let i = 3; i < 9; i += 1) drawing = handMoved(drawing, [i / 10, 0.2]);
  expect(pointsOf(drawing)).toHaveLength(7);
  expect(isDone(drawing)).toBe(false);
});
