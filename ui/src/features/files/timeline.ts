// The images of a patient as a timeline: what of them is asked for, and the lines they are laid in, newest first.
import type { Image } from "../../ipc/bindings";
import { kindOf } from "../../lib/imageKinds";
import { dayKey } from "../../lib/time";

/** `from` and `to` are calendar days of this desk, both among those asked for. Empty, or null: all. */
export type ImageFilter = { kind: string | null; teeth: readonly string[]; from: string | null; to: string | null };

export const everyImage: ImageFilter = { kind: null, teeth: [], from: null, to: null };

export const isNarrow = ({ kind, teeth, from, to }: ImageFilter): boolean =>
  kind !== null || teeth.length > 0 || from !== null || to !== null;

type Filtered = Pick<Image, "view" | "modality" | "teeth" | "taken_at">;

/** One of the teeth is enough: who asks for 35 and 36 wants to see both. */
export function fits(image: Filtered, { kind, teeth, from, to }: ImageFilter): boolean {
  const day = dayKey(image.taken_at);
  return (
    (kind === null || kindOf(image) === kind) &&
    (teeth.length === 0 || teeth.some((tooth) => image.teeth.includes(tooth))) &&
    (from === null || day >= from) &&
    (to === null || day <= to)
  );
}

/** The kinds there are, each once, in the order in which they are met. */
export const kindsIn = (images: readonly Filtered[]): string[] => [
  ...new Set(images.map(kindOf).filter((kind) => kind !== null)),
];

export type Line<I> = { day: string; taken_at: string } | { images: I[] };

type Laid = Pick<Image, "taken_at" | "width" | "height">;

const panoramic = 1.7;
export const isWide = ({ width, height }: Laid): boolean => Boolean(width && height && width / height > panoramic);

/** How many of a line's places an image takes. */
const places = (image: Laid): number => (isWide(image) ? 2 : 1);

/** A line says a day, or holds images of one: as many as have room. */
export function linesOf<I extends Laid>(images: readonly I[], across: number): Line<I>[] {
  const lines: Line<I>[] = [];
  let day = "";
  let room = 0;
  for (const image of [...images].sort((a, b) => b.taken_at.localeCompare(a.taken_at))) {
    const last = lines.at(-1);
    const its = dayKey(image.taken_at);
    if (its !== day) lines.push({ day: its, taken_at: image.taken_at });
    if (its === day && places(image) <= room && last && "images" in last) last.images.push(image);
    else {
      lines.push({ images: [image] });
      room = across;
    }
    day = its;
    room -= places(image);
  }
  return lines;
}
