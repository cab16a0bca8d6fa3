import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { minute, second } from "../lib/time";
import { useIdle } from "./idle";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));
const touch = (name: string) => window.dispatchEvent(new Event(name));

test("a window that nobody touches is idle, and each kind of touch begins the wait anew", () => {
  const idle = vi.fn();
  renderHook(() => useIdle(5 * minute, idle));
  for (const name of ["keydown", "pointerdown", "pointermove", "wheel"]) {
    pass(4 * minute);
    touch(name);
  }
  pass(4 * minute);
  expect(idle).not.toHaveBeenCalled();
  pass(minute + 2 * second);
  expect(idle).toHaveBeenCalled();
});

test("the hours of a sleeping computer count, and the touch that wakes it does not", () => {
  const idle = vi.fn();
  renderHook(() => useIdle(15 * minute, idle));
  vi.setSystemTime(Date.now() + 8 * 60 * minute);
  touch("pointermove");
  pass(2 * second);
  expect(idle).toHaveBeenCalled();
});

test("switched off, it is never idle", () => {
  const idle = vi.fn();
  renderHook(() => useIdle(null, idle));
  pass(24 * 60 * minute);
  expect(idle).not.toHaveBeenCalled();
});

test("whoever works in another window of the clinic has not left this one", async () => {
  vi.useRealTimers();
  const idle = vi.fn();
  const other = new BroadcastChannel("touched");
  const heard = new Promise((resolve) => {
    other.onmessage = resolve;
  });
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
  renderHook(() => useIdle(5 * minute, idle));
  touch("keydown");
  await heard;
  pass(4 * minute);
  other.postMessage(null);
  await new Promise((told) => setTimeout(told, 50));
  pass(4 * minute);
  expect(idle).not.toHaveBeenCalled();
  pass(minute + 2 * second);
  expect(idle).toHaveBeenCalled();
  other.close();
});
