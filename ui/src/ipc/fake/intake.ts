// Watched folders of the fake clinic: what arrives goes to whom the chair has open, else into the tray.
import type { Arrival, TrayItem, Whose } from "../bindings";
import { Refusal } from "../door";
import type { Answer, CallName, Payload } from "../shell";
import { type Hands, nextOf, templateOf } from "./mounts";
import type { Exposure } from "./pictures";
import { addImage, ago, idOf, type World } from "./world";

type Names = Extract<CallName, `intake_${string}` | "chair_open" | "own_chair_set" | "folder_pick">;
type Handlers = { [N in Names]: (payload: Payload<N>) => Answer<N> };

/** What the file of somebody else says. */
export const anothers: Whose = {
  name: "Konstantina Papadimitriou-Oikonomopoulou",
  birth_date: "1981-06-02",
  file_number: "PX-000931",
  differs: ["name", "birth_date"],
};

const loose: Exposure[] = [
  { view: "periapical", teeth: ["36", "37"], turn: 0 },
  { view: "bitewing", teeth: ["24", "25", "34", "35"], turn: 0 },
  { view: "periapical", teeth: ["11", "21"], turn: 0 },
  { view: "periapical", teeth: ["14", "15"], turn: 0 },
];

/** As many as the core answers. */
const listMost = 200;

export function addTray(world: World): void {
  const item = (n: number, minutes: number, rest: Partial<TrayItem>): TrayItem => ({
    id: idOf(60_000 + n),
    filename: `sensor-${String(n).padStart(4, "0")}.dcm`,
    bytes: 2_900_000 + n * 13_000,
    mime: "application/dicom",
    chair: "Chair 1",
    arrived_at: ago(minutes),
    has_thumb: true,
    reason: "nobody_open",
    whose: null,
    ...rest,
  });
  world.tray = [
    item(212, 2, {}),
    item(211, 3, {}),
    item(209, 14, { reason: "names_another", whose: anothers, filename: "PAN_20261119_103122_PX-000931.dcm" }),
    item(207, 44, { chair: "Panoramic room", filename: "export.tif", mime: "image/tiff" }),
    item(190, 60 * 26, { reason: "not_a_picture", filename: "Thumbs.db", has_thumb: false, mime: "", bytes: 41_000 }),
  ];
  world.tray.forEach(({ id }, i) => {
    const drawn = loose[i % loose.length];
    if (drawn) world.exposures.set(id, drawn);
  });
}

/** One exposure at this desk's own chair, as the watched folder hands it in. */
export function arriveOne({ world, newId, touch }: Hands): void {
  const chair = world.ownChair ?? "";
  const open = world.chairs.find((each) => each.chair === chair);
  const n = world.lastId + 1;
  const id = newId();
  const filename = `sensor-${String(n % 10_000).padStart(4, "0")}.dcm`;
  if (!open?.patient) {
    const blank = { bytes: 2_900_000, mime: "application/dicom", has_thumb: true, whose: null };
    world.tray.unshift({ id, filename, chair, arrived_at: ago(0), reason: "nobody_open", ...blank });
    touch("intake", id);
    return;
  }
  const image = addImage(world, world.lastId, open.patient, ["saved_here", 0, null, "not_sent_yet"]);
  const mount = open.mount ? world.mounts.get(open.mount) : undefined;
  const index = mount ? nextOf(mount) : null;
  const position = mount && index !== null ? templateOf(mount.template)?.positions[index] : undefined;
  const drawn = position ?? loose[n % loose.length];
  Object.assign(image, { filename, view: null, teeth: [] });
  if (drawn) world.exposures.set(image.id, { view: drawn.view, teeth: drawn.teeth, turn: drawn.turn });
  const cell = index === null ? undefined : mount?.cells[index];
  if (cell) cell.image = image.id;
  const arrival: Arrival = {
    id,
    image: image.id,
    patient: open.patient,
    chair,
    filename,
    arrived_at: ago(0),
    mount: cell && mount ? mount.id : null,
    index: cell ? index : null,
  };
  world.filed.unshift(arrival);
  touch("image", image.id, open.patient);
  if (mount) touch("mount", mount.id, open.patient);
  touch("intake", id);
}

export function intakeHandlers(hands: Hands): Handlers {
  const { world, newId, touch } = hands;
  const changed = (id: string) => {
    touch("intake", id);
    return { id };
  };
  const folderOf = (id: string) => {
    const folder = world.folders.find((each) => each.id === id);
    if (!folder) throw new Refusal({ code: "not_found", message: "not_found" });
    return folder;
  };
  return {
    intake_list: () => ({
      arriving: world.arriving,
      tray: world.tray.slice(0, listMost),
      tray_total: world.tray.length,
      filed: [...world.filed],
      filed_total: world.filed.length,
      folders: world.folders.map((folder) => ({ ...folder })),
      chairs: world.chairs.map((chair) => ({ ...chair })),
      own_chair: world.ownChair,
    }),
    intake_file: ({ id, patient, confirmed }) => {
      const item = world.tray.find((each) => each.id === id);
      if (!item) throw new Refusal({ code: "not_found", message: "not_found" });
      if (item.whose && !confirmed) return { whose: item.whose };
      newId();
      const image = addImage(world, world.lastId, patient, ["saved_here", 0, null, "not_sent_yet"]);
      image.filename = item.filename;
      world.tray = world.tray.filter((each) => each.id !== id);
      touch("image", image.id, patient);
      changed(id);
      return { taken: { id: image.id, sha256: image.sha256, bytes: image.bytes } };
    },
    intake_confirm: ({ ids }) => {
      world.filed = world.filed.filter((each) => !ids.includes(each.id));
      changed(ids[0] ?? "");
      return {};
    },
    intake_discard: ({ id }) => {
      world.tray = world.tray.filter((each) => each.id !== id);
      changed(id);
      return {};
    },
    folder_pick: () => ({ handle: "folder", place: "XrayExport" }),
    intake_folder_add: ({ chair, polling }) => {
      const id = newId();
      world.folders.push({ id, chair, place: "XrayExport", polling, state: "watching", troubles: [] });
      return changed(id);
    },
    intake_folder_update: ({ id, chair, polling }) => {
      Object.assign(folderOf(id), chair === undefined ? {} : { chair }, polling === undefined ? {} : { polling });
      return changed(id);
    },
    intake_folder_remove: ({ id }) => {
      world.folders = world.folders.filter((each) => each !== folderOf(id));
      return changed(id);
    },
    chair_open: ({ chair = world.ownChair ?? "", patient, mount = null }) => {
      world.chairs = [...world.chairs.filter((each) => each.chair !== chair), { chair, patient, mount }];
      touch("intake", chair);
      return {};
    },
    own_chair_set: ({ chair }) => {
      world.ownChair = chair;
      touch("intake", "own_chair");
      return {};
    },
  };
}
