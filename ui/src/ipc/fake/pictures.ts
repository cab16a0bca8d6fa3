// Drawn stand-ins for radiographs, so that development has something dark to look at.
function tooth(x: number, top: number, up: boolean): string {
  const root = up ? top - 34 : top + 34;
  const crown = up ? top + 20 : top - 20;
  return (
    `<path d="M${x} ${top}Q${x + 3} ${root} ${x + 8} ${root}Q${x + 13} ${root} ${x + 17} ${top}Z" fill="#8d9193"/>` +
    `<path d="M${x - 2} ${top}Q${x - 3} ${crown} ${x + 8} ${crown}Q${x + 20} ${crown} ${x + 19} ${top}Z" fill="#d5d8d9"/>` +
    `<path d="M${x + 7} ${up ? root + 6 : root - 6}L${x + 8.5} ${top}" stroke="#4b4e50" stroke-width="2"/>`
  );
}

export function radiograph(seed: number): string {
  const wide = seed % 5 === 3;
  const [width, height] = wide ? [260, 130] : [132, 100];
  const teeth: string[] = [];
  for (let x = 6 + (seed % 3) * 4; x < width - 20; x += 21) {
    teeth.push(tooth(x, height * 0.36, true), tooth(x + (seed % 2) * 4, height * 0.68, false));
  }
  const light = 20 + ((seed * 7) % 14);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * 6}" height="${height * 6}">` +
    `<defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="hsl(210 4% ${light}%)"/><stop offset=".5" stop-color="#0b0c0d"/>` +
    `<stop offset="1" stop-color="hsl(210 4% ${light + 4}%)"/></linearGradient><filter id="b"><feGaussianBlur stdDeviation=".7"/></filter></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#g)"/><g filter="url(#b)">${teeth.join("")}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** What an exposure shows, and how it lies in its file: turned by so much it stands right. */
export type Exposure = { view: string; teeth: string[]; turn: number };

const archOrder = (tooth: string) => (/^[14]/.test(tooth) ? -1 : 1) * (Number(tooth[1]) - 0.5);
const widths: Record<string, number> = { "1": 17, "2": 14, "3": 17, "4": 20, "5": 21, "6": 34, "7": 33, "8": 30 };

/** Drawn with the crown at the height `edge`, growing towards `away` (1 down, -1 up). */
function toothAt(x: number, tooth: string, edge: number, away: number): string {
  const w = widths[tooth[1] ?? "5"] ?? 20;
  const y = (dy: number) => edge + away * dy;
  const molar = Number(tooth[1]) > 5;
  const roots = molar
    ? [
        [x + w * 0.08, x + w * 0.24],
        [x + w * 0.62, x + w * 0.8],
      ]
    : [[x + w * 0.2, x + w * 0.5]];
  const root = ([from = 0, tip = 0]: number[]) => {
    const to = molar ? from + w * 0.34 : x + w * 0.8;
    return (
      `<path d="M${from} ${y(20)}Q${from} ${y(50)} ${tip} ${y(62)}Q${to} ${y(50)} ${to} ${y(20)}Z" fill="#a2a6a8"/>` +
      `<path d="M${tip} ${y(58)}Q${tip - 1} ${y(36)} ${(from + to) / 2} ${y(18)}" stroke="#56595b" stroke-width="2" fill="none"/>`
    );
  };
  const crown = `M${x + w * 0.08} ${y(24)}Q${x - w * 0.06} ${y(4)} ${x + w * 0.2} ${y(1)}Q${x + w * 0.5} ${y(molar ? 5 : -2)} ${x + w * 0.8} ${y(1)}Q${x + w * 1.06} ${y(4)} ${x + w * 0.92} ${y(24)}Z`;
  return `${roots.map(root).join("")}<path d="${crown}" fill="#c9cccd" stroke="#eceeee" stroke-width="1.6"/>`;
}

function arch(teeth: string[], wide: number, edge: number, away: number): string {
  const row = [...teeth].sort((a, b) => archOrder(a) - archOrder(b));
  const all = row.reduce((sum, tooth) => sum + (widths[tooth[1] ?? "5"] ?? 20) + 3, 0);
  let x = (wide - all) / 2;
  // Few teeth are taken from nearer by.
  const scale = Math.min(1.7, (wide * 0.96) / all);
  const drawn = row
    .map((tooth) => {
      const one = toothAt(x, tooth, edge, away);
      x += (widths[tooth[1] ?? "5"] ?? 20) + 3;
      return one;
    })
    .join("");
  const [cx, cy] = [wide / 2, edge];
  return `<g transform="translate(${cx} ${cy}) scale(${scale}) translate(${-cx} ${-cy})">${drawn}</g>`;
}

/** A drawn stand-in for an exposure of these teeth, as it comes off the sensor. */
export function exposure({ view, teeth, turn }: Exposure, seed: number): string {
  const anterior = teeth.every((tooth) => Number(tooth[1]) < 4);
  const stands = view === "periapical" && anterior;
  const [wide, high] = stands ? [100, 132] : [132, 100];
  const uppers = teeth.filter((tooth) => tooth < "3");
  const lowers = teeth.filter((tooth) => tooth > "3");
  const bitewing = uppers.length > 0 && lowers.length > 0;
  const drawn = bitewing
    ? arch(uppers, wide, high * 0.49, -1) + arch(lowers, wide, high * 0.52, 1)
    : uppers.length > 0
      ? arch(uppers, wide, high * 0.84, -1)
      : arch(lowers, wide, high * 0.16, 1);
  const bone = 24 + ((seed * 7) % 12);
  const dark = bitewing ? 0.5 : uppers.length > 0 ? 0.9 : 0.1;
  const stops = [0, dark - 0.12, dark, dark + 0.12, 1].map(
    (at) => `<stop offset="${at}" stop-color="hsl(210 4% ${Math.abs(at - dark) < 0.05 ? 4 : bone}%)"/>`,
  );
  const moved: Record<number, string> = {
    0: "",
    90: `translate(0 ${wide}) rotate(-90)`,
    180: `translate(${wide} ${high}) rotate(180)`,
    270: `translate(${high} 0) rotate(90)`,
  };
  const [fileWide, fileHigh] = turn % 180 === 0 ? [wide, high] : [high, wide];
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${fileWide} ${fileHigh}" width="${fileWide * 6}" height="${fileHigh * 6}">` +
    `<defs><linearGradient id="g" x2="0" y2="1">${stops.join("")}</linearGradient><filter id="b"><feGaussianBlur stdDeviation=".7"/></filter></defs>` +
    `<g transform="${moved[turn] ?? ""}"><rect width="${wide}" height="${high}" fill="url(#g)"/><g filter="url(#b)">${drawn}</g></g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/** The least that is a picture: for who wants to know the window it begins with. */
export function onePixel(): ArrayBuffer {
  const bytes = new ArrayBuffer(26);
  const header = new DataView(bytes);
  header.setUint32(0, 0x58505343, true);
  for (const at of [4, 8]) header.setUint32(at, 1, true);
  header.setUint16(12, 1, true);
  header.setUint16(14, 16, true);
  header.setUint32(16, 3_000, true);
  header.setUint32(20, 46_000, true);
  return bytes;
}
