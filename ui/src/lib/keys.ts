// Single letters act only outside text fields, menus and dialogs.
import { useEffect, useRef } from "react";

export type Keys = Record<string, (event: KeyboardEvent) => void>;

const typing =
  "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=textbox], [role=combobox], [role=menu]";

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

const dialogOpen = () => document.querySelector("[role=dialog][data-modal], [role=alertdialog]") !== null;

function nameOf(event: KeyboardEvent): string {
  const command = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  const alt = event.altKey ? "Alt+" : "";
  return `${command}${alt}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
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
      const act = latest.current[nameOf(event)];
      if (!act || event.defaultPrevented || event.isComposing) return;
      if (where === "page" && isTyping(event.target)) return;
      if (!inDialog && dialogOpen()) return;
      event.preventDefault();
      act(event);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [where, inDialog]);
}
