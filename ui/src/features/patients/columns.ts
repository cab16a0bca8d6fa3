// The columns of the list: which a desk shows, how wide each may grow, and which of them sort.
import type { PatientSort } from "../../ipc/bindings";

export const chosenColumns = ["born", "phone", "email", "file_number", "added", "alerts", "images"] as const;
export type Chosen = (typeof chosenColumns)[number];
export type Column = "name" | Chosen | "state";

export const sorts: PatientSort[] = ["name", "name_back", "born", "born_back", "newest", "oldest"];

/** What a first and a second press on a head ask for. */
const heads: Partial<Record<Column, [first: PatientSort, second: PatientSort]>> = {
  name: ["name", "name_back"],
  born: ["born", "born_back"],
  added: ["newest", "oldest"],
};
const ascending: PatientSort[] = ["name", "born", "oldest"];

export type Sorted = "ascending" | "descending" | "none";

export function sortedBy(column: Column, sort: PatientSort): Sorted {
  if (!heads[column]?.includes(sort)) return "none";
  return ascending.includes(sort) ? "ascending" : "descending";
}

/** The order a press on this head asks for; null where the column has none. */
export function pressed(column: Column, sort: PatientSort): PatientSort | null {
  const pair = heads[column];
  if (!pair) return null;
  return sort === pair[0] ? pair[1] : pair[0];
}

/** As the settings keep them: unknown words are a newer Chairside's. */
export const columnsOf = (kept: string): Chosen[] =>
  kept.split(",").filter((word): word is Chosen => (chosenColumns as readonly string[]).includes(word));

export const allColumns = (chosen: readonly Chosen[]): Column[] => ["name", ...chosen, "state"];

const shares: Record<Column, number> = {
  name: 2.2,
  born: 1.4,
  phone: 1.55,
  email: 1.5,
  file_number: 0.9,
  added: 1.3,
  alerts: 1.05,
  images: 0.6,
  state: 1.4,
};

export const template = (columns: readonly Column[]): string =>
  columns.map((column) => `minmax(0, ${shares[column]}fr)`).join(" ");
