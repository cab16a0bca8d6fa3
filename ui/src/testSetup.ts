// What jsdom lacks and the window asks for; and the languages the tests speak, read before they begin.
import { configure } from "@testing-library/react";
import { vi } from "vitest";
import { speak } from "./lib/l10n";
import { languages } from "./lib/languages";

await Promise.all(languages.filter(({ code }) => code === "en" || code === "ar").map(speak));

// What a test waits for comes when it comes: a busy machine is not a failure.
configure({ asyncUtilTimeout: 15_000 });
vi.stubGlobal("matchMedia", (media: string) => ({
  matches: false,
  media,
  addEventListener() {},
  removeEventListener() {},
}));
vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
);
// A canvas that can draw nothing: what is drawn is looked at in a browser.
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.setPointerCapture = () => undefined;
Element.prototype.hasPointerCapture = () => false;
Element.prototype.getAnimations ??= () => [];
vi.stubGlobal("CSS", { escape: (text: string) => text });
// Nothing is laid out in jsdom: a list that draws what is on show needs some room to draw into.
Object.defineProperty(Element.prototype, "clientHeight", { configurable: true, get: () => 700 });
Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, get: () => 900 });
