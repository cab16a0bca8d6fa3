// What a mark says of itself: its length or its angle, in the unit that may be shown.
import type { Annotation, ImageDetail } from "../../ipc/bindings";
import type { L10n } from "../../lib/l10n";
import { degrees, lengthPx, millimetres } from "./measure";
import type { Size } from "./place";

type Marked = Pick<Annotation, "kind" | "points">;

const tenths = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const inDegrees = { style: "unit", unit: "degree", unitDisplay: "narrow", ...tenths } as const;
const inMillimetres = { style: "unit", unit: "millimeter", ...tenths } as const;

/** Nothing for what has no measure. */
export function measureText(
  { kind, points }: Marked,
  size: Size,
  spacing_nm: ImageDetail["spacing_nm"],
  { t, locale }: L10n,
): string | null {
  if (kind === "angle" && points.length > 2) {
    return new Intl.NumberFormat(locale, inDegrees).format(degrees(points, size));
  }
  if (kind !== "ruler" || points.length < 2) return null;
  const px = lengthPx(points, size);
  if (spacing_nm !== null) return new Intl.NumberFormat(locale, inMillimetres).format(millimetres(px, spacing_nm));
  return t("viewer-px", { count: Math.round(px) });
}
