// The looks we agreed on: one picture for each route, theme and direction. A page that looks otherwise fails until
// somebody has looked at it; `UPDATE=1 npm run screens [-- name …]` takes the pages as they are now.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";

const folder = new URL("./goldens/", import.meta.url).pathname;
/** Another build of the same engine may round a soft edge otherwise: that is not a difference. */
const channelMax = 64;
/** Two thousand pixels: a button, or a line of text that moved. Two runs on one machine differ in one pixel at most,
 * but the system's browser is renewed between two machines, and rounds its letters anew. */
const shareMax = 0.002;
const directions = { en: "ltr", ar: "rtl" };

export const isUpdate = Boolean(process.env.UPDATE);
/** One language stands for its direction. */
export const hasGoldens = (lang) => lang in directions;
const fileOf = (name, { theme, lang }) => `${name}-${theme}-${directions[lang]}.png`;

/** The share of pixels that differ, and 1 where the sizes do. Drawn by a page, which can read pictures. */
const difference = (page, pictures) =>
  page.evaluate(
    async ([golden, actual, most]) => {
      const pixels = async (base64) => {
        const picture = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
        const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, picture.width, picture.height);
      };
      const [a, b] = [await pixels(golden), await pixels(actual)];
      if (a.width !== b.width || a.height !== b.height) return 1;
      let differing = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        const channels = [0, 1, 2].map((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]));
        if (Math.max(...channels) > most) differing += 1;
      }
      return differing / (a.width * a.height);
    },
    [...pictures.map((picture) => picture.toString("base64")), channelMax],
  );

/** Compares a picture with its golden, or keeps it as one. Answers what is wrong, or nothing. */
export async function compare(page, name, look, actual, where) {
  const file = fileOf(name, look);
  if (isUpdate) {
    await mkdir(folder, { recursive: true });
    return void (await writeFile(folder + file, actual));
  }
  const golden = await readFile(folder + file).catch(() => null);
  if (!golden) return `has no golden e2e/goldens/${file}; UPDATE=1 keeps the picture as one`;
  const share = await difference(page, [golden, actual]);
  if (share <= shareMax) return;
  return `differs from e2e/goldens/${file} in ${(share * 100).toFixed(2)} % of its pixels; it is ${where}`;
}

/** Goldens of pages that are no more: removed in an update, else named. */
export async function leftOver(names, looks) {
  const wanted = new Set(names.flatMap((name) => looks.map((look) => fileOf(name, look))));
  const kept = await readdir(folder).catch(() => []);
  const stale = kept.filter((file) => !wanted.has(file));
  if (isUpdate) for (const file of stale) await rm(folder + file);
  return isUpdate ? [] : stale.map((file) => `e2e/goldens/${file} is of no page; a full UPDATE=1 removes it`);
}
