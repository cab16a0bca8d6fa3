// A picture's bare samples as the core hands them out: a header of 24 bytes, then row by row. All little endian.

/** `low` and `high` are the window to begin with. `samples` has `channels` for each pixel. */
export type Pixels = {
  width: number;
  height: number;
  channels: 1 | 3;
  bits: 8 | 16;
  low: number;
  high: number;
  samples: Uint8Array | Uint16Array;
};

const mark = 0x58505343; // "CSPX"
const headerBytes = 24;

/** What does not add up is refused here, so that nothing below has to look at a length again. */
export function readPixels(bytes: ArrayBuffer): Pixels {
  const header = new DataView(bytes);
  if (bytes.byteLength < headerBytes || header.getUint32(0, true) !== mark) throw new Error("not pixels");
  const [width, height] = [header.getUint32(4, true), header.getUint32(8, true)];
  const [channels, bits] = [header.getUint16(12, true), header.getUint16(14, true)];
  if ((channels !== 1 && channels !== 3) || (bits !== 8 && bits !== 16)) throw new Error("pixels of an unknown kind");
  const count = width * height * channels;
  if (count === 0 || bytes.byteLength !== headerBytes + (count * bits) / 8) throw new Error("pixels cut short");
  const samples = bits === 8 ? new Uint8Array(bytes, headerBytes, count) : new Uint16Array(bytes, headerBytes, count);
  return { width, height, channels, bits, low: header.getUint32(16, true), high: header.getUint32(20, true), samples };
}
