// Fifty images are let go on a patient while the clinic's server is down: each shows where it is, and the window goes
// on working. When the server is back, each becomes verified.
import { addPatient, begin } from "../person.mjs";
import { drawPictures } from "../pictures.mjs";
import { login, password } from "../programs.mjs";

const count = 50;
const waiting = ["saved_here", "retry"];
/** What a very busy machine needs to take, and to send, all of them. */
const allMax = 300_000;

export async function fiftyImages({ town, sit, check, note }) {
  const server = await town.server("Harbour Dental");
  const desk = await town.desk("front");
  const nour = await sit(desk);
  await begin(nour, "join", { server: server.url, login, desk: "Front desk", password });
  const patient = await addPatient(nour, "Tom", "Ek");
  const paths = await drawPictures(town.folder, count);
  await server.end();
  await watchTasks(nour.page);
  await desk.drop(paths);
  await nour.see("image-tile");

  await workMeanwhile(nour, patient, check);
  await tiles(nour.page, count, waiting);
  note(`fifty images while offline: the longest task of the window's thread was ${await longestTask(nour.page)} ms`);
  await server.start();
  await tiles(nour.page, count, ["verified"]);
}

/** While images are being taken in: another page opens, and a field takes what is typed. */
async function workMeanwhile(person, patient, check) {
  const taken = Number(await person.find("images").getAttribute("data-count"));
  await person.click("rail-trash");
  await person.see("trash-empty");
  await person.page.goBack();
  await person.see("patient-page");
  await person.click("contact-edit");
  await person.click("field-phone");
  await person.type("+30 694 555 0172");
  const phone = await person.value("field-phone");
  check(phone === "+30 694 555 0172", `the field took "${phone}"`);
  await person.press("Enter");
  await person.see("fact-phone");
  check(taken < count, "all images were in before anything else was tried");
  check((await person.find("patient-page").getAttribute("data-id")) === patient, "another patient's page came back");
}

/** Waits until so many images are there and each is in one of these states. Only those on show are drawn: the list is
 * gone through from its beginning until its end has been seen. */
async function tiles(page, wanted, states) {
  const settled = ([all, allowed]) => {
    const list = document.querySelector("[data-testid=images]");
    const shown = [...list.querySelectorAll("[data-testid=image-tile]")];
    if (Number(list.dataset.count) !== all || !shown.every((tile) => allowed.includes(tile.dataset.state)))
      return false;
    const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1;
    list.scrollTop = isAtEnd ? 0 : list.scrollTop + list.clientHeight / 2;
    return isAtEnd;
  };
  try {
    await page.waitForFunction(settled, [wanted, states], { timeout: allMax, polling: 250 });
  } catch {
    const shown = await page.getByTestId("image-tile").evaluateAll((all) => all.map((tile) => tile.dataset.state));
    throw new Error(
      `${wanted} images should be ${states.join(" or ")}; those on show are ${[...new Set(shown)]}, ${shown.length}`,
    );
  }
}

const watchTasks = (page) =>
  page.evaluate(() => {
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) window.longestTask = Math.max(window.longestTask, duration);
    }).observe({ type: "longtask" });
  });

const longestTask = (page) => page.evaluate(() => Math.round(window.longestTask));
