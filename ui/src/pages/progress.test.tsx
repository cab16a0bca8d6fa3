// What takes long says how far it is and can be stopped, over the in-memory door.
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../App";
import { doorReplace } from "../ipc/door";
import { type FakeDoor, fakeDoor, type Scenario } from "../ipc/door.fake";
import { statusOf } from "../ipc/fake/status";
import { idOf } from "../ipc/fake/world";

beforeEach(() => {
  window.location.hash = "";
});
afterEach(cleanup);

/** Answers of `name` wait from the call after `free` on, until the second of the pair lets them go. */
function open(scenario: Scenario, address: string, name: string, free: number): [FakeDoor, () => void] {
  const door = fakeDoor(scenario, 10);
  let begun = 0;
  let go = () => undefined as undefined;
  const gate = new Promise<undefined>((resolve) => {
    go = () => void resolve(undefined) as undefined;
  });
  const call = door.call.bind(door);
  const held: typeof door.call = async (asked, payload) => {
    if (asked === name) begun += 1;
    if (asked === name && begun > free) await gate;
    return call(asked, payload);
  };
  doorReplace(Object.assign(door, { call: held }));
  window.location.hash = address;
  render(<App />);
  return [door, go];
}

const asked = (door: FakeDoor, name: string) => door.calls.filter((call) => call.name === name).length;
const plain = (element: HTMLElement) => element.textContent?.replace(/[\u2068\u2069]/g, "") ?? "";
const says = (testId: string, words: string) =>
  waitFor(() => expect(plain(screen.getByTestId(testId))).toContain(words));
const click = async (testId: string) => userEvent.click(await screen.findByTestId(testId));

test("many files say how far they are; stopping begins no more, keeps what was taken in and tells what was left out", async () => {
  const [door, go] = open("offline", `/patients/${idOf(1004)}`, "image_take", 2);
  await screen.findByTestId("images-add");
  const items = ["a", "b", "c", "d", "e"].map((name) => ({ handle: name, name: `${name}.jpg`, bytes: 9 }));
  door.emit({ event: "files_dropped", items });
  await screen.findByTestId("work-taking");
  await says("work-taking", "2 of 5 images taken in");
  expect(screen.getByTestId("progress").getAttribute("aria-valuenow")).toBe("40");
  await click("work-stop-taking");
  expect(screen.queryByTestId("work-taking")).toBeNull();
  go();
  await says("toast-undo", "3 images kept on this desk. 2 files were left out.");
  await waitFor(() => expect(screen.getAllByTestId("image-tile")).toHaveLength(3));
  expect(asked(door, "image_take")).toBe(3);
});

test("who stops waiting is told that it goes on by itself, and asks again for the same attempt", async () => {
  const [door, go] = open("offline", "/waiting", "sync_now", 0);
  await click("try-now");
  const { waiting, files_waiting } = statusOf(door.world);
  await says("work-sending", `0 of ${waiting} changes and 0 of ${files_waiting} images`);
  door.world.queue.splice(1, 2);
  door.emit({ event: "sync", status: statusOf(door.world) });
  await says("work-sending", `2 of ${waiting} changes and 0 of ${files_waiting} images`);
  expect((screen.getByTestId("try-now") as HTMLButtonElement).disabled).toBe(true);

  await click("work-stop-sending");
  await says("toast-note", `${waiting - 2} changes and ${files_waiting} images`);
  await says("toast-note", "goes to the clinic by itself");
  await click("try-now");
  await says("work-sending", `0 of ${waiting - 2} changes`);
  go();
  await waitFor(() => expect(screen.queryByTestId("work-sending")).toBeNull());
  await waitFor(() => expect(screen.getAllByTestId("toast-note").map(plain).join()).toContain("Tried."));
  expect(asked(door, "sync_now")).toBe(1);
});

test("a desk that joins says how much of the clinic is here", async () => {
  open("joining", "/waiting", "sync_now", 0);
  await says("first-fetch", "12,400 of 48,000 records are here");
  await says("footer-chip", "12,400 of 48,000 records are here");
  expect((await screen.findByTestId("progress")).getAttribute("aria-valuenow")).toBe("25");
});
