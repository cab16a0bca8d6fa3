import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import { hear, staleKeys } from "./events";

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

test("a sync status arrives whole", () => {
  const client = new QueryClient();
  hear(client, { event: "sync", status: { waiting: 4 } as never });
  expect(client.getQueryData(["sync"])).toEqual({ waiting: 4 });
});
