// A layer is saved once the hand rests, one save at a time, and what fails is told and goes later.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ImageLayer } from "../../ipc/bindings";
import { layerKeeper, restMs, type Told } from "./layerKeeper";

const layer = (window_low: number): ImageLayer => ({
  window_low,
  window_high: 60_000,
  gamma_milli: 1000,
  invert: false,
  sharpen_milli: 0,
  turn: 0,
  mirrored: false,
});

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function begin() {
  const sent: [number | null, string][] = [];
  const answers: { resolve: (rev: string) => void; reject: (why: Error) => void }[] = [];
  const told: Told["state"][] = [];
  const keeper = layerKeeper(
    (each, rev) => {
      sent.push([each?.window_low ?? null, rev]);
      return new Promise((resolve, reject) => answers.push({ resolve, reject }));
    },
    ({ state }) => told.push(state),
  );
  keeper.adopt("r1");
  const answer = async (i: number, rev: string) => {
    answers[i]?.resolve(rev);
    await vi.advanceTimersByTimeAsync(0);
  };
  const refuse = async (i: number) => {
    answers[i]?.reject(new Error("no"));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { keeper, sent, told, answer, refuse };
}

test("many changes are one save, when the hand rests", async () => {
  const { keeper, sent, told, answer } = begin();
  for (let i = 1; i <= 20; i += 1) {
    keeper.change(layer(i));
    vi.advanceTimersByTime(restMs / 2);
  }
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(restMs);
  expect(sent).toEqual([[20, "r1"]]);
  await answer(0, "r2");
  expect(told.at(-1)).toBe("idle");
});

test("what is changed while a save is on its way goes after it, with the revision it answered", async () => {
  const { keeper, sent, told, answer } = begin();
  keeper.change(layer(1));
  keeper.flush();
  keeper.change(layer(2));
  vi.advanceTimersByTime(restMs);
  expect(sent).toEqual([[1, "r1"]]);
  // The core tells of the first save meanwhile; a late word of an older revision changes nothing either.
  keeper.adopt("r0");
  await answer(0, "r2");
  expect(told.at(-1)).toBe("waiting");
  expect(sent[1]).toEqual([2, "r2"]);
  await answer(1, "r3");
  expect(told.at(-1)).toBe("idle");
});

test("a failed save stays and goes with the next attempt", async () => {
  const { keeper, sent, told, answer, refuse } = begin();
  keeper.change(null);
  keeper.flush();
  await refuse(0);
  expect(told.at(-1)).toBe("failed");
  keeper.flush();
  expect(sent).toEqual([
    [null, "r1"],
    [null, "r1"],
  ]);
  await answer(1, "r2");
  expect(told.at(-1)).toBe("idle");
  keeper.flush();
  expect(sent).toHaveLength(2);
});

test("another desk's revision is taken while nothing of ours is on its way", () => {
  const { keeper, sent } = begin();
  keeper.adopt("r7");
  keeper.change(layer(3));
  keeper.adopt("r8");
  keeper.flush();
  expect(sent).toEqual([[3, "r7"]]);
});
