// Every page in light and dark, in each direction: axe must find nothing, the looks must be the agreed ones (goldens.mjs),
// and pictures are kept to look at. All are drawn at 1366x768, those of the route list at 1920x1080 too; FULL=1 draws
// all at both. Those of the route list are also drawn in more contrast and in forced colours, and walked through by the
// keyboard (focus.mjs). `npm run screens [-- name …]`.
import { mkdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { walkByKeys } from "./focus.mjs";
import { compare, hasGoldens, isUpdate, leftOver } from "./goldens.mjs";
import { screens } from "./list.mjs";
import { buildWindow, openBrowser, serve, settled, shots } from "./stage.mjs";

const languages = ["en", "ar", "fa"];
const themes = ["light", "dark"];
const looks = languages.flatMap((lang) => themes.map((theme) => ({ theme, lang })));
/** Whoever needs them has them in every language: one shows what is lost in them. */
const special = [
  { theme: "light", lang: "en", contrast: "more" },
  { theme: "dark", lang: "en", contrast: "more" },
  { theme: "light", lang: "en", forced: true },
];
const sizes = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
];
/** The size that windows are designed for: axe looks, and the goldens are kept at it. */
const designed = sizes[0].width;
/** Of no route, or a second state of one (the plainest of a list may be empty), and worth a golden. */
const alsoMain = ["new-clinic", "recovery", "sign-in", "lightbox", "waiting", "duplicates"];
/** The keyboard goes the same way in every look. */
const walkedIn = ({ theme, lang, contrast, forced }) => theme === "light" && lang === "en" && !contrast && !forced;
const alsoWalked = ["patient-undo", "patient-edit", "arrived-series", "mount-half"];
/** Ages and dates are counted from here, so that a picture is the same tomorrow. */
const now = new Date("2026-11-19T11:24:00Z");

const wanted = process.argv.slice(2);
// SIZE=1366 and LOOK=light-en (dark-en-more, light-en-forced) narrow a run while something is being drawn.
const { FULL, SIZE, LOOK } = process.env;
const everything = !wanted.length && !SIZE && !LOOK;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const failures = [];
let taken = 0;

/** The window's own list of its routes. */
async function routeList() {
  const page = await browser.newPage();
  await page.goto(`${base}/?fake=safe`);
  await page.waitForFunction(() => window.routes);
  const routes = await page.evaluate(() => window.routes);
  await page.close();
  return routes;
}

/** For each route the first screen that shows it. A route that nobody draws is found here. */
function mainScreens(routes) {
  const main = new Set(alsoMain);
  for (const route of routes) {
    const fits = new RegExp(`^${route.replace(/\$\w+/g, "[^/]+").replace(/(.)\/$/, "$1")}$`);
    // As it stands when it opens, under its plainest name.
    const plainest = (a, b) => Boolean(a[4]) - Boolean(b[4]) || a[0].length - b[0].length;
    const [first] = screens.filter(([, , address]) => fits.test(address.split("?")[0])).sort(plainest);
    if (first) main.add(first[0]);
    else failures.push(`the route ${route} has no screen in e2e/list.mjs`);
  }
  return main;
}

const isSpecial = ({ contrast, forced }) => Boolean(contrast || forced);
const nameOf = ({ theme, lang, contrast, forced }) =>
  [theme, lang, contrast, forced && "forced"].filter(Boolean).join("-");

const chosen = (size, look) =>
  screens.filter(([name]) => {
    if (wanted.length) return wanted.includes(name);
    if (FULL || SIZE || main.has(name)) return true;
    return size.width === designed && hasGoldens(look.lang) && !isSpecial(look);
  });

/** In forced colours the browser tells the page's own colours and draws others: their contrast is the person's choice. */
const rulesOf = ({ forced }) => (forced ? { "color-contrast": { enabled: false } } : {});

async function audit(page, label, look) {
  await page.evaluate(axe);
  // React Aria's popovers carry screen-reader-only dismiss buttons outside their dialog, which axe takes for content.
  await page.evaluate(() => {
    for (const dismiss of document.querySelectorAll("[data-trigger] > div > button[tabindex='-1']"))
      dismiss.parentElement.hidden = true;
  });
  const { violations } = await page.evaluate(
    (rules) => window.axe.run(document, { resultTypes: ["violations"], rules }),
    rulesOf(look),
  );
  for (const { id, impact, nodes } of violations) {
    failures.push(
      `${label}: ${id} (${impact}) ${nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(" ")} ${node.failureSummary?.split("\n")[1] ?? ""}`)
        .join(" | ")}`,
    );
  }
}

async function overflow(page, label) {
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
  if (wide) failures.push(`${label}: the page is wider than the window`);
}

const walked = (name) => main.has(name) || alsoWalked.includes(name);

async function shoot(page, screen, look, size) {
  const [name, scenario, address, expected, act] = screen;
  const label = `${name}-${nameOf(look)}-${size.width}`;
  const isDesigned = size.width === designed;
  try {
    const contrast = look.contrast ? `&contrast=${look.contrast}` : "";
    await page.goto(`${base}/?fake=${scenario}&theme=${look.theme}&lang=${look.lang}${contrast}#${address}`);
    await page.locator("[data-testid]").first().waitFor();
    await settled(page);
    await act?.(page);
    await page.getByTestId(expected).first().waitFor();
    await settled(page);
    const picture = await page.screenshot({ path: `${shots}${label}.png`, animations: "disabled" });
    taken += 1;
    await overflow(page, label);
    if (isDesigned && !isSpecial(look) && main.has(name) && hasGoldens(look.lang)) {
      const wrong = await compare(page, name, look, picture, `e2e/shots/${label}.png`);
      if (wrong) failures.push(`${label} ${wrong}`);
    }
    if (isDesigned) await audit(page, label, look);
    if (isDesigned && walkedIn(look) && walked(name))
      failures.push(...(await walkByKeys(page)).map((fault) => `${label}: ${fault}`));
  } catch (error) {
    failures.push(`${label}: ${error.message.split("\n")[0]}`);
    await page.screenshot({ path: `${shots}${label}-failed.png` }).catch(() => undefined);
  }
}

/** All pages of one look, one after the other in the same tab. */
async function draw(look, size) {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: "reduce",
    timezoneId: "UTC",
    ...(look.forced ? { forcedColors: "active" } : {}),
  });
  await context.clock.setFixedTime(now);
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  let shown = "";
  const wrong = (text) => failures.push(`${shown}: ${text.slice(0, 300)}`);
  page.on("pageerror", (error) => wrong(error.message));
  page.on("console", (message) => message.type() === "error" && wrong(message.text()));
  for (const screen of chosen(size, look)) {
    shown = `${screen[0]}-${nameOf(look)}-${size.width}`;
    await shoot(page, screen, look, size);
  }
  await context.close();
}

if (everything) await rm(shots, { recursive: true, force: true });
await mkdir(shots, { recursive: true });
const built = await buildWindow();
const { base, close } = await serve(built);
const browser = await openBrowser();
const main = mainScreens(await routeList());
const asked = (look) => !LOOK || LOOK === nameOf(look);
for (const size of sizes.filter(({ width }) => !SIZE || String(width) === SIZE)) {
  await Promise.all(looks.filter(asked).map((look) => draw(look, size)));
  if (size.width === designed) await Promise.all(special.filter(asked).map((look) => draw(look, size)));
}
if (everything)
  failures.push(
    ...(await leftOver(
      [...main],
      looks.filter(({ lang }) => hasGoldens(lang)),
    )),
  );
await browser.close();
await close();
await built.remove();
console.log(failures.length ? failures.join("\n") : "axe found nothing, and every look is the agreed one");
if (isUpdate) console.log("e2e/goldens is written anew: look at each picture that changed");
console.log(`${taken} pictures, ${failures.length} problems, ${Math.round(performance.now() / 1000)} s`);
process.exit(failures.length ? 1 : 0);
