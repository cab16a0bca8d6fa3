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
  const patient = await addPatient(nour, "Tom", "Ek");
  const openNew = async () => {
    await nour.goTo("/patients");
    await nour.see("patient-count");
    await nour.press("n");
  };
  const openContact = async () => {
    await nour.goTo(`/patients/${patient}`);
    await nour.click("contact-edit");
  };
  for (const [form, open] of Object.entries({ "new patient": openNew, contact: openContact })) {
    await open();
    await nour.click("field-note");
    const { typed, confirmed } = await typeUntilKilled(nour, desk);
    await desk.start();
    await nour.page.reload();
    await nour.fill("field-password", password);
    await nour.press("Enter");
    await nour.see("rail-patients");
    await open();
    const back = await nour.value("field-note");
    check(typed.startsWith(back), `${form}: not what was typed: "${back}"`);
    check(
      back.length >= confirmed.length,
      `${form}: ${confirmed.length} letters were confirmed, ${back.length} are back`,
    );
    note(`killed while typing (${form}): ${back.length} of ${typed.length} letters are back`);
  }
}

async function typeUntilKilled(person, desk) {
  const drafts = [];
  const hear = async (response) => {
    if (!response.url().endsWith("/door/draft_put") || !response.ok()) return;
    const { text } = response.request().postDataJSON();
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
