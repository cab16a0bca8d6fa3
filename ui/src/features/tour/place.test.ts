import { expect, test } from "vitest";
import { placeBeside } from "./place";

const room = { width: 1280, height: 800 };
const card = { width: 320, height: 200 };
const at = (left: number, top: number) => ({ left, top, width: 150, height: 30 });

test("below what it points at, from the same edge, in either direction", () => {
  expect(placeBeside(at(400, 40), card, room, "ltr")).toEqual({ left: 400, top: 82 });
  expect(placeBeside(at(400, 40), card, room, "rtl")).toEqual({ left: 230, top: 82 });
});

test("above it where there is no room below", () => {
  expect(placeBeside(at(12, 770), card, room, "ltr")).toEqual({ left: 12, bottom: 42 });
});

test("never outside the window, wherever what it points at has been scrolled to", () => {
  expect(placeBeside(at(400, -300), card, room, "ltr")).toEqual({ left: 400, top: 12 });
  expect(placeBeside(at(400, 2_000), card, room, "ltr")).toEqual({ left: 400, bottom: 12 });
  expect(placeBeside(at(1120, 40), card, room, "ltr")).toEqual({ left: 948, top: 82 });
  expect(placeBeside(at(0, 40), card, room, "rtl")).toEqual({ left: 12, top: 82 });
});
