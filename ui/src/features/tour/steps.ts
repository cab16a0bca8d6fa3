// What the tour points at, in its order. The hooks that tests hold on to are the window's most lasting names.

export const steps = ["badge", "footer", "find", "new", "keys"] as const;
export type Step = (typeof steps)[number];

const things: Record<Step, string | null> = {
  badge: '[data-testid="patient-list"] [data-testid="badge"]',
  footer: '[data-testid="footer-chip"]',
  find: '[data-testid="find"]',
  new: '[data-testid="new-patient-open"]',
  keys: null,
};

/** The real thing, if it is on this page. */
export function thingOf(step: Step): Element | null {
  const thing = things[step];
  return thing ? document.querySelector(thing) : null;
}
