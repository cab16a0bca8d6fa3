// F6 walks the window's regions: rail, tabs, page, toasts, footer.
export function focusNextRegion(backwards: boolean): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter(
    (each) => each.childElementCount > 0,
  );
  const at = regions.findIndex((each) => each.contains(document.activeElement));
  const step = backwards ? -1 : 1;
  // From nowhere, F6 goes to the first region and Shift F6 to the last.
  const from = at < 0 && backwards ? 0 : at;
  const next = regions[(from + step + regions.length) % regions.length];
  const first = next?.querySelector<HTMLElement>("a, button:not([disabled]), input, [tabindex='0']");
  (first ?? next)?.focus();
}
