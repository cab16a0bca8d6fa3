import { expect, test } from "vitest";
import { statusOf } from "../ipc/fake/status";
import { makeWorld, type Scenario } from "../ipc/fake/world";
import { arrived, standingOf } from "./standing";

const status = (scenario: Scenario) => statusOf(makeWorld(scenario));

test("the footer says the first that applies", () => {
  expect(standingOf(status("offline"))).toBe("offline");
  expect(standingOf(status("busy"))).toBe("needs_person");
  expect(standingOf(status("safe"))).toBe("safe");
  expect(standingOf(status("here"))).toBe("here_only");
  expect(standingOf({ ...status("offline"), reason: "paused" })).toBe("paused");
  expect(standingOf({ ...status("busy"), needs_person: 0 })).toBe("sending");
});

test("never safe while one file waits", () => {
  const safe = status("safe");
  expect(standingOf({ ...safe, files_waiting: 1, all_safe: false })).toBe("waiting");
  expect(standingOf({ ...safe, cursor: 1, all_safe: false })).toBe("fetching");
});

test("images that rest are said where nothing else is on its way, and never as if they went by themselves", () => {
  const rest = { ...status("safe"), files_paused: true, files_waiting: 3, all_safe: false };
  expect(standingOf(rest)).toBe("resting");
  expect(standingOf({ ...rest, waiting: 2 })).toBe("waiting");
  expect(standingOf({ ...rest, online: false })).toBe("offline");
  expect(standingOf({ ...rest, files_waiting: 0 })).toBe("fetching");
  // "Try now" sends them all the same.
  expect(standingOf({ ...rest, sending_files: 1 })).toBe("sending");
});

test("while the clinic still arrives, that comes before everything but the line", () => {
  const partial = { ...status("busy"), partial: true, all_safe: false };
  expect(standingOf(partial)).toBe("partial");
  expect(standingOf({ ...partial, online: false })).toBe("offline");
});

test("the tide is solid for what has arrived", () => {
  expect(arrived(0, 10)).toBe(1);
  expect(arrived(10, 10)).toBe(0);
  expect(arrived(3, 12)).toBe(0.75);
});
