// Exposures that come by themselves, over the in-memory door: the card, the tray, what the core is told of the chair.
import { cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../App";
import { doorReplace } from "../ipc/door";
import { type FakeDoor, fakeDoor, type Scenario } from "../ipc/door.fake";
import { idOf } from "../ipc/fake/world";

configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  window.location.hash = "";
});
afterEach(cleanup);

function open(scenario: Scenario, address: string): FakeDoor {
  const door = fakeDoor(scenario, 10);
  doorReplace(door);
  window.location.hash = address;
  render(<App />);
  return door;
}

const payloads = (door: FakeDoor, name: string) =>
  door.calls.filter((call) => call.name === name).map((call) => call.payload);
const click = async (testId: string) => userEvent.click(await screen.findByTestId(testId));
const tom = idOf(1004);
const isOpenFor = (door: FakeDoor, patient: string | null) =>
  waitFor(() => expect(payloads(door, "chair_open").at(-1)).toEqual({ patient }));

test("the core hears who is open at this desk, and that nobody is before a lock", async () => {
  const door = open("folders", `/patients/${tom}`);
  await isOpenFor(door, tom);
  window.location.hash = "/patients";
  await isOpenFor(door, null);
  window.location.hash = `/patients/${tom}`;
  await isOpenFor(door, tom);
  await click("footer-lock");
  await waitFor(() => expect(payloads(door, "profile_lock")).toHaveLength(1));
  const before = door.calls.slice(
    0,
    door.calls.findIndex(({ name }) => name === "profile_lock"),
  );
  expect(before.findLast(({ name }) => name === "chair_open")?.payload).toEqual({ patient: null });
});

test("a desk without folders tells nothing", async () => {
  const door = open("safe", `/patients/${tom}`);
  await screen.findByTestId("patient-page");
  await waitFor(() => expect(payloads(door, "intake_list").length).toBeGreaterThan(0));
  expect(payloads(door, "chair_open")).toEqual([]);
});

test("a series is one card; a key says all of it is right, and the focus was never taken", async () => {
  const door = open("folders", `/patients/${tom}`);
  await isOpenFor(door, tom);
  const focused = document.activeElement;
  door.arrive(3);
  const card = await screen.findByTestId("arrived");
  await waitFor(() => expect(card.dataset.count).toBe("3"));
  expect(screen.getByTestId("arrived-name").textContent).toBe("Tom Ek");
  expect(document.activeElement).toBe(focused);
  const filed = door.world.filed.map(({ id }) => id);
  fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true });
  await waitFor(() => expect(screen.queryByTestId("arrived")).toBeNull());
  expect(payloads(door, "intake_confirm")).toEqual([{ ids: filed }]);
});

test("one of a series is another patient's: it alone is moved, and the undo moves it back", async () => {
  const door = open("folders", `/patients/${tom}`);
  await isOpenFor(door, tom);
  door.arrive(2);
  await waitFor(() => expect(screen.getByTestId("arrived").dataset.count).toBe("2"));
  const [newest] = door.world.filed;
  await userEvent.click(screen.getAllByTestId("arrived-one")[0] as HTMLElement);
  await userEvent.type(await screen.findByTestId("find-text"), "Ingrid{Enter}");
  await waitFor(() => expect(payloads(door, "image_move")).toEqual([{ id: newest?.image, patient: idOf(1013) }]));
  await waitFor(() => expect(screen.getByTestId("arrived").dataset.count).toBe("1"));
  await click("toast-action-undo");
  await waitFor(() => expect(payloads(door, "image_move")).toHaveLength(2));
  expect(payloads(door, "image_move")[1]).toMatchObject({ patient: tom });
});

test("a card says with emphasis that somebody else is open", async () => {
  const door = open("folders", `/patients/${tom}`);
  await isOpenFor(door, tom);
  door.arrive(1);
  await screen.findByTestId("arrived");
  expect(screen.queryByTestId("arrived-another")).toBeNull();
  window.location.hash = `/patients/${idOf(1013)}`;
  expect((await screen.findByTestId("arrived-another")).textContent).toContain("Ingrid");
});

test("the tray is on the rail only while something waits; what names somebody else is asked about before it is filed", async () => {
  const door = open("tray", "/patients");
  await click("rail-tray");
  const row = (await screen.findAllByTestId("tray-item")).find(({ dataset }) => dataset.reason === "names_another");
  const id = row?.dataset.id;
  row?.focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.type(await screen.findByTestId("find-text"), "Tom Ek{Enter}");
  await screen.findByTestId("whose");
  expect(payloads(door, "intake_file")).toEqual([{ id, patient: tom }]);
  await click("whose-file");
  await waitFor(() => expect(payloads(door, "intake_file")).toHaveLength(2));
  expect(payloads(door, "intake_file")[1]).toEqual({ id, patient: tom, confirmed: true });
  await waitFor(() => expect(screen.getAllByTestId("tray-item")).toHaveLength(4));
});

test("several are picked with Space and filed at once with Enter", async () => {
  const door = open("tray", "/tray");
  const rows = await screen.findAllByTestId("tray-item");
  rows[0]?.focus();
  await userEvent.keyboard(" {ArrowDown} {Enter}");
  await userEvent.type(await screen.findByTestId("find-text"), "Tom Ek{Enter}");
  await waitFor(() => expect(payloads(door, "intake_file")).toHaveLength(2));
  expect(payloads(door, "intake_file")).toEqual(
    rows.slice(0, 2).map(({ dataset }) => ({ id: dataset.id, patient: tom })),
  );
});

test("discarding asks once and says where the original stays", async () => {
  const door = open("tray", "/tray");
  await userEvent.click((await screen.findAllByTestId("tray-discard"))[0] as HTMLElement);
  expect((await screen.findByTestId("tray-discard-ask")).textContent).toContain("original stays");
  expect(payloads(door, "intake_discard")).toEqual([]);
  await click("tray-discard-go");
  await waitFor(() => expect(payloads(door, "intake_discard")).toHaveLength(1));
});

test("the first folder names its chair, and the desk stands at it", async () => {
  const door = open("safe", "/settings");
  await click("folder-add");
  const field = await screen.findByTestId("field-chair");
  await userEvent.clear(field);
  await userEvent.type(field, "Surgery{Enter}");
  await screen.findByTestId("folder");
  expect(payloads(door, "intake_folder_add")).toEqual([{ chair: "Surgery", handle: "folder", polling: false }]);
  await waitFor(() => expect(payloads(door, "own_chair_set")).toEqual([{ chair: "Surgery" }]));
});

test("files on their way are told until they are there, without taking the focus", async () => {
  const door = open("tray", "/patients");
  await screen.findByTestId("rail-tray");
  const arriving = (count: number) => {
    door.world.arriving = count;
    door.emit({ event: "changed", touched: [{ kind: "intake", id: null, patient: null }] });
  };
  const focused = document.activeElement;
  arriving(3);
  expect((await screen.findByTestId("arriving")).textContent).toMatch(/^\W3\W images are coming in/);
  expect(document.activeElement).toBe(focused);
  arriving(0);
  await waitFor(() => expect(screen.queryByTestId("arriving")).toBeNull());
});

test("a tray that is longer than its list says so, and the rail counts all of it", async () => {
  const door = fakeDoor("tray", 10);
  const [item] = door.world.tray;
  if (!item) throw new Error("the tray is empty");
  door.world.tray = Array.from({ length: 243 }, (_, i) => ({ ...item, id: idOf(70_000 + i) }));
  doorReplace(door);
  window.location.hash = "/tray";
  render(<App />);
  await screen.findByText(/The oldest \W200\W of \W243\W are shown/);
  expect(screen.getByTestId("rail-tray").textContent).toContain("243");
});

test("files that could not be taken are named under their folder, with the reason", async () => {
  open("folders", "/settings");
  const [first] = await screen.findAllByTestId("folder-trouble");
  expect(first?.textContent).toContain("sensor-0219.dcm");
  expect(first?.textContent).toContain("The file is empty");
});
