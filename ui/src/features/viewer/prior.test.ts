import { expect, test } from "vitest";
import { priorOf } from "./prior";

const image = (id: string, taken_at: string, teeth: string[], view: string | null, modality: string | null = "IO") => ({
  id,
  taken_at,
  teeth,
  view,
  modality,
});
const now = image("now", "2026-05-01", ["35", "36"], "bitewing");
const chosen = (...others: ReturnType<typeof image>[]) => priorOf(now, [now, ...others])?.id;

test("the last of overlapping teeth, though a nearer one is of the same kind", () => {
  const tooth = image("tooth", "2024-01-01", ["36", "37"], "periapical");
  const older = image("older", "2023-01-01", ["36"], "bitewing");
  const kind = image("kind", "2025-01-01", ["16"], "bitewing");
  expect(chosen(older, kind, tooth)).toBe("tooth");
});

test("else the last of the same kind, else the last of all, and none from after it", () => {
  const kind = image("kind", "2024-01-01", [], "bitewing");
  const near = image("near", "2026-01-01", [], "panoramic");
  const later = image("later", "2026-06-01", ["36"], "bitewing");
  expect(chosen(near, kind, later)).toBe("kind");
  expect(chosen(near, later)).toBe("near");
  expect(chosen(later)).toBeUndefined();
});

test("without a view, the device's word says the kind; and no word is no kind", () => {
  const panoramic = image("pan", "2026-05-01", [], null, "PX");
  const others = [image("io", "2026-04-01", [], null, "IO"), image("old", "2020-01-01", [], "panoramic", "PX")];
  expect(priorOf(panoramic, others)?.id).toBe("old");
  expect(priorOf({ ...panoramic, modality: null }, others)?.id).toBe("io");
});
