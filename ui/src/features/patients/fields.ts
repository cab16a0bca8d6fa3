// A patient's own fields in the order of the forms, and how the forms turn into changes.
import type { PatientCreate, RecordUpdate } from "../../ipc/bindings";
import { birthDate } from "../../lib/birthdate";

export type PatientField = keyof PatientCreate;
export const patientFields: PatientField[] = ["given", "family", "birth_date", "phone", "email", "file_number", "note"];

export type Values = Record<PatientField, string>;
export const blank: Values = { given: "", family: "", birth_date: "", phone: "", email: "", note: "", file_number: "" };

type Stored = Record<PatientField, string | null>;

export const valuesOf = (patient: Stored): Values =>
  Object.fromEntries(patientFields.map((field) => [field, patient[field] ?? ""])) as Values;

/** What the core stores: trimmed, the birth date as a calendar day where it can be read. */
export function stored(values: Values, locale: string): Stored {
  const text = (field: PatientField) => values[field].trim() || null;
  const born = text("birth_date");
  return {
    given: text("given"),
    family: text("family"),
    birth_date: born ? (birthDate(born, locale) ?? born) : null,
    phone: text("phone"),
    email: text("email"),
    note: text("note"),
    file_number: text("file_number"),
  };
}

/** Only what differs from what the form was opened with travels, so that two people's edits both live. */
export function changed(opened: Stored, now: Stored): RecordUpdate["changes"] {
  return Object.fromEntries(
    patientFields.filter((field) => opened[field] !== now[field]).map((field) => [field, now[field]]),
  );
}

export type Problem = "name" | "birth_date" | null;

export function problemOf(values: Values, locale: string): Problem {
  if (!values.given.trim() && !values.family.trim()) return "name";
  const born = values.birth_date.trim();
  return born && birthDate(born, locale) === null ? "birth_date" : null;
}
