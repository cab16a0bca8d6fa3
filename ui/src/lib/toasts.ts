// The toasts on show. An undo stays ten seconds; an error stays until it is closed.
import { useSyncExternalStore } from "react";
import { second } from "./time";

export type ToastAction = { label: string; act: () => void };
export type Toast = {
  id: number;
  kind: "undo" | "error" | "note";
  text: string;
  actions: ToastAction[];
  closing?: number | undefined;
  /** Of these one is on show at a time: the newest takes the place of the one before. */
  only?: string | undefined;
};

const shownMost = 4;
const undoLasts = 10 * second;
const noteLasts = 5 * second;

let toasts: Toast[] = [];
let lastId = 0;
const hearers = new Set<() => void>();

function show(next: Toast[]): void {
  toasts = next;
  for (const hear of hearers) hear();
}

let held = false;

const closingAfter = (id: number, kind: Toast["kind"]): number | undefined => {
  if (kind === "error" || held) return undefined;
  return window.setTimeout(() => toastClose(id), kind === "undo" ? undoLasts : noteLasts);
};

/** Whoever is at a toast, with the pointer or with keys, has all the time there is. */
export function toastsHold(): void {
  held = true;
  for (const toast of toasts) window.clearTimeout(toast.closing);
}

export function toastsGoOn(): void {
  held = false;
  show(toasts.map((toast) => ({ ...toast, closing: closingAfter(toast.id, toast.kind) })));
}

export function toastClose(id: number): void {
  window.clearTimeout(toasts.find((toast) => toast.id === id)?.closing);
  show(toasts.filter((toast) => toast.id !== id));
}

export function toastShow(toast: Omit<Toast, "id" | "closing">): number {
  const before = toasts.find(({ only }) => only && only === toast.only);
  if (before) toastClose(before.id);
  lastId += 1;
  const id = lastId;
  show([...toasts, { ...toast, id, closing: closingAfter(id, toast.kind) }].slice(-shownMost));
  return id;
}

/** Ten seconds to take back what was just done. `t` names the button. */
export const undoOffer = (t: (id: "undo") => string, text: string, act: () => void, only?: string): number =>
  toastShow({ kind: "undo", text, actions: [{ label: t("undo"), act }], only });

export const undoLatest = (): void => {
  const latest = toasts.findLast((toast) => toast.kind === "undo");
  if (!latest) return;
  latest.actions[0]?.act();
  toastClose(latest.id);
};

const subscribe = (hear: () => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

export const useToasts = (): Toast[] => useSyncExternalStore(subscribe, () => toasts);
