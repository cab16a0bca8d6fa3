// What pictures, words and walks share: a bundle that knows the other doors, the shipped one that must not, a browser.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { chromium } from "@playwright/test";
import { build, preview } from "vite";

export const root = new URL("..", import.meta.url).pathname;
export const shots = new URL("./shots/", import.meta.url).pathname;

/** The window with the in-memory door and the twin's: a page of it opens in a tenth of what the development server needs. */
export const buildWindow = () => buildAs("development", {});

/** The same, as quick as the shipped one: libraries leave out what helps their users find mistakes. */
export const buildQuickWindow = () => buildAs("production", { "import.meta.env.DEV": "true" });

async function buildAs(env, define) {
  process.env.NODE_ENV = env;
  const folder = await mkdtemp(`${tmpdir()}/chairside-window-`);
  const common = { root, mode: "development", logLevel: "warn" };
  await build({ ...common, define, build: { outDir: folder, emptyOutDir: true, minify: false } });
  return { folder, common, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Its pages, for the in-memory door: a twin serves them itself. */
export async function serve(window) {
  const server = await preview({
    ...window.common,
    build: { outDir: window.folder },
    preview: { host: "127.0.0.1", port: 0, strictPort: false },
  });
  return { base: `http://127.0.0.1:${server.httpServer.address().port}`, close: () => server.close() };
}

export const openBrowser = (graphics = ["--disable-gpu"]) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      ...graphics,
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** Words that only the doors for tests hold: the invented clinic's recovery key, and what the twin listens with. */
const marks = { "the in-memory door": "7Q4K-9M2X-TR6W", "the twin's door": "new EventSource(" };

async function script(folder) {
  const names = (await readdir(`${folder}/assets`)).filter((name) => name.endsWith(".js"));
  return (await Promise.all(names.map((name) => readFile(`${folder}/assets/${name}`, "utf8")))).join("\n");
}

/** The shipped bundle knows the shell's door alone. The other bundle has both marks, or this would prove nothing. */
export async function doorsThatShip(window) {
  const [tested, shipped] = await Promise.all([script(window.folder), script(`${root}dist`)]);
  return Object.entries(marks).flatMap(([door, mark]) => [
    ...(shipped.includes(mark) ? [`the shipped bundle holds ${door}`] : []),
    ...(tested.includes(mark) ? [] : [`the bundle for tests lacks ${door}: its mark has changed`]),
  ]);
}

/** Nothing has changed on the page for a while, its pictures and its fonts are there. */
export const settled = (page) =>
  page.evaluate(async () => {
    const quietMs = 120;
    await new Promise((done) => {
      let timer = setTimeout(done, quietMs);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, quietMs);
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    // What is hidden may be loaded later, and would be waited for in vain.
    const shown = [...document.images].filter((image) => image.checkVisibility());
    await Promise.all(shown.map((image) => image.decode().catch(() => undefined)));
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
