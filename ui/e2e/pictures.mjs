// Pictures for the walks: grey noise as PNG, so large and so different as a sensor's.
import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { crc32, deflateSync } from "node:zlib";

const [width, height] = [660, 500];

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function png() {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // eight bits of grey; each row begins with a zero, "not filtered"
  header[8] = 8;
  const rows = Array.from({ length: height }, () => Buffer.concat([Buffer.alloc(1), randomBytes(width)]));
  const signature = Buffer.from("89504e470d0a1a0a", "hex");
  const pixels = deflateSync(Buffer.concat(rows), { level: 1 });
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

/** So many files in the folder; answers their paths. */
export async function drawPictures(folder, count) {
  const paths = Array.from({ length: count }, (_, i) => `${folder}/bitewing-${i + 1}.png`);
  for (const path of paths) await writeFile(path, png());
  return paths;
}
