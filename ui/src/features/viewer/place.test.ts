import { expect, test } from "vitest";
import {
  applied,
  inverse,
  kept,
  type Laid,
  moved,
  placed,
  type Standing,
  scaleOf,
  standingSize,
  toPicture,
  toStage,
  turnedBy,
  wholeView,
  zoomed,
  zoomOf,
} from "./place";

const picture = { width: 400, height: 200 };
const stage = { width: 1000, height: 600 };
const standings: Standing[] = [0, 90, 180, 270].flatMap((turn) =>
  [false, true].map((mirrored) => ({ turn, mirrored })),
);
const laidWith = (standing: Standing): Laid => ({ picture, standing, stage });
const upright = laidWith({ turn: 0, mirrored: false });
const view = { zoom: 3, x: 0.3, y: 0.6 };
const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e6) / 1e6 + 0);

test.each(standings)("a point goes to the stage and back: turned $turn, mirrored $mirrored", (standing) => {
  const affine = placed(laidWith(standing), view);
  for (const spot of [
    [0, 0],
    [0.25, 0.75],
    [1, 1],
  ] as const)
    expect(rounded(toPicture(affine, picture, toStage(affine, picture, spot)))).toEqual([...spot]);
  const there = applied(affine, { x: 12, y: 34 });
  expect(rounded(Object.values(applied(inverse(affine), there)))).toEqual([12, 34]);
});

test.each([
  [{ turn: 0, mirrored: false }, "left top"],
  [{ turn: 90, mirrored: false }, "right top"],
  [{ turn: 180, mirrored: false }, "right bottom"],
  [{ turn: 270, mirrored: false }, "left bottom"],
  [{ turn: 0, mirrored: true }, "right top"],
  [{ turn: 90, mirrored: true }, "left top"],
])("the file's first corner of %j stands %s", (standing, corner) => {
  const affine = placed(laidWith(standing), wholeView);
  const { width, height } = standingSize(picture, standing);
  const scale = Math.min(stage.width / width, stage.height / height);
  const { x, y } = toStage(affine, picture, [0, 0]);
  const side = x < stage.width / 2 ? "left" : "right";
  expect(`${side} ${y < stage.height / 2 ? "top" : "bottom"}`).toBe(corner);
  expect(Math.abs(x - stage.width / 2)).toBeCloseTo((width * scale) / 2);
  expect(Math.abs(y - stage.height / 2)).toBeCloseTo((height * scale) / 2);
});

test("a whole picture touches the stage on two sides, and a point outside it is its rim", () => {
  const affine = placed(upright, wholeView);
  expect(toStage(affine, picture, [0, 0])).toEqual({ x: 0, y: 50 });
  expect(toStage(affine, picture, [1, 1])).toEqual({ x: 1000, y: 550 });
  expect(toPicture(affine, picture, { x: 500, y: -80 })).toEqual([0.5, 0]);
});

test.each(standings)("what lies under the pointer stays there: turned $turn, mirrored $mirrored", (standing) => {
  const laid = laidWith(standing);
  const from = kept(laid, { zoom: 4, x: 0.5, y: 0.5 });
  const at = { x: 620, y: 210 };
  const before = toPicture(placed(laid, from), picture, at);
  const after = toPicture(placed(laid, zoomed(laid, from, 1.5, at)), picture, at);
  expect(rounded(after)).toEqual(rounded(before));
});

test("a picture moves with the hand, and no further than its edge", () => {
  const from = kept(upright, view);
  const spot = toPicture(placed(upright, from), picture, { x: 500, y: 300 });
  const there = toStage(placed(upright, moved(upright, from, { x: 40, y: -25 })), picture, spot);
  expect(rounded([there.x, there.y])).toEqual([540, 275]);
  const far = placed(upright, moved(upright, from, { x: 9_999, y: 9_999 }));
  expect(rounded(Object.values(toStage(far, picture, [0, 0])))).toEqual([0, 0]);
});

test("a smaller picture lies in the middle, and one to one is one pixel for one", () => {
  expect(kept(upright, { zoom: 1, x: 0.1, y: 0.9 })).toEqual(wholeView);
  const zoom = zoomOf(upright, 1);
  expect(scaleOf(upright, { ...wholeView, zoom })).toBeCloseTo(1);
  expect(kept(upright, { ...wholeView, zoom }).zoom).toBeCloseTo(zoom);
  expect(kept(upright, { ...wholeView, zoom: 99_999 }).zoom).toBeLessThan(100);
});

test("a turn is one for the eye: to the right is clockwise, mirrored or not", () => {
  expect(turnedBy({ turn: 0, mirrored: false }, -90)).toEqual({ turn: 270, mirrored: false });
  for (const standing of standings) {
    const [before, after] = [
      placed(laidWith(standing), wholeView),
      placed(laidWith(turnedBy(standing, 90)), wholeView),
    ];
    // The direction that pointed right points down.
    const direction = ({ a, b, c, d }: typeof before, x: number, y: number) => [
      Math.round(Math.sign(a * x + c * y)) + 0,
      Math.sign(b * x + d * y),
    ];
    const right = [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ].find(([x = 0, y = 0]) => direction(before, x, y)[0] === 1) as [number, number];
    expect(direction(after, ...right)).toEqual([0, 1]);
  }
});
