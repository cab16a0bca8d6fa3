// What jsdom lacks and the window asks for.
import { vi } from "vitest";

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
Element.prototype.scrollTo = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.getAnimations ??= () => [];
vi.stubGlobal("CSS", { escape: (text: string) => text });
// Nothing is laid out in jsdom: a list that draws what is on show needs some room to draw into.
Object.defineProperty(Element.prototype, "clientHeight", { configurable: true, get: () => 700 });
Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, get: () => 900 });
