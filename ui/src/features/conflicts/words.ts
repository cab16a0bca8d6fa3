// The two values of a conflict as people read them. An id of a patient is read as the patient.
import type { Conflict, Side } from "../../ipc/bindings";
import type { L10n } from "../../lib/l10n";
import { calendarDate } from "../../lib/time";
import { valueText } from "../../lib/units";

/** Another value can be typed only for a field of plain text: a group has fields of its own, a patient is chosen. */
export const isText = ({ field, winner, loser }: Conflict): boolean =>
  field !== "criticality" && field !== "merged_into" && typeof (winner.value ?? loser.value ?? "") === "string";

/** A date keeps its order beside a name of the other direction: the marks by which Fluent sets its words apart. */
const apart = (text: string): string => `\u2068${text}\u2069`;

export function sideText(l10n: L10n, field: string, { value, patient }: Side): string {
  if (field !== "merged_into") return valueText(l10n, field, value);
  if (typeof value !== "string") return l10n.t("own-record");
  if (!patient?.name) return valueText(l10n, field, value);
  return [patient.name, ...(patient.birth_date ? [apart(calendarDate(patient.birth_date, l10n.locale))] : [])].join(
    " · ",
  );
}
