// Series of exposures over the in-memory door: filled without a key, and put right with keys alone.
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../App";
import { doorReplace } from "../ipc/door";
import { type FakeDoor, fakeDoor } from "../ipc/door.fake";
import { idOf } from "../ipc/fake/world";

configure({ asyncUtilTimeout: 10_000 });

beforeEach(() => {
  window.location.hash = "";
});
afterEach(cleanup);

const patient = idOf(1000);
const [full, half, , empty] = [70_000, 70_001, 70_002, 70_003].map(idOf) as [string, string, string, string];

async function open(mount: string | null): Promise<FakeDoor> {
  const door = fakeDoor("mounts", 10);
  doorReplace(door);
  window.location.hash = `/patients/${patient}${mount ? `?mount=${mount}` : ""}`;
  render(<App />);
  await (mount ? screen.findAllByTestId("mount-cell") : screen.findByTestId("series-new"));
  return door;
}

const payloads = (door: FakeDoor, name: string) =>
  door.calls.filter((call) => call.name === name).map((call) => call.payload);
const cell = (index: number): HTMLElement => {
  const found = screen.getAllByTestId("mount-cell").find(({ dataset }) => dataset.index === String(index));
  if (!found) throw new Error(`no cell ${index}`);
  return found;
};
const states = () => screen.getAllByTestId("mount-cell").map(({ dataset }) => dataset.state);
const at = () => screen.getAllByTestId("mount-cell").find((each) => each.getAttribute("aria-current"))?.dataset.index;
const goTo = (index: number) => act(() => cell(index).focus());
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test("eighteen exposures fill the mount that is on show, without a key or a click", async () => {
  const door = await open(empty);
  await waitFor(() => expect(payloads(door, "chair_open").at(-1)).toEqual({ patient, mount: empty }));
  expect(cell(0).dataset.state).toBe("next");
  door.arrive(1);
  await waitFor(() => expect(states().slice(0, 2)).toEqual(["filled", "next"]));
  door.arrive(17);
  await waitFor(() => expect(states()).toEqual(Array.from({ length: 18 }, () => "filled")));
  // The lower front teeth come off the sensor upside down, and stand right.
  const turns = screen
    .getAllByTestId("mount-cell")
    .map((each) => each.querySelector<HTMLElement>("[data-turn]")?.dataset.turn);
  expect([turns[0], turns[7], turns[13]]).toEqual(["0", "90", "180"]);
  expect(screen.getByTestId("arrived").dataset.count).toBe("18");
});

test("the chair is told that the series is left", async () => {
  const door = await open(half);
  await waitFor(() => expect(payloads(door, "chair_open").at(-1)).toEqual({ patient, mount: half }));
  press("Escape");
  await waitFor(() => expect(screen.queryByTestId("mount")).toBeNull());
  await waitFor(() => expect(payloads(door, "chair_open").at(-1)).toEqual({ patient }));
});

test("arrows walk by where cells lie; S leaves a position out and takes it in again", async () => {
  const door = await open(half);
  await waitFor(() => expect(at()).toBe("10"));
  expect(document.activeElement).toBe(cell(10));
  press("ArrowDown");
  await waitFor(() => expect(at()).toBe("16"));
  press("s");
  await waitFor(() => expect(cell(16).dataset.state).toBe("skipped"));
  press("s");
  await waitFor(() => expect(cell(16).dataset.state).toBe("empty"));
  expect(payloads(door, "mount_skip")).toEqual([
    { mount: half, index: 16, skipped: true },
    { mount: half, index: 16, skipped: false },
  ]);
});

test("X marks and a second X swaps; Escape gives up and stays in the series", async () => {
  const door = await open(half);
  goTo(4);
  press("x");
  await screen.findByTestId("mount-pending");
  press("Escape");
  await waitFor(() => expect(screen.queryByTestId("mount-pending")).toBeNull());
  expect(screen.getByTestId("mount")).toBeTruthy();
  press("x");
  await screen.findByTestId("mount-pending");
  press("ArrowRight");
  await waitFor(() => expect(at()).toBe("5"));
  press("x");
  await waitFor(() => expect(payloads(door, "mount_swap")).toEqual([{ mount: half, a: 4, b: 5 }]));
});

test("R turns by a quarter and keeps the rest of the layer; quick presses add up", async () => {
  const door = await open(half);
  const id = cell(7).dataset.image ?? "";
  const layer = {
    window_low: 9,
    window_high: 99,
    gamma_milli: 800,
    invert: true,
    sharpen_milli: 5,
    turn: 0,
    mirrored: true,
  };
  Object.assign(door.world.images.get(id) ?? {}, { layer });
  goTo(7);
  press("r");
  press("r");
  await waitFor(() => expect(payloads(door, "image_adjust")).toHaveLength(2));
  expect(payloads(door, "image_adjust")).toEqual([
    { id, layer: { ...layer, turn: 90 }, rev: "r1" },
    { id, layer: { ...layer, turn: 180 }, rev: "r2" },
  ]);
});

test("a picture without a layer gets one that changes its turn alone", async () => {
  const door = await open(half);
  goTo(7);
  press("r");
  await waitFor(() => expect(payloads(door, "image_adjust")).toHaveLength(1));
  // A bitewing's position turns it by 90 already.
  expect(payloads(door, "image_adjust")[0]).toMatchObject({
    layer: {
      window_low: 3_000,
      window_high: 46_000,
      gamma_milli: 1000,
      invert: false,
      sharpen_milli: 0,
      turn: 180,
      mirrored: false,
    },
  });
});

test("a retake takes the picture out, the next exposure goes there, and it can be taken back", async () => {
  const door = await open(full);
  const taken = cell(3).dataset.image;
  goTo(3);
  press("t");
  await waitFor(() => expect(cell(3).dataset.state).toBe("next"));
  expect(payloads(door, "mount_place")).toEqual([{ mount: full, index: 3, image: null }]);
  await userEvent.click(await screen.findByTestId("toast-action-undo"));
  await waitFor(() => expect(cell(3).dataset.image).toBe(taken));
});

test("P offers what stands in no series, and places it by keys", async () => {
  const door = await open(half);
  await waitFor(() => expect(at()).toBe("10"));
  press("p");
  const offered = (await screen.findAllByTestId("mount-pick")).map(({ dataset }) => dataset.id);
  const inMounts = [...door.world.mounts.values()].flatMap(({ cells }) => cells.map(({ image }) => image));
  expect(offered.filter((id) => inMounts.includes(id ?? null))).toEqual([]);
  expect(offered.length).toBeGreaterThan(0);
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(payloads(door, "mount_place")).toEqual([{ mount: half, index: 10, image: offered[0] }]));
});

test("Enter opens the picture over the series, and closing it comes back there", async () => {
  await open(half);
  goTo(0);
  press("Enter");
  await screen.findByTestId("lightbox");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByTestId("lightbox")).toBeNull());
  expect(screen.getByTestId("mount").dataset.id).toBe(half);
});

test("a file dropped while a series is on show is taken in, and offered for its positions", async () => {
  const door = await open(half);
  const before = door.world.images.size;
  door.emit({ event: "files_dropped", items: [{ handle: "dropped", name: "x.jpg", bytes: 9 }] });
  await waitFor(() => expect(payloads(door, "image_take")).toEqual([{ patient, handle: "dropped" }]));
  await waitFor(() => expect(door.world.images.size).toBe(before + 1));
});

test("a new series opens at once; its images are not among the loose ones", async () => {
  const door = await open(null);
  await screen.findByTestId("series");
  const loose = screen.getAllByTestId("image-tile").map(({ dataset }) => dataset.id);
  const inMounts = [...door.world.mounts.values()].flatMap(({ cells }) => cells.map(({ image }) => image));
  expect(loose.filter((id) => inMounts.includes(id ?? null))).toEqual([]);
  await userEvent.click(screen.getByTestId("series-new"));
  await userEvent.click(await screen.findByTestId("template-bitewing_4"));
  await waitFor(() => expect(payloads(door, "mount_create")).toEqual([{ patient, template: "bitewing_4" }]));
  await waitFor(() => expect(screen.getAllByTestId("mount-cell")).toHaveLength(4));
});
