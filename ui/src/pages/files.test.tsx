// Images on their way: let rest and go on, their bounds, and whose stay on this desk; over the in-memory door.
import { cleanup, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../App";
import { doorReplace } from "../ipc/door";
import { type FakeDoor, fakeDoor } from "../ipc/door.fake";
import { idOf } from "../ipc/fake/world";

beforeEach(() => {
  window.location.hash = "";
});
afterEach(cleanup);

const patient = idOf(1000);

function open(address: string, door = fakeDoor("busy", 10)): FakeDoor {
  doorReplace(door);
  window.location.hash = address;
  render(<App />);
  return door;
}

/** Who reads only. */
function auditor(): FakeDoor {
  const door = fakeDoor("busy", 10);
  if (door.world.profile.user) door.world.profile.user.role = "auditor";
  return door;
}

const asked = (door: FakeDoor, name: string) =>
  door.calls.filter((call) => call.name === name).map((call) => call.payload);
const plain = (element: HTMLElement) => element.textContent?.replace(/[\u2066-\u2069]/g, "") ?? "";
const click = async (testId: string) => userEvent.click(await screen.findByTestId(testId));
const images = () => within(screen.getByTestId("group-images")).getAllByTestId("waiting-row").map(plain);

async function command(id: string): Promise<void> {
  await userEvent.keyboard("{Control>}k{/Control}");
  await userEvent.type(await screen.findByTestId("find-text"), "imag");
  const found = await waitFor(() => {
    const entry = screen.getAllByTestId("find-result").find((each) => each.dataset.key === id);
    if (!entry) throw new Error(`${id} is not offered`);
    return entry;
  });
  await userEvent.click(found);
}

test("a moving file says how far it is and how long it takes; all of them together do too", async () => {
  open("/waiting");
  await waitFor(() => expect(images()[0]).toMatch(/2\.9 of 4\.7 MB · 71 kB\/s · about 25 secs? left/));
  expect(plain(screen.getByTestId("note-images"))).toMatch(/^3, 14\.3 MB still to send · about 3 mins? left$/);
});

test("images rest until somebody lets them go on, and the page says so; records do not", async () => {
  const door = open("/waiting");
  const button = await screen.findByTestId("files-pause");
  button.focus();
  await userEvent.keyboard("{Enter}");
  expect(plain(await screen.findByTestId("files-rest"))).toContain("Try now");
  expect(door.world.filesPaused).toBe(true);
  await waitFor(() => expect(images()[0]).toContain("2.9 of 4.7 MB · Sending is paused."));
  expect(plain(screen.getByTestId("note-images"))).toBe("3, 14.3 MB still to send");
  expect(plain(screen.getByTestId("footer-chip"))).toContain("images rest");
  expect(plain(screen.getByTestId("statement"))).toContain("6 more are on their way");
  // The same button, so that the next press takes it back.
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screen.queryByTestId("files-rest")).toBeNull());
  await waitFor(() => expect(images()[0]).toContain("71 kB/s"));
});

test("where nothing else waits, the desk says that images rest, not that all goes by itself", async () => {
  const door = fakeDoor("busy", 10);
  door.world.queue = [];
  door.world.conflicts.clear();
  open("/waiting", door);
  await click("files-pause");
  await waitFor(() => expect(screen.getByTestId("statement").dataset.state).toBe("resting"));
  expect(plain(screen.getByTestId("statement"))).toContain("3 images rest on this desk.");
  expect(plain(screen.getByTestId("footer-chip"))).toContain("Images rest · 3 images on this desk only");
});

test("from the palette as well, with the way back", async () => {
  const door = open("/patients");
  await screen.findAllByTestId("patient-row");
  await command("files-pause");
  await waitFor(() => expect(door.world.filesPaused).toBe(true));
  await click("toast-action-undo");
  await waitFor(() => expect(door.world.filesPaused).toBe(false));
});

test("who reads only is told that images rest, and is offered nothing the core refuses", async () => {
  const door = auditor();
  door.world.filesPaused = true;
  door.world.pinned.add(patient);
  open("/waiting", door);
  await screen.findByTestId("files-rest");
  expect(screen.queryByTestId("files-resume")).toBeNull();
  window.location.hash = `/patients/${patient}`;
  await screen.findByTestId("patient-pinned");
  await click("patient-more");
  await screen.findByTestId("patient-delete");
  expect(screen.queryByTestId("patient-unpin")).toBeNull();
});

test("a patient's images stay on this desk: said at the name, and taken back", async () => {
  const door = open(`/patients/${patient}`);
  await click("patient-more");
  await click("patient-pin");
  await screen.findByTestId("patient-pinned");
  expect([...door.world.pinned]).toEqual([patient]);
  expect(plain(await screen.findByTestId("toast-undo"))).toContain("Maria-Fernanda");
  await click("toast-action-undo");
  await waitFor(() => expect(screen.queryByTestId("patient-pinned")).toBeNull());
  await command("patient-pin");
  await screen.findByTestId("patient-pinned");
  await click("patient-more");
  await click("patient-unpin");
  await waitFor(() => expect(screen.queryByTestId("patient-pinned")).toBeNull());
  expect([asked(door, "patient_pin").length, asked(door, "patient_unpin").length]).toEqual([2, 2]);
});

test("images are bounded in the settings; what was set by other means is shown until something else is chosen", async () => {
  const door = fakeDoor("busy", 10);
  door.world.settings.files_kib_s = 128;
  open("/settings", door);
  expect(plain(await screen.findByTestId("select-files_kib_s-open"))).toBe("131 kB/s");
  await click("select-files_kib_s-open");
  await click("select-files_kib_s-244");
  await waitFor(() => expect(asked(door, "settings_set")).toEqual([{ changes: { files_kib_s: 244 } }]));
  await click("select-files_room_mib-open");
  await click("select-files_room_mib-9537");
  await waitFor(() => expect(asked(door, "settings_set")).toHaveLength(2));
  expect(door.world.settings).toMatchObject({ files_kib_s: 244, files_room_mib: 9537 });
});

test("a clinic on one desk has nothing to pause, to bound or to keep", async () => {
  open("/settings", fakeDoor("here", 10));
  await screen.findByTestId("select-language-open");
  expect(screen.queryByTestId("settings-files")).toBeNull();
  window.location.hash = `/patients/${patient}`;
  await click("patient-more");
  await screen.findByTestId("patient-delete");
  expect(screen.queryByTestId("patient-pin")).toBeNull();
});
