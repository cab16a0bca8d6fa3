// How fast an X-ray is drawn on a computer without a graphics card, by both painters, and that both draw the same picture;
// how fast the window follows a hand; and whether two thousand thumbnails scroll by. `npm run frames` in ui.
import { buildWindow, openBrowser, serve } from "./stage.mjs";

/** A panoramic as a device gives it. */
const picture = { width: 2800, height: 1500 };
const sizes = [
  { width: 960, height: 540 },
  { width: 1880, height: 900 },
];
const patient = "00000000-0000-7000-8000-0000000003e8";
const panoramic = "00000000-0000-7000-8000-00000000138b";
/** Twenty pictures a second, and half as long for a list that scrolls under the eye. */
const frameMsMost = 50;
const thumbnails = 2000;
/** Paintings that are timed, of each kind. */
const rounds = 16;

const graphics = {
  "WebGL in software": ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
  "no WebGL": ["--disable-3d-apis"],
};

const failures = [];
const check = (right, text) => right || failures.push(text);
const at = (times, share) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * share)];
const said = (times) => `${at(times, 0.5).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)}`;

async function openPage(browser, address) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  page.on("pageerror", (error) => failures.push(error.message));
  await page.goto(`${base}/?fake=safe&lang=en&theme=dark#${address}`);
  await page.waitForFunction(() => window.fakeDoor);
  return page;
}

/** Runs in the page: milliseconds of each painting, in each painter there is; and how far their pictures are apart. */
async function measure({ image, picture, size, rounds, isCompared }) {
  const { fakeDoor, viewer } = window;
  Object.assign(fakeDoor.world.images.get(image), picture);
  const pixels = viewer.readPixels(await fakeDoor.pixels(image));
  const layer = { window_low: 3000, window_high: 46_000, gamma_milli: 1000, invert: false, sharpen_milli: 0 };
  const stage = size;
  const placed = (standing, view) => viewer.placed({ picture: pixels, standing, stage }, view);
  const upright = { turn: 0, mirrored: false };
  const canvases = {};
  const results = {};
  for (const kind of ["gl", "flat"]) {
    const canvas = Object.assign(document.createElement("canvas"), size);
    const painter = viewer.painters[kind](canvas, pixels);
    if (!painter) continue;
    canvases[kind] = { canvas, painter };
    const time = (drawn) => {
      const begun = performance.now();
      painter.paint(drawn);
      painter.finish();
      return performance.now() - begun;
    };
    const whole = placed(upright, viewer.wholeView);
    time({ layer, place: whole });
    const times = (drawnAt) => Array.from({ length: rounds }, (_, i) => time(drawnAt(i)));
    results[kind] = {
      "window and level": times((i) => ({ layer: { ...layer, window_low: 3000 + i * 50 }, place: whole })),
      "moving, at twice": times((i) => ({ layer, place: placed(upright, { zoom: 2, x: 0.4 + i / 400, y: 0.5 }) })),
      "moving, one to one": times((i) => ({ layer, place: placed(upright, { zoom: 5, x: 0.4 + i / 400, y: 0.5 }) })),
      "sharpened, window": times((i) => ({
        layer: { ...layer, sharpen_milli: 1000, window_low: 3000 + i * 50 },
        place: whole,
      })),
    };
  }
  if (!canvases.gl || !isCompared) return { results, apart: null };
  const looks = [
    {},
    { invert: true, gamma_milli: 1800 },
    { sharpen_milli: 1500 },
    { window_low: 20_000, window_high: 24_000 },
  ];
  const standings = [0, 90, 180, 270].flatMap((turn) => [true, false].map((mirrored) => ({ turn, mirrored })));
  const views = [viewer.wholeView, { zoom: 2.3, x: 0.4, y: 0.6 }, { zoom: 9, x: 0.31, y: 0.42 }];
  const copy = Object.assign(document.createElement("canvas"), size).getContext("2d", { willReadFrequently: true });
  const read = ({ canvas, painter }, drawn) => {
    painter.paint(drawn);
    copy.clearRect(0, 0, size.width, size.height);
    copy.drawImage(canvas, 0, 0);
    return copy.getImageData(0, 0, size.width, size.height).data;
  };
  const apart = { most: 0, sum: 0, count: 0, covered: 0 };
  for (const look of looks)
    for (const standing of standings)
      for (const view of views) {
        const drawn = { layer: { ...layer, ...look }, place: placed(standing, view) };
        const [one, other] = [read(canvases.gl, drawn), read(canvases.flat, drawn)];
        for (let i = 0; i < one.length; i += 4) {
          const far = Math.abs(one[i] - other[i]);
          apart.most = Math.max(apart.most, far, Math.abs(one[i + 3] - other[i + 3]));
          apart.sum += far;
          apart.count += 1;
          if (one[i + 3]) apart.covered += 1;
        }
      }
  return { results, apart };
}

/** Runs in the page: the gaps between frames until it is told to stop. */
const watchFrames = (page) =>
  page.evaluate(() => {
    const gaps = [];
    let last = performance.now();
    let on = true;
    const look = (now) => {
      gaps.push(now - last);
      last = now;
      if (on) requestAnimationFrame(look);
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(look);
    });
    window.stopFrames = () => {
      on = false;
      return gaps;
    };
  });

/** A hand that drags over the picture, as often as a mouse tells of itself. */
async function drag(page) {
  await page.locator("canvas[data-painter]").first().waitFor();
  const painter = await page.locator("canvas[data-painter]").first().getAttribute("data-painter");
  const box = await page.locator("[data-stage=one]").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await watchFrames(page);
  for (let i = 0; i < 160; i += 1) {
    await page.mouse.move(
      box.x + box.width * (0.5 + Math.sin(i / 12) / 4),
      box.y + box.height * (0.5 + Math.cos(i / 9) / 4),
    );
  }
  const gaps = await page.evaluate(() => window.stopFrames());
  await page.mouse.up();
  return { painter, gaps };
}

/** Runs in the page: a patient of twenty years. */
function fillTimeline([patient, count]) {
  const { world } = window.fakeDoor;
  const [seed] = [...world.images.values()].filter((image) => image.patient === patient);
  for (let i = 0; i < count; i += 1) {
    const id = `00000000-0000-7000-9000-${i.toString(16).padStart(12, "0")}`;
    const taken_at = new Date(Date.now() - i * 3.5 * 86_400_000).toISOString();
    world.images.set(id, {
      ...seed,
      id,
      taken_at,
      width: i % 11 ? 1320 : 2800,
      sync: { ...seed.sync, since: taken_at },
    });
  }
  window.fakeDoor.emit({ event: "changed", touched: [{ kind: "image", id: null, patient }] });
}

async function scroll(page) {
  await page.getByTestId("image-tile").first().waitFor();
  await page.evaluate(fillTimeline, [patient, thumbnails]);
  await page.waitForFunction(
    (count) => Number(document.querySelector("[data-testid=images]").dataset.count) > count,
    thumbnails - 1,
  );
  await page.waitForTimeout(1500);
  await watchFrames(page);
  const drawn = await page.evaluate(async () => {
    const list = document.querySelector("[data-testid=images]");
    let most = 0;
    for (let i = 0; i < 240; i += 1) {
      list.scrollTop += i < 200 ? 90 : 900;
      most = Math.max(most, list.querySelectorAll("[data-testid=image-tile]").length);
      await new Promise((next) => requestAnimationFrame(next));
    }
    return most;
  });
  return { gaps: await page.evaluate(() => window.stopFrames()), drawn };
}

const built = await buildWindow();
const { base, close } = await serve(built);
for (const [name, flags] of Object.entries(graphics)) {
  const browser = await openBrowser(flags);
  const page = await openPage(browser, "/patients");
  for (const size of sizes) {
    const { results, apart } = await page.evaluate(measure, {
      image: panoramic,
      picture,
      size,
      rounds,
      isCompared: size === sizes[0],
    });
    console.log(`\n${name}, ${picture.width} × ${picture.height} × 16 bit on ${size.width} × ${size.height}`);
    for (const [kind, each] of Object.entries(results))
      for (const [what, times] of Object.entries(each)) {
        console.log(`  ${kind.padEnd(5)} ${what.padEnd(20)} ${said(times)}`);
        if (kind === "flat") check(at(times, 0.95) < frameMsMost, `${kind}, ${what}: ${said(times)}`);
      }
    if (!apart) continue;
    console.log(
      `  the two pictures: ${apart.most} of 255 apart at most, ${(apart.sum / apart.count).toFixed(4)} in the mean`,
    );
    check(apart.most <= 1, `the painters' pictures are ${apart.most} shades apart`);
    check(apart.covered > apart.count / 3, "hardly anything was drawn");
  }
  await page.close();
  const viewer = await openPage(browser, `/viewer/${panoramic}`);
  const { painter, gaps } = await drag(viewer);
  console.log(
    `\n${name}, a drag over the whole window: drawn by ${painter}, ${gaps.length} frames, each ${said(gaps)}`,
  );
  check(at(gaps, 0.9) < frameMsMost, `a drag takes ${said(gaps)} a frame`);
  await viewer.close();
  const chart = await openPage(browser, `/patients/${patient}`);
  const scrolled = await scroll(chart);
  console.log(`${name}, ${thumbnails} thumbnails: ${scrolled.drawn} drawn at most, each frame ${said(scrolled.gaps)}`);
  check(
    Math.max(...scrolled.gaps) <= frameMsMost,
    `a frame of the timeline took ${Math.max(...scrolled.gaps).toFixed(0)} ms`,
  );
  await browser.close();
}
await close();
await built.remove();
console.log(failures.length ? `\n${failures.join("\n")}` : "\nfast enough, and both painters draw the same picture");
process.exit(failures.length ? 1 : 0);
