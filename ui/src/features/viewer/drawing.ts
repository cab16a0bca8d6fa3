// What a hand draws, point by point: a click and a click, or a drag. No step of it knows the screen.
import type { Annotation } from "../../ipc/bindings";

export type DrawTool = "ruler" | "angle" | "freehand" | "text" | "calibrate";
export type Tool = "level" | "move" | DrawTool;

export type Spot = Annotation["points"][number];
/** `next` follows the hand until it is put down. */
export type Drawing = { tool: DrawTool; put: Spot[]; next: Spot | null };

export const drawTools: readonly DrawTool[] = ["ruler", "angle", "freehand", "text", "calibrate"];
export const isDrawTool = (tool: Tool): tool is DrawTool => drawTools.some((each) => each === tool);

const wanted: Record<Exclude<DrawTool, "freehand">, number> = { ruler: 2, angle: 3, text: 1, calibrate: 2 };

export const begun = (tool: DrawTool): Drawing => ({ tool, put: [], next: null });

export const pointPut = (drawing: Drawing, spot: Spot): Drawing => ({
  ...drawing,
  put: [...drawing.put, spot],
  next: null,
});

/** A free hand leaves a trace once it has begun; other points wait to be put. */
export const handMoved = (drawing: Drawing, spot: Spot): Drawing =>
  drawing.tool === "freehand" && drawing.put.length > 0 ? pointPut(drawing, spot) : { ...drawing, next: spot };

export const isDone = ({ tool, put }: Drawing): boolean => tool !== "freehand" && put.length >= wanted[tool];

/** As it looks now. */
export const pointsOf = ({ put, next }: Drawing): Spot[] => (next && put.length > 0 ? [...put, next] : put);
