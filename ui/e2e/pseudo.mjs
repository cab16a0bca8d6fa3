// Every page in two languages nobody speaks: whatever is still in plain letters was never in the catalogue, unless it is
// data; and words a third longer show what is cut. `npm run pseudo [-- name …]`.
import { mkdir } from "node:fs/promises";
import { screens } from "./list.mjs";
import { buildWindow, openBrowser, serve, shots } from "./stage.mjs";

/** What the core tells as data carries these names; states, kinds and codes carry others, and need words. */
const dataKeys =
  "given family birth_date phone email note title substance reaction filename name user desk clinic device login server value from to of recovery_key file_number logins version json message id op sha256 text at chair place".split(
    " ",
  );
/** The page for support shows codes as they are, on purpose. */
const codesAllowed = ["doctor"];
/** Names of products and formats, of keys, and each language's own name. */
const names =
  "Chairside SHA-256 Ctrl Alt Shift Tab Esc Enter Space F6 English Deutsch Español Français Português Türkçe p50 p99 ms kB MB GB B".split(
    " ",
  );

/** Words that Intl writes in English: months, days, units, what joins a list. */
function wordsOfIntl() {
  const format = (options) => new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });
  const months = Array.from({ length: 12 }, (_, month) => Date.UTC(2026, month, 1));
  const week = Array.from({ length: 7 }, (_, day) => Date.UTC(2026, 0, 1 + day));
  const dates = [...months, ...week].flatMap((at) =>
    ["short", "long"].flatMap((length) => [
      format({ month: length }).format(at),
      format({ weekday: length }).format(at),
    ]),
  );
  const units = [
    "second",
    "minute",
    "hour",
    "day",
    "year",
    "byte",
    "kilobyte",
    "megabyte",
    "gigabyte",
    "millimeter",
    "degree",
  ].flatMap((unit) =>
    ["narrow", "short", "long"].flatMap((unitDisplay) =>
      [1, 2].map((n) => new Intl.NumberFormat("en-GB", { style: "unit", unit, unitDisplay }).format(n)),
    ),
  );
  const moment = format({ dateStyle: "long", timeStyle: "short" }).format(0);
  const lists = new Intl.ListFormat("en-GB").format(["1", "2"]);
  return [...dates, ...units, lists, moment].flatMap((text) => text.match(/[A-Za-z]+/g) ?? []);
}

/** Runs in the page before its scripts: writes down what the door answers, as the data that may stand on the page. */
function listen({ dataKeys }) {
  const seen = { data: new Set(), all: new Set() };
  window.told = seen;
  const take = (value, key) => {
    if (typeof value === "string") {
      seen.all.add(value);
      if (dataKeys.includes(key)) seen.data.add(value);
    } else if (value && typeof value === "object") {
      for (const [name, each] of Object.entries(value)) {
        seen.all.add(name);
        take(each, Array.isArray(value) ? key : name);
      }
    }
  };
  let door;
  Object.defineProperty(window, "fakeDoor", {
    get: () => door,
    set(made) {
      door = made;
      const call = made.call.bind(made);
      made.call = async (name, payload) => {
        take(payload, name);
        const answer = await call(name, payload);
        take(answer, name);
        if (answer?.json) take(JSON.parse(answer.json), "json");
        return answer;
      };
      made.listen((event) => take(event, ""));
    },
  });
}

/** Runs in the page: every text a person can see or hear, and every text that its box cuts off. */
function look() {
  const attributes = [
    "aria-label",
    "aria-description",
    "aria-roledescription",
    "aria-valuetext",
    "title",
    "placeholder",
    "alt",
  ];
  const texts = [{ text: document.title, where: "title" }];
  const cut = [];
  const where = (element) => {
    const named = element.closest("[data-testid]");
    return `${named ? `[${named.dataset.testid}] ` : ""}${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
  };
  for (const element of document.querySelectorAll("body *")) {
    if (element.matches("script, style")) continue;
    for (const name of attributes)
      if (element.hasAttribute(name))
        texts.push({ text: element.getAttribute(name), where: `${where(element)} ${name}` });
  }
  const hiddenHere = (element) => {
    const style = getComputedStyle(element);
    return (
      style.visibility === "hidden" ||
      style.display === "none" ||
      element.closest(".hidden, select, [aria-hidden=true] kbd, [data-live-announcer]")
    );
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest("script, style, select")) continue;
    // A name that was searched for is marked in the middle: it is one text all the same.
    const whole = parent.closest("mark")?.parentElement ?? (parent.querySelector(":scope > mark") && parent);
    if (!parent.closest("kbd")) texts.push({ text: whole ? whole.textContent : node.data, where: where(parent) });
    if (hiddenHere(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const lines = [...range.getClientRects()];
    if (!box.width) continue;
    for (let above = parent; above && above !== document.documentElement; above = above.parentElement) {
      if (above.matches(".cut, .cut *")) break;
      const style = getComputedStyle(above);
      // It has no box to be cut by.
      if (style.display === "contents") continue;
      const frame = above.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(style.overflowX + style.overflowY);
      const spills =
        style.display !== "inline" && (box.right > frame.right + 1.5 || box.left < frame.left - 1.5) && "wide";
      // A line is cut when its middle is: fonts stand out of their lines by a little, which nobody sees.
      const tall =
        style.overflowY === "hidden" && lines.some((line) => (line.top + line.bottom) / 2 > frame.bottom) && "tall";
      if (scrolls && (tall || above.scrollWidth <= above.clientWidth + 1)) break;
      if (spills || tall) {
        cut.push(`${where(parent)} in ${where(above)} (${spills || tall}): ${node.data.trim().slice(0, 60)}`);
        break;
      }
      if (scrolls || /fixed|absolute/.test(style.position)) break;
    }
  }
  return { texts, cut };
}

/** Beside what it does: "Zoom in (+)". */
const keyNamed = /\(.\)/g;
/** FDI numbers are codes, written alike in every script, and stand where images are. */
const teeth = /(?<![0-9])(?:[1-4][1-8]|[5-8][1-5])(?![0-9])/g;
const showTeeth = ["[tooth]", "[viewer-teeth]", "[lightbox]", "[mount]", "[mount-cell]", "[viewer-page]"];
/** A file's hash is shown by its beginning. */
const hashes = /\b[0-9a-f]{8,}…/g;
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** One pattern of all values, the longest first: a value stands for itself only as a whole word. */
function patternOf(values) {
  const worth = (value) => /[A-Za-z]/.test(value) || value.length > 3;
  const sorted = [...new Set(values)].filter(worth).sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![A-Za-z0-9])(?:${sorted.map(escaped).join("|")})(?![A-Za-z0-9])`, "g");
}

/** A key's own letter is no word. Latin digits are strays where the language has its own, but for the page for support. */
function strays(text, known, digits, where) {
  const plain = text.replace(known, " ").replace(hashes, " ").replace(keyNamed, " ");
  const rest = showTeeth.some((place) => where.includes(place)) ? plain.replace(teeth, " ") : plain;
  return (rest.match(digits === "own" ? /[A-Za-z]{2,}|[0-9]+/g : /[A-Za-z]{2,}/g) ?? []).join(" ");
}

/** A long value may be shown in parts: each differing word by itself, a mail in two halves, a key in its groups. */
const partsOf = (value) => [
  value,
  ...value.split(/\s+/).filter((part) => part.length > 2),
  ...value.split(/(?<=@)/),
  ...(/^[A-Z0-9]+(-[A-Z0-9]+)+$/.test(value) ? value.split("-") : []),
];

const intl = wordsOfIntl();
const failures = [];
let looked = 0;

async function check(page, [name, scenario, address, expected, act], lang) {
  await page.goto(`${base}/?fake=${scenario}&theme=light&lang=${lang}#${address}`);
  await page.locator("[data-testid]").first().waitFor();
  await act?.(page);
  await page.getByTestId(expected).first().waitFor();
  await page.waitForTimeout(150);
  const told = await page.evaluate(() => ({ data: [...window.told.data], all: [...window.told.all] }));
  const { texts, cut } = await page.evaluate(look);
  const known = patternOf([
    ...(codesAllowed.includes(name) ? told.all : told.data).flatMap(partsOf),
    ...names,
    ...intl,
  ]);
  failures.push(...cut.map((each) => `${name} ${lang}: cut: ${each}`));
  if (process.env.SHOTS) await page.screenshot({ path: `${shots}${name}-${lang}.png` });
  looked += texts.length;
  const digits = lang === "ar-XB" && !codesAllowed.includes(name) ? "own" : "latin";
  if (!nobodys.includes(lang)) return;
  for (const { text, where } of texts) {
    const stray = strays(text, known, digits, where);
    if (stray) failures.push(`${name} ${lang}: not of the catalogue: "${stray}" in "${text.slice(0, 80)}" at ${where}`);
  }
}

// LANGS=de,fa looks for what is cut in real languages instead, SHOTS=1 keeps pictures.
const nobodys = ["en-XA", "ar-XB"];
const langs = process.env.LANGS?.split(",") ?? nobodys;
const wanted = process.argv.slice(2);

async function all(browser, lang) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  await page.addInitScript(listen, { dataKeys });
  for (const screen of screens.filter(([name]) => !wanted.length || wanted.includes(name)))
    await check(page, screen, lang).catch((error) =>
      failures.push(`${screen[0]} ${lang}: ${error.message.split("\n")[0]}`),
    );
  await context.close();
}

const built = await buildWindow();
const { base, close } = await serve(built);
await mkdir(shots, { recursive: true });
const browser = await openBrowser();
await Promise.all(langs.map((lang) => all(browser, lang)));
await browser.close();
await close();
await built.remove();
console.log(failures.length ? [...new Set(failures)].join("\n") : "every word is of the catalogue, and none is cut");
console.log(`${looked} texts, ${failures.length} problems, ${Math.round(performance.now() / 1000)} s`);
process.exit(failures.length ? 1 : 0);
