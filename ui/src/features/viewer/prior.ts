// Which image another one is compared with, unless a person chooses.
import type { Image } from "../../ipc/bindings";

type Compared = Pick<Image, "id" | "taken_at" | "teeth" | "view" | "modality">;

/** Of those taken before it: the last that shows one of its teeth, else of the same kind, else the last of all. */
export function priorOf<I extends Compared>(image: I, all: readonly I[]): I | null {
  const before = all
    .filter((each) => each.id !== image.id && each.taken_at < image.taken_at)
    .sort((a, b) => b.taken_at.localeCompare(a.taken_at));
  const sharesTooth = (each: I) => each.teeth.some((tooth) => image.teeth.includes(tooth));
  const isOfKind = (each: I) =>
    image.view === null ? image.modality !== null && each.modality === image.modality : each.view === image.view;
  return before.find(sharesTooth) ?? before.find(isOfKind) ?? before[0] ?? null;
}
