// The program is killed while somebody types. Started again, it has what was typed, but for the last moment.
import { addPatient, begin } from "../person.mjs";
import { login, password } from "../programs.mjs";

const words = "Prefers mornings. Anxious about injections: topical first, and no music. Asked twice about whitening";
/** As fast as a quick typist, without a rest long enough for a draft that waits for one. */
const keyMs = 60;
/** Drafts that the desk has confirmed before it is killed. */
const draftsFirst = 2;

export async function killed({ town, sit, check, note }) {
  const desk = await town.desk("front");
  const nour = await sit(desk);
  await begin(nour, "new", { clinic: "Harbour Dental", name: "Nour", login, password, desk: "Front desk" });
  await addPatient(nour, "Tom", "Ek");
  // the window comes back with its open dialog, and with its page; a form in a page is opened where it was left
  const addNew = {
    open: async () => {
      await nour.click("rail-patients");
      await nour.see("patient-count");
      await nour.press("n");
    },
    again: () => nour.see("new-patient"),
    leave: () => nour.press("Escape"),
  };
  const contact = { open: openContact, again: openContact, leave: () => undefined };
  async function openContact() {
    if (!(await nour.is("patient-page"))) await nour.click("tab");
    await nour.click("contact-edit");
  }
  for (const [form, { open, again, leave }] of Object.entries({ "new patient": addNew, contact })) {
    await open();
    await nour.click("field-note");
    const { typed, confirmed } = await typeUntilKilled(nour, desk);
    await desk.start();
    await nour.page.reload();
    await nour.fill("field-password", password);
    await nour.press("Enter");
    await nour.see("tab");
    await again();
    const back = await nour.value("field-note");
    check(typed.startsWith(back), `${form}: not what was typed: "${back}"`);
    check(
      back.length >= confirmed.length,
      `${form}: ${confirmed.length} letters were confirmed, ${back.length} are back`,
    );
    await leave();
    note(`killed while typing (${form}): ${back.length} of ${typed.length} letters are back`);
  }
}

async function typeUntilKilled(person, desk) {
  const drafts = [];
  const hear = async (response) => {
    if (!response.url().endsWith("/door/draft_put") || !response.ok()) return;
    const { key, text } = response.request().postDataJSON();
    if (key === "window") return;
    const { values, note } = JSON.parse(text);
    drafts.push((values ?? { note }).note);
  };
  person.page.on("response", hear);
  let typed = "";
  for (const letter of words) {
    if (drafts.length >= draftsFirst) break;
    typed += letter;
    await person.type(letter);
    await person.page.waitForTimeout(keyMs);
  }
  await desk.end("SIGKILL");
  person.page.off("response", hear);
  if (drafts.length < draftsFirst) throw new Error(`only ${drafts.length} drafts were kept while all was typed`);
  return { typed, confirmed: drafts.at(-1) };
}
