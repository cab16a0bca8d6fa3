// What kind of picture an image is: what it shows where that is known, else the device's own code.
import type { L10n } from "./l10n";

export const imageViews = [
  "bitewing",
  "periapical",
  "occlusal",
  "panoramic",
  "ceph_lateral",
  "ceph_pa",
  "tmj",
  "cbct",
  "intraoral_frontal",
  "intraoral_right",
  "intraoral_left",
  "intraoral_upper",
  "intraoral_lower",
  "intraoral_overjet",
  "extraoral_rest",
  "extraoral_smile",
  "extraoral_oblique",
  "extraoral_profile",
  "scan",
  "other",
] as const;

type Kinded = { view: string | null; modality: string | null };

/** A view's name, or a DICOM modality's: the two never look alike. */
export const kindOf = ({ view, modality }: Kinded): string | null => view ?? modality;

export function kindText({ t, has }: Pick<L10n, "t" | "has">, kind: string): string {
  return has(`image-kind-${kind}`) ? t(`image-kind-${kind}`) : kind;
}

export function kindName(l10n: Pick<L10n, "t" | "has">, image: Kinded): string | null {
  const kind = kindOf(image);
  return kind && kindText(l10n, kind);
}
