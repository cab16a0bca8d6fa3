// Every page in light and dark, English and Arabic, at two sizes: axe must find nothing, and pictures are kept
// to look at. It starts and stops its own server on a free loopback port. `npm run screens [-- name]`.
import { mkdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "@playwright/test";
import { createServer } from "vite";

const patient = "00000000-0000-7000-8000-0000000003e8";
const image = "00000000-0000-7000-8000-000000001388";
const arabicPatient = "00000000-0000-7000-8000-0000000003e9";

const click = (testId) => (page) => page.getByTestId(testId).first().click();
const steps =
  (...all) =>
  async (page) => {
    for (const step of all) await step(page);
  };
const fill = (testId, text) => (page) => page.getByTestId(testId).first().fill(text);
const press = (key) => (page) => page.keyboard.press(key);
const wait = (ms) => (page) => page.waitForTimeout(ms);

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
  [
    "sign-in-wrong",
    "locked",
    "/",
    "error-password",
    steps(fill("field-password", "wrong"), click("sign-in-submit"), wait(200)),
  ],
  ["blocked-corrupt", "corrupt", "/", "blocked"],
  ["blocked-newer", "newer", "/", "blocked"],
  ["blocked-full", "full", "/", "blocked"],
  ["patients", "busy", "/patients", "patient-row"],
  ["patients-focus", "busy", "/patients", "patient-row", steps(press("j"), press("j"), press("j"), wait(100))],
  ["patients-bare", "bare", "/patients", "patients-empty"],
  ["patients-none", "busy", "/patients?q=zzz", "patients-empty"],
  [
    "patient-new",
    "busy",
    "/patients",
    "new-patient",
    steps(press("n"), fill("field-birth_date", "14.3.1985"), wait(200)),
  ],
  ["find", "busy", "/patients", "find-dialog", steps(press("Control+k"), fill("find-text", "ab"), wait(300))],
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
    steps(wait(200), (page) => page.locator("[data-testid=badge][data-state=waiting]").first().click()),
  ],
  ["patient-undo", "busy", `/patients/${patient}`, "toast-undo", click("allergy-remove")],
  ["lightbox", "busy", `/patients/${patient}?image=${image}`, "lightbox-picture"],
  ["waiting", "offline", "/waiting", "waiting-row"],
  ["waiting-busy", "busy", "/waiting", "waiting-row"],
  ["waiting-safe", "safe", "/waiting", "waiting-empty"],
  ["waiting-here", "here", "/waiting", "statement"],
  ["conflicts", "busy", "/conflicts", "conflict-card"],
  ["conflicts-empty", "safe", "/conflicts", "conflicts-empty"],
  ["trash", "busy", "/trash", "trash-row"],
  ["settings", "busy", "/settings", "choice-language"],
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

const shots = new URL("./shots/", import.meta.url).pathname;
const wanted = process.argv.slice(2);
// SIZE=1280 and LOOK=light-en narrow a run while something is being drawn.
const { SIZE, LOOK } = process.env;
const chosen = wanted.length ? screens.filter(([name]) => wanted.includes(name)) : screens;
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

if (!wanted.length && !SIZE && !LOOK) await rm(shots, { recursive: true, force: true });
await mkdir(shots, { recursive: true });
const server = await createServer({
  root: new URL("..", import.meta.url).pathname,
  server: { host: "127.0.0.1", port: 0, strictPort: false, hmr: false, watch: null },
  logLevel: "warn",
});
await server.listen();
const base = `http://127.0.0.1:${server.httpServer.address().port}`;
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

async function shoot(context, screen, look, size) {
  const [name, scenario, address, expected, act] = screen;
  const label = `${name}-${look.theme}-${look.lang}-${size.width}`;
  const page = await context.newPage();
  page.on("pageerror", (error) => failures.push(`${label}: ${error.message}`));
  page.on(
    "console",
    (message) => message.type() === "error" && failures.push(`${label}: ${message.text().slice(0, 300)}`),
  );
  try {
    await page.goto(`${base}/?fake=${scenario}&theme=${look.theme}&lang=${look.lang}#${address}`);
    await page.locator("[data-testid]").first().waitFor({ timeout: 20_000 });
    if (act) await page.waitForTimeout(250);
    await act?.(page);
    await page.getByTestId(expected).first().waitFor({ timeout: 8_000 });
    await page.evaluate(() => document.fonts.ready);
    await page.waitForTimeout(350);
    await page.screenshot({ path: `${shots}${label}.png` });
    taken += 1;
    await overflow(page, label);
    if (size.width === 1280) await audit(page, label);
  } catch (error) {
    failures.push(`${label}: ${error.message.split("\n")[0]}`);
    await page.screenshot({ path: `${shots}${label}-failed.png` }).catch(() => undefined);
  }
  await page.close();
}

for (const size of sizes.filter(({ width }) => !SIZE || String(width) === SIZE)) {
  const context = await browser.newContext({ viewport: size, reducedMotion: "reduce" });
  const shown = looks.filter(({ theme, lang }) => !LOOK || LOOK === `${theme}-${lang}`);
  for (const screen of chosen) await Promise.all(shown.map((look) => shoot(context, screen, look, size)));
  await context.close();
}
await browser.close();
await server.close();
console.log(failures.length ? failures.join("\n") : "axe found nothing");
console.log(`${taken} pictures, ${failures.length} problems`);
process.exit(failures.length ? 1 : 0);
