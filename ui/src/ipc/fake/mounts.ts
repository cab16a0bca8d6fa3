// Series of the fake clinic: mounts and what stands in them.
import type { Image, Mount } from "../bindings";
import type { Answer, CallName, Payload } from "../shell";
import { templates } from "./templates";
import { addImage, ago, idOf, type StoredImage, type StoredMount, sync, type World } from "./world";

type Names = Extract<CallName, `mount_${string}` | "image_move">;
type Handlers = { [N in Names]: (payload: Payload<N>) => Answer<N> };
export type Hands = {
  world: World;
  newId: () => string;
  touch: (kind: "mount" | "image" | "intake", id: string, patient?: string | null) => void;
  found: <T>(map: Map<string, T>, id: string) => T;
};

export const templateOf = (id: string) => templates.find((each) => each.id === id) ?? templates[0];

/** The cell an image stands in, and the place of that cell. */
function standing(world: World, image: string) {
  for (const mount of world.mounts.values()) {
    const cell = mount.deleted ? undefined : mount.cells.find((each) => each.image === image);
    if (cell) return { mount, cell, position: templateOf(mount.template)?.positions[cell.index] };
  }
  return null;
}

/** As the core tells it: the layer's turn, else its position's. */
export function shown(world: World, stored: StoredImage): Image {
  const { layer, rev, annotations, spacing_nm, spacing_from, deleted, ...image } = stored;
  const position = standing(world, image.id)?.position;
  return {
    ...image,
    sync: { ...image.sync },
    view: image.view ?? position?.view ?? null,
    teeth: image.teeth.length > 0 ? image.teeth : (position?.teeth ?? []),
    turn: layer?.turn ?? position?.turn ?? image.turn,
    mirrored: layer?.mirrored ?? image.mirrored,
    is_adjusted: layer !== null,
  };
}

const told = ({ deleted: _, cells, ...mount }: StoredMount): Mount => ({
  ...mount,
  cells: cells.map((cell) => ({ ...cell })),
  next: cells.find((cell) => !cell.image && !cell.skipped)?.index ?? null,
});

export const nextOf = (mount: StoredMount): number | null => told(mount).next;

export function addMount(world: World, id: string, patient: string, template: string, minutes: number): StoredMount {
  const positions = templateOf(template)?.positions ?? [];
  const mount: StoredMount = {
    id,
    patient,
    template,
    taken_at: ago(minutes),
    next: 0,
    cells: positions.map(({ index }) => ({ index, image: null, skipped: false })),
    sync: sync("saved", minutes),
    deleted: false,
  };
  world.mounts.set(id, mount);
  return mount;
}

/** A full series, one under way with a position left out, and a panoramic picture. */
export function addSeries(world: World): void {
  const patient = idOf(1000);
  const fill = (mount: StoredMount, count: number, first: number, minutes: number) => {
    for (const cell of mount.cells.slice(0, count)) {
      if (cell.skipped) continue;
      const image = addImage(world, first + cell.index, patient, ["verified", minutes, null, null]);
      const { view = "", teeth = [], turn = 0 } = templateOf(mount.template)?.positions[cell.index] ?? {};
      world.exposures.set(image.id, { view, teeth, turn });
      cell.image = image.id;
    }
  };
  fill(addMount(world, idOf(70_000), patient, "full_mouth_18", 60 * 24 * 200), 18, 71_000, 60 * 24 * 200);
  const half = addMount(world, idOf(70_001), patient, "full_mouth_18", 6);
  for (const index of [3, 12]) Object.assign(half.cells[index] ?? {}, { skipped: true });
  fill(half, 10, 72_000, 5);
  const here = half.cells.slice(7, 10).flatMap(({ image }) => world.images.get(image ?? "") ?? []);
  for (const image of here) image.sync = { ...image.sync, state: "saved_here", reason: "not_sent_yet" };
  const older = addMount(world, idOf(70_002), patient, "bitewing_4", 60 * 24 * 400);
  fill(older, 4, 73_000, 60 * 24 * 400);
  addMount(world, idOf(70_003), patient, "full_mouth_18", 0);
}

export function mountHandlers({ world, newId, touch, found }: Hands): Handlers {
  const change = (id: string, act: (mount: StoredMount) => void) => {
    const mount = found(world.mounts, id);
    act(mount);
    touch("mount", id, mount.patient);
    touch("image", id, mount.patient);
    return { id };
  };
  const cellOf = (mount: StoredMount, index: number) => {
    const cell = mount.cells[index];
    if (!cell) throw new Error("no such position");
    return cell;
  };
  return {
    mount_templates: () => ({ items: templates }),
    mount_list: ({ patient }) => ({
      items: [...world.mounts.values()].filter((each) => each.patient === patient && !each.deleted).map(told),
    }),
    mount_create: ({ patient, template }) => {
      const mount = addMount(world, newId(), patient, template, 0);
      touch("mount", mount.id, patient);
      return { id: mount.id };
    },
    mount_place: ({ mount, index, image }) =>
      change(mount, (each) => {
        if (image) for (const cell of each.cells) if (cell.image === image) cell.image = null;
        cellOf(each, index).image = image;
      }),
    mount_swap: ({ mount, a, b }) =>
      change(mount, (each) => {
        const [one, other] = [cellOf(each, a), cellOf(each, b)];
        [one.image, other.image] = [other.image, one.image];
      }),
    mount_skip: ({ mount, index, skipped }) =>
      change(mount, (each) => {
        cellOf(each, index).skipped = skipped;
      }),
    mount_delete: ({ id }) =>
      change(id, (each) => {
        each.deleted = true;
      }),
    mount_restore: ({ id }) =>
      change(id, (each) => {
        each.deleted = false;
      }),
    image_move: ({ id, patient }) => {
      const image = found(world.images, id);
      const moved = { ...image, id: newId(), patient };
      world.images.set(moved.id, moved);
      const drawn = world.exposures.get(id);
      if (drawn) world.exposures.set(moved.id, drawn);
      image.deleted = true;
      const left = standing(world, id);
      if (left) left.cell.image = null;
      if (left) touch("mount", left.mount.id, left.mount.patient);
      world.filed = world.filed.filter((each) => each.image !== id);
      touch("image", id, image.patient);
      touch("image", moved.id, patient);
      touch("intake", id);
      return { id: moved.id };
    },
  };
}
