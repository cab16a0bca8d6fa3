import { cleanup, fireEvent, renderHook } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { keyShown, lettersAllow, nameOf, useKeys } from "./keys";

afterEach(() => {
  cleanup();
  lettersAllow(true);
});

const pressed = (init: KeyboardEventInit) => nameOf(new KeyboardEvent("keydown", init));

test.each([
  ["a Latin letter", { key: "N", code: "KeyN" }, "n"],
  ["its key on a Russian keyboard", { key: "т", code: "KeyN" }, "n"],
  ["its key on an Arabic keyboard", { key: "ن", code: "KeyK", ctrlKey: true }, "Ctrl+k"],
  ["a digit that needs no Shift", { key: "&", code: "Digit1", altKey: true }, "Alt+1"],
  ["a letter with Shift held", { key: "D", code: "KeyD", ctrlKey: true, shiftKey: true }, "Ctrl+Shift+d"],
  ["a letter of its own place", { key: "y", code: "KeyZ", ctrlKey: true }, "Ctrl+y"],
  ["the Arabic question mark", { key: "؟", code: "Slash", shiftKey: true }, "?"],
])("%s", (_, init, name) => {
  expect(pressed(init)).toBe(name);
});

test("a key is printed as people read it", () => {
  expect(["Ctrl+Shift+d", "Alt+1", "F6", "n", "?"].map(keyShown)).toEqual(["Ctrl Shift D", "Alt 1", "F6", "N", "?"]);
});

test("single characters can be switched off; keys with Ctrl and named keys stay", () => {
  const act = vi.fn();
  renderHook(() => useKeys({ n: act, "?": act, F6: act, "Ctrl+k": act, Escape: act }));
  lettersAllow(false);
  for (const key of ["n", "?"]) fireEvent.keyDown(document.body, { key });
  expect(act).toHaveBeenCalledTimes(0);
  fireEvent.keyDown(document.body, { key: "F6" });
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  fireEvent.keyDown(document.body, { key: "Escape" });
  expect(act).toHaveBeenCalledTimes(3);
  lettersAllow(true);
  fireEvent.keyDown(document.body, { key: "n" });
  expect(act).toHaveBeenCalledTimes(4);
});
