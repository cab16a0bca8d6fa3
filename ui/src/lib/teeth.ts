// Tooth numbers after FDI (ISO 3950), as a dentist faces the patient: the patient's right is on the left, in every language.
type Row = readonly string[];

const run = (quadrant: number, from: number, to: number): string[] => {
  const step = from < to ? 1 : -1;
  return Array.from({ length: Math.abs(to - from) + 1 }, (_, i) => `${quadrant}${from + i * step}`);
};
const jaw = (right: number, left: number, last: number): Row => [...run(right, last, 1), ...run(left, 1, last)];

/** Upper jaw, then lower. */
export const permanentTeeth: readonly Row[] = [jaw(1, 2, 8), jaw(4, 3, 8)];
export const primaryTeeth: readonly Row[] = [jaw(5, 6, 5), jaw(8, 7, 5)];

export const toggledTooth = (teeth: readonly string[], tooth: string): string[] =>
  teeth.includes(tooth) ? teeth.filter((each) => each !== tooth) : [...teeth, tooth].sort();

/** The tooth an arrow leads to: along the jaw, or to the other one; at an end it stays. */
export function toothBeside(rows: readonly Row[], tooth: string, key: string): string {
  const row = rows.findIndex((each) => each.includes(tooth));
  const at = rows[row]?.indexOf(tooth) ?? -1;
  const to = (down: number, along: number) => rows[row + down]?.[at + along] ?? tooth;
  if (key === "ArrowLeft") return to(0, -1);
  if (key === "ArrowRight") return to(0, 1);
  if (key === "ArrowUp") return to(-1, 0);
  return key === "ArrowDown" ? to(1, 0) : tooth;
}
