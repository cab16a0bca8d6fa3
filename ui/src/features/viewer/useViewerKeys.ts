// The viewer's keys: those of its tools, and those that have no button.
import { type Keys, useKeys } from "../../lib/keys";
import type { Tool } from "./drawing";
import type { Point } from "./place";
import type { ToolAct } from "./Tools";
import { presetLook, presetOf, presets, type Range, sharpenMost, windowDragged } from "./tone";
import type { Looked } from "./useLooked";

type Given = {
  groups: readonly (readonly ToolAct[])[];
  looked: Looked | null;
  tool: Tool;
  range: Range | null;
  /** To the image on the right or the left. */
  step: (by: 1 | -1) => void;
  /** To the next or the one before. */
  page: (by: 1 | -1) => void;
  /** In shares of the picture. */
  move: (by: Point) => void;
  compare: () => void;
  together: () => void;
  removeChosen: () => void;
  leave: () => void;
};

/** A press of an arrow: a hundredth of a drag across the stage, a twentieth of the picture. */
const levelStep = 0.01;
const moveStep = 0.05;
const sharpenStep = 1000;

const arrows = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
} as const;

export function useViewerKeys({ groups, looked, tool, range, ...acts }: Given): void {
  const { layer, pixels, change } = looked ?? {};
  const preset = (by: number) => {
    if (!layer || !pixels) return;
    const at = presets.indexOf(presetOf(layer, pixels) ?? "as_taken");
    const next = presets[(at + by + presets.length) % presets.length];
    if (next) change?.(presetLook(next, pixels));
  };
  const arrow =
    ({ x, y }: Point) =>
    (event: KeyboardEvent) => {
      if (tool === "move") acts.move({ x: x * moveStep, y: y * moveStep });
      else if (event.shiftKey && layer && pixels && range)
        change?.(windowDragged(layer, x * levelStep, -y * levelStep, range, pixels.bits));
      else if (x !== 0) acts.step(x > 0 ? 1 : -1);
    };
  const ofTools = groups
    .flat()
    .filter((each) => !each.disabled)
    .map(({ keys, act }) => [keys, act]);
  const keys: Keys = {
    ...Object.fromEntries(ofTools),
    ...Object.fromEntries(Object.entries(arrows).map(([key, by]) => [key, arrow(by)])),
    "=": () =>
      groups
        .flat()
        .find((each) => each.id === "zoom-in" && !each.disabled)
        ?.act(),
    PageDown: () => acts.page(1),
    PageUp: () => acts.page(-1),
    s: () => layer && change?.({ sharpen_milli: (layer.sharpen_milli + sharpenStep) % (sharpenMost + 1) }),
    ",": () => preset(-1),
    ".": () => preset(1),
    c: acts.compare,
    y: acts.together,
    Delete: acts.removeChosen,
    Backspace: acts.removeChosen,
    Escape: acts.leave,
  };
  useKeys(keys);
}
