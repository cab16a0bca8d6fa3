// Facts from the core -> queries that no longer show the truth. Rust names facts, this file knows keys.
import type { QueryClient } from "@tanstack/react-query";
import type { TouchedFact } from "./bindings";
import type { WindowEvent } from "./shell";

type Key = readonly unknown[];

const always: Key[] = [["sync"]];

export function staleKeys(touched: TouchedFact): Key[] {
  const whose = touched.patient;
  const ofPatient: Key[] = whose
    ? [
        ["patient", whose],
        ["history", whose],
      ]
    : [["patient"], ["history"]];
  const ofRecord: Key[] = touched.id
    ? [
        ["patient", touched.id],
        ["history", touched.id],
      ]
    : [["patient"], ["history"]];
  switch (touched.kind) {
    case "patient":
      return [...ofRecord, ["patients"], ["trash"], ["queue"], ...always];
    case "allergy":
      return [...ofPatient, ["patients"], ["queue"], ...always];
    case "image":
      return [...ofPatient, whose ? ["images", whose] : ["images"], ["patients"], ["queue"], ["uploads"], ...always];
    case "conflict":
      return [...ofPatient, ["conflicts"], ["patients"], ...always];
    case "queue":
      return [["queue"], ...ofPatient, ["patients"], ...(whose ? [["images", whose]] : [["images"]]), ...always];
    case "upload":
      return [["uploads"], whose ? ["images", whose] : ["images"], ["patients"], ...ofPatient, ...always];
    case "profile":
      return [["profile"], ...always];
    case "settings":
      return [["settings"]];
    default:
      return always;
  }
}

export function hear(client: QueryClient, event: WindowEvent): void {
  if (event.event === "sync") client.setQueryData(["sync"], event.status);
  if (event.event === "changed") {
    const keys = new Map(event.touched.flatMap(staleKeys).map((key) => [JSON.stringify(key), key]));
    for (const queryKey of keys.values()) void client.invalidateQueries({ queryKey });
  }
}
