// Invented radiographs with 16 bits a sample, as a sensor gives them: the same teeth as the drawn thumbnail, noise, and a
// window to begin with. By arithmetic alone, so that one seed is one picture on every machine.

/** The drawn thumbnail's own units, which the shapes below are written in. */
const drawnHeight = 100;
const headerBytes = 24;
/** Shapes are soft: they are laid out once for this many pixels and spread over the others. */
const coarse = 4;

type Field = { width: number; height: number; values: Float32Array };
type Tooth = { x: number; top: number; up: boolean };

function random(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const soft = (distance: number, edge: number) => Math.max(0, Math.min(1, 0.5 - distance / edge));

/** How bright a tooth is at a place: root, then crown with its brighter edge, then the dark canal. */
function toothAt({ x, top, up }: Tooth, px: number, py: number, under: number): number {
  const along = up ? top - py : py - top;
  const across = Math.abs(px - (x + 8.5));
  const root = along > 0 ? soft(across - 8 * Math.sqrt(Math.max(0, 1 - (along / 34) ** 2)), 2.5) : 0;
  const crownAcross = across - 10 * Math.sqrt(Math.max(0, 1 - (Math.max(0, -along) / 21) ** 3));
  const crown = soft(crownAcross, 2) * soft(along - 1, 4) * soft(-along - 20, 3);
  const enamel = crown * soft(-crownAcross - 3, 2.5) * soft(along + 1, 5);
  const canal = soft(across - 1.8 - Math.max(0, -along) / 5, 2.5) * soft(along - 27, 8) * soft(-along - 8, 5);
  const tooth = Math.max(root * 0.58, crown * 0.68 + enamel * 0.26);
  return Math.max(under * (1 - Math.max(root, crown)), tooth) - canal * 0.2 * Math.max(root, crown);
}

function laidOut(seed: number, width: number, height: number): Field {
  const [fieldWidth, fieldHeight] = [Math.ceil(width / coarse) + 1, Math.ceil(height / coarse) + 1];
  const unit = drawnHeight / height;
  const drawnWidth = width * unit;
  const teeth: Tooth[] = [];
  for (let x = 6 + (seed % 3) * 4; x < drawnWidth - 20; x += 21) {
    teeth.push({ x, top: drawnHeight * 0.36, up: true });
    teeth.push({ x: x + (seed % 2) * 4, top: drawnHeight * 0.68, up: false });
  }
  const values = new Float32Array(fieldWidth * fieldHeight);
  for (let row = 0; row < fieldHeight; row += 1) {
    const y = row * coarse * unit;
    const gum = 0.07 + 0.3 * (Math.abs(y / drawnHeight - 0.5) * 2) ** 1.6;
    for (let column = 0; column < fieldWidth; column += 1) {
      const x = column * coarse * unit;
      const bone = gum + 0.03 * Math.sin(x * 0.9 + seed) * Math.sin(y * 1.1) * (gum > 0.16 ? 1 : 0);
      const near = teeth.filter((tooth) => Math.abs(tooth.x + 8.5 - x) < 12);
      values[row * fieldWidth + column] = near.reduce((under, tooth) => toothAt(tooth, x, y, under), bone);
    }
  }
  return { width: fieldWidth, height: fieldHeight, values };
}

function spread({ width, values }: Field, column: number, row: number): number {
  const [x, y] = [column / coarse, row / coarse];
  const at = Math.floor(y) * width + Math.floor(x);
  const [right, down] = [x % 1, y % 1];
  const above = (values[at] ?? 0) * (1 - right) + (values[at + 1] ?? 0) * right;
  const below = (values[at + width] ?? 0) * (1 - right) + (values[at + width + 1] ?? 0) * right;
  return above * (1 - down) + below * down;
}

/** The whole reply of the core: header and samples. */
export function samplesOf(seed: number, width: number, height: number): ArrayBuffer {
  const bytes = new ArrayBuffer(headerBytes + width * height * 2);
  const header = new DataView(bytes);
  header.setUint32(0, 0x58505343, true);
  header.setUint32(4, width, true);
  header.setUint32(8, height, true);
  header.setUint16(12, 1, true);
  header.setUint16(14, 16, true);
  header.setUint32(16, 3_000, true);
  header.setUint32(20, 46_000, true);
  const samples = new Uint16Array(bytes, headerBytes);
  const field = laidOut(seed, width, height);
  const noise = random(seed);
  for (let row = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1) {
      const grain = (noise() + noise() - 1) * 1_500;
      const value = 2_400 + spread(field, column, row) * 43_000 + grain;
      samples[row * width + column] = Math.max(0, Math.min(65_535, value));
    }
  return bytes;
}
