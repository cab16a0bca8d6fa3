// Every page in light and dark, English and Arabic: axe must find nothing, and pictures are kept to look at. Each is
// drawn at 1280x800, the main ones at 1920x1080 too; FULL=1 draws all at both. `npm run screens [-- name …]`.
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";

const patient = "00000000-0000-7000-8000-0000000003e8";
const image = "00000000-0000-7000-8000-000000001388";
const ingrid = "00000000-0000-7000-8000-0000000003f5";
const ivan = "00000000-0000-7000-8000-0000000003fc";
const merged = "00000000-0000-7000-8000-000000000518";
const arabicPatient = "00000000-0000-7000-8000-0000000003e9";

const click = (testId) => (page) => page.getByTestId(testId).first().click();
const steps =
  (...all) =>
  async (page) => {
    for (const step of all) await step(page);
  };
const fill = (testId, text) => (page) => page.getByTestId(testId).first().fill(text);
const press = (key) => (page) => page.keyboard.press(key);
const see = (testId) => (page) => page.getByTestId(testId).first().waitFor();

/** Nothing has changed on the page for a while, its pictures and its fonts are there. */
const settled = (page) =>
  page.evaluate(async () => {
    const quietMs = 120;
    await new Promise((done) => {
      let timer = setTimeout(done, quietMs);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, quietMs);
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });

/** name, the fake clinic's scenario, the address, what must be on the page, and what to do first. */
const screens = [
  ["welcome", "empty", "/", "welcome"],
  ["new-clinic", "empty", "/", "new-clinic", click("start-new")],
  ["new-clinic-errors", "empty", "/", "error-clinic", steps(click("start-new"), click("start-new-submit"))],
  ["join", "empty", "/", "join-clinic", click("start-join")],
  [
    "recovery",
    "empty",
    "/",
    "recovery-key",
    steps(
      click("start-new"),
      fill("field-clinic", "Harbour Dental"),
      fill("field-name", "Nour"),
      fill("field-login", "nour"),
      fill("field-password", "four plain words here"),
      fill("field-desk", "Front desk 1"),
      click("start-new-submit"),
    ),
  ],
  ["sign-in", "locked", "/", "sign-in"],
  ["sign-in-wrong", "locked", "/", "error-password", steps(fill("field-password", "wrong"), click("sign-in-submit"))],
  ["blocked-corrupt", "corrupt", "/", "blocked"],
  ["blocked-newer", "newer", "/", "blocked"],
  ["blocked-full", "full", "/", "blocked"],
  ["patients", "busy", "/patients", "patient-row"],
  ["patients-focus", "busy", "/patients", "patient-row", steps(see("patient-row"), press("j"), press("j"), press("j"))],
  ["patients-bare", "bare", "/patients", "patients-empty"],
  ["patients-none", "busy", "/patients?q=zzz", "patients-empty"],
  ["patients-sorted", "busy", "/patients?sort=born_back", "patient-row"],
  [
    "patients-filter",
    "busy",
    "/patients?filter=waiting",
    "menu-filter-everyone",
    steps(see("patient-row"), click("patients-filter")),
  ],
  [
    "patients-columns",
    "busy",
    "/patients",
    "menu-column-email",
    steps(
      see("patient-row"),
      click("patients-view"),
      click("menu-column-email"),
      click("menu-column-file_number"),
      click("menu-column-added"),
    ),
  ],
  ["patients-found", "busy", "/patients?q=ber", "patient-row"],
  ["patient-new", "busy", "/patients", "new-patient", steps(press("n"), fill("field-birth_date", "14.3.1985"))],
  [
    "patient-new-alike",
    "busy",
    "/patients",
    "alike-row",
    steps(
      press("n"),
      fill("field-given", "Clara"),
      fill("field-family", "van den Bergh"),
      fill("field-birth_date", "13.9.1994"),
      fill("field-phone", "+31 20 555 0188"),
    ),
  ],
  ["merge", "busy", `/patients/${ingrid}`, "merge-go", steps(see("compare"), click("compare"))],
  ["duplicates", "busy", "/duplicates", "duplicate-row", steps(see("duplicate-row"), press("j"), press("j"))],
  ["duplicates-empty", "safe", "/duplicates", "duplicates-empty"],
  ["patient-alike", "busy", `/patients/${ingrid}`, "looks-like"],
  ["patient-merged", "busy", `/patients/${merged}`, "merged-into"],
  ["patient-merged-here", "busy", `/patients/${ivan}`, "merged-here"],
  ["find", "busy", "/patients", "find-dialog", steps(press("Control+k"), fill("find-text", "mar"), see("find-result"))],
  ["keys", "busy", "/patients", "keys-dialog", press("?")],
  ["patient", "busy", `/patients/${patient}`, "image-tile"],
  ["patient-ar-name", "busy", `/patients/${arabicPatient}`, "patient-page"],
  ["patient-offline", "offline", `/patients/${patient}`, "image-tile"],
  ["patient-here", "here", `/patients/${patient}`, "image-tile"],
  ["patient-edit", "busy", `/patients/${patient}`, "save", click("contact-edit")],
  ["patient-allergy", "busy", `/patients/${patient}`, "allergy-save", click("allergy-add")],
  [
    "patient-badge",
    "offline",
    `/patients/${patient}`,
    "badge-try-now",
    (page) => page.locator("[data-testid=badge][data-state=waiting]").first().click(),
  ],
  ["patient-undo", "busy", `/patients/${patient}`, "toast-undo", click("allergy-remove")],
  ["lightbox", "busy", `/patients/${patient}?image=${image}`, "lightbox-picture"],
  ["waiting", "offline", "/waiting", "waiting-row"],
  ["waiting-busy", "busy", "/waiting", "waiting-row"],
  ["waiting-safe", "safe", "/waiting", "waiting-empty"],
  ["waiting-here", "here", "/waiting", "statement"],
  ["conflicts", "busy", "/conflicts", "conflict-card"],
  ["conflicts-empty", "safe", "/conflicts", "conflicts-empty"],
  [
    "conflicts-12",
    "twelve",
    "/conflicts",
    "bulk",
    steps(see("conflict-card"), press("x"), press("Shift+J"), press("Shift+J")),
  ],
  ["conflicts-200", "many", "/conflicts", "bulk", steps(see("conflict-card"), press("a"))],
  ["asks", "asks", "/waiting", "ask-long_absence"],
  ["waiting-typed", "busy", "/waiting", "queue-typed", steps(see("waiting-row"), click("queue-look"))],
  ["trash", "busy", "/trash", "trash-row"],
  ["doctor", "offline", "/doctor", "doctor-timeline", steps(see("doctor-pick"), click("doctor-pick"))],
  ["settings", "busy", "/settings", "choice-language"],
  ["settings-key", "here", "/settings", "recovery-confirm", click("recovery-confirm-open")],
];
const looks = [
  { theme: "light", lang: "en" },
  { theme: "dark", lang: "en" },
  { theme: "light", lang: "ar" },
  { theme: "dark", lang: "ar" },
];
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];
const main = ["patients", "patient", "lightbox", "waiting", "conflicts", "settings"];

const shots = new URL("./shots/", import.meta.url).pathname;
const wanted = process.argv.slice(2);
// SIZE=1280 and LOOK=light-en narrow a run, CONTRAST=more and FORCED=1 change its look, while something is being drawn.
const { FULL, SIZE, LOOK, CONTRAST, FORCED } = process.env;
const everything = !wanted.length && !SIZE && !LOOK;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const chosen = (size) =>
  screens.filter(([name]) =>
    wanted.length ? wanted.includes(name) : FULL || SIZE || size.width === 1280 || main.includes(name),
  );

/** One bundle with the in-memory door: a page of it opens in a tenth of what the development server needs. */
async function serve() {
  process.env.NODE_ENV = "development";
  const root = new URL("..", import.meta.url).pathname;
  const outDir = await mkdtemp(`${tmpdir()}/chairside-screens-`);
  const common = { root, mode: "development", logLevel: "warn" };
  await build({ ...common, build: { outDir, emptyOutDir: true, minify: false } });
  const server = await preview({
    ...common,
    build: { outDir },
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  const stop = async () => {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { base: `http://127.0.0.1:${server.httpServer.address().port}`, stop };
}

const failures = [];
let taken = 0;

async function audit(page, label) {
  await page.evaluate(axe);
  // React Aria's popovers carry screen-reader-only dismiss buttons outside their dialog, which axe takes for content.
  await page.evaluate(() => {
    for (const dismiss of document.querySelectorAll("[data-trigger] > div > button[tabindex='-1']"))
      dismiss.parentElement.hidden = true;
  });
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
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

async function shoot(page, screen, look, size) {
  const [name, scenario, address, expected, act] = screen;
  const label = [name, look.theme, look.lang, size.width, CONTRAST, FORCED && "forced"].filter(Boolean).join("-");

  try {
    const contrast = CONTRAST ? `&contrast=${CONTRAST}` : "";
    await page.goto(`${base}/?fake=${scenario}&theme=${look.theme}&lang=${look.lang}${contrast}#${address}`);
    await page.locator("[data-testid]").first().waitFor();
    await settled(page);
    await act?.(page);
    await page.getByTestId(expected).first().waitFor();
    await settled(page);
    await page.screenshot({ path: `${shots}${label}.png` });
    taken += 1;
    await overflow(page, label);
    if (size.width === 1280 && !FORCED) await audit(page, label);
  } catch (error) {
    failures.push(`${label}: ${error.message.split("\n")[0]}`);
    await page.screenshot({ path: `${shots}${label}-failed.png` }).catch(() => undefined);
  }
}

/** All pages of one look, one after the other in the same tab. */
async function draw(browser, look, size) {
  const context = await browser.newContext({
    viewport: size,
    reducedMotion: "reduce",
    ...(FORCED ? { forcedColors: "active" } : {}),
  });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  let shown = "";
  const wrong = (text) => failures.push(`${shown}: ${text.slice(0, 300)}`);
  page.on("pageerror", (error) => wrong(error.message));
  page.on("console", (message) => message.type() === "error" && wrong(message.text()));
  for (const screen of chosen(size)) {
    shown = `${screen[0]}-${look.theme}-${look.lang}-${size.width}`;
    await shoot(page, screen, look, size);
  }
  await context.close();
}

if (everything) await rm(shots, { recursive: true, force: true });
await mkdir(shots, { recursive: true });
const { base, stop } = await serve();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
const shown = looks.filter(({ theme, lang }) => !LOOK || LOOK === `${theme}-${lang}`);
for (const size of sizes.filter(({ width }) => !SIZE || String(width) === SIZE))
  await Promise.all(shown.map((look) => draw(browser, look, size)));
await browser.close();
await stop();
console.log(failures.length ? failures.join("\n") : "axe found nothing");
console.log(`${taken} pictures, ${failures.length} problems, ${Math.round(performance.now() / 1000)} s`);
process.exit(failures.length ? 1 : 0);
