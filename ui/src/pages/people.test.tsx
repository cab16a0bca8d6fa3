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
