import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { afterEach, expect, test, vi } from "vitest";
import { hear, staleKeys } from "./events";

afterEach(() => void vi.useRealTimers());

test("a fact about an allergy makes its patient stale, and nobody else", () => {
  const keys = staleKeys({ kind: "allergy", id: "a", patient: "p" }).map((key) => key.join("/"));
  expect(keys).toEqual(expect.arrayContaining(["patient/p", "history/p", "patients", "queue", "sync"]));
  expect(keys).not.toContain("patient");
});

test("a changed patient is read again, another is left alone", () => {
  const client = new QueryClient();
  for (const id of ["p", "q"]) client.setQueryData(["patient", id], { id });
  hear(client, { event: "changed", touched: [{ kind: "patient", id: "p", patient: null }] });
  expect(client.getQueryState(["patient", "p"])?.isInvalidated).toBe(true);
  expect(client.getQueryState(["patient", "q"])?.isInvalidated).toBe(false);
});

test("a fact without an id is about everything of its kind; an unknown kind breaks nothing", () => {
  expect(staleKeys({ kind: "patient", id: null, patient: null })).toContainEqual(["patient"]);
  expect(staleKeys({ kind: "appointment", id: "x", patient: null })).toEqual([["sync"]]);
});

test("whose images are kept here is told as a fact about the patient", () => {
  expect(staleKeys({ kind: "patient", id: "p", patient: "p" })).toContainEqual(["pins"]);
});

test("a sync status arrives whole", () => {
  const client = new QueryClient();
  hear(client, { event: "sync", status: { waiting: 4 } as never });
  expect(client.getQueryData(["sync"])).toEqual({ waiting: 4 });
});

test("a parted record makes the page that named it stale", () => {
  const client = new QueryClient();
  client.setQueryData(["patient", "into"], { merged_into: null, merged: [{ id: "from", name: "Iwan" }] });
  client.setQueryData(["patient", "other"], { merged_into: null, merged: [] });
  hear(client, { event: "changed", touched: [{ kind: "patient", id: "from", patient: "from" }] });
  expect(client.getQueryState(["patient", "into"])?.isInvalidated).toBe(true);
  expect(client.getQueryState(["patient", "other"])?.isInvalidated).toBe(false);
});

test.each([
  ["#/patients", 61_000],
  ["#/duplicates", 3_000],
])("a pull of many changes looks for duplicates once, when it is quiet: at %s", async (place, rested) => {
  vi.useFakeTimers();
  window.location.hash = place;
  const client = new QueryClient();
  const look = vi.fn(async () => ({ items: [], total: 0 }));
  const stop = new QueryObserver(client, { queryKey: ["duplicates"], queryFn: look }).subscribe(() => undefined);
  await vi.advanceTimersByTimeAsync(1);
  for (const id of ["a", "b", "c"])
    hear(client, { event: "changed", touched: [{ kind: "patient", id, patient: null }] });
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(rested);
  expect(look).toHaveBeenCalledTimes(2);
  stop();
});
