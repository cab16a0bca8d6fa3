// A patient's own fields in the order of the forms, and how the forms turn into changes.
import type { PatientCreate, RecordUpdate } from "../../ipc/bindings";
import { birthDate, birthDateTyped, readDate, type Unread } from "../../lib/birthdate";
import { latinDigits } from "../../lib/digits";

export type PatientField = keyof PatientCreate;
export const patientFields: PatientField[] = ["given", "family", "birth_date", "phone", "email", "file_number", "note"];

export type Values = Record<PatientField, string>;
export const blank: Values = { given: "", family: "", birth_date: "", phone: "", email: "", note: "", file_number: "" };

type Stored = Record<PatientField, string | null>;

export const valuesOf = (patient: Stored): Values =>
  Object.fromEntries(patientFields.map((field) => [field, patient[field] ?? ""])) as Values;

/** As the form shows them: the birth date in the person's calendar. */
export const shownValues = (values: Values, locale: string): Values => ({
  ...values,
  birth_date: birthDateTyped(values.birth_date, locale),
});

/** What the core stores: trimmed, phones in Latin digits, the birth date as a calendar day where it can be read. */
export function stored(values: Values, locale: string): Stored {
  const text = (field: PatientField) => values[field].trim() || null;
  const [born, phone] = [text("birth_date"), text("phone")];
  return {
    given: text("given"),
    family: text("family"),
    birth_date: born ? (birthDate(born, locale) ?? born) : null,
    phone: phone && latinDigits(phone),
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

export type Problem = "name" | Unread | null;

export function problemOf(values: Values, locale: string): Problem {
  if (!values.given.trim() && !values.family.trim()) return "name";
  const read = values.birth_date.trim() ? readDate(values.birth_date, locale) : null;
  return read && "problem" in read ? read.problem : null;
}
