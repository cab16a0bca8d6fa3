// The start over the in-memory door: how few keys it takes, the recovery key, the sample clinic, signing in.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../App";
import { doorReplace } from "../ipc/door";
import { type FakeDoor, fakeDoor, type Scenario } from "../ipc/door.fake";

beforeEach(() => {
  window.location.hash = "";
});
afterEach(cleanup);

function open(scenario: Scenario): FakeDoor {
  const door = fakeDoor(scenario, 10);
  doorReplace(door);
  render(<App />);
  return door;
}

const payloads = (door: FakeDoor, name: string) =>
  door.calls.filter((call) => call.name === name).map((call) => call.payload);
const click = async (testId: string) => userEvent.click(await screen.findByTestId(testId));
const focused = (testId: string) =>
  waitFor(() => expect((document.activeElement as HTMLElement | null)?.dataset.testid).toBe(testId));
const fill = async (field: string, value: string) =>
  fireEvent.change(await screen.findByTestId(`field-${field}`), { target: { value } });

test("from the first start to the first saved patient by keyboard alone, in at most twelve keys beyond the text", async () => {
  const door = open("empty");
  let pressed = 0;
  const press = async (key: string) => {
    pressed += 1;
    await userEvent.keyboard(key);
  };
  const paste = (text: string) => userEvent.paste(text);
  await focused("start-new");
  await press("{Enter}");
  await focused("field-clinic");
  await paste("Harbour Dental");
  await press("{Tab}");
  await paste("Nour Khoury");
  await press("{Tab}");
  await focused("field-password");
  await paste("four plain words here");
  await press("{Enter}");
  await focused("recovery-kept");
  const key = screen.getByTestId("recovery-key").textContent ?? "";
  await press("{Enter}");
  await focused("field-recovery");
  await paste(key);
  await press("{Enter}");
  await screen.findByTestId("patients-empty");
  await press("n");
  await focused("field-given");
  await paste("Ada");
  await press("{Tab}");
  await paste("Lovelace");
  await press("{Enter}");
  expect((await screen.findByTestId("patient-name")).textContent).toContain("Lovelace");
  expect(pressed).toBeLessThanOrEqual(12);
  expect(payloads(door, "clinic_init")).toEqual([
    {
      clinic: "Harbour Dental",
      name: "Nour Khoury",
      login: "nour",
      password: "four plain words here",
      desk: "Front desk 1",
    },
  ]);
});

test("the login follows the name until somebody writes another, and again when that is taken away", async () => {
  open("empty");
  await click("start-new");
  const login = (await screen.findByTestId("field-login")) as HTMLInputElement;
  await fill("name", "Dr. Eleni Papadaki");
  expect(login.value).toBe("eleni");
  await fill("login", "owner");
  await fill("name", "Eleni P.");
  expect(login.value).toBe("owner");
  await fill("login", "");
  await fill("name", "Nour");
  expect(login.value).toBe("nour");
});

test("a password is judged in words, and Caps Lock is said while it is on", async () => {
  open("empty");
  await click("start-new");
  const page = await screen.findByTestId("new-clinic");
  await fill("password", "harbour1");
  expect(page.textContent).toContain("Easy to guess");
  await fill("password", "four plain words here");
  expect(page.textContent).toContain("Hard to guess");
  const key = (on: boolean) => fireEvent.keyDown(document.body, { key: "a", modifierCapsLock: on });
  key(true);
  expect(screen.getByTestId("caps-lock").textContent).toContain("Caps Lock");
  key(false);
  expect(screen.getByTestId("caps-lock").textContent).toBe("");
});

async function toRecovery(door: FakeDoor): Promise<string> {
  await click("start-new");
  for (const [field, value] of Object.entries({ clinic: "Harbour", name: "Nour", password: "four plain words" }))
    await fill(field, value);
  await click("start-new-submit");
  await screen.findByTestId("recovery-key");
  return door.world.recoveryKey;
}

test("the recovery key is saved as it was shown, and prints on a page of its own", async () => {
  const door = open("empty");
  const key = await toRecovery(door);
  await click("recovery-save");
  await waitFor(() => expect(screen.getByTestId("recovery-said").textContent).toContain("Saved"));
  const [{ text }] = payloads(door, "recovery_key_save") as [{ text: string }];
  for (const words of ["Harbour", key, "Login: nour", "at Front desk 1", "Where to keep it"])
    expect(text).toContain(words);
  expect(text).not.toMatch(/[\u2066-\u2069]/);
  const page = screen.getByTestId("key-page");
  expect([...page.querySelectorAll("span")].map((group) => group.textContent)).toEqual(key.split("-"));
  expect(page.textContent).toContain("Harbour");
});

test("the recovery key can be asked for later: the clinic opens, the settings keep it open", async () => {
  const door = open("empty");
  await toRecovery(door);
  await click("recovery-later");
  await screen.findByTestId("patients-empty");
  expect(payloads(door, "recovery_key_confirm")).toEqual([]);
  await click("rail-settings");
  expect(await screen.findByTestId("recovery-unconfirmed")).toBeTruthy();
});

test("the sample clinic opens with one click, says on every page that it is one, and leads to the real form", async () => {
  const door = open("empty");
  await click("start-sample");
  await screen.findAllByTestId("patient-row");
  expect(screen.getByTestId("sample-strip").textContent).toContain("nothing here is real");
  await click("rail-settings");
  await screen.findByTestId("select-language-open");
  await click("sample-leave");
  await waitFor(() => expect(payloads(door, "sample_leave")).toHaveLength(1));
  await waitFor(() => expect(window.location.hash).toBe("#/start/new"));
  cleanup();
  render(<App />);
  expect(await screen.findByTestId("new-clinic")).toBeTruthy();
});

test("signing in shows who it is for, and how many tries are left", async () => {
  open("locked");
  expect((await screen.findByTestId("sign-in-who")).textContent).toBe("nour");
  await focused("field-password");
  await fill("password", "wrong");
  await click("sign-in-submit");
  await waitFor(() => expect(screen.getByTestId("error-password").textContent).toMatch(/4.* tries left/));
});

test("the tour points at five things without standing in the way, and is shown once", async () => {
  const door = open("empty");
  await toRecovery(door);
  await click("recovery-later");
  const card = await screen.findByTestId("tour");
  expect(card.dataset.step).toBe("badge");
  expect(card.contains(document.activeElement)).toBe(false);
  fireEvent.keyDown(document.body, { key: "n" });
  await screen.findByTestId("new-patient");
  await click("cancel");
  for (const step of ["footer", "find", "new", "keys"]) {
    await click("tour-next");
    expect(screen.getByTestId("tour").dataset.step).toBe(step);
  }
  await click("tour-next");
  await waitFor(() => expect(screen.queryByTestId("tour")).toBeNull());
  expect(payloads(door, "settings_set")).toEqual([{ changes: { tour: "seen" } }]);
  await click("rail-settings");
  await click("tour-again");
  await focused("tour-next");
  fireEvent.keyDown(document.body, { key: "Escape" });
  await waitFor(() => expect(screen.queryByTestId("tour")).toBeNull());
});

test("sharing: what is wrong stands in its place, with what to do next", async () => {
  window.location.hash = "/settings";
  open("here");
  await click("share-submit");
  await screen.findByTestId("error-server");
  const tryServer = async (server: string, where: string, words: RegExp) => {
    await fill("server", server);
    await click("share-submit");
    await waitFor(() => expect(screen.getByTestId(where).textContent).toMatch(words));
  };
  await tryServer("https://nowhere.example", "error-server", /does not answer/);
  await tryServer("https://router.example", "error-server", /not a Chairside server/);
  await tryServer("https://full.example", "form-error", /new, empty clinic/);
  await fill("password", "wrong");
  await tryServer("https://clinic.example", "error-password", /does not know this login/);
});

test("sharing: the clinic is chosen, goes up, and the page says where to look", async () => {
  window.location.hash = "/settings";
  const door = open("here");
  await fill("server", "https://several.example");
  await click("share-submit");
  await userEvent.click((await screen.findAllByTestId("join-choice"))[1] as HTMLElement);
  await click("share-submit");
  expect((await screen.findByTestId("share-done")).textContent).toContain("https://several.example");
  expect(payloads(door, "clinic_publish").at(-1)).toEqual({
    server: "https://several.example",
    login: "nour",
    clinic: "c2",
  });
  await click("share-waiting");
  await screen.findByTestId("statement");
});

test("locking keeps what was typed a moment ago, from anywhere, even over a dialog", async () => {
  const door = open("bare");
  await screen.findByTestId("patients-empty");
  fireEvent.keyDown(document.body, { key: "n" });
  await fill("given", "Ana");
  fireEvent.keyDown(await screen.findByTestId("field-given"), { key: "L", ctrlKey: true, shiftKey: true });
  await waitFor(() => expect(payloads(door, "profile_lock")).toHaveLength(1));
  const names = door.calls.map((call) => call.name);
  expect(names.indexOf("draft_put")).toBeGreaterThan(-1);
  expect(names.indexOf("draft_put")).toBeLessThan(names.indexOf("profile_lock"));
  expect(door.world.drafts.get("new-patient")).toContain("Ana");
});
