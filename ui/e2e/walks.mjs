// Walks through the window in Chromium over the real core: each has programs of its own (crates/testkit's twin, and the
// clinic's server where it needs one). They are built before: `cargo build --workspace --bins`. `npm run walks [-- name …]`.
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { sitDown } from "./person.mjs";
import { makeTown } from "./programs.mjs";
import { buildWindow, doorsThatShip, openBrowser, shots } from "./stage.mjs";
import { fiftyImages } from "./walks/fiftyImages.mjs";
import { firstStart } from "./walks/firstStart.mjs";
import { killed } from "./walks/killed.mjs";
import { ownDoor } from "./walks/ownDoor.mjs";
import { small } from "./walks/small.mjs";

const walks = { firstStart, killed, fiftyImages, small, ownDoor };
const wanted = process.argv.slice(2);

/** One walk on a stage of its own; answers what went wrong. */
async function walk(name, browser, window) {
  const folder = await mkdtemp(`${tmpdir()}/chairside-walk-`);
  const town = makeTown(folder, window.folder);
  const people = [];
  const problems = [];
  const sit = async (twin) => {
    const person = await sitDown(browser, twin);
    people.push(person);
    return person;
  };
  const check = (holds, text) => holds || problems.push(text);
  try {
    await walks[name]({ town, sit, check, note: (text) => console.log(`  ${text}`) });
  } catch (error) {
    problems.push(error.message);
  }
  problems.push(...people.flatMap((person) => person.wrong));
  await leave(name, people, problems);
  await town.close();
  // what the programs said helps to understand a failure
  if (problems.length === 0) await rm(folder, { recursive: true, force: true });
  return problems.map((text) => `${name}: ${text}${text === problems[0] ? ` (logs in ${folder})` : ""}`);
}

async function leave(name, people, problems) {
  for (const [i, { page }] of people.entries()) {
    if (problems.length > 0) await page.screenshot({ path: `${shots}walk-${name}-${i + 1}-failed.png` });
    await page.context().close();
  }
}

await mkdir(shots, { recursive: true });
const window = await buildWindow();
const browser = await openBrowser();
const failures = await doorsThatShip(window);
for (const name of Object.keys(walks).filter((each) => wanted.length === 0 || wanted.includes(each))) {
  const started = performance.now();
  console.log(name);
  failures.push(...(await walk(name, browser, window)));
  console.log(`  ${Math.round((performance.now() - started) / 1000)} s`);
}
await browser.close();
await window.remove();
console.log(failures.length ? failures.join("\n") : "every walk arrived");
process.exit(failures.length ? 1 : 0);
