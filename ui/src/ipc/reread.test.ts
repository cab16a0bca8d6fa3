import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { makeStale, writeInPlace } from "./reread";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const readMs = 40;

/** A desk whose truth grows, and a page that shows it. */
function shown() {
  const client = new QueryClient({
    defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY, retry: false } },
  });
  const desk = { truth: 0, reads: 0, atOnce: 0, most: 0, fails: false };
  const queryFn = async () => {
    const { truth } = desk;
    desk.reads += 1;
    desk.most = Math.max(desk.most, ++desk.atOnce);
    await new Promise((done) => setTimeout(done, readMs));
    desk.atOnce -= 1;
    if (desk.fails) throw new Error("the door is shut");
    return truth;
  };
  const options = { queryKey: ["images", "p"], queryFn };
  const look = () => new QueryObserver(client, options).subscribe(() => undefined);
  const change = () => {
    desk.truth += 1;
    makeStale(client, { queryKey: ["images"] });
  };
  return { client, desk, look, change, sees: () => client.getQueryData(options.queryKey) };
}

test("a storm of facts is read a few times, one at a time, and the last of it is seen", async () => {
  const { desk, look, change, sees } = shown();
  const leave = look();
  for (let i = 0; i < 1_000; i += 1) {
    change();
    await vi.advanceTimersByTimeAsync(1);
  }
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sees()).toBe(1_000);
  expect(desk.most).toBe(1);
  expect(desk.reads).toBeLessThan(12);
  leave();
});

test("a single fact after a quiet while is read at once", async () => {
  const { desk, look, change, sees } = shown();
  const leave = look();
  await vi.advanceTimersByTimeAsync(5_000);
  change();
  await vi.advanceTimersByTimeAsync(readMs + 1);
  expect([sees(), desk.reads]).toEqual([1, 2]);
  leave();
});

test("a fact that arrives while the page is first read is not lost", async () => {
  const { look, change, sees } = shown();
  const leave = look();
  await vi.advanceTimersByTimeAsync(readMs / 2);
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sees()).toBe(1);
  leave();
});

test("what nobody looks at is read when somebody does", async () => {
  const { desk, look, change, sees } = shown();
  look()();
  await vi.advanceTimersByTimeAsync(1_000);
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(desk.reads).toBe(1);
  const leave = look();
  // looked at, and changed again before the rest is over
  await vi.advanceTimersByTimeAsync(readMs + 1);
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sees()).toBe(2);
  leave();
});

test("a read that failed is tried again with the next fact", async () => {
  const { desk, look, change, sees } = shown();
  const leave = look();
  await vi.advanceTimersByTimeAsync(1_000);
  desk.fails = true;
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sees()).toBe(0);
  desk.fails = false;
  change();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sees()).toBe(2);
  leave();
});

test("a fact is read although something was written in place before its turn", async () => {
  const { client, look, change, sees } = shown();
  const leave = look();
  await vi.advanceTimersByTimeAsync(readMs + 1);
  change();
  writeInPlace<number>(client, ["images", "p"], (before) => before - 1);
  expect(sees()).toBe(-1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(sees()).toBe(1);
  leave();
});
