import { expect, test } from "vitest";
import { rate, size } from "../../lib/time";
import { offersOf } from "./Files";

test("what is offered reads round, is never below what the core takes, and begins with no limit", () => {
  const [none, ...limits] = offersOf("files_kib_s", 0);
  expect(none).toBe(0);
  expect(Math.min(...limits)).toBeGreaterThanOrEqual(8);
  expect(limits.map((kib) => rate(kib * 2 ** 10, "en-GB"))).toEqual([
    "50 kB/s",
    "100 kB/s",
    "250 kB/s",
    "500 kB/s",
    "1 MB/s",
    "2 MB/s",
    "5 MB/s",
  ]);
  const rooms = offersOf("files_room_mib", 0).map((mib) => size(mib * 2 ** 20, "en-GB"));
  expect(rooms.slice(1)).toEqual(["5 GB", "10 GB", "20 GB", "50 GB", "100 GB", "200 GB"]);
});

test("what was set by other means stays, at its place", () => {
  expect(offersOf("files_kib_s", 128).slice(0, 4)).toEqual([0, 49, 98, 128]);
  expect(offersOf("files_kib_s", 98)).toEqual(offersOf("files_kib_s", 0));
});
