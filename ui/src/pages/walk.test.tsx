// The window's main path over the in-memory door: first start, a patient, an edit, an allergy, a decision.
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../App";
import { allCommands, offered } from "../features/frame/commands";
import { places } from "../features/frame/places";
import { blank } from "../features/patients/fields";
import { doorReplace } from "../ipc/door";
import { type FakeDoor, fakeDoor, type Scenario } from "../ipc/door.fake";
import { idOf } from "../ipc/fake/world";
import { keptOf } from "./restore";

beforeEach(() => {
  window.location.hash = "";
});
afterEach(cleanup);

function open(scenario: Scenario, address = ""): FakeDoor {
  const door = fakeDoor(scenario, 10);
  doorReplace(door);
  window.location.hash = address;
  render(<App />);
  return door;
}

const payloads = (door: FakeDoor, name: string) =>
  door.calls.filter((call) => call.name === name).map((call) => call.payload);
const type = async (field: string, text: string) => {
  const box = await screen.findByTestId(`field-${field}`);
  await userEvent.clear(box);
  await userEvent.type(box, text);
};
const click = async (testId: string) => userEvent.click(await screen.findByTestId(testId));

test("a new clinic shows its recovery key, asks for it once, then opens", async () => {
  const door = open("empty");
  await click("start-new");
  for (const [field, text] of [
    ["clinic", "Harbour"],
    ["name", "Nour"],
    ["login", "nour"],
    ["password", "four words"],
    ["desk", "Front"],
  ] as const)
    await type(field, text);
  await click("start-new-submit");
  const key = (await screen.findByTestId("recovery-key")).textContent ?? "";
  expect(key).toBe(door.world.recoveryKey);
  await click("recovery-kept");
  await type("recovery", "WRONG");
  await click("recovery-confirm");
  expect((await screen.findByTestId("error-recovery")).textContent).toContain("not the key");
  await type("recovery", key);
  await click("recovery-confirm");
  expect(await screen.findByTestId("patients-empty")).toBeTruthy();
  expect((await screen.findByTestId("footer-chip")).dataset.state).toBe("here_only");
});

test("a wrong password says so, and too many wrong ones pause", async () => {
  open("locked");
  for (let tries = 0; tries < 5; tries += 1) {
    await type("password", "wrong");
    await click("sign-in-submit");
    await screen.findByTestId("error-password");
  }
  await waitFor(() => expect(screen.getByTestId("error-password").textContent).toContain("Too many"));
  expect((screen.getByTestId("sign-in-submit") as HTMLButtonElement).disabled).toBe(true);
});

test("a damaged clinic names what works and never offers a new one", async () => {
  open("corrupt");
  expect(await screen.findByTestId("blocked")).toBeTruthy();
  expect(screen.queryByTestId("start-new")).toBeNull();
});

test("a new patient's words outlive the dialog, and save once", async () => {
  const door = open("bare");
  await screen.findByTestId("patients-empty");
  fireEvent.keyDown(document.body, { key: "n" });
  await type("given", "Ana");
  await click("cancel");
  await waitFor(() => expect(door.world.drafts.get("new-patient")).toContain("Ana"));
  fireEvent.keyDown(document.body, { key: "n" });
  expect(((await screen.findByTestId("field-given")) as HTMLInputElement).value).toBe("Ana");
  await type("birth_date", "14.3.1985");
  await click("save");
  expect((await screen.findByTestId("patient-name")).textContent).toBe("Ana");
  expect(payloads(door, "patient_create")).toEqual([{ given: "Ana", birth_date: "1985-03-14" }]);
  expect(door.world.drafts.has("new-patient")).toBe(false);
});

test("an edit sends only what changed, with the rev it was opened with, though a pull came in between", async () => {
  const door = open("busy", `/patients/${idOf(1004)}`);
  await click("contact-edit");
  const stored = door.world.patients.get(idOf(1004));
  if (stored) Object.assign(stored, { rev: "r9", email: "pulled@example.org" });
  door.emit({ event: "changed", touched: [{ kind: "patient", id: idOf(1004), patient: null }] });
  await type("phone", "+44 20 7946 0000");
  await click("save");
  await waitFor(() => expect(payloads(door, "patient_update")).toHaveLength(1));
  expect(payloads(door, "patient_update")[0]).toEqual({
    id: idOf(1004),
    changes: { phone: "+44 20 7946 0000" },
    rev: "r1",
  });
  const before = (await screen.findByTestId("toast-undo")) as HTMLElement;
  await userEvent.click(within(before).getByTestId("toast-action-undo"));
  await waitFor(() => expect(payloads(door, "patient_update")).toHaveLength(2));
  expect(payloads(door, "patient_update")[1]).toMatchObject({
    changes: { phone: expect.stringContaining("+30") },
    rev: "r10",
  });
});

test("an allergy is added, shown as an alert, removed, and brought back", async () => {
  const door = open("offline", `/patients/${idOf(1004)}`);
  await screen.findByTestId("alerts-none");
  await click("allergy-add");
  await type("substance", "Penicillin");
  await click("choice-criticality-high");
  await click("allergy-save");
  expect((await screen.findByTestId("alert")).textContent).toContain("Penicillin");
  expect(payloads(door, "allergy_add")).toEqual([
    { patient: idOf(1004), substance: "Penicillin", criticality: "high" },
  ]);
  await click("allergy-remove");
  await screen.findByTestId("alerts-none");
  const toasts = screen.getAllByTestId("toast-action-undo");
  await userEvent.click(toasts.at(-1) as HTMLElement);
  expect(await screen.findByTestId("alert")).toBeTruthy();
});

test("two values: a key keeps the second, and the next one stands there", async () => {
  const door = open("busy", "/conflicts");
  const first = (await screen.findByTestId("conflict-card")).dataset.id;
  fireEvent.keyDown(document.body, { key: "2" });
  await waitFor(() => expect(payloads(door, "conflict_resolve")).toEqual([{ id: first, keep: "loser" }]));
  await waitFor(() => expect(screen.getByTestId("conflict-card").dataset.id).not.toBe(first));
});

test("a burst of values: one key picks them all, one decides them, one takes that back", async () => {
  const door = open("twelve", "/conflicts");
  await screen.findByTestId("conflict-card");
  expect(screen.queryByTestId("bulk")).toBeNull();
  fireEvent.keyDown(document.body, { key: "a" });
  await screen.findByTestId("bulk");
  fireEvent.keyDown(document.body, { key: "2" });
  await screen.findByTestId("conflicts-empty");
  const [many] = payloads(door, "conflict_resolve_many") as { ids: string[]; keep: string }[];
  expect([many?.keep, many?.ids.length]).toEqual(["loser", 12]);
  fireEvent.keyDown(document.body, { key: "u" });
  await waitFor(() => expect(payloads(door, "conflict_reopen")).toEqual(many?.ids.map((id) => ({ id }))));
  await screen.findByTestId("conflict-card");
});

test("a question of sync stands above the page, and its answer goes to the core", async () => {
  const door = open("asks", "/waiting");
  const strip = await screen.findByTestId("ask-mass_delete");
  expect(strip.textContent).toContain("412");
  await userEvent.click(within(strip).getByTestId("ask-wait"));
  await waitFor(() => expect(payloads(door, "sync_answer")).toEqual([{ kind: "mass_delete", go: false }]));
  await waitFor(() => expect(screen.queryByTestId("ask-mass_delete")).toBeNull());
  expect(screen.getByTestId("ask-long_absence")).toBeTruthy();
  expect(screen.queryByTestId("ask-clock_off")).toBeNull();
});

test("a dropped file becomes an image of the patient on show; an empty one is loud", async () => {
  const door = open("offline", `/patients/${idOf(1004)}`);
  await screen.findByTestId("images-add");
  door.emit({
    event: "files_dropped",
    items: [
      { handle: "empty", name: "a.jpg", bytes: 0 },
      { handle: "good", name: "b.jpg", bytes: 9 },
    ],
  });
  const tile = await screen.findByTestId("image-tile");
  expect(tile.dataset.state).toBe("saved_here");
  expect((await screen.findByTestId("toast-error")).textContent).toContain("empty");
  expect(payloads(door, "image_take")).toHaveLength(2);
});

test("a file that names somebody else waits for a person's word, once for a series", async () => {
  const door = open("offline", `/patients/${idOf(1004)}`);
  await screen.findByTestId("images-add");
  const drop = (...handles: string[]) =>
    door.emit({ event: "files_dropped", items: handles.map((handle) => ({ handle, name: "a.dcm", bytes: 9 })) });
  const tiles = () => screen.queryAllByTestId("image-tile").length;
  drop("anothers", "anothers");
  expect((await screen.findByTestId("whose")).textContent).toContain("Papadimitriou");
  await click("whose-leave");
  await waitFor(() => expect(screen.queryByTestId("whose")).toBeNull());
  await waitFor(() => expect(payloads(door, "image_take")).toHaveLength(2));
  expect(tiles()).toBe(0);

  drop("anothers", "anothers");
  drop("anothers");
  await screen.findByTestId("whose");
  await click("whose-file");
  await waitFor(() => expect(tiles()).toBe(2));
  await click("whose-file");
  await waitFor(() => expect(tiles()).toBe(3));
  expect(screen.queryByTestId("whose")).toBeNull();
  const confirmed = payloads(door, "image_take").filter((payload) => "confirmed" in (payload as object));
  expect(confirmed).toHaveLength(3);
});

test("what waits names its reason, and the words of a refused change can be had", async () => {
  open("offline", "/waiting");
  expect((await screen.findByTestId("statement")).dataset.state).toBe("offline");
  expect((await screen.findByTestId("waiting-reason")).textContent).toContain("too long");
  await click("queue-look");
  expect((await screen.findByTestId("queue-typed")).textContent).toContain("Prefers mornings");
  await click("queue-export");
  expect((await screen.findByTestId("queue-words")).textContent).toContain("Prefers mornings");
});

test("a chart that is opened is noted once, however often it is read again", async () => {
  const door = open("safe", `/patients/${idOf(1004)}`);
  await screen.findByTestId("patient-page");
  door.emit({ event: "changed", touched: [{ kind: "patient", id: idOf(1004), patient: null }] });
  await waitFor(() => expect(payloads(door, "patient_get").length).toBeGreaterThan(1));
  expect(payloads(door, "patient_opened")).toEqual([{ id: idOf(1004) }]);
});

test("a recovery key nobody has typed is asked for in the settings", async () => {
  const door = open("here", "/settings");
  await click("recovery-confirm-open");
  await type("recovery", door.world.recoveryKey.toLowerCase());
  await click("recovery-confirm");
  await waitFor(() => expect(screen.queryByTestId("recovery-unconfirmed")).toBeNull());
  expect(payloads(door, "recovery_key_confirm")).toHaveLength(1);
});

test.each([
  ["/conflicts", "conflict-row"],
  ["/trash", "trash-row"],
])("a long list draws only what is on show: %s", async (address, row) => {
  open("many", address);
  const first = (await screen.findAllByTestId(row))[0];
  expect(Number(first?.closest("li")?.getAttribute("aria-setsize"))).toBeGreaterThan(250);
  expect(screen.getAllByTestId(row).length).toBeLessThan(60);
});

test("Arabic turns the window round", async () => {
  open("busy", "/settings");
  await click("select-language-open");
  await click("select-language-ar");
  await waitFor(() => expect(document.documentElement.dir).toBe("rtl"));
  expect(document.documentElement.lang).toBe("ar");
  await waitFor(() => expect(screen.getByTestId("rail-patients").textContent).toContain("المرضى"));
});

test("a Persian window takes and shows the person's calendar, and stores the day it is", async () => {
  const door = fakeDoor("bare", 10);
  door.world.settings.language = "fa";
  doorReplace(door);
  render(<App />);
  await screen.findByTestId("patients-empty");
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["fa", "rtl"]);
  fireEvent.keyDown(document.body, { key: "n" });
  await type("given", "رضا");
  await type("birth_date", "۱۳۶۴/۱۲/۲۳");
  await type("phone", "۰۹۱۲ ۳۴۵");
  await click("save");
  await screen.findByTestId("patient-name");
  expect(payloads(door, "patient_create")).toEqual([{ given: "رضا", birth_date: "1986-03-14", phone: "0912 345" }]);
  expect((await screen.findByTestId("fact-birth_date")).textContent).toContain("۱۳۶۴");
  await click("contact-edit");
  expect(((await screen.findByTestId("field-birth_date")) as HTMLInputElement).value).toBe("۱۳۶۴/۱۲/۲۳");
});

test("support sees what became of one change, and saves the bundle", async () => {
  const door = open("offline", "/doctor");
  const picks = await screen.findAllByTestId("doctor-pick");
  await userEvent.click(picks[0] as HTMLElement);
  const timeline = await screen.findByTestId("doctor-timeline");
  const op = door.world.queue[0]?.op ?? "";
  expect(timeline.textContent).toContain(op);
  expect(screen.getAllByText("op_written").length).toBeGreaterThan(0);
  await click("doctor-bundle-save");
  await waitFor(() => expect(payloads(door, "support_bundle_save")).toHaveLength(1));
  expect(await screen.findByText("Saved. Attach the file to your message.")).toBeTruthy();
});

test("a copied profile is told with the name it goes by, until somebody has read it", async () => {
  const door = open("asks", "/patients");
  await click("asks-more");
  const strip = await screen.findByTestId("ask-profile_copied");
  const words = (strip.textContent ?? "").replace(/[\u2068\u2069]/g, "");
  expect(words).toContain("This desk is a copy of Front desk");
  expect(words).toContain("is called Front desk (2)");
  expect(within(strip).queryByTestId("ask-go")).toBeNull();
  await userEvent.click(within(strip).getByTestId("ask-wait"));
  await waitFor(() => expect(screen.queryByTestId("ask-profile_copied")).toBeNull());
  expect(payloads(door, "sync_answer")).toEqual([{ kind: "profile_copied", go: false }]);
});

test("the palette: Enter waits for the answer to what was typed, and offers only what can be done", async () => {
  const door = open("busy", "/patients");
  await screen.findAllByTestId("patient-row");
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  const box = await screen.findByTestId("find-text");
  const offered = () => screen.getAllByTestId("find-result").map((each) => each.dataset.key);
  expect(offered()).toContain("try-now");
  expect(offered()).not.toContain("publish");
  expect(offered()).toContain("tour");
  await userEvent.type(box, "clara{Enter}");
  expect((await screen.findByTestId("patient-name")).textContent).toContain("Clara");
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  await waitFor(() => expect(screen.getAllByTestId("find-result")[0]?.textContent).toContain("Clara"));
  await userEvent.type(await screen.findByTestId("find-text"), "dárk");
  await waitFor(() => expect(offered()).toEqual(["theme-dark"]));
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(payloads(door, "settings_set")).toEqual([{ changes: { theme: "dark" } }]));
});

test("every command the window can do now is offered or has a key, and each key stands for one", async () => {
  const keys = allCommands.flatMap((each) => (each.keys ? [each.keys] : []));
  expect(new Set(keys).size).toBe(keys.length);
  places.forEach((place, i) => {
    expect(allCommands.find((each) => each.id === place)?.keys).toBe(`Alt+${i + 1}`);
  });
  open("here", "/patients");
  await screen.findAllByTestId("patient-row");
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  const offeredNow = (await screen.findAllByTestId("find-result")).map((each) => each.dataset.key);
  const missing = allCommands.filter((each) => offered.includes(each.group) && !offeredNow.includes(each.id));
  // Nothing has arrived at a chair, so there is nothing to say of it; a clinic on one desk has all its images here.
  const ofImages = ["files-pause", "files-resume", "patient-pin", "patient-unpin"];
  expect(missing.map((each) => each.id)).toEqual(["try-now", ...ofImages, "arrival-right", "arrival-other"]);
});

test("single letters are switched off in the settings and on again from the sheet", async () => {
  open("busy", "/settings");
  await click("choice-letter_keys-off");
  await waitFor(() => expect(screen.getByTestId("choice-letter_keys-off").dataset.selected).toBe("true"));
  fireEvent.keyDown(document.body, { key: "?" });
  expect(screen.queryByTestId("keys-dialog")).toBeNull();
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  await userEvent.type(await screen.findByTestId("find-text"), "show all keys{Enter}");
  await click("letters-on");
  await waitFor(() => expect(screen.queryByTestId("letters-off")).toBeNull());
});

test("the window comes back with its tabs and its place; patients that are gone are dropped", async () => {
  const kept = (door: FakeDoor) => JSON.parse(door.world.drafts.get("window") ?? "{}");
  const [here, trashed, unknown] = [idOf(1004), idOf(1005), idOf(999_999)] as const;
  const door = fakeDoor("busy", 10);
  const gone = door.world.patients.get(trashed);
  if (gone) gone.deleted = true;
  const saved = { tabs: [here, trashed, unknown, "no id"], recent: [trashed, here], place: "/waiting", adding: false };
  door.world.drafts.set("window", JSON.stringify(saved));
  doorReplace(door);
  render(<App />);
  expect((await screen.findByTestId("statement")).dataset.state).toBeTruthy();
  await waitFor(() => expect(screen.getAllByTestId("tab")).toHaveLength(1));
  await waitFor(() => expect(kept(door)).toEqual({ tabs: [here], recent: [here], place: "/waiting", adding: false }));
  fireEvent.keyDown(document.body, { key: "1", code: "Digit1", ctrlKey: true });
  await screen.findByTestId("patient-page");
  await waitFor(() => expect(kept(door).place).toBe(`/patients/${here}`));
  cleanup();
  window.location.hash = "";
  render(<App />);
  expect((await screen.findByTestId("patient-page")).dataset.id).toBe(here);
});

test("what cannot be used does not come back", () => {
  expect(keptOf({ tabs: ["x", idOf(3)], place: "/nowhere" })).toEqual({
    tabs: [idOf(3)],
    recent: [],
    place: "/patients",
    adding: false,
  });
  for (const place of ["javascript:alert(1)", "/patients/../x", "//evil", "/patients/1", "/settings#x"])
    expect(keptOf({ place }).place).toBe("/patients");
});

test("a dialog with words in it is there again after a crash", async () => {
  const door = fakeDoor("bare", 10);
  door.world.drafts.set("window", JSON.stringify({ place: "/patients", adding: true }));
  door.world.drafts.set("new-patient", JSON.stringify({ ...blank, given: "Ana" }));
  doorReplace(door);
  render(<App />);
  expect(((await screen.findByTestId("field-given")) as HTMLInputElement).value).toBe("Ana");
});

test("a link waits until the clinic is open, then leads to its place", async () => {
  const door = open("locked");
  door.world.link = { place: "conflicts" };
  await screen.findByTestId("sign-in");
  door.emit({ event: "link" });
  expect(payloads(door, "link_take")).toEqual([]);
  await type("password", door.world.password);
  await click("sign-in-submit");
  expect((await screen.findByTestId("rail-conflicts")).dataset.current).toBe("");
  await waitFor(() => expect(window.location.hash).toBe("#/conflicts"));
  door.world.link = { place: "patient", id: idOf(1004) };
  door.emit({ event: "link" });
  await waitFor(() => expect(window.location.hash).toBe(`#/patients/${idOf(1004)}`));
});

test("the sync log tells in sentences what went and what did not, and only problems on request", async () => {
  open("offline", "/waiting");
  await click("waiting-log");
  await screen.findAllByTestId("log-entry");
  const said = () => screen.getAllByTestId("log-entry").map((each) => each.textContent ?? "");
  const plain = said()
    .join(" ")
    .replace(/[\u2068\u2069]/g, "");
  expect(plain).toContain("3 changes went up, 12 came from the clinic");
  expect(plain).toContain("The clinic could not be reached, 14 triesThe line is down.");
  expect(plain).not.toMatch(/offline|too_long|server_busy|[0-9a-f]{8}-/);
  expect(screen.getAllByTestId("log-day")[0]?.textContent).toBe("Today");
  await click("choice-log-problems");
  await waitFor(() => expect(screen.getAllByTestId("log-entry").every((each) => "problem" in each.dataset)).toBe(true));
});

const undo = async () => {
  await screen.findAllByTestId("toast-action-undo");
  fireEvent.keyDown(document.body, { key: "z", ctrlKey: true });
};

test("a new patient, a setting and a restored patient are taken back", async () => {
  const door = open("here", "/patients");
  await screen.findAllByTestId("patient-row");
  fireEvent.keyDown(document.body, { key: "n" });
  await type("given", "Ana");
  await click("save");
  const id = (await screen.findByTestId("patient-page")).dataset.id ?? "";
  await undo();
  await waitFor(() => expect(payloads(door, "patient_delete")).toEqual([{ id }]));
  await waitFor(() => expect(window.location.hash).toBe("#/patients"));
  expect(screen.queryByTestId("tab")).toBeNull();
  fireEvent.keyDown(document.body, { key: "4", code: "Digit4", altKey: true });
  const row = (await screen.findAllByTestId("trash-row")).find((each) => each.dataset.id === id) as HTMLElement;
  await userEvent.click(within(row).getByTestId("restore"));
  await waitFor(() => expect(payloads(door, "patient_restore")).toEqual([{ id }]));
  await undo();
  await waitFor(() => expect(payloads(door, "patient_delete")).toHaveLength(2));
  fireEvent.keyDown(document.body, { key: "5", code: "Digit5", altKey: true });
  await click("choice-theme-dark");
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe("dark"));
  await undo();
  await waitFor(() => expect(document.documentElement.dataset.theme).toBe("system"));
});

test("an allergy and images are taken back, by those who may", async () => {
  const door = open("offline", `/patients/${idOf(1004)}`);
  await click("allergy-add");
  await type("substance", "Latex");
  await click("allergy-save");
  await screen.findByTestId("alert");
  await undo();
  await screen.findByTestId("alerts-none");
  expect(payloads(door, "allergy_delete")).toHaveLength(1);
  const offers = ["a", "b"].map((name) => ({ handle: name, name: `${name}.jpg`, bytes: 9 }));
  door.emit({ event: "files_dropped", items: offers });
  await waitFor(() => expect(screen.getAllByTestId("image-tile")).toHaveLength(2));
  await undo();
  await waitFor(() => expect(payloads(door, "image_delete")).toHaveLength(2));
  await waitFor(() => expect(screen.queryByTestId("image-tile")).toBeNull());
});

test("a change of an allergy goes back to what it was", async () => {
  const door = open("busy", `/patients/${idOf(1000)}`);
  await userEvent.click((await screen.findAllByTestId("allergy-edit"))[0] as HTMLElement);
  const before = ((await screen.findByTestId("field-reaction")) as HTMLInputElement).value;
  await type("reaction", "rash");
  await click("allergy-save");
  await undo();
  await waitFor(() => expect(payloads(door, "allergy_update")).toHaveLength(2));
  expect(payloads(door, "allergy_update")[1]).toMatchObject({ changes: { reaction: before } });
});
