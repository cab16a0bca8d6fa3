import { expect, test } from "vitest";
import type { Arrival } from "../../ipc/bindings";
import { seriesOf } from "./arrivals";

const at = (second: number, id: string, rest: Partial<Arrival> = {}): Arrival => ({
  id,
  image: `image-${id}`,
  patient: "maria",
  chair: "Chair 1",
  filename: `${id}.dcm`,
  arrived_at: new Date(Date.UTC(2026, 10, 19, 11, 0, second)).toISOString(),
  mount: null,
  index: null,
  ...rest,
});

const shown = (filed: Arrival[]) =>
  seriesOf(filed).map(
    ({ patient, chair, arrivals }) => `${patient} ${chair}: ${arrivals.map(({ id }) => id).join(" ")}`,
  );

test("a series of one patient at one chair is one, newest first", () => {
  expect(shown([at(3, "c"), at(1, "a"), at(2, "b")])).toEqual(["maria Chair 1: c b a"]);
});

test("another patient, and the same patient at another chair, are series of their own", () => {
  const filed = [at(1, "a"), at(2, "b", { patient: "tom" }), at(3, "c", { chair: "Chair 2" })];
  expect(shown(filed)).toEqual(["maria Chair 1: a", "tom Chair 1: b", "maria Chair 2: c"]);
});

test("what has waited longest keeps its place when others arrive, even when it grows", () => {
  const first = [at(1, "a"), at(2, "b", { patient: "tom" })];
  expect(seriesOf(first)[0]?.patient).toBe("maria");
  expect(seriesOf([at(9, "z", { patient: "tom" }), ...first])[0]?.patient).toBe("maria");
  expect(shown([at(9, "z"), ...first])).toEqual(["maria Chair 1: z a", "tom Chair 1: b"]);
});

test("nothing filed is nothing to look at", () => expect(seriesOf([])).toEqual([]));
