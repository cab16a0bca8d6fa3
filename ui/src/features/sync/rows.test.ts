// Of each waiting thing: how far it is, why it waits, and what the next try waits for.
import { expect, test } from "vitest";
import type { SyncStatus, UploadItem } from "../../ipc/bindings";
import { statusOf } from "../../ipc/fake/status";
import { makeWorld } from "../../ipc/fake/world";
import { makeL10n } from "../../lib/l10n";
import { groupsOf, paceOf, sentOf, type WaitingRow } from "./rows";

const l10n = makeL10n("en", "en-GB");
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
const file = (rest: Partial<UploadItem>): UploadItem => ({
  image: "i",
  patient: "p",
  title: "Tom Ek",
  filename: "panoramic.dcm",
  bytes: 14_000_000,
  sent: 3_200_000,
  state: "uploading",
  since: "2026-11-19T11:00:00Z",
  attempts: 2,
  next_attempt_at: "2026-11-19T11:24:18Z",
  last_error: "server_error",
  bytes_per_s: null,
  remaining_s: null,
  ...rest,
});
const online = statusOf(makeWorld("safe"));
const rest: SyncStatus = { ...online, files_paused: true, files_waiting: 1 };
const rowOf = (item: Partial<UploadItem>, status = online): WaitingRow =>
  Object.values(groupsOf([], [file(item)], status, l10n)).flat()[0] as WaitingRow;

test("a moving file says how far, how fast and how long; what is not known is left out", () => {
  const row = rowOf({ bytes_per_s: 410_000, remaining_s: 26 });
  expect([plain(sentOf(row, l10n)), ...paceOf(row, l10n).map(plain)]).toEqual([
    "3.2 of 14 MB",
    "410 kB/s",
    "about 25 secs left",
  ]);
  expect(paceOf(rowOf({}), l10n)).toEqual([]);
});

test("a file that moves again says so, not what failed before", () => {
  expect(rowOf({})).toMatchObject({ why: "It is being sent now.", nextAt: null, waitsFor: "now" });
});

test("one that failed says why and when it is tried again; without a time, what it waits for", () => {
  const failed = { state: "retry" } as const;
  expect(rowOf(failed)).toMatchObject({
    why: "The server did not answer well.",
    nextAt: "2026-11-19T11:24:18Z",
    waitsFor: "turn",
  });
  expect(rowOf(failed, { ...online, online: false }).waitsFor).toBe("line");
});

test("files that rest are tried when a person lets them, whatever failed before; lost ones need a person all the same", () => {
  for (const state of ["saved_here", "retry"] as const)
    expect(rowOf({ state }, rest)).toMatchObject({ why: "Sending is paused.", nextAt: null, waitsFor: "rest" });
  expect(rowOf({ state: "lost_here" }, rest).waitsFor).toBe("person");
  // "Try now" moves them although they rest.
  expect(rowOf({}, { ...rest, sending_files: 1 }).waitsFor).toBe("now");
});
