// How fast an X-ray is drawn on a computer without a graphics card, by both painters, and that both draw the same picture;
// how fast the window follows a hand; and whether two thousand thumbnails scroll by. `npm run frames` in ui.
import { buildQuickWindow, openBrowser, serve } from "./stage.mjs";

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

const graphics = [
  { name: "no WebGL", flags: ["--disable-gpu", "--disable-3d-apis"] },
  {
    name: "WebGL in software",
    flags: ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"],
  },
];

/** One of them alone, by its name. */
const [wanted] = process.argv.slice(2);

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
      sharpening: times((i) => ({
        layer: { ...layer, sharpen_milli: 1000 + i * 50 },
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

const drawn = (page) =>
  page.evaluate(() => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))));

/** The work of the window's thread in each of many steps, in milliseconds of the processor: what else the machine does
 * meanwhile is not in it. A step is drawn before the next one. */
async function workOf(page, steps, step) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const total = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const works = [];
  for (let i = 0; i < steps; i += 1) {
    const before = await total();
    await step(i);
    await drawn(page);
    works.push((await total()) - before);
  }
  await session.detach();
  return works;
}

/** A hand that drags over the picture. */
async function drag(page) {
  await page.locator("canvas[data-painter]").first().waitFor();
  const painter = await page.locator("canvas[data-painter]").first().getAttribute("data-painter");
  const box = await page.locator("[data-stage=one]").boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const works = await workOf(page, 60, (i) => {
    const [x, y] = [0.5 + Math.sin(i / 12) / 4, 0.5 + Math.cos(i / 9) / 4];
    return page.mouse.move(box.x + box.width * x, box.y + box.height * y);
  });
  await page.mouse.up();
  return { painter, works };
}

/** Runs in the page: a patient of twenty years, with thumbnails as the core makes them. */
function fillTimeline([patient, count]) {
  const { world } = window.fakeDoor;
  const thumb = Object.assign(document.createElement("canvas"), { width: 320, height: 240 });
  const context = thumb.getContext("2d");
  for (let x = 0; x < thumb.width; x += 1) {
    context.fillStyle = `hsl(0 0% ${(x * 7) % 100}%)`;
    context.fillRect(x, (x * 13) % 100, 1, thumb.height);
  }
  const jpeg = thumb.toDataURL("image/jpeg", 0.8);
  // Each its own, so that each is decoded.
  window.fakeDoor.picture = (_kind, image) => `${jpeg}#${image}`;
  const [seed] = [...world.images.values()].filter((image) => image.patient === patient);
  for (let i = 0; i < count; i += 1) {
    const id = `00000000-0000-7000-9000-${i.toString(16).padStart(12, "0")}`;
    const taken_at = new Date(Date.now() - Math.floor(i / 4) * 14 * 86_400_000 - i * 60_000).toISOString();
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
  const isFilled = (count) => Number(document.querySelector("[data-testid=images]").dataset.count) > count;
  await page.waitForFunction(isFilled, thumbnails - 1);
  await drawn(page);
  const by = (px) => page.evaluate((px) => document.querySelector("[data-testid=images]").scrollBy(0, px), px);
  const wheel = await workOf(page, 60, () => by(120));
  // A hand on the bar: nothing of what was on show stays.
  const bar = await workOf(page, 20, () => by(1500));
  return { wheel, bar, tiles: await page.getByTestId("image-tile").count() };
}

const built = await buildQuickWindow();
const { base, close } = await serve(built);
for (const { name, flags } of graphics.filter((each) => !wanted || each.name === wanted)) {
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
        if (kind === "flat") check(at(times, 0.5) < frameMsMost, `${kind}, ${what}: ${said(times)}`);
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
  const { painter, works } = await drag(viewer);
  console.log(`\n${name}, a drag over the whole window, drawn by ${painter}: each frame ${said(works)}`);
  check(at(works, 0.5) < frameMsMost, `a frame of a drag takes ${said(works)}`);
  await viewer.close();
  const chart = await openPage(browser, `/patients/${patient}`);
  const scrolled = await scroll(chart);
  const { wheel, bar, tiles } = scrolled;
  console.log(
    `${name}, ${thumbnails} thumbnails, ${tiles} of them drawn: each frame ${said(wheel)}; by the bar ${said(bar)}`,
  );
  check(Math.max(...wheel) <= frameMsMost, `a frame of the timeline takes ${said(wheel)}`);
  check(at(bar, 0.5) <= frameMsMost, `a jump in the timeline takes ${said(bar)}`);
  await browser.close();
}
await close();
await built.remove();
console.log(failures.length ? `\n${failures.join("\n")}` : "\nfast enough, and both painters draw the same picture");
process.exit(failures.length ? 1 : 0);
