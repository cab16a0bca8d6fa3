import { expect, test } from "vitest";
import type { SyncStatus } from "../../ipc/bindings";
import { statusOf } from "../../ipc/fake/status";
import { makeWorld } from "../../ipc/fake/world";
import { bannersOf } from "./banners";

const none: ReadonlySet<string> = new Set();
const since = "2026-11-19T11:02:00.000Z";
const at = (minutes: number) => Date.parse(since) + minutes * 60_000;
const cut: SyncStatus = { ...statusOf(makeWorld("safe")), online: false, reason: "offline", offline_since: since };
const keys = (status: SyncStatus, minutes = 5, closed = none) =>
  bannersOf(status, at(minutes), closed).map((banner) => banner.key);

test("a cut line is told after a minute, where something waits, until it is closed or another cut begins", () => {
  const waits = { ...cut, waiting: 3 };
  expect(keys(cut)).toEqual([]);
  expect(keys(waits, 1)).toEqual([]);
  expect(keys(waits, 2)).toEqual([`offline ${since}`]);
  const closed = new Set([`offline ${since}`]);
  expect(keys(waits, 9, closed)).toEqual([]);
  const later = "2026-11-19T11:05:00.000Z";
  expect(keys({ ...waits, offline_since: later }, 9, closed)).toEqual([`offline ${later}`]);
  expect(keys({ ...waits, online: true })).toEqual([]);
  expect(keys({ ...waits, here_only: true })).toEqual([]);
});

test("a server that does not take our work is told at once, and instead of the line", () => {
  expect(keys({ ...cut, reason: "server_old" }, 0)).toEqual([`server_old ${since}`]);
  expect(keys({ ...cut, reason: "upgrade_required", waiting: 9 })).toEqual([`upgrade_required ${since}`]);
  expect(keys({ ...cut, reason: "server_busy" })).toEqual([]);
});

test("the worst stands first", () => {
  const status: SyncStatus = {
    ...cut,
    waiting: 6000,
    asks: [
      { kind: "server_restored" },
      { kind: "clock_off", seconds: 4000 },
      { kind: "mass_delete", collection: "patient", count: 60, of: 100 },
      { kind: "disk_low", free_bytes: 40_000_000, level: 2 },
    ],
  };
  expect(keys(status)).toEqual(["disk_low", "mass_delete", "clock_off", `offline ${since}`, "server_restored"]);
});
