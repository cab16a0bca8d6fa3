// The window's only way out, and the only file that knows the shell.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { DoorError } from "./bindings";
import { type Pixels, readPixels } from "./pixels";
import type { Answer, CallName, Payload, WindowEvent } from "./shell";

/** `tray`: of a file that waits for a patient. */
type PictureKind = "thumb" | "view" | "tray";

export type Door = {
  call<N extends CallName>(name: N, payload: Payload<N>): Promise<Answer<N>>;
  listen(hear: (event: WindowEvent) => void): () => void;
  picture(kind: PictureKind, image: string): string;
  /** Null: none here, because the file is not on this desk yet or nothing in it can be shown. */
  pixels(image: string): Promise<ArrayBuffer | null>;
};

/** What a refused call throws: the code is for branching, the message for people. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: unknown;
  constructor(error: DoorError) {
    super(error.message);
    this.name = "Refusal";
    this.code = error.code;
    this.details = error.details;
  }
}

export function asRefusal(thrown: unknown): Refusal {
  if (thrown instanceof Refusal) return thrown;
  if (typeof thrown === "object" && thrown !== null && "code" in thrown) {
    return new Refusal({ message: "", ...thrown } as DoorError);
  }
  return new Refusal({ code: "internal", message: thrown instanceof Error ? thrown.message : String(thrown) });
}

// WebView2 maps custom schemes to http://NAME.localhost; the other two engines keep the scheme.
const pictureBase = navigator.userAgent.includes("Windows") ? "http://chairside.localhost" : "chairside://localhost";

export async function pixelsFrom(address: string): Promise<ArrayBuffer | null> {
  const reply = await fetch(address);
  if (reply.status === 404) return null;
  if (!reply.ok) throw new Refusal({ code: "file_unreadable", message: String(reply.status) });
  return reply.arrayBuffer();
}

const shellDoor: Door = {
  call: (name, payload) => invoke("door", { name, payload }),
  listen(hear) {
    const listening = listen<WindowEvent>("chairside", (message) => hear(message.payload));
    return () => void listening.then((stop) => stop());
  },
  picture: (kind, image) => `${pictureBase}/${kind}/${image}`,
  pixels: (image) => pixelsFrom(`${pictureBase}/pixels/${image}`),
};

let current: Door = shellDoor;

/** Puts another door in place: tests and browser development only. */
export function doorReplace(other: Door): void {
  current = other;
}

export async function call<N extends CallName>(name: N, payload: Payload<N>): Promise<Answer<N>> {
  try {
    return await current.call(name, payload);
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

export const on = (hear: (event: WindowEvent) => void): (() => void) => current.listen(hear);
export const picture = (kind: PictureKind, image: string): string => current.picture(kind, image);

export async function pixels(image: string): Promise<Pixels | null> {
  const bytes = await current.pixels(image);
  return bytes && readPixels(bytes);
}
