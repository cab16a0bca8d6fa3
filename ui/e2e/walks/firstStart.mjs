// From the first start to the first saved patient: what a hand does is counted. Then the clinic goes to a server, and
// another desk finds the patient.
import { addPatient, begin } from "../person.mjs";
import { login, password } from "../programs.mjs";

/** Clicks and keys beyond typed text that a first start may take. */
const handMax = 12;

export async function firstStart({ town, sit, check, note }) {
  const desk = await town.desk("front");
  const front = await sit(desk);
  const clinic = { clinic: "Harbour Dental", name: "Nour Khoury", login, password, desk: "Front desk" };
  await begin(front, "new", clinic);
  const patient = await addPatient(front, "Maria-Fernanda", "de Oliveira");
  note(`first start to first saved patient: ${front.clicks} clicks, ${front.keys} keys beyond typed text`);
  check(front.clicks + front.keys <= handMax, `the first patient took more than ${handMax} clicks and keys`);

  const server = await town.server("Harbour Dental");
  await desk.call("clinic_publish", { server: server.url, login, password });
  await desk.call("sync_now");
  const surgery = await sit(await town.desk("surgery"));
  await begin(surgery, "join", { server: server.url, login, desk: "Surgery", password });
  await surgery.click("patient-search");
  await surgery.type("oliveira mar");
  await surgery.page.locator(`[data-testid=patient-row][data-id="${patient}"]`).click();
  await surgery.see("patient-page");
  const name = await surgery.text("patient-name");
  check(name.includes("Maria-Fernanda"), `the second desk shows "${name}"`);
}
