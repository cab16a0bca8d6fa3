// The list's order, filter and columns, file numbers, duplicates and merging, over the in-memory door.
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../App";
import { doorReplace } from "../ipc/door";
import { type FakeDoor, fakeDoor, type Scenario } from "../ipc/door.fake";
import { idOf } from "../ipc/fake/world";

// How long a busy machine may take: a test that passes never waits for it.
configure({ asyncUtilTimeout: 10_000 });

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
const click = async (testId: string) => userEvent.click(await screen.findByTestId(testId));
const names = () => screen.getAllByTestId("patient-row").map((row) => row.textContent ?? "");
const head = (column: string) => screen.getByTestId(`head-${column}`).closest("[role=columnheader]");

test("a head sorts, a second press turns it round, and the address says so", async () => {
  open("safe", "/patients");
  const first = (await screen.findAllByTestId("patient-row"))[0]?.textContent;
  expect(head("name")?.getAttribute("aria-sort")).toBe("ascending");
  await click("head-name");
  await waitFor(() => expect(names()[0]).not.toBe(first));
  expect(head("name")?.getAttribute("aria-sort")).toBe("descending");
  expect(window.location.hash).toContain("sort=name_back");
  await click("head-born");
  await waitFor(() => expect(head("born")?.getAttribute("aria-sort")).toBe("ascending"));
  expect(head("name")?.getAttribute("aria-sort")).toBe("none");
});

test("while something is searched for, no head sorts and the best fit comes first", async () => {
  open("safe", "/patients?q=weber&sort=born");
  await screen.findAllByTestId("patient-row");
  expect(screen.queryByTestId("head-name")).toBeNull();
  expect(screen.getByText("Best fit first")).toBeTruthy();
  expect(document.querySelector("mark")?.textContent).toBe("Weber");
});

test("a filter narrows list and count, stands in the address, and an empty one leads back to everyone", async () => {
  const door = open("safe", "/patients");
  await screen.findAllByTestId("patient-row");
  await click("patients-filter");
  await click("menu-filter-alerts");
  await waitFor(() => expect(screen.getByTestId("patient-count").textContent).toContain("3"));
  expect(names()).toHaveLength(3);
  expect(window.location.hash).toContain("filter=alerts");
  for (const allergy of door.world.allergies.values()) allergy.deleted = true;
  door.emit({ event: "changed", touched: [{ kind: "allergy", id: null, patient: null }] });
  await screen.findByTestId("patients-empty");
  await click("filter-clear");
  await waitFor(() => expect(names().length).toBeGreaterThan(10));
});

test("a clinic without a server has nothing on its way there to filter for", async () => {
  open("here", "/patients");
  await screen.findAllByTestId("patient-row");
  await click("patients-filter");
  await screen.findByTestId("menu-filter-alerts");
  expect(screen.queryByTestId("menu-filter-waiting")).toBeNull();
});

test("columns are chosen for this desk; the name and the badge stay", async () => {
  const door = open("safe", "/patients");
  await screen.findAllByTestId("patient-row");
  await click("patients-view");
  await click("menu-column-phone");
  await click("menu-column-file_number");
  await waitFor(() => expect(door.world.settings.patient_columns).toBe("born,file_number,alerts,images"));
  const columns = () => [...document.querySelectorAll("[data-column]")].map((each) => each.getAttribute("data-column"));
  await waitFor(() => expect(columns()).toEqual(["name", "born", "file_number", "alerts", "images", "state"]));
});

test("a row is opened by a click, and the key of the list walks on from where it was", async () => {
  open("safe", "/patients");
  const rows = await screen.findAllByTestId("patient-row");
  fireEvent.keyDown(document.body, { key: "j" });
  fireEvent.keyDown(document.body, { key: "j" });
  await waitFor(() => expect(document.activeElement).toBe(screen.getAllByTestId("patient-row")[1]));
  await userEvent.click(rows[2] as HTMLElement);
  expect((await screen.findByTestId("patient-page")).dataset.id).toBe(rows[2]?.dataset.id);
});

test("a file number is kept, shown beside the name, and found", async () => {
  const door = open("safe", `/patients/${idOf(1004)}`);
  await click("contact-edit");
  const box = await screen.findByTestId("field-file_number");
  await userEvent.clear(box);
  await userEvent.type(box, "A-77");
  await click("save");
  await waitFor(() => expect(payloads(door, "patient_update")).toMatchObject([{ changes: { file_number: "A-77" } }]));
  await waitFor(() => expect(within(screen.getByTestId("patient-page")).getAllByText("A-77")).toHaveLength(2));
});

const type = async (field: string, text: string) => userEvent.type(await screen.findByTestId(`field-${field}`), text);
const [ingrid, twice] = [idOf(1013), idOf(1300)];

test("who may be the one being typed in is said in time, and opening them keeps the words", async () => {
  const door = open("busy", "/patients");
  await screen.findAllByTestId("patient-row");
  fireEvent.keyDown(document.body, { key: "n" });
  await type("given", "Ingrid");
  expect(payloads(door, "patient_alike")).toEqual([]);
  await type("family", "Bergstrom");
  const [first] = await screen.findAllByTestId("alike-row");
  expect(first?.textContent).toContain("Ingrid Berg");
  expect((screen.getByTestId("save") as HTMLButtonElement).disabled).toBe(false);
  await userEvent.click(within(first as HTMLElement).getByTestId("alike-open"));
  expect((await screen.findByTestId("patient-page")).dataset.id).toBe(first?.dataset.id);
  await waitFor(() => expect(door.world.drafts.get("new-patient")).toContain("Bergstrom"));
});

test("two records become one with the values a person chose, and undo parts them and gives the values back", async () => {
  const door = open("busy", `/patients/${ingrid}`);
  await click("compare");
  await screen.findByTestId("merge-line-family");
  expect(screen.getByTestId("merge-below").textContent).toMatch(/1\u2069? allergy/);
  fireEvent.keyDown(document.body, { key: "j" });
  fireEvent.keyDown(document.body, { key: "2" });
  await click("merge-email-other");
  await click("merge-go");
  const changes = { phone: "0694 555 1481", email: "ingrid.b@example.org" };
  await waitFor(() => expect(payloads(door, "patient_merge")).toEqual([{ from: twice, into: ingrid, changes }]));
  expect((await screen.findByTestId("merged-here")).dataset.id).toBe(twice);
  expect((await screen.findByTestId("alert")).textContent).toContain("Penicillin");
  await userEvent.click(within(await screen.findByTestId("toast-undo")).getByTestId("toast-action-undo"));
  await waitFor(() => expect(screen.queryByTestId("merged-here")).toBeNull());
  expect(payloads(door, "patient_unmerge")).toEqual([{ id: twice }]);
  await waitFor(() => expect(door.world.patients.get(ingrid)?.phone).toBe("+30 694 555 1481"));
  expect(door.world.patients.get(ingrid)?.email).toBe("patient13@example.org");
});

test("the other record can stay instead; the page goes there", async () => {
  const door = open("busy", `/patients/${ingrid}`);
  await click("compare");
  await click("merge-stays-other");
  await click("merge-go");
  await waitFor(() =>
    expect(payloads(door, "patient_merge")).toEqual([{ from: ingrid, into: twice, changes: { file_number: "20113" } }]),
  );
  await waitFor(() => expect(screen.getByTestId("patient-page").dataset.id).toBe(twice));
});

test("a merged record says whose it is, and they can be parted again and made one again", async () => {
  const door = open("busy", `/patients/${idOf(1304)}`);
  expect((await screen.findByTestId("merged-into")).textContent).toContain("Ivan Novak");
  await click("part");
  await waitFor(() => expect(screen.queryByTestId("merged-into")).toBeNull());
  await userEvent.click(within(await screen.findByTestId("toast-undo")).getByTestId("toast-action-undo"));
  await screen.findByTestId("merged-into");
  expect(payloads(door, "patient_merge")).toEqual([{ from: idOf(1304), into: idOf(1020), changes: {} }]);
});

test("a pair that is decided is gone at once, and the clinic is looked at again all the same", async () => {
  const door = open("busy", "/duplicates");
  await userEvent.click((await screen.findAllByTestId("different"))[0] as HTMLElement);
  await waitFor(() => expect(screen.getAllByTestId("duplicate-row")).toHaveLength(3));
  await waitFor(() => expect(payloads(door, "duplicate_list")).toHaveLength(2));
});

test("the pairs are walked with keys: Enter compares, D says they are two, and that can be taken back", async () => {
  const door = open("busy", "/duplicates");
  const pairs = await screen.findAllByTestId("duplicate-row");
  expect(pairs).toHaveLength(4);
  fireEvent.keyDown(document.body, { key: "j" });
  await waitFor(() => expect(pairs[0]?.contains(document.activeElement)).toBe(true));
  fireEvent.keyDown(document.activeElement as Element, { key: "j" });
  await waitFor(() => expect(pairs[1]?.contains(document.activeElement)).toBe(true));
  await userEvent.keyboard("{Enter}");
  expect((await screen.findByTestId("merge-line-family")).textContent).toContain("van den Berg");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByTestId("merge")).toBeNull());
  fireEvent.keyDown(document.body, { key: "d" });
  await waitFor(() => expect(screen.getAllByTestId("duplicate-row")).toHaveLength(3));
  expect(payloads(door, "duplicate_dismiss")).toEqual([{ one: idOf(1008), other: idOf(1301) }]);
  await waitFor(() => expect(document.activeElement?.closest("[data-pair]")?.textContent).toContain("Kwame"));
  await userEvent.click(within(await screen.findByTestId("toast-undo")).getByTestId("toast-action-undo"));
  await waitFor(() => expect(screen.getAllByTestId("duplicate-row")).toHaveLength(4));
});

test("a clinic where nobody was written down twice says so, and its list offers no way there", async () => {
  open("safe", "/duplicates");
  await screen.findByTestId("duplicates-empty");
  fireEvent.keyDown(document.body, { key: "Escape" });
  await screen.findAllByTestId("patient-row");
  expect(screen.queryByTestId("duplicates-open")).toBeNull();
});
