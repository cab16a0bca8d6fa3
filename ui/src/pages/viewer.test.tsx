// The viewer over the in-memory door: a look is kept once, a mark and a scale are taken back, two pictures side by side.
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { App } from "../App";
import { doorReplace, Refusal } from "../ipc/door";
import { type FakeDoor, fakeDoor } from "../ipc/door.fake";
import { idOf } from "../ipc/fake/world";

const patient = idOf(1000);
const [bitewing, periapical, later, panoramic, prior] = [5000, 5001, 5002, 5003, 5004].map(idOf) as [
  string,
  string,
  string,
  string,
  string,
];

beforeEach(() => {
  window.location.hash = "";
});
afterEach(cleanup);

/** Small pictures: what is looked at here is not what they show. */
function open(address: string, door = fakeDoor("safe", 10)): FakeDoor {
  for (const image of door.world.images.values()) Object.assign(image, { width: 40, height: 30 });
  doorReplace(door);
  window.location.hash = address;
  render(<App />);
  return door;
}

const payloads = (door: FakeDoor, name: string) =>
  door.calls.filter((call) => call.name === name).map((call) => call.payload);
const click = async (testId: string) => userEvent.click(await screen.findByTestId(testId));
const key = (name: string, rest: KeyboardEventInit = {}) => fireEvent.keyDown(document.body, { key: name, ...rest });
const ready = () => screen.findByTestId("viewer-window");
const undo = async () => {
  await screen.findAllByTestId("toast-action-undo");
  key("z", { ctrlKey: true });
};
/** Words without the marks that keep names in order. */
const said = async (testId: string) =>
  ((await screen.findByTestId(testId)).textContent ?? "").replace(/[\u2066-\u2069]/g, "");

test("a look is saved once the hand rests, with the revision it was made from, and goes back to the original", async () => {
  const door = open(`/patients/${patient}?image=${bitewing}`);
  await ready();
  key("i");
  key("]");
  fireEvent.click(screen.getByTestId("viewer-preset-bone"));
  await waitFor(() => expect(payloads(door, "image_adjust")).toHaveLength(1));
  const [first] = payloads(door, "image_adjust") as [{ layer: object }];
  expect(first).toMatchObject({ id: bitewing, rev: "r1", layer: { invert: true, turn: 90, gamma_milli: 1300 } });
  await waitFor(() => expect(door.world.images.get(bitewing)?.layer).toEqual(first.layer));
  await click("viewer-reset");
  await waitFor(() => expect(payloads(door, "image_adjust")[1]).toEqual({ id: bitewing, layer: null, rev: "r2" }));
  await undo();
  await waitFor(() =>
    expect(payloads(door, "image_adjust")[2]).toEqual({ id: bitewing, layer: first.layer, rev: "r3" }),
  );
});

test("the timeline shows each picture as its layer says", async () => {
  const door = fakeDoor("safe", 10);
  const turned = { window_low: 0, window_high: 255, gamma_milli: 1000, invert: false, sharpen_milli: 0, turn: 270 };
  Object.assign(door.world.images.get(periapical) ?? {}, { layer: { ...turned, mirrored: true } });
  open(`/patients/${patient}`, door);
  const tile = (id: string) => document.querySelector(`[data-testid=image-tile][data-id="${id}"]`);
  await waitFor(() => expect(tile(periapical)).not.toBeNull());
  const film = tile(periapical)?.querySelector<HTMLElement>("[data-turn]");
  expect(film?.dataset).toMatchObject({ turn: "270", mirrored: "" });
  expect(tile(bitewing)?.querySelector("[data-turn]")).toBeNull();
  expect(tile(bitewing)?.querySelector("img")).not.toBeNull();
});

test("the strip shows each picture as its layer says", async () => {
  const door = fakeDoor("safe", 10);
  const turned = { window_low: 0, window_high: 255, gamma_milli: 1000, invert: false, sharpen_milli: 0, turn: 90 };
  Object.assign(door.world.images.get(periapical) ?? {}, { layer: { ...turned, mirrored: true } });
  open(`/patients/${patient}?image=${bitewing}`, door);
  await ready();
  const film = (id: string) => document.querySelector<HTMLElement>(`nav [data-id="${id}"] [data-turn]`)?.dataset;
  expect(film(periapical)).toMatchObject({ turn: "90", mirrored: "" });
  expect(film(bitewing)).toMatchObject({ turn: "0" });
  key("]");
  await waitFor(() => expect(film(bitewing)?.turn).toBe("90"));
});

test("what was changed is saved when the picture is left, and a save that fails is told and tried again", async () => {
  const door = fakeDoor("safe", 10);
  const { call } = door;
  let fails = true;
  door.call = async (name, payload) => {
    if (name === "image_adjust" && fails) throw new Refusal({ code: "disk_full", message: "" });
    return call(name, payload);
  };
  open(`/patients/${patient}?image=${bitewing}`, door);
  await ready();
  key("i");
  key("ArrowRight");
  await screen.findByTestId("toast-error");
  expect(door.world.images.get(bitewing)?.layer).toBeNull();
  fails = false;
  await userEvent.click((await screen.findAllByTestId("toast-action-error"))[0] as HTMLElement);
  await waitFor(() => expect(door.world.images.get(bitewing)?.layer).toMatchObject({ invert: true }));
});

test("by the keyboard alone: a length is drawn, written on, removed, and each is taken back", async () => {
  const door = open(`/patients/${patient}?image=${bitewing}`);
  await ready();
  key("u");
  const stage = await screen.findByTestId("lightbox-picture");
  expect(document.activeElement).toBe(stage);
  for (const name of ["Enter", "ArrowRight", "ArrowRight", "ArrowDown", "Enter"])
    fireEvent.keyDown(stage, { key: name });
  await screen.findByTestId("mark");
  const [added] = payloads(door, "annotation_add") as [{ points: [number, number][] }];
  expect(added).toMatchObject({ image: bitewing, kind: "ruler" });
  const [[x1, y1], [x2, y2]] = added.points as [[number, number], [number, number]];
  expect([x1, y1]).toEqual([0.5, 0.5]);
  expect([x2 > x1, y2 > y1]).toEqual([true, true]);
  expect(await said("mark")).toContain(" mm");
  await click("mark-write");
  await userEvent.type(await screen.findByTestId("field-mark"), "root{Enter}");
  await waitFor(() => expect(payloads(door, "annotation_update")).toHaveLength(1));
  expect(payloads(door, "annotation_update")[0]).toMatchObject({ changes: { text: "root" }, rev: "r1" });
  await waitFor(async () => expect(await said("mark")).toContain("root"));
  await click("mark-remove");
  await waitFor(() => expect(screen.queryByTestId("mark")).toBeNull());
  await undo();
  await screen.findByTestId("mark");
  expect(payloads(door, "annotation_restore")).toHaveLength(1);
});

test("no millimetres are said until a person has drawn a known length, and whose word they are is said", async () => {
  const door = open(`/patients/${patient}?image=${periapical}`);
  await ready();
  expect((await screen.findByTestId("viewer-scale")).dataset.from).toBe("nobody");
  await click("viewer-calibrate");
  const stage = await screen.findByTestId("lightbox-picture");
  for (const name of ["Enter", "ArrowRight", "ArrowRight", "Enter"]) fireEvent.keyDown(stage, { key: name });
  const box = await screen.findByTestId("field-millimetres");
  await userEvent.type(box, "none{Enter}");
  await screen.findByTestId("error-millimetres");
  expect(payloads(door, "image_calibrate")).toEqual([]);
  await userEvent.clear(box);
  await userEvent.type(box, "8,5{Enter}");
  await waitFor(() => expect(screen.getByTestId("viewer-scale").dataset.from).toBe("person"));
  const [{ spacing_nm }] = payloads(door, "image_calibrate") as [{ spacing_nm: number }];
  expect(spacing_nm).toBeGreaterThan(0);
  await undo();
  await waitFor(() => expect(screen.getByTestId("viewer-scale").dataset.from).toBe("nobody"));
});

test("compared with the last of the same teeth; each has its own window", async () => {
  const door = open(`/patients/${patient}?image=${bitewing}`);
  await ready();
  key("c");
  const other = await screen.findByTestId("viewer-other");
  expect(other.getAttribute("aria-label")).toContain(door.world.images.get(prior)?.filename);
  await waitFor(() => expect(other.dataset.kind).toBe("pixels"));
  fireEvent.pointerDown(other, { button: 0, pointerId: 1 });
  fireEvent.pointerUp(other, { button: 0, pointerId: 1 });
  key("i");
  await waitFor(() => expect(payloads(door, "image_adjust")).toHaveLength(1));
  expect(payloads(door, "image_adjust")[0]).toMatchObject({ id: prior, layer: { invert: true } });
  expect((await screen.findByTestId("lightbox-picture")).dataset.inverted).toBeUndefined();
});

test("arrows lead along the strip, Escape back to the chart and to the film that was opened", async () => {
  open(`/patients/${patient}`);
  await userEvent.click((await screen.findAllByTestId("image-open"))[0] as HTMLElement);
  await ready();
  key("ArrowRight");
  await waitFor(() => expect(window.location.hash).toContain(periapical));
  key("PageDown");
  await waitFor(() => expect(window.location.hash).toContain(later));
  key("Escape");
  await waitFor(() => expect(screen.queryByTestId("lightbox")).toBeNull());
  await waitFor(() => expect(document.activeElement?.closest("[data-id]")?.getAttribute("data-id")).toBe(later));
});

test("a second screen's window shows one image alone, asks for no other, and says what it is not for", async () => {
  open(`/viewer/${panoramic}`);
  await ready();
  expect(screen.queryByTestId("footer-chip")).toBeNull();
  expect(screen.queryByTestId("viewer-window-open")).toBeNull();
  expect(await said("viewer-purpose")).toContain("Not for primary diagnosis");
  key("?");
  expect(await screen.findByTestId("keys-dialog")).toBeTruthy();
});

test("copies, the other window and the teeth go through the door", async () => {
  const door = open(`/patients/${patient}?image=${bitewing}`);
  await ready();
  await click("viewer-export");
  await click("menu-export-dicom");
  await waitFor(() => expect(payloads(door, "image_save")).toEqual([{ id: bitewing, as: "dicom" }]));
  window.open = () => null;
  await click("viewer-window-open");
  await waitFor(() => expect(payloads(door, "viewer_window")).toEqual([{ image: bitewing }]));
  await click("viewer-teeth-open");
  await userEvent.click(
    (await screen.findAllByTestId("tooth")).find((each) => each.textContent === "18") as HTMLElement,
  );
  await userEvent.keyboard("{Escape}");
  await waitFor(() =>
    expect(payloads(door, "image_tag")).toEqual([{ id: bitewing, teeth: ["14", "15", "18", "44", "45"] }]),
  );
});

test("a file that is dropped while a picture is open is filed in the chart behind it", async () => {
  const door = open(`/patients/${patient}?image=${bitewing}`);
  await ready();
  door.emit({ event: "files_dropped", items: [{ handle: "a", name: "a.dcm", bytes: 9 }] });
  await waitFor(() => expect(payloads(door, "image_take")).toEqual([{ patient, handle: "a" }]));
});

test("the timeline is narrowed by kind and by tooth, and says how many of how many", async () => {
  open(`/patients/${patient}`);
  const shown = () => screen.getByTestId("images").dataset.count;
  await waitFor(() => expect(shown()).toBe("9"));
  await click("images-filter");
  await userEvent.click(
    (await screen.findAllByTestId("tooth")).find((each) => each.textContent === "34") as HTMLElement,
  );
  await waitFor(() => expect(shown()).toBe("2"));
  await click("images-filter-clear");
  await waitFor(() => expect(shown()).toBe("9"));
});
