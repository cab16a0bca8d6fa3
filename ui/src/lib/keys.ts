// The window's keys. Single letters act only outside text fields, menus and dialogs, and can be switched off.
import { useEffect, useRef, useSyncExternalStore } from "react";

export type Keys = Record<string, (event: KeyboardEvent) => void>;

const typing =
  "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=menu]";

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

const dialogOpen = () => document.querySelector("[role=dialog][data-modal], [role=alertdialog]") !== null;

let letters = true;
const hearers = new Set<() => void>();

/** Speech control and tremor make single characters act by accident: a person may switch them off. */
export function lettersAllow(allowed: boolean): void {
  letters = allowed;
  for (const hear of hearers) hear();
}

const subscribe = (hear: () => void) => {
  hearers.add(hear);
  return () => hearers.delete(hear);
};

export const useLetters = (): boolean => useSyncExternalStore(subscribe, () => letters);

export const isLetter = (name: string): boolean => name.length === 1;

/** The Latin letter of a key, whatever script the keyboard writes: И on the key of B is "b". */
function letterOf(event: KeyboardEvent): string {
  const written = event.key.toLowerCase();
  if (written === "؟") return "?";
  const foreign = /[^\p{ASCII}]/u.test(written) && /\p{L}/u.test(written);
  return (foreign && /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()) || written;
}

/** As the lists of keys write it: "n", "F6", "Ctrl+k", "Ctrl+Shift+d", "Alt+1". */
export function nameOf(event: KeyboardEvent): string {
  const command = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  const alt = event.altKey ? "Alt+" : "";
  const held = command || alt;
  // Some keyboards write digits with Shift only.
  const digit = held ? /^Digit(\d)$/.exec(event.code)?.[1] : undefined;
  const letter = digit ?? (event.key.length === 1 ? letterOf(event) : event.key);
  const shift = held && event.shiftKey && /^[a-z]$/.test(letter) ? "Shift+" : "";
  return `${command}${alt}${shift}${letter}`;
}

const isMac = navigator.userAgent.includes("Macintosh");

/** A key as it is printed: "Ctrl K", on a Mac "⌘ K". */
export function keyShown(name: string): string {
  const parts = name.split("+").map((part) => (part === "Ctrl" && isMac ? "⌘" : part));
  return parts.map((part) => (part.length === 1 ? part.toUpperCase() : part)).join(" ");
}

type Where = "page" | "anywhere";

/** Page keys; `anywhere` also hears them in text fields (only for keys with Ctrl or Alt). */
export function useKeys(keys: Keys, where: Where = "page", inDialog = false): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const name = nameOf(event);
      const act = latest.current[name];
      if (!act || event.defaultPrevented || event.isComposing) return;
      if (isLetter(name) && !letters) return;
      if (where === "page" && isTyping(event.target)) return;
      if (!inDialog && dialogOpen()) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [where, inDialog]);
}
