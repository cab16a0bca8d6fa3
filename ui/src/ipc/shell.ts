// What the shell itself answers and tells, beside the core's own calls and events.
import type { Calls, DoorError, DoorEvent, FileOffer, Link } from "./bindings";

type Offers = { payload: Record<string, never>; answer: { items: FileOffer[] } };

type Saved = { payload: Record<string, never>; answer: { saved: boolean } };
/** The key exists in the window alone: the core forgot it. */
type KeySaved = { payload: { text: string }; answer: { saved: boolean } };
type Printed = { payload: Record<string, never>; answer: Record<string, never> };

/** `saved` is false when the person thought better of it. */
type ImageSaved = {
  payload: { id: string; as: "original" | "png" | "dicom" };
  answer: { saved: boolean };
};
/** A window for a second screen that shows one image; where there is one already, it turns to this image. */
type ViewerOpened = { payload: { image: string }; answer: Record<string, never> };
/** Of a folder the window learns its name alone. */
type FolderPicked = { payload: Record<string, never>; answer: { handle: string | null; place: string | null } };

type Followed = { payload: Record<string, never>; answer: { link: Link | null } };

/** The system's own dialogs, and the clipboard: the window learns handles, never paths. A link waits until it is taken. */
export type ShellCalls = {
  files_pick: Offers;
  files_paste: Offers;
  folder_pick: FolderPicked;
  support_bundle_save: Saved;
  recovery_key_save: KeySaved;
  window_print: Printed;
  image_save: ImageSaved;
  viewer_window: ViewerOpened;
  link_take: Followed;
};

export type ShellEvent =
  | { event: "files_dropped"; items: FileOffer[]; refused?: DoorError | null }
  | { event: "files_hover"; over: boolean }
  | { event: "link" };

export type WindowEvent = DoorEvent | ShellEvent;

type WindowCalls = Calls & ShellCalls;
export type CallName = keyof WindowCalls;
export type Payload<N extends CallName> = WindowCalls[N]["payload"];
export type Answer<N extends CallName> = WindowCalls[N]["answer"];
