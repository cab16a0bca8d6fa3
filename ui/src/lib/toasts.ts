// The toasts on show. An undo stays ten seconds; an error stays until it is closed.
import { useSyncExternalStore } from "react";
import { second } from "./time";

export type ToastAction = { label: string; act: () => void };
export type Toast = {
  id: number;
  kind: "undo" | "error" | "note";
  text: string;
  actions: ToastAction[];
  closing?: number;
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

export function toastClose(id: number): void {
  window.clearTimeout(toasts.find((toast) => toast.id === id)?.closing);
  show(toasts.filter((toast) => toast.id !== id));
}

export function toastShow(toast: Omit<Toast, "id" | "closing">): number {
  lastId += 1;
  const id = lastId;
  const lasts = toast.kind === "undo" ? undoLasts : noteLasts;
  const closing = toast.kind === "error" ? undefined : window.setTimeout(() => toastClose(id), lasts);
  show([...toasts, { ...toast, id, closing }].slice(-shownMost));
  return id;
}

/** Ten seconds to take back what was just done. `t` names the button. */
export const undoOffer = (t: (id: "undo") => string, text: string, act: () => void): number =>
  toastShow({ kind: "undo", text, actions: [{ label: t("undo"), act }] });

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
