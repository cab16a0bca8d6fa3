// The way of the keyboard through a page: Tab comes to each thing once and out again, in the order a person reads, and
// what has the focus shows it; F6 goes from region to region, and Shift F6 back.

/** More stops than any page has: who is not out by then never comes out. */
const stopsMost = 300;

/** Runs in the page: where the focus is and what a person sees of it; nothing, where it is on the page itself. */
function look() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const boxOf = (each) => each.getBoundingClientRect();
  const clips = (each) => /hidden|clip|auto|scroll/.test(getComputedStyle(each).overflow);
  // a link that is a whole row draws its ring by what it lays over the row
  const hasRing = (each) => ["", "::after"].some((part) => getComputedStyle(each, part).outlineStyle !== "none");
  /** The nearest that cuts the ring off: no side of it is left. */
  function coverOf(shown) {
    const style = getComputedStyle(shown);
    const reach = Number.parseFloat(style.outlineOffset) + Number.parseFloat(style.outlineWidth);
    const box = boxOf(shown);
    for (let above = shown.parentElement; above; above = above.parentElement) {
      if (!clips(above)) continue;
      const frame = boxOf(above);
      const room = [box.left - frame.left, frame.right - box.right, box.top - frame.top, frame.bottom - box.bottom];
      if (room.every((side) => side < reach - 1)) return above;
    }
    return null;
  }
  const dialog = element.closest("[role=dialog][data-modal]");
  const regions = dialog
    ? []
    : [...document.querySelectorAll("[data-region]")].filter((each) => each.childElementCount > 0);
  /** A region that lies above the one before it comes too late. */
  const late = regions.findIndex((each, i) => i > 0 && boxOf(each).bottom <= boxOf(regions[i - 1]).top);
  // A box to tick lies hidden in its label, and what slides in its handle: these show the ring for it.
  const around = [element.closest("label"), element.parentElement, element.closest("[data-focus-visible]")];
  const ringed = [element, ...around].filter((each) => each && hasRing(each));
  const shown = ringed.find((each) => !coverOf(each));
  const box = boxOf(shown ?? element);
  const middle = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
  const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
  window.stopped ??= [];
  const before = window.stopped.indexOf(element);
  if (before < 0) window.stopped.push(element);
  return {
    before,
    name: `${element.tagName.toLowerCase()} ${element.closest("[data-testid]")?.dataset.testid ?? ""} "${words}"`,
    region: regions.findIndex((each) => each.contains(element)),
    regions: regions.length,
    late: late < 0 ? null : (regions[late].getAttribute("aria-label") ?? regions[late].tagName),
    faults: [
      ...(shown ? [] : [ringed.length ? "has a ring that is cut off" : "has the focus and does not show it"]),
      ...(middle && (middle.contains(element) || (shown ?? element).contains(middle)) ? [] : ["lies out of sight"]),
    ],
  };
}

/** A key that comes to nothing new, and not out either. */
const trapped = (key, stop) => [`${key} never comes out of the page${stop ? `; it stays at ${stop.name}` : ""}`];

/** Every stop from one end of the page to the other. At its end the browser may go on from the beginning at once, as a
 * dialog does; to come again to any other place is a trap. */
async function walk(page, key) {
  const stops = [];
  await page.evaluate(() => {
    window.stopped = [];
  });
  for (let i = 0; i < stopsMost; i += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(look);
    if (stops.length > 0 && (!stop || stop.before === 0)) return { stops, faults: [] };
    if (stop && stop.before > 0) return { stops, faults: trapped(key, stop) };
    if (stop) stops.push(stop);
  }
  return { stops, faults: trapped(key) };
}

/** To the page's own end, wherever the focus was; a dialog has none. Answers what is wrong. */
async function leave(page) {
  const inDialog = await page.evaluate(() => document.querySelector("[role=dialog][data-modal]") !== null);
  for (let i = 0; i < stopsMost && !inDialog; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement === document.body)) return [];
  }
  return inDialog ? [] : trapped("Tab", await page.evaluate(look));
}

/** Runs in the page. A long list draws only what is on show, and Tab comes into it where it stands: the way through
 * the page left it at its end. */
function toBeginning() {
  for (const each of document.querySelectorAll("body *")) each.scrollTop = 0;
}

const withoutRepeats = (list) => list.filter((each, i) => each !== list[i - 1]);
const ordered = (list) => list.every((each, i) => i === 0 || each > list[i - 1]);

/** Tab through the whole page, forwards and back. */
async function byTab(page) {
  const faults = await leave(page);
  if (faults.length > 0) return faults;
  await page.evaluate(toBeginning);
  const forwards = await walk(page, "Tab");
  if (forwards.faults.length > 0) return forwards.faults;
  const backwards = await walk(page, "Shift+Tab");
  if (backwards.faults.length > 0) return backwards.faults;
  const [there, back] = [forwards.stops, backwards.stops];
  return [
    ...there.flatMap(({ name, faults }) => faults.map((fault) => `${name} ${fault}`)),
    ...(there.length === back.length ? [] : [`Tab stops ${there.length} times, Shift Tab ${back.length}`]),
    ...(there[0]?.regions > 0 ? throughRegions(there) : []),
  ];
}

function throughRegions(stops) {
  const path = withoutRepeats(stops.map(({ region }) => region));
  return [
    ...(ordered(path) ? [] : [`Tab goes through the regions as ${path.join(" ")}`]),
    ...(path.includes(-1) ? ["Tab stops outside every region"] : []),
  ];
}

/** F6 once round, and Shift F6 once round the other way. */
async function byRegion(page) {
  const go = async (key, count) => {
    const visited = [];
    for (let i = 0; i < count; i += 1) {
      await page.keyboard.press(key);
      visited.push((await page.evaluate(look))?.region);
    }
    return visited.join(" ");
  };
  await page.keyboard.press("F6");
  const first = await page.evaluate(look);
  if (!first) return ["F6 leads nowhere"];
  const { region, regions, late } = first;
  if (regions === 0) return [];
  const all = Array.from({ length: regions }, (_, i) => i);
  const from = (start) => [...all.slice(start), ...all.slice(0, start)];
  const round = [...from(region).slice(1), region].join(" ");
  const back = [...from(region).slice(1).toReversed(), region].join(" ");
  const there = await go("F6", regions);
  const backwards = await go("Shift+F6", regions);
  return [
    ...(there === round ? [] : [`F6 goes ${there}, not ${round}`]),
    ...(late ? [`F6 comes late to ${late}, which lies above the one before`] : []),
    ...(backwards === back ? [] : [`Shift F6 goes ${backwards}, not ${back}`]),
  ];
}

/** What is wrong for a person without a mouse. */
export async function walkByKeys(page) {
  const tabbed = await byTab(page);
  const inPage = await page.evaluate(() => document.querySelector("[data-region]") !== null);
  return inPage ? [...tabbed, ...(await byRegion(page))] : tabbed;
}
