// Small things that staff do all day: lock and unlock, take a delete back, search in another script.
import { addPatient, begin } from "../person.mjs";
import { login, password } from "../programs.mjs";

export async function small({ town, sit, check }) {
  const nour = await sit(await town.desk("front"));
  await begin(nour, "new", { clinic: "Harbour Dental", name: "Nour", login, password, desk: "Front desk" });
  await addPatient(nour, "Tom", "Ek");
  await nour.click("rail-patients");
  await nour.see("patient-count");
  const layla = await addPatient(nour, "ليلى", "كريمي");
  await undoDelete(nour);
  await searchArabic(nour, layla, check);
  await lockAndUnlock(nour, check);
}

async function undoDelete(person) {
  await person.click("patient-more");
  await person.click("patient-delete");
  await person.see("toast-undo");
  await person.see("patient-count");
  await person.press("Control+z");
  await person.click("rail-trash");
  await person.see("trash-empty");
}

/** The last letter as Persian and Egyptian keyboards write it. */
async function searchArabic(person, id, check) {
  await person.click("rail-patients");
  await person.click("patient-search");
  await person.type("كريمى");
  await person.page.locator("[data-testid=patient-list][data-total='1']").waitFor();
  const found = await person.find("patient-row").getAttribute("data-id");
  check(found === id, "the search in Arabic found somebody else");
}

async function lockAndUnlock(person, check) {
  await person.click("rail-settings");
  await person.click("lock");
  await person.see("sign-in");
  check(!(await person.page.content()).includes("كريمي"), "a locked window still holds a patient's name");
  await person.fill("field-password", "wrong");
  await person.press("Enter");
  await person.see("error-password");
  await person.page.keyboard.press("Control+a");
  await person.fill("field-password", password);
  await person.press("Enter");
  await person.see("rail-patients");
}
