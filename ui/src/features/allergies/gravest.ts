// The order in which allergies are told: the gravest first.
import type { Allergy } from "../../ipc/bindings";

const severity = (allergy: Allergy): number =>
  allergy.criticality === "high" ? 0 : allergy.criticality === "low" ? 2 : 1;

export const gravestFirst = (allergies: readonly Allergy[]): Allergy[] =>
  [...allergies].sort((a, b) => severity(a) - severity(b));
