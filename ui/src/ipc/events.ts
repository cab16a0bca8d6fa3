// Facts from the core -> queries that no longer show the truth. Rust names facts, this file knows keys.
import type { Query, QueryClient } from "@tanstack/react-query";
import type { Patient, TouchedFact } from "./bindings";
import { makeStale } from "./reread";
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
      // A record that was merged is told of a second time, for the record it is shown as.
      return [
        ...ofRecord,
        ...(whose ? ofPatient : []),
        ["patients"],
        ["alike"],
        ["duplicates"],
        ["trash"],
        ["pins"],
        ["queue"],
        ...always,
      ];
    case "distinct_patient":
      // A pair is told of one of the two; the history of both says it.
      return [...ofPatient, ["history"], ["alike"], ["duplicates"], ["queue"], ...always];
    case "allergy":
      return [...ofPatient, ["patients"], ["queue"], ...always];
    case "image":
      return [
        ...ofPatient,
        whose ? ["images", whose] : ["images"],
        touched.id ? ["image", touched.id] : ["image"],
        whose ? ["mounts", whose] : ["mounts"],
        ["patients"],
        ["queue"],
        ["uploads"],
        ...always,
      ];
    case "mount":
      return [whose ? ["mounts", whose] : ["mounts"], ...ofPatient, ["queue"], ...always];
    case "intake":
      return [["intake"]];
    case "conflict":
      return [...ofPatient, ["conflicts"], ["patients"], ...always];
    case "queue":
      return [["queue"], ...ofPatient, ["patients"], ...(whose ? [["images", whose]] : [["images"]]), ...always];
    case "upload":
      return [["uploads"], whose ? ["images", whose] : ["images"], ["image"], ["patients"], ...ofPatient, ...always];
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
    for (const queryKey of keys.values()) makeStale(client, { queryKey });
    for (const { kind, id } of event.touched) if (kind === "patient" && id) staleLinked(client, id);
  }
}

/** Pages that name a changed record as the same person: parted from it, they have to be read again. */
function staleLinked(client: QueryClient, id: string): void {
  const names = (patient: Patient | undefined) =>
    patient?.merged_into?.id === id || patient?.merged?.some((link) => link.id === id) === true;
  const predicate = (query: Query) => names(query.state.data as Patient | undefined);
  makeStale(client, { queryKey: ["patient"], predicate });
}
