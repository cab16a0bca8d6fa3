import { expect, test } from "vitest";
import {
  canTryNow,
  fileStates,
  isHereOnly,
  isSafe,
  recordStates,
  type SyncState,
  tone,
  worst,
  worstFirst,
} from "./sync";

const at = (state: SyncState, since = "2026-11-21T06:00:00Z") =>
  ({ state, since, reason: null, percent: null, next_attempt_at: null }) as Parameters<typeof worst>[0][number];

test("every state has a place in the order and a tone", () => {
  const every = [...recordStates, ...fileStates];
  expect([...worstFirst].sort()).toEqual([...every].sort());
  for (const state of every) expect(tone(state)).toBeTruthy();
});

test("the worst part wins, and of equals the oldest", () => {
  expect(worst([])).toBeNull();
  expect(worst([at("saved"), at("verified"), at("retry"), at("waiting")])?.state).toBe("retry");
  expect(worst([at("needs_review"), at("damaged"), at("saved")])?.state).toBe("damaged");
  expect(worst([at("damaged"), at("rejected")])?.state).toBe("rejected");
  const oldest = worst([at("waiting", "2026-11-21T06:00:00Z"), at("waiting", "2026-11-21T05:00:00Z")]);
  expect(oldest?.since).toBe("2026-11-21T05:00:00Z");
});

test("green and solid only for what the clinic has", () => {
  expect(recordStates.concat([]).filter((state) => tone(state) === "ok")).toEqual(["saved"]);
  expect(fileStates.filter((state) => tone(state) === "ok")).toEqual(["verified"]);
  for (const state of [...recordStates, ...fileStates]) expect(isSafe(state) && isHereOnly(state)).toBe(false);
  expect(canTryNow("retry")).toBe(true);
  expect(canTryNow("saved")).toBe(false);
});
