// Two records of one person, field by field: what differs, what is kept where nobody chose, and what the record that
// stays has to take over.
import type { Patient } from "../../ipc/bindings";

export const compared = ["given", "family", "birth_date", "phone", "email", "file_number", "note"] as const;
export type Compared = (typeof compared)[number];
export type Facts = Pick<Patient, Compared>;

export type Side = "one" | "other";
export type Picked = Side | "both";
export type Sides = Record<Side, Facts>;
export type Picks = Partial<Record<Compared, Picked>>;

export const across = (side: Side): Side => (side === "one" ? "other" : "one");

export const differingFields = ({ one, other }: Sides): Compared[] =>
  compared.filter((field) => (one[field] ?? "") !== (other[field] ?? ""));

/** Two notes can stand one below the other; two phones cannot. */
export const takesBoth = (field: Compared, { one, other }: Sides): boolean =>
  field === "note" && Boolean(one.note && other.note);

/** Without a choice: what the record that stays says, or what the other knows where it says nothing. */
export function pickOf(field: Compared, sides: Sides, stays: Side, picks: Picks): Picked {
  return picks[field] ?? (sides[stays][field] || !sides[across(stays)][field] ? stays : across(stays));
}

function chosenText(field: Compared, { one, other }: Sides, pick: Picked): string | null {
  if (pick === "both") return [one[field], other[field]].filter(Boolean).join("\n");
  return (pick === "one" ? one : other)[field] || null;
}

type Changes = Record<string, string | null>;

/** What the record that stays takes over, and what that replaces there, for whoever takes it back. */
export function changesOf(sides: Sides, stays: Side, picks: Picks): { changes: Changes; before: Changes } {
  const changes: Changes = {};
  const before: Changes = {};
  for (const field of differingFields(sides)) {
    const pick = pickOf(field, sides, stays, picks);
    if (pick === stays) continue;
    changes[field] = chosenText(field, sides, pick);
    before[field] = sides[stays][field];
  }
  return { changes, before };
}
