// What the shell itself tells the window, beside the core's own events.
import type { DoorEvent, FileOffer } from "./bindings";

export type ShellEvent =
  | { event: "progress"; image: string; percent: number }
  | { event: "files_dropped"; items: FileOffer[] }
  | { event: "files_hover"; over: boolean };

export type WindowEvent = DoorEvent | ShellEvent;
