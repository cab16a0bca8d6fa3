// What can be done with the picture on show, each under one name, one key and one button.
import {
  Contrast,
  Eye,
  FlipHorizontal2,
  Hand,
  Maximize,
  PenLine,
  RotateCcw,
  RotateCw,
  Ruler,
  Search,
  SunMedium,
  TriangleRight,
  Type,
  ZoomIn,
  ZoomOut,
} from "lucide-react";
import type { Tool } from "./drawing";
import { OneToOne } from "./OneToOne";
import { turnedBy, zoomStep } from "./place";
import type { ToolAct } from "./Tools";
import type { Looked } from "./useLooked";

type Given = {
  looked: Looked | null;
  tool: Tool;
  onTool: (tool: Tool) => void;
  shows: { marks: boolean; loupe: boolean };
  onShows: (change: Partial<Given["shows"]>) => void;
  zoom: { by: (factor: number) => void; whole: () => void; oneToOne: () => void };
};

export function toolGroups({ looked, tool, onTool, shows, onShows, zoom }: Given): ToolAct[][] {
  const layer = looked?.layer ?? null;
  const change = (changes: Parameters<Looked["change"]>[0]) => looked?.change(changes);
  const disabled = layer === null;
  const held = (of: Tool) => ({ pressed: tool === of, act: () => onTool(tool === of ? "level" : of), disabled });
  const turn = (by: 90 | -90) => () => layer && change(turnedBy(layer, by));
  return [
    [
      { id: "tool-level", words: "tool-level", icon: SunMedium, keys: "l", ...held("level") },
      { id: "tool-move", words: "tool-move", icon: Hand, keys: "h", ...held("move") },
    ],
    [
      { id: "tool-ruler", words: "tool-ruler", icon: Ruler, keys: "u", ...held("ruler") },
      { id: "tool-angle", words: "tool-angle", icon: TriangleRight, keys: "a", ...held("angle") },
      { id: "tool-freehand", words: "tool-freehand", icon: PenLine, keys: "f", ...held("freehand") },
      { id: "tool-text", words: "tool-text", icon: Type, keys: "t", ...held("text") },
    ],
    [
      { id: "turn-left", words: "turn-left", icon: RotateCcw, keys: "[", act: turn(-90), disabled },
      { id: "turn-right", words: "turn-right", icon: RotateCw, keys: "]", act: turn(90), disabled },
      {
        id: "mirror",
        words: "mirror",
        icon: FlipHorizontal2,
        keys: "m",
        act: () => layer && change({ mirrored: !layer.mirrored }),
        pressed: layer?.mirrored ?? false,
        disabled,
      },
      {
        id: "invert",
        words: "invert",
        icon: Contrast,
        keys: "i",
        act: () => layer && change({ invert: !layer.invert }),
        pressed: layer?.invert ?? false,
        disabled,
      },
    ],
    [
      { id: "zoom-in", words: "zoom-in", icon: ZoomIn, keys: "+", act: () => zoom.by(zoomStep), disabled },
      { id: "zoom-out", words: "zoom-out", icon: ZoomOut, keys: "-", act: () => zoom.by(1 / zoomStep), disabled },
      { id: "zoom-fit", words: "zoom-fit", icon: Maximize, keys: "0", act: zoom.whole, disabled },
      { id: "zoom-one", words: "zoom-one", icon: OneToOne, keys: "1", act: zoom.oneToOne, disabled },
    ],
    [
      {
        id: "loupe-toggle",
        words: "viewer-loupe",
        icon: Search,
        keys: "o",
        act: () => onShows({ loupe: !shows.loupe }),
        pressed: shows.loupe,
        disabled,
      },
      {
        id: "marks-toggle",
        words: "viewer-marks-shown",
        icon: Eye,
        keys: "d",
        act: () => onShows({ marks: !shows.marks }),
        pressed: shows.marks,
        disabled,
      },
    ],
  ];
}
