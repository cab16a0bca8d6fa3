// What the shell itself answers and tells, beside the core's own calls and events.
import type { Calls, DoorEvent, FileOffer } from "./bindings";

type Offers = { payload: Record<string, never>; answer: { items: FileOffer[] } };

type Saved = { payload: Record<string, never>; answer: { saved: boolean } };

/** The system's own dialogs, and the clipboard: the window learns handles, never paths. */
export type ShellCalls = { files_pick: Offers; files_paste: Offers; support_bundle_save: Saved };

export type ShellEvent = { event: "files_dropped"; items: FileOffer[] } | { event: "files_hover"; over: boolean };

export type WindowEvent = DoorEvent | ShellEvent;

type WindowCalls = Calls & ShellCalls;
export type CallName = keyof WindowCalls;
export type Payload<N extends CallName> = WindowCalls[N]["payload"];
export type Answer<N extends CallName> = WindowCalls[N]["answer"];
