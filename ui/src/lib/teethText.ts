// Teeth as they are read off a picture: FDI numbers, neighbours gathered. "16–18", over the midline "13–23".

type Place = { tooth: string; arch: string; at: number };

/** Along the arch, from the patient's right to the left; there is no tooth at zero. */
function placeOf(tooth: string): Place {
  const [quadrant, n] = [Number(tooth[0]), Number(tooth[1])];
  const isRight = [1, 4, 5, 8].includes(quadrant);
  const isUpper = [1, 2, 5, 6].includes(quadrant);
  const arch = `${isUpper ? "upper" : "lower"} ${quadrant > 4 ? "primary" : "permanent"}`;
  return { tooth, arch, at: isRight ? -n : n };
}

const follows = (before: Place, next: Place) =>
  before.arch === next.arch && (next.at === before.at + 1 || (before.at === -1 && next.at === 1));

function runText(run: Place[]): string {
  const [first, last] = [run[0]?.tooth ?? "", run.at(-1)?.tooth ?? ""];
  if (first === last) return first;
  // Within one quadrant people count from the midline outwards, whichever side it is.
  const ends = first[0] === last[0] ? [first, last].sort() : [first, last];
  return ends.join("–");
}

export function teethText(teeth: readonly string[]): string {
  const places = teeth.map(placeOf).sort((a, b) => b.arch.localeCompare(a.arch) || a.at - b.at);
  const runs: Place[][] = [];
  for (const place of places) {
    const before = runs.at(-1)?.at(-1);
    if (before && follows(before, place)) runs.at(-1)?.push(place);
    else runs.push([place]);
  }
  return runs.map(runText).join(", ");
}
