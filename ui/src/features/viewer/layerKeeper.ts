// Keeps a layer once the hand rests: one save at a time, each with the revision the one before it answered. What could
// not be saved stays, is told, and goes with the next attempt.
import type { ImageLayer } from "../../ipc/bindings";

/** As long as a hand rests between two drags, and no longer than a person waits before closing the picture. */
export const restMs = 600;

type Layer = ImageLayer | null;
type Save = (layer: Layer, rev: string) => Promise<string>;
/** `idle`: what is on the screen is kept. */
export type Told = {
  state: "idle" | "waiting" | "failed";
  saved?: { layer: Layer; rev: string };
  thrown?: unknown;
};

export type LayerKeeper = {
  change: (layer: Layer) => void;
  /** At once: the picture is left, or a person asks again. */
  flush: () => void;
  /** The revision the core tells of, while nothing of ours is on its way. */
  adopt: (rev: string) => void;
};

export function layerKeeper(save: Save, tell: (told: Told) => void): LayerKeeper {
  let rev = "";
  let waiting: { layer: Layer } | null = null;
  let timer: number | null = null;
  let isOnItsWay = false;

  const rest = () => {
    if (timer !== null) window.clearTimeout(timer);
    timer = null;
  };
  const send = async () => {
    if (isOnItsWay || !waiting) return;
    const { layer } = waiting;
    waiting = null;
    isOnItsWay = true;
    try {
      rev = await save(layer, rev);
      isOnItsWay = false;
    } catch (thrown) {
      isOnItsWay = false;
      waiting ??= { layer };
      return tell({ state: "failed", thrown });
    }
    tell({ state: waiting ? "waiting" : "idle", saved: { layer, rev } });
    // What came meanwhile goes by its own timer; where that has run out, it goes now.
    if (timer === null) void send();
  };
  const flush = () => {
    rest();
    void send();
  };
  return {
    change(layer) {
      waiting = { layer };
      rest();
      timer = window.setTimeout(flush, restMs);
      tell({ state: "waiting" });
    },
    flush,
    adopt(told) {
      if (!waiting && !isOnItsWay) rev = told;
    },
  };
}
