// F6 walks the window's regions: rail, tabs, page, toasts, footer.
export function focusNextRegion(backwards: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (each) => each.childElementCount > 0,
  );
  const at = regions.findIndex((each) => each.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  const next = regions[(at + step + regions.length) % regions.length];
  const first = next?.querySelector<HTMLElement>("a, button:not([disabled]), input, [tabindex='0']");
  (first ?? next)?.focus();
}
