// What stands under which field: our own checks first, then what the core refused.
import type { Refusal } from "../../ipc/door";
import { errorText, fieldOf } from "../../lib/errors";
import type { L10n } from "../../lib/l10n";
import { type PatientField, type Problem, patientFields } from "./fields";

type Shown = { fields: Partial<Record<PatientField, string>>; whole: string | null };

export function formErrors(problem: Problem, refusal: Refusal | null, l10n: L10n): Shown {
  if (problem === "name") return { fields: { given: l10n.t("name-needed") }, whole: null };
  if (problem) return { fields: { birth_date: l10n.t(`birth-date-${problem}`) }, whole: null };
  if (!refusal) return { fields: {}, whole: null };
  const field = fieldOf(refusal, patientFields);
  return field
    ? { fields: { [field]: errorText(l10n, refusal) }, whole: null }
    : { fields: {}, whole: errorText(l10n, refusal) };
}
