import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { toastClose, toastShow, toastsGoOn, toastsHold, undoLatest, undoOffer, useToasts } from "./toasts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const shown = () => {
  const { result } = renderHook(useToasts);
  return { texts: () => result.current.map((toast) => toast.text), all: () => result.current };
};

test("whoever is at a toast has all the time there is, and ten seconds again after that", () => {
  const { texts } = shown();
  act(
    () =>
      void undoOffer(
        () => "Undo",
        "Saved",
        () => undefined,
      ),
  );
  act(toastsHold);
  act(() => vi.advanceTimersByTime(60_000));
  act(() => void toastShow({ kind: "note", text: "Came meanwhile", actions: [] }));
  act(() => vi.advanceTimersByTime(60_000));
  expect(texts()).toEqual(["Saved", "Came meanwhile"]);
  act(toastsGoOn);
  act(() => vi.advanceTimersByTime(9_000));
  expect(texts()).toEqual(["Saved"]);
  act(() => vi.advanceTimersByTime(1_000));
  expect(texts()).toEqual([]);
});

test("an error stays, and the latest undo is the one that is taken", () => {
  const { texts, all } = shown();
  const done: string[] = [];
  act(() => {
    undoOffer(
      () => "Undo",
      "first",
      () => done.push("first"),
    );
    undoOffer(
      () => "Undo",
      "second",
      () => done.push("second"),
    );
    toastShow({ kind: "error", text: "refused", actions: [] });
  });
  act(undoLatest);
  expect(done).toEqual(["second"]);
  act(() => vi.advanceTimersByTime(60_000));
  expect(texts()).toEqual(["refused"]);
  for (const toast of all()) act(() => toastClose(toast.id));
});

test("of some there is one at a time, and the newest is taken back", () => {
  const { texts } = shown();
  const done: string[] = [];
  const offer = (text: string, only?: string) =>
    undoOffer(
      () => "Undo",
      text,
      () => done.push(text),
      only,
    );
  act(() => {
    offer("first mark", "marks");
    offer("contact");
    offer("another contact");
    offer("second mark", "marks");
  });
  expect(texts()).toEqual(["contact", "another contact", "second mark"]);
  act(undoLatest);
  expect(done).toEqual(["second mark"]);
  act(() => vi.advanceTimersByTime(60_000));
  expect(texts()).toEqual([]);
});
