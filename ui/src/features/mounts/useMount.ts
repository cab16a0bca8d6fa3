// What can be done in a mount, cell by cell. Which cell it is about, and the one that waits to be swapped, are the
// board's own; everything else is the core's.
import { useState } from "react";
import type { Image, Mount } from "../../ipc/bindings";
import { useMountPlace, useMountSkip, useMountSwap } from "../../ipc/mutations";
import { useT } from "../../lib/l10n";
import { undoOffer } from "../../lib/toasts";
import { useTurn } from "./turn";

export type Acts = ReturnType<typeof useMount>;

export function useMount(mount: Mount, images: ReadonlyMap<string, Image>) {
  const t = useT();
  const { mutate: place } = useMountPlace();
  const { mutate: swap } = useMountSwap();
  const { mutate: skip } = useMountSkip();
  const turn = useTurn();
  const [at, setAt] = useState(mount.next ?? mount.cells[0]?.index ?? 0);
  const [marked, setMarked] = useState<number | null>(null);
  const [placing, setPlacing] = useState(false);
  const cell = mount.cells.find(({ index }) => index === at);
  const image = cell?.image ? images.get(cell.image) : undefined;
  const swapWith = (a: number, b: number) => {
    setMarked(null);
    if (a !== b) swap({ mount: mount.id, a, b });
  };
  return {
    at,
    setAt,
    cell,
    image,
    marked,
    unmark: () => setMarked(null),
    swapWith,
    placing,
    setPlacing,
    skip: () => cell && !cell.image && skip({ mount: mount.id, index: at, skipped: !cell.skipped }),
    turn: () => cell?.image && turn(cell.image),
    mark: () => (marked === null ? setMarked(at) : swapWith(marked, at)),
    retake: () => {
      const taken = cell?.image;
      if (!taken) return;
      const onSuccess = () =>
        undoOffer(t, t("mount-retaken"), () => place({ mount: mount.id, index: at, image: taken }));
      place({ mount: mount.id, index: at, image: null }, { onSuccess });
    },
    place: (chosen: string) => {
      setPlacing(false);
      place({ mount: mount.id, index: at, image: chosen });
    },
  };
}
